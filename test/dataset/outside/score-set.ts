import assert from 'node:assert/strict';
import { DuckDBInstance } from '@duckdb/node-api';
import { openDataset, SalesError } from '../../../src/core.js';
import type { Dataset, DatasetOptions, QueryPlan } from '../../../src/core.js';
import { carDealer, enterpriseExport, hotels, quotesAndOrders, shopSystem, subscriptions } from './business.js';
import { chainStores, unitSales, weeklySales } from './chains.js';
import { importer, opportunities, publishers, toyShops } from './dealers.js';
import { billing, factures, payouts, tills, ventas, vouchers } from './ledgers.js';
import { checkAccount } from '../truth-checks.js';
import type { Cell, OutsideSet, Row } from './outside-set.js';
import { businessSystem, postedDocuments, pricesOfTheDay, shopOrders, warehouse } from './systems.js';
import { musicShop, receipts, restaurant, shopExport, wholesaler } from './shops.js';

/** The sets by name. */
export const SETS: Readonly<Record<string, () => OutsideSet>> = {
  'music shop': musicShop,
  wholesaler,
  'receipts that restart': receipts,
  restaurant,
  'web shop in one file': shopExport,
  subscriptions,
  'car dealer': carDealer,
  hotels,
  'quotes and orders': quotesAndOrders,
  'enterprise export': enterpriseExport,
  'shop system': shopSystem,
  warehouse,
  'business system': businessSystem,
  'shop orders': shopOrders,
  'prices of the day': pricesOfTheDay,
  tills,
  payouts,
  billing,
  vouchers,
  factures,
  'posted documents': postedDocuments,
  ventas,
  importer,
  publishers,
  'toy shops': toyShops,
  opportunities,
  'chain stores': chainStores,
  'weekly sales': weeklySales,
  'unit sales': unitSales,
};

/** A figure: its plan for the library, the query over `sales` that computes it, and the columns that it needs. */
interface Figure {
  readonly plan: QueryPlan;
  readonly sql: string;
  readonly needs: readonly string[];
}

const plain = (measure: string, sql: string, needs: readonly string[]): [string, Figure] => [
  measure,
  { plan: { measures: [measure] }, sql: `select null, ${sql} from all_sales`, needs },
];

/** A figure per month, product or category. */
const by = (measure: string, sql: string, field: 'month(date)' | 'product' | 'category'): [string, Figure] => {
  const column = field === 'month(date)' ? `date_trunc('month', day)::date` : field;
  return [
    `${measure} by ${field}`,
    {
      plan: { measures: [measure], by: [field] },
      sql: `select ${column}::varchar, ${sql} from all_sales group by 1`,
      needs: [field === 'month(date)' ? 'day' : field, measure],
    },
  ];
};

/** A credit note, all of whose lines are below 0, is no order; an order without an amount is. */
const ORDERS = 'count(distinct case when revenue < 0 then null else orders end)';

const FIGURES: readonly [string, Figure][] = [
  plain('revenue', 'sum(revenue)', ['revenue']),
  plain('orders', ORDERS, ['orders']),
  plain('units', 'sum(quantity)', ['quantity']),
  plain('customers', 'count(distinct customer)', ['customer']),
  plain('products', 'count(distinct product)', ['product']),
  plain('cost', 'sum(cost)', ['cost']),
  plain('profit', 'sum(revenue) - sum(cost)', ['cost']),
  plain('aov', `sum(revenue) / ${ORDERS}`, ['orders']),
  plain(
    'repeat-rate',
    `(select count(*) from (select customer from all_sales where customer is not null group by 1 having ${ORDERS} > 1)) / count(distinct customer)`,
    ['customer'],
  ),
  by('revenue', 'sum(revenue)', 'month(date)'),
  by('orders', ORDERS, 'month(date)'),
  by('revenue', 'sum(revenue)', 'product'),
  by('revenue', 'sum(revenue)', 'category'),
  [
    'new-customers by month(date)',
    {
      plan: { measures: ['new-customers'], by: ['month(date)'] },
      sql: `select date_trunc('month', first)::date::varchar, count(*) from (select customer, min(day) as first from all_sales where customer is not null group by 1) group by 1`,
      needs: ['customer', 'day'],
    },
  ],
];

/** Loads a set into DuckDB, which answers each query once. */
export async function connect({ tables, sales }: OutsideSet): Promise<{
  ask: (sql: string) => Promise<Map<string, number>>;
  has: (column: string) => Promise<boolean>;
  close: () => void;
}> {
  const sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  for (const [name, all] of Object.entries(tables)) await sql.run(`create table "${name}" as select * from ${valuesOf(all)}`);
  await sql.run(`create view all_sales as ${sales}`);
  const answers = new Map<string, Promise<Map<string, number>>>();
  const run = async (query: string): Promise<Map<string, number>> => {
    const found = (await sql.runAndReadAll(query)).getRows();
    return new Map(found.map(([key, value]) => [String(key), Number(value)]));
  };
  const ask = (query: string): Promise<Map<string, number>> => {
    const answer = answers.get(query) ?? run(query);
    answers.set(query, answer);
    return answer;
  };
  return {
    ask,
    has: async (column) => ((await ask(`select 'n', count(${column}) from all_sales`)).get('n') ?? 0) > 0,
    close: () => sql.closeSync(),
  };
}

function valuesOf(all: readonly Row[]): string {
  const names = Object.keys(all[0] ?? {});
  const literal = (value: Cell | undefined): string =>
    value === null || value === undefined
      ? 'null'
      : typeof value === 'number'
        ? String(value)
        : `'${value.replaceAll("'", "''")}'`;
  return `(values ${all.map((row) => `(${names.map((name) => literal(row[name])).join(',')})`).join(',')}) t(${names.map((name) => `"${name}"`).join(',')})`;
}

function csvOf(all: readonly Row[], isEuropean: boolean): string {
  const names = Object.keys(all[0] ?? {});
  const separator = isEuropean ? ';' : ',';
  const written = (cell: Cell | undefined): string =>
    isEuropean && typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell ?? '');
  return [names.join(separator), ...all.map((row) => names.map((name) => written(row[name])).join(separator))].join('\n');
}

/** Opens the files of a set. */
export function open({ tables, isEuropean = false }: OutsideSet, options: DatasetOptions = {}): Promise<Dataset> {
  return openDataset(
    { tables: Object.fromEntries(Object.entries(tables).map(([name, all]) => [name, new Blob([csvOf(all, isEuropean)])])) },
    { timeZone: 'UTC', ...options },
  );
}

async function answer(dataset: Dataset, { plan }: Figure): Promise<Map<string, number> | SalesError> {
  try {
    const rows = (await dataset.query(plan)).rows();
    const [measure = ''] = plan.measures;
    const [key] = plan.by ?? [];
    return new Map(
      rows
        .filter((row) => key === undefined || row[measure] !== 0)
        .map((row) => [key === undefined ? 'null' : String(row[key]), Number(row[measure])]),
    );
  } catch (error) {
    if (error instanceof SalesError) return error;
    throw error;
  }
}

function byRank(groups: Map<string, number>): Map<string, number> {
  return new Map([...groups.values()].toSorted((a, b) => b - a).map((value, rank) => [`place ${String(rank + 1)}`, value]));
}

function difference(found: Map<string, number>, expected: Map<string, number>): string | undefined {
  for (const [key, value] of expected) {
    const own = found.get(key);
    if (own === undefined || Math.abs(own - value) > 1e-9 * Math.abs(value) + 1e-9)
      return `${key}: ${String(own)} instead of ${String(value)}`;
  }
  return found.size === expected.size ? undefined : `${String(found.size)} groups instead of ${String(expected.size)}`;
}

/** The figures of a set. */
export interface Score {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly refused: readonly string[];
}

/** A set in DuckDB. */
export type Truth = Awaited<ReturnType<typeof connect>>;

/** Compares each figure that a set has with SQL, after opening nothing but its files. */
export async function scoreOf(set: OutsideSet, truth: Truth): Promise<Score> {
  const dataset = await open(set);
  const wrong: string[] = [];
  const refused: string[] = [];
  let right = 0;
  for (const [figure, asked] of FIGURES) {
    if ((await Promise.all(asked.needs.map(truth.has))).includes(false)) continue;
    const found = await answer(dataset, asked);
    if (found instanceof SalesError) {
      refused.push(figure);
      assert.ok(found.hint.length > 10, `${figure} is refused without a hint`);
      continue;
    }
    const expected = await truth.ask(asked.sql);
    // A product may be shown by its code or by its name.
    const [own, other] = figure.endsWith('by product') ? [byRank(found), byRank(expected)] : [found, expected];
    const differing = difference(own, other);
    if (differing === undefined) right += 1;
    else wrong.push(`${figure} ${differing}`);
  }
  await checkAccount(dataset);
  dataset.close();
  return { right, wrong, refused };
}
