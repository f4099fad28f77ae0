import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import { runPlan } from '../../../src/engine/plan-runner.js';
import { SqlEngine } from '../../../src/engine/sql/sql-engine.js';
import type { BoundPlan } from '../../../src/query/plan.js';
import { SalesError } from '../../../src/util/error.js';
import { RUN_PARTS, special } from '../../plan-parts.js';
import { caseCount, Random } from '../random.js';
import { randomPlan, ref, type PlanChoices } from '../random-plan.js';
import { assertSameRows, rowsOf } from '../same-rows.js';
import { DuckSource } from './duck-source.js';
import { oddTable } from './odd-table.js';
import { shrunk } from './shrink-plan.js';

const CHOICES: PlanChoices = { firstDay: -400, lastDay: 700, sql: false };
const PLANS_PER_TABLE = 6;
const CUSTOMER = { kind: 'column', ref: ref('customer') } as const;

describe('the SQL engine on DuckDB', () => {
  let duck: DuckSource;
  before(async () => {
    duck = await DuckSource.open();
  });
  after(() => duck.close());

  /** Compares plans of random tables; `adapt` changes each of them. */
  async function compare(
    context: TestContext,
    tables: number,
    adapt: (plan: BoundPlan, random: Random) => BoundPlan,
  ): Promise<void> {
    let compared = 0;
    const refused = new Map<string, number>();
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
        const plan = adapt(randomPlan(random, CHOICES), random);
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
  }

  it('answers random plans as the local engine does', (context) => compare(context, caseCount(50), (plan) => plan));

  it('finds the first groups of random plans as the local engine does', (context) =>
    compare(context, caseCount(30), ({ compare: _, ...plan }, random) => {
      const order = random.pick(plan.measures).name;
      const by = plan.by.length > 0 ? plan.by : [{ name: 'customer', dimension: CUSTOMER }];
      return { ...plan, by, orderBy: [{ name: order, descending: random.chance(0.5) }], limit: random.int(1, 6) };
    }));
});
