import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { CubeEngine } from '../../src/engine/cube/cube-engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import { brushedOf, CountingEngine, PERIODS, randomBrush, randomChoice, SMALL, withClause } from '../engine/brushes.js';
import { Random } from '../engine/random.js';
import { isLong, seedsOf } from '../random.js';
import { randomPlan, type PlanChoices } from '../engine/random-plan.js';
import { randomTable } from '../engine/random-table.js';
import { assertSameRows, rowsOf } from '../engine/same-rows.js';
import { Duck } from './duck.js';
import { planSql } from './sql-plan.js';
import { special } from '../plan-parts.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: true };

describe('brush paths over cubes beside DuckDB', () => {
  let duck: Duck;
  before(async () => {
    duck = await Duck.open();
  });
  after(() => {
    duck.close();
  });

  it('go through the same rows, and mostly come from cubes @release', async (context) => {
    const counts = { steps: 0, fromCubes: 0 };
    for (const seed of seedsOf(100)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([1, 40, 300]));
      await duck.load(data);
      const counting = new CountingEngine(new ColumnEngine([data.table], undefined, special));
      const cubes = new CubeEngine(counting);
      const plan = randomPlan(random, CHOICES);
      const dimension = randomBrush(random);
      // DuckDB's instants would need its time zones.
      if (dimension.kind === 'bin-date' && dimension.ref.column === 'moment') continue;
      await cubes.prepare(brushedOf(withClause(plan, randomChoice(random, dimension, plan.calendar)), dimension), SMALL);
      for (let step = 0; step < 4; step++) {
        const asked = withClause(plan, randomChoice(random, dimension, plan.calendar));
        const sql = planSql(asked);
        const label = `seed ${seed}, step ${step}: ${JSON.stringify(asked)}\n${sql}`;
        const passes = counting.passes;
        const got = rowsOf(await runPlan(asked, cubes, PERIODS));
        counts.steps++;
        if (counting.passes === passes && counting.cubes > 0) counts.fromCubes++;
        const expected = await duck.rows(sql).catch((error: unknown) => assert.fail(`${label}: ${String(error).slice(0, 300)}`));
        assertSameRows(got, expected, label);
      }
    }
    context.diagnostic(JSON.stringify(counts));
    if (isLong) assert.ok(counts.fromCubes > counts.steps / 3);
  });
});
