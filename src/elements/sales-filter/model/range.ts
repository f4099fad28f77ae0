import { lastBelow } from '../../../util/decimal.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { Choice } from './choice.js';

/** Bins of equal width on screen. Handle positions count from 0, the lower edge of the first bin, to the number of bins. */
export interface RangeScale {
  /** Edges, one more than bins. The outermost edges of open bins are the minimum and maximum. */
  readonly edges: readonly number[];
  /** Rows per bin under the filters of other elements. */
  readonly counts: readonly number[];
  /** Minimum difference between two numbers; 0 when unknown. */
  readonly step: number;
}

/** Selection of whole bins: positions of both handles. */
export interface RangePlaces {
  readonly from: number;
  readonly to: number;
}

/** Returns the bins of a histogram. `counts` optionally replaces the counts, by lower edge; `undefined` without bins. */
export function scaleOf(spread: QueryResult, counts: QueryResult | undefined): RangeScale | undefined {
  const { analysis } = spread.facts;
  const [from, to, own] = spread.columns;
  if (analysis?.kind !== 'histogram' || !from || !to || !own || spread.rowCount === 0) return undefined;
  const edges = [...from.values, to.values[spread.rowCount - 1]!];
  return { edges, counts: counts ? countsIn(edges, counts) : [...own.values], step: analysis.step };
}

function countsIn(edges: readonly number[], { columns, rowCount }: QueryResult): number[] {
  const [keys, rows] = columns;
  const counts = edges.slice(1).map(() => 0);
  for (let row = 0; row < rowCount; row++) {
    if (keys!.valid?.[row] === 0) continue;
    const bin = binOf(keys!.values[row]!, edges);
    counts[bin] = counts[bin]! + rows!.values[row]!;
  }
  return counts;
}

/** Returns the bin of a number; numbers outside the range belong to the outermost bins. */
function binOf(value: number, edges: readonly number[]): number {
  const after = edges.findIndex((edge) => edge > value);
  return after < 0 ? edges.length - 2 : Math.max(0, after - 1);
}

/** Returns the handle positions of a selection. */
export function placesOf(choice: Choice, scale: RangeScale): RangePlaces {
  const last = scale.edges.length - 1;
  if (choice.kind !== 'numbers') return { from: 0, to: last };
  const { from = -Infinity, to = Infinity } = choice;
  return { from: placeOf(from, scale), to: Math.max(placeOf(from, scale), placeAfter(to, scale)) };
}

function placeOf(value: number, { edges }: RangeScale): number {
  const last = edges.length - 1;
  if (value <= edges[0]!) return 0;
  if (value > edges[last]!) return last;
  const bin = binOf(value, edges);
  return bin + Math.min(1, (value - edges[bin]!) / (edges[bin + 1]! - edges[bin]!));
}

/**
 * Returns the handle position after the last selected number. A selection that ends below an edge has its handle on that edge.
 */
function placeAfter(value: number, scale: RangeScale): number {
  const { edges, step } = scale;
  const at = edges.findIndex((edge, place) => place > 0 && lastBelow(edge, step) === value);
  return at > 0 && at < edges.length - 1 ? at : placeOf(value, scale);
}

/**
 * Converts handle positions to numbers: from the lower edge to the last number below the upper edge. The outermost edges leave
 * the end open.
 */
export function choiceAt({ from, to }: RangePlaces, { edges, step }: RangeScale): Choice {
  const last = edges.length - 1;
  if (from <= 0 && to >= last) return { kind: 'all' };
  return {
    kind: 'numbers',
    ...(from > 0 && { from: edges[from]! }),
    ...(to < last && { to: lastBelow(edges[to]!, step) }),
  };
}

/** Returns a handle's position after a key press, limited by the edges and the other handle; `undefined` for other keys. */
export function placeAfterKey(key: string, handle: 'from' | 'to', places: RangePlaces, bins: number): number | undefined {
  const at = places[handle];
  const back = Math.ceil(at) - 1;
  const forth = Math.floor(at) + 1;
  const [low, high] = handle === 'from' ? [0, Math.ceil(places.to) - 1] : [Math.floor(places.from) + 1, bins];
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: back,
    ArrowDown: back,
    ArrowRight: forth,
    ArrowUp: forth,
    PageDown: at - PAGE,
    PageUp: at + PAGE,
    Home: low,
    End: high,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.max(low, Math.min(high, Math.round(next)));
}

/** Number of bins that Page Up and Page Down move. */
const PAGE = 5;

/** Returns the selection of a drag between two bins. */
export function placesBetween(one: number, other: number): RangePlaces {
  return { from: Math.min(one, other), to: Math.max(one, other) + 1 };
}
