import { NumberIndex } from '../../../util/numbers/number-index.js';
import { BLOCK } from '../selection.js';
import { isText, type ValueNode } from './node.js';

/** Maximum range of integers that are their own codes; others are numbered by a hash index. */
const DENSE_RANGE = 2 ** 22;

/** Small integers that are equal exactly when the values of a node are equal. Missing values have a code of their own. */
export interface Codes {
  readonly node: ValueNode;
  /** Codes of the block filled last. */
  readonly codes: Int32Array;
  /** The code of a missing value. */
  readonly missing: number;
  /** Exclusive upper bound of the codes; `undefined` when it is unknown before all rows are read. */
  readonly limit: number | undefined;
  fill(start: number, count: number): void;
  /** Returns the node’s number for a code other than `missing`; for texts, the code itself. */
  numberOf(code: number): number;
}

/** Returns the codes of a node. `index` keeps the ids of numbers with a long range, so they are the same in several passes. */
export function codesOf(node: ValueNode, index?: NumberIndex): Codes {
  if (isText(node)) {
    const missing = node.size;
    return {
      node,
      codes: node.codes,
      missing,
      limit: missing + 1,
      fill: (start, count) => node.fill(start, count),
      numberOf: (code) => code,
    };
  }
  const { scale, min, max } = node.shape;
  return scale !== undefined && max - min < DENSE_RANGE
    ? denseCodes(node, min, max)
    : indexedCodes(node, index ?? new NumberIndex());
}

type NumberCodesNode = Extract<ValueNode, { values: Float64Array }>;

function denseCodes(node: NumberCodesNode, min: number, max: number): Codes {
  const codes = new Int32Array(BLOCK);
  const missing = max - min + 1;
  const fill = (start: number, count: number): void => {
    if (node.fillWhole(start, count, codes)) {
      lower(codes, min, count);
      return;
    }
    node.fill(start, count);
    const { values, valid } = node;
    subtract(values, min, count, codes);
    if (valid !== undefined) setMissing(codes, valid, missing, count);
  };
  return { node, codes, missing, limit: missing + 1, fill, numberOf: (code) => code + min };
}

// The loops are separate functions, because browsers reread closure variables for each row.

function lower(codes: Int32Array, by: number, count: number): void {
  if (by !== 0) for (let i = 0; i < count; i++) codes[i]! -= by;
}

function subtract(values: Float64Array, min: number, count: number, out: Int32Array): void {
  for (let i = 0; i < count; i++) out[i] = values[i]! - min;
}

function setMissing(codes: Int32Array, valid: Uint8Array, missing: number, count: number): void {
  for (let i = 0; i < count; i++) if (valid[i] === 0) codes[i] = missing;
}

function indexedCodes(node: NumberCodesNode, index: NumberIndex): Codes {
  const codes = new Int32Array(BLOCK);
  const fill = (start: number, count: number): void => {
    node.fill(start, count);
    const { values, valid } = node;
    for (let i = 0; i < count; i++) codes[i] = valid?.[i] === 0 ? 0 : index.idOf(values[i]!) + 1;
  };
  return { node, codes, missing: 0, limit: undefined, fill, numberOf: (code) => index.numbers[code - 1]! };
}
