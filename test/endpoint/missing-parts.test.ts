import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { openAt } from './serve-handler.js';

/** Every fifth of 40 lines has no price, and one of four products has no cost. */
const LINES = Array.from({ length: 40 }, (_, k) => [
  ...[`O${k}`, `2024-0${1 + (k % 9)}-05`, `P${k % 4}`, 2],
  k % 5 === 0 ? '' : 15,
]);
const FILES = {
  'sales.csv': ['order_id,order_date,product_id,quantity,price', ...LINES.map((line) => line.join(','))],
  'products.csv': ['product_id,product_name,cost_price', 'P0,Pen,5', 'P1,Book,6', 'P2,Desk,7', 'P3,Lamp,'],
};

describe('a measure that is calculated row by row', () => {
  let folder: string;
  let handler: PlanHandler;
  const datasets: [name: string, dataset: Dataset][] = [];
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-missing-'));
    for (const [name, lines] of Object.entries(FILES)) writeFileSync(path.join(folder, name), lines.join('\n'));
    handler = planHandler({ data: folder });
    datasets.push(['a server', await openAt(handler, { timeZone: 'UTC' })]);
    datasets.push([
      'the browser',
      await openDataset(
        Object.keys(FILES).map((name) => path.join(folder, name)),
        { timeZone: 'UTC' },
      ),
    ]);
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  const cases: readonly [measure: string, value: number, notes: readonly string[]][] = [
    ['revenue', 960, ['price 8']],
    ['cost', 360, ['cost_price 10']],
    // Two of the lines lack both.
    ['profit', 720 - 288, ['price, cost_price 16']],
    ['sum(cost_price * quantity)', 360, ['cost_price 10']],
    ['sum(coalesce(cost_price, 0) * quantity)', 360, []],
    ['units', 80, []],
  ];
  for (const [measure, value, notes] of cases) {
    it(`counts the rows without one of its values: ${measure}`, async () => {
      for (const [name, dataset] of datasets) {
        const result = await dataset.query({ measures: [measure] });
        assert.equal(Object.values(result.rows()[0]!)[0], value, name);
        const found = result.notes.filter(({ code }) => code === 'missing-values');
        assert.deepEqual(
          found.map(({ column, count }) => `${column ?? ''} ${count ?? 0}`),
          notes,
          name,
        );
      }
    });
  }

  it('counts them in an analysis too', async () => {
    for (const [name, dataset] of datasets) {
      const result = await dataset.query({ measures: ['cost'], by: ['order'], analysis: { kind: 'histogram', value: 'cost' } });
      assert.ok(
        result.notes.some(({ code, column, count }) => code === 'missing-values' && column === 'cost_price' && count === 10),
        name,
      );
    }
  });
});
