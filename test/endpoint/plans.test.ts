import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset, type QueryPlan } from '../../src/core.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { between, pick, randomOf } from '../random.js';
import { openAt } from './serve-handler.js';

/** The files of sales, and of a plan by month and region. */
function planFiles(): Readonly<Record<'orders' | 'targets', readonly string[]>> {
  const random = randomOf(12);
  const orders = ['order_id,order_date,region,category,amount'];
  for (let order = 1; order <= 3000; order++) {
    const day = new Date(Date.UTC(2023, 0, between(random, 1, 420))).toISOString().slice(0, 10);
    const amount = (between(random, 0, 50_000) / 100).toFixed(2);
    orders.push([order, day, pick(random, ['North', 'South']), pick(random, ['Tea', 'Coffee']), amount].join(','));
  }
  const targets = ['month,region,sales_target'];
  for (let month = 0; month < 18; month++)
    for (const region of ['North', 'South', 'West'])
      targets.push(
        `${new Date(Date.UTC(2023, month, 1)).toISOString().slice(0, 10)},${region},${between(random, 9000, 90_000) / 10}`,
      );
  return { orders, targets };
}

const PLANS: readonly QueryPlan[] = [
  { measures: ['revenue'], compare: 'plan' },
  { measures: ['revenue'], where: 'date: 2024', compare: 'plan' },
  { measures: ['revenue'], where: 'date: 2024', compare: 'plan', goal: 50_000 },
  { measures: ['revenue'], by: ['quarter(date)', 'region'], compare: 'whole-plan' },
  { measures: ['revenue'], by: ['weekday(date)'], where: 'date: 2024-02', compare: 'plan' },
  { measures: ['revenue', 'orders'], by: ['month(date)', 'region'], compare: 'plan' },
  { measures: ['revenue'], by: ['auto(date)'], where: 'region: South', compare: 'plan' },
  {
    measures: ['revenue'],
    by: ['region'],
    where: 'date: 2023-12-02..2023-12-15',
    compare: 'plan',
    orderBy: ['-revenue.gap'],
    limit: 2,
  },
  { measures: ['plan', 'attainment'], by: ['week(date)'], where: 'date: 2023-05' },
  { measures: ['revenue'], by: ['category'], compare: 'plan' },
  { measures: ['revenue', 'aov'], by: ['region'], scenario: { price: 0.1, discount: 0.05, elasticity: -1.3 } },
  { measures: ['revenue'], by: ['region'], compare: 'plan', scenario: { price: -0.1 } },
];

describe('plans on a server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-plans-'));
  let handler: PlanHandler;
  let server: Dataset;
  let local: Dataset;

  before(async () => {
    const files = Object.entries(planFiles());
    for (const [name, lines] of files) writeFileSync(path.join(folder, `${name}.csv`), lines.join('\n'));
    handler = planHandler({ data: folder, limits: { threads: 1 } });
    server = await openAt(handler, { timeZone: 'UTC' });
    const tables = Object.fromEntries(files.map(([name, lines]) => [name, new TextEncoder().encode(lines.join('\n'))]));
    local = await openDataset({ tables }, { timeZone: 'UTC' });
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  it('have the same column', () => {
    assert.deepEqual([server.roles.plan, local.roles.plan], ['sales_target', 'sales_target']);
  });

  for (const plan of PLANS) {
    it(`give the same rows and notes: ${JSON.stringify(plan)}`, async () => {
      const [found, expected] = await Promise.all([server.query(plan), local.query(plan)]);
      assert.deepEqual(found.rows(), expected.rows());
      assert.deepEqual(found.notes, expected.notes);
      assert.deepEqual(found.measures, expected.measures);
    });
  }
});
