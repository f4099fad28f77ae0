import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../../src/core.js';
import { comparedMonths } from '../../../src/catalog/compared-months.js';
import { factsOf, recentPart, recentPlan, summaryPlan, newestPart } from '../../../src/elements/sales-dashboard/model/facts.js';
import { drivers } from '../../../src/elements/sales-dashboard/model/candidates.js';
import { gainPlan, leadClaims, primaryMeasure } from '../../../src/elements/sales-dashboard/model/summary.js';
import { en } from '../../../src/messages/en.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { parsePeriod } from '../../../src/query/time/calendar-date.js';

const dayOf = (text: string): number => parsePeriod(text)!.from;

/** The query of the newest part of a result. */
function recentOf(plan: QueryPlan, main: QueryResult, { catalog }: Dataset): QueryPlan | undefined {
  const part = recentPart(main, catalog);
  return part && recentPlan(plan, part, catalog);
}

const CALENDAR = { fiscalStart: 1, weekStart: 1, timeZone: 'UTC' } as const;

describe('the months that a period shares with the year before', () => {
  it('are the whole ones that are whole in both years', () => {
    const months = [
      ['2024-07-01', '2025-06-30', '2024-01-02', '2025-01-01..2025-06-30'],
      ['2014-01-01', '2014-12-31', '2013-09-01', '2014-09-01..2014-12-31'],
      ['2014-01-01', '2014-12-27', '2013-09-12', '2014-10-01..2014-12-31'],
      ['2024-01-01', '2024-12-31', '2022-03-01', '2024-01-01..2024-12-31'],
      ['2024-01-01', '2024-12-31', '2023-12-12', undefined],
      ['1997-05-01', '1998-04-30', '1996-07-04', '1997-08-01..1998-04-30'],
    ] as const;
    for (const [from, to, oldest, expected] of months)
      assert.deepEqual(
        comparedMonths({ from: dayOf(from), to: dayOf(to) }, dayOf(oldest), CALENDAR),
        expected && { from: dayOf(expected.slice(0, 10)), to: dayOf(expected.slice(12)) },
        `${from} to ${to} of data from ${oldest}`,
      );
  });

  it('are what “Why … changed” explains, where the whole period has no year before it', async () => {
    const where = async (months: number): Promise<unknown> => {
      const rows = Array.from({ length: months }, (_, at) => {
        const date = new Date(Date.UTC(2023, at, 15)).toISOString().slice(0, 10);
        return { date, revenue: 20 + at, region: at % 2 > 0 ? 'West' : 'East' };
      });
      const first = { date: '2023-01-01', revenue: 1, region: 'West' };
      const last = { ...first, date: new Date(Date.UTC(2023, months, 0)).toISOString().slice(0, 10) };
      const dataset = await openDataset([first, ...rows, last]);
      const [candidate] = drivers(factsOf(dataset.catalog));
      dataset.close();
      return candidate?.attributes(2, []).where;
    };
    assert.equal(await where(18), 'date: 2024-Q1..2024-Q2');
    assert.equal(await where(24), undefined);
  });
});

describe('the newest part of a short period', () => {
  it('is the newest complete quarter, month or week that has one before it', () => {
    const parts = [
      ['2023-01-01', '2023-12-31', '2023-10-01..2023-12-31'],
      ['2023-01-01', '2023-12-26', '2023-10-01..2023-12-31'],
      ['2017-03-01', '2017-11-20', '2017-07-01..2017-09-30'],
      ['2025-01-20', '2025-03-31', '2025-03-01..2025-03-31'],
      ['2025-03-01', '2025-03-31', '2025-03-24..2025-03-30'],
      ['2025-03-03', '2025-03-15', undefined],
    ] as const;
    for (const [from, to, expected] of parts) {
      const part = newestPart({ from: dayOf(from), to: dayOf(to) }, CALENDAR);
      assert.deepEqual(
        part,
        expected && { from: dayOf(expected.slice(0, 10)), to: dayOf(expected.slice(12)) },
        `${from} to ${to}`,
      );
    }
  });

  it('is compared in the second sentence of the headline, where the period has no earlier one', async () => {
    const rows = Array.from({ length: 365 }, (_, day) => {
      const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
      return { date, revenue: date >= '2023-10-01' ? 30 : 20 };
    });
    const dataset = await openDataset(rows);
    const { calendar } = dataset.catalog;
    const plan = summaryPlan('sales', factsOf(dataset.catalog), 'previous-year');
    const main = await dataset.query({ ...plan, where: 'date: 2023' });
    const next = recentOf({ ...plan, where: 'date: 2023' }, main, dataset);
    assert.ok(next);
    const recent = await dataset.query(next);
    const context = { locale: 'en-US', currency: 'USD', calendar, messages: en };
    assert.deepEqual(primaryMeasure(main, context, { recent }), {
      headline: 'Revenue: $8.22K in 2023',
      value: '$8.22K',
      more: 'Revenue rose 50.0% to $2.76K in Q4 2023, compared with Q3 2023',
    });
    assert.deepEqual(leadClaims(main, { recent }).claims.at(-1), {
      ...{ kind: 'value', measure: 'revenue', value: 92 * 30, previous: 92 * 20 },
      period: { from: dayOf('2023-10-01'), to: dayOf('2023-12-31') },
      earlier: { from: dayOf('2023-07-01'), to: dayOf('2023-09-30') },
    });
    const month = await dataset.query({ ...plan, where: 'date: 2023-12', compare: 'previous-period' });
    assert.equal(recentOf(plan, month, dataset), undefined);
    // A longer month has more days to sell in: as much a day, 10.7% more in March.
    const march = await dataset.query({ ...plan, where: 'date: 2023-03', compare: 'previous-period' });
    assert.equal(
      primaryMeasure(march, context).headline,
      'Revenue rose 10.7% to $620 in Mar 2023, compared with Feb 2023 (31 vs. 28 days)',
    );
    const cut = await dataset.query({ ...plan, where: 'date: 2023-12-01..2024-01-31', compare: 'previous-period' });
    assert.match(primaryMeasure(cut, context).headline, /compared with [^()]*$/);
    dataset.close();
  });

  it('is compared with the same part a year earlier, where the data has it', async () => {
    const rows = Array.from({ length: 602 }, (_, day) => {
      const date = new Date(Date.UTC(2023, 4, 10 + day)).toISOString().slice(0, 10);
      return { date, revenue: date >= '2024-10-01' ? 20 : date >= '2024-07-01' ? 40 : 10 };
    });
    const dataset = await openDataset(rows);
    const plan = { ...summaryPlan('sales', factsOf(dataset.catalog), 'previous-year'), where: 'date: 2024' };
    const main = await dataset.query(plan);
    const next = recentOf(plan, main, dataset);
    const recent = await dataset.query(next!);
    const context = { locale: 'en-US', currency: 'USD', calendar: dataset.catalog.calendar, messages: en };
    assert.equal(
      primaryMeasure(main, context, { recent }).more,
      'Revenue rose 172.0% to $5.82K from Jun to Dec 2024, compared with Jun–Dec 2023',
    );
    dataset.close();
  });

  it('has its own member with most of the change, and days after which its claim counts', async () => {
    const rows = Array.from({ length: 270 }, (_, day) => {
      const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
      return { date, revenue: date >= '2023-07-01' ? 30 + (day % 3) : 20 + (day % 3), product: 'Pen' };
    });
    const dataset = await openDataset(rows);
    const plan = summaryPlan('sales', factsOf(dataset.catalog), undefined);
    const main = await dataset.query(plan);
    const recent = await dataset.query(recentOf(plan, main, dataset)!);
    const context = { locale: 'en-US', currency: 'USD', calendar: dataset.catalog.calendar, messages: en };
    const most = { dimension: 'product', name: 'Pen', change: 700 };
    const [now, before] = ['revenue', 'revenue.previous'].map((name) => Number(recent.rows()[0]![name])) as [number, number];
    assert.ok(
      primaryMeasure(main, context, { recent, most }).more.endsWith(
        `Most of the change: Pen (product, +$700 of +$${now - before})`,
      ),
    );
    const { period, earlier } = recent.facts;
    assert.deepEqual(leadClaims(main, { recent, most }).claims.at(-1), {
      ...{ kind: 'value', measure: 'revenue.change', value: 700, of: { by: 'product', members: ['Pen'] } },
      ...{ period, earlier },
    });
    dataset.close();
  });

  it('is followed by the average price where it makes half of the growth or moves against it', async () => {
    const moreOf = async (
      prices: readonly [number, number],
      units: readonly [number, number],
      isMix = false,
    ): Promise<string> => {
      const rows = Array.from({ length: 731 }, (_, day) => {
        const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
        const at = day < 365 ? 0 : 1;
        return { date, quantity: units[at], revenue: units[at] * prices[at] };
      });
      const dataset = await openDataset(rows);
      const where = 'date: 2024';
      const main = await dataset.query({ ...summaryPlan('sales', factsOf(dataset.catalog), 'previous-year'), where });
      const gain = await dataset.query({ ...gainPlan('sales', dataset.catalog, 'previous-year')!, where });
      const context = { locale: 'en-US', currency: 'USD', calendar: dataset.catalog.calendar, messages: en };
      dataset.close();
      return primaryMeasure(main, context, { gain, isMix }).more;
    };
    const rise = 'Average price rose 14.0% to $11.4 in 2024, compared with 2023';
    assert.deepEqual(
      [await moreOf([10, 11.4], [20, 16]), await moreOf([10, 11.4], [20, 20]), await moreOf([10, 10.5], [20, 30])],
      [rise, rise, ''],
    );
    assert.equal(await moreOf([10, 11.4], [20, 16], true), '', 'the mix made it');
  });

  it('is followed by the profit where it moves against the revenue', async () => {
    const rows = Array.from({ length: 602 }, (_, day) => {
      const date = new Date(Date.UTC(2023, 4, 10 + day)).toISOString().slice(0, 10);
      return { date, revenue: date >= '2024-10-01' ? 22 : 20, profit: date >= '2024-10-01' ? 2 : 5 };
    });
    const dataset = await openDataset(rows);
    const plan = { ...summaryPlan('sales', factsOf(dataset.catalog), 'previous-year'), where: 'date: 2024' };
    const main = await dataset.query(plan);
    const next = recentOf(plan, main, dataset)!;
    const [recent, gain] = [await dataset.query(next), await dataset.query({ ...next, measures: ['profit'] })];
    const context = { locale: 'en-US', currency: 'USD', calendar: dataset.catalog.calendar, messages: en };
    assert.equal(
      primaryMeasure(main, context, { recent, gain }).more,
      'Revenue rose 4.3% to $4.46K from Jun to Dec 2024, compared with Jun–Dec 2023. Profit fell 25.8% to $794 from Jun to Dec 2024, compared with Jun–Dec 2023',
    );
    const { period, earlier } = gain.facts;
    assert.deepEqual(leadClaims(main, { recent, gain }).claims[1], {
      ...{ kind: 'value', measure: 'profit', value: 794, previous: 1070, period, earlier },
    });
    dataset.close();
  });

  it('names the largest amount of the higher part where it makes most of the change', async () => {
    const more = async (amounts: Readonly<Record<string, number>>): Promise<readonly [string, readonly unknown[]]> => {
      const rows = Array.from({ length: 59 }, (_, day) => {
        const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
        return { date, revenue: amounts[date] ?? 20 + (day % 7) };
      });
      const dataset = await openDataset(rows);
      const plan = summaryPlan('sales', factsOf(dataset.catalog), 'previous-year');
      const main = await dataset.query(plan);
      const recent = await dataset.query(recentOf(plan, main, dataset)!);
      const context = { locale: 'en-US', currency: 'USD', calendar: dataset.catalog.calendar, messages: en };
      dataset.close();
      return [primaryMeasure(main, context, { recent }).more, leadClaims(main, { recent }).claims.slice(2)];
    };
    const [rise, claims] = await more({ '2023-02-10': 500 });
    assert.match(rise, /^Revenue rose .* \(28 vs\. 31 days\)\. Largest single amount in Feb 2023: \$500$/);
    assert.deepEqual(claims, [
      { kind: 'value', measure: 'max(revenue)', value: 500, period: { from: dayOf('2023-02-01'), to: dayOf('2023-02-28') } },
    ]);
    assert.match((await more({ '2023-01-10': 500 }))[0], /^Revenue fell .*\. Largest single amount in Jan 2023: \$500$/);
    assert.match((await more({}))[0], /days\)$/);
  });
});
