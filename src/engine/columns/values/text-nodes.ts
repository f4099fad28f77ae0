import type { BinaryOperator } from '../../../query/expression/expression.js';
import { ranksOf } from '../../../util/dictionary.js';
import { MappedNode, mergeValid, TextNode, type NumberNode } from './node.js';

/** Returns the same text for every row. */
export class ConstantTextNode extends TextNode {
  constructor(value: string) {
    super([value], false);
  }

  protected override compute(): void {
    // The buffer starts with code 0.
  }
}

/** Returns a missing text for every row. */
export class MissingTextNode extends TextNode {
  constructor() {
    super([], true);
  }

  protected override compute(): void {
    // Code 0 is the length of the empty dictionary, so every row is missing.
  }
}

/** Converts the codes of texts to another dictionary, by a precomputed table. */
class RecodedNode extends TextNode {
  readonly #of: TextNode;
  readonly #table: Int32Array;

  constructor(of: TextNode, dictionary: readonly string[], table: Int32Array) {
    super(dictionary, of.valid !== undefined);
    this.#of = of;
    this.#table = table;
  }

  protected override compute(start: number, count: number): void {
    this.#of.fill(start, count);
    const from = this.#of.codes;
    const { codes } = this;
    for (let i = 0; i < count; i++) codes[i] = this.#table[from[i]!]!;
    mergeValid([this.#of], count, this.valid);
  }
}

/** Converts two nodes to one dictionary. The codes of `left` stay the same, except for missing rows. */
export function unify(left: TextNode, right: TextNode): readonly [TextNode, TextNode] {
  if (left.dictionary === right.dictionary) return [left, right];
  const dictionary = [...left.dictionary];
  const single = right.dictionary.length === 1;
  // For a single text, `indexOf` is faster than building a map.
  const known = single ? undefined : new Map(left.dictionary.map((text, code) => [text, code]));
  const table = new Int32Array(right.dictionary.length + 1);
  right.dictionary.forEach((text, code) => {
    const found = known === undefined ? left.dictionary.indexOf(text) : (known.get(text) ?? -1);
    table[code] = found >= 0 ? found : dictionary.push(text) - 1;
  });
  table[right.dictionary.length] = dictionary.length;
  const own = Int32Array.from({ length: left.dictionary.length + 1 }, (_, code) => code);
  own[left.dictionary.length] = dictionary.length;
  const first = dictionary.length === left.dictionary.length ? left : new RecodedNode(left, dictionary, own);
  return [first, new RecodedNode(right, dictionary, table)];
}

/** Maps each text to a number by its code, such as a test result (1 or 0) or a rank. Missing texts stay missing. */
export function textTable(
  of: TextNode,
  numberOf: (text: string, code: number) => number,
  type: 'boolean' | 'number' = 'boolean',
): NumberNode {
  const table = new Float64Array(of.dictionary.length + 1);
  of.dictionary.forEach((text, code) => (table[code] = numberOf(text, code)));
  const max = type === 'boolean' ? 1 : of.dictionary.length;
  return new MappedNode(of, { type, scale: 0, min: 0, max }, (codes, out, count) => {
    const numbers = table;
    for (let i = 0; i < count; i++) out[i] = numbers[codes[i]!]!;
  });
}

/** Returns the codes of texts as numbers. With one dictionary, codes are equal exactly when the texts are. */
function codeNode(of: TextNode): NumberNode {
  return new MappedNode(of, { type: 'number', scale: 0, min: 0, max: of.dictionary.length }, (codes, out, count) =>
    out.set(codes.subarray(0, count)),
  );
}

/** Returns numbers that compare as two texts do: codes for `=` and `!=`, ranks by code unit for the others. */
export function comparable(operator: BinaryOperator, left: TextNode, right: TextNode): readonly [NumberNode, NumberNode] {
  const [first, second] = unify(left, right);
  if (operator === '=' || operator === '!=') return [codeNode(first), codeNode(second)];
  const ranks = ranksOf(second.dictionary);
  const rankOf = (_: string, code: number): number => ranks[code]!;
  return [textTable(first, rankOf, 'number'), textTable(second, rankOf, 'number')];
}
