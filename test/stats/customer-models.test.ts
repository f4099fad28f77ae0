import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  chanceOfReturn,
  expectedOrders,
  fitPurchases,
  orderLikelihood,
  type PurchaseHistories,
  type PurchaseModel,
  expectedSpending,
  fitSpending,
} from '../../src/stats/customers/customer-models.js';
import { normalQuantile } from '../../src/stats/distributions/distributions.js';
import { randomOf } from '../random.js';

/** The parameters that the paper of 2005 gives for CDNOW, times in weeks. */
const CDNOW: PurchaseModel = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, logLikelihood: -9582.4 };

/** A number of the gamma distribution of shape and rate (G. Marsaglia and W. W. Tsang 2000). */
function gammaOf(random: () => number, shape: number, rate: number): number {
  if (shape < 1) return gammaOf(random, shape + 1, rate) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normalQuantile(random() || 0.5);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return (d * v) / rate;
  }
}

/** Customers who behave as a model says, over ages from 27 to 39 weeks; `later`: their orders in the 39 weeks that follow. */
function customersOf(
  count: number,
  model: PurchaseModel,
  random: () => number,
): PurchaseHistories & { readonly later: number[] } {
  const [repeats, recency, age, later]: number[][] = [[], [], [], []];
  for (let i = 0; i < count; i++) {
    const rate = gammaOf(random, model.r, model.alpha);
    const [x, y] = [gammaOf(random, model.a, 1), gammaOf(random, model.b, 1)];
    const end = 27 + 12 * random();
    let [time, before, last, after] = [0, 0, 0, 0];
    for (;;) {
      time -= Math.log(random()) / rate;
      if (time > end + 39) break;
      if (time <= end) [before, last] = [before + 1, time];
      else after += 1;
      if (random() < x / (x + y)) break;
    }
    repeats!.push(before);
    recency!.push(last);
    age!.push(end);
    later!.push(after);
  }
  return { repeats: repeats!, recency: recency!, age: age!, later: later! };
}

describe('the model of purchases', () => {
  // The parameters are printed with three digits, so that figures agree to as many.
  it('expects of new customers what its authors’ worksheet for CDNOW does', () => {
    const weeks = [0.1429, 1, 3, 31.8571, 32, 78];
    const expected = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576];
    weeks.forEach((time, i) =>
      assert.ok(
        Math.abs(expectedOrders(CDNOW, time) - expected[i]!) < 5e-5 + 2e-3 * expected[i]!,
        String(expectedOrders(CDNOW, time)),
      ),
    );
  });

  it('expects of a known customer what it does there', () => {
    const history = { repeats: 2, recency: 30.43, age: 38.86 };
    assert.ok(Math.abs(expectedOrders(CDNOW, 39, history) - 1.226) < 1e-3);
  });

  it('knows by how long a customer was away whether to expect anything', () => {
    const at = (recency: number, repeats = 5): number => chanceOfReturn(CDNOW, { repeats, recency, age: 39 });
    assert.ok(at(38) > 0.85 && at(10) < 0.05 && at(38) > at(30));
    // Who bought often and then stopped has left more surely.
    assert.ok(at(20, 12) < at(20, 3));
    assert.equal(at(0, 0), 1);
    assert.equal(chanceOfReturn(CDNOW, { repeats: 500, recency: 1, age: 390 }), 0);
  });

  it('finds the parameters that customers were made with', () => {
    const customers = customersOf(6000, CDNOW, randomOf(17));
    const found = fitPurchases(customers);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const ratio = found[name] / CDNOW[name];
      assert.ok(ratio > 0.75 && ratio < 1.35, `${name}: ${found[name]}`);
    }
    const expected = customers.later.reduce(
      (sum, _, i) =>
        sum +
        expectedOrders(found, 39, { repeats: customers.repeats[i]!, recency: customers.recency[i]!, age: customers.age[i]! }),
      0,
    );
    const came = customers.later.reduce((sum, count) => sum + count, 0);
    assert.ok(Math.abs(expected / came - 1) < 0.08, `${expected} of ${came}`);
  });

  it('gives each customer the likelihood of an order that the integral over all rates has', () => {
    const { r, alpha, a, b } = CDNOW;
    const integral = (of: (rate: number) => number): number => {
      // The midpoint rule over the eighth root of the rate, where the density has no pole.
      const step = 1e-4;
      let sum = 0;
      for (let root = step / 2; root < 1.4; root += step) {
        const rate = root ** 8;
        sum += rate ** (r - 1) * Math.exp(-alpha * rate) * of(rate) * 8 * root ** 7 * step;
      }
      return sum;
    };
    for (const [repeats, recency, age, time] of [
      [2, 30.43, 38.86, 39],
      [5, 10, 39, 12],
      [1, 3, 38, 4],
      [0, 0, 30, 39],
    ] as const) {
      const active = integral((rate) => rate ** repeats * Math.exp(-rate * age));
      const ordering = integral((rate) => rate ** repeats * Math.exp(-rate * age) * (1 - Math.exp(-rate * time)));
      const churned =
        repeats === 0 ? 0 : (a / (b + repeats - 1)) * integral((rate) => rate ** repeats * Math.exp(-rate * recency));
      const found = orderLikelihood(CDNOW, time, { repeats, recency, age });
      assert.ok(Math.abs(found - ordering / (active + churned)) < 1e-6, `${repeats}: ${found}, ${ordering / (active + churned)}`);
    }
  });

  it('gives groups of customers the likelihood of an order that they turn out to have', () => {
    const { repeats, recency, age, later } = customersOf(12_000, CDNOW, randomOf(23));
    const said = later.map((_, i) => orderLikelihood(CDNOW, 39, { repeats: repeats[i]!, recency: recency[i]!, age: age[i]! }));
    for (const [low, high] of [
      [0, 0.1],
      [0.1, 0.4],
      [0.4, 0.8],
      [0.8, 1],
    ] as const) {
      const group = said.flatMap((value, i) => (value >= low && value < high ? [i] : []));
      const mean = group.reduce((sum, i) => sum + said[i]!, 0) / group.length;
      const came = group.filter((i) => later[i]! > 0).length / group.length;
      assert.ok(group.length > 100, `${group.length} customers from ${low} to ${high}`);
      assert.ok(Math.abs(mean - came) < 4 * Math.sqrt((mean * (1 - mean)) / group.length), `${low}: ${mean}, came ${came}`);
    }
  });

  it('does not change with the unit of time', () => {
    const { repeats, recency, age } = customersOf(800, CDNOW, randomOf(2));
    const weeks = fitPurchases({ repeats, recency, age });
    const days = fitPurchases({
      repeats,
      recency: Array.from(recency, (time) => 7 * time),
      age: Array.from(age, (time) => 7 * time),
    });
    for (const name of ['r', 'a', 'b'] as const) assert.ok(Math.abs(days[name] / weeks[name] - 1) < 1e-2, name);
    assert.ok(Math.abs(days.alpha / weeks.alpha / 7 - 1) < 1e-2);
    const orders = Array.from(repeats).reduce((sum, count) => sum + count, 0);
    assert.ok(Math.abs(weeks.logLikelihood - days.logLikelihood - orders * Math.log(7)) < 1e-3);
  });

  it('says where customers are too few, or never came again', () => {
    const none = new Array<number>(50).fill(0);
    assert.throws(() => fitPurchases({ repeats: none, recency: none, age: none.map(() => 3) }), {
      code: 'too-few-values',
      message: /Not enough repeat customers: 0 of 50/,
    });
    assert.throws(() => fitPurchases({ repeats: [1], recency: [1], age: [2] }), { code: 'too-few-values' });
    assert.throws(() => fitPurchases(customersOf(50, CDNOW, randomOf(2)), AbortSignal.abort()), { name: 'AbortError' });
  });
});

describe('the model of spending', () => {
  it('expects what the published parameters for CDNOW do', () => {
    const cdnow = { p: 6.25, q: 3.74, gamma: 15.44, logLikelihood: 0 };
    // Of nobody in particular p γ / (q − 1); of two orders of 22.35 on average, what the authors’ note works out.
    assert.ok(Math.abs(expectedSpending(cdnow, 0, NaN) - 35.22) < 0.01);
    assert.ok(Math.abs(expectedSpending(cdnow, 2, 22.35) - 24.66) < 0.01);
  });

  it('finds the parameters that orders were made with, whatever the currency', () => {
    const random = randomOf(7);
    const truth = { p: 6.25, q: 3.74, gamma: 15.44 };
    const orders: number[] = [];
    const means: number[] = [];
    for (let i = 0; i < 4000; i++) {
      const scale = gammaOf(random, truth.q, truth.gamma);
      const count = 1 + Math.floor(6 * random());
      orders.push(count);
      means.push(gammaOf(random, truth.p * count, scale * count));
    }
    const found = fitSpending({ orders, means });
    // p and gamma make up for each other; what they expect together is what counts.
    assert.ok(Math.abs(found.q / truth.q - 1) < 0.15, String(found.q));
    for (const [count, mean] of [
      [0, 0],
      [1, 12],
      [3, 60],
      [9, 4],
    ] as const) {
      const expected = expectedSpending({ ...truth, logLikelihood: 0 }, count, mean);
      assert.ok(Math.abs(expectedSpending(found, count, mean) / expected - 1) < 0.05, `${count}, ${mean}`);
    }
    const yen = fitSpending({ orders, means: means.map((mean) => 150 * mean) });
    assert.ok(Math.abs(yen.gamma / found.gamma / 150 - 1) < 1e-2 && Math.abs(yen.p / found.p - 1) < 1e-2);
  });

  it('says where customers are too few', () => {
    assert.throws(() => fitSpending({ orders: [1, 1], means: [5, -3] }), {
      code: 'too-few-values',
      message: /^Not enough paying customers: 1/,
    });
  });
});
