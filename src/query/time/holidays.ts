import { dayOf, weekdayOf } from './calendar-date.js';
import { COUNTRIES, REGIONS } from './holiday-rules.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SATURDAY = 6;
const SUNDAY = 7;

/** Returns the codes with known holidays: those of countries, and of parts of countries. */
export function holidayCodes(): readonly string[] {
  return [...Object.keys(COUNTRIES), ...Object.keys(REGIONS)].sort();
}

/** Returns the public holidays of a country, or of a part of one, in a year. */
export function holidaysOf(code: string, year: number): ReadonlySet<number> {
  const found = rulesOf(code).flatMap((rule) => holidayOf(rule, year) ?? []);
  const days = new Set(found.map(({ day }) => day));
  for (const { day, observed } of found) if (observed !== '') days.add(observedDay(day, observed, days));
  return days;
}

/** Returns the rules of a country or a part of one. A part may remove rules of its country. */
function rulesOf(code: string): readonly string[] {
  const own = REGIONS[code]?.split(' ') ?? [];
  const removed = own.flatMap((rule) => (rule.startsWith('-') ? [rule.slice(1)] : []));
  const country = COUNTRIES[code.slice(0, 2)]!.split(' ');
  const kept = country.filter((rule) => !removed.some((start) => rule.startsWith(start)));
  return [...kept, ...own.filter((rule) => !rule.startsWith('-'))];
}

interface Holiday {
  readonly day: number;
  /** The sign of the rule by which a holiday on a weekend moves; empty for one that does not move. */
  readonly observed: string;
}

/** Returns the holiday of a rule in a year; `undefined` in years without it. */
function holidayOf(rule: string, year: number): Holiday | undefined {
  const [, written = '', observed = '', since = '', until = ''] = /^([^@]+?)([~+s]?)(?:@(\d*)\.\.(\d*))?$/.exec(rule)!;
  if (year < Number(since) || year > Number(until || Infinity)) return undefined;
  const day = dayIn(year, written);
  return day === undefined ? undefined : { day, observed };
}

/** Returns the day that a rule names in a year; `undefined` for a single day of another year. */
function dayIn(year: number, written: string): number | undefined {
  const date = (text: string): number => dayOf(year, Number(text.slice(0, 2)), Number(text.slice(2)));
  if (/^[EO]/.test(written)) return easterOf(year, written.startsWith('O')) + Number(written.slice(1));
  if (/^[VA]$/.test(written)) return equinoxIn(year, written);
  const [, month, weekday = '', count] = /^(\d\d)([a-z]{3})(-?\d)$/.exec(written) ?? [];
  if (count !== undefined) return weekdayOfMonth(year, Number(month), WEEKDAYS.indexOf(weekday) + 1, Number(count));
  const [, name = '', side, near] = /^([a-z]{3})([<>])(\d{4})$/.exec(written) ?? [];
  if (near !== undefined) {
    const first = firstFrom(date(near), WEEKDAYS.indexOf(name) + 1);
    return side === '<' ? first - 7 : first;
  }
  if (written.length === 4) return date(written);
  return Number(written.slice(0, 4)) === year ? date(written.slice(4)) : undefined;
}

/** Returns the first day of a weekday from a day on. */
function firstFrom(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** Returns the n-th weekday of a month, or for −1 the last one. */
function weekdayOfMonth(year: number, month: number, weekday: number, count: number): number {
  return count > 0
    ? firstFrom(dayOf(year, month, 1), weekday) + 7 * (count - 1)
    : firstFrom(dayOf(year, month + 1, 1), weekday) - 7;
}

/** Returns the day on which a holiday is observed: itself, or another one if it is on a weekend. */
function observedDay(day: number, sign: string, taken: ReadonlySet<number>): number {
  const weekday = weekdayOf(day);
  if (weekday < SATURDAY || (sign === 's' && weekday < SUNDAY)) return day;
  if (sign === '~') return weekday === SATURDAY ? day - 1 : day + 1;
  let next = day;
  while (weekdayOf(next) >= SATURDAY || taken.has(next)) next++;
  return next;
}

/** Returns Easter Sunday by the rules of J. Meeus, Astronomical Algorithms (1991), chapter 8, in the Gregorian calendar. */
function easterOf(year: number, isOrthodox: boolean): number {
  const a = year % 19;
  if (isOrthodox) {
    const d = (19 * a + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const sum = d + e + 114;
    // The Julian calendar is 13 days behind from 1900 to 2099.
    return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) + 13;
  }
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7;
  const sum = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Returns the day of an equinox in Japan, by the formula that holds from 1980 to 2099. */
function equinoxIn(year: number, season: string): number {
  const [month, base] = season === 'V' ? [3, 20.8431] : [9, 23.2488];
  const since = year - 1980;
  return dayOf(year, month, Math.floor(base + 0.242194 * since - Math.floor(since / 4)));
}
