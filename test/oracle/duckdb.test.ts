import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import { Random } from '../engine/random.js';
import { isLong, seedsOf } from '../random.js';
import { randomPlan, type PlanChoices } from '../engine/random-plan.js';
import { randomTable } from '../engine/random-table.js';
import { assertSameRows, rowsOf } from '../engine/same-rows.js';
import { Duck } from './duck.js';
import { planSql } from './sql-plan.js';
import { RUN_PARTS, special } from '../plan-parts.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: true };
const PLANS_PER_TABLE = 6;

describe('the Arrow engine beside DuckDB', () => {
  let duck: Duck;
  before(async () => {
    duck = await Duck.open();
  });
  after(() => {
    duck.close();
  });

  it('answers random plans over random tables with the same rows', async (context) => {
    let plans = 0;
    let compared = 0;
    for (const seed of seedsOf(100)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([0, 1, 30, 300]));
      await duck.load(data);
      for (let n = 0; n < PLANS_PER_TABLE; n++) {
        const plan = randomPlan(random, CHOICES);
        const sql = planSql(plan);
        const rows = rowsOf(await runPlan(plan, new ColumnEngine([data.table], undefined, special), RUN_PARTS));
        const expected = await duck.rows(sql).catch((error: unknown) => assert.fail(`seed ${seed}: ${String(error)}\n${sql}`));
        assertSameRows(rows, expected, `seed ${seed}, plan ${n}: ${JSON.stringify(plan)}\n${sql}`);
        plans++;
        compared += expected.length;
      }
    }
    context.diagnostic(`${plans} plans, ${compared} rows compared`);
    if (isLong) assert.ok(compared > plans);
  });
});
