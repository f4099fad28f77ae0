import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { DerivedColumn } from '../../query/catalog.js';
import type { Column, DateColumn } from '../../table/column.js';
import { monthOf } from '../../table/infer/month-names.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, textAt, Validity } from './column-values.js';

const DAY_MS = 86_400_000;

/** Years that sales may have. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2070;

/** The finest part of a date after the year. */
type Unit = 'month' | 'quarter' | 'week';

/** The largest number of each unit in a year; parts must come near it unless their name says what they are. */
const MOST: Readonly<Record<Unit | 'day', number>> = { month: 12, quarter: 4, week: 53, day: 31 };

/** A year and a part of it in one text or number: `2024Q1`, `2024-W05`, `2024 05`, 202405. */
const WHOLE = /^((?:19|20)\d\d)[\s/._-]*(?:([Qq])0?([1-4])|([Ww]|KW|kw|S)(\d{1,2})|[MmPp]?(0[1-9]|1[0-2]))$/u;

/** Minimum share of the values that must be a part of a date. */
const HOLDS = 0.98;
const LOOKED_AT = 500;

/**
 * Returns the date column of a table that has dates in parts only: year, month and day in columns of their own, a year and a quarter or
 * week, both in one column, or years alone (DESIGN R14). Each date is the first day of its period. Columns are parts by their values;
 * months, days, weeks and quarters also by their names or because they rise from row to row.
 */
export function dateInParts(table: Table, vocabulary: Vocabulary): readonly DerivedColumn[] {
  const { columns, rowCount } = table;
  if (rowCount === 0 || columns.some(({ type }) => type === 'date' || type === 'datetime')) return [];
  const says = (column: Column, ...ideas: readonly Concept[]): boolean => {
    const { concepts } = meaningOf(column.name, vocabulary);
    return ideas.some((idea) => concepts.has(idea)) && ![...concepts].some((idea) => OTHERS.includes(idea));
  };
  const whole = columns.find((column) => (says(column, 'date', 'period') || column.type === 'text') && holds(column, isWhole));
  if (whole !== undefined) return [derived(table, [whole])];
  const years = columns.filter((column) => says(column, 'period', 'date') || isPlainYear(column)).filter(isYear);
  for (const year of years) {
    const others = columns.filter((column) => column !== year);
    const unit = others.find(
      (column) =>
        holds(column, (value) => monthIn(value) !== undefined || unitOf(column.name, value) !== undefined) &&
        (says(column, 'period') || column.type === 'text' || rises([year, column])),
    );
    if (unit === undefined) continue;
    const isMonth = unitIn(unit) === 'month';
    const day = isMonth
      ? others.find(
          (column) => column !== unit && says(column, 'date', 'period') && isBelow(column, MOST.day) && column.type === 'number',
        )
      : undefined;
    return [derived(table, day === undefined ? [year, unit] : [year, unit, day])];
  }
  const named = years.find((year) => says(year, 'period'));
  return named === undefined ? [] : [derived(table, [named])];
}

/** Concepts of names whose periods are not those of the sale. */
const OTHERS: readonly Concept[] = [
  'birth',
  'stock',
  'registration',
  'model',
  'product',
  'previous',
  'ship',
  'deliver',
  'due',
  'target',
];

function derived({ name: table, columns }: Table, parts: readonly Column[]): DerivedColumn {
  const of = parts.map(({ name }) => name);
  let column = of.length === 1 ? `${of[0] ?? ''} (date)` : of.join(' + ');
  while (columns.some(({ name }) => name === column)) column = `${column}_2`;
  return { ref: { table, column }, of, kind: 'date' };
}

function isYear(column: Column): boolean {
  return column.type === 'number' && holds(column, (value) => typeof value === 'number' && isYearNumber(value));
}

function isYearNumber(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** True for few different years, which nothing but a year has. */
function isPlainYear(column: Column): boolean {
  return (
    column.type === 'number' &&
    column.kind === 'decimal' &&
    column.scale === 0 &&
    column.max - column.min < LAST_YEAR - FIRST_YEAR
  );
}

function isBelow(column: Column, most: number): boolean {
  return holds(column, (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most);
}

function isWhole(value: string | number): boolean {
  return WHOLE.test(String(value));
}

/** The month that a value says: 1 … 12, or its name. */
function monthIn(value: string | number): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1 && value <= MOST.month ? value : undefined;
  const digits = /^[MmPp]?0*(\d{1,2})$/u.exec(value)?.[1];
  return digits === undefined ? monthOf(value) : monthIn(Number(digits));
}

/** The quarter or week that a value says under a name: `Q1`, `W05`, or a number in a column of quarters or weeks. */
function unitOf(name: string, value: string | number): { readonly unit: Unit; readonly number: number } | undefined {
  const [, letter = '', digits = ''] = /^([QqWwTt]|KW)[\s.-]*0?(\d{1,2})$/u.exec(String(value)) ?? [];
  const number = digits === '' ? Number(value) : Number(digits);
  const unit = letter === '' ? unitNamed(name) : /[QqTt]/u.test(letter) ? 'quarter' : 'week';
  return unit !== undefined && number >= 1 && number <= MOST[unit] ? { unit, number } : undefined;
}

const QUARTERS = /(?:^|[^a-z])(?:q(?:uarter|tr|uartal)?|kwarta\p{L}*|trim\p{L}*|kvartal|ceyrek|季度|四半期|분기)(?:[^a-z]|$)/iu;
const WEEKS = /week|woche|semain|seman|settiman|(?:^|[^a-z])(?:kw|wk)(?:[^a-z]|$)|tydzien|vecka|hafta|周|週|주/iu;

function unitNamed(name: string): Unit | undefined {
  return QUARTERS.test(name) ? 'quarter' : WEEKS.test(name) ? 'week' : undefined;
}

/** The unit of a column, from its name and its values. */
function unitIn(column: Column): Unit {
  const named = unitNamed(column.name);
  if (named !== undefined) return named;
  for (let row = 0; row < column.length; row += 1) {
    const value = valueAt(column, row);
    if (value !== undefined) return unitOf(column.name, value)?.unit ?? 'month';
  }
  return 'month';
}

/** True when rows are sorted by these numbers, and both change. */
function rises([year, unit]: readonly [Column, Column]): boolean {
  if (unit.type !== 'number') return false;
  let [changes, falls, before] = [0, 0, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < year.length; row += 1) {
    const at = numberAt(year, row) * 100 + numberAt(unit, row);
    if (at > before) changes += 1;
    if (at < before) falls += 1;
    before = at;
  }
  return changes >= 4 && falls === 0;
}

function valueAt(column: Column, row: number): string | number | undefined {
  if (!isPresent(column, row)) return undefined;
  return column.type === 'text' ? textAt(column, row) : numberAt(column, row);
}

/** True when nearly all of some values hold. */
function holds(column: Column, test: (value: string | number) => boolean): boolean {
  if (column.type !== 'text' && column.type !== 'number') return false;
  const step = Math.max(1, Math.floor(column.length / LOOKED_AT));
  let [looked, held] = [0, 0];
  for (let row = 0; row < column.length; row += step) {
    const value = valueAt(column, row);
    if (value === undefined) continue;
    looked += 1;
    if (test(value)) held += 1;
    else if (looked - held > 3 && held < HOLDS * looked) return false;
  }
  return looked > 0 && held >= HOLDS * looked;
}

/** Builds the dates of parts row by row; a row whose parts are no date has none. */
export function dateColumn(name: string, parts: readonly Column[]): DateColumn | undefined {
  const [first, second, third] = parts;
  if (first === undefined) return undefined;
  const unit = second === undefined ? 'month' : unitIn(second);
  const values = new Int32Array(first.length);
  const validity = new Validity(first.length);
  let [min, max, missing] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let row = 0; row < first.length; row += 1) {
    const [whole, part, day] = [first, second, third].map((column) => column && valueAt(column, row));
    const at =
      second === undefined ? dayOfWhole(whole) : dayOf(Number(whole), partNumber(second.name, part, unit), unit, third && day);
    if (at === undefined) {
      validity.drop(row);
      missing += 1;
      continue;
    }
    values[row] = at;
    [min, max] = [Math.min(min, at), Math.max(max, at)];
  }
  if (missing === first.length) [min, max] = [0, 0];
  const guess = `dates from ${parts.map((part) => `'${part.name}'`).join(' and ')}`;
  return { name, type: 'date', length: first.length, values, min, max, guess, ...validity.fields() };
}

function partNumber(name: string, value: string | number | undefined, unit: Unit): number | undefined {
  if (value === undefined) return undefined;
  return unit === 'month' ? monthIn(value) : unitOf(name, value)?.number;
}

function dayOfWhole(value: string | number | undefined): number | undefined {
  if (typeof value === 'number' && isYearNumber(value)) return dayOf(value, 1, 'month');
  const [, year, quarter, quarterNumber, , week, month] = WHOLE.exec(String(value)) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return dayOf(Number(year), Number(quarterNumber), 'quarter');
  return week === undefined ? dayOf(Number(year), Number(month), 'month') : dayOf(Number(year), Number(week), 'week');
}

/** The first day of a part of a year, or that day of a month. Weeks are those of ISO 8601. */
function dayOf(year: number, part: number | undefined, unit: Unit, day?: string | number): number | undefined {
  if (!isYearNumber(year) || part === undefined) return undefined;
  if (unit === 'week') {
    const fourth = Date.UTC(year, 0, 4) / DAY_MS;
    return fourth - ((fourth + 3) % 7) + (part - 1) * 7;
  }
  const month = unit === 'quarter' ? (part - 1) * 3 : part - 1;
  const date = day === undefined ? 1 : Number(day);
  const at = new Date(Date.UTC(year, month, date));
  return at.getUTCMonth() === month ? at.getTime() / DAY_MS : undefined;
}

const NOTE = 'date-in-parts';

/** Adds a note that names the columns of the date, if the date is made of parts. */
export function withDateNote(detected: DetectedRoles, derivedColumns: readonly DerivedColumn[]): DetectedRoles {
  const date = detected.roles.find(({ role }) => role === 'date')?.ref;
  const made = derivedColumns.find(({ kind, ref }) => kind === 'date' && ref.table === date?.table && ref.column === date.column);
  if (made === undefined) return detected;
  const note = { code: NOTE, table: made.ref.table, column: made.ref.column, params: { columns: made.of } };
  return { ...detected, warnings: [...detected.warnings, note] };
}
