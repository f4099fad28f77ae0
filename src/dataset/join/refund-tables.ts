import { isRefundName } from '../../catalog/detect/money/money-names.js';
import { REFUNDS_DEDUCTED, REFUNDS_NOT_DEDUCTED, RETURNS_NOT_DEDUCTED } from '../../query/return-status.js';
import type { KeyNames } from '../../catalog/joins/names.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import { leadsToEvent } from '../../catalog/joins/names.js';
import type { Catalog, DerivedColumn } from '../../query/catalog.js';
import type { ColumnRef, Note, Role } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, isWhole } from '../describe/column-values.js';
import { isAmountOfRefunds, lessRefunds } from '../amounts/stated-amounts.js';
import { deduct, placeOf, salesOf, type Sales } from './sales-amounts.js';
import type { RolesFound } from './joined-roles.js';
import { EACH_RETURN, matchRefunds, numbersIn, refundTable, refundsIn, unitsOf } from './refund-column.js';
import { areClose, differentRefunds, type KeyedRefunds } from './different-refunds.js';
import { isPlain, refundKeys, type AmountTable, type RefundAmounts } from './refund-keys.js';
import type { NumberColumn } from '../../table/column.js';

/** Share of the refunds from which the note states those without sales. */
const NOTEWORTHY = 0.01;

/** The tables, the sales first, and what is known about them. */
export interface Stage {
  readonly tables: readonly Table[];
  readonly joins: readonly PlacedJoin[];
  readonly names: KeyNames;
  readonly isChosen: (role: Role) => boolean;
  /** True where the tables are samples of a database, which splits and counts nothing. */
  readonly isSample: boolean;
  /** The catalog before rows were added. */
  readonly before: Catalog | undefined;
}

/** A table of refunds with the column of their amount. */
interface RefundTable extends RefundAmounts {
  /** True when the table is about refunds, not only the column. */
  readonly isNamed: boolean;
  /** The sum in units of money. */
  readonly sum: number;
}

/**
 * Deducts what a table states as given back from the sales that have its key, so both have the day of the sale. Notes state the deducted column,
 * and the refunds that cannot be deducted because no key joins them to sales. Refunds that the sales have as negative rows or in a column are deducted already.
 */
export function withRefundTables(all: RolesFound, stage: Stage): RolesFound {
  if (stage.before) return withRefundsAfter(all, stage.before, stage);
  const place = placeOf(all);
  if (place === undefined) return all;
  const tables = refundTables(place, all, stage);
  const returns = returnNotes(place, tables, { ...stage, found: all });
  if (tables.length + returns.length === 0) return all;
  const sales = salesOf(all, stage);
  const counted = stage.isSample ? undefined : (unitsSold(all, stage) ?? sales);
  const isKept = stage.isChosen('revenue') || isOpen(all);
  // Returns are known where the revenue is a question, or an answer to it.
  const named = isKept ? [...returns, ...tables.map(({ table }) => ({ table: table.name }))] : returns;
  const found = counted ? withReturns(all, named, counted, stage) : all;
  if (isKept) return withNotes(found, returns);
  const refunds = tables.filter((one) => !sales || !isRepeated(one, sales));
  const isDeducted = found.detected.warnings.some(({ code }) => code === REFUNDS_DEDUCTED);
  if (!sales || isDeducted) return withNotes(found, [...(isDeducted ? [] : wholeNotes(refunds)), ...returns]);
  const keyed = refunds.flatMap((one): readonly (RefundTable & KeyedRefunds)[] => {
    const from = refundKeys(one, sales, { ...stage, joins: joinsOf(one, stage.joins), found });
    return from ? [{ ...one, from }] : [];
  });
  const { different, rest } = differentRefunds(keyed, sales);
  // A table without a key and with the same sum has the parts of the same refunds.
  const isSame = ({ sum }: RefundTable): boolean => different.some((one) => areClose(sum, one.sum));
  const others = refunds.filter((one) => !keyed.some(({ table }) => table === one.table) && !isSame(one));
  const open = [
    ...rest.flatMap(({ table, amount, sum, more }) => restNotes({ table: table.name, column: amount.name }, sum, more)),
    ...different.flatMap(({ from, sum }) => restNotes(from, sum, from.open.amount)),
  ];
  const net = different.reduce((before, one) => deducted(before, one, sales, stage), found);
  return withNotes(net, [...wholeNotes(others), ...open, ...returns]);
}

/** Counts what tables of returns without an amount state for each row of sales: the share of returned orders is known from them. */
function withReturns(
  found: RolesFound,
  notes: readonly Pick<Note, 'table' | 'column'>[],
  sales: AmountTable,
  stage: Stage,
): RolesFound {
  const counts = notes.flatMap(({ table: name = '', column: units }): readonly DerivedColumn[] => {
    const { table, header } = returnTable(name, sales.table.name, stage);
    const column = units ?? EACH_RETURN;
    const count = table && numbersIn(table, column);
    const joins = table ? joinsOf({ table, ...(header && { header }) }, stage.joins) : [];
    const from = count && refundKeys({ table, amount: count, ...(header && { header }) }, sales, { ...stage, joins, found });
    const ref = { table: sales.table.name, column: `${name} ${column}`.trim() };
    return from ? [{ ref, of: [sales.amount.name], kind: 'refunds', from: { ...from, by: 'count' } }] : [];
  });
  return { ...found, detected: { ...found.detected, derived: [...(found.detected.derived ?? []), ...counts] } };
}

/** A table of returns with the columns of their document, without those that were rejected. */
function returnTable(
  name: string,
  sales: string,
  stage: Stage,
): Pick<RefundAmounts, 'header'> & { readonly table: Table | undefined } {
  const lines = stage.tables.find((one) => one.name === name);
  const join = lines && headerOf(lines, sales, stage);
  const header = join && { from: join.from, to: join.to };
  return { table: refundTable({ table: name, ...(header && { header }) }, stage), ...(header && { header }) };
}

/** The sales with the units of each row, which may have their prices in another table; `undefined` where a row has none. */
function unitsSold(found: RolesFound, { tables }: Stage): AmountTable | undefined {
  const ref = found.roles.find(({ role }) => role === 'quantity')?.ref;
  const table = tables.find(({ name }) => name === placeOf(found) && name === ref?.table);
  const amount = table && numbersIn(table, ref?.column);
  return table && amount?.missing === 0 ? { table, amount } : undefined;
}

/** The notes on tables of refunds that are not deducted. */
function wholeNotes(refunds: readonly RefundTable[]): readonly Note[] {
  return refunds
    .filter(({ isNamed }) => isNamed)
    .map(({ table, amount, sum }) => openNote({ table: table.name, column: amount.name }, sum));
}

/** Returns the roles of tables to which rows were added, with the refunds that have no sales now. */
function withRefundsAfter(found: RolesFound, { warnings }: Catalog, stage: Stage): RolesFound {
  const { tables } = stage;
  const tableOf = (name: string | undefined): Table | undefined => tables.find((one) => one.name === name);
  const derived = found.detected.derived?.map((one) => {
    const {
      of: [amount = ''],
      from,
    } = one;
    const [sales, refunds] = [tableOf(one.ref.table), from && refundTable(from, stage)];
    const open = sales && refunds && from && matchRefunds(sales, refunds, { amount, from })?.open;
    return open ? { ...one, from: { ...from, open } } : one;
  });
  const notes = warnings.flatMap(({ code, table, column }): readonly Note[] => {
    const refunds = code === REFUNDS_NOT_DEDUCTED || code === RETURNS_NOT_DEDUCTED ? tableOf(table) : undefined;
    if (refunds && code === RETURNS_NOT_DEDUCTED) return returnNote(refunds, stage, found);
    const amount = refunds && numbersIn(refunds, column);
    const isJoined = derived?.some(({ from }) => from?.table === table) === true;
    return amount && !isJoined
      ? [openNote({ table: refunds.name, column: amount.name }, sumOf(amount, areInCents(amount, found)))]
      : [];
  });
  const rest = derived?.flatMap(({ from }): readonly Note[] => {
    const refunds = tableOf(from?.table);
    const amount = refunds && numbersIn(refunds, from?.column);
    return from && amount && !from.by ? restNotes(from, sumOf(amount, from.isInCents), from.open.amount) : [];
  });
  return withNotes({ ...found, detected: { ...found.detected, ...(derived && { derived }) } }, [...notes, ...(rest ?? [])]);
}

function withNotes(found: RolesFound, notes: readonly Note[]): RolesFound {
  return { ...found, detected: { ...found.detected, warnings: [...found.detected.warnings, ...notes] } };
}

/** The note on refunds of a table that are not deducted, if they are many of them. */
function restNotes({ table, column }: ColumnRef, sum: number, rest: number): readonly Note[] {
  return rest > 0 && rest >= NOTEWORTHY * sum ? [openNote({ table, column }, rest)] : [];
}

/** The note on refunds that are not deducted, with their amount. */
function openNote({ table, column }: ColumnRef, amount: number): Note {
  return { code: REFUNDS_NOT_DEDUCTED, table, column, params: { table, column, amount } };
}

/** True where the amount is a question, or the amount that was paid: it is not known, or less what was given back. */
export function isOpen({ detected, roles }: RolesFound): boolean {
  const revenue = roles.find(({ role }) => role === 'revenue');
  return (
    detected.questions.some(({ role, kind }) => role === 'revenue' && kind !== 'unnamed-amount') ||
    revenue?.reasons.some(({ code }) => code === 'paid-amount') === true
  );
}

/** The tables with what was given back, by their names or that of a column. */
function refundTables(sales: string, found: RolesFound, { tables, joins, names }: Stage): readonly RefundTable[] {
  return tables.flatMap((one): readonly RefundTable[] => {
    if (one.name === sales) return [];
    const join = headerOf(one, sales, { tables, joins, names });
    const header = join && { from: join.from, to: join.to };
    const isNamed = isOfRefunds(one, names) || isLineOfRefunds(join, names);
    const numbers = one.columns.filter((column): column is NumberColumn => column.type === 'number');
    const own = numbers.find((column) => isNameOfRefunds(column.name, names) && isAmountOfRefunds(column));
    const given =
      own ?? (isNamed ? numbers.find((column) => isMoney(column.name, names) && isAmountOfRefunds(column)) : undefined);
    const table = given && refundTable({ table: one.name, ...(header && { header }) }, { tables, names });
    const amount = table && numbersIn(table, given.name);
    const isInCents = amount !== undefined && areInCents(amount, found);
    const sum = amount ? sumOf(amount, isInCents) : 0;
    return amount && sum > 0 ? [{ table, amount, ...(header && { header }), ...(isInCents && { isInCents }), isNamed, sum }] : [];
  });
}

/** True for whole refunds next to sales in cents that nothing calls cents. */
function areInCents(amount: NumberColumn, { roles }: RolesFound): boolean {
  return isWhole(amount) && roles.some(({ reasons }) => reasons.some(({ code }) => code === 'in-units'));
}

/** The join of lines of refunds to their document. Another table of refunds, such as a list of reasons, has fewer rows. */
function headerOf(
  { name }: Table,
  sales: string,
  { tables, joins, names }: Pick<Stage, 'tables' | 'joins' | 'names'>,
): PlacedJoin | undefined {
  const documents = tables.filter((one) => one.name !== sales && isOfRefunds(one, names));
  const [document] = documents
    .flatMap(({ name: to, rowCount }) => joins.filter((join) => join.to.table === to).map((join) => ({ join, rowCount })))
    .filter(({ join }) => isPlain(join) && join.from.table === name)
    .toSorted((a, b) => b.rowCount - a.rowCount);
  return document?.join;
}

/** True when each row has the key of a document of refunds. */
function isLineOfRefunds(join: PlacedJoin | undefined, names: KeyNames): boolean {
  return (
    join?.match.missing === 0 &&
    join.from.columns.every((name) => isRefundName(name) || names.ofColumn(name).stem.includes('return'))
  );
}

/** True for a table named after refunds or returns, or after a key of them where its file name says nothing. */
function isOfRefunds({ name }: Table, names: KeyNames): boolean {
  return isRefundName(name) || names.ofTable(name).stem.includes('return');
}

/** True for the name of a column of refunds, such as `refund` and `return_amount`. */
function isNameOfRefunds(name: string, names: KeyNames): boolean {
  return isRefundName(name) || (names.meaningOf(name).concepts.has('return') && isMoney(name, names));
}

/** The joins, with those of the document as those of its lines. */
function joinsOf({ table, header }: Pick<RefundTable, 'table' | 'header'>, joins: readonly PlacedJoin[]): readonly PlacedJoin[] {
  const ofHeader = joins.filter(({ from }) => from.table === header?.to.table);
  return [...joins, ...ofHeader.map((join) => ({ ...join, from: { ...join.from, table: table.name } }))];
}

/** The notes on tables of returns without an amount. Units below 0 in the sales are those of the table. */
function returnNotes(
  sales: string,
  refunds: readonly RefundTable[],
  stage: Stage & { readonly found: RolesFound },
): readonly Note[] {
  const sold = stage.found.roles.find(({ role }) => role === 'quantity')?.ref.column;
  const isNet = stage.tables.some((table) => table.name === sales && (numbersIn(table, sold)?.min ?? 0) < 0);
  return stage.tables.flatMap((table): readonly Note[] => {
    if (isNet || table.name === sales || refunds.some((one) => one.table.name === table.name) || !isOfRefunds(table, stage.names))
      return [];
    const notes = returnNote(table, stage, stage.found);
    // Lines of refunds that have an amount in their document name the same returns.
    return refunds.length > 0 ? notes.filter(({ column }) => column !== undefined) : notes;
  });
}

/** The note on the units of a table of returns; without units, on the orders that it names. Empty without any. */
function returnNote(table: Table, stage: Stage, found: RolesFound): readonly Note[] {
  const { name, columns } = table;
  const sales = placeOf(found) ?? '';
  const units = columns.find(
    ({ name: column, type }) => type === 'number' && stage.names.meaningOf(column).concepts.has('quantity'),
  )?.name;
  // Lines of returns have the order of lines of sales, which joins neither table to the other.
  const order = found.roles.find(({ role, ref }) => role === 'order' && ref.table === sales)?.ref.column;
  const key = units ?? orderKeyOf(name, stage, sales) ?? columns.find((column) => column.name === order)?.name;
  const given = returnTable(name, sales, stage).table ?? table;
  const sold = numbersIn(given, units);
  const count = sold ? sumOf(sold) : stage.isSample ? 0 : given.rowCount;
  if (key === undefined || count <= 0) return [];
  // Of a table in a database, a note with a column gets the sum of its values.
  return [
    { code: RETURNS_NOT_DEDUCTED, table: name, ...(units && { column: key }), params: { table: name, column: key, count } },
  ];
}

/** The column by which a table leads to sales or to their orders, or is reached from these. */
function orderKeyOf(name: string, { joins, names }: Stage, sales: string): string | undefined {
  const orders = joins.filter((join) => join.from.table === sales && leadsToEvent(join, names)).map(({ to }) => to.table);
  const isOfSales = (table: string): boolean => table === sales || orders.includes(table);
  const [key] = joins
    .filter(isPlain)
    .flatMap(({ from, to }) =>
      from.table === name && isOfSales(to.table) ? from.columns : to.table === name && isOfSales(from.table) ? to.columns : [],
    );
  return key;
}

function isMoney(name: string, names: KeyNames): boolean {
  const { concepts } = names.meaningOf(name);
  const isOther = (['price', 'id', 'quantity', 'count', 'discount', 'cost', 'percent'] as const).some((idea) =>
    concepts.has(idea),
  );
  return !isOther && (['amount', 'revenue', 'total', 'sale', 'net', 'gross'] as const).some((idea) => concepts.has(idea));
}

function sumOf(amount: NumberColumn, isInCents?: boolean): number {
  const { values, scale } = refundsIn(amount, isInCents);
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
  return below > 0 && areClose(below, sum);
}

/** Derives the revenue less the refunds, and so the profit: what the goods cost stays the same. */
function deducted(
  found: RolesFound,
  { amount, from }: KeyedRefunds,
  sales: Sales,
  { isChosen }: Pick<Stage, 'isChosen'>,
): RolesFound {
  const { given, before, found: net } = deduct(found, sales, { name: `${from.table} ${amount.name}`, from });
  const refund = `${from.table}.${amount.name}`;
  const note = { code: REFUNDS_DEDUCTED, table: given.table, column: before, params: { column: before, refund } };
  const profit = isChosen('profit')
    ? undefined
    : net.roles.find(({ role, ref }) => role === 'profit' && ref.table === given.table);
  const less = profit && lessRefunds(profit, { column: given.column, text: refund });
  const roles = less
    ? net.roles.map((one) => (one === profit ? { ...one, ref: less.derived.ref, reasons: [...one.reasons, less.reason] } : one))
    : net.roles;
  const { derived = [], warnings } = net.detected;
  return {
    ...net,
    roles,
    detected: { ...net.detected, derived: [...derived, ...(less ? [less.derived] : [])], warnings: [...warnings, note] },
  };
}
