import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type QueryPlan, type QueryResult } from '../../src/core.js';
import type { DriversFacts } from '../../src/query/analysis/analysis.js';
import { randomOf } from '../random.js';

const REGIONS = ['North', 'South', 'East', 'West'];
const CATEGORIES = ['Chairs', 'Tables'];
const random = randomOf(3737);
const MONTHS = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`);

/** Sales of 2024. West sells little; Tables sell above their plan. */
const SALES = Array.from({ length: 1200 }, (_, n) => {
  const region = REGIONS[Math.floor(random() * 4)]!;
  const category = CATEGORIES[Math.floor(random() * 2)]!;
  const quantity = 1 + Math.floor(random() * 9);
  const price = (category === 'Tables' ? 40 : 10) * (region === 'West' ? 0.5 : 1);
  return {
    order_id: `A${String(n)}`,
    date: `${MONTHS[n % 12]!}-${String(1 + (n % 28)).padStart(2, '0')}`,
    region,
    category,
    quantity,
    revenue: quantity * price,
  };
});

/** Plans of revenue and units by month and region. South has none, Export no sales. */
const PLANNED_REGIONS = ['North', 'East', 'West', 'Export'];
const TARGETS = MONTHS.flatMap((month, k) =>
  PLANNED_REGIONS.map((region, r) => ({ month: `${month}-01`, region, target: 2000 + 100 * k + 50 * r })),
);
const UNITS = TARGETS.map((row, n) => ({ ...row, target_quantity: 90 + (n % 7) }));

const sum = (rows: readonly Readonly<Record<string, unknown>>[], name: string): number =>
  rows.reduce((total, row) => total + Number(row[name]), 0);

async function driversOf(
  plan: Partial<QueryPlan>,
  {
    targets = TARGETS,
    sales = SALES,
    dimensions,
    units = false,
  }: { targets?: readonly object[]; sales?: typeof SALES; dimensions?: readonly string[]; units?: boolean } = {},
): Promise<QueryResult & { readonly drivers: DriversFacts }> {
  const dataset = await openDataset({ tables: { orders: sales, targets: [...targets] } as never });
  try {
    const result = await dataset.query({
      measures: units ? ['revenue', 'units'] : ['revenue'],
      by: dimensions ?? ['region', 'category'],
      compare: 'plan',
      analysis: {
        kind: 'drivers',
        measure: 'revenue',
        ...(dimensions && { dimensions }),
        ...(units && { quantity: 'units' }),
      },
      ...plan,
    });
    return Object.assign(result, { drivers: result.facts.analysis as DriversFacts });
  } finally {
    dataset.close();
  }
}

describe('drivers of the gap to the plan', () => {
  it('add up to actual − plan, by the members that the plan has', async () => {
    const result = await driversOf({});
    const { drivers } = result;
    const [actual, plan] = [sum(SALES, 'revenue'), sum(TARGETS, 'target')];
    assert.deepEqual([drivers.after, drivers.before], [actual, plan]);
    assert.ok(Math.abs(drivers.change - (actual - plan)) < 1e-6);
    assert.deepEqual(drivers.plan, { dimensions: ['region'], lacksUnits: false });
    const { parts } = drivers;
    const effects = parts!.steps.map(({ members: [member], before, after }) => [member!.member, after - before] as const);
    const expected = [...REGIONS, 'Export'].map((region) => {
      const own = (rows: readonly { readonly region: string }[]): typeof rows => rows.filter((row) => row.region === region);
      return [region, sum(own(SALES), 'revenue') - sum(own(TARGETS), 'target')] as const;
    });
    assert.deepEqual(new Map(effects), new Map(expected));
    assert.ok(Math.abs(effects.reduce((total, [, effect]) => total + effect, 0) - drivers.change) < 1e-6);
    assert.deepEqual([drivers.causes, drivers.history], [[], undefined]);
    const presence = new Map(result.rows().map((row) => [row.member, row.presence]));
    assert.deepEqual([presence.get('South'), presence.get('Export'), presence.get('West')], ['after', 'before', 'both']);
  });

  it('are of the selected days, each with its part of the plan', async () => {
    const { drivers } = await driversOf({ where: 'date: 2024-02-10..2024-03-15' });
    const inside = SALES.filter(({ date }) => date >= '2024-02-10' && date <= '2024-03-15');
    const planned = TARGETS.reduce((total, { month, target }) => {
      const share = month === '2024-02-01' ? 20 / 29 : month === '2024-03-01' ? 15 / 31 : 0;
      return total + target * share;
    }, 0);
    assert.ok(Math.abs(drivers.change - (sum(inside, 'revenue') - planned)) < 1e-6);
  });

  it('have volume, mix and price where units are planned too, and say where they are not', async () => {
    const { drivers } = await driversOf({}, { targets: UNITS, units: true });
    const { volume, mix, price } = drivers.priceVolumeMix!;
    assert.ok(Math.abs(volume + mix + price - drivers.change) < 1e-6);
    assert.ok(Math.abs(volume - (sum(SALES, 'quantity') / sum(UNITS, 'target_quantity') - 1) * drivers.before) < 1e-6);
    const without = await driversOf({}, { units: true });
    assert.equal(without.drivers.priceVolumeMix, undefined);
    assert.equal(without.drivers.plan!.lacksUnits, true);
    assert.deepEqual(
      without.notes.filter(({ code }) => code === 'no-plan'),
      [],
    );
  });

  it('compare a year that is not over with the plan through the last day of the data, in members and in volume, mix and price', async () => {
    const sales = SALES.filter(({ date }) => date <= '2024-05-09');
    assert.ok(sales.some(({ date }) => date === '2024-05-09'));
    const share = ({ month }: { readonly month: string }): number =>
      month < '2024-05' ? 1 : month === '2024-05-01' ? 9 / 31 : 0;
    const planned = (name: 'target' | 'target_quantity', region?: string): number =>
      UNITS.filter((row) => region === undefined || row.region === region).reduce(
        (total, row) => total + row[name] * share(row),
        0,
      );
    const { drivers } = await driversOf({ where: 'date: 2024' }, { sales, targets: UNITS, units: true });
    const near = (actual: number, expected: number): void => {
      assert.ok(Math.abs(actual - expected) < 1e-6, `${String(actual)} for ${String(expected)}`);
    };
    near(drivers.before, planned('target'));
    for (const { members, before } of drivers.parts!.steps)
      near(before, members[0]!.member === 'South' ? 0 : planned('target', members[0]!.member!));
    const { volume, mix, price } = drivers.priceVolumeMix!;
    near(volume + mix + price, drivers.change);
    near(volume, (sum(sales, 'quantity') / planned('target_quantity') - 1) * drivers.before);
  });

  it('have no plan for requested members that it lacks, and none for a measure without one', async () => {
    const lacking = await driversOf({}, { dimensions: ['category'] });
    assert.ok(Number.isNaN(lacking.drivers.change));
    assert.ok(lacking.notes.some(({ code }) => code === 'plan-lacks'));
    const unplanned = await driversOf({
      measures: ['units'],
      analysis: { kind: 'drivers', measure: 'units' },
    });
    assert.ok(Number.isNaN(unplanned.drivers.change));
    assert.ok(unplanned.notes.some(({ code }) => code === 'no-plan'));
  });
});
