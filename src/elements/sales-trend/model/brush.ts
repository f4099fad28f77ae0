import type { BinRange } from '../../../query/time/bins.js';
import type { Selection } from './bins.js';

/** Where a pointer lies, in bins of the whole time (see `plot/geometry`). */
export interface BrushPoint {
  readonly area: 'main' | 'strip';
  readonly index: number;
  readonly exact: number;
}

/** A drag: what it changes, where it began, and what was chosen then. `new` brushes anew, `from` and `to` move an end, `pan` moves the whole. */
export interface Drag {
  readonly area: BrushPoint['area'];
  readonly mode: 'new' | 'from' | 'to' | 'pan';
  readonly start: BrushPoint;
  readonly origin: BinRange | undefined;
  /** How many bins there are, and which of them the main picture shows. */
  readonly count: number;
  readonly shown: BinRange;
}

/** How near to an end of the strip's brush a pointer takes hold of it, in bins. */
export interface Reach {
  readonly bins: number;
}

/** What a drag that begins at a point does: in the strip the ends and the inside of the brush are taken hold of, else it brushes anew. */
export function dragFrom(
  start: BrushPoint,
  place: { readonly chosen: BinRange | undefined; readonly count: number; readonly shown: BinRange },
  reach: Reach,
): Drag {
  const { chosen, count, shown } = place;
  const base = { area: start.area, start, origin: chosen, count, shown };
  if (start.area === 'main' || !chosen) return { ...base, mode: 'new' };
  const toFirst = Math.abs(start.exact - chosen.from);
  const toLast = Math.abs(start.exact - (chosen.to + 1));
  if (Math.min(toFirst, toLast) <= reach.bins) return { ...base, mode: toFirst < toLast ? 'from' : 'to' };
  const inside = start.index >= chosen.from && start.index <= chosen.to;
  return { ...base, mode: inside && (chosen.from > 0 || chosen.to < count - 1) ? 'pan' : 'new' };
}

/** The stretch that a drag chooses with the pointer at a point; snapped to bins, never empty, never beyond the picture. */
export function dragTo(drag: Drag, point: BrushPoint): BinRange {
  const { mode, start, origin, count } = drag;
  if (mode === 'new' || !origin) return ordered(start.index, point.index);
  if (mode === 'pan') {
    const moved = Math.round(point.exact - start.exact);
    const by = Math.min(count - 1 - origin.to, Math.max(-origin.from, moved));
    return { from: origin.from + by, to: origin.to + by };
  }
  // An end snaps to the nearest border of two bins, and may be drawn past the other end.
  const border = Math.min(count, Math.max(0, Math.round(point.exact)));
  const fixed = mode === 'from' ? origin.to + 1 : origin.from;
  if (border === fixed) return mode === 'from' ? { from: origin.to, to: origin.to } : { from: origin.from, to: origin.from };
  return { from: Math.min(border, fixed), to: Math.max(border, fixed) - 1 };
}

/** What is chosen after a click on a bin: that bin alone, nothing if it was alone already; with `add` the bin comes to the others or leaves them. */
export function clicked(selection: Selection | undefined, index: number, add: boolean): Selection | undefined {
  const chosen = indicesOf(selection);
  const was = chosen.includes(index);
  if (!add) return was && chosen.length === 1 ? undefined : { kind: 'range', from: index, to: index };
  const indices = was ? chosen.filter((one) => one !== index) : [...chosen, index].sort((a, b) => a - b);
  const [first] = indices;
  if (first === undefined) return undefined;
  return indices.length === 1 ? { kind: 'range', from: first, to: first } : { kind: 'bins', indices };
}

/** The bins of a selection, ascending. */
export function indicesOf(selection: Selection | undefined): readonly number[] {
  if (!selection) return [];
  if (selection.kind === 'bins') return selection.indices;
  return Array.from({ length: selection.to - selection.from + 1 }, (_, k) => selection.from + k);
}

/** Where a keyboard brush begins: at the far end of the stretch whose other end the cursor is on, else at the cursor. */
export function anchorOf(selection: Selection | undefined, cursor: number): number {
  if (selection?.kind !== 'range') return cursor;
  if (cursor === selection.to) return selection.from;
  return cursor === selection.from ? selection.to : cursor;
}

/** Two bins as a stretch. */
export function ordered(a: number, b: number): BinRange {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}
