import type { Catalog } from '../../query/catalog.js';
import type { BoundMeasure } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import type { SalesError } from '../../util/error.js';

/** Whose rows ask for a column. */
export interface Asker {
  readonly table: string;
  /** The measure that is counted on them. */
  readonly measure?: string;
}

/** Measures whose aggregates say on whose rows they are. */
export interface PlacedMeasures {
  readonly measures: readonly BoundMeasure[];
  /** Those whose rows the aggregates are on, each with the first measure that is; one at least. */
  readonly askers: readonly [Asker, ...Asker[]];
  /** The tables in whose rows retention is. */
  readonly retained: readonly string[];
}

/** What names of plans over several tables are looked up with: which rows lead to what, and how to say that some do not. */
export interface SeveralTables {
  /** The table in whose rows columns meet as events. */
  eventsOf(catalog: Catalog, refs: readonly ColumnRef[]): string | undefined;
  notRelated(catalog: Catalog, asker: Asker, field: string, ref: ColumnRef): SalesError;
  unrelatedColumns(measure: string, refs: readonly ColumnRef[]): SalesError;
}
