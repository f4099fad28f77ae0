import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { estimateOf, startOf } from '../../../src/elements/sales-source/model/elasticity.js';
import { QueryResult } from '../../../src/query/result/result.js';
import { parseWhatIf, scenarioOf } from '../../../src/elements/sales-source/model/what-if.js';

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

describe('scenarioOf', () => {
  it('is none while no lever is moved, whatever the elasticity', () => {
    assert.equal(scenarioOf({ price: 0, discount: 0, elasticity: -1.2 }), undefined);
    assert.deepEqual(scenarioOf({ price: 0.05, discount: 0, elasticity: -1.2 }), { price: 0.05, discount: 0, elasticity: -1.2 });
  });
});
