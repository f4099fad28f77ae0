import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requireVersion, tableName, typeOfColumn } from '../../../src/dataset/sql/clickhouse-tables.js';

describe('typeOfColumn', () => {
  for (const [written, type, isCast] of [
    ['Nullable(Decimal(18, 4))', { kind: 'decimal', digits: 18, scale: 4 }, false],
    ['UInt64', { kind: 'decimal', digits: 20, scale: 0 }, false],
    ['LowCardinality(Nullable(String))', { kind: 'text' }, false],
    ["Enum8('web' = 1, 'store (old)' = 2)", { kind: 'text' }, true],
    ['Nullable(Float32)', { kind: 'double' }, true],
    ['Date', { kind: 'date' }, false],
    ["DateTime64(3, 'Europe/Berlin')", { kind: 'datetime', instant: true }, false],
    ['DateTime', { kind: 'datetime', instant: false }, false],
  ] as const) {
    it(`knows ${written}`, () => {
      assert.deepEqual(typeOfColumn(written), { type, isCast });
    });
  }

  it('knows no arrays, maps and decimals of more than 38 digits', () => {
    assert.deepEqual(['Array(String)', 'Map(String, Int8)', 'Decimal(76, 2)'].map(typeOfColumn), [
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('tableName', () => {
  it('splits off the database', () => {
    assert.deepEqual(
      [tableName('orders'), tableName('sales.orders.2024')],
      [{ table: 'orders' }, { database: 'sales', table: 'orders.2024' }],
    );
  });
});

describe('requireVersion', () => {
  const check = (version: string): Promise<void> => requireVersion(() => Promise.resolve({ rowCount: 1, columns: [[version]] }));

  it('accepts 23.8 and later', async () => {
    for (const version of ['23.8.1.94', '23.12.1', '24.1.2', '26.7.1.1']) await check(version);
  });

  it('refuses older ones, such as that of Debian, with their version', async () => {
    for (const version of ['18.16.1', '23.7.5', '22.12.1'])
      await assert.rejects(check(version), {
        code: 'engine-unsupported',
        params: { term: `ClickHouse ${version}`, oldest: '23.8' },
      });
  });
});
