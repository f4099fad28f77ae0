import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Span, TopicContext } from '../../../src/elements/sales-insights/model/finding.js';
import { findingsIn } from '../../../src/elements/sales-insights/topics/topics.js';
import { comparedPeriods, comparedYears, historyBin, daysOf } from '../../../src/elements/sales-insights/topics/days.js';
import {
  barsBeside,
  CHANCE,
  dimensionsOf,
  growth,
  isNoteworthy,
  whereOf,
} from '../../../src/elements/sales-insights/topics/tools.js';
import { contextOf } from '../../../src/elements/sales-insights/model/findings.js';
import { dayOf, isoDate, parsePeriod } from '../../../src/query/time/calendar-date.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { Role } from '../../../src/query/schema.js';
import type { ForecastFacts } from '../../../src/query/analysis/series.js';
import { QueryResult } from '../../../src/query/result/result.js';
import { catalogOf } from '../../catalog/sample-catalog.js';

interface RequestOptions {
  readonly from?: number;
  readonly to?: number;
  readonly roles?: Readonly<Partial<Record<Role, number>>>;
}

/** A catalog with roles and how many members each has. */
function given({ from, to, roles = { date: 900 } }: RequestOptions): Catalog {
  const names = Object.keys(roles) as Role[];
  return catalogOf(
    names.map((name) => ({ name, type: 'text', role: name, distinct: roles[name]! })),
    { ...(from !== undefined && { oldest: from }), ...(to !== undefined && { newest: to }) },
  );
}

const SAMPLE = { size: 1000, of: 4000, error: 0.03 };

const contextFor = (data: RequestOptions): TopicContext => contextOf(given(data));
describe('the context of topics', () => {
  it('names the measure that leads', () => {
    const primaryMeasure = (...roles: readonly Role[]) => {
      const { lead, unit } = contextFor({ roles: Object.fromEntries(roles.map((role) => [role, 5])) });
      return `${lead}, ${unit}`;
    };
    assert.equal(primaryMeasure('revenue', 'quantity'), 'revenue, money');
    assert.equal(primaryMeasure('price', 'quantity'), 'revenue, money');
    assert.equal(primaryMeasure('cost', 'profit'), 'revenue, money');
    assert.equal(primaryMeasure('price', 'quantity', 'order'), 'revenue, money');
    assert.equal(primaryMeasure('quantity', 'order'), 'units, count');
    assert.equal(primaryMeasure('order'), 'orders, count');
    assert.equal(primaryMeasure('region'), 'rows = count(), count');
  });

  it('looks at the days that filters choose, and at no others', () => {
    const catalog = given({ from: 100, to: 900 });
    assert.deepEqual(daysOf(contextOf(catalog)), { from: 100, to: 900 });
    assert.deepEqual(daysOf(contextOf(catalog, { period: { from: 300, to: 2000 } })), { from: 300, to: 900 });
    assert.equal(daysOf(contextOf(catalog, { period: { from: 1000, to: 2000 } })), undefined);
    assert.equal(daysOf(contextFor({})), undefined);
  });
});

describe('the days that are compared', () => {
  const day = (text: string): number => parsePeriod(text)!.from;
  const data = { from: day('2022-01-03'), to: day('2024-12-30') };
  const text = (days: Span | undefined): string | undefined => days && `${isoDate(days.from)} ${isoDate(days.to)}`;
  const compared = (period?: Span, bounds = data): readonly (string | undefined)[] => {
    const years = comparedYears(contextOf(given(bounds), period && { period }));
    return [text(years?.current), text(years?.earlier)];
  };

  it('are those selected and the same days a year earlier', () => {
    const range = (from: string, to: string): Span => ({ from: day(from), to: day(to) });
    assert.deepEqual(compared(range('2023-01-01', '2023-12-31')), ['2023-01-01 2023-12-31', '2022-01-01 2022-12-31']);
    assert.deepEqual(compared(range('2024-01-01', '2024-12-31')), ['2024-01-01 2024-12-30', '2023-01-01 2023-12-30']);
    assert.deepEqual(compared(range('2024-02-01', '2024-02-29')), ['2024-02-01 2024-02-29', '2023-02-01 2023-02-28']);
    assert.deepEqual(compared(range('2023-03-05', '2023-03-19')), ['2023-03-05 2023-03-19', '2022-03-05 2022-03-19']);
  });

  it('are the default period where nothing or more than a year is selected', () => {
    assert.deepEqual(compared(), ['2024-01-01 2024-12-30', '2023-01-01 2023-12-30']);
    assert.deepEqual(compared({ from: day('2022-01-01'), to: day('2023-12-31') }), [
      '2023-01-01 2023-12-31',
      '2022-01-01 2022-12-31',
    ]);
  });

  it('are none where the data does not cover the earlier ones', () => {
    assert.deepEqual(compared({ from: day('2022-01-01'), to: day('2022-12-31') }), [undefined, undefined]);
    assert.deepEqual(compared(undefined, { from: day('2023-01-10'), to: day('2024-12-31') }), [undefined, undefined]);
    assert.deepEqual(compared(undefined, { from: day('2023-01-07'), to: day('2024-12-31') })[0], '2024-01-01 2024-12-31');
    assert.equal(comparedYears(contextOf(given(data), { isScattered: true })), undefined);
    assert.equal(comparedYears(contextFor({})), undefined);
  });

  it('for customers who buy again are as many days before', () => {
    const context = contextOf(given(data), { period: { from: day('2024-04-01'), to: day('2024-06-30') } });
    const periods = comparedPeriods(context);
    assert.deepEqual([text(periods?.current), text(periods?.earlier)], ['2024-04-01 2024-06-30', '2024-01-01 2024-03-31']);
  });
});

describe('what topics ask by', () => {
  it('is the month of long data, the week of short ones', () => {
    const courseFor = (months: number) => historyBin(contextFor({ from: dayOf(2021, 1, 1), to: dayOf(2021, 1 + months, 1) - 1 }));
    assert.equal(courseFor(11), 'week(date)');
    assert.equal(historyBin(contextFor({ from: dayOf(2021, 1, 1), to: dayOf(2023, 6, 30) })), 'month(date)');
    assert.equal(historyBin(contextFor({ from: dayOf(2021, 1, 1), to: dayOf(2023, 5, 31) })), 'week(date)');
    assert.equal(historyBin(contextFor({ from: 1, to: 900, roles: { region: 4 } })), undefined);
  });

  it('is no month and no week of figures that are reported by year', () => {
    const days = { from: dayOf(2018, 1, 1), to: dayOf(2022, 1, 1) };
    assert.equal(historyBin(contextFor({ ...days, roles: { date: 5, region: 4 } })), undefined);
    assert.equal(historyBin(contextFor({ ...days, roles: { date: 400, region: 4 } })), 'month(date)');
  });

  it('is the first four dimensions whose members people know by name', () => {
    const roles = { seller: 40, region: 4, country: 1, state: 150, category: 3, channel: 2, store: 8 };
    assert.deepEqual(dimensionsOf(contextFor({ roles })), ['region', 'category', 'channel', 'store']);
  });
});

describe('what is told', () => {
  it('is worth one in a hundred of the whole at least, and hardly chance', () => {
    assert.equal(isNoteworthy(1, 100), true);
    assert.equal(isNoteworthy(0.99, 100), false);
    assert.equal(isNoteworthy(5, 100, CHANCE), true);
    assert.equal(isNoteworthy(5, 100, CHANCE + 1e-9), false);
    for (const [worth, whole, chance] of [
      [NaN, 100, 0],
      [5, 0, 0],
      [5, -100, 0],
      [5, NaN, 0],
      [5, 100, NaN],
      [Infinity, 1, 0],
    ] as const) {
      assert.equal(isNoteworthy(worth, whole, chance), false, `${worth} of ${whole}`);
    }
  });

  it('has clauses that name members and days', () => {
    assert.equal(
      whereOf({ field: 'region', member: 'North, West' }, { from: dayOf(2023, 1, 1), to: dayOf(2023, 12, 31) }),
      'region: "North, West"; date: 2023',
    );
    assert.equal(whereOf({ field: 'region', member: null }), 'region: (blank)');
    assert.equal(whereOf(), '');
  });
});

describe('barsBeside', () => {
  it('has the member that is told first, whatever its place, beside it others up to eight, and what they are compared with', () => {
    const names = 'abcdefghijk'.split('');
    const answer = new QueryResult({
      rowCount: names.length,
      columns: [
        { name: 'member', type: 'text', values: Int32Array.from(names.keys()), dictionary: names },
        { name: 'rate', type: 'number', values: Float64Array.from(names, (_, at) => at / 10) },
        { name: 'peers', type: 'number', values: Float64Array.from(names, () => 0.5) },
      ],
      notes: [],
      facts: { measures: [], skipped: [] },
      selected: 20,
      total: 20,
    });
    const seen = { field: 'region', answer, row: answer.rows()[9]!, at: 9, chance: 0 };
    const picture = barsBeside(seen, 'rate');
    assert.deepEqual(
      picture.bars.map(({ label, value, isSubject }) => [label[0]?.member, value, isSubject]),
      [['j', 0.9, true], ...names.slice(0, 7).map((name, at) => [name, at / 10, false])],
    );
    assert.deepEqual(
      [picture.reference, picture.unit, picture.bars[0]?.label],
      [0.5, 'share', [{ field: 'region', member: 'j' }]],
    );
  });
});

describe('a shift of the level', () => {
  /** The finding about a shift of ten months from one level to another. */
  const found = (expected: number, level: number) => {
    const [from, at, to] = [dayOf(2023, 1, 1), dayOf(2024, 3, 1), dayOf(2024, 12, 31)];
    const size = level - expected;
    const shift = {
      at,
      from: at,
      to,
      earlierFrom: from,
      earlierTo: at - 1,
      periods: 10,
      level,
      expected,
      change: 10 * size,
      size,
    };
    const history = new QueryResult({
      rowCount: 0,
      columns: [],
      notes: [],
      facts: {
        measures: [],
        skipped: [],
        analysis: { kind: 'level-shift', grain: 'month', season: 1, count: 24, total: 1000, shift: { ...shift, p: 0.001 } },
      },
      selected: 24,
      total: 24,
    });
    const days = { from, to, roles: { date: 24, revenue: 24 } };
    return findingsIn('break', { history }, contextFor(days)).map(({ figures }) => figures.share?.value);
  };

  it('is told with its size relative to the level before', () => {
    assert.deepEqual(found(100, 150), [0.5]);
    assert.deepEqual(found(100, 40), [-0.6]);
  });

  it('is not told where there was almost nothing before', () => {
    for (const expected of [0, 1e-12, 2]) assert.deepEqual(found(expected, 100), []);
  });
});

describe('the season ahead', () => {
  /** The findings of a forecast of 24 months with a strong last one. */
  const found = (why: 'better' | 'no-better'): readonly string[] => {
    const rows = Array.from({ length: 37 }, (_, k) => k);
    const column = (name: string, at: (k: number) => number) => ({
      ...{ name, type: 'number' as const, unit: 'money' as const },
      values: Float64Array.from(rows, (k) => at(k % 12 === 11 ? 300 : 100)),
    });
    const names = ['value', 'forecast', 'lower80', 'upper80', 'lower95', 'upper95'];
    const history = new QueryResult({
      rowCount: rows.length,
      columns: [
        {
          name: 'month(date)',
          type: 'date',
          values: Int32Array.from(rows, (k) => dayOf(2023 + Math.floor(k / 12), (k % 12) + 1, 1)),
        },
        ...names.map((name) => column(name, (value) => value)),
      ],
      notes: [],
      facts: {
        measures: [],
        skipped: [],
        analysis: {
          kind: 'forecast',
          partial: false,
          count: 24,
          gaps: 0,
          worth: { shown: true, why },
        } as unknown as ForecastFacts,
      },
      selected: 24,
      total: 24,
    });
    const days = { from: dayOf(2023, 1, 1), to: dayOf(2024, 12, 31), roles: { date: 24, revenue: 24 } };
    return findingsIn('season', { history }, contextFor(days)).map(({ key }) => key);
  };

  it('is told of a forecast by models that were better than repeating the last year, and of no other', () => {
    assert.deepEqual(found('better'), ['season/strong', 'season/weak']);
    assert.deepEqual(found('no-better'), []);
  });
});

describe('growth', () => {
  it('is an amount from a gain to a loss and back, and a share otherwise', () => {
    assert.deepEqual(growth(-40, 100, 'money'), { value: -140, unit: 'money' });
    assert.deepEqual(growth(100, -40, 'money'), { value: 140, unit: 'money' });
    assert.deepEqual(growth(0, 100, 'money'), { value: -1, unit: 'share' });
    assert.deepEqual(growth(-50, -100, 'money'), { value: 0.5, unit: 'share' });
  });
});

describe('insights from a sample of orders', () => {
  it('are worth as much as in all orders', () => {
    const context = contextFor({ roles: { date: 900, order: 900, product: 40, revenue: 900, profit: 900 } });
    const column = (name: string, value: number) => ({ name, type: 'number', values: Float64Array.of(value) }) as const;
    const answer = (columns: ConstructorParameters<typeof QueryResult>[0]['columns'], facts: object, rowCount = 1): QueryResult =>
      new QueryResult({ rowCount, columns, notes: [], facts: { measures: [], skipped: [], ...facts }, selected: 1, total: 1 });
    const row = { count: 90, confidence: 0.4, lift: 5, adjusted: 1e-9, profit: 300 };
    const rules = (sample?: object): QueryResult =>
      answer(
        Object.entries(row).map(([name, value]) => column(name, value)),
        { analysis: { kind: 'rules', baskets: 1000, sides: [[['a'], ['b']]] }, ...(sample && { sample }) },
      );
    const found = (sample?: object) =>
      findingsIn('bundles', { whole: answer([column('profit', 20_000)], {}), rules: rules(sample) }, context).map(
        ({ impact, n }) => [impact.value, n],
      );
    assert.deepEqual(found(), [[3000, 1000]]);
    assert.deepEqual(found(SAMPLE), [[12_000, 4000]]);
    const group = { name: 'group', type: 'text', values: Int32Array.of(0, 1), dictionary: ['new', 'repeat'] } as const;
    const numbers = { count: [600, 400], mean: [50, 80], adjusted: [1e-9, 1e-9] };
    const means = Object.entries(numbers).map(([name, values]) => ({ ...column(name, 0), values: Float64Array.from(values) }));
    const valueOf = (sample?: object) =>
      findingsIn(
        'new-repeat',
        {
          orders: answer(
            [group, ...means],
            { analysis: { kind: 'means', count: 1000, total: 62_000 }, ...(sample && { sample }) },
            2,
          ),
        },
        contextFor({
          from: dayOf(2022, 1, 1),
          to: dayOf(2024, 12, 31),
          roles: { date: 900, order: 900, customer: 90, revenue: 900 },
        }),
      ).map(({ impact, n, figures }) => [impact.value, n, figures.freshOrders?.value]);
    assert.deepEqual(valueOf(), [[18_000, 1000, 600]]);
    assert.deepEqual(valueOf(SAMPLE), [[72_000, 4000, 2400]]);
  });
});
