import { isRefundName } from '../../catalog/detect/money/money-names.js';
import { wordsOf } from '../../catalog/detect/names/names.js';
import { isEventKey, type KeyNames, leadsToEvent } from '../../catalog/joins/names.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import type { RefundKey } from '../../query/catalog.js';
import type { ColumnRef, Role } from '../../query/schema.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import { groupRows } from '../describe/row-groups.js';
import type { RolesFound } from './joined-roles.js';
import { groupsOf, matchRefunds, unitsOf, type MatchedKey, type MatchedRefunds, type Refunds } from './refund-column.js';

/** Minimum share of the refunds that have sales with their key. */
const MIN_MATCHED = 0.5;
/** Minimum share of the refunded sales that were sold for at least what was given back. */
const MIN_COVERED = 0.9;
/** Minimum share of the refunds that negative rows of the same sales have too, for both to be the same money. */
const MIN_REPEATED = 0.5;
const CENT = 0.011;

/** The joins, and what the columns of the sales mean. */
interface Stage {
  readonly joins: readonly PlacedJoin[];
  readonly names: KeyNames;
  readonly found: RolesFound;
}

/** A table with the column of its amounts. */
export interface AmountTable {
  readonly table: Table;
  readonly amount: NumberColumn;
}

/** A table of refunds, with their document and unit, and whether they have taxes or freight. */
export type RefundAmounts = AmountTable & Pick<Refunds, 'header' | 'isInCents' | 'hasCharges'>;

/**
 * Returns the keys by which refunds lead to sales: that of the line if the refunds name lines, and that of the order. `undefined` without a key that the
 * values prove, and where the sales have the refunds as negative rows. Refunds that exceed their sales may have taxes or freight.
 */
export function refundKeys(refunds: RefundAmounts, sales: AmountTable, stage: Stage): Refunds | undefined {
  return provenKeys(refunds, sales, stage) ?? provenKeys({ ...refunds, hasCharges: true }, sales, stage);
}

function provenKeys(
  { table, amount, header, isInCents, hasCharges }: RefundAmounts,
  sales: AmountTable,
  stage: Stage,
): Refunds | undefined {
  const matchOf = (keys: readonly RefundKey[]): { readonly from: Refunds; readonly match: MatchedRefunds } | undefined => {
    const from = {
      table: table.name,
      column: amount.name,
      ...(header && { header }),
      ...(isInCents && { isInCents }),
      ...(hasCharges && { hasCharges }),
      keys,
      open: { rows: 0, amount: 0 },
    };
    const match = matchRefunds(sales.table, table, { amount: sales.amount.name, from });
    return match && { from: { ...from, open: match.open }, match };
  };
  const lines = lineKeys(table, sales.table, stage);
  for (const key of possibleKeys(table, sales.table, lines, stage)) {
    const whole = matchOf([key]);
    if (!whole || !isProven(whole.match, table.rowCount)) continue;
    if (isNegativeToo(whole.match, sales)) return undefined;
    const finer = lines
      .map((line) => ({ sales: [...key.sales, ...line.sales], refunds: [...key.refunds, ...line.refunds] }))
      .flatMap((line) => matchOf([line]) ?? [])
      .filter(({ match }) => isProven(match, whole.match.matched))
      .toSorted((a, b) => b.match.matched - a.match.matched || groupsOf(b.match.keys[0]) - groupsOf(a.match.keys[0]));
    return matchOf([...(finer[0]?.from.keys ?? []), key])?.from;
  }
  return undefined;
}

/** Keys that refunds and sales may share: one that joins both, one that joins both to the header of the sales, or that of the order. */
function possibleKeys(
  refunds: Table,
  sales: Table,
  lines: readonly RefundKey[],
  { joins, names, found }: Stage,
): readonly RefundKey[] {
  const order = refOf(found, 'order');
  const plain = joins.filter(isPlain);
  const direct = plain.flatMap(({ from, to }): readonly RefundKey[] => {
    if (from.table === refunds.name && to.table === sales.name)
      return [withoutLine({ sales: to.columns, refunds: from.columns }, lines)];
    const isOfOrder = from.columns.some((name) => name === order?.column || isEventKey(names.ofColumn(name)));
    return from.table === sales.name && to.table === refunds.name && isOfOrder
      ? [{ sales: from.columns, refunds: to.columns }]
      : [];
  });
  const headers = plain.filter(
    (join) => join.from.table === sales.name && (leadsToEvent(join, names) || join.to.table === order?.table),
  );
  const header = headers.find(({ to }) => to.table === order?.table && to.columns[0] === order.column);
  const own = order?.table === sales.name ? order.column : header?.from.columns[0];
  const named = own === undefined ? [] : refunds.columns.filter(({ name }) => mayBeKey(name, own, names));
  const ofRows = sales.columns.filter((column) => isKeyOfRows(column, refunds, names));
  return [
    ...direct,
    ...ofRows.map(({ name }) => ({ sales: [name], refunds: [name] })),
    ...sharedKeys(refunds, headers, plain),
    ...named.map(({ name }) => ({ sales: [own ?? ''], refunds: [name] })),
  ];
}

function refOf({ roles }: RolesFound, role: Role): ColumnRef | undefined {
  return roles.find((one) => one.role === role)?.ref;
}

/** True for a join of whole tables by equal keys. */
export function isPlain({ from, to, as }: PlacedJoin): boolean {
  return from.day === undefined && to.until === undefined && as === undefined;
}

/** The columns by which refunds reach the tables that sales reach. */
function sharedKeys(refunds: Table, ofSales: readonly PlacedJoin[], plain: readonly PlacedJoin[]): readonly RefundKey[] {
  return ofSales.flatMap(({ from, to }) =>
    plain.flatMap((join): readonly RefundKey[] =>
      join.from.table === refunds.name && join.to.table === to.table && join.to.columns.join('\n') === to.columns.join('\n')
        ? [{ sales: from.columns, refunds: join.from.columns }]
        : [],
    ),
  );
}

/** Ideas that identify a line of an order: its product, or the number of the line. */
const OF_LINES: readonly string[] = ['product', 'line'];

/** Columns that refunds and sales share and that may identify a line of an order. */
function lineKeys(refunds: Table, sales: Table, { joins, names, found }: Stage): readonly RefundKey[] {
  const product = refOf(found, 'product');
  const plain = joins.filter(isPlain);
  const ofProducts = plain.filter(({ from, to }) => from.table === sales.name && to.table === product?.table);
  const ideasOf = (name: string): readonly string[] => names.ofColumn(name).stem.filter((idea) => !idea.startsWith('~'));
  const named = sales.columns.flatMap(({ name, type }): readonly RefundKey[] => {
    const isProduct = product?.table === sales.name && product.column === name;
    const ideas = ideasOf(name);
    const isOfLine = ideas.some((idea) => OF_LINES.includes(idea));
    return refunds.columns
      .filter((other) => other.type === type)
      .filter((other) =>
        isProduct
          ? areSameWords(name, other.name)
          : isOfLine && ideasOf(other.name).toSorted().join(' ') === ideas.toSorted().join(' '),
      )
      .map((other) => ({ sales: [name], refunds: [other.name] }));
  });
  return [...sharedKeys(refunds, ofProducts, plain), ...named];
}

/** Returns the key of an order that joins have together with that of its line. */
function withoutLine(key: RefundKey, lines: readonly RefundKey[]): RefundKey {
  const isOfLine = (at: number): boolean =>
    lines.some((line) => line.sales[0] === key.sales[at] && line.refunds[0] === key.refunds[at]);
  const kept = [...key.sales.keys()].filter((at) => !isOfLine(at));
  if (kept.length === 0) return key;
  return { sales: kept.map((at) => key.sales[at]!), refunds: kept.map((at) => key.refunds[at]!) };
}

/** True for a key of single rows, such as that of a line, that the refunds have too. Two tables may each have a mere `id`. */
function isKeyOfRows(column: Column, { columns }: Table, names: KeyNames): boolean {
  const { isKey, stem } = names.ofColumn(column.name);
  const isShared = isKey && stem.length > 0 && columns.some(({ name, type }) => name === column.name && type === column.type);
  return isShared && column.missing === 0 && groupRows(column).count === column.length;
}

/** True for a column named as the order of the sales, or as that of another document of sales. */
function mayBeKey(name: string, own: string, names: KeyNames): boolean {
  return areSameWords(name, own) || (!isRefundName(name) && isEventKey(names.ofColumn(name)));
}

function areSameWords(one: string, other: string): boolean {
  return wordsOf(one).join(' ') === wordsOf(other).join(' ');
}

/** True when most of the refunds (`rows`: their number) have sales, which were sold for at least as much. */
function isProven({ keys, matched, scale }: MatchedRefunds, rows: number): boolean {
  const isCovered = ({ sold }: MatchedKey, value: number, group: number): boolean =>
    unitsOf(value, scale) <= (sold[group] ?? 0) + CENT;
  let [groups, covered] = [0, 0];
  for (const key of keys)
    key.given.forEach((value, group) => {
      if (value <= 0) return;
      groups += 1;
      if (isCovered(key, value, group)) covered += 1;
    });
  return groups > 0 && matched >= MIN_MATCHED * rows && covered >= MIN_COVERED * groups;
}

/** True when the sales of a key have the refunds as negative rows. */
function isNegativeToo({ keys: [key], scale }: MatchedRefunds, { amount }: AmountTable): boolean {
  if (amount.min >= 0 || !key) return false;
  const { first, given } = key;
  const below = new Float64Array(given.length);
  first.forEach((group, row) => {
    if (group >= 0 && isPresent(amount, row)) below[group] = (below[group] ?? 0) - Math.min(0, numberAt(amount, row));
  });
  const all = given.reduce((sum, value) => sum + unitsOf(value, scale), 0);
  return given.reduce((sum, value, group) => sum + Math.min(unitsOf(value, scale), below[group] ?? 0), 0) >= MIN_REPEATED * all;
}
