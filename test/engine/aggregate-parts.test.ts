import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnOfParts, joinParts } from '../../src/engine/aggregate-parts.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import type { AggregateParts, Groups } from '../../src/engine/engine.js';
import { Random } from './random.js';
import { seedsOf } from '../random.js';
import { aggregate, column, randomRequest, type PlanChoices } from './random-plan.js';
import { randomTable } from './random-table.js';
import { special } from '../plan-parts.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: false };

const partsOf = ({ parts }: Groups, index: number): AggregateParts => parts![index]!;

describe('columnOfParts', () => {
  it('gives the values of the engine to the last bit', async () => {
    for (const seed of seedsOf(600)) {
      const random = new Random(seed);
      const { table } = randomTable(random, random.pick([0, 1, 2, 17, 150, 5000]));
      const request = randomRequest(random, CHOICES);
      const engine = new ColumnEngine([table], undefined, special);
      const groups = await engine.aggregate(request);
      const { values } = await engine.aggregate({ ...request, parts: false });
      request.aggregates.forEach((one, index) => {
        const label = `seed ${seed}: ${JSON.stringify(one)}`;
        assert.deepEqual(columnOfParts(one, partsOf(groups, index)), values[index], label);
      });
    }
  });

  it('is there in place of values, where it was asked for', async () => {
    const { table } = randomTable(new Random(1), 5);
    const { parts: _, ...request } = randomRequest(new Random(1), CHOICES);
    const engine = new ColumnEngine([table], undefined, special);
    assert.equal((await engine.aggregate(request)).parts, undefined);
    assert.deepEqual((await engine.aggregate({ ...request, parts: true })).values, []);
  });
});

describe('joinParts', () => {
  it('puts several groups of one answer into one', async () => {
    for (const seed of seedsOf(300)) {
      const random = new Random(seed);
      const { table } = randomTable(random, random.pick([1, 17, 150]));
      const engine = new ColumnEngine([table], undefined, special);
      const request = { ...randomRequest(random, CHOICES), by: [] };
      const region = { name: 'region', dimension: { kind: 'column', ref: { table: 't', column: 'region' } } } as const;
      const whole = await engine.aggregate(request);
      const { values } = await engine.aggregate({ ...request, parts: false });
      const split = await engine.aggregate({ ...request, by: [region] });
      request.aggregates.forEach((one, index) => {
        if (JSON.stringify(one).includes('score') || JSON.stringify(one).includes('"/"')) return;
        const answers = split.count === 0 ? [{ parts: partsOf(whole, index), groups: Int32Array.of(0) }] : [];
        const joined = joinParts(one, [...answers, { parts: partsOf(split, index), groups: new Int32Array(split.count) }], 1);
        assert.deepEqual(columnOfParts(one, joined), values[index], `seed ${seed}: ${JSON.stringify(one)}`);
      });
    }
  });

  it('leaves out groups that go nowhere', () => {
    const parts: AggregateParts = { kind: 'count', counts: Float64Array.of(1, 20, 300) };
    const joined = joinParts({ kind: 'aggregate', name: 'count' }, [{ parts, groups: Int32Array.of(1, -1, 1) }], 2);
    assert.deepEqual(joined, { kind: 'count', counts: Float64Array.of(0, 301) });
  });

  it('keeps the exact sum of numbers that no double holds', () => {
    const part = (high: number, low: number): AggregateParts => ({
      kind: 'sum',
      counts: Float64Array.of(1),
      high: Float64Array.of(high),
      low: Float64Array.of(low),
      scale: 0,
    });
    const sum = aggregate('sum', column('huge'));
    const groups = Int32Array.of(0);
    const joined = joinParts(
      sum,
      [part(2 ** 30, 2 ** 32 - 1), part(-(2 ** 30), 2), part(0, -1)].map((parts) => ({ parts, groups })),
      1,
    );
    assert.deepEqual(joined, { ...part(1, 0), counts: Float64Array.of(3) });
    assert.equal(columnOfParts(sum, joined).values[0], 2 ** 32);
  });

  it('puts members that are marked together with members that are listed', () => {
    const marked: AggregateParts = { kind: 'marked', bits: Int32Array.of(0b1001, 1 << 31, 0, 0b10), stride: 2 };
    const listed: AggregateParts = { kind: 'members', offsets: Int32Array.of(0, 2), members: Int32Array.of(3, 40) };
    const distinct = aggregate('distinct', column('customer'));
    const groups = Int32Array.of(0, 1);
    const both = joinParts(
      distinct,
      [
        { parts: marked, groups },
        { parts: marked, groups: Int32Array.of(1, -1) },
      ],
      2,
    );
    assert.deepEqual(both, { kind: 'marked', bits: Int32Array.of(0b1001, 1 << 31, 0b1001, (1 << 31) | 0b10), stride: 2 });
    assert.deepEqual(columnOfParts(distinct, both).values, Float64Array.of(3, 4));
    const mixed = joinParts(
      distinct,
      [
        { parts: marked, groups },
        { parts: listed, groups: Int32Array.of(1) },
      ],
      2,
    );
    assert.deepEqual(mixed, { kind: 'members', offsets: Int32Array.of(0, 3, 6), members: Int32Array.of(0, 3, 63, 3, 33, 40) });
    assert.deepEqual(columnOfParts(distinct, mixed).values, Float64Array.of(3, 3));
  });

  it('adds doubles without losing the small ones', () => {
    const part = (sums: number): AggregateParts => ({
      kind: 'doubles',
      counts: Float64Array.of(1),
      sums: Float64Array.of(sums),
      lost: Float64Array.of(0),
    });
    const sum = aggregate('sum', column('score'));
    const groups = Int32Array.of(0);
    const joined = joinParts(
      sum,
      [1e100, 1, -1e100].map((value) => ({ parts: part(value), groups })),
      1,
    );
    assert.equal(columnOfParts(sum, joined).values[0], 1);
  });
});
