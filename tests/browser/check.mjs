// Opens one page of each kind of a built site in a real browser, from the disk, and holds it to what the product promises.
//
//   node check.mjs PUBLIC_DIR [--shots DIR] [--some]
//
// `--some` is for sites that do not have every kind of page.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { markup } from './markup.mjs';
import * as probe from './probe.mjs';
import { rootOf, sample } from './sample.mjs';

const LARGEST_PAGE = 150_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What the keys of messages start with: `report` of `report-revenue`.
const MESSAGES = readFileSync(new URL('../../themes/default/words/en.ftl', import.meta.url), 'utf8');
const KEY_STARTS = [...new Set([...MESSAGES.matchAll(/^([a-z0-9]+)-[a-z0-9-]* =/gm)].map(([, start]) => start))];

const LAYOUT_PROBES = ['overflow', 'smallText', 'labels', 'clipped'];
const SCREEN_PROBES = [...LAYOUT_PROBES, 'unfilled', 'names', 'accessibility'];
const MODES = [
  { name: 'phone-light', width: 360, height: 740, media: 'screen', colorScheme: 'light', probes: SCREEN_PROBES },
  { name: 'phone-dark', width: 360, height: 740, media: 'screen', colorScheme: 'dark', probes: SCREEN_PROBES },
  // What phones and desktops hold to in words and names, tablets do too: only their layout is another.
  { name: 'tablet-light', width: 768, height: 1024, media: 'screen', colorScheme: 'light', probes: LAYOUT_PROBES },
  { name: 'tablet-dark', width: 768, height: 1024, media: 'screen', colorScheme: 'dark', probes: LAYOUT_PROBES },
  { name: 'desktop-light', width: 1440, height: 900, media: 'screen', colorScheme: 'light', probes: SCREEN_PROBES },
  { name: 'desktop-dark', width: 1440, height: 900, media: 'screen', colorScheme: 'dark', probes: SCREEN_PROBES },
  // A4 between its margins, at 96 px an inch; decks have sheets of their own.
  { name: 'print', width: 720, height: 1020, media: 'print', colorScheme: 'light', probes: ['overflow', 'labels', 'clipped', 'unfilled'] },
];

const SLIDE = { width: 1280, height: 720 };

// Chromium on a machine without a network: no sandbox as root, nothing of its own to fetch.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/// Checks some pages of a built site. Gives each check with its faults; a check without faults has passed.
export async function check(folder, pages, shots, largest = LARGEST_PAGE) {
  const checks = [];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    for (const page of pages) checks.push(...(await checkPage(browser, folder, page, shots, largest)));
  } finally {
    await browser.close();
  }
  const faults = markup(pages.map((page) => page.file));
  for (const page of pages) checks.push({ name: `${page.path} valid HTML`, faults: faults.get(page.file) });
  return checks;
}

async function checkPage(browser, folder, page, shots, largest) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const root = pathToFileURL(join(folder, rootOf(page.path))).href + '/';
  const [messages, foreign] = [[], []];
  tab.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  tab.on('request', (request) => {
    if (!request.url().startsWith(root) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  await tab.goto(pathToFileURL(page.file).href, { waitUntil: 'load' });
  await tab.evaluate(AXE);
  const checks = [];
  for (const mode of MODES) checks.push(...(await checkMode(tab, page, mode, shots)));
  const dead = (await tab.evaluate(probe.links)).filter((link) => !leads(link, root));
  await context.close();
  return [
    ...checks,
    { name: `${page.path} links lead somewhere in its root`, faults: [...new Set(dead)] },
    { name: `${page.path} console is silent`, faults: messages },
    { name: `${page.path} requests stay in its root`, faults: foreign },
    { name: `${page.path} size`, faults: page.size > largest ? [`${page.size} bytes, more than ${largest}`] : [] },
  ];
}

async function checkMode(tab, page, { name, width, height, media, colorScheme, probes }, shots) {
  await tab.setViewportSize(media === 'print' && page.path.endsWith('/deck/index.html') ? SLIDE : { width, height });
  await tab.emulateMedia({ media, colorScheme, reducedMotion: 'reduce' });
  // Scripts that watch the size of things answer with the next frame.
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  if (shots) await tab.screenshot({ path: join(shots, `${page.path.replaceAll('/', '_')}.${name}.png`), fullPage: true });
  const checks = [];
  for (const which of probes) checks.push({ name: `${page.path} ${name} ${which}`, faults: await tab.evaluate(probe[which], KEY_STARTS) });
  return checks;
}

/// Whether a link goes to another host on purpose, or to a file that is there.
function leads(link, root) {
  if (/^(https?|mailto|data):/.test(link)) return true;
  return link.startsWith(root) && existsSync(fileURLToPath(link.split(/[?#]/)[0]));
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' }, some: { type: 'boolean' } } });
  if (positionals.length !== 1) throw new Error('usage: node check.mjs PUBLIC_DIR [--shots DIR] [--some]');
  const folder = resolve(positionals[0]);
  const { pages, missing } = sample(folder);
  if (pages.length === 0) throw new Error(`no page in ${folder}`);
  const absent = values.some ? [] : missing.map((kind) => ({ name: kind, faults: ['there is no page of this kind'] }));
  const checks = [...absent, ...(await check(folder, pages, values.shots))];
  const failed = checks.filter(({ faults }) => faults.length > 0);
  for (const { name, faults } of failed) console.log(`FAIL ${name}\n${faults.slice(0, 5).map((fault) => `     ${fault}`).join('\n')}`);
  console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
