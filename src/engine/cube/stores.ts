import type { Aggregate } from '../../query/expression/expression.js';
import type { ResultColumn } from '../../query/result/result.js';
import { exactMean, exactSums, WORD } from '../../util/numbers/exact-sum.js';
import type { PartsOf } from '../aggregate-parts.js';
import type { Spans } from './cells.js';
import type { Counts } from '../engine.js';

/** Stores an aggregate of every cell of a cube, for queries over ranges of cells. */
export interface Store {
  readonly bytes: number;
  /** Returns the aggregate of each group, as the wrapped engine would; `undefined` when the ranges are not supported. */
  column(aggregate: Aggregate, stretches: Spans): ResultColumn | undefined;
  /** Returns the number of rows with a value. */
  present(stretches: Spans): number;
}

/** Limit below which integers are exact in doubles. */
const EXACT_LIMIT = 2 ** 53;

/** Stores counts as running sums over all cells. */
export class CountStore implements Store {
  readonly #sums: Int32Array | Float64Array;

  /** `sources` contains the index in `counts` of each cell, −1 for none. */
  constructor(counts: Counts, sources: Int32Array) {
    let total = 0;
    for (const count of counts) total += count;
    this.#sums = runningSums<Int32Array | Float64Array>(counts, sources, total < 2 ** 31 ? Int32Array : Float64Array);
  }

  get bytes(): number {
    return this.#sums.byteLength;
  }

  counts(stretches: Spans): Float64Array {
    return growths(this.#sums, stretches);
  }

  present({ from, to }: Spans): number {
    let present = 0;
    for (let at = 0; at < from.length; at++) present += this.#sums[to[at]!]! - this.#sums[from[at]!]!;
    return present;
  }

  column(_aggregate: Aggregate, stretches: Spans): ResultColumn {
    return { name: '', type: 'number', values: this.counts(stretches) };
  }
}

/** Stores an aggregate with the number of rows that have a value. */
export abstract class CountedStore implements Store {
  protected readonly counted: CountStore;

  constructor(counts: Counts, sources: Int32Array) {
    this.counted = new CountStore(counts, sources);
  }

  abstract get bytes(): number;

  abstract column(aggregate: Aggregate, stretches: Spans): ResultColumn | undefined;

  present(stretches: Spans): number {
    return this.counted.present(stretches);
  }
}

/**
 * Stores exact sums as running sums. One array suffices if none can leave the exact range of doubles; otherwise there is a high
 * and a low part.
 */
export class SumStore extends CountedStore {
  readonly #low: Float64Array;
  readonly #high: Float64Array | undefined;
  readonly #scale: number;

  constructor(parts: PartsOf<'sum'>, sources: Int32Array) {
    const { counts, low, high, scale } = parts;
    super(counts, sources);
    this.#scale = scale;
    const values = low.map((own, row) => own + (high?.[row] ?? 0) * WORD);
    if (values.reduce((sum, value) => sum + Math.abs(value), 0) < EXACT_LIMIT) {
      this.#low = runningSums(values, sources, Float64Array);
    } else {
      this.#low = new Float64Array(sources.length + 1);
      this.#high = new Float64Array(sources.length + 1);
      runningParts(parts, sources, { low: this.#low, high: this.#high });
    }
  }

  get bytes(): number {
    return this.counted.bytes + this.#low.byteLength + (this.#high?.byteLength ?? 0);
  }

  column({ name }: Aggregate, stretches: Spans): ResultColumn {
    const counts = this.counted.counts(stretches);
    const low = growths(this.#low, stretches);
    const high = this.#high && growths(this.#high, stretches);
    const scale = this.#scale;
    const meanOf = (sum: number, group: number): number => exactMean(high?.[group] ?? 0, sum, scale, counts[group]!);
    const values = name === 'avg' ? low.map(meanOf) : exactSums({ high, low, scale });
    return withMissing(values, counts);
  }
}

/**
 * Stores sums of doubles as running sums with their rounding errors (Knuth 1997, The Art of Computer Programming 2, 4.2.2, Theorem B),
 * so the sum of a small group is not lost next to a large one.
 */
export class DoublesStore extends CountedStore {
  readonly #sums: Float64Array;
  readonly #errors: Float64Array;

  constructor({ counts, sums, lost }: PartsOf<'doubles'>, sources: Int32Array) {
    super(counts, sources);
    this.#sums = new Float64Array(sources.length + 1);
    this.#errors = new Float64Array(sources.length + 1);
    for (let cell = 0; cell < sources.length; cell++) {
      const row = sources[cell]!;
      const before = this.#sums[cell]!;
      const value = row < 0 || counts[row] === 0 ? 0 : sums[row]!;
      const sum = before + value;
      const added = sum - before;
      const error = before - (sum - added) + (value - added);
      this.#sums[cell + 1] = sum;
      this.#errors[cell + 1] = this.#errors[cell]! + error + (value === 0 ? 0 : lost[row]!);
    }
  }

  get bytes(): number {
    return this.counted.bytes + 2 * this.#sums.byteLength;
  }

  column({ name }: Aggregate, stretches: Spans): ResultColumn {
    const counts = this.counted.counts(stretches);
    const errors = growths(this.#errors, stretches);
    const values = growths(this.#sums, stretches).map(
      (sum, group) => (sum + errors[group]!) / (name === 'avg' ? counts[group]! : 1),
    );
    return withMissing(values, counts);
  }
}

/** Stores the best value of every cell for `min`, `max`, `first` and `last`. Queries visit each cell. */
export class ChosenStore extends CountedStore {
  /** 1 if the lowest order is best, −1 for the highest. */
  readonly #sign: 1 | -1;
  readonly #orders: Float64Array;
  readonly #places: Float64Array | undefined;
  readonly #values: ResultColumn;

  constructor({ counts, orders, places, values }: PartsOf<'chosen'>, sources: Int32Array, { name }: Aggregate) {
    super(counts, sources);
    this.#sign = name === 'min' || name === 'first' ? 1 : -1;
    const worst = Infinity * this.#sign;
    const inCells = (numbers: Float64Array): Float64Array =>
      Float64Array.from(sources, (row) => (row < 0 || counts[row] === 0 ? worst : numbers[row]!));
    this.#orders = inCells(orders);
    this.#places = places && inCells(places);
    this.#values = picked(values, sources);
  }

  get bytes(): number {
    const { byteLength } = this.#values.values;
    return this.counted.bytes + this.#orders.byteLength + (this.#places?.byteLength ?? 0) + byteLength;
  }

  column(_aggregate: Aggregate, { groups, runs, from, to }: Spans): ResultColumn {
    const best = new Int32Array(groups.length).fill(-1);
    for (let at = 0; at < from.length; at++) {
      const group = Math.floor(at / runs);
      for (let cell = from[at]!; cell < to[at]!; cell++) if (this.#isBetter(cell, best[group]!)) best[group] = cell;
    }
    return picked(this.#values, best);
  }

  #isBetter(cell: number, than: number): boolean {
    const orders = this.#orders;
    if (!Number.isFinite(orders[cell])) return false;
    if (than < 0) return true;
    const places = this.#places;
    return ((orders[than]! - orders[cell]!) * this.#sign || (places ? places[than]! - places[cell]! : 0) * this.#sign) > 0;
  }
}

/** Returns values as a column; those of groups without a count are missing. */
function withMissing(values: Float64Array, counts: Float64Array): ResultColumn {
  let valid: Uint8Array | undefined;
  for (let group = 0; group < values.length; group++) {
    if (counts[group]! > 0) continue;
    values[group] = 0;
    (valid ??= new Uint8Array(values.length).fill(1))[group] = 0;
  }
  return { name: '', type: 'number', values, ...(valid === undefined ? {} : { valid }) };
}

function runningSums<Sums extends Int32Array | Float64Array>(
  numbers: Counts,
  sources: Int32Array,
  Sums: new (length: number) => Sums,
): Sums {
  const sums = new Sums(sources.length + 1);
  let sum = 0;
  for (let cell = 0; cell < sources.length; cell++) {
    const row = sources[cell]!;
    if (row >= 0) sum += numbers[row]!;
    sums[cell + 1] = sum;
  }
  return sums;
}

function runningParts(
  { low, high }: Pick<PartsOf<'sum'>, 'low' | 'high'>,
  sources: Int32Array,
  into: { readonly low: Float64Array; readonly high: Float64Array },
): void {
  for (let cell = 0; cell < sources.length; cell++) {
    const row = sources[cell]!;
    const own = row < 0 ? 0 : low[row]!;
    // A low part of any size is cut, so no sum leaves the exact range.
    const sum = into.low[cell]! + (own % WORD);
    const upper = Math.trunc(sum / WORD);
    into.low[cell + 1] = sum - upper * WORD;
    into.high[cell + 1] = into.high[cell]! + (row < 0 ? 0 : (high?.[row] ?? 0)) + upper + Math.trunc(own / WORD);
  }
}

/**
 * Returns the increase of running sums over the ranges of each group. One call for all groups: V8 boxed single results, 6 KB per
 * step of a brush.
 */
function growths(sums: Int32Array | Float64Array, { groups, runs, from, to }: Spans): Float64Array {
  const totals = new Float64Array(groups.length);
  for (let group = 0, at = 0; group < totals.length; group++) {
    let total = 0;
    for (let run = 0; run < runs; run++, at++) total += sums[to[at]!]! - sums[from[at]!]!;
    totals[group] = total;
  }
  return totals;
}

/** Returns rows of a column; missing for −1. */
export function picked(column: ResultColumn, rows: Int32Array): ResultColumn {
  const { values: from, valid: known, ...rest } = column;
  const Values = from.constructor as new (length: number) => typeof from;
  const values = new Values(rows.length);
  let valid: Uint8Array | undefined;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row >= 0 && known?.[row] !== 0) values[i] = from[row]!;
    else (valid ??= new Uint8Array(rows.length).fill(1))[i] = 0;
  }
  return { ...rest, values, ...(valid === undefined ? {} : { valid }) };
}
