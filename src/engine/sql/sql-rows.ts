import { textVector, type Vector } from '../vector.js';
import { resultType } from './row-sql.js';
import type { SqlContext } from './sql-schema.js';
import { numeric, toDouble, type SqlValue } from './sql-value.js';

/** A value as a database returns it: a number, a text, or `null` or NaN when missing. */
export type SqlCell = number | string | null;

/** The rows of a result by column, in the order of the statement. */
export interface SqlRows {
  readonly rowCount: number;
  readonly columns: readonly ArrayLike<SqlCell>[];
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

/** Returns the output of a count. */
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
