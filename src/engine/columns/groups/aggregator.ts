import type { ResultColumn } from '../../../query/result/result.js';
import type { AggregateParts } from '../../engine.js';
import type { GroupIndex } from './group-by.js';
import { resultColumn, type ColumnParts } from './dimension.js';
import type { Node } from '../values/node.js';
import { growArray } from '../kernels.js';

/** Returns the numbers of ascending `groups`, as a view of `numbers` when `groups` contains all of them. */
export function ofGroups<Numbers extends Float64Array | Int32Array>(numbers: Numbers, groups: Int32Array): Numbers {
  const { length } = groups;
  return groups[length - 1] === length - 1 ? (numbers.subarray(0, length) as Numbers) : picked(numbers, groups);
}

/** Returns the numbers at `indexes`. */
export function picked<Numbers extends Float64Array | Int32Array>(numbers: Numbers, indexes: Int32Array): Numbers {
  const found = new (numbers.constructor as new (length: number) => Numbers)(indexes.length);
  for (let i = 0; i < indexes.length; i++) found[i] = numbers[indexes[i]!]!;
  return found;
}

/** Properties of an aggregate’s result column that differ between aggregates. */
export type Finished = Omit<ColumnParts, 'name' | 'valid' | 'numbers'>;

/** Computes an aggregate for all groups of a pass. A row counts when all inputs are present. */
export abstract class Aggregator {
  protected readonly index: GroupIndex;
  readonly #inputs: readonly Node[];
  /** Present rows per group; `undefined` when inputs are never missing, and all rows of a group count. */
  #counts: Int32Array | undefined;
  #capacity = 0;

  constructor(index: GroupIndex, inputs: readonly Node[]) {
    this.index = index;
    this.#inputs = inputs;
    this.#counts = inputs.some(({ valid }) => valid !== undefined) ? new Int32Array(0) : undefined;
  }

  /** Adds the block of rows that the index has assigned to groups. */
  add(start: number, count: number): void {
    this.#makeRoom();
    for (const input of this.#inputs) input.fill(start, count);
    if (this.#counts !== undefined) this.#countPresent(this.#counts, count);
    this.accumulate(start, count);
  }

  #makeRoom(): void {
    if (this.#capacity >= this.index.capacity) return;
    this.#capacity = this.index.capacity;
    if (this.#counts !== undefined) this.#counts = growArray(this.#counts, this.#capacity);
    this.grow(this.#capacity);
  }

  #countPresent(counts: Int32Array, count: number): void {
    const { groups } = this.index;
    const valids = this.#inputs.flatMap(({ valid }) => (valid === undefined ? [] : [valid]));
    const [first, second] = valids as [Uint8Array, Uint8Array | undefined];
    if (second === undefined) for (let i = 0; i < count; i++) counts[groups[i]!]! += first[i]!;
    else for (let i = 0; i < count; i++) counts[groups[i]!]! += first[i]! & second[i]!;
  }

  /** Returns the number of present rows of a group. */
  protected countOf(group: number): number {
    return (this.#counts ?? this.index.rows)[group]!;
  }

  /** Returns the number of selected rows of `groups` with a missing input. */
  missingRows(groups: Int32Array): number {
    if (this.#counts === undefined) return 0;
    return groups.reduce((sum, group) => sum + this.index.rows[group]! - this.countOf(group), 0);
  }

  /** Finishes accumulation after the last row. Must be called before `column` or `parts`. */
  complete(): void {
    this.#makeRoom();
    this.finish();
  }

  /** Returns the aggregate of each of `groups`; missing when `numberOf` is NaN. */
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

  /** Returns the aggregate’s parts for `groups`. */
  abstract parts(groups: Int32Array): AggregateParts;

  /** Returns the number of present rows of each of `groups`. */
  protected countsOf(groups: Int32Array): Int32Array {
    return ofGroups(this.#counts ?? this.index.rows, groups);
  }

  protected grow(_capacity: number): void {
    // No state per group beyond the counts.
  }

  protected abstract accumulate(start: number, count: number): void;

  /** Processes the accumulated values after the last row. */
  protected finish(): void {
    // Aggregates that process each row immediately have nothing to finish.
  }

  /** Returns the number of each of `groups`. */
  protected numbersOf(groups: Int32Array): Float64Array {
    const numbers = new Float64Array(groups.length);
    for (let i = 0; i < numbers.length; i++) numbers[i] = this.numberOf(groups[i]!);
    return numbers;
  }

  /** Returns the number or text code of a group; NaN when missing. */
  protected abstract numberOf(group: number): number;

  protected finished(): Finished {
    return { type: 'number' };
  }
}
