import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  correlationPlan,
  levelOf,
  variablesOf,
  type PairOptions,
} from '../../../src/elements/sales-heatmap/model/correlation-plan.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { Role } from '../../../src/query/schema.js';
import { answer, described, pairsAnswer, pairsOf, readHeatmap, sentenceOf, tableOf, viewOf } from './heatmap-answers.js';
import { measuresOf } from '../../catalog/sample-catalog.js';
import type { Written } from '../written.js';

const pairs = (attributes: Written = {}): PairOptions => readHeatmap({ mode: 'correlation', ...attributes });

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
    const found = correlationPlan(pairs(), catalog(['price', 'quantity', 'cost', 'discount']), 'region: West');
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
    const { main } = correlationPlan(pairs({ variables: 'cost, quantity' }), catalog(['cost', 'quantity']), '');
    assert.deepEqual([main.measures, main.by], [['cost'], ['quantity']]);
  });

  it('asks for a measure of each member, without those of none', () => {
    const options = pairs({ variables: 'quantity, discount, weight, margin, net', per: 'customer', method: 'kendall' });
    const found = correlationPlan(options, catalog(['quantity'], ['weight'], { net: 'sum(revenue)' }), 'region: West;');
    assert.deepEqual(found.main, {
      measures: ['units', 'discount = avg(discount)', 'weight = avg("weight")', 'margin', 'net'],
      by: ['customer'],
      where: 'region: West; customer: !(blank)',
      analysis: { kind: 'correlation', variables: ['units', 'discount', 'weight', 'margin', 'net'], method: 'kendall' },
    });
  });

  it('adds up a column of money or pieces that is named by its own name', () => {
    const found = correlationPlan(
      pairs({ variables: 'Sales, Weight', per: 'order' }),
      catalog(['revenue'], ['Sales', 'Weight']),
      '',
    );
    assert.deepEqual(found.main.measures, ['Sales = sum("Sales")', 'Weight = avg("Weight")']);
  });

  it('takes row as the word for rows', () => {
    assert.equal(levelOf(pairs({ per: 'row' })), undefined);
  });
});

describe('the view of a matrix', () => {
  const view = pairsOf();

  it('shows each two columns once, and none with itself', () => {
    const { spots, cells } = view.layout;
    assert.equal(cells, 3);
    assert.deepEqual([...view.colors], [-0.456, 0.1, NaN]);
    assert.deepEqual(
      spots.map(({ kind, column, row }) => [kind, column, row]),
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
    assert.deepEqual([view.low, view.peak], [0, undefined]);
    assert.equal(
      sentenceOf(view),
      'Strongest negative correlation: Revenue and Discount (−0.46). Correlation does not imply causation.',
    );
    const columns = pairsAnswer().columns.map((column) =>
      column.name === 'adjusted' ? { ...column, values: new Float64Array(9).fill(0.5) } : column,
    );
    const nothing = viewOf(
      { main: answer(columns, pairsAnswer().facts) },
      { mode: 'correlation', variables: 'revenue, discount, region' },
    );
    assert.match(sentenceOf(nothing), /^No statistically significant correlations/);
    assert.deepEqual(view.facts.claims, [{ kind: 'test', measure: '', test: 'correlation', level: 0.05, figures: [-0.456] }]);
  });

  it('states revenue and what it is the product of only where no other pair is stated', () => {
    const stating = (variables: string, ofThird: number): string => {
      const r = [1, 0.9, -0.4, 0.9, 1, 0.1, -0.4, 0.1, 1];
      const adjusted = [0, 1e-9, ofThird, 1e-9, 0, 0.5, ofThird, 0.5, 0];
      const columns = pairsAnswer().columns.map((column) => {
        const values = { r, adjusted }[column.name];
        return values ? { ...column, values: Float64Array.from(values) } : column;
      });
      const names = variables.split(', ').map((name) => ({ name, isCategory: false }));
      const facts = { analysis: { kind: 'correlation', method: 'pearson', variables: names } } as const;
      return sentenceOf(viewOf({ main: answer(columns, facts) }, { mode: 'correlation', variables }));
    };
    assert.match(stating('revenue, profit, discount', 1e-9), /^Strongest positive correlation: Revenue and Profit/);
    for (const factor of ['quantity', 'price']) {
      assert.match(stating(`revenue, ${factor}, discount`, 1e-9), /^Strongest negative correlation: Revenue and Discount/);
      assert.match(stating(`revenue, ${factor}, discount`, 0.5), /^Strongest positive correlation: Revenue and /);
    }
  });

  it('tells in tooltip, speech and table the strength, the number, and the chances', () => {
    const { title, rows, hint, spoken } = described(view, 1);
    const texts = rows.map((row) => ('term' in row ? `${row.term}: ${row.text}` : row.join()));
    assert.equal(title, 'Revenue and Region');
    assert.deepEqual(texts, ['Correlation ratio η: 0.100', 'Sample size: 7,000', 'p: 0.200', 'adjusted p-value: 0.400']);
    assert.match(hint, /^This could easily be chance\. Click/);
    assert.match(described(view, 0).hint, /^Correlation does not imply causation\. Click/);
    assert.equal(
      spoken,
      'Revenue and Region: Correlation ratio η 0.100, Sample size 7,000, p 0.200, adjusted p-value 0.400. Cell 2 of 3.',
    );
    assert.match(described(view, 2).spoken, /^Discount and Region: Correlation ratio η constant, Sample size 5\./);
    assert.equal(described(view, 3).spoken, 'Header Revenue: the whole row or column.');
    assert.deepEqual(tableOf(view).rows, [
      ['Revenue and Discount', '−0.456', '8,000', '< 0.001', '< 0.001'],
      ['Revenue and Region', '0.100', '7,000', '0.200', '0.400'],
      ['Discount and Region', 'constant', '5', '', ''],
    ]);
  });
});
