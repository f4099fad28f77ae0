import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../../src/core.js';
import { forecastAttributes } from '../../../src/elements/sales-forecast/attributes.js';
import { manyModel } from '../../../src/elements/sales-forecast/model/many-model.js';
import { type ManyView, coverOf } from '../../../src/elements/sales-forecast/model/many-view.js';
import { toOptions } from '../../../src/elements/sales-forecast/model/options.js';
import { en } from '../../../src/messages/en.js';
import type { ForecastsFacts } from '../../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { Duck } from '../../oracle/duck.js';
import { dayText, load, type Row } from '../../dataset/stock-tables.js';
import { readerOf, type Written } from '../written.js';

const START = '2023-01-02';
const WEEKS = 120;
const PACE: Readonly<Record<string, number>> = { A: 40, B: 12, C: 5, D: 3 };

/** Sales on two days of each week, with some noise. */
const SALES: readonly Row[] = Array.from({ length: WEEKS }, (_, week) =>
  Object.entries(PACE).flatMap(([sku, pace], p) =>
    [1, 6].map((day) => ({
      order_id: `${sku}${week}-${day}`,
      order_date: dayText(START, 7 * week + day),
      sku,
      quantity: Math.max(1, Math.round((pace / 2) * (1 + ((week * 31 + p * 17 + day) % 7) / 20))),
      price: 10,
    })),
  ),
).flat();

/** Levels on three days; D is only in one place. */
const LEVELS: readonly Row[] = [30, 70, 7 * WEEKS - 1].flatMap((day, k) =>
  Object.entries({ A: [90, 130], B: [0, 400], C: [11, 2], D: [1] }).flatMap(([sku, levels]) =>
    levels.map((level, place) => ({ snapshot_date: dayText(START, day), sku, store: `S${place}`, on_hand: k < 2 ? 500 : level })),
  ),
);

describe('coverOf', () => {
  const sums = { mean: [10, 30, 60], lower: { 80: [4, 12, 24] }, upper: { 80: [16, 50, 100] } };

  it('is the time until the sums reach the stock, even within a period', () => {
    assert.deepEqual(coverOf(30, sums, [7, 14, 21], 80), { days: 14, lower: 7 + (14 / 34) * 7, upper: Infinity });
    assert.deepEqual(coverOf(5, sums, [2, 9, 16], 80), { days: 1, lower: (5 / 16) * 2, upper: 2 + (1 / 8) * 7 });
  });

  it('is nothing for no stock, and beyond the forecast for more than its sum', () => {
    assert.equal(coverOf(0, sums, [7, 14, 21], 80).days, 0);
    assert.equal(coverOf(-3, sums, [7, 14, 21], 80).upper, 0);
    assert.deepEqual(coverOf(101, sums, [7, 14, 21], 80), { days: Infinity, lower: Infinity, upper: Infinity });
    assert.deepEqual(coverOf(0, { mean: [0], lower: { 80: [0] }, upper: { 80: [0] } }, [7], 80), { days: 0, lower: 0, upper: 0 });
  });
});

describe('the stock of a forecast of units by product', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await openDataset({ tables: { sales: SALES, stock: LEVELS } }, { timeZone: 'UTC' });
  });

  const CONTEXT = {
    ...{ locale: 'en-US', currency: undefined, messages: en, calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 } },
    ...{ where: '', filters: [], own: '', width: 900 },
  };
  const optionsOf = (written: Written) => toOptions(readerOf(forecastAttributes)(written));

  async function viewOf(
    written: Written,
  ): Promise<{ readonly many: ManyView; readonly main: QueryResult; readonly csv: readonly string[] }> {
    const options = optionsOf({ by: 'product', measure: 'units', granularity: 'week', ...written });
    const context = { ...CONTEXT, catalog: dataset.catalog } as never;
    const plans = manyModel.plans(options, context);
    const results = Object.fromEntries(
      await Promise.all(Object.entries(plans).map(async ([name, plan]) => [name, await dataset.query(plan)] as const)),
    );
    const shown = manyModel.view(options, results, context);
    const main = results.main as QueryResult;
    return { many: shown.many!, main, csv: manyModel.result!(main, shown).columns.map(({ name }) => name) };
  }

  it('lasts as many days as its forecast takes to sell it, day by day', async () => {
    const duck = await Duck.open();
    await load(duck, 'levels', LEVELS, { snapshot_date: 'DATE', on_hand: 'INT' });
    const stock = new Map(
      (
        await duck.rows(
          'SELECT sku, sum(on_hand)::INT AS level FROM levels WHERE day = (SELECT max(day) FROM levels) GROUP BY sku',
        )
      ).map(({ sku, level }) => [sku as string, level as number]),
    );
    const { many, main } = await viewOf({});
    assert.equal((main.facts.analysis as ForecastsFacts).partial, false);
    assert.equal(many.rows.length, 4);
    for (const { member, stock: level, cover, ahead } of many.rows) {
      assert.equal(level, stock.get(member!), member!);
      // A thousandth of a day at a time, against the forecast of its week.
      let [left, steps] = [level!, 0];
      while (left > 1e-9 && steps < ahead.length * 7000) {
        left -= ahead[Math.floor(steps / 7000)]! / 7000;
        steps += 1;
      }
      assert.ok(Math.abs(cover!.days - steps / 1000) < 0.01, `${member}: ${cover!.days} for ${steps / 1000}`);
      assert.ok(cover!.lower <= cover!.days && cover!.days <= cover!.upper);
      assert.ok(level === 0 || cover!.lower < cover!.upper);
    }
    const all = [...stock.values()].reduce((sum, level) => sum + level, 0);
    assert.equal(many.total.stock, all);
    assert.ok(many.total.cover!.days > 0);
  });

  it('lasts beyond the forecast where its sum is smaller, and has the products without a row together', async () => {
    const { many, csv } = await viewOf({ horizon: '2', limit: '1' });
    assert.deepEqual(
      many.rows.map(({ kind, stock }) => [kind, stock]),
      [
        ['member', 220],
        ['others', 414],
      ],
    );
    assert.equal(many.rows[1]!.cover!.days, Infinity);
    assert.equal(many.daysAhead, 14);
    assert.ok(['stock', 'stock-cover', 'cover-lower80', 'cover-upper80'].every((name) => csv.includes(name)));
  });

  it('is asked for with units alone, and only where the data has stock', () => {
    const plansOf = (written: Written, roles = dataset.catalog.roles) =>
      manyModel.plans(optionsOf({ by: 'product', ...written }), { ...CONTEXT, catalog: { ...dataset.catalog, roles } } as never);
    assert.deepEqual(plansOf({ measure: 'units' }).stock, { measures: ['stock'], by: ['product'] });
    assert.deepEqual(Object.keys(plansOf({ measure: 'revenue' })), ['main']);
    assert.deepEqual(Object.keys(plansOf({ measure: 'units' }, [])), ['main']);
    assert.equal((plansOf({ measure: 'revenue' }).main!.analysis as { running?: boolean }).running, undefined);
  });
});
