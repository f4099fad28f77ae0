import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import { JoinedTables } from '../../../src/engine/columns/joins/joined-tables.js';
import type { Join } from '../../../src/query/catalog.js';
import type { Column } from '../../../src/table/column.js';
import { UTC } from '../random-plan.js';
import { tableOf, type Filling } from '../random-table.js';
import { special } from '../../plan-parts.js';

const whole = (...values: (number | undefined)[]): Filling => ({ kind: 'decimal', scale: 0, values });
const texts = (...values: (string | undefined)[]): Filling => ({ kind: 'text', values });
const join = (from: string, to: string, column: string): Join => ({
  from: { table: from, columns: [column] },
  to: { table: to, columns: ['id'] },
  missing: 0,
  unmatched: 0,
  reasons: [],
});

const sales = tableOf('sales', { product: whole(2, 1, undefined, 9, 1), n: whole(1, 2, 3, 4, 5) }, 5).table;
const products = tableOf(
  'products',
  { id: whole(1, 2, 1), group: texts('y', undefined, 'z'), name: texts('a', 'b', 'c') },
  3,
).table;
const groups = tableOf(
  'groups',
  {
    id: texts('x', 'y'),
    since: { kind: 'date', values: [5, 7] },
    rate: { kind: 'float', values: [0.5, 0.25] },
    open: { kind: 'boolean', values: [1, 1] },
    price: { kind: 'decimal', scale: 2, values: [150, undefined] },
  },
  2,
).table;
const JOINS = [join('sales', 'products', 'product'), join('products', 'groups', 'group')];

/** The values of a column by row; undefined where missing. */
function valuesOf(column: Column | undefined): (string | number | undefined)[] | undefined {
  return (
    column &&
    Array.from({ length: column.length }, (_, row) => {
      if (column.valid !== undefined && ((column.valid[row >> 3]! >> (row & 7)) & 1) === 0) return undefined;
      return column.type === 'text' ? column.dictionary[column.codes[row]!] : column.values[row];
    })
  );
}

const tables = new JoinedTables([sales, products, groups], JOINS);

describe('JoinedTables', () => {
  const see = (table: string, column: string): (string | number | undefined)[] | undefined =>
    valuesOf(tables.column(sales, { table, column }));

  it('brings the columns of other tables to the rows of one, over any number of joins', () => {
    assert.deepEqual(see('products', 'name'), ['b', 'a', undefined, undefined, 'a']);
    assert.deepEqual(see('products', 'group'), [undefined, 'y', undefined, undefined, 'y']);
    assert.deepEqual(see('groups', 'since'), [undefined, 7, undefined, undefined, 7]);
    assert.deepEqual(see('groups', 'rate'), [undefined, 0.25, undefined, undefined, 0.25]);
    assert.deepEqual(see('groups', 'open'), [undefined, 1, undefined, undefined, 1]);
  });

  it('counts what is missing, and keeps bounds and dictionary so that codes stay the same', () => {
    const price = tables.column(sales, { table: 'groups', column: 'price' });
    assert.deepEqual([price?.missing, price?.length], [5, 5]);
    assert.ok(price?.type === 'number' && price.min === 150);
    const name = tables.column(sales, { table: 'products', column: 'name' });
    assert.ok(name?.type === 'text' && name.dictionary === (products.columns[2] as typeof name).dictionary);
    assert.equal(name.codes[2], 3);
  });

  it('keeps what it has brought, and gives own columns as they are', () => {
    const ref = { table: 'products', column: 'name' };
    assert.equal(tables.column(sales, ref), tables.column(sales, ref));
    assert.equal(tables.column(sales, { table: 'sales', column: 'n' }), sales.columns[1]);
  });

  it('has nothing of tables that rows do not lead to', () => {
    assert.equal(tables.column(products, { table: 'sales', column: 'n' }), undefined);
    assert.equal(tables.column(sales, { table: 'products', column: 'nothing' }), undefined);
    assert.equal(tables.column(sales, { table: 'nowhere', column: 'n' }), undefined);
  });

  it('makes room in codes for a missing row beside 255 texts', () => {
    const many = tableOf(
      'many',
      { id: whole(...Array(255).keys()), text: texts(...Array.from({ length: 255 }, (_, i) => `t${i}`)) },
      255,
    );
    const few = tableOf('few', { product: whole(254, 300) }, 2).table;
    const both = new JoinedTables([few, many.table], [join('few', 'many', 'product')]);
    assert.deepEqual(valuesOf(both.column(few, { table: 'many', column: 'text' })), ['t254', undefined]);
  });
});

describe('ColumnEngine over joined tables', () => {
  const request = {
    table: 'sales',
    by: [{ name: 'group', dimension: { kind: 'column', ref: { table: 'products', column: 'group' } } }],
    aggregates: [{ kind: 'aggregate', name: 'sum', value: { kind: 'column', ref: { table: 'sales', column: 'n' } } }],
    where: { kind: 'all', of: [] },
    calendar: UTC,
  } as const;

  it('groups the rows of a table by what they lead to', async () => {
    const { keys, values, missing } = await new ColumnEngine([sales, products, groups], tables, special).aggregate(request);
    assert.deepEqual([...keys[0]!.values].slice(0, 1), [0]);
    assert.deepEqual([...values[0]!.values], [7, 8]);
    assert.deepEqual(missing?.keys, [3]);
  });

  it('refuses columns that the rows of a table do not lead to', async () => {
    await assert.rejects(
      new ColumnEngine([sales, products], new JoinedTables([sales, products], []), special).aggregate(request),
      {
        code: 'unknown-field',
      },
    );
  });
});
