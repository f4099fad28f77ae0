import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Contributions, contributions } from '../../src/stats/causes/contributions.js';
import { SalesError } from '../../src/util/error.js';
import { between, pick, randomOf } from '../random.js';

type Row = Readonly<Record<string, string | number | null>>;

const DIMENSIONS = ['region', 'product'];
const OPTIONS = { dimensions: DIMENSIONS, measure: 'revenue', quantity: 'units' };

function randomRows(random: () => number, scale: number): Row[] {
  return Array.from({ length: between(random, 0, 60) }, () => ({
    region: pick(random, ['North', 'South', 'East', null]),
    product: pick(random, ['Tea', 'Coffee', 'Cocoa', 'Juice', 'Water']),
    units: between(random, random() < 0.1 ? -5 : 1, 20),
    revenue: Math.round((random() - 0.1) * 100_000 * scale) / 100,
  }));
}

const sum = (rows: readonly Row[], column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);

/** Volume, mix and price by the definition, cell after cell. */
function byDefinition(before: readonly Row[], after: readonly Row[]): Contributions['priceVolumeMix'] {
  const keyOf = (row: Row): string => `${row.region}|${row.product}`;
  const [r0, r1, q0, q1] = [sum(before, 'revenue'), sum(after, 'revenue'), sum(before, 'units'), sum(after, 'units')];
  if (q0 === 0) return { volume: r1 - r0, mix: 0, price: 0 };
  let atOldPrices = 0;
  for (const key of new Set(after.map(keyOf))) {
    const [old, now] = [before, after].map((rows) => rows.filter((row) => keyOf(row) === key));
    const oldUnits = sum(old!, 'units');
    atOldPrices += oldUnits === 0 ? sum(now!, 'revenue') : (sum(now!, 'units') * sum(old!, 'revenue')) / oldUnits;
  }
  return { volume: (q1 / q0 - 1) * r0, mix: atOldPrices - (q1 / q0) * r0, price: r1 - atOldPrices };
}

function isNear(found: number, expected: number, scale: number, what: string): void {
  assert.ok(Math.abs(found - expected) <= 1e-9 * Math.max(1e-9, scale), `${what}: ${found}, expected ${expected}`);
}

describe('contributions', () => {
  it('adds up to the change, by each dimension and by price, volume and mix', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomOf(seed);
      const scale = 10 ** between(random, -2, 9);
      const [before, after] = [randomRows(random, scale), randomRows(random, scale)];
      const { change, byDimension, priceVolumeMix } = contributions(before, after, OPTIONS);
      const gross = [...before, ...after].reduce((total, row) => total + Math.abs(Number(row.revenue)), 0);
      isNear(change, sum(after, 'revenue') - sum(before, 'revenue'), gross, `seed ${seed}: change`);
      for (const dimension of DIMENSIONS) {
        const effects = Object.entries(byDimension[dimension]!);
        isNear(
          effects.reduce((total, [, effect]) => total + effect, 0),
          change,
          gross,
          `seed ${seed}: ${dimension}`,
        );
        for (const [member, effect] of effects) {
          const own = (row: Row): boolean => (row[dimension] ?? '(blank)') === member;
          isNear(effect, sum(after.filter(own), 'revenue') - sum(before.filter(own), 'revenue'), gross, member);
        }
      }
      const expected = byDefinition(before, after);
      const size = Math.abs(expected.volume) + Math.abs(expected.mix) + Math.abs(expected.price) + gross;
      for (const part of ['volume', 'mix', 'price'] as const) {
        isNear(priceVolumeMix[part], expected[part], size, `seed ${seed}: ${part}`);
      }
      isNear(priceVolumeMix.volume + priceVolumeMix.mix + priceVolumeMix.price, change, size, `seed ${seed}: sum`);
    }
  });

  it('takes what is new at its own price, and what is lost as volume and mix', () => {
    const before = [
      { region: 'N', product: 'Tea', units: 10, revenue: 100 },
      { region: 'N', product: 'Cocoa', units: 10, revenue: 300 },
    ];
    const after = [
      { region: 'N', product: 'Tea', units: 10, revenue: 120 },
      { region: 'N', product: 'Juice', units: 20, revenue: 100 },
    ];
    // At old prices 10 × 10 + 100 of the new juice; 30 ÷ 20 of the earlier 400 would be 600.
    assert.deepEqual(contributions(before, after, OPTIONS).priceVolumeMix, { volume: 200, mix: -400, price: 20 });
  });

  it('calls all volume where no pieces were sold before, or none are known', () => {
    const after = [{ region: 'N', product: 'Tea', units: 2, revenue: 30 }];
    const all = { volume: 30, mix: 0, price: 0 };
    assert.deepEqual(contributions([], after, OPTIONS).priceVolumeMix, all);
    assert.deepEqual(contributions([], after, { dimensions: DIMENSIONS, measure: 'revenue' }).priceVolumeMix, all);
  });

  it('names missing members (blank), and counts a missing amount as nothing', () => {
    const before = [{ region: null, revenue: 5 }, { revenue: 2 }, { region: '', revenue: NaN }];
    const after = [
      { region: NaN, revenue: 1 },
      { region: 'N', revenue: Infinity },
    ];
    const { change, byDimension } = contributions(before, after, { dimensions: ['region'], measure: 'revenue' });
    assert.equal(change, -6);
    assert.deepEqual(byDimension, { region: { '(blank)': -6, N: 0 } });
  });

  it('keeps members apart that have the names of properties', () => {
    const { byDimension } = contributions(
      [],
      [
        { a: '__proto__', r: 1 },
        { a: 'constructor', r: 2 },
      ],
      { dimensions: ['a'], measure: 'r' },
    );
    assert.deepEqual(Object.entries(byDimension.a!), [
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  it('has no causes in nothing, in one member and in what all members do alike', () => {
    const rows = (factor: number): Row[] =>
      ['N', 'S', 'E', 'W'].flatMap((region) =>
        ['x', 'y'].map((product) => ({ region, product, units: 10, revenue: 100 * factor })),
      );
    assert.deepEqual(contributions([], [], OPTIONS), {
      change: 0,
      byDimension: { region: {}, product: {} },
      priceVolumeMix: { volume: 0, mix: 0, price: 0 },
      causes: [],
    });
    assert.deepEqual(contributions(rows(1), rows(1.5), OPTIONS).causes, []);
    assert.deepEqual(contributions([{ region: 'N', product: 'x', revenue: 9 }], [], OPTIONS).causes, []);
    assert.deepEqual(contributions([{ revenue: 9 }], [{ revenue: 3 }], { dimensions: [], measure: 'revenue' }).causes, []);
  });

  it('names the one region that fell where all others stood still', () => {
    const rows = (north: number): Row[] => [
      { region: 'North', revenue: north },
      { region: 'South', revenue: 100 },
      { region: 'East', revenue: 80 },
    ];
    const { causes } = contributions(rows(100), rows(40), { dimensions: ['region'], measure: 'revenue' });
    assert.deepEqual(
      causes.map(({ dimensions }) => dimensions),
      [{ region: 'North' }],
    );
    isNear(causes[0]!.contribution, -60, 60, 'contribution');
  });

  it('refuses dimensions that repeat and a measure without a name, and stops when its asker has gone', () => {
    const isBad = (error: unknown): boolean => error instanceof SalesError && error.code === 'bad-option';
    assert.throws(() => contributions([], [], { dimensions: ['a', 'a'], measure: 'r' }), isBad);
    assert.throws(() => contributions([], [], { dimensions: ['a'], measure: '' }), isBad);
    assert.throws(() => contributions([], [], { ...OPTIONS, depth: 3 as 2 }), isBad);
    assert.throws(() => contributions([], [], { ...OPTIONS, signal: { aborted: true } }), { name: 'AbortError' });
  });
});
