// What a page loads, in bytes: the files that an entry of dist/ reaches statically, and the late ones a chart adds.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/**
 * Budgets in KB (1,024 bytes, gzip -9, per file and summed). The worker holds filters, periods, expressions, errors, JSON, words and cubes; the classic
 * script holds every tag with the whole worker and its statistics. Detection of net amounts, unit rows and currencies, and the data check, take 6 KB of both.
 */
export const BUDGETS = { kpi: 48, worker: 116, charts: 125, classic: 450 };

/** File → what it imports, statically and late, for everything that `entries` (names in dist/) reach. */
async function graphOf(entries, folder) {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'never-written',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return metafile.inputs;
}

function reach(graph, start, kinds) {
  const seen = new Set(start);
  for (const file of seen) {
    for (const { path: next, kind, external } of graph[file].imports) if (!external && kinds.includes(kind)) seen.add(next);
  }
  return seen;
}

/** The files of a folder `dist` which the entries load before anything is drawn, and those which charts then import(). */
export async function filesOf(entries, folder = dist) {
  const graph = await graphOf(entries, folder);
  const first = reach(graph, entries, ['import-statement']);
  const late = [...first].flatMap((file) =>
    graph[file].imports.filter(({ kind }) => kind === 'dynamic-import').map((one) => one.path),
  );
  const plots = late.filter((file) => /-plot-[^/]*\.js$/.test(file));
  const withCharts = reach(graph, [...first, ...plots], ['import-statement']);
  return { first: [...first], charts: [...withCharts] };
}

/** The size of files of dist/ as a server sends them, in KB, each compressed by itself. */
export async function gzipKb(files) {
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(path.join(dist, file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** The rows of the table of sizes: what, files, KB, budget in KB. */
export async function sizes() {
  const kpi = await filesOf(['define/sales-kpi.js']);
  const charts = await filesOf(['kpi', 'trend', 'breakdown', 'filter'].map((tag) => `define/sales-${tag}.js`));
  const row = async (what, files, name) => {
    return { what, files, kb: await gzipKb(files), budget: BUDGETS[name] };
  };
  return Promise.all([
    row('KPI page, before the worker', kpi.first, 'kpi'),
    row('KPI, trend, breakdown and filter', charts.charts, 'charts'),
    row('worker', ['chunks/worker.js'], 'worker'),
    row('classic script', ['sales-elements.js'], 'classic'),
  ]);
}
