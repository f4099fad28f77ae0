import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { CustomersFacts, IntervalsFacts } from '../../src/query/analysis/customers.js';
import { membersClause } from '../../src/query/where/where.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { someOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';
import { duckTable, type DuckTable } from './duck-table.js';
import { CUSTOMER_FILES } from './customer-files.js';

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

// Both files have customers and orders; the larger one only with SALES_LONG=1.
for (const [name, file] of someOf(Object.entries(CUSTOMER_FILES), 1)) {
  describe(`customers of ${name}, beside DuckDB`, { skip: skipWithout(file.path) }, () => {
    let duck: DuckTable;
    let dataset: Dataset;
    const lines = `lines AS (SELECT ${file.customer} AS customer, ${file.day} AS day, ${file.order} AS number, ${file.money} AS money
      FROM data WHERE ${file.customer} IS NOT NULL)`;

    before(async () => {
      duck = await duckTable(sharedData(file.path)!, file.decimals);
      dataset = await openPublic(sharedData(file.path)!, {}, part);
    });
    after(async () => {
      dataset.close();
      await duck.close();
    });

    const askCohorts = (grain: string): Promise<QueryResult> =>
      dataset.query({
        measures: ['new-customers', 'orders', 'revenue'],
        by: ['customer', `${grain}(date)`],
        analysis: {
          kind: 'cohorts',
          customer: 'customer',
          date: `${grain}(date)`,
          isNew: 'new-customers',
          orders: 'orders',
          amount: 'revenue',
        },
      });
    const askCustomers = (more: object = {}): Promise<QueryResult> =>
      dataset.query({
        measures: ['orders', 'revenue'],
        by: ['customer', 'day(date)'],
        analysis: { kind: 'customers', customer: 'customer', date: 'day(date)', orders: 'orders', amount: 'revenue', ...more },
      });

    for (const grain of ['month', 'quarter']) {
      it(`come again by ${grain} as SQL counts them: customers, orders and money of each cell`, async () => {
        const expected = await duck.rows(`WITH ${lines},
          firsts AS (SELECT customer, date_trunc('${grain}', min(day)) AS cohort FROM lines GROUP BY customer),
          cells AS (SELECT strftime(cohort, '%Y-%m-%d') AS cohort, date_diff('${grain}', cohort, date_trunc('${grain}', day)) AS age,
            count(DISTINCT customer)::DOUBLE AS customers, sum(money)::DOUBLE AS amount FROM lines JOIN firsts USING (customer) GROUP BY ALL),
          visits AS (SELECT cohort, age, sum(n)::DOUBLE AS orders FROM (
            SELECT strftime(cohort, '%Y-%m-%d') AS cohort, date_diff('${grain}', cohort, date_trunc('${grain}', day)) AS age, customer,
              count(DISTINCT number) AS n FROM lines JOIN firsts USING (customer) GROUP BY ALL) GROUP BY ALL)
          SELECT cohort, age::DOUBLE AS age, customers, orders, amount FROM cells JOIN visits USING (cohort, age) ORDER BY cohort, age`);
        const found = (await askCohorts(grain)).rows().filter(({ customers }) => Number(customers) > 0);
        assert.equal(found.length, expected.length);
        found.forEach((row, k) => {
          const told = expected[k]!;
          assert.deepEqual(
            [row.cohort, row.age, row.customers, row.orders],
            [told.cohort, told.age, told.customers, told.orders],
          );
          assert.ok(near(Number(row.amount), Number(told.amount)), `${String(row.cohort)} ${String(row.age)}`);
        });
      });
    }

    it('come again in the period after their first as the measure `retention` has it, asked of that cohort alone @release', async () => {
      const cells = (await askCohorts('month')).rows().filter(({ age }) => age === 1);
      const news = (await dataset.query({ measures: ['new-customers'], by: ['customer', 'month(date)'] })).rows();
      assert.ok(cells.length > 1);
      for (const { cohort, retention } of cells) {
        const members = news.filter((row) => row['month(date)'] === cohort && Number(row['new-customers']) > 0);
        const where = membersClause(
          'customer',
          members.map(({ customer }) => String(customer)),
        );
        const rows = (await dataset.query({ measures: ['retention'], by: ['month(date)'], where })).rows();
        const [year = 0, month = 0] = String(cohort).split('-').map(Number);
        const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
        // A month in which nobody of them bought is no row.
        assert.equal(retention, rows.find((row) => row['month(date)'] === next)?.retention ?? 0, String(cohort));
      }
    });

    it('have the scores and segments that SQL gives them', async () => {
      const expected = await duck.rows(`WITH ${lines},
        sums AS (SELECT customer, (SELECT max(${file.day}) FROM data) - max(day) FILTER (number IS NOT NULL) AS recency, sum(money) AS money FROM lines
          GROUP BY customer HAVING count(number) > 0),
        counts AS (SELECT customer, sum(n) AS orders FROM (SELECT customer, day, count(DISTINCT number) AS n FROM lines GROUP BY ALL) GROUP BY ALL),
        totals AS (SELECT * FROM sums JOIN counts USING (customer)),
        ends AS (SELECT quantile_cont(recency::DOUBLE, [0.2, 0.4, 0.6, 0.8]) AS r, quantile_cont(orders::DOUBLE, [0.2, 0.4, 0.6, 0.8]) AS f FROM totals),
        scores AS (SELECT totals.*, 5 - len(list_filter(ends.r, x -> x < recency)) AS rs, 1 + len(list_filter(ends.f, x -> x < orders)) AS fs FROM totals, ends)
        SELECT CASE WHEN rs >= 4 THEN CASE WHEN fs >= 4 THEN 'champions' WHEN fs >= 2 THEN 'promising' ELSE 'new' END
            WHEN rs = 3 THEN CASE WHEN fs >= 4 THEN 'loyal' ELSE 'waning' END
            ELSE CASE WHEN fs >= 4 THEN 'at-risk' WHEN fs >= 2 THEN 'sleeping' ELSE 'lost' END END AS segment,
          count(*)::DOUBLE AS customers, sum(orders)::DOUBLE AS orders, sum(money)::DOUBLE AS amount FROM scores GROUP BY ALL`);
      const result = await askCustomers({ prospects: false });
      const { segments } = result.facts.analysis as CustomersFacts;
      for (const { segment, count, orders, amount } of segments) {
        const told = expected.find((row) => row.segment === segment) ?? { customers: 0, orders: 0, amount: 0 };
        assert.deepEqual([segment, count, orders], [segment, told.customers, told.orders]);
        assert.ok(near(amount, Number(told.amount)), segment);
      }
      assert.equal(
        segments.reduce((sum, { count }) => sum + count, 0),
        result.rowCount,
      );
      const told = (await askCustomers({ prospects: false, per: 'segment' })).rows();
      assert.deepEqual(
        told,
        segments.map(({ segment, count: customers, orders, amount }) => ({ segment, customers, orders, amount })),
      );
    });

    it('are asked for by their segment, in an order, a few of them @release', async () => {
      const all = (await askCustomers()).rows();
      const byStake = all
        .filter(({ stake }) => stake !== null)
        .sort((a, b) => Number(b.stake) - Number(a.stake))
        .map(({ customer }) => customer);
      const risky = (await askCustomers({ order: 'stake', limit: 12 })).rows();
      assert.deepEqual(
        risky.map(({ customer }) => customer),
        byStake.slice(0, 12),
      );
      for (const { alive, value, stake } of risky)
        assert.ok(near(Number(stake), Number(value) * (1 - Number(alive))) && Number(stake) > 0);
      for (const segments of [['waning'], ['lost', 'waning'], []]) {
        const some = (await askCustomers({ prospects: false, segments })).rows();
        assert.deepEqual(
          some.map(({ customer }) => customer),
          all.filter(({ segment }) => segments.includes(String(segment))).map(({ customer }) => customer),
        );
        assert.ok(some.every(({ alive }) => alive === null));
      }
    });

    it('let as many days pass between their orders as SQL counts, without days of credit notes', async () => {
      const expected =
        await duck.rows(`WITH ${lines}, days AS (SELECT DISTINCT customer, day FROM lines WHERE number IS NOT NULL),
        gaps AS (SELECT day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap FROM days)
        SELECT count(gap)::DOUBLE AS count, quantile_cont(gap, 0.5)::DOUBLE AS median, avg(gap)::DOUBLE AS mean,
          count(*) FILTER (gap >= 30 AND gap < 60)::DOUBLE AS second, (SELECT count(*) FROM (SELECT customer FROM days GROUP BY customer HAVING count(*) > 1))::DOUBLE AS again FROM gaps`);
      const result = await dataset.query({
        measures: ['orders'],
        by: ['customer', 'day(date)'],
        analysis: { kind: 'intervals', customer: 'customer', date: 'day(date)', orders: 'orders', width: 30 },
      });
      const facts = result.facts.analysis as IntervalsFacts;
      const [told] = expected;
      assert.deepEqual([facts.count, facts.median, facts.again], [told!.count, told!.median, told!.again]);
      assert.ok(near(facts.mean, Number(told!.mean)));
      assert.equal(result.rows().find(({ from }) => from === 30)?.count, told!.second);
    });
  });
}
