import type { ValueType } from '../../../query/schema.js';
import { type TextColumn, textCount } from '../../../table/column.js';
import { BLOCK, type Zone } from '../selection.js';

/**
 * Evaluates a value per selected row, block by block. `fill` computes a block once, however many aggregates use it. Read the
 * buffers of a node directly after `fill`. `valid` has one byte per row (1 = present) and is `undefined` when no row is ever
 * missing.
 */
export abstract class Node {
  readonly valid: Uint8Array | undefined;
  #at = -1;

  constructor(nullable: boolean) {
    this.valid = nullable ? new Uint8Array(BLOCK) : undefined;
  }

  /** Computes the `count` selected rows of the block that starts at row `start`. */
  fill(start: number, count: number): void {
    if (this.#at === start) return;
    this.#at = start;
    this.compute(start, count);
  }

  protected abstract compute(start: number, count: number): void;
}

/** Properties of a numeric node known before rows are read. `min` and `max` bound the stored numbers, but may not occur. */
export interface NumberShape {
  readonly type: Exclude<ValueType, 'text'>;
  /** Stored numbers are integers, value × 10^scale, of at most 2^53. `undefined` for plain doubles. */
  readonly scale: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly nullable: boolean;
  /** For datetimes: true when they are instants. */
  readonly instant?: boolean;
}

/** Numbers, dates (days), datetimes (milliseconds) or booleans (1, 0) of a block. Missing rows contain 0. */
export abstract class NumberNode extends Node {
  readonly shape: NumberShape;
  values: Float64Array = new Float64Array(BLOCK);

  constructor(shape: NumberShape) {
    super(shape.nullable);
    this.shape = shape;
  }

  /**
   * Writes the integers of a block into `out` without converting them to doubles. Returns false when the node does not support
   * that.
   */
  fillWhole(_start: number, _count: number, _out: Int32Array): boolean {
    return false;
  }

  /** Returns the bounds of the numbers of a block; `undefined` when that requires reading its rows. */
  zone(_start: number): Zone | undefined {
    return undefined;
  }
}

/** Texts of a block as codes into a dictionary of distinct texts. The code of a missing row is the dictionary’s length. */
export abstract class TextNode extends Node {
  /** Length of the dictionary, known before its texts are decoded. */
  readonly size: number;
  readonly codes = new Int32Array(BLOCK);
  readonly #texts: Pick<TextColumn, 'dictionary' | 'list'>;

  constructor(texts: readonly string[] | Pick<TextColumn, 'dictionary' | 'list'>, nullable: boolean) {
    super(nullable);
    this.#texts = 'dictionary' in texts ? texts : { dictionary: texts };
    this.size = textCount(this.#texts);
  }

  get dictionary(): readonly string[] {
    return this.#texts.dictionary;
  }
}

export type ValueNode = NumberNode | TextNode;

/** True when a node holds texts. */
export function isText(node: ValueNode): node is TextNode {
  // Not `instanceof`: optional modules contain a copy of the class.
  return 'dictionary' in node;
}

/** Returns the numbers of a node’s block: values, or codes of texts. */
export function storedIn(node: ValueNode): Float64Array | Int32Array {
  return isText(node) ? node.codes : node.values;
}

/** Marks the rows as present that are present in all `parts`, at most two. */
export function mergeValid(parts: readonly Node[], count: number, out: Uint8Array | undefined): void {
  if (out === undefined) return;
  const [first, second] = parts.flatMap(({ valid }) => (valid === undefined ? [] : [valid]));
  if (first === undefined) out.fill(1, 0, count);
  else if (second === undefined) out.set(first.subarray(0, count));
  else for (let i = 0; i < count; i++) out[i] = first[i]! & second[i]!;
}

/** Sets missing rows to 0, as nodes require. */
export function zeroMissing(values: Float64Array, valid: Uint8Array | undefined, count: number): void {
  if (valid === undefined) return;
  for (let i = 0; i < count; i++) if (valid[i] === 0) values[i] = 0;
}

/** Computes the numbers of a block from those of another node, in a loop over `count` rows. */
export type BlockLoop = (from: Float64Array | Int32Array, out: Float64Array, count: number) => void;

/** Computes each number from the value of another node in the same row. Missing rows stay missing. */
export class MappedNode<Of extends ValueNode = ValueNode> extends NumberNode {
  protected readonly of: Of;
  readonly #loop: BlockLoop;

  constructor(of: Of, shape: Omit<NumberShape, 'nullable'>, loop: BlockLoop) {
    super({ ...shape, nullable: of.valid !== undefined });
    this.of = of;
    this.#loop = loop;
  }

  protected override compute(start: number, count: number): void {
    this.of.fill(start, count);
    this.#loop(storedIn(this.of), this.values, count);
    mergeValid([this.of], count, this.valid);
    zeroMissing(this.values, this.valid, count);
  }
}

/** Writes the values of a block to a node; `valid` exists where the node is nullable. */
type Compute<Of> = (node: Of, start: number, count: number) => void;

/** Numbers computed by a function; without one, the values that the node begins with. */
export class ComputedNode extends NumberNode {
  readonly #compute: Compute<ComputedNode> | undefined;

  constructor(shape: NumberShape, compute?: Compute<ComputedNode>) {
    super(shape);
    this.#compute = compute;
  }

  protected override compute(start: number, count: number): void {
    this.#compute?.(this, start, count);
  }
}

/** Texts computed by a function, as codes; without one, the first text. */
export class ComputedTexts extends TextNode {
  readonly #compute: Compute<ComputedTexts> | undefined;

  constructor(texts: readonly string[], nullable: boolean, compute?: Compute<ComputedTexts>) {
    super(texts, nullable);
    this.#compute = compute;
  }

  protected override compute(start: number, count: number): void {
    this.#compute?.(this, start, count);
  }
}
