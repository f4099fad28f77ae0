import { unite } from '../../../catalog/periods.js';
import { weekdayOf } from '../../../query/time/calendar-date.js';
import type { Calendar, DayRange, PlanFacts } from '../../../query/plan.js';
import { binEnd, binStart, shiftBin } from '../../../query/time/time-grain.js';
import { keyAt, type Answer } from './answers.js';
import { isDays } from './clause.js';
import { monthName, periodLabel, weekdayName } from './names.js';
import type { Block, Field, HeatContext, HeatView, Member, Spot } from './view.js';

/** Layout of the marks, before their values are known. */
export type Grid = Pick<
  HeatView,
  'blocks' | 'rows' | 'columns' | 'spots' | 'cells' | 'first' | 'second' | 'sets' | 'axes' | 'days'
> & {
  /** Returns the cell of a row in the result. */
  readonly cellOf: (row: number) => number | undefined;
  /** Returns the cells of the remaining members. */
  readonly restXOf?: (row: number) => number | undefined;
  readonly restYOf?: (row: number) => number | undefined;
};

/** A query result with facts about its period. */
export interface TimedAnswer extends Answer {
  readonly facts: PlanFacts;
}

/** Maximum number of days drawn. An outlier such as 1900 or 2999 must not freeze the page. */
const MAX_DAYS = 15_000;

const DATE: Field = { field: 'date', quoted: false };
const WEEKDAY: Field = { field: 'weekday(date)', quoted: false };

/**
 * Returns a calendar of days: a block per year, a column per week, a row per weekday. Marks of days are in chronological order.
 * The days of the `previous` view are kept.
 */
export function dayGrid(main: TimedAnswer, context: HeatContext, previous?: HeatView): Grid {
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
    const column = weekIndex(day, years[block]!);
    const b = [String(weekdayOf(day))];
    spots.push({ kind: 'cell', block, column, row: rowOf(day, calendar), span: 1, a: [{ from: day, to: day }], b, label: '' });
  }
  // A week in two months belongs to the month in which it starts.
  const starts = Array.from({ length: 12 }, (_, k) =>
    k === 0 ? lead : lead + weekOf(shiftBin(first, 'month', k, calendar) + 6, first, calendar),
  );
  const yearEnd = weekIndex(years[0]!.to, years[0]!) + 1;
  const end = Math.max(yearEnd, weekIndex(last.shown.to, last) + 1);
  const heads = [
    ...(lead > 0 ? [{ member: monthBeside(shown.from, lead, context), start: 0 }] : []),
    ...monthsOf(days, years, context).map((member, k) => ({ member, start: starts[k]! })),
    ...(end > yearEnd && last.shown.to > last.to
      ? [{ member: monthBeside(last.shown.to, end - yearEnd, context), start: yearEnd }]
      : []),
  ];
  const columns = heads.map(({ member }) => member);
  const monthHeads = heads.map(({ member: { items, label }, start }, k): Spot => {
    const span = (heads[k + 1]?.start ?? end) - start;
    return { kind: 'column', block: 0, column: start, row: -1, span, a: items, b: [], label };
  });
  const rows = weekdays(context);
  const blocks = years.map((year, k): Block => ({
    title: periodLabel(year.from, 'year', context),
    // The headings of all columns are above the first block.
    columns: k === 0 ? end : weekIndex(year.shown.to, year) + 1,
  }));
  const cells = spots.length;
  spots.push(...monthHeads, ...rowHeads(blocks, rows), ...blockHeads(years, blocks, days));
  const key = main.columns[0]!;
  const cellOf = (row: number): number | undefined => {
    const day = keyAt(key, row);
    return typeof day === 'number' && day >= days.from && day <= days.to ? day - days.from : undefined;
  };
  const layout = { blocks, rows, columns, spots, cells, first: DATE, second: WEEKDAY, axes: axesOf(context) };
  return { ...layout, sets: 'first', days: own, cellOf };
}

/** Minimum number of weeks of a month next to the years for its name to fit. */
const MIN_NAMED_WEEKS = 3;

/** Returns the heading of a month next to the years, which spans some weeks. */
function monthBeside(day: number, weeks: number, context: HeatContext): Member {
  const { calendar } = context;
  const from = binStart(day, 'month', calendar);
  const name = periodLabel(from, 'month', context);
  return {
    label: weeks < MIN_NAMED_WEEKS ? '' : name,
    name,
    kind: 'month',
    items: [{ from, to: shiftBin(from, 'month', 1, calendar) - 1 }],
  };
}

/**
 * Returns the calendar of a narrow card: a block per year, a column per month, a row per weekday. The months of the `previous`
 * view are kept.
 */
export function monthGrid(main: TimedAnswer, months: Answer, context: HeatContext, previous?: HeatView): Grid {
  const { calendar } = context;
  const days = withHeld(daysOf(main, calendar), previous);
  const years = yearsOf(days, calendar);
  const rows = weekdays(context);
  const [first, last] = [years[0]!, years.at(-1)!];
  const before = first.shown.from < first.from ? [monthBeside(first.shown.from, 0, context)] : [];
  const after = last.shown.to > last.to ? [monthBeside(last.shown.to, 0, context)] : [];
  const named = (member: Member, day: number): Member => ({ ...member, label: monthName(day, context, 'short') });
  const columns = [
    ...before.map((member) => named(member, first.shown.from)),
    ...monthsOf(days, years, context),
    ...after.map((member) => named(member, last.shown.to)),
  ];
  const blocks = years.map(({ from }): Block => ({ title: periodLabel(from, 'year', context), columns: columns.length }));
  const spots: Spot[] = [];
  const places = new Map<string, number>();
  years.forEach(({ from: yearStart, shown }, block) => {
    for (const [row, { items, weekday }] of rows.entries()) {
      for (let column = 0; column < columns.length; column++) {
        const from = shiftBin(yearStart, 'month', column - before.length, calendar);
        const to = binEnd(from, 'month', calendar);
        if (to < Math.max(days.from, shown.from) || from > Math.min(days.to, shown.to)) continue;
        places.set(`${from} ${weekday}`, spots.length);
        spots.push({ kind: 'cell', block, column, row, span: 1, a: [{ from, to }], b: items, label: '' });
      }
    }
  });
  const cells = spots.length;
  spots.push(...columnHeads(columns), ...rowHeads(blocks, rows), ...blockHeads(years, blocks, days));
  const [month, weekday] = months.columns;
  const cellOf = (row: number): number | undefined => places.get(`${String(keyAt(month!, row))} ${String(keyAt(weekday!, row))}`);
  return { blocks, rows, columns, spots, cells, first: DATE, second: WEEKDAY, sets: 'both', axes: axesOf(context), cellOf };
}

/** Returns all days between the first and the last with rows. A date filter extends the range within the data. */
function daysOf(main: TimedAnswer, calendar: Calendar): DayRange {
  const [key] = main.columns;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let row = 0; key && row < main.rowCount; row++) {
    const day = keyAt(key, row);
    if (typeof day !== 'number') continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  if (from > to) return { from: 0, to: -1 };
  const { period, oldest, newest } = main.facts;
  if (period && oldest !== undefined) from = Math.min(from, Math.max(period.from, oldest));
  if (period && newest !== undefined) to = Math.max(to, Math.min(period.to, newest));
  return { from: Math.max(from, binStart(to - MAX_DAYS, 'year', calendar)), to };
}

/** Adds the days of the previous view. */
function withHeld(own: DayRange, previous: HeatView | undefined): DayRange {
  let { from, to } = own.from > own.to ? { from: Infinity, to: -Infinity } : own;
  for (const item of previous?.spots.slice(0, previous.cells).flatMap(({ a }) => a.filter(isDays)) ?? []) {
    from = Math.min(from, item.from);
    to = Math.max(to, item.to);
  }
  return from > to ? own : { from, to };
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
  const years: DayRange[] = [];
  for (
    let from = binStart(days.from, 'year', calendar);
    from <= days.to || years.length === 0;
    from = shiftBin(from, 'year', 1, calendar)
  )
    years.push({ from, to: binEnd(from, 'year', calendar) });
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

/** Returns the twelve months in order. Each one includes that month of every visible year. */
function monthsOf(days: DayRange, years: readonly DayRange[], context: HeatContext): readonly Member[] {
  const { calendar } = context;
  return Array.from({ length: 12 }, (_, k) => {
    const first = shiftBin(years[0]!.from, 'month', k, calendar);
    const months = years.map(({ from }) => shiftBin(from, 'month', k, calendar));
    const shown = months.filter((month) => month <= days.to && shiftBin(month, 'month', 1, calendar) > days.from);
    return {
      label: monthName(first, context, 'short'),
      name: monthName(first, context, 'long'),
      kind: 'month',
      items: unite(shown.map((from) => ({ from, to: shiftBin(from, 'month', 1, calendar) - 1 }))),
    };
  });
}

/** Returns the weekdays in the order of the week. */
export function weekdays(context: HeatContext): readonly (Member & { readonly weekday: number })[] {
  return Array.from({ length: 7 }, (_, k) => {
    const weekday = ((context.calendar.weekStart - 1 + k) % 7) + 1;
    return {
      weekday,
      label: weekdayName(weekday, context, 'short'),
      name: weekdayName(weekday, context, 'long'),
      kind: 'weekday',
      items: [String(weekday)],
    };
  });
}

/** Returns the headings of columns, which select on the first field. */
export function columnHeads(columns: readonly Member[]): readonly Spot[] {
  const common = { kind: 'column', block: 0, row: -1, span: 1 } as const;
  return columns.map(({ items, label }, column) => ({ ...common, column, a: items, b: [], label }));
}

function rowHeads(blocks: readonly Block[], rows: readonly Member[]): readonly Spot[] {
  return blocks.flatMap((_, block) =>
    rows.map(({ items, label }, row): Spot => ({ kind: 'row', block, column: -1, row, span: 1, a: [], b: items, label })),
  );
}

function blockHeads(years: readonly DayRange[], blocks: readonly Block[], days: DayRange): readonly Spot[] {
  return years.map(({ from, to }, block): Spot => {
    const a = from > days.to || to < days.from ? [] : [{ from, to }];
    return { kind: 'block', block, column: -1, row: -1, span: 1, a, b: [], label: blocks[block]!.title };
  });
}

function weekOf(day: number, yearStart: number, calendar: Calendar): number {
  return (binStart(day, 'week', calendar) - binStart(yearStart, 'week', calendar)) / 7;
}

function rowOf(day: number, calendar: Calendar): number {
  return day - binStart(day, 'week', calendar);
}

function axesOf({ messages }: HeatContext): readonly [string, string] {
  return [messages.dimension({ name: 'month(date)' }), messages.dimension({ name: 'weekday(date)' })];
}
