import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderSeason } from '../../src/analysis/customers/order-season.js';
import { openPublic } from '../../src/dataset/public-dataset.js';
import type { CustomersFacts } from '../../src/query/analysis/analysis.js';
import { dayOf, isoDate } from '../../src/query/time/calendar-date.js';
import { part } from '../parts.js';
import { randomOf } from '../random.js';

const FROM = dayOf(2020, 1, 1);

interface Row {
  readonly day: number;
  readonly customer: number;
}

/** Orders of 150 customers over three years, three times as many in the last quarter of each year. */
function orders(factor: number): readonly Row[] {
  const random = randomOf(7);
  const rows: Row[] = [];
  for (let customer = 0; customer < 150; customer++) {
    const rate = 0.02 * random();
    for (let day = FROM; day < dayOf(2023, 1, 1); day++) {
      const isLate = Number(isoDate(day).slice(5, 7)) > 9;
      if (random() < rate * (isLate ? factor : 1)) rows.push({ day, customer });
    }
  }
  return rows;
}

/** Returns the expected value of the next 90 days, and what was spent in them. */
async function holdout(factor: number, asOf: number): Promise<{ predicted: number; actual: number; season: number | undefined }> {
  const rows = orders(factor);
  const known = rows.filter(({ day }) => day <= asOf);
  const dataset = await openPublic(
    known.map(({ day, customer }, at) => ({ order: at, date: isoDate(day), customer: `c${customer}`, revenue: 10 })),
    {},
    part,
  );
  const result = await dataset.query({
    measures: ['orders', 'revenue'],
    by: ['customer', 'day(date)'],
    analysis: { kind: 'customers', customer: 'customer', date: 'day(date)', orders: 'orders', amount: 'revenue' },
  });
  dataset.close();
  const customers = new Set(known.map(({ customer }) => customer));
  const later = rows.filter(({ day, customer }) => day > asOf && day <= asOf + 90 && customers.has(customer));
  return {
    predicted: result.rows().reduce((sum, { value }) => sum + Number(value), 0),
    actual: 10 * later.length,
    season: (result.facts.analysis as CustomersFacts).season,
  };
}

describe('the season of orders', () => {
  it('is expected before a busy quarter, and after it @release', async () => {
    for (const asOf of [dayOf(2022, 9, 30), dayOf(2022, 6, 30)]) {
      const { predicted, actual, season } = await holdout(3, asOf);
      assert.ok(season !== undefined);
      assert.ok(Math.abs(predicted / actual - 1) < 0.15, `${isoDate(asOf)}: ${predicted} for ${actual}`);
    }
  });

  it('changes little where there is none', async () => {
    const { predicted, actual, season = 1 } = await holdout(1, dayOf(2022, 9, 30));
    assert.ok(Math.abs(season - 1) < 0.1, String(season));
    assert.ok(Math.abs(predicted / actual - 1) < 0.15, `${predicted} for ${actual}`);
  });

  it('is unknown with less than two years, and where years do not agree', () => {
    const steady = (days: number): number[] => Array.from({ length: days }, (_, day) => day);
    const asOf = 729;
    const busy = (years: readonly number[]): number[] =>
      years.flatMap((year) => Array.from({ length: 90 }, (_, day) => year * 365 + day));
    assert.equal(orderSeason(steady(600), { asOf: 599, ahead: 90 }), 1);
    assert.equal(orderSeason([...steady(730), ...busy([0])], { asOf, ahead: 90 }), 1);
    const [all, late] = [(365 + 90) / 365, 2];
    assert.ok(Math.abs(orderSeason([...steady(730), ...busy([0, 1])], { asOf, ahead: 90 }) - late / all) < 1e-12);
  });
});
