import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset, type QueryPlan } from '../../src/core.js';
import { SalesError } from '../../src/util/error.js';
import { Duck } from '../oracle/duck.js';
import { everyNth, pick as pickBy, randomOf } from '../random.js';

type Row = Readonly<Record<string, string | number>>;

const REGIONS = ['North', 'South', 'East'];
const CATEGORIES = ['Chairs', 'Tables'];
const CHANNELS = ['web', 'shop'];
const random = randomOf(37);
const amount = (most: number): number => Math.round(random() * most * 100) / 100;
const pick = <Value>(values: readonly Value[]): Value => pickBy(random, values);
const dayText = (from: string, days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** Sales of single days, from November 2022 to 20 February 2024. */
const SALES: readonly Row[] = Array.from({ length: 900 }, (_, row) => ({
  order_id: `A${String(row)}`,
  date: dayText('2022-11-03', row < 2 ? row * 474 : Math.floor(random() * 475)),
  region: pick(REGIONS),
  category: pick(CATEGORIES),
  customer: `C${String(Math.floor(random() * 80))}`,
  quantity: 1 + Math.floor(random() * 5),
  revenue: amount(300),
}));

const months = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => new Date(Date.UTC(2022, from + n, 1)).toISOString().slice(0, 10));

/** Plans of different grains: their periods, and the members that they have. */
const PLANS = {
  // Finer than the sales in members, coarser in time.
  month: {
    days: months(10, 16),
    of: REGIONS.flatMap((region) => CATEGORIES.flatMap((category) => CHANNELS.map((channel) => ({ region, category, channel })))),
  },
  quarter: { days: months(9, 18).filter((_, n) => n % 3 === 0), of: REGIONS.map((region) => ({ region })) },
  year: { days: ['2022-01-01', '2023-01-01', '2024-01-01'], of: CATEGORIES.map((category) => ({ category })) },
  week: { days: Array.from({ length: 70 }, (_, n) => dayText('2022-10-31', 7 * n)), of: [{}] },
  day: { days: Array.from({ length: 500 }, (_, n) => dayText('2022-11-01', n)), of: REGIONS.map((region) => ({ region })) },
} as const;
type Grain = keyof typeof PLANS;
const GRAINS = Object.keys(PLANS) as Grain[];

const planRows = (grain: Grain): readonly Row[] =>
  PLANS[grain].days.flatMap((day) => PLANS[grain].of.map((members) => ({ starts: day, ...members, target: amount(5000) })));
const ROWS = Object.fromEntries(GRAINS.map((grain) => [grain, planRows(grain)])) as Readonly<Record<Grain, readonly Row[]>>;

const KEYS_IN_SQL: Readonly<Record<string, string>> = {
  region: 'region',
  category: 'category',
  'month-of-year': 'month(day)::INT',
};

/** The days of the data: 1 and 2 November are an ordinary gap before its oldest day. */
const FIRST = '2022-11-01';
const OLDEST = '2022-11-03';
const NEWEST = '2024-02-20';

/** The condition in SQL for days of which a plan is compared: those of the data in the first and last bin, or in the selected period. */
function comparedSql(keys: readonly string[], [from, to]: readonly [from: string, to: string]): string {
  const bins = keys.filter((key) => ['day', 'week', 'month', 'quarter', 'year'].includes(key));
  const cut = (day: string, outside: string): readonly string[] => {
    const inBin = bins.map((bin) => `date_trunc('${bin}', day) = date_trunc('${bin}', DATE '${day}')`);
    return from <= day && day <= to ? [`NOT (${[outside, ...inBin].join(' AND ')})`] : [];
  };
  return ['true', ...cut(OLDEST, `day < '${FIRST}'`), ...cut(NEWEST, `day > '${NEWEST}'`)].join(' AND ');
}

/** The values of a query in SQL: sales, and the plan by day, as its rows are spread. */
function sqlOf(grain: Grain, keys: readonly string[], where: string, compared: string): string {
  const list = keys.map((key) => `${KEYS_IN_SQL[key] ?? `date_trunc('${key}', day)::DATE::VARCHAR`} AS "${key}"`);
  const select = (value: string, table: string): string =>
    `SELECT ${[...list, `sum(${value}) AS value`].join(', ')} FROM ${table} WHERE (${where}) AND ${table === 'spread' ? compared : 'true'} ${keys.length > 0 ? 'GROUP BY ALL' : ''}`;
  const on = keys.length > 0 ? `USING (${keys.map((key) => `"${key}"`).join(', ')})` : 'ON true';
  return `WITH spread AS (
      SELECT *, unnest(generate_series(starts, starts + INTERVAL 1 ${grain} - INTERVAL 1 DAY, INTERVAL 1 DAY))::DATE AS day,
        target::DOUBLE / date_diff('day', starts, (starts + INTERVAL 1 ${grain})::DATE) AS share FROM plan_${grain}),
    actual AS (${select('revenue', 'sales')}), planned AS (${select('share', 'spread')})
    SELECT ${[...keys.map((key) => `"${key}"`), 'actual.value AS revenue', 'planned.value AS plan'].join(', ')}
    FROM actual FULL JOIN planned ${on} ORDER BY ALL`;
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value}'`;
}

async function load(duck: Duck, name: string, rows: readonly Row[], types: Readonly<Record<string, string>>): Promise<void> {
  const names = Object.keys(rows[0]!);
  await duck.rows(`CREATE TABLE ${name} (${names.map((one) => `${one} ${types[one] ?? 'VARCHAR'}`).join(', ')})`);
  const values = rows.map((row) => `(${names.map((one) => literal(row[one]!)).join(', ')})`);
  await duck.rows(`INSERT INTO ${name} VALUES ${values.join(', ')}`);
}

function assertNear(actual: unknown, expected: unknown, message: string): void {
  if (typeof expected !== 'number' || typeof actual !== 'number') assert.equal(actual, expected, message);
  else assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${message}: ${actual} for ${expected}`);
}

const open = (plan: readonly Row[], sales: readonly Row[] = SALES): Promise<Dataset> =>
  openDataset({ tables: { sales, budget: plan } }, { timeZone: 'UTC' });

const ALWAYS = ['', '9999'] as const;
const CLAUSES: readonly (readonly [where: string, sql: string, period: readonly [from: string, to: string]])[] = [
  ['', 'true', ALWAYS],
  ['date: 2024', 'year(day) = 2024', ['2024-01-01', '2024-12-31']],
  ['date: 2024-02-05..2024-03-10', "day BETWEEN '2024-02-05' AND '2024-03-10'", ['2024-02-05', '2024-03-10']],
  ['date: 2024-03', "strftime(day, '%Y-%m') = '2024-03'", ['2024-03-01', '2024-03-31']],
  ['date: 2022', 'year(day) = 2022', ['2022-01-01', '2022-12-31']],
  ['date: 2023-12-02..2023-12-15', "day BETWEEN '2023-12-02' AND '2023-12-15'", ['2023-12-02', '2023-12-15']],
  ['date: 2023-05-20..2023-08-03', "day BETWEEN '2023-05-20' AND '2023-08-03'", ['2023-05-20', '2023-08-03']],
  ['date: 2023', 'year(day) = 2023', ['2023-01-01', '2023-12-31']],
  [
    'date: 2023-02, 2023-04-10..2023-04-12',
    "day BETWEEN '2023-02-01' AND '2023-02-28' OR day BETWEEN '2023-04-10' AND '2023-04-12'",
    ['2023-02-01', '2023-04-12'],
  ],
  [
    'weekday(date): 1, 6; date: 2023-03',
    "isodow(day) IN (1, 6) AND strftime(day, '%Y-%m') = '2023-03'",
    ['2023-03-01', '2023-03-31'],
  ],
  [
    'weekday(date): 1, 6; date: 2024-02',
    "isodow(day) IN (1, 6) AND strftime(day, '%Y-%m') = '2024-02'",
    ['2024-02-01', '2024-02-29'],
  ],
  ['month-of-year(date): 2, 12', 'month(day) IN (2, 12)', ALWAYS],
  ['date: !2023-03', "strftime(day, '%Y-%m') <> '2023-03'", ALWAYS],
];

const KEYS = ['month', 'quarter', 'year', 'week', 'day', 'month-of-year', 'region', 'category'];

describe('plans', () => {
  let duck: Duck;
  before(async () => {
    duck = await Duck.open();
    await load(
      duck,
      'sales',
      SALES.map(({ date, ...row }) => ({ ...row, day: date! })),
      { day: 'DATE', quantity: 'INT', revenue: 'DECIMAL(9,2)' },
    );
    for (const grain of GRAINS) await load(duck, `plan_${grain}`, ROWS[grain], { starts: 'DATE', target: 'DECIMAL(9,2)' });
  });

  after(() => {
    duck.close();
  });

  for (const [place, grain] of GRAINS.entries()) {
    it(`by ${grain} are the sums of their rows, spread over days where a period is cut, as in SQL`, async () => {
      const dataset = await open(ROWS[grain]);
      assert.equal(dataset.roles.plan, 'target');
      const members = Object.keys(PLANS[grain].of[0]);
      const keys = KEYS.filter((key) => !['region', 'category'].includes(key) || members.includes(key));
      for (const [where, sql, period] of everyNth(CLAUSES, 5, place)) {
        for (const by of [[], ...keys.map((key) => [key]), ['month', ...keys.filter((key) => members.includes(key))]]) {
          const plan: QueryPlan = {
            measures: ['revenue'],
            by: by.map((key) => (members.includes(key) ? key : `${key}(date)`)),
            ...(where && { where }),
            compare: 'plan',
          };
          const expected = await duck.rows(sqlOf(grain, by, sql, comparedSql(by, period)));
          const found = (await dataset.query(plan)).rows();
          const name = JSON.stringify(plan);
          assert.equal(found.length, expected.length, name);
          const textOf = (row: Readonly<Record<string, unknown>>, names: readonly string[]): string =>
            names.map((key) => String(row[key])).join(' ');
          const sorted = expected.toSorted((a, b) => (textOf(a, by) < textOf(b, by) ? -1 : 1));
          const own = found.toSorted((a, b) => (textOf(a, plan.by!) < textOf(b, plan.by!) ? -1 : 1));
          own.forEach((row, at) => {
            const { revenue, plan: planned } = sorted[at]!;
            assertNear(row.revenue, revenue, name);
            assertNear(row['revenue.plan'], planned, name);
            const both = typeof revenue === 'number' && typeof planned === 'number';
            assertNear(row['revenue.gap'], both ? revenue - planned : null, name);
            assertNear(row['revenue.attainment'], both && planned !== 0 ? revenue / planned : null, name);
          });
        }
      }
    });
  }
});

const SHOP: readonly Row[] = [
  { order_id: 1, date: '2023-11-05', region: 'West', category: 'Chairs', customer: 'A', quantity: 1, revenue: 100 },
  { order_id: 2, date: '2023-12-03', region: 'West', category: 'Tables', customer: 'B', quantity: 1, revenue: 200 },
  { order_id: 3, date: '2023-12-10', region: 'East', category: 'Chairs', customer: 'A', quantity: 1, revenue: 300 },
  { order_id: 4, date: '2023-12-20', region: 'East', category: 'Tables', customer: 'C', quantity: 2, revenue: 400 },
  { order_id: 5, date: '2023-10-20', region: 'East', category: 'Chairs', customer: 'C', quantity: 2, revenue: 150 },
];
const BUDGET: readonly Row[] = ['2023-10', '2023-11', '2023-12'].flatMap((month) => [
  { month, region: 'West', budget: 310 },
  { month, region: 'East', budget: 620 },
]);

async function fault(promise: Promise<unknown>): Promise<SalesError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SalesError, 'expected a SalesError');
  return error;
}

const noted = (result: Awaited<ReturnType<Dataset['query']>>): readonly string[] => result.notes.map(({ code }) => code);

describe('what a plan does not know', () => {
  it('has no plan, and a note that names it: a clause, a key, a filter of another widget', async () => {
    const dataset = await open(BUDGET, SHOP);
    for (const plan of [
      { where: 'category: Chairs' },
      { by: ['category'] },
      { filters: ['customer: A'] },
      { by: ['customer-type'] },
    ]) {
      const result = await dataset.query({ measures: ['revenue'], compare: 'plan', ...plan });
      for (const row of result.rows())
        assert.deepEqual([row['revenue.plan'], row['revenue.gap'], row['revenue.attainment']], [null, null, null]);
      assert.deepEqual(noted(result), ['plan-lacks'], JSON.stringify(plan));
      assert.match(result.notes[0]!.message, /'budget' has no values by '(?:category|customer|customer-type)'/);
    }
  });

  it('says where a part of a period has a part of the plan, and which days have data', async () => {
    const dataset = await open(BUDGET, SHOP);
    const part = await dataset.query({ measures: ['plan', 'attainment'], where: 'date: 2023-12-02..2023-12-15' });
    assert.deepEqual(part.rows(), [{ plan: 420, attainment: 500 / 420 }]);
    assert.deepEqual(noted(part), ['plan-spread']);
    const all = await dataset.query({ measures: ['revenue'], compare: 'plan' });
    assert.deepEqual(noted(all), ['plan-spread', 'plan-days']);
    assert.match(all.notes[1]!.message, /for 2023-10-01 to 2023-12-20, the days with data/);
    const year = await dataset.query({ measures: ['revenue'], where: 'date: 2023-12', compare: 'plan' });
    assert.match(year.notes[1]!.message, /for 2023-12-01 to 2023-12-20/);
    assert.deepEqual(noted(await dataset.query({ measures: ['plan'], where: 'date: 2023-11' })), []);
    const early = await open(BUDGET.slice(2), SHOP);
    assert.deepEqual(noted(await early.query({ measures: ['attainment'], where: 'date: ..2023-11-30' })), ['plan-covers']);
  });

  it('has the same members and days by the name of the column as by the role', async () => {
    const dataset = await open(
      BUDGET,
      SHOP.map(({ region, date, ...row }) => ({ ...row, 'Sales Region': region!, 'Order Date': date! })),
    );
    const result = await dataset.query({
      measures: ['plan'],
      by: ['month("Order Date")', '"Sales Region"'],
      where: '"Sales Region": West; "Order Date": 2023-11..2023-12',
    });
    // The data ends on 20 December.
    assert.deepEqual(
      result.rows().map((row) => row.plan),
      [310, 200],
    );
  });
});

describe('a plan in the rows of sales', () => {
  it('is summed over the same rows', async () => {
    const rows = SHOP.map((row, index) => ({ ...row, target: 100 + index }));
    const dataset = await openDataset(rows);
    const result = await dataset.query({ measures: ['revenue'], by: ['customer'], where: 'category: Chairs', compare: 'plan' });
    assert.deepEqual(
      result.rows().map((row) => [row.customer, row.revenue, row['revenue.plan'], row['revenue.gap']]),
      [
        ['A', 400, 202, 198],
        ['C', 150, 104, 46],
      ],
    );
  });

  it('is spread where rows stand for months', async () => {
    const rows = months(0, 14).flatMap((month) => [{ month, region: 'West', revenue: 100, budget: 280 }]);
    const dataset = await openDataset(rows);
    const result = await dataset.query({ measures: ['plan'], where: 'date: 2022-02-01..2022-02-14' });
    assert.deepEqual(result.rows(), [{ plan: 140 }]);
  });
});

/** One sale of 10 a day from 1 January to 10 May 2024, and a plan of 310 a month for the year. */
const BEGUN: readonly Row[] = Array.from({ length: 131 }, (_, n) => ({
  order_id: `B${String(n)}`,
  date: dayText('2024-01-01', n),
  revenue: 10,
}));
const YEAR: readonly Row[] = months(24, 12).map((month) => ({ month, target: 310 }));

describe('a year that is not over', () => {
  it('is compared with the plan through the last day of the data, and with all of it as an outlook', async () => {
    const dataset = await open(YEAR, BEGUN);
    const plan = { measures: ['revenue', 'plan', 'attainment'], where: 'date: 2024' };
    const toDate = 4 * 310 + 100;
    const [row] = (await dataset.query({ ...plan, compare: 'plan' })).rows();
    assert.deepEqual(
      [row!['revenue.plan'], row!['revenue.gap'], row!['revenue.attainment'], row!.plan, row!.attainment],
      [toDate, 1310 - toDate, 1310 / toDate, toDate, 1310 / toDate],
    );
    const [whole] = (await dataset.query({ ...plan, compare: 'whole-plan' })).rows();
    assert.deepEqual([whole!['revenue.plan'], whole!['revenue.attainment']], [3720, 1310 / 3720]);
  });

  it('has the plan of the days with data in the month that is not over, and whole plans in the months after it', async () => {
    const dataset = await open(YEAR, BEGUN);
    const plansOf = async (plan: Partial<QueryPlan>): Promise<readonly unknown[]> => {
      const result = await dataset.query({ measures: ['revenue'], compare: 'plan', ...plan });
      return result.rows().map((row) => row['revenue.plan']);
    };
    const [begun, whole] = [100, 310];
    const before = Array.from({ length: 4 }, () => whole);
    assert.deepEqual(await plansOf({ by: ['month(date)'] }), [...before, begun, ...Array.from({ length: 7 }, () => whole)]);
    assert.deepEqual(await plansOf({ by: ['quarter(date)'] }), [930, 410, 930, 930]);
    assert.deepEqual(await plansOf({ by: ['month-of-year(date)'] }), [...before, begun]);
    assert.deepEqual(await plansOf({ where: 'date: 2024-08' }), [whole]);
  });

  it('has a part of a goal by its days, and all of it as an outlook, for a ratio and after the data', async () => {
    const dataset = await openDataset(BEGUN);
    const plan = { measures: ['revenue', 'attainment'], where: 'date: 2024', goal: 3660, compare: 'plan' };
    const planOf = async (own: Partial<QueryPlan>, name = 'revenue'): Promise<unknown> =>
      (await dataset.query({ ...plan, ...own })).rows()[0]![`${name}.plan`];
    const result = await dataset.query(plan);
    assert.deepEqual(result.rows(), [
      { revenue: 1310, 'revenue.plan': 1310, 'revenue.gap': 0, 'revenue.attainment': 1, attainment: 1 },
    ]);
    assert.match(result.notes[0]!.message, /for 2024-01-01 to 2024-05-10, the days with data/);
    assert.equal(await planOf({ compare: 'whole-plan' }), 3660);
    assert.equal(await planOf({ where: 'date: 2024-03' }), 3660);
    assert.equal(await planOf({ where: 'date: 2024-09' }), 3660);
    assert.equal(await planOf({ where: '' }), 3660);
    assert.equal(await planOf({ measures: ['aov'], goal: 12 }, 'aov'), 12);
    assert.equal(await planOf({ by: ['order'] }), null);
    const own = await dataset.query({ ...plan, measures: ['net', 'orders'], define: { net: 'sum(revenue) / 2 [money]' } });
    assert.deepEqual([own.column('net.plan')!.unit, own.rows()[0]!['net.attainment']], ['money', 0.5]);
    assert.deepEqual([own.column('orders.plan'), noted(own)], [undefined, ['plan-days']]);
    const alone = await dataset.query({ measures: ['revenue', 'plan'], where: 'date: 2024', goal: 3660 });
    assert.equal(alone.rows()[0]!.plan, 1310);
  });

  it('counts closed days at the end as days with data', async () => {
    // 30 and 31 March are a weekend, on which nothing is ever sold.
    const isOpen = ({ date }: Row): boolean => ![0, 6].includes(new Date(String(date)).getUTCDay());
    const sales = BEGUN.filter((row) => isOpen(row) && String(row.date) <= '2024-03-29');
    const result = await (await open(YEAR, sales)).query({ measures: ['revenue'], where: 'date: 2024', compare: 'plan' });
    assert.equal(result.rows()[0]!['revenue.plan'], 930);
    assert.match(result.notes[0]!.message, /for 2024-01-01 to 2024-03-31/);
  });
});

describe('queries of plans', () => {
  it('compare what has a plan, order by its columns, and limit groups', async () => {
    const plan = [...BUDGET, { month: '2023-12', region: 'North', budget: 50 }].map((row) => ({ ...row, profit_target: 7 }));
    const dataset = await open(
      plan,
      SHOP.map((row) => ({ ...row, profit: 10 })),
    );
    const result = await dataset.query({
      measures: ['revenue', 'profit', 'orders'],
      by: ['region'],
      compare: 'whole-plan',
      orderBy: ['-revenue.plan'],
      limit: 2,
    });
    assert.deepEqual(
      result.columns.map(({ name }) => name),
      [
        'region',
        'revenue',
        'revenue.plan',
        'revenue.gap',
        'revenue.attainment',
        'profit',
        'profit.plan',
        'profit.gap',
        'profit.attainment',
        'orders',
      ],
    );
    assert.deepEqual(
      result.rows().map((row) => [row.region, row['revenue.plan'], row['profit.plan'], row['profit.gap'], row.orders]),
      [
        ['East', 1860, 21, 9, 3],
        ['West', 930, 21, -1, 2],
      ],
    );
    assert.deepEqual(noted(result), ['no-plan']);
    const all = await dataset.query({ measures: ['orders', 'revenue'], by: ['region'], compare: 'whole-plan' });
    const north = all.rows().find(({ region }) => region === 'North');
    assert.deepEqual([north?.orders, north?.revenue, north?.['revenue.plan'], north?.['revenue.gap']], [0, null, 50, null]);
  });

  it('say what is wrong', async () => {
    const dataset = await open(BUDGET, SHOP);
    assert.match((await fault(dataset.query({ measures: ['revenue - plan'] }))).message, /compare='plan'/);
    assert.match(
      (await fault(dataset.query({ measures: ['plan'], by: ['month(date)'], compare: 'previous-year' }))).message,
      /over whole periods only/,
    );
    const { code, params } = await fault((await openDataset(SHOP)).query({ measures: ['revenue'], compare: 'plan' }));
    assert.deepEqual([code, params.role], ['missing-role', 'plan']);
  });

  it('are found by name in the languages of the detection @release', async () => {
    for (const name of [
      'Sales Target',
      'quota',
      'Budget',
      'Planumsatz',
      'Umsatzziel',
      'Objectif',
      'Presupuesto',
      'Obiettivo',
      'Doel',
      'Meta',
      'Mål',
      'Cel',
      'Hedef',
      '目標',
      '目标',
      '목표',
      'الهدف',
    ]) {
      const dataset = await open(
        BUDGET.map(({ budget, ...row }) => ({ ...row, [name]: budget! })),
        SHOP,
      );
      assert.equal(dataset.roles.plan, name);
    }
    const dataset = await open(
      BUDGET.map(({ budget, ...row }) => ({ ...row, forecast: budget! })),
      SHOP,
    );
    assert.equal(dataset.roles.plan, undefined);
  });
});
