import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { meaningsOf, toSettings } from '../../src/dataset/settings.js';
import { describeTable } from '../../src/dataset/describe/build-catalog.js';
import { allWords } from '../../src/dataset/describe/all-words.js';
import type { Catalog } from '../../src/query/catalog.js';
import type { DecodeContext } from '../../src/table/part.js';
import { ParquetFile } from '../../src/table/parquet/file.js';
import { readSample } from '../../src/table/parquet/decode-parquet.js';
import type { Table } from '../../src/table/table.js';
import { someOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';

let folder: string;
let duck: DuckDBConnection;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sampled-'));
  duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});

after(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true });
});

/** Public files of more than three row groups of 2,048 rows, the fewest that DuckDB writes. */
const PUBLIC = [
  'sales/superstore/superstore.csv',
  'sales/superstore-de/superstore-de.csv',
  'sales/online-retail/online-retail-2010-12_2011-02.csv',
  'sales/adventureworks/sales_2021.csv',
  'sales/adventureworks/sales_2022.csv',
  'sales/adventureworks/customer.csv',
  'sales/adventureworks-eu/FactInternetSales.csv',
  'sales/adventureworks-eu/DIM_Customers.csv',
  'schemas/amazon-like/orders.csv',
  'schemas/amazon-like/order_items.csv',
  'schemas/amazon-like/payments.csv',
  'schemas/amazon-like/shipping.csv',
  'schemas/atliq/fact_sales_monthly.csv',
  'schemas/complete-journey/transactions.csv',
  'schemas/complete-journey/products.csv',
  'schemas/crm-erp/sales_details.csv',
  'schemas/crm-erp/cust_info.csv',
  'schemas/dvd-rental/payment.csv',
  'schemas/dvd-rental/rental.csv',
  'schemas/fuzzy-factory/orders.csv',
  'schemas/fuzzy-factory/order_items.csv',
  'schemas/global-electronics/Sales.csv',
  'schemas/global-electronics/Customers.csv',
];

const CONTEXT = {
  read: { columns: new Map() },
  locale: undefined,
  dateOrderHint: undefined,
  turn: () => Promise.resolve(),
  reserve: () => undefined,
  unpacker: () => Promise.reject(new Error('no codec is needed')),
} as unknown as DecodeContext;

function catalogOf(table: Table): Catalog {
  const settings = { ...toSettings({}), ...meaningsOf({}), joinTime: undefined, vocabulary: allWords() };
  return describeTable(table, settings).catalog;
}

describe('roles from a sample', () => {
  for (const file of someOf(PUBLIC, 3)) {
    it(`are those of all rows: ${file}`, { skip: skipWithout(file) }, async () => {
      const parquet = path.join(folder, 'public.parquet');
      const csv = `read_csv('${sharedData(file) ?? ''}', ignore_errors = true, encoding = 'utf-8')`;
      await duck.run(`COPY (SELECT * FROM ${csv}) TO '${parquet}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
      const bytes = Uint8Array.from(readFileSync(parquet));
      const slice = (from: number, to: number): Promise<Uint8Array> => Promise.resolve(bytes.subarray(from, to));
      const opened = await ParquetFile.open({ total: bytes.length, slice });
      const { table: sample, infos } = await readSample(opened, CONTEXT);
      const { rowCount, leaves } = opened;
      assert.ok(sample.rowCount < rowCount, 'the sample is smaller than the file');
      const { columns } = await opened.read(leaves, CONTEXT);
      const base = { name: 'file', rowCount, warnings: [] };
      const order = leaves.map(({ name }) => name);
      const readInto = (): Promise<Table> => Promise.reject(new Error('nothing is read'));
      const known = catalogOf({ ...base, columns: [], later: { order, infos: [...infos.values()], sample, readInto } });
      const exact = catalogOf({ ...base, columns });
      const rolesOf = ({ roles, derived, unitRows, costPerUnit, discountPercent }: Catalog): unknown => ({
        roles: roles.map(({ role, ref }) => [role, ref.column]),
        derived,
        unitRows,
        costPerUnit,
        discountPercent,
      });
      assert.deepEqual(rolesOf(known), rolesOf(exact));
    });
  }
});
