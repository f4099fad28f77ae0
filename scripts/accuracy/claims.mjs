// npm run accuracy -- claims [SET or ./FOLDER …]: reads every sentence of the dashboards of all sets, of some, or of the files in a folder, and
// evaluates its claims in SQL.
// SALES_LANGUAGES=en,de lists the languages (default: en, de, fr, es).
import { Blob } from 'node:buffer';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeTexts } from '../texts.mjs';

export const folder = '.';

const root = path.resolve(import.meta.dirname, '..', '..');
const LANGUAGES = (process.env.SALES_LANGUAGES ?? 'en,de,fr,es').split(',');

/** Counts the sentences with a defect for each set and language: false, tied, cut, unclaimed, contradictory or repeated. */
export async function* score(at, _stats, names) {
  const { scoreClaims } = await pageModule();
  const folders = names.filter((name) => name.includes('/')).map(setOfFolder);
  const sets = names.length === 0 ? setsIn(at) : [...folders, ...setsIn(at).filter(({ set }) => names.includes(set))];
  for (const { set, files } of sets) {
    for (const language of LANGUAGES) {
      const { findings, ...counts } = await scoreClaims(files(), language);
      yield { case: set, language, ...counts, defects: findings.length, findings, holds: findings.length === 0 };
    }
  }
}

/** Each set with a truth: its files are those that the truth names. */
function setsIn(at) {
  return ['sales', 'schemas'].flatMap((group) =>
    readdirSync(path.join(at, group), { withFileTypes: true }).flatMap((entry) => {
      const directory = path.join(at, group, entry.name);
      const truth = entry.isDirectory() ? readdirSync(directory).find((file) => file.endsWith('.truth.json')) : undefined;
      if (truth === undefined) return [];
      const { files } = JSON.parse(readFileSync(path.join(directory, truth), 'utf8'));
      return [{ set: entry.name, files: () => files.map((file) => inputOf(path.join(directory, file))) }];
    }),
  );
}

/** All files of a folder, as one set. */
function setOfFolder(folder) {
  const files = () => readdirSync(folder).map((file) => inputOf(path.join(folder, file)));
  return { set: path.basename(folder), files };
}

function inputOf(file) {
  return { name: path.basename(file).replace(/\.\w+$/, ''), blob: new Blob([readFileSync(file)]) };
}

/** Compiles the elements for a page in Node: with the browser's parts of their libraries. */
async function pageModule() {
  await writeTexts();
  const outdir = path.join(root, 'build', `claims-${process.pid}`);
  process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: ['test/facts/claims/score-claims.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    conditions: ['browser', 'production'],
    external: ['happy-dom', '@duckdb/node-api', 'culori'],
    tsconfig: 'tsconfig.base.json',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  return import(pathToFileURL(path.join(outdir, 'score-claims.mjs')).href);
}
