// The runs of bench/billions.mjs that docs/bench.md shows: results/shop.json, the table of the page, and the CSV of its picture.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatText, replaceFile, rewriteBlock } from '../scripts/write-text.mjs';

const FILE = path.join(import.meta.dirname, 'results', 'shop.json');
const PAGE = path.resolve(import.meta.dirname, '../docs/bench.md');

/** The measured steps by their names in a run, and how the page names them. */
const STEPS = {
  open: 'data opened',
  'one figure alone': 'one figure alone',
  'first number': 'first number of the dashboard',
  'first screen': 'first screen, without findings',
  'all results': 'all results',
  'a filter, all cards': 'a filter over all cards',
};

/** Runs by rows; those without rollups come first, those of ClickHouse last. */
const readRuns = () => JSON.parse(readFileSync(FILE, 'utf8'));
const setupOf = ({ rollups, approximate, clickhouse = false }) =>
  Number(rollups) + 2 * Number(approximate) + 4 * Number(clickhouse);
const places = (one, other) => one.rows - other.rows || setupOf(one) - setupOf(other);

const short = (seconds) => (seconds < 10 ? String(Number(seconds.toFixed(1))) : seconds.toFixed(0));
const rowsText = (rows) => (rows < 1e9 ? `${rows / 1e6} million` : `${rows / 1e9} billion`);
const SETUPS = ['', ', rollups', ', estimates', ', rollups and estimates', ', ClickHouse', '', ', ClickHouse and estimates'];

/** The table of runs: seconds until each step, with the processor seconds of the server in parentheses. */
export function shopTable(runs) {
  const row = (name, cellOf) => `| ${name} | ${runs.map(cellOf).join(' | ')} |`;
  const peak = ({ steps }) => Math.max(...Object.values(steps).map(({ peakMb }) => peakMb));
  return [
    '<!-- prettier-ignore -->',
    row('Step', (run) => `${rowsText(run.rows)}${SETUPS[setupOf(run)]}`),
    row('---', () => '---'),
    ...Object.entries(STEPS).map(([key, name]) =>
      row(name, ({ steps: { [key]: step } }) => (step ? `${short(step.seconds)} (${short(step.processor)})` : '')),
    ),
    row('peak memory of the server', (run) => `${(peak(run) / 1024).toFixed(1)} GB`),
  ].join('\n');
}

/** The lines of the picture: seconds by rows. */
const CURVES = [
  { name: 'First screen, from rows', step: 'first screen', rollups: false },
  { name: 'First screen, from rollups', step: 'first screen', rollups: true },
  { name: 'First number, from rows', step: 'first number', rollups: false },
  { name: 'First number, from rollups', step: 'first number', rollups: true },
];

/** The CSV of the picture. */
export function shopCsv() {
  const lines = readRuns().flatMap((run) =>
    CURVES.filter(({ rollups, step }) => !run.clickhouse && rollups === run.rollups && run.steps[step]).map(
      ({ name, step }) => `"${name}",${run.rows / 1e6},${run.steps[step].seconds}`,
    ),
  );
  return `Step,Million rows,Seconds\n${lines.join('\n')}\n`;
}

/** Keeps a run in place of the one with the same rows and options, and writes the table of the page. */
export async function recordRun(run) {
  const others = readRuns().filter((one) => one.rows !== run.rows || setupOf(one) !== setupOf(run));
  const runs = [...others, run].sort(places);
  await replaceFile(FILE, await formatText(FILE, JSON.stringify(runs)));
  const { file, next } = await rewriteBlock(PAGE, 'shop', () => shopTable(runs));
  await replaceFile(file, next);
}
