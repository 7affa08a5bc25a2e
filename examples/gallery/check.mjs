// Holds every page of the gallery to what pages of the product promise.
//
//   node examples/gallery/check.mjs DIR [--shots DIR]

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../../tests/browser/check.mjs';
import { htmlFiles } from '../../tests/browser/sample.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' } } });
const folder = resolve(positionals[0]);
// Every case in every size on one page is more than any page of the product holds.
const LARGEST_PAGE = 250_000;
const checks = await check(folder, htmlFiles(folder), values.shots, LARGEST_PAGE);
const failed = checks.filter(({ faults }) => faults.length > 0);
for (const { name, faults } of failed) console.log(`FAIL ${name}\n${faults.slice(0, 5).map((fault) => `     ${fault}`).join('\n')}`);
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
