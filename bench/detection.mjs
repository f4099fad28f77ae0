// What it costs to find out what a database of many tables means: 20 files with 200 columns opened together, next to each of them opened alone. In Node, as
// processor time, so that waiting for a core does not count.
import { Buffer } from 'node:buffer';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FIRST_DAY, isoDay } from './days.mjs';
import { figureOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN } from './libraries.mjs';
import { randomFrom } from './random.mjs';

const LINES = 100_000;
const TABLES = 18;
const MEMBERS = 2000;
const ROUNDS = 7;
const CASE = 'open 20 tables, 200 columns';

const bytesOf = (lines) => Buffer.from(`${lines.join('\n')}\n`);

/** Order lines with a key to each of the other tables, their orders, and 18 tables of members with ten columns each. */
function database() {
  const random = randomFrom(7);
  const below = (count) => Math.floor(random() * count);
  const keys = Array.from({ length: TABLES }, (_, table) => `entity${table}_id`);
  const tables = {};
  const lines = [['order_id', 'quantity', 'unit_price', ...keys.slice(0, 6)].join()];
  for (let line = 0; line < LINES; line += 1)
    lines.push(
      [
        1 + Math.floor(line / 3),
        1 + below(9),
        (199 + below(60_000)) / 100,
        ...keys.slice(0, 6).map(() => 1 + below(MEMBERS)),
      ].join(),
    );
  tables.order_lines = bytesOf(lines);
  const orders = [['order_id', 'order_date', 'customer_id', 'status', ...keys.slice(6, 9)].join()];
  for (let order = 1; order <= Math.ceil(LINES / 3); order += 1) {
    const day = isoDay(FIRST_DAY + Math.floor((order * 3 * 1000) / LINES));
    orders.push(
      [order, day, 1 + below(9000), ['open', 'shipped'][below(2)], ...keys.slice(6, 9).map(() => 1 + below(MEMBERS))].join(),
    );
  }
  tables.orders = bytesOf(orders);
  for (const [table, key] of keys.entries()) {
    const members = [
      [key, 'name', 'kind', 'created', 'size', 'rate', 'note', 'parent', 'rank', 'flag']
        .map((name, k) => (k === 0 ? name : `${name}_${table}`))
        .join(),
    ];
    for (let member = 1; member <= MEMBERS; member += 1)
      members.push(
        [
          member,
          `Name ${member}`,
          `Kind ${below(9)}`,
          isoDay(FIRST_DAY + below(900)),
          below(500),
          random().toFixed(3),
          `text ${below(MEMBERS)}`,
          1 + below(50),
          below(10),
          below(2),
        ].join(),
      );
    tables[`entity${table}`] = bytesOf(members);
  }
  return tables;
}

/** Both ways take turns, each going first in every other round. */
export async function benchDetection() {
  const { openDataset } = await import(pathToFileURL(path.join(import.meta.dirname, '..', 'dist', 'core.js')).href);
  const tables = database();
  say(`${Object.keys(tables).length} tables, ${LINES} rows: ${CASE}`);
  const ways = {
    [OWN]: async () => (await openDataset({ tables })).close(),
    'each table alone': async () => {
      for (const bytes of Object.values(tables)) (await openDataset(bytes)).close();
    },
  };
  const times = new Map(Object.keys(ways).map((library) => [library, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const turn = Object.entries(ways);
    for (const [library, open] of round % 2 ? turn.reverse() : turn) {
      const start = process.cpuUsage();
      await open();
      const { user, system } = process.cpuUsage(start);
      times.get(library).push((user + system) / 1000);
    }
  }
  return [...times].map(([library, ms]) => figureOf({ case: CASE, rows: LINES, library }, ms, 'ms'));
}
