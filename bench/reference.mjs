// The answers that every library must give: computed once by DuckDB in Node, which is none of those measured, and kept beside the data.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { folder } from './kept-files.mjs';
import { monthText, sqlOf } from './sql.mjs';

/** How far sums of doubles may be from the exact ones, as a part of them. */
const TOLERANCE = 1e-9;

/** Gives the rows of a view under a filter: arrays of keys, then values. Amounts are added up as decimals, so that the sums are exact. */
export async function referenceOf(sales) {
  const file = path.join(folder, `${sales.stem}.exact.json`);
  const known = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  let connection;
  let instance;
  let isNew = false;
  const open = async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
    const exact = ['revenue', 'cost'].map((name) => `${name}::decimal(12, 2) as ${name}`);
    await connection.run(`create table sales as select * replace (${exact.join(', ')}) from '${sales.parquet.file}'`);
  };
  return {
    async rowsOf(view, filter) {
      const sql = sqlOf(view, filter);
      if (known[sql] === undefined) {
        if (!connection) await open();
        const rows = (await connection.runAndReadAll(sql)).getRowsJS();
        known[sql] = rows.map((row) => row.map((value, index) => (view.by[index] === 'month' ? monthText(value) : value)));
        isNew = true;
      }
      return known[sql];
    },
    async close() {
      if (isNew) await writeFile(file, JSON.stringify(known));
      connection?.closeSync();
      instance?.closeSync();
    },
  };
}

const isNear = (a, b) => a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

/** In which way an answer is another than the expected one, in words; undefined where it is the same. Groups may come in any order. */
export function differenceOf(answer, expected, keys) {
  if (answer.length !== expected.length) return `${answer.length} groups, not ${expected.length}`;
  const keyOf = (row) => JSON.stringify(row.slice(0, keys));
  const byKey = new Map(answer.map((row) => [keyOf(row), row]));
  for (const row of expected) {
    const found = byKey.get(keyOf(row));
    if (!found) return `no group ${keyOf(row)}`;
    const place = row.findIndex((value, index) => !isNear(found[index], value));
    if (place >= 0 || found.length !== row.length) return `${JSON.stringify(found)}, not ${JSON.stringify(row)}`;
  }
  return undefined;
}
