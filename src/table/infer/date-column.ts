import { DAY_MS } from '../../query/time/calendar-date.js';
import type { Note } from '../../query/schema.js';
import type { DateColumn, DatetimeColumn, NumberColumn } from '../column.js';
import { possibleOrder, readDate, toDays, toMilliseconds, type DateForm } from './infer-date.js';
import { isCodeName, isDateName, isMonthName } from './names.js';
import type { NumberReading } from './number-column.js';
import type { PlainNumbers } from './plain-numbers.js';
import { cellNote, sampleOf, validityOf, VALUE, type Profile } from './profile.js';
import type { DateOrder } from '../read-options.js';
/** 1970-01-01 as a spreadsheet serial number; these count days from 1899-12-30. */
const SERIAL_START = 25_569;
/** First date written as a number (20240131): 1900-01-01. */
const FIRST_COMPACT = 19_000_101;
/** Upper limit of dates written as numbers, exclusive: 2200-01-01. */
export const END_COMPACT = 22_000_101;

/** The texts of a column read as dates. Which of two numbers is the day is not decided yet. */
export interface DateReading {
  readonly profile: Profile;
  readonly forms: readonly (DateForm | undefined)[];
  /** Number of rows that look like a date. */
  readonly rows: number;
  /** Numbers of rows that only one order of day and month allows. */
  readonly dmyRows: number;
  readonly mdyRows: number;
  /** Number of rows that both orders allow. */
  readonly openRows: number;
  /** True when dots separate the ambiguous dates, which implies that the day comes first. */
  readonly points: boolean;
}

/** Reads every value of a column as a date; `undefined` when a sample contains none. */
export function readDates(profile: Profile): DateReading | undefined {
  const sample = sampleOf(profile, 200);
  if (!sample.some((index) => readDate(profile.texts[index] ?? '') !== undefined)) return undefined;
  const rows = { dmy: 0, mdy: 0, both: 0, neither: 0 };
  let formed = 0;
  let points = true;
  const forms = profile.texts.map((text, index) => {
    if (profile.kinds[index] !== VALUE) return undefined;
    const form = readDate(text);
    if (form === undefined || (form.kind === 'month' && isCodeName(profile.name))) return undefined;
    const count = profile.counts[index] ?? 0;
    formed += count;
    if (form.kind === 'numbers') {
      rows[possibleOrder(form)] += count;
      points &&= form.points === true;
    }
    return form;
  });
  return { profile, forms, rows: formed, dmyRows: rows.dmy, mdyRows: rows.mdy, openRows: rows.both, points };
}

/** True when the column contains dates: two thirds of its values look like one, and at least one such day exists. */
export function areDates({ profile, forms, rows }: DateReading): boolean {
  // With `13/2015` in the same column, `12/2015` is an invoice number rather than a month.
  if (rows * 3 < profile.valueRows * 2 || forms.some((form) => form?.kind === 'month' && form.first > 12)) return false;
  return forms.some((form) => form !== undefined && (toDays(form, 'dmy') !== undefined || toDays(form, 'mdy') !== undefined));
}

/** Returns the order of day and month that most unambiguous rows have; `undefined` without evidence. */
export function provenOrder({ dmyRows, mdyRows, points, openRows }: DateReading): 'dmy' | 'mdy' | undefined {
  if (dmyRows !== mdyRows) return dmyRows > mdyRows ? 'dmy' : 'mdy';
  return dmyRows === 0 && openRows > 0 && points ? 'dmy' : undefined;
}

/** Minimum number of rows that go back in time under one order of day and month, and how many times fewer these are under the other. */
const MIN_BACK = 3;
const FEWER = 10;

/**
 * Returns the order of day and month under which rows follow each other in time, as documents are numbered: nearly all forward,
 * or nearly all back, and under the other order they jump. `undefined` when neither or both do.
 */
export function orderOfRows(reading: DateReading): 'dmy' | 'mdy' | undefined {
  const [dmy, mdy] = [jumpsIn(reading, 'dmy'), jumpsIn(reading, 'mdy')];
  if (mdy >= Math.max(MIN_BACK, FEWER * dmy)) return 'dmy';
  return dmy >= Math.max(MIN_BACK, FEWER * mdy) ? 'mdy' : undefined;
}

/** The number of rows against the direction of most. */
function jumpsIn({ profile, forms }: DateReading, order: DateOrder): number {
  const days = forms.map((form) => (form === undefined ? undefined : toDays(form, order)));
  const { codes, length } = profile.pool;
  let [forward, back, before] = [0, 0, Number.NaN];
  for (let row = 0; row < length; row += 1) {
    const day = days[codes[row] as number];
    if (day === undefined) continue;
    if (day > before) forward += 1;
    if (day < before) back += 1;
    before = day;
  }
  return Math.min(forward, back);
}

/** The order of day and month, and where it comes from. */
export interface OrderChoice {
  readonly order: DateOrder;
  /** The source: the values, another column of the file, the `read` attribute, or the locale. */
  readonly by: 'values' | 'file' | 'option' | 'locale';
}

/** Returns the column of dates, or of date-times if any value has a time of day. */
export function dateColumn(reading: DateReading, choice: OrderChoice, warnings: Note[]): DateColumn | DatetimeColumn {
  noteOrder(reading, choice, warnings);
  const { profile, forms } = reading;
  const milliseconds = forms.map((form) => (form === undefined ? undefined : msOf(form, choice)));
  noteUnread(profile, milliseconds, warnings);
  const readForms = forms.filter((form, index) => form !== undefined && milliseconds[index] !== undefined);
  const withOffset = readForms.filter((form) => form?.offset !== undefined).length;
  const instant = withOffset * 2 > readForms.length;
  const timed = instant || readForms.some((form) => (form?.timeMs ?? 0) > 0);
  if (withOffset > 0 && withOffset < readForms.length) noteMixedZones(reading, instant, warnings);
  const guess = dateGuess(reading, choice, timed, instant);
  // Rows that were removed, such as totals, do not count for the first and last date.
  const present = milliseconds.map((ms, text) => (profile.counts[text] === 0 ? undefined : ms));
  return timed ? datetimes(profile, present, instant, guess) : days(profile, present, guess);
}

function msOf(form: DateForm, { order, by }: OrderChoice): number | undefined {
  const read = toMilliseconds(form, order);
  if (read !== undefined || form.kind !== 'numbers' || by === 'option') return read;
  // Only the other order gives a valid day; a warning reports mixed orders.
  return toMilliseconds(form, order === 'mdy' ? 'dmy' : 'mdy');
}

function noteOrder(
  { profile, forms, dmyRows, mdyRows, openRows }: DateReading,
  { order, by }: OrderChoice,
  warnings: Note[],
): void {
  if (dmyRows > 0 && mdyRows > 0 && by !== 'option') {
    const lesser = dmyRows < mdyRows ? 'dmy' : 'mdy';
    const marked = (text: number): boolean => forms[text]?.kind === 'numbers' && possibleOrder(forms[text]) === lesser;
    warnings.push(cellNote(profile, 'mixed-date-order', marked, { order }));
  } else if (by === 'locale' && openRows > 0) {
    const marked = (text: number): boolean => forms[text]?.kind === 'numbers';
    warnings.push(cellNote(profile, 'ambiguous-date-order', marked, { order }));
  }
}

function noteUnread(profile: Profile, milliseconds: readonly (number | undefined)[], warnings: Note[]): void {
  const unread = (text: number): boolean => profile.kinds[text] === VALUE && milliseconds[text] === undefined;
  const note = cellNote(profile, 'unreadable-dates', unread);
  if ((note.count ?? 0) > 0) warnings.push(note);
}

/**
 * Adds a warning for times with and without an offset: among instants the ones without, among wall-clock times the ones with an
 * offset.
 */
function noteMixedZones({ profile, forms }: DateReading, instant: boolean, warnings: Note[]): void {
  const marked = (text: number): boolean => forms[text] !== undefined && (forms[text].offset === undefined) === instant;
  warnings.push(cellNote(profile, 'mixed-time-zones', marked));
}

function dateGuess({ forms, profile }: DateReading, { order }: OrderChoice, timed: boolean, instant: boolean): string {
  const has = (kind: DateForm['kind']): boolean => forms.some((form) => form?.kind === kind);
  const numbers = forms.find((form) => form?.kind === 'numbers');
  const sign = /[-/.]/.exec(profile.texts[forms.indexOf(numbers)] ?? '')?.[0] ?? '/';
  const how = has('numbers')
    ? (order === 'mdy' ? ['m', 'd', 'y'] : ['d', 'm', 'y']).join(sign)
    : has('named')
      ? 'with month names'
      : has('month')
        ? 'of whole months'
        : has('compact')
          ? 'yyyymmdd'
          : 'y-m-d';
  if (!timed) return `date ${how}`;
  return `date and time ${how}, ${instant ? 'with UTC offset' : 'local time'}`;
}

function days(profile: Profile, milliseconds: readonly (number | undefined)[], guess: string): DateColumn {
  const { codes, length } = profile.pool;
  const byText = Int32Array.from(milliseconds, (ms) => (ms === undefined ? 0 : Math.floor(ms / DAY_MS)));
  const values = new Int32Array(length);
  for (let row = 0; row < length; row++) values[row] = byText[codes[row] as number] as number;
  const { min, max } = rangeOf(milliseconds);
  const validity = validityOf(profile, (text) => milliseconds[text] !== undefined);
  return {
    name: profile.name,
    type: 'date',
    length,
    values,
    min: Math.floor(min / DAY_MS),
    max: Math.floor(max / DAY_MS),
    ...validity,
    guess,
  };
}

function datetimes(
  profile: Profile,
  milliseconds: readonly (number | undefined)[],
  instant: boolean,
  guess: string,
): DatetimeColumn {
  const { codes, length } = profile.pool;
  const values = new Float64Array(length);
  for (let row = 0; row < length; row++) values[row] = milliseconds[codes[row] as number] ?? NaN;
  const validity = validityOf(profile, (text) => milliseconds[text] !== undefined);
  return { name: profile.name, type: 'datetime', length, values, instant, ...rangeOf(milliseconds), ...validity, guess };
}

/**
 * Converts a date column to the configured type: wall-clock times to days, days to midnights. Instants stay, because their day
 * depends on the time zone.
 */
export function asDateType(column: DateColumn | DatetimeColumn, type: 'date' | 'datetime'): DateColumn | DatetimeColumn {
  if (column.type === type || (column.type === 'datetime' && column.instant)) return column;
  const guess = `${column.guess}, read as ${type}`;
  if (column.type === 'date') {
    const values = Float64Array.from(column.values, (day) => day * DAY_MS);
    return { ...column, type: 'datetime', values, instant: false, min: column.min * DAY_MS, max: column.max * DAY_MS, guess };
  }
  const { instant: _, ...rest } = column;
  const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);
  return {
    ...rest,
    type: 'date',
    values: Int32Array.from(column.values, dayOf),
    min: dayOf(column.min),
    max: dayOf(column.max),
    guess,
  };
}

function rangeOf(milliseconds: readonly (number | undefined)[]): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const ms of milliseconds) {
    if (ms === undefined) continue;
    if (ms < min) min = ms;
    if (ms > max) max = ms;
  }
  return { min, max };
}

/** True when numbers should be tried as dates: by the column's name, or because all are in the range of days such as 20240131. */
export function couldBeDates(name: string, { scale, min, max }: Pick<PlainNumbers, 'scale' | 'min' | 'max'>): boolean {
  return isDateName(name) || isMonthName(name) || (scale === 0 && min >= FIRST_COMPACT && max < END_COMPACT);
}

/**
 * Converts numbers to dates where they represent dates; `undefined` otherwise. 20240131 is accepted when every value is such a
 * day and the name says date, or there are at least five. With a name that says date, 20240131101500, 202401, 01.2024,
 * spreadsheet serial numbers (1954 to 2119) and epoch seconds or milliseconds are accepted as well.
 */
export function datesFromNumbers(reading: NumberReading, warnings: Note[]): DateColumn | DatetimeColumn | undefined {
  const { profile, values, read, rows } = reading;
  if (rows.numbers !== profile.valueRows || rows.signed + rows.currency + rows.percent + rows.grouped > 0) return undefined;
  const found: number[] = [];
  read.forEach((is, index) => {
    if (is) found.push(values[index] ?? 0);
  });
  const within = (low: number, high: number): boolean => found.every((value) => value >= low && value < high);
  const isNamedDate = isDateName(profile.name);
  const compact =
    isNamedDate || isMonthName(profile.name) || (within(FIRST_COMPACT, END_COMPACT) && found.length >= 5)
      ? compactDates(profile, isNamedDate ? NEARLY_ALL : 1, warnings)
      : undefined;
  if (compact || !isNamedDate || found.length === 0) return compact;
  const scaled = (factor: number, start: number): (number | undefined)[] =>
    Array.from(read, (is, index) => (is ? Math.round(((values[index] ?? 0) - start) * factor) : undefined));
  if (within(20_000, 80_000)) {
    const milliseconds = scaled(DAY_MS, SERIAL_START);
    const whole = milliseconds.every((ms) => ms === undefined || ms % DAY_MS === 0);
    return whole
      ? days(profile, milliseconds, 'date, serial numbers')
      : datetimes(profile, milliseconds, false, 'date and time, serial numbers');
  }
  const epoch = EPOCHS.find(({ low, high }) => within(low, high));
  return epoch && datetimes(profile, scaled(epoch.factor, 0), true, epoch.guess);
}

/** Ranges of epoch times, about 1980 to 2128, with the factor to milliseconds. */
const EPOCHS = [
  { low: 3e8, high: 5e9, factor: 1000, guess: 'instants, epoch seconds' },
  { low: 3e11, high: 5e12, factor: 1, guess: 'instants, epoch milliseconds' },
] as const;

/** Converts a number column to instants if all values are epoch seconds or milliseconds; `undefined` otherwise. */
export function instantsOf(column: NumberColumn): DatetimeColumn | undefined {
  const { name, length, missing, valid, min, max } = column;
  const unit = column.kind === 'decimal' ? 10 ** column.scale : 1;
  const epoch = EPOCHS.find(({ low, high }) => min / unit >= low && max / unit < high);
  if (!epoch) return undefined;
  const scaled = (value: number): number => Math.round((value / unit) * epoch.factor);
  const values = Float64Array.from(column.values, (value) => (Number.isNaN(value) ? 0 : scaled(value)));
  const base = { name, length, missing, ...(valid && { valid }), guess: epoch.guess };
  return { ...base, type: 'datetime', instant: true, values, min: scaled(min), max: scaled(max) };
}

/** Minimum share of valid days in a column named for dates. A few values such as 0 or 32154 are mistakes and reported. */
const NEARLY_ALL = 0.99;

function compactDates(profile: Profile, minShare: number, warnings: Note[]): DateColumn | DatetimeColumn | undefined {
  const reading = readDates(profile);
  if (reading === undefined || reading.rows < minShare * profile.valueRows) return undefined;
  const isDay = (form: DateForm | undefined): boolean => form !== undefined && toDays(form, 'ymd') !== undefined;
  const days = reading.forms.reduce((sum, form, text) => sum + (isDay(form) ? (profile.counts[text] ?? 0) : 0), 0);
  return days < minShare * profile.valueRows ? undefined : dateColumn(reading, { order: 'ymd', by: 'values' }, warnings);
}
