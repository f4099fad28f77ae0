// Rows that code hands over: what sending them to the worker costs beside a bare clone, in Node, on the thread of the page.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { figureOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN } from './libraries.mjs';
import { FIRST_DAY, isoDay } from './days.mjs';
import { REGIONS } from './sales.mjs';

const ROWS = 100_000;
const ROUNDS = 15;
const CASE = 'rows from code';

const rowsOf = (count) =>
  Array.from({ length: count }, (_, index) => ({
    order: `A${index}`,
    date: isoDay(FIRST_DAY + (index % 1000)),
    region: REGIONS[index % REGIONS.length],
    quantity: index % 7,
    revenue: (index % 1000) / 8,
  }));

/** The library's way and the bare clone take turns, each going first in every other round: a pause of the machine hits both alike. */
export async function benchRows() {
  const file = path.join(import.meta.dirname, '..', 'build', 'src', 'client', 'transfer.js');
  const { withGettersRead } = await import(pathToFileURL(file).href);
  const source = { name: 'orders', input: { kind: 'rows', rows: rowsOf(ROWS) } };
  say(`${ROWS} rows: ${CASE}`);
  const ways = {
    [OWN]: () => globalThis.structuredClone(withGettersRead(source)),
    'bare clone': () => globalThis.structuredClone(source),
  };
  const times = new Map(Object.keys(ways).map((library) => [library, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const turn = Object.entries(ways);
    for (const [library, send] of round % 2 ? turn.reverse() : turn) {
      const start = performance.now();
      send();
      times.get(library).push(performance.now() - start);
    }
  }
  return [...times].map(([library, ms]) => figureOf({ case: CASE, rows: ROWS, library }, ms, 'ms'));
}
