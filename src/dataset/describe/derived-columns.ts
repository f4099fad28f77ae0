import { isoDate } from '../../query/time/calendar-date.js';
import type { DerivedColumn } from '../../query/catalog.js';
import { codesFor } from '../../table/cells/column-builder.js';
import type { Column, DecimalColumn, FloatColumn, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import type { dateColumn } from '../dates/date-parts.js';
import { amountColumn, isPresent, numberAt, textAt, Validity } from './column-values.js';
import { signedColumn } from './signed-amounts.js';
import { unitsOfCents } from './stated-amounts.js';
import { groupRows, splitGroups } from './row-groups.js';
import type { RowGroups } from './row-groups.js';

const DAY_MS = 86_400_000;

const SEPARATORS = { order: ' · ', name: ' ' } as const;

/** Returns the table with its derived columns; existing ones are recomputed from the current rows. Dates in parts need the part that reads them. */
export function withDerived(table: Table, derived: readonly DerivedColumn[], dates?: typeof dateColumn): Table {
  const made = derived.flatMap((one) => (one.ref.table === table.name ? (derivedColumn(table, one, dates) ?? []) : []));
  if (made.length === 0) return table;
  const others = table.columns.filter(({ name }) => made.every((column) => column.name !== name));
  return { ...table, columns: [...others, ...made] };
}

/** Builds a column from others row by row; `undefined` when the table lacks one of them. */
function derivedColumn(
  table: Table,
  { ref, of, kind, fiscal }: DerivedColumn,
  dates: typeof dateColumn | undefined,
): Column | undefined {
  const parts = of.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  if (parts.length < of.length) return undefined;
  if (kind === 'date') return dates?.(ref.column, parts, fiscal);
  if (kind === 'cents') return unitsOfCents(ref.column, parts);
  if (kind === 'signed') return signedColumn(ref.column, parts);
  return kind === 'net' || kind === 'sum' ? netOf(ref.column, parts, kind) : joinedColumn(ref.column, parts, kind);
}

/** Returns an amount less a discount, or their sum. A missing discount is 0. Decimals stay exact. */
function netOf(name: string, [amount, off]: readonly Column[], kind: 'net' | 'sum'): DecimalColumn | FloatColumn | undefined {
  if (amount?.type !== 'number' || off?.type !== 'number') return undefined;
  const scale = amount.kind === 'decimal' && off.kind === 'decimal' ? Math.max(amount.scale, off.scale) : undefined;
  const sign = kind === 'net' ? -1 : 1;
  const guess = `numbers, '${amount.name}' ${kind === 'net' ? 'less' : 'plus'} '${off.name}'`;
  const valueOf = (row: number): number => numberAt(amount, row) + (isPresent(off, row) ? sign * numberAt(off, row) : 0);
  return amountColumn({ name, amount, scale, guess }, valueOf);
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
