import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distributionDefinition } from '../../../src/elements/sales-distribution/model/definition.js';
import type { DistributionFacts } from '../../../src/elements/sales-distribution/model/facts.js';
import { type DistributionOptions, toOptions, toPlans } from '../../../src/elements/sales-distribution/model/plans.js';
import type { Catalog } from '../../../src/query/catalog.js';
import {
  answerOf,
  catalogOf as catalog,
  described,
  inputOf,
  readDistribution,
  scatterOf,
  shownOf,
} from './distribution-answers.js';
import type { Written } from '../written.js';

const readOptions = (written: Written): DistributionOptions => toOptions(readDistribution(written));

const NONE = { measure: '', per: '', chart: '', bins: '', x: '', y: '', by: '' };

const planOf = (given: Partial<typeof NONE>, known: Catalog): unknown =>
  toPlans(readOptions({ ...NONE, chart: 'scatter', per: 'row', ...given }), known).main;

/** Points of price and quantity: two rows at 2.5 and 4, one at 10 and 1, three at 10 and 6. */
function rows(written: Written = {}, all = 3): DistributionFacts {
  const columns = [
    { name: 'price', type: 'number', values: Float64Array.of(10, 2.5, 10), unit: 'money' },
    { name: 'quantity', type: 'number', values: Float64Array.of(6, 4, 1), unit: 'count' },
    { name: 'count()', type: 'number', values: Float64Array.of(3, 2, 1), unit: 'count' },
  ] as const;
  const main = answerOf(columns, {
    ...{ kind: 'scatter', count: 6, left: 1, points: all, slope: 1, intercept: 0, r: 0.5, p: 0.3 },
  });
  return distributionDefinition.facts(
    inputOf(
      { chart: 'scatter', per: 'row', x: 'price', y: 'quantity', ...written },
      { results: { main }, catalog: catalog(['price', 'quantity']) },
    ),
  );
}

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
      scatterOf(rows()).points.map(({ x, y, count }) => [x, y, count]),
      [
        [2.5, 4, 2],
        [10, 1, 1],
        [10, 6, 3],
      ],
    );
  });

  it('tell of rows in the sentence, the table and the panel', () => {
    const facts = rows();
    assert.equal(facts.summary, 'No clear relationship between price and quantity (r = 0.50, 6 rows).');
    const { columns, rows: lines } = shownOf(facts).texts;
    assert.deepEqual(
      columns.map(({ label }) => label),
      ['Rows', 'Price', 'Quantity'],
    );
    assert.deepEqual(lines[2], ['3 rows', '$10.00', '6']);
    assert.deepEqual(
      facts.explanation!.slice(-2).map(({ text }) => text),
      ['1 row missing one or both values', '6 rows form 3 distinct points; a point’s area shows its number of rows'],
    );
  });

  it('say how many of the different points are drawn', () => {
    assert.match(rows({}, 4000).summary, /; 3 of 4,000 points are shown, and the trend line uses all of them\.$/);
  });

  it('are chosen as a rectangle: a range of each column, or its one value', () => {
    const { fields, choice } = rows().selection!;
    assert.deepEqual(fields, ['price', 'quantity']);
    assert.deepEqual(choice([1, 2]), {
      field: 'price',
      values: [10],
      where: 'price: 10; quantity: 1..6',
      announcement: 'Selected Price $10.00, Quantity 1–6: 4 rows.',
    });
    assert.equal(choice([0, 2]).where, 'price: 2.5..10; quantity: 4..6');
    assert.deepEqual([choice([]).where, choice([]).announcement], ['', 'Selection cleared.']);
    assert.equal(rows({}, 4000).selection!.choice([0]).announcement, 'Selected Price $2.50, Quantity 4.');
  });

  it('are those that their own clause takes, and none of a clause on one column alone', () => {
    const { chosenBy } = rows().selection!;
    assert.deepEqual(chosenBy('price: 10; quantity: 1..6'), [1, 2]);
    assert.deepEqual(chosenBy('price: 10; quantity: 6'), [2]);
    assert.deepEqual(chosenBy('price: ..3; quantity: 4'), [0]);
    assert.deepEqual(chosenBy('price: 10'), []);
    assert.deepEqual(chosenBy(''), []);
  });

  it('set one clause where both numbers are of one column', () => {
    assert.equal(rows({ y: 'price' }).selection!.choice([1]).where, 'price: 10');
  });

  it('are not to be chosen where no clause can name what they are of, and say so', () => {
    const facts = rows({ y: 'revenue' });
    const { selection } = shownOf(facts);
    assert.deepEqual([selection.isSelectable(0), selection.fields], [false, []]);
    assert.match(described(facts, 0).hint, /^Points can’t be selected: Revenue is calculated/);
    assert.match(facts.announced!.keys, /Points can’t be selected: revenue is calculated/);
    assert.match(facts.explanation!.at(-1)!.text, /^Points can’t be selected/);
    assert.equal(selection.clauseOf([0], []), undefined);
  });

  it('are spoken with how many rows they are', () => {
    assert.equal(described(rows(), 2).spoken, '3 rows: Price $10.00, Quantity 6. 3 of 3.');
  });
});
