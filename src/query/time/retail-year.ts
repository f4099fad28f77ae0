/** Weeks in the months of each quarter of a fiscal year, or in the months of the year: thirteen of four weeks, or twelve others. */
export type WeekPattern = '4-4-5' | '4-5-4' | '5-4-4' | '13x4' | `${number}-${number}-${number}-${number}-${string}`;

/**
 * A fiscal year of weeks as a text: `4-4-5`, or `4-4-5; ends: last Saturday of September`. Without a rule, it is that of the
 * National Retail Federation: the year ends on the Saturday nearest to 31 January. Each year has 52 or 53 weeks.
 */
export type RetailCalendar = WeekPattern | `${WeekPattern}; ${string}`;

/** A fiscal year of weeks. */
export interface RetailYear {
  /** Weeks before each month. The 53rd week belongs to the last month. */
  readonly weeksBefore: readonly number[];
  /** First day of the week, 1 (Monday) … 7 (Sunday). */
  readonly weekStart: number;
  /** The calendar month of the first month, 1–12. */
  readonly month: number;
  /** Days from the first of `month` to the latest day on which a year begins. */
  readonly latest: number;
}

/** Days from a date to the latest day that is nearest to it among those of one weekday. */
const NEAREST = 3;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const FEBRUARY = 1;
const MONTHS_PER_YEAR = 12;
const WEEKS_PER_YEAR = 52;
const RULE = /^(starts|ends):? (?:(first|last) (\w+) of (\w+)|(\w+) nearest (?:to )?(?:(\d+) )?([a-z]+)(?: (\d+))?)$/;
const DEFAULT_RULE = 'ends: saturday nearest 31 january';

const parsed = new Map<string, RetailYear>();

/** Returns the fiscal year of weeks that a text describes; `undefined` when it describes none. */
export function retailYear(text: string): RetailYear | undefined {
  const known = parsed.get(text);
  if (known) return known;
  const [written = '', rule = DEFAULT_RULE, ...more] = text.toLowerCase().split(/ *; */);
  const weeks = weeksOf(written);
  const year = weeks && more.length === 0 ? yearBy(rule.trim()) : undefined;
  if (!year) return undefined;
  let sum = 0;
  const found = { weeksBefore: weeks!.map((count) => (sum += count) - count), ...year };
  parsed.set(text, found);
  return found;
}

/** Returns the weeks of each month: of three numbers those of each quarter, otherwise twelve numbers. */
function weeksOf(pattern: string): readonly number[] | undefined {
  if (pattern === '13x4') return new Array<number>(13).fill(4);
  const written = /^[3-6](?:-[3-6])+$/.test(pattern) ? pattern.split('-').map(Number) : [];
  const weeks = written.length === 3 ? [...written, ...written, ...written, ...written] : written;
  const isYear = weeks.length === MONTHS_PER_YEAR && weeks.reduce((sum, count) => sum + count) === WEEKS_PER_YEAR;
  return isYear ? weeks : undefined;
}

/** Returns the year of a rule. A year that ends on one day begins on the next, and one near the end of a month begins with the next month. */
function yearBy(rule: string): Omit<RetailYear, 'weeksBefore'> | undefined {
  const [, side, place, own, inMonth, near, date1, nearMonth, date2] = RULE.exec(rule) ?? [];
  const weekday = WEEKDAYS.indexOf(own ?? near ?? '');
  const month = MONTHS.indexOf(inMonth ?? nearMonth ?? '');
  if (weekday < 0 || month < 0) return undefined;
  const after = side === 'ends' ? 1 : 0;
  const weekStart = ((weekday + after) % 7) + 1;
  if (place === 'first') return { weekStart, month: month + 1, latest: 6 + after };
  const next = ((month + 1) % 12) + 1;
  if (place === 'last') return { weekStart, month: next, latest: after - 1 };
  const date = Number(date1 ?? date2);
  const days = new Date(Date.UTC(2001, month + 1, 0)).getUTCDate();
  const latest = date - 1 + after + NEAREST;
  if (date < 1 || date > days) return undefined;
  if (date <= days / 2) return { weekStart, month: month + 1, latest };
  // Days until the end of February are not the same each year.
  return month === FEBRUARY ? undefined : { weekStart, month: next, latest: latest - days };
}
