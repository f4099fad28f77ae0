import { ownValue } from '../util/record.js';

/** English names of months, by their first three letters. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Matches a field, an operator of SQL, also after a colon, or a colon alone, and the values after it. */
const CLAUSE = /^\s*([^:=<>!]+?)\s*(?::\s*(?=[<>=]|!=))?(={1,3}|!=|<>|>=|<=|[:<>]|(?<=\s)(?:not\s+)?in\b)\s*(.+?)\s*$/is;

/**
 * Returns numbers as a date in the form that filters have: the last day of the month for a later one, such as 30 February. `undefined` when there is no such
 * month.
 */
function isoDate(year: string, month: string, day?: string): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) < 1) return undefined;
  const last = String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  const parts = [year, month, ...(day === undefined ? [] : [Number(day) > Number(last) ? last : day])];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

/** Returns the nearest number from 1 to a maximum. */
const within = (digits: string, max: number): number => Math.min(Math.max(Number(digits), 1), max);

const nearestMonth = (month: string): string => String(within(month, 12));

/** Returns the days of an ISO week as a range. */
function weekText(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7;
  return [monday, monday + 6].map((day) => new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10)).join('..');
}

/** Matches a date of numbers: its first, its sign, its second and its year. */
const NUMBERS = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/;

/**
 * Returns a date in the form that filters have: `31.12.2024`, `Q1 2024`, `Jan 2024`. An ambiguous one, such as `1/2/2024`, stays unless `isMonthFirst` says
 * how to read it, and so does another text.
 */
function dateText(text: string, isMonthFirst?: boolean): string {
  const [, year = '', yearMonth = '', yearDay] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text) ?? [];
  // Two years: 2022/23.
  if (Number(yearMonth) > 12 && yearDay === undefined && (Number(year) + 1) % 100 === Number(yearMonth))
    return `${year}..${Number(year) + 1}`;
  // The month and the day may have changed places. Otherwise, the nearest month is meant.
  if (year)
    return isoDate(year, yearMonth, yearDay) ?? isoDate(year, yearDay ?? nearestMonth(yearMonth), yearDay && yearMonth) ?? text;
  const [, first = '', sign, second = '', last = ''] = NUMBERS.exec(text) ?? [];
  if (sign === '.' || Number(first) > 12) return isoDate(last, second, first) ?? text;
  if (Number(second) > 12) return isoDate(last, first, second) ?? text;
  if (sign && (isMonthFirst !== undefined || first === second))
    return (isMonthFirst ? isoDate(last, first, second) : isoDate(last, second, first)) ?? text;
  if (/^\d{4}-\d{4}$/.test(text)) return text.replace('-', '..');
  const quarter = /^(?:q(\d)[\s/-]*(\d{4})|(\d{4})[\s/-]*q(\d))$/i.exec(text);
  if (quarter) return `${quarter[2] ?? quarter[3]!}-Q${String(within(quarter[1] ?? quarter[4]!, 4))}`;
  const [, ofWeek, week] = /^(\d{4})[\s/-]*w(\d\d?)$/i.exec(text) ?? [];
  if (ofWeek) return weekText(Number(ofWeek), within(week!, 53));
  const [, day, month = '', ofYear = ''] = /^(?:(\d{1,2})[\s.-]+)?([a-z]{3})[a-z]*[\s.-]+(\d{4})$/i.exec(text) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  if (at >= 0) return isoDate(ofYear, String(at + 1), day)!;
  return text.replace(/^last (?=(?:day|week|month|quarter|year)$)/i, 'previous ');
}

/** Matches a date with the month first, which has a comma: `Jan 15, 2024`. */
const LONG_DATE = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?=\d{4}\b)/gi;

/** Returns the number of a month by its English name: `04` for `April`. */
export function monthText(name: string): string | undefined {
  const at = MONTHS.indexOf(name.trim().slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1).padStart(2, '0');
}

/** Returns a period in the form that attributes have; `undefined` when it stays. */
export function periodText(written: string): string | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(last|this|previous)-?(?=[a-z\d])/, '$1 ')
    .replaceAll(/(?<=\d)-(?=[a-z])/g, ' ');
  const period = valueText(ownValue(RELATIVE, text) ?? relativeText(text));
  return period === written.trim() || !PERIOD.test(period) ? undefined : period;
}

/** Matches periods that attributes have. */
const PERIOD =
  /^(?:all|(?:this|previous) (?:day|week|month|quarter|year)|last \d+ (?:day|week|month|quarter|year)s?|(?:\.\.)?\d{4}(?:-\S*)?(?:\.\.\S*)?)$/;

const PARTS: Readonly<Record<string, string>> = { d: 'days', w: 'weeks', m: 'months', q: 'quarters', y: 'years' };

/** Returns a number of periods, the current one, or a fiscal year, as attributes have them: `last 12 months` for `12 months` and `12m`. */
function relativeText(text: string): string {
  return text
    .replace(/^(?:last |past )?(\d+) ?([dwmqy])$/, (_, count: string, part: string) => `last ${count} ${PARTS[part]!}`)
    .replace(/^(?:(?:in )?the )?(?:past |trailing |previous |rolling )?(?=\d+ (?:day|week|month|quarter|year)s?$)/, 'last ')
    .replace(/^current /, 'this ')
    .replace(/^(?:fy|fiscal year) ?(?=\d{4}$)/, '');
}

/** Names of periods in other tools. */
const RELATIVE: Readonly<Record<string, string>> = {
  ...{
    today: 'this day',
    yesterday: 'previous day',
    ytd: 'this year',
    mtd: 'this month',
    qtd: 'this quarter',
    everything: 'all',
  },
};

/** Matches periods by their names in other tools, and periods with hyphens between their words. */
const NAMED_PERIOD =
  /^(?:today|yesterday|[ymq]td|(?:last|this|previous|past|current|rolling|trailing)[-_ ][-\w ]+|\d+ (?:day|week|month|quarter|year)s?|fy ?\d{4})$/i;

/** Returns a value without the quotation marks of SQL; a date, or a range of dates, in the form that filters have. */
function valueText(written: string): string {
  const text = written.trim().replace(/^'(.*)'$/s, '$1');
  const ends = text.split(/\s*(?:\.{2,}|…)\s*|\s+(?:to|until|till|-)\s+/i);
  // One end of a range may say how to read the other: 1/1/2024..6/30/2024.
  const numbers = ends.map((end) => NUMBERS.exec(end) ?? []);
  const isMonthFirst = numbers.some(([, , , second]) => Number(second) > 12);
  const isKnown = isMonthFirst || numbers.some(([, first]) => Number(first) > 12);
  const dates = ends.map((end) => dateText(end, isKnown ? isMonthFirst : undefined));
  const isRange = ends.length === 2 && dates.every((date) => date === '' || /^\d{4}(?:-|$)/.test(date));
  return isRange ? (dates.includes('') ? dates : dates.toSorted()).join('..') : dateText(text);
}

/** Operators that are words, and their forms in filters. A clause with another colon has none: the words may be those of a name. */
const WORDS: readonly (readonly [written: RegExp, meant: string])[] = [
  [/^([^:=<>!]+?)\s*:?\s+from\s+(\S+)\s+(?:to|until|till)\s+(\S+)$/i, '$1: $2..$3'],
  [/^([^:=<>!]+?)\s*:?\s+(?:since|from)\s+(\S+)$/i, '$1 >= $2'],
  [/^([^:=<>!]+?)\s*:?\s+(?:until|till|up to)\s+(\S+)$/i, '$1 <= $2'],
  [/^([^:=<>!]+?)\s*:?\s+after\s+(\S+)$/i, '$1 > $2'],
  [/^([^:=<>!]+?)\s*:?\s+before\s+(\S+)$/i, '$1 < $2'],
  [/^([^:=<>!]+?)\s*:\s*not\s+(?=[^:]*$)/i, '$1: !'],
  [/^not\s+([^:=<>!]+?)\s*[:=]+\s*(?=[^:]*$)/i, '$1: !'],
  [/^([^:=<>!]+?)\s*:?\s+(?:is\s+not|not\s+equals?|isn[’']t)\s+(?=[^:]*$)/i, '$1: !'],
  [/^([^:=<>!]+?)\s*:?\s+(?:is|equals?)\s+(?!in\b)(?=[^:]*$)/i, '$1: '],
  [/^([^:=<>!]+?)\s*:?\s+contains\s+'?([^':]*)'?$/i, '$1: *$2*'],
  [/^([^:=<>!]+?)\s*:?\s+i?like\s+'([^':]*)'$/i, '$1: $2'],
  [/^([^:=<>!]+?)\s*:\s*in\s*(?=\()/i, '$1 in '],
];

/** Returns a clause with signs in place of words: `region: !West` for `region is not West`. */
function signedClause(clause: string): string {
  const [written, meant] = WORDS.find(([pattern]) => pattern.test(clause)) ?? [];
  const signed = written ? clause.replace(written, meant!) : clause;
  return /\slike\s/i.test(clause) ? signed.replaceAll('%', '*') : signed;
}

/** Returns a clause in the form of filters: `date: 2024..` for `date >= 2024`. */
function clauseText(clause: string, separator: RegExp): string {
  const [, name = '', operator = '', rest = ''] = CLAUSE.exec(signedClause(clause.trim())) ?? [];
  if (!name) return clause.trim();
  const field = name.replace(/^[`[](.*)[`\]]$/, '$1');
  const list = rest.replace(/in$/i.test(operator) || rest.includes(',') ? /^[[(](.*)[\])]$/s : /^\[(.*)\]$/s, '$1');
  const values = list
    .split(separator)
    .map((value) => (NAMED_PERIOD.test(value) ? periodText(value) : undefined) ?? valueText(value));
  const all = values.join(', ');
  const none = `${field}: !${values.join(', !')}`;
  if (/^(?:!=|<>|not)/i.test(operator)) return none;
  if (!/^[<>]/.test(operator)) return `${field}: ${all}`;
  return `${field}: ${operator.startsWith('>') ? `${all}..` : `..${all}`}${operator.length === 1 ? `; ${none}` : ''}`;
}

/**
 * Returns filters in the form of this library for those in the form of SQL, or with dates as people write them. `and` and `or` between values are
 * commas when `isList`; otherwise they may belong to a value.
 */
export function toWhere(text: string, isList = false): string {
  const separator = isList ? /\s*[,|/]\s*|\s+(?:and|or)\s+/i : /\s*,\s*/;
  return joinClauses(
    plainSigns(text)
      .replace(/^\s*where\s+/i, '')
      .replaceAll(LONG_DATE, (date: string, month: string, day: string) => (monthText(month) ? `${day} ${month} ` : date))
      // Values of one field: `region: West or region: East`.
      .replaceAll(/(?<=(?:^|;|\sor\s)\s*([^:=;]+?)\s*[:=][^:=;]*)\s+or\s+\1\s*[:=]+\s*/gi, ', ')
      .replaceAll(/\s+between\s+(\S+)\s+and\s+(\S+)/gi, ': $1..$2')
      .replaceAll(/\s*:?\s*>=?\s*([^\s<>=;]+)\s+and\s+<=?\s*([^\s<>=;]+)/gi, ': $1..$2')
      .split(/\s*;\s*|(?:\s+and\s+|\s*&+\s*)(?=(?:(?!\sand\s)[^;,&])*?(?:[:=<>]|\sin\s))|\s*,\s*(?=[^;,:&]+(?:[:=<>]))/i)
      .filter((clause) => clause.trim() !== '')
      .map((clause) => clauseText(clause, separator)),
  );
}

/** Matches a clause with whole values: no row has two values of one field. */
const VALUES = /^([^:]+): (?!.*\.\.)([^!*:]+)$/;

/** Joins clauses, those with values of the same field as one list: `region: West, East` for `region: West` and `region: East`. */
function joinClauses(clauses: readonly string[]): string {
  const joined: string[] = [];
  for (const clause of clauses) {
    const [, field, values] = VALUES.exec(clause) ?? [];
    const at = field === undefined ? -1 : joined.findIndex((one) => VALUES.exec(one)?.[1] === field);
    if (at < 0) joined.push(clause);
    else joined[at] = `${joined[at]!}, ${values!}`;
  }
  return joined.join('; ');
}

/** Matches a date whose order of day and month is not known. */
const EITHER_ORDER = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g;

/** Returns a text with both readings of its dates such as `1/2/2024`, the month first and then the day first; `undefined` when one of them cannot be. */
export function bothOrders(text: string): readonly [string, string] | undefined {
  const dates = [...text.matchAll(EITHER_ORDER)];
  if (dates.length === 0 || dates.some(([, first, second]) => Number(first) > 12 || Number(second) > 12)) return undefined;
  const read = (isMonthFirst: boolean): string =>
    text.replaceAll(
      EITHER_ORDER,
      (date: string, first: string, second: string, year: string) =>
        (isMonthFirst ? isoDate(year, first, second) : isoDate(year, second, first)) ?? date,
    );
  return [read(true), read(false)];
}

/** Signs that an editor or a keyboard writes in place of those of filters. */
const SIGNS: Readonly<Record<string, string>> = { '：': ':', '；': ';', '，': ',', '\u00A0': ' ' };
/** Characters that a page escapes in HTML. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", apos: "'", nbsp: ' ' };

/** Returns a text with plain signs in place of wide ones, of HTML's escaped ones and of those that Markdown escapes. */
export const plainSigns = (text: string): string =>
  text
    .replaceAll(/[：；，\u00A0]/g, (sign) => SIGNS[sign]!)
    .replaceAll(/&(amp|quot|lt|gt|#39|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!)
    .replaceAll(/\\(?=[_*[\]])/g, '');

/** Days of the week, from Monday, by their first three letters. */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Returns the number of a day of the week by its English name: `1` for `Monday`. */
export function weekdayText(name: string): string | undefined {
  const at = WEEKDAYS.indexOf(name.trim().slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1);
}

/** Returns a filter with the numbers of days in place of their names: `weekday(date): 1, 2` for `weekday(date): Monday, Tuesday`. */
export const weekdayWhere = (text: string): string =>
  text.replaceAll(
    /(weekday\([^)]*\)\s*:)([^;]*)/g,
    (_, field: string, days: string) => field + days.replaceAll(/\p{L}+/gu, (day) => weekdayText(day) ?? day),
  );

/** Names of fields that other tools have for parts of dates. */
const DATE_FIELD = /^(?:year|quarter|month|week|day|period|dates?)$/i;

/** Returns filters with the field `date` in place of a part of dates: `date: 2016` for `year: 2016`. `undefined` when its values are not dates. */
export function datedWhere(text: string, field: string): string | undefined {
  if (/^weekdays?$/i.test(field)) return weekdayWhere(text.replace(field, 'weekday(date)'));
  if (!DATE_FIELD.test(field)) return undefined;
  const dated = toWhere(text.replace(new RegExp(String.raw`(?<![\p{L}\p{N}_-])${field}(?=\s*[:=<>])`, 'iu'), 'date'));
  return /(?:^|; )date: !?(?:\.\.)?\d{4}(?!\d)/.test(dated) ? dated : undefined;
}

/** Returns filters for an object in JSON; `undefined` for another text, and for values that need quotation marks. */
export function jsonWhere(text: string): string | undefined {
  if (!text.trim().startsWith('{')) return undefined;
  try {
    const clauses = Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, value]) => {
      const values = (Array.isArray(value) ? (value as unknown[]) : [value]).map(String);
      return [name, ...values].some((one) => /[",;:=[\]{}]/.test(one)) ? undefined : `${name}: ${values.join(', ')}`;
    });
    return clauses.includes(undefined) ? undefined : clauses.join('; ');
  } catch {
    // Not JSON: another fix may fit.
    return undefined;
  }
}
