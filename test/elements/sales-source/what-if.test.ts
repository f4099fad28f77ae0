import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import type { Scenario } from '../../../src/query/scenario.js';
import { QueryResult } from '../../../src/query/result/result.js';
import {
  estimateOf,
  startOf,
  breakEvenOf,
  leversFrom,
  leversText,
  parseWhatIf,
  scenarioOf,
} from '../../../src/elements/sales-source/model/what-if.js';

describe('parseWhatIf', () => {
  it('reads levers in their order, with a true minus sign and spaces too', () => {
    assert.deepEqual(parseWhatIf('price: −5%..10%; discount: 0..30%; volume elasticity: −1.2'), {
      levers: [
        { name: 'price', from: -0.05, to: 0.1, step: 0.005 },
        { name: 'discount', from: 0, to: 0.3, step: 0.01 },
      ],
      elasticity: -1.2,
    });
    assert.deepEqual(parseWhatIf(' Discount : 0% .. 2.5% ;'), {
      levers: [{ name: 'discount', from: 0, to: 0.025, step: 0.001 }],
      elasticity: 0,
    });
    assert.equal(parseWhatIf('price: -5%..10%; volume elasticity: auto').elasticity, 'auto');
  });

  const faults: readonly (readonly [title: string, text: string, value: string, expected: RegExp])[] = [
    ['an unknown lever', 'prise: -5%..10%', 'prise', /expected one of price, discount, volume elasticity .*did you mean 'price'/],
    ['a repeated lever', 'price: -5%..10%; price: 0..5%', 'price: 0..5%', /expected each lever once/],
    ['a reversed range', 'price: 10%..-5%', 'price: 10%..-5%', /range that includes 0, such as -5%..10%/],
    ['a range without 0', 'price: 5%..10%', 'price: 5%..10%', /range that includes 0/],
    ['a range of one value', 'price: 0..0%', 'price: 0..0%', /range that includes 0/],
    ['a number for a range', 'price: 5%', 'price: 5%', /range that includes 0/],
    ['a range without percent', 'price: -5..10', 'price: -5..10', /range that includes 0/],
    ['a price of nothing', 'price: -100%..10%', 'price: -100%..10%', /above -100%/],
    ['a discount below 0', 'discount: -5%..10%', 'discount: -5%..10%', /from 0 to below 100%/],
    ['a discount of everything', 'discount: 0..100%', 'discount: 0..100%', /from 0 to below 100%/],
    ['an elasticity in words', 'price: -5%..10%; volume elasticity: high', 'volume elasticity: high', /number from -10 to 10/],
    ['an elasticity alone', 'volume elasticity: -1', 'volume elasticity: -1', /price: -5%..10%/],
    ['nothing', ';', ';', /price: -5%..10%/],
  ];
  for (const [title, text, value, expected] of faults) {
    it(`rejects ${title}, and names attribute, value and expectation`, () => {
      assert.throws(
        () => parseWhatIf(text),
        (error: unknown) => {
          const { code, params, message } = error as { code: string; params: { option: string; value: string }; message: string };
          assert.deepEqual([code, params.option, params.value], ['bad-option', 'what-if', value]);
          assert.match(message, expected);
          return true;
        },
      );
    });
  }
});

describe('breakEvenOf', () => {
  const ROWS = [
    { date: '2024-01-05', order: 'A', quantity: 10, revenue: 100, profit: 40 },
    { date: '2024-02-05', order: 'B', quantity: 5, revenue: 50, profit: -10 },
    { date: '2024-03-05', order: 'C', quantity: 2, revenue: 25, profit: 10 },
  ];

  it('has the profit of the data in a query with its elasticity, for higher and lower prices', async () => {
    const dataset = await openDataset(ROWS, { timeZone: 'UTC' });
    const profitOf = async (scenario: Scenario): Promise<number> =>
      Number(Object.values((await dataset.query({ measures: ['profit'], scenario })).rows()[0]!)[0]);
    for (const scenario of [{ price: 0.1 }, { price: -0.05 }, { discount: 0.12 }, { price: 0.2, discount: 0.1 }]) {
      const found = breakEvenOf(scenario, { data: 40, sameUnits: await profitOf(scenario) })!;
      const profit = await profitOf({ ...scenario, elasticity: found.elasticity });
      assert.ok(Math.abs(profit - 40) < 1e-9, JSON.stringify({ scenario, found, profit }));
    }
    dataset.close();
  });

  it('says by how much units may fall or must rise', () => {
    assert.deepEqual(breakEvenOf({ price: 0.25 }, { data: 40, sameUnits: 80 }), {
      direction: 'fall',
      change: 0.5,
      elasticity: Math.log(0.5) / Math.log(1.25),
    });
    const { direction, change } = breakEvenOf({ price: -0.05 }, { data: 40, sameUnits: 32 })!;
    assert.deepEqual([direction, change], ['rise', 0.25]);
  });

  it('is never where each unit is sold below its cost, and nothing without a profit or a change of the price', () => {
    assert.equal(breakEvenOf({ discount: 0.5 }, { data: 40, sameUnits: -2 })?.direction, 'never');
    assert.equal(breakEvenOf({ price: 0.1 }, { data: -5, sameUnits: 10 }), undefined);
    assert.equal(breakEvenOf({ price: 0.1 }, { data: NaN, sameUnits: NaN }), undefined);
    assert.equal(breakEvenOf({ price: 0.25, discount: 0.2 }, { data: 40, sameUnits: 40 }), undefined);
  });
});

describe('estimateOf', () => {
  const resultOf = (from: number, to: number): QueryResult =>
    new QueryResult({
      rowCount: 1,
      columns: [
        ['elasticity', (from + to) / 2] as const,
        ['error', 0.1] as const,
        ['from', from] as const,
        ['to', to] as const,
      ].map(([name, value]) => ({ name, type: 'number' as const, values: Float64Array.of(value) })),
      notes: [],
      facts: {
        measures: [],
        skipped: [],
        analysis: { kind: 'elasticity', products: 20, periods: 24, changing: 20, used: 400, excluded: 0 },
      },
      selected: 1000,
      total: 1000,
    });

  it('is used where the interval is below 0 and narrow, with two decimals', () => {
    const estimate = estimateOf(resultOf(-1.6, -0.888));
    assert.deepEqual([estimate.products, estimate.months, estimate.isUsable], [20, 24, true]);
    assert.equal(startOf(estimate), -1.24);
  });

  it('is not used where units may not depend on the price, or the interval is wide', () => {
    for (const estimate of [estimateOf(resultOf(-1, 0.2)), estimateOf(resultOf(-3, -0.9)), undefined])
      assert.equal(startOf(estimate), 0);
  });
});

describe('leversText', () => {
  const whatIf = parseWhatIf('price: -5%..10%; discount: 0..30%');

  it('is read as the same levers', () => {
    for (const values of [
      { price: 0.07, discount: 0.29, elasticity: -1.2 },
      { price: -0.05, discount: 0, elasticity: 0 },
    ])
      assert.deepEqual({ price: 0, discount: 0, ...leversFrom(leversText(values), whatIf) }, values);
    assert.equal(leversText({ price: 0.07, discount: 0, elasticity: -1.2 }), 'price: 7%; volume elasticity: -1.2');
  });

  it('ignores what the page does not have, and keeps to its ranges', () => {
    assert.deepEqual(leversFrom('price: 80%; rent: 5%; discount; volume elasticity: 1e9', whatIf), { price: 0.1 });
    assert.deepEqual(leversFrom('discount: -4%; volume elasticity: much', whatIf), { discount: 0 });
  });
});

describe('scenarioOf', () => {
  it('is none while no lever is moved, whatever the elasticity', () => {
    assert.equal(scenarioOf({ price: 0, discount: 0, elasticity: -1.2 }), undefined);
    assert.deepEqual(scenarioOf({ price: 0.05, discount: 0, elasticity: -1.2 }), { price: 0.05, discount: 0, elasticity: -1.2 });
  });
});
