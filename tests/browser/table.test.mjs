// The script of tables, in a real browser, from the disk.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const SCRIPT = pathToFileURL(fileURLToPath(new URL('../../themes/default/assets/table.js', import.meta.url))).href;

let browser;
let folder;

before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  folder = mkdtempSync(join(tmpdir(), 'clareza-table-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/// A page with a table of a name and a number, opened.
async function open(language, rows, around = (table) => table) {
  const body = rows.map(([name, number]) => `<tr><th scope="row">${name}</th><td${number.startsWith('<') ? number.slice(1) : `>${number}`}</td></tr>`).join('');
  const table =
    '<div class="table n2"><table><thead><tr><th scope="col">Name</th><th scope="col"><a href="#mrr">MRR</a></th></tr></thead>' +
    `<tbody>${body}</tbody></table></div>`;
  const file = join(folder, 'page.html');
  const head = `<meta charset="utf-8"><script src="${SCRIPT}" data-sort="Sort by {column}" defer></script>`;
  writeFileSync(file, `<!doctype html><html lang="${language}"><head>${head}</head><body>${around(table)}</body></html>`);
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(file).href);
  return tab;
}

const names = (tab) => tab.$$eval('tbody tr:not([hidden]) th', (cells) => cells.map((cell) => cell.textContent).join(' '));

test('numbers are read as the language writes them, missing ones last either way, ties as they were', async () => {
  const rows = [['a', '2'], ['b', '—<sup>1</sup>'], ['c', '1.200,5'], ['d', '−3'], ['e', '2']];
  const tab = await open('pt-BR', rows);
  const button = tab.getByRole('button', { name: 'Sort by MRR' });
  await button.focus();
  await tab.keyboard.press('Enter');
  assert.equal(await names(tab), 'c a e d b');
  assert.equal(await tab.getByRole('columnheader', { name: 'MRR' }).getAttribute('aria-sort'), 'descending');
  await tab.keyboard.press('Enter');
  assert.equal(await names(tab), 'd a e c b');
  assert.equal(await tab.locator('[aria-sort]').count(), 1);
});

test('what a text cannot say is read from its value', async () => {
  const tab = await open('en', [['a', '< data-value="2.2">2.2 h'], ['b', '< data-value="1.1">66 min'], ['c', '< data-value="24">24 h']]);
  await tab.getByRole('button', { name: 'Sort by MRR' }).click();
  assert.equal(await names(tab), 'c a b');
});

test('words stand in the order of the language', async () => {
  const tab = await open('pt-BR', [['zebra', '1'], ['Água', '1'], ['bola', '1'], ['ábaco', '1']]);
  await tab.getByRole('button', { name: 'Name' }).click();
  assert.equal(await names(tab), 'ábaco Água bola zebra');
});

test('a long table that may fold shows its first rows, also when sorted, until all are asked for', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => [`n${at}`, String(at)]);
  const tab = await open('en', rows, (table) => `<div class="fold" data-more="Show all {count} rows">${table}</div>`);
  const count = async () => (await names(tab)).split(' ').length;
  assert.equal(await count(), 20);
  await tab.getByRole('button', { name: 'Sort by MRR' }).click();
  assert.ok((await names(tab)).startsWith('n29 n28'));
  assert.equal(await count(), 20);
  await tab.getByRole('button', { name: 'Show all 30 rows' }).click();
  assert.equal(await count(), 30);
});
