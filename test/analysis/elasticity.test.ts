import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { Random } from '../engine/random.js';

const DAY_MS = 86_400_000;

interface Market {
  readonly elasticity: number;
  readonly products: number;
  /** Largest change of a price, as a ratio. */
  readonly change: number;
}

/** Orders of two years: each product has a price of its own that moves with a trend of all prices, and sells by season. */
function ordersOf(random: Random, { elasticity, products, change }: Market): readonly Readonly<Record<string, unknown>>[] {
  const normal = (): number => Array.from({ length: 12 }, () => random.next()).reduce((sum, one) => sum + one, -6);
  return Array.from({ length: products }, (_, product) => {
    const [base, size] = [20 * Math.exp(normal() / 2), 400 * Math.exp(normal() / 2)];
    return Array.from({ length: 24 }, (_, month) => {
      const factor = 1 + change * (random.next() - 0.5);
      const season = 1 + 0.4 * Math.sin((month / 6) * Math.PI);
      const quantity = Math.round(size * season * factor ** elasticity * Math.exp(normal() / 10));
      const date = new Date(Date.UTC(2022, month, 1) + random.int(0, 27) * DAY_MS).toISOString().slice(0, 10);
      return { date, product: `P${product}`, quantity, revenue: Math.round(quantity * base * factor * 100) / 100 };
    });
  }).flat();
}

async function estimate(
  rows: readonly Readonly<Record<string, unknown>>[],
  elasticityOf = {},
): Promise<{ row: Record<string, number>; facts: Record<string, unknown> }> {
  const dataset = await openDataset(rows, { timeZone: 'UTC' });
  const result = await dataset.query({
    measures: ['units', 'revenue'],
    by: ['product', 'month(date)'],
    analysis: {
      kind: 'elasticity',
      ...{ product: 'product', period: 'month(date)', units: 'units', revenue: 'revenue', ...elasticityOf },
    },
  });
  dataset.close();
  return {
    row: result.rows()[0] as Record<string, number>,
    facts: result.facts.analysis as unknown as Record<string, unknown>,
  };
}

describe('the elasticity of units', () => {
  it('is the planted one, within an interval that is narrow, and states what it is from', async () => {
    const { row, facts } = await estimate(ordersOf(new Random(5), { elasticity: -1.6, products: 60, change: 0.4 }));
    assert.ok(row.from! < -1.6 && row.to! > -1.6, JSON.stringify(row));
    assert.ok(row.to! - row.from! < 0.2);
    assert.ok(Math.abs(row.elasticity! + 1.6) < 0.1);
    assert.deepEqual(facts, { kind: 'elasticity', products: 60, periods: 24, changing: 60, used: 1440, excluded: 0 });
  });

  it('has an interval that holds the truth in about 95 of 100 markets @release', async () => {
    let hits = 0;
    for (let seed = 0; seed < 100; seed++) {
      const { row } = await estimate(ordersOf(new Random(1000 + seed), { elasticity: -0.7, products: 15, change: 0.2 }));
      if (row.from! <= -0.7 && row.to! >= -0.7) hits++;
    }
    // 95 ± three standard errors of 100 draws, and a little less for 15 clusters.
    assert.ok(hits >= 86 && hits <= 100, `${hits} of 100`);
  });

  it('is refused where fewer than ten prices change by 1%', async () => {
    for (const market of [
      { elasticity: -1, products: 60, change: 0.002 },
      { elasticity: -1, products: 9, change: 0.4 },
    ])
      await assert.rejects(estimate(ordersOf(new Random(2), market)), (error: { code: string; message: string }) => {
        assert.equal(error.code, 'too-few-values');
        assert.match(
          error.message,
          /^Not enough price changes: \d+ products have a price that changes by 1% or more; at least 10 required/,
        );
        return true;
      });
  });

  it('ignores returns, free units, and products of one period', async () => {
    const rows = ordersOf(new Random(5), { elasticity: -1.6, products: 60, change: 0.4 });
    const others = [
      { date: '2022-01-05', product: 'Returned', quantity: -3, revenue: -30 },
      { date: '2022-02-05', product: 'Free', quantity: 3, revenue: 0 },
      { date: '2022-03-05', product: 'Once', quantity: 3, revenue: 30 },
    ];
    const [plain, more] = [await estimate(rows), await estimate([...rows, ...others])];
    assert.deepEqual(more.row, plain.row);
    assert.deepEqual(more.facts.excluded, 3);
  });

  it('names a column that the result lacks', async () => {
    const rows = ordersOf(new Random(5), { elasticity: -1.6, products: 12, change: 0.4 });
    await assert.rejects(estimate(rows, { units: 'pieces' }), { code: 'bad-option' });
  });
});
