import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openTables } from '../../src/dataset/open-dataset.js';
import type { QueryPlan } from '../../src/query/plan.js';
import type { TableSource } from '../../src/query/source.js';
import type { HelperPool, Job } from '../../src/util/helper-pool.js';
import { part } from '../parts.js';
import { LocalCrew } from './local-crew.js';

const MEMBERS = 20;
const rows = Array.from({ length: MEMBERS * 8 }, (_, i) => {
  const [member, quarter] = [i % MEMBERS, Math.floor(i / MEMBERS)];
  const date = `${2021 + Math.floor(quarter / 4)}-${String(1 + 3 * (quarter % 4)).padStart(2, '0')}-05`;
  return { 'Order Date': date, Product: `P${member}`, Sales: 100 + 7 * quarter + ((i * 37) % 29) };
});
const sources: TableSource[] = [{ name: 'orders', input: { kind: 'rows', rows } }];

function planOf(most: number): QueryPlan {
  const analysis = {
    kind: 'forecasts',
    value: 'revenue',
    date: 'quarter(date)',
    series: 'product',
    horizon: 2,
    model: 'ets',
  } as const;
  const where = Array.from({ length: most }, (_, member) => `P${member}`).join(', ');
  return { measures: ['revenue'], by: ['product', 'quarter(date)'], where: `product: ${where}`, analysis };
}

async function answer(plan: QueryPlan, helperPool?: HelperPool): Promise<unknown> {
  const dataset = await openTables(sources, { timeZone: 'UTC' }, { part, ...(helperPool ? { helperPool } : {}) });
  const { columns, facts } = await dataset.run(plan);
  dataset.close();
  return [columns, facts];
}

describe('forecasts of many members', () => {
  it('are the same whether helpers have a part in them or not', async () => {
    const helperPool = new LocalCrew(2);
    const begun: (Job | undefined)[] = [];
    const startJob = helperPool.startJob.bind(helperPool);
    helperPool.startJob = (job, place) => {
      const found = startJob(job, place);
      if (job === 'stats') begun.push(found);
      return found;
    };
    const few = planOf(3);
    assert.deepEqual(await answer(few, helperPool), await answer(few));
    // So few are done before a helper is there.
    assert.equal(begun.length, 0);
    const many = planOf(MEMBERS);
    assert.deepEqual(await answer(many, helperPool), await answer(many));
    assert.deepEqual(
      begun.map((job) => job !== undefined),
      [true, true],
    );
    helperPool.end();
  });
});
