import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { Note } from '../../query/schema.js';
import type { Column, DateColumn, DecimalColumn, TextColumn, NumberColumn } from '../../table/column.js';
import { readDate, toDays } from '../../table/infer/infer-date.js';
import { monthOf } from '../../table/infer/names.js';
import type { Table } from '../../table/table.js';
import { grouped } from '../../util/grouped.js';
import { isWhole, numberAt } from '../describe/column-values.js';
import { folded, repeated } from './folded-columns.js';
import { isSaid } from './reading.js';
import type { Reading } from './reading.js';
import { mayHavePeriods, MIN_PERIODS } from './may-have-shape.js';

const DAY_MS = 86_400_000;

/** A larger table would not fit in the memory of a page; it stays wide. */
const MAX_CELLS = 30_000_000;

/** A period in a column's name. Without a year it has no day. */
interface Period {
  readonly label: string;
  /** The first day, as days since 1970; absent without a year. */
  readonly day?: number;
  readonly month?: number;
}

interface Found {
  readonly column: Column;
  readonly period: Period;
  /** What the name says in addition to the period, in lower case: `sales`. */
  readonly stem: string;
}

/**
 * Returns a table with a row for each period where it has a column for each: `Jan`, `2024-01`, `Sales Q1 2024`, `2023`, `W5`, `13/01/2025`.
 * Texts, dates and keys are repeated; other numbers, such as the total of a row, are removed. A note states how it was read.
 */
export function unfoldPeriods(table: Table, { vocabulary, options }: Reading): Table {
  if (!mayHavePeriods(table)) return table;
  const found = daysIn(table) ?? table.columns.flatMap((column) => foundIn(column) ?? []);
  const groups = grouped(found.map((one) => [one.stem, one]));
  const [largest] = [...groups.values()].toSorted((a, b) => b.length - a.length);
  if (largest === undefined || !isCalendar(largest) || largest.some(({ column }) => isSaid(column.name, options))) return table;
  const labels = largest.map(({ period }) => period.label).join('\n');
  const measures = [...groups.values()].filter((group) => group.map(({ period }) => period.label).join('\n') === labels);
  const periods = largest.map(({ period }) => period);
  const kept = table.columns.filter((column) => isKept(column, vocabulary) && !found.some((one) => one.column === column));
  if (table.rowCount * periods.length * (kept.length + measures.length + 1) > MAX_CELLS) return table;
  const taken = new Set(kept.map(({ name }) => name));
  const columns = [
    ...kept.map((column) => repeated(column, periods.length)),
    ...periodColumns(periods, table.rowCount, taken),
    ...measures.map((group) =>
      folded(
        nameOf(group, table.name, vocabulary),
        group.map(({ column }) => column),
        'numbers of a column per period',
      ),
    ),
  ];
  const [first, last] = [largest[0]?.column.name ?? '', largest.at(-1)?.column.name ?? ''];
  const note: Note = {
    code: 'periods-unfolded',
    table: table.name,
    params: { table: table.name, first, last },
  };
  return { ...table, rowCount: table.rowCount * periods.length, columns, warnings: [...table.warnings, note] };
}

/** Returns the columns of numbers that are named for single days; `undefined` for fewer than a calendar has. */
function daysIn({ columns }: Table): readonly Found[] | undefined {
  const named = columns.flatMap((column) => {
    const form = column.type === 'number' ? readDate(column.name.trim()) : undefined;
    return form === undefined || form.kind === 'month' ? [] : [{ column, form }];
  });
  if (named.length < MIN_PERIODS) return undefined;
  const read = (['dmy', 'mdy'] as const).map((order) => named.map(({ form }) => toDays(form, order)));
  const [days] = read
    .filter((some): some is number[] => some.every((day) => day !== undefined))
    .sort((a, b) => stepsOf(a) - stepsOf(b));
  return days && named.map(({ column }, at) => ({ column, period: { label: column.name, day: days[at]! }, stem: '' }));
}

/** Returns the number of different distances of days, and infinity for days that do not follow each other. Months have few. */
function stepsOf(days: readonly number[]): number {
  const dates = days.map((day) => new Date(day * DAY_MS).getUTCDate());
  if (new Set(dates).size === 1) return 0;
  const steps = days.slice(1).map((day, at) => day - days[at]!);
  return steps.every((step) => step > 0) ? new Set(steps).size : Infinity;
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/u;

/** The period that a name of a column of numbers says, alone or with what is counted. */
function foundIn(column: Column): Found | undefined {
  if (column.type !== 'number') return undefined;
  const name = column.name.trim();
  const year = YEAR.exec(name)?.[1];
  const rest = (year === undefined ? name : name.replace(YEAR, ' ')).trim();
  const part = partOf(rest, year !== undefined);
  if (part === undefined) return undefined;
  const { unit, number, stem } = part;
  if (unit === 'year' && year === undefined) return undefined;
  const month = unit === 'quarter' ? (number - 1) * 3 + 1 : unit === 'week' ? undefined : number;
  const day = year === undefined || month === undefined ? undefined : Date.UTC(Number(year), month - 1, 1) / DAY_MS;
  const label = unit === 'year' ? (year ?? '') : `${year === undefined ? '' : `${year} `}${rest.replace(stem, '').trim()}`;
  const period = {
    label,
    ...(day === undefined ? {} : { day }),
    ...(unit === 'month' && year === undefined ? { month: number } : {}),
  };
  return {
    column,
    period,
    stem: stem
      .toLowerCase()
      .replaceAll(/[\s_./-]+/gu, ' ')
      .trim(),
  };
}

interface Part {
  readonly unit: 'month' | 'quarter' | 'week' | 'year';
  readonly number: number;
  readonly stem: string;
}

/** The month, quarter or week in a name without its year, and the other words. */
function partOf(rest: string, hasYear: boolean): Part | undefined {
  const quarter = /(?:^|[\s_/-])[Qq]([1-4])(?=$|[\s_/-])/u.exec(rest);
  if (quarter !== null) return { unit: 'quarter', number: Number(quarter[1]), stem: rest.replace(quarter[0], ' ').trim() };
  const week = /(?:^|[\s_/-])(?:W|KW|wk|week)[\s_-]?(\d{1,2})(?=$|[\s_/-])/iu.exec(rest);
  if (week !== null && Number(week[1]) <= 53)
    return { unit: 'week', number: Number(week[1]), stem: rest.replace(week[0], ' ').trim() };
  const words = rest.split(/[\s_./'-]+/u).filter((word) => word !== '');
  const digits = words.find((word) => hasYear && /^(?:0?[1-9]|1[0-2])$/u.test(word));
  if (digits !== undefined)
    return { unit: 'month', number: Number(digits), stem: words.filter((word) => word !== digits).join(' ') };
  const named = [words[0], words.at(-1)].find((word) => word !== undefined && word.length >= 3 && monthOf(word) !== undefined);
  if (named !== undefined)
    return { unit: 'month', number: monthOf(named) ?? 1, stem: words.filter((word) => word !== named).join(' ') };
  return hasYear ? { unit: 'year', number: 1, stem: rest } : undefined;
}

/** True for at least three periods, each in one column. */
function isCalendar(group: readonly Found[]): boolean {
  return group.length >= MIN_PERIODS && new Set(group.map(({ period }) => period.label)).size === group.length;
}

function isKept(column: Column, vocabulary: Vocabulary): boolean {
  return column.type !== 'number' || meaningOf(column.name, vocabulary).concepts.has('id') || isYears(column);
}

/** True for a column of years, which months without a year belong to. */
function isYears(column: NumberColumn): boolean {
  const unit = column.kind === 'decimal' ? 10 ** column.scale : 1;
  return column.min / unit >= 1980 && column.max / unit <= 2060;
}

/** Whole numbers are counts of pieces if most are below this. */
const MAX_PIECES = 100;

/** True for whole numbers that are pieces: the usual one, apart from zeros, is small. */
export function arePieces(columns: readonly NumberColumn[]): boolean {
  const numbers = columns.flatMap((column) =>
    Array.from({ length: column.length }, (_, row) => numberAt(column, row)).filter((value) => value > 0),
  );
  return columns.every(isWhole) && numbers.filter((value) => value < MAX_PIECES).length * 2 > numbers.length;
}

/** The name of the numbers: as written, otherwise what the table is called after, otherwise what cents and small numbers say. */
function nameOf(group: readonly Found[], table: string, vocabulary: Vocabulary): string {
  const stem = group[0]?.stem ?? '';
  if (stem !== '') return stem;
  const { concepts } = meaningOf(table, vocabulary);
  if (concepts.has('quantity') || concepts.has('unit')) return 'quantity';
  const columns = group.map(({ column }) => column as NumberColumn);
  if (columns.some((column) => (column.kind === 'decimal' ? column.scale > 0 : true))) return 'amount';
  if (arePieces(columns)) return 'quantity';
  return concepts.has('sale') || concepts.has('revenue') || concepts.has('amount') ? 'amount' : 'value';
}

/** The date of each row, or a label and the month where no column says the year. */
function periodColumns(periods: readonly Period[], rows: number, taken: ReadonlySet<string>): readonly Column[] {
  const free = (name: string): string => (taken.has(name) ? free(`${name} (column)`) : name);
  const length = rows * periods.length;
  const base = { length, missing: 0 };
  const days = periods.flatMap(({ day }) => day ?? []);
  if (days.length === periods.length) {
    const values = Int32Array.from({ length }, (_, row) => days[row % days.length] ?? 0);
    const date: DateColumn = {
      ...base,
      name: free('date'),
      type: 'date',
      values,
      min: Math.min(...days),
      max: Math.max(...days),
      guess: 'dates from the names of columns',
    };
    return [date];
  }
  const label: TextColumn = {
    ...base,
    name: free('period'),
    type: 'text',
    codes: Uint16Array.from({ length }, (_, row) => row % periods.length),
    dictionary: periods.map((one) => one.label),
    guess: 'text from the names of columns',
  };
  const months = periods.flatMap(({ month }) => month ?? []);
  if (months.length < periods.length) return [label];
  const values = Float64Array.from({ length }, (_, row) => months[row % months.length] ?? 0);
  const month: DecimalColumn = {
    ...base,
    name: free('month'),
    type: 'number',
    kind: 'decimal',
    scale: 0,
    values,
    min: Math.min(...months),
    max: Math.max(...months),
    guess: 'whole numbers from the names of columns',
  };
  return [label, month];
}
