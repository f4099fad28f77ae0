import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cubesOver, prepareCubes } from '../../src/dataset/plan/prepare-cubes.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import type { Engine } from '../../src/engine/engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import type { BoundPlan, QueryPlan } from '../../src/query/plan.js';
import { catalog } from '../worker/fake-dataset.js';
import { by, SALES, sales } from '../engine/sales-table.js';
import { measure, planOf } from '../engine/random-plan.js';

const { table } = sales([
  ['2024-01-01', 5, 'North'],
  ['2024-01-02', 7, 'South'],
]);
const region = by('region');
const bind = (plan: QueryPlan): BoundPlan =>
  planOf({
    by: plan.by ? [region] : [],
    measures: [measure('sales', SALES)],
    where: { kind: 'one-of', field: region.dimension, values: ['North', 'South'], missing: false },
  });
const known = {
  ...catalog,
  tables: [{ name: 't', rowCount: 2 }],
  columns: [{ table: 't', name: 'region', type: 'text' as const, missing: 0, guess: 'test', distinct: 2 }],
};

describe('prepareCubes', () => {
  it('builds as long as the rows are those that it began with', async () => {
    const engine = cubesOver(new ColumnEngine([table]));
    assert.equal(cubesOver(engine), engine);
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses++;
      return Promise.resolve();
    };
    const prepare = (isCurrent: boolean): Promise<void> =>
      prepareCubes(engine, {
        plans: [{ measures: ['sales'] }],
        brush: 'region',
        catalog: known,
        bind,
        answer,
        pause,
        isCurrent: () => isCurrent,
      });
    let answers = 0;
    const answer = async (plan: QueryPlan, over: Engine): Promise<unknown> => {
      const found = await runPlan(bind(plan), over);
      answers++;
      return found;
    };
    await prepare(false);
    assert.deepEqual([engine.bytes, pauses, answers], [0, 1, 0]);
    await prepare(true);
    assert.ok(engine.bytes > 0);
    // What answers is compiled by then, once.
    const rehearsed = answers;
    assert.ok(rehearsed > 1);
    await prepare(true);
    assert.equal(answers, rehearsed);
  });

  it('reads no row to rehearse what cubes do not tell', async () => {
    const own = new ColumnEngine([table]);
    let reads = 0;
    const counted: Engine = {
      aggregate: (request, options) => {
        reads++;
        return own.aggregate(request, options);
      },
      members: (request, options) => own.members(request, options),
      close: () => own.close(),
    };
    const plans = [{ measures: ['sales'] }, { measures: ['sales'], by: ['region'] }];
    const where = { kind: 'like', field: region.dimension, parts: ['N'] } as const;
    let given = 0;
    await prepareCubes(cubesOver(counted), {
      plans,
      brush: 'region',
      catalog: known,
      bind,
      answer: async (plan, over) => {
        const found = await runPlan(plan === plans[0] ? bind(plan) : { ...bind(plan), where }, over);
        given++;
        return found;
      },
      pause: () => Promise.resolve(),
      isCurrent: () => true,
    });
    assert.equal(reads, 2);
    assert.ok(given > 1);
  });

  it('rehearses from a part of the bins too, as a brush that leaves groups without rows', async () => {
    const counts = new Set<number>();
    const plan = (key: string[]): BoundPlan => ({ ...bind({ measures: ['sales'] }), by: key.map(by) });
    await prepareCubes(cubesOver(new ColumnEngine([table])), {
      plans: [{ measures: ['sales'], by: ['region'] }],
      brush: 'region',
      catalog: known,
      bind: () => plan(['region']),
      answer: async (_, over) => counts.add((await runPlan(plan(['region']), over)).rowCount),
      pause: () => Promise.resolve(),
      isCurrent: () => true,
    });
    assert.deepEqual([...counts].sort(), [1, 2]);
  });
});
