import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import { runPlan } from '../../../src/engine/plan-runner.js';
import { SqlEngine } from '../../../src/engine/sql/sql-engine.js';
import type { BoundPlan } from '../../../src/query/plan.js';
import { SalesError } from '../../../src/util/error.js';
import { RUN_PARTS, special } from '../../plan-parts.js';
import { caseCount, Random } from '../random.js';
import { randomPlan, type PlanChoices } from '../random-plan.js';
import { assertSameRows, rowsOf } from '../same-rows.js';
import { DuckSource } from './duck-source.js';
import { oddTable } from './odd-table.js';
import { shrunk } from './shrink-plan.js';

const CHOICES: PlanChoices = { firstDay: -400, lastDay: 700, sql: false };
const PLANS_PER_TABLE = 6;

describe('the SQL engine on DuckDB', () => {
  let duck: DuckSource;
  before(async () => {
    duck = await DuckSource.open();
  });
  after(() => duck.close());

  it('answers random plans as the local engine does', async (context) => {
    let compared = 0;
    const refused = new Map<string, number>();
    const tables = caseCount(50);
    for (let seed = 1; seed <= tables; seed++) {
      const random = new Random(seed);
      const { table } = oddTable(random, random.pick([0, 1, 30, 300]));
      const source = await duck.load([table]);
      const problem = async (plan: BoundPlan): Promise<string | undefined> => {
        const local = rowsOf(await runPlan(plan, new ColumnEngine([table], undefined, special), RUN_PARTS));
        try {
          assertSameRows(rowsOf(await runPlan(plan, new SqlEngine(source), RUN_PARTS)), local, '');
          compared += local.length;
        } catch (error) {
          if (error instanceof SalesError && error.code === 'engine-unsupported') {
            refused.set(error.message, (refused.get(error.message) ?? 0) + 1);
            return undefined;
          }
          const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
          return `${String(error)}${cause}`;
        }
        return undefined;
      };
      for (let n = 0; n < PLANS_PER_TABLE; n++) {
        const plan = randomPlan(random, CHOICES);
        const found = await problem(plan);
        if (found === undefined) continue;
        const least = await shrunk(plan, async (part) => (await problem(part)) !== undefined);
        assert.fail(`seed ${seed}, plan ${n}: ${(await problem(least)) ?? found}\n${JSON.stringify(least)}`);
      }
    }
    context.diagnostic(
      `${tables * PLANS_PER_TABLE} plans of seeds 1 … ${tables}, ${compared} rows compared, refused ${JSON.stringify([...refused])}`,
    );
    assert.ok(compared > tables * PLANS_PER_TABLE);
    assert.ok([...refused.values()].reduce((sum, count) => sum + count, 0) < tables);
  });
});
