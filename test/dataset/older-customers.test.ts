import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { dayOf, isoDate } from '../../src/query/time/calendar-date.js';
import { randomOf } from '../random.js';

const [FROM, TO] = [dayOf(2019, 1, 1), dayOf(2022, 12, 31)];

interface Row {
  readonly day: number;
  readonly customer: number;
}

/** 200 customers who bought before the data begins, each on a day with a probability of its own. */
function oldCustomers(): readonly Row[] {
  const random = randomOf(3);
  const rows: Row[] = [];
  for (let customer = 0; customer < 200; customer++)
    for (let day = FROM; day <= TO; day++) if (random() < 0.02 / (1 + (customer % 20))) rows.push({ day, customer });
  return rows;
}

/** One new customer a day, from two years before the data; each buys again within a month or not. */
function newCustomers(): readonly Row[] {
  const random = randomOf(4);
  const rows: Row[] = [];
  for (let day = FROM - 730; day <= TO; day++)
    for (let at = day; at === day || random() < 0.6; at += 1 + Math.floor(30 * random())) rows.push({ day: at, customer: day });
  return rows.filter((row) => row.day >= FROM && row.day <= TO);
}

async function withRows<Value>(rows: readonly Row[], work: (dataset: Dataset) => Promise<Value>): Promise<Value> {
  const lines = [...rows].sort((a, b) => a.day - b.day).map(({ day, customer }, i) => `${i},${isoDate(day)},c${customer},10`);
  const dataset = await openDataset([new Blob([['Order ID,Order Date,Customer,Revenue', ...lines].join('\n')])], {
    timeZone: 'UTC',
  });
  try {
    return await work(dataset);
  } finally {
    dataset.close();
  }
}

const firstsIn = (rows: readonly Row[], year: number): number => {
  const firsts = new Map<number, number>();
  for (const { day, customer } of rows) firsts.set(customer, Math.min(day, firsts.get(customer) ?? day));
  return [...firsts.values()].filter((day) => isoDate(day).startsWith(String(year))).length;
};

describe('new customers compared', () => {
  it('compares no one where all customers are older than the data', () =>
    withRows(oldCustomers(), async (dataset) => {
      const asked = { measures: ['new-customers', 'revenue'], where: 'date: 2022', compare: 'previous-year' } as const;
      const [row] = (await dataset.query(asked)).rows();
      assert.equal(row?.['new-customers'], firstsIn(oldCustomers(), 2022));
      assert.equal(row['new-customers.previous'], null);
      assert.equal(row['new-customers.change'], null);
      assert.equal(row['new-customers.growth'], null);
      assert.equal(typeof row['revenue.growth'], 'number');
    }));

  it('names the period that is not compared', () =>
    withRows(oldCustomers(), async (dataset) => {
      const { facts } = await dataset.query({ measures: ['new-customers'], where: 'date: 2022', compare: 'previous-year' });
      assert.equal(facts.earlier, undefined);
      assert.equal(facts.uncovered?.of, 'new-customers');
      assert.equal(isoDate(facts.uncovered.from), '2021-01-01');
      assert.ok(facts.uncovered.since > dayOf(2021, 1, 1));
    }));

  it('compares years after those in which customers may be older', () =>
    withRows(newCustomers(), async (dataset) => {
      const result = await dataset.query({ measures: ['new-customers'], where: 'date: 2021', compare: 'previous-year' });
      const [now] = result.rows();
      assert.equal(result.facts.uncovered, undefined);
      assert.equal(now?.['new-customers'], firstsIn(newCustomers(), 2021));
      assert.equal(now['new-customers.previous'], firstsIn(newCustomers(), 2020));
    }));

  it('compares bins after the first complete one only', () =>
    withRows(newCustomers(), async (dataset) => {
      for (const compare of ['previous-period', 'previous-year'] as const) {
        const rows = (await dataset.query({ measures: ['new-customers'], by: ['quarter(date)'], compare })).rows();
        const of = (start: string): unknown => rows.find((row) => row['quarter(date)'] === start)?.['new-customers.previous'];
        assert.equal(of(compare === 'previous-year' ? '2020-01-01' : '2019-04-01'), null);
        assert.equal(typeof of('2021-01-01'), 'number');
      }
    }));
});
