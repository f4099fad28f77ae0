import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { levelsOf } from '../../../src/elements/sales-heatmap/model/correlation-plan.js';
import type { OpenedWidget } from '../../../src/elements/base/define/widget-facts.js';
import type { CorrelationFacts } from '../../../src/query/analysis/analysis.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { answer, context, numbers, readHeatmap, viewOf } from './heatmap-answers.js';

/** Orders of products on days, with a price, a category and a measure of the page's own; no revenue column. */
const CATALOG = {
  roles: ['order', 'date', 'product', 'price', 'quantity', 'category'].map((role) => ({
    role,
    ref: { table: 'orders', column: `The ${role}` },
  })),
  columns: [
    ...['price', 'quantity'].map((role) => ({ table: 'orders', name: `The ${role}`, type: 'number' })),
    ...['order', 'product', 'category'].map((role) => ({ table: 'orders', name: `The ${role}`, type: 'text' })),
    { table: 'orders', name: 'The date', type: 'date' },
    { table: 'orders', name: 'Weight', type: 'number' },
  ],
  define: { net: 'sum(price * quantity)' },
} as unknown as Catalog;

describe('the levels of a matrix', () => {
  const levels = (variables: string, per = ''): readonly string[] =>
    levelsOf(readHeatmap({ mode: 'correlation', variables, per }), CATALOG);

  it('are rows, orders, days and products, those that the data have', () => {
    assert.deepEqual(levels(''), ['row', 'order', 'day(date)', 'product']);
    assert.deepEqual(levelsOf(readHeatmap({ mode: 'correlation' }), { ...CATALOG, roles: [] }), ['row']);
  });

  it('are the page’s own too', () => {
    assert.deepEqual(levels('', 'seller'), ['row', 'order', 'day(date)', 'product', 'seller']);
    assert.deepEqual(levels('', 'product'), ['row', 'order', 'day(date)', 'product']);
  });

  it('are rows alone where a variable is a text, members alone where one is a measure', () => {
    assert.deepEqual(levels('price, category'), ['row']);
    assert.deepEqual(levels('price, "The category"'), ['row']);
    assert.deepEqual(levels('price, margin', 'order'), ['order', 'day(date)', 'product']);
    assert.deepEqual(levels('price, net', 'order'), ['order', 'day(date)', 'product']);
    assert.deepEqual(levels('revenue, Weight'), ['row', 'order', 'day(date)', 'product']);
  });
});

/** What the pair of two variables opens. */
function opened(x: string, y: string, { where = 'region: West;', per = '' } = {}): OpenedWidget {
  const isCategory = (name: string): boolean => /^"?(category|segment|Ship mode)"?$/.test(name);
  const analysis: CorrelationFacts = {
    kind: 'correlation',
    method: 'pearson',
    variables: [x, y].map((name) => ({ name, isCategory: isCategory(name) })),
  };
  const main = answer(
    ['r', 'n', 'p', 'adjusted'].map((name) => numbers(name, [1, 0.5, 0.5, 1])),
    { analysis },
  );
  const { facts } = viewOf({ main }, { mode: 'correlation', variables: `${x}, ${y}`, per }, context({ where }));
  return facts.marks[0]!.opens!;
}

describe('the widget that a pair opens', () => {
  it('is points of two numbers, at the level that is asked', () => {
    assert.deepEqual(opened('price', 'quantity'), {
      tag: 'sales-distribution',
      attributes: { where: 'region: West', chart: 'scatter', x: 'price', y: 'quantity', per: 'row' },
      ...{ field: 'row', values: ['price', 'quantity'], back: 'All correlations' },
    });
    const { attributes, field } = opened('price', 'margin', { per: 'day(date)' });
    assert.deepEqual([attributes.per, field], ['day(date)', 'day(date)']);
  });

  it('is boxes of a number by a category, whichever comes first, without the rows of none', () => {
    const attributes = {
      where: 'region: West; category: !(blank)',
      chart: 'box',
      measure: 'price',
      by: 'category',
      per: 'row',
    };
    assert.deepEqual(opened('price', 'category').attributes, attributes);
    assert.deepEqual(opened('category', 'price').attributes, attributes);
  });

  it('is the count of rows of two categories', () => {
    const { tag, attributes } = opened('segment', '"Ship mode"', { where: '' });
    assert.equal(tag, 'sales-heatmap');
    assert.deepEqual(attributes, {
      where: 'segment: !(blank); "Ship mode": !(blank)',
      mode: 'dimensions',
      measure: 'count()',
      x: 'segment',
      y: '"Ship mode"',
    });
  });
});
