import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distributionAttributes } from '../../../src/elements/sales-distribution/attributes.js';
import { type DistributionOptions, toOptions, toPlans } from '../../../src/elements/sales-distribution/model/plans.js';
import { rowsShown, toRows, type RowsScatter } from '../../../src/elements/sales-distribution/model/rows.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { Role } from '../../../src/query/schema.js';
import { CONTEXT } from './distribution-answers.js';
import { readerOf, type Written } from '../written.js';

const readOptions = (written: Written): DistributionOptions => toOptions(readerOf(distributionAttributes)(written));

const NONE = { measure: '', per: '', chart: '', bins: '', x: '', y: '', by: '' };

/** A catalogue of some roles, each with a column of numbers of its own name. */
function catalog(roles: readonly Role[], columns: readonly string[] = []): Catalog {
  return {
    roles: roles.map((role) => ({ role, ref: { table: 'orders', column: role } })),
    columns: [...roles, ...columns].map((name) => ({ table: 'orders', name, type: 'number' })),
    define: {},
  } as unknown as Catalog;
}

const planOf = (given: Partial<typeof NONE>, known: Catalog): unknown =>
  toPlans(readOptions({ ...NONE, chart: 'scatter', per: 'row', ...given }), known).main;

/** Points of price and quantity: two rows at 2.5 and 4, one at 10 and 1, three at 10 and 6. */
function rows(given: Partial<RowsScatter> = {}, all = 3): RowsScatter {
  const answer = {
    rowCount: 3,
    columns: [
      { name: 'price', type: 'number', values: Float64Array.of(10, 2.5, 10) },
      { name: 'quantity', type: 'number', values: Float64Array.of(6, 4, 1) },
      { name: 'count()', type: 'number', values: Float64Array.of(3, 2, 1), unit: 'count' },
    ],
    facts: { analysis: { kind: 'scatter', count: 6, left: 1, points: all, slope: 1, intercept: 0, r: 0.5, p: 0.3 } },
  } as const;
  const view = toRows(answer, {
    x: { name: 'Price', unit: 'money', field: 'price' },
    y: { name: 'Quantity', unit: 'count', field: 'quantity' },
  });
  return { ...view, ...given };
}

const FIXED = { fields: ['price', undefined], y: { name: 'Revenue', unit: 'money' } } as const;

describe('the question of points of rows', () => {
  it('asks for the rows themselves, for what is worked out of others as a measure', () => {
    assert.deepEqual(planOf({ x: 'price', y: 'quantity' }, catalog(['price', 'quantity'])), {
      measures: [],
      by: ['price', 'quantity'],
      detail: { offset: 0 },
      analysis: { kind: 'scatter', x: 'price', y: 'quantity', limit: 20_000 },
    });
    assert.deepEqual(planOf({ x: 'revenue', y: 'Weight' }, catalog(['price', 'quantity'], ['Weight'])), {
      measures: ['revenue'],
      by: ['Weight'],
      detail: { offset: 0 },
      analysis: { kind: 'scatter', x: 'revenue', y: 'Weight', limit: 20_000 },
    });
  });

  it('is of discount and profit where nothing is said, and asks for a column once', () => {
    assert.deepEqual((planOf({}, catalog(['discount', 'profit'])) as { by: unknown }).by, ['discount', 'profit']);
    assert.deepEqual((planOf({ x: 'price', y: 'price' }, catalog(['price'])) as { by: unknown }).by, ['price']);
  });

  it('asks for boxes of what is worked out of others row by row too', () => {
    const box = { chart: 'box', per: 'row', by: 'region' };
    assert.deepEqual(planOf({ ...box, measure: 'revenue', by: 'age' }, catalog(['price', 'quantity', 'age'])), {
      measures: ['revenue'],
      by: ['age'],
      orderBy: ['age'],
      detail: { offset: 0 },
      analysis: { kind: 'box', value: 'revenue', group: 'age', outliers: 1000 },
    });
    const texts = { ...catalog(['price', 'quantity']), columns: [{ table: 'orders', name: 'region', type: 'text' }] };
    const parted = planOf({ ...box, measure: 'revenue' }, texts as unknown as Catalog) as { orderBy?: unknown };
    assert.equal(parted.orderBy, undefined);
    const own = planOf({ ...box, measure: 'price' }, catalog(['price'])) as { by: unknown; detail?: unknown };
    assert.deepEqual([own.by, own.detail], [['region', 'price'], undefined]);
  });
});

describe('points of rows', () => {
  it('are in the order of x, each with how many rows it is', () => {
    assert.deepEqual(
      rows().points.map(({ x, y, count }) => [x, y, count]),
      [
        [2.5, 4, 2],
        [10, 1, 1],
        [10, 6, 3],
      ],
    );
  });

  it('tell of rows in the sentence, the table and the panel', () => {
    const { sentence, table, explain } = rowsShown(rows(), CONTEXT);
    assert.equal(sentence, 'No clear relationship between price and quantity (r = 0.50, 6 rows).');
    const { columns, rows: lines } = table('Caption');
    assert.deepEqual(
      columns.map(({ label }) => label),
      ['Price', 'Quantity', 'Rows'],
    );
    assert.deepEqual(lines[2], ['$10.00', '6', '3']);
    assert.deepEqual(
      explain.slice(-2).map(({ text }) => text),
      ['1 row missing one or both values', '6 rows form 3 distinct points; a point’s area shows its number of rows'],
    );
  });

  it('say how many of the different points are drawn', () => {
    assert.match(
      rowsShown(rows({}, 4000), CONTEXT).sentence,
      /; 3 of 4,000 points are shown, and the trend line uses all of them\.$/,
    );
  });

  it('are chosen as a rectangle: a range of each column, or its one value', () => {
    const shown = rowsShown(rows(), CONTEXT);
    assert.deepEqual(shown.fields, ['price', 'quantity']);
    assert.deepEqual(shown.choice([1, 2]), {
      field: 'price',
      values: [10],
      where: 'price: 10; quantity: 1..6',
      announcement: 'Selected Price $10.00, Quantity 1–6: 4 rows.',
    });
    assert.equal(shown.choice([0, 2]).where, 'price: 2.5..10; quantity: 4..6');
    assert.deepEqual([shown.choice([]).where, shown.choice([]).announcement], ['', 'Selection cleared.']);
    assert.equal(rowsShown(rows({}, 4000), CONTEXT).choice([0]).announcement, 'Selected Price $2.50, Quantity 4.');
  });

  it('are those that their own clause takes, and none of a clause on one column alone', () => {
    const { chosenBy } = rowsShown(rows(), CONTEXT);
    assert.deepEqual(chosenBy('price: 10; quantity: 1..6', undefined), [1, 2]);
    assert.deepEqual(chosenBy('price: 10; quantity: 6', undefined), [2]);
    assert.deepEqual(chosenBy('price: ..3; quantity: 4', undefined), [0]);
    assert.deepEqual(chosenBy('price: 10', undefined), []);
    assert.deepEqual(chosenBy('', undefined), []);
  });

  it('set one clause where both numbers are of one column', () => {
    assert.equal(rowsShown(rows({ fields: ['price', 'price'] }), CONTEXT).choice([1]).where, 'price: 10');
  });

  it('are not to be chosen where no clause can name what they are of, and say so', () => {
    const shown = rowsShown(rows(FIXED), CONTEXT);
    assert.deepEqual([shown.isFixed, shown.fields], [true, []]);
    assert.match(shown.announce(0, [])!.hint, /^Points can’t be selected: Revenue is calculated/);
    assert.match(shown.keys, /Points can’t be selected: revenue is calculated/);
    assert.match(shown.explain.at(-1)!.text, /^Points can’t be selected/);
    assert.equal(shown.choice([0]).where, '');
  });

  it('are spoken with how many rows they are', () => {
    const { announce } = rowsShown(rows(), CONTEXT);
    assert.equal(announce(2, [])!.spoken, '3 rows: Price $10.00, Quantity 6. 3 of 3.');
  });
});
