import type { TableParts } from '../table/part.js';
import type { Described } from './describe/build-catalog.js';
import type { JoinSettings } from './join/describe-tables.js';
import type { AnalysisPart, StatsPart } from './analysis-part.js';
import type { AppendPart } from './rows/append-part.js';
import type { LivePart } from './live/live-part.js';
import type { ShardsPart } from './threads/spread-rows.js';
import type { TableGroup } from './join/table-groups.js';
import type { Joining } from './join/join-tables.js';
import type { Catalog } from '../query/catalog.js';

/** Finds out how several tables belong together, and joins them. */
export interface JoinsPart extends Joining {
  describeTables(groups: readonly TableGroup[], settings: JoinSettings, before?: Catalog): Described;
}

/** The optional parts of a data set: those of loading, and what only several tables or files, or data that change, need. */
export interface DatasetParts extends TableParts {
  readonly analysis: AnalysisPart;
  readonly stats: StatsPart;
  readonly shards: ShardsPart;
  readonly append: AppendPart;
  readonly joins: JoinsPart;
  readonly live: LivePart;
}

/** Gets a part, over the network where it is not there yet. */
export type LoadDatasetPart = <Name extends keyof DatasetParts>(name: Name) => Promise<DatasetParts[Name]>;
