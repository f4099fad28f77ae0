import type { SqlType } from '../engine/sql/sql-schema.js';

/** A column of a database table, and how queries read it. */
export interface DatabaseColumn {
  readonly name: string;
  readonly type: SqlType;
  /** True when the column must be cast to `type`, for types that plans do not know. */
  readonly isCast: boolean;
}

/** Digits of the integer types of DuckDB. */
const INTEGERS: Readonly<Record<string, number>> = {
  TINYINT: 3,
  SMALLINT: 5,
  INTEGER: 10,
  BIGINT: 19,
  UTINYINT: 3,
  USMALLINT: 5,
  UINTEGER: 10,
  UBIGINT: 20,
  HUGEINT: 38,
};

const TYPES: Readonly<Record<string, SqlType>> = {
  DOUBLE: { kind: 'double' },
  VARCHAR: { kind: 'text' },
  DATE: { kind: 'date' },
  BOOLEAN: { kind: 'boolean' },
  TIMESTAMP: { kind: 'datetime', instant: false },
  'TIMESTAMP WITH TIME ZONE': { kind: 'datetime', instant: true },
};

/** Types that are cast to one that plans know. */
const CASTS: Readonly<Record<string, SqlType>> = {
  FLOAT: { kind: 'double' },
  UUID: { kind: 'text' },
  TIME: { kind: 'text' },
  TIMESTAMP_S: { kind: 'datetime', instant: false },
  TIMESTAMP_MS: { kind: 'datetime', instant: false },
  TIMESTAMP_NS: { kind: 'datetime', instant: false },
};

/** Returns a column by the name of its type in DuckDB; `undefined` for lists, structures and bytes, which plans do not know. */
export function databaseColumn(name: string, typeName: string): DatabaseColumn | undefined {
  const [, digits, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(typeName) ?? [];
  if (digits !== undefined) {
    return { name, type: { kind: 'decimal', digits: Number(digits), scale: Number(scale) }, isCast: false };
  }
  const whole = INTEGERS[typeName];
  if (whole !== undefined) return { name, type: { kind: 'decimal', digits: whole, scale: 0 }, isCast: false };
  const own = TYPES[typeName];
  if (own !== undefined) return { name, type: own, isCast: false };
  const cast: SqlType | undefined = typeName.startsWith('ENUM(') ? { kind: 'text' } : CASTS[typeName];
  return cast && { name, type: cast, isCast: true };
}
