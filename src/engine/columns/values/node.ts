import type { ValueType } from '../../../query/schema.js';
import type { TextColumn } from '../../../table/column.js';
import { BLOCK } from '../block.js';
import type { Zone } from '../zones.js';

/**
 * A value per selected row, evaluated block by block. `fill` computes those of one block, once however many aggregates ask for them; the buffers
 * of a node are read right after. `valid` has a byte per row (1 = present) and is undefined where no row is ever missing.
 */
export abstract class Node {
  readonly valid: Uint8Array | undefined;
  #at = -1;

  constructor(nullable: boolean) {
    this.valid = nullable ? new Uint8Array(BLOCK) : undefined;
  }

  /** Computes the `count` selected rows of the block that begins at row `start`. */
  fill(start: number, count: number): void {
    if (this.#at === start) return;
    this.#at = start;
    this.compute(start, count);
  }

  protected abstract compute(start: number, count: number): void;
}

/** What is known of a numeric node before any row is read. `min`, `max` are of the numbers held, and need not be reached. */
export interface NumberShape {
  readonly type: Exclude<ValueType, 'text'>;
  /** Held are whole numbers, value × 10^scale, at most 2^53 in size; undefined: plain doubles. */
  readonly scale: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly nullable: boolean;
  /** Of datetimes: whether they are instants. */
  readonly instant?: boolean;
}

/** Numbers, dates (days), datetimes (milliseconds) or booleans (1, 0) of a block. Missing rows hold 0. */
export abstract class NumberNode extends Node {
  readonly shape: NumberShape;
  values: Float64Array;

  constructor(shape: NumberShape, values = new Float64Array(BLOCK)) {
    super(shape.nullable);
    this.shape = shape;
    this.values = values;
  }

  /** Writes the numbers of a block into `out`, without the way through doubles; false where there is no such way. */
  fillWhole(_start: number, _count: number, _out: Int32Array): boolean {
    return false;
  }

  /** The bounds of what is held in a block, where they are known without reading its rows. */
  zone(_start: number): Zone | undefined {
    return undefined;
  }
}

/** Texts of a block as codes into a dictionary of distinct texts; a missing row has the dictionary's length as code. */
export abstract class TextNode extends Node {
  /** The dictionary's length: known without its texts, which a column makes into strings only when they are asked for. */
  readonly size: number;
  readonly codes = new Int32Array(BLOCK);
  readonly #texts: Pick<TextColumn, 'dictionary' | 'list'>;

  constructor(texts: readonly string[] | Pick<TextColumn, 'dictionary' | 'list'>, nullable: boolean) {
    super(nullable);
    this.#texts = 'dictionary' in texts ? texts : { dictionary: texts };
    this.size = this.#texts.list?.size ?? this.dictionary.length;
  }

  get dictionary(): readonly string[] {
    return this.#texts.dictionary;
  }
}

/** A node of either kind. */
export type ValueNode = NumberNode | TextNode;

/** Whether a node holds texts. */
export function isText(node: ValueNode): node is TextNode {
  // Optional parts have a copy of the class.
  return 'dictionary' in node;
}

/** Marks a row present where it is so in every one of `parts`. */
export function mergeValid(parts: readonly Node[], count: number, out: Uint8Array | undefined): void {
  if (out === undefined) return;
  out.fill(1, 0, count);
  for (const { valid } of parts) {
    if (valid === undefined) continue;
    for (let i = 0; i < count; i++) out[i]! &= valid[i]!;
  }
}

/** Zeroes the rows that are missing, as the numbers of a node must be. */
export function zeroMissing(values: Float64Array, valid: Uint8Array | undefined, count: number): void {
  if (valid === undefined) return;
  for (let i = 0; i < count; i++) if (valid[i] === 0) values[i] = 0;
}
