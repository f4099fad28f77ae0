// npm run bench [-- PART… --quick --floor --rounds=5 --rows=100000,1000000 --libraries=duckdb-wasm --as-built]
// Compares this library with its peers in one run. Prints one JSON object per line; bench/results/ gets these lines, a table and a chart.
// Parts: load rows detection files steps growth paint visits memory forecast weight arrive (all without a name).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { benchArrive } from './arrive.mjs';
import { chartOf } from './chart.mjs';
import { withRatios } from './figures.mjs';
import { belowFloors } from './floors.mjs';
import { open, prepare, say } from './harness.mjs';
import { CORE, LIBRARIES, OWN, RAW } from './libraries.mjs';
import { benchDetection } from './detection.mjs';
import { benchArrow, benchParquet } from './files.mjs';
import { benchForecast } from './forecast.mjs';
import { benchLoad, benchOrders } from './load.mjs';
import { benchColumns, benchMemory, benchWeight } from './memory.mjs';
import { optionsOf } from './options.mjs';
import { benchPaint, benchSet } from './paint.mjs';
import { benchRows } from './rows.mjs';
import { salesOf } from './sales.mjs';
import { benchSteps } from './steps.mjs';
import { tableOf } from './table.mjs';
import { benchVisits } from './visits.mjs';

const here = import.meta.dirname;
const isGrowth = ({ groups }) => groups !== undefined;
const inPage = ({ name }) => name !== CORE;

/** What is measured at each number of rows, and what but once. */
const BENCHES = {
  load: (bed, sales, how) => (how.isShort && sales.rows !== 1_000_000 ? [] : benchLoad(bed, sales, how)),
  steps: (bed, sales, how) => benchSteps(bed, sales, { ...how, wanted: (one) => !isGrowth(one) }),
  growth: (bed, sales, how) => (how.isShort ? [] : benchSteps(bed, sales, { ...how, wanted: isGrowth })),
  paint: async (bed, sales, how) => [...(await benchPaint(bed, sales, how.paintSteps)), ...(await benchSet(bed, sales, how))],
  files: (bed, sales, how) => benchParquet(sales, how),
  visits: (bed, sales, how) => (how.isShort && sales.rows !== 100_000 ? [] : benchVisits(bed, sales, how)),
  memory: async (bed, sales, how) => {
    if (how.isShort && sales.rows !== 1_000_000) return [];
    return [...(await benchColumns(bed, sales)), ...(await benchMemory(bed, sales, how.libraries.filter(inPage)))];
  },
};
const ONCE = {
  load: (bed, how) => (how.isShort ? [] : benchOrders(bed, how)),
  rows: () => benchRows(),
  detection: () => benchDetection(),
  files: async () => benchArrow(await salesOf(1_000_000)),
  forecast: (bed, how) => benchForecast(how),
  arrive: (bed, how) => benchArrive(bed, how),
  weight: async (bed, how) => benchWeight(bed, await salesOf(100_000), how.libraries.filter(inPage)),
};

/** Prints figures, each as a line of JSON. */
function print(figures) {
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
}

async function measureAll(bed, how) {
  const isWanted = (name) => how.benches.length === 0 || how.benches.includes(name);
  const all = [];
  const keep = (figures) => {
    const ready = withRatios(figures);
    print(ready);
    all.push(...ready);
  };
  for (const [name, bench] of Object.entries(ONCE)) if (isWanted(name)) keep(await bench(bed, how));
  const isOfRows = Object.keys(BENCHES).some(isWanted);
  for (const rows of isOfRows ? how.rows : []) {
    say(`${rows} rows: making what is not there …`);
    const sales = await salesOf(rows);
    for (const [name, bench] of Object.entries(BENCHES)) if (isWanted(name)) keep(await bench(bed, sales, how));
  }
  return all;
}

/** The last figures of this kind of run; a run of but some benches, rows, rounds or libraries is told on the screen alone. */
async function write(machine, figures, { quick, isWhole }) {
  if (!isWhole) return;
  const name = path.join(here, 'results', quick ? 'quick' : 'full');
  await mkdir(path.dirname(name), { recursive: true });
  await writeFile(`${name}.jsonl`, [machine, ...figures].map((one) => `${JSON.stringify(one)}\n`).join(''));
  await writeFile(`${name}.txt`, tableOf(figures));
  await writeFile(`${name}.svg`, chartOf(figures));
}

/** What says that a run is no good: answers of this library that are wrong or missing, and, with --floor, ratios below their floors. */
async function failuresOf(figures, { floor }) {
  const own = figures.filter(({ library, reason }) => library.startsWith(OWN) && reason);
  const broken = own.map((one) => `${one.library}, ${one.case}, ${one.rows} rows: ${one.reason}`);
  if (!floor) return broken;
  const floors = JSON.parse(await readFile(path.join(here, 'floors.json'), 'utf8'));
  return [...broken, ...belowFloors(figures, floors, RAW).map((text) => `Below the floor: ${text}`)];
}

async function main() {
  const names = [...new Set([...Object.keys(ONCE), ...Object.keys(BENCHES)])];
  const how = optionsOf(process.argv.slice(2), names);
  if (how.problems.length > 0) {
    say(
      `Nothing to measure: '${how.problems.join(' ')}'. There are ${names.join(', ')}, and the libraries ${LIBRARIES.map(({ name }) => name).join(', ')}.`,
    );
    return 1;
  }
  await prepare({ asBuilt: how.asBuilt });
  const bed = await open();
  try {
    const machine = {
      machine: cpus()[0]?.model,
      cores: cpus().length,
      memory: totalmem(),
      node: process.version,
      chromium: bed.version,
    };
    print([machine]);
    const figures = await measureAll(bed, how);
    await write(machine, figures, how);
    say(`\n${tableOf(figures)}`);
    const failures = await failuresOf(figures, how);
    for (const failure of failures) say(failure);
    return failures.length > 0 ? 1 : 0;
  } finally {
    await bed.close();
  }
}

process.exitCode = await main();
