import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { descriptionOf } from '../../../src/elements/sales-trend/cursor.js';
import { type Trend, trendModel } from '../../../src/elements/sales-trend/model/model.js';
import type { TrendView } from '../../../src/elements/sales-trend/model/view.js';
import { en } from '../../../src/messages/en.js';
import type { Plans } from '../../../src/query/plan.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { isoDate } from '../../../src/query/time/calendar-date.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import type { Written } from '../written.js';
import { options } from './trend-answers.js';

const DAY = 86_400_000;
const dayText = (from: string, days: number): string => new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);

/** A sale a day and region from 10 January to 20 August 2023: 3 a day in West, 2 in East; costs are 1. */
const SALES = Array.from({ length: 223 * 2 }, (_, n) => ({
  order_id: `A${String(n)}`,
  date: dayText('2023-01-10', Math.floor(n / 2)),
  region: n % 2 === 0 ? 'West' : 'East',
  revenue: n % 2 === 0 ? 3 : 2,
  cost: 1,
}));

/** Planned revenue of a month and region: 10 times the number of the month. The plan is that of all of 2022 to 2024. */
const TARGETS = Array.from({ length: 72 }, (_, n) => ({
  month: `${String(2022 + Math.floor(n / 24))}-${String((Math.floor(n / 2) % 12) + 1).padStart(2, '0')}-01`,
  region: n % 2 === 0 ? 'West' : 'East',
  target: 10 * ((Math.floor(n / 2) % 12) + 1),
  cost_budget: 40,
}));

interface Answered {
  readonly trend: Trend;
  readonly view: TrendView;
  readonly csv: string;
  readonly context: WidgetContext;
}

/** Asks for a trend as the element does: first plans, then those that follow, then the view. */
async function show(attributes: Written): Promise<Answered> {
  const dataset = await openDataset({ tables: { sales: SALES, targets: TARGETS } }, { timeZone: 'UTC' });
  const written = { compare: 'plan', granularity: 'month', ...attributes };
  const trendOptions = options(written);
  const context = {
    ...{ locale: 'en-US', dir: 'ltr', currency: 'USD', messages: en, where: '', filters: [], own: '' },
    calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 },
    slotsOf: () => new Map(),
  } as unknown as WidgetContext;
  const results = new Map<string, QueryResult>();
  const ask = async (plans: Plans): Promise<void> => {
    for (const [name, plan] of Object.entries(plans)) results.set(name, await dataset.query(plan));
  };
  await ask(trendModel.plans(trendOptions, context));
  await ask(trendModel.follow!(trendOptions, Object.fromEntries(results), context));
  const trend = trendModel.view(trendOptions, Object.fromEntries(results), context);
  const csv = trendModel.result!(results.get('main')!, trend).toCSV();
  return { trend, view: trend.view!, csv, context };
}

const near = (actual: number | undefined, expected: number): void => {
  if (Number.isNaN(expected)) assert.ok(Number.isNaN(actual));
  else assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-9, `${String(actual)} for ${String(expected)}`);
};

/** Actual and planned revenue of a month of 2023 by days: the plan of the days with data only. */
function byDays(month: number): { actual: number; plan: number } {
  const length = new Date(Date.UTC(2023, month, 0)).getUTCDate();
  const days = SALES.filter(({ date }) => Number(date.slice(5, 7)) === month).length / 2;
  return { actual: days === 0 ? Number.NaN : 5 * days, plan: 20 * month * (days === 0 ? 1 : days / length) };
}

describe('a trend with a plan', () => {
  it('has the actual value and the plan of each month, to the end of the year, and no other years of the plan', async () => {
    const { view } = await show({});
    assert.deepEqual([isoDate(view.bins[0]!), isoDate(view.bins.at(-1)!), view.bins.length], ['2023-01-01', '2023-12-01', 12]);
    const [line] = view.lines;
    for (let month = 1; month <= 12; month++) {
      near(line!.values[month - 1], byDays(month).actual);
      near(line!.previous![month - 1], byDays(month).plan);
    }
    assert.deepEqual([line!.previousLabel, line!.isPlan], ['Plan', true]);
    assert.deepEqual([...view.partial], [0, 7]);
  });

  it('compares running totals with the plan of the same days, and goes on with the whole plan', async () => {
    const { view } = await show({ cumulative: 'year' });
    const [line] = view.lines;
    let [actual, plan] = [0, 0];
    for (let month = 1; month <= 12; month++) {
      const own = byDays(month);
      actual += own.actual;
      near(line!.values[month - 1], actual);
      near(line!.previous![month - 1], plan + own.plan);
      // The month is incomplete, but the plan of later months is on top of the whole one.
      plan += 20 * month;
    }
  });

  it('draws the plan of whole months, also of incomplete ones and in running totals', async () => {
    const { view } = await show({});
    const totals = await show({ cumulative: 'year' });
    let total = 0;
    for (let month = 1; month <= 12; month++) {
      total += 20 * month;
      near(view.panels[0]!.lines[0]!.previous![month - 1], 20 * month);
      near(totals.view.panels[0]!.lines[0]!.previous![month - 1], total);
    }
  });

  it('states the attainment and the gap of all months with data, and how many met the plan', async () => {
    const { view, trend, context } = await show({});
    const months = Array.from({ length: 8 }, (_, k) => byDays(k + 1));
    const actual = months.reduce((sum, one) => sum + one.actual, 0);
    const plan = months.reduce((sum, one) => sum + one.plan, 0);
    const met = months.filter((one) => one.actual >= one.plan).length;
    const [fact] = view.facts;
    assert.ok(fact?.kind === 'planned');
    near(fact.value, actual);
    near(fact.plan, plan);
    assert.deepEqual([fact.count, fact.of, met], [7, 8, 7]);
    const sentence = trendModel.summary({ view: trend, picture: view, context, phase: 'ready' }, trend.options);
    assert.equal(
      sentence,
      `${((100 * actual) / plan).toFixed(1)}% of plan (+$${(actual - plan).toFixed(0)}); seven of eight months met the plan.`,
    );
  });

  it('calls a month with costs below the plan one that met it', async () => {
    const { view } = await show({ measure: 'cost' });
    const [fact] = view.facts;
    assert.ok(fact?.kind === 'planned');
    // 62 or less of 80 in each month, 22 × 80 / 31 in the incomplete ones.
    assert.deepEqual([fact.count, fact.of], [8, 8]);
  });

  it('has plan, gap and attainment in the tooltip, in speech, in the table and in the CSV', async () => {
    const { view, trend, context, csv } = await show({});
    const { rows, spoken, notes } = descriptionOf(view, 7, context);
    const { plan } = byDays(8);
    const share = `${((100 * 100) / plan).toFixed(1)}%`;
    assert.deepEqual(
      rows.slice(0, 5).map((row) => ('term' in row ? [row.term, row.text] : row)),
      [
        ['Revenue', '$100.00'],
        ['Plan', '$160.00'],
        ['Plan (20 of 31 days)', '$103.23'],
        ['vs Plan', '−$3.23'],
        ['Attainment', share],
      ],
    );
    assert.equal(spoken, 'August 2023: $100.00, 3.1% below Plan, data through Aug 20. Point 8 of 12.');
    assert.deepEqual(notes, ['data through Aug 20']);
    const table = trendModel.table!(trend.options, { view: trend, picture: view, context, phase: 'ready' }, 'Revenue')!;
    assert.deepEqual(
      table.columns.map(({ label }) => label),
      ['Period', 'Revenue', 'Plan', 'vs Plan', 'Attainment'],
    );
    assert.deepEqual(table.rows[7], ['August 2023', '$100.00', '$103.23 (20 of 31 days)', '−$3.23', share]);
    assert.deepEqual(table.rows[8], ['September 2023', '–', '$180.00', '–', '–']);
    const august = csv
      .split('\r\n')
      .find((row) => row.startsWith('2023-08-01'))!
      .split(',')
      .map(Number)
      .slice(1);
    [100, plan, 100 - plan, 100 / plan].forEach((value, k) => near(august[k], value));
  });

  it('shows differences as bars that are good or bad by the direction of the measure', async () => {
    const { view } = await show({ chart: 'variance' });
    const [panel] = view.panels;
    near(panel!.lines[0]!.values[2], byDays(3).actual - 60);
    assert.deepEqual([view.chart, panel!.title, panel!.lines[0]!.signed], ['bar', 'Revenue vs Plan', 'up']);
    assert.deepEqual(view.keys, [
      { text: '+ better', className: 'fill good' },
      { text: '− worse', className: 'fill bad' },
    ]);
    const costs = await show({ chart: 'variance', measure: 'cost' });
    assert.deepEqual(
      costs.view.keys!.map(({ text }) => text),
      ['+ worse', '− better'],
    );
    assert.equal(costs.view.panels[0]!.lines[0]!.signed, 'down');
  });

  it('shows differences from the previous year without a comparison', async () => {
    assert.equal(options({ chart: 'variance' }).compare, 'previous-year');
  });

  it('has the plan of each member in the table, in part for incomplete months', async () => {
    const { view, trend, context } = await show({ series: 'region' });
    const table = trendModel.table!(trend.options, { view: trend, picture: view, context, phase: 'ready' }, 'Revenue')!;
    const west = table.columns.findIndex(({ label }) => label === 'West');
    assert.deepEqual(table.rows[7]!.slice(west, west + 4), ['$60.00', '$51.61 (20 of 31 days)', '+$8.39', '116.3%']);
    assert.ok(view.panels[0]!.lines.every(({ previous }) => previous === undefined));
  });
});
