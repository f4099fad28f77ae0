import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { levelsOf } from '../../../src/elements/sales-heatmap/model/pairs-plan.js';
import { heatmapAttributes } from '../../../src/elements/sales-heatmap/attributes.js';
import { type HeatOptions, type PairOptions, toOptions } from '../../../src/elements/sales-heatmap/model/options.js';
import { cellOf, pairAt, pictureOf, type PairFrame } from '../../../src/elements/sales-heatmap/model/pair-picture.js';
import { toPairsView } from '../../../src/elements/sales-heatmap/model/pairs.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { pairsAnswer } from './heatmap-answers.js';
import { readerOf, type Written } from '../written.js';

const readOptions = (written: Written): HeatOptions => toOptions(readerOf(heatmapAttributes)(written));

const pairs = (variables: string, per = ''): PairOptions =>
  readOptions({ mode: 'correlation', measure: '', x: '', y: '', compare: '', variables, per }).pairs;

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
  const levels = (variables: string, per = '', given = per): readonly string[] => levelsOf(pairs(variables, per), given, CATALOG);

  it('are rows, orders, days and products, those that the data have', () => {
    assert.deepEqual(levels(''), ['row', 'order', 'day(date)', 'product']);
    assert.deepEqual(levelsOf(pairs(''), '', { ...CATALOG, roles: [] }), ['row']);
  });

  it('are the page’s own too, also while another one is looked at', () => {
    assert.deepEqual(levels('', 'seller'), ['row', 'order', 'day(date)', 'product', 'seller']);
    assert.deepEqual(levels('', 'row', 'seller'), ['row', 'order', 'day(date)', 'product', 'seller']);
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

describe('the pair of a cell', () => {
  const variables = ['revenue', 'discount', 'region'];
  const view = toPairsView(pairsAnswer(), variables)!;

  it('is its column and row, and leads back to it', () => {
    assert.deepEqual(pairAt(view, 2, variables), { x: 'discount', y: 'region' });
    assert.equal(cellOf(view, { x: 'discount', y: 'region' }, variables), 2);
    assert.equal(cellOf(view, { x: 'revenue', y: 'price' }, variables), undefined);
    assert.equal(cellOf(view, { x: 'region', y: 'revenue' }, variables), undefined);
  });

  it('knows which of its variables are categories', () => {
    assert.deepEqual(view.pairs!.categories, [false, false, true]);
  });
});

describe('the picture of a pair', () => {
  const frame: PairFrame = {
    per: undefined,
    where: 'region: West;',
    isCategory: (variable) => /^"?(category|segment|Ship mode)"?$/.test(variable),
  };

  it('is points of two numbers, at the level that is asked', () => {
    assert.deepEqual(pictureOf({ x: 'price', y: 'quantity' }, frame), {
      tag: 'sales-distribution',
      attributes: { where: 'region: West', chart: 'scatter', x: 'price', y: 'quantity', per: 'row' },
    });
    assert.equal(pictureOf({ x: 'price', y: 'margin' }, { ...frame, per: 'day(date)' }).attributes.per, 'day(date)');
  });

  it('is boxes of a number by a category, whichever comes first, without the rows of none', () => {
    const attributes = {
      where: 'region: West; category: !(blank)',
      chart: 'box',
      measure: 'price',
      by: 'category',
      per: 'row',
    };
    assert.deepEqual(pictureOf({ x: 'price', y: 'category' }, frame).attributes, attributes);
    assert.deepEqual(pictureOf({ x: 'category', y: 'price' }, frame).attributes, attributes);
  });

  it('is the count of rows of two categories', () => {
    assert.deepEqual(pictureOf({ x: 'segment', y: '"Ship mode"' }, { ...frame, where: '' }), {
      tag: 'sales-heatmap',
      attributes: {
        where: 'segment: !(blank); "Ship mode": !(blank)',
        mode: 'dimensions',
        measure: 'count()',
        x: 'segment',
        y: '"Ship mode"',
      },
    });
  });
});
