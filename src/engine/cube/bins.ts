import type { Calendar, Dimension, Predicate } from '../../query/plan.js';
import type { ResultColumn } from '../../query/result.js';
import { binEnd, binStart } from '../../query/time/time-grain.js';
import type { Places } from './places.js';

/** Whether bins are chosen as stretches of an order (days, amounts) or one by one. */
export type BinKind = 'ordered' | 'single';

/** Stretches of bins: stretch r has the bins from `from[r]` up to, not including, `to[r]`. */
export interface Runs {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const TEXTS = /* @__PURE__ */ new WeakMap<object, string>();

/** The same text for the same content of a dimension, predicate or calendar; kept as long as the object, for most come again at each step of a brush. */
export function textOf(part: Dimension | Predicate | Calendar): string {
  let text = TEXTS.get(part);
  if (text === undefined) TEXTS.set(part, (text = JSON.stringify(part)));
  return text;
}

/** The predicates that all have to hold where `where` does, those of nested conjunctions too. */
export function conjunctsOf(where: Predicate): readonly Predicate[] {
  return where.kind === 'all' ? where.of.flatMap(conjunctsOf) : [where];
}

/** Whether a predicate asks of a row nothing but the value of a dimension, or days of its date. */
export function asksOnly(predicate: Predicate, dimension: Dimension): boolean {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return predicate.of.length > 0 && predicate.of.every((part) => asksOnly(part, dimension));
    case 'not':
      return asksOnly(predicate.of, dimension);
    case 'days':
      return dimension.kind === 'bin-date' && isSameRef(predicate.ref, dimension.ref);
    case 'one-of':
      return isSame(predicate.field, dimension) || (predicate.values.length === 0 && isSameDate(predicate.field, dimension));
    case 'between':
      return isSame(predicate.field, dimension);
    case 'like':
      return false;
  }
}

/** Whether the days that a predicate asks for begin and end with bins of a date. */
export function fitsBins(predicate: Predicate, dimension: Dimension, calendar: Calendar): boolean {
  if (predicate.kind === 'all' || predicate.kind === 'any')
    return predicate.of.every((part) => fitsBins(part, dimension, calendar));
  if (predicate.kind === 'not') return fitsBins(predicate.of, dimension, calendar);
  if (predicate.kind !== 'days' || dimension.kind !== 'bin-date') return true;
  const { from, to } = predicate;
  if (from !== undefined && to !== undefined && from > to) return true;
  const { grain } = dimension;
  return (
    (from === undefined || from === binStart(from, grain, calendar)) && (to === undefined || to === binEnd(to, grain, calendar))
  );
}

type RefOf = Extract<Dimension, { kind: 'column' }>['ref'];

const isSameRef = (a: RefOf, b: RefOf): boolean => a.column === b.column && a.table === b.table;

function isSame(a: Dimension, b: Dimension): boolean {
  return a === b || (a.kind === b.kind && textOf(a) === textOf(b));
}

/** Whether both are of one date, so that both are missing in the same rows. */
function isSameDate(a: Dimension, b: Dimension): boolean {
  return b.kind === 'bin-date' && (a.kind === 'column' || a.kind === 'bin-date') && isSameRef(a.ref, b.ref);
}

/** The bins of a brushed dimension that have rows, in order; the one of missing values is the last. */
export class Bins {
  readonly kind: BinKind;
  /** The missing one included. */
  readonly count: number;
  /** How many are there without the missing one. */
  readonly #present: number;
  readonly #texts: readonly string[] | undefined;
  readonly #numbers: Float64Array;
  /** The last day of each bin of dates. */
  readonly #ends: Float64Array | undefined;

  /** `column`: the values of `places.firsts`. */
  constructor(dimension: Dimension, column: ResultColumn, places: Places, calendar: Calendar) {
    const { firsts, missing } = places;
    const { dictionary } = column;
    this.#present = firsts.length;
    this.count = firsts.length + (missing ? 1 : 0);
    this.#numbers = Float64Array.from(firsts, (cell) => column.values[cell]!);
    this.#texts = dictionary && Array.from(this.#numbers, (code) => dictionary[code]!);
    const isOrdered = dimension.kind === 'bin-date' || dimension.kind === 'bin-number' || dimension.kind === 'column';
    this.kind = isOrdered && column.type !== 'text' && column.type !== 'boolean' ? 'ordered' : 'single';
    this.#ends = dimension.kind === 'bin-date' ? this.#numbers.map((day) => binEnd(day, dimension.grain, calendar)) : undefined;
  }

  /** The bytes of what is kept, texts left out: they belong to the table. */
  get bytes(): number {
    return this.#numbers.byteLength + (this.#ends?.byteLength ?? 0);
  }

  /**
   * The bins whose rows all predicates select, each of which `asksOnly` about the dimension; undefined where one cuts through a bin. `part`: only of
   * so many of all bins, the first ones.
   */
  select(predicates: readonly Predicate[], part = 1): Runs | undefined {
    const chosen = new Uint8Array(this.count).fill(1);
    for (const predicate of predicates) {
      const own = this.#chosen(predicate);
      if (own === undefined) return undefined;
      for (let bin = 0; bin < chosen.length; bin++) chosen[bin]! &= own[bin]!;
    }
    if (part < 1) chosen.fill(0, Math.ceil(this.count * part));
    const from: number[] = [];
    const to: number[] = [];
    for (let bin = chosen.indexOf(1); bin >= 0; bin = chosen.indexOf(1, bin)) {
      from.push(bin);
      bin = chosen.indexOf(0, bin);
      if (bin < 0) bin = chosen.length;
      to.push(bin);
    }
    return { from, to };
  }

  /** 1 for each bin that a predicate selects. */
  #chosen(predicate: Predicate): Uint8Array | undefined {
    switch (predicate.kind) {
      case 'all':
      case 'any':
        return this.#joined(predicate.of, predicate.kind === 'all');
      case 'not':
        return this.#chosen(predicate.of)?.map((one) => 1 - one);
      case 'days':
        return this.#within(predicate.from ?? -Infinity, predicate.to ?? Infinity);
      case 'between': {
        const { from = -Infinity, to = Infinity } = predicate;
        return this.#asked(this.#texts ? () => false : (bin) => this.#numbers[bin]! >= from && this.#numbers[bin]! <= to);
      }
      case 'one-of':
        return this.#oneOf(predicate);
      case 'like':
        return undefined;
    }
  }

  #joined(parts: readonly Predicate[], isAll: boolean): Uint8Array | undefined {
    const joined = new Uint8Array(this.count).fill(isAll ? 1 : 0);
    for (const part of parts) {
      const own = this.#chosen(part);
      if (own === undefined) return undefined;
      for (let bin = 0; bin < joined.length; bin++) joined[bin] = isAll ? joined[bin]! & own[bin]! : joined[bin]! | own[bin]!;
    }
    return joined;
  }

  #asked(test: (bin: number) => boolean, missing = false): Uint8Array {
    const chosen = new Uint8Array(this.count).fill(missing ? 1 : 0);
    for (let bin = 0; bin < this.#present; bin++) chosen[bin] = test(bin) ? 1 : 0;
    return chosen;
  }

  #oneOf({ values, missing }: Extract<Predicate, { kind: 'one-of' }>): Uint8Array {
    const texts = this.#texts;
    if (texts) {
      const wanted = new Set(values.map(String));
      return this.#asked((bin) => wanted.has(texts[bin]!), missing);
    }
    const wanted = new Set(values.filter((value) => typeof value !== 'string').map(Number));
    return this.#asked((bin) => wanted.has(this.#numbers[bin]!), missing);
  }

  /** Bins of dates within some days; undefined where an end lies inside of one. */
  #within(from: number, to: number): Uint8Array | undefined {
    const starts = this.#numbers;
    const ends = this.#ends!;
    const chosen = new Uint8Array(this.count);
    if (from > to) return chosen;
    for (let bin = 0; bin < starts.length; bin++) {
      if (starts[bin]! > to || ends[bin]! < from) continue;
      if (starts[bin]! < from || ends[bin]! > to) return undefined;
      chosen[bin] = 1;
    }
    return chosen;
  }
}
