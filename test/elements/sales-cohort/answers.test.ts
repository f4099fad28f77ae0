import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../../src/dataset/public-dataset.js';
import { toNewRepeat, type PeriodParts } from '../../../src/elements/sales-cohort/model/new-repeat.js';
import { toPlans, toSegmentMembers } from '../../../src/elements/sales-cohort/model/plans.js';
import { cellsOf, readCohorts, toCohorts } from '../../../src/elements/sales-cohort/model/cohorts.js';
import { toRisk } from '../../../src/elements/sales-cohort/model/risk.js';
import { toSegments } from '../../../src/elements/sales-cohort/model/segments.js';
import type { Catalog } from '../../../src/query/catalog.js';
import {
  chanceOfReturn,
  expectedOrders,
  fitPurchases,
  expectedSpending,
  fitSpending,
} from '../../../src/stats/customers/customer-models.js';
import { duckTable, type DuckTable } from '../../analysis/duck-table.js';
import { part } from '../../parts.js';
import { sharedData, skipWithout } from '../../shared-data.js';
import { readCohort as readOptions } from './cohort-answers.js';
import { GOING } from './cohort-rows.js';
import { CUSTOMER_FILES } from '../../analysis/customer-files.js';
import { someOf } from '../../random.js';

/** What decides nothing where the period is given. */
const CATALOG = {} as Catalog;

const options = (mode: string, measure: 'customers' | 'orders' | 'revenue' = 'customers') =>
  readOptions({ mode, measure, period: 'month', limit: 100 });

for (const [name, file] of someOf(Object.entries(CUSTOMER_FILES), 1)) {
  describe(`what cohorts show of ${name}, beside DuckDB`, { skip: skipWithout(file.path) }, () => {
    let duck: DuckTable;
    let dataset: Dataset;
    const lines = `lines AS (SELECT ${file.customer} AS customer, ${file.day} AS day, ${file.order} AS number, ${file.money} AS money FROM data),
      firsts AS (SELECT customer, min(day) AS start FROM lines WHERE customer IS NOT NULL GROUP BY customer)`;
    const start = `strftime(date_trunc('month', day), '%Y-%m-%d')`;

    before(async () => {
      duck = await duckTable(sharedData(file.path)!, file.decimals);
      dataset = await openPublic(sharedData(file.path)!, {}, part);
    });
    after(async () => {
      dataset.close();
      await duck.close();
    });

    const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

    for (const [measure, sql] of [
      ['customers', `count(DISTINCT customer)`],
      ['orders', `count(DISTINCT number)`],
      ['revenue', `sum(money)`],
    ] as const)
      it(`has the ${measure} of new and repeat customers by month`, async () => {
        // A customer is new in the month of the first order; an order, or money, on its day.
        const isNew = measure === 'customers' ? `date_trunc('month', start) = date_trunc('month', day)` : 'start = day';
        const expected = await duck.rows(`WITH ${lines}
          SELECT ${start} AS month, CASE WHEN customer IS NULL THEN 'unknown' WHEN ${isNew} THEN 'fresh' ELSE 'repeat' END AS part,
            ${sql}::DOUBLE AS value FROM lines LEFT JOIN firsts USING (customer) GROUP BY ALL`);
        const { main } = toPlans(options('new-repeat', measure), CATALOG);
        const { periods } = toNewRepeat(await dataset.query(main), measure, 'month');
        const valueOf = (period: PeriodParts, of: 'repeat' | 'fresh' | 'unknown'): number =>
          Number(expected.find(({ month, part: told }) => month === iso(period.start) && told === of)?.value ?? 0);
        assert.ok(periods.length >= 3);
        for (const period of periods)
          for (const of of ['repeat', 'fresh', ...(measure === 'customers' ? [] : (['unknown'] as const))] as const) {
            const told = valueOf(period, of);
            assert.ok(
              Math.abs(period[of] - told) <= 1e-9 * Math.max(1, Math.abs(told)),
              `${iso(period.start)} ${of}: ${period[of]}, ${told}`,
            );
          }
      });

    it('has the mean retention of all cohorts that are old enough, without those whose customers may be older than the data where 30 others remain', async () => {
      const [told] = await duck.rows(`WITH ${lines},
        months AS (SELECT DISTINCT customer, date_trunc('month', day) AS month FROM lines WHERE customer IS NOT NULL),
        starts AS (SELECT customer, date_trunc('month', start) AS cohort FROM firsts),
        gaps AS (SELECT date_diff('month', lag(month) OVER (PARTITION BY customer ORDER BY month), month) AS gap FROM months),
        cohorts AS (SELECT cohort, date_diff('month', (SELECT min(month) FROM months), cohort) AS age, count(*) AS size FROM starts GROUP BY ALL),
        older AS (SELECT age, coalesce(sum(size) OVER earlier, 0) AS seen, sum(size) OVER later AS later,
            (SELECT sum(greatest(gap - age, 0)) / sum(gap) FROM gaps) AS share FROM cohorts
          WINDOW earlier AS (ORDER BY age ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), later AS (ORDER BY age DESC)),
        late AS (SELECT starts.* FROM starts WHERE cohort >= (SELECT min(cohort) FROM cohorts JOIN older USING (age)
          WHERE age > 0 AND share <= 0.1 AND seen * share / (1 - share) <= 0.1 * later)),
        complete AS (FROM starts WHERE (SELECT count(*) FROM late) BETWEEN 1 AND 29 OR cohort IN (SELECT cohort FROM late)),
        last AS (SELECT max(month) AS month FROM months)
        SELECT (SELECT count(*) FROM months JOIN complete USING (customer) WHERE date_diff('month', cohort, month) = 2)::DOUBLE
          / (SELECT count(*) FROM complete, last WHERE date_diff('month', cohort, last.month) >= 2) AS mean`);
      const { main } = toPlans(options('retention'), CATALOG);
      const read = readCohorts(await dataset.query(main), 'customers');
      const view = toCohorts(read, { mode: 'retention', measure: 'customers' }, 'month');
      assert.equal(view.partial, false);
      assert.equal(view.means[1]!.toFixed(12), Number(told!.mean).toFixed(12));
    });

    for (const [measure, sql] of [
      ['revenue', 'sum(money)'],
      ['orders', 'count(DISTINCT number)'],
    ] as const)
      it(`has the ${measure} per customer of each cohort up to each month, and their mean`, async () => {
        const expected = await duck.rows(`WITH ${lines},
          months AS (SELECT customer, date_trunc('month', day) AS month, ${sql}::DOUBLE AS value FROM lines WHERE customer IS NOT NULL GROUP BY ALL),
          starts AS (SELECT customer, date_trunc('month', start) AS cohort FROM firsts),
          sizes AS (SELECT cohort, count(*) AS size FROM starts GROUP BY cohort),
          places AS (SELECT cohort, size, unnest(range(0, 1 + date_diff('month', cohort, (SELECT max(month) FROM months)))) AS place FROM sizes)
          SELECT strftime(cohort, '%Y-%m-%d') AS cohort, place::INT AS place, size::INT AS size,
            coalesce((SELECT sum(value) FROM months JOIN starts USING (customer) WHERE starts.cohort = places.cohort
              AND date_diff('month', starts.cohort, month) = place), 0) AS added,
            coalesce((SELECT sum(value) FROM months JOIN starts USING (customer) WHERE starts.cohort = places.cohort
              AND date_diff('month', starts.cohort, month) <= place), 0) / size AS value FROM places ORDER BY ALL`);
        const { main } = toPlans(options('value', measure), CATALOG);
        const view = toCohorts(readCohorts(await dataset.query(main), measure), { mode: 'value', measure }, 'month');
        assert.equal(view.partial, false);
        const cells = cellsOf(view).filter(({ row }) => row > 0);
        assert.equal(cells.length, expected.length);
        const values = new Map(
          expected.map(({ cohort, place, value }) => [`${cohort as string} ${place as number}`, value as number]),
        );
        for (const { row, place: at, value: share } of cells) {
          const known = values.get(`${iso(view.rows[row - 1]!.start)} ${at}`)!;
          assert.ok(Math.abs(share - known) <= 1e-9 * Math.max(1, Math.abs(share)), `${row} ${at}: ${share}`);
        }
        let mean = 0;
        for (const [place, found] of view.means.entries()) {
          const old = expected.filter((one) => one.place === place);
          const sum = (name: string): number => old.reduce((total, one) => total + Number(one[name]), 0);
          mean += sum('added') / sum('size');
          if (old.length === 0) assert.ok(Number.isNaN(found));
          else assert.ok(Math.abs(found - mean) <= 1e-9 * Math.max(1, Math.abs(mean)), `${place}: ${found}, ${mean}`);
        }
      });

    it('names as many customers of a segment as it counts', async () => {
      const { main } = toPlans(options('rfm'), CATALOG);
      const segments = toSegments(await dataset.query(main));
      const smallest = segments.filter(({ sums }) => sums.customers > 0).sort((a, b) => a.sums.customers - b.sums.customers)[0]!;
      const members = await dataset.query(toSegmentMembers(main, [smallest.segment]));
      assert.equal(members.rowCount, Math.min(201, smallest.sums.customers));
      assert.ok(members.rows().every(({ segment }) => segment === smallest.segment));
    });
  });
}

describe('customers at risk', () => {
  it('have the chances and values of the models, fitted to their histories', async () => {
    const dataset = await openPublic(
      GOING.map((row) => ({ ...row })),
      {},
      part,
    );
    const { main } = toPlans(options('risk'), CATALOG);
    const lines = toRisk(await dataset.query(main));
    const day = (text: string): number => Date.parse(text) / 86_400_000;
    const newest = Math.max(...GOING.map(({ date }) => day(date)));
    const codes = [...new Set(GOING.map(({ customer }) => customer!))];
    const histories = codes.map((code) => {
      const own = GOING.filter(({ customer }) => customer === code);
      const days = own.map(({ date }) => day(date));
      const [first, last] = [Math.min(...days), Math.max(...days)];
      const spent = own.reduce((sum, { revenue }) => sum + revenue, 0);
      return { repeats: days.length - 1, recency: last - first, age: newest - first, mean: spent / days.length };
    });
    const model = fitPurchases({
      repeats: histories.map(({ repeats }) => repeats),
      recency: histories.map(({ recency }) => recency),
      age: histories.map(({ age }) => age),
    });
    const spending = fitSpending({
      orders: histories.map(({ repeats }) => repeats + 1),
      means: histories.map(({ mean }) => mean),
    });
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    assert.ok(lines.length > 10);
    const expected = histories.map((history, k) => {
      const alive = chanceOfReturn(model, history);
      const orders = expectedOrders(model, 90, history);
      const value = orders * expectedSpending(spending, history.repeats + 1, history.mean);
      const { repeats, recency, age } = history;
      const isOverdue = age - recency > recency / repeats;
      const likelihood = alive * (1 - ((model.alpha + age) / (model.alpha + age + 90)) ** (model.r + repeats));
      return { code: codes[k]!, alive, likelihood, orders, value, stake: isOverdue ? value * (1 - alive) : 0 };
    });
    const all = expected.filter(({ alive, stake }) => alive <= 0.99 && stake > 0).sort((a, b) => b.stake - a.stake);
    // Fewer than one order of a hundred such customers, or half a percent of the largest amount, is nothing that anybody would call for.
    const ranked = all.filter(({ stake, orders }) => orders >= 0.01 && stake >= 0.005 * all[0]!.stake);
    assert.ok(ranked.length < all.length, 'nobody has almost nothing at stake');
    assert.deepEqual(
      lines.map(({ code }) => code),
      ranked.map(({ code }) => code),
    );
    lines.forEach((line, k) => {
      const told = ranked[k]!;
      const pairs = [
        [line.alive, told.alive],
        [line.likelihood, told.likelihood],
        [line.expected, told.orders],
        [line.value, told.value],
        [line.stake, told.stake],
      ] as const;
      for (const [found, wanted] of pairs) assert.ok(near(found, wanted), `${line.code}: ${found}, ${wanted}`);
    });
    dataset.close();
  });
});
