import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { CohortsAnalysis, CustomersAnalysis, CustomersFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'stats/rfm.json';

interface Fixture {
  readonly transactions: readonly (readonly [string, string, string, number])[];
  readonly customers: Record<string, { recencyDays: number; frequency: number; monetary: number; score: string }>;
  readonly cohorts: Record<string, Record<string, number>>;
  readonly giniRevenue: number;
}

const fixture = (): Fixture => JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as Fixture;

const COHORTS: CohortsAnalysis = {
  kind: 'cohorts',
  customer: 'customer',
  date: 'month(date)',
  isNew: 'new-customers',
  orders: 'orders',
  amount: 'revenue',
};
const CUSTOMERS: CustomersAnalysis = {
  kind: 'customers',
  customer: 'customer',
  date: 'day(date)',
  orders: 'orders',
  amount: 'revenue',
};

const askCohorts = (dataset: Dataset, where = ''): Promise<QueryResult> =>
  dataset.query({
    measures: ['new-customers', 'orders', 'revenue'],
    by: ['customer', 'month(date)'],
    where,
    analysis: COHORTS,
  });

const askCustomers = (dataset: Dataset): Promise<QueryResult> =>
  dataset.query({ measures: ['orders', 'revenue'], by: ['customer', 'day(date)'], analysis: CUSTOMERS });

describe('customers of a public file', { skip: skipWithout(FILE) }, () => {
  const open = (): Promise<Dataset> =>
    openPublic(
      fixture().transactions.map(([customer, order, date, revenue]) => ({
        customer: `c${customer}`,
        order: `o${order}`,
        date,
        revenue,
      })),
      {},
      part,
    );

  it('have the cohorts that were worked out elsewhere, each as large as the new customers of its month @release', async () => {
    const dataset = await open();
    const result = await askCohorts(dataset);
    const { cohorts } = fixture();
    for (const [month, ages] of Object.entries(cohorts)) {
      const found = result.rows().filter(({ cohort }) => cohort === `${month}-01`);
      assert.deepEqual(
        Object.fromEntries(found.flatMap(({ age, customers }) => (customers === 0 ? [] : [[String(age), customers]]))),
        ages,
      );
    }
    const news = (await dataset.query({ measures: ['new-customers'], by: ['month(date)'] })).rows();
    for (const row of news) {
      const [first] = result.rows().filter(({ cohort }) => cohort === row['month(date)']);
      assert.equal(first?.size ?? 0, row['new-customers']);
    }
    const total = (await dataset.query({ measures: ['orders', 'revenue'] })).rows()[0]!;
    const sum = (name: string): number => result.rows().reduce((all, row) => all + Number(row[name]), 0);
    assert.equal(sum('orders'), total.orders);
    assert.ok(Math.abs(sum('amount') - Number(total.revenue)) < 0.005);
  });

  it('keep their first month under a filter, and those who began elsewhere are counted', async () => {
    const dataset = await open();
    const result = await askCohorts(dataset, 'date: 2011-06..');
    const { cohorts } = fixture();
    const later = Object.entries(cohorts).filter(([month]) => month >= '2011-06');
    const firsts = result.rows().filter(({ age }) => age === 0);
    assert.deepEqual(
      firsts.map(({ cohort, size }) => [String(cohort).slice(0, 7), size]),
      later.map(([month, ages]) => [month, ages[0]]),
    );
    const facts = result.facts.analysis;
    assert.ok(
      facts?.kind === 'cohorts' && facts.others > 50 && facts.customers === later.reduce((sum, [, ages]) => sum + ages[0]!, 0),
    );
  });

  it('have their scores, and what is to be expected of them', async () => {
    const result = await askCustomers(await open());
    const { customers, giniRevenue } = fixture();
    assert.equal(result.rowCount, 300);
    // Recency is from the newest day here, and was from the day after it there; scores go by its order alone.
    for (const row of result.rows()) {
      const expected = customers[String(row.customer).slice(1)]!;
      assert.deepEqual([row.orders, row.recency], [expected.frequency, expected.recencyDays - 1]);
      assert.equal(`${String(row.r)}${String(row.f)}${String(row.m)}`, expected.score);
      assert.ok(Math.abs(Number(row.amount) - expected.monetary) < 0.005);
      assert.ok(Number(row.alive) >= 0 && Number(row.alive) <= 1 && Number(row.expected) >= 0 && Number(row.value) >= 0);
    }
    const facts = result.facts.analysis as CustomersFacts;
    assert.ok(Math.abs(facts.gini - giniRevenue) < 1e-9);
    assert.equal(
      facts.segments.reduce((sum, { count }) => sum + count, 0),
      300,
    );
    assert.ok(facts.purchases && facts.spending);
  });
});

describe('customers of few rows', () => {
  const rows = [
    { customer: 'a', order: 1, date: '2024-01-03', revenue: 5 },
    { customer: 'a', order: 2, date: '2024-02-10', revenue: 7 },
    { customer: null, order: 3, date: '2024-02-11', revenue: 9 },
  ];

  it('have no prospects, but all the rest', async () => {
    const result = await askCustomers(await openPublic(rows, {}, part));
    assert.deepEqual(
      result
        .rows()
        .map(({ customer, last, recency, interval, orders, amount, alive }) => [
          customer,
          last,
          recency,
          interval,
          orders,
          amount,
          alive,
        ]),
      [['a', '2024-02-10', 1, null, 2, 12, null]],
    );
    const facts = result.facts.analysis as CustomersFacts;
    assert.deepEqual([facts.purchases, facts.interval], [undefined, 38]);
  });

  it('have one cohort', async () => {
    const result = await askCohorts(await openPublic(rows, {}, part));
    assert.deepEqual(result.rows(), [
      { cohort: '2024-01-01', age: 0, size: 1, customers: 1, retention: 1, orders: 1, amount: 5 },
      { cohort: '2024-01-01', age: 1, size: 1, customers: 1, retention: 1, orders: 1, amount: 7 },
    ]);
  });

  it('say which option is wrong', async () => {
    const dataset = await openPublic(rows, {}, part);
    const asked = dataset.query({ measures: ['revenue'], by: ['customer'], analysis: { ...CUSTOMERS, date: 'customer' } });
    await assert.rejects(asked, { code: 'bad-option' });
    const cohorts = dataset.query({ measures: ['revenue'], by: ['customer'], analysis: { ...COHORTS, isNew: 'none' } });
    await assert.rejects(cohorts, { code: 'bad-option', message: /analysis\.isNew: 'none'/ });
    const wrongs = [{ segments: ['best'] }, { segments: 'waning' }, { order: 'value' }, { limit: 0 }, { prospects: 'no' }];
    for (const more of wrongs) {
      const [option = ''] = Object.keys(more);
      const wrong = { ...CUSTOMERS, ...more } as unknown as CustomersAnalysis;
      const question = dataset.query({ measures: ['orders', 'revenue'], by: ['customer', 'day(date)'], analysis: wrong });
      await assert.rejects(question, { code: 'bad-option', message: new RegExp(`analysis\\.${option}`) });
    }
  });

  it('have the names of the returned customers only', async () => {
    const orders = [30, 10, 20].map((revenue, order) => ({
      customer: `c${order}`,
      order,
      date: `2024-01-0${order + 1}`,
      revenue,
    }));
    const dataset = await openPublic(orders, {}, part);
    const analysis: CustomersAnalysis = { ...CUSTOMERS, order: 'amount', limit: 2 };
    const found = await dataset.query({ measures: ['orders', 'revenue'], by: ['customer', 'day(date)'], analysis });
    assert.deepEqual(found.column('customer')?.dictionary, ['c0', 'c2']);
  });

  it('tell whether their newest period is over, in the data and in what a filter leaves of them', async () => {
    const days = ['2024-01-05', '2024-02-10', '2024-02-28', '2024-03-31'];
    const dataset = await openPublic(
      days.map((date, order) => ({ customer: `c${order % 2}`, order, date, revenue: 1 })),
      {},
      part,
    );
    const isPartial = async (where: string): Promise<unknown> => {
      const { analysis } = (await askCohorts(dataset, where)).facts;
      return analysis?.kind === 'cohorts' && analysis.partial;
    };
    assert.deepEqual(await Promise.all(['', 'date: ..2024-02-29', 'date: ..2024-02-15'].map(isPartial)), [false, false, true]);
    const { asOf } = (
      await dataset.query({
        measures: ['orders', 'revenue'],
        by: ['customer', 'day(date)'],
        where: 'date: ..2024-02-15',
        analysis: CUSTOMERS,
      })
    ).facts.analysis as CustomersFacts;
    assert.equal(new Date(asOf * 86_400_000).toISOString().slice(0, 10), '2024-02-15');
  });

  it('have no days between orders where nobody came again', async () => {
    const dataset = await openPublic(rows.slice(1), {}, part);
    const result = await dataset.query({
      measures: [],
      by: ['customer', 'day(date)'],
      analysis: { kind: 'intervals', customer: 'customer', date: 'day(date)' },
    });
    const { analysis } = result.facts;
    assert.ok(analysis?.kind === 'intervals');
    assert.deepEqual([result.rowCount, analysis.count, analysis.customers, analysis.again], [0, 0, 1, 0]);
  });

  it('count the days to the second order in any order of rows', async () => {
    const days = ['2024-01-01', '2024-01-04', '2024-01-06', '2024-01-10'];
    const dataset = await openPublic(
      days.map((date) => ({ customer: 'c1', order: date, date, revenue: 1 })),
      {},
      part,
    );
    for (const orderBy of ['day(date)', '-day(date)']) {
      const { facts } = await dataset.query({
        measures: ['revenue'],
        by: ['customer', 'day(date)'],
        orderBy: [orderBy],
        analysis: { kind: 'intervals', customer: 'customer', date: 'day(date)' },
      });
      assert.ok(facts.analysis?.kind === 'intervals');
      assert.deepEqual([facts.analysis.again, facts.analysis.second, facts.analysis.count], [1, 3, 3], orderBy);
    }
  });
});
