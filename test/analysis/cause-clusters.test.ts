// @release: calibrates false alarms and power over 20 made-up files each; root-cause.test.ts has planted causes
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic } from '../../src/dataset/public-dataset.js';
import type { DriverCause } from '../../src/query/analysis/analysis.js';
import { isoDate, dayOf } from '../../src/query/time/calendar-date.js';
import { part } from '../parts.js';
import { randomOf } from '../random.js';

const FROM = dayOf(2022, 1, 1);
const REGIONS = ['North', 'South', 'East', 'West'];
const CATEGORIES = ['A', 'B', 'C'];

interface Line {
  readonly order: string;
  readonly date: string;
  readonly customer: string;
  readonly region: string;
  readonly category: string;
  readonly product: string;
  readonly quantity: number;
  readonly revenue: number;
}

/** Two years of orders of one to thirty lines, in one region each; `keep` is the probability that an order happens. */
function linesOf(seed: number, orders = 900, keep: (region: string, year: number) => number = () => 1): readonly Line[] {
  const random = randomOf(seed);
  const lines: Line[] = [];
  for (let order = 0; order < orders; order++) {
    const day = Math.floor(random() * 730);
    const customer = Math.floor((random() * orders) / 8);
    const region = REGIONS[customer % 4]!;
    const size = 1 + Math.floor(30 * random() ** 3);
    if (random() > keep(region, day < 365 ? 2022 : 2023)) continue;
    for (let line = 0; line < size; line++) {
      const category = CATEGORIES[Math.floor(random() * 3)]!;
      const quantity = 1 + Math.floor(random() * 4);
      const product = `${category}${Math.floor(random() * 8)}`;
      lines.push({
        order: `o${order}`,
        date: isoDate(FROM + day),
        customer: `c${customer}`,
        region,
        category,
        product,
        quantity,
        revenue: 10 * quantity,
      });
    }
  }
  return lines;
}

async function causesOf(lines: readonly object[]): Promise<readonly DriverCause[]> {
  const dataset = await openPublic(lines as Record<string, unknown>[], {}, part);
  const dimensions = ['region', 'category', 'product'];
  const result = await dataset.query({
    measures: ['revenue', 'units'],
    by: dimensions,
    compare: '2023 vs 2022',
    analysis: { kind: 'drivers', dimensions, measure: 'revenue', quantity: 'units' },
  });
  dataset.close();
  const facts = result.facts.analysis;
  if (facts?.kind !== 'drivers') throw new Error('expected drivers');
  return facts.causes;
}

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** Returns how many files have a cause. */
async function filesWithCauses(fileOf: (seed: number) => readonly object[]): Promise<number> {
  let count = 0;
  for (const seed of SEEDS) if ((await causesOf(fileOf(seed))).length > 0) count += 1;
  return count;
}

const without = (name: 'customer' | 'order') => (line: Line) => {
  const { [name]: _, ...rest } = line;
  return rest;
};

describe('causes where the lines of an order depend on each other', () => {
  it('are seldom found where nothing happens', async () => {
    assert.ok((await filesWithCauses((seed) => linesOf(seed))) <= 1);
    assert.ok((await filesWithCauses((seed) => linesOf(seed).map(without('customer')))) <= 1, 'orders alone');
  });

  it('are often found by mistake when neither customers nor orders are known', async () => {
    assert.ok(
      (await filesWithCauses((seed) =>
        linesOf(seed)
          .map(without('customer'))
          .map((line) => without('order')(line as Line)),
      )) >= 4,
    );
  });

  it('are found where a region sells a third', async () => {
    const keep = (region: string, year: number): number => (region === 'South' && year === 2023 ? 0.33 : 1);
    for (const seed of SEEDS.slice(0, 8)) {
      const [first] = await causesOf(linesOf(seed, 2700, keep));
      assert.deepEqual(first?.members, [{ dimension: 'region', member: 'South' }], `seed ${seed}`);
    }
  });
});
