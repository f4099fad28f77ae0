import type { MarkChoice } from '../../base/chart/marks.js';
import { isoDate } from '../../../query/time/calendar-date.js';
import { clauseOf, isDays, selectedOf, withoutLost } from './clause.js';
import type { HeatContext, HeatView, Spot } from './view.js';
import { chosenName } from './texts.js';

/** Returns the selection of some marks. `undefined` when no clause can name them, such as the remaining members. */
export function choiceOf(view: HeatView, marks: readonly number[], context: HeatContext): MarkChoice | undefined {
  const named = withoutLost(view, view.chosen, marks).filter((mark) => isNamed(view, mark));
  if (named.length === 0 && marks.length > 0) return undefined;
  const where = clauseOf(view, named);
  const { heatmap } = context.messages;
  const { field, items } = selectedOf(view, named);
  return {
    where,
    announcement: where === '' ? heatmap.cleared : heatmap.chosen({ name: chosenName({ ...view, chosen: named }, context) }),
    field: field.field,
    values: items.map((item) => (isDays(item) ? isoDate(item.from) : item)),
  };
}

/** Returns what a brush can select: the days of a calendar, and a clause of all days. Two fields at once are not supported. */
export function selectableRangeOf(view: HeatView): { readonly brush: string; readonly where: string } | undefined {
  if (view.sets !== 'first' || view.cells === 0) return undefined;
  const all = Array.from({ length: view.cells }, (_, cell) => cell);
  return { brush: `${view.grain ?? 'day'}(${view.first.field})`, where: clauseOf(view, all) };
}

function isNamed({ spots, sets }: HeatView, mark: number): boolean {
  const { kind, a, b } = spots[mark]!;
  return kind === 'cell' && sets === 'both' ? a.length > 0 && b.length > 0 : a.length + b.length > 0;
}

/**
 * Returns the cells of a rectangle between two marks. A calendar of days has a range of days instead. Two headers of the same
 * kind give headers.
 */
export function between(view: Pick<HeatView, 'spots' | 'cells' | 'kind'>, one: number, other: number): readonly number[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const [p, q] = [view.spots[one]!, view.spots[other]!];
  if (p.kind !== 'cell' && p.kind === q.kind)
    return marksFrom(view, from, to).filter((mark) => view.spots[mark]!.kind === p.kind);
  if (view.kind === 'days' && p.kind === 'cell' && q.kind === 'cell') return marksFrom(view, from, to);
  const within = (spot: Spot): boolean =>
    isBetween(spot.block, p.block, q.block) && isBetween(spot.column, p.column, q.column) && isBetween(spot.row, p.row, q.row);
  const cells: number[] = [];
  for (let mark = 0; mark < view.cells; mark++) if (within(view.spots[mark]!)) cells.push(mark);
  return cells.length > 0 ? cells : [one];
}

function marksFrom({ cells }: { readonly cells: number }, from: number, to: number): readonly number[] {
  const last = from < cells ? Math.min(to, cells - 1) : to;
  return Array.from({ length: last - from + 1 }, (_, k) => from + k);
}

function isBetween(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}
