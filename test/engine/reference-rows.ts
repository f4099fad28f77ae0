import type { RowExpression } from '../../src/query/expression/expression.js';
import type { Calendar, Dimension, Predicate } from '../../src/query/plan.js';
import type { ColumnRef } from '../../src/query/schema.js';
import type { TimeGrain } from '../../src/query/time/time-grain.js';
import type { Cell, Row, TestTable } from './random-table.js';
import {
  add,
  compare,
  divide,
  floor,
  isZero,
  multiply,
  negate,
  ofWriting,
  rational,
  round,
  subtract,
  toDouble,
  type Rational,
} from './rational.js';

/** What rows mean, slowly and plainly: one row at a time, exact fractions, dates by the platform's Date and Intl. */
export class ReferenceRows {
  readonly rows: readonly Row[];
  readonly #data: TestTable;
  readonly #calendar: Calendar;
  readonly #clock: Intl.DateTimeFormat;
  readonly #firstDays = new Map<string, Map<string, bigint>>();

  constructor(data: TestTable, calendar: Calendar) {
    this.rows = data.rows;
    this.#data = data;
    this.#calendar = calendar;
    this.#clock = new Intl.DateTimeFormat('sv-SE', { timeZone: calendar.timeZone, dateStyle: 'short', timeStyle: 'medium' });
  }

  value(expression: RowExpression, row: Row): Cell {
    switch (expression.kind) {
      case 'number':
        return ofWriting(expression.value);
      case 'text':
        return expression.value;
      case 'column':
        return row[expression.ref.column];
      case 'negate':
        return this.#map(expression.operand, row, negate);
      case 'not':
        return this.#map(expression.operand, row, (value) => flag(isZero(value)));
      case 'binary':
        return this.#binary(expression, row);
      case 'call':
        return this.#call(expression, row);
      case 'day':
        return this.day(expression.of, row);
      case 'first-day':
        return this.#firstDay(expression.of, expression.date, row);
      case 'matches': {
        const text = row[expression.of.column];
        if (text === undefined) return undefined;
        return flag(
          typeof text === 'string' && (expression.pattern === 'starts-with-c' ? /^c\d/i : /return|refund|cancel/i).test(text),
        );
      }
    }
  }

  #map(operand: RowExpression, row: Row, make: (value: Rational) => Rational): Cell {
    const value = this.value(operand, row);
    return value === undefined ? undefined : make(value as Rational);
  }

  #binary({ operator, left, right }: Extract<RowExpression, { kind: 'binary' }>, row: Row): Cell {
    const a = this.value(left, row);
    const b = this.value(right, row);
    if (a === undefined || b === undefined) return undefined;
    if (typeof a === 'string' || typeof b === 'string') return flag(holds(operator, a < b ? -1 : a > b ? 1 : 0));
    if (operator === '+') return add(a, b);
    if (operator === '-') return subtract(a, b);
    if (operator === '*') return multiply(a, b);
    if (operator === '/') return isZero(b) ? undefined : divide(a, b);
    if (operator === 'and') return flag(!isZero(a) && !isZero(b));
    if (operator === 'or') return flag(!isZero(a) || !isZero(b));
    return flag(holds(operator, compare(a, b)));
  }

  #call({ name, args }: Extract<RowExpression, { kind: 'call' }>, row: Row): Cell {
    const values = args.map((arg) => this.value(arg, row));
    if (name === 'coalesce') return values.find((value) => value !== undefined);
    if (name === 'if') return values[0] === undefined ? undefined : isZero(values[0] as Rational) ? values[2] : values[1];
    const value = values[0] as Rational | undefined;
    if (value === undefined) return undefined;
    if (name === 'abs') return value.num < 0n ? negate(value) : value;
    return round(value, args[1] === undefined ? 0 : Number((values[1] as Rational).num));
  }

  day(ref: ColumnRef, row: Row): Rational | undefined {
    const value = row[ref.column] as Rational | undefined;
    if (value === undefined) return undefined;
    const column = this.#data.table.columns.find(({ name }) => name === ref.column)!;
    if (column.type === 'date') return value;
    return rational(Math.floor(this.#localMs(ref, toDouble(value)) / 86_400_000));
  }

  #localMs(ref: ColumnRef, ms: number): number {
    const column = this.#data.table.columns.find(({ name }) => name === ref.column)!;
    if (column.type !== 'datetime' || !column.instant) return ms;
    return Date.parse(`${this.#clock.format(ms).replace(' ', 'T')}Z`);
  }

  #firstDay(of: ColumnRef, date: ColumnRef, row: Row): Cell {
    const key = `${of.column}/${date.column}`;
    let days = this.#firstDays.get(key);
    if (days === undefined) {
      days = new Map();
      for (const each of this.rows) {
        const day = this.day(date, each)?.num;
        const member = memberKey(each[of.column]);
        if (day !== undefined && member !== undefined && !(days.get(member)! <= day)) days.set(member, day);
      }
      this.#firstDays.set(key, days);
    }
    const found = days.get(memberKey(row[of.column]) ?? '');
    return row[of.column] === undefined || found === undefined ? undefined : rational(found);
  }

  dimension(dimension: Dimension, row: Row): Cell {
    switch (dimension.kind) {
      case 'column':
        return row[dimension.ref.column];
      case 'bin-date': {
        const day = this.day(dimension.ref, row);
        return day === undefined ? undefined : rational(binOf(Number(day.num), dimension.grain, this.#calendar));
      }
      case 'part': {
        const value = row[dimension.ref.column] as Rational | undefined;
        if (value === undefined) return undefined;
        if (dimension.part === 'hour') return rational(new Date(this.#localMs(dimension.ref, toDouble(value))).getUTCHours());
        const date = new Date(Number(this.day(dimension.ref, row)!.num) * 86_400_000);
        if (dimension.part === 'weekday') return rational(date.getUTCDay() || 7);
        const { fiscalStart } = this.#calendar;
        if (dimension.part === 'week-of-year') return rational(weekNumberOf(date, this.#calendar));
        if (typeof fiscalStart === 'string') return rational(retailMonthOf(date.getTime() / 86_400_000, fiscalStart));
        return rational(date.getUTCMonth() + 1);
      }
      case 'bin-number': {
        const value = row[dimension.ref.column] as Rational | undefined;
        const width = ofWriting(dimension.width);
        return value === undefined ? undefined : multiply(rational(floor(divide(value, width))), width);
      }
      case 'level':
        throw new Error('not in random plans');
      case 'customer-type': {
        const first = this.#firstDay(dimension.customer, dimension.date, row) as Rational | undefined;
        const day = this.day(dimension.date, row);
        return first === undefined || day === undefined ? undefined : first.num === day.num ? 'new' : 'repeat';
      }
    }
  }

  selects(predicate: Predicate, row: Row): boolean {
    switch (predicate.kind) {
      case 'all':
        return predicate.of.every((part) => this.selects(part, row));
      case 'any':
        return predicate.of.some((part) => this.selects(part, row));
      case 'not':
        return !this.selects(predicate.of, row);
      case 'days': {
        const day = this.day(predicate.ref, row);
        return day !== undefined && inside(day, predicate.from, predicate.to);
      }
      case 'between': {
        const value = this.dimension(predicate.field, row);
        return typeof value === 'object' && inside(value, predicate.from, predicate.to);
      }
      case 'one-of': {
        const value = this.dimension(predicate.field, row);
        if (value === undefined) return predicate.missing;
        return predicate.values.some((wanted) =>
          typeof value === 'string' ? value === wanted : toDouble(value) === Number(wanted),
        );
      }
      case 'like': {
        const value = this.dimension(predicate.field, row);
        const pattern = predicate.parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
        return typeof value === 'string' && new RegExp(`^${pattern}$`, 'isu').test(value);
      }
    }
  }
}

const flag = (value: boolean): Rational => rational(value ? 1 : 0);

function holds(operator: string, order: number): boolean {
  return (
    { '=': order === 0, '!=': order !== 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[operator] ?? false
  );
}

function inside(value: Rational, from = -Infinity, to = Infinity): boolean {
  return (from === -Infinity || compare(value, ofWriting(from)) >= 0) && (to === Infinity || compare(value, ofWriting(to)) <= 0);
}

/** A text that is equal exactly where two cells are. */
export function memberKey(cell: Cell): string | undefined {
  if (cell === undefined || typeof cell === 'string') return cell && `"${cell}`;
  return String(toDouble(cell));
}

/** The first day of a bin, by the platform's Date. */
export function binOf(day: number, grain: TimeGrain, { weekStart, fiscalStart }: Calendar): number {
  const date = new Date(day * 86_400_000);
  const dayOf = (year: number, month: number): number => Date.UTC(year, month, 1) / 86_400_000;
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (grain === 'day') return day;
  let start = day;
  if (grain === 'week') {
    while ((new Date(start * 86_400_000).getUTCDay() || 7) !== weekStart) start--;
    return start;
  }
  if (typeof fiscalStart === 'string') return binOfWeeks(day, grain, fiscalStart);
  if (grain === 'month') return dayOf(year, month);
  const length = grain === 'quarter' ? 3 : 12;
  let first = month;
  while ((first - (fiscalStart - 1) + 24) % length !== 0) first--;
  return dayOf(year, first);
}

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The first days of retail years, kept by their rule and the calendar year with the day that it names. */
const retailYears = new Map<string, number>();

/** The first day of the retail year that begins or ends next to the day that a rule names in a calendar year. */
function retailStart(year: number, rule: string): number {
  const key = `${year} ${rule}`;
  const known = retailYears.get(key);
  if (known !== undefined) return known;
  const [, side, place, inMonth, ofMonth, near, date, month] =
    /^(starts|ends): (?:(first|last) (\w+) of (\w+)|(\w+) nearest (\d+) (\w+))$/.exec(rule)!;
  const isOn = (day: number): boolean => NAMES[new Date(day * 86_400_000).getUTCDay()] === (inMonth ?? near);
  const at = MONTHS.indexOf(ofMonth ?? month!);
  const first = Date.UTC(year, at, 1) / 86_400_000;
  const days = Array.from({ length: Date.UTC(year, at + 1, 1) / 86_400_000 - first }, (_, k) => first + k).filter(isOn);
  const found = near
    ? [0, -1, 1, -2, 2, -3, 3].map((away) => first + Number(date) - 1 + away).find(isOn)!
    : days.at(place === 'last' ? -1 : 0)!;
  const start = side === 'ends' ? found + 1 : found;
  retailYears.set(key, start);
  return start;
}

/** The first day of the retail year with a day, and the weeks of its months. */
function retailYearOf(day: number, fiscalStart: string): { start: number; weeks: readonly number[]; rule: string } {
  const [pattern = '', rule = 'ends: Saturday nearest 31 January'] = fiscalStart.split('; ');
  const written = pattern === '13x4' ? new Array<number>(13).fill(4) : pattern.split('-').map(Number);
  const weeks = written.length === 3 ? [written, written, written, written].flat() : written;
  let year = new Date(day * 86_400_000).getUTCFullYear() + 1;
  while (retailStart(year, rule) > day) year--;
  return { start: retailStart(year, rule), weeks, rule };
}

/** The first day of a bin in a retail year. The last quarter has all months that are left. */
function binOfWeeks(day: number, grain: TimeGrain, fiscalStart: string): number {
  const { start: year, weeks } = retailYearOf(day, fiscalStart);
  let [start, first] = [year, year];
  if (grain === 'year') return year;
  weeks.forEach((count, month) => {
    if (start > day) return;
    if (grain === 'month' || (month % 3 === 0 && month < 12)) first = start;
    start += 7 * count;
  });
  return first;
}

/** The number of the week with a date: by counting weeks from the start of its retail year, or from the first week with four days of January. */
function weekNumberOf(date: Date, { fiscalStart, weekStart }: Calendar): number {
  const day = date.getTime() / 86_400_000;
  if (typeof fiscalStart === 'string') return Math.floor((day - retailYearOf(day, fiscalStart).start) / 7) + 1;
  const firstWeek = (year: number): number => {
    let start = Date.UTC(year, 0, 4) / 86_400_000;
    while ((new Date(start * 86_400_000).getUTCDay() || 7) !== weekStart) start--;
    return start;
  };
  const year = [1, 0, -1].map((more) => date.getUTCFullYear() + more).find((one) => firstWeek(one) <= day)!;
  return Math.floor((day - firstWeek(year)) / 7) + 1;
}

/** The number of the month with a day: that of the calendar month that it is named after, or its place among thirteen. */
function retailMonthOf(day: number, fiscalStart: string): number {
  const { start, weeks, rule } = retailYearOf(day, fiscalStart);
  const month = (binOfWeeks(day, 'month', fiscalStart) - start) / 7;
  let [at, before] = [0, 0];
  while (before < month) before += weeks[at++]!;
  if (weeks.length === 13) return at + 1;
  const named = MONTHS.indexOf(rule.split(' ').at(-1)!);
  const first = rule.includes('last') || Number(/\d+/.exec(rule)) > 15 ? named + 1 : named;
  return ((first + at) % 12) + 1;
}
