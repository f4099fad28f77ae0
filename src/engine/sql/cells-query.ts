import type { RowExpression } from '../../query/expression/expression.js';
import type { AggregateRequest, Groups, Repeats } from '../engine.js';
import type { Vector } from '../vector.js';
import { keyColumns, keyOutputs, tooManyGroups, type SqlQuery } from './group-query.js';
import { partsSql } from './parts-sql.js';
import { rowSql } from './row-sql.js';
import { SelectedRows } from './selected-rows.js';
import { countOutput, numbers } from './sql-rows.js';
import type { SqlContext } from './sql-schema.js';

/** Groups with parts of aggregates. */
export type Cells = Omit<Groups, 'total'> & Required<Pick<Groups, 'parts'>>;

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
    sql: `WITH s AS (${rows.select(where)}) SELECT ${columns.join(', ')} FROM s${groupedBy(rows.keys)}${limit}`,
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

const groupedBy = (keys: readonly string[]): string => (keys.length === 0 ? '' : ` GROUP BY ${[...new Set(keys)].join(', ')}`);

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
