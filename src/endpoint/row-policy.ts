import { bindPlan, type BindParts } from '../catalog/bind/bind.js';
import { columnList, type SqlContext, type SqlSchema, type SqlTable } from '../engine/sql/sql-schema.js';
import { predicateSql } from '../engine/sql/selected-rows.js';
import { TableScope } from '../engine/sql/table-scope.js';
import { type Catalog, pathsFrom } from '../query/catalog.js';
import type { BoundPlan, Predicate } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';
import { formatWhere, type ClauseItem } from '../query/where/where.js';
import { errorWithin, SalesError, type ErrorParams } from '../util/error.js';

/** The values of a field that a user may see: a list, or a range that includes both ends. Each is a text, a number or a boolean; others are refused. */
export type PolicyValues = readonly unknown[] | { readonly from?: unknown; readonly to?: unknown };

/** The rows that a user may see, by fields: a role, a column name or a dimension such as `year(date)`. All of them apply. */
export type RowPolicy = Readonly<Record<string, PolicyValues>>;

/** Creates the error of a policy that selects no definite rows. Users see neither the policy nor this message. */
function badPolicy(problem: string, values: ErrorParams = {}): SalesError {
  return new SalesError('bad-option', 'policy', { params: { option: 'rows' }, inner: { reason: problem, params: values } });
}

/** True for the error of a policy, which concerns the operator and not the user. */
export function isPolicyError(error: unknown): error is SalesError {
  return error instanceof SalesError && error.code === 'bad-option' && error.params['option'] === 'rows';
}

/** Requires that the policy of a configuration is a function, if it has one. @throws SalesError `bad-option` */
export function requirePolicy(rows: unknown): void {
  if (rows !== undefined && typeof rows !== 'function') throw badPolicy('policy-function', { found: typeof rows });
}

/**
 * Returns the clause of a policy, with each value quoted where it would have another meaning; `undefined` for all rows.
 * @throws SalesError `bad-option` for text, which a claim could change, and for fields without allowed values
 */
export function policyClause(policy: unknown): string | undefined {
  if (policy === true) return undefined;
  if (typeof policy === 'string') throw badPolicy('policy-text');
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy))
    throw badPolicy('policy-value', { found: String(policy) });
  const fields = Object.entries(policy);
  if (fields.length === 0) throw badPolicy('policy-empty');
  return formatWhere(fields.map(([field, values]) => ({ field, quoted: false, items: itemsOf(field, values) })));
}

function itemsOf(field: string, values: unknown): readonly ClauseItem[] {
  const common = { not: false, position: 0 };
  if (Array.isArray(values)) {
    if (values.length === 0) throw badPolicy('policy-no-value', { field });
    return values.map((value: unknown) => ({ kind: 'equals', value: textOf(field, value), ...common }));
  }
  if (typeof values !== 'object' || values === null) throw badPolicy('policy-list', { field, found: typeof values });
  const { from, to } = values as Extract<PolicyValues, { readonly from?: unknown }>;
  if (from === undefined && to === undefined) throw badPolicy('policy-no-value', { field });
  const ends = { ...(from !== undefined && { from: textOf(field, from) }), ...(to !== undefined && { to: textOf(field, to) }) };
  return [{ kind: 'range', ...ends, ...common }];
}

function textOf(field: string, value: unknown): string {
  const isValue = (typeof value === 'string' && value !== '') || typeof value === 'boolean' || Number.isFinite(value);
  if (!isValue) throw badPolicy('policy-item', { field, found: value === '' ? 'empty' : typeof value });
  return String(value);
}

/**
 * Returns the schema with the rows that a clause selects, and no others. Tables that the clause does not reach keep the rows that
 * selected rows are joined to; tables without such a join do not exist.
 * @throws SalesError `bad-option` for a clause that cannot be bound: it selects nothing
 */
export function limitedSchema(schema: SqlSchema, clause: string, catalog: Catalog, parts: BindParts): SqlSchema {
  const { table, where } = boundPolicy(clause, catalog, parts);
  const refs = columnsOf(where);
  if (refs.length === 0) throw badPolicy('policy-no-column');
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

function boundPolicy(clause: string, catalog: Catalog, parts: BindParts): Pick<BoundPlan, 'table' | 'where'> {
  try {
    return bindPlan({ measures: ['count()'], where: clause }, catalog, parts);
  } catch (cause) {
    if (cause instanceof SalesError)
      throw errorWithin(new SalesError('bad-option', cause.reason, cause), 'policy', { option: 'rows' });
    throw cause;
  }
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
