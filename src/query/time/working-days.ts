import { badOption } from '../../util/error.js';
import { type Calendar, dayOf, type DayRange, weekdayOf, readDays } from './calendar-date.js';

/*
 * Public holidays by law, for the years from 2000 on. One rule per holiday, separated by spaces:
 * `0704` is 4 July, `E-2` and `O-2` two days before Easter (Western, Orthodox), `01mon3` the third Monday of January, `05mon-1` the last one of May,
 * `sat>0620` the first Saturday from 20 June on, `wed<1123` the last Wednesday before 23 November, `V` and `A` the equinoxes in Japan,
 * `20220919` a single day. A sign after the rule says when a holiday on a weekend is observed: `~` on the nearest weekday, `+` on the next weekday
 * without another holiday, `s` the same for Sundays only. `@2021..` limits a rule to years from 2021 on, `@..2019` up to 2019, `@2011..2019` to those between.
 * `-0101` removes the rules of the country that begin so.
 */

/** The rules of each country by its ISO 3166 code. */
const COUNTRIES: Readonly<Record<string, string>> = {
  AT: '0101 0106 E+1 0501 E+39 E+50 E+60 0815 1026 1101 1208 1225 1226',
  AU: '0101+ 0126+ E-2 E+1 0425 1225+ 1226+ 20220922',
  BE: '0101 E+1 0501 E+39 E+50 0721 0815 1101 1111 1225',
  BR: '0101 E-2 0421 0501 0907 1012 1102 1115 1120@2024.. 1225',
  CA: '0101+ E-2 0701s 09mon1 1225+',
  CH: '0101 E+39 0801 1225',
  CZ: '0101 E-2@2016.. E+1 0501 0508 0705 0706 0928 1028 1117 1224 1225 1226',
  DE: '0101 E-2 E+1 0501 E+39 E+50 1003 20171031 1225 1226',
  DK: '0101 E-3 E-2 E+1 E+26@..2023 E+39 E+50 1225 1226',
  EE: '0101 0224 E-2 0501 0623 0624 0820 1224 1225 1226',
  ES: '0101 0106 E-2 0501 0815 1012 1101 1206 1208 1225',
  FI: '0101 0106 E-2 E+1 0501 E+39 fri>0619 1206 1224 1225 1226',
  FR: '0101 E+1 0501 0508 E+39 E+50 0714 0815 1101 1111 1225',
  GB: '0101+ E-2 E+1 05mon1@..2019 20200508 05mon1@2021.. 05mon-1@..2011 20120604 20120605 05mon-1@2013..2021 20220602 20220603 05mon-1@2023.. 08mon-1 1225+ 1226+ 20110429 20220919 20230508',
  GR: '0101 0106 O-48 0325 O-2 O+1 0501@..2023 20210504 20220502 20240507 0501@2025.. 20270504 O+50 0815 1028 1225 1226',
  IE: '0101 02mon1@2023..2029 20300201 02mon1@2031.. 20220318 0317 E+1 05mon1 06mon1 08mon1 10mon-1 1225 1226',
  IT: '0101 0106 E+1 0425 0501 0602 0815 1004@2026.. 1101 1208 1225 1226 20110317',
  JP: '0101s 01mon2 0211s 0223s@2020.. Vs 0429s 0503s 0504s 0505s 07mon3@..2019 20200723 20210722 07mon3@2022.. 0811s@2016..2019 20200810 20210809 0811s@2022.. 09mon3 As 10mon2@..2019 20200724 20210723 10mon2@2022.. 1103s 1123s 1223s@..2018 20090922 20150922 20260922 20190430 20190501 20190502 20191022',
  LU: '0101 E+1 0501 0509@2019.. E+39 E+50 0623 0815 1101 1225 1226',
  MX: '0101 02mon1@2007.. 03mon3@2007.. 0501 0916 11mon3@2007.. 1225 20241001 20301001',
  NL: '0101 E+1 0430@..2013 0427@2014.. 20100505 20150505 20200505 20250505 20300505 E+39 E+50 1225 1226',
  NO: '0101 E-3 E-2 E+1 0501 0517 E+39 E+50 1225 1226',
  NZ: '0101+ 0102+ 0206@..2013 0206+@2014.. E-2 E+1 0425@..2013 0425+@2014.. 06mon1 20220624 20230714 20240628 20250620 20260710 20270625 20280714 20290706 20300621 20220926 10mon4 1225+ 1226+',
  PL: '0101 0106@2011.. E+1 0501 0503 E+60 0815 1101 1111 1224@2025.. 1225 1226 20181112',
  PT: '0101 E-2 0425 0501 E+60@..2012 E+60@2016.. 0610 0815 1005@..2012 1005@2016.. 1101@..2012 1101@2016.. 1201@..2012 1201@2016.. 1208 1225',
  SE: '0101 0106 E-2 E+1 0501 E+39 0606@2005.. 1225 1226',
  SI: '0101 0102@..2012 0102@2017.. 0208 E+1 0427 0501 0502 0625 0815 1031 1101 1225 1226 20230814',
  SK: '0101 0106 E-2 E+1 0501 0508@..2025 0508@2027.. 0705 0829 0901@..2023 0915@..2025 0915@2027.. 1101 1117@..2024 1224 1225 1226 20181030',
  US: '0101~ 01mon3 02mon3 05mon-1 0619~@2021.. 0704~ 09mon1 10mon2 1111~ 11thu4 1225~',
  ZA: '0101s 0321s E-2 E+1 0427s 0501s 0616s 0809s 0924s 1216s 1225s 1226s 20080502 20090422 20110518 20140507 20160803 20190508 20211101 20231215 20240529 20261104',
};

/** The rules of parts of countries, in addition to those of the country. */
const REGIONS: Readonly<Record<string, string>> = {
  'AU-NSW': '06mon2 10mon1 20260427 20270426',
  'CA-BC': '02mon2@2013..2018 02mon3@2019.. mon<0525 08mon1 20220919 0930+@2023.. 10mon2 1111',
  'CA-ON': '02mon3@2008.. mon<0525 10mon2 1226+',
  'CA-QC': 'mon<0525 0624s 10mon2',
  'DE-BB': '1031',
  'DE-BE': '0308@2019.. 20200508 20250508',
  'DE-BW': '0106 E+60 1101',
  'DE-BY': '0106 E+60 1101',
  'DE-HB': '1031@2018..',
  'DE-HE': 'E+60',
  'DE-HH': '1031@2018..',
  'DE-MV': '0308@2023.. 1031',
  'DE-NI': '1031@2018..',
  'DE-NW': 'E+60 1101',
  'DE-RP': 'E+60 1101',
  'DE-SH': '1031@2018..',
  'DE-SL': 'E+60 0815 1101',
  'DE-SN': '1031 wed<1123',
  'DE-ST': '0106 1031',
  'DE-TH': '1031 0920@2019..',
  'GB-NIR': '0317+ 0712+',
  'GB-SCT': '0102+ -E+1 -08mon 08mon1 1130+@2007.. 20260615',
};

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

/** Monday to Friday. */
const DEFAULT_WEEK = '1..5';
/** Mean number of days in a year. */
const YEAR = 365.2425;

/**
 * Returns a test for the working days in a range: days of the working week without holidays.
 * @throws SalesError `bad-option` for a week or holidays that cannot be read
 */
export function workingDays(
  { holidays = '', workingWeek = DEFAULT_WEEK }: Pick<Calendar, 'holidays' | 'workingWeek'>,
  range: DayRange,
): (day: number) => boolean {
  const week = readWeek(workingWeek);
  const free = readHolidays(holidays, range);
  return (day) => week.has(weekdayOf(day)) && !free(day);
}

/** Reads weekdays, 1 for Monday to 7: `1..5`, or `7, 1..4`. */
function readWeek(text: string): ReadonlySet<number> {
  const days = itemsOf(text).flatMap((item) => {
    const [, from, to = from] = /^([1-7])(?:\s*\.\.\s*([1-7]))?$/.exec(item) ?? [];
    if (from === undefined || Number(to) < Number(from)) throw badOption('working-week', text, 'working-week');
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
  });
  return new Set(days);
}

/** Reads codes of countries, dates and ranges of dates, separated by commas: `DE-BY, 2024-12-24, 2024-12-27..2024-12-31`. */
function readHolidays(text: string, range: DayRange): (day: number) => boolean {
  const days = new Set<number>();
  const ranges: DayRange[] = [];
  for (const item of itemsOf(text)) {
    const code = item.toUpperCase();
    if (holidayCodes().includes(code)) addHolidays(code, range, days);
    else ranges.push(readClosure(item, text));
  }
  return (day) => days.has(day) || ranges.some(({ from, to }) => from <= day && day <= to);
}

function addHolidays(code: string, { from, to }: DayRange, days: Set<number>): void {
  const yearOf = (day: number): number => 1970 + Math.floor(day / YEAR);
  // A holiday may be observed in the year before or after its own.
  for (let year = yearOf(from) - 1; year <= yearOf(to) + 1; year++) for (const day of holidaysOf(code, year)) days.add(day);
}

function readClosure(item: string, text: string): DayRange {
  const days = /^\d{4}-\d\d-\d\d/.test(item) ? readDays(item) : undefined;
  if (!days) throw badOption('holidays', text, 'holidays', { item, codes: holidayCodes() });
  return days;
}

function itemsOf(text: string): readonly string[] {
  return text.split(',').flatMap((item) => item.trim() || []);
}
