// The pictures of the README, taken of the built example site:
//
//   cargo run --release -- build && node tests/browser/pictures.mjs public docs/pictures
//
// Small on purpose: one page each, as a laptop shows it.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PICTURES = [
  { name: 'team', page: 'team/index.html', width: 1200, height: 750 },
  { name: 'deck', page: 'customers/serra-lilas/deck/index.html', slide: '.slide.evidence', width: 1280, height: 720 },
  { name: 'benchmark', page: 'community/benchmarks/index.html', follow: 'main a[href*="nps"]', width: 1200, height: 750 },
];

const [site, out] = process.argv.slice(2);
if (!site || !out) {
  console.error('usage: node pictures.mjs PUBLIC PICTURES');
  process.exit(2);
}

await mkdir(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, page: file, follow, slide, width, height } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(pathToFileURL(path.resolve(site, file)).href);
  if (follow) await page.locator(follow).first().click();
  const target = path.join(out, `${name}.png`);
  await (slide ? page.locator(slide).first() : page).screenshot({ path: target });
  console.log(target);
  await page.close();
}
await browser.close();
