import type { FiscalStart } from '../../query/time/calendar-date.js';
import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { DerivedColumn, FiscalYear } from '../../query/catalog.js';
import type { Column, DateColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, textAt, Validity } from '../describe/column-values.js';
import { areYears, dayIn, dayOfPart, isFiscalName, monthIn, unitNamed, unitOf, yearIn, yearPartIn } from './period-values.js';
import type { Unit } from './period-values.js';

const MAX_DAY = 31;
/** The last day that all months have, and the number of rows from which some are expected to be that late. */
const [LAST_DAY, MANY_ROWS] = [28, 100];

/** Minimum share of the values that must be a part of a date. */
const HOLDS = 0.98;
const LOOKED_AT = 500;

/**
 * Returns the date column of a table that has dates in parts only: year, month and day in columns of their own, a year and a quarter or
 * week, both in one column, or years alone. Each date is the first day of its period. Columns are parts by their values;
 * months, days, weeks and quarters also by their names or because they rise from row to row. Months or quarters without a year are
 * those of `onlyYear`, where it is given.
 */
export function dateInParts(
  table: Table,
  vocabulary: Vocabulary,
  fiscalStart: FiscalStart,
  onlyYear?: number,
): readonly DerivedColumn[] {
  const { columns, rowCount } = table;
  if (rowCount === 0 || columns.some(({ type }) => type === 'date' || type === 'datetime')) return [];
  const says = (column: Column, ...ideas: readonly Concept[]): boolean => {
    const { concepts } = meaningOf(column.name, vocabulary);
    return ideas.some((idea) => concepts.has(idea)) && ![...concepts].some((idea) => OTHERS.includes(idea));
  };
  const isPeriod = (column: Column): boolean => says(column, 'period') || unitNamed(column.name) !== undefined;
  const made = (...parts: readonly Column[]): readonly DerivedColumn[] => [derived(table, parts, { start: fiscalStart })];
  const isUnit = (column: Column): boolean =>
    holds(column, (value) => monthIn(value) !== undefined || unitOf(column.name, value) !== undefined);
  const whole = columns.find(
    (column) =>
      (says(column, 'date') || isPeriod(column) || column.type === 'text') &&
      holds(column, (value) => yearPartIn(value) !== undefined),
  );
  if (whole !== undefined) return made(whole);
  const years = columns
    .filter((column) => says(column, 'period', 'date') || isFiscalName(column.name) || isPlainYear(column))
    .filter(hasYears);
  for (const year of years) {
    const others = columns.filter((column) => column !== year);
    const unit = others.find((column) => isUnit(column) && (isPeriod(column) || column.type === 'text' || rises([year, column])));
    if (unit === undefined) continue;
    const day =
      unitIn(unit) === 'month'
        ? others.find(
            (column) =>
              column !== unit &&
              isDay(column) &&
              (reachesMonthEnd(column) || isConstant(unit)) &&
              (says(column, 'date') || (says(column, 'period') && !isMonth(column))),
          )
        : undefined;
    return day === undefined ? made(year, unit) : made(year, unit, day);
  }
  const named = years.find((year) => says(year, 'period') || isFiscalName(year.name));
  if (named !== undefined) return made(named);
  const alone = columns.find(
    (column) => isUnit(column) && isPeriod(column) && (unitIn(column) === 'month' || unitIn(column) === 'quarter'),
  );
  return onlyYear === undefined || alone === undefined ? [] : [derived(table, [alone], { start: fiscalStart, onlyYear })];
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

function derived({ name: table, columns }: Table, parts: readonly Column[], fiscal: FiscalYear): DerivedColumn {
  const of = parts.map(({ name }) => name);
  let column = of.length === 1 ? `${of[0] ?? ''} (date)` : of.join(' + ');
  while (columns.some(({ name }) => name === column)) column = `${column}_2`;
  const hasFourWeeks = isFourWeekly(parts);
  return { ref: { table, column }, of, kind: 'date', fiscal: { ...fiscal, ...(hasFourWeeks && { hasFourWeeks }) } };
}

/** True when a year has 13 periods that are used alike; periods in which books are closed have few rows. */
function isFourWeekly(parts: readonly Column[]): boolean {
  const column = parts[1] ?? parts[0];
  if (column === undefined || (parts.length > 1 && unitIn(column) !== 'period')) return false;
  const rows = new Array<number>(17).fill(0);
  for (let row = 0; row < column.length; row += 1) {
    const value = valueAt(column, row);
    const part = value === undefined ? undefined : parts.length > 1 ? unitOf(column.name, value) : yearPartIn(value);
    if (part?.unit === 'period') rows[part.number] = (rows[part.number] ?? 0) + 1;
  }
  const [last = 0, ...later] = rows.slice(13);
  return later.every((count) => count === 0) && last >= (rows[12] ?? 0) / 2 && last > 0;
}

function hasYears(column: Column): boolean {
  return holds(column, (value) => yearIn(value) !== undefined);
}

/** True for few different years, which nothing but a year has. */
function isPlainYear(column: Column): boolean {
  if (column.type === 'text') return true;
  return column.type === 'number' && column.kind === 'decimal' && column.scale === 0 && areYears(column.min, column.max);
}

function isDay(column: Column): boolean {
  return holds(column, (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_DAY);
}

/** True unless the numbers of many rows vary and are all small: a number of days, such as that of waiting. */
function reachesMonthEnd(column: Column): boolean {
  return column.length < MANY_ROWS || (column.type === 'number' && (column.max >= LAST_DAY || column.min === column.max));
}

function isConstant(column: Column): boolean {
  return holds(column, (value) => value === valueAt(column, 0));
}

function isMonth(column: Column): boolean {
  return holds(column, (value) => monthIn(value) !== undefined);
}

/** The unit of a column, from its name and its values. */
function unitIn(column: Column): Unit {
  const named = unitNamed(column.name);
  if (named !== undefined && named !== 'period') return named;
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
export function dateColumn(name: string, parts: readonly Column[], fiscal: FiscalYear = { start: 1 }): DateColumn | undefined {
  const [first, second, third] = parts;
  if (first === undefined) return undefined;
  const unit = second === undefined ? 'month' : unitIn(second);
  const values = new Int32Array(first.length);
  const validity = new Validity(first.length);
  let [min, max, missing] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let row = 0; row < first.length; row += 1) {
    const [whole, part, day] = [first, second, third].map((column) => column && valueAt(column, row));
    const at =
      fiscal.onlyYear !== undefined
        ? dayOfParts(
            { year: fiscal.onlyYear, part: whole, day: undefined },
            { year: '', unit: unitIn(first), part: first.name },
            fiscal,
          )
        : second === undefined
          ? dayOfWhole(whole, first.name, fiscal)
          : dayOfParts({ year: whole, part, day: third && day }, { year: first.name, unit, part: second.name }, fiscal);
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

type Value = string | number | undefined;

interface PartNames {
  readonly year: string;
  readonly unit: Unit;
  readonly part: string;
}

function dayOfParts(
  values: { readonly year: Value; readonly part: Value; readonly day: Value },
  { year, unit, part }: PartNames,
  fiscal: FiscalYear,
): number | undefined {
  const own = yearIn(values.year);
  const value = values.part;
  const number = value === undefined ? undefined : unit === 'month' ? monthIn(value) : unitOf(part, value)?.number;
  if (own === undefined || number === undefined) return undefined;
  if (values.day !== undefined) return dayIn(own.year, number, Number(values.day));
  const isFiscal = own.isFiscal || isFiscalName(year);
  return dayOfPart({ year: own.year, isFiscal, unit, number }, fiscal);
}

function dayOfWhole(value: Value, name: string, fiscal: FiscalYear): number | undefined {
  if (value === undefined) return undefined;
  const own = yearIn(value);
  if (own === undefined) {
    const part = yearPartIn(value);
    return part && dayOfPart(part, fiscal);
  }
  const isFiscal = own.isFiscal || isFiscalName(name);
  return dayOfPart({ year: own.year, isFiscal, unit: isFiscal ? 'period' : 'month', number: 1 }, { start: fiscal.start });
}
