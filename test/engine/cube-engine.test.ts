import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { CubeEngine, type Sizes } from '../../src/engine/cube/cube-engine.js';
import type { AggregateRequest, Groups } from '../../src/engine/engine.js';
import type { Aggregate } from '../../src/query/expression/expression.js';
import type { Dimension, Predicate } from '../../src/query/plan.js';
import { CountingEngine, SMALL } from './brushes.js';
import { MONTHS, REGION, PRICE, ALL, SUM, ROWS, CUSTOMERS, table, days, members, by, asks } from './cube-requests.js';
import { aggregate, column, ref, UTC } from './random-plan.js';
import { special } from '../plan-parts.js';

/** Groups in the order of their keys, as plain values. */
function plain({ count, keys, values, ...rest }: Groups): unknown {
  const rows = Array.from({ length: count }, (_, row) =>
    [...keys, ...values].map(({ values: own, valid, dictionary }) =>
      valid?.[row] === 0 ? null : dictionary ? dictionary[own[row]!] : own[row],
    ),
  );
  return { rows: rows.map((row) => JSON.stringify(row)).sort(), types: values.map(({ type }) => type), ...rest };
}

describe('CubeEngine', () => {
  let counting: CountingEngine;
  let engine: CubeEngine;
  const rows = new ColumnEngine([table], undefined, special);
  beforeEach(() => {
    counting = new CountingEngine(new ColumnEngine([table], undefined, special));
    engine = new CubeEngine(counting);
  });

  const prepare = (dimension: Dimension, ...requests: AggregateRequest[]): Promise<void> =>
    engine.prepare(
      requests.map((request) => ({ request, dimension })),
      SMALL,
    );

  /** Checks an answer against a pass over the rows, and tells whether it came from a cube. */
  async function isFromCube(request: AggregateRequest): Promise<boolean> {
    const before = counting.passes;
    assert.deepEqual(plain(await engine.aggregate(request)), plain(await rows.aggregate(request)), JSON.stringify(request.where));
    return counting.passes === before;
  }

  it('answers days that begin and end with bins, with open ends and beyond the data', async () => {
    await prepare(MONTHS, asks(days('2024-01-01', '2024-12-31')));
    assert.equal(counting.cubes, 1);
    const ranges: Predicate[] = [days('2024-01-01', '2024-02-29'), days('2024-02-01'), days(undefined, '2024-04-30'), days()];
    for (const where of [
      ...ranges,
      days('2000-01-01', '2050-12-31'),
      days('2024-04-01', '2024-04-30'),
      days('2024-06-01'),
      ALL,
    ]) {
      assert.ok(await isFromCube(asks(where)), JSON.stringify(where));
    }
    const nothing: Predicate = { kind: 'days', ref: ref('date'), from: 1, to: 0 };
    const undated: Predicate = { kind: 'one-of', field: { kind: 'column', ref: ref('date') }, values: [], missing: true };
    const several: Predicate = { kind: 'any', of: [days('2024-01-01', '2024-01-31'), undated, days('2024-05-01', '2024-05-31')] };
    for (const where of [nothing, undated, several, { kind: 'not', of: several } as const]) {
      assert.ok(await isFromCube(asks(where)), JSON.stringify(where));
    }
  });

  it('tells of the first of the bins alone where only a part of them is wanted', async () => {
    const year = asks(days('2024-01-01', '2024-12-31'));
    const until = (last: string): Promise<Groups> => engine.aggregate(asks(days('2024-01-01', last)));
    await prepare(MONTHS, year);
    // January to March, May, and the bin of rows without a date.
    assert.deepEqual(await engine.cubesAlone(2 / 5).aggregate(year), await until('2024-02-29'));
    assert.deepEqual(await engine.cubesAlone(1 / 5).aggregate(year), await until('2024-01-31'));
    assert.deepEqual(await engine.cubesAlone().aggregate(year), await until('2024-12-31'));
  });

  it('leaves days that cut through a bin to the engine behind', async () => {
    await prepare(MONTHS, asks(days('2024-01-01', '2024-12-31')));
    assert.equal(await isFromCube(asks(days('2024-01-06', '2024-02-29'))), false);
    assert.equal(await isFromCube(asks(days('2024-01-01', '2024-02-28'))), false);
  });

  it('has bins of days where the plans that are prepared cut through greater ones', async () => {
    await prepare(MONTHS, asks(days('2024-01-01', '2024-12-31')), asks(days('2023-01-01', '2023-05-20')));
    assert.equal(counting.cubes, 1);
    assert.ok(await isFromCube(asks(days('2024-01-06', '2024-02-28'))));
  });

  it('answers members that are chosen one by one, the missing one too', async () => {
    const request = { by: [by(MONTHS)], aggregates: [SUM, CUSTOMERS] };
    await prepare(REGION, asks(members(['North', 'South', 'East'], true), request));
    const choices = [members(['North']), members(['East', 'South']), members([], true), members(['nowhere']), members([])];
    for (const where of [...choices, { kind: 'not', of: members(['North']) } as const, members(['North', 'East'], true)]) {
      assert.ok(await isFromCube(asks(where, request)), JSON.stringify(where));
      assert.ok(!(await isFromCube(asks(where, { aggregates: request.aggregates }))));
    }
  });

  it('answers ranges of numbers and of their bins', async () => {
    const between = (field: Dimension, from?: number, to?: number): Predicate => ({
      kind: 'between',
      field,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
    const plainPrice: Dimension = { kind: 'column', ref: ref('price') };
    await prepare(PRICE, asks(between(PRICE), { aggregates: [ROWS] }));
    await prepare(plainPrice, asks(between(plainPrice), { aggregates: [ROWS] }));
    for (const field of [PRICE, plainPrice]) {
      for (const [from, to] of [[10, 20], [undefined, 0], [19.99], [-3, -3], [25.5, 25.5], []]) {
        assert.ok(await isFromCube(asks(between(field, from, to), { aggregates: [ROWS] })), JSON.stringify([field, from, to]));
      }
    }
  });

  it('is told apart by the other clauses, in whatever order they stand', async () => {
    const east: Predicate = { kind: 'not', of: members(['East']) };
    const cheap: Predicate = { kind: 'between', field: { kind: 'column', ref: ref('price') }, to: 50 };
    const all = (...of: Predicate[]): Predicate => ({ kind: 'all', of });
    await prepare(MONTHS, asks(all(days('2024-01-01', '2024-12-31'), east, all(cheap))));
    assert.ok(await isFromCube(asks(all(all(cheap, days('2024-02-01')), east, east))));
    assert.equal(await isFromCube(asks(all(days('2024-02-01'), east))), false);
    assert.equal(await isFromCube(asks(all(days('2024-02-01'), cheap, east), { by: [by(REGION)] })), false);
    assert.equal(await isFromCube(asks(all(days('2024-02-01'), cheap, east), { calendar: { ...UTC, fiscalStart: 4 } })), false);
  });

  it('is the same for keys of another name, which the answer has', async () => {
    await prepare(MONTHS, asks(days('2024-01-01', '2024-12-31'), { by: [by(REGION)] }));
    const other = asks(days('2024-02-01'), { by: [{ ...by(REGION), name: 'area' }] });
    assert.ok(await isFromCube(other));
    const { keys } = await engine.aggregate(other);
    assert.equal(keys[0]!.name, 'area');
  });

  it('reads the rows once for all aggregates over the same groups, and again only for further ones', async () => {
    const year = days('2024-01-01', '2024-12-31');
    await prepare(MONTHS, asks(year), asks(year, { aggregates: [CUSTOMERS] }), asks(year, { aggregates: [SUM] }));
    assert.equal(counting.cubes, 1);
    await prepare(MONTHS, asks(days('2024-02-01'), { aggregates: [CUSTOMERS, ROWS] }));
    assert.equal(counting.cubes, 1);
    await prepare(MONTHS, asks(year, { aggregates: [aggregate('max', column('price'))] }));
    assert.equal(counting.cubes, 2);
    assert.ok(await isFromCube(asks(days('2024-02-01'), { aggregates: [CUSTOMERS, aggregate('max', column('price'))] })));
  });

  it('tells sums beyond the exact range of doubles exactly', async () => {
    const request = { aggregates: [aggregate('sum', column('huge')), aggregate('avg', column('huge'))] };
    await prepare(MONTHS, asks(days('2024-01-01', '2024-12-31'), request));
    for (const where of [ALL, days('2024-02-01'), days('2024-01-01', '2024-01-31'), days('2024-02-01', '2024-03-31')]) {
      assert.ok(await isFromCube(asks(where, request)));
    }
  });

  it('chooses the least, greatest, first and last value, of equal ones that of the row in front', async () => {
    const first = (name: 'first' | 'last'): Aggregate => ({
      kind: 'aggregate',
      name,
      value: column('customer'),
      order: ref('date'),
    });
    const aggregates = [aggregate('min', column('price')), aggregate('max', column('region')), first('first'), first('last')];
    await prepare(REGION, asks(members(['North'], true), { aggregates }));
    for (const where of [ALL, members(['North', 'South']), members(['East']), members([], true), members([])]) {
      assert.ok(await isFromCube(asks(where, { aggregates })), JSON.stringify(where));
    }
  });

  it('counts members in one stretch of days, and leaves several stretches to the rows', async () => {
    const request = { aggregates: [CUSTOMERS] };
    await prepare(MONTHS, asks(days('2024-01-01', '2024-12-31'), request));
    for (const where of [ALL, days('2024-01-01', '2024-02-29'), days('2024-02-01', '2024-03-31'), days('2024-06-01')]) {
      assert.ok(await isFromCube(asks(where, request)), JSON.stringify(where));
    }
    const two: Predicate = { kind: 'any', of: [days('2024-01-01', '2024-01-31'), days('2024-03-01', '2024-03-31')] };
    assert.equal(await isFromCube(asks(two, request)), false);
  });

  it('leaves sums of doubles and medians to the rows, and does not try them again', async () => {
    const doubles = asks(days('2024-01-01', '2024-12-31'), { aggregates: [aggregate('sum', column('score')), ROWS] });
    await prepare(MONTHS, doubles);
    await prepare(MONTHS, doubles);
    await prepare(MONTHS, { ...doubles, aggregates: [aggregate('median', column('price'))] });
    assert.equal(counting.cubes, 1);
    assert.equal(await isFromCube(doubles), false);
    assert.ok(await isFromCube({ ...doubles, aggregates: [ROWS] }));
  });

  it('builds none for requests without a clause on the dimension, nor where keys are too many', async () => {
    await prepare(MONTHS, asks(members(['North'])));
    const many: Sizes = { rows: () => 40_000, keys: (keys) => (keys.length === 2 ? 30_000 : 100) };
    const request = asks(days('2024-01-01', '2024-12-31'), { by: [by(REGION)] });
    await engine.prepare([{ request, dimension: MONTHS }], many);
    assert.equal(counting.cubes, 0);
    await engine.prepare([{ request: { ...request, by: [] }, dimension: MONTHS }], many);
    assert.equal(counting.cubes, 1);
  });

  it('drops the cubes used least where they weigh too much', async () => {
    const year = days('2024-01-01', '2024-12-31');
    const requests = [asks(year), asks(year, { by: [by(REGION)] }), asks(year, { by: [by(PRICE)] })];
    await prepare(MONTHS, ...requests);
    const weight = engine.bytes;
    assert.ok(weight > 0 && weight < 4000, `${weight} bytes`);
    engine = new CubeEngine(counting, weight - 1);
    await prepare(MONTHS, requests[0]!, requests[1]!);
    assert.ok(await isFromCube(requests[0]!));
    await prepare(MONTHS, requests[2]!);
    assert.deepEqual([await isFromCube(requests[0]!), await isFromCube(requests[1]!)], [true, false]);
    assert.ok(engine.bytes < weight);
    engine.close();
    assert.equal(engine.bytes, 0);
  });
});
