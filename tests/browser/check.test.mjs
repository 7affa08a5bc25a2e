// The checks themselves: a page without faults passes, and each fault is found by the check that is there for it.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { check } from './check.mjs';
import { htmlFiles, sample } from './sample.mjs';

const FAULTS = [
  ['a page wider than a phone', '<div style="width: 500px">wide</div>', 'phone-light overflow'],
  ['a page wider than a tablet', '<div style="width: 900px">wide</div>', 'tablet-dark overflow'],
  ['a heading without words', '<h2></h2>', 'phone-light names'],
  ['a heading that shows its key', '<h2>report-revenue</h2>', 'desktop-dark names'],
  ['a button without words', '<button type="button"></button>', 'phone-dark names'],
  ['words cut off by their box', '<p style="width: 60px; overflow: hidden; white-space: nowrap">far too long for that</p>', 'tablet-light clipped'],
  ['small text', '<p style="font-size: 10px">small</p>', 'phone-light smallText'],
  ['a label that is cut off', '<svg width="50" height="20" role="img" aria-label="x"><text x="40" y="15">long label</text></svg>', 'print labels'],
  ['labels on each other', '<svg width="99" height="20" role="img" aria-label="x"><text y="15">one</text><text x="3" y="15">two</text></svg>', 'print labels'],
  ['a word that is missing', '<p>⟦nav-home⟧</p>', 'desktop-dark unfilled'],
  ['an image without words', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', 'desktop-light accessibility'],
  ['a message on the console', '<script>console.log("hello")</script>', 'console is silent'],
  ['a request to another host', '<img alt="x" src="http://127.0.0.1:9/x.png">', 'requests stay in its root'],
  ['a request to another root', '<img alt="x" src="../../team/x.png">', 'requests stay in its root'],
  ['a dead link', '<a href="nowhere/index.html">Nowhere</a>', 'links lead somewhere in its root'],
  ['a page too large', `<p hidden>${'x '.repeat(80_000)}</p>`, 'size'],
  ['invalid HTML', '<p><div>block</div></p>', 'valid HTML'],
];

const page = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<meta name="viewport" content="width=device-width">` +
  `<title>Page</title></head><body><main><h1>Page</h1>${body}</main></body></html>`;

const STRICT = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:">`;

let folder;
let checks;

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/// The names of the checks that a page fails.
function failuresOf(path) {
  const ofPage = checks.filter(({ name }) => name.startsWith(`${path} `));
  assert.ok(ofPage.length > 0, `${path} was not checked`);
  return ofPage.filter(({ faults }) => faults.length > 0).map(({ name }) => name.slice(path.length + 1));
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clareza-'));
  write('community/index.html', page('<p>Fine. <a href="index.html">Home</a></p><h2>mid-market</h2>', STRICT));
  FAULTS.forEach(([, body], at) => write(`community/${at}/index.html`, page(body)));
  checks = await check(folder, htmlFiles(folder), join(folder, 'shots'));
});

after(() => rmSync(folder, { recursive: true }));

test('a page without faults passes', () => assert.deepEqual(failuresOf('community/index.html'), []));

FAULTS.forEach(([fault, , name], at) => {
  test(`${fault} is found`, () => {
    const found = failuresOf(`community/${at}/index.html`);
    assert.ok(found.includes(name), `${name} is not among: ${found.join(', ')}`);
  });
});

test('of each kind and language the largest and the smallest page are opened', () => {
  for (const [id, text] of [['a', ''], ['b', 'longer'], ['c', 'longest of all']]) write(`customers/${id}/deck/index.html`, page(text));
  write('community/pt-br/index.html', page('').replace('lang="en"', 'lang="pt-BR"'));
  const { pages, missing } = sample(folder);
  const opened = (kind) => pages.filter((found) => found.kind === kind).map(({ path }) => path);
  assert.deepEqual(opened('deck'), ['customers/c/deck/index.html', 'customers/a/deck/index.html']);
  assert.deepEqual(opened('handbook home'), ['community/index.html', 'community/pt-br/index.html']);
  assert.ok(missing.includes('matrix') && !missing.includes('deck'));
});
