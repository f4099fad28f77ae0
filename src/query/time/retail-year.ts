const PATTERNS = ['4-4-5', '4-5-4', '5-4-4', '13x4'] as const;

/** Weeks in the months of each quarter of a fiscal year, or thirteen months of four weeks. */
export type WeekPattern = (typeof PATTERNS)[number];

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
const RULE = /^(starts|ends):? (?:(first|last) (\w+) of (\w+)|(\w+) nearest (?:to )?(?:(\d+) )?([a-z]+)(?: (\d+))?)$/;
const DEFAULT_RULE = 'ends: saturday nearest 31 january';

const parsed = new Map<string, RetailYear>();

/** Returns the fiscal year of weeks that a text describes; `undefined` when it describes none. */
export function retailYear(text: string): RetailYear | undefined {
  const known = parsed.get(text);
  if (known) return known;
  const [written = '', rule = DEFAULT_RULE, ...more] = text.toLowerCase().split(/ *; */);
  const pattern = PATTERNS.find((one) => one === written);
  const year = pattern && more.length === 0 ? yearBy(rule.trim()) : undefined;
  if (!year) return undefined;
  const found = { weeksBefore: weeksBefore(pattern!), ...year };
  parsed.set(text, found);
  return found;
}

function weeksBefore(pattern: WeekPattern): readonly number[] {
  const quarter = pattern.split('-').map(Number);
  const weeks = pattern === '13x4' ? new Array<number>(13).fill(4) : [...quarter, ...quarter, ...quarter, ...quarter];
  let sum = 0;
  return weeks.map((count) => (sum += count) - count);
}

/** Returns the year of a rule. A year that ends on one day begins on the next: near the last date of a month is near the first of the next. */
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
  if (!after) return date === 1 ? { weekStart, month: month + 1, latest: NEAREST } : undefined;
  // The last date of February is not the same each year.
  const isLast = month !== FEBRUARY && date === new Date(Date.UTC(2001, month + 1, 0)).getUTCDate();
  return isLast ? { weekStart, month: next, latest: NEAREST } : undefined;
}
