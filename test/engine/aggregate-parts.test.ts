import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnOfParts, joinParts, withoutParts } from '../../src/engine/aggregate-parts.js';
import { ArrowEngine } from '../../src/engine/arrow/arrow-engine.js';
import type { AggregateParts, AggregateRequest, Groups } from '../../src/engine/engine.js';
import { caseCount, Random } from './random.js';
import { aggregate, column, randomRequest, UTC, type PlanChoices } from './random-plan.js';
import { randomTable } from './random-table.js';
import { special } from '../plan-parts.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: false };

const partsOf = ({ parts }: Groups, index: number): AggregateParts => parts![index]!;

describe('columnOfParts', () => {
  it('gives the values of the engine to the last bit', async () => {
    for (let seed = 1; seed <= caseCount(300); seed++) {
      const random = new Random(seed);
      const { table } = randomTable(random, random.pick([0, 1, 2, 17, 150, 5000]));
      const request = randomRequest(random, CHOICES);
      const groups = await new ArrowEngine([table], undefined, special).aggregate(request);
      request.aggregates.forEach((one, index) => {
        const label = `seed ${seed}: ${JSON.stringify(one)}`;
        assert.deepEqual(columnOfParts(one, partsOf(groups, index)), groups.values[index], label);
      });
    }
  });

  it('is not there where it was not asked for', async () => {
    const { table } = randomTable(new Random(1), 5);
    const { parts: _, ...request } = randomRequest(new Random(1), CHOICES);
    assert.equal((await new ArrowEngine([table], undefined, special).aggregate(request)).parts, undefined);
  });
});

describe('joinParts', () => {
  it('puts several groups of one answer into one', async () => {
    for (let seed = 1; seed <= caseCount(100); seed++) {
      const random = new Random(seed);
      const { table } = randomTable(random, random.pick([1, 17, 150]));
      const engine = new ArrowEngine([table], undefined, special);
      const request = { ...randomRequest(random, CHOICES), by: [] };
      const region = { name: 'region', dimension: { kind: 'column', ref: { table: 't', column: 'region' } } } as const;
      const whole = await engine.aggregate(request);
      const split = await engine.aggregate({ ...request, by: [region] });
      request.aggregates.forEach((one, index) => {
        if (JSON.stringify(one).includes('score') || JSON.stringify(one).includes('"/"')) return;
        const answers = split.count === 0 ? [{ parts: partsOf(whole, index), groups: Int32Array.of(0) }] : [];
        const joined = joinParts(one, [...answers, { parts: partsOf(split, index), groups: new Int32Array(split.count) }], 1);
        assert.deepEqual(columnOfParts(one, joined), whole.values[index], `seed ${seed}: ${JSON.stringify(one)}`);
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

describe('withoutParts', () => {
  it('gives what an engine gives for the rows that are left', async () => {
    for (let seed = 1; seed <= caseCount(60); seed++) {
      const random = new Random(seed);
      const { table } = randomTable(random, 200);
      const engine = new ArrowEngine([table], undefined, special);
      const active = {
        kind: 'one-of',
        field: { kind: 'column', ref: { table: 't', column: 'active' } },
        values: [1],
        missing: false,
      } as const;
      const aggregates = ['sum', 'avg', 'count'].map((name) =>
        aggregate(name as 'sum', column(random.pick(['huge', 'price', 'rate']))),
      );
      const request: AggregateRequest = {
        table: 't',
        by: [],
        aggregates,
        where: { kind: 'all', of: [] },
        calendar: UTC,
        parts: true,
      };
      const whole = await engine.aggregate(request);
      const part = await engine.aggregate({ ...request, where: active });
      const rest = await engine.aggregate({ ...request, where: { kind: 'not', of: active } });
      aggregates.forEach((one, index) => {
        const left = withoutParts(partsOf(whole, index) as never, partsOf(part, index) as never);
        assert.deepEqual(columnOfParts(one, left), rest.values[index], `seed ${seed}: ${JSON.stringify(one)}`);
      });
    }
  });
});
