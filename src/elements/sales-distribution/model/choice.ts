import type { NumberSpan } from '../../../query/analysis/analysis.js';
import { readClauses } from '../../../query/where/member-clause.js';
import { lastBelow } from '../../../query/time/number-step.js';
import { formatClause } from '../../../query/where/where.js';
import type { Bin, HistogramView } from './view.js';

/** A stretch of neighbouring bins that are chosen, by their numbers. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf(chosen: readonly number[]): readonly Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (const index of [...chosen].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.to === index - 1) last.to = index;
    else stretches.push({ from: index, to: index });
  }
  return stretches;
}

/** The numbers of chosen bins, in as few spans as can be; open where a bin is. */
export function spansOf(chosen: readonly number[], bins: readonly Bin[]): readonly NumberSpan[] {
  return stretchesOf(chosen).map(({ from, to }) => {
    const [first, last] = [bins[from]!, bins[to]!];
    return { ...(first.open !== 'below' && { from: first.from }), ...(last.open !== 'above' && { below: last.to }) };
  });
}

/**
 * The clause of chosen bins on the field that they are of: `quantity: 5..9`. Ends of a clause are inclusive, so the upper one is the greatest number that the
 * last bin can hold: `step` less than its edge.
 */
export function clauseOf(field: string, chosen: readonly number[], { bins, facts }: HistogramView): string {
  return rangesClause(
    field,
    spansOf(chosen, bins).map(({ from, below }) => ({
      from,
      to: below === undefined ? undefined : lastBelow(below, facts.step),
    })),
  );
}

/** Numbers from one to another, both inclusive; either end may be open. */
export interface NumberRange {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** The clause that takes the numbers of a field in any of some ranges; empty without any. */
export function rangesClause(field: string, ranges: readonly NumberRange[]): string {
  const items = ranges.map(({ from, to }) => {
    const plain = { not: false, position: 0 };
    if (from !== undefined && from === to) return { kind: 'equals' as const, value: String(from), ...plain };
    return {
      kind: 'range' as const,
      ...(from !== undefined && { from: String(from) }),
      ...(to !== undefined && { to: String(to) }),
      ...plain,
    };
  });
  return items.length === 0 ? '' : formatClause({ field, quoted: false, items });
}

/** The numbers that an own clause takes on a field; undefined where it says nothing of that, or by what they are not. */
export function rangesIn(own: string, field: string): readonly { readonly from: number; readonly to: number }[] | undefined {
  const clause = readClauses(own).find((one) => one.field === field);
  if (!clause || clause.items.some((item) => item.not)) return undefined;
  return clause.items.flatMap((item) => {
    if (item.kind === 'equals') return [{ from: Number(item.value), to: Number(item.value) }];
    return item.kind === 'range' ? [{ from: Number(item.from ?? -Infinity), to: Number(item.to ?? Infinity) }] : [];
  });
}

/** The bins that a clause of its own chooses on the field: those that hold a number which it takes. */
export function chosenBins(own: string, field: string, { bins, facts }: HistogramView): readonly number[] {
  const spans = rangesIn(own, field) ?? [];
  return bins.flatMap((bin, index) => {
    const least = bin.open === 'below' ? -Infinity : bin.from;
    const most = bin.open === 'above' ? Infinity : lastBelow(bin.to, facts.step);
    return spans.some(({ from, to }) => least <= to && most >= from && !(facts.step === 0 && to === bin.from && from < to))
      ? [index]
      : [];
  });
}

/** The bins that lie within spans. */
export function binsWithin(spans: readonly NumberSpan[], bins: readonly Bin[]): readonly number[] {
  return bins.flatMap((bin, index) => {
    const least = bin.open === 'below' ? -Infinity : bin.from;
    const most = bin.open === 'above' ? Infinity : bin.to;
    return spans.some(({ from = -Infinity, below = Infinity }) => least >= from && most <= below) ? [index] : [];
  });
}
