import { unite } from '../../../catalog/periods.js';
import { weekdayOf } from '../../../query/time/calendar-date.js';
import { binEnd, binStart, shiftBin, TIME_GRAINS, type TimeGrain } from '../../../query/time/time-grain.js';
import type { Answer } from './answers.js';
import { axisOf, keysOf, MAX_BINS, type Axis } from './axis.js';
import { weekdays } from './calendar.js';
import { countName, monthName } from './names.js';
import type { AxisOptions, HeatOptions } from './options.js';
import type { HeatContext, Member } from './view.js';

/** Columns and rows of the previous view, if it had the same dimensions. */
export interface HeldMembers {
  readonly x: readonly Member[];
  readonly y: readonly Member[];
}

/** Returns axes for two times of a date: months of a year, or days of a week. The coarser axis has its own bins. */
export function foldedAxes(
  main: Answer,
  { x, y }: HeatOptions,
  context: HeatContext,
  previous: HeldMembers,
): readonly [Axis, Axis] {
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
  for (let at = first; at < key && index < MAX_BINS; at = shiftBin(at, grain, 1)) index++;
  return index;
}

function placeMember(
  index: number,
  start: number,
  [fine, coarse]: readonly [TimeGrain, TimeGrain],
  context: HeatContext,
): Omit<Member, 'items'> {
  const day = shiftBin(binStart(start, fine, context.calendar), fine, index);
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
