import { formatDayRange, isoDate, monthOf, monthOfYear, monthStart, parsePeriod } from '../query/time/calendar-date.js';
import type { Meaning } from './entries.js';
import type { Unit } from './lexicon/lexicon.js';

/** A period of a question. */
export type Period =
  /** As a clause on dates writes it: `2017-Q3`, `previous quarter`. `unit` is that of relative ones, and `isOne` is true for a single one. */
  | {
      readonly kind: 'period';
      readonly text: string;
      readonly unit?: Unit;
      readonly isOne?: boolean;
    }
  /** A length: `6 months`. `isNext` when it lies ahead. */
  | {
      readonly kind: 'span';
      readonly count: number;
      readonly unit: Unit;
      readonly isNext: boolean;
    };

/** The words of a question as a period reads them. */
export interface Cursor {
  /** The longest phrase at a word, with all its meanings and the number of its words. */
  at(index: number): {
    readonly meanings: readonly Meaning[];
    readonly length: number;
  };
  /** The text of a word; empty behind the last one. */
  text(index: number): string;
  /** The first and last day of the data. */
  readonly oldest: number;
  readonly newest: number;
}

interface FoundPeriod {
  readonly period: Period;
  readonly length: number;
}

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];
/** The first and the last year that a number can mean. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 2099];

/** Returns the period that starts at a word; `undefined` when none does. */
export function periodAt(cursor: Cursor, index: number): FoundPeriod | undefined {
  return rangeAt(cursor, index) ?? relativeAt(cursor, index) ?? dayWordAt(cursor, index) ?? absoluteAt(cursor, index);
}

function hasSense(cursor: Cursor, index: number, sense: string): boolean {
  return cursor.at(index).meanings.some((meaning) => meaning.kind === 'sense' && meaning.sense === sense);
}

const lengthAt = (cursor: Cursor, index: number): number => cursor.at(index).length;

function unitAt(cursor: Cursor, index: number): Unit | undefined {
  return UNITS.find((unit) => hasSense(cursor, index, unit));
}

function numberAt(cursor: Cursor, index: number): number | undefined {
  const text = cursor.text(index);
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const found = cursor.at(index).meanings.find((meaning) => meaning.kind === 'number');
  return found?.value;
}

/** Skips articles and other words without a meaning. */
function skipFillers(cursor: Cursor, index: number): number {
  let at = index;
  while (cursor.text(at) !== '' && hasSense(cursor, at, 'filler') && at < index + 2) at += lengthAt(cursor, at);
  return at;
}

/** Reads `last 12 months`, `this year`, `letzten 12 Monate`, `12 derniers mois`, `mes pasado`, `next quarter`, `6 months`. */
function relativeAt(cursor: Cursor, index: number): FoundPeriod | undefined {
  let at = index;
  let which: 'last' | 'this' | 'next' | undefined;
  let count: number | undefined;
  let unit: Unit | undefined;
  for (let step = 0; step < 3 && cursor.text(at) !== ''; step += 1) {
    const found = (['last', 'this', 'next'] as const).find((sense) => hasSense(cursor, at, sense));
    const number = count === undefined && unit === undefined ? numberAt(cursor, at) : undefined;
    const nextUnit = unit === undefined ? unitAt(cursor, at) : undefined;
    if (number !== undefined) count = number;
    else if (nextUnit !== undefined && (which !== undefined || count !== undefined || step === 0)) unit = nextUnit;
    else if (found !== undefined && which === undefined) which = found;
    else break;
    at += number !== undefined && /^\d/.test(cursor.text(at)) ? 1 : lengthAt(cursor, at);
  }
  const length = at - index;
  // “quarter last year”: the second unit is the one that was meant.
  if (unitAt(cursor, index) !== undefined && unitAt(cursor, at) !== undefined) return undefined;
  if (unit === undefined || (which === undefined && count === undefined)) return undefined;
  if (which === undefined)
    return {
      period: { kind: 'span', count: count ?? 1, unit, isNext: false },
      length,
    };
  if (which === 'next')
    return {
      period: { kind: 'span', count: count ?? 1, unit, isNext: true },
      length,
    };
  if (which === 'this') return count === undefined ? { period: one(`this ${unit}`, unit), length } : undefined;
  if (count === undefined) return { period: one(`previous ${unit}`, unit), length };
  return {
    period: {
      kind: 'period',
      text: `last ${String(count)} ${unit}${count === 1 ? '' : 's'}`,
      unit,
    },
    length,
  };
}

const one = (text: string, unit: Unit): Period => ({
  kind: 'period',
  text,
  unit,
  isOne: true,
});

function dayWordAt(cursor: Cursor, index: number): FoundPeriod | undefined {
  const length = lengthAt(cursor, index);
  if (hasSense(cursor, index, 'year-to-date')) return { period: one('this year', 'year'), length };
  if (hasSense(cursor, index, 'yesterday')) return { period: one('previous day', 'day'), length };
  if (hasSense(cursor, index, 'today')) return { period: one('this day', 'day'), length };
  return undefined;
}

/** Reads `since 2016`, `between March and June 2017`, `from 2015 to 2016`, `until June`. */
function rangeAt(cursor: Cursor, index: number): FoundPeriod | undefined {
  const start = (sense: string): number | undefined =>
    hasSense(cursor, index, sense) ? skipFillers(cursor, index + lengthAt(cursor, index)) : undefined;
  for (const [opening, joint] of [
    ['between', 'and'],
    ['from', 'until'],
  ] as const) {
    const at = start(opening);
    const first = at === undefined ? undefined : datedAt(cursor, at);
    if (at === undefined || !first) continue;
    const middle = at + first.length;
    if (!hasSense(cursor, middle, joint)) continue;
    const from = skipFillers(cursor, middle + lengthAt(cursor, middle));
    const last = datedAt(cursor, from);
    if (!last) continue;
    // “March and June 2017”: the year of the second applies to both.
    const begin = first.year === undefined && last.year !== undefined ? datedAt(cursor, at, last.year) : first;
    const text = begin && joined(begin.text, last.text);
    if (text)
      return {
        period: { kind: 'period', text },
        length: from + last.length - index,
      };
  }
  for (const [opening, ends] of [
    ['since', 'from'],
    ['until', 'to'],
  ] as const) {
    const at = start(opening);
    const found = at === undefined ? undefined : datedAt(cursor, at);
    if (at === undefined || !found) continue;
    // “from 2017” without an end, and “in” for other prepositions, are no ranges.
    if (opening === 'until' && hasSense(cursor, index, 'filler')) continue;
    const text = ends === 'from' ? `${found.text}..` : `..${found.text}`;
    return {
      period: { kind: 'period', text },
      length: at + found.length - index,
    };
  }
  return undefined;
}

/** Returns the range from the start of a period to the end of another, as short as it can be written. */
function joined(first: string, last: string): string | undefined {
  const [one, other] = [parsePeriod(first), parsePeriod(last)];
  if (!one || !other || one.from > other.to) return undefined;
  return /^\d{4}(-\d\d)?$/.test(first) && first.length === last.length
    ? `${first}..${last}`
    : formatDayRange({ from: one.from, to: other.to });
}

function absoluteAt(cursor: Cursor, index: number): FoundPeriod | undefined {
  const found = datedAt(cursor, index);
  return (
    found && {
      period: { kind: 'period', text: found.text },
      length: found.length,
    }
  );
}

/** A written period: its text, the number of its words, and its year where the question has one. */
interface Dated {
  readonly text: string;
  readonly length: number;
  readonly year?: number;
}

function datedAt(cursor: Cursor, index: number, usual?: number): Dated | undefined {
  return dateAt(cursor, index) ?? partOfYearAt(cursor, index, usual) ?? monthAt(cursor, index, usual) ?? yearAt(cursor, index);
}

function yearAt(cursor: Cursor, index: number): Dated | undefined {
  const year = Number(/^\d{4}$/.test(cursor.text(index)) ? cursor.text(index) : NaN);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { text: String(year), length: 1, year } : undefined;
}

/** Reads `2017-03-05`, `2017-03`, `2017-Q2` and `5.3.2017`. */
function dateAt(cursor: Cursor, index: number): Dated | undefined {
  const text = cursor.text(index).toUpperCase();
  if (/^\d{4}-/.test(text) && parsePeriod(text)) return { text, length: 1, year: Number(text.slice(0, 4)) };
  const [, day = '', sign = '', month = '', year = ''] = /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  // With slashes, the order of day and month differs from country to country.
  if (day === '' || (sign === '/' && day !== month && Number(day) <= 12)) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parsePeriod(iso) ? { text: iso, length: 1, year: Number(year) } : undefined;
}

/** Reads `Q3 2016`, `2. Quartal 2015`, `first half of 2021`, `primer trimestre de 2021`. */
function partOfYearAt(cursor: Cursor, index: number, usual?: number): Dated | undefined {
  const [, sign = '', digit = ''] = /^([qtsh])([1-4])$/.exec(cursor.text(index)) ?? [];
  let count = Number(digit);
  let isHalf = sign === 'h' || sign === 's';
  let at = index + 1;
  if (digit === '') {
    const meaning = cursor.at(index).meanings.find((one) => one.kind === 'ordinal');
    count = meaning?.value ?? (/^[1-4]\.?$/.test(cursor.text(index)) ? Number.parseInt(cursor.text(index), 10) : 0);
    at = index + (meaning ? lengthAt(cursor, index) : 1);
    isHalf = hasSense(cursor, at, 'half');
    if (count === 0 || (!isHalf && unitAt(cursor, at) !== 'quarter')) return undefined;
    at += lengthAt(cursor, at);
  }
  if (isHalf && count > 2) return undefined;
  const found = followingYear(cursor, at);
  const months = isHalf ? 6 : 3;
  const year = found?.year ?? usual ?? newestYearOf(cursor, (count - 1) * months);
  const first = year * 12 + (count - 1) * months;
  const text = isHalf ? halfText(first) : `${String(year)}-Q${String(count)}`;
  const length = (found ? found.after : at) - index;
  return { text, length, ...(found && { year: found.year }) };
}

function halfText(first: number): string {
  const text = (month: number): string => isoDate(monthStart(month)).slice(0, 7);
  return `${text(first)}..${text(first + 5)}`;
}

/** Reads `March 2017`, `marzo de 2017`, `5 March 2017`, `March 5, 2017`, and `March` as that of the newest year with it. */
function monthAt(cursor: Cursor, index: number, usual?: number): Dated | undefined {
  const before = dayAt(cursor, index);
  const start = before === undefined ? index : skipFillers(cursor, index + 1);
  const meaning = cursor.at(start).meanings.find((one) => one.kind === 'month');
  if (!meaning) return undefined;
  let at = start + lengthAt(cursor, start);
  const after = before === undefined ? dayAt(cursor, at) : undefined;
  if (after !== undefined) at += 1;
  const found = followingYear(cursor, at);
  const year = found?.year ?? usual ?? newestYearOf(cursor, meaning.month - 1);
  const month = `${String(year)}-${String(meaning.month).padStart(2, '0')}`;
  const day = before ?? after;
  const text = day === undefined ? month : `${month}-${String(day).padStart(2, '0')}`;
  if (!parsePeriod(text)) return undefined;
  return {
    text,
    length: (found ? found.after : at) - index,
    ...(found && { year: found.year }),
  };
}

function dayAt(cursor: Cursor, index: number): number | undefined {
  const [, digits = ''] = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(cursor.text(index)) ?? [];
  const day = Number(digits);
  return day >= 1 && day <= 31 ? day : undefined;
}

function followingYear(cursor: Cursor, index: number): { readonly year: number; readonly after: number } | undefined {
  const at = skipFillers(cursor, index);
  const found = yearAt(cursor, at);
  return found?.year === undefined ? undefined : { year: found.year, after: at + 1 };
}

/** The newest year in which the data has started with a month (0 to 11). */
function newestYearOf({ newest }: Cursor, month: number): number {
  const year = Math.floor(monthOf(newest) / 12);
  return monthOfYear(newest) - 1 >= month ? year : year - 1;
}
