// @release: joins on a server are those of dataset/detect-joins.test.ts; plan-handler.test.ts and plans.test.ts have joined tables
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { SalesError } from '../../src/util/error.js';
import { Random } from '../engine/random.js';
import type { ResultRow } from '../engine/reference.js';
import { assertSameRows } from '../engine/same-rows.js';
import { roundsOf, seedOf } from '../random.js';
import { openAt } from './serve-handler.js';

const SEED = 77;

/** The files of a star whose orders and customers have more rows than a sample. Customers and orders share numbers, as generated keys do. */
function starFiles(): Readonly<Record<'stores' | 'products' | 'customers' | 'orders' | 'items', readonly string[]>> {
  const random = new Random(SEED);
  const below = (count: number): number => Math.floor(random.next() * count);
  const files = {
    stores: ['store_id,region'],
    products: ['product_id,product_name,category'],
    customers: ['customer_id,customer_name,segment'],
    orders: ['order_id,order_date,customer_id,store_id'],
    items: ['order_id,product_id,quantity,amount'],
  };
  for (let store = 1; store <= 40; store++) files.stores.push(`${store},${['North', 'South', 'East'][store % 3]}`);
  for (let product = 1; product <= 300; product++)
    files.products.push(`${product},Product ${product},${['Tea', 'Coffee'][product % 2]}`);
  for (let customer = 1; customer <= 12_000; customer++)
    files.customers.push(`${customer},Customer ${customer},${['Home', 'Office', 'Trade'][customer % 3]}`);
  for (let order = 1; order <= 20_000; order++) {
    const day = new Date(Date.UTC(2023, 0, 1 + below(700))).toISOString().slice(0, 10);
    files.orders.push(`${order},${day},${1 + below(12_000)},${1 + below(40)}`);
    for (let line = 0; line <= below(3); line++)
      files.items.push(`${order},${1 + below(300)},${1 + below(5)},${(below(10_000) / 100).toFixed(2)}`);
  }
  return files;
}

const textOf = ({
  from,
  to,
}: {
  from: { table: string; columns: readonly string[] };
  to: { table: string; columns: readonly string[] };
}): string => `${from.table}.${from.columns.join('+')} = ${to.table}.${to.columns.join('+')}`;

const PLANS = [
  { measures: ['revenue', 'orders', 'customers', 'units'] },
  ...['region', 'category', 'segment', 'month(date)', 'product'].map((by) => ({ measures: ['revenue', 'orders'], by: [by] })),
  { measures: ['revenue'], by: ['year(date)', 'segment'], where: 'region: "North"' },
];

const MEASURES = [
  'revenue',
  'orders',
  'customers',
  'units',
  'aov',
  'products',
  'units-per-order',
  'customers-new',
  'repeat-rate',
  'median(amount)',
];
const FIELDS = [
  'region',
  'store',
  'category',
  'product',
  'segment',
  'customer-type',
  'year(date)',
  'quarter(date)',
  'month(date)',
  'weekday(date)',
];
const CLAUSES = [
  ...['region: North', 'region: !(South)', 'category: Tea', 'segment: Home, Trade', 'product: "Product 7", "Product 8"'],
  ...['date: 2023', 'date: 2023-03..2024-02', 'store: 3, 5, 8', 'quantity: >=3', 'amount: 10..50'],
];

/** A plan over columns of any tables of the star. */
function randomPlan(random: Random): QueryPlan {
  const some = (values: readonly string[], most: number): readonly string[] =>
    random.shuffle(values).slice(0, random.int(0, most));
  return {
    measures: [random.pick(MEASURES), ...some(MEASURES, 2)].filter((name, at, all) => all.indexOf(name) === at),
    by: some(FIELDS, 2),
    where: some(CLAUSES, 2).join('; '),
    ...(random.chance(0.2) && { compare: 'previous-year' }),
  };
}

/** The rows of an answer in the order of their keys, or the code of the error. */
async function answerOf(dataset: Dataset, plan: QueryPlan): Promise<readonly ResultRow[] | string> {
  try {
    const keyOf = (row: ResultRow): string => JSON.stringify(plan.by!.map((name) => row[name]));
    const rows = (await dataset.query(plan)).rows() as readonly ResultRow[];
    return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  } catch (error) {
    if (error instanceof SalesError) return error.code;
    throw error;
  }
}

describe('joins on a server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-star-'));
  let handler: PlanHandler;
  let server: Dataset;
  let local: Dataset;

  before(async () => {
    for (const [name, lines] of Object.entries(starFiles())) writeFileSync(path.join(folder, `${name}.csv`), lines.join('\n'));
    handler = planHandler({ data: folder, limits: { threads: 1, perMinute: 100_000 } });
    server = await openAt(handler, { timeZone: 'UTC' });
    local = await openDataset(
      {
        tables: Object.fromEntries(
          Object.entries(starFiles()).map(([name, lines]) => [name, new TextEncoder().encode(lines.join('\n'))]),
        ),
      },
      { timeZone: 'UTC' },
    );
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  it('are those of files, with the counts of all rows', () => {
    assert.deepEqual(server.catalog.joins.map(textOf).toSorted(), local.catalog.joins.map(textOf).toSorted());
    assert.equal(server.catalog.joins.length, 4);
    assert.deepEqual(
      server.catalog.joins.map(({ missing, unmatched }) => [missing, unmatched]),
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    );
  });

  for (const plan of PLANS)
    it(`answer ${JSON.stringify(plan)} as files do`, async () => {
      const [one, other] = await Promise.all([server.query(plan), local.query(plan)]);
      assert.deepEqual(one.rows(), other.rows());
    });

  const count = roundsOf(2000);
  it(`answer ${count} random plans over columns of all tables as files do (seed ${seedOf()})`, async () => {
    const random = new Random(seedOf());
    let answered = 0;
    for (let round = 0; round < count; round++) {
      const plan = randomPlan(random);
      const [one, other] = await Promise.all([answerOf(server, plan), answerOf(local, plan)]);
      const label = JSON.stringify(plan);
      if (typeof one === 'string' || typeof other === 'string') assert.equal(one, other, label);
      else assertSameRows(one, other, label);
      if (typeof one !== 'string') answered += 1;
    }
    assert.ok(answered > count / 2, `${answered} answered`);
  });

  it('count keys without a partner in all rows, not in a sample', async () => {
    const lost = mkdtempSync(path.join(tmpdir(), 'sales-lost-'));
    const files = starFiles();
    const isLost = (line: string): boolean => /^\d+,\d{4}-/.test(line) && Number(line.split(',')[2]) % 50 === 0;
    for (const [name, lines] of Object.entries(files)) {
      const kept = name === 'customers' ? lines.filter((line) => Number(line.split(',')[0]) % 50 !== 0) : lines;
      writeFileSync(path.join(lost, `${name}.csv`), kept.join('\n'));
    }
    const other = planHandler({ data: lost, limits: { threads: 1 } });
    const { catalog } = await openAt(other, { timeZone: 'UTC' });
    const expected = files.orders.filter(isLost).length;
    const join = catalog.joins.find(({ to }) => to.table === 'customers');
    const note = catalog.warnings.find(({ code }) => code === 'unmatched-keys');
    await other.close();
    rmSync(lost, { recursive: true });
    assert.equal(join?.unmatched, expected);
    assert.equal(note?.count, expected);
    assert.equal(Number(note.params?.example) % 50, 0);
  });

  it('are declared where rows are limited by user: a guess must not decide what a user sees', async () => {
    const rows = (): Readonly<Record<string, readonly string[]>> => ({ region: ['North'] });
    const joins = ['items.order_id = orders.order_id', 'orders.store_id = stores.store_id'];
    const guessed = planHandler({ data: folder, authorize: () => ({ id: 1 }), rows });
    const declared = planHandler({ data: folder, authorize: () => ({ id: 1 }), rows, joins });
    await assert.rejects(openAt(guessed, { timeZone: 'UTC' }), { code: 'http-status' });
    const { catalog } = await openAt(declared, { timeZone: 'UTC' });
    await Promise.all([guessed.close(), declared.close()]);
    assert.deepEqual(catalog.tables.map(({ name }) => name).toSorted(), ['items', 'orders', 'stores']);
    assert.equal(catalog.joins.length, 2);
  });
});
