import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { itemSeasons } from '../../src/analysis/customers/next-basket.js';
import { openPublic } from '../../src/dataset/public-dataset.js';
import type { NextBasketFacts } from '../../src/query/analysis/analysis.js';
import { dayOf, isoDate } from '../../src/query/time/calendar-date.js';
import { part } from '../parts.js';
import { randomOf } from '../random.js';

const FROM = dayOf(2020, 1, 1);
const AS_OF = dayOf(2022, 9, 30);
const ITEMS = ['candles', 'sunscreen', 'bread', 'milk', 'tea', 'salt', 'rice', 'oil'];

interface Purchase {
  readonly day: number;
  readonly customer: number;
  readonly order: number;
  readonly item: number;
}

/** Baskets of 120 customers over three years. With `factor`, candles sell more in the last quarter, and sunscreen less. */
function purchases(factor: number): readonly Purchase[] {
  const random = randomOf(19);
  const rows: Purchase[] = [];
  let order = 0;
  for (let customer = 0; customer < 120; customer++)
    for (let day = FROM; day < dayOf(2023, 1, 1); day++) {
      if (random() > 0.02) continue;
      order += 1;
      const isLate = Number(isoDate(day).slice(5, 7)) > 9;
      ITEMS.forEach((_, item) => {
        const season = isLate ? ([factor, 1 / factor][item] ?? 1) : 1;
        if (random() < Math.min(0.9, 0.25 * season)) rows.push({ day, customer, order, item });
      });
    }
  return rows;
}

const asColumns = (rows: readonly Purchase[]) => ({
  items: Int32Array.from(rows, ({ item }) => item),
  days: Int32Array.from(rows, ({ day }) => day),
});

async function predicted(rows: readonly Purchase[], of: number) {
  const dataset = await openPublic(
    rows.map(({ day, customer, order, item }) => ({
      order: `o${order}`,
      date: isoDate(day),
      customer: `c${customer}`,
      product: ITEMS[item]!,
      revenue: 5,
    })),
    {},
    part,
  );
  const result = await dataset.query({
    measures: [],
    by: ['customer', 'day(date)', 'order', 'product'],
    analysis: { kind: 'next-basket', customer: 'customer', date: 'day(date)', item: 'product', basket: 'order', of: `c${of}` },
  });
  dataset.close();
  const scores = new Map(result.rows().map(({ item, score }) => [String(item), score as number]));
  return { scores, facts: result.facts.analysis as NextBasketFacts };
}

describe('the season of items', () => {
  it('is that of the same days of earlier years, counted one by one', () => {
    const rows = purchases(3).filter(({ day }) => day <= AS_OF);
    const seasons = itemSeasons(asColumns(rows), { asOf: AS_OF, ahead: 90 });
    // The 90 days after 30 Sep, one and two years earlier.
    const years = [1, 2].map((back) => {
      const from = AS_OF - 365 * back + 1;
      const within = (days: number) => rows.filter(({ day }) => day >= from && day < from + days);
      return { ahead: within(90), whole: within(365) };
    });
    const of = (list: readonly Purchase[], item: number): number => list.filter((row) => row.item === item).length;
    for (const item of [0, 1]) {
      const observed = years.reduce((sum, { ahead }) => sum + of(ahead, item), 0);
      const expected = years.reduce((sum, { ahead, whole }) => sum + (of(whole, item) * ahead.length) / whole.length, 0);
      assert.ok(Math.abs(seasons.get(item)! - (observed + 20) / (expected + 20)) < 1e-12);
    }
    assert.ok(seasons.get(0)! > 1.4 && seasons.get(1)! < 0.8);
  });

  it('is unknown with less than two years', () => {
    const rows = purchases(3).filter(({ day }) => day <= AS_OF && day > AS_OF - 2 * 365 + 1);
    assert.equal(itemSeasons(asColumns(rows), { asOf: AS_OF, ahead: 90 }).size, 0);
  });

  it('is near 1 where nothing is seasonal', () => {
    const rows = purchases(1).filter(({ day }) => day <= AS_OF);
    for (const season of itemSeasons(asColumns(rows), { asOf: AS_OF, ahead: 90 }).values())
      assert.ok(season > 0.88 && season < 1.14, String(season));
  });
});

describe('the next basket in a season', () => {
  it('has probabilities near the shares of baskets that came', async () => {
    const rows = purchases(3);
    const known = rows.filter(({ day }) => day <= AS_OF);
    const came = rows.filter(({ day }) => day > AS_OF && day <= AS_OF + 90);
    const baskets = new Set(came.map(({ order }) => order)).size;
    const means = [0, 0];
    const customers = [0, 10, 20, 30, 40, 50, 60, 70];
    for (const of of customers) {
      const { scores, facts } = await predicted(known, of);
      assert.equal(facts.isSeasonal, true);
      [0, 1].forEach((item) => (means[item]! += scores.get(ITEMS[item]!)! / customers.length));
    }
    for (const item of [0, 1]) {
      const share = came.filter((row) => row.item === item).length / baskets;
      // A quarter of baskets have each item over the year; in the season three quarters and a twelfth.
      assert.ok(Math.abs(means[item]! - share) < Math.abs(0.25 - share) * 0.75, `${ITEMS[item]}: ${means[item]} of ${share}`);
    }
  });

  it('does not know the season of a short history', async () => {
    const rows = purchases(3).filter(({ day }) => day <= AS_OF && day > AS_OF - 500);
    assert.equal((await predicted(rows, 0)).facts.isSeasonal, undefined);
  });
});
