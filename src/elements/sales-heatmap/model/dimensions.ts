import { unite } from '../../../catalog/periods.js';
import type { Answer } from './answers.js';
import { type Axis, MAX_BINS, axisOf, keysOf } from './axis.js';
import { columnHeads, type Grid, weekdays } from './calendar.js';
import { isDays } from './clause.js';
import { type AxisOptions, type HeatOptions, isFolded } from './options.js';
import type { HeatContext, HeatView, Item, Member, Spot } from './view.js';
import { weekdayOf } from '../../../query/time/calendar-date.js';
import { TIME_GRAINS, type TimeGrain, binEnd, binStart, shiftBin } from '../../../query/time/time-grain.js';
import { countName, monthName } from './names.js';

/** The results for two dimensions, by query name. */
export interface GridAnswers {
  readonly main: Answer;
  /** Named members, largest first, if the axis has members. */
  readonly x?: readonly Item[] | undefined;
  readonly y?: readonly Item[] | undefined;
  /** The values of the remaining members by the keys of the other axis. Absent without remaining members. */
  readonly restX?: Answer | undefined;
  readonly restY?: Answer | undefined;
}

/**
 * Returns two dimensions as columns and rows. Of two times of one date, the finer is nested in the coarser. Columns and rows of
 * the previous view keep their places, even without rows.
 */
export function dimensionGrid(given: GridAnswers, options: HeatOptions, context: HeatContext, previous?: HeatView): Grid {
  const { main } = given;
  const folded = isFolded(options.x, options.y);
  const before = heldMembers(options, context, previous);
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
    ...columnHeads(x.members),
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
    axes: [context.messages.dimension({ name: options.x.text }), context.messages.dimension({ name: options.y.text })],
    ...placesIn([x, y], answers, columns),
  };
}

function heldMembers({ x, y }: HeatOptions, { messages }: HeatContext, previous: HeatView | undefined): HeldMembers {
  const isSame =
    previous?.axes[0] === messages.dimension({ name: x.text }) && previous.axes[1] === messages.dimension({ name: y.text });
  return isSame ? { x: previous.columns, y: previous.rows } : { x: [], y: [] };
}

/** Returns the result for the remaining members if they have a place. Without rows they have one only if they had one before. */
function restOf(rest: Answer | undefined, before: readonly Member[]): Answer | undefined {
  return rest && (rest.rowCount > 0 || before.some(isLeftOver)) ? rest : undefined;
}

function isLeftOver({ items }: Member): boolean {
  return items.length === 0;
}

/** Returns the position of each row; the remaining members come last. */
function placesIn(
  [x, y]: readonly [Axis, Axis],
  { main, restX, restY }: GridAnswers,
  columns: number,
): Pick<Grid, 'cellOf' | 'restXOf' | 'restYOf'> {
  const [columnIndexOf, rowIndexOf] = [x.indexIn(main, 0), y.indexIn(main, 1)];
  const cell = (column: number | undefined, row: number | undefined): number | undefined =>
    column === undefined || row === undefined ? undefined : row * columns + column;
  return {
    cellOf: (row) => cell(columnIndexOf(row), rowIndexOf(row)),
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

/** Returns the days that both lists contain. */
function common(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  const [p, q] = [one.filter(isDays), other.filter(isDays)];
  return unite(p.flatMap((a) => q.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))));
}

/** Columns and rows of the previous view, if it had the same dimensions. */
export interface HeldMembers {
  readonly x: readonly Member[];
  readonly y: readonly Member[];
}

/** Returns axes for two times of a date: months of a year, or days of a week. The coarser axis has its own bins. */
function foldedAxes(main: Answer, { x, y }: HeatOptions, context: HeatContext, previous: HeldMembers): readonly [Axis, Axis] {
  const isXFiner = rank(x) < rank(y);
  const [fine, coarse, fineAt, coarseAt] = isXFiner ? ([x, y, 0, 1] as const) : ([y, x, 1, 0] as const);
  const [before, inside] = isXFiner ? [previous.y, previous.x] : [previous.x, previous.y];
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

/** Returns the number of finer bins from the start of the coarser bin to a bin. */
function placeIn(key: number, start: number, grain: TimeGrain, { calendar }: HeatContext): number {
  const first = binStart(start, grain, calendar);
  if (grain === 'day') return key - first;
  if (grain === 'week') return (key - first) / 7;
  let index = 0;
  for (let at = first; at < key && index < MAX_BINS; at = shiftBin(at, grain, 1, calendar)) index++;
  return index;
}

function placeMember(
  index: number,
  start: number,
  [fine, coarse]: readonly [TimeGrain, TimeGrain],
  context: HeatContext,
): Omit<Member, 'items'> {
  const day = shiftBin(binStart(start, fine, context.calendar), fine, index, context.calendar);
  if (fine === 'month' && coarse === 'year')
    return { label: monthName(day, context, 'short'), name: monthName(day, context, 'long'), kind: 'month' };
  if (fine === 'day' && coarse === 'week') {
    const { label, name, kind } = weekdays(context).find(({ weekday }) => weekday === weekdayOf(day))!;
    return { label, name, kind };
  }
  const number = countName(index + 1, context);
  const name = context.messages.heatmap.nth({ unit: context.messages.dimension({ name: `${fine}(date)` }), n: number });
  return { label: fine === 'quarter' ? name : number, name, kind: 'member' };
}
