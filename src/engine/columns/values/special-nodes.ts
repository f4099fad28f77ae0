import type { RowExpression } from '../../../query/expression/expression.js';
import { isReturned } from '../../../query/return-status.js';
import type { ColumnRef } from '../../../query/schema.js';
import { chooseIf, coalesce } from './choice-nodes.js';
import { firstDayNode } from './first-days.js';
import { isText, type ValueNode } from './node.js';
import { align, alignTimes, MissingNode, RoundNode, TestNode, toDoubles, UnaryNode } from './number-nodes.js';
import { badType, type RowValues } from './row-values.js';
import { comparable, ConstantTextNode, MissingTextNode, TextTableNode } from './text-nodes.js';

/** Operators that texts support. */
const TEXT_TESTS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

const PATTERNS = {
  'starts-with-c': (text: string): boolean => /^c\d/i.test(text),
  'returned-status': isReturned,
};

/**
 * Returns the node of an expression other than column, number, day and arithmetic. Only custom and special measures use them.
 * @throws SalesError `bad-type` when texts and numbers are mixed
 */
export function specialNode(expression: RowExpression, rows: RowValues): ValueNode {
  switch (expression.kind) {
    case 'text':
      return new ConstantTextNode(expression.value);
    case 'negate':
    case 'not':
      return new UnaryNode(expression.kind, rows.number(expression.operand));
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

/** Returns the node of a comparison or logical operator. */
function binaryNode(rows: RowValues, { operator, left, right }: Extract<RowExpression, { kind: 'binary' }>): ValueNode {
  const first = rows.node(left);
  const second = rows.node(right);
  if (isText(first) && isText(second)) {
    if (!TEXT_TESTS.has(operator)) throw badType('numbers', `texts with '${operator}'`);
    return new TestNode(operator, comparable(operator, first, second));
  }
  if (isText(first) || isText(second)) throw badType(`two values of one type for '${operator}'`, 'a text and a number');
  return new TestNode(operator, align(...alignTimes(first, second)));
}

function callNode(rows: RowValues, { name, args }: Extract<RowExpression, { kind: 'call' }>): ValueNode {
  const at = (index: number): RowExpression => args[index] ?? { kind: 'number', value: 0 };
  if (name === 'abs') return new UnaryNode('abs', rows.number(at(0)));
  if (name === 'round') {
    const places = at(1);
    if (places.kind === 'number') return new RoundNode(rows.number(at(0)), Math.trunc(places.value));
    if (places.kind === 'negate' && places.operand.kind === 'number')
      return new RoundNode(rows.number(at(0)), -Math.trunc(places.operand.value));
    throw badType('a plain number of decimals for round()', 'an expression');
  }
  const node =
    name === 'if'
      ? ifNode(rows, args)
      : args.map((arg) => rows.node(arg)).reduce((left, right) => coalesce(left, right) ?? mixed(name));
  return node ?? mixed(name);
}

function ifNode(rows: RowValues, args: readonly RowExpression[]): ValueNode | undefined {
  const [test, yes, no] = args;
  if (test === undefined || yes === undefined) throw badType('if(test, then, else)', 'less');
  const first = rows.node(yes);
  const second = no === undefined ? (isText(first) ? new MissingTextNode() : new MissingNode(first.shape)) : rows.node(no);
  return chooseIf(rows.number(test), first, second);
}

function matchNode(rows: RowValues, of: ColumnRef, test: (text: string) => boolean): ValueNode {
  const node = rows.node({ kind: 'column', ref: of });
  if (isText(node)) return new TextTableNode(node, (text) => (test(text) ? 1 : 0));
  // Numbers match neither pattern, so the result is false; missing rows stay missing.
  return new TestNode('!=', [toDoubles(node), toDoubles(node)]);
}

function mixed(name: string): never {
  throw badType(`values of one type in ${name}()`, 'texts and numbers');
}
