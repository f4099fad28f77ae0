import { SalesError } from '../../util/error.js';
import { badExpression, readToken, type Token } from './token.js';
import type { BinaryOperator, Expression } from './expression.js';
import type { GoodDirection, MeasureUnit } from '../measure.js';
import { suggestions } from '../names.js';
import { measureParts, type MeasureParts } from '../../util/measure-text.js';

/** Minimum and maximum number of arguments of each function. */
const ARITY: Readonly<Record<string, readonly [number, number]>> = {
  sum: [1, 1],
  avg: [1, 1],
  min: [1, 1],
  max: [1, 1],
  count: [0, 1],
  distinct: [1, 1],
  median: [1, 1],
  quantile: [2, 2],
  first: [1, 1],
  last: [1, 1],
  abs: [1, 1],
  round: [1, 2],
  if: [2, 3],
  coalesce: [1, Infinity],
  share: [1, 2],
  rank: [1, 1],
  behind: [1, 1],
  cumulative: [1, 1],
  rolling: [2, 2],
  numerator: [1, 1],
  denominator: [1, 1],
};

/** What a measure per working day is written per. */
export const WORKING_DAY = 'working day';

/** Binary operators from the lowest to the highest precedence. */
const LEVELS: readonly (readonly string[])[] = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']];
const COMPARISON = 2;
const MAX_DEPTH = 200;
/** Maximum number of operators, because a chain of operators makes a tree as deep as the chain is long. */
const MAX_OPERATORS = 1000;

/** A parsed measure: its name in the result, its expression, and what it states about itself. */
export interface MeasureText {
  readonly name: string;
  readonly expression: Expression;
  readonly text: string;
  readonly unit?: MeasureUnit;
  readonly good?: GoodDirection;
}

/**
 * Parses an expression of the measure language into a tree with unresolved names.
 * @param hyphenated names whose hyphens are not subtractions, such as `units-per-order`
 * @param start where the expression begins in the text
 * @throws SalesError `bad-expression`, `unknown-function`, with the position
 */
export function parseExpression(text: string, hyphenated: readonly string[] = [], start = 0): Expression {
  return new ExpressionReader(text, start, hyphenated).whole();
}

/**
 * Parses a measure of a query: `name = expression` (the name consists of words, may contain hyphens, or is in double quotes), or
 * an expression, which is named by its own text. Words in brackets at the end state its unit and its good direction.
 * @throws SalesError `bad-expression`, `unknown-function`, with the position
 */
export function parseMeasure(text: string, hyphenated: readonly string[] = []): MeasureText {
  return parseParts(text, measureParts(text), hyphenated);
}

/** Parses the definition of a measure, `expression [facts]`, which has its name elsewhere. @throws SalesError as `parseMeasure` */
export function parseDefinition(text: string, hyphenated: readonly string[] = []): MeasureText {
  return parseParts(text, measureParts(text, true), hyphenated);
}

function parseParts(text: string, { name, start, end, stated }: MeasureParts, hyphenated: readonly string[]): MeasureText {
  const facts: { unit?: MeasureUnit; good?: GoodDirection } = {};
  for (const word of stated) {
    const fact = word === 'up' || word === 'down' ? 'good' : 'unit';
    if (facts[fact] !== undefined) throw badExpression(text, end, fact === 'good' ? 'two-directions' : 'two-units');
    Object.assign(facts, { [fact]: word });
  }
  const expression = parseExpression(text.slice(0, end), hyphenated, start);
  return { name, expression, text: text.slice(start, end).trim(), ...facts };
}

class ExpressionReader {
  readonly #text: string;
  readonly #hyphenated: readonly string[];
  #token: Token;
  #depth = 0;
  #operators = 0;

  constructor(text: string, start: number, hyphenated: readonly string[]) {
    this.#text = text;
    this.#hyphenated = hyphenated;
    this.#token = readToken(text, start, hyphenated);
  }

  whole(): Expression {
    const expression = this.#argument();
    if (this.#token.kind !== 'end') throw this.#unexpected('end');
    return expression;
  }

  /** Reads a value, or a measure per member: `revenue per order`. */
  #argument(): Expression {
    const operand = this.#binary(0);
    if (!this.#isWord('per')) return operand;
    const { position } = this.#take();
    return { kind: 'level', operand, of: this.#dimension(), position };
  }

  /** Reads a dimension and returns its text: `order`, `"Order ID"`, `orders.id` or `month(date)`; also `working day`. */
  #dimension(): string {
    const first = this.#take();
    if (first.kind !== 'name' && first.kind !== 'quoted') throw this.#unexpected('dimension-after-per', first);
    let { end } = first;
    if (first.value === 'working' && this.#isWord('day')) {
      this.#take();
      return WORKING_DAY;
    }
    if (this.#isSign('.')) {
      this.#take();
      end = this.#take().end;
    } else if (this.#isSign('(')) {
      let depth = 0;
      do {
        const token = this.#take();
        if (token.kind === 'end') throw this.#unexpected('close', token);
        depth += token.kind !== 'sign' ? 0 : token.value === '(' ? 1 : token.value === ')' ? -1 : 0;
        end = token.end;
      } while (depth > 0);
    }
    return this.#text.slice(first.position, end).trim();
  }

  #binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    if (level === COMPARISON && this.#isWord('not')) return this.#not();
    let left = this.#binary(level + 1);
    while (this.#isOperator(operators)) {
      const { value, position } = this.#take();
      if (++this.#operators > MAX_OPERATORS) throw badExpression(this.#text, position, 'too-many-operators');
      const right = this.#binary(level + 1);
      left = { kind: 'binary', operator: value as BinaryOperator, left, right, position };
      if (level === COMPARISON) return left;
    }
    return left;
  }

  #not(): Expression {
    const { position } = this.#take();
    return { kind: 'not', operand: this.#deeper(() => this.#binary(COMPARISON)), position };
  }

  #unary(): Expression {
    if (!this.#isOperator(['-'])) return this.#primary();
    const { position } = this.#take();
    return { kind: 'negate', operand: this.#deeper(() => this.#unary()), position };
  }

  #primary(): Expression {
    const { kind, value, position } = this.#token;
    if (kind === 'number') return { kind, value: Number(this.#take().value), position };
    if (kind === 'text') return { kind, value: this.#take().value, position };
    if (kind === 'quoted' || (kind === 'name' && !['and', 'or', 'not'].includes(value))) return this.#name(this.#take());
    if (!this.#isSign('(')) throw this.#unexpected('operand');
    this.#take();
    const inner = this.#deeper(() => this.#binary(0));
    this.#close();
    return inner;
  }

  #name(first: Token): Expression {
    if (first.kind === 'name' && this.#isSign('(')) return this.#call(first);
    const { value, position } = first;
    if (!this.#isSign('.')) return { kind: 'name', name: value, quoted: first.kind === 'quoted', position };
    this.#take();
    const column = this.#take();
    if (column.kind !== 'name' && column.kind !== 'quoted') throw this.#unexpected('column-after-dot', column);
    return { kind: 'name', name: column.value, table: value, quoted: column.kind === 'quoted', position };
  }

  #call({ value, position }: Token): Expression {
    const name = value.toLowerCase();
    const arity = Object.hasOwn(ARITY, name) ? ARITY[name] : undefined;
    if (!arity) throw unknownFunction(this.#text, value, position);
    this.#take();
    const args: Expression[] = [];
    while (!this.#isSign(')')) {
      if (args.length > 0) this.#comma();
      args.push(this.#deeper(() => this.#argument()));
    }
    this.#close();
    if (args.length >= arity[0] && args.length <= arity[1]) return { kind: 'call', name, args, position };
    const reason = arity[0] === arity[1] ? 'argument-count' : 'argument-minimum';
    throw badExpression(this.#text, position, reason, { name, count: args.length, min: arity[0] });
  }

  #comma(): void {
    if (!this.#isSign(',')) throw this.#unexpected('comma-or-close');
    this.#take();
  }

  #close(): void {
    if (!this.#isSign(')')) throw this.#unexpected('close');
    this.#take();
  }

  /** Limits the nesting of parentheses and signs, so no text exhausts the stack. */
  #deeper(read: () => Expression): Expression {
    if (++this.#depth > MAX_DEPTH) throw badExpression(this.#text, this.#token.position, 'nested-too-deeply');
    const expression = read();
    this.#depth--;
    return expression;
  }

  #take(): Token {
    const token = this.#token;
    this.#token = readToken(this.#text, token.end, this.#hyphenated);
    return token;
  }

  #isSign(value: string): boolean {
    return this.#token.kind === 'sign' && this.#token.value === value;
  }

  #isWord(value: string): boolean {
    return this.#token.kind === 'name' && this.#token.value === value;
  }

  #isOperator(values: readonly string[]): boolean {
    return (this.#token.kind === 'sign' || this.#token.kind === 'name') && values.includes(this.#token.value);
  }

  #unexpected(expected: string, { kind, value, position }: Token = this.#token): SalesError {
    return badExpression(this.#text, position, expected, kind === 'end' ? {} : { found: value });
  }
}

function unknownFunction(text: string, name: string, position: number): SalesError {
  return new SalesError('unknown-function', 'unknown-function', {
    position,
    params: { expression: text, name, position, ...suggestions(name, Object.keys(ARITY)) },
  });
}
