import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import { BIND_PARTS } from '../plan-parts.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { SalesError } from '../../src/util/error.js';
import { between, pick, randomOf, roundsOf, seedOf } from '../random.js';
import { ORDERS } from './sample-catalog.js';

const PIECES = [
  ...['region', 'date', 'revenue', 'quantity', 'customer', 'age', '"Gift?"', 'orders', 'price', 'Order Date', 'x'],
  ...['sum', 'avg', 'count', 'share', 'if', 'quantile', 'bin', 'month', 'hour', 'auto', 'customer-type', 'retention'],
  ...['(', ')', ',', ';', ':', '..', '*', '!', '"', "'", '=', '<', '+', '-', '/', '.', ' ', ' ', '(blank)', ': '],
  ...['2013', '2013-Q2', '2014-03-15', '5', '0.5', '-3', 'N', 'yes', 'last 3 months', 'this year', 'and', 'not', 'é', '💶'],
];

function randomText(random: () => number): string {
  return Array.from({ length: between(random, 0, 7) }, () => pick(random, PIECES)).join('');
}

describe('any text', () => {
  const seed = seedOf();
  it(`is bound or is a SalesError with a place inside of it, in ${String(roundsOf(10_000))} random plans (seed ${seed})`, () => {
    const random = randomOf(seed);
    let bound = 0;
    for (let round = 0; round < roundsOf(10_000); round++) {
      const where = pick(random, ['', `region: ${randomText(random)}`, `date: ${randomText(random)}`, randomText(random)]);
      const measure = pick(random, ['revenue', `sum(${randomText(random)})`, randomText(random)]);
      const plan: QueryPlan = {
        measures: [measure],
        by: pick(random, [[], [], [randomText(random)], ['month(date)']]),
        where,
        ...pick(random, [{}, { compare: 'previous-year' }, { compare: 'previous-period' }, { compare: randomText(random) }]),
      };
      try {
        bindPlan(plan, ORDERS, BIND_PARTS);
        bound++;
      } catch (error) {
        assert.ok(error instanceof SalesError, `${JSON.stringify(plan)}: ${String(error)}`);
        const { position, message } = error;
        assert.ok(message.length > 10);
        if (position !== undefined)
          assert.ok(
            position >= 0 && position <= Math.max(where.length, measure.length, plan.compare?.length ?? 0),
            JSON.stringify(plan),
          );
      }
    }
    assert.ok(bound > roundsOf(10_000) / 20, `only ${bound} plans were right`);
  });
});
