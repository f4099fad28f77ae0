import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sparkPaths } from '../../../src/elements/sales-kpi/plot/sparkline.js';
import type { SparkPoint } from '../../../src/elements/sales-kpi/model/kpi.js';
import { pointsOf, toSparkPlans, toSparkPlan } from '../../../src/elements/sales-kpi/model/spark.js';
import { measureOf } from '../../../src/query/measure.js';
import { day } from '../../day.js';
import { answer, context, yearOverYear } from './kpi-answers.js';
import type { TimeGrain } from '../../../src/query/time/time-grain.js';

const OPTIONS = { measure: 'revenue', compare: undefined, sparkline: true };

describe('toSparkPlan', () => {
  it('asks for the whole course where no period is chosen', () => {
    assert.deepEqual(toSparkPlan(OPTIONS, answer({ m: [1] }), context()), { measures: ['revenue'], by: ['month(date)'] });
  });

  it('asks for the months of the year that is compared, and of the one before', () => {
    const plan = toSparkPlan({ ...OPTIONS, compare: 'previous-year' }, yearOverYear(2, 1), context({ where: 'region: West;' }));
    assert.deepEqual(plan, {
      measures: ['revenue'],
      by: ['month(date)'],
      where: 'region: West; date: 2017-01-01..2017-12-30',
      compare: 'previous-year',
    });
  });

  it('shows a month that nobody asked for at the end of its twelve', () => {
    const main = answer({ m: [1] }, { period: { from: day('2017-12-01'), to: day('2017-12-30') }, newest: day('2017-12-30') });
    const options = { ...OPTIONS, compare: 'previous-period' };
    assert.equal(toSparkPlan(options, main, context())?.where, 'date: 2017-01-01..2017-12-30');
    const chosen = toSparkPlan(options, main, context({ filters: ['"Order Date": 2017-12'] }));
    assert.deepEqual([chosen?.by, chosen?.where], [['day(date)'], undefined]);
  });

  it('says the period again only where the clauses on the date do not say it', () => {
    const period = { from: day('2014-01-01'), to: day('2017-12-30') };
    const asked = (filters: readonly string[], from = period.from): string | undefined =>
      toSparkPlan(OPTIONS, answer({ m: [1] }, { period: { ...period, from } }), context({ filters }))?.where;
    assert.equal(asked(['date: 2014..2017']), undefined);
    assert.equal(asked(['region: West']), 'date: 2014-01-01..2017-12-30');
    assert.equal(asked(['date: 2014-01-06..2017'], day('2014-01-06')), undefined);
    assert.equal(asked(['date: 2012..2017'], day('2012-01-01')), 'date: 2014-01-01..2017-12-30');
  });

  it('takes weeks for a quarter and years for decades', () => {
    const period = { from: day('2017-04-01'), to: day('2017-06-30') };
    assert.deepEqual(toSparkPlan(OPTIONS, answer({ m: [1] }, { period }), context())?.by, ['week(date)']);
    assert.deepEqual(toSparkPlan(OPTIONS, answer({ m: [1] }), context({}, { oldest: day('1990-01-01') }))?.by, ['year(date)']);
  });

  it('takes no unit that is finer than that of reported figures', () => {
    const period = { from: day('2017-04-01'), to: day('2017-06-30') };
    const days = { oldest: day('2014-01-01'), newest: day('2017-12-31') };
    const unit = (reported: TimeGrain): unknown =>
      toSparkPlan(OPTIONS, answer({ m: [1] }, { ...days, period, reported }), context())?.by;
    assert.deepEqual([unit('month'), unit('quarter')], [['month(date)'], ['quarter(date)']]);
  });

  it('covers the whole last month of monthly figures, which is dated before its last day', () => {
    const year = { from: day('2017-01-01'), to: day('2017-12-31') };
    const main = answer({ m: [1] }, { period: year, reported: 'month', oldest: day('2014-01-01'), newest: day('2017-12-31') });
    const plan = toSparkPlan(OPTIONS, main, context({}, { oldest: day('2014-01-15'), newest: day('2017-12-15') }));
    assert.equal(plan?.where, 'date: 2017');
  });

  it('asks nothing without dates, without rows, or when it is not wanted', () => {
    const { oldest, newest, ...undated } = context().catalog;
    assert.ok(oldest !== undefined && newest !== undefined);
    assert.equal(toSparkPlan(OPTIONS, answer({ m: [1] }), { ...context(), catalog: undated }), undefined);
    assert.equal(toSparkPlan({ ...OPTIONS, sparkline: false }, answer({ m: [1] }), context()), undefined);
    assert.equal(toSparkPlan(OPTIONS, Object.assign(answer({ m: [null] }), { selected: 0 }), context()), undefined);
  });
});

describe('pointsOf', () => {
  it('takes a sum without rows for zero, and names bins and the year before', () => {
    const days = [day('2016-11-01'), day('2017-01-01')];
    const points = pointsOf(answer({ 'month(date)': days, revenue: [5, 7], 'revenue.previous': [4, null] }), context());
    assert.deepEqual(
      points.map(({ label, value, previous, previousLabel }) => [label, value, previous, previousLabel]),
      [
        ['Nov 2016', 5, 4, 'Nov 2015'],
        ['Dec 2016', 0, null, 'Dec 2015'],
        ['Jan 2017', 7, null, 'Jan 2016'],
      ],
    );
    assert.equal(points[0]?.shown, '$5.00');
  });

  it('keeps a ratio without rows as a gap, and a day on which the business is closed', () => {
    const months = { 'month(date)': [day('2016-11-01'), day('2017-01-01')] };
    const ratio = { measures: [{ ...measureOf([], 'margin'), unit: 'percent' as const }] };
    const values = (spark: ReturnType<typeof answer>): readonly (number | null)[] =>
      pointsOf(spark, context()).map(({ value }) => value);
    assert.deepEqual(values(answer({ ...months, margin: [0.1, 0.2] }, ratio)), [0.1, null, 0.2]);
    // Thursday, then Monday: no row on Friday, and the shop is closed on weekends.
    const weekdays = [true, true, true, true, true, false, false];
    const days = { 'day(date)': [day('2016-11-03'), day('2016-11-07')], revenue: [5, 7] };
    assert.deepEqual(values(answer(days, { openDays: { weekdays, share: 0.9 } })), [5, 0, null, null, 7]);
  });

  it('keeps a gap where rows have no amounts, unlike a period without rows', () => {
    const days = ['2016-11-01', '2016-12-01', '2017-01-01'].map(day);
    const values = (columns: Record<string, readonly (number | null)[]>): readonly (number | null)[] =>
      pointsOf(answer({ 'month(date)': days, ...columns }), context()).map(({ value }) => value);
    assert.deepEqual(values({ revenue: [5, null, 7] }), [5, null, 7]);
    assert.deepEqual(values({ revenue: [5, null, 7], 'revenue.previous': [4, 3, 2] }), [5, 0, 7]);
  });

  it('has no points where there are no rows', () => {
    assert.deepEqual(pointsOf(answer({ 'month(date)': [], m: [] }), context()), []);
  });

  it('leaves rows without a date out', () => {
    assert.equal(pointsOf(answer({ 'month(date)': [null, day('2016-11-01')], m: [5, 7] }), context()).length, 1);
  });
});

describe('sparkPaths', () => {
  const points = (values: readonly (number | null)[], before: readonly (number | null)[] = []): SparkPoint[] =>
    values.map((value, i) => ({
      day: i,
      label: '',
      value,
      previous: before[i] ?? null,
      shown: (value ?? 0).toFixed(1),
      shownPrevious: (before[i] ?? 0).toFixed(1),
      previousLabel: '',
      isPartial: false,
    }));

  it('draws both lines on one scale, from edge to edge', () => {
    const { current, previous, last } = sparkPaths(points([0, 50, 100], [100, 50, 0]));
    assert.deepEqual([current, previous, last], ['M4,28h.01L80,16L156,4', 'M4,4h.01L80,16L156,28', 2]);
  });

  it('leaves gaps open and shows a lone point', () => {
    const { current, at, last } = sparkPaths(points([0, null, 100, null]));
    assert.equal(current, 'M4,28h.01M105.33,4h.01');
    assert.deepEqual([at[1]?.y, last], [undefined, 2]);
  });

  it('draws equal values in the middle', () => {
    assert.equal(sparkPaths(points([7, 7])).current, 'M4,16h.01L156,16');
  });

  it('ends with the last whole bin, and draws cut ones only where there are few', () => {
    const cut = (values: readonly number[]): SparkPoint[] =>
      points(values).map((point, i) => ({ ...point, isPartial: i === values.length - 1 }));
    const { current, last } = sparkPaths(cut([50, 0, 100, 1]));
    assert.deepEqual([current, last], ['M4,16h.01L54.67,28L105.33,4', 2]);
    assert.equal(sparkPaths(cut([100, 0])).current, 'M4,4h.01L156,28');
  });

  it('draws values that read the same as a flat line', () => {
    assert.equal(sparkPaths(points([7.01, 7, 7.02])).current, 'M4,16h.01L80,16L156,16');
  });

  it('draws the greatest amounts in their place', () => {
    assert.equal(sparkPaths(points([0, 1e308])).current, 'M4,28h.01L156,4');
  });
});

describe('toSparkPlans', () => {
  const period = { from: day('2017-12-01'), to: day('2017-12-30') };
  const main = answer({ m: [1] }, { period });

  it('names a question for each unit that a period under a brush on the date may be shown in', () => {
    const around = context({ where: 'region: West', filters: ['date: 2014..2017'] });
    const plans = toSparkPlans({ ...OPTIONS, compare: 'previous-year' }, main, around, 'month(date)');
    const plan = { measures: ['revenue'], where: 'region: West', compare: 'previous-year' };
    assert.deepEqual(
      plans,
      Object.fromEntries(['day', 'week', 'month'].map((grain) => [grain, { ...plan, by: [`${grain}(date)`] }])),
    );
  });

  it('names the one of now under a brush on something else', () => {
    const around = context({ filters: ['date: 2017-12', 'region: East, West'] });
    assert.deepEqual(toSparkPlans(OPTIONS, main, around, 'region'), {
      spark: { measures: ['revenue'], by: ['day(date)'] },
    });
  });
});
