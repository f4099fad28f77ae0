import { binEnd, binStart, shiftBin, TIME_GRAINS, type TimeGrain } from '../../query/time-grain.js';
import { unite } from '../../catalog/periods.js';
import { weekdayOf } from '../../query/calendar-date.js';
import { itemOf, keyAt, type Answer } from './answers-model.js';
import { weekdays, type Grid } from './calendar-model.js';
import { countName, hourName, monthName, periodLabel, periodLines, periodName, rangeName, saidOf } from './names-model.js';
import { isFolded, type AxisOptions, type HeatOptions } from './options-model.js';
import { isDays } from './clause-model.js';
import type { HeatContext, HeatView, Item, Member, Spot } from './view-model.js';

/** The answers of two dimensions, by the names of their questions. */
export interface GridAnswers {
  readonly main: Answer;
  /** Members that are shown by themselves, biggest first, where an axis is one of members. */
  readonly x?: readonly Item[] | undefined;
  readonly y?: readonly Item[] | undefined;
  /** What the members left over make, by the keys of the other axis; absent where none were. Without rows they have no place, but where they had one. */
  readonly restX?: Answer | undefined;
  readonly restY?: Answer | undefined;
}

/** More bins than this are drawn only where they have rows: a stray number must not freeze the page. */
const MOST_BINS = 400;

interface Axis {
  readonly members: readonly Member[];
  /** Finds the member of a row of an answer that has the axis as a column of its own. */
  readonly indexIn: (answer: Answer, at: number) => (row: number) => number | undefined;
}

/**
 * Two dimensions as columns and rows; times of one date, one finer than the other, as the finer within the coarser. `held`: the view before, whose
 * columns and rows stay where they are, also those that have no rows any more.
 */
export function dimensionGrid(given: GridAnswers, options: HeatOptions, context: HeatContext, held?: HeatView): Grid {
  const { main } = given;
  const folded = isFolded(options.x, options.y);
  const before = heldMembers(options, context, held);
  const answers = { ...given, restX: restOf(given.restX, before.x), restY: restOf(given.restY, before.y) };
  const { restX, restY } = answers;
  const [x, y] = folded
    ? foldedAxes(main, options, context, before)
    : [
        axisOf({ main, at: 0, shown: answers.x, rest: restX, more: restY, before: before.x }, options.x, context),
        axisOf({ main, at: 1, shown: answers.y, rest: restY, more: restX, before: before.y }, options.y, context),
      ];
  const columns = x.members.length;
  const spots: Spot[] = y.members.flatMap((own, row) =>
    x.members.map((other, column): Spot => {
      const items = folded ? { a: common(other.items, own.items), b: [] } : { a: other.items, b: own.items };
      return { kind: 'cell', block: 0, column, row, span: 1, ...items, label: '' };
    }),
  );
  const cells = spots.length;
  spots.push(
    ...x.members.map(({ items, label }, column): Spot => ({
      kind: 'column',
      block: 0,
      column,
      row: -1,
      span: 1,
      a: items,
      b: [],
      label,
    })),
    ...y.members.map(({ items, label }, row): Spot => {
      const own = folded ? { a: items, b: [] } : { a: [], b: items };
      return { kind: 'row', block: 0, column: -1, row, span: 1, ...own, label };
    }),
  );
  return {
    blocks: [{ title: '', columns }],
    rows: y.members,
    columns: x.members,
    spots,
    cells,
    first: options.x.field,
    second: folded ? undefined : options.y.field,
    sets: folded ? 'first' : 'both',
    axes: [context.words.dimension(options.x.text), context.words.dimension(options.y.text)],
    ...placesIn([x, y], answers, columns),
  };
}

/** The columns and rows of the view before, where it was of the same dimensions. */
interface HeldMembers {
  readonly x: readonly Member[];
  readonly y: readonly Member[];
}

function heldMembers({ x, y }: HeatOptions, { words }: HeatContext, held: HeatView | undefined): HeldMembers {
  const isSame = held?.axes[0] === words.dimension(x.text) && held.axes[1] === words.dimension(y.text);
  return isSame ? { x: held.columns, y: held.rows } : { x: [], y: [] };
}

/** What the members left over make, where they have a place: without rows only where they had one. */
function restOf(rest: Answer | undefined, before: readonly Member[]): Answer | undefined {
  return rest && (rest.rowCount > 0 || before.some(isLeftOver)) ? rest : undefined;
}

function isLeftOver({ items }: Member): boolean {
  return items.length === 0;
}

/** Where the rows of the answers belong: the members left over stand last. */
function placesIn(
  [x, y]: readonly [Axis, Axis],
  { main, restX, restY }: GridAnswers,
  columns: number,
): Pick<Grid, 'cellOf' | 'restXOf' | 'restYOf'> {
  const [columnOf, rowOf] = [x.indexIn(main, 0), y.indexIn(main, 1)];
  const cell = (column: number | undefined, row: number | undefined): number | undefined =>
    column === undefined || row === undefined ? undefined : row * columns + column;
  return {
    cellOf: (row) => cell(columnOf(row), rowOf(row)),
    ...(restX && { restXOf: withRow(y.indexIn(restX, 0), (row) => cell(columns - 1, row)) }),
    ...(restY && { restYOf: withRow(x.indexIn(restY, 0), (column) => cell(column, y.members.length - 1)) }),
  };
}

function withRow(
  indexOf: (row: number) => number | undefined,
  cell: (index: number | undefined) => number | undefined,
): (row: number) => number | undefined {
  return (row) => cell(indexOf(row));
}

interface AxisFacts {
  readonly main: Answer;
  /** Which column of the answer holds the keys. */
  readonly at: 0 | 1;
  readonly shown: readonly Item[] | undefined;
  /** What the members left over of this axis make. */
  readonly rest: Answer | undefined;
  /** What those of the other axis make: it may have bins that the members shown lack. */
  readonly more: Answer | undefined;
  /** The members that the axis had. */
  readonly before: readonly Member[];
}

function axisOf(facts: AxisFacts, axis: AxisOptions, context: HeatContext): Axis {
  const own = [...keysOf(facts.main, facts.at, axis), ...(facts.more ? keysOf(facts.more, 0, axis) : [])];
  const keys = axis.kind === 'members' ? own : [...own, ...keysBefore(facts.before, axis)];
  const members = axis.kind === 'members' ? namedMembers(facts, context) : bins(keys, axis, context);
  const ids = axis.kind === 'members' ? members.map(({ items }) => keyOfItem(items[0]!)) : binKeys(keys, axis, context);
  const indices = new Map(ids.map((key, index) => [key, index]));
  const indexIn: Axis['indexIn'] = (answer, at) => {
    const own = keysOf(answer, at, axis);
    return (row) => indices.get(own[row]!);
  };
  if (!facts.rest) return { members, indexIn };
  const { other } = context.words.heatmap;
  return { members: [...members, { label: other, name: other, said: 'member', items: [] }], indexIn };
}

/** Members in the order that they had, new ones in that of the question, biggest first; numbers and dates in their own. */
function namedMembers({ main, at, shown = [], before }: AxisFacts, context: HeatContext): readonly Member[] {
  const { type } = main.columns[at]!;
  const had = new Map(before.flatMap(({ items }, place) => items.map((item) => [keyOfItem(item), place] as const)));
  const placeOf = (item: Item): number => had.get(keyOfItem(item)) ?? before.length;
  const items =
    type === 'text'
      ? [...shown].sort((p, q) => placeOf(p) - placeOf(q))
      : [...shown].sort((p, q) => (p === null ? 1 : q === null ? -1 : Number(keyOfItem(p)) - Number(keyOfItem(q))));
  return items.map((item): Member => {
    const name = nameOfItem(item, type === 'number', context);
    return { label: name, name, said: 'member', items: [item] };
  });
}

function nameOfItem(item: Item, isNumber: boolean, context: HeatContext): string {
  if (item === null) return context.words.blank;
  if (isDays(item)) return periodName(item.from, 'day', context);
  return isNumber ? countName(Number(item), context) : item;
}

function bins(keys: readonly Key[], axis: AxisOptions, context: HeatContext): readonly Member[] {
  const blank: Member = { label: context.words.blank, name: context.words.blank, said: 'member', items: [null] };
  return binKeys(keys, axis, context).map((key) => (key === null ? blank : binMember(Number(key), axis, context)));
}

/** Bins in their order, and the missing one last where there is one. */
function binKeys(keys: readonly Key[], axis: AxisOptions, context: HeatContext): readonly Key[] {
  const ordered = [...new Set(keys)].filter((key) => typeof key === 'number').sort((p, q) => p - q);
  return [...filled(ordered, axis, context), ...missing(keys)];
}

type Key = number | string | null;

function keyOfItem(item: Item): Key {
  return isDays(item) ? item.from : item;
}

/** The keys of bins that an axis had. */
function keysBefore(before: readonly Member[], { grain }: AxisOptions): readonly Key[] {
  return before.flatMap(({ items: [item] }): readonly Key[] => {
    if (item === undefined) return [];
    const key = item === null ? null : keyOfItem(item);
    return [grain || key === null ? key : Number(key)];
  });
}

/** The keys of the rows: of members the text that a clause names them by. */
function keysOf(answer: Answer, at: number, { kind }: AxisOptions): readonly Key[] {
  const column = answer.columns[at]!;
  return Array.from({ length: answer.rowCount }, (_, row) => {
    const key = keyAt(column, row);
    return kind === 'members' ? keyOfItem(itemOf(column, key)) : key;
  });
}

function missing(keys: readonly Key[]): readonly null[] {
  return keys.includes(null) ? [null] : [];
}

/** Bins without holes, weekdays all seven in the order of the week. */
function filled(keys: readonly number[], axis: AxisOptions, { calendar }: HeatContext): readonly number[] {
  if (axis.part === 'weekday') return Array.from({ length: 7 }, (_, k) => ((calendar.weekStart - 1 + k) % 7) + 1);
  const [first] = keys;
  const last = keys.at(-1);
  if (first === undefined || last === undefined) return [];
  const next = axis.grain
    ? (key: number) => shiftBin(key, axis.grain!, 1)
    : (key: number, k: number) => (axis.part ? key + 1 : Number((first + (k + 1) * (axis.width ?? 1)).toPrecision(12)));
  const all: number[] = [];
  for (let key = first, k = 0; key <= last; key = next(key, k++)) {
    if (all.length >= MOST_BINS) return keys;
    all.push(key);
  }
  return all.length >= keys.length ? all : keys;
}

function binMember(key: number, axis: AxisOptions, context: HeatContext): Member {
  const { grain, part, width = 1 } = axis;
  if (grain) {
    const items = [{ from: key, to: binEnd(key, grain, context.calendar) }];
    const lines = periodLines(key, grain, context);
    const names = { label: periodLabel(key, grain, context), name: periodName(key, grain, context) };
    return { ...names, said: saidOf(grain), items, ...(lines && { lines }) };
  }
  const items = [String(key)];
  if (part === 'weekday') return weekdays(context).find(({ weekday }) => weekday === key)!;
  const name = part === 'hour' ? hourName(key, context) : rangeName(key, width, context);
  return { label: name, name, said: part === 'hour' ? 'hour' : 'member', items };
}

/** The finer of two times within the coarser: months of a year, days of a week. The coarser axis is that of its bins. */
function foldedAxes(main: Answer, { x, y }: HeatOptions, context: HeatContext, held: HeldMembers): readonly [Axis, Axis] {
  const isXFiner = rank(x) < rank(y);
  const [fine, coarse, fineAt, coarseAt] = isXFiner ? ([x, y, 0, 1] as const) : ([y, x, 1, 0] as const);
  const [before, inside] = isXFiner ? [held.y, held.x] : [held.x, held.y];
  const outer = axisOf({ main, at: coarseAt, shown: undefined, rest: undefined, more: undefined, before }, coarse, context);
  const keys = keysOf(main, fineAt, fine);
  const starts = keysOf(main, coarseAt, coarse);
  const days = new Map<number, { readonly from: number; readonly to: number }[]>();
  const placeAt = (row: number): number | undefined => {
    const [key, start] = [keys[row], starts[row]];
    return typeof key === 'number' && typeof start === 'number' ? placeIn(key, start, fine.grain!, context) : undefined;
  };
  for (let row = 0; row < main.rowCount; row++) {
    const place = placeAt(row);
    if (place === undefined) continue;
    const from = Number(keys[row]);
    days.set(place, [...(days.get(place) ?? []), { from, to: binEnd(from, fine.grain!, context.calendar) }]);
  }
  const count = Math.max(inside.length, Math.max(-1, ...days.keys()) + 1);
  const whole =
    fine.grain === 'month' && coarse.grain === 'year' ? 12 : fine.grain === 'day' && coarse.grain === 'week' ? 7 : count;
  const start = starts.find((key) => typeof key === 'number') ?? 0;
  const members = Array.from({ length: whole }, (_, place) => ({
    ...placeMember(place, start, [fine.grain!, coarse.grain!], context),
    items: unite(days.get(place) ?? []),
  }));
  const inner: Axis = { members, indexIn: () => placeAt };
  return isXFiner ? [inner, outer] : [outer, inner];
}

function rank({ grain }: AxisOptions): number {
  return grain ? TIME_GRAINS.indexOf(grain) : -1;
}

/** How many bins of the finer grain lie between the start of the coarser bin and a bin. */
function placeIn(key: number, start: number, grain: TimeGrain, { calendar }: HeatContext): number {
  const first = binStart(start, grain, calendar);
  if (grain === 'day') return key - first;
  if (grain === 'week') return (key - first) / 7;
  let place = 0;
  for (let at = first; at < key && place < MOST_BINS; at = shiftBin(at, grain, 1)) place++;
  return place;
}

function placeMember(
  place: number,
  start: number,
  [fine, coarse]: readonly [TimeGrain, TimeGrain],
  context: HeatContext,
): Omit<Member, 'items'> {
  const day = shiftBin(binStart(start, fine, context.calendar), fine, place);
  if (fine === 'month' && coarse === 'year')
    return { label: monthName(day, context, 'short'), name: monthName(day, context, 'long'), said: 'month' };
  if (fine === 'day' && coarse === 'week') {
    const { label, name, said } = weekdays(context).find(({ weekday }) => weekday === weekdayOf(day))!;
    return { label, name, said };
  }
  const number = countName(place + 1, context);
  const name = context.words.heatmap.nth(context.words.dimension(`${fine}(date)`), number);
  return { label: fine === 'quarter' ? name : number, name, said: 'member' };
}

/** The days that are in both. */
function common(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  const [p, q] = [one.filter(isDays), other.filter(isDays)];
  return unite(p.flatMap((a) => q.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))));
}
