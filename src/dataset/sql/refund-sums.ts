import { REFUNDS_NOT_DEDUCTED, RETURNS_NOT_DEDUCTED } from '../../query/return-status.js';
import type { SqlSource } from '../../engine/sql/sql-engine.js';
import { numbers } from '../../engine/sql/row-sql.js';
import { toDouble } from '../../engine/sql/sql-value.js';
import { TableScope } from '../../engine/sql/table-scope.js';
import type { Catalog } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import { contextOf } from './sample-tables.js';

/** Returns the notes, in which refunds have the sum of all rows in place of that of a sample. */
export function withRefundSums(notes: readonly Note[], source: SqlSource, { calendar }: Catalog): Promise<readonly Note[]> {
  return Promise.all(
    notes.map(async (note) => {
      const { code, table, column, params } = note;
      const name = code === REFUNDS_NOT_DEDUCTED ? 'amount' : code === RETURNS_NOT_DEDUCTED ? 'count' : undefined;
      if (name === undefined || table === undefined || column === undefined) return note;
      const context = contextOf(source, calendar);
      const scope = new TableScope(context, table);
      const sum = context.dialect.cast(`sum(${toDouble(scope.column({ table, column }), context).sql})`, { kind: 'double' });
      const { columns } = await source.run(`SELECT ${sum} FROM ${scope.from}`, context.parameters.values, {
        id: `refunds ${table}`,
      });
      return { ...note, params: { ...params, [name]: Math.abs(numbers(columns[0]!)[0]!) } };
    }),
  );
}
