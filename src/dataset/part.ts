import type { PersistPart } from '../table/load-persistent.js';
import type { TableParts } from '../table/part.js';
import type { Described } from './describe/build-catalog.js';
import type { JoinSettings } from './join/describe-tables.js';
import type { AnalysisPart, StatsPart } from './analysis-part.js';
import type { AppendPart } from './rows/append-part.js';
import type { LivePart } from './live/live-part.js';
import type { ClickHousePart } from './sql/clickhouse-part.js';
import type { CubesPart } from './sql/cubes-part.js';
import type { ShapesPart } from './sql/shapes-part.js';
import type { BrushPart } from './remote/brush-part.js';
import type { RemotePart } from './remote/remote-part.js';
import type { ShardsPart } from './threads/shard-rows.js';
import type { TableGroup } from './join/table-groups.js';
import type { Joining } from './join/join-tables.js';
import type { CurrencyPart } from './currency/currency-part.js';
import type { Catalog } from '../query/catalog.js';

/** The module that detects how several tables are related, and joins them. */
export interface JoinsPart extends Joining {
  describeTables(groups: readonly TableGroup[], settings: JoinSettings, before?: Catalog): Described;
}

/** The optional modules of a dataset: those of loading, and those for several tables or files, or for changing data. */
export interface DatasetParts extends TableParts {
  readonly analysis: AnalysisPart;
  readonly stats: StatsPart;
  readonly shards: ShardsPart;
  readonly append: AppendPart;
  readonly joins: JoinsPart;
  readonly live: LivePart;
  readonly brush: BrushPart;
  readonly clickhouse: ClickHousePart;
  readonly cubes: CubesPart;
  readonly remote: RemotePart;
  readonly shapes: ShapesPart;
  readonly currency: CurrencyPart;
  readonly persist: PersistPart;
}

/** Returns an optional module; fetches it on first use. */
export type LoadDatasetPart = <Name extends keyof DatasetParts>(name: Name) => Promise<DatasetParts[Name]>;
