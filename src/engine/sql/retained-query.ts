import type { RetainedCounts, RetainedRequest } from '../engine.js';
import { binBefore } from './sql-value.js';
import { keyColumns, keyOutputs, type SqlQuery } from './group-query.js';
import { predicateSql, SelectedRows } from './selected-rows.js';
import { countOutput, numbers, rowSql } from './row-sql.js';
import { type SqlContext, unsupported } from './sql-schema.js';
/** Returns the query of the counts of retained members; the members stay in the database. */
export function retainedQuery(request: RetainedRequest, context: SqlContext): SqlQuery<RetainedCounts> {
  const rows = new SelectedRows(context, request.table);
  const keys = keyOutputs(request.by, rows);
  const member = rows.keep(rowSql(request.member, rows.scope)).sql;
  const { periods } = request;
  const counts =
    periods.kind === 'bins' ? binCounts(request, periods.index, { rows, member }) : periodCounts(periods, { rows, member });
  const outputs = [...keys, countOutput(counts.known, context), countOutput(counts.again, context)];
  const sql = [
    `WITH s AS (${rows.select(request.where)}), d AS (${counts.members})`,
    `SELECT ${outputs.map((output) => output.sql).join(', ')} FROM ${counts.from}${rows.groupBy}`,
  ].join(' ');
  return {
    sql,
    read: ({ rowCount, columns }) => ({
      count: rowCount,
      keys: keyColumns(
        request.by,
        keys.map(({ read }, k) => read(columns[k]!)),
      ),
      known: numbers(columns[keys.length]!),
      again: numbers(columns[keys.length + 1]!),
    }),
  };
}

interface Counts {
  readonly members: string;
  readonly from: string;
  readonly known: string;
  readonly again: string;
}

interface Members {
  readonly rows: SelectedRows;
  readonly member: string;
}

/** Matches each member of a bin with itself in the bin before. */
function binCounts({ by }: RetainedRequest, index: number, { rows, member }: Members): Counts {
  const dimension = by[index]!.dimension;
  if (dimension.kind !== 'bin-date') throw unsupported('retention-by-key');
  const { dialect } = rows.context;
  const columns = [...new Set([...rows.keys, member])];
  const before = `SELECT ${columns.map((column) => `${column} AS b_${column}`).join(', ')} FROM d`;
  const same = rows.keys.map((key, k) =>
    k === index ? `b_${key} = ${binBefore(key, dimension.grain, rows.context)}` : dialect.same(`b_${key}`, key),
  );
  return {
    members: `SELECT DISTINCT ${columns.join(', ')} FROM s WHERE ${member} IS NOT NULL`,
    from: `d LEFT JOIN (${before}) AS b ON ${[`b_${member} = ${member}`, ...same].join(' AND ')}`,
    known: 'count(*)',
    again: `count(b_${member})`,
  };
}

/** Notes for each member in which of two periods it occurs. */
function periodCounts(
  { date, current, earlier }: Extract<RetainedRequest['periods'], { kind: 'period' }>,
  { rows, member }: Members,
): Counts {
  const within = (days: { readonly from: number; readonly to: number }): string =>
    rows.keep({
      sql: `(CASE WHEN ${predicateSql({ kind: 'days', ref: date, ...days }, rows.scope)} THEN 1 ELSE 0 END)`,
      type: { kind: 'double' },
    }).sql;
  const [now, before] = [within(current), within(earlier)];
  const columns = [...new Set([...rows.keys, member])].join(', ');
  return {
    members: `SELECT ${columns}, max(${now}) AS is_now, max(${before}) AS is_before FROM s WHERE ${member} IS NOT NULL AND (${now} = 1 OR ${before} = 1) GROUP BY ${columns}`,
    from: 'd',
    known: 'sum(is_before)',
    again: 'sum(is_before * is_now)',
  };
}
