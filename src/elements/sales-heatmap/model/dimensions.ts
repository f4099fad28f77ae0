import { unite } from '../../../catalog/periods.js';
import { isDays, type FilterValue } from '../../../catalog/value-clause.js';
import { dateFormat, formatBin } from '../../../format/date.js';
import { displayName, memberName, plainNumber } from '../../../format/member-name.js';
import { binName } from '../../../format/time-names.js';
import type { DayRange } from '../../../query/plan.js';
import { fiscalMonthStart, monthsPerYear } from '../../../query/time/calendar-date.js';
import { binCount, binDays, binStart, shiftBin } from '../../../query/time/time-grain.js';
import {
  itemsIn,
  keyAt,
  keyOfItem,
  type Answer,
  type Key,
  headOf,
  monthMember,
  weekdays,
  type Grid,
  type HeatContext,
  type Member,
  type Spot,
} from './layout.js';
import { finerOf, isFolded, type AxisOptions, type HeatOptions } from './plans.js';

/** Maximum number of bins drawn without rows. An outlier must not freeze the page. */
const MAX_BINS = 400;

/** The results for two dimensions, by query name. */
interface GridAnswers {
  readonly main: Answer;
  /** Named members, largest first, if the axis has members. */
  readonly x?: readonly FilterValue[] | undefined;
  readonly y?: readonly FilterValue[] | undefined;
  /** The values of the remaining members by the keys of the other axis. Absent without remaining members. */
  readonly restX?: Answer | undefined;
  readonly restY?: Answer | undefined;
}

/** Columns and rows of the heatmap before, if it had the same dimensions. */
type HeldMembers = Pick<Grid, 'columns' | 'rows'>;

interface Axis {
  readonly members: readonly Member[];
  /** Finds the member of each row in a result with a column for the axis. */
  readonly indexIn: (answer: Answer, at: number) => (row: number) => number | undefined;
}

/**
 * Returns two dimensions as columns and rows. Of two times of one date, the finer is nested in the coarser. Columns and rows of
 * the `previous` heatmap keep their places, even without rows.
 */
export function dimensionGrid(given: GridAnswers, options: HeatOptions, context: HeatContext, previous?: HeldMembers): Grid {
  const { main } = given;
  const folded = isFolded(options);
  const before = { x: previous?.columns ?? [], y: previous?.rows ?? [] };
  const answers = { ...given, restX: restOf(given.restX, before.x), restY: restOf(given.restY, before.y) };
  const { restX, restY } = answers;
  const [x, y] = folded
    ? foldedAxes(main, options, context, before)
    : [
        axisOf({ main, at: 0, shown: answers.x, rest: restX, more: restY, before: before.x }, options.x, context),
        axisOf({ main, at: 1, shown: answers.y, rest: restY, more: restX, before: before.y }, options.y, context),
      ];
  const columns = x.members.length;
  const cells = y.members.flatMap((own, row) =>
    x.members.map((other, column): Spot => {
      const filters = folded
        ? [{ field: options.x.field, values: common(other.items, own.items) }]
        : [
            { field: options.x.field, values: other.items },
            { field: options.y.field, values: own.items },
          ];
      return { kind: 'cell', block: 0, column, row, span: 1, filters, label: '' };
    }),
  );
  const heads = [
    ...x.members.map((member, at) => headOf(member, { column: at }, options.x.field)),
    ...y.members.map((member, at) => headOf(member, { row: at }, options.y.field)),
  ];
  return {
    blocks: [{ title: '', columns }],
    ...{ rows: y.members, columns: x.members, cells: cells.length, spots: [...cells, ...heads] },
    ...placesIn([x, y], answers, columns),
  };
}

/** Returns the result for the remaining members if they have a place. Without rows they have one only if they had one before. */
function restOf(rest: Answer | undefined, before: readonly Member[]): Answer | undefined {
  return rest && (rest.rowCount > 0 || before.some(({ items }) => items.length === 0)) ? rest : undefined;
}

/** Returns the position of each row; the remaining members come last. */
function placesIn(
  [x, y]: readonly [Axis, Axis],
  { main, restX, restY }: GridAnswers,
  columns: number,
): Pick<Grid, 'cellOf' | 'restXOf' | 'restYOf'> {
  const cell = (column: number | undefined, row: number | undefined): number | undefined =>
    column === undefined || row === undefined ? undefined : row * columns + column;
  const [columnOf, rowOf] = [x.indexIn(main, 0), y.indexIn(main, 1)];
  const [rowOfRest, columnOfRest] = [restX && y.indexIn(restX, 0), restY && x.indexIn(restY, 0)];
  return {
    cellOf: (row) => cell(columnOf(row), rowOf(row)),
    ...(rowOfRest && { restXOf: (row) => cell(columns - 1, rowOfRest(row)) }),
    ...(columnOfRest && { restYOf: (row) => cell(columnOfRest(row), y.members.length - 1) }),
  };
}

/** Returns the days that both lists contain. */
function common(one: readonly FilterValue[], other: readonly FilterValue[]): readonly FilterValue[] {
  const [p, q] = [one.filter(isDays), other.filter(isDays)];
  return unite(p.flatMap((a) => q.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))));
}

/** Returns axes for two times of a date: months of a year, or days of a week. The coarser axis has its own bins. */
function foldedAxes(
  main: Answer,
  { x, y }: HeatOptions,
  context: HeatContext,
  previous: Readonly<Record<'x' | 'y', readonly Member[]>>,
): readonly [Axis, Axis] {
  const isXFiner = finerOf({ x, y }) === x;
  const [fine, coarse, fineAt, coarseAt] = isXFiner ? ([x, y, 0, 1] as const) : ([y, x, 1, 0] as const);
  const [before, inside] = isXFiner ? [previous.y, previous.x] : [previous.x, previous.y];
  const outer = axisOf({ main, at: coarseAt, before }, coarse, context);
  const keys = keysOf(main, fineAt, fine);
  const starts = keysOf(main, coarseAt, coarse);
  const days = new Map<number, DayRange[]>();
  const placeAt = (row: number): number | undefined => {
    const [key, start] = [keys[row], starts[row]];
    return typeof key === 'number' && typeof start === 'number'
      ? Math.min(MAX_BINS, binCount(start, key, fine.grain!, context.calendar) - 1)
      : undefined;
  };
  for (let row = 0; row < main.rowCount; row++) {
    const place = placeAt(row);
    if (place === undefined) continue;
    days.set(place, [...(days.get(place) ?? []), binDays(Number(keys[row]), fine.grain!, context.calendar)]);
  }
  const isMonths = fine.grain === 'month' && coarse.grain === 'year';
  const isWeek = fine.grain === 'day' && coarse.grain === 'week';
  const count = isMonths
    ? monthsPerYear(context.calendar)
    : isWeek
      ? 7
      : Math.max(inside.length, Math.max(-1, ...days.keys()) + 1);
  const start = starts.find((key) => typeof key === 'number') ?? 0;
  const first = binStart(start, fine.grain!, context.calendar);
  const nameOf = (place: number): Omit<Member, 'items'> => {
    const day = shiftBin(first, fine.grain!, place, context.calendar);
    if (isMonths) return monthMember(day, context);
    if (isWeek) return weekdays(context)[place]!;
    const number = plainNumber(place + 1, context.locale);
    const unit = context.messages.dimension({ name: `${fine.grain!}(date)` });
    const name = context.messages.heatmap.nth({ unit, n: number });
    return { label: fine.grain === 'quarter' ? name : number, name, kind: 'member' };
  };
  const members = Array.from({ length: count }, (_, place) => ({ ...nameOf(place), items: unite(days.get(place) ?? []) }));
  const inner: Axis = { members, indexIn: () => placeAt };
  return isXFiner ? [inner, outer] : [outer, inner];
}

interface AxisFacts {
  readonly main: Answer;
  /** Index of the key column. */
  readonly at: 0 | 1;
  readonly shown?: readonly FilterValue[] | undefined;
  /** Result for the remaining members of this axis. */
  readonly rest?: Answer | undefined;
  /** Result for the remaining members of the other axis. It may have additional bins. */
  readonly more?: Answer | undefined;
  readonly before: readonly Member[];
}

/** Returns an axis of members or bins. The remaining members come last. */
function axisOf(facts: AxisFacts, axis: AxisOptions, context: HeatContext): Axis {
  const isNamed = axis.kind === 'members';
  const own = [...keysOf(facts.main, facts.at, axis), ...(facts.more ? keysOf(facts.more, 0, axis) : [])];
  const bins = isNamed ? [] : filled([...own, ...keysBefore(facts.before, axis)], axis, context);
  const members = isNamed ? namedMembers(facts, axis, context) : bins.map((key) => binMember(key, axis, context));
  const ids = isNamed ? members.map(({ items }) => keyOfItem(items[0]!)) : bins;
  const indices = new Map(ids.map((key, index) => [key, index]));
  const indexIn: Axis['indexIn'] = (answer, at) => {
    const keys = keysOf(answer, at, axis);
    return (row) => indices.get(keys[row]!);
  };
  const { other } = context.messages.heatmap;
  const rest: Member = { label: other, name: other, kind: 'member', items: [] };
  return { members: facts.rest ? [...members, rest] : members, indexIn };
}

/** Returns members in their previous order, then new ones, largest first. Numbers and dates are sorted by value. */
function namedMembers(
  { main, at, shown = [], before }: AxisFacts,
  { text }: AxisOptions,
  context: HeatContext,
): readonly Member[] {
  const { type } = main.columns[at]!;
  const had = new Map(before.flatMap(({ items }, place) => items.map((item) => [keyOfItem(item), place] as const)));
  const placeOf = (item: FilterValue): number => had.get(keyOfItem(item)) ?? before.length;
  const items =
    type === 'text'
      ? [...shown].sort((p, q) => placeOf(p) - placeOf(q))
      : [...shown].sort((p, q) => (p === null ? 1 : q === null ? -1 : Number(keyOfItem(p)) - Number(keyOfItem(q))));
  const nameOf = (item: FilterValue): string => {
    if (item === null) return context.messages.blank;
    if (isDays(item)) return binName(item.from, 'day', context);
    return type === 'number' ? plainNumber(Number(item), context.locale) : displayName(context.names, text, item);
  };
  return items.map((item): Member => {
    const name = nameOf(item);
    return { label: name, name, kind: 'member', items: [item] };
  });
}

function keysBefore(before: readonly Member[], { grain }: AxisOptions): readonly Key[] {
  return before.flatMap(({ items: [item] }): readonly Key[] => {
    if (item === undefined) return [];
    const key = keyOfItem(item);
    return [grain || key === null ? key : Number(key)];
  });
}

/** Returns the keys of the rows. Members have the text that clauses use. */
function keysOf(answer: Answer, at: number, { kind }: AxisOptions): readonly Key[] {
  if (kind === 'members') return itemsIn(answer, at).map(keyOfItem);
  const column = answer.columns[at]!;
  return Array.from({ length: answer.rowCount }, (_, row) => keyAt(column, row));
}

/** Returns all bins in order, the missing value last. Months of the year and weekdays are complete and follow the order of the week. */
function filled(keys: readonly Key[], axis: AxisOptions, context: HeatContext): readonly Key[] {
  const ordered = [...new Set(keys)].filter((key) => typeof key === 'number').sort((p, q) => p - q);
  return [...withoutGaps(ordered, axis, context), ...(keys.includes(null) ? [null] : [])];
}

function withoutGaps(keys: readonly number[], { part, grain, width = 1 }: AxisOptions, context: HeatContext): readonly number[] {
  if (part === 'month-of-year') return Array.from({ length: monthsPerYear(context.calendar) }, (_, k) => k + 1);
  if (part === 'weekday') return weekdays(context).map(({ weekday }) => weekday);
  const [first] = keys;
  const last = keys.at(-1);
  if (first === undefined || last === undefined) return [];
  const next = grain
    ? (key: number) => shiftBin(key, grain, 1, context.calendar)
    : (key: number, k: number) => (part ? key + 1 : Number((first + (k + 1) * width).toPrecision(12)));
  const all: number[] = [];
  for (let key = first, k = 0; key <= last; key = next(key, k++)) {
    if (all.length >= MAX_BINS) return keys;
    all.push(key);
  }
  return all.length >= keys.length ? all : keys;
}

/** Any year: months have the same names in all of them. */
const SOME_YEAR = 2024;

function binMember(key: Key, { text, grain, part }: AxisOptions, context: HeatContext): Member {
  const { locale, calendar, messages } = context;
  if (key === null) return { label: messages.blank, name: messages.blank, kind: 'member', items: [null] };
  const bin = Number(key);
  if (grain) {
    const items = [binDays(bin, grain, calendar)];
    const names = { label: formatBin(bin, grain, context), name: binName(bin, grain, context), items };
    if (grain !== 'month') return { ...names, kind: grain === 'day' || grain === 'week' ? 'time' : 'month' };
    const year = formatBin(binStart(bin, 'year', calendar), 'year', context);
    return { ...names, kind: 'month', lines: [monthMember(bin, context).label, year] };
  }
  const items = [String(key)];
  if (part === 'weekday') return weekdays(context).find(({ weekday }) => weekday === key)!;
  if (part === 'month-of-year')
    return { ...monthMember(fiscalMonthStart(SOME_YEAR * monthsPerYear(calendar) + bin - 1, calendar), context), items };
  const column = { name: text, type: 'number', values: Float64Array.of(bin) } as const;
  const name = part === 'hour' ? hourName(bin, locale) : memberName(String(bin), column, context);
  if (part === 'week-of-year') return { label: plainNumber(bin, locale), name, kind: 'time', items };
  return { label: name, name, kind: part === 'hour' ? 'hour' : 'member', items };
}

/** Formats an hour of the day: `14:00`, `2 PM`, `9 Uhr`, with spaces that do not break. */
function hourName(hour: number, locale: string): string {
  const format = dateFormat(locale, { hour: 'numeric', ...(locale === 'en' && { minute: '2-digit' }) });
  return format
    .format(hour * 3_600_000)
    .replace(/^0(?=\d)/, '')
    .replaceAll(/\s/g, '\u00a0');
}
