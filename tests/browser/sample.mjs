// Which pages are opened: of each kind and language the largest and the smallest, since the one shows what grows too wide and the
// other what is missing.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// `L` is nothing or the folder of a second language, `*` is one folder.
const KINDS = {
  'handbook home': 'community/Lindex.html',
  role: 'community/Lroles/*/index.html',
  matrix: 'community/Lraci/index.html',
  'team matrix': 'team/Lraci/index.html',
  'self-check': 'community/Lself-check/index.html',
  ballots: 'team/Lballots/index.html',
  'blank ballot': 'team/Lballots/print/index.html',
  gaps: 'team/Lgaps/index.html',
  'team handbook': 'team/Lhandbook/index.html',
  plain: 'community/Lplaybooks/*/index.html',
  'team playbook': 'team/Lplaybooks/*/index.html',
  message: 'community/Lmessages/*/index.html',
  'team message': 'team/Lmessages/*/index.html',
  stage: 'community/Lstages/*/index.html',
  glossary: 'community/Lglossary/index.html',
  metric: 'team/Lglossary/*/index.html',
  'handbook in one page': 'community/Lhandbook-print/index.html',
  'not found': 'community/404.html',
  'team home': 'team/Lindex.html',
  'account list': 'team/Laccounts/index.html',
  'portfolio list': 'team/Lcsm/index.html',
  report: 'team/L(revenue|renewals|retention|support|voice|adoption|lifecycle|health|capacity|rfv|quality)/index.html',
  portfolio: 'team/Lcsm/*/index.html',
  account: 'team/Laccounts/*/index.html',
  'customer home': 'customers/*/index.html',
  kickoff: 'customers/*/kickoff/index.html',
  deck: 'customers/*/deck/index.html',
  'benchmark index': 'community/Lbenchmarks/index.html',
  'benchmark metric': 'community/Lbenchmarks/*/*/index.html',
};

/// The pages to open, and the kinds that have none.
export function sample(folder) {
  const files = htmlFiles(folder);
  const pages = [];
  const missing = [];
  for (const [kind, pattern] of Object.entries(KINDS)) {
    const found = files.filter((page) => matcher(pattern).test(page.path)).map((page) => ({ ...page, kind }));
    if (found.length === 0) missing.push(kind);
    for (const language of new Set(found.map((page) => page.language))) {
      const bySize = found.filter((page) => page.language === language).sort((a, b) => a.size - b.size);
      pages.push(...new Set([bySize.at(-1), bySize.at(0)]));
    }
  }
  return { pages, missing };
}

/// The folder that a page may load things from: its own root, since roots are published apart.
export function rootOf(path) {
  return path.split('/').slice(0, path.startsWith('customers/') ? 2 : 1).join('/');
}

function matcher(pattern) {
  const regex = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+').replace('L', '([a-z]{2}(-[a-z]{2})?/)?');
  return new RegExp(`^${regex}$`);
}

/// Every page of a built site.
export function htmlFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((file) => ({
      file,
      path: relative(folder, file).split(sep).join('/'),
      size: statSync(file).size,
      language: readFileSync(file, 'utf8').match(/<html[^>]*\blang="?([\w-]+)/)?.[1] ?? 'none',
    }));
}
