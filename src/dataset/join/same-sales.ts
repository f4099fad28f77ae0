import type { KeyNames } from '../../catalog/joins/names.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import type { OpenQuestion, OpenReading } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt, columnIn, dayAt } from '../describe/column-values.js';
import type { RolesFound } from './joined-roles.js';
import { numbersIn } from './refund-column.js';
import { placeOf, salesOf, type Sales } from './sales-amounts.js';
import { ownRoles } from './own-roles.js';

/** Minimum number of days that two tables share, and share of the days of the table with fewer. */
const MIN_DAYS = 10;
const MIN_SHARED = 0.8;
/** Minimum share of these days with the usual ratio of both sums, and its tolerance. */
const HOLDS = 0.5;
const TOLERANCE = 0.02;
/** Maximum ratio of the sums of the same sales, such as with taxes or of those that were paid. */
const MAX_RATIO = 2;
/** Maximum difference of sums that are no question. */
const MAX_DIFFERENCE = 0.005;
/** Minimum number of different amounts that are evidence without days, and share of the rows that have one of the sales. */
const MIN_AMOUNTS = 20;

/** Other tables with the amounts of the same sales. */
export interface SameSales {
  readonly tables: ReadonlySet<string>;
  /** Which amount is the revenue, where the sums differ. */
  readonly question?: OpenQuestion;
}

/** Amounts with their days. */
interface Ledger {
  /** Cents by day. */
  readonly days: ReadonlyMap<number, number>;
  /** The amounts of rows in cents. */
  readonly amounts: readonly number[];
  readonly sum: number;
}

interface OtherLedger extends Ledger {
  readonly sales: Sales;
}

/** The tables and what is known about them. */
interface Stage {
  readonly tables: readonly Table[];
  readonly profiles: readonly TableProfile[];
  readonly joins: readonly PlacedJoin[];
  readonly names: KeyNames;
}

/**
 * Returns the tables that no key joins to the sales and that have the same ones: the sums of most days have one ratio, or most rows have the
 * amount of a sale. If the sums differ, the revenue is a question.
 */
export function sameSales(found: RolesFound, stage: Stage): SameSales {
  const place = placeOf(found);
  const others = stage.profiles.filter(({ table }) => table !== place && !isRelated(table, stage.joins));
  const ledgers = others.flatMap((profile) => ledgerIn(profile, stage));
  const sales = ledgers.length > 0 ? salesOf(found, stage) : undefined;
  const own = sales && salesLedger(found, sales, stage);
  if (!own) return { tables: new Set() };
  const same = ledgers.filter((other) => isSame(own, other));
  const differing = same.find(({ sum }) => Math.abs(sum - own.sum) > MAX_DIFFERENCE * own.sum);
  const tables = new Set(same.map((one) => one.sales.table.name));
  return differing ? { tables, question: questionOf(sales, differing.sales, found) } : { tables };
}

/** The amounts of a table that has an amount of sales and a date. */
function ledgerIn(profile: TableProfile, { tables, names }: Stage): readonly OtherLedger[] {
  if (!profile.columns.some(({ type }) => type === 'date' || type === 'datetime')) return [];
  const { roles } = ownRoles(profile, names.vocabulary);
  const table = tables.find(({ name }) => name === profile.table);
  const columnOf = (role: Role): string | undefined => roles.find((one) => one.role === role)?.ref.column;
  const amounts = table && numbersIn(table, columnOf('revenue'));
  const dates = table?.columns.find(({ name }) => name === columnOf('date'));
  if (!amounts || !dates) return [];
  return [{ ...ledgerOf(amounts, (row) => dayAt(dates, row)), sales: { table, amount: amounts } }];
}

/** Asks whether the sales as they are read or others are the revenue. */
export function questionOf(sales: Sales, other: Sales, { roles }: RolesFound): OpenQuestion {
  const pathOf = (role: string): readonly string[] =>
    roles.flatMap(({ role: one, ref }) => (one === role ? [`${ref.table}.${ref.column}`] : []));
  const [revenue] = pathOf('revenue');
  const own =
    revenue === undefined || sales.product
      ? { roles: { revenue: '' }, of: [...pathOf('price'), ...pathOf('quantity')] }
      : { roles: { revenue }, of: [revenue] };
  return { kind: 'two-columns', role: 'revenue', readings: [own, readingOf(other)] };
}

function readingOf({ table, amount, product }: Sales): OpenReading {
  const of = (product?.of.slice(0, 2) ?? [amount.name]).map((column) => `${table.name}.${column}`);
  const [first = '', quantity] = of;
  return { roles: quantity === undefined ? { revenue: first } : { revenue: '', price: first, quantity }, of };
}

/** True when a key joins a table to another. */
function isRelated(name: string, joins: readonly PlacedJoin[]): boolean {
  return joins.some(({ from, to }) => [from.table, to.table].includes(name));
}

/** The amounts of the sales by the day of their own table or of their header. */
function salesLedger({ roles }: RolesFound, { table, amount }: Sales, { tables, joins }: Stage): Ledger | undefined {
  const ref = roles.find(({ role }) => role === 'date')?.ref;
  const dates = columnIn(tables, ref);
  const join = joins.find(({ from, to }) => from.table === table.name && to.table === ref?.table);
  if (!dates || (ref?.table !== table.name && !join)) return undefined;
  const place = (row: number): number => (ref?.table === table.name ? row : (join?.match.rows[row] ?? -1));
  return ledgerOf(amount, (row) => (place(row) < 0 ? Number.NaN : dayAt(dates, place(row))));
}

function ledgerOf(amount: Column, dayOf: (row: number) => number): Ledger {
  const days = new Map<number, number>();
  const amounts: number[] = [];
  let sum = 0;
  for (let row = 0; row < amount.length; row += 1) {
    const cents = Math.round(numberAt(amount, row) * 100);
    const day = dayOf(row);
    if (Number.isNaN(cents)) continue;
    amounts.push(cents);
    sum += cents;
    if (!Number.isNaN(day)) days.set(day, (days.get(day) ?? 0) + cents);
  }
  return { days, amounts, sum };
}

function isSame(own: Ledger, other: Ledger): boolean {
  const ratio = other.sum / own.sum;
  return ratio >= 1 / MAX_RATIO && ratio <= MAX_RATIO && (haveSameDays(own, other) || haveSameAmounts(own, other));
}

function haveSameDays(own: Ledger, other: Ledger): boolean {
  const ratios = [...other.days].flatMap(([day, cents]) => {
    const sold = own.days.get(day) ?? 0;
    return sold > 0 && cents > 0 ? [cents / sold] : [];
  });
  if (ratios.length < Math.max(MIN_DAYS, MIN_SHARED * Math.min(own.days.size, other.days.size))) return false;
  const usual = ratios.toSorted((a, b) => a - b)[ratios.length >> 1]!;
  return ratios.filter((one) => Math.abs(one / usual - 1) <= TOLERANCE).length >= HOLDS * ratios.length;
}

function haveSameAmounts(own: Ledger, other: Ledger): boolean {
  const known = new Set(own.amounts);
  const isMany = new Set(other.amounts).size >= MIN_AMOUNTS && known.size >= MIN_AMOUNTS;
  return isMany && other.amounts.filter((one) => known.has(one)).length >= HOLDS * other.amounts.length;
}
