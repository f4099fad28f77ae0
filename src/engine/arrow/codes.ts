import { BLOCK } from './block.js';
import { wholeNumbersOf } from './column-nodes.js';
import { DayTableNode } from './day-nodes.js';
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
    const missing = node.dictionary.length;
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
  const source = wholeNumbersOf(node);
  const table = node instanceof DayTableNode && min === 0 ? node : undefined;
  const fill = (start: number, count: number): void => {
    // Without the way through doubles a group-by over dates takes a quarter less.
    if (table?.fillCodes(start, count, codes) === true) return;
    if (source !== undefined) {
      for (let i = 0; i < count; i++) codes[i] = source[start + i]! - min;
      return;
    }
    node.fill(start, count);
    const { values, valid } = node;
    for (let i = 0; i < count; i++) codes[i] = values[i]! - min;
    if (valid === undefined) return;
    for (let i = 0; i < count; i++) if (valid[i] === 0) codes[i] = missing;
  };
  return { node, codes, missing, limit: missing + 1, fill, numberOf: (code) => code + min };
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
