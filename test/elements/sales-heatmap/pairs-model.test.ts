import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heatmapAttributes } from '../../../src/elements/sales-heatmap/attributes.js';
import { type HeatOptions, type PairOptions, toOptions } from '../../../src/elements/sales-heatmap/model/options.js';
import { toPairsView } from '../../../src/elements/sales-heatmap/model/pairs.js';
import { toPairsPlan, variablesOf } from '../../../src/elements/sales-heatmap/model/pairs-plan.js';
import { pairRows, pairsSentence, pairsTable, spokenPair } from '../../../src/elements/sales-heatmap/model/pairs-texts.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { Role } from '../../../src/query/schema.js';
import { context, pairsAnswer } from './heatmap-answers.js';
import { measuresOf } from '../../catalog/sample-catalog.js';
import { readerOf, type Written } from '../written.js';

const readOptions = (written: Written): HeatOptions => toOptions(readerOf(heatmapAttributes)(written));

function pairs(attributes: { variables?: string; per?: string; method?: string } = {}): PairOptions {
  return readOptions({ mode: 'correlation', measure: '', x: '', y: '', compare: '', ...attributes }).pairs;
}

/** A catalogue of some roles and of columns of numbers. */
function catalog(roles: readonly Role[], columns: readonly string[] = [], define: Record<string, string> = {}): Catalog {
  return {
    roles: roles.map((role) => ({ role, ref: { table: 'orders', column: role === 'revenue' ? 'Sales' : role } })),
    columns: columns.map((name) => ({ name, type: 'number' })),
    measures: measuresOf(define),
    define,
  } as unknown as Catalog;
}

describe('the question of a matrix', () => {
  it('is of the usual numbers that the data have, also of what others give', () => {
    assert.deepEqual(variablesOf(pairs(), catalog(['price', 'quantity', 'date'])), ['revenue', 'quantity', 'price']);
    assert.deepEqual(variablesOf(pairs({ variables: 'a, b, a' }), catalog([])), ['a', 'b']);
    assert.throws(() => variablesOf(pairs(), catalog(['quantity'])), { code: 'bad-option' });
  });

  it('asks for rows one by one: columns as they are, and what is made of them', () => {
    const found = toPairsPlan(pairs(), catalog(['price', 'quantity', 'cost', 'discount']), 'region: West');
    assert.deepEqual(found.main, {
      measures: ['revenue', 'profit'],
      by: ['quantity', 'price', 'discount'],
      detail: { offset: 0 },
      analysis: {
        kind: 'correlation',
        variables: ['revenue', 'profit', 'quantity', 'price', 'discount'],
        method: 'pearson',
      },
    });
  });

  it('asks what a row costs as a sum, for a column of costs may be per piece', () => {
    const { main } = toPairsPlan(pairs({ variables: 'cost, quantity' }), catalog(['cost', 'quantity']), '');
    assert.deepEqual([main.measures, main.by], [['cost'], ['quantity']]);
  });

  it('asks for a measure of each member, without those of none', () => {
    const options = pairs({ variables: 'quantity, discount, weight, margin, net', per: 'customer', method: 'kendall' });
    const found = toPairsPlan(options, catalog(['quantity'], ['weight'], { net: 'sum(revenue)' }), 'region: West;');
    assert.deepEqual(found.main, {
      measures: ['units', 'discount = avg(discount)', 'weight = avg("weight")', 'margin', 'net'],
      by: ['customer'],
      where: 'region: West; customer: !(blank)',
      analysis: { kind: 'correlation', variables: ['units', 'discount', 'weight', 'margin', 'net'], method: 'kendall' },
    });
  });

  it('adds up a column of money or pieces that is named by its own name', () => {
    const found = toPairsPlan(pairs({ variables: 'Sales, Weight', per: 'order' }), catalog(['revenue'], ['Sales', 'Weight']), '');
    assert.deepEqual(found.main.measures, ['Sales = sum("Sales")', 'Weight = avg("Weight")']);
  });

  it('takes row as the word for rows', () => {
    assert.equal(pairs({ per: 'row' }).per, undefined);
  });
});

describe('the view of a matrix', () => {
  const view = toPairsView(pairsAnswer(), ['Revenue', 'Discount', 'Region'])!;
  const own = context();

  it('shows each two columns once, and none with itself', () => {
    assert.equal(view.cells, 3);
    assert.deepEqual([...view.values], [-0.456, 0.1, NaN]);
    assert.deepEqual([...view.pairs!.n], [8000, 7000, 5]);
    assert.deepEqual(view.pairs!.kinds, ['numbers', 'eta', 'eta']);
    assert.deepEqual(
      view.spots.map(({ kind, column, row }) => [kind, column, row]),
      [
        ['cell', 0, 0],
        ['cell', 0, 1],
        ['cell', 1, 1],
        ['column', 0, -1],
        ['column', 1, -1],
        ['row', -1, 0],
        ['row', -1, 1],
      ],
    );
  });

  it('has colours that mean the same in every matrix', () => {
    assert.deepEqual(view.scale.bounds, [-0.7, -0.4, -0.1, 0.1, 0.4, 0.7]);
  });

  it('says what goes against each other, that chance explains the rest, and that there is no cause in it', () => {
    assert.equal(view.low, 0);
    assert.equal(view.peak, undefined);
    assert.equal(
      pairsSentence(view, own),
      'Strongest negative correlation: Revenue and Discount (−0.46). Correlation does not imply causation.',
    );
    assert.equal(spokenPair(view, 0, own), 'Revenue and Discount: −0.46, n = 8,000.');
    assert.equal(spokenPair(view, 1, own), 'Revenue and Region: 0.10, n = 7,000, not significant.');
    assert.equal(spokenPair(view, 2, own), 'Discount and Region: constant.');
    const nothing = { ...view, low: undefined } as unknown as typeof view;
    assert.match(pairsSentence(nothing, own), /^No statistically significant correlations/);
  });

  it('tells in tooltip and table the strength, the number, and the chances', () => {
    assert.deepEqual(
      pairRows(view, 1, own).map(({ term, text }) => `${term}: ${text}`),
      ['Correlation ratio η: 0.10', 'Sample size: 7,000', 'p-value: 0.400'],
    );
    assert.deepEqual(pairsTable(view, own, 'x').rows, [
      ['Revenue and Discount', '−0.4560', '8,000', '< 0.001', '< 0.001'],
      ['Revenue and Region', '0.1000', '7,000', '0.200', '0.400'],
      ['Discount and Region', 'constant', '5', 'constant', 'constant'],
    ]);
  });

  it('waits for its answer', () => {
    assert.equal(toPairsView(undefined, []), undefined);
    assert.equal(toPairsView({ ...pairsAnswer(), facts: {} }, []), undefined);
  });
});
