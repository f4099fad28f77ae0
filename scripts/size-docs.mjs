// Writes what `npm run sizes` measures into the documentation: the parts of a dashboard's first screen, and a KPI in bundles of esbuild.
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import * as vite from 'vite';
import { reach } from './reached.mjs';
import { rewriteBlock } from './write-text.mjs';

const root = path.resolve(import.meta.dirname, '..');
const KB = 1024;
/** Further rooms of a file with less are not listed, in KB. */
const MIN_KB = 1;

const kbOf = (bytes) => gzipSync(bytes, { level: 9 }).length / KB;

/** The room of a module; each element is one. */
function roomOf(module) {
  const [, room] = /^build\/src\/(elements\/[^/]+|[^/.]+)/.exec(module) ?? [];
  return room ? `\`${room}\`` : 'packages';
}

/** The KB of each room in a file, the largest first: the KB of the file, divided by the sizes of its modules. Only the first may have less than 1 KB. */
export function roomsOf(kb, modules) {
  const rooms = new Map();
  for (const { module, bytes } of modules) rooms.set(roomOf(module), (rooms.get(roomOf(module)) ?? 0) + bytes);
  const total = modules.reduce((sum, { bytes }) => sum + bytes, 0);
  const shares = [...rooms].map(([room, bytes]) => ({ room, kb: (kb * bytes) / total }));
  return shares.sort((one, other) => other.kb - one.kb).filter((share, at) => at === 0 || share.kb >= MIN_KB);
}

/** The table of files, each with `name`, `kb` and `rooms`. */
export function tableOf(files) {
  const rows = files.map(({ name, kb, rooms }) => {
    const parts = rooms.map((one) => (rooms.length > 1 ? `${one.room} ${one.kb.toFixed(0)}` : one.room));
    return `| \`${name}\` | ${kb.toFixed(1)} | ${parts.join(', ')} |`;
  });
  return `| File | KB | Rooms |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

/** The bytes of a module before it is minified; 0 for those that the build makes up. */
const sizeOf = async (module) => ({ module, bytes: (await stat(path.join(root, module)).catch(() => ({ size: 0 }))).size });

/** The files of a measured page, the largest first. */
async function filesOf({ rounds }) {
  const held = JSON.parse(await readFile(path.join(root, 'build', 'modules.json'), 'utf8'));
  const names = [...new Set(rounds.flat())].map((file) => file.replace('/dist/', '')).filter((file) => held[file]);
  const files = await Promise.all(
    names.map(async (file) => {
      const kb = kbOf(await readFile(path.join(root, 'dist', file)));
      // Files of workers have fixed names, others a hash.
      const name = file.replace(/^chunks\/(?:(worker.*)|(.+)-[\w-]{7})\.js$/, '$1$2');
      return { name, kb, rooms: roomsOf(kb, await Promise.all(held[file].map(sizeOf))) };
    }),
  );
  return files.sort((one, other) => other.kb - one.kb);
}

/** The KB of a page with a KPI that esbuild has bundled, before it draws. */
async function bundledKb(splitting) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: "import 'sales-elements/define/sales-kpi.js';", resolveDir: root },
    ...{ bundle: true, splitting, format: 'esm', minify: true, outdir: 'out', write: false, metafile: true, logLevel: 'error' },
  });
  const files = reach(metafile.outputs, ['out/stdin.js'], ['import-statement']);
  const bytes = new Map(outputFiles.map((file) => [path.relative(root, file.path), file.contents]));
  return files.reduce((total, file) => total + kbOf(bytes.get(file)), 0).toFixed(0);
}

const FIVE = ['kpi', 'trend', 'breakdown', 'filter', 'table'];

/** The KB of a page with five elements that Vite has bundled, before it draws: the chunk of the page and those that it imports. */
async function viteKb() {
  const entry = path.join(root, 'build', 'five-elements.js');
  await writeFile(entry, FIVE.map((name) => `import 'sales-elements/define/sales-${name}.js';\n`).join(''));
  const { output } = await vite.build({
    ...{ root, configFile: false, logLevel: 'error', publicDir: false },
    build: { write: false, rollupOptions: { input: entry } },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set([output.find(({ isEntry }) => isEntry).fileName]);
  for (const name of loaded) for (const other of chunks.get(name).imports) loaded.add(other);
  return [...loaded].reduce((total, name) => total + kbOf(chunks.get(name).code), 0).toFixed(0);
}

/** Writes the sizes of the measured pages. */
export async function writeSizes(rows) {
  const table = tableOf(await filesOf(rows.find(({ name }) => name === 'sales-dashboard')));
  const [split, whole] = [await bundledKb(true), await bundledKb(false)];
  const { kb: classic } = rows.find(({ name }) => name === 'classic script');
  const sentences = `With \`--splitting\`, a page with a KPI loads ${split} KB (gzip) before it draws. Without it, one file of ${whole} KB also has what loads on demand. With the [classic script next to one file](#one-file), the KPI loads ${classic.toFixed(0)} KB.`;
  for (const [page, block, text] of [
    ['architecture.md', 'first screen', table],
    ['frameworks.md', 'esbuild', sentences],
    [
      'frameworks.md',
      'vite',
      `With a KPI, a trend, a breakdown, a filter and a table, Vite's page loads ${await viteKb()} KB (gzip) before it draws.`,
    ],
  ]) {
    const { file, next } = await rewriteBlock(path.join(root, 'docs', page), block, () => text);
    await writeFile(file, next);
  }
}
