import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { factsOf, HALF, type TableFacts } from '../../../src/dataset/sql/table-facts.js';
import { DuckDbDatabase } from '../../../src/endpoint/duckdb-database.js';
import { spreadBlocks } from '../../../src/endpoint/spread-rows.js';
import { DUCKDB } from '../../../src/engine/sql/dialects.js';
import type { SqlSource } from '../../../src/engine/sql/sql-engine.js';
import type { SqlTable, SqlType } from '../../../src/engine/sql/sql-schema.js';
import type { Catalog } from '../../../src/query/catalog.js';

const ROWS = 20_000;
const ORDERS = `
  SELECT DATE '2024-01-01' + CAST(i // 500 * 7 AS INTEGER) AS week, TIMESTAMPTZ '2024-01-01 23:30:00+00' + to_hours(i) AS time, i // 2 AS id,
    CAST(hash(i) % 3000 AS INTEGER) AS customer, IF(i > 19990, '', 'R' || i % 12) AS region, IF(i % 4 = 0, NULL, i % 7 = 0) AS paid,
    CAST(hash(i, 1) % 997 / 100.0 AS DECIMAL(9, 2)) AS revenue,
    CASE WHEN i = 5 THEN 'NaN'::DOUBLE WHEN i = 6 THEN '-Infinity'::DOUBLE ELSE i % 50 / 4.0 END AS weight
  FROM range(${ROWS}) AS r(i)`;
const TYPES: Readonly<Record<string, SqlType>> = {
  week: { kind: 'date' },
  time: { kind: 'datetime', instant: true },
  id: { kind: 'decimal', digits: 19, scale: 0 },
  customer: { kind: 'decimal', digits: 10, scale: 0 },
  region: { kind: 'text' },
  paid: { kind: 'boolean' },
  revenue: { kind: 'decimal', digits: 9, scale: 2 },
  weight: { kind: 'double' },
};
const tableOf = (source: string): SqlTable => ({
  name: 'orders',
  source: () => source,
  columns: Object.entries(TYPES).map(([name, type]) => ({ name, type })),
});

describe('factsOf', () => {
  let database: DuckDbDatabase;
  before(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE orders AS ${ORDERS}`);
    connection.closeSync();
    database = new DuckDbDatabase(instance);
  });
  after(() => database.close());

  const table = tableOf('orders');
  const blocks = tableOf(`(SELECT *, rowid // 1000 % 2 AS "${HALF}" FROM orders WHERE rowid // 500 % 2 = 0)`);
  const files = [0, 1, 2].map((part) => tableOf(`(SELECT * FROM orders WHERE rowid // 10000 = ${part})`));
  const read = (large?: SqlSource['large'], statements: string[] = []): Promise<TableFacts> => {
    const run: SqlSource['run'] = (sql, ...others) => {
      statements.push(sql);
      return database.run(sql, ...others);
    };
    const source = { schema: { tables: [table], joins: [] }, dialect: DUCKDB, run, large };
    // A zone in which the last instant is of another day than in UTC.
    const calendar = { timeZone: 'Asia/Tokyo', weekStart: 1, fiscalStart: 1 } as const;
    return factsOf(table, source, { columns: [], tables: [], calendar } as unknown as Catalog);
  };

  it('has the same counts, bounds and days of a large table by its files as by all rows, also where a file has no rows', async () => {
    const [whole, large] = [await read(), await read(new Map([[table, { blocks, files }]]))];
    assert.equal(large.rowCount, ROWS);
    for (const [name, { distinct, ...own }] of whole.columns) {
      const { distinct: estimated, ...found } = large.columns.get(name)!;
      assert.deepEqual(found, own, name);
      assert.ok(
        Math.abs(estimated / distinct - 1) < (name === 'customer' ? 0.05 : 0.001),
        `${name}: ${estimated}, not ${distinct}`,
      );
    }
    assert.deepEqual([whole.columns.get('region')!.missing, whole.columns.get('weight')!.missing], [9, 2]);
  });

  it('counts only the days of a large table in all rows', async () => {
    const statements: string[] = [];
    await read(new Map([[table, { blocks, files }]]), statements);
    const counted = statements.flatMap((sql) => [...sql.matchAll(/count\(DISTINCT t0\."(\w+)"/g)].map(([, name]) => name));
    assert.deepEqual(counted, ['week', 'time']);
  });

  it('reads another table with the same name as a whole', async () => {
    const other = { ...table };
    const statements: string[] = [];
    await read(new Map([[other, { blocks, files }]]), statements);
    assert.equal(statements.length, 2);
  });
});

describe('spreadBlocks', () => {
  const blocksOf = (...rows: readonly number[]): readonly string[] =>
    spreadBlocks(rows.map((count, f) => ({ rows: count, from: `f${f}`, number: 'n' })));

  it('spreads blocks over all files, each in another group of rows', () => {
    const blocks = blocksOf(1_000_000, 0, 5_000_000);
    assert.equal(new Set(blocks).size, 32);
    assert.equal(blocks[0], 'f0 WHERE n BETWEEN 0 AND 16383');
    assert.equal(blocks.at(-1), 'f2 WHERE n BETWEEN 4915200 AND 4931583');
    assert.equal(blocks.filter((block) => block.startsWith('f0')).length, 6);
  });

  it('has no blocks of a table that is read as fast as a whole', () => {
    assert.deepEqual(blocksOf(2_000_000, 1_900_000), []);
    assert.deepEqual(blocksOf(), []);
  });
});
