import { pathsFrom, type Catalog, type DerivedColumn, type OpenRefunds } from '../../query/catalog.js';
import { isSameRef } from '../../query/column-ref.js';
import type { QueryPlan } from '../../query/plan.js';
import type { QueryResult } from '../../query/result/result.js';
import type { ColumnRef, Note, Reason, RemovedRows } from '../../query/schema.js';
import { sumOfDecimals } from '../../util/decimal.js';
import { REFUNDS_DEDUCTED } from '../../query/return-status.js';
import { columnAt, refOf, roleColumn } from '../bind/lookup.js';
import { RoleValues } from '../bind/measures/role-values.js';
import type { AccountLine, OtherMoney } from './account.js';

/** Runs a plan over all rows. */
export type Ask = (plan: QueryPlan) => Promise<Pick<QueryResult, 'columns' | 'notes'>>;

/** How the revenue of all rows comes about. */
export interface RevenueAccount {
  readonly lines: readonly AccountLine[];
  /** The revenue; `null` without a value. */
  readonly total: number | null;
  /** The columns that it is made of. */
  readonly counted: readonly ColumnRef[];
}

/** The amount from which the account starts, over the rows that are counted, and what is done to it. */
interface Source {
  readonly ref: ColumnRef;
  readonly of: readonly ColumnRef[];
  /** True for the sum of a single column of a file. */
  readonly isColumn: boolean;
  readonly rows: number;
  readonly amount: number;
  readonly reasons: readonly Reason[];
  readonly steps: readonly AccountLine[];
}

/** Notes on rows that are not counted, with the kind of their line. */
const REMOVED: Readonly<Partial<Record<string, AccountLine['kind']>>> = {
  'total-row': 'total',
  'subtotal-rows': 'total',
  'member-totals': 'total',
  'removed-copies': 'copy',
  'unsold-rows': 'no-sale',
};

/**
 * Returns the account of the revenue: from the sum of its column over all rows of the file to the figure without filters, line by line. The
 * decimals of all amounts add up exactly to the total.
 * @throws SalesError of the query `revenue`
 */
export async function revenueAccount(catalog: Catalog, ask: Ask): Promise<RevenueAccount> {
  const result = await ask({ measures: ['revenue'] });
  const total = valueAt(result, 0);
  if (total === undefined) return { lines: [], total: null, counted: [] };
  const known = { catalog, ask, total };
  const conversion = result.notes.filter(({ code }) => code === 'converted');
  const source = conversion.length > 0 ? convertedSource(known, result.notes) : await sourceOf(known);
  const removed = removedLines(catalog, source);
  const first: AccountLine = {
    kind: 'sales',
    table: source.ref.table,
    column: source.ref.column,
    rows: source.rows + removed.reduce((sum, { own }) => sum + own, 0),
    amount: sumOfDecimals([source.amount, ...removed.map(({ line }) => -line.amount)]),
    reasons: source.reasons,
  };
  const lines = [first, ...removed.map(({ line }) => line), ...source.steps];
  return { lines: withRounding(lines, total), total, counted: [source.ref, ...source.of] };
}

/** What is known before the first line. */
interface Known {
  readonly catalog: Catalog;
  readonly ask: Ask;
  readonly total: number;
}

async function sourceOf(known: Known): Promise<Source> {
  const { catalog } = known;
  const revenue = catalog.roles.find(({ role }) => role === 'revenue')?.ref;
  if (!revenue) return calculatedSource(known);
  const derived = catalog.derived?.find(({ ref }) => isSameRef(ref, revenue));
  return derived ? derivedSource(known, derived) : columnSource(known, revenue);
}

/** Revenue that is a column: of each sale, or of the list that describes the goods of each row. */
function columnSource({ catalog, total }: Known, ref: ColumnRef): Source {
  const sales = catalog.unitRows;
  const isWhole = catalog.tables.some(({ name, hasParts }) => name === ref.table && hasParts);
  const isListed = sales !== undefined && sales !== ref.table && !isWhole;
  const reason: Reason = isListed ? { code: 'unit-rows' } : sumOfRows(ref);
  const table = isListed ? sales : ref.table;
  const missing = isListed ? 0 : (columnAt(catalog, ref)?.missing ?? 0);
  return {
    ref,
    of: [],
    isColumn: !isListed,
    rows: rowsOf(catalog, table),
    amount: total,
    reasons: [reason],
    steps: withoutAmount(ref, missing, { code: 'no-amount' }),
  };
}

/** Revenue that is made of a column: less a discount or what was given back, with a sign, or in cents. */
async function derivedSource(known: Known, { ref, of, kind, factor }: DerivedColumn): Promise<Source> {
  const { catalog, ask, total } = known;
  if (kind === 'product') return calculatedSource(known);
  const { table } = ref;
  const [amount = '', other = ''] = of;
  const raw: ColumnRef = { table, column: amount };
  const named = fieldOf(raw);
  const isRefund = catalog.warnings.some(
    (note) => note.code === REFUNDS_DEDUCTED && note.table === table && note.column === amount,
  );
  const changed: Readonly<Partial<Record<DerivedColumn['kind'], string>>> = {
    scaled: `count(${named})`,
    signed: `count(if(${named} != ${fieldOf(ref)}, 1))`,
  };
  const counted = changed[kind] ?? `count(if(${fieldOf({ table, column: other })} != 0, ${named}))`;
  const [sum = 0, rows = 0] = await valuesOf(ask, [`sum(${named})`, counted]);
  const steps: Readonly<Partial<Record<DerivedColumn['kind'], Pick<AccountLine, 'kind' | 'reasons'>>>> = {
    scaled: { kind: 'scaled', reasons: [inUnits(amount, factor)] },
    signed: { kind: 'sign', reasons: [{ code: 'reversed', params: { column: other } }] },
  };
  const madeOf = (column: string): DerivedColumn | undefined =>
    catalog.derived?.find((one) => isSameRef(one.ref, { table, column }));
  const from = madeOf(other)?.from;
  const params = { column: from ? `${from.table}.${from.column}` : other };
  const refund = { kind: 'refund', reasons: [{ code: 'given-back', params }] } as const;
  const code = from?.by === 'total' ? 'order-after-discount' : 'deducted';
  const discount = { kind: 'discount', reasons: [{ code, params }] } as const;
  const isTax = revenueHasCharge(catalog, other);
  const tax = { kind: 'tax', reasons: [{ code: 'same-with-charges', params: { total: amount, charges: [other] } }] } as const;
  const step = steps[kind] ?? (isRefund ? refund : isTax ? tax : discount);
  const inner = madeOf(amount);
  const before = inner ? await derivedSource({ ...known, total: sum }, inner) : columnSource({ ...known, total: sum }, raw);
  const place = from ? { table: from.table, column: from.column } : { table, column: kind === 'scaled' ? amount : other };
  const own = { ...step, ...place, rows, amount: sumOfDecimals([total, -sum]) };
  const parts = [amount, other].map((column) => ({ table, column }));
  return { ...before, of: [...before.of, ref, ...parts], steps: [own, ...before.steps] };
}

/** Returns the reason for the difference between amounts in cents or thousands and in units of money. */
function inUnits(column: string, factor = 1): Reason {
  return factor > 1 ? { code: 'times', params: { column, factor } } : { code: 'in-cents', params: { column } };
}

/** True for a tax that the column of the revenue includes. */
function revenueHasCharge({ roles }: Catalog, column: string): boolean {
  const reasons = roles.find(({ role }) => role === 'revenue')?.reasons ?? [];
  return reasons.some(({ code, params }) => code === 'same-with-charges' && [params?.['charges']].flat().includes(column));
}

/** Revenue that no column has: price × quantity, less a discount that is a rate; or cost + profit. */
async function calculatedSource(known: Known): Promise<Source> {
  const { catalog, ask, total } = known;
  const [price, quantity] = (['price', 'quantity'] as const).map((role) => roleColumn(catalog, role));
  if (!price || !quantity) return sumOfRoles(known);
  const { table } = quantity;
  const amounts = fieldOf(refOf(quantity));
  const scaled = catalog.derived?.find(({ kind, ref }) => kind === 'scaled' && isSameRef(ref, refOf(price)));
  const listed: ColumnRef = { table: price.table, column: scaled?.of[0] ?? price.name };
  const product = `${fieldOf(refOf(price))} * ${amounts}`;
  const measures = [`sum(${product})`, `count(${product})`, `sum(${fieldOf(listed)} * ${amounts})`];
  const [gross = 0, present = 0, amount = 0] = await valuesOf(ask, measures);
  const inMoney: AccountLine = {
    kind: 'scaled',
    ...listed,
    rows: present,
    amount: sumOfDecimals([gross, -amount]),
    reasons: [inUnits(listed.column, scaled?.factor)],
  };
  const discount = discountOf(catalog);
  const rows = rowsOf(catalog, table);
  const isJoined = price.table !== table && pathsFrom(catalog.joins, table).has(price.table);
  const reason: Reason = isJoined ? { code: 'no-match', params: { table: price.table } } : { code: 'no-amount' };
  return {
    ref: { table, column: `${listed.column} × ${quantity.name}` },
    of: [listed, refOf(price), refOf(quantity), ...(discount ? [discount] : [])],
    isColumn: false,
    rows,
    amount,
    reasons: [{ code: 'calculated' }],
    steps: [
      ...(scaled ? [inMoney] : []),
      ...(discount ? await discountSteps(ask, { discount, product, off: sumOfDecimals([total, -gross]) }) : []),
      ...withoutAmount(refOf(price), rows - present, reason),
    ],
  };
}

/** The column of a discount that is a rate. */
interface Discount extends ColumnRef {
  /** True for that of a promotion, which some sales do not have. */
  readonly isListed: boolean;
}

/** Returns the column of a discount; `undefined` for one of money, which the revenue ignores. */
function discountOf(catalog: Catalog): Discount | undefined {
  const column = roleColumn(catalog, 'discount');
  const roles = new RoleValues({ catalog, tables: undefined }, 'revenue');
  return column && roles.hasDiscountRatio() ? { ...refOf(column), isListed: roles.hasListedDiscount() } : undefined;
}

/** A product with a discount, and by how much the revenue differs from it. */
interface Discounted {
  readonly discount: Discount;
  readonly product: string;
  readonly off: number;
}

/** The lines of a discount: what it deducts, and the rows that lack one, which have no revenue. */
async function discountSteps(
  ask: Ask,
  { discount: { isListed, ...discount }, product, off }: Discounted,
): Promise<readonly AccountLine[]> {
  const field = fieldOf(discount);
  const open = `if(coalesce(${field} = ${field}, 0) = 0, ${product})`;
  const measures = [`count(if(${field} != 0, ${product}))`, ...(isListed ? [] : [`sum(${open})`, `count(${open})`])];
  const [given = 0, lost = 0, unknown = 0] = await valuesOf(ask, measures);
  const reason: Reason = { code: 'deducted', params: { column: discount.column } };
  const lines: readonly AccountLine[] = [
    { kind: 'discount', ...discount, rows: given, amount: sumOfDecimals([off, lost]), reasons: [reason] },
    { kind: 'no-amount', ...discount, rows: unknown, amount: 0 - lost, reasons: [{ code: 'no-amount' }] },
  ];
  return lines.filter(({ rows }) => rows > 0);
}

/** Revenue that is cost + profit. */
function sumOfRoles({ catalog, total }: Known): Source {
  const parts = (['cost', 'profit'] as const).flatMap((role) => roleColumn(catalog, role) ?? []);
  const ref = { table: parts[0]?.table ?? '', column: parts.map(({ name }) => name).join(' + ') };
  return {
    ref,
    of: parts.map(refOf),
    isColumn: false,
    rows: rowsOf(catalog, ref.table),
    amount: total,
    reasons: [{ code: 'cost-and-profit' }],
    steps: [],
  };
}

/** Revenue that is converted to one currency row by row: its column has several, which have no sum. */
function convertedSource({ catalog, total }: Known, notes: readonly Note[]): Source {
  const revenue = catalog.roles.find(({ role }) => role === 'revenue')?.ref;
  const quantity = roleColumn(catalog, 'quantity');
  const ref = revenue ?? (quantity ? refOf(quantity) : { table: catalog.tables[0]?.name ?? '', column: '' });
  const steps = notes
    .filter(({ code }) => code === 'no-rate')
    .map(({ count = 0, params }): AccountLine => ({
      kind: 'no-amount',
      ...ref,
      rows: count,
      amount: 0,
      reasons: [{ code: 'no-rate', params: { currency: params?.['currency'] ?? '' } }],
    }));
  const [converted] = notes.filter(({ code }) => code === 'converted');
  const params = { currency: converted?.params?.['currency'] ?? '' };
  return {
    ref,
    of: [],
    isColumn: false,
    rows: rowsOf(catalog, ref.table),
    amount: total,
    reasons: [{ code: 'in-currency', params }],
    steps,
  };
}

/** Lines of rows that are not counted, each with the number of its rows in the table of the amount. */
function removedLines(
  { warnings }: Catalog,
  { ref, isColumn }: Source,
): readonly { readonly line: AccountLine; readonly own: number }[] {
  const found = warnings.flatMap((note) => {
    const kind = REMOVED[note.code];
    const { params = {}, removed = [], table = '', count = 0 } = note;
    if (kind === undefined) return [];
    const isOwn = (one: RemovedRows): boolean => (one.table ?? table) === ref.table;
    const amount = (isColumn ? removed.find(isOwn)?.sums[ref.column] : undefined) ?? params['amount'];
    if (typeof amount !== 'number') return [];
    // A database states no removed rows, only those with the state.
    const known = note.removed ? removed.filter(isOwn) : table === ref.table ? [{ rows: count }] : [];
    const own = known.reduce((sum, { rows }) => sum + rows, 0);
    const column = note.column ?? ref.column;
    const line: AccountLine = { kind, table, column, rows: count, amount: 0 - amount, reasons: [removalReason(note)] };
    return [{ line, own }];
  });
  // The states of two tables decide about the same rows together.
  const [unsold] = found.filter(({ line }) => line.kind === 'no-sale');
  return found.filter((one) => one.line.kind !== 'no-sale' || one === unsold);
}

function removalReason({ code, column = '', params = {} }: Note): Reason {
  if (code === 'removed-copies') return { code: 'copies' };
  return code === 'unsold-rows' ? { code: 'no-sale', params: { column, states: params['states'] ?? [] } } : { code: 'totals' };
}

/** A line of rows without an amount, if there are any. */
function withoutAmount({ table, column }: ColumnRef, rows: number, reason: Reason): readonly AccountLine[] {
  return rows > 0 ? [{ kind: 'no-amount', table, column, rows, amount: 0, reasons: [reason] }] : [];
}

/** Adds the rest of sums of floating-point numbers; decimals have none. */
function withRounding(lines: readonly AccountLine[], total: number): readonly AccountLine[] {
  const [first] = lines;
  const rest = sumOfDecimals([total, ...lines.map(({ amount }) => -amount)]);
  if (rest === 0 || !first) return lines;
  const { table, column } = first;
  return [...lines, { kind: 'rounding', table, column, rows: 0, amount: rest, reasons: [{ code: 'rounding' }] }];
}

/** Returns the refunds of a column that no sales have; all others are deducted. */
export function notDeducted(all: OtherMoney, { rows, amount }: OpenRefunds): readonly OtherMoney[] {
  return rows === 0 ? [] : [{ ...all, kind: 'refund', rows, amount, reasons: [{ code: 'without-sales' }] }];
}

function sumOfRows({ column }: ColumnRef): Reason {
  return { code: 'sum-of-rows', params: { column } };
}

function rowsOf({ tables }: Catalog, table: string): number {
  return tables.find(({ name }) => name === table)?.rowCount ?? 0;
}

/** A column as an expression names it. */
export function fieldOf({ table, column }: ColumnRef): string {
  return `"${`${table}.${column}`.replaceAll('"', '""')}"`;
}

/** The values of measures over all rows; 0 for sums without a value. */
async function valuesOf(ask: Ask, measures: readonly string[]): Promise<readonly number[]> {
  const result = await ask({ measures: measures.map((measure, at) => `m${String(at)} = ${measure}`) });
  return measures.map((_, at) => valueAt(result, at) ?? 0);
}

/** The number in a column of a result with one row; `undefined` where it is missing. */
export function valueAt({ columns }: Pick<QueryResult, 'columns'>, at: number): number | undefined {
  const column = columns[at];
  const value = column?.valid?.[0] === 0 ? undefined : column?.values[0];
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
}
