import type { BoundDimension } from '../../../query/plan.js';
import type { ResultColumn } from '../../../query/result/result.js';
import { BLOCK, EXACT_LIMIT, type Selection } from '../selection.js';
import { NumberIndex } from '../../../util/numbers/number-index.js';
import { codesOf, type Codes } from '../values/codes.js';
import { dimensionValues, resultColumn, type DimensionValues } from './dimension.js';
import { isText } from '../values/node.js';
import { addCodes, countRows, growArray } from '../kernels.js';
import type { RowValues } from '../values/row-values.js';
/** Maximum number of key combinations indexed directly; larger tables may use one slot per row, up to `LARGEST_SPACE`. */
const SMALL_SPACE = 2 ** 16;
const LARGEST_SPACE = 2 ** 21;

/** Exceeds the codes of any hashed key: no table that fits in memory has as many rows. */
export const ROWS_LIMIT = 2 ** 26;

interface Key {
  readonly name: string;
  readonly values: DimensionValues;
  readonly codes: Codes;
  /** Number of codes; `ROWS_LIMIT` when they are hashed. */
  readonly radix: number;
}

/**
 * Assigns group numbers to selected rows. With few key combinations, each has a fixed number (`capacity` is fixed). Otherwise
 * groups are numbered in order of appearance and `capacity` grows.
 */
export class GroupIndex {
  /** Group of each selected row of the last assigned block. */
  groups: Int32Array = new Int32Array(BLOCK);
  /** Number of rows per group. */
  rows: Int32Array;
  readonly selection: Selection;
  #selected = 0;
  readonly #keys: readonly Key[];
  readonly #isDense: boolean;
  readonly #index = new NumberIndex();
  /**
   * For each key, an index that first maps the combination of the keys before it to a small id. `undefined` when the product of
   * all keys stays within 2^53.
   */
  readonly #folds: (NumberIndex | undefined)[];
  readonly #composite = new Float64Array(BLOCK);

  constructor(by: readonly BoundDimension[], rows: RowValues) {
    this.#keys = by.map(({ name, dimension }) => {
      const values = dimensionValues(dimension, rows);
      const codes = codesOf(values.node);
      return { name, values, codes, radix: codes.limit ?? ROWS_LIMIT };
    });
    const space = this.#keys.reduce((product, { radix }) => product * radix, 1);
    this.#isDense = space <= Math.max(SMALL_SPACE, Math.min(LARGEST_SPACE, rows.table.rowCount));
    this.#folds = foldsOf(this.#keys);
    this.rows = new Int32Array(this.#isDense ? space : 1024);
    this.selection = rows.selection;
  }

  /** Number of selected rows so far. */
  get selected(): number {
    return this.#selected;
  }

  /** True when `capacity` never grows. */
  get isFixed(): boolean {
    return this.#isDense;
  }

  /** Exclusive upper bound of the group numbers. */
  get capacity(): number {
    return this.rows.length;
  }

  /** True when there are no keys, so all rows are in group 0. */
  get isSingle(): boolean {
    return this.#keys.length === 0;
  }

  /** Assigns groups to the `count` selected rows of a block. */
  assign(start: number, count: number): void {
    this.#selected += count;
    if (this.isSingle) {
      this.rows[0]! += count;
      return;
    }
    if (this.#isDense) this.#assignDense(start, count);
    else this.#assignHashed(start, count);
    countRows(this.rows, this.groups, count);
  }

  #assignDense(start: number, count: number): void {
    const [first, ...others] = this.#keys as [Key, ...Key[]];
    first.codes.fill(start, count);
    if (others.length === 0) {
      this.groups = first.codes.codes;
      return;
    }
    const { groups } = this;
    groups.set(first.codes.codes);
    let unit = first.radix;
    for (const key of others) {
      key.codes.fill(start, count);
      addCodes(groups, key.codes.codes, unit, count);
      unit *= key.radix;
    }
  }

  #assignHashed(start: number, count: number): void {
    const composite = this.#composite;
    composite.fill(0, 0, count);
    let unit = 1;
    this.#keys.forEach((key, k) => {
      const fold = this.#folds[k];
      if (fold !== undefined) {
        for (let i = 0; i < count; i++) composite[i] = fold.idOf(composite[i]!);
        unit = ROWS_LIMIT;
      }
      key.codes.fill(start, count);
      addWideCodes(composite, key.codes.codes, unit, count);
      unit *= key.radix;
    });
    const { groups } = this;
    for (let i = 0; i < count; i++) groups[i] = this.#index.idOf(composite[i]!);
    if (this.#index.count > this.rows.length) this.rows = growArray(this.rows, this.#index.count * 2);
  }

  /** Returns the numbers of groups with rows. Without keys, returns the single group even if it is empty. */
  present(): Int32Array {
    if (this.isSingle) return Int32Array.of(0);
    const { rows } = this;
    let count = 0;
    for (const own of rows) if (own > 0) count++;
    const found = new Int32Array(count);
    for (let g = rows.length - 1; count > 0; g--) if (rows[g]! > 0) found[--count] = g;
    return found;
  }

  /** Returns the key columns of groups, one column per key. */
  keyColumns(groups: Int32Array): readonly ResultColumn[] {
    // With a single dense key, the group number is the key’s code.
    const [only] = this.#keys;
    if (only && this.#keys.length === 1 && this.#isDense) return [keyColumn(only, groups)];
    const codes = this.#keys.map(() => new Int32Array(groups.length));
    for (let i = 0; i < groups.length; i++) this.#unfold(groups[i]!, codes, i);
    return this.#keys.map((key, k) => keyColumn(key, codes[k]!));
  }

  /** Returns, per key, the number of selected rows with a missing key. */
  missingRows(groups: Int32Array, columns: readonly ResultColumn[]): readonly number[] {
    return columns.map(({ valid }) =>
      valid === undefined ? 0 : groups.reduce((sum, group, i) => sum + (valid[i] === 0 ? this.rows[group]! : 0), 0),
    );
  }

  /** Decodes a group number into the codes of its keys, starting with the last keys. */
  #unfold(group: number, codes: readonly Int32Array[], at: number): void {
    let composite = this.#isDense ? group : this.#index.numbers[group]!;
    let end = this.#keys.length;
    for (let k = end - 1; k >= 0; k--) {
      const fold = this.#folds[k];
      if (fold === undefined && k > 0) continue;
      let rest = composite;
      if (fold !== undefined) {
        const id = composite % ROWS_LIMIT;
        rest = (composite - id) / ROWS_LIMIT;
        composite = fold.numbers[id]!;
      }
      for (let j = k; j < end; j++) {
        const { radix } = this.#keys[j]!;
        codes[j]![at] = rest % radix;
        rest = Math.floor(rest / radix);
      }
      end = k;
    }
  }
}

function addWideCodes(into: Float64Array, codes: Int32Array, unit: number, count: number): void {
  for (let i = 0; i < count; i++) into[i]! += codes[i]! * unit;
}

/** Returns an index for each key before which the leading keys must be mapped to ids, so combinations stay within 2^53. */
function foldsOf(keys: readonly Key[]): (NumberIndex | undefined)[] {
  let space = 1;
  return keys.map(({ radix }) => {
    space *= radix;
    if (space <= EXACT_LIMIT) return undefined;
    space = ROWS_LIMIT * radix;
    return new NumberIndex();
  });
}

function keyColumn({ name, values, codes }: Key, own: Int32Array): ResultColumn {
  const valid = new Uint8Array(own.length).fill(1);
  const dictionary = isText(values.node) ? values.node.dictionary : undefined;
  const numbers = dictionary ? own.slice() : new Float64Array(own.length);
  const { missing } = codes;
  for (let i = 0; i < own.length; i++) {
    const code = own[i]!;
    if (code === missing) numbers[i] = valid[i] = 0;
    else if (!dictionary) numbers[i] = values.valueOf(codes.numberOf(code));
  }
  return resultColumn({ name, type: values.type, numbers, valid, dictionary, instant: values.instant });
}
