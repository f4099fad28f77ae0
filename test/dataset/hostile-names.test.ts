import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, SalesError, type Dataset, type QueryPlan } from '../../src/core.js';
import { everyNth } from '../random.js';

/** Names that every object has, and names that look like syntax. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'length',
  'toJSON',
  '"',
  "'",
  'a"b',
  '*',
  '!',
  '(blank)',
  '..',
  ';',
  ':',
  ',',
  '\\',
  '${1}',
  '=1+1',
  '<img src=x onerror=alert(1)>',
  '\u0000',
  '\u202e',
  'ı',
  'sum(revenue)',
  'revenue.previous',
  'undefined',
  'null',
];
const PLAIN = 'Colour of box';
const VALUES = { text: ['x', 'constructor', '__proto__', 'x'], number: ['1.50', '2.25', '4.25', '0.25'] };
type Kind = keyof typeof VALUES;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Four orders in a file with a column of that name. */
function fileOf(name: string, kind: Kind): string {
  const [a, b, c, d] = VALUES[kind];
  const rows = [
    ['date', 'region', name, 'revenue'],
    ['2024-01-01', 'North', a!, '1.50'],
    ['2024-01-02', 'South', b!, '2.25'],
    ['2025-01-02', 'South', c!, '4.00'],
    ['2025-01-03', 'South', d!, '8.00'],
  ];
  return rows.map((row) => row.map(quoted).join(',')).join('\n');
}

const open = (name: string, kind: Kind, options = {}): Promise<Dataset> =>
  openDataset(new Blob([fileOf(name, kind)], { type: 'text/csv' }), { timeZone: 'UTC', ...options });

/** Plans that name the column in every place. */
function plansWith(name: string): readonly Partial<QueryPlan>[] {
  const field = quoted(name);
  return [
    { measures: ['revenue'], by: [field] },
    { measures: [`sum(${field})`] },
    { measures: [`distinct(${field})`, `first(${field})`], by: ['region'] },
    { measures: [`${field} = sum(revenue)`, `x = count(${field})`], by: ['region'], orderBy: [`-${name}`] },
    { measures: ['revenue'], by: [field, 'region'], orderBy: [field] },
    { measures: ['revenue'], by: [field], compare: 'previous-year' },
    { measures: ['revenue'], where: `${field}: x` },
    { measures: ['revenue'], where: `${field}: *o*` },
    { measures: ['revenue'], where: `${field}: 1..3` },
    { measures: ['revenue'], filters: [`${field}: !constructor, !1.5`] },
    { measures: ['revenue'], by: ['region'], compare: `rest of ${field}: x` },
    { measures: [`"other" = sum(revenue)`], define: { [name]: 'count()' } },
    { measures: [quoted(name)], define: Object.fromEntries([[name, 'sum(revenue) * 2']]) },
    { measures: [], by: [field, 'revenue'], detail: {} },
    { measures: [], by: [], detail: {} },
    { measures: ['revenue'], by: [field], analysis: { kind: 'histogram', value: 'revenue' } },
    { measures: [`sum(orders.${field})`] },
  ];
}

async function valuesOf(dataset: Dataset, plan: Partial<QueryPlan>): Promise<readonly unknown[]> {
  const result = await dataset.query(plan as QueryPlan);
  const arrow = await result.toArrow();
  assert.deepEqual(
    arrow.schema.fields.map(({ name }) => name),
    result.columns.map(({ name }) => name),
  );
  return result.rows().map((row) => result.columns.map(({ name }) => row[name]));
}

/** Values of a result without its names, or the code of its error. */
async function outcome(dataset: Dataset, plan: Partial<QueryPlan>): Promise<unknown> {
  try {
    return await valuesOf(dataset, plan);
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    return error.code;
  }
}

describe('a column with a hostile name', () => {
  for (const [place, kind] of (['text', 'number'] as const).entries()) {
    it(`of ${kind}s answers every plan as a column with a plain name does`, async () => {
      const plain = await open(PLAIN, kind);
      const expected: unknown[] = [];
      for (const plan of plansWith(PLAIN)) expected.push(await outcome(plain, plan));
      assert.ok(expected.filter((one) => typeof one !== 'string').length >= 11, JSON.stringify(expected));
      // By day each name with one of the kinds.
      for (const name of everyNth(NAMES, 2, place)) {
        const dataset = await open(name, kind);
        const own = dataset.columns[2]!.name;
        for (const [n, plan] of plansWith(own).entries()) {
          const label = `${JSON.stringify(own)}: ${JSON.stringify(plan)}`;
          assert.deepEqual(await outcome(dataset, plan), expected[n], label);
        }
        dataset.close();
      }
    });
  }

  it('in an option is an error of its own, or has no effect on others', async () => {
    for (const name of NAMES) {
      const one = Object.fromEntries([[name, 'revenue']]);
      const options = [
        { roles: one },
        { define: Object.fromEntries([[name, 'sum(revenue)']]) },
        { roles: { revenue: name } },
        { read: `${quoted(name)}: text` },
        { joins: [`${quoted(name)}.x = ${quoted(name)}.y`] },
        { currency: name },
        { timeZone: name },
        { locale: name },
      ];
      for (const option of options) {
        await open(name, 'number', option).catch((error: unknown) => {
          assert.ok(error instanceof SalesError, `${JSON.stringify(option)}: ${String(error)}`);
        });
      }
    }
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.equal(({} as { revenue?: string }).revenue, undefined);
  });

  it('may be that of a table @release', async () => {
    for (const name of NAMES) {
      const tables = Object.fromEntries([
        [name, [{ date: '2024-01-01', revenue: 2, product_id: 1 }]],
        ['products', [{ id: 1, product_name: 'Box' }]],
      ]);
      const dataset = await openDataset({ tables }, { timeZone: 'UTC' });
      assert.equal(dataset.catalog.tables[0]?.name, name);
      assert.deepEqual(await valuesOf(dataset, { measures: [`sum(${quoted(name)}.revenue)`], by: ['product_name'] }), [
        ['Box', 2],
      ]);
    }
  });
});
