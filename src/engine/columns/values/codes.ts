import { BLOCK } from '../block.js';
import { isText, type ValueNode } from './node.js';
import { NumberIndex } from './number-index.js';

/** Whole numbers of at most this many in a row are their own codes; others are numbered by a hash index. */
const DENSE_RANGE = 2 ** 22;

/** Small whole numbers that are equal exactly where the values of a node are, a missing value having one of its own. */
export interface Codes {
  readonly node: ValueNode;
  /** The codes of the block filled last. */
  readonly codes: Int32Array;
  /** The code of a missing value. */
  readonly missing: number;
  /** All codes are below it; undefined where it is not known before all rows are read. */
  readonly limit: number | undefined;
  fill(start: number, count: number): void;
  /** The number held by the node for a code that is not `missing`; for texts the code itself. */
  numberOf(code: number): number;
}

/** Codes of any node; `index` keeps the ids of numbers that are no short range, so that several passes agree on them. */
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

// Loops are functions of their own: what they read of a closure would be read again for each row.

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
