import type { RowExpression } from '../../query/expression/expression.js';
import type { Dimension, LevelBin, LevelDimension } from '../../query/plan.js';
import type { ValueType } from '../../query/schema.js';
import type { DayPart } from '../../query/time/selected-days.js';
import { decimalOf, MAX_SCALE, powerOfTen } from '../../util/decimal.js';
import { badType } from '../../util/error.js';
import { textVector, type Vector } from '../vector.js';
import { type SqlContext, type SqlType, unsupported } from './sql-schema.js';
import {
  aligned,
  arithmetic,
  binStart,
  constant,
  DATE,
  DOUBLE,
  flag,
  monthOfYear,
  numeric,
  type SqlValue,
  test,
  TEXT,
  toDouble,
  wallClock,
  weekOfYear,
} from './sql-value.js';
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

/** A key of groups: an expression, and what its values mean in results. */
export interface SqlKey {
  readonly value: SqlValue;
  /** Converts a number of `value` to that of the dimension, such as the lower bound of a bin from its index. */
  readonly numberOf?: (number: number) => number;
}

/** A whole number such as an hour. */
const WHOLE = { kind: 'decimal', digits: 9, scale: 0 } as const;

/** Returns the key of a dimension. @throws SalesError `unknown-field`, `bad-type` */
export function dimensionSql(dimension: Dimension, scope: TableScope): SqlKey {
  const { context } = scope;
  switch (dimension.kind) {
    case 'column':
      return { value: scope.column(dimension.ref) };
    case 'bin-date':
      return { value: { sql: binStart(scope.day(dimension.ref).sql, dimension.grain, context), type: DATE } };
    case 'part':
      return { value: { sql: partSql(dimension, scope), type: WHOLE } };
    case 'bin-number':
      return numberBin(scope.column(dimension.ref), dimension.width, scope);
    case 'customer-type': {
      const day = scope.day(dimension.date).sql;
      const first = scope.firstDay({ of: dimension.customer, date: dimension.date, table: dimension.table }).sql;
      return { value: { sql: `(CASE WHEN ${day} = ${first} THEN 'new' WHEN ${day} <> ${first} THEN 'repeat' END)`, type: TEXT } };
    }
    case 'level':
      return levelSql(dimension, scope);
  }
}

/** Maximum number of members that a query names. */
const MAX_MEMBERS = 10_000;

/** Groups by the index of the bin of the row’s member. */
function levelSql({ ref, bins = [], of, classes }: LevelDimension, scope: TableScope): SqlKey {
  const count = bins.reduce((sum, { members }) => sum + members.length, 0);
  if (count > MAX_MEMBERS) throw unsupported('too-many-members', { field: of, max: MAX_MEMBERS });
  const column = scope.column(ref);
  const type = classes ? TEXT : WHOLE;
  const cases = bins.map(
    ({ members, value }, index) => `WHEN ${isIn(column, members, scope)} THEN ${classes ? `'${value}'` : String(index)}`,
  );
  const sql = cases.length === 0 ? scope.context.dialect.cast('NULL', type) : `(CASE ${cases.join(' ')} END)`;
  return { value: { sql, type }, ...(!classes && { numberOf: (index: number) => Number(bins[index]?.value ?? NaN) }) };
}

function isIn(column: SqlValue, members: LevelBin['members'], { context }: TableScope): string {
  if (column.type.kind === 'text') {
    const list = members.map((member) => context.parameters.bind(String(member)));
    return `${column.sql} IN (${list.join(', ')})`;
  }
  const number = numeric(column, context);
  const tests = members.map((member) =>
    aligned(number, constant(Number(member), context), context)
      .map(({ sql }) => sql)
      .join(' = '),
  );
  return `(${tests.join(' OR ')})`;
}

/** The number of what recurs in days, for a date. */
const DAY_PARTS: Readonly<Record<DayPart, (day: string, context: SqlContext) => string>> = {
  weekday: (day, { dialect }) => dialect.weekday(day),
  'week-of-year': weekOfYear,
  'month-of-year': monthOfYear,
};

function partSql({ ref, part }: Extract<Dimension, { kind: 'part' }>, scope: TableScope): string {
  if (part !== 'hour') return DAY_PARTS[part](scope.day(ref).sql, scope.context);
  const column = scope.bare(ref);
  if (column.type.kind === 'datetime') return scope.context.dialect.hour(wallClock(column, scope.context));
  if (column.type.kind === 'date') return `(CASE WHEN ${column.sql} IS NOT NULL THEN 0 END)`;
  throw badType('date-expected', { type: column.type.kind, column: ref.column });
}

/** Groups by the index of the bin. In whole units where the width has no more decimals than the column, so no division rounds. */
function numberBin(column: SqlValue, width: number, { context }: TableScope): SqlKey {
  const { dialect } = context;
  const decimal = decimalOf(width);
  const unit = decimal === undefined ? 1 : powerOfTen(decimal.scale);
  const numberOf = (index: number): number => (decimal === undefined ? index * width : (index * decimal.digits) / unit);
  const number = numeric(column, context);
  const { type } = number;
  if (type.kind === 'decimal' && decimal !== undefined && decimal.scale <= type.scale && type.digits + type.scale <= MAX_SCALE) {
    const units = dialect.cast(`${number.sql} * ${powerOfTen(type.scale)}`, { kind: 'decimal', digits: 38, scale: 0 });
    const step = decimal.digits * powerOfTen(type.scale - decimal.scale);
    const index = `(${units} - ${dialect.modulo(units, step)}) / ${step}`;
    return { value: { sql: dialect.cast(index, DOUBLE), type: DOUBLE }, numberOf };
  }
  const step = toDouble(constant(width, context), context).sql;
  return { value: { sql: `floor(${toDouble(number, context).sql} / ${step})`, type: DOUBLE }, numberOf };
}

/** Returns the type of a key or value in results. */
function resultType({ type }: SqlValue): ValueType {
  return type.kind === 'decimal' || type.kind === 'double' ? 'number' : type.kind;
}

/** A value as a database returns it: a number, a text, or `null` or NaN when missing. */
export type SqlCell = number | string | null;

/** The rows of a result by column, in the order of the statement. */
export interface SqlRows {
  readonly rowCount: number;
  readonly columns: readonly (Float64Array | readonly SqlCell[])[];
}

/** Most digits of a decimal that fit a double before it is divided by a power of ten. */
const EXACT_DIGITS = 15;

/**
 * A column of a statement: an expression that gives doubles or texts, and the vector of its results. Decimals with many digits are
 * texts, so each becomes the nearest double.
 */
export interface SqlOutput {
  readonly sql: string;
  readonly read: (cells: ArrayLike<SqlCell>) => Vector;
  /** True for an aggregate of values per member, which is joined to the groups. */
  readonly isJoined?: boolean;
}

/** Returns the output of a value. `numberOf` converts its numbers. */
export function outputOf(value: SqlValue, context: SqlContext, numberOf?: (number: number) => number): SqlOutput {
  const { type } = value;
  if (type.kind === 'text') return { sql: value.sql, read: texts };
  const own: Pick<Vector, 'type' | 'instant'> = {
    type: resultType(value),
    ...(type.kind === 'datetime' && { instant: type.instant }),
  };
  return {
    sql: numberSql(value, context),
    read: (cells) => ({ ...own, numbers: numberOf ? numbers(cells).map(numberOf) : numbers(cells) }),
  };
}

function numberSql(value: SqlValue, context: SqlContext): string {
  const number = numeric(value, context);
  const isLong = number.type.kind === 'decimal' && number.type.digits > EXACT_DIGITS;
  return isLong ? context.dialect.cast(number.sql, { kind: 'text' }) : toDouble(number, context).sql;
}

export function countOutput(sql: string, { dialect }: SqlContext): SqlOutput {
  return { sql: dialect.cast(sql, { kind: 'double' }), read: (cells) => ({ type: 'number', numbers: numbers(cells) }) };
}

/** Returns cells as numbers, NaN when missing. */
export function numbers(cells: ArrayLike<SqlCell>): Float64Array {
  if (cells instanceof Float64Array) return cells;
  return Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell)));
}

function texts(cells: ArrayLike<SqlCell>): Vector {
  return textVector(Array.from(cells, (cell) => (cell === null ? undefined : String(cell))));
}
