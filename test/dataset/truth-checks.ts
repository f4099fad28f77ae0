import assert from 'node:assert/strict';
import type { Dataset, QueryPlan, ResultValue } from '../../src/core.js';
import { isoDate } from '../../src/query/time/calendar-date.js';
import { roundDecimal } from '../../src/util/decimal.js';

/** A row of a truth file's list: a key, then numbers. */
export type TruthRow = readonly (string | number | null)[];

/** A truth file; the README beside it defines every entry. */
export interface Truth {
  readonly kpis: Readonly<Record<string, number | string>>;
  readonly exact: Readonly<Record<string, string>>;
  readonly kpiCompareDefault: Readonly<Record<'previous-year' | 'previous-period', TruthRow>>;
  readonly lastFullMonth: string;
  readonly momPct: number | null;
  readonly lastFullMonthYoyPct: number | null;
  readonly lineRevenueStats?: Readonly<Record<string, number>>;
  readonly daysToShip?: { readonly meanPerOrder: number };
  readonly [key: string]: unknown;
}

type Row = Record<string, ResultValue>;

/** The measures that are money, compared to the cent. */
export const MONEY = ['revenue', 'cost', 'profit'];

/** The lists by a dimension: what they are called in truth files, and how they are asked for. */
export const DIMENSIONS: Readonly<Record<string, string>> = {
  byRegion: 'region',
  byCategory: 'category',
  bySubcategory: 'subcategory',
  byContinent: 'continent',
  byState: 'state',
  byCountry: 'country',
  topCities: 'city',
  bySegment: 'segment',
  byGender: 'gender',
  byStore: 'store',
  byShipMode: 'Ship Mode',
  byPayment: 'Payment',
  byCustomerType: 'Customer type',
};

/** A list's rows, or none where the truth file lacks it. */
export function listOf(truth: Truth, name: string): readonly TruthRow[] {
  return (truth[name] ?? []) as readonly TruthRow[];
}

/** Whether a data set can answer a measure; where it cannot, the error must be `missing-role`. */
export async function canAnswer(dataset: Dataset, measure: string): Promise<boolean> {
  try {
    await dataset.query({ measures: [measure] });
    return true;
  } catch (error) {
    assert.equal((error as { code?: string }).code, 'missing-role', String(error));
    return false;
  }
}

async function ask(dataset: Dataset, plan: QueryPlan): Promise<Row[]> {
  return (await dataset.query(plan)).rows();
}

async function askOne(dataset: Dataset, plan: QueryPlan): Promise<Row> {
  const [row] = await ask(dataset, plan);
  assert.ok(row);
  return row;
}

/** Money to the cent, other numbers to 1e-9 relative; null is null alone. */
export function assertNumber(actual: ResultValue | undefined, expected: string | number | null | undefined, what: string): void {
  if (typeof actual !== 'number' || typeof expected !== 'number') {
    assert.equal(actual, expected, what);
    return;
  }
  if (MONEY.some((name) => what.startsWith(name))) assert.equal(roundDecimal(actual, 2), expected, what);
  else
    assert.ok(
      Math.abs(actual - expected) <= 1e-9 * Math.abs(expected),
      `${what}: ${String(actual)} instead of ${String(expected)}`,
    );
}

/** The key figures: what they are called in truth files, and the measures that answer them. */
export const KPIS: Readonly<Record<string, string>> = {
  revenue: 'revenue',
  cost: 'cost',
  profit: 'profit',
  margin: 'margin',
  units: 'units',
  orders: 'orders',
  aov: 'aov',
  unitsPerOrder: 'units-per-order',
  products: 'products',
  customers: 'customers',
  repeatCustomerRate: 'repeat-rate',
  rows: 'rows = count()',
  lossLines: 'losses = sum(if(profit < 0, 1, 0))',
};

/** The lines of the account of a data set add up to the revenue of its query. */
export async function checkAccount(dataset: Dataset): Promise<void> {
  if (!(await canAnswer(dataset, 'revenue'))) return;
  const { lines, total } = await dataset.account();
  const { revenue } = await askOne(dataset, { measures: ['revenue'] });
  assert.equal(total, revenue, 'account');
  assertNumber(
    lines.reduce((sum, { amount }) => sum + amount, 0),
    Number(revenue),
    'lines of the account',
  );
}

/** All key figures that the data can give, and how many were compared. */
export async function checkKpis(dataset: Dataset, truth: Truth): Promise<number> {
  let compared = 0;
  await checkAccount(dataset);
  for (const [name, measure] of Object.entries(KPIS)) {
    const expected = truth.kpis[name];
    if (expected === undefined || !(await canAnswer(dataset, measure))) continue;
    const row = await askOne(dataset, { measures: [measure] });
    assertNumber(Object.values(row)[0], expected, name);
    compared += 1;
  }
  for (const [name, expected] of Object.entries(truth.exact)) {
    if (!MONEY.includes(name) || !(await canAnswer(dataset, name))) continue;
    assert.equal((await askOne(dataset, { measures: [name] }))[name], Number(expected), `exact ${name}`);
  }
  return compared;
}

/** The roles by their names in truth files. */
export const ROLES: Readonly<Record<string, string>> = {
  orderDate: 'date',
  orderId: 'order',
  customer: 'customer',
  customerName: 'customer-name',
  product: 'product',
  category: 'category',
  subcategory: 'subcategory',
  region: 'region',
  country: 'country',
  state: 'state',
  city: 'city',
  store: 'store',
  segment: 'segment',
  gender: 'gender',
  quantity: 'quantity',
  unitPrice: 'price',
  revenue: 'revenue',
  cost: 'cost',
  profit: 'profit',
  discount: 'discount',
  shipDate: 'shipped',
};

/** The same columns have the same roles, and no other column has one. */
export function checkRoles(dataset: Dataset, truth: Truth): void {
  const columns = Object.entries(truth.roles as Readonly<Record<string, string>>);
  const expected = columns.flatMap(([name, column]) =>
    ROLES[name] === undefined ? [] : [[ROLES[name], column.replace(/ \(e\.g\..*/u, '')]],
  );
  assert.deepEqual(dataset.roles, Object.fromEntries(expected));
}

/** The first and the last order, and the rows without a customer. */
export async function checkExtent(dataset: Dataset, truth: Truth): Promise<void> {
  const row = await askOne(dataset, { measures: ['first = min(date)', 'last = max(date)'] });
  assert.equal(instantText(row.first), truth.kpis.firstOrder);
  assert.equal(instantText(row.last), truth.kpis.lastOrder);
  const customer = dataset.columns.find((column) => column.role === 'customer');
  if (customer !== undefined) assert.equal(customer.missing, truth.kpis.rowsWithoutCustomer);
}

function instantText(value: ResultValue | undefined): string {
  return `${String(value)} 00:00:00`.replace('T', ' ').slice(0, 19);
}

/** By a bin of time: every period with its revenue, orders and units. */
export async function checkBins(dataset: Dataset, truth: Truth, name: string): Promise<void> {
  const { key, label } = BINS[name] ?? { key: '', label: String };
  const columns = ['revenue', 'orders', ...(name === 'byMonth' ? ['units'] : [])].slice(
    0,
    (listOf(truth, name)[0]?.length ?? 1) - 1,
  );
  const rows = await compareList(dataset, { list: listOf(truth, name), by: key, columns, label });
  assert.equal(rows.length, listOf(truth, name).length, 'periods without rows are not listed');
}

/** The bins of time in truth files: how they are asked for and written there. */
export const BINS: Readonly<Record<string, { readonly key: string; readonly label: (key: string) => string }>> = {
  byYear: { key: 'year(date)', label: (key) => key.slice(0, 4) },
  byQuarter: { key: 'quarter(date)', label: (key) => `${key.slice(0, 4)}-Q${String(Math.ceil(Number(key.slice(5, 7)) / 3))}` },
  byMonth: { key: 'month(date)', label: (key) => key.slice(0, 7) },
  byWeekday: { key: 'weekday(date)', label: String },
  byHour: { key: 'hour(date)', label: String },
};

/** The first ten ISO weeks. */
export async function checkIsoWeeks(dataset: Dataset, truth: Truth): Promise<void> {
  const rows = await ask(dataset, { measures: ['revenue'], by: ['week(date)'], limit: 10 });
  const actual = rows.map((row) => [isoWeek(String(row['week(date)'])), roundDecimal(Number(row.revenue), 2)]);
  assert.deepEqual(actual, truth.byIsoWeekFirst10);
}

/** `2014-W01`: the year is that of the week's Thursday. */
function isoWeek(monday: string): string {
  const thursday = new Date(Date.parse(monday) + 3 * 86_400_000);
  const week = Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
  return `${String(thursday.getUTCFullYear())}-W${String(week).padStart(2, '0')}`;
}

interface ListPlan {
  readonly list: readonly TruthRow[];
  readonly by: string;
  readonly columns: readonly string[];
  readonly label?: (key: string) => string;
  readonly orderBy?: readonly string[];
}

/** Compares the members of a list in their order, or all groups by key where no order is given. */
async function compareList(dataset: Dataset, { list, by, columns, label = String, orderBy }: ListPlan): Promise<Row[]> {
  const known: string[] = [];
  for (const column of columns) if (await canAnswer(dataset, column)) known.push(column);
  assert.ok(list.length > 0 && known.length > 0, `nothing to compare by ${by}`);
  const rows = await ask(dataset, {
    measures: known,
    by: [by],
    ...(orderBy === undefined ? {} : { orderBy, limit: list.length, where: `${by}: !(blank)` }),
  });
  const keys = rows.map((row) => label(String(row[by])));
  if (orderBy !== undefined)
    assert.deepEqual(
      keys,
      list.map(([key]) => plainKey(key)),
    );
  for (const [key, ...values] of list) {
    const row = rows[keys.indexOf(plainKey(key))];
    assert.ok(row, `${by}: no ${String(key)}`);
    for (const column of known) assertNumber(row[column], values[columns.indexOf(column)], `${column} of ${String(key)}`);
  }
  return rows;
}

/** Customer numbers were texts like `17850.0` to the tool that computed the truth. */
export function plainKey(key: string | number | null | undefined): string {
  return String(key).replace(/^(\d+)\.0$/u, '$1');
}

/** Every list by a dimension that the truth file has, in its order; gives how many there were. */
export async function checkDimensions(dataset: Dataset, truth: Truth): Promise<number> {
  let compared = 0;
  for (const [name, by] of Object.entries(DIMENSIONS)) {
    const list = listOf(truth, name);
    if (list.length === 0) continue;
    const columns = (truth[`${name}Columns`] as readonly string[]).slice(1);
    await compareList(dataset, { list, by, columns, orderBy: ['-revenue'] });
    compared += 1;
  }
  return compared;
}

/** Best and worst members. */
export async function checkRankings(dataset: Dataset, truth: Truth): Promise<void> {
  const rankings: readonly [string, string, readonly string[], string][] = [
    ['topProducts', 'product', ['revenue'], '-revenue'],
    ['bottomProducts', 'product', ['revenue'], 'revenue'],
    ['topProductsByUnits', 'product', ['units'], '-units'],
    ['worstProductsByProfit', 'product', ['profit'], 'profit'],
    ['topCustomers', 'customer', ['revenue', 'orders'], '-revenue'],
    ['topProductsByDescription', 'Description', ['revenue'], '-revenue'],
  ];
  for (const [name, by, columns, order] of rankings) {
    const list = listOf(truth, name).filter(([key]) => key !== null);
    if (list.length > 0) await compareList(dataset, { list, by, columns, orderBy: [order] });
  }
  for (const [name, by] of [
    ['customersByRegion', 'region'],
    ['customersBySegment', 'segment'],
    ['customersByCountry', 'country'],
  ] as const) {
    if (listOf(truth, name).length > 0) await compareList(dataset, { list: listOf(truth, name), by, columns: ['customers'] });
  }
}

/** Years against the year before, cut where the newest is not over. */
export async function checkYears(dataset: Dataset, truth: Truth): Promise<void> {
  const list = listOf(truth, 'yoyLikeForLike');
  const rows = await ask(dataset, { measures: ['revenue'], by: ['year(date)'], compare: 'previous-year' });
  for (const [year, revenue, before, growth] of list) {
    const row = rows.find((one) => String(one['year(date)']).startsWith(String(year)));
    assert.ok(row, String(year));
    assertNumber(row.revenue, revenue, `revenue ${String(year)}`);
    assertNumber(row['revenue.previous'], before, `revenue before ${String(year)}`);
    assertNumber(row['revenue.growth'], growth, `growth ${String(year)}`);
  }
}

/** The clause of the newest year or month, which the truth compares with the one before. */
export function newestClause(compare: string, from: TruthRow[number] | undefined): string {
  return `date: ${String(from).slice(0, compare === 'previous-year' ? 4 : 7)}`;
}

/** The newest year and month against the ones before, with their days. */
export async function checkNewestPeriods(dataset: Dataset, truth: Truth): Promise<void> {
  for (const [compare, [from, to, revenue, earlierFrom, earlierTo, before, growth]] of Object.entries(truth.kpiCompareDefault)) {
    const result = await dataset.query({ measures: ['revenue'], compare, where: newestClause(compare, from) });
    const [row] = result.rows();
    assertNumber(row?.revenue, revenue, `revenue ${compare}`);
    assertNumber(row?.['revenue.previous'], before, `revenue before, ${compare}`);
    assertNumber(row?.['revenue.growth'], growth, `growth ${compare}`);
    const { period, earlier } = result.facts;
    assert.ok(period);
    assert.equal(isoDate(period.from), from, compare);
    // Where the data does not cover the earlier period, there is none.
    if (before !== null) {
      assert.ok(earlier);
      assert.deepEqual([isoDate(earlier.from), isoDate(earlier.to)], [earlierFrom, earlierTo], compare);
    }
    assert.equal(isoDate(Math.min(period.to, result.facts.newest ?? period.to)), to, compare);
  }
}

/** The last whole month against the month before and a year before. */
export async function checkLastMonth(dataset: Dataset, truth: Truth): Promise<void> {
  const where = `date: ${truth.lastFullMonth}`;
  const month = await askOne(dataset, { measures: ['revenue'], where, compare: 'previous-period' });
  assertNumber(month['revenue.growth'], truth.momPct, 'growth of the month');
  const year = await askOne(dataset, { measures: ['revenue'], where, compare: 'previous-year' });
  assertNumber(year['revenue.growth'], truth.lastFullMonthYoyPct, 'growth of the year');
  const [best] = await ask(dataset, { measures: ['revenue'], by: ['month(date)'], orderBy: ['-revenue'], limit: 1 });
  assert.deepEqual([String(best?.['month(date)']).slice(0, 7), roundDecimal(Number(best?.revenue), 2)], truth.bestMonth);
}

/** New customers and those who come back, by month. */
export async function checkCustomers(dataset: Dataset, truth: Truth): Promise<void> {
  const rows = await ask(dataset, { measures: ['new-customers', 'customers', 'retention'], by: ['month(date)'] });
  const byMonth = new Map(rows.map((row) => [String(row['month(date)']).slice(0, 7), row]));
  for (const [month, created] of listOf(truth, 'newVsRepeat'))
    assert.equal(byMonth.get(String(month))?.['new-customers'], created, String(month));
  listOf(truth, 'retention').forEach(([month, active, , rate], index, list) => {
    assert.equal(byMonth.get(String(month))?.customers, active, String(month));
    const next = list[index + 1]?.[0];
    if (next !== undefined) assertNumber(byMonth.get(String(next))?.retention, rate, `retention ${String(next)}`);
  });
}

/** Extremes, mean and quartiles of the lines' revenue. */
export async function checkLines(dataset: Dataset, truth: Truth): Promise<void> {
  const expected = truth.lineRevenueStats ?? {};
  const row = await askOne(dataset, {
    measures: [
      'min = min(revenue)',
      'q1 = quantile(revenue, 0.25)',
      'median = median(revenue)',
      'q3 = quantile(revenue, 0.75)',
      'max = max(revenue)',
      'mean = avg(revenue)',
    ],
  });
  for (const [name, value] of Object.entries(row)) assertNumber(value, expected[name], `line ${name}`);
}
