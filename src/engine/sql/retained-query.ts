import type { Predicate } from '../../query/plan.js';
import type { RetainedCounts, RetainedRequest } from '../engine.js';
import { binBefore } from './sql-value.js';
import { keyColumns, keyOutputs, type SqlQuery } from './group-query.js';
import { predicateSql, SelectedRows } from './selected-rows.js';
import { countOutput, numbers, rowSql } from './row-sql.js';
import { type SqlContext, unsupported } from './sql-schema.js';
/**
 * Returns the query of the counts of retained members, which stay in the database. Several requests differ only in their ranges of days: members
 * are grouped once for all of them.
 */
export function retainedQuery(
  requests: readonly [RetainedRequest, ...RetainedRequest[]],
  context: SqlContext,
): SqlQuery<readonly RetainedCounts[]> {
  const [request] = requests;
  const rows = new SelectedRows(context, request.table);
  const keys = keyOutputs(request.by, rows);
  const member = rows.keep(rowSql(request.member, rows.scope)).sql;
  const ranges = requests.map(({ periods }) => periods).filter((periods) => periods.kind === 'period');
  const { periods } = request;
  const counts =
    periods.kind === 'bins' ? binCounts(request, periods.index, { rows, member }) : periodCounts(ranges, { rows, member });
  const outputs = [...keys, ...counts.sums.flatMap(({ known, again }) => [known, again].map((sum) => countOutput(sum, context)))];
  const sql = [
    `WITH s AS (${rows.select({ kind: 'all', of: [request.where, ...counts.where] })}), d AS (${counts.members})`,
    `SELECT ${outputs.map((output) => output.sql).join(', ')} FROM ${counts.from}${rows.groupBy}`,
  ].join(' ');
  return {
    sql,
    read: ({ rowCount, columns }) => {
      const found = keyColumns(
        request.by,
        keys.map(({ read }, k) => read(columns[k]!)),
      );
      return requests.map((_, index) => {
        // Requests by bins are equal, and have one pair of sums.
        const place = keys.length + 2 * (index % counts.sums.length);
        const [known, again] = [0, 1].map((side) => numbers(columns[place + side]!));
        return { count: rowCount, keys: found, known: known!, again: again! };
      });
    },
  };
}

interface Counts {
  /** What the rows must fulfill in addition. */
  readonly where: readonly Predicate[];
  readonly members: string;
  readonly from: string;
  readonly sums: readonly { readonly known: string; readonly again: string }[];
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
    where: [],
    members: `SELECT DISTINCT ${columns.join(', ')} FROM s WHERE ${member} IS NOT NULL`,
    from: `d LEFT JOIN (${before}) AS b ON ${[`b_${member} = ${member}`, ...same].join(' AND ')}`,
    sums: [{ known: 'count(*)', again: `count(b_${member})` }],
  };
}

/** Notes for each member in which of the periods it occurs. */
function periodCounts(
  ranges: readonly Extract<RetainedRequest['periods'], { kind: 'period' }>[],
  { rows, member }: Members,
): Counts {
  const days = new Map<string, Predicate>();
  const within = (of: Predicate): string => {
    const sql = `(CASE WHEN ${predicateSql(of, rows.scope)} THEN 1 ELSE 0 END)`;
    const name = rows.keep({ sql, type: { kind: 'double' } }).sql;
    days.set(name, of);
    return name;
  };
  const sums = ranges.map(({ date: ref, current, earlier }) => {
    const [now, before] = [current, earlier].map((range) => within({ kind: 'days', ref, ...range }));
    return { known: `sum(is_${before!})`, again: `sum(is_${before!} * is_${now!})` };
  });
  const columns = [...new Set([...rows.keys, member])].join(', ');
  const noted = [...days.keys()].map((name) => `max(${name}) AS is_${name}`).join(', ');
  return {
    where: [{ kind: 'any', of: [...days.values()] }],
    members: `SELECT ${columns}, ${noted} FROM s WHERE ${member} IS NOT NULL GROUP BY ${columns}`,
    from: 'd',
    sums,
  };
}
