import type { Catalog } from '../../query/catalog.js';
import type { DayTable } from '../../query/expression/expression.js';
import type { BoundMeasure } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import type { SalesError } from '../../util/error.js';

/** The table from which a column is requested. */
export interface Requester {
  readonly table: string;
  /** The measure that is counted in its rows. */
  readonly measure?: string;
}

/** Measures with a table for each aggregate. */
export interface PlacedMeasures {
  readonly measures: readonly BoundMeasure[];
  /** The tables of the aggregates, each with its first measure; at least one. */
  readonly requesters: readonly [Requester, ...Requester[]];
  /** The tables that contain retention. */
  readonly retained: readonly string[];
}

/** Resolves names of plans over several tables, with the errors for columns that rows do not reach. */
export interface SeveralTables {
  /** The table in which events with these columns are rows. */
  eventsOf(catalog: Catalog, refs: readonly ColumnRef[]): string | undefined;
  /** The tables with columns that follow from the day of a date. */
  dayTablesOf(catalog: Catalog, of: ColumnRef): readonly DayTable[];
  notRelated(catalog: Catalog, asker: Requester, field: string, ref: ColumnRef): SalesError;
  unrelatedColumns(measure: string, refs: readonly ColumnRef[]): SalesError;
}
