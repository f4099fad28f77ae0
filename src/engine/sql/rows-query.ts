import { SalesError } from '../../util/error.js';
import type { Rows, RowsRequest } from '../engine.js';
import { rowSql } from './row-sql.js';
import { SelectedRows } from './selected-rows.js';
import { outputOf } from './sql-rows.js';
import type { SqlContext } from './sql-schema.js';
import type { SqlQuery } from './group-query.js';

/** Most single rows of a result. */
const MAX_ROWS = 10_000;

/**
 * Returns the query of single rows. Ties are in the order of rows in the file, otherwise by the requested columns.
 * @throws SalesError of expressions, `too-large` for too many rows
 */
export function rowsQuery(request: RowsRequest, context: SqlContext): SqlQuery<Omit<Rows, 'selected' | 'total'>> {
  const { offset, limit, sample } = request;
  const rows = new SelectedRows(context, request.table);
  const values = request.columns.map((column) => rows.keep(rowSql(column, rows.scope)));
  const { rowOrder } = rows.scope;
  const place = rowOrder === undefined ? undefined : rows.keep({ sql: rowOrder, type: { kind: 'double' } }).sql;
  const ordered = request.orderBy.map(
    ({ column, descending }) => `${values[column]!.sql} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  );
  const ties = place === undefined ? values.map(({ sql }) => `${sql} ASC NULLS LAST`) : [place];
  const outputs = values.map((value) => outputOf(value, context));
  const select = `SELECT ${outputs.map(({ sql: own }, o) => `${own} AS o${o}`).join(', ')} FROM s`;
  const names = outputs.map((_, o) => `o${o}`);
  const sql = [
    `WITH s AS (${rows.select(request.where)})`,
    sample === undefined
      ? `${select} ORDER BY ${[...ordered, ...ties, '1'].join(', ')} LIMIT ${Math.min(limit, MAX_ROWS + 1)} OFFSET ${offset}`
      : rows.context.dialect.sample(select, names, sample),
  ].join(' ');
  return {
    sql,
    read: ({ rowCount, columns }) => {
      if (rowCount > MAX_ROWS && sample === undefined) throw tooManyRows();
      return {
        count: rowCount,
        columns: outputs.map(({ read }, o) => read(columns[o]!)),
        indexes: Int32Array.from({ length: rowCount }, (_, row) => offset + row),
      };
    },
  };
}

function tooManyRows(): SalesError {
  return new SalesError('too-large', 'too-many-rows', {
    params: { limit: MAX_ROWS },
  });
}
