// Columns of files and tables, by processor time in Node: a large Parquet file, an Arrow file beside its libraries, and a table that code hands over.
import { open as openFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tableFromIPC as flechetteTable } from '@uwdata/flechette';
import { tableFromIPC } from 'apache-arrow';
import { FIRST } from './cases.mjs';
import { figureOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN } from './libraries.mjs';

const ROUNDS = 7;
/** Rows of the table that code hands over. */
const HANDED_ROWS = 300_000;
/** A file of fewer rows is read whole. */
const LARGE_ROWS = 1_000_000;

const root = path.join(import.meta.dirname, '..');
const load = (...parts) => import(pathToFileURL(path.join(root, ...parts)).href);

async function processorMs(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The ways take turns, each going first in every other round. Gives the processor time of each. */
async function inTurns(about, ways, rounds) {
  const times = new Map(Object.keys(ways).map((library) => [library, []]));
  for (let round = 0; round < rounds; round += 1) {
    const turn = Object.entries(ways);
    for (const [library, work] of round % 2 ? turn.reverse() : turn) times.get(library).push(await processorMs(work));
  }
  return [...times].map(([library, ms]) => figureOf({ ...about, library }, ms, 'ms'));
}

/** The first number of a large Parquet file, and five views of it: only what they need is read. */
export async function benchParquet({ rows, parquet }, { rounds }) {
  if (!parquet || rows < LARGE_ROWS) return [];
  const { openDataset } = await load('dist', 'core.js');
  const asked = {
    'first number': [FIRST],
    'five views': [FIRST, ...['region', 'product', 'channel', 'month(date)'].map((by) => ({ ...FIRST, by: [by] }))],
  };
  const figures = [];
  for (const [name, plans] of Object.entries(asked)) {
    say(`${rows} rows: open parquet, ${name}`);
    const ask = async () => {
      const dataset = await openDataset(parquet.file);
      for (const plan of plans) await dataset.query(plan);
      dataset.close();
    };
    figures.push(...(await inTurns({ case: `open parquet: ${name}`, rows }, { [OWN]: ask }, rounds)));
  }
  const { requests, megabytes } = await trafficOf(openDataset, parquet, asked['five views']);
  const about = { rows, library: OWN };
  figures.push(figureOf({ case: 'open parquet: requests', ...about }, [requests], 'requests'));
  figures.push(figureOf({ case: 'open parquet: transfer', ...about }, [megabytes], 'MB'));
  return figures;
}

/** What a page that asks all plans at once takes of a server: requests, and megabytes. */
async function trafficOf(openDataset, { file, bytes: total }, plans) {
  const handle = await openFile(file);
  const traffic = { requests: 0, megabytes: 0 };
  const fetch = async (_, { headers }) => {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range).map(Number);
    const length = Math.min(last + 1, total) - first;
    traffic.requests += 1;
    traffic.megabytes += length / 1e6;
    const { buffer } = await handle.read(new Uint8Array(length), 0, length, first);
    const range = `bytes ${first}-${first + length - 1}/${total}`;
    return new globalThis.Response(buffer, { status: 206, headers: { 'content-range': range, etag: '"1"' } });
  };
  const dataset = await openDataset('https://bench.test/sales.parquet', { fetch });
  await Promise.all(plans.map((plan) => dataset.query(plan)));
  dataset.close();
  await handle.close();
  return traffic;
}

/** Peers give the values of each column, since they read them when asked. */
const touched = (table) => {
  for (const { name } of table.schema.fields) table.getChild(name).toArray();
};

/** The columns of an uncompressed Arrow file, and a table of code on its way to the worker, in the thread of the page. */
export async function benchArrow({ rows, arrow }) {
  const { loadTable } = await load('build', 'src', 'table', 'load.js');
  const { arrowTableOf } = await load('build', 'src', 'query', 'result', 'arrow-table.js');
  const { DATA_MODULES } = await load('build', 'src', 'worker', 'serve', 'modules.js');
  const { FORMAT_MODULES } = await load('build', 'src', 'worker', 'serve', 'format-modules.js');
  const modules = { ...DATA_MODULES, ...FORMAT_MODULES };
  const part = (name) => modules[name]();
  const bytes = new Uint8Array(await readFile(arrow.file));
  say(`${rows} rows: read arrow`);
  const source = { name: 'sales', input: { kind: 'bytes', bytes } };
  const readers = {
    [OWN]: () => loadTable(source, { part }),
    flechette: () => touched(flechetteTable(bytes)),
    'apache-arrow': () => touched(tableFromIPC(bytes)),
  };
  const read = await inTurns({ case: 'read arrow', rows }, readers, ROUNDS);
  say(`${HANDED_ROWS} rows: arrow from code`);
  const table = tableFromIPC(bytes).slice(0, HANDED_ROWS);
  const handed = {
    [OWN]: () => globalThis.structuredClone(arrowTableOf(table)),
    'its rows': () => globalThis.structuredClone(Array.from(table, (row) => row.toJSON())),
  };
  return [...read, ...(await inTurns({ case: 'arrow from code', rows: HANDED_ROWS }, handed, ROUNDS))];
}
