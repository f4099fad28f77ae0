import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { DecodeContext } from '../../src/table/part.js';
import { estimateDistinct } from '../../src/table/parquet/decode-parquet.js';
import { ParquetFile } from '../../src/table/parquet/file.js';
import { loadTable } from '../../src/table/load.js';
import { boundsOf } from '../../src/dataset/describe/profile-table.js';
import { texts } from '../dataset/helpers.js';
import { part } from '../parts.js';

const CONTEXT = {
  read: { columns: new Map() },
  turn: () => Promise.resolve(),
  reserve: () => undefined,
} as unknown as DecodeContext;

let folder: string;
let duck: DuckDBConnection;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'statistics-'));
  duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});

after(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true });
});

async function written(sql: string): Promise<Uint8Array> {
  const name = path.join(folder, 'x.parquet');
  await duck.run(`COPY (${sql}) TO '${name}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
  return readFileSync(name);
}

async function opened(bytes: Uint8Array): Promise<ParquetFile> {
  const slice = (from: number, to: number): Promise<Uint8Array> => Promise.resolve(bytes.subarray(from, to));
  return ParquetFile.open({ total: bytes.length, slice });
}

describe('what a Parquet footer states', () => {
  it('is the bounds and missing values that reading finds', async () => {
    const bytes = await written(
      `SELECT CAST(n % 100 AS TINYINT) AS tiny, CAST(n * 7 AS UINTEGER) AS whole, n * 1000003 AS long,
      CAST(n * 13 % 9999 AS DECIMAL(9,2)) / 7 AS quotient, CAST(n AS DECIMAL(6,2)) - 99.95 AS short, CAST(n AS DECIMAL(16,3)) * 1.001 AS decimal,
      n / 7.0 - 50 AS double, CAST(n / 7.0 AS FLOAT) AS single, DATE '1969-06-01' + CAST(n AS INTEGER) AS day,
      CASE WHEN n % 3 = 0 THEN n END AS some, CAST(NULL AS INTEGER) AS none FROM range(2950, 9000) AS numbers(n)`,
    );
    const file = await opened(bytes);
    const { columns } = await loadTable({ name: 'x', input: { kind: 'bytes', bytes } }, { part });
    for (const leaf of file.leaves) {
      const column = columns.find(({ name }) => name === leaf.name);
      assert.ok(column);
      const { min, max, missing } = file.describe(leaf);
      const found = boundsOf(column);
      assert.equal(missing, column.missing, leaf.name);
      assert.deepEqual([min, max], [found.min, found.max], leaf.name);
    }
    assert.equal(file.statesMissing, true);
  });

  it('is not used where it is not a finite number', async () => {
    const file = await opened(
      await written(`SELECT CASE WHEN n = 5 THEN 'infinity'::DOUBLE ELSE n END AS x,
      9007199254740993 + n AS z, 'a' || n AS text, TIMESTAMP '2024-01-01 10:00:00.000001' + to_hours(n) AS at FROM range(3000) AS numbers(n)`),
    );
    const named = file.leaves.filter((leaf) => file.describe(leaf).min !== undefined).map(({ name }) => name);
    assert.deepEqual(named, []);
  });

  it('leads to the first rows of each row group alone', async () => {
    const file = await opened(
      await written(`SELECT n, CASE WHEN n % 2 = 0 THEN 'even' END AS text, n % 3 = 0 AS truth FROM range(5000) AS numbers(n)`),
    );
    const groups = file.groups.map((group) => ({ ...group, take: 101 }));
    const { columns } = await file.read(file.leaves, CONTEXT, groups);
    const [n, text, truth] = columns;
    assert.ok(n?.type === 'number' && text?.type === 'text' && truth?.type === 'boolean');
    assert.deepEqual([n.length, n.missing, text.missing], [303, 0, 150]);
    assert.deepEqual([...n.values.slice(99, 103)], [99, 100, 2048, 2049]);
    assert.deepEqual([...truth.values.slice(99, 104)], [1, 0, 0, 1, 0]);
  });
});

describe('estimateDistinct', () => {
  const column = (values: readonly string[]): ReturnType<typeof texts> => texts('x', values);

  it('counts values that all runs have in common', () => {
    assert.equal(estimateDistinct(column(['a', 'b', 'c', 'b', 'a', 'c']), [3, 3], { present: 1000, most: 1000 }), 3);
  });

  it('grows with the rows where runs have no value in common', () => {
    assert.equal(estimateDistinct(column(['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']), [4, 4], { present: 1000, most: 1000 }), 500);
    assert.equal(estimateDistinct(column(['a', 'b', 'c', 'd']), [2, 2], { present: 1000, most: 1000 }), 1000);
  });

  it('is 0 without values, and never above the number of values', () => {
    assert.equal(estimateDistinct(texts('x', [null, null]), [1, 1], { present: 0, most: 0 }), 0);
    assert.equal(estimateDistinct(column(['a', 'b', 'c', 'd']), [2, 2], { present: 1000, most: 31 }), 31);
  });
});
