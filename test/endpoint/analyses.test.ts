import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { openDataset, type QueryPlan } from '../../src/core.js';
import { planHandler } from '../../src/endpoint.js';
import { between, randomOf } from '../random.js';
import { openAt } from './serve-handler.js';

/** The newest month of the selected ones, with the history before them. */
const LATEST: QueryPlan = {
  ...{ measures: ['revenue'], by: ['month(date)'], where: 'date: 2024-10..2024-11', history: true },
  analysis: { kind: 'latest', value: 'revenue', date: 'month(date)' },
};

const ELASTICITY: QueryPlan = {
  measures: ['units', 'revenue'],
  by: ['product', 'month(date)'],
  analysis: { kind: 'elasticity', product: 'product', period: 'month(date)', units: 'units', revenue: 'revenue' },
};

/** Orders of 20 products in two years, at a price of each month. */
function orderLines(): readonly string[] {
  const random = randomOf(4);
  const lines = ['order_date,product,quantity,revenue'];
  for (let product = 0; product < 20; product++)
    for (let month = 0; month < 24; month++) {
      const price = (10 + product) * (1 + between(random, -20, 20) / 100);
      const quantity = Math.round(between(random, 80, 120) * 10 * price ** -1.4);
      const day = new Date(Date.UTC(2023, month, between(random, 1, 28))).toISOString().slice(0, 10);
      lines.push([day, `P${product}`, quantity, (quantity * price).toFixed(2)].join(','));
    }
  return lines;
}

describe('the elasticity of units, and the newest month, on a server', () => {
  it('are those of the same file in the browser @release', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'elasticity-'));
    const text = orderLines().join('\n');
    writeFileSync(path.join(folder, 'orders.csv'), text);
    const handler = planHandler({ data: folder });
    try {
      const server = await openAt(handler, { timeZone: 'UTC' });
      const local = await openDataset(new TextEncoder().encode(text), { timeZone: 'UTC' });
      for (const plan of [ELASTICITY, LATEST]) {
        const [found, expected] = await Promise.all([server.query(plan), local.query(plan)]);
        assert.deepEqual(found.facts.analysis, expected.facts.analysis);
        const [numbers, wanted] = [found, expected].map((result) =>
          Object.values(result.rows()[0]!).flatMap((value) => (typeof value === 'number' ? [value] : [])),
        ) as [number[], number[]];
        assert.ok(numbers.length > 0 && numbers.length === wanted.length);
        numbers.forEach((number, k) => assert.ok(Math.abs(number / wanted[k]! - 1) < 1e-9, `${number} is not ${wanted[k]!}`));
      }
      const latest = (await server.query(LATEST)).facts.analysis;
      assert.deepEqual(latest, { kind: 'latest', grain: 'month', count: 22, level: 99.7 });
    } finally {
      await handler.close();
      rmSync(folder, { recursive: true });
    }
  });
});
