import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import { BLOCK } from '../../../src/engine/columns/selection.js';
import { JoinedTables } from '../../../src/engine/columns/joins/joined-tables.js';
import { filterOf } from '../../../src/engine/columns/mask.js';
import { EngineCache, RowValues } from '../../../src/engine/columns/values/row-values.js';
import type { Predicate } from '../../../src/query/plan.js';
import { aggregate, column, randomPredicate, ref, UTC } from '../random-plan.js';
import { randomTable, tableOf, type Filling } from '../random-table.js';
import { Random } from '../random.js';
import { isLong, roundsOf, seedOf } from '../../random.js';
import { ReferenceRows } from '../reference-rows.js';
import { special } from '../../plan-parts.js';

const ALL: Predicate = { kind: 'all', of: [] };
const all = (...of: Predicate[]): Predicate => ({ kind: 'all', of });
const not = (of: Predicate): Predicate => ({ kind: 'not', of });
const whole = (values: readonly (number | undefined)[]): Filling => ({ kind: 'decimal', scale: 0, values });
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The rows of table `t` that an engine selects, by their column `id`, and the sum of these as another pass gives it. */
async function selectedIds(engine: ColumnEngine, where: Predicate): Promise<{ ids: number[]; sum: number; count: number }> {
  const request = { table: 't', where, calendar: UTC };
  const id = { name: 'id', dimension: { kind: 'column' as const, ref: ref('id') } };
  const { keys, selected } = await engine.aggregate({ ...request, by: [id], aggregates: [] });
  const { values } = await engine.aggregate({ ...request, by: [], aggregates: [aggregate('sum', column('id'))] });
  return { ids: Array.from(keys[0]!.values), sum: values[0]!.values[0]!, count: selected };
}

async function assertSelects(engine: ColumnEngine, where: Predicate, expected: readonly number[]): Promise<void> {
  const { ids, sum, count } = await selectedIds(engine, where);
  assert.deepEqual(ids, expected);
  assert.equal(count, expected.length);
  assert.equal(
    sum,
    expected.reduce((total, id) => total + id, 0),
  );
}

describe('RowFilter', () => {
  it(`selects what a look at each row selects, whichever clauses were asked before (seed ${String(seedOf())})`, async () => {
    const random = new Random(seedOf());
    for (let c = 0; c < roundsOf(30); c++) {
      const rowCount = random.pick([1, 500, BLOCK, BLOCK + 1, 2 * BLOCK + 77]);
      const { table, rows } = randomTable(random, rowCount);
      const numbered = tableOf('t', { id: whole(upTo(rowCount)) }, rowCount).table;
      const engine = new ColumnEngine([{ ...table, columns: [...table.columns, ...numbered.columns] }], undefined, special);
      const reference = new ReferenceRows({ table, rows }, UTC);
      const choices = { firstDay: 15_990, lastDay: 17_000, sql: false };
      const clauses = upTo(5).map(() => randomPredicate(random, choices));
      for (let ask = 0; ask < 12; ask++) {
        const where = all(
          ...clauses.filter(() => random.chance(0.4)),
          ...(random.chance(0.3) ? [not(random.pick(clauses))] : []),
        );
        await assertSelects(
          engine,
          where,
          upTo(rowCount).filter((id) => reference.selects(where, rows[id]!)),
        );
      }
    }
  });

  it('selects by columns of other tables, missing ones too', async () => {
    const rowCount = BLOCK * 2 + 5;
    const products = tableOf('p', { id: whole([1, 2, 3]), name: { kind: 'text', values: ['a', 'b', undefined] } }, 3).table;
    const table = tableOf('t', { id: whole(upTo(rowCount)), product: whole(upTo(rowCount).map((i) => i % 5)) }, rowCount).table;
    const joins = [
      {
        from: { table: 't', columns: ['product'] },
        to: { table: 'p', columns: ['id'] },
        missing: 0,
        unmatched: 0,
        reason: 'set',
        reasons: [],
      },
    ];
    const engine = new ColumnEngine([table, products], new JoinedTables([table, products], joins), special);
    const named = (values: string[], missing: boolean): Predicate => ({
      kind: 'one-of',
      field: { kind: 'column', ref: { table: 'p', column: 'name' } },
      values,
      missing,
    });
    const rest = (...of: number[]): number[] => upTo(rowCount).filter((id) => of.includes(id % 5));
    await assertSelects(engine, named(['a'], false), rest(1));
    await assertSelects(engine, named([], true), rest(0, 3, 4));
    await assertSelects(engine, all(not(named(['a'], false)), not(named([], true))), rest(2));
  });

  it('leaves out a single row of a block, wherever it stands', async () => {
    const rowCount = BLOCK + 40;
    const engine = new ColumnEngine([tableOf('t', { id: whole(upTo(rowCount)) }, rowCount).table], undefined, special);
    for (const out of [0, 31, 32, 1000, BLOCK - 1, BLOCK, rowCount - 1]) {
      const where = not({ kind: 'one-of', field: { kind: 'column', ref: ref('id') }, values: [out], missing: false });
      await assertSelects(
        engine,
        where,
        upTo(rowCount).filter((id) => id !== out),
      );
    }
  });

  it('works a clause out once for all that ask it, and keeps so many bytes of masks @release', () => {
    const rowCount = 2 ** 20;
    const table = tableOf('t', { id: { kind: 'float', values: [0] } }, rowCount).table;
    const cache = new EngineCache([table]);
    const clause = (to: number): Predicate => ({ kind: 'between', field: { kind: 'column', ref: ref('id') }, to });
    const ask = (where: Predicate): unknown => filterOf(where, new RowValues(table, UTC, cache));
    ask(all(clause(1), clause(2)));
    ask(all(clause(2), all(clause(3), clause(1))));
    const few = cache.masks.size;
    for (let to = 0; to < 500; to++) ask(clause(to));
    // 16 MiB hold 127 masks of 128 KiB each and what tells of their blocks.
    assert.deepEqual([few, cache.masks.size], [3, 127]);
  });

  it('reads each row of a clause once, however many passes ask', async () => {
    const rowCount = BLOCK * 3;
    const { table } = tableOf('t', { id: whole(upTo(rowCount).map((i) => i % 7)), x: whole(upTo(rowCount)) }, rowCount);
    const [id, x] = table.columns;
    let reads = 0;
    const watched = new Proxy(id!, {
      get: (target, key) => {
        if (key === 'values') reads++;
        return Reflect.get(target, key) as unknown;
      },
    });
    const engine = new ColumnEngine([{ ...table, columns: [watched, x!] }], undefined, special);
    const where: Predicate = { kind: 'one-of', field: { kind: 'column', ref: ref('id') }, values: [1, 5], missing: false };
    const sum = async (): Promise<number> => {
      const request = { table: 't', by: [], where, calendar: UTC, aggregates: [aggregate('sum', column('x'))] };
      return (await engine.aggregate(request)).values[0]!.values[0]!;
    };
    const first = await sum();
    const after = reads;
    assert.equal(await sum(), first);
    // The second pass makes its nodes, but none of them reads.
    assert.ok(reads - after <= 1 && after >= 3, `${after} reads, then ${reads - after}`);
  });

  it('selects again after an abort in the middle of a pass @release', async () => {
    const rowCount = 2 ** 19 + BLOCK;
    const table = tableOf('t', { id: whole(upTo(rowCount)) }, rowCount).table;
    const engine = new ColumnEngine([table], undefined, special);
    const where: Predicate = { kind: 'between', field: { kind: 'column', ref: ref('id') }, from: rowCount - 3 };
    const giveUp = new AbortController();
    const pause = async (): Promise<void> => {
      giveUp.abort();
      await Promise.resolve();
    };
    const request = { table: 't', by: [], aggregates: [], where, calendar: UTC };
    await assert.rejects(engine.aggregate(request, { signal: giveUp.signal, pause }), { name: 'AbortError' });
    await assertSelects(engine, where, [rowCount - 3, rowCount - 2, rowCount - 1]);
  });
});

describe('zones of blocks', () => {
  const orders: Readonly<Record<string, (row: number, count: number) => number>> = {
    sorted: (row) => Math.floor(row / 3),
    reversed: (row, count) => Math.floor((count - row) / 3),
    random: (row) => (row * 7919) % 5003,
    nearly: (row) => Math.floor(row / 3) + (row % 40 === 0 ? 900 : 0),
    constant: () => 12,
    'but for the end of a block sorted': (row) => (row === 4 * BLOCK - 1 ? 6100 : Math.floor(row / 3)),
  };
  const counts = [0, 1, BLOCK, BLOCK + 1, 5 * BLOCK + 19];

  for (const [place, [name, valueAt]] of Object.entries(orders).entries()) {
    // By day each order once: every second one has missing dates.
    for (const missing of isLong ? [false, true] : [place % 2 === 1]) {
      it(`select the right rows of ${name} dates${missing ? ', some missing' : ''}`, async () => {
        for (const rowCount of counts) {
          const days = upTo(rowCount).map((row) => (missing && row % 11 === 3 ? undefined : valueAt(row, rowCount)));
          const ms = days.map((day) => (day === undefined ? undefined : day * 86_400_000 + 5));
          const fillings: Readonly<Record<string, Filling>> = {
            id: whole(upTo(rowCount)),
            date: { kind: 'date', values: days },
            wall: { kind: 'wall', values: ms },
            moment: { kind: 'instant', values: ms },
            score: { kind: 'float', values: days },
            huge: whole(days.map((day) => (day === undefined ? undefined : day * 2 ** 40))),
          };
          const engine = new ColumnEngine([tableOf('t', fillings, rowCount).table], undefined, special);
          for (const [from, to] of [
            [12, 12],
            [1000, 2000],
            [6000, 9000],
            [-9, -1],
            [0, 99_999],
          ] as const) {
            const expected = upTo(rowCount).filter((row) => days[row] !== undefined && days[row] >= from && days[row] <= to);
            for (const date of ['date', 'wall', 'moment'])
              await assertIds(engine, { kind: 'days', ref: ref(date), from, to }, expected);
            const between = (field: string, unit: number): Predicate => ({
              kind: 'between',
              field: { kind: 'column', ref: ref(field) },
              from: from * unit,
              to: to * unit,
            });
            await assertIds(engine, between('score', 1), expected);
            await assertIds(engine, between('huge', 2 ** 40), expected);
          }
        }
      });
    }
  }

  it('spare blocks that lie outside a range, or wholly within, from being read', async () => {
    const rowCount = 20 * BLOCK;
    const { table } = tableOf('t', { date: { kind: 'date', values: upTo(rowCount) }, id: whole(upTo(rowCount)) }, rowCount);
    const [date, id] = table.columns;
    let reads = 0;
    const watched = new Proxy(date!, {
      get: (target, key) => {
        if (key === 'values') reads++;
        return Reflect.get(target, key) as unknown;
      },
    });
    const engine = new ColumnEngine([{ ...table, columns: [watched, id!] }], undefined, special);
    const where: Predicate = { kind: 'days', ref: ref('date'), from: 2 * BLOCK + 5, to: 15 * BLOCK - 1 };
    const { selected } = await engine.aggregate({ table: 't', by: [], aggregates: [], where, calendar: UTC });
    assert.equal(selected, 13 * BLOCK - 5);
    // The zones hold the values; besides, only the block with the first day is read.
    assert.ok(reads <= 4, `${reads} reads`);
  });
});

async function assertIds(engine: ColumnEngine, where: Predicate, expected: readonly number[]): Promise<void> {
  const by = [{ name: 'id', dimension: { kind: 'column' as const, ref: ref('id') } }];
  const { keys } = await engine.aggregate({ table: 't', by, aggregates: [], where: all(where, ALL), calendar: UTC });
  assert.deepEqual(Array.from(keys[0]!.values), expected);
}
