import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { factsOf } from '../../../src/elements/sales-dashboard/model/facts.js';
import { layoutOf, type AnswerOf, type PageLayout } from '../../../src/elements/sales-dashboard/model/layout.js';
import type { Attributes, Candidate, Facts } from '../../../src/elements/sales-dashboard/model/slot.js';
import { bars, insights, pareto, trendOf } from '../../../src/elements/sales-dashboard/model/candidates.js';
import { placesOf } from '../../../src/elements/sales-dashboard/model/slots.js';
import { answerOf, type Answer } from '../../../src/elements/sales-dashboard/model/worth.js';
import { monthNames } from '../../../src/format/member-name.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import type { Role } from '../../../src/query/schema.js';

const FACTS: Facts = {
  has: () => true,
  headline: 'revenue',
  lead: 'revenue',
  hasYears: false,
  days: 800,
  knowsNew: true,
  knowsRetained: true,
  way: [],
  reported: undefined,
  isMonthly: false,
  asksRevenue: false,
  hasHours: false,
  hasBlank: () => false,
  fields: [],
  hasFewProducts: false,
};

async function monthsOf(names: readonly string[]): Promise<QueryResult> {
  const dataset = await openDataset(names.map((when, at) => ({ when, revenue: 10 + 7 * at })));
  const result = await dataset.query({ measures: ['revenue'], by: ['when'] });
  dataset.close();
  return result;
}

/** What stands in a place of the page “Sales”, over data with so many members of each role. */
function inPlace(
  name: string,
  members: Partial<Record<Role | 'day(date)' | 'auto(date)', number>>,
  more: Partial<Facts> = {},
): Attributes | undefined {
  const facts: Facts = { ...FACTS, has: (role) => role in members, ...more };
  const rowsOf = ([field = '']: readonly string[]): number => (members as Readonly<Record<string, number>>)[field] ?? 1;
  const { tiles } = layoutOf(placesOf('sales', facts), ({ by = [] }) => ({ rows: rowsOf(by), values: [] }), {
    widgets: [name],
    width: 1440,
    isTimeChosen: true,
  });
  return tiles.find((tile) => tile.name === name)?.attributes;
}

describe('the candidates for places on a page', () => {
  it('have bars by state, of up to twelve states', () => {
    assert.equal(inPlace('field-1', { status: 4 })?.by, 'status');
    assert.equal(inPlace('field-1', { status: 13 }), undefined);
  });

  it('for places go a way down where its first step has enough members, else list those that have, else any that has several', () => {
    const members = { segment: 3, country: 5, state: 20, store: 9 };
    const way: readonly Role[] = ['country', 'state'];
    assert.equal(inPlace('places', members, { way })?.drill, 'country, state');
    assert.deepEqual(
      [inPlace('places', { ...members, country: 3 }, { way })].map((one) => [one?.drill, one?.by]),
      [[undefined, 'state']],
    );
    assert.equal(inPlace('places', { segment: 3, region: 4, store: 5 })?.by, 'region');
    assert.equal(inPlace('places', { segment: 3, region: 1 }), undefined);
  });

  it('for places go down in one table, or in tables that lead to the larger place', async () => {
    const rows = (count: number, of: (at: number) => Record<string, unknown>): Record<string, unknown>[] =>
      Array.from({ length: count }, (_, at) => of(at));
    const nights = rows(60, (at) => ({
      booking_id: at,
      guest_id: at % 20,
      hotel_id: at % 6,
      booked_on: `2024-01-${10 + (at % 9)}`,
      amount: 10.5 + at,
    }));
    const guests = rows(20, (at) => ({
      guest_id: at,
      guest_name: `G${at}`,
      country: ['Peru', 'Chile', 'Cuba', 'Kenya'][at % 4],
    }));
    const hotels = rows(6, (at) => ({ hotel_id: at, hotel: `H${at}`, state: ['TX', 'OH', 'CA'][at % 3], city: `C${at}` }));
    const cities = rows(20, (at) => ({ guest_id: at, guest_name: `G${at}`, city_id: at % 8 }));
    const towns = rows(8, (at) => ({ city_id: at, city: `C${at}`, country_id: at % 4 }));
    const lands = rows(4, (at) => ({ country_id: at, country: ['Peru', 'Chile', 'Cuba', 'Kenya'][at] }));
    for (const [tables, expected] of [
      [{ bookings: nights, guests, hotels }, ['state', 'city']],
      [{ bookings: nights, guests: cities, cities: towns, countries: lands }, ['country', 'city']],
    ] as const) {
      const dataset = await openDataset({ tables }, { timeZone: 'UTC' });
      assert.deepEqual(factsOf(dataset.catalog).way, expected);
      dataset.close();
    }
  });

  it('for places are a map of profit where the members are states, and list all bars next to it', () => {
    const answers: AnswerOf = ({ by = [] }) => ({
      rows: by.includes('state') ? 40 : by.includes('subcategory') ? 17 : 1,
      values: [],
      isOnMap: by.includes('state'),
    });
    const layoutAt = (width: number, isOnMap: boolean): PageLayout => {
      const facts: Facts = { ...FACTS, has: (role) => ['state', 'subcategory', 'profit'].includes(role) };
      const answerOf: AnswerOf = (plan) => ({ ...answers(plan), ...(!isOnMap && { isOnMap }) });
      return layoutOf(placesOf('sales', facts), answerOf, { widgets: [], width, isTimeChosen: true });
    };
    const shown = ({ tiles }: PageLayout): unknown =>
      tiles.map(({ name, tag, span, attributes }) => [name, tag, span, attributes.measure, attributes.chart]);
    assert.deepEqual(shown(layoutAt(1440, true)), [
      ['goods', 'sales-breakdown', 4, 'profit', undefined],
      ['places', 'sales-map', 8, 'profit', 'tile'],
    ]);
    assert.deepEqual(shown(layoutAt(768, true)), [
      ['goods', 'sales-breakdown', 12, 'profit', undefined],
      ['places', 'sales-map', 12, 'profit', 'tile'],
    ]);
    assert.deepEqual(
      layoutAt(1440, false).tiles.map(({ name, tag }) => [name, tag]),
      [
        ['goods', 'sales-breakdown'],
        ['places', 'sales-breakdown'],
      ],
    );
  });

  it('are as high as they have bars, and show all of up to twenty, else the first eight, and the others in one line', () => {
    const [few, most, many] = [6, 20, 21].map((region) => inPlace('places', { segment: 3, region }));
    assert.deepEqual([few?.height, few?.top], [String(130 + 22 * 6), undefined]);
    assert.deepEqual([most?.height, most?.top], [String(130 + 22 * 20), undefined]);
    assert.deepEqual([many?.height, many?.top, many?.other], [String(130 + 22 * 9), '8', '']);
  });

  it('show months and weekdays by name whole and in their order, although other long lists are cut next to a short one', async () => {
    const topOf = async (names: readonly string[], locale: string): Promise<unknown> => {
      const rows = names.map((name, at) => ({ when: name, kind: `K${String(at % 4)}`, revenue: 10 + ((at * 7) % 12) }));
      const dataset = await openDataset(rows);
      const result = await dataset.query({ measures: ['revenue'], by: ['when'] });
      dataset.close();
      const facts: Facts = { ...FACTS, has: (role) => ['category', 'region'].includes(role) };
      const answers: AnswerOf = ({ by = [] }) => {
        if (by.includes('region')) return answerOf(result, undefined, locale);
        return { rows: by.includes('category') ? 6 : 1, values: [] };
      };
      const { tiles } = layoutOf(placesOf('sales', facts), answers, { widgets: [], width: 1440, isTimeChosen: true });
      return tiles.find(({ attributes }) => attributes.by === 'region')?.attributes.top;
    };
    const months = (locale: string): string[] => [...monthNames(locale, 'long')];
    assert.equal(await topOf(months('en'), 'en'), undefined);
    assert.equal(await topOf(months('de'), 'de'), undefined);
    assert.equal(await topOf([...months('en').slice(1), 'Undecimber'], 'en'), '8');
  });

  it('have no findings while the revenue is a question, which the headline asks', async () => {
    const dataset = await openDataset([{ date: '2024-01-01', revenue: 5 }]);
    const { catalog } = dataset;
    const readings = [{ roles: { revenue: 'net' }, of: ['net'] }];
    const asked = { ...catalog, questions: [{ kind: 'two-columns', role: 'revenue', readings } as const] };
    assert.equal(insights(factsOf(catalog)).length, 1);
    assert.equal(insights(factsOf(asked)).length, 0);
    dataset.close();
  });

  it('for the calendar need sales on a tenth of the days, which monthly figures do not have', () => {
    assert.equal(inPlace('calendar', { date: 1, 'day(date)': 130 })?.mode, 'calendar');
    assert.equal(inPlace('calendar', { date: 1, 'day(date)': 119 }), undefined);
    assert.equal(inPlace('calendar', { date: 1, 'day(date)': 130 }, { days: 3700 }), undefined);
  });

  it('show half a year or more by month where its rows are bills of months', () => {
    const facts = { ...FACTS, has: (role: Role): boolean => role === 'date' };
    const grainOf = (days: number, isMonthly: boolean): unknown =>
      trendOf('revenue', { ...facts, days, isMonthly })[0]?.attributes(50, []).granularity;
    assert.deepEqual([grainOf(365, true), grainOf(365, false), grainOf(60, true)], ['month', undefined, undefined]);
  });

  it('show figures that are reported by year as a bar per year, with all years, and those by quarter by quarter', () => {
    const of = (reported: Facts['reported']): Attributes | undefined =>
      inPlace('trend', { date: 9, 'auto(date)': 5 }, { reported, days: 1500, hasYears: true });
    assert.deepEqual(of('year'), {
      measure: 'revenue',
      height: of('year')?.height,
      granularity: 'year',
      chart: 'bar',
      brush: 'off',
    });
    assert.deepEqual([of('quarter')?.granularity, of('month')?.granularity], ['quarter', 'month']);
    const numbers = placesOf('sales', { ...FACTS, reported: 'year' }).kpis.flatMap(({ candidates }) => candidates);
    assert.ok(numbers.every(({ attributes }) => !('sparkline' in attributes(9, []))));
  });

  it('do not show a number of rows that is the same everywhere', () => {
    const facts = { ...FACTS, has: (role: Role): boolean => role === 'date' || role === 'category' };
    const of = (measure: string): Candidate[] => [...trendOf(measure, facts), ...bars(measure, ['category'], facts)];
    const isTelling = (values: readonly number[]): readonly unknown[] =>
      of('rows = count()').map((one) => one.isTelling?.([values]));
    assert.deepEqual(
      [isTelling([12, 12, 12]), isTelling([12, 12, 20])],
      [
        [false, false],
        [true, true],
      ],
    );
    assert.notEqual(of('revenue')[1]?.isTelling?.([[12, 12, 12]]), false);
  });

  it('compare half a year or more with its plan by month', () => {
    const grains = [60, 365].map((days) => trendOf('revenue', { ...FACTS, days })[0]?.attributes(12, []).granularity);
    assert.deepEqual(grains, [undefined, 'month']);
  });

  it('have a forecast from two years on, also next to a plan', () => {
    const forecasts = [698, 699].map((days) =>
      trendOf('revenue', { ...FACTS, days }).map(({ attributes }) => attributes(24, []).forecast),
    );
    assert.deepEqual(forecasts, [
      [undefined, undefined],
      ['3', '3'],
    ]);
  });

  it('ask for the rows of bars once, also where rows are what is shown', () => {
    const measures = ['revenue', 'rows = count()'].map((measure) => bars(measure, ['region'], FACTS)[0]?.plan.measures);
    assert.deepEqual(measures, [['revenue', 'rows = count()'], ['rows = count()']]);
    for (const { cut } of pareto('revenue', FACTS))
      assert.equal(cut, undefined, 'the shares of all customers are no list to cut');
  });

  it('show days of the same weeks of two years, and weeks where most days have no sales', async () => {
    const grainOf = async (starts: readonly string[], count: number, step = 1): Promise<string | undefined> => {
      const days = starts.flatMap((start) => Array.from({ length: count }, (_, i) => Date.parse(start) + i * step * 86_400_000));
      const rows = days.map((day) => ({ Date: new Date(day).toISOString().slice(0, 10), Revenue: 7 }));
      const dataset = await openDataset(rows, { timeZone: 'UTC' });
      const [candidate] = trendOf('revenue', factsOf(dataset.catalog));
      dataset.close();
      return candidate?.attributes(50, []).granularity;
    };
    assert.equal(await grainOf(['2025-02-01', '2026-02-01'], 14), 'day');
    assert.equal(await grainOf(['2024-02-01', '2025-02-01', '2026-02-01'], 28), 'day');
    assert.equal(await grainOf(['2026-01-08'], 24, 3), 'week');
    assert.equal(await grainOf(['2026-01-08'], 70), undefined);
    assert.equal(await grainOf(['2026-01-08'], 12, 3), undefined);
    assert.equal(await grainOf(['2026-01-08'], 12, 17), 'month');
    // In half a year, a few sales a week make weeks of chance.
    assert.deepEqual(await Promise.all([100, 80].map((count, at) => grainOf(['2026-01-08'], count, 2 + at))), [
      undefined,
      'month',
    ]);
  });

  it('show twelve weeks or more as weeks, up to the longest period with a point per day', () => {
    const grains = [83, 84, 100, 101].map((days) => {
      const [candidate] = trendOf('revenue', { ...FACTS, has: (role) => role === 'date', days });
      return candidate?.attributes(90, []).granularity;
    });
    assert.deepEqual(grains, [undefined, 'week', 'week', undefined]);
  });

  it('compare with the plan where the period and the members have one, otherwise with the previous year or not at all, in an area', () => {
    const facts: Facts = { ...FACTS, hasYears: true };
    const [actual, gap, attainment] = [
      [9, 8],
      [-1, NaN],
      [0.9, NaN],
    ];
    const shown = (plan?: readonly number[]): readonly Attributes[] => {
      const answers = { rows: 12, values: plan ? [actual, plan, gap, attainment] : [actual] } as const;
      const members = { ...answers, rows: 4 };
      const { kpis, tiles } = layoutOf(
        placesOf('sales', facts),
        ({ by = [] }) =>
          by.includes('region') || by.length === 0 ? members : by.includes('category') ? { rows: 1, values: [] } : answers,
        { widgets: ['trend', 'plan'], width: 1440, isTimeChosen: true },
      );
      return [...kpis, ...tiles]
        .filter(({ name }) => /^(kpi-revenue|kpi-margin|trend|plan)$/.test(name))
        .map(({ attributes }) => attributes);
    };
    assert.deepEqual(
      shown([10, 9]).map(({ measure, compare, by, chart }) => [measure, compare, by, chart]),
      [
        ['revenue', 'plan', undefined, undefined],
        ['margin', undefined, undefined, undefined],
        ['revenue', 'plan', undefined, undefined],
        ['revenue', 'plan', 'region', 'bullet'],
      ],
    );
    assert.deepEqual(
      shown([10, NaN]).map(({ measure, compare }) => [measure, compare]),
      [
        ['revenue', undefined],
        ['margin', undefined],
        ['revenue', 'plan'],
      ],
      'a month without a plan is in a line alone',
    );
    const charts = [12, 3].map((rows) => trendOf('revenue', FACTS).at(-1)?.attributes(rows, []).chart);
    assert.deepEqual(charts, ['area', 'bar'], 'with sales in three periods alone');
    assert.deepEqual(
      shown().map(({ measure, compare }) => [measure, compare]),
      [
        ['revenue', undefined],
        ['margin', undefined],
        ['revenue', 'previous-year'],
      ],
    );
  });

  it('show new customers only where they can be told from older ones', () => {
    const of = (knowsNew: boolean): readonly string[] => {
      const { kpis, tiles } = placesOf('customers', { ...FACTS, knowsNew });
      return [...kpis, ...tiles.filter(({ candidates }) => candidates.length > 0)].map(({ name }) => name);
    };
    const left = of(true).filter((name) => !of(false).includes(name));
    assert.deepEqual(left, ['kpi-new-customers', 'new-repeat']);
  });

  it('state no retention where the year has none before it', async () => {
    const hasRetention = async (from: string, to: string): Promise<boolean> => {
      const rows = [from, '2023-06-15', to].map((date, n) => ({ date, customer: `C${n % 2}`, revenue: 5 }));
      const dataset = await openDataset(rows);
      const names = placesOf('customers', factsOf(dataset.catalog)).kpis.map(({ name }) => name);
      dataset.close();
      return names.includes('kpi-retention');
    };
    assert.equal(await hasRetention('2023-01-01', '2023-12-31'), false);
    assert.equal(await hasRetention('2023-03-01', '2023-12-31'), true);
    assert.equal(await hasRetention('2022-01-01', '2023-12-31'), true);
  });

  it('list products once, with their change and a line where the dates allow them', () => {
    const list = { by: 'product', limit: '10', measure: 'revenue, profit, margin' };
    const all = { ...list, sparkline: '', compare: 'previous-year' };
    assert.deepEqual(inPlace('products', { product: 200, date: 1 }, { hasYears: true }), all);
    assert.deepEqual(inPlace('products', { product: 200, date: 1 }, { days: 31 }), list);
  });

  it('for causes are the dimensions that no table of the page lists, and none without them', () => {
    const members = { product: 40, region: 4, city: 90, gender: 2, date: 1 };
    assert.equal(inPlace('drivers', members, { hasYears: true })?.by, 'region, city');
    assert.equal(inPlace('drivers', { product: 40, date: 1 }, { hasYears: true }), undefined);
  });

  it('for the main chart show months where they have a year before, and no card of the same months by name', async () => {
    assert.equal(inPlace('trend', { date: 1, 'auto(date)': 12 }, { hasYears: true, days: 500 })?.granularity, 'month');
    const months = answerOf(await monthsOf(monthNames('en', 'long').slice(0, 6)));
    const days = answerOf(await monthsOf(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']));
    const isShown = (answer: Answer, roles: readonly Role[]): boolean => {
      const facts: Facts = { ...FACTS, fields: ['When'], has: (role) => roles.includes(role) };
      const answers: AnswerOf = ({ by = [] }) => (by.includes('When') ? answer : { rows: 9, values: [] });
      const { tiles } = layoutOf(placesOf('sales', facts), answers, { widgets: [], width: 1440, isTimeChosen: true });
      return tiles.some(({ attributes: { by } }) => by === 'When');
    };
    assert.deepEqual([isShown(months, ['date']), isShown(months, []), isShown(days, ['date'])], [false, true, true]);
  });

  it('have one card of members where none differs by more than chance, and no second one', () => {
    const sold = [500, 505, 498, 502];
    const barsOf = (segments: readonly number[]): readonly unknown[] => {
      const facts: Facts = { ...FACTS, has: (role) => ['date', 'category', 'segment', 'channel'].includes(role) };
      const answers: AnswerOf = ({ by: [field] = [] }) => {
        const sums = field === 'segment' ? segments : sold;
        return { rows: sums.length, values: [sums, sums.map(() => 100)] };
      };
      const { tiles } = layoutOf(placesOf('sales', facts), answers, { widgets: [], width: 1440, isTimeChosen: true });
      return tiles.filter(({ tag }) => tag === 'sales-breakdown').map(({ attributes: { by } }) => by);
    };
    assert.deepEqual(barsOf(sold), ['category']);
    assert.deepEqual(barsOf([900, 100, 500]), ['segment']);
  });

  it('are bars of the revenue where the profit is a fixed share of it', () => {
    const measureOf = (margins: readonly number[]): unknown => {
      const facts: Facts = { ...FACTS, has: (role) => ['date', 'category', 'profit'].includes(role) };
      const answers: AnswerOf = ({ measures: [measure], by: [field] = [] }) => {
        const values = field === 'month(date)' && measure === 'margin' ? margins : [900, 100, 500, 300, 700, 200];
        return { rows: values.length, values: [values, values.map(() => 100)] };
      };
      const { tiles } = layoutOf(placesOf('sales', facts), answers, { widgets: [], width: 1440, isTimeChosen: true });
      return tiles.find(({ name }) => name === 'goods')?.attributes.measure;
    };
    assert.deepEqual([measureOf([0.2, 0.3, 0.25]), measureOf([0.05, 0.05, 0.05])], ['profit', 'revenue']);
  });

  it('for insights are also in data without dates that they need, after its other cards', () => {
    const last = (members: Parameters<typeof inPlace>[1]): unknown => inPlace('insights', members, { days: 0 })?.limit;
    assert.deepEqual([last({ category: 3, discount: 1 }), last({ category: 3 })], ['3', undefined]);
  });

  it('for insights of few days keep a line on a phone', () => {
    const isUnlikely = (days: number): boolean | undefined =>
      layoutOf(placesOf('sales', { ...FACTS, days, has: (role) => role === 'date' }), () => ({ rows: 40, values: [] }), {
        ...{ widgets: ['insights'], isTimeChosen: true },
        width: 390,
      }).tiles[0]?.isUnlikely;
    assert.deepEqual([isUnlikely(55), isUnlikely(56)], [true, false]);
  });

  it('for the main chart are lower on a phone', () => {
    const heightAt = (width: number): string | undefined =>
      layoutOf(placesOf('sales', { ...FACTS, has: (role) => role === 'date' }), () => ({ rows: 40, values: [] }), {
        ...{ widgets: ['trend'], isTimeChosen: true },
        width,
      }).tiles[0]?.attributes.height;
    assert.deepEqual([heightAt(1440), heightAt(390)], ['528', '484']);
  });

  it('for parts are bars of profit where a member loses money, otherwise of revenue', () => {
    const measureWith = (profits: readonly number[]): unknown => {
      const facts: Facts = { ...FACTS, has: (role) => ['segment', 'profit'].includes(role) };
      const answers: AnswerOf = ({ measures, by = [] }) =>
        by.includes('segment')
          ? { rows: 3, values: [measures[0] === 'profit' ? profits : [90, 60, 30]] }
          : { rows: 1, values: [] };
      const { tiles } = layoutOf(placesOf('sales', facts), answers, { widgets: [], width: 1440, isTimeChosen: true });
      return tiles.find(({ attributes }) => attributes.by === 'segment')?.attributes.measure;
    };
    assert.deepEqual([measureWith([40, 20, -5]), measureWith([40, 20, 5])], ['profit', 'revenue']);
  });

  it('for parts are bars of few members, by the first role that has so few', () => {
    assert.deepEqual(inPlace('parts', { segment: 21, channel: 5, category: 2 }), {
      measure: 'revenue',
      by: 'channel',
      height: '240',
    });
    assert.equal(inPlace('parts', { segment: 21, channel: 1 }), undefined);
  });
});
