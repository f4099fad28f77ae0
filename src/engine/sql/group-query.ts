import type { BoundDimension } from '../../query/plan.js';
import type { ResultColumn } from '../../query/result-column.js';
import { SalesError } from '../../util/error.js';
import type { AggregateRequest, Groups } from '../engine.js';
import { toColumn, type Vector } from '../vector.js';
import { aggregateSql, type SqlAggregate } from './aggregate-sql.js';
import { dimensionSql } from './dimension-sql.js';
import { SelectedRows } from './selected-rows.js';
import { countOutput, numbers, outputOf, type SqlOutput, type SqlRows } from './sql-rows.js';
import type { SqlContext } from './sql-schema.js';

/** A statement, and what its rows mean. */
export interface SqlQuery<Result> {
  readonly sql: string;
  readonly read: (rows: SqlRows) => Result;
}

/** Returns the outputs of keys, in the names of the selected rows. */
export function keyOutputs(by: readonly BoundDimension[], rows: SelectedRows): readonly SqlOutput[] {
  return by.map(({ dimension }) => {
    const { value, numberOf } = dimensionSql(dimension, rows.scope);
    return outputOf(rows.key(value), rows.context, numberOf);
  });
}

/** Returns the vectors of keys as result columns. */
export function keyColumns(by: readonly BoundDimension[], vectors: readonly Vector[]): readonly ResultColumn[] {
  return by.map(({ name }, k) => toColumn(name, vectors[k]!));
}

/**
 * Returns the query of the groups of a request, with its aggregates.
 * @throws SalesError of expressions, `engine-unsupported`; `too-large` for more than `maxGroups`
 */
export function groupQuery(request: AggregateRequest, context: SqlContext, maxGroups: number): SqlQuery<Omit<Groups, 'total'>> {
  const rows = new SelectedRows(context, request.table);
  const keys = keyOutputs(request.by, rows);
  const aggregates = request.aggregates.map((aggregate) => aggregateSql(aggregate, rows));
  const grouped = rows.keys.length === 0 ? '' : ` GROUP BY ${rows.keys.join(', ')}`;
  const outputs = [...keys, countOutput('count(*)', context), ...aggregates.flatMap((aggregate) => aggregate.outputs)];
  // Aggregates per member are joined to the groups; all others are computed with them.
  const inner = outputs.map((output, o) => (output.isJoined === true ? undefined : `${output.sql} AS o${o}`));
  const selected = [...new Set(rows.keys), ...inner.filter((column) => column !== undefined)];
  const sql = [
    `WITH s AS (${rows.select(request.where)}),`,
    `g AS (SELECT ${selected.join(', ')} FROM s${grouped})`,
    `SELECT ${outputs.map(({ sql: own }, o) => (inner[o] === undefined ? own : `g.o${o}`)).join(', ')}`,
    `FROM g${rows.memberJoins}${Number.isFinite(maxGroups) ? ` LIMIT ${maxGroups + 1}` : ''}`,
  ].join(' ');
  const read = (result: SqlRows): Omit<Groups, 'total'> => {
    if (result.rowCount > maxGroups) throw tooManyGroups(maxGroups);
    return readGroups(request, { outputs, aggregates }, result);
  };
  return { sql, read };
}

function tooManyGroups(limit: number): SalesError {
  return new SalesError('too-large', `the plan has more than ${limit} groups`, {
    hint: 'Filter the rows, or group by fewer or coarser keys.',
    params: { limit },
  });
}

interface Columns {
  readonly outputs: readonly SqlOutput[];
  readonly aggregates: readonly SqlAggregate[];
}

function readGroups(
  { by }: AggregateRequest,
  { outputs, aggregates }: Columns,
  { rowCount, columns }: SqlRows,
): Omit<Groups, 'total'> {
  const vectors = outputs.map(({ read }, o) => read(columns[o]!));
  const rowsOf = numbers(columns[by.length]!);
  const selected = sum(rowsOf);
  let next = by.length + 1;
  const values: ResultColumn[] = [];
  const missing: number[] = [];
  for (const { outputs: own, counts, combine } of aggregates) {
    const parts = vectors.slice(next, next + own.length);
    values.push(toColumn('', combine ? combine(parts) : parts[0]!));
    missing.push(counts === undefined ? 0 : selected - sum(parts[counts]!.numbers));
    next += own.length;
  }
  const keys = vectors.slice(0, by.length);
  const missingKeys = keys.map((key) => sum(rowsOf.filter((_, group) => Number.isNaN(key.numbers[group]))));
  return { count: rowCount, keys: keyColumns(by, keys), values, missing: { keys: missingKeys, values: missing }, selected };
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
