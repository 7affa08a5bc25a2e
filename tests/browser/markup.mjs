// Whether files are valid HTML, as the Nu checker says.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import vnu from 'vnu-jar';

/// The errors of each file, by its path.
export function markup(files) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 };
  const printed = execFileSync('java', ['-jar', vnu, '--format', 'json', '--stdout', '--exit-zero-always', '--errors-only', ...files], options);
  const faults = new Map(files.map((file) => [file, []]));
  for (const { type, url, lastLine, message } of JSON.parse(printed).messages) {
    if (type === 'error') faults.get(fileURLToPath(url))?.push(`line ${lastLine}: ${message}`);
  }
  return faults;
}
