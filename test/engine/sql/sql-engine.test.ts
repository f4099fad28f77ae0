import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import { runPlan } from '../../../src/engine/plan-runner.js';
import { SqlEngine, type SqlSource } from '../../../src/engine/sql/sql-engine.js';
import type { AggregateRequest, Groups, RetainedCounts } from '../../../src/engine/engine.js';
import type { Aggregate } from '../../../src/query/expression/expression.js';
import type { BoundPlan, Predicate } from '../../../src/query/plan.js';
import { abortError, type SalesError } from '../../../src/util/error.js';
import { RUN_PARTS, special } from '../../plan-parts.js';
import { aggregate, column, measure, planOf, ref } from '../random-plan.js';
import { Random } from '../random.js';
import { rowsOf } from '../same-rows.js';
import { DuckSource } from './duck-source.js';
import { oddTable } from './odd-table.js';

const REVENUE = measure('revenue', aggregate('sum', column('price')));
const CUSTOMERS = measure('customers', aggregate('distinct', column('customer')));
const CUSTOMER = { name: 'customer', dimension: { kind: 'column', ref: ref('customer') } } as const;
const REGION = { name: 'region', dimension: { kind: 'column', ref: ref('region') } } as const;
const ALL: Predicate = { kind: 'all', of: [] };

describe('SqlEngine', () => {
  let duck: DuckSource;
  let source: SqlSource;
  const statements: string[] = [];
  const { table } = oddTable(new Random(3), 300);
  before(async () => {
    duck = await DuckSource.open();
    const loaded = await duck.load([table]);
    source = {
      ...loaded,
      run: (sql, ...others) => {
        statements.push(sql);
        return loaded.run(sql, ...others);
      },
    };
  });
  after(() => duck.close());

  /** Runs a plan, and returns its rows and its statements, without the one that counts all rows. */
  async function run(plan: BoundPlan): Promise<[ReturnType<typeof rowsOf>, readonly string[]]> {
    statements.length = 0;
    const rows = rowsOf(await runPlan(plan, new SqlEngine(source), RUN_PARTS));
    return [rows, statements.filter((sql) => sql.startsWith('WITH'))];
  }

  const compared = planOf({
    by: [REGION],
    measures: [REVENUE, CUSTOMERS],
    compare: { kind: 'period', date: ref('date'), current: { from: -480, to: -450 }, earlier: { from: -449, to: -400 } },
  });

  it('answers both sides of a comparison with one statement', async () => {
    const [rows, scans] = await run(compared);
    assert.equal(scans.length, 1);
    const days = (from: number, to: number): Predicate => ({ kind: 'days', ref: ref('date'), from, to });
    const { compare: _, ...plain } = compared;
    const [now] = await run({ ...plain, where: days(-480, -450) });
    const [then] = await run({ ...plain, where: days(-449, -400) });
    const revenueOf = (found: typeof rows, name: string): Map<unknown, unknown> =>
      new Map(found.flatMap((row) => (row[name] === null ? [] : [[row.region, row[name]] as const])));
    assert.ok(now.length > 3 && then.length > 3);
    assert.deepEqual(revenueOf(rows, 'revenue'), revenueOf(now, 'revenue'));
    assert.deepEqual(revenueOf(rows, 'revenue.previous'), revenueOf(then, 'revenue'));
  });

  it('answers the retention of both sides with one statement', async () => {
    const [now, before, earlier] = [
      { from: -300, to: -200 },
      { from: -400, to: -301 },
      { from: -500, to: -401 },
    ];
    const compare = { kind: 'period', date: ref('date'), current: now, earlier: before } as const;
    const periods = { current: now, earlier: before, previous: { current: before, earlier } };
    const plan = planOf({
      by: [REGION],
      measures: [measure('r', { kind: 'retention', of: ref('customer') })],
      compare,
      retention: { kind: 'period', date: ref('date'), where: ALL, ...periods },
    });
    const local = rowsOf(await runPlan(plan, new ColumnEngine([table], undefined, special), RUN_PARTS));
    const [rows, scans] = await run(plan);
    assert.deepEqual(rows, local);
    assert.ok(new Set(rows.flatMap((row) => [row.r, row['r.previous']])).size > 4, JSON.stringify(rows));
    assert.equal(scans.filter((sql) => sql.includes(', d AS (')).length, 1);
  });

  it('answers two callers who ask for the retention of each month at once', async () => {
    const engine = new SqlEngine(source);
    const month = { name: 'month', dimension: { kind: 'bin-date', ref: ref('date'), grain: 'month' } } as const;
    const asked = { table: 't', by: [month], where: ALL, calendar: compared.calendar, member: column('customer') };
    const ask = (): Promise<RetainedCounts> => engine.retained({ ...asked, periods: { kind: 'bins', index: 0 } });
    const [one, other] = await Promise.all([ask(), ask()]);
    assert.ok(one.count > 3);
    assert.deepEqual(other, one);
  });

  it('answers sides without a first or a last day', async () => {
    const countsOf = (ranges: readonly { from?: number; to?: number }[]): Promise<readonly number[]> => {
      const engine = new SqlEngine(source);
      const { table: of, calendar } = compared;
      const asked = ranges.map((range) =>
        engine.aggregate({ table: of, by: [], aggregates: [], where: { kind: 'days', ref: ref('date'), ...range }, calendar }),
      );
      return Promise.all(asked.map(async (groups) => (await groups).selected));
    };
    const ranges = [{ from: -480, to: -450 }, { from: -420 }, { to: -470 }, {}];
    const alone = await Promise.all(ranges.map(async (range) => (await countsOf([range]))[0]!));
    assert.ok(alone.every((count) => count > 3));
    assert.deepEqual(await countsOf(ranges), alone);
    assert.deepEqual(await countsOf(ranges.slice(0, 2)), alone.slice(0, 2));
    assert.deepEqual(await countsOf([ranges[0]!, ranges[2]!]), [alone[0], alone[2]]);
  });

  /** Counts statements of groups from now on, and returns their texts. */
  function scansFromNow(): () => readonly string[] {
    statements.length = 0;
    return () => statements.filter((sql) => sql.startsWith('WITH'));
  }

  const request: AggregateRequest = { table: 't', by: [REGION], aggregates: [], where: ALL, calendar: compared.calendar };
  const revenue = REVENUE.expression as Aggregate;
  const customers = CUSTOMERS.expression as Aggregate;

  it('scans once for all callers and aggregates of a task, and separately for other rows and groups', async () => {
    const scans = scansFromNow();
    const engine = new SqlEngine(source);
    const own = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });
    const region = { kind: 'one-of', field: REGION.dimension, values: ['North'], missing: false } as const;
    const asked = [
      { ...request, aggregates: [revenue, customers] },
      { ...request, aggregates: [customers] },
      { ...request, aggregates: [revenue], where: region },
      { ...request, by: [], aggregates: [revenue] },
    ];
    const found = await Promise.all(asked.map((each) => engine.aggregate(each, own())));
    assert.equal(scans().length, 3);
    const local = new ColumnEngine([table], undefined, special);
    const byKey = ({ count, keys, values, missing, selected, total }: Groups): object => {
      const columns = [...keys, ...values.map((column, place) => ({ ...column, name: `v${place}` }))];
      const rows = rowsOf({ rowCount: count, columns });
      return { rows: rows.toSorted((a, b) => (String(a.region) < String(b.region) ? -1 : 1)), missing, selected, total };
    };
    for (const [index, each] of asked.entries()) {
      assert.deepEqual(byKey(found[index]!), byKey(await local.aggregate(each)), JSON.stringify(each));
    }
  });

  it('computes an aggregate once, and only the others for a later request', async () => {
    const engine = new SqlEngine(source);
    await engine.aggregate({ ...request, aggregates: [customers] });
    const scans = scansFromNow();
    const both = await engine.aggregate({ ...request, aggregates: [revenue, customers] });
    assert.equal(scans().length, 1);
    assert.doesNotMatch(scans()[0]!, /DISTINCT/);
    const alone = await new SqlEngine(source).aggregate({ ...request, aggregates: [revenue, customers] });
    assert.deepEqual(both, alone);
  });

  it('computes all aggregates again where the rows have changed', async () => {
    let isCut = true;
    const run: typeof source.run = (sql, ...others) =>
      source.run(isCut ? sql.replace('WHERE ((1 = 1))', 'WHERE false') : sql, ...others);
    const engine = new SqlEngine({ ...source, run });
    assert.equal((await engine.aggregate({ ...request, aggregates: [customers] })).count, 0);
    isCut = false;
    const both = await engine.aggregate({ ...request, aggregates: [revenue, customers] });
    assert.deepEqual(both, await new SqlEngine(source).aggregate({ ...request, aggregates: [revenue, customers] }));
    assert.ok(both.count > 3);
  });

  it('answers the others where one request of a task fails', async () => {
    const engine = new SqlEngine(source);
    const text = aggregate('sum', column('region'));
    const [failed, found] = await Promise.allSettled([
      engine.aggregate({ ...request, aggregates: [text] }),
      engine.aggregate({ ...request, aggregates: [revenue] }),
    ]);
    assert.ok(failed.status === 'rejected' && (failed.reason as SalesError).code === 'bad-type');
    assert.ok((found as PromiseFulfilledResult<Groups>).value.count > 3);
  });

  it('scans once for both sides of a comparison with too many groups', async () => {
    const scans = scansFromNow();
    const failed = runPlan(compared, new SqlEngine(source, { maxGroups: 1 }), {
      ...RUN_PARTS,
      signal: new AbortController().signal,
    });
    await assert.rejects(failed, { code: 'too-large' });
    assert.equal(scans().length, 1);
  });

  it('ends a statement when all of its callers have left', async () => {
    const ended: boolean[] = [];
    const run: typeof source.run = async (sql, values, options) => {
      if (!sql.startsWith('WITH')) return source.run(sql, values, options);
      await new Promise((resolve) => options.signal!.addEventListener('abort', resolve));
      ended.push(true);
      throw abortError();
    };
    const engine = new SqlEngine({ ...source, run });
    const left = new AbortController();
    const asked = [revenue, customers].map((aggregate) =>
      engine.aggregate({ ...request, aggregates: [aggregate] }, { signal: left.signal }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    left.abort();
    for (const each of asked) await assert.rejects(each, { name: 'AbortError' });
    await Promise.resolve();
    assert.deepEqual(ended, [true]);
  });

  it('answers a caller although another one, who waited for the same number of rows, has left', async () => {
    const run: typeof source.run = async (sql, values, options) => {
      await Promise.resolve();
      options.signal?.throwIfAborted();
      return source.run(sql, values, options);
    };
    const engine = new SqlEngine({ ...source, run });
    const left = new AbortController();
    const both = [engine.aggregate(request, { signal: left.signal }), engine.aggregate(request)];
    left.abort();
    await assert.rejects(both[0]!, { name: 'AbortError' });
    assert.equal((await both[1]!).total, 300);
  });

  it('gives a group without rows on one side to the other side alone', async () => {
    const engine = new SqlEngine(source);
    const one = (value: string): Predicate => ({ kind: 'one-of', field: REGION.dimension, values: [value], missing: false });
    const [north, zoo, none] = await Promise.all(
      ['North', 'Zoo', 'Nowhere'].map((value) => engine.aggregate({ ...request, aggregates: [revenue], where: one(value) })),
    );
    assert.deepEqual(
      [north, zoo, none].map((groups) => [groups!.count, [...(groups!.keys[0]!.dictionary ?? [])]]),
      [
        [1, ['North']],
        [1, ['Zoo']],
        [0, []],
      ],
    );
    assert.ok(north!.selected > 0 && north!.selected < north!.total);
  });

  it('requests only the first groups of a limited plan, with the notes of all groups', async () => {
    const parts = { by: [CUSTOMER, REGION], measures: [REVENUE, CUSTOMERS], orderBy: [{ name: 'revenue', descending: true }] };
    const local = await runPlan(planOf({ ...parts, limit: 3 }), new ColumnEngine([table], undefined, special), RUN_PARTS);
    const sent: number[] = [];
    const counting = async (...asked: Parameters<typeof source.run>): ReturnType<typeof source.run> => {
      const rows = await source.run(...asked);
      if (asked[0].startsWith('WITH')) sent.push(rows.rowCount);
      return rows;
    };
    const engine = new SqlEngine({ ...source, run: counting });
    const found = await runPlan(planOf({ ...parts, limit: 3 }), engine, RUN_PARTS);
    assert.deepEqual(sent, [3]);
    assert.deepEqual([rowsOf(found), found.notes, found.selected], [rowsOf(local), local.notes, local.selected]);
    const { rowCount: all } = await runPlan(planOf(parts), new ColumnEngine([table], undefined, special), RUN_PARTS);
    assert.deepEqual([found.facts.groups, local.facts.groups], [all, all]);
    await runPlan(planOf(parts), engine, RUN_PARTS);
    assert.ok(sent.at(-1)! > 20);
  });

  it('requests only the first groups of a comparison, by what either side has or what changed', async () => {
    for (const name of ['revenue', 'revenue.previous', 'revenue.change', 'revenue.growth']) {
      const orderBy = [{ name, descending: true }];
      const plan: BoundPlan = { ...compared, orderBy, limit: 2 };
      const local = await runPlan(plan, new ColumnEngine([table], undefined, special), RUN_PARTS);
      const sent: number[] = [];
      const counting = async (...asked: Parameters<typeof source.run>): ReturnType<typeof source.run> => {
        const rows = await source.run(...asked);
        if (asked[0].startsWith('WITH')) sent.push(rows.rowCount);
        return rows;
      };
      const found = await runPlan(plan, new SqlEngine({ ...source, run: counting }), RUN_PARTS);
      assert.deepEqual(sent, [2], name);
      assert.deepEqual(
        [rowsOf(found), found.notes, found.selected, found.facts.groups],
        [rowsOf(local), local.notes, local.selected, local.facts.groups],
        name,
      );
      assert.ok(local.facts.groups! > 3);
    }
  });

  it('orders a comparison by what is missing, and by the growth of losses, as the local engine does', async () => {
    const losses = measure('losses', aggregate('sum', { kind: 'negate', operand: column('price') }));
    const period = compared.compare!;
    const cases = [
      ['customers.change', { ...period, earlier: { from: -9000, to: -8900 } }],
      ['customers.previous', { ...period, current: { from: -9000, to: -8900 } }],
      ['customers.change', period],
      ['losses.growth', period],
      ['losses.change', period],
    ] as const;
    for (const [name, compare] of cases) {
      const orderBy = [{ name, descending: true }];
      const plan: BoundPlan = { ...compared, measures: [losses, CUSTOMERS], compare, orderBy, limit: 2 };
      const local = await runPlan(plan, new ColumnEngine([table], undefined, special), RUN_PARTS);
      assert.deepEqual((await run(plan))[0], rowsOf(local), name);
    }
  });

  it('sends ties of the last group along, and finds the first of them by the keys', async () => {
    const parts = { by: [REGION], measures: [measure('n', { kind: 'number', value: 8715 })] };
    const plan = planOf({ ...parts, orderBy: [{ name: 'n', descending: false }], limit: 2 });
    const local = await runPlan(plan, new ColumnEngine([table], undefined, special), RUN_PARTS);
    const [rows, scans] = await run(plan);
    assert.deepEqual(rows, rowsOf(local));
    assert.doesNotMatch(scans.join(), /8715/, 'numbers of a plan are bound');
  });
});
