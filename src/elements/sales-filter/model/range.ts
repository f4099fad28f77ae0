import { lastBelow } from '../../../query/time/number-step.js';
import type { QueryResult } from '../../../query/result.js';
import type { Choice } from './choice.js';

/** Bins of one width on the screen. Places along them count from 0, the lower edge of the first, to their number. */
export interface RangeScale {
  /** One more than there are bins; the outermost are the least and greatest number where a bin is open. */
  readonly edges: readonly number[];
  /** Rows in each bin, under the filters of others. */
  readonly counts: readonly number[];
  /** The least difference of two numbers, 0 where it is not known. */
  readonly step: number;
}

/** A choice of whole bins, as places of its two handles. */
export interface RangePlaces {
  readonly from: number;
  readonly to: number;
}

/** The bins of a histogram, with its own counts or those of an answer by the lower edge of each; undefined where there are none. */
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

/** The bin that a number lies in; those beyond are in the outermost. */
function binOf(value: number, edges: readonly number[]): number {
  const after = edges.findIndex((edge) => edge > value);
  return after < 0 ? edges.length - 2 : Math.max(0, after - 1);
}

/** Where the handles of a choice stand. */
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

/** The place behind the last number that is chosen: what ends below an edge stands on it. */
function placeAfter(value: number, scale: RangeScale): number {
  const { edges, step } = scale;
  const at = edges.findIndex((edge, place) => place > 0 && lastBelow(edge, step) === value);
  return at > 0 && at < edges.length - 1 ? at : placeOf(value, scale);
}

/** What handles on edges choose: numbers from the lower edge to the last below the upper one; the outermost edges leave their end open. */
export function choiceAt({ from, to }: RangePlaces, { edges, step }: RangeScale): Choice {
  const last = edges.length - 1;
  if (from <= 0 && to >= last) return { kind: 'all' };
  return {
    kind: 'numbers',
    ...(from > 0 && { from: edges[from]! }),
    ...(to < last && { to: lastBelow(edges[to]!, step) }),
  };
}

/** Where a key takes a handle, which stops at the edges and beside the other one; undefined for other keys. */
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

/** How many bins a page is. */
const PAGE = 5;

/** What a drag from one bin to another chooses. */
export function placesBetween(one: number, other: number): RangePlaces {
  return { from: Math.min(one, other), to: Math.max(one, other) + 1 };
}
