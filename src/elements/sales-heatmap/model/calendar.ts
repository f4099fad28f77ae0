import { unite } from '../../../catalog/periods.js';
import { isDays } from '../../../catalog/value-clause.js';
import { formatBin } from '../../../format/date.js';
import type { Calendar, DayRange } from '../../../query/plan.js';
import { monthsPerYear, weekdayOf } from '../../../query/time/calendar-date.js';
import { binDays, binsBetween, binStart, shiftBin } from '../../../query/time/time-grain.js';
import {
  keyAt,
  type Answer,
  type TimedAnswer,
  headOf,
  monthMember,
  weekdays,
  type Block,
  type Grid,
  type HeatContext,
  type Layout,
  type Member,
  type Spot,
} from './layout.js';

/** Maximum number of days drawn. An outlier such as 1900 or 2999 must not freeze the page. */
const MAX_DAYS = 15_000;

const WEEKDAY = 'weekday(date)';

/**
 * Returns a calendar of days: a block per year, a column per week, a row per weekday. Marks of days are in chronological order.
 * The days of the `previous` calendar are kept.
 */
export function dayGrid(main: TimedAnswer, context: HeatContext, previous?: Layout): Grid {
  const { calendar } = context;
  const own = daysOf(main, calendar);
  const days = withHeld(own, previous);
  const years = yearsOf(days, calendar);
  const { from: first, shown } = years[0]!;
  const last = years.at(-1)!;
  // Weeks of a month before the first year.
  const lead = Math.max(0, weekOf(first, shown.from, calendar));
  const weekIndex = (day: number, { from }: CalendarYear): number => lead + weekOf(day, from, calendar);
  const spots: Spot[] = [];
  for (let day = days.from; day <= days.to; day++) {
    const block = years.findIndex((year) => day >= year.shown.from && day <= year.shown.to);
    const place = { block, column: weekIndex(day, years[block]!), row: day - binStart(day, 'week', calendar), span: 1 };
    const filters = [
      { field: 'date', values: [{ from: day, to: day }] },
      { field: WEEKDAY, values: [String(weekdayOf(day))], isImplied: true },
    ];
    spots.push({ kind: 'cell', ...place, filters, label: '' });
  }
  const cells = spots.length;
  const yearEnd = weekIndex(years[0]!.to, years[0]!) + 1;
  const end = Math.max(yearEnd, weekIndex(last.shown.to, last) + 1);
  // A week in two months belongs to the month in which it starts.
  const starts = Array.from({ length: monthsPerYear(calendar) }, (_, k) =>
    k === 0 ? lead : lead + weekOf(shiftBin(first, 'month', k, calendar) + 6, first, calendar),
  );
  const heads = [
    ...(lead > 0 ? [{ member: monthBeside(shown.from, context, lead), start: 0 }] : []),
    ...monthsOf(days, years, context).map((member, k) => ({ member, start: starts[k]! })),
    ...(end > yearEnd && last.shown.to > last.to
      ? [{ member: monthBeside(last.shown.to, context, end - yearEnd), start: yearEnd }]
      : []),
  ];
  const columns = heads.map(({ member }) => member);
  const monthHeads = heads.map(({ member, start }, k) => {
    return { ...headOf(member, { column: start }, 'date'), span: (heads[k + 1]?.start ?? end) - start };
  });
  // The headings of all columns are above the first block.
  const blocks = blocksOf(years, context, (year, k) => (k === 0 ? end : weekIndex(year.shown.to, year) + 1));
  const rows = weekdays(context);
  spots.push(...monthHeads, ...otherHeads({ blocks, rows, years, days }));
  const key = main.columns[0]!;
  const cellOf = (row: number): number | undefined => {
    const day = keyAt(key, row);
    return typeof day === 'number' && day >= days.from && day <= days.to ? day - days.from : undefined;
  };
  return { blocks, rows, columns, spots, cells, days: own, cellOf };
}

/** Minimum number of weeks of a month next to the years for its name to fit. */
const MIN_NAMED_WEEKS = 3;

/** Returns a month next to the years. In a calendar of days its heading spans some weeks. */
function monthBeside(day: number, context: HeatContext, weeks?: number): Member {
  const from = binStart(day, 'month', context.calendar);
  const name = formatBin(from, 'month', context);
  const items = [binDays(from, 'month', context.calendar)];
  const label = weeks === undefined ? monthMember(day, context).label : weeks < MIN_NAMED_WEEKS ? '' : name;
  return { label, name, kind: 'month', items };
}

/**
 * Returns the calendar of a narrow card: a block per year, a column per month, a row per weekday. The months of the `previous`
 * calendar are kept.
 */
export function monthGrid(main: TimedAnswer, months: Answer, context: HeatContext, previous?: Layout): Grid {
  const { calendar } = context;
  const days = withHeld(daysOf(main, calendar), previous);
  const years = yearsOf(days, calendar);
  const rows = weekdays(context);
  const [first, last] = [years[0]!, years.at(-1)!];
  const before = first.shown.from < first.from ? [monthBeside(first.shown.from, context)] : [];
  const after = last.shown.to > last.to ? [monthBeside(last.shown.to, context)] : [];
  const columns = [...before, ...monthsOf(days, years, context), ...after];
  const blocks = blocksOf(years, context, () => columns.length);
  const spots: Spot[] = [];
  const places = new Map<string, number>();
  years.forEach(({ from: yearStart, shown }, block) => {
    for (const [row, { items, weekday }] of rows.entries()) {
      for (let column = 0; column < columns.length; column++) {
        const { from, to } = binDays(shiftBin(yearStart, 'month', column - before.length, calendar), 'month', calendar);
        if (to < Math.max(days.from, shown.from) || from > Math.min(days.to, shown.to)) continue;
        places.set(`${from} ${weekday}`, spots.length);
        const filters = [
          { field: 'date', values: [{ from, to }] },
          { field: WEEKDAY, values: items },
        ];
        spots.push({ kind: 'cell', block, column, row, span: 1, filters, label: '' });
      }
    }
  });
  const cells = spots.length;
  spots.push(
    ...columns.map((member, at) => headOf(member, { column: at }, 'date')),
    ...otherHeads({ blocks, rows, years, days }),
  );
  const [month, weekday] = months.columns;
  const cellOf = (row: number): number | undefined => places.get(`${String(keyAt(month!, row))} ${String(keyAt(weekday!, row))}`);
  return { blocks, rows, columns, spots, cells, cellOf };
}

/** Returns all days between the first and the last with rows. A date filter extends the range within the data. */
function daysOf(main: TimedAnswer, calendar: Calendar): DayRange {
  const [key] = main.columns;
  const { period, oldest, newest } = main.facts;
  let { from, to } = spanOf(
    Array.from({ length: key ? main.rowCount : 0 }, (_, row) => keyAt(key!, row)).filter((day) => typeof day === 'number'),
  );
  if (from > to) return { from: 0, to: -1 };
  if (period && oldest !== undefined) from = Math.min(from, Math.max(period.from, oldest));
  if (period && newest !== undefined) to = Math.max(to, Math.min(period.to, newest));
  return { from: Math.max(from, binStart(to - MAX_DAYS, 'year', calendar)), to };
}

function withHeld(own: DayRange, previous: Layout | undefined): DayRange {
  const held = previous?.spots.slice(0, previous.cells).flatMap(({ filters: [date] }) => date!.values.filter(isDays)) ?? [];
  const ranges = own.from > own.to ? held : [own, ...held];
  return ranges.length === 0 ? own : spanOf(ranges.flatMap(({ from, to }) => [from, to]));
}

/** Returns the span of some days; none with `from` after `to`. */
function spanOf(days: readonly number[]): DayRange {
  return {
    from: days.reduce((least, day) => Math.min(least, day), Infinity),
    to: days.reduce((most, day) => Math.max(most, day), -Infinity),
  };
}

/** A year of a calendar. `shown` also has the days of a month next to it, which alone would be a row of empty months. */
interface CalendarYear extends DayRange {
  readonly shown: DayRange;
}

/**
 * Returns the whole years of some days, at least one. Days of a single month before the first or after the last year are shown with
 * that year.
 */
function yearsOf(days: DayRange, calendar: Calendar): readonly CalendarYear[] {
  const first = binStart(days.from, 'year', calendar);
  const years = binsBetween(first, Math.max(first, days.to), 'year', calendar).map((from) => binDays(from, 'year', calendar));
  const isOneMonth = (from: number, to: number): boolean => binStart(from, 'month', calendar) === binStart(to, 'month', calendar);
  const hasMonthAfter = years.length > 1 && isOneMonth(years.at(-1)!.from, days.to);
  if (hasMonthAfter) years.pop();
  const hasMonthBefore = years.length > 1 && isOneMonth(days.from, years[0]!.to);
  if (hasMonthBefore) years.shift();
  return years.map((year, k) => ({
    ...year,
    shown: {
      from: hasMonthBefore && k === 0 ? days.from : year.from,
      to: hasMonthAfter && k === years.length - 1 ? days.to : year.to,
    },
  }));
}

/** Returns the months of the year in order. Each one includes that month of every visible year. */
function monthsOf(days: DayRange, years: readonly DayRange[], context: HeatContext): readonly Member[] {
  const { calendar } = context;
  return Array.from({ length: monthsPerYear(calendar) }, (_, k) => {
    const months = years.map(({ from }) => shiftBin(from, 'month', k, calendar));
    const ranges = months.map((from) => binDays(from, 'month', calendar));
    const items = unite(ranges.filter(({ from, to }) => from <= days.to && to >= days.from));
    return { ...monthMember(months[0]!, context), items };
  });
}

function blocksOf(
  years: readonly CalendarYear[],
  context: HeatContext,
  columnsOf: (year: CalendarYear, k: number) => number,
): readonly Block[] {
  return years.map((year, k) => ({ title: formatBin(year.from, 'year', context), columns: columnsOf(year, k) }));
}

/** Returns the headings of weekdays and years. */
function otherHeads({
  blocks,
  rows,
  years,
  days,
}: Pick<Layout, 'blocks' | 'rows'> & { readonly years: readonly DayRange[]; readonly days: DayRange }): readonly Spot[] {
  return [
    ...blocks.flatMap((_, block) => rows.map((member, row) => ({ ...headOf(member, { row }, WEEKDAY), block }))),
    ...years.map(({ from, to }, block): Spot => {
      const { title } = blocks[block]!;
      const filters = from > days.to || to < days.from ? [] : [{ field: 'date', values: [{ from, to }] }];
      return { kind: 'block', block, column: -1, row: -1, span: 1, filters, label: title, name: title };
    }),
  ];
}

function weekOf(day: number, yearStart: number, calendar: Calendar): number {
  return (binStart(day, 'week', calendar) - binStart(yearStart, 'week', calendar)) / 7;
}

/** Minimum number of weeks with a weekday, and minimum difference from an average day that is stated. */
const MIN_WEEKS = 12;

const MIN_SHARE = 0.15;

/** Minimum z of the ranks within weeks (Friedman 1937). One of seven weekdays without a pattern reaches it in 1 of 300 calendars. */
const MIN_Z = 3.5;

/** Minimum number of days of a week that are compared. */
const MIN_DAYS = 4;

/** The weekday that differs most from an average day. */
export interface NotableWeekday {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** Difference of its average from that of all days, as a share. */
  readonly share: number;
}

/**
 * Returns the weekday that differs most from an average day, if its ranks in its weeks differ by more than chance. Season, trend and a single
 * large amount have no part in ranks. Days without rows do not count. `undefined` without such a weekday.
 */
export function notableWeekday(days: readonly { readonly day: number; readonly value: number }[]): NotableWeekday | undefined {
  const weeks = new Map<number, typeof days>();
  for (const one of days) {
    const week = one.day - weekdayOf(one.day);
    if (!Number.isNaN(one.value)) weeks.set(week, [...(weeks.get(week) ?? []), one]);
  }
  const ranks = Array.from({ length: 8 }, (): number[] => []);
  const byWeekday = Array.from({ length: 8 }, (): number[] => []);
  for (const week of weeks.values()) {
    for (const { day, value } of week) {
      byWeekday[weekdayOf(day)]!.push(value);
      if (week.length >= MIN_DAYS) ranks[weekdayOf(day)]!.push(rankOf(value, week));
    }
  }
  const average = meanOf(byWeekday.flat());
  if (!(average > 0)) return undefined;
  const found = ranks.flatMap((own, weekday) => {
    const share = meanOf(byWeekday[weekday]!) / average - 1;
    const z = meanOf(own) * Math.sqrt(own.length) * Math.sign(share);
    return own.length >= MIN_WEEKS && Math.abs(share) >= MIN_SHARE && z >= MIN_Z ? [{ weekday, share }] : [];
  });
  return found.sort((one, other) => Math.abs(other.share) - Math.abs(one.share))[0];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns the rank of a value in its week, of mean 0 and variance 1 without a pattern. */
function rankOf(value: number, week: readonly { readonly value: number }[]): number {
  const above = week.reduce((sum, one) => sum + Math.sign(value - one.value), 0);
  return above / 2 / Math.sqrt((week.length ** 2 - 1) / 12);
}
