import type { BinRange } from '../../../query/time/time-grain.js';
import { indicesOf, type Selection } from '../../../catalog/time-selection.js';

/** Position of a pointer in bins of the whole time (see `plot/geometry`). */
export interface BrushPoint {
  readonly area: 'main' | 'strip';
  readonly index: number;
  readonly exact: number;
}

/**
 * A drag: its kind, its start and the selection at its start. `new` starts a new selection, `from` and `to` move an end, `pan`
 * moves the whole selection.
 */
export interface Drag {
  readonly area: BrushPoint['area'];
  readonly mode: 'new' | 'from' | 'to' | 'pan';
  readonly start: BrushPoint;
  readonly origin: BinRange | undefined;
  /** Number of bins, and the bins of the main chart. */
  readonly count: number;
  readonly shown: BinRange;
}

/**
 * Returns the drag that starts at a point. In the strip, the user can grab the ends and the inside of the brush. Elsewhere a drag
 * starts a new selection.
 */
export function dragFrom(
  start: BrushPoint,
  index: { readonly chosen: BinRange | undefined; readonly count: number; readonly shown: BinRange },
  reach: { readonly bins: number },
): Drag {
  const { chosen, count, shown } = index;
  const base = { area: start.area, start, origin: chosen, count, shown };
  if (start.area === 'main' || !chosen) return { ...base, mode: 'new' };
  const toFirst = Math.abs(start.exact - chosen.from);
  const toLast = Math.abs(start.exact - (chosen.to + 1));
  if (Math.min(toFirst, toLast) <= reach.bins) return { ...base, mode: toFirst < toLast ? 'from' : 'to' };
  const inside = start.index >= chosen.from && start.index <= chosen.to;
  return { ...base, mode: inside && (chosen.from > 0 || chosen.to < count - 1) ? 'pan' : 'new' };
}

/** Returns the range that a drag selects. The range is snapped to bins, never empty, and limited to the chart. */
export function dragTo(drag: Drag, point: BrushPoint): BinRange {
  const { mode, start, origin, count } = drag;
  if (mode === 'new' || !origin) return ordered(start.index, point.index);
  if (mode === 'pan') {
    const moved = Math.round(point.exact - start.exact);
    const by = Math.min(count - 1 - origin.to, Math.max(-origin.from, moved));
    return { from: origin.from + by, to: origin.to + by };
  }
  // An end snaps to the nearest border between bins. It may cross the other end.
  const border = Math.min(count, Math.max(0, Math.round(point.exact)));
  const fixed = mode === 'from' ? origin.to + 1 : origin.from;
  if (border === fixed) return mode === 'from' ? { from: origin.to, to: origin.to } : { from: origin.from, to: origin.from };
  return { from: Math.min(border, fixed), to: Math.max(border, fixed) - 1 };
}

/**
 * Returns the selection after a click on a bin. A click selects the bin alone, or clears the selection if it was alone already.
 * With `add` the click toggles the bin.
 */
export function clicked(selection: Selection | undefined, index: number, add: boolean): Selection | undefined {
  const chosen = indicesOf(selection);
  const was = chosen.includes(index);
  if (!add) return was && chosen.length === 1 ? undefined : { kind: 'range', from: index, to: index };
  const indices = was ? chosen.filter((one) => one !== index) : [...chosen, index].sort((a, b) => a - b);
  const [first] = indices;
  if (first === undefined) return undefined;
  return indices.length === 1 ? { kind: 'range', from: first, to: first } : { kind: 'bins', indices };
}

/**
 * Returns the anchor of a keyboard brush. It is the far end of a range with the cursor at its other end, otherwise the cursor.
 */
export function anchorOf(selection: Selection | undefined, cursor: number): number {
  if (selection?.kind !== 'range') return cursor;
  if (cursor === selection.to) return selection.from;
  return cursor === selection.from ? selection.to : cursor;
}

export function ordered(a: number, b: number): BinRange {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}
