import { sumOf } from '../../util/numbers/sum.js';
import { OTHER, type ResultColumn } from '../../query/result/result.js';
import { conjunctsOf, type BoundDimension, type Predicate } from '../../query/plan.js';
import { SalesError } from '../../util/error.js';
import type { AggregateRequest, Groups, ListedMembers, MemberSample } from '../engine.js';
import { gather, toColumn, type Vector, numberVector } from '../vector.js';
import { countOutput, dimensionSql, outputOf, rowSql, type SqlOutput, type SqlRows } from './row-sql.js';
import { SelectedRows } from './selected-rows.js';
import type { SqlContext } from './sql-schema.js';
import { type SqlValue, numeric, toDouble } from './sql-value.js';
import type { Aggregate } from '../../query/expression/expression.js';
import { aggregateKey } from '../measure-values.js';
import { powerOfTen } from '../../util/decimal.js';

/** A statement, and what its rows mean. */
export interface SqlQuery<Result> {
  readonly sql: string;
  readonly read: (rows: SqlRows) => Result;
}

/** Returns the outputs of keys, in the names of the selected rows. */
export function keyOutputs(
  by: readonly BoundDimension[],
  rows: SelectedRows,
  listed: readonly ListedMembers[] = [],
): readonly SqlOutput[] {
  return by.map(({ name, dimension }) => {
    const { value, numberOf } = dimensionSql(dimension, rows.scope);
    const members = listed.find(({ key }) => key === name)?.members;
    return outputOf(rows.key(members ? withOthers(value, members, rows.context) : value), rows.context, numberOf);
  });
}

/** Returns a text, or that of all others where it is not among the members. */
function withOthers({ sql, type }: SqlValue, members: readonly string[], { parameters }: SqlContext): SqlValue {
  const texts = members.map((member) => parameters.bind(member)).join(', ');
  return { sql: `(CASE WHEN ${sql} IS NULL OR ${sql} IN (${texts}) THEN ${sql} ELSE ${parameters.bind(OTHER)} END)`, type };
}

export function keyColumns(by: readonly BoundDimension[], vectors: readonly Vector[]): readonly ResultColumn[] {
  return by.map(({ name }, k) => toColumn(name, vectors[k]!));
}

/** The groups of one or several requests, compiled but not written yet. */
interface CompiledGroups {
  readonly rows: SelectedRows;
  readonly keys: readonly SqlOutput[];
  /** The rows and aggregates of each distinct predicate. */
  readonly sides: readonly Side[];
  /** Returns the statements of the selected rows `s` and the groups `g`, with further columns of the groups. */
  readonly statements: (columns?: readonly string[]) => string;
  /** The columns of the result, of the groups under the alias `g`. */
  readonly columns: readonly string[];
  /** Returns the groups of each request from the rows of a result. */
  readonly read: (result: SqlRows) => readonly Omit<Groups, 'total'>[];
}

/** Compiles requests that differ in their rows and aggregates alone, such as the two periods of a comparison, for one scan. */
export function compileGroups(requests: readonly [AggregateRequest, ...AggregateRequest[]], context: SqlContext): CompiledGroups {
  const [{ table, by, listed, sample }] = requests;
  const rows = new SelectedRows(context, table);
  const keys = keyOutputs(by, rows, listed);
  const wheres = requests.map(({ where }) => JSON.stringify(where));
  const distinct = [...new Set(wheres)];
  const { common, own } = sidesOf(distinct.map((where) => requests[wheres.indexOf(where)]!.where));
  const sides = distinct.map((where, side): Side => {
    if (own.length > 0) rows.startSide(side);
    const asked = requests.filter((_, r) => wheres[r] === where).flatMap(({ aggregates }) => aggregates);
    const aggregates = new Map(asked.map((aggregate) => [aggregateKey(aggregate), aggregate]));
    return {
      count: countOutput(rows.count, context),
      aggregates: new Map(Array.from(aggregates, ([key, aggregate]) => [key, aggregateSql(aggregate, rows)])),
    };
  });
  const outputs = [...keys, ...sides.flatMap(outputsOf)];
  // Aggregates per member are joined to the groups; all others are computed with them.
  const inner = outputs.map((output, o) => (output.isJoined === true ? undefined : `${output.sql} AS o${o}`));
  const statements = (columns: readonly string[] = []): string => {
    const selected = [...new Set(rows.keys), ...inner.filter((column) => column !== undefined), ...columns];
    return `WITH ${selectedRows(rows, rows.select(common, own), sample)}, g AS (SELECT ${selected.join(', ')} FROM s${rows.groupBy})`;
  };
  const read = ({ rowCount, columns }: SqlRows): readonly Omit<Groups, 'total'>[] => {
    const vectors = outputs.map((output, o) => output.read(columns[o]!));
    const found = { by, keys: vectors.slice(0, keys.length), rowCount };
    let next = keys.length;
    const read = sides.map((side) => {
      const { length } = outputsOf(side);
      next += length;
      return readSide(found, side, vectors.slice(next - length, next));
    });
    return requests.map(({ aggregates }, r) => read[distinct.indexOf(wheres[r]!)]!(aggregates));
  };
  const columns = outputs.map(({ sql }, o) => (inner[o] === undefined ? sql : `g.o${o}`));
  return { rows, keys, sides, statements, columns, read };
}

/** The share of the members that are in a sample. */
export const sampledShare = ({ size, of }: MemberSample): number => Math.min(1, size / of);

/** Returns the statement of the selected rows `s`: all of them, or those of a sample of members. */
function selectedRows({ keys, context }: SelectedRows, select: string, sample: MemberSample | undefined): string {
  if (sample === undefined) return `s AS (${select})`;
  const { dialect, parameters } = context;
  const key = keys[sample.key]!;
  const chosen = `${dialect.hashShare(key)} <= ${parameters.bind(sampledShare(sample))}`;
  const always = sample.always === undefined ? '' : ` OR ${key} = ${parameters.bind(sample.always)}`;
  return `u AS (${select}), s AS (SELECT * FROM u WHERE ${key} IS NOT NULL AND (${chosen}${always}))`;
}

/**
 * Returns the query of the groups of requests that differ in their rows and aggregates alone, in the order of their keys.
 * @throws SalesError of expressions, `engine-unsupported`; `too-large` for more than `maxGroups`
 */
export function groupQuery(
  requests: readonly [AggregateRequest, ...AggregateRequest[]],
  context: SqlContext,
  maxGroups: number,
): SqlQuery<readonly Omit<Groups, 'total'>[]> {
  const { statements, columns, rows, sides, read } = compileGroups(requests, context);
  const order = rows.keys.length === 0 ? '' : ` ORDER BY ${[...new Set(rows.keys)].map((key) => `g.${key}`).join(', ')}`;
  const limit = Number.isFinite(maxGroups) ? ` LIMIT ${maxGroups * sides.length + 1}` : '';
  return {
    sql: `${statements()} SELECT ${columns.join(', ')} FROM g${rows.memberJoins}${order}${limit}`,
    read: (result) => {
      const found = read(result);
      if (found.some(({ count }) => count > maxGroups)) throw tooManyGroups(maxGroups);
      return found;
    },
  };
}

/** The rows of a predicate, and their aggregates by key. */
interface Side {
  readonly count: SqlOutput;
  readonly aggregates: ReadonlyMap<string, SqlAggregate>;
}

const outputsOf = ({ count, aggregates }: Side): readonly SqlOutput[] => [
  count,
  ...[...aggregates.values()].flatMap(({ outputs }) => outputs),
];

/** Returns what all predicates require, and what each of them requires in addition; nothing for one predicate. */
function sidesOf(wheres: readonly Predicate[]): { readonly common: Predicate; readonly own: readonly Predicate[] } {
  const [first, ...others] = wheres;
  if (first !== undefined && others.length === 0) return { common: first, own: [] };
  const lists = wheres.map((where) => conjunctsOf(where).map((of) => ({ of, key: JSON.stringify(of) })));
  const isCommon = ({ key }: { readonly key: string }): boolean => lists.every((list) => list.some((each) => each.key === key));
  return {
    common: { kind: 'all', of: lists[0]!.filter(isCommon).map(({ of }) => of) },
    own: lists.map((list) => ({ kind: 'all', of: list.filter((each) => !isCommon(each)).map(({ of }) => of) })),
  };
}

/** Creates the error of a result with too many groups. */
export function tooManyGroups(limit: number): SalesError {
  return new SalesError('too-large', 'too-many-groups', {
    params: { limit },
  });
}

interface FoundGroups {
  readonly by: readonly BoundDimension[];
  readonly keys: readonly Vector[];
  readonly rowCount: number;
}

/** Returns a function that reads aggregates of a side by its groups: those with rows there, or the one group of a request without keys. */
function readSide(
  { by, keys, rowCount }: FoundGroups,
  side: Side,
  outputs: readonly Vector[],
): (aggregates: readonly Aggregate[]) => Omit<Groups, 'total'> {
  const counts = outputs[0]!.numbers;
  const own = Int32Array.from({ length: rowCount }, (_, group) => group).filter((group) => by.length === 0 || counts[group]! > 0);
  const vectors = own.length === rowCount ? outputs : outputs.map((output) => gather(output, own));
  const ownKeys = own.length === rowCount ? keys : keys.map((key) => gather(key, own));
  const rowsOf = vectors[0]!.numbers;
  const selected = sumOf(rowsOf);
  let next = 1;
  const read = new Map<string, { readonly value: ResultColumn; readonly missing: number }>();
  for (const [key, { outputs: written, counts: present, combine }] of side.aggregates) {
    const parts = vectors.slice(next, next + written.length);
    read.set(key, {
      value: toColumn('', combine ? combine(parts) : parts[0]!),
      missing: present === undefined ? 0 : selected - sumOf(parts[present]!.numbers),
    });
    next += written.length;
  }
  const missingKeys = ownKeys.map((key) => sumOf(rowsOf.filter((_, group) => Number.isNaN(key.numbers[group]))));
  const columns = keyColumns(by, ownKeys);
  return (aggregates) => {
    const found = aggregates.map((aggregate) => read.get(aggregateKey(aggregate))!);
    const missing = { keys: missingKeys, values: found.map((one) => one.missing) };
    return { count: own.length, keys: columns, values: found.map(({ value }) => value), missing, selected };
  };
}

interface SqlAggregate {
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
function aggregateSql(aggregate: Aggregate, rows: SelectedRows): SqlAggregate {
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
      const { share } = aggregate;
      const counted = distinctSql(sql, share, context);
      const distinct = countOutput(
        share === undefined ? counted : `round(${counted} / ${context.parameters.bind(share)})`,
        context,
      );
      return { outputs: [distinct, countOutput(`count(${sql})`, context)], counts: 1, number: distinct.sql };
    }
    case 'median':
      return quantileSql(numeric(value, context), { p: 0.5, ...aggregate }, rows);
    case 'quantile':
      return quantileSql(numeric(value, context), aggregate, rows);
    case 'first':
    case 'last':
      return edgeSql(aggregate, value, rows);
    case 'repeaters':
      return repeatersSql(value, rowSql(aggregate.other, scope), rows);
    case 'mean-span':
      return meanSpanSql(value, [scope.day(aggregate.start), scope.day(aggregate.end)], rows);
  }
}

/** Returns the number of distinct values, or of a share of them. */
export function distinctSql(value: string, share: number | undefined, context: SqlContext): string {
  return context.dialect.countDistinct(share === undefined ? value : sharedSql(value, share, context));
}

/** Returns a value where it is among a share of all values, chosen by hash. */
export function sharedSql(value: string, share: number, { dialect, parameters }: SqlContext): string {
  return `CASE WHEN ${dialect.hashShare(value)} <= ${parameters.bind(share)} THEN ${value} END`;
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
function quantileSql(
  value: SqlValue,
  { p, isEstimated = false }: { readonly p: number; readonly isEstimated?: boolean },
  rows: SelectedRows,
): SqlAggregate {
  const { context } = rows;
  const { dialect } = context;
  const scale = value.type.kind === 'decimal' ? value.type.scale : 0;
  const unit = powerOfTen(scale);
  const whole: SqlValue = scale === 0 ? value : { sql: `(${value.sql} * ${unit})`, type: value.type };
  const kept = rows.keep(toDouble(whole, context));
  const divide = ([found]: readonly Vector[]): Vector => numberVector(found!.numbers.map((number) => number / unit));
  const own = counted(
    kept,
    { sql: isEstimated ? dialect.estimatedQuantile(kept.sql, p) : dialect.quantile(kept.sql, p), type: kept.type },
    rows,
  );
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
