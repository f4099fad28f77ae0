import type { FiscalYear } from '../../query/catalog.js';
import {
  firstMonthOf,
  fiscalMonthAt,
  fiscalMonthStart,
  isRetailCalendar,
  modulo,
  monthsPerYear,
} from '../../query/time/calendar-date.js';
import { monthOf } from '../../table/infer/names.js';

const DAY_MS = 86_400_000;

/** Years that sales may have. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2070;

/** A part of a year. A period is a month of the fiscal year. */
export type Unit = 'month' | 'quarter' | 'week' | 'period';

/** The largest number of each unit in a year. Books are closed in periods after the twelfth. */
const MOST: Readonly<Record<Unit, number>> = { month: 12, quarter: 4, week: 53, period: 16 };

interface YearPart {
  readonly year: number;
  readonly isFiscal: boolean;
  readonly unit: Unit;
  readonly number: number;
}

const FISCAL = "(FY|GJ|EX|RJ)?[\\s'’-]*";
const YEAR = '((?:19|20)\\d\\d)(?:[/-]((?:19|20)?\\d\\d))?';
const PART =
  '(?:([QT])0?([1-4])|(KW|W|S)(\\d{1,2})|(?:P(?:er(?:iode?)?)?)[\\s.]*(\\d{1,2})|M?(0[1-9]|1[0-2])|(0(?:0[1-9]|1[0-6])))';
const YEAR_FIRST = new RegExp(`^${FISCAL}(?:${YEAR}|(\\d\\d))[\\s/._-]*${PART}$`, 'iu');
const YEAR_LAST = new RegExp(`^${PART}[\\s/._-]*${FISCAL}(?:${YEAR}|(\\d\\d))$`, 'iu');
const YEAR_ALONE = new RegExp(`^${FISCAL}(?:${YEAR}|(\\d\\d))$`, 'iu');

/** A year and a part of it in one text or number: `2024Q1`, `2024-W05`, 202405, `FY24 P03`, `P03/2024`, 2024003. */
export function yearPartIn(value: string | number): YearPart | undefined {
  const text = String(value).trim();
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return partOf(first.slice(1, 5), first.slice(5));
  const last = YEAR_LAST.exec(text);
  return last === null ? undefined : partOf(last.slice(8), last.slice(1, 8));
}

type Groups = readonly (string | undefined)[];

function partOf(year: Groups, [letter, quarter, , week, period, month, third]: Groups): YearPart | undefined {
  const own = yearOf(year);
  if (own === undefined) return undefined;
  const made = (unit: Unit, digits: string): YearPart | undefined => {
    const number = Number(digits);
    return number >= 1 && number <= MOST[unit] ? { ...own, unit, number } : undefined;
  };
  if (letter !== undefined) return made('quarter', quarter ?? '');
  if (week !== undefined) return made('week', week);
  const counted = period ?? third;
  return counted === undefined ? made(own.isFiscal ? 'period' : 'month', month ?? '') : made('period', counted);
}

/** The year of `FY24`, `2023/24`, `FY2023-2024` or 2024. A fiscal year over two years has the number of the second. */
function yearOf([mark, first, second, short]: Groups): { readonly year: number; readonly isFiscal: boolean } | undefined {
  if (first === undefined && mark === undefined) return undefined;
  const begin = Number(first ?? `20${short ?? ''}`);
  const end = second === undefined ? begin : Number(second.length === 2 ? `${String(begin).slice(0, 2)}${second}` : second);
  if (!isYear(end) || (second !== undefined && end !== begin + 1)) return undefined;
  return { year: end, isFiscal: mark !== undefined || second !== undefined };
}

/** A year alone: a number, `FY24`, or `2023/24`. */
export function yearIn(value: string | number | undefined): { readonly year: number; readonly isFiscal: boolean } | undefined {
  if (typeof value === 'number') return isYear(value) ? { year: value, isFiscal: false } : undefined;
  return yearOf((YEAR_ALONE.exec(value?.trim() ?? '') ?? []).slice(1));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** True for numbers so close together that nothing but years has them. */
export function areYears(least: number, most: number): boolean {
  return most - least < LAST_YEAR - FIRST_YEAR;
}

/** The month that a value says: 1 … 12, or its name. */
export function monthIn(value: string | number): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1 && value <= MOST.month ? value : undefined;
  const digits = /^[Mm]?0*(\d{1,2})$/u.exec(value)?.[1];
  return digits === undefined ? monthOf(value) : monthIn(Number(digits));
}

/** The quarter, week or period that a value says under a name: `Q1`, `W05`, `P03`, or a number in a column of that name. */
export function unitOf(name: string, value: string | number): { readonly unit: Unit; readonly number: number } | undefined {
  const [, letter = '', digits = ''] = /^([QTWP]|KW|Per(?:iode?)?)[\s.-]*0*(\d{1,2})$/iu.exec(String(value)) ?? [];
  const number = digits === '' ? Number(value) : Number(digits);
  const unit = letter === '' ? unitNamed(name) : unitMarked(letter);
  return unit !== undefined && number >= 1 && number <= MOST[unit] ? { unit, number } : undefined;
}

function unitMarked(letter: string): Unit {
  return /^[QT]/iu.test(letter) ? 'quarter' : /^P/iu.test(letter) ? 'period' : 'week';
}

const QUARTERS = /(?:^|[^a-z])(?:q(?:uarter|tr|uartal)?|kwarta\p{L}*|trim\p{L}*|kvartal|ceyrek|季度|四半期|분기)(?:[^a-z]|$)/iu;
const WEEKS = /week|woche|semain|seman|settiman|(?:^|[^a-z])(?:kw|wk)(?:[^a-z]|$)|tydzien|vecka|hafta|周|週|주/iu;
const PERIODS =
  /^per$|(?:^|[^a-z])(?:period[eoa]?|poper|monat_?gj|fiscal_?per\p{L}*|buchungsperiode|okres|d[öo]nem|期间|期間|기간)(?:[^a-z]|$)/iu;

/** The unit that the name of a column says. */
export function unitNamed(name: string): Unit | undefined {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ');
  if (QUARTERS.test(words)) return 'quarter';
  return WEEKS.test(words) ? 'week' : PERIODS.test(words) ? 'period' : undefined;
}

/** True for the name of a fiscal year. */
export function isFiscalName(name: string): boolean {
  return /fiscal|financ|(?:^|[^a-z])fy(?:[^a-z]|$)|gjahr|gesch[äa]ftsjahr|wirtschaftsjahr|exercice|ejercicio|exerc[ií]cio|esercizio|boekjaar|rok_?obrotowy|r[äa]kenskaps|mali|会计|会計|회계/iu.test(
    name,
  );
}

/** The first day of a part of a year. Weeks are those of ISO 8601; a fiscal year has the number of the year in which it ends. */
export function dayOfPart(
  { year, isFiscal, unit, number }: YearPart,
  { start, hasFourWeeks = false }: FiscalYear,
): number | undefined {
  const isOfYear = isFiscal || unit === 'period';
  if (isOfYear && isRetailCalendar(start)) return dayOfWeeks({ year, unit, number }, { start, hasFourWeeks });
  const first = isOfYear ? firstMonthOf({ fiscalStart: start }) : 1;
  if (unit === 'week') return first > 1 ? undefined : dayOfWeek(year, number);
  const begins = first > 1 ? year - 1 : year;
  if (unit === 'period' && hasFourWeeks) return dayOfMonth(begins, first) + (number - 1) * 28;
  // A calendar month of a fiscal year: April to December 2023 and January to March 2024 are in FY24.
  if (unit === 'month') return dayOfMonth(number >= first ? begins : year, number);
  const month = unit === 'quarter' ? (number - 1) * 3 : Math.min(number, MOST.month) - 1;
  return dayOfMonth(begins, first + month);
}

/** The first day of a part of a year of weeks. */
function dayOfWeeks({ year, unit, number }: Omit<YearPart, 'isFiscal'>, { start, hasFourWeeks }: FiscalYear): number {
  const calendar = { fiscalStart: start };
  const count = monthsPerYear(calendar);
  const startOf = (month: number): number => fiscalMonthStart(fiscalMonthAt({ year, month }, calendar), calendar);
  if (unit === 'week' || (unit === 'period' && hasFourWeeks)) return startOf(0) + (number - 1) * (unit === 'week' ? 7 : 28);
  if (unit === 'month' && count === MOST.month) return startOf(modulo(number - firstMonthOf(calendar), count));
  return startOf(unit === 'quarter' ? (number - 1) * 3 : Math.min(number, count) - 1);
}

function dayOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY_MS;
  return fourth - ((fourth + 3) % 7) + (week - 1) * 7;
}

/** The first day of a month, 1 … 12; larger numbers are those of the next year. */
function dayOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

/** A day of a month; `undefined` where the month has fewer days. */
export function dayIn(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 ? at.getTime() / DAY_MS : undefined;
}
