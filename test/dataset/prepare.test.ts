import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { openDataset, SalesError } from '../../src/core.js';
import type { DatasetInput, QueryPlan } from '../../src/core.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import type { AggregateRequest } from '../../src/engine/engine.js';
import { Random } from '../engine/random.js';

const random = new Random(41);
const line = (i: number): Record<string, unknown> => ({
  'Order ID': `A${1000 + (i >> 1)}`,
  'Order Date': new Date(Date.UTC(2023, 0, 1 + Math.floor(i / 2))).toISOString().slice(0, 10),
  'Customer ID': `K${100 + (((i >> 1) * 17) % 61)}`,
  Region: random.chance(0.1) ? null : random.pick(['North', 'South', 'East']),
  Product: `P${random.int(1, 8)}`,
  Quantity: random.int(-2, 9),
  Sales: random.chance(0.1) ? null : random.int(0, 99_999) / 100,
});
const orders = Array.from({ length: 900 }, (_, i) => line(i));
const products = Array.from({ length: 7 }, (_, i) => ({ Name: `P${i + 1}`, Category: i % 2 === 0 ? 'Tools' : 'Toys' }));
const targets = Array.from({ length: 24 }, (_, i) => ({
  Month: new Date(Date.UTC(2023, i, 1)).toISOString().slice(0, 10),
  Goal: 1000 + 10 * i,
}));

const VIEWS: readonly QueryPlan[] = [
  { measures: ['revenue'] },
  { measures: ['revenue', 'aov', 'share(revenue)'], by: ['region'], orderBy: ['-revenue'], limit: 3 },
  { measures: ['revenue', 'price'], by: ['month(date)'] },
  { measures: ['customers', 'orders'], compare: 'previous-year' },
  { measures: ['revenue', 'units'], by: ['product'], compare: 'previous-period', where: 'region: !South' },
  { measures: ['revenue', 'orders'], by: ['month(date)'], where: 'region: South', compare: 'region: North' },
];
const withFilter = (plan: QueryPlan, clause: string): QueryPlan => ({ ...plan, filters: [clause] });
const months = (from: number, to: number): string =>
  `date: ${[from, to].map((m) => `${2023 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`).join('..')}`;

describe('Dataset.prepare', () => {
  let passes: AggregateRequest[];
  beforeEach(() => {
    passes = [];
    const aggregate = Reflect.get(ColumnEngine.prototype, 'aggregate');
    mock.method(
      ColumnEngine.prototype,
      'aggregate',
      function (this: ColumnEngine, ...args: Parameters<ColumnEngine['aggregate']>) {
        passes.push(args[0]);
        return aggregate.apply(this, args);
      },
    );
  });
  afterEach(() => mock.restoreAll());

  async function check(input: DatasetInput, brush: string, all: string, steps: readonly string[]): Promise<number> {
    const [prepared, plain] = await Promise.all([openDataset(input), openDataset(input)]);
    await prepared.prepare(
      VIEWS.map((view) => withFilter(view, all)),
      { brush },
    );
    let read = 0;
    for (const clause of steps) {
      for (const view of VIEWS) {
        const before = passes.length;
        const got = await prepared.query(withFilter(view, clause));
        read += passes.length - before;
        assert.deepEqual(got, await plain.query(withFilter(view, clause)), JSON.stringify([view, clause]));
      }
    }
    return read;
  }

  it('makes the steps of a brush over months need no rows, comparisons and shares included @release', async () => {
    const steps = Array.from({ length: 12 }, () => {
      const [from, to] = [random.int(0, 14), random.int(0, 14)];
      return months(Math.min(from, to), Math.max(from, to));
    });
    assert.equal(await check(orders, 'month(date)', months(0, 14), steps), 0);
  });

  it('does so for members of text columns and ranges of numbers', async () => {
    const regions = ['region: North', 'region: North, (blank)', 'region: !East', 'region: East, South'];
    assert.equal(await check(orders, 'region', 'region: North, South, East, (blank)', regions), 0);
    const amounts = ['quantity: 2..5', 'quantity: ..0', 'quantity: 8..'];
    assert.equal(await check(orders, 'quantity', 'quantity: -2..9', amounts), 0);
  });

  it('does so where members have no rows in the earlier period, whose older rows tell whether they are new @release', async () => {
    // Each product is sold in every third month, and each month has a new one.
    const seldom = orders.map((row) => {
      const month = String(row['Order Date']).slice(0, 7);
      return { ...row, Product: random.chance(0.2) ? `N${month}` : `P${Number(month.slice(5)) % 3}` };
    });
    const steps = Array.from({ length: 9 }, (_, k) => months(4 + k, 5 + k));
    assert.equal(await check(seldom, 'month(date)', months(0, 14), steps), 0);
    const dataset = await openDataset(seldom);
    const { facts } = await dataset.query(withFilter(VIEWS[4]!, months(6, 6)));
    assert.deepEqual(facts.arrivals, { new: ['N2023-07'], back: ['P1'] });
    assert.equal(await check(seldom, 'region', 'region: North, South, East, (blank)', ['region: North', 'region: !East']), 0);
  });

  it('does so where the unit of time follows the days that are chosen', async () => {
    const [prepared, plain] = await Promise.all([openDataset(orders), openDataset(orders)]);
    const view: QueryPlan = { measures: ['revenue'], by: ['auto(date)', 'region'] };
    await prepared.prepare([withFilter(view, months(0, 14))], { brush: 'month(date)' });
    const read: number[] = [];
    for (const clause of [months(0, 14), months(2, 9), months(3, 4)]) {
      passes = [];
      const got = await prepared.query(withFilter(view, clause));
      read.push(passes.length);
      assert.deepEqual(got, await plain.query(withFilter(view, clause)));
    }
    assert.deepEqual(read, [0, 0, 0]);
  });

  it('does so over several tables that are joined, and over tables of facts that meet', async () => {
    const tables = { tables: { orders, products, targets }, joins: ['orders.Product = products.Name'] };
    const [prepared, plain] = await Promise.all([openDataset(tables), openDataset(tables)]);
    const views: QueryPlan[] = [
      { measures: ['revenue', 'orders'], by: ['Category'] },
      { measures: ['revenue', 'goal = sum(targets.Goal)'], by: ['month(date)'] },
    ];
    await prepared.prepare(
      views.map((view) => withFilter(view, months(0, 23))),
      { brush: 'month(date)' },
    );
    passes = [];
    for (const view of views) {
      for (const clause of [months(0, 3), months(5, 14), months(20, 23)]) {
        const got = await prepared.query(withFilter(view, clause));
        assert.equal(passes.length, 0, JSON.stringify([view, clause]));
        assert.deepEqual(got, await plain.query(withFilter(view, clause)));
        passes = [];
      }
    }
  });

  it('forgets what it has built when rows are added @release', async () => {
    const dataset = await openDataset(orders);
    const plans = VIEWS.map((view) => withFilter(view, months(0, 14)));
    await dataset.prepare(plans, { brush: 'month(date)' });
    await dataset.append([{ ...line(3), Sales: 1_000_000 }]);
    const { columns } = await dataset.query(withFilter(VIEWS[0]!, months(0, 0)));
    assert.ok(columns[0]!.values[0]! > 1_000_000);
    await dataset.prepare(plans, { brush: 'month(date)' });
    passes = [];
    await dataset.query(withFilter(VIEWS[0]!, months(0, 1)));
    assert.equal(passes.length, 0);
  });

  it('answers questions that come while it builds, and resolves when rows are added or the data set is closed meanwhile', async () => {
    const dataset = await openDataset(orders);
    const plans = VIEWS.map((view) => withFilter(view, months(0, 14)));
    const preparing = dataset.prepare(plans, { brush: 'month(date)' });
    const { rowCount } = await dataset.query({ measures: ['revenue'], by: ['region'] });
    assert.equal(rowCount, 4);
    await preparing;
    const again = dataset.prepare(plans, { brush: 'region' });
    await dataset.append([line(1)]);
    await again;
    const last = dataset.prepare(plans, { brush: 'day(date)' });
    await dataset.query({ measures: ['count()'] });
    dataset.close();
    await last;
    const other = await openDataset(orders);
    const atOnce = other.prepare(plans, { brush: 'day(date)' });
    other.close();
    await atOnce;
  });

  it('leaves out plans that cannot be asked or have no such dimension', async () => {
    const dataset = await openDataset(orders);
    await dataset.prepare([{ measures: ['profit'], filters: [months(0, 2)] }, withFilter(VIEWS[0]!, months(0, 14))], {
      brush: 'month(date)',
    });
    await dataset.prepare([VIEWS[0]!], { brush: 'colour' });
    passes = [];
    await dataset.query(withFilter(VIEWS[0]!, months(1, 2)));
    assert.equal(passes.length, 0);
  });

  it('is refused like a question where the data set is closed, or what is given is no plan', async () => {
    const dataset = await openDataset(orders);
    await assert.rejects(dataset.prepare([{ measures: [] }], { brush: 'region' }), { code: 'bad-option' });
    dataset.close();
    await assert.rejects(dataset.prepare([VIEWS[0]!], { brush: 'region' }), SalesError);
  });
});
