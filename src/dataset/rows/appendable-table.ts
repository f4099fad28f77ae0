import type { Catalog } from '../../query/catalog.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { rowsLike } from './append-tables.js';
import { isEmpty } from '../describe/column-values.js';
import { concatColumns } from './concat-columns.js';
import { GrowingColumn } from './appendable-column.js';
import { joinTime } from '../join/join-time.js';
import type { TimedDate } from '../join/join-time.js';

/** A table to which rows are appended; tables returned earlier keep their rows. */
export class GrowingTable {
  readonly #zone: TimeZone;
  readonly #timed: TimedDate | undefined;
  #table: Table;
  #columns: GrowingColumn[];

  /** Creates an appendable table. `catalog` describes its columns; `timed` names the date column with added times of day. */
  constructor(table: Table, catalog: Catalog, timed?: TimedDate) {
    this.#zone = new TimeZone(catalog.calendar.timeZone);
    this.#timed = timed;
    this.#table = table;
    this.#columns = table.columns.map((column) => {
      const known = catalog.columns.find((one) => one.table === table.name && one.name === column.name);
      return new GrowingColumn(column, known?.distinct ?? 0);
    });
  }

  /** The table with all rows so far. */
  get table(): Table {
    return this.#table;
  }

  /** Number of distinct values in each column, in column order. */
  get distinct(): readonly number[] {
    return this.#columns.map(({ distinct }) => distinct);
  }

  /**
   * Returns the table with rows appended. `grew` is true when only rows were added. Otherwise a column changed its storage, or
   * got its first values. This object then stays unchanged, and the returned table must be described again. An empty table
   * becomes the rows.
   * @throws SalesError `unknown-field` for a column that the table lacks, `bad-type` for values that a column's type cannot hold
   */
  add(rows: Table): { readonly table: Table; readonly grew: boolean } {
    const { name, columns: before, rowCount, warnings } = this.#table;
    if (before.length === 0 && rowCount === 0) return { table: { ...rows, name }, grew: false };
    const like = rowsLike(this.#table, this.#withTimes(rows), this.#zone);
    const more = like.columns;
    const grew = this.#columns.every((column, index) => column.takes(more[index]!));
    if (grew) this.#columns.forEach((column, index) => column.add(more[index]!));
    const columns = grew
      ? this.#columns.map(({ column }) => column)
      : before.map((column, index) => this.#joined(column, more[index]!));
    const reported = like.warnings.length === 0 ? warnings : [...warnings, ...like.warnings];
    const table = { ...this.#table, rowCount: rowCount + like.rowCount, columns, warnings: reported };
    if (grew) this.#table = table;
    return { table, grew };
  }

  #joined(column: Column, more: Column): Column {
    const { type } = isEmpty(column) ? more : column;
    return concatColumns([column, more], { type, ...(more.type === 'datetime' && { instant: more.instant }) }, this.#zone);
  }

  #withTimes(rows: Table): Table {
    const timed = this.#timed;
    if (!timed) return rows;
    const columns = rows.columns.map((column) =>
      column.name === timed.date && column.type === 'datetime' ? concatColumns([column], { type: 'date' }, this.#zone) : column,
    );
    return joinTime({ ...rows, columns }, timed.date, timed.time);
  }
}
