import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import { forecastModel } from '../../../src/elements/sales-forecast/model/model.js';
import { outlookOf } from '../../../src/elements/sales-forecast/model/outlook.js';
import type { ForecastFacts } from '../../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { randomOf } from '../../random.js';
import type { Written } from '../written.js';
import { CONTEXT, options } from './forecast-answers.js';

const random = randomOf(11);

/** One sale a month at its end, from January 2019 to September 2023: a level, a season of the year, and noise. */
const SALES = Array.from({ length: 57 }, (_, k) => ({
  order_id: `A${String(k)}`,
  date: new Date(Date.UTC(2019, k + 1, 0)).toISOString().slice(0, 10),
  revenue: Math.round(1000 + 150 * Math.sin((k * Math.PI) / 6) + 60 * (random() + random() + random() - 1.5)),
  cost: 100,
}));
const ACTUAL = SALES.slice(48).reduce((sum, { revenue }) => sum + revenue, 0);

/** A plan of the same amount in each month of 2023. */
const targets = (amount: number) =>
  Array.from({ length: 12 }, (_, k) => ({ month: `2023-${String(k + 1).padStart(2, '0')}-01`, target: amount }));

async function show(attributes: Written, plan = 1000, sales: readonly Record<string, unknown>[] = SALES) {
  const dataset = await openDataset({ tables: { sales, targets: targets(plan) } }, { timeZone: 'UTC' });
  const asked = options({ granularity: 'month', ...attributes });
  const catalog = { oldest: 17_897, newest: 19_630 };
  const context = { ...CONTEXT, catalog, where: '', filters: [], own: '' } as unknown as WidgetContext;
  const results = new Map<string, QueryResult>();
  for (const [name, one] of Object.entries(forecastModel.plans(asked, context))) results.set(name, await dataset.query(one));
  const more = forecastModel.follow!(asked, Object.fromEntries(results), context);
  for (const [name, one] of Object.entries(more)) results.set(name, await dataset.query(one));
  const { view } = forecastModel.view(asked, Object.fromEntries(results), context);
  const total = (results.get('outlook')?.facts.analysis as ForecastFacts | undefined)?.total;
  const sentence = forecastModel.sentence!(
    { view: { options: asked, empty: 'zero', view }, picture: undefined, context, phase: 'ready' },
    asked,
  );
  return { view, total, sentence, names: [...results.keys()] };
}

describe('the outlook of a forecast', () => {
  it('adds the forecast of the rest of the year to the actual values, with their interval, and compares with the plan of the year', async () => {
    const { view, total } = await show({ compare: 'plan' });
    const { outlook } = view!;
    assert.equal(outlook!.plan, 12_000);
    assert.equal(outlook!.value, ACTUAL + total!.mean);
    assert.deepEqual(
      [outlook!.level, outlook!.lower, outlook!.upper],
      [80, ACTUAL + total!.lower[80]!, ACTUAL + total!.upper[80]!],
    );
    // The forecast covers October to December: about 1000 − 150 × (1 + 0.87 + 0.5), or 2,645.
    assert.ok(Math.abs(total!.mean - 2645) < 150, String(total!.mean));
  });

  it('has the likelihood at the quantiles of the forecast: half at its mean, a tenth at the upper limit of 80% @release', async () => {
    const { view } = await show({ goal: '1' });
    const { value, lower, upper } = view!.outlook!;
    const at = async (goal: number) => (await show({ goal: String(goal) })).view!.outlook!.likelihood;
    for (const [goal, likelihood] of [
      [value, 0.5],
      [upper, 0.1],
      [lower, 0.9],
    ] as const)
      assert.ok(Math.abs((await at(goal)) - likelihood) < 1e-9, `${String(likelihood)} at ${String(goal)}`);
    assert.deepEqual([await at(1), await at(1e9)], [1, 0]);
  });

  it('counts what a begun month has as certain', async () => {
    // October begins with five times its usual amount until the 10th.
    const sales = [...SALES, { order_id: 'B', date: '2023-10-10', revenue: 5000, cost: 100 }];
    const plain = (await show({ goal: '14000' })).view!.outlook!;
    const { value, lower, likelihood } = (await show({ goal: '14000' }, 1000, sales)).view!.outlook!;
    assert.ok(ACTUAL < 14_000 && ACTUAL + 5000 > 14_000);
    assert.deepEqual([plain.likelihood, likelihood], [0, 1]);
    assert.ok(lower >= ACTUAL + 5000 && value - plain.value > 4500 && value - plain.value < 5000, String(value - plain.value));
  });

  it('meets a plan of costs by spending less', async () => {
    const { view } = await show({ measure: 'cost', goal: '99999' });
    if (view!.outlook) assert.equal(view!.outlook.likelihood, 1);
    else assert.equal(view!.isReliable, false);
  });

  it('says so in the first sentence, and never that something is certain', async () => {
    const { sentence } = await show({ goal: '99000' });
    assert.match(
      sentence!,
      /^Outlook for 2023: \$12K \(80% interval: \$11.9K to \$12.1K\); plan: \$99K, <1% likelihood of meeting it\. Revenue forecast/,
    );
  });

  it('is not asked for without a plan and without a goal', async () => {
    const { view, names } = await show({});
    assert.deepEqual([view!.outlook, names], [undefined, ['main']]);
  });

  it('is refused for weeks, which no year is made of, and for averages', async () => {
    await assert.rejects(show({ goal: '1', granularity: 'week' }), /granularity: invalid value 'week'/);
    await assert.rejects(show({ goal: '1', measure: 'aov' }), /goal: invalid value 'aov'/);
  });

  it('is left out where the data begins within the year', () => {
    const facts = { from: 19_631, worth: { shown: true }, total: { mean: 1, lower: { 80: 0 }, upper: { 80: 2 } } };
    const dates = { name: 'month(date)', type: 'date', values: Int32Array.from([19_570]) } as const;
    const answer = { rowCount: 1, columns: [dates], facts: { measures: [], analysis: facts } };
    assert.equal(outlookOf({ outlook: answer }, options({ goal: '5' }), CONTEXT.calendar), undefined);
  });
});
