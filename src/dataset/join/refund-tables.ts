import { isAmountGivenBack, isRefundName } from '../../catalog/detect/money/refund-names.js';
import { REFUNDS_DEDUCTED, REFUNDS_NOT_DEDUCTED, RETURNS_NOT_DEDUCTED } from '../../query/return-status.js';
import { wordsOf } from '../../catalog/detect/names/names.js';
import { isEventKey, type KeyNames } from '../../catalog/joins/names.js';
import { leadsToEvent } from '../../catalog/joins/search.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import type { Catalog, DerivedColumn, RoleChoice } from '../../query/catalog.js';
import type { ColumnRef, Note, Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import { withDerived } from '../describe/derived-columns.js';
import { groupRows } from '../describe/row-groups.js';
import type { RolesFound } from './joined-roles.js';
import {
  columnsOf,
  matchRefunds,
  numbersIn,
  refundsIn,
  unitsOf,
  type MatchedRefunds,
  type NumberColumn,
} from './refund-column.js';

/** Minimum share of the refunds that have sales with their key. */
const MIN_MATCHED = 0.5;
/** Minimum share of the refunded sales that were sold for at least what was given back. */
const MIN_COVERED = 0.9;
/** Minimum share of the refunds that negative rows of the same sales have too, or maximum difference of both sums, for both to be the same money. */
const MIN_REPEATED = 0.5;
const MAX_DIFFERENCE = 0.01;
/** Share of the refunds from which the note states those without sales (DESIGN R18). */
const NOTEWORTHY = 0.01;
const CENT = 0.011;

/** The tables, the sales first, and what is known about them. */
interface Stage {
  readonly tables: readonly Table[];
  readonly joins: readonly PlacedJoin[];
  readonly names: KeyNames;
  readonly isChosen: (role: Role) => boolean;
  /** The catalog before rows were added. */
  readonly before: Catalog | undefined;
}

/** A table of refunds with the column of their amount. */
interface RefundTable {
  readonly table: Table;
  readonly amount: NumberColumn;
  /** True when the table is about refunds, not only the column. */
  readonly isNamed: boolean;
  /** The sum in units of money. */
  readonly sum: number;
}

/** The sales, with the column of their amounts. */
export interface Sales {
  readonly table: Table;
  readonly amount: NumberColumn;
  /** The column that calculates the amounts, if none has them. */
  readonly product?: DerivedColumn;
}

type Keys = Pick<NonNullable<DerivedColumn['from']>, 'by' | 'keys'>;

/**
 * Deducts what a table states as given back from the sales that have its key (DESIGN R6), so both have the day of the sale. Notes state the deducted column,
 * and the refunds that cannot be deducted because no key joins them to sales. Refunds that the sales have as negative rows or in a column are deducted already.
 */
export function withRefundTables(found: RolesFound, stage: Stage): RolesFound {
  if (stage.before) return withRefundsAfter(found, stage.before, stage.tables);
  const place = placeOf(found);
  if (stage.isChosen('revenue') || isOpen(found) || place === undefined) return found;
  const tables = refundTables(place, stage);
  const units = returnedUnits(place, tables, { ...stage, found });
  if (tables.length === 0) return withNotes(found, units);
  const sales = salesOf(found, stage);
  const refunds = tables.filter((one) => !sales || !isRepeated(one, sales));
  const isDeducted = found.detected.warnings.some(({ code }) => code === REFUNDS_DEDUCTED);
  const keyed = !sales || isDeducted ? [] : refunds.map((one) => ({ ...one, from: keysOf(one, sales, { ...stage, found }) }));
  const [best] = keyed.flatMap((one) => (one.from ? [{ ...one, from: one.from }] : [])).toSorted((a, b) => b.sum - a.sum);
  // A second table with the same sum has the parts of the same refunds.
  const isSame = ({ sum }: RefundTable): boolean => best !== undefined && Math.abs(sum - best.sum) <= MAX_DIFFERENCE * best.sum;
  const others = isDeducted ? [] : refunds.filter((one) => one.isNamed && one.table !== best?.table && !isSame(one));
  const notes = others.map(({ table, amount, sum }) =>
    openNote(REFUNDS_NOT_DEDUCTED, { table: table.name, column: amount.name }, sum),
  );
  const rest = best ? restNotes(best.from, best.sum) : [];
  return withNotes(best && sales ? deducted(found, best, sales) : found, [...notes, ...rest, ...units]);
}

/** Returns the roles of tables to which rows were added, with the refunds that have no sales now. */
function withRefundsAfter(found: RolesFound, { warnings }: Catalog, tables: readonly Table[]): RolesFound {
  const tableOf = (name: string | undefined): Table | undefined => tables.find((one) => one.name === name);
  const derived = found.detected.derived?.map((one) => {
    const [sales, refunds] = [tableOf(one.ref.table), tableOf(one.from?.table)];
    const {
      of: [amount = ''],
      from,
    } = one;
    const open = sales && refunds && from && matchRefunds(sales, refunds, { amount, from })?.open;
    return open ? { ...one, from: { ...from, open } } : one;
  });
  const notes = warnings.flatMap(({ code, table, column }): readonly Note[] => {
    const refunds = code === REFUNDS_NOT_DEDUCTED || code === RETURNS_NOT_DEDUCTED ? tableOf(table) : undefined;
    const amount = refunds && numbersIn(refunds, column);
    const isJoined = derived?.some(({ from }) => from?.table === table) === true;
    return amount && !isJoined ? [openNote(code, { table: refunds.name, column: amount.name }, sumOf(amount))] : [];
  });
  const rest = derived?.flatMap(({ from }): readonly Note[] => {
    const refunds = tableOf(from?.table);
    const amount = refunds && numbersIn(refunds, from?.column);
    return from && amount ? restNotes(from, sumOf(amount)) : [];
  });
  return withNotes({ ...found, detected: { ...found.detected, ...(derived && { derived }) } }, [...notes, ...(rest ?? [])]);
}

function withNotes(found: RolesFound, notes: readonly Note[]): RolesFound {
  return { ...found, detected: { ...found.detected, warnings: [...found.detected.warnings, ...notes] } };
}

/** The note on the refunds of a joined table that have no sales, if they are many. */
function restNotes({ table, column, open }: NonNullable<DerivedColumn['from']>, sum: number): readonly Note[] {
  return open.amount > 0 && open.amount >= NOTEWORTHY * sum
    ? [openNote(REFUNDS_NOT_DEDUCTED, { table, column }, open.amount)]
    : [];
}

/** The note on refunds that are not deducted, with their amount, or with the number of returned units. */
function openNote(code: string, { table, column }: ColumnRef, sum: number): Note {
  return { code, table, column, params: { table, column, [code === RETURNS_NOT_DEDUCTED ? 'count' : 'amount']: sum } };
}

/** True where the amount is a question, or the amount that was paid: it is not known, or less what was given back. */
function isOpen({ detected, roles }: RolesFound): boolean {
  const revenue = roles.find(({ role }) => role === 'revenue');
  return (
    detected.questions.some(({ role, kind }) => role === 'revenue' && kind !== 'unnamed-amount') ||
    revenue?.reasons.some(({ code }) => code === 'paid-amount') === true
  );
}

/** The table of sales: of the revenue, or of the quantity with a price. */
export function placeOf({ roles }: RolesFound): string | undefined {
  const [revenue, price, quantity] = (['revenue', 'price', 'quantity'] as const).map(
    (role) => roles.find((one) => one.role === role)?.ref.table,
  );
  return revenue ?? (price && quantity);
}

/** The sales: rows with a revenue, or with price and quantity; `undefined` where another table has one of them. */
export function salesOf(found: RolesFound, { tables }: Pick<Stage, 'tables'>): Sales | undefined {
  const { detected, roles } = found;
  const refOf = (role: Role): RoleChoice['ref'] | undefined => roles.find((one) => one.role === role)?.ref;
  const [revenue, price, quantity, discount] = (['revenue', 'price', 'quantity', 'discount'] as const).map(refOf);
  const name = placeOf(found);
  const loaded = tables.find((one) => one.name === name);
  if (!loaded) return undefined;
  const table = withDerived(loaded, detected.derived ?? []);
  if (revenue) {
    const amount = numbersIn(table, revenue.column);
    return amount && { table, amount };
  }
  const [unit, count, rate] = [price, quantity, discount].map((ref) =>
    ref?.table === name ? numbersIn(table, ref?.column) : undefined,
  );
  const isRate = rate !== undefined && (detected.discountPercent || largest(rate) <= 1);
  if (!unit || !count || count.missing > 0 || (discount && (!rate || (isRate && rate.missing > 0)))) return undefined;
  const less = isRate ? [rate.name] : [];
  const product: DerivedColumn = {
    ref: { table: table.name, column: [`${unit.name} × ${count.name}`, ...less].join(' − ') },
    of: [unit.name, count.name, ...less],
    kind: 'product',
    ...(detected.discountPercent && isRate && { hasPercent: true }),
  };
  const calculated = withDerived(table, [product]);
  const amount = numbersIn(calculated, product.ref.column);
  return amount && { table: calculated, amount, product };
}

/** The tables with what was given back, by their names or that of a column. */
function refundTables(sales: string, { tables, names }: Stage): readonly RefundTable[] {
  return tables.flatMap((table): readonly RefundTable[] => {
    if (table.name === sales) return [];
    const isNamed = isOfRefunds(table, names);
    const numbers = table.columns.filter((column): column is NumberColumn => column.type === 'number');
    const own = numbers.find((column) => isRefundName(column.name) && isAmount(column));
    const amount = own ?? (isNamed ? numbers.find((column) => isMoney(column.name, names) && isAmount(column)) : undefined);
    const sum = amount ? sumOf(amount) : 0;
    return amount && sum > 0 ? [{ table, amount, isNamed, sum }] : [];
  });
}

function isOfRefunds({ name }: Table, names: KeyNames): boolean {
  return isRefundName(name) || names.meaningOf(name).concepts.has('return');
}

/** The notes on tables of returns that have units and no amount. Units below 0 in the sales are those of the table. */
function returnedUnits(
  sales: string,
  refunds: readonly RefundTable[],
  stage: Stage & { readonly found: RolesFound },
): readonly Note[] {
  const sold = stage.found.roles.find(({ role }) => role === 'quantity')?.ref.column;
  const isNet = stage.tables.some((table) => table.name === sales && (numbersIn(table, sold)?.min ?? 0) < 0);
  return stage.tables.flatMap((table): readonly Note[] => {
    if (isNet || table.name === sales || refunds.some((one) => one.table === table) || !isOfRefunds(table, stage.names))
      return [];
    const units = table.columns.find(
      (column): column is NumberColumn => column.type === 'number' && stage.names.meaningOf(column.name).concepts.has('quantity'),
    );
    const count = units ? sumOf(units) : 0;
    return units && count > 0 ? [openNote(RETURNS_NOT_DEDUCTED, { table: table.name, column: units.name }, count)] : [];
  });
}

/** True for amounts: not for counts, days and rates of what was given back, and not for marks of 0 and 1. */
function isAmount(column: NumberColumn): boolean {
  return isAmountGivenBack(column.name) && (largest(column) > 1 || column.kind === 'float' || column.scale > 0);
}

/** The largest number of a column, regardless of its sign. */
function largest({ min, max, ...column }: NumberColumn): number {
  return Math.max(max, -min) / (column.kind === 'decimal' ? 10 ** column.scale : 1);
}

function isMoney(name: string, names: KeyNames): boolean {
  const { concepts } = names.meaningOf(name);
  const isOther = (['price', 'id', 'quantity', 'count', 'discount', 'cost', 'percent'] as const).some((idea) =>
    concepts.has(idea),
  );
  return !isOther && (['amount', 'revenue', 'total', 'sale', 'net', 'gross'] as const).some((idea) => concepts.has(idea));
}

function sumOf(amount: NumberColumn): number {
  const { values, scale } = refundsIn(amount);
  return unitsOf(
    values.reduce((sum, value) => sum + value, 0),
    scale,
  );
}

/** True when negative rows of the sales have the same sum. */
function isRepeated({ sum }: RefundTable, { amount }: Sales): boolean {
  let below = 0;
  for (let row = 0; amount.min < 0 && row < amount.length; row += 1)
    if (isPresent(amount, row)) below -= Math.min(0, numberAt(amount, row));
  return below > 0 && Math.abs(below - sum) <= MAX_DIFFERENCE * sum;
}

/** The key by which refunds lead to sales, the finest one first; `undefined` without a key that the values prove. */
function keysOf(
  { table, amount }: RefundTable,
  sales: Sales,
  stage: Stage & { readonly found: RolesFound },
): DerivedColumn['from'] | undefined {
  const fromOf = (keys: Keys): NonNullable<DerivedColumn['from']> => ({
    ...{ table: table.name, column: amount.name, ...keys },
    open: { rows: 0, amount: 0 },
  });
  for (const keys of possibleKeys(table, sales.table, stage)) {
    const match = matchRefunds(sales.table, table, { amount: sales.amount.name, from: fromOf(keys) });
    if (!match || !isProven(match)) continue;
    if (isNegativeToo(match, sales)) return undefined;
    const finer = withProduct(keys, table, stage);
    const refined = finer && matchRefunds(sales.table, table, { amount: sales.amount.name, from: fromOf(finer) });
    const best = finer && refined && refined.open.rows <= match.open.rows && isProven(refined) ? finer : keys;
    const { open } = best === keys ? match : (refined ?? match);
    return { ...fromOf(best), open };
  }
  return undefined;
}

/** Keys that refunds and sales may share: one that joins both, one that joins both to the header of the sales, or that of the order. */
function possibleKeys(
  refunds: Table,
  sales: Table,
  { joins, names, found }: Stage & { readonly found: RolesFound },
): readonly Keys[] {
  const order = found.roles.find(({ role }) => role === 'order')?.ref;
  const isPlain = ({ from, to }: PlacedJoin): boolean => from.day === undefined && to.until === undefined;
  const plain = joins.filter((join) => isPlain(join) && join.as === undefined);
  const direct = plain.flatMap(({ from, to }): readonly Keys[] => {
    if (from.table === refunds.name && to.table === sales.name) return [{ by: to.columns, keys: from.columns }];
    const isOfOrder = from.columns.some((name) => name === order?.column || isEventKey(names.ofColumn(name)));
    return from.table === sales.name && to.table === refunds.name && isOfOrder ? [{ by: from.columns, keys: to.columns }] : [];
  });
  const headers = plain.filter(
    (join) => join.from.table === sales.name && (leadsToEvent(join, names) || join.to.table === order?.table),
  );
  const shared = headers.flatMap(({ from, to }) =>
    plain.flatMap((join): readonly Keys[] =>
      join.from.table === refunds.name && join.to.table === to.table && join.to.columns.join('\n') === to.columns.join('\n')
        ? [{ by: from.columns, keys: join.from.columns }]
        : [],
    ),
  );
  const header = headers.find(({ to }) => to.table === order?.table && to.columns[0] === order.column);
  const by = order?.table === sales.name ? order.column : header?.from.columns[0];
  const named = by === undefined ? [] : refunds.columns.filter(({ name }) => mayBeKey(name, by, names));
  const ofRows = sales.columns.filter((column) => isKeyOfRows(column, refunds, names));
  return [
    ...direct,
    ...ofRows.map(({ name }) => ({ by: [name], keys: [name] })),
    ...shared,
    ...named.map(({ name }) => ({ by: [by ?? ''], keys: [name] })),
  ];
}

/** True for a key of single rows, such as that of a line, that the refunds have too. Two tables may each have a mere `id`. */
function isKeyOfRows(column: Column, { columns }: Table, names: KeyNames): boolean {
  const { isKey, stem } = names.ofColumn(column.name);
  const isShared = isKey && stem.length > 0 && columns.some(({ name, type }) => name === column.name && type === column.type);
  return isShared && column.missing === 0 && groupRows(column).count === column.length;
}

/** True for a column named as the order of the sales, or as that of another document of sales. */
function mayBeKey(name: string, by: string, names: KeyNames): boolean {
  return wordsOf(name).join(' ') === wordsOf(by).join(' ') || (!isRefundName(name) && isEventKey(names.ofColumn(name)));
}

/** True when most refunds have sales, which were sold for at least as much. */
function isProven({ to, given, sold, scale }: MatchedRefunds): boolean {
  const matched = to.reduce((count, row) => count + (row >= 0 ? 1 : 0), 0);
  let [groups, covered] = [0, 0];
  given.forEach((value, group) => {
    if (value <= 0) return;
    groups += 1;
    if (unitsOf(value, scale) <= (sold[group] ?? 0) + CENT) covered += 1;
  });
  return groups > 0 && matched >= MIN_MATCHED * to.length && covered >= MIN_COVERED * groups;
}

/** True when the sales of a key have the refunds as negative rows. */
function isNegativeToo({ first, given, scale }: MatchedRefunds, { amount }: Sales): boolean {
  if (amount.min >= 0) return false;
  const below = new Float64Array(given.length);
  first.forEach((group, row) => {
    if (group >= 0 && isPresent(amount, row)) below[group] = (below[group] ?? 0) - Math.min(0, numberAt(amount, row));
  });
  const all = given.reduce((sum, value) => sum + unitsOf(value, scale), 0);
  return given.reduce((sum, value, group) => sum + Math.min(unitsOf(value, scale), below[group] ?? 0), 0) >= MIN_REPEATED * all;
}

/** The key with the product, if both tables have a column of products with the same name. */
function withProduct(
  { by, keys }: Keys,
  refunds: Table,
  { found, tables }: Stage & { readonly found: RolesFound },
): Keys | undefined {
  const product = found.roles.find(({ role }) => role === 'product')?.ref;
  const sales = tables.find(({ name }) => name === product?.table);
  const own = product && sales && columnsOf(sales, [...by, product.column]) && columnsOf(refunds, [product.column]);
  return own && !by.includes(product.column) ? { by: [...by, product.column], keys: [...keys, product.column] } : undefined;
}

/** Derives the revenue less the refunds. */
function deducted(
  found: RolesFound,
  { amount, from }: RefundTable & { readonly from: NonNullable<DerivedColumn['from']> },
  { table: { name: table }, amount: { name: sold }, product }: Sales,
): RolesFound {
  const given: DerivedColumn = { ref: { table, column: `${from.table} ${amount.name}` }, of: [sold], kind: 'refunds', from };
  const net: DerivedColumn = {
    ref: { table, column: `${sold} − ${given.ref.column}` },
    of: [sold, given.ref.column],
    kind: 'net',
  };
  const refund = `${from.table}.${amount.name}`;
  const note = { code: REFUNDS_DEDUCTED, table, column: sold, params: { column: sold, refund } };
  const known = found.roles.find(({ role }) => role === 'revenue');
  const roles: readonly RoleChoice[] = known
    ? found.roles.map((one) => (one === known ? { ...one, ref: net.ref } : one))
    : [...found.roles, { role: 'revenue', ref: net.ref, reasons: [{ code: 'calculated' }] }];
  const { derived = [], warnings } = found.detected;
  return {
    ...found,
    roles,
    detected: {
      ...found.detected,
      derived: [...derived, ...(product ? [product] : []), given, net],
      warnings: [...warnings, note],
    },
  };
}
