import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { partOf } from '../../../src/dataset/analysis-part.js';
import { toSources } from '../../../src/dataset/dataset-input.js';
import type { LocalDataset } from '../../../src/dataset/local-dataset.js';
import { openTables } from '../../../src/dataset/open-dataset.js';
import { SqlDataset } from '../../../src/dataset/sql/sql-dataset.js';
import { SqlEngine, type SqlSource } from '../../../src/engine/sql/sql-engine.js';
import type { Analysis, RulesAnalysis } from '../../../src/query/analysis/analysis.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { QueryResult, type ResultRecord } from '../../../src/query/result/result.js';
import { part } from '../../parts.js';
import { everyNth } from '../../random.js';
import { Random } from '../random.js';
import { databases } from './databases.js';
import { DuckSource } from './duck-source.js';

const ROWS = 1500;
const CUSTOMERS = 260;
const LINES_PER_ORDER = 2;

/** Orders with missing customers, prices, dates and products, odd names, and amounts of cents. */
function orders(): readonly Readonly<Record<string, string | number | null>>[] {
  const [random, things] = [new Random(11), new Random(12)];
  const maybe = <Value>(value: Value, missing: number, by = random): Value | null => (by.chance(missing) ? null : value);
  return Array.from({ length: ROWS }, (_, row) => {
    const customer = Math.floor(random.next() ** 2 * CUSTOMERS);
    const price = Math.round(random.next() ** 3 * 20_000) / 100;
    const day = new Date(Date.UTC(2023, 0, 1 + Math.floor(random.next() * 700))).toISOString().slice(0, 10);
    return {
      'order id': `o${Math.floor(row / 2)}`,
      trip: maybe(`t${Math.floor(row / 5)}`, 0.02, things),
      called: [null, '', ' \u00a0', '\ufeff', 'Ann', 'Bo', 'Cy'][Math.floor(things.next() * 7)]!,
      shelf: shelfOf(row),
      thing: maybe(thingIn(things, row), 0.03, things),
      customer: maybe(`${['İ', "O'", 'z', 'Ä'][customer % 4]!} ${customer}`, 0.03),
      date: maybe(day, 0.02),
      region: maybe(['North', 'South', '50%', 'East'][Math.floor(random.next() * 4)]!, 0.05),
      product: `p${Math.floor(random.next() ** 2 * 40)}`,
      price: maybe(price, 0.04),
      quantity: Math.floor(random.next() * 6) - 1,
      weight: maybe(Number((random.next() * 3).toPrecision(9)), 0.1),
      revenue: maybe(random.chance(0.05) ? -price : Math.round(price * 4) / 4, 0.02),
    };
  });
}

/** The shelf of a line. The second line of an order is from the same shelf or the next: each shelf is in 12% of orders, each pair in 4%. */
function shelfOf(row: number): string {
  const order = Math.floor(row / 2);
  return `s${(order + (row % 2) * (Math.floor(order / 12) % 2)) % 12}`;
}

/** Things of a trip: two or three go together, all others are random. */
function thingIn(random: Random, row: number): string {
  const kind = Math.floor(row / 5) % 9;
  if (row % 5 < 2 || (row % 5 === 2 && kind < 5)) return `${['İ', "O'", 'z'][row % 5]!} ${kind}`;
  return `x${Math.floor(random.next() ** 2 * 20)}`;
}

const DISTRIBUTIONS: Readonly<Record<string, QueryPlan>> = {
  'a histogram of a sum per member': histogram('revenue', 'customer'),
  'a histogram of a ratio per member': histogram('aov', 'customer'),
  'a histogram of a count per member': histogram('orders', 'customer'),
  'a histogram with a number of bins': histogram('revenue', 'customer', { bins: { count: 12 } }),
  'a histogram with a width': histogram('revenue', 'customer', { bins: { width: 37.5 } }),
  'a histogram like another': histogram('revenue', 'customer', {
    bins: { like: { edges: [0, 100, 200], width: 100, openFirst: false, openLast: false } },
  }),
  'a histogram of members that are nearly all equal': histogram('regions = distinct(region)', 'order'),
  'a histogram of nothing': { ...histogram('revenue', 'customer'), where: 'region: Nowhere' },
  'a histogram of rows': {
    measures: ['count()'],
    by: ['price'],
    analysis: { kind: 'histogram', value: 'price', weight: 'count()' },
  },
  'a histogram of rows without decimals': {
    measures: ['count()'],
    by: ['quantity'],
    analysis: { kind: 'histogram', value: 'quantity', weight: 'count()' },
  },
  'boxes of members': box('revenue', { member: 'customer' }, ['region', 'customer']),
  'boxes of rows': box('price', { weight: 'count()' }, ['region', 'price'], 'count()'),
  'boxes of single rows': {
    measures: ['revenue'],
    by: ['region'],
    detail: { offset: 0 },
    analysis: { kind: 'box', value: 'revenue', group: 'region', outliers: 4 },
  },
  'boxes by month': {
    measures: ['revenue'],
    by: ['month(date)', 'customer'],
    analysis: { kind: 'box', value: 'revenue', member: 'customer', group: 'month(date)', outliers: 2 },
  },
  'all points of members': scatter(10_000),
  'some points of members': scatter(90),
  'all points of rows': rowsScatter(10_000),
  'some points of rows': rowsScatter(80),
  'points of equal rows': {
    measures: [],
    by: ['quantity', 'price'],
    detail: { offset: 0 },
    analysis: { kind: 'scatter', x: 'quantity', y: 'quantity', limit: 3 },
  },
  'members in spans': members([{ below: 50 }, { from: 800, below: 1200 }], 1000),
  'the first members in spans': members([{ from: 100 }], 7),
  'members in no span': members([{ from: 1e9 }], 7),
};

const CUSTOMER_PLANS: Readonly<Record<string, QueryPlan>> = {
  concentration: concentration('customer', 'revenue', 8),
  'concentration of all members': concentration('product', 'revenue', 1000),
  'concentration of nothing': { ...concentration('customer', 'revenue', 8), where: 'region: Nowhere' },
  intervals: {
    measures: [],
    by: ['customer', 'day(date)'],
    analysis: { kind: 'intervals', customer: 'customer', date: 'day(date)' },
  },
  'intervals in weeks': {
    measures: [],
    by: ['customer', 'day(date)'],
    where: 'region: North, South',
    analysis: { kind: 'intervals', customer: 'customer', date: 'day(date)', width: 7 },
  },
  'intervals without days of credit notes': {
    measures: ['orders'],
    by: ['customer', 'day(date)'],
    analysis: { kind: 'intervals', customer: 'customer', date: 'day(date)', orders: 'orders' },
  },
  'segments of customers': segments(''),
  'segments of customers in some days': segments('date: ..2023-12-31; region: North'),
  cohorts: cohorts('month(date)', {}),
  'cohorts of orders': cohorts('quarter(date)', { orders: 'orders' }),
  'cohorts of revenue in a year': { ...cohorts('month(date)', { amount: 'revenue' }), where: 'date: 2023-04..2024-02' },
};

const RULES: Readonly<Record<string, QueryPlan>> = {
  'rules of products': rules({}),
  'rules at a support': rules({ minSupport: 0.004, minConfidence: 0, redundant: true }),
  'rules of pairs with a matrix': rules({ minSupport: 0.002, maxLength: 2, matrix: 9, limit: 4 }),
  'rules of sets of four': rules({ minSupport: 0.003, maxLength: 4, minLift: 1.5 }),
  'rules of one product with their profit': rules({ minSupport: 0.003, of: 'z 2', profit: 'revenue', matrix: 6 }),
  'rules of a product that is not there': rules({ of: 'sofa', matrix: 6 }),
  'rules of sales with their profit': rules({ orders: 'orders', minSupport: 0.004, profit: 'revenue', matrix: 5 }),
  'rules above any support': rules({ minSupport: 0.9 }),
  'rules of nothing': { ...rules({}), where: 'region: Nowhere' },
  'rules of pairs at the second support': rules({ basket: 'order id', item: 'shelf' }),
  'rules of regions that are missing': rules({ item: 'region', minSupport: 0.01 }),
};

const NAMES: Readonly<Record<string, QueryPlan>> = {
  'names of products': names('product', 'called', ['p1', 'p3', 'p39', 'p9', 'nobody']),
  'names of members with several': names('customer', 'called', ["O' 1", 'z 2', 'Ä 3', 'İ 4', 'z 6']),
  'names of numbers': names('quantity', 'region', ['1', '-1', '4', 'x']),
  'names that nobody asked for': names('product', 'called', []),
  'names of nothing': { ...names('product', 'called', ['p1']), where: 'region: Nowhere' },
};

const CORRELATIONS: Readonly<Record<string, QueryPlan>> = {
  'correlations of members': {
    measures: ['revenue', 'orders', 'aov', 'units'],
    by: ['customer'],
    where: 'customer: !(blank)',
    analysis: { kind: 'correlation', variables: ['revenue', 'orders', 'aov', 'units'] },
  },
  'correlations of rows with missing numbers': {
    measures: ['revenue'],
    by: ['quantity', 'weight', 'price'],
    detail: { offset: 0 },
    analysis: { kind: 'correlation', variables: ['quantity', 'revenue', 'weight', 'price'] },
  },
  'correlations with a constant': {
    measures: ['revenue', 'one = min(1)', 'orders'],
    by: ['customer'],
    analysis: { kind: 'correlation', variables: ['revenue', 'one', 'orders'] },
  },
};

const SAMPLED: Readonly<Record<string, QueryPlan>> = {
  'ranks of members': {
    measures: ['revenue', 'orders'],
    by: ['customer'],
    where: 'customer: !(blank)',
    analysis: { kind: 'correlation', variables: ['revenue', 'orders'], method: 'spearman' },
  },
  'texts of rows': {
    measures: [],
    by: ['region', 'quantity'],
    detail: { offset: 0 },
    analysis: { kind: 'correlation', variables: ['region', 'quantity'] },
  },
  'prospects of customers': {
    measures: ['orders', 'revenue'],
    by: ['customer', 'day(date)'],
    analysis: { kind: 'customers', customer: 'customer', date: 'day(date)', orders: 'orders', amount: 'revenue', order: 'stake' },
  },
  'pairs of baskets': rules({ maxLength: 2, minSupport: 0.01 }),
  'averages of orders': {
    measures: ['revenue'],
    by: ['order id', 'region'],
    analysis: { kind: 'means', group: 'region', value: 'revenue' },
  },
};

function histogram(measure: string, per: string, more: object = {}): QueryPlan {
  const value = measure.split(' =')[0]!;
  return { measures: [measure], by: [per], analysis: { kind: 'histogram', value, member: per, ...more } };
}

function box(value: string, more: object, by: readonly string[], measure = value): QueryPlan {
  return { measures: [measure], by, analysis: { kind: 'box', value, group: by[0]!, outliers: 3, ...more } };
}

function scatter(limit: number): QueryPlan {
  return {
    measures: ['orders', 'revenue'],
    by: ['customer'],
    analysis: { kind: 'scatter', x: 'orders', y: 'revenue', member: 'customer', limit },
  };
}

function rowsScatter(limit: number): QueryPlan {
  return {
    measures: ['revenue'],
    by: ['quantity'],
    detail: { offset: 0 },
    analysis: { kind: 'scatter', x: 'quantity', y: 'revenue', limit },
  };
}

function members(spans: readonly object[], limit: number): QueryPlan {
  return {
    measures: ['revenue'],
    by: ['customer'],
    analysis: { kind: 'members', member: 'customer', value: 'revenue', spans, limit },
  };
}

function concentration(member: string, value: string, limit: number): QueryPlan {
  return { measures: [value], by: [member], analysis: { kind: 'concentration', member, value, limit } };
}

function segments(where: string): QueryPlan {
  const columns = { customer: 'customer', date: 'day(date)', orders: 'orders', amount: 'revenue' };
  return {
    measures: ['orders', 'revenue'],
    by: ['customer', 'day(date)'],
    where,
    analysis: { kind: 'customers', ...columns, prospects: false, per: 'segment' },
  };
}

function rules({ basket = 'trip', item = 'thing', ...more }: Partial<RulesAnalysis>): QueryPlan {
  const analysis = { kind: 'rules', basket, item, ...more } as Analysis;
  return { measures: [more.orders, more.profit].filter((name) => name !== undefined), by: [basket, item], analysis };
}

function names(member: string, name: string, of: readonly string[]): QueryPlan {
  return { measures: ['rows = count()'], by: [member, name], analysis: { kind: 'names', member, name, count: 'rows', of } };
}

function cohorts(date: string, more: object): QueryPlan {
  const analysis = { kind: 'cohorts', customer: 'customer', date, isNew: 'new-customers', ...more } as Analysis;
  return { measures: ['new-customers', ...Object.values(more as Record<string, string>)], by: ['customer', date], analysis };
}

/** Numbers to 12 digits; of counts and amounts all. */
function assertSame(found: unknown, wanted: unknown, at: string): void {
  if (typeof found === 'number' && typeof wanted === 'number') {
    const isClose = Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
    assert.ok(isClose, `${at}: found ${found}, expected ${wanted}`);
  } else if (typeof wanted === 'object' && wanted !== null && typeof found === 'object' && found !== null) {
    assert.deepEqual(Object.keys(found).sort(), Object.keys(wanted).sort(), at);
    for (const [key, value] of Object.entries(wanted)) assertSame((found as Record<string, unknown>)[key], value, `${at}.${key}`);
  } else assert.deepEqual(found, wanted, at);
}

describe('analyses of results that stay in a database', () => {
  let duck: DuckSource;
  let local: LocalDataset;
  before(async () => {
    duck = await DuckSource.open();
    local = await openTables(toSources(orders()), {}, { part });
  });
  after(async () => {
    local.close();
    await duck.close();
  });

  for (const { name, load, skip } of databases(() => duck)) {
    describe(name, { skip }, () => {
      let dataset: SqlDataset;
      let open: (sample?: number, maxGroups?: number) => SqlDataset;
      let longest = 0;
      /** Statements that compute a result, which is the expensive part. */
      let computed = 0;
      before(async () => {
        const { catalog } = local;
        const source = await load(local);
        const run: SqlSource['run'] = async (sql, ...others) => {
          const rows = await source.run(sql, ...others);
          longest = Math.max(longest, rows.rowCount);
          if (sql.includes(', x AS (')) computed += 1;
          return rows;
        };
        open = (sample, maxGroups = 200) =>
          new SqlDataset({
            catalog,
            engine: new SqlEngine({ ...source, run }, { maxGroups }),
            joining: undefined,
            analysis: (analysis) => part(partOf(analysis)),
            sample,
          });
        dataset = open();
      });

      for (const [title, plan] of everyNth(
        Object.entries({ ...DISTRIBUTIONS, ...CUSTOMER_PLANS, ...RULES, ...NAMES, ...CORRELATIONS }),
        2,
      )) {
        it(title, async () => {
          longest = 0;
          const found = await dataset.run(plan, new AbortController().signal);
          const wanted = await local.run(plan);
          const { kind } = plan.analysis!;
          assertSame(found.facts, wanted.facts, 'facts');
          assertSame(new QueryResult(found).rows(), new QueryResult(wanted).rows(), 'rows');
          assertSame(
            found.columns.map(({ name: column, type, unit }) => [column, type, unit]),
            wanted.columns.map(({ name: column, type, unit }) => [column, type, unit]),
            'columns',
          );
          assertSame([found.selected, found.total], [wanted.selected, wanted.total], 'counts of rows');
          assertSame(found.notes, wanted.notes, 'notes');
          const cells = kind === 'rules' ? 1250 : ['cohorts', 'intervals', 'customers'].includes(kind) ? 700 : 100;
          assert.ok(longest <= Math.max(cells, wanted.rowCount), `a query returned ${longest} rows`);
        });
      }

      const { signal } = new AbortController();
      for (const [title, plan] of Object.entries(SAMPLED)) {
        it(`${title}: all, where the sample holds all of them or the plan is exact`, async () => {
          const wanted = await local.run(plan);
          for (const found of [await open(10_000).run(plan, signal), await open(60).run({ ...plan, exact: true }, signal)]) {
            assertSame(found.facts, wanted.facts, 'facts');
            assertSame(new QueryResult(found).rows(), new QueryResult(wanted).rows(), 'rows');
            assert.ok(found.notes.every(({ code }) => !code.startsWith('sampled')));
          }
        });

        it(`${title}: the same sample each time, with a note`, async () => {
          const [found, again] = await Promise.all([open(60).run(plan, signal), open(60).run(plan, signal)]);
          assert.deepEqual(new QueryResult(found).rows(), new QueryResult(again).rows());
          const [note] = found.notes.filter(({ code }) => code.startsWith('sampled'));
          assert.deepEqual(
            [note?.code, note?.count, note?.column],
            plan.detail ? ['sampled-rows', 60, undefined] : ['sampled', 60, plan.by![0]],
          );
          const error = found.facts.sample?.error;
          assert.equal(note?.params?.error, error && Math.ceil(100 * error));
          const { analysis } = found.facts;
          const size =
            analysis?.kind === 'customers'
              ? analysis.customers
              : analysis?.kind === 'rules'
                ? analysis.baskets
                : analysis?.kind === 'means'
                  ? analysis.count / LINES_PER_ORDER
                  : Math.max(...new QueryResult(found).column('n')!.values);
          // Each member is chosen by itself: the number of chosen ones differs by its standard deviation of up to 8.
          assert.ok(plan.detail ? size === 60 : Math.abs(size - 60) < 32, String(size));
        });

        it(`${title}: refused without a sample, or of all`, async () => {
          const asked = open(0, Infinity).run({ ...plan, exact: true }, signal);
          if (['rules', 'means'].includes(plan.analysis!.kind))
            assertSame((await asked).facts, (await local.run(plan)).facts, 'facts');
          else await assert.rejects(asked, { code: 'engine-unsupported', params: { term: plan.analysis!.kind } });
        });
      }

      it('has all rows of each customer of a sample, and states the error of shares', async () => {
        const plan = SAMPLED['prospects of customers']!;
        const [found, all] = await Promise.all([open(60).run(plan, signal), local.run(plan)]);
        const ordersOf = (record: ResultRecord): ReadonlyMap<unknown, unknown> =>
          new Map(new QueryResult(record).rows().map(({ customer, orders: count }) => [customer, count]));
        const whole = ordersOf(all);
        for (const [customer, count] of ordersOf(found)) assert.equal(count, whole.get(customer), String(customer));
        const { size, of, error } = found.facts.sample!;
        assert.deepEqual([size, of], [60, (await open(10_000).run({ measures: ['customers'] }, signal)).columns[0]!.values[0]]);
        assert.ok(Math.abs(error - 1.96 * Math.sqrt((0.25 / 60) * ((of - 60) / of))) < 1e-5, String(error));
      });

      it('computes the days of customers once, and baskets once for items and once for pairs', async () => {
        const counts: Record<string, number> = {};
        for (const [title, plan] of Object.entries({
          customers: SAMPLED['prospects of customers']!,
          pairs: rules({ basket: 'order id', item: 'shelf', maxLength: 2 }),
        })) {
          computed = 0;
          await open(10_000).run(plan, signal);
          counts[title] = computed;
        }
        assert.deepEqual(counts, { customers: 1, pairs: 2 });
      });

      it('predicts the next basket of any customer from a sample of the others', async () => {
        for (const of of ["O' 1", 'z 2', 'Ä 3', 'İ 4']) {
          const plan: QueryPlan = {
            measures: [],
            by: ['customer', 'day(date)', 'product'],
            analysis: { kind: 'next-basket', customer: 'customer', date: 'day(date)', item: 'product', of },
          };
          const { facts } = await open(30).run(plan, signal);
          const wanted = (await local.run(plan)).facts.analysis;
          assert.ok(facts.analysis?.kind === 'next-basket' && wanted?.kind === 'next-basket');
          assert.deepEqual([facts.analysis.isKnown, facts.analysis.baskets], [true, wanted.baskets]);
          assert.ok(Math.abs(facts.analysis.customers - 30) < 20);
        }
      });
    });
  }
});
