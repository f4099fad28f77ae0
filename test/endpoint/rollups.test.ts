import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { SalesError, type Dataset, type QueryPlan, type QueryResult } from '../../src/core.js';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import { makeRollups } from '../../src/endpoint/rollups.js';
import { Random } from '../engine/random.js';
import { isLong, roundsOf, seedOf } from '../random.js';
import { assertSame, ORDERS, ROWS } from './order-rows.js';
import { plain, rollupNotes } from './rollup-notes.js';
import { openAt, send } from './serve-handler.js';

const ROLLUPS: NonNullable<PlanHandlerConfig['rollups']> = [
  {
    by: ['day(date)', 'region', 'category'],
    measures: [
      'revenue',
      'units',
      'price',
      'margin',
      'avg(Cost)',
      'max(Sales)',
      'min(Sales)',
      'count(Sales)',
      'heavy = sum(Weight)',
    ],
  },
  { by: ['month(date)', 'category'], measures: ['revenue', 'units'] },
  { by: ['quarter(date)', 'region'], measures: ['revenue'] },
  // Orders without a date in one of their rows are in two groups.
  { by: ['week(date)'], measures: ['units', 'orders'] },
];

const MEASURES = [
  'revenue',
  'units',
  'price',
  'margin',
  'avg(Cost)',
  'max(Sales)',
  'min(Sales)',
  'count()',
  'count(Sales)',
  'heavy = sum(Weight)',
  'share(revenue)',
  'x = sum(Sales) / count()',
  'distinct(Region)',
  'distinct(Category)',
  'first = min(date)',
  'last = max("Order Date")',
];
const KEYS = [
  'region',
  'category',
  'day(date)',
  'week(date)',
  'month(date)',
  'quarter(date)',
  'year(date)',
  'weekday(date)',
  'auto(date)',
];
const CLAUSES = [
  'region: North, South',
  'region: !East',
  'region: (blank), *ë*',
  'category: Desks',
  'category: *s*',
  'date: 2022',
  'date: 2021-02-03..2022-11-17',
  'date: last 90 days',
  'weekday(date): 1, 6',
  'month(date): 2022-03',
  'date: (blank)',
];
/** What no rollup has, so the rows are read. */
const OTHERS = ['customers', 'orders', 'median(Sales)', 'sum(Quantity * 2)'];

function randomPlan(random: Random): QueryPlan {
  const calendar = { weekStart: random.pick([1, 7]), fiscalStart: random.pick([1, 2]) };
  const measures = random.shuffle(MEASURES).slice(0, random.int(1, 3));
  if (random.chance(0.1)) measures.push(random.pick(OTHERS));
  const by = random.shuffle(KEYS).slice(0, random.int(0, 2));
  if (random.chance(0.1)) by.push(random.pick(['customer', 'bin(Cost, 500)']));
  const where = random.shuffle(CLAUSES).slice(0, random.int(0, 2)).join('; ');
  const isTop = by.length > 0 && random.chance(0.3) && !measures[0]!.includes('=');
  return {
    measures,
    by,
    where,
    ...(random.chance(0.4) && { calendar }),
    ...(random.chance(0.3) && { compare: random.pick(['previous-year', 'previous-period', 'rest of region: North']) }),
    ...(isTop && { orderBy: [`-${measures[0]!}`], limit: 3 }),
  };
}

const isRolled = (result: QueryResult): boolean => rollupNotes(result).length > 0;

describe('an endpoint with rollups', () => {
  let folder: string;
  let file: string;
  const opened: PlanHandler[] = [];
  const lines: string[] = [];
  /** Rolls up once what most tests ask for. */
  let rolledUp: PlanHandler;
  let unrolled: PlanHandler;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-rollups-'));
    file = path.join(folder, 'orders.parquet');
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await connection.run(`COPY (${ORDERS}) TO '${file}' (FORMAT parquet)`);
    await connection.run(`ATTACH '${path.join(folder, 'orders.duckdb')}' AS own`);
    await connection.run(`CREATE TABLE own.orders AS ${ORDERS}`);
    connection.closeSync();
    rolledUp = serve({ rollups: ROLLUPS, log: (line) => lines.push(line) });
    unrolled = serve({});
  });
  after(async () => {
    await Promise.all(opened.map((each) => each.close()));
    rmSync(folder, { recursive: true });
  });

  function serve(config: Partial<PlanHandlerConfig> = {}): PlanHandler {
    const made = planHandler({ data: file, roles: { cost: 'Cost' }, limits: { threads: 1, perMinute: 1_000_000 }, ...config });
    opened.push(made);
    return made;
  }

  const openPage = (handler: PlanHandler): Promise<Dataset> => openAt(handler, { timeZone: 'UTC' });
  const open = (config: Partial<PlanHandlerConfig>): Promise<Dataset> => openPage(serve(config));
  const openBoth = (): Promise<[Dataset, Dataset]> => Promise.all([openPage(rolledUp), openPage(unrolled)]);

  it(`answers random plans as without rollups (seed ${String(seedOf())})`, async (context) => {
    const [rolled, rows] = await openBoth();
    const random = new Random(seedOf());
    let [answered, used, refused] = [0, 0, 0];
    for (let n = 0; n < roundsOf(300); n++) {
      const plan = randomPlan(random);
      try {
        const [found, expected] = [await rolled.query(plan), await rows.query(plan)];
        assertSame(plain(found), expected, JSON.stringify(plan));
        answered += 1;
        if (isRolled(found)) used += 1;
      } catch (error) {
        if (!(error instanceof SalesError)) throw error;
        await assert.rejects(rows.query(plan), { code: error.code });
        refused += 1;
      }
    }
    context.diagnostic(`${answered} plans, ${used} from rollups, ${refused} refused`);
    if (isLong) assert.ok(used > answered / 2 && used < answered);
  });

  it('keeps weeks and quarters of another calendar', async () => {
    const [rolled, rows] = [await open({ rollups: ROLLUPS.slice(2) }), await openPage(unrolled)];
    const cases: readonly (readonly [QueryPlan, boolean])[] = [
      [{ measures: ['revenue'], by: ['quarter(date)', 'region'], calendar: { fiscalStart: 1 } }, true],
      [{ measures: ['revenue'], by: ['quarter(date)', 'region'], calendar: { fiscalStart: 2 } }, false],
      [{ measures: ['units'], by: ['week(date)'], calendar: { weekStart: 1 } }, true],
      [{ measures: ['units'], by: ['week(date)'], calendar: { weekStart: 7 } }, false],
      [{ measures: ['units'], by: ['week(date)'], where: 'date: 2022-01-03..2022-02-06' }, true],
      [{ measures: ['units'], by: ['week(date)'], where: 'date: 2022-01-04..2022-02-06' }, false],
    ];
    for (const [plan, isOwn] of cases) {
      const found = await rolled.query(plan);
      assertSame(plain(found), await rows.query(plan), JSON.stringify(plan));
      assert.equal(isRolled(found), isOwn, JSON.stringify(plan));
    }
  });

  it('has totals of months and quarters for periods that end with the data', async () => {
    // The days of the data are 2021-01-01 to 2023-09-27; some rows have none.
    const [rolled, rows] = [await open({ rollups: ROLLUPS.slice(1) }), await openPage(unrolled)];
    const check = async (plan: QueryPlan, isOwn: boolean): Promise<void> => {
      const found = await rolled.query(plan);
      assertSame(plain(found), await rows.query(plan), JSON.stringify(plan));
      assert.equal(isRolled(found), isOwn, JSON.stringify(plan));
    };
    const cases: readonly (readonly [string, boolean])[] = [
      ['2021-01-01..2023-09-27', true],
      ['2023-07-01..2023-09-28', true],
      ['2020-12-15..2021-03-31', true],
      ['2023-07-01..2023-09-26', false],
      ['2021-01-02..2021-03-31', false],
      ['2023-07-02..2023-09-27', false],
    ];
    for (const [days, isOwn] of cases) {
      for (const by of ['month(date)', 'region']) await check({ measures: ['revenue'], by: [by], where: `date: ${days}` }, isOwn);
    }
    // The first day is a Friday.
    await check({ measures: ['units'], where: 'date: 2021-01-01..2021-01-24' }, true);
    await check({ measures: ['units'], where: 'date: 2021-01-02..2021-01-24' }, false);
  });

  it('loads cubes for a brush from rollups', async () => {
    const [page, rows] = await openBoth();
    const view = { measures: ['revenue', 'margin', 'avg(Cost)', 'max(Sales)', 'heavy = sum(Weight)'], by: ['region'] };
    await page.prepare([{ ...view, filters: ['date: 2021..2023'] }], { brush: 'month(date)' });
    const loaded = lines.length;
    for (const step of ['date: 2021-03..2022-05', 'date: 2022', 'date: 2023-09']) {
      const plan = { ...view, filters: [step] };
      assertSame(await page.query(plan), await rows.query(plan), step);
    }
    assert.equal(lines.length, loaded);
  });

  it('says which totals were used', async () => {
    const dataset = await openPage(rolledUp);
    const notesOf = async (plan: QueryPlan): Promise<unknown> =>
      (await dataset.query(plan)).notes.filter(({ code }) => code === 'rollup');
    const note = (by: readonly string[]): unknown => [
      {
        code: 'rollup',
        message: `Calculated from totals that are stored by ${by.map((name) => `'${name}'`).join(', ')}`,
        params: { by },
      },
    ];
    // The one with the fewest groups, though another comes first.
    assert.deepEqual(await notesOf({ measures: ['revenue'], by: ['quarter(date)'] }), note(['quarter(date)', 'region']));
    assert.deepEqual(await notesOf({ measures: ['revenue'], by: ['month(date)'] }), note(['month(date)', 'category']));
    assert.deepEqual(
      await notesOf({ measures: ['revenue'], where: 'date: 2022-03-05..2022-04-02' }),
      note(['day(date)', 'region', 'category']),
    );
    assert.deepEqual(await notesOf({ measures: ['customers'] }), []);
  });

  it('reads no rows where a rollup fits, counts of all rows included', async () => {
    const dataset = await openPage(rolledUp);
    const { selected, total } = await dataset.query({ measures: ['units'], where: 'region: North' });
    assert.ok(selected > 0 && selected < ROWS);
    assert.equal(total, ROWS);
  });

  it('has them for analyses of each member, with the same sample of more members than these may read', async () => {
    const analysis = { kind: 'correlation', method: 'spearman' } as const;
    for (const sample of [2, 100]) {
      const [rolled, rows] = await Promise.all([open({ rollups: ROLLUPS, sample }), open({ sample })]);
      const plan: QueryPlan = { measures: ['revenue', 'units'], by: ['category'], analysis };
      const [found, expected] = [await rolled.query(plan), await rows.query(plan)];
      assert.equal(isRolled(found), true);
      assertSame(plain(found), expected, String(sample));
      assert.equal(
        found.notes.some(({ code }) => code === 'sampled'),
        sample === 2,
      );
    }
  });

  it('has them for what the database computes of groups', async () => {
    const read: string[] = [];
    const rolled = await open({
      rollups: [...ROLLUPS, { by: ['region', 'category'], measures: ['avg(Cost)', 'count()'] }],
      limits: { threads: 1, perMinute: 1_000_000, slow: -1 },
      onSlow: ({ sql }) => void read.push(sql),
    });
    const rows = await openPage(unrolled);
    const member = { limit: 20_000, member: 'category' } as const;
    const cases: readonly QueryPlan[] = [
      { measures: ['revenue', 'margin'], by: ['category'], analysis: { kind: 'scatter', x: 'revenue', y: 'margin', ...member } },
      {
        measures: ['units', 'avg(Cost)'],
        by: ['category'],
        analysis: { kind: 'scatter', x: 'units', y: 'avg(Cost)', ...member },
      },
      { measures: ['count()', 'price'], by: ['category'], analysis: { kind: 'scatter', x: 'count()', y: 'price', ...member } },
      {
        measures: ['revenue'],
        by: ['day(date)'],
        where: 'region: North',
        analysis: { kind: 'concentration', member: 'day(date)', value: 'revenue', limit: 20 },
      },
    ];
    for (const plan of cases) {
      read.length = 0;
      const found = await rolled.query(plan);
      assertSame(plain(found), await rows.query(plan), JSON.stringify(plan.analysis));
      assert.deepEqual(found.facts.analysis, (await rows.query(plan)).facts.analysis);
      assert.ok(read.length > 0 && read.every((sql) => sql.includes('sales_rollups')), JSON.stringify(plan.analysis));
    }
  });

  it('reads all members for a page that wants exact results', async () => {
    const analysis = { kind: 'correlation', method: 'spearman' } as const;
    const plan: QueryPlan = { measures: ['revenue', 'units'], by: ['category'], analysis };
    const handler = serve({ sample: 2 });
    const [exact, sampled] = await Promise.all([openAt(handler, { timeZone: 'UTC', exact: true }), openPage(handler)]);
    const found = await exact.query(plan);
    assertSame(found, await (await openPage(unrolled)).query(plan), 'exact');
    assert.ok((await sampled.query(plan)).notes.some(({ code }) => code === 'sampled'));
  });

  it('has them for a database file, which stays unchanged', async () => {
    const [rolled, rows] = [
      await open({ data: path.join(folder, 'orders.duckdb'), rollups: ROLLUPS.slice(0, 1) }),
      await openPage(unrolled),
    ];
    const plan: QueryPlan = { measures: ['revenue', 'margin'], by: ['month(date)', 'region'], compare: 'previous-year' };
    const found = await rolled.query(plan);
    assert.ok(isRolled(found));
    assertSame(plain(found), await rows.query(plan), 'a database file');
    const details = await rolled.query({ measures: [], by: ['"Order ID"'], detail: {}, limit: 2 });
    assert.equal(details.rowCount, 2);
  });

  it('limits them to the rows of a tenant, and reads the rows where they lack its column', async () => {
    const policies: readonly Readonly<Record<string, readonly string[]>>[] = [
      { region: ['North'] },
      { category: ['Desks'], region: ['South', 'West'] },
      { customer: ['K1', 'K2', 'K3'] },
    ];
    let policy = policies[0]!;
    const handlers = [serve({ rollups: ROLLUPS.slice(0, 1), rows: () => policy }), serve({ rows: () => policy })] as const;
    for (const [c, next] of policies.entries()) {
      policy = next;
      const clause = JSON.stringify(policy);
      const [rolled, rows] = [await openPage(handlers[0]), await openPage(handlers[1])];
      for (const plan of [
        { measures: ['revenue', 'margin', 'share(revenue)'], by: ['region', 'category'] },
        { measures: ['revenue'], by: ['month(date)'], compare: 'previous-year' },
      ]) {
        const found = await rolled.query(plan);
        assertSame(plain(found), await rows.query(plan), clause);
        assert.equal(isRolled(found), c < 2, clause);
      }
    }
  });

  it('keeps instants in the days of another time zone', async () => {
    const times = path.join(folder, 'times.parquet');
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const hours = "TIMESTAMPTZ '2024-01-01 00:30:00+00' + INTERVAL 1 HOUR * range AS date";
    await connection.run(
      `COPY (SELECT ${hours}, CAST(range AS DECIMAL(9,2)) AS revenue FROM range(400)) TO '${times}' (FORMAT parquet)`,
    );
    connection.closeSync();
    const [rolled, rows] = [
      await open({ data: times, roles: {}, rollups: [{ by: ['day(date)'], measures: ['revenue'] }] }),
      await open({ data: times, roles: {} }),
    ];
    for (const timeZone of ['UTC', 'Pacific/Auckland']) {
      const plan = { measures: ['revenue'], by: ['day(date)'], where: 'date: 2024-01-03..', calendar: { timeZone } };
      const found = await rolled.query(plan);
      assertSame(plain(found), await rows.query(plan), timeZone);
      assert.equal(isRolled(found), timeZone === 'UTC');
    }
  });

  it('refuses databases that are only read', async () => {
    await assert.rejects(makeRollups(ROLLUPS, { create: undefined } as never), { code: 'bad-option', message: /DuckDB only/ });
  });

  it('refuses what cannot be added up', async () => {
    const refused: readonly (readonly [NonNullable<PlanHandlerConfig['rollups']>[number], RegExp])[] = [
      [{ by: ['region'], measures: ['retention'] }, /'retention'/],
      [{ by: ['region'], measures: ['median(Sales)'] }, /'median\(Sales\)'/],
      [{ by: ['bin(Cost, 10)'], measures: ['revenue'] }, /'bin\(Cost, 10\)'/],
    ];
    for (const [rollup, message] of refused) {
      const [status, text] = await send(serve({ rollups: [rollup] }), '{"queries":[{"id":1,"plan":{"measures":["revenue"]}}]}');
      assert.equal(status, 400);
      assert.match(text, message);
      assert.match(text, /bad-option/);
    }
  });
});
