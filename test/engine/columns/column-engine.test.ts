import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import type { AggregateRequest } from '../../../src/engine/engine.js';
import type { Aggregate, RowExpression } from '../../../src/query/expression/expression.js';
import type { Dimension, Predicate } from '../../../src/query/plan.js';
import { isAbort, SalesError } from '../../../src/util/error.js';
import { aggregate, binary, column, NET, number, ref, UTC } from '../random-plan.js';
import { tableOf, type Filling } from '../random-table.js';
import { special } from '../../plan-parts.js';

const ALL: Predicate = { kind: 'all', of: [] };

function engineOf(fillings: Readonly<Record<string, Filling>>): ColumnEngine {
  const rowCount = Object.values(fillings)[0]?.values.length ?? 0;
  return new ColumnEngine([tableOf('t', fillings, rowCount).table], undefined, special);
}

function request(parts: Partial<AggregateRequest>): AggregateRequest {
  return { table: 't', by: [], aggregates: [], where: ALL, calendar: UTC, ...parts };
}

/** The value of one aggregate over all rows; null where it is missing. */
async function valueOf(engine: ColumnEngine, asked: Aggregate, where = ALL): Promise<number | string | null> {
  const { values } = await engine.aggregate(request({ aggregates: [asked], where }));
  const [found] = values;
  if (found?.valid?.[0] === 0) return null;
  return found?.dictionary === undefined ? (found?.values[0] ?? null) : (found.dictionary[found.values[0]!] ?? null);
}

const sumOf = (value: RowExpression): Aggregate => aggregate('sum', value);
const decimals = (scale: number, ...values: (number | undefined)[]): Filling => ({ kind: 'decimal', scale, values });
const texts = (...values: (string | undefined)[]): Filling => ({ kind: 'text', values });
const counted: Aggregate = { kind: 'aggregate', name: 'count' };
const countWhere = (engine: ColumnEngine, where: Predicate) => valueOf(engine, counted, where);
const field = (name: string): Dimension => ({ kind: 'column', ref: ref(name) });

describe('ColumnEngine sums', () => {
  it('is exact through row arithmetic of decimals', async () => {
    const engine = engineOf({ price: decimals(2, 10, 10, 10), quantity: decimals(0, 1, 1, 1), discount: decimals(2, 0, 10, 33) });
    assert.equal(await valueOf(engine, sumOf(column('price'))), 0.3);
    assert.equal(await valueOf(engine, sumOf(NET)), 0.257);
    assert.equal(await valueOf(engine, sumOf(binary('*', column('price'), number(0.1)))), 0.03);
  });

  it('falls to doubles where products leave the exact range', async () => {
    const engine = engineOf({ a: decimals(0, 2 ** 53 - 1, 3), b: decimals(0, 2 ** 53 - 1, 5) });
    const expected = Number((2n ** 53n - 1n) ** 2n + 15n);
    assert.equal(await valueOf(engine, sumOf(binary('*', column('a'), column('b')))), expected);
  });

  it('groups by a column of one decimal', async () => {
    const engine = engineOf({ rating: decimals(1, 45, 5, 45) });
    const { keys, values } = await engine.aggregate(
      request({
        by: [{ name: 'rating', dimension: { kind: 'column', ref: ref('rating') } }],
        aggregates: [aggregate('count', column('rating'))],
      }),
    );
    const counts = new Map(Array.from(keys[0]!.values, (key, row) => [key, values[0]!.values[row]]));
    assert.deepEqual(
      counts,
      new Map([
        [4.5, 2],
        [0.5, 1],
      ]),
    );
  });

  it('tells missing from 0', async () => {
    const engine = engineOf({ price: decimals(2, undefined, 0, 500), none: decimals(0, undefined, undefined, undefined) });
    assert.equal(await valueOf(engine, aggregate('avg', column('price'))), 2.5);
    assert.equal(await valueOf(engine, aggregate('count', column('price'))), 2);
    assert.equal(await valueOf(engine, sumOf(column('none'))), null);
    assert.equal(await valueOf(engine, aggregate('distinct', column('none'))), 0);
    assert.equal(await valueOf(engine, aggregate('median', column('none'))), null);
    assert.equal(await valueOf(engine, sumOf(binary('+', column('price'), column('none')))), null);
  });

  it('has one group without keys even without rows, with counts 0', async () => {
    const engine = engineOf({ price: decimals(2) });
    const groups = await engine.aggregate(
      request({ aggregates: [counted, sumOf(column('price')), aggregate('distinct', column('price'))] }),
    );
    assert.equal(groups.count, 1);
    assert.deepEqual([...groups.values[0]!.values], [0]);
    assert.deepEqual([...groups.values[1]!.valid!], [0]);
    assert.deepEqual([...groups.values[2]!.values], [0]);
  });

  it('leaves out what is divided by 0', async () => {
    const engine = engineOf({ a: decimals(0, 1, 6, 0), b: decimals(0, 0, 4, 0) });
    assert.equal(await valueOf(engine, sumOf(binary('/', column('a'), column('b')))), 1.5);
    assert.equal(await valueOf(engine, aggregate('count', binary('/', column('a'), column('b')))), 1);
  });
});

describe('ColumnEngine row expressions', () => {
  it('compares decimals of different scales exactly', async () => {
    const engine = engineOf({ a: decimals(1, 3, 3), b: decimals(3, 300, 301) });
    assert.equal(await valueOf(engine, sumOf(binary('=', column('a'), column('b')))), 1);
    assert.equal(await valueOf(engine, sumOf(binary('=', binary('+', number(0.1), number(0.2)), number(0.3)))), 2);
  });

  it('measures the difference of times in days', async () => {
    const day = 86_400_000;
    const engine = engineOf({
      at: { kind: 'wall', values: [10 * day + day / 2] },
      to: { kind: 'wall', values: [12 * day] },
      on: { kind: 'date', values: [12] },
    });
    assert.equal(await valueOf(engine, sumOf(binary('-', column('to'), column('at')))), 1.5);
    assert.equal(await valueOf(engine, sumOf(binary('=', column('to'), column('on')))), 1);
    assert.equal(await valueOf(engine, sumOf(binary('-', column('on'), column('at')))), 1.5);
  });

  it('knows numbers of cancellations and returned states', async () => {
    const engine = engineOf({
      order: texts('C536379', 'c12', 'CA-2016-1', 'Chair', '536'),
      status: texts('Returned', 'order_refunded', 'canceled', 'Not returned', 'complete'),
    });
    const matches = (of: string, pattern: 'starts-with-c' | 'returned-status'): RowExpression => ({
      kind: 'matches',
      of: ref(of),
      pattern,
    });
    assert.equal(await valueOf(engine, sumOf(matches('order', 'starts-with-c'))), 2);
    assert.equal(await valueOf(engine, sumOf(matches('status', 'returned-status'))), 3);
  });

  it('takes an if() without an else as missing', async () => {
    const engine = engineOf({ a: decimals(0, 1, 2, 3), name: texts('x', 'y', 'z') });
    const test = binary('>', column('a'), number(1));
    assert.equal(await valueOf(engine, aggregate('distinct', { kind: 'call', name: 'if', args: [test, column('name')] })), 2);
    assert.equal(await valueOf(engine, aggregate('min', { kind: 'call', name: 'if', args: [test, column('a')] })), 2);
  });

  it('refuses to mix texts and numbers, and columns that are not there', async () => {
    const engine = engineOf({ a: decimals(0, 1), name: texts('x') });
    const codeOf = (value: RowExpression) =>
      valueOf(engine, sumOf(value)).then(
        () => 'none',
        (error: unknown) => (error instanceof SalesError ? error.code : String(error)),
      );
    assert.equal(await codeOf(column('name')), 'bad-type');
    assert.equal(await codeOf(binary('=', column('name'), column('a'))), 'bad-type');
    assert.equal(await codeOf(binary('+', column('name'), column('name'))), 'bad-type');
    assert.equal(await codeOf(column('b')), 'unknown-field');
  });
});

describe('ColumnEngine predicates', () => {
  it('takes the bounds of a range exactly', async () => {
    const engine = engineOf({ price: decimals(2, 7, 8, 9, undefined) });
    assert.equal(await countWhere(engine, { kind: 'between', field: field('price'), from: 0.07, to: 0.08 }), 2);
    assert.equal(await countWhere(engine, { kind: 'between', field: field('price'), from: 0.0701 }), 2);
    assert.equal(await countWhere(engine, { kind: 'between', field: field('price'), to: 0.0899 }), 2);
    assert.equal(
      await countWhere(engine, { kind: 'between', field: { kind: 'bin-number', ref: ref('price'), width: 0.02 }, from: 0.08 }),
      2,
    );
  });

  it('finds parts in order without regard to case, none over another', async () => {
    const engine = engineOf({ name: texts('Helmet', 'red HELMET', 'abab', 'aba', undefined) });
    const like = (...parts: string[]) => countWhere(engine, { kind: 'like', field: field('name'), parts });
    assert.equal(await like('', 'helmet', ''), 2);
    assert.equal(await like('helmet', ''), 1);
    assert.equal(await like('ab', 'ab'), 1);
    assert.equal(await like('a', 'b', 'ba'), 0);
    assert.equal(await like('', ''), 4);
  });

  it('keeps the missing in what is not, and finds them', async () => {
    const engine = engineOf({ name: texts('a', 'b', undefined), on: { kind: 'date', values: [1, undefined, undefined] } });
    const a: Predicate = { kind: 'one-of', field: field('name'), values: ['a'], missing: false };
    assert.equal(await countWhere(engine, { kind: 'not', of: a }), 2);
    assert.equal(await countWhere(engine, { kind: 'one-of', field: field('name'), values: [], missing: true }), 1);
    assert.equal(await countWhere(engine, { kind: 'not', of: { kind: 'days', ref: ref('on') } }), 2);
    assert.equal(await countWhere(engine, { kind: 'days', ref: ref('on'), from: 2, to: 1 }), 0);
    assert.equal(await countWhere(engine, { kind: 'any', of: [] }), 0);
    assert.equal(await countWhere(engine, { kind: 'not', of: ALL }), 0);
  });
});

describe('ColumnEngine groups', () => {
  it('numbers groups by hashing where keys have too many combinations', async () => {
    const rowCount = 300;
    const values = Array.from({ length: rowCount }, (_, i) => (i % 100) * 0.37 + 1e9);
    const wide: Filling = { kind: 'float', values };
    const engine = engineOf({
      a: wide,
      b: wide,
      c: wide,
      d: wide,
      name: texts(...values.map((_, i) => (i % 100 === 7 ? undefined : `n${i % 100}`))),
    });
    const by = ['a', 'name', 'b', 'c', 'd'].map((name) => ({ name, dimension: field(name) }));
    const groups = await engine.aggregate(request({ by, aggregates: [counted] }));
    assert.equal(groups.count, 100);
    assert.ok([...groups.values[0]!.values].every((count) => count === 3));
    for (let g = 0; g < 100; g++) {
      const numbers = groups.keys.filter(({ type }) => type === 'number').map((key) => key.values[g]);
      const place = Math.round(((numbers[0] ?? 0) - 1e9) / 0.37);
      assert.deepEqual(
        numbers,
        numbers.map(() => values[place]),
      );
      const name = groups.keys[1]!;
      if (place === 7) assert.equal(name.valid?.[g], 0);
      else assert.equal(name.dictionary?.[name.values[g]!], `n${place}`);
    }
  });

  it('gives the lower bounds of bins as they are written', async () => {
    const engine = engineOf({ rate: decimals(1, 3, 6, -1) });
    const by = [{ name: 'bin', dimension: { kind: 'bin-number', ref: ref('rate'), width: 0.1 } as const }];
    const groups = await engine.aggregate(request({ by }));
    assert.deepEqual([...groups.keys[0]!.values].sort(), [-0.1, 0.3, 0.6]);
  });

  it('counts the rows that lack a key or an argument', async () => {
    const engine = engineOf({ name: texts('a', undefined, undefined, 'a'), price: decimals(0, 1, undefined, 3, undefined) });
    const by = [{ name: 'name', dimension: field('name') }];
    const { missing, selected, total } = await engine.aggregate(request({ by, aggregates: [counted, sumOf(column('price'))] }));
    assert.deepEqual(missing, { keys: [2], values: [0, 2] });
    assert.deepEqual([selected, total], [4, 4]);
  });

  it('bins instants by the days of the zone, across the change of clocks', async () => {
    // Clocks in Berlin went forward on 2021-03-28 at 01:00Z: 22:30Z the day before is 23:30 there, the next day's is 00:30.
    const values = ['2021-03-27T22:30:00Z', '2021-03-28T21:30:00Z', '2021-03-28T22:30:00Z'].map((text) => Date.parse(text));
    const engine = engineOf({ at: { kind: 'instant', values } });
    const by = [{ name: 'day', dimension: { kind: 'bin-date', ref: ref('at'), grain: 'day' } as const }];
    const groups = await engine.aggregate(request({ by, calendar: { ...UTC, timeZone: 'Europe/Berlin' } }));
    assert.deepEqual(
      [...groups.keys[0]!.values],
      ['2021-03-27', '2021-03-28', '2021-03-29'].map((day) => Date.parse(day) / 86_400_000),
    );
  });

  it('bins days of any distance', async () => {
    const far = 90_000_000;
    const engine = engineOf({ on: { kind: 'date', values: [40, far, undefined, 40] } });
    const keysOf = async (dimension: Dimension) => {
      const groups = await engine.aggregate(request({ by: [{ name: 'key', dimension }] }));
      const [key] = groups.keys;
      return [...key!.values].filter((_, g) => key!.valid?.[g] !== 0);
    };
    const month = 31 * 86_400_000;
    const start = new Date(far * 86_400_000);
    assert.deepEqual(await keysOf({ kind: 'bin-date', ref: ref('on'), grain: 'month' }), [
      month / 86_400_000,
      Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1) / 86_400_000,
    ]);
    assert.deepEqual(await keysOf({ kind: 'part', ref: ref('on'), part: 'weekday' }), [2, start.getUTCDay() || 7]);
  });

  it('gives members the same ids in every answer', async () => {
    const engine = engineOf({ name: texts('a', 'b', 'a', undefined, 'c'), half: decimals(0, 1, 1, 2, 2, 2) });
    const asked = {
      table: 't',
      by: [{ name: 'half', dimension: field('half') }],
      member: column('name'),
      where: ALL,
      calendar: UTC,
    };
    const all = await engine.members(asked);
    assert.deepEqual([...all.offsets], [0, 2, 4]);
    const [a, b, again, c] = all.members;
    assert.equal(a, again);
    assert.equal(new Set([a, b, c]).size, 3);
    const second = await engine.members({ ...asked, where: { kind: 'between', field: field('half'), from: 2 } });
    assert.deepEqual([...second.members], [again, c]);
  });
});

describe('ColumnEngine control', () => {
  const many: Filling = { kind: 'boolean', values: Array.from({ length: 600_000 }, (_, i) => i % 2) };

  it('gives other work a turn and gives up when told @release', async () => {
    const engine = engineOf({ a: many });
    const controller = new AbortController();
    let turns = 0;
    const pause = (): Promise<void> => {
      turns++;
      controller.abort();
      return Promise.resolve();
    };
    await assert.rejects(engine.aggregate(request({ aggregates: [counted] }), { signal: controller.signal, pause }), isAbort);
    assert.equal(turns, 1);
  });

  it('fails after it was closed', async () => {
    const engine = engineOf({ a: decimals(0, 1) });
    engine.close();
    await assert.rejects(engine.aggregate(request({})), { code: 'engine-error' });
  });
});
