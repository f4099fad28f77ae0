import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { causeOf, isMix, mostOf, type Cause } from '../../../src/elements/sales-dashboard/model/cause.js';
import { causePlan, factsOf, growthPlan, summaryPlan } from '../../../src/elements/sales-dashboard/model/facts.js';
import {
  gainPlan,
  lossOf,
  lossPlan,
  leadClaims,
  primaryMeasure,
  type Insight,
} from '../../../src/elements/sales-dashboard/model/summary.js';
import { en } from '../../../src/messages/en.js';
import type { Claim } from '../../../src/query/claim.js';
import { END } from '../../facts/nothing/cases.js';
import { csvOf, ordersOf, type OrderRow } from '../../facts/nothing/files.js';
import { isLong } from '../../random.js';

const SHOP = { orders: 5, spread: 0.6, customers: 200, from: END - 3 * 365, to: END };

interface Headline {
  readonly cause: Cause | undefined;
  readonly most: Cause | undefined;
  readonly more: string;
}

/** The cause of the change of the newest year, the member with most of it, and the sentences of the headline. */
async function headlineOf(rows: readonly OrderRow[], insight?: Insight): Promise<Headline> {
  const dataset = await openDataset([new Blob([csvOf(rows)])], { timeZone: 'UTC' });
  const { catalog } = dataset;
  const where = 'date: 2022';
  const plan = causePlan('sales', catalog, 'previous-year');
  assert.ok(plan);
  const drivers = await dataset.query({ ...plan, where });
  const lead = summaryPlan('sales', factsOf(catalog), 'previous-year');
  const main = await dataset.query({ ...lead, where });
  const growth = growthPlan({ ...lead, filters: [where] }, main.facts, catalog);
  assert.ok(growth);
  const [cause, most] = [causeOf(drivers), mostOf(drivers, await dataset.query(growth))];
  const context = { locale: 'en-US', currency: 'USD', calendar: catalog.calendar, messages: en };
  const { more } = primaryMeasure(main, context, { cause, most, insight });
  assert.equal(causePlan('customers', catalog, 'previous-year'), undefined);
  assert.equal(causePlan('sales', catalog, undefined), undefined);
  dataset.close();
  return { cause, most, more };
}

/** Orders of which a share stays, by the row. */
const kept = (seed: number, keep: (row: OrderRow) => number): readonly OrderRow[] => ordersOf({ ...SHOP, seed, keep });
const isLate = ({ day }: OrderRow): boolean => day > END - 365;

describe('the cause in the headline', () => {
  it('is the member that changed differently, with its dimension, the measure and the change', async () => {
    const rows = kept(1, (row) => (isLate(row) && row.region === 'South' ? 0.4 : 1));
    const { cause, more } = await headlineOf(rows);
    // Both years end on the newest day of the file.
    const newest = Math.max(...rows.map(({ day }) => day));
    const sum = (end: number): number =>
      rows
        .filter(({ day, region }) => region === 'South' && day <= end && day > END - 365 - (newest - end))
        .reduce((total, { revenue }) => total + Number(revenue.toFixed(2)), 0);
    assert.equal(cause?.name, 'South');
    assert.equal(cause.dimension, 'region');
    assert.equal(cause.change.toFixed(2), (sum(newest) - sum(newest - 365)).toFixed(2));
    assert.match(more, /^Stands out: South \(region, revenue −\$[\d.]+K\)$/);
  });

  it('is no member that moved against the total', async () => {
    // All sell a third less, and the small East a quarter more.
    const rows = kept(2, (row) => (row.region === 'East' ? (isLate(row) ? 1 : 0.75) : isLate(row) ? 0.65 : 1));
    const { cause } = await headlineOf(rows);
    assert.notEqual(cause?.name, 'East');
    assert.ok(cause === undefined || cause.change < 0);
  });

  it('is the member whose decline the growth of the others hides', async () => {
    // Others sell a third more, and the South a quarter of what it sold.
    const rows = kept(3, (row) => {
      if (row.region === 'South') return isLate(row) ? 0.25 : 1;
      return isLate(row) ? 1 : 0.7;
    });
    const { cause, more } = await headlineOf(rows);
    assert.equal(cause?.name, 'South');
    assert.ok(cause.change < 0);
    assert.match(more, /^Stands out: South \(region, revenue −/);
  });

  it('is a product among few, which has replaced another', async () => {
    const rows = kept(5, () => 1).map((row) => {
      const product = `Product ${String(row.order % 6)}`;
      const isNew = product === 'Product 0' && isLate(row);
      return { ...row, ...(isNew ? { product: 'Product 0 New', revenue: 1.3 * row.revenue } : { product }) };
    });
    const { cause, more } = await headlineOf(rows);
    assert.deepEqual([cause?.dimension, cause?.name], ['product', 'Product 0 New']);
    assert.match(more, /^Stands out: Product 0 New \(product, revenue \+\$[\d.]+K\)$/);
  });

  it('is not named where nothing happens @release', async () => {
    let named = 0;
    const runs = isLong ? 20 : 5;
    for (let seed = 1; seed <= runs; seed++) {
      const { cause, most } = await headlineOf(kept(seed, () => 1));
      if (cause ?? most) named++;
    }
    assert.ok(named <= (isLong ? 1 : 0), `${String(named)} of ${String(runs)} headlines name a cause`);
  });

  it('is not named without an analysis', () => {
    assert.equal(causeOf(undefined), undefined);
  });
});

describe('the part of a change in the headline', () => {
  /** Regions of one channel and category, which all sold a third less in earlier years. All but the North have a share of their orders. */
  const risen = (others: number): readonly OrderRow[] =>
    kept(4, (row) => (row.region === 'North' ? 1 : others) * (isLate(row) ? 1 : 0.67)).map((row) => ({
      ...row,
      channel: 'Website',
      category: 'Office',
    }));
  const insight = { key: 'discounts', text: 'Discounts lost $500', impact: 1e9, claims: [] };

  it('is that of the member with most of it, where none stands out', async () => {
    const { cause, most, more } = await headlineOf(risen(0.6));
    assert.deepEqual([cause, most?.name], [undefined, 'North']);
    assert.match(more, /^Most of the change: North \(region, \+\$[\d.]+K of \+\$[\d.]+K\)$/);
  });

  it('precedes a larger insight', async () => {
    const { more } = await headlineOf(risen(0.6), insight);
    assert.match(more, /^Most of the change: North \(.*\)\. Discounts lost \$500$/);
  });

  it('is none where no member has half of it, or where one has most of all sales', async () => {
    assert.equal((await headlineOf(risen(1))).most, undefined);
    assert.equal((await headlineOf(risen(0.25))).most, undefined);
  });

  it('gives way to the cause', async () => {
    const rows = kept(1, (row) => (isLate(row) && row.region === 'South' ? 0.4 : 1));
    const { most, more } = await headlineOf(rows);
    assert.ok(most);
    assert.match(more, /^Stands out: South \(region, revenue −\$[\d.]+K\)$/);
  });

  it('is not asked for where the dashboard selects days', async () => {
    const dataset = await openDataset([new Blob([csvOf(risen(1))])], { timeZone: 'UTC' });
    const where = 'date: 2022';
    const lead = summaryPlan('sales', factsOf(dataset.catalog), 'previous-year');
    assert.equal(growthPlan({ ...lead, where }, (await dataset.query({ ...lead, where })).facts, dataset.catalog), undefined);
    dataset.close();
  });
});

describe('a loss in the headline', () => {
  /** The sentences over profits by category, and the profit that they are made from. */
  async function over(profits: Readonly<Record<string, number>>): Promise<readonly [string, string, number | undefined]> {
    const { headline, more, claims, profit } = await leadOver(profits);
    assert.ok(claims.every(({ kind }) => kind === 'value'));
    return [headline, more, profit];
  }

  async function leadOver(profits: Readonly<Record<string, number>>, insight?: Insight) {
    const rows = Object.entries(profits).flatMap(([category, profit]) =>
      [2021, 2022].map((year) => ({ date: `${String(year)}-06-01`, category, revenue: 1000, profit })),
    );
    const dataset = await openDataset([...rows, { date: '2022-12-31', category: '', revenue: 1000, profit: 0 }]);
    const { catalog } = dataset;
    const plan = lossPlan('sales', catalog);
    assert.ok(plan);
    assert.equal(lossPlan('customers', catalog), undefined);
    const where = 'date: 2022';
    const loss = lossOf(await dataset.query({ ...plan, where }));
    const main = await dataset.query({ ...summaryPlan('sales', factsOf(catalog), 'previous-year'), where });
    const context = { locale: 'en-US', currency: 'USD', calendar: catalog.calendar, messages: en };
    const lead = primaryMeasure(main, context, { loss, insight });
    const { claims } = leadClaims(main, { loss, insight });
    dataset.close();
    return { ...lead, claims, profit: loss?.profit };
  }

  it('is told with the member that loses most', async () => {
    const [headline, more, profit] = await over({ Fares: 300, Fuel: -900, Catering: 100 });
    assert.equal(profit, -500);
    assert.match(headline, /, with a loss of \$500$/);
    assert.equal(more, 'Stands out: Fuel (category, profit −$900)');
  });

  it('of one member is told where it takes a fifth of the profit, and else not', async () => {
    const [headline, more] = await over({ Fares: 900, Fuel: -300 });
    assert.doesNotMatch(headline, /loss/);
    assert.equal(more, 'Stands out: Fuel (category, profit −$300)');
    assert.equal((await over({ Fares: 900, Fuel: -100 }))[1], '');
    assert.equal((await over({ Fares: 900, Fuel: 100 }))[1], '');
  });

  it('gives way to an insight with a larger amount, and else not', async () => {
    const claims: readonly Claim[] = [{ kind: 'test', test: 'discounts', measure: '', figures: [500] }];
    const insight = { key: 'discounts', text: 'Discounts lost $500', claims };
    const profits = { Fares: 900, Fuel: -300 };
    const larger = await leadOver(profits, { ...insight, impact: 301 });
    assert.deepEqual([larger.insight, larger.more, larger.claims.at(-1)], ['discounts', insight.text, claims[0]]);
    const smaller = await leadOver(profits, { ...insight, impact: 300 });
    assert.deepEqual([smaller.insight, smaller.more], ['headline', 'Stands out: Fuel (category, profit −$300)']);
    assert.ok(smaller.claims.every(({ kind }) => kind === 'value'));
  });

  it('names a member of a column without a role, where stores are numbers', async () => {
    const rows = ['Beer', 'Gin', 'Wine'].flatMap((liquor_type, at) =>
      [1, 2].map((store_id) => ({
        date: '2022-06-01',
        store_id,
        pay: store_id > 1 ? 'Card' : 'Cash',
        liquor_type,
        revenue: 9,
        profit: 4 - 9 * (at % 2),
      })),
    );
    const dataset = await openDataset(rows);
    const plan = lossPlan('sales', dataset.catalog);
    assert.deepEqual(lossOf(await dataset.query(plan ?? { measures: [] }))?.largest, {
      ...{ measure: 'profit', dimension: 'liquor_type', name: 'Gin', change: -10 },
    });
    dataset.close();
  });

  it('is not asked for without profits', async () => {
    const dataset = await openDataset([{ date: '2022-01-01', category: 'Fares', revenue: 5 }]);
    assert.equal(lossPlan('sales', dataset.catalog), undefined);
    assert.equal(lossOf(undefined), undefined);
    dataset.close();
  });
});

describe('a profit in the headline', () => {
  /** The sentences over a revenue and a profit of two years. */
  async function over(revenue: readonly number[], profit: readonly number[]): Promise<string> {
    const rows = [2021, 2022].flatMap((year, at) =>
      ['06-01', '12-31'].map((day) => ({ date: `${String(year)}-${day}`, revenue: revenue[at]! / 2, profit: profit[at]! / 2 })),
    );
    const dataset = await openDataset(rows);
    const { catalog } = dataset;
    const where = 'date: 2022';
    const main = await dataset.query({ ...summaryPlan('sales', factsOf(catalog), 'previous-year'), where });
    const gain = await dataset.query({ ...(gainPlan('sales', catalog, 'previous-year') ?? { measures: [] }), where });
    const context = { locale: 'en-US', currency: 'USD', calendar: catalog.calendar, messages: en };
    const { more } = primaryMeasure(main, context, { gain });
    const stated = leadClaims(main, { gain }).claims.flatMap((claim) => (claim.kind === 'value' ? claim.measure : []));
    assert.deepEqual(stated, more === '' ? ['revenue'] : ['revenue', 'profit']);
    dataset.close();
    return more;
  }

  it('is stated where it moves against the revenue', async () => {
    assert.equal(await over([1000, 1100], [200, 160]), 'Profit fell 20.0% to $160 in 2022, compared with 2021');
    assert.equal(await over([1100, 1000], [160, 200]), 'Profit rose 25.0% to $200 in 2022, compared with 2021');
    assert.equal(await over([1100, 1000], [-200, -160]), '');
  });

  it('is not stated where it moves with the revenue, or hardly', async () => {
    assert.equal(await over([1000, 1100], [200, 260]), '');
    assert.equal(await over([1000, 900], [200, 160]), '');
    assert.equal(await over([1000, 1100], [200, 192]), '');
  });

  it('is asked for with an earlier period of the sales only', async () => {
    const dataset = await openDataset([{ date: '2022-01-01', revenue: 5, profit: 1 }]);
    assert.equal(gainPlan('sales', dataset.catalog, undefined), undefined);
    assert.equal(gainPlan('customers', dataset.catalog, 'previous-year'), undefined);
    dataset.close();
  });
});

describe('the average price', () => {
  /** Two years of sales in two regions. In the second one, a cheap product is new, or all prices are lower. */
  async function isMixOf(later: readonly { readonly product: string; readonly price: number }[]): Promise<boolean> {
    const goods = [{ product: 'Bike', price: 900 }];
    const rows = Array.from({ length: 730 }, (_, at) =>
      (at < 365 ? goods : later).map((one) => ({
        date: new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10),
        region: at % 2 ? 'North' : 'South',
        ...one,
        quantity: 1 + (at % 3),
      })),
    );
    const dataset = await openDataset(rows.flat(), { timeZone: 'UTC' });
    const plan = causePlan('sales', dataset.catalog, 'previous-year')!;
    const drivers = await dataset.query({ ...plan, where: 'date: 2022' });
    dataset.close();
    return isMix(drivers);
  }

  it('moved by other goods where a cheap one is new, whatever the dimensions of the causes are', async () => {
    assert.equal(
      await isMixOf([
        { product: 'Bike', price: 900 },
        { product: 'Tube', price: 5 },
      ]),
      true,
    );
    assert.equal(await isMixOf([{ product: 'Bike', price: 700 }]), false);
  });
});
