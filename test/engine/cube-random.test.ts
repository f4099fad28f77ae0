import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { CubeEngine } from '../../src/engine/cube/cube-engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import { ShardedEngine } from '../../src/engine/threads/sharded-engine.js';
import type { BoundPlan } from '../../src/query/plan.js';
import { brushedOf, CountingEngine, PERIODS, randomBrush, randomChoice, SMALL, withClause } from './brushes.js';
import { dealTable } from './deal-table.js';
import { Random } from './random.js';
import { isLong, seedsOf } from '../random.js';
import { randomPlan, type PlanChoices } from './random-plan.js';
import { randomTable } from './random-table.js';
import { Reference } from './reference.js';
import { assertSameRows, rowsOf } from './same-rows.js';
import { special } from '../plan-parts.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: false };
const STEPS = 5;

describe('cubes on random plans and brush paths', () => {
  it('give the same where the engine behind has its rows in several places', async () => {
    for (const seed of seedsOf(150)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([2, 17, 60]));
      const { tables, rowOf } = dealTable(random, data.table, 2);
      const shards = tables.map((table) => new ColumnEngine([table], undefined, special));
      const cubes = new CubeEngine(new ShardedEngine('t', shards, rowOf));
      const plan = randomPlan(random, CHOICES);
      const dimension = randomBrush(random);
      const choice = (): BoundPlan => withClause(plan, randomChoice(random, dimension, plan.calendar));
      await cubes.prepare(brushedOf(choice(), dimension), SMALL);
      for (let step = 0; step < 3; step++) {
        const asked = choice();
        const got = rowsOf(await runPlan(asked, cubes, PERIODS));
        const expected = rowsOf(await runPlan(asked, new ColumnEngine([data.table], undefined, special), PERIODS));
        assertSameRows(got, expected, `seed ${seed}, step ${step}: ${JSON.stringify(asked)}`);
      }
    }
  });

  it('give what a pass over the rows gives, to the last bit, and what a plain evaluation gives', async (context) => {
    const counts = { steps: 0, fromCubes: 0 };
    for (const seed of seedsOf(300)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([0, 1, 2, 17, 60, 150]));
      const counting = new CountingEngine(new ColumnEngine([data.table], undefined, special));
      const cubes = new CubeEngine(counting);
      const plain = new ColumnEngine([data.table], undefined, special);
      const plan = randomPlan(random, CHOICES);
      const dimension = randomBrush(random);
      const choice = (): BoundPlan => withClause(plan, randomChoice(random, dimension, plan.calendar));
      await cubes.prepare(brushedOf(choice(), dimension), SMALL);
      for (let step = 0; step < STEPS; step++) {
        const asked = choice();
        const label = `seed ${seed}, step ${step}, ${JSON.stringify(dimension)}: ${JSON.stringify(asked)}`;
        const before = counting.passes;
        const got = await runPlan(asked, cubes, PERIODS);
        counts.steps++;
        if (counting.passes === before && counting.cubes > 0) counts.fromCubes++;
        assert.deepEqual(got, await runPlan(asked, plain, PERIODS), label);
        assertSameRows(rowsOf(got), new Reference(asked, data).result(), label);
      }
    }
    context.diagnostic(JSON.stringify(counts));
    if (isLong) assert.ok(counts.fromCubes > counts.steps / 3, 'most steps come from cubes');
  });
});
