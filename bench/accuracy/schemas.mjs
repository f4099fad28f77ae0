import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withModule } from '../../scripts/compile-for-node.mjs';

export const folder = 'schemas';

/**
 * Every figure of each public set, opened with only its files, compared with its truth: right, silently wrong, refused or asked; and
 * its roles. The CSV sets are opened a second time with all names replaced by c1, c2, …. Then come the minimal folders of defects.
 */
export const score = (at, _stats, sets) =>
  withModule('test/dataset/truth-figures.ts', async ({ scoreFiles }) => [
    ...(await scoreSets(at, scoreFiles, sets)),
    ...(await withModule('test/dataset/minimal-sets.ts', ({ scoreFolder }) =>
      scoreMinimal(path.join(at, 'repro'), scoreFolder, sets),
    )),
  ]);

async function scoreSets(at, scoreFiles, sets) {
  const results = [];
  const nameless = [];
  for (const group of [at, path.join(at, '..', 'sales')].filter((one) => existsSync(one))) {
    for (const set of readdirSync(group).filter((one) => !one.includes('.') && isWanted(one, sets))) {
      const truthFile = readdirSync(path.join(group, set)).find((file) => file.endsWith('.truth.json'));
      if (truthFile === undefined) continue;
      const truth = truthOf(path.join(group, set, truthFile));
      const files = truth.files.map((file) => path.join(group, set, file));
      const named = await scoreFiles(files, truth);
      results.push(resultOf(set, named));
      if (files.every((file) => file.endsWith('.csv')))
        nameless.push(await scoreNameless(set, files, truth, { scoreFiles, named }));
    }
  }
  const share = shareOf(results);
  return [
    ...results,
    { case: 'all sets', share, anchor: { share: 0.97 }, holds: share >= 0.97 },
    ...nameless,
    joinsKept(nameless),
  ];
}

/** True for the sets that were named, or for all. */
const isWanted = (set, sets) => sets.length === 0 || sets.includes(set);

/** Reads the truth by DESIGN R6 (`.r6.json`) if the set has one, otherwise the older file. */
function truthOf(file) {
  const truth = JSON.parse(readFileSync(file, 'utf8'));
  const newer = file.replace('.truth.json', '.r6.json');
  return existsSync(newer) ? { files: truth.files, ...JSON.parse(readFileSync(newer, 'utf8')) } : truth;
}

function shareOf(results) {
  return results.reduce((sum, { right, of }) => sum + right / of, 0) / results.length;
}

async function scoreNameless(set, files, truth, { scoreFiles, named }) {
  const directory = path.join(import.meta.dirname, '..', '..', 'build', `nameless-${process.pid}`);
  mkdirSync(directory, { recursive: true });
  try {
    const paths = files.map((file, index) => {
      const to = path.join(directory, `t${index + 1}.csv`);
      writeFileSync(to, withoutNames(readFileSync(file)));
      return to;
    });
    const found = await scoreFiles(paths, truth);
    return { ...resultOf(`${set}, c1 …`, { figures: found.figures }), joins: found.joins, namedJoins: named.joins };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Replaces the names in the first line of a CSV file by c1, c2, …. Bytes after it stay as they are. */
function withoutNames(bytes) {
  const end = bytes.indexOf(10);
  const line = bytes
    .subarray(0, end)
    .toString('latin1')
    .replaceAll(/"[^"]*"/g, 'x')
    .replace('\r', '');
  const delimiter = [',', ';', '\t', '|'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0];
  const names = line.split(delimiter).map((_, index) => `c${index + 1}`);
  return Buffer.concat([Buffer.from(names.join(delimiter)), bytes.subarray(end)]);
}

function joinsKept(nameless) {
  const joins = nameless.reduce((sum, one) => sum + Math.min(one.joins, one.namedJoins), 0);
  const of = nameless.reduce((sum, one) => sum + one.namedJoins, 0);
  return { case: 'joins kept without names', joins, of, anchor: { share: 0.8 }, holds: joins >= 0.8 * of };
}

async function scoreMinimal(at, scoreFolder, sets) {
  const results = [];
  for (const set of existsSync(at) ? readdirSync(at).filter((one) => isWanted(one, sets)) : []) {
    const file = path.join(at, set, 'expected.json');
    if (!existsSync(file)) continue;
    const expected = JSON.parse(readFileSync(file, 'utf8'));
    results.push({ ...resultOf(set, { figures: await scoreFolder(path.join(at, set), expected) }), minimal: true });
  }
  return results;
}

function resultOf(set, { figures, roles }) {
  const named = (status) => figures.filter((one) => one.status === status).map(({ name, detail }) => `${name}: ${detail}`);
  const right = named('right').length;
  const wrong = named('wrong');
  return {
    case: set,
    of: figures.length,
    right,
    wrong,
    refused: named('refused'),
    asked: named('asked'),
    roles,
    holds: wrong.length === 0,
  };
}
