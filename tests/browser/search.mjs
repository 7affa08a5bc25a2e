// Searches a built site in a real browser, from the disk.
//
//   node search.mjs PUBLIC_DIR [--shots DIR]

import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/// Where to search, for what, and the end of the address of the page that must come first or among the first three.
const ASKED = [
  ['community/index.html', 'renovacoes', /renova|renewal|raci/],
  ['community/index.html', 'KICKOFF', /onboarding|raci|roles/],
  ['community/index.html', 'suporte', /roles\/support\/index\.html$/],
  ['community/en/index.html', 'renewals', /en\/.*(renewal|raci)/],
  ['community/roles/cs/index.html', 'nrr', /glossary\/nrr\/index\.html$/],
  ['team/accounts/serra-lilas/index.html', 'pasto alt', /accounts\/pasto-alto\/index\.html$/],
  ['team/index.html', 'receita', /revenue\/index\.html$/],
];

/// Faults of the search of a built site, in words.
export async function searching(folder, shots) {
  const faults = [];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  const tab = await browser.newPage();
  tab.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  for (const [page, words, wanted] of ASKED) {
    await tab.goto(pathToFileURL(join(folder, page)).href);
    await tab.keyboard.press('/');
    await tab.keyboard.type(words);
    await tab.waitForSelector('[role=option]');
    const found = await tab.$$eval('a[role=option]', (links) => links.map((link) => link.href));
    if (!found.slice(0, 3).some((href) => wanted.test(href))) faults.push(`${page}: “${words}” finds ${found.slice(0, 3).join(' ')}`);
    if (shots) await tab.screenshot({ path: join(shots, `search-${words.replace(' ', '-')}.png`) });
    await tab.keyboard.press('ArrowDown');
    const active = await tab.$eval('#search', (input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.href);
    if (active !== found[0]) faults.push(`${page}: the arrow leads to ${active}`);
    await tab.keyboard.press('Escape');
    if (await tab.isVisible('#found')) faults.push(`${page}: Escape leaves the list open`);
    await tab.keyboard.type(' ');
    await tab.waitForSelector('a[role=option]');
    await Promise.all([tab.waitForEvent('framenavigated'), tab.keyboard.press('Enter')]);
    await tab.waitForLoadState('load');
    if (tab.url() !== found[0]) faults.push(`${page}: Enter leads to ${tab.url()}`);
  }
  await browser.close();
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' } } });
  const faults = await searching(resolve(positionals[0]), values.shots);
  console.log(faults.join('\n') || 'the search finds what it should');
  process.exitCode = faults.length > 0 ? 1 : 0;
}
