import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import { runPlan } from '../../../src/engine/plan-runner.js';
import { SqlEngine, type SqlSource } from '../../../src/engine/sql/sql-engine.js';
import type { BoundPlan } from '../../../src/query/plan.js';
import type { Table } from '../../../src/table/table.js';
import { SalesError } from '../../../src/util/error.js';
import { RUN_PARTS, special } from '../../plan-parts.js';
import { Random } from '../random.js';
import { randomPlan, ref, type PlanChoices } from '../random-plan.js';
import { assertSameRows, rowsOf } from '../same-rows.js';
import { oddTable } from './odd-table.js';
import { shrunk } from './shrink-plan.js';
import { isLong } from '../../random.js';

const CHOICES: PlanChoices = { firstDay: -400, lastDay: 700, sql: false };
const PLANS_PER_TABLE = 6;
const CUSTOMER = { kind: 'column', ref: ref('customer') } as const;

/** What random plans are compared with. */
export interface RandomComparison {
  /** Writes a table to the database. */
  readonly load: (table: Table) => Promise<SqlSource> | SqlSource;
  /** Seeds of random tables. */
  readonly seeds: readonly number[];
  /** Changes each plan. */
  readonly adapt?: (plan: BoundPlan, random: Random) => BoundPlan;
}

/** Returns a plan of the first groups by one of its measures, on either side of a comparison or by its change. */
export function limited(plan: BoundPlan, random: Random): BoundPlan {
  const isCompared = (plan.compare ?? plan.sides) !== undefined;
  const order = random.pick(plan.measures).name + (isCompared ? random.pick(['', '.previous', '.change', '.growth']) : '');
  const by = plan.by.length > 0 ? plan.by : [{ name: 'customer', dimension: CUSTOMER }];
  return { ...plan, by, orderBy: [{ name: order, descending: random.chance(0.5) }], limit: random.int(1, 6) };
}

/** Checks that a database answers plans of random tables as the local engine does. A failure is reduced to a small plan. */
export async function compareRandomPlans(
  context: TestContext,
  { load, seeds, adapt = (plan) => plan }: RandomComparison,
): Promise<void> {
  let compared = 0;
  const refused = new Map<string, number>();
  for (const seed of seeds) {
    const random = new Random(seed);
    const { table } = oddTable(random, random.pick([0, 1, 30, 300]));
    const source = await load(table);
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
    `${seeds.length * PLANS_PER_TABLE} plans, ${compared} rows compared, refused ${JSON.stringify([...refused])}`,
  );
  if (isLong) assert.ok(compared > seeds.length * PLANS_PER_TABLE);
  if (isLong) assert.ok([...refused.values()].reduce((sum, count) => sum + count, 0) < seeds.length);
}
