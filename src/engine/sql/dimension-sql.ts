import type { Dimension, LevelBin, LevelDimension } from '../../query/plan.js';
import type { ValueType } from '../../query/schema.js';
import { decimalOf, MAX_SCALE, powerOfTen } from '../../util/decimal.js';
import {
  aligned,
  binStart,
  monthOfYear,
  wallClock,
  constant,
  DATE,
  DOUBLE,
  numeric,
  TEXT,
  toDouble,
  type SqlValue,
} from './sql-value.js';
import type { TableScope } from './table-scope.js';
import { badType } from '../../util/error.js';
import { unsupported } from './sql-schema.js';

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

function partSql({ ref, part }: Extract<Dimension, { kind: 'part' }>, scope: TableScope): string {
  const { dialect } = scope.context;
  if (part === 'weekday') return dialect.weekday(scope.day(ref).sql);
  if (part === 'month-of-year') return monthOfYear(scope.day(ref).sql, scope.context);
  const column = scope.bare(ref);
  if (column.type.kind === 'datetime') return dialect.hour(wallClock(column, scope.context));
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
export function resultType({ type }: SqlValue): ValueType {
  return type.kind === 'decimal' || type.kind === 'double' ? 'number' : type.kind;
}
