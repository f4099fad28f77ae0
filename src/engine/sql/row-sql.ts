import type { RowExpression } from '../../query/expression/expression.js';
import { type SqlType, unsupported } from './sql-schema.js';
import { badType } from '../../util/error.js';
import { aligned, arithmetic, constant, flag, numeric, test, TEXT, toDouble, type SqlValue } from './sql-value.js';
import type { TableScope } from './table-scope.js';
/**
 * Returns an expression over the columns of a row.
 * @throws SalesError `bad-type` when texts and numbers are mixed, `unknown-field`, `engine-unsupported`
 */
export function rowSql(expression: RowExpression, scope: TableScope): SqlValue {
  const { context } = scope;
  const { dialect, parameters } = context;
  switch (expression.kind) {
    case 'number':
      return constant(expression.value, context);
    case 'text':
      return { sql: parameters.bind(expression.value), type: TEXT };
    case 'column':
      return scope.column(expression.ref);
    case 'day':
      return scope.day(expression.of);
    case 'first-day':
      return scope.firstDay(expression);
    case 'negate': {
      const { sql, type } = numeric(rowSql(expression.operand, scope), context);
      return { sql: `(0 - ${sql})`, type };
    }
    case 'not':
      return flag(`${numeric(rowSql(expression.operand, scope), context).sql} = 0`, context);
    case 'binary': {
      const { operator } = expression;
      const [left, right] = [rowSql(expression.left, scope), rowSql(expression.right, scope)];
      if (operator === '+' || operator === '-' || operator === '*' || operator === '/')
        return arithmetic(operator, left, right, context);
      return test(operator, left, right, context);
    }
    case 'call':
      return callSql(expression, scope);
    case 'matches': {
      const { sql, type } = scope.column(expression.of);
      if (type.kind !== 'text') return flag(`CASE WHEN ${sql} IS NOT NULL THEN 1 = 0 END`, context);
      if (expression.pattern === 'starts-with-c') return flag(dialect.matches(sql, parameters.bind('^c[0-9].*$')), context);
      const texts = context.returnedTexts(expression.of).map((text) => parameters.bind(text));
      return flag(
        texts.length === 0 ? `CASE WHEN ${sql} IS NOT NULL THEN 1 = 0 END` : `${sql} IN (${texts.join(', ')})`,
        context,
      );
    }
  }
}

function callSql({ name, args }: Extract<RowExpression, { kind: 'call' }>, scope: TableScope): SqlValue {
  const { context } = scope;
  // The number of decimals is part of the statement, and a database refuses a bound value that it does not use.
  const values = (name === 'round' ? args.slice(0, 1) : args).map((arg) => rowSql(arg, scope));
  const [first] = values;
  if (first === undefined) throw badType('argument-expected', { name });
  switch (name) {
    case 'abs': {
      const { sql, type } = numeric(first, context);
      return { sql: `abs(${sql})`, type };
    }
    case 'round':
      return rounded(numeric(first, context), placesOf(args[1]), scope);
    case 'coalesce':
      return values.reduce((left, right) => {
        const [a, b, type] = sameType(left, right, scope);
        return { sql: `coalesce(${a}, ${b})`, type };
      });
    case 'if':
      return ifSql(values, scope);
  }
}

function ifSql([test, yes, no]: readonly SqlValue[], scope: TableScope): SqlValue {
  const condition = test && numeric(test, scope.context).sql;
  if (condition === undefined || yes === undefined) throw badType('if-arguments');
  if (no === undefined) return { sql: `(CASE WHEN ${condition} <> 0 THEN ${yes.sql} END)`, type: yes.type };
  const [a, b, type] = sameType(yes, no, scope);
  return { sql: `(CASE WHEN ${condition} <> 0 THEN ${a} WHEN ${condition} = 0 THEN ${b} END)`, type };
}

/** Returns two values to choose from, as one type. @throws SalesError `bad-type` when one of them is a text */
function sameType(left: SqlValue, right: SqlValue, { context }: TableScope): readonly [string, string, SqlType] {
  const [a, b] = [left.type.kind, right.type.kind];
  if (a === b && a !== 'decimal') return [left.sql, right.sql, left.type];
  if (a === 'text' || b === 'text') throw badType('one-type');
  const [first, second] = aligned(left, right, context);
  return [first.sql, second.sql, first.type];
}

function placesOf(places: RowExpression | undefined): number {
  if (places === undefined) return 0;
  if (places.kind === 'number') return Math.trunc(places.value);
  if (places.kind === 'negate' && places.operand.kind === 'number') return -Math.trunc(places.operand.value);
  throw badType('round-decimals');
}

/** Rounds half away from zero. The shortest decimal form of a double decides, which databases do not compute. */
function rounded({ sql, type }: SqlValue, places: number, { context }: TableScope): SqlValue {
  if (type.kind !== 'decimal') throw unsupported('round-of-floats');
  if (places >= type.scale) return { sql, type };
  if (places < 0) return toDouble({ sql: `round(${sql}, ${places})`, type }, context);
  // One more digit: 9.99 rounds to 10.0.
  const wider: SqlType = { kind: 'decimal', digits: Math.min(38, type.digits + 1), scale: type.scale };
  const scaled: SqlType = { kind: 'decimal', digits: wider.digits, scale: places };
  return { sql: context.dialect.cast(`round(${context.dialect.cast(sql, wider)}, ${places})`, scaled), type: scaled };
}
