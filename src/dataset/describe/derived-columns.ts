import { isoDate } from '../../query/time/calendar-date.js';
import type { DerivedColumn } from '../../query/catalog.js';
import { codesFor } from '../../table/cells/column-builder.js';
import type { Column, TextColumn, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import type { dateColumn } from '../dates/date-parts.js';
import { amountColumn, isPresent, numberAt, textAt, Validity } from './column-values.js';
import { signedColumn } from '../amounts/signed-amounts.js';
import { groupRows, splitGroups } from './row-groups.js';
import type { RowGroups } from './row-groups.js';

const DAY_MS = 86_400_000;

const SEPARATORS = { order: ' · ', name: ' ' } as const;

/** How columns are made that need optional modules; absent where none are needed. */
export interface ColumnMaking {
  /** Reads dates in parts. */
  readonly dateColumn?: typeof dateColumn;
  /** Returns what other tables give back to each row. */
  readonly refundColumn?: (table: Table, derived: DerivedColumn) => Column | undefined;
}

/** Returns the table with its derived columns, one after the other; existing ones are recomputed from the current rows. */
export function withDerived(table: Table, derived: readonly DerivedColumn[], making: ColumnMaking = {}): Table {
  return derived.reduce((before, one) => {
    const made = one.ref.table === table.name ? derivedColumn(before, one, making) : undefined;
    if (!made) return before;
    return { ...before, columns: [...before.columns.filter(({ name }) => name !== made.name), made] };
  }, table);
}

/** Builds a column from others row by row; `undefined` when the table lacks one of them. */
function derivedColumn(table: Table, derived: DerivedColumn, making: ColumnMaking): Column | undefined {
  const { ref, of, kind, fiscal, factor } = derived;
  const parts = of.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  if (parts.length < of.length) return undefined;
  if (kind === 'date') return making.dateColumn?.(ref.column, parts, fiscal);
  if (kind === 'refunds') return making.refundColumn?.(table, derived);
  if (kind === 'product') return productOf(derived, parts);
  if (kind === 'scaled') return scaledColumn(ref.column, parts, factor);
  if (kind === 'signed') return signedColumn(ref.column, parts);
  return kind === 'net' || kind === 'sum' ? netOf(ref.column, parts, kind) : joinedColumn(ref.column, parts, kind);
}

/**
 * Returns an amount less a discount, or their sum. A missing discount is 0. Decimals stay exact. Of what was given back of a whole, such as the amount
 * with taxes and freight, the amount loses its share.
 */
function netOf(name: string, [amount, off, whole]: readonly Column[], kind: 'net' | 'sum'): NumberColumn | undefined {
  if (amount?.type !== 'number' || off?.type !== 'number') return undefined;
  const scale = amount.kind === 'decimal' && off.kind === 'decimal' ? Math.max(amount.scale, off.scale) : undefined;
  const sign = kind === 'net' ? -1 : 1;
  const guess = `numbers, '${amount.name}' ${kind === 'net' ? 'less' : 'plus'} '${off.name}'`;
  const shareIn = (row: number): number => (whole && numberAt(off, row) !== 0 ? numberAt(amount, row) / numberAt(whole, row) : 1);
  const valueOf = (row: number): number =>
    numberAt(amount, row) + (isPresent(off, row) ? sign * numberAt(off, row) * shareIn(row) : 0);
  return amountColumn({ name, amount, scale, guess }, valueOf);
}

/** Returns price × quantity, less a discount that is a rate. Decimals stay exact. */
function productOf(
  { ref: { column: name }, hasPercent }: DerivedColumn,
  [price, quantity, rate]: readonly Column[],
): NumberColumn | undefined {
  if (price?.type !== 'number' || quantity?.type !== 'number' || (rate && rate.type !== 'number')) return undefined;
  const parts = [price, quantity, ...(rate ? [rate] : [])];
  const scales = parts.map((part) => (part.kind === 'decimal' ? part.scale : Number.NaN));
  const scale = scales.reduce((sum, one) => sum + one, hasPercent ? 2 : 0);
  const shareOf = (row: number): number =>
    (rate ? Math.sign(rate.max || rate.min) * numberAt(rate, row) : 0) / (hasPercent ? 100 : 1);
  const guess = `numbers, ${parts.map((part) => `'${part.name}'`).join(' × ')}`;
  return amountColumn(
    { name, amount: price, scale: Number.isNaN(scale) ? undefined : scale, guess },
    (row) => numberAt(price, row) * numberAt(quantity, row) * (1 - shareOf(row)),
  );
}

/** Returns numbers times a factor above 1, or divided by what it is a part of, which is exact. */
function scaledColumn(name: string, [amount]: readonly Column[], factor = 1): NumberColumn | undefined {
  if (amount?.type !== 'number') return undefined;
  const divisor = Math.round(1 / factor);
  const scale = amount.kind === 'decimal' ? amount.scale + Math.max(0, Math.round(Math.log10(divisor))) : undefined;
  const guess = `numbers, '${amount.name}' ${factor > 1 ? `times ${String(factor)}` : `divided by ${String(divisor)}`}`;
  return amountColumn({ name, amount, scale, guess }, (row) =>
    factor > 1 ? numberAt(amount, row) * factor : numberAt(amount, row) / divisor,
  );
}

/** Joins the texts of several columns row by row. */
function joinedColumn(name: string, parts: readonly Column[], kind: 'order' | 'name'): TextColumn | undefined {
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const groups = kind === 'order' ? orderGroups(parts, last) : nameGroups(parts);
  const dictionary: string[] = [];
  const codes = codesFor(groups.count, last.length);
  const validity = new Validity(last.length);
  groups.of.forEach((group, row) => {
    if (group < 0) validity.drop(row);
    else if (group === dictionary.length) dictionary.push(joinedText(parts, row, SEPARATORS[kind]));
    codes[row] = group < 0 ? groups.count : group;
  });
  const guess = `text, ${parts.map((part) => `'${part.name}'`).join(' and ')}`;
  return { name, type: 'text', length: last.length, codes, dictionary, guess, ...validity.fields() };
}

/** Groups rows by order; rows without an order number have no order. */
function orderGroups(parts: readonly Column[], key: Column): RowGroups {
  return parts.filter((part) => part !== key).reduce((groups, part) => splitGroups(groups, groupRows(part)), groupRows(key));
}

/** Groups rows by name; rows without any of the parts have no name. */
function nameGroups(parts: readonly Column[]): RowGroups {
  const rows = parts[0]?.length ?? 0;
  const isNamed = (row: number): boolean => parts.some((part) => isPresent(part, row));
  const named = { of: Int32Array.from({ length: rows }, (_, row) => (isNamed(row) ? 0 : -1)), count: 1 };
  return parts.reduce<RowGroups>((groups, part) => splitGroups(groups, groupRows(part)), named);
}

function joinedText(parts: readonly Column[], row: number, separator: string): string {
  return parts.flatMap((part) => partText(part, row) ?? []).join(separator);
}

function partText(part: Column, row: number): string | undefined {
  const isTime = part.type === 'datetime' && isPresent(part, row);
  return isTime ? isoDate(Math.floor(numberAt(part, row) / DAY_MS)) : textAt(part, row);
}
