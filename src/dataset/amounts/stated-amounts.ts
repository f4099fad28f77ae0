import { isAmountGivenBack } from '../../catalog/detect/money/given-back.js';
import { isRefundName, namesCents, unitsNamed } from '../../catalog/detect/money/money-names.js';
import { isSameRef } from '../../query/column-ref.js';
import { REFUNDS_DEDUCTED, REFUNDS_NOT_DEDUCTED } from '../../query/return-status.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn, RoleChoice } from '../../query/catalog.js';
import type { Note, Reason, Role } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import type { NumberColumn } from '../../table/column.js';
import { sumOfPresent } from '../../util/numbers/sum.js';
import { isPresent, isWhole, numberAt, columnIn } from '../describe/column-values.js';
import { withoutBookings } from './bookings.js';

/** Minimum share of the rows in which what was given back is at most the amount. */
const HOLDS = 0.98;
const CENT = 0.011;

/** Roles of money. */
const MONEY: readonly Role[] = ['revenue', 'price', 'cost', 'profit'];

/** A column that a role has in place of the one it is made of, with the note or the reason that says so. */
interface Change {
  readonly choice: RoleChoice;
  readonly derived: DerivedColumn;
  readonly note?: Note;
  readonly reason?: Reason;
}

/** What was found, and which roles the page sets. */
interface Stage {
  readonly tables: readonly Table[];
  readonly isChosen: (role: Role) => boolean;
  /** The roles that the page sets to amounts in cents. */
  readonly inCents: readonly Role[];
  /** Returns the path of a column in another table that has the same amounts divided by 100; absent without other tables. */
  readonly inUnits?: (column: NumberColumn, table: Table) => string | undefined;
}

/**
 * Returns roles with amounts as their columns state them: without what was given back, and in units of money where a column has
 * cents. A note names each column. Balanced bookings have no amounts of sales.
 */
export function withStatedAmounts(detected: DetectedRoles, stage: Stage): DetectedRoles {
  const [table] = stage.tables;
  const sold = table && !stage.isChosen('revenue') ? withoutBookings(detected, table) : detected;
  return withCents(withRefunds(sold, stage), stage);
}

function columnOf({ ref }: RoleChoice, tables: readonly Table[]): NumberColumn | undefined {
  const column = columnIn(tables, ref);
  return column?.type === 'number' ? column : undefined;
}

/** Deducts the column of what was given back from the revenue. */
function withRefunds(detected: DetectedRoles, { tables, isChosen }: Stage): DetectedRoles {
  const revenue = detected.roles.find(({ role }) => role === 'revenue');
  const amount = revenue && columnOf(revenue, tables);
  const table = tables.find(({ name }) => name === revenue?.ref.table);
  if (isChosen('revenue') || !revenue || !amount || !table) return detected;
  // Where a date of payment shows which orders were paid, revenue stays the amount that was paid.
  if (revenue.reasons.some(({ code }) => code === 'paid-amount')) return detected;
  const numbers = table.columns.filter((column): column is NumberColumn => column.type === 'number' && column !== amount);
  const refunds = numbers.filter((column) => isRefundOf(column, amount) && !isDeducted(amount, column, numbers));
  // Of amounts in two currencies, each has its own refunds.
  const own = refunds.filter(({ name }) => name.includes(amount.name)).toSorted((a, b) => a.name.length - b.name.length);
  // A profit would lose what was given back of the sale, which no column has.
  const hasProfit = detected.roles.some(({ role }) => role === 'profit');
  const ofWhole = refunds.length > 0 || hasProfit ? undefined : refundOfWhole(amount, numbers);
  const refund = own[0] ?? refunds[0] ?? ofWhole?.refund;
  if (refund === undefined) return withRefundsStated(detected, { table: table.name, amount, numbers });
  const isNegative = refund.max <= 0;
  const derived: DerivedColumn = {
    ref: { table: table.name, column: `${amount.name} ${isNegative ? '+' : '−'} ${refund.name}` },
    of: [amount.name, refund.name, ...(ofWhole ? [ofWhole.whole.name] : [])],
    kind: isNegative ? 'sum' : 'net',
  };
  const note = {
    code: REFUNDS_DEDUCTED,
    table: table.name,
    column: amount.name,
    params: { column: amount.name, refund: refund.name },
  };
  const profit = isChosen('profit') ? undefined : detected.roles.find(({ role }) => role === 'profit');
  const profits = profit && columnOf(profit, tables);
  const [costs] = detected.roles.filter(({ role, ref }) => role === 'cost' && ref.table === table.name);
  const cost = costs && columnOf(costs, tables);
  const less = withColumn(detected, { choice: revenue, derived, note });
  return profits && profit.ref.table === table.name && !isProfitLess(profits, { amount, refund, cost })
    ? withColumn(less, lessRefunds(profit, { column: refund.name, text: refund.name, isNegative }))
    : less;
}

/** Minimum number of refunds of a whole amount, and minimum share of all refunds. */
const MIN_WHOLE = 3;
const MOSTLY = 0.5;

/** Returns refunds of another amount that includes the sale, such as one with taxes and freight: most gave back all of it, and none more. */
function refundOfWhole(
  amount: NumberColumn,
  numbers: readonly NumberColumn[],
): { readonly refund: NumberColumn; readonly whole: NumberColumn } | undefined {
  const isWhole = (whole: NumberColumn, refund: NumberColumn): boolean => {
    let [given, all] = [0, 0];
    for (let row = 0; row < refund.length; row += 1) {
      const [part, total] = [numberAt(refund, row) || 0, numberAt(whole, row)];
      if (!(total >= numberAt(amount, row) - CENT) || part > total + CENT) return false;
      if (part > 0) given += 1;
      if (part > 0 && part >= total - CENT) all += 1;
    }
    return all >= MIN_WHOLE && all >= MOSTLY * given;
  };
  const refunds =
    amount.min < 0 ? [] : numbers.filter((column) => isRefundName(column.name) && column.min >= 0 && isAmountOfRefunds(column));
  return refunds
    .filter((refund) => !isDeducted(amount, refund, numbers))
    .flatMap((refund) =>
      numbers.filter((whole) => whole !== refund && isWhole(whole, refund)).map((whole) => ({ refund, whole })),
    )[0];
}

/** Minimum share of the revenue from which refunds are stated. */
const NOTEWORTHY = 0.01;

/** States refunds that are more than some sales, as those with taxes and freight are: they are not deducted. */
function withRefundsStated(
  detected: DetectedRoles,
  {
    table,
    amount,
    numbers,
  }: { readonly table: string; readonly amount: NumberColumn; readonly numbers: readonly NumberColumn[] },
): DetectedRoles {
  const sumOf = (column: NumberColumn): number =>
    Math.abs(sumOfPresent(Array.from({ length: column.length }, (_, row) => numberAt(column, row))));
  const isRefund = (column: NumberColumn): boolean =>
    isRefundName(column.name) && isAmountOfRefunds(column) && (column.min >= 0 || column.max <= 0);
  const refunds = amount.min >= 0 ? numbers.filter((column) => isRefund(column) && !isDeducted(amount, column, numbers)) : [];
  const least = refunds.length > 0 ? NOTEWORTHY * sumOf(amount) : 0;
  const [open] = refunds.map((column) => ({ column: column.name, amount: sumOf(column) })).filter((one) => one.amount >= least);
  if (!open) return detected;
  const params = { table, ...open };
  return { ...detected, warnings: [...detected.warnings, { code: REFUNDS_NOT_DEDUCTED, column: open.column, params }] };
}

/** The columns of sales, refunds and costs of the same rows. */
interface Refunded {
  readonly amount: NumberColumn;
  readonly refund: NumberColumn;
  readonly cost: NumberColumn | undefined;
}

/** Returns the profit less refunds next to it, and its column: what the goods cost stays the same. */
export function lessRefunds(
  profit: RoleChoice,
  { column, text, isNegative = false }: { readonly column: string; readonly text: string; readonly isNegative?: boolean },
): Change & { readonly reason: Reason } {
  const { table, column: own } = profit.ref;
  const derived: DerivedColumn = {
    ref: { table, column: `${own} ${isNegative ? '+' : '−'} ${column}` },
    of: [own, column],
    kind: isNegative ? 'sum' : 'net',
  };
  return { choice: profit, derived, reason: { code: 'less-refunds', params: { column: text } } };
}

/** True when the profit is already less: it is the rest after the cost, or nothing is left of sales that were given back as a whole. */
function isProfitLess(profit: NumberColumn, { amount, refund, cost }: Refunded): boolean {
  let [known, less] = [0, 0];
  for (let row = 0; row < profit.length; row += 1) {
    const given = isPresent(refund, row) ? Math.abs(numberAt(refund, row)) : 0;
    if (given <= CENT || !isPresent(profit, row) || !isPresent(amount, row)) continue;
    const rest = numberAt(amount, row) - given;
    if (!cost && rest > CENT) continue;
    known += 1;
    const left = numberAt(profit, row);
    if (cost ? Math.abs(rest - numberAt(cost, row) - left) <= CENT : left <= CENT) less += 1;
  }
  return known > 0 && less >= HOLDS * known;
}

/** True for amounts: not for counts, days and rates of what was given back, and not for marks of 0 and 1. */
export function isAmountOfRefunds(column: NumberColumn): boolean {
  return isAmountGivenBack(column.name) && (!isWhole(column) || Math.max(column.max, -column.min) > 1);
}

function isRefundOf(column: NumberColumn, amount: NumberColumn): boolean {
  if (!isRefundName(column.name) || !isAmountOfRefunds(column) || column.missing === column.length) return false;
  let [given, kept] = [0, 0];
  for (let row = 0; row < column.length; row += 1) {
    if (!isPresent(column, row) || !isPresent(amount, row)) continue;
    const [part, whole] = [Math.abs(numberAt(column, row)), numberAt(amount, row)];
    if (part > 0) given += 1;
    if (part > 0 && part <= whole + CENT) kept += 1;
  }
  return (column.min >= 0 || column.max <= 0) && given > 0 && kept >= HOLDS * given;
}

/** True when another column is the amount and what was given back: the amount is already less. */
function isDeducted(amount: NumberColumn, refund: NumberColumn, numbers: readonly NumberColumn[]): boolean {
  return numbers.some((whole) => {
    if (whole === refund) return false;
    let [given, equal] = [0, 0];
    for (let row = 0; row < whole.length; row += 1) {
      const part = isPresent(refund, row) ? Math.abs(numberAt(refund, row)) : 0;
      if (part === 0) continue;
      given += 1;
      if (Math.abs(numberAt(whole, row) - numberAt(amount, row) - part) <= CENT) equal += 1;
    }
    return equal >= HOLDS * given;
  });
}

/** True for whole numbers that a name calls cents. */
export function isCents(column: NumberColumn): boolean {
  return isWhole(column) && namesCents(column.name);
}

/**
 * Divides amounts that are set to be in cents, whole numbers that a name calls cents, and those of a table with an amount that another table has in units.
 * Multiplies amounts in thousands and millions.
 */
function withCents(detected: DetectedRoles, { tables, isChosen, inCents, inUnits }: Stage): DetectedRoles {
  const isKnown = ({ ref }: RoleChoice): boolean => detected.derived?.some((one) => isSameRef(one.ref, ref)) === true;
  const amounts = detected.roles.flatMap((choice) => {
    const table = tables.find(({ name }) => name === choice.ref.table);
    const column = columnOf(choice, tables);
    const isSet = inCents.includes(choice.role);
    if (!MONEY.includes(choice.role) || (isChosen(choice.role) && !isSet) || isKnown(choice) || !table || !column) return [];
    const isStated = isSet || isCents(column);
    return [{ choice, column, isStated, units: isStated ? undefined : inUnits?.(column, table) }];
  });
  const proven = new Set(amounts.filter(({ units }) => units !== undefined).map(({ choice }) => choice.ref.table));
  return amounts.reduce((before, { choice, column, isStated, units }) => {
    const { table } = choice.ref;
    const factor = unitsNamed(column.name);
    if (factor > 1 && !isStated) {
      const ref = { table, column: `${column.name} × ${String(factor)}` };
      const derived: DerivedColumn = { ref, of: [column.name], kind: 'scaled', factor };
      return withColumn(before, { choice, derived, reason: { code: 'times', params: { column: column.name, factor } } });
    }
    if (!isStated && !(proven.has(table) && isWhole(column))) return before;
    const derived: DerivedColumn = {
      ref: { table, column: `${column.name} ÷ 100` },
      of: [column.name],
      kind: 'scaled',
      factor: 0.01,
    };
    const note = { code: 'amounts-in-cents', table, column: column.name, params: { column: column.name } };
    const reason = units === undefined ? undefined : { code: 'in-units', params: { column: units } };
    return withColumn(before, { choice, derived, note, ...(reason && { reason }) });
  }, detected);
}

function withColumn(detected: DetectedRoles, { choice, derived, note, reason }: Change): DetectedRoles {
  const changed = { ...choice, ref: derived.ref, reasons: [...choice.reasons, ...(reason ? [reason] : [])] };
  return {
    ...detected,
    roles: detected.roles.map((one) => (one === choice ? changed : one)),
    derived: [...(detected.derived ?? []), derived],
    warnings: [...detected.warnings, ...(note ? [note] : [])],
  };
}
