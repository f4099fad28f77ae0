import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { SalesError } from '../../src/util/error.js';
import { pick as pickBy, randomOf, someOf } from '../random.js';

type Row = Readonly<Record<string, string | number | null>>;
type Plan = (row: Row, index: number) => number | null;

const REGIONS = ['North', 'South', 'East'];
const CATEGORIES = ['Chairs', 'Tables'];

/** Returns order lines of 2023 and their plan. */
function linesOf(count: number, seed: number, planOf: (random: () => number) => Plan): readonly Row[] {
  const random = randomOf(seed);
  const lines = Array.from({ length: count }, (_, index): Row => {
    const day = Date.UTC(2023, 0, 1 + Math.floor(random() * 365));
    return {
      order_id: `A${String(index)}`,
      date: new Date(day).toISOString().slice(0, 10),
      region: pickBy(random, REGIONS),
      category: pickBy(random, CATEGORIES),
      customer: `C${String(Math.floor(random() * 60))}`,
      revenue: Math.round(random() * 30_000) / 100,
    };
  });
  const plan = planOf(random);
  return lines.map((row, index) => ({ ...row, target: plan(row, index) }));
}

const monthOf = ({ date }: Row): string => String(date).slice(0, 7);

/** Returns a plan with one amount for each text that `of` returns. */
const once =
  (of: (row: Row) => string, most = 50_000) =>
  (random: () => number): Plan => {
    const known = new Map<string, number>();
    return (row) => {
      const key = of(row);
      const amount = known.get(key) ?? Math.round(random() * most) / 100;
      known.set(key, amount);
      return amount;
    };
  };

const byRegion = (row: Row): string => `${monthOf(row)} ${String(row.region)}`;

/** Returns the sum of the plan of a period and its members, each once, for the rows that are selected. */
function summedOnce(rows: readonly Row[], of: (row: Row) => string, select: (row: Row) => boolean = () => true): number {
  const values = new Map<string, number>();
  for (const row of rows) if (select(row) && row.target !== null) values.set(of(row), Number(row.target));
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}

const summed = (rows: readonly Row[]): number => rows.reduce((sum, { target }) => sum + Number(target), 0);

async function planOf(
  dataset: Dataset,
  where = '',
): Promise<{ readonly plan: number | null; readonly notes: readonly string[] }> {
  const result = await dataset.query({ measures: ['plan'], ...(where && { where }) });
  const [row] = result.rows();
  return { plan: row!.plan as number | null, notes: result.notes.map(({ code }) => code) };
}

function assertNear(actual: number | null, expected: number, message?: string): void {
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-6, `${message ?? ''}: ${String(actual)} for ${String(expected)}`);
}

async function faultOf(rows: readonly Row[]): Promise<SalesError> {
  const dataset = await openDataset(rows);
  const error: unknown = await dataset.query({ measures: ['plan'] }).then(
    (result) => result.rows(),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SalesError, `expected a SalesError, not ${JSON.stringify(error)}`);
  return error;
}

describe('a plan that rows of sales repeat', () => {
  const CASES = {
    'a month': [once(monthOf), monthOf],
    'a month and region': [once(byRegion), byRegion],
    'a month, region and category': [
      once((row) => `${byRegion(row)} ${String(row.category)}`),
      (row: Row) => `${byRegion(row)} ${String(row.category)}`,
    ],
    'a month, where half of the months have no plan': [
      (random: () => number): Plan => {
        const plan = once(monthOf)(random);
        return (row, index) => (Number(monthOf(row).slice(5)) % 2 === 0 ? 0 : plan(row, index));
      },
      monthOf,
    ],
    'a month, where a third of the lines lacks it': [
      (random: () => number): Plan => {
        const plan = once(monthOf)(random);
        return (row, index) => (index % 3 === 0 ? null : plan(row, index));
      },
      monthOf,
    ],
    'a day': [once((row) => String(row.date)), (row: Row) => String(row.date)],
  } as const;

  for (const [name, [plan, of]] of Object.entries(CASES)) {
    it(`is counted once for ${name}`, async () => {
      for (const seed of someOf([1, 2, 3], 1)) {
        const rows = linesOf(1200, seed, plan);
        const found = await planOf(await openDataset(rows));
        assertNear(found.plan, summedOnce(rows, of), `seed ${String(seed)}`);
        assert.ok(found.notes.includes('plan-once'), name);
      }
    });
  }

  it('is that of members and periods', async () => {
    const rows = linesOf(900, 4, once(byRegion));
    const dataset = await openDataset(rows);
    const result = await dataset.query({ measures: ['revenue'], by: ['month(date)', 'region'], compare: 'plan' });
    for (const row of result.rows()) {
      const month = String(row['month(date)']).slice(0, 7);
      assertNear(
        row['revenue.plan'] as number,
        summedOnce(rows, byRegion, (one) => monthOf(one) === month && one.region === row.region),
      );
    }
    const west = await planOf(dataset, 'region: North; date: 2023-03');
    assertNear(
      west.plan,
      summedOnce(rows, byRegion, (one) => monthOf(one) === '2023-03' && one.region === 'North'),
    );
  });

  it('is spread over the days of its period', async () => {
    const rows = linesOf(900, 5, once(monthOf));
    const { plan, notes } = await planOf(await openDataset(rows), 'date: 2023-12-02..2023-12-15');
    assertNear(plan, (summedOnce(rows, monthOf, (row) => monthOf(row) === '2023-12') * 14) / 31);
    assert.ok(notes.includes('plan-spread'));
  });

  it('is unknown by members that have no part of it, and known by what its members belong to', async () => {
    const rows = linesOf(900, 6, once(byRegion)).map((row) => ({ ...row, country: row.region === 'East' ? 'B' : 'A' }));
    const dataset = await openDataset(rows);
    assert.deepEqual(await planOf(dataset, 'category: Chairs'), { plan: null, notes: ['plan-lacks'] });
    const { plan } = await planOf(dataset, 'country: A');
    assertNear(
      plan,
      summedOnce(rows, byRegion, ({ country }) => country === 'A'),
    );
  });

  it('is that of stores of another table', async () => {
    const lines = linesOf(900, 7, once(byRegion)).map(({ region, ...row }, index) => ({
      ...row,
      store_id: `${String(region)}${String(index % 4)}`,
    }));
    const stores = REGIONS.flatMap((region) => [0, 1, 2, 3].map((n) => ({ store_id: `${region}${String(n)}`, region })));
    const dataset = await openDataset({ tables: { lines, stores } });
    const { plan } = await planOf(dataset);
    assertNear(
      plan,
      summedOnce(lines, (row) => `${monthOf(row)} ${String(row.store_id).slice(0, -1)}`),
    );
  });
});

describe('a plan of order lines', () => {
  it('is summed where lines have amounts of their own', async () => {
    for (const seed of someOf([1, 2, 3], 1)) {
      const rows = linesOf(900, seed, (random) => () => Math.round(random() * 30_000) / 100);
      const found = await planOf(await openDataset(rows));
      assertNear(found.plan, summed(rows));
      assert.deepEqual(found.notes, []);
    }
  });

  it('is summed where lines have one of few amounts', async () => {
    const rows = linesOf(900, 8, (random) => () => pickBy(random, [100, 200, 250, 300]));
    assertNear((await planOf(await openDataset(rows))).plan, summed(rows));
  });

  it('is summed where each month has a single line', async () => {
    const rows = linesOf(12, 9, once(monthOf)).map((row, index) => ({
      ...row,
      date: `2023-${String(index + 1).padStart(2, '0')}-${String(3 + index)}`.replace(/-(\d)$/u, '-0$1'),
      target: 100 + index,
    }));
    assertNear((await planOf(await openDataset(rows))).plan, summed(rows));
  });
});

describe('a plan with values of unknown periods or members', () => {
  const CASES: Readonly<Record<string, (random: () => number) => Plan>> = {
    'stay the same all year': () => () => 500,
    'stay the same for each region': once(({ region }) => String(region)),
    'stay the same for quarters': once((row) => String(Math.floor((Number(monthOf(row).slice(5)) - 1) / 3))),
    'repeat in most months, and are those of lines in some': (random) => {
      const plan = once(monthOf)(random);
      return (row, index) => (Number(monthOf(row).slice(5)) > 9 ? Math.round(random() * 30_000) / 100 : plan(row, index));
    },
    'differ in a few lines of each month': (random) => {
      const plan = once(monthOf)(random);
      return (row, index) => (index % 40 === 0 ? Math.round(random() * 30_000) / 100 : plan(row, index));
    },
    'change in the middle of each month': once((row) => `${monthOf(row)} ${String(Number(String(row.date).slice(8)) > 15)}`),
  };
  for (const [name, plan] of Object.entries(CASES)) {
    it(`is refused where they ${name}`, async () => {
      const { code, reason, params } = await faultOf(linesOf(900, 10, plan));
      assert.deepEqual([code, reason, params], ['bad-type', 'plan-repeats', { column: 'target', table: 'data' }]);
    });
  }
});
