import { bindPlan, type BindParts } from '../catalog/bind/bind.js';
import type { SqlContext, SqlSchema, SqlTable } from '../engine/sql/sql-schema.js';
import { predicateSql } from '../engine/sql/predicate-sql.js';
import { TableScope } from '../engine/sql/table-scope.js';
import type { Catalog } from '../query/catalog.js';
import { pathsFrom } from '../query/join-paths.js';
import type { Predicate } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';
import { SalesError } from '../util/error.js';

/**
 * Returns the schema with the rows that a clause selects, and no others. Tables that the clause does not reach keep the rows that
 * selected rows are joined to; tables without such a join do not exist.
 * @throws SalesError of clauses: a clause that cannot be bound selects nothing
 */
export function limitedSchema(schema: SqlSchema, clause: string, catalog: Catalog, parts: BindParts): SqlSchema {
  const { table, where } = bindPlan({ measures: ['count()'], where: clause }, catalog, parts);
  const refs = columnsOf(where);
  if (refs.length === 0) throw new SalesError('bad-clause', 'the rows of this user are not limited by any column');
  const reaches = (from: string): boolean => {
    const paths = pathsFrom(schema.joins, from);
    return refs.every((ref) => paths.has(ref.table));
  };
  const limited = new Map<string, SqlTable>();
  for (const own of schema.tables)
    if (own.name === table || reaches(own.name))
      limited.set(own.name, selectedRows(own, where, { schema, calendar: catalog.calendar }));
  for (const [name] of limited) {
    for (const join of schema.joins) {
      const one = schema.tables.find((each) => each.name === join.to.table);
      if (join.from.table !== name || limited.has(join.to.table) || one === undefined) continue;
      limited.set(one.name, matched(one, limited.get(name)!, join.from.columns, join.to.columns));
    }
  }
  return {
    tables: [...limited.values()],
    joins: schema.joins.filter(({ from, to }) => limited.has(from.table) && limited.has(to.table)),
  };
}

/** Returns a table with the rows that a predicate selects. */
export function selectedRows(
  table: SqlTable,
  where: Predicate,
  { schema, calendar }: Pick<SqlContext, 'schema' | 'calendar'>,
): SqlTable {
  const source = (context: SqlContext): string => {
    // The clause is bound to the whole tables; it must not limit itself. A page may not move its days with a calendar.
    const scope = new TableScope({ ...context, schema, calendar }, table.name, 'p');
    const condition = predicateSql(where, scope);
    return `(SELECT ${columnList(table, 'p0', context)} FROM ${scope.from} WHERE ${condition})`;
  };
  return { ...table, source };
}

/** Returns a table with the rows that the rows of another are joined to. */
function matched(table: SqlTable, many: SqlTable, from: readonly string[], to: readonly string[]): SqlTable {
  const source = (context: SqlContext): string => {
    const { dialect } = context;
    const keys = (alias: string, names: readonly string[]): readonly string[] =>
      names.map((name) => `${alias}.${dialect.identifier(name)}`);
    const own = keys('q0', to);
    // A missing key is joined to nothing.
    const present = own.map((key) => `${key} IS NOT NULL`).join(' AND ');
    const isJoined = `${dialect.row(own)} IN (SELECT ${dialect.row(keys('q1', from))} FROM ${many.source(context)} AS q1)`;
    return `(SELECT ${columnList(table, 'q0', context)} FROM ${table.source(context)} AS q0 WHERE ${present} AND ${isJoined})`;
  };
  return { ...table, source };
}

function columnList({ columns, rowOrder }: SqlTable, alias: string, { dialect }: SqlContext): string {
  const names = [...columns.map(({ name }) => name), ...(rowOrder === undefined ? [] : [rowOrder])];
  return names.map((name) => `${alias}.${dialect.identifier(name)} AS ${dialect.identifier(name)}`).join(', ');
}

/** Returns the columns that a predicate tests. */
function columnsOf(predicate: Predicate): readonly ColumnRef[] {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return predicate.of.flatMap(columnsOf);
    case 'not':
      return columnsOf(predicate.of);
    case 'days':
      return [predicate.ref];
    default:
      return predicate.field.kind === 'customer-type' ? [predicate.field.customer, predicate.field.date] : [predicate.field.ref];
  }
}
