import type { NumberSpan } from '../../../query/analysis/analysis.js';
import { readClauses, formatClause } from '../../../query/where/where.js';
import { lastBelow } from '../../../util/decimal.js';
import type { Bin, Histogram } from './facts.js';

/** Returns ranges of selected adjacent bins, by index. */
function stretchesOf(chosen: readonly number[]) {
  const stretches: { from: number; to: number }[] = [];
  for (const index of [...chosen].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.to === index - 1) last.to = index;
    else stretches.push({ from: index, to: index });
  }
  return stretches;
}

/** Returns the selected bins as number ranges, adjacent bins merged. A range is open where its bin is. */
export function spansOf(chosen: readonly number[], bins: readonly Bin[]): readonly NumberSpan[] {
  return stretchesOf(chosen).map(({ from, to }) => {
    const [first, last] = [bins[from]!, bins[to]!];
    return { ...(first.open !== 'below' && { from: first.from }), ...(last.open !== 'above' && { below: last.to }) };
  });
}

/**
 * Returns the clause of selected bins on their field: `quantity: 5..9`. Both ends of a clause are inclusive. The upper end is
 * the edge minus `step`: the largest number in the last bin.
 */
export function clauseOf(field: string, chosen: readonly number[], { bins, facts }: Histogram): string {
  return rangesClause(
    field,
    spansOf(chosen, bins).map(({ from, below }) => ({
      from,
      to: below === undefined ? undefined : lastBelow(below, facts.step),
    })),
  );
}

/** Range of numbers; both ends are inclusive and optional. */
interface NumberRange {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

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

/** Returns the ranges that an own clause selects on a field; `undefined` without a clause on the field or with exclusions. */
export function rangesIn(own: string, field: string): readonly { readonly from: number; readonly to: number }[] | undefined {
  const clause = readClauses(own).find((one) => one.field === field);
  if (!clause || clause.items.some((item) => item.not)) return undefined;
  return clause.items.flatMap((item) => {
    if (item.kind === 'equals') return [{ from: Number(item.value), to: Number(item.value) }];
    return item.kind === 'range' ? [{ from: Number(item.from ?? -Infinity), to: Number(item.to ?? Infinity) }] : [];
  });
}

/** Returns the bins with numbers that the widget's own clause selects. */
export function chosenBins(own: string, field: string, { bins, facts }: Histogram): readonly number[] {
  const spans = rangesIn(own, field) ?? [];
  return bins.flatMap((bin, index) => {
    const least = bin.open === 'below' ? -Infinity : bin.from;
    const most = bin.open === 'above' ? Infinity : lastBelow(bin.to, facts.step);
    return spans.some(({ from, to }) => least <= to && most >= from && !(facts.step === 0 && to === bin.from && from < to))
      ? [index]
      : [];
  });
}

export function binsWithin(spans: readonly NumberSpan[], bins: readonly Bin[]): readonly number[] {
  return bins.flatMap((bin, index) => {
    const least = bin.open === 'below' ? -Infinity : bin.from;
    const most = bin.open === 'above' ? Infinity : bin.to;
    return spans.some(({ from = -Infinity, below = Infinity }) => least >= from && most <= below) ? [index] : [];
  });
}
