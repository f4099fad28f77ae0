import type { Aggregate } from '../../query/expression/expression.js';
import { powerOfTen } from '../../util/decimal.js';
import { numberVector, type Vector } from '../vector.js';
import { rowSql } from './row-sql.js';
import type { SelectedRows } from './selected-rows.js';
import { countOutput, outputOf, type SqlOutput } from './sql-rows.js';
import { numeric, toDouble, type SqlValue } from './sql-value.js';

/** An aggregate as columns of a grouped statement. */
export interface SqlAggregate {
  readonly outputs: readonly SqlOutput[];
  /** Index of the output that counts rows with a value; `undefined` when the aggregate needs none. */
  readonly counts?: number;
  /** Computes the aggregate from the vectors of its outputs; by default the first one. */
  readonly combine?: (vectors: readonly Vector[]) => Vector;
  /** The aggregate as a double, to order groups by; `undefined` for texts and aggregates of values per member. */
  readonly number?: string | undefined;
}

/**
 * Returns an aggregate over selected rows.
 * @throws SalesError `bad-type` for texts where numbers are required, and those of row expressions
 */
export function aggregateSql(aggregate: Aggregate, rows: SelectedRows): SqlAggregate {
  const { context, scope } = rows;
  if (aggregate.name === 'count') {
    if (aggregate.value === undefined) return ofCount(countOutput(rows.count, context));
    const { sql } = rows.keep(rowSql(aggregate.value, scope));
    return { ...ofCount(countOutput(`count(${sql})`, context)), counts: 0 };
  }
  const value = rowSql(aggregate.value, scope);
  switch (aggregate.name) {
    case 'sum':
    case 'avg':
      return sumSql(numeric(value, context), aggregate.name === 'avg', rows);
    case 'min':
    case 'max': {
      const kept = rows.keep(value);
      return counted(kept, { sql: `${aggregate.name}(${kept.sql})`, type: kept.type }, rows);
    }
    case 'distinct': {
      const { sql } = rows.keep(value);
      const distinct = countOutput(context.dialect.countDistinct(sql), context);
      return { outputs: [distinct, countOutput(`count(${sql})`, context)], counts: 1, number: distinct.sql };
    }
    case 'median':
      return quantileSql(numeric(value, context), 0.5, rows);
    case 'quantile':
      return quantileSql(numeric(value, context), aggregate.p, rows);
    case 'first':
    case 'last':
      return edgeSql(aggregate, value, rows);
    case 'repeaters':
      return repeatersSql(value, rowSql(aggregate.other, scope), rows);
    case 'mean-span':
      return meanSpanSql(value, [scope.day(aggregate.start), scope.day(aggregate.end)], rows);
  }
}

const ofCount = (output: SqlOutput): SqlAggregate => ({ outputs: [output], number: output.sql });

/** Returns an aggregate of one column, with the number of rows that have a value. */
function counted(kept: SqlValue, aggregate: SqlValue, { context }: SelectedRows): SqlAggregate {
  const number = aggregate.type.kind === 'text' ? undefined : toDouble(aggregate, context).sql;
  return { outputs: [outputOf(aggregate, context), countOutput(`count(${kept.sql})`, context)], counts: 1, number };
}

function sumSql(value: SqlValue, isMean: boolean, rows: SelectedRows): SqlAggregate {
  const { context } = rows;
  const { dialect } = context;
  const kept = rows.keep(value);
  const sum: SqlValue =
    kept.type.kind === 'decimal'
      ? { sql: dialect.decimalSum(kept.sql, kept.type.scale), type: { kind: 'decimal', digits: 38, scale: kept.type.scale } }
      : { sql: `(${dialect.finite(dialect.doubleSum(kept.sql))})`, type: kept.type };
  const mean = ([sums, counts]: readonly Vector[]): Vector =>
    numberVector(sums!.numbers.map((total, group) => total / counts!.numbers[group]!));
  const own = counted(kept, sum, rows);
  return isMean ? { ...own, combine: mean, number: `(${own.number!} / nullif(count(${kept.sql}), 0))` } : own;
}

/** Quantiles of decimals are those of whole numbers, so their digits stay exact. */
function quantileSql(value: SqlValue, p: number, rows: SelectedRows): SqlAggregate {
  const { context } = rows;
  const { dialect } = context;
  const scale = value.type.kind === 'decimal' ? value.type.scale : 0;
  const unit = powerOfTen(scale);
  const whole: SqlValue = scale === 0 ? value : { sql: `(${value.sql} * ${unit})`, type: value.type };
  const kept = rows.keep(toDouble(whole, context));
  const divide = ([found]: readonly Vector[]): Vector => numberVector(found!.numbers.map((number) => number / unit));
  const own = counted(kept, { sql: dialect.quantile(kept.sql, p), type: kept.type }, rows);
  return { ...own, combine: divide, number: `(${own.number!} / ${unit}.0)` };
}

function edgeSql(aggregate: Extract<Aggregate, { name: 'first' | 'last' }>, value: SqlValue, rows: SelectedRows): SqlAggregate {
  const { context, scope } = rows;
  const kept = rows.keep(value);
  const byDate = aggregate.order && rows.keep(numeric(scope.column(aggregate.order), context)).sql;
  const { rowOrder } = scope;
  const tie = rowOrder === undefined ? kept.sql : rows.keep({ sql: rowOrder, type: { kind: 'double' } }).sql;
  const order = byDate ?? tie;
  const found: SqlValue = { sql: context.dialect.edge(aggregate.name, kept.sql, order, tie), type: kept.type };
  const present = `count(CASE WHEN ${kept.sql} IS NOT NULL AND ${order} IS NOT NULL THEN 1 END)`;
  return { outputs: [outputOf(found, context), countOutput(present, context)], counts: 1 };
}

/** Counts members with at least two distinct other values: an inner query per member. */
function repeatersSql(member: SqlValue, other: SqlValue, rows: SelectedRows): SqlAggregate {
  const { context } = rows;
  const [own, others] = [rows.keep(member).sql, rows.keep(other).sql];
  const repeats = rows.perMember({
    member: own,
    values: [`${context.dialect.countDistinct(others)} AS others`],
    outer: 'count(CASE WHEN others > 1 THEN 1 END)',
  });
  const present = `count(CASE WHEN ${own} IS NOT NULL AND ${others} IS NOT NULL THEN 1 END)`;
  return {
    outputs: [{ ...countOutput(`coalesce(${repeats}, 0)`, context), isJoined: true }, countOutput(present, context)],
    counts: 1,
  };
}

/** Averages the days from the first start to the last end of each member. */
function meanSpanSql(member: SqlValue, [start, end]: readonly [SqlValue, SqlValue], rows: SelectedRows): SqlAggregate {
  const { context } = rows;
  const own = rows.keep(member).sql;
  const [first, last] = [rows.keep(numeric(start, context)).sql, rows.keep(numeric(end, context)).sql];
  const mean = rows.perMember({
    member: own,
    values: [`max(${last}) - min(${first}) AS span`],
    outer: context.dialect.cast('sum(span)', { kind: 'double' }) + ' / nullif(count(span), 0)',
  });
  return { outputs: [{ ...countOutput(mean, context), isJoined: true }, countOutput(`count(${own})`, context)], counts: 1 };
}
