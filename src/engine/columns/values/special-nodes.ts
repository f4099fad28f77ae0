import type { BinaryOperator, RowExpression } from '../../../query/expression/expression.js';
import { returnedAmong } from '../../../query/returned-states.js';
import type { ColumnRef } from '../../../query/schema.js';
import { ranksOf } from '../../../util/dictionary.js';
import { badType } from '../../../util/error.js';
import { BLOCK } from '../selection.js';
import { firstDayNode } from './first-days.js';
import {
  ComputedNode,
  ComputedTexts,
  MappedNode,
  mergeValid,
  type TextNode,
  type NumberNode,
  isText,
  type Node,
  type NumberShape,
  type ValueNode,
} from './node.js';
import { align, alignTimes, roundNode, testNode, toDoubles, unaryNode } from './number-nodes.js';
import type { RowValues } from './row-values.js';

/** Converts the codes of texts to another dictionary, by a precomputed table. */
function recoded(of: TextNode, dictionary: readonly string[], table: Int32Array): TextNode {
  return new ComputedTexts(dictionary, of.valid !== undefined, ({ codes, valid }, start, count) => {
    of.fill(start, count);
    const from = of.codes;
    for (let i = 0; i < count; i++) codes[i] = table[from[i]!]!;
    mergeValid([of], count, valid);
  });
}

/** Converts two nodes to one dictionary. The codes of `left` stay the same, except for missing rows. */
function unify(left: TextNode, right: TextNode): readonly [TextNode, TextNode] {
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
  const first = dictionary.length === left.dictionary.length ? left : recoded(left, dictionary, own);
  return [first, recoded(right, dictionary, table)];
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
function comparable(operator: BinaryOperator, left: TextNode, right: TextNode): readonly [NumberNode, NumberNode] {
  const [first, second] = unify(left, right);
  if (operator === '=' || operator === '!=') return [codeNode(first), codeNode(second)];
  const ranks = ranksOf(second.dictionary);
  const rankOf = (_: string, code: number): number => ranks[code]!;
  return [textTable(first, rankOf, 'number'), textTable(second, rankOf, 'number')];
}

const TEXT_TESTS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

/** Returns the texts of a column that match. */
const PATTERNS = {
  'starts-with-c': (texts: readonly string[]): readonly string[] => texts.filter((text) => /^c\d/i.test(text)),
  'returned-status': returnedAmong,
};

/**
 * Returns the node of an expression other than column, number, day and arithmetic. Only custom and special measures use them.
 * @throws SalesError `bad-type` when texts and numbers are mixed
 */
export function specialNode(expression: RowExpression, rows: RowValues): ValueNode {
  switch (expression.kind) {
    case 'text':
      return new ComputedTexts([expression.value], false);
    case 'negate':
    case 'not':
      return unaryNode(expression.kind, rows.number(expression.operand));
    case 'binary':
      return binaryNode(rows, expression);
    case 'call':
      return callNode(rows, expression);
    case 'first-day':
      return firstDayNode(expression, rows);
    case 'matches':
      return matchNode(rows, expression.of, PATTERNS[expression.pattern]);
    default:
      return rows.node(expression);
  }
}

function binaryNode(rows: RowValues, { operator, left, right }: Extract<RowExpression, { kind: 'binary' }>): ValueNode {
  const first = rows.node(left);
  const second = rows.node(right);
  if (isText(first) && isText(second)) {
    if (!TEXT_TESTS.has(operator)) throw badType('numbers-expected', { operator });
    return testNode(operator, comparable(operator, first, second));
  }
  if (isText(first) || isText(second)) throw badType('two-of-one-type', { operator });
  return testNode(operator, align(...alignTimes(first, second)));
}

function callNode(rows: RowValues, { name, args }: Extract<RowExpression, { kind: 'call' }>): ValueNode {
  const at = (index: number): RowExpression => args[index] ?? { kind: 'number', value: 0 };
  if (name === 'abs') return unaryNode('abs', rows.number(at(0)));
  if (name === 'round') {
    const places = at(1);
    if (places.kind === 'number') return roundNode(rows.number(at(0)), Math.trunc(places.value));
    if (places.kind === 'negate' && places.operand.kind === 'number')
      return roundNode(rows.number(at(0)), -Math.trunc(places.operand.value));
    throw badType('round-decimals');
  }
  return name === 'if' ? ifNode(rows, args) : args.map((arg) => rows.node(arg)).reduce(coalesce);
}

function ifNode(rows: RowValues, args: readonly RowExpression[]): ValueNode {
  const [test, yes, no] = args;
  if (test === undefined || yes === undefined) throw badType('if-arguments');
  const first = rows.node(yes);
  const second =
    no === undefined
      ? isText(first)
        ? new ComputedTexts([], true)
        : new ComputedNode({ ...first.shape, nullable: true })
      : rows.node(no);
  return choiceNode(chooserOfIf(rows.number(test), first, second), first, second);
}

function matchNode(rows: RowValues, of: ColumnRef, matching: (typeof PATTERNS)[keyof typeof PATTERNS]): ValueNode {
  const node = rows.node({ kind: 'column', ref: of });
  if (isText(node)) {
    const found = new Set(matching(node.dictionary));
    return textTable(node, (text) => (found.has(text) ? 1 : 0));
  }
  // Numbers match neither pattern, so the result is false; missing rows stay missing.
  return testNode('!=', [toDoubles(node), toDoubles(node)]);
}

/** Chooses, for each row of a block, the node that provides its value: 0 the first, 1 the second, 2 neither. */
interface Chooser {
  readonly name: 'if' | 'coalesce';
  readonly inputs: readonly Node[];
  readonly nullable: boolean;
  readonly choose: (count: number, out: Uint8Array) => void;
}

/** Chooser of `if`: the first where `test` is true, the second where it is false, neither where it is missing. */
function chooserOfIf(test: NumberNode, first: ValueNode, second: ValueNode): Chooser {
  return {
    name: 'if',
    inputs: [test, first, second],
    nullable: test.valid !== undefined || first.valid !== undefined || second.valid !== undefined,
    choose: (count, out) => {
      const { values, valid } = test;
      for (let i = 0; i < count; i++) out[i] = valid?.[i] === 0 ? 2 : values[i] === 0 ? 1 : 0;
    },
  };
}

/** Returns the node of `coalesce`: the second value where the first is missing. */
function coalesce(first: ValueNode, second: ValueNode): ValueNode {
  const chooser: Chooser = {
    name: 'coalesce',
    inputs: [first, second],
    nullable: first.valid !== undefined && second.valid !== undefined,
    choose: (count, out) => {
      const { valid } = first;
      for (let i = 0; i < count; i++) out[i] = valid?.[i] === 0 ? 1 : 0;
    },
  };
  return choiceNode(chooser, first, second);
}

function validOf(choice: number, first: Uint8Array | undefined, second: Uint8Array | undefined, row: number): number {
  if (choice === 2) return 0;
  const valid = choice === 0 ? first : second;
  return valid === undefined ? 1 : valid[row]!;
}

/** Returns a function that fills the blocks of two sides, and writes the side of each row and where it has a value. */
function choosing({ inputs, choose }: Chooser, sides: readonly [Node, Node]) {
  const choices = new Uint8Array(BLOCK);
  return (start: number, count: number, valid: Uint8Array | undefined): Uint8Array => {
    for (const input of [...inputs, ...sides]) input.fill(start, count);
    choose(count, choices);
    if (valid !== undefined) for (let i = 0; i < count; i++) valid[i] = validOf(choices[i]!, sides[0].valid, sides[1].valid, i);
    return choices;
  };
}

function numberChoice(chooser: Chooser, sides: readonly [NumberNode, NumberNode]): NumberNode {
  const [a, b] = [sides[0].shape, sides[1].shape];
  const shape: NumberShape = {
    type: a.type === b.type ? a.type : 'number',
    scale: a.scale === b.scale ? a.scale : undefined,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    nullable: chooser.nullable,
    ...(a.instant === undefined ? {} : { instant: a.instant }),
  };
  const fill = choosing(chooser, sides);
  return new ComputedNode(shape, ({ values, valid }, start, count) => {
    const choices = fill(start, count, valid);
    const [{ values: first }, { values: second }] = sides;
    for (let i = 0; i < count; i++) values[i] = choices[i] === 0 ? first[i]! : choices[i] === 1 ? second[i]! : 0;
  });
}

function textChoice(chooser: Chooser, sides: readonly [TextNode, TextNode]): TextNode {
  const [{ codes: first, dictionary }, { codes: second }] = sides;
  const fill = choosing(chooser, sides);
  return new ComputedTexts(dictionary, chooser.nullable, ({ codes, valid }, start, count) => {
    const choices = fill(start, count, valid);
    const missing = dictionary.length;
    for (let i = 0; i < count; i++) codes[i] = choices[i] === 0 ? first[i]! : choices[i] === 1 ? second[i]! : missing;
  });
}

/** Returns the node of a choice between two sides. @throws SalesError `bad-type` when one side is text and the other is not */
function choiceNode(chooser: Chooser, first: ValueNode, second: ValueNode): ValueNode {
  if (isText(first) && isText(second)) return textChoice(chooser, unify(first, second));
  if (isText(first) || isText(second)) throw badType('one-type-in', { name: chooser.name });
  return numberChoice(chooser, align(first, second));
}
