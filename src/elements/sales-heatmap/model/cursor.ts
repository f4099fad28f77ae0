import type { HeatView, Spot } from './view.js';

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
