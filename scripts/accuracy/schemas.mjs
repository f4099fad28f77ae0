import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const folder = 'schemas';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The comparison of figures that the tests use, as one module. */
async function comparison() {
  const outdir = path.join(root, 'build', `accuracy-figures-${process.pid}`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/dataset/truth-figures.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  return { outdir, module: await import(pathToFileURL(path.join(outdir, 'truth-figures.mjs')).href) };
}

/** Every figure of each public set, opened with nothing but its files, beside its truth: right, silently wrong or refused; and its roles. */
export async function score(at) {
  const { outdir, module } = await comparison();
  const results = [];
  for (const group of [at, path.join(at, '..', 'sales')].filter((one) => existsSync(one))) {
    for (const set of readdirSync(group)) {
      const truthFile = set.includes('.')
        ? undefined
        : readdirSync(path.join(group, set)).find((file) => file.endsWith('.truth.json'));
      if (truthFile === undefined) continue;
      const truth = JSON.parse(readFileSync(path.join(group, set, truthFile), 'utf8'));
      const files = truth.files.map((file) => path.join(group, set, file));
      results.push(resultOf(set, await module.scoreFiles(files, truth)));
    }
  }
  rmSync(outdir, { recursive: true });
  const share = results.reduce((sum, { right, of }) => sum + right / of, 0) / results.length;
  return [...results, { case: 'all sets', share, anchor: { share: 0.97 }, holds: share >= 0.97 }];
}

function resultOf(set, { figures, roles }) {
  const named = (status) => figures.filter((one) => one.status === status).map(({ name, detail }) => `${name}: ${detail}`);
  const right = named('right').length;
  const wrong = named('wrong');
  return { case: set, of: figures.length, right, wrong, refused: named('refused'), roles, holds: wrong.length === 0 };
}
