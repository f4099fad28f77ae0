import type { ResultColumn } from '../../../query/result.js';
import type { AggregateParts } from '../../engine.js';
import type { GroupIndex } from './group-by.js';
import { resultColumn, type ColumnParts } from './dimension.js';
import type { Node } from '../values/node.js';

/** `array` with room for `capacity` numbers, new ones being `fill`; the same array where it has it already. */
export function grown<Numbers extends Float64Array | Int32Array | Uint8Array>(
  array: Numbers,
  capacity: number,
  fill = 0,
): Numbers {
  if (capacity <= array.length) return array;
  const Type = array.constructor as new (length: number) => Numbers;
  const larger = new Type(capacity);
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}

/** The numbers of groups, which are ascending; where these are all, as they lie. */
export function ofGroups<Numbers extends Float64Array | Int32Array>(numbers: Numbers, groups: Int32Array): Numbers {
  const { length } = groups;
  return groups[length - 1] === length - 1 ? (numbers.subarray(0, length) as Numbers) : picked(numbers, groups);
}

/** The numbers that stand at `places`. */
export function picked<Numbers extends Float64Array | Int32Array>(numbers: Numbers, places: Int32Array): Numbers {
  const found = new (numbers.constructor as new (length: number) => Numbers)(places.length);
  for (let i = 0; i < places.length; i++) found[i] = numbers[places[i]!]!;
  return found;
}

/** What a group's column is made of, without the parts that all aggregates treat alike. */
export type Finished = Omit<ColumnParts, 'name' | 'valid' | 'numbers'>;

/** An aggregate over all groups of a pass. Rows count where every one of its inputs is present. */
export abstract class Aggregator {
  protected readonly index: GroupIndex;
  readonly #inputs: readonly Node[];
  /** Present rows per group; undefined where no input is ever missing, so that they are the group's rows. */
  #counts: Int32Array | undefined;
  #capacity = 0;

  constructor(index: GroupIndex, inputs: readonly Node[]) {
    this.index = index;
    this.#inputs = inputs;
    this.#counts = inputs.some(({ valid }) => valid !== undefined) ? new Int32Array(0) : undefined;
  }

  /** Takes in the block of rows that the index has numbered. */
  add(start: number, count: number): void {
    this.#makeRoom();
    for (const input of this.#inputs) input.fill(start, count);
    if (this.#counts !== undefined) this.#countPresent(this.#counts, count);
    this.accumulate(start, count);
  }

  #makeRoom(): void {
    if (this.#capacity >= this.index.capacity) return;
    this.#capacity = this.index.capacity;
    if (this.#counts !== undefined) this.#counts = grown(this.#counts, this.#capacity);
    this.grow(this.#capacity);
  }

  #countPresent(counts: Int32Array, count: number): void {
    const { groups } = this.index;
    const valids = this.#inputs.flatMap(({ valid }) => (valid === undefined ? [] : [valid]));
    const [first, second] = valids as [Uint8Array, Uint8Array | undefined];
    if (second === undefined) for (let i = 0; i < count; i++) counts[groups[i]!]! += first[i]!;
    else for (let i = 0; i < count; i++) counts[groups[i]!]! += first[i]! & second[i]!;
  }

  /** Present rows of a group. */
  protected countOf(group: number): number {
    return (this.#counts ?? this.index.rows)[group]!;
  }

  /** Selected rows that lack an input. */
  missingRows(groups: Int32Array): number {
    if (this.#counts === undefined) return 0;
    return groups.reduce((sum, group) => sum + this.index.rows[group]! - this.countOf(group), 0);
  }

  /** Has room for all groups, and order in what was gathered, once all rows are in: before any column or part. */
  complete(): void {
    this.#makeRoom();
    this.finish();
  }

  /** The aggregate of each of `groups`; missing where `numberOf` gives NaN. */
  column(groups: Int32Array): ResultColumn {
    const numbers = this.numbersOf(groups);
    const valid = new Uint8Array(groups.length).fill(1);
    for (let i = 0; i < numbers.length; i++) {
      if (!Number.isNaN(numbers[i])) continue;
      numbers[i] = 0;
      valid[i] = 0;
    }
    return resultColumn({ name: '', ...this.finished(), numbers, valid });
  }

  /** What the column of `groups` is made of. */
  abstract parts(groups: Int32Array): AggregateParts;

  /** Present rows of each of `groups`. */
  protected countsOf(groups: Int32Array): Int32Array {
    return ofGroups(this.#counts ?? this.index.rows, groups);
  }

  protected grow(_capacity: number): void {
    // Nothing to keep per group beyond the counts.
  }

  protected abstract accumulate(start: number, count: number): void;

  /** Brings what was gathered into order, once all rows are in. */
  protected finish(): void {
    // Nothing to do where rows are taken in one by one.
  }

  /** The number of each of `groups`. */
  protected numbersOf(groups: Int32Array): Float64Array {
    const numbers = new Float64Array(groups.length);
    for (let i = 0; i < numbers.length; i++) numbers[i] = this.numberOf(groups[i]!);
    return numbers;
  }

  /** The number (or text code) of a group, NaN where it is missing. */
  protected abstract numberOf(group: number): number;

  protected finished(): Finished {
    return { type: 'number' };
  }
}
