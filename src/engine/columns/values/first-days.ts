import type { RowExpression } from '../../../query/expression/expression.js';
import type { Dimension } from '../../../query/plan.js';
import { NO_DAY, type FirstDays, type FirstDaysRequest } from '../../engine.js';
import { BLOCK } from '../selection.js';
import type { NumberIndex } from '../../../util/numbers/number-index.js';
import type { Codes } from './codes.js';
import { ComputedNode, ComputedTexts, type NumberNode, type TextNode } from './node.js';
import type { RowValues } from './row-values.js';
import { growArray } from '../kernels.js';

type MemberAndDate = Pick<FirstDaysRequest, 'of' | 'date'>;

/** Returns, for each row, the first day of its member in all rows of a table. */
export function firstDayNode({ of, date, table }: Extract<RowExpression, { kind: 'first-day' }>, rows: RowValues): NumberNode {
  const all = rows.unfiltered(rows.cache.tables.get(table));
  const [member, first] = [codesIn(rows, of), firstDaysIn(all, { of, date })];
  const { min, max } = rows.days(date).shape;
  return new ComputedNode({ type: 'date', scale: 0, min, max, nullable: true }, ({ values, valid }, start, count) => {
    member.fill(start, count);
    const { codes } = member;
    for (let i = 0; i < count; i++) {
      const day = first[codes[i]!]!;
      valid![i] = day === NO_DAY ? 0 : 1;
      values[i] = day === NO_DAY ? 0 : day;
    }
  });
}

/** Returns `new` for rows dated on the first day of their customer, otherwise `repeat`; missing without customer or date. */
export function customerTypes(
  { customer, date, table }: Extract<Dimension, { kind: 'customer-type' }>,
  rows: RowValues,
): TextNode {
  const [days, first] = [rows.days(date), rows.number({ kind: 'first-day', of: customer, date, table })];
  return new ComputedTexts(['new', 'repeat'], true, ({ codes, valid }, start, count) => {
    days.fill(start, count);
    first.fill(start, count);
    for (let i = 0; i < count; i++) {
      const present = first.valid![i] === 1 && days.valid?.[i] !== 0;
      valid![i] = present ? 1 : 0;
      codes[i] = !present ? 2 : days.values[i] === first.values[i] ? 0 : 1;
    }
  });
}

/** Returns the first days of a column’s members in the rows of a table. */
export function firstDays({ of, date }: FirstDaysRequest, rows: RowValues): FirstDays {
  return toFirstDays(firstDaysIn(rows, { of, date }), codesIn(rows, of), rows.indexOf({ kind: 'column', ref: of }));
}

/** Stores first days computed over all rows, for an engine with only some of the rows. */
export function learnFirstDays({ of, date }: FirstDaysRequest, first: FirstDays, rows: RowValues): void {
  rows.cache.firstDays.set(keyOf(rows, { of, date }), fromFirstDays(first, rows.indexOf({ kind: 'column', ref: of })));
}

function firstDaysIn(rows: RowValues, columns: MemberAndDate): Int32Array {
  const { firstDays: cache } = rows.cache;
  const key = keyOf(rows, columns);
  const days = cache.get(key) ?? readFirstDays(codesIn(rows, columns.of), rows.days(columns.date), rows.table.rowCount);
  cache.set(key, days);
  return days;
}

function keyOf(rows: RowValues, { of, date }: MemberAndDate): string {
  return JSON.stringify([of, date, rows.table.name, rows.zoneOf(date)?.name]);
}

function codesIn(rows: RowValues, ref: MemberAndDate['of']): Codes {
  return rows.codes({ kind: 'column', ref });
}

/** Returns the first calendar day of each member by its code, over all rows of a table. */
function readFirstDays(member: Codes, days: NumberNode, rowCount: number): Int32Array {
  let first = new Int32Array(member.limit ?? 1024).fill(NO_DAY);
  for (let start = 0; start < rowCount; start += BLOCK) {
    const count = Math.min(BLOCK, rowCount - start);
    member.fill(start, count);
    days.fill(start, count);
    const { codes } = member;
    const { values, valid } = days;
    for (let i = 0; i < count; i++) {
      if (valid?.[i] === 0) continue;
      const code = codes[i]!;
      if (code >= first.length) first = growArray(first, Math.max(first.length * 2, code + 1), NO_DAY);
      if (values[i]! < first[code]!) first[code] = values[i]!;
    }
  }
  first[member.missing] = NO_DAY;
  return first;
}

/**
 * Converts first days by code to a form that other engines can read. `index` numbers the members if their codes are specific to
 * this engine.
 */
function toFirstDays(days: Int32Array, member: Codes, index: NumberIndex): FirstDays {
  return member.limit === undefined
    ? { days: days.slice(1, index.count + 1), numbers: index.numbers.slice(0, days.length - 1) }
    : { days: days.slice() };
}

/** Converts first days to the codes of this engine. */
function fromFirstDays({ days, numbers }: FirstDays, index: NumberIndex): Int32Array {
  if (numbers === undefined) return days;
  const codes = Array.from(numbers, (number) => index.idOf(number) + 1);
  const first = new Int32Array(index.count + 1).fill(NO_DAY);
  codes.forEach((code, i) => (first[code] = days[i]!));
  return first;
}
