import type { BinaryOperator } from '../../../query/expression/expression.js';
import { ranksOf } from '../../../util/text-ranks.js';
import { mergeValid, NumberNode, TextNode, zeroMissing } from './node.js';

/** The same text on every row. */
export class ConstantTextNode extends TextNode {
  constructor(value: string) {
    super([value], false);
  }

  protected override compute(): void {
    // Every block holds code 0, as the buffer begins.
  }
}

/** A text missing on every row. */
export class MissingTextNode extends TextNode {
  constructor() {
    super([], true);
  }

  protected override compute(): void {
    // Code 0 is the length of the empty dictionary, so every row is missing.
  }
}

/** Texts written in another dictionary: the code of each is looked up in a table made once. */
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

/** Both nodes over one dictionary. The codes of `left` stay what they are, but for missing rows. */
export function unify(left: TextNode, right: TextNode): readonly [TextNode, TextNode] {
  if (left.dictionary === right.dictionary) return [left, right];
  const dictionary = [...left.dictionary];
  const single = right.dictionary.length === 1;
  // One text is found by a native scan; a map pays for more of them.
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

/** A number per text, looked up by its code: 1 or 0 of a test, a rank. A missing text has none. */
export class TextTableNode extends NumberNode {
  readonly #of: TextNode;
  readonly #table: Float64Array;

  constructor(of: TextNode, numberOf: (text: string, code: number) => number, type: 'boolean' | 'number' = 'boolean') {
    const table = new Float64Array(of.dictionary.length + 1);
    of.dictionary.forEach((text, code) => (table[code] = numberOf(text, code)));
    super({ type, scale: 0, min: 0, max: type === 'boolean' ? 1 : of.dictionary.length, nullable: of.valid !== undefined });
    this.#of = of;
    this.#table = table;
  }

  protected override compute(start: number, count: number): void {
    this.#of.fill(start, count);
    const { codes } = this.#of;
    const { values } = this;
    const table = this.#table;
    for (let i = 0; i < count; i++) values[i] = table[codes[i]!]!;
    mergeValid([this.#of], count, this.valid);
  }
}

/** The codes of texts as numbers: those of one dictionary are equal exactly where the texts are. */
class CodeNode extends NumberNode {
  readonly #of: TextNode;

  constructor(of: TextNode) {
    super({ type: 'number', scale: 0, min: 0, max: of.dictionary.length, nullable: of.valid !== undefined });
    this.#of = of;
  }

  protected override compute(start: number, count: number): void {
    this.#of.fill(start, count);
    this.values.set(this.#of.codes.subarray(0, count));
    mergeValid([this.#of], count, this.valid);
    zeroMissing(this.values, this.valid, count);
  }
}

/** Numbers that compare as two texts do: codes for `=` and `!=`, ranks by code unit for the others. */
export function comparable(operator: BinaryOperator, left: TextNode, right: TextNode): readonly [NumberNode, NumberNode] {
  const [first, second] = unify(left, right);
  if (operator === '=' || operator === '!=') return [new CodeNode(first), new CodeNode(second)];
  const ranks = ranksOf(second.dictionary);
  const rankOf = (_: string, code: number): number => ranks[code]!;
  return [new TextTableNode(first, rankOf, 'number'), new TextTableNode(second, rankOf, 'number')];
}
