import type { Aggregate, RowExpression } from '../../query/expression/expression.js';
import { WORD } from '../../util/numbers/exact-sum.js';
import { ranksOf } from '../../util/dictionary.js';
import type { AggregateParts, AggregateRequest, Groups, Repeats } from '../engine.js';
import { toColumn, type Vector } from '../vector.js';
import { countOutput, numbers, outputOf, rowSql, type SqlCell } from './row-sql.js';
import { SelectedRows } from './selected-rows.js';
import { numeric, toDouble, type SqlValue } from './sql-value.js';
import { unsupported, type SqlContext } from './sql-schema.js';
import { keyColumns, keyOutputs, tooManyGroups, type SqlQuery } from './group-query.js';
/** The parts of an aggregate as columns of a grouped statement. */
interface SqlParts {
  readonly columns: readonly string[];
  readonly read: (columns: readonly ArrayLike<SqlCell>[]) => AggregateParts;
}

/** True for aggregates with parts in SQL. Those of `distinct` are the counts of members. */
export function hasParts({ name }: Aggregate): boolean {
  return ['count', 'sum', 'avg', 'min', 'max', 'distinct'].includes(name);
}

/**
 * Returns the parts of an aggregate over selected rows.
 * @throws SalesError `engine-unsupported` for aggregates without parts, and those of row expressions
 */
function partsSql(aggregate: Aggregate, rows: SelectedRows): SqlParts {
  const { context, scope } = rows;
  if (aggregate.name === 'count' && aggregate.value === undefined) return counts(rows.count, rows);
  const value = rowSql(aggregate.value!, scope);
  switch (aggregate.name) {
    case 'count':
      return counts(`count(${rows.keep(value).sql})`, rows);
    case 'distinct':
      return counts(context.dialect.countDistinct(rows.keep(value).sql), rows);
    case 'sum':
    case 'avg':
      return sums(numeric(value, context), rows);
    case 'min':
    case 'max':
      return chosen(aggregate.name, rows.keep(value), rows);
    default:
      throw unsupported('parts-of', { name: aggregate.name });
  }
}

function counts(sql: string, { context }: SelectedRows): SqlParts {
  return { columns: [countOutput(sql, context).sql], read: ([cells]) => ({ kind: 'count', counts: numbers(cells!) }) };
}

function sums(value: SqlValue, rows: SelectedRows): SqlParts {
  const { context } = rows;
  const { dialect } = context;
  const { sql, type } = rows.keep(value);
  const count = countOutput(`count(${sql})`, context).sql;
  if (type.kind !== 'decimal') {
    const sum = dialect.finite(dialect.doubleSum(toDouble({ sql, type }, context).sql));
    return {
      columns: [`(${sum})`, count],
      read: ([found, present]) => {
        const own = numbers(found!);
        return { kind: 'doubles', counts: numbers(present!), sums: own, lost: new Float64Array(own.length) };
      },
    };
  }
  const { scale } = type;
  return {
    columns: [dialect.cast(dialect.decimalSum(sql, scale), { kind: 'text' }), count],
    read: ([found, present]) => ({ kind: 'sum', counts: numbers(present!), ...wordsOf(found!, scale), scale }),
  };
}

/** Returns decimals as whole numbers in two parts. */
function wordsOf(cells: ArrayLike<SqlCell>, scale: number): { readonly high: Float64Array; readonly low: Float64Array } {
  const high = new Float64Array(cells.length);
  const low = new Float64Array(cells.length);
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === null) continue;
    const [whole = '', decimals = ''] = String(cells[cell]).split('.');
    const digits = whole + decimals.padEnd(scale, '0');
    const number = Number(digits);
    if (Number.isSafeInteger(number)) {
      high[cell] = Math.trunc(number / WORD);
      low[cell] = number - high[cell]! * WORD;
    } else {
      high[cell] = Number(BigInt(digits) / BigInt(WORD));
      low[cell] = Number(BigInt(digits) % BigInt(WORD));
    }
  }
  return { high, low };
}

function chosen(name: 'min' | 'max', kept: SqlValue, { context }: SelectedRows): SqlParts {
  const output = outputOf({ sql: `${name}(${kept.sql})`, type: kept.type }, context);
  return {
    columns: [output.sql, countOutput(`count(${kept.sql})`, context).sql],
    read: ([found, present]) => {
      const values = toColumn('', output.read(found!));
      return { kind: 'chosen', counts: numbers(present!), values, orders: ordersOf(values) };
    },
  };
}

/** Returns the order of each value: the value itself, the rank of a text. */
function ordersOf({ values, dictionary }: ReturnType<typeof toColumn>): Float64Array {
  const ranks = dictionary && ranksOf(dictionary);
  return Float64Array.from(values, (value) => (ranks ? ranks[value]! : value));
}

type Cells = Omit<Groups, 'total'> & Required<Pick<Groups, 'parts'>>;

/** Returns the query of groups with parts of aggregates, the cells of a cube. @throws SalesError of expressions; `too-large` for more than `maxGroups` */
export function cellsQuery(request: AggregateRequest, context: SqlContext): SqlQuery<Cells> {
  const { by, aggregates, where, table, maxGroups = Infinity } = request;
  const rows = new SelectedRows(context, table);
  const keys = keyOutputs(by, rows);
  const count = countOutput(rows.count, context).sql;
  const parts = aggregates.map((aggregate) => partsSql(aggregate, rows));
  const columns = [...keys.map(({ sql }) => sql), count, ...parts.flatMap((part) => part.columns)];
  const limit = Number.isFinite(maxGroups) ? ` LIMIT ${maxGroups + 1}` : '';
  return {
    sql: `WITH s AS (${rows.select(where)}) SELECT ${columns.join(', ')} FROM s${rows.groupBy}${limit}`,
    read: (result) => {
      if (result.rowCount > maxGroups) throw tooManyGroups(maxGroups);
      const vectors = keys.map(({ read }, k) => read(result.columns[k]!));
      const selected = numbers(result.columns[keys.length]!).reduce((sum, own) => sum + own, 0);
      let next = keys.length + 1;
      const read = parts.map((part) => part.read(result.columns.slice(next, (next += part.columns.length))));
      const missing = { keys: by.map(() => 0), values: aggregates.map(() => 0) };
      return { count: result.rowCount, keys: keyColumns(by, vectors), values: [], parts: read, missing, selected };
    },
  };
}

/** Returns the query of the members `of` that occur in several of `cells` along their last key. */
export function repeatsQuery(
  { by, where, table }: AggregateRequest,
  of: RowExpression,
  { context, cells }: { readonly context: SqlContext; readonly cells: Pick<Cells, 'keys' | 'count'> },
): SqlQuery<Omit<Repeats, 'aggregates'>> {
  const rows = new SelectedRows(context, table);
  const keys = keyOutputs(by, rows);
  const member = rows.keep(rowSql(of, rows.scope)).sql;
  const own = [...new Set(rows.keys)];
  const bin = rows.keys.at(-1)!;
  const others = new Set(rows.keys.slice(0, -1));
  const along = `OVER (PARTITION BY ${[...others, member].join(', ')} ORDER BY ${bin} NULLS LAST)`;
  const pairs = [...own, `lag(${bin}) ${along} AS earlier`, `row_number() ${along} AS place`];
  const before = keys.at(-1)!;
  const columns = [
    ...keys.map(({ sql }) => sql),
    before.sql.replaceAll(new RegExp(`\\b${bin}\\b`, 'g'), 'earlier'),
    countOutput('count(*)', context).sql,
  ];
  const sql = [
    `WITH s AS (${rows.select(where)}), d AS (SELECT DISTINCT ${[...own, member].join(', ')} FROM s WHERE ${member} IS NOT NULL),`,
    `p AS (SELECT ${pairs.join(', ')} FROM d)`,
    `SELECT ${columns.join(', ')} FROM p WHERE place > 1 GROUP BY ${[...own, 'earlier'].join(', ')}`,
  ].join(' ');
  return {
    sql,
    read: (result) => {
      const cellOf = new Map(keysOf(cells.keys, cells.count).map((key, cell) => [key, cell]));
      const vectors = keys.map(({ read }, k) => read(result.columns[k]!));
      const earlier = [...vectors.slice(0, -1), before.read(result.columns[keys.length]!)];
      const cellsOf = (at: readonly Vector[]): Float64Array =>
        Float64Array.from(keysOf(keyColumns(by, at), result.rowCount), (key) => cellOf.get(key)!);
      return { before: cellsOf(earlier), groups: cellsOf(vectors), times: numbers(result.columns[keys.length + 1]!) };
    },
  };
}

/** Returns one text per group, equal for equal keys. */
function keysOf(columns: Groups['keys'], count: number): readonly string[] {
  return Array.from({ length: count }, (_, group) =>
    JSON.stringify(
      columns.map(({ values, valid, dictionary }) => {
        const value = values[group]!;
        if (valid?.[group] === 0 || Number.isNaN(value)) return null;
        return dictionary?.[value] ?? value;
      }),
    ),
  );
}

/** Joins the repeats of several aggregates, given with their indexes. */
export function joinedRepeats(found: readonly (readonly [number, Omit<Repeats, 'aggregates'>])[]): Repeats {
  const joined = (of: (repeats: Omit<Repeats, 'aggregates'>, aggregate: number) => Float64Array): Float64Array =>
    Float64Array.from(found.flatMap(([aggregate, repeats]) => [...of(repeats, aggregate)]));
  return {
    aggregates: joined(({ times }, aggregate) => new Float64Array(times.length).fill(aggregate)),
    before: joined(({ before }) => before),
    groups: joined(({ groups }) => groups),
    times: joined(({ times }) => times),
  };
}
