import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { Random } from '../engine/random.js';
import { isLong, seedsOf } from '../random.js';
import { randomTable } from '../engine/random-table.js';
import { assertSameRows, rowsOf } from '../engine/same-rows.js';
import { BIND_PARTS, RUN_PARTS, special } from '../plan-parts.js';
import { Duck } from './duck.js';
import { catalogOf } from './random-catalog.js';

/** A question, and the same in SQL written by hand. */
interface Question {
  readonly plan: QueryPlan;
  readonly sql: string;
}

/** Functions over members, with their SQL over the values `v` of the members of a group. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  sum: 'sum(v)::DOUBLE',
  avg: 'sum(v)::DOUBLE / nullif(count(v), 0)',
  min: 'min(v)::DOUBLE',
  max: 'max(v)::DOUBLE',
  count: 'count(v)',
  median: 'quantile_cont(v::DOUBLE, 0.5)',
};

/** Keys, with their SQL. */
const KEYS: Readonly<Record<string, string>> = {
  region: 'region',
  active: 'active::INTEGER',
  'month(date)': `(date_trunc('month', date)::DATE - DATE '1970-01-01')`,
};

/** Clauses, with their SQL. */
const CLAUSES: readonly (readonly [text: string, sql: string])[] = [
  ['', 'true'],
  ['region: North, Zoo', `region IN ('North', 'Zoo')`],
  ['price: 50..400', 'price BETWEEN 50 AND 400'],
  ['quantity: !5', 'quantity IS DISTINCT FROM 5'],
];

const PRICES = 'sum(price) per customer';

/** Functions over customers, ranks and running totals by a key, where a level selects rows. */
function byKey(random: Random): Question {
  const [key, keySql] = random.pick(Object.entries(KEYS));
  const [name, sql] = random.pick(Object.entries(FUNCTIONS));
  const [clause, where] = random.pick(CLAUSES);
  const least = random.pick([undefined, 100, 500]);
  const level = least === undefined ? '' : `prices per customer: ${least}..`;
  const members = `SELECT customer FROM base WHERE ${where} AND customer IS NOT NULL GROUP BY customer HAVING sum(price) >= ${least ?? 0}`;
  const rows = `SELECT *, ${keySql} AS k FROM base WHERE ${where} AND ${least === undefined ? 'true' : `customer IN (${members})`}`;
  const values = `SELECT k, sum(price) AS v FROM r WHERE customer IS NOT NULL GROUP BY k, customer`;
  const groups = `SELECT k, sum(price) AS total FROM r GROUP BY k`;
  return {
    plan: {
      measures: [`x = ${name}(${PRICES})`, 'y = rank(prices)', 'w = behind(prices)', 'z = cumulative(prices)'],
      by: [key],
      define: { prices: 'sum(price)' },
      where: [clause, level].filter((text) => text !== '').join('; '),
    },
    sql: `WITH r AS (${rows}), v AS (${values}), g AS (${groups})
      SELECT g.k AS "${key}", ${name === 'count' ? 'coalesce(x, 0)' : 'x'} AS x,
        CASE WHEN total IS NOT NULL THEN rank() OVER (ORDER BY total DESC NULLS LAST) END AS y,
        (SELECT (min(o.total) - g.total)::DOUBLE FROM g o WHERE o.total > g.total) AS w,
        sum(total) OVER (ORDER BY g.k NULLS LAST ROWS UNBOUNDED PRECEDING)::DOUBLE AS z
      FROM g LEFT JOIN (SELECT k, ${sql} AS x FROM v GROUP BY k) f ON f.k IS NOT DISTINCT FROM g.k ORDER BY g.k NULLS LAST`,
  };
}

/** Customers in bins of what they paid. */
function inBins(random: Random): Question {
  const width = random.pick([100, 0.5, 250]);
  const [clause, where] = random.pick(CLAUSES);
  const key = `bin(prices per customer, ${width})`;
  const bin = `(floor(sum(price) * 100 / (${width} * 100)::DECIMAL(9,0)) * ${width})`;
  return {
    plan: { measures: ['n = customers', 'm = count()'], by: [key], define: { prices: 'sum(price)' }, where: clause },
    sql: `WITH r AS (SELECT * FROM base WHERE ${where}), b AS (SELECT customer, ${bin}::DOUBLE AS b FROM r WHERE customer IS NOT NULL GROUP BY customer)
      SELECT b AS "${key}", count(DISTINCT r.customer) FILTER (WHERE true) AS n, count(*) AS m FROM r LEFT JOIN b ON b.customer = r.customer
      GROUP BY b ORDER BY b NULLS LAST`,
  };
}

/** Customers in ABC classes of what they paid, in which refunds are amounts below 0. */
function inClasses(random: Random): Question {
  const [clause, where] = random.pick(CLAUSES);
  const [level, test] = random.pick([
    ['', 'true'],
    ['abc(customer, paid): A', `c = 'A'`],
    ['abc(customer, paid): !B', `c IS DISTINCT FROM 'B'`],
  ] as const);
  const key = 'abc(customer, paid)';
  const paid = 'sum(CASE WHEN quantity < 5 THEN -price WHEN quantity >= 5 THEN price END)';
  return {
    plan: {
      measures: ['n = customers', 'm = count()'],
      by: [key],
      define: { paid: 'sum(if(quantity < 5, -price, price))' },
      where: [clause, level].filter((text) => text !== '').join('; '),
    },
    sql: `WITH r AS (SELECT * FROM base WHERE ${where}),
      v AS (SELECT customer, ${paid} AS v FROM r WHERE customer IS NOT NULL GROUP BY customer HAVING v IS NOT NULL),
      s AS (SELECT customer, v, coalesce(sum(greatest(v, 0)) OVER (ORDER BY v DESC RANGE UNBOUNDED PRECEDING EXCLUDE GROUP), 0) AS before,
        sum(greatest(v, 0)) OVER () AS whole FROM v),
      c AS (SELECT customer, CASE WHEN v <= 0 THEN 'C' WHEN before < 0.8 * whole THEN 'A' WHEN before < 0.95 * whole THEN 'B' ELSE 'C' END AS c FROM s)
      SELECT c AS "${key}", count(DISTINCT r.customer) AS n, count(*) AS m FROM r LEFT JOIN c ON c.customer = r.customer
      WHERE ${test} GROUP BY c ORDER BY c NULLS LAST`,
  };
}

const PAID = 'sum(price * quantity * (1 - discount))';

/** What customers paid who bought in both years. */
function ofSame(random: Random): Question {
  const [clause, where] = random.pick(CLAUSES);
  const of = (year: number): string =>
    `SELECT * FROM base WHERE ${where} AND date_part('year', date) = ${year} AND customer IS NOT NULL`;
  return {
    plan: { measures: ['x = sum(price)'], where: clause, compare: '2015 vs 2014', same: 'customer' },
    sql: `WITH n AS (${of(2015)}), p AS (${of(2014)}), 
      b AS (SELECT customer FROM n GROUP BY customer HAVING ${PAID} > 0 INTERSECT SELECT customer FROM p GROUP BY customer HAVING ${PAID} > 0),
      s AS (SELECT (SELECT sum(price)::DOUBLE FROM n WHERE customer IN (FROM b)) AS x, (SELECT sum(price)::DOUBLE FROM p WHERE customer IN (FROM b)) AS y)
      SELECT x, y AS "x.previous", x - y AS "x.change", (x - y) / nullif(abs(y), 0) AS "x.growth" FROM s`,
  };
}

/** The share of each region and month in its region. */
function within(random: Random): Question {
  const [clause, where] = random.pick(CLAUSES);
  return {
    plan: { measures: ['s = share(sum(price), region)'], by: ['region', 'weekday(date)'], where: clause },
    sql: `SELECT region, date_part('isodow', date) AS "weekday(date)",
        sum(price)::DOUBLE / nullif((sum(sum(price)) OVER (PARTITION BY region))::DOUBLE, 0) AS s
      FROM base WHERE ${where} GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST`,
  };
}

describe('levels, ranks, running totals and shares within a group beside DuckDB', () => {
  let duck: Duck;
  before(async () => {
    duck = await Duck.open();
  });
  after(() => {
    duck.close();
  });

  it('answers random questions with the same rows', async (context) => {
    let compared = 0;
    for (const seed of seedsOf(100)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([1, 40, 400]));
      await duck.load(data);
      for (let n = 0; n < 6; n++) {
        const { plan, sql } = random.pick([byKey, byKey, inBins, inClasses, inClasses, ofSame, within])(random);
        const label = `seed ${seed}, question ${n}: ${JSON.stringify(plan)}\n${sql}`;
        const bound = bindPlan(plan, catalogOf(data.table), BIND_PARTS);
        const found = await runPlan(bound, new ColumnEngine([data.table], undefined, special), RUN_PARTS);
        // Two years of which the data has a part are cut to comparable days.
        if (found.notes.some(({ code }) => code === 'not-covered' || code === 'like-for-like')) continue;
        const rows = rowsOf(found);
        const expected = await duck.rows(sql).catch((error: unknown) => assert.fail(`${label}: ${String(error)}`));
        assertSameRows(rows, expected, label);
        compared += expected.length;
      }
    }
    context.diagnostic(`${compared} rows compared`);
    if (isLong) assert.ok(compared > 100);
  });
});
