import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withModule } from '../compile-for-node.mjs';

export const folder = 'schemas';

/**
 * Every figure of each public set, opened with only its files, compared with its truth: right, silently wrong or refused; and
 * its roles.
 */
export const score = (at) => withModule('test/dataset/truth-figures.ts', ({ scoreFiles }) => scoreSets(at, scoreFiles));

async function scoreSets(at, scoreFiles) {
  const results = [];
  for (const group of [at, path.join(at, '..', 'sales')].filter((one) => existsSync(one))) {
    for (const set of readdirSync(group)) {
      const truthFile = set.includes('.')
        ? undefined
        : readdirSync(path.join(group, set)).find((file) => file.endsWith('.truth.json'));
      if (truthFile === undefined) continue;
      const truth = JSON.parse(readFileSync(path.join(group, set, truthFile), 'utf8'));
      const files = truth.files.map((file) => path.join(group, set, file));
      results.push(resultOf(set, await scoreFiles(files, truth)));
    }
  }
  const share = results.reduce((sum, { right, of }) => sum + right / of, 0) / results.length;
  return [...results, { case: 'all sets', share, anchor: { share: 0.97 }, holds: share >= 0.97 }];
}

function resultOf(set, { figures, roles }) {
  const named = (status) => figures.filter((one) => one.status === status).map(({ name, detail }) => `${name}: ${detail}`);
  const right = named('right').length;
  const wrong = named('wrong');
  return { case: set, of: figures.length, right, wrong, refused: named('refused'), roles, holds: wrong.length === 0 };
}
