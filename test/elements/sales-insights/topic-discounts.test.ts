import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { insightsOf } from '../../facts/insights-of.js';

/** The headings of the insights about discounts of 40% with a loss, next to sales at full price with a margin. No row has a date. */
async function headsWith(loss: number, margin: number): Promise<readonly string[]> {
  const rows = Array.from({ length: 100 }, (_, at) => {
    const discount = at % 10 === 0 ? 0.4 : 0;
    return { order: `A${at}`, category: `C${at % 3}`, discount, sales: 1000, profit: discount > 0 ? -loss : 1000 * margin };
  });
  const dataset = await openDataset(rows);
  const found = await insightsOf(dataset, '', ['discounts']);
  dataset.close();
  return found.map(({ told }) => told.head);
}

describe('discounts that lose money', () => {
  it('are named from 5% of the profit or 1% of the revenue, also in data without dates', async () => {
    assert.deepEqual(await headsWith(90, 0.1), ['Discounts of 40% lost 900']);
    assert.deepEqual(await headsWith(30, 0.1), []);
    assert.deepEqual(await headsWith(90, 0.9), []);
    assert.deepEqual(await headsWith(110, 0.9), ['Discounts of 40% lost 1.1K']);
  });
});
