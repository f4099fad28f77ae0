import type { Aggregate } from '../query/expression/expression.js';
import type { ResultColumn } from '../query/result/result.js';
import { powerOfTen } from '../util/decimal.js';
import { carry, exactMean, exactSums } from '../util/numbers/exact-sum.js';
import { placeQuantile, quantileOf } from '../util/numbers/quantile.js';
import type { AggregateParts, Counts } from './engine.js';
import {
  addMarks,
  countMarked,
  listsOfDistinct,
  joinMembers,
  joinRepeats,
  joinSpans,
  joinValues,
} from './threads/member-lists.js';

export type PartsOf<Kind extends AggregateParts['kind']> = Extract<AggregateParts, { kind: Kind }>;

/** The parts of an aggregate from one partial result, with the position of its groups in the merged result. */
interface PartsAt<Parts extends AggregateParts = AggregateParts> {
  readonly parts: Parts;
  /**
   * For each group of the partial result, the index of its merged group; −1 for an excluded group. Several groups may share a
   * merged group.
   */
  readonly groups: Int32Array;
  /** Maps a row of the partial result’s engine to a row of the table. Absent when the engine has all rows. */
  readonly rowOf?: (row: number) => number;
}

/** Returns the column that an engine returns for an aggregate with these parts, bit for bit. */
export function columnOfParts(aggregate: Aggregate, parts: AggregateParts): ResultColumn {
  switch (parts.kind) {
    case 'count':
      return numberColumn(new Float64Array(parts.counts));
    case 'chosen':
      return parts.values;
    case 'sum': {
      const { counts, high, low, scale } = parts;
      const meanOf = (sum: number, g: number): number => exactMean(high?.[g] ?? 0, sum, scale, counts[g]!);
      const numbers = aggregate.name === 'avg' ? low.map(meanOf) : exactSums(parts);
      for (let g = 0; g < numbers.length; g++) if (counts[g] === 0) numbers[g] = NaN;
      return numberColumn(numbers);
    }
    case 'doubles': {
      const { counts, sums, lost } = parts;
      const isMean = aggregate.name === 'avg';
      return numberColumn(sums.map((sum, g) => (counts[g] === 0 ? NaN : (sum + lost[g]!) / (isMean ? counts[g]! : 1))));
    }
    case 'members':
      return perGroup(parts.offsets, (from, to) => to - from);
    case 'marked':
      return numberColumn(Float64Array.from({ length: parts.bits.length / parts.stride }, (_, g) => countMarked(parts, g)));
    case 'repeats':
      return perGroup(parts.offsets, (from, to) =>
        parts.others.subarray(from, to).reduce((sum, other) => sum + (other < 0 ? 1 : 0), 0),
      );
    case 'spans':
      return perGroup(parts.offsets, (from, to) => meanSpan(parts, from, to));
    case 'values':
      return quantiles(aggregate, parts);
  }
}

/**
 * Merges the parts of an aggregate from partial results over disjoint rows into `count` groups. `answers` is not empty. All
 * answers come from the same request to engines with the same columns.
 */
export function joinParts(aggregate: Aggregate, answers: readonly PartsAt[], count: number): AggregateParts {
  const [first] = answers;
  switch (first!.parts.kind) {
    case 'count':
      return { kind: 'count', counts: joinCounts(ofKind(answers, 'count'), count) };
    case 'sum':
      return joinSums(ofKind(answers, 'sum'), count);
    case 'doubles':
      return joinDoubles(ofKind(answers, 'doubles'), count);
    case 'chosen':
      return joinChosen(aggregate.name === 'min' || aggregate.name === 'first' ? 1 : -1, ofKind(answers, 'chosen'), count);
    case 'members':
    case 'marked':
      return joinDistinct([...ofKind(answers, 'members'), ...ofKind(answers, 'marked')], count);
    case 'repeats':
      return joinRepeats(ofKind(answers, 'repeats'), count);
    case 'spans':
      return joinSpans(ofKind(answers, 'spans'), count);
    case 'values':
      return joinValues(ofKind(answers, 'values'), count);
  }
}

function ofKind<Kind extends AggregateParts['kind']>(answers: readonly PartsAt[], kind: Kind): PartsAt<PartsOf<Kind>>[] {
  return answers.filter((answer): answer is PartsAt<PartsOf<Kind>> => answer.parts.kind === kind);
}

function joinCounts(answers: readonly PartsAt<{ counts: Counts } & AggregateParts>[], count: number): Float64Array {
  const counts = new Float64Array(count);
  for (const { parts, groups } of answers) addInto(counts, parts.counts, groups);
  return counts;
}

function addInto(sums: Float64Array, numbers: Counts, groups: Int32Array): void {
  for (let g = 0; g < groups.length; g++) if (groups[g]! >= 0) sums[groups[g]!]! += numbers[g]!;
}

function joinSums(answers: readonly PartsAt<PartsOf<'sum'>>[], count: number): AggregateParts {
  const low = new Float64Array(count);
  let high: Float64Array | undefined;
  const highs = (): Float64Array => (high ??= new Float64Array(count));
  for (const { parts, groups } of answers) {
    // Each low part is below 2^32, so a million of them in one group stay far below 2^53.
    addInto(low, parts.low, groups);
    if (parts.high !== undefined) addInto(highs(), parts.high, groups);
    carry(low, highs);
  }
  return { kind: 'sum', counts: joinCounts(answers, count), low, high, scale: answers[0]!.parts.scale };
}

function joinDoubles(answers: readonly PartsAt<PartsOf<'doubles'>>[], count: number): AggregateParts {
  const sums = new Float64Array(count);
  const lost = new Float64Array(count);
  for (const { parts, groups } of answers) {
    addInto(lost, parts.lost, groups);
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g]!;
      if (group < 0) continue;
      const before = sums[group]!;
      const value = parts.sums[g]!;
      const after = before + value;
      lost[group]! += Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
      sums[group] = after;
    }
  }
  return { kind: 'doubles', counts: joinCounts(answers, count), sums, lost };
}

/** Merges bitsets into bitsets. If any result has lists, as engines with fewer rows may, it merges lists. */
function joinDistinct(answers: readonly PartsAt<PartsOf<'members' | 'marked'>>[], count: number): AggregateParts {
  const marked = ofKind(answers, 'marked');
  if (marked.length < answers.length) {
    const lists = answers.map(({ parts, groups }) => ({ parts: listsOfDistinct(parts), groups }));
    return { kind: 'members', ...joinMembers(lists, count) };
  }
  const { stride } = marked[0]!.parts;
  const joined = { kind: 'marked', bits: new Int32Array(count * stride), stride } as const;
  for (const { parts, groups } of marked) addMarks(joined, parts, groups);
  return joined;
}

/**
 * Selects the best value per merged group. `sign` is 1 if the lowest order is best, −1 for the highest. Ties are broken by row in
 * the same direction.
 */
function joinChosen(sign: 1 | -1, answers: readonly PartsAt<PartsOf<'chosen'>>[], count: number): AggregateParts {
  const orders = new Float64Array(count).fill(Infinity * sign);
  const places = new Float64Array(count).fill(Infinity * sign);
  const { values: like } = answers.at(-1)!.parts;
  const Values = like.values.constructor as new (length: number) => typeof like.values;
  const values = new Values(count);
  const valid = new Uint8Array(count);
  for (const { parts, groups, rowOf = (row: number) => row } of answers) {
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g]!;
      if (group < 0 || parts.counts[g] === 0) continue;
      const row = rowOf(parts.places?.[g] ?? 0);
      const order = parts.orders[g]!;
      const gain = (orders[group]! - order) * sign || (places[group]! - row) * sign;
      if (gain <= 0) continue;
      orders[group] = order;
      places[group] = row;
      values[group] = parts.values.values[g]!;
      valid[group] = 1;
    }
  }
  const { valid: _, ...rest } = like;
  return {
    kind: 'chosen',
    counts: joinCounts(answers, count),
    values: { ...rest, values, ...(valid.includes(0) ? { valid } : {}) },
    orders,
    ...(answers.every(({ parts }) => parts.places !== undefined) ? { places } : {}),
  };
}

function perGroup(offsets: Int32Array, numberOf: (from: number, to: number) => number): ResultColumn {
  const numbers = new Float64Array(offsets.length - 1);
  for (let g = 0; g < numbers.length; g++) numbers[g] = numberOf(offsets[g]!, offsets[g + 1]!);
  return numberColumn(numbers);
}

function meanSpan({ earliest, latest }: PartsOf<'spans'>, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const span = latest[at]! - earliest[at]!;
    if (!Number.isFinite(span)) continue;
    sum += span;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

function quantiles(aggregate: Aggregate, { offsets, values, times, scale }: PartsOf<'values'>): ResultColumn {
  const p = aggregate.name === 'quantile' ? aggregate.p : 0.5;
  const unit = powerOfTen(scale);
  if (times !== undefined)
    return perGroup(offsets, (from, to) => weighted(values.subarray(from, to), times.subarray(from, to), p) / unit);
  const own = values.slice();
  return perGroup(offsets, (from, to) => {
    placeQuantile(own, p, from, to - from);
    return quantileOf(own, p, from, to - from) / unit;
  });
}

/** Returns the `p`-quantile of values that occur `times` times each. */
function weighted(values: Float64Array, times: Float64Array, p: number): number {
  const total = times.reduce((sum, own) => sum + own, 0);
  if (total === 0) return NaN;
  const order = Int32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const rank = Math.floor((total - 1) * p);
  const pair = [rank, Math.min(rank + 1, total - 1)].map((target) => {
    let before = 0;
    return values[order.find((i) => (before += times[i]!) > target)!]!;
  });
  return quantileOf(Float64Array.from(pair), (total - 1) * p - rank, 0, 2);
}

/** Wraps one number per group in a result column and takes over the array. NaN becomes missing. */
function numberColumn(values: Float64Array): ResultColumn {
  const valid = new Uint8Array(values.length).fill(1);
  let isWhole = true;
  for (let g = 0; g < values.length; g++) {
    if (!Number.isNaN(values[g]!)) continue;
    values[g] = 0;
    valid[g] = 0;
    isWhole = false;
  }
  return { name: '', type: 'number', values, ...(isWhole ? {} : { valid }) };
}
