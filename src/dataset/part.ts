import type { ErrorsPart, OptionsPart, TableParts } from '../table/part.js';
import type { Described } from './build-catalog.js';
import type { MeaningsPart } from './chosen-roles.js';
import type { JoinSettings } from './describe-tables.js';
import type { AnalysisPart, StatsPart } from './analysis-part.js';
import type { AppendPart } from './append-part.js';
import type { FiltersPart } from './filters-part.js';
import type { LivePart } from './live-part.js';
import type { PeriodsPart } from './periods-part.js';
import type { ExplainingPart } from './explained.js';
import type { nothingToOpen, settingError, singleTable } from './setting-error.js';
import type { CubesPart } from './prepare-cubes.js';
import type { ShardsPart } from './spread-rows.js';
import type { TableGroup } from './table-groups.js';
import type { WordsPart } from './words.js';
import type { ExpressionsPart } from './written-measures.js';
import type { Joining } from './join-tables.js';
import type { Catalog } from '../query/catalog.js';

/** Finds out how several tables belong together, and joins them. */
export interface JoinsPart extends Joining {
  describeTables(groups: readonly TableGroup[], settings: JoinSettings, before?: Catalog): Described;
}

/** The optional parts of a data set: those of loading, and what only several tables or files, or data that change, need. */
export interface DatasetParts extends TableParts {
  readonly errors: ErrorsPart &
    ExplainingPart & {
      readonly nothingToOpen: typeof nothingToOpen;
      readonly settingError: typeof settingError;
      readonly singleTable: typeof singleTable;
    };
  readonly options: OptionsPart & MeaningsPart;
  readonly words: WordsPart;
  readonly expressions: ExpressionsPart;
  readonly filters: FiltersPart;
  readonly periods: PeriodsPart;
  readonly cubes: CubesPart;
  readonly analysis: AnalysisPart;
  readonly stats: StatsPart;
  readonly shards: ShardsPart;
  readonly append: AppendPart;
  readonly joins: JoinsPart;
  readonly live: LivePart;
}

/** Gets a part, over the network where it is not there yet. */
export type LoadDatasetPart = <Name extends keyof DatasetParts>(name: Name) => Promise<DatasetParts[Name]>;
