import type { Join } from '../../query/catalog.js';
import type { Calendar } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import type { SqlDialect } from './sql-dialect.js';
import type { SqlParameters, SqlType } from './sql-type.js';

/** A column of a table in the database. */
export interface SqlColumn {
  readonly name: string;
  readonly type: SqlType;
}

/** A table as queries read it. */
export interface SqlTable {
  readonly name: string;
  /** Returns the source in a FROM clause: a quoted name, or a SELECT in parentheses. */
  readonly source: (context: SqlContext) => string;
  readonly columns: readonly SqlColumn[];
  /** A column of `source` with the order of rows in the file; absent where rows have no order. */
  readonly rowOrder?: string;
}

/** A many-to-one join. Without `isUnique`, the table on the one side has duplicate keys, and the first row of each is used. */
export interface SqlJoin extends Join {
  readonly isUnique: boolean;
}

/** The tables that an engine may query. Others do not exist for it. */
export interface SqlSchema {
  readonly tables: readonly SqlTable[];
  readonly joins: readonly SqlJoin[];
}

/** What the parts of a statement are compiled with. */
export interface SqlContext {
  readonly schema: SqlSchema;
  readonly dialect: SqlDialect;
  readonly parameters: SqlParameters;
  readonly calendar: Calendar;
  /** Returns the texts of a column that mean returned, refunded or canceled. */
  readonly returnedTexts: (ref: ColumnRef) => readonly string[];
}

/** Returns the columns of a table under an alias, as a SELECT lists them, with that of its order. */
export function columnList({ columns, rowOrder }: SqlTable, alias: string, { dialect }: SqlContext): string {
  const names = [...columns.map(({ name }) => name), ...(rowOrder === undefined ? [] : [rowOrder])];
  return names.map((name) => `${alias}.${dialect.identifier(name)} AS ${dialect.identifier(name)}`).join(', ');
}
