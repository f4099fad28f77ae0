import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import { BIND_PARTS, RUN_PARTS, special } from '../plan-parts.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { TIME_PARTS } from '../../src/query/time/time-grain.js';
import { Random } from '../engine/random.js';
import { seedsOf } from '../random.js';
import { randomTable } from '../engine/random-table.js';
import { assertSameRows, rowsOf } from '../engine/same-rows.js';
import { Duck } from './duck.js';
import { catalogOf } from './random-catalog.js';
import { planSql } from './sql-plan.js';

const MEASURES = [
  'revenue',
  'units',
  'orders',
  'customers',
  'aov',
  'units-per-order',
  'price',
  'discount-rate',
  'new-customers',
  'repeat-rate',
  'return-rate',
  'processing-days',
  'share(revenue)',
  'net',
  'x = sum(rate) - count()',
  'median(price)',
  'quantile(rate, 0.9)',
  'count()',
  'distinct(region)',
  'first(region)',
  'last(price)',
  'y = sum(if(quantity > 3 and discount > 0, price, 0)) / count()',
  'avg(coalesce(rate, price))',
  'round(avg(price), 1)',
];
const BINS = ['year(date)', 'quarter(date)', 'month(date)', 'week(date)', 'day(date)'];
const KEYS = [
  'region',
  'customer',
  ...TIME_PARTS.filter((part) => part !== 'hour').map((part) => `${part}(date)`),
  'bin(price, 50)',
  'customer-type',
  'active',
  'hour(at)',
];
const CLAUSES = [
  'region: North, Zoo',
  'region: !North',
  'region: *o*',
  'region: (blank)',
  'price: 50..400',
  'quantity: 1, 2, 3',
  'quantity: !5',
  'rate: ..0',
  'weekday(date): 1, 2, 7',
  'month-of-year(date): 2..4, 12',
  'customer-type: new',
  'customer: !(blank)',
];
const OTHERS = ['region: South', 'region: North; quantity: 3..', 'customer-type: repeat', 'rest of region: North'];
const DATES = [
  'date: 2013-12..2014-06',
  'date: 2014',
  'date: last 90 days',
  'date: previous quarter',
  'date: 2014-01-15..2014-03-02',
];

function randomQuery(random: Random, canReturn: boolean): QueryPlan {
  const by = [...(random.chance(0.6) ? [random.pick(BINS)] : []), ...random.shuffle(KEYS).slice(0, random.int(0, 1))];
  const measures = [
    'count()',
    ...random
      .shuffle(MEASURES.filter((name) => name !== 'count()' && (canReturn || name !== 'return-rate')))
      .slice(0, random.int(1, 4)),
  ];
  const clauses = random.shuffle(CLAUSES).slice(0, random.pick([0, 0, 1, 2]));
  if (random.chance(0.4)) clauses.push(random.pick(DATES));
  const compare = random.pick([undefined, undefined, 'previous-year', 'previous-period', '2013-11-01..2013-12-31', ...OTHERS]);
  return {
    measures,
    by,
    where: clauses.join('; '),
    ...(compare === undefined ? {} : { compare }),
    ...(random.chance(0.4) ? { orderBy: ['-count()'] } : {}),
    ...(random.chance(0.3) ? { limit: random.int(1, 5) } : {}),
    ...(random.chance(0.2) ? { scenario: { price: random.pick([-0.05, 0.1]), discount: 0.2, elasticity: -1.5 } } : {}),
  };
}

describe('questions by name beside DuckDB', () => {
  let duck: Duck;
  before(async () => {
    duck = await Duck.open();
  });
  after(() => {
    duck.close();
  });

  it('binds and answers random questions with the same rows', async (context) => {
    let plans = 0;
    for (const seed of seedsOf(100)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([1, 40, 400]));
      await duck.load(data);
      const catalog = catalogOf(data.table);
      // Without a negative quantity, nothing says that these data would have returns.
      const canReturn = catalog.columns.some(({ name, min = 0 }) => name === 'quantity' && min < 0);
      for (let n = 0; n < 6; n++) {
        const query = randomQuery(random, canReturn);
        const label = `seed ${seed}, question ${n}: ${JSON.stringify(query)}`;
        const plan = bindPlan(query, catalog, BIND_PARTS);
        const sql = planSql(plan);
        const expected = await duck
          .rows(sql)
          .catch((error: unknown) => assert.fail(`${label}: ${String(error).slice(0, 300)}\n${sql}`));
        assertSameRows(
          rowsOf(await runPlan(plan, new ColumnEngine([data.table], undefined, special), RUN_PARTS)),
          expected,
          `${label}\n${sql}`,
        );
        plans++;
      }
    }
    context.diagnostic(`${plans} questions`);
  });
});
