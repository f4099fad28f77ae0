import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { periodClause } from '../../src/catalog/default-period.js';
import { coveredDays, reportingGrain } from '../../src/catalog/reporting-grain.js';
import { openDataset } from '../../src/core.js';
import { isoDate, parsePeriod } from '../../src/query/time/calendar-date.js';
import type { Calendar } from '../../src/query/plan.js';

const CALENDAR: Calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };

const day = (text: string): number => parsePeriod(text)!.from;

describe('reportingGrain', () => {
  it('is the unit that has one date each, on its first or on its last day', () => {
    const grainOf = (oldest: string, newest: string, distinct: number): string | undefined =>
      reportingGrain({ oldest: day(oldest), newest: day(newest), distinct }, CALENDAR);
    assert.equal(grainOf('2019-09-01', '2021-08-01', 24), 'month');
    assert.equal(grainOf('2019-09-30', '2021-08-31', 20), 'month');
    assert.equal(grainOf('2019-01-01', '2021-10-01', 12), 'quarter');
    assert.equal(grainOf('2015-01-01', '2020-01-01', 6), 'year');
    assert.equal(grainOf('2019-09-01', '2021-08-01', 500), undefined);
    assert.equal(grainOf('2019-09-02', '2021-08-01', 24), undefined);
    assert.equal(grainOf('2019-09-01', '2021-08-01', 6), undefined, 'few single sales');
    assert.equal(grainOf('2021-07-01', '2021-08-01', 2), undefined);
    assert.equal(grainOf('2023-01-05', '2024-12-05', 24), 'month', 'the same day of each month');
    assert.equal(grainOf('2023-01-05', '2024-12-05', 23), undefined);
    assert.equal(grainOf('2023-01-05', '2024-12-06', 24), undefined);
    assert.equal(grainOf('2023-01-05', '2023-05-05', 5), undefined);
  });

  it('lets monthly figures cover their first and last month', () => {
    const { from, to } = coveredDays({ oldest: day('2019-09-01'), newest: day('2021-08-01'), distinct: 24 }, CALENDAR);
    assert.deepEqual([isoDate(from), isoDate(to)], ['2019-09-01', '2021-08-31']);
  });

  it('lets weeks without gaps cover their last week, from the day on which weeks begin', () => {
    const lastOf = (oldest: string, newest: string, distinct: number): string =>
      isoDate(coveredDays({ oldest: day(oldest), newest: day(newest), distinct }, CALENDAR).to);
    assert.equal(lastOf('2023-10-02', '2025-09-29', 105), '2025-10-05');
    assert.equal(lastOf('2023-10-02', '2025-09-29', 104), '2025-09-29', 'a week is missing');
    assert.equal(lastOf('2023-10-06', '2025-10-03', 105), '2025-10-03', 'weeks that end on Fridays');
    assert.equal(lastOf('2025-07-07', '2025-09-22', 12), '2025-09-22', 'a few Mondays');
  });
});

describe('monthly figures', async () => {
  const rows = Array.from({ length: 24 }, (_, n) => {
    const at = new Date(Date.UTC(2019, 8 + n, 1)).toISOString().slice(0, 10);
    return { date: at, revenue: 100 + n };
  });
  const dataset = await openDataset(rows, { timeZone: 'UTC' });
  after(() => dataset.close());

  it('have a default period that ends with their newest month, and is compared with a year that they cover', async () => {
    assert.equal(periodClause('auto', dataset.catalog, CALENDAR), 'date: 2020-09..2021-08');
    const asked = { measures: ['revenue'], compare: 'previous-year' };
    const { facts } = await dataset.query({ ...asked, where: 'date: 2020-09..2021-08' });
    assert.deepEqual(facts.period, { from: day('2020-09-01'), to: day('2021-08-31') }, 'the newest month is whole');
    assert.deepEqual(facts.earlier, { from: day('2019-09-01'), to: day('2020-08-31') });
    const { facts: year } = await dataset.query(asked);
    assert.deepEqual([year.period?.to, year.earlier?.to], [day('2021-08-31'), day('2020-08-31')]);
    const { facts: early } = await dataset.query({ ...asked, where: 'date: 2020-08..2021-07' });
    assert.equal(early.earlier, undefined, 'eleven months are no year');
    assert.equal(early.uncovered?.since, day('2019-09-01'));
    assert.deepEqual(early.uncovered.months, { from: day('2020-09-01'), to: day('2021-07-31') }, 'months of both years');
    const { facts: before } = await dataset.query({ ...asked, compare: 'previous-period', where: 'date: 2020-08..2021-07' });
    assert.equal(before.uncovered?.months, undefined, 'the period before is not a year before');
  });

  it('are by month at the finest, however few they are', async () => {
    for (const where of ['', 'date: 2021', 'date: 2021-06..2021-08']) {
      const { facts } = await dataset.query({ measures: ['revenue'], by: ['auto(date)'], where });
      assert.equal(facts.grain, 'month', where);
    }
  });
});

describe('a result', () => {
  it('states the unit of reported figures, but none for sales of single days', async () => {
    const reportedIn = async (dates: readonly string[]): Promise<unknown> => {
      const dataset = await openDataset(dates.map((date, at) => ({ date, revenue: 5.25 + at })));
      return (await dataset.query({ measures: ['revenue'], by: ['month(date)'] })).facts.reported;
    };
    assert.equal(await reportedIn(['2024-01-31', '2024-02-29', '2024-05-31', '2024-06-30']), 'month');
    assert.equal(await reportedIn(['2024-01-30', '2024-02-17', '2024-05-31', '2024-06-30']), undefined);
  });
});
