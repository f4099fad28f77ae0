import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { Analysis, NextBasketFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { nextBasket } from '../../src/stats/baskets/next-basket.js';
import { part } from '../parts.js';

/** Thirty customers with an order every ten days, out of order in time; each third buys milk always. */
const ROWS = Array.from({ length: 30 }, (_, c) =>
  [3, 0, 2, 1].flatMap((o) =>
    ['milk', 'tea', 'salt', 'rice', 'oil']
      .filter((_item, i) => (i === 0 ? c % 3 === 0 : (c + o + i) % 3 === 0))
      .map((product) => ({
        customer: `C${c}`,
        order: `O${c}-${o}`,
        date: new Date(Date.UTC(2024, 0, 1 + c + 10 * o)).toISOString().slice(0, 10),
        product,
        revenue: 5,
      })),
  ),
).flat();

const open = (rows: readonly object[] = ROWS): Promise<Dataset> => openPublic(rows as Record<string, unknown>[], {}, part);

const KEYS = { customer: 'customer', date: 'day(date)', item: 'product' };

const ask = (dataset: Dataset, more: Partial<Analysis> = {}): Promise<QueryResult> =>
  dataset.query({
    measures: [],
    by: ['customer', 'day(date)', 'order', 'product'],
    analysis: { kind: 'next-basket', ...KEYS, basket: 'order', ...more } as Analysis,
  });

describe('the next basket of an answer', () => {
  it('is that of the customer’s orders in the order of time', async () => {
    const result = await ask(await open(), { of: 'C3', size: 4 });
    const customers = [...new Set(ROWS.map(({ customer }) => customer))].sort();
    const histories = customers.map((customer) => {
      const own = ROWS.filter((row) => row.customer === customer);
      const days = [...new Set(own.map(({ date }) => date))].sort();
      return {
        customer,
        baskets: days.map((day) =>
          own
            .filter(({ date }) => date === day)
            .map(({ product }) => product)
            .sort(),
        ),
      };
    });
    const expected = nextBasket(histories, { size: 4 }).predict('C3');
    assert.deepEqual(new Set(result.rows().map(({ item }) => item)), new Set(expected.map(({ item }) => item)));
    assert.equal(result.rows()[0]!.item, 'milk');
    result.rows().forEach(({ item, score, repeat }) => {
      const same = expected.find((one) => one.item === item)!;
      assert.ok(Math.abs((score as number) - same.score) < 1e-9);
      assert.equal(repeat, same.repeat);
    });
    const own = histories.find(({ customer }) => customer === 'C3')!;
    assert.deepEqual(result.facts.analysis, {
      kind: 'next-basket',
      customer: 'C3',
      isKnown: true,
      baskets: own.baskets.length,
      last: Math.max(...ROWS.filter(({ customer }) => customer === 'C3').map(({ date }) => Date.parse(date))) / 86_400_000,
      customers: 30,
    });
  });

  it('takes the customer with most baskets where none is named, and tells one it does not know', async () => {
    const extra = ['2025-01-01', '2025-01-02'].map((date, i) => ({
      customer: 'C0',
      order: `X${i}`,
      date,
      product: 'milk',
      revenue: 1,
    }));
    const dataset = await open([...ROWS, ...extra]);
    assert.equal(((await ask(dataset)).facts.analysis as NextBasketFacts).customer, 'C0');
    const unknown = await ask(dataset, { of: 'nobody' });
    assert.equal((unknown.facts.analysis as NextBasketFacts).isKnown, false);
    assert.ok(unknown.rowCount > 0 && unknown.rows().every(({ repeat }) => repeat === false));
  });

  it('says what is wrong', async () => {
    const dataset = await open();
    await assert.rejects(ask(dataset, { date: 'product' }), { code: 'bad-type' });
    await assert.rejects(ask(dataset, { size: -1 }), { code: 'bad-option' });
    await assert.rejects(ask(dataset, { customer: 'buyer' }), { code: 'bad-option' });
    const nobody = await open(
      ROWS.map((row, i) => ({ ...row, customer: i === 0 ? 'C0' : null, product: i === 0 ? null : row.product })),
    );
    await assert.rejects(ask(nobody), { code: 'too-few-values' });
  });
});
