import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { namesPlan } from '../../src/catalog/member-names.js';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { RoleChoice } from '../../src/query/catalog.js';
import type { SourceOptions } from '../../src/query/source.js';
import { duckTable } from '../analysis/duck-table.js';
import { part } from '../parts.js';
import { isLong } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';

/** SQL for the most frequent name of each code. Like the library, it reads spaces in a row as one, trims names, and ignores blank ones and single question marks. */
const NAMES = (code: string, name: string): string => `
  WITH names AS (SELECT ${code}::VARCHAR AS code, regexp_replace(trim(${name}), ' +', ' ', 'g') AS name FROM data),
  pairs AS (SELECT code, name, count(*) AS n FROM names WHERE code IS NOT NULL AND name NOT IN ('', '?') GROUP BY ALL),
  best AS (SELECT code, name FROM pairs QUALIFY row_number() OVER (PARTITION BY code ORDER BY n DESC, name) = 1)
  SELECT code, name, (count(*) OVER (PARTITION BY name) > 1)::INTEGER AS shared,
    (SELECT count(*) FROM (SELECT code FROM pairs GROUP BY code HAVING count(*) > 1))::INTEGER AS several FROM best ORDER BY code`;

/** DuckDB is given both files as Windows-1252, whatever they are, so signs beyond ASCII may be others. Of several spellings, the library has the first. */
const plain = (text: unknown): string =>
  String(text)
    .replace(/[^\x20-\x7e]+/g, '?')
    .replace(/ +/g, ' ');

const namesOf = (dataset: Dataset, role: string): RoleChoice => dataset.catalog.names!.find((one) => one.role === role)!;

async function compare(
  file: string,
  options: SourceOptions,
  { role, code, name, decimal }: Readonly<Record<'role' | 'code' | 'name' | 'decimal', string>>,
): Promise<void> {
  const duck = await duckTable(sharedData(file)!, [decimal]);
  const dataset = await openPublic(sharedData(file)!, options, part);
  const expected = await duck.rows(NAMES(`"${code}"`, `"${name}"`));
  const choice = namesOf(dataset, role);
  assert.deepEqual(choice.ref.column, name);
  const all = await dataset.query({ measures: [], by: [role] });
  const codes = all.rows().flatMap((row) => (row[role] === null ? [] : [String(row[role])]));
  const result = await dataset.query(namesPlan(choice, codes));
  const told = result.rows().toSorted((a, b) => (String(a.member) < String(b.member) ? -1 : 1));
  assert.ok(expected.length > 100);
  assert.deepEqual(
    told.map(({ member, name: called, shared }) => [member, plain(called), shared]),
    expected.map(({ code: member, name: called, shared }) => [member, plain(called), shared]),
  );
  const facts = result.facts.analysis;
  assert.ok(facts?.kind === 'names');
  assert.deepEqual([facts.members, facts.named, facts.several], [codes.length, expected.length, expected[0]!.several]);
  dataset.close();
  await duck.close();
}

const SUPERSTORE = 'sales/superstore/superstore.csv';
const RETAIL = 'sales/online-retail/online-retail-2010-12_2011-02.csv';

describe('names of members in public files, beside SQL', () => {
  it('are those of the customers of Superstore', { skip: skipWithout(SUPERSTORE) }, () =>
    compare(SUPERSTORE, {}, { role: 'customer', code: 'Customer ID', name: 'Customer Name', decimal: 'Sales' }),
  );

  it('are those of its products where their codes are the role @release', { skip: skipWithout(SUPERSTORE) }, () =>
    compare(
      SUPERSTORE,
      { roles: 'product: Product ID' },
      { role: 'product', code: 'Product ID', name: 'Product Name', decimal: 'Sales' },
    ),
  );

  // The products of Superstore have codes with several names too; this larger file only with SALES_LONG=1.
  if (isLong)
    it('are the most frequent descriptions of the articles of a shop', { skip: skipWithout(RETAIL) }, () =>
      compare(RETAIL, {}, { role: 'product', code: 'StockCode', name: 'Description', decimal: 'UnitPrice' }),
    );
});

const EU = 'sales/adventureworks-eu';

describe('names of members in joined tables', () => {
  it('are found in the table of the customers @release', { skip: skipWithout(EU) }, async () => {
    const folder = sharedData(EU)!;
    const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    const tables = Object.fromEntries(files.map((file) => [path.basename(file, '.csv'), path.join(folder, file)]));
    const dataset = await openPublic({ tables }, {}, part);
    const choice = namesOf(dataset, 'customer');
    assert.deepEqual(choice.ref, { table: 'DIM_Customers', column: 'Full Name' });
    const pairs = (await dataset.query({ measures: [], by: ['customer', 'customer-name'] })).rows();
    const some = pairs.filter((_, row) => row % 97 === 0);
    assert.ok(some.length > 100);
    const result = await dataset.query(
      namesPlan(
        choice,
        some.map(({ customer }) => String(customer)),
      ),
    );
    assert.deepEqual(
      result
        .rows()
        .map(({ member, name }) => `${String(member)} ${String(name)}`)
        .toSorted(),
      some.map(({ customer, 'customer-name': name }) => `${String(customer)} ${String(name)}`).toSorted(),
    );
    dataset.close();
  });
});

describe('names of members when rows are added', () => {
  it('are those of all rows from then on', async () => {
    const dataset = await openPublic(
      [
        { 'Order ID': 'A1', 'Customer ID': 'c-1', 'Customer Name': 'Ann Bell', Sales: 1 },
        { 'Order ID': 'A2', 'Customer ID': 'c-2', 'Customer Name': 'Bo Cox', Sales: 1 },
      ],
      {},
      part,
    );
    const ask = async (): Promise<unknown> =>
      (await dataset.query(namesPlan(namesOf(dataset, 'customer'), ['c-1', 'c-2', 'c-3']))).rows().map(({ name }) => name);
    assert.deepEqual(await ask(), ['Ann Bell', 'Bo Cox']);
    const row = { 'Order ID': 'A3', 'Customer ID': 'c-1', 'Customer Name': 'Ann Bell-Cox', Sales: 1 };
    await dataset.append([row, { ...row, 'Order ID': 'A4' }, { ...row, 'Customer ID': 'c-3', 'Customer Name': 'Cy Day' }]);
    assert.deepEqual(await ask(), ['Ann Bell-Cox', 'Bo Cox', 'Cy Day']);
    dataset.close();
  });
});
