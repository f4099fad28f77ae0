import type { AccountPart } from './account/unknown-money.js';
import type { PersistPart } from '../table/load-persistent.js';
import type { TableParts } from '../table/part.js';
import type { Described } from './describe/build-catalog.js';
import type { JoinSettings } from './join/describe-tables.js';
import type { AnalysisPart, StatsPart } from './analysis-part.js';
import type { AppendPart } from './rows/add-rows.js';
import type { LivePart } from './live/live-changes.js';
import type { CubesPart } from './plan/prepare-cubes.js';
import type { BrushPart } from './remote/brush-cubes.js';
import type { RemotePart } from './remote/remote-dataset.js';
import type { ShardsPart } from './threads/shard-rows.js';
import type { TableGroup } from './join/table-groups.js';
import type { Joining } from './join/join-tables.js';
import type { CurrencyPart } from './currency/convert-tables.js';
import type { CalendarPart } from '../engine/plan-runner.js';
import type { PlannedPart } from './planned/answer-planned.js';
import type { StockPart } from './stock/answer-stock.js';
import type { QuestionsPart } from './describe/with-totals.js';
import type { StatesPart } from './states/open-with-states.js';
import type { DatesPart, RolesPart } from './settings.js';
import type { WordsPart } from './describe/words.js';
import type { Catalog } from '../query/catalog.js';

/** The module that detects how several tables are related, and joins them. */
export interface JoinsPart extends Joining {
  describeTables(groups: readonly TableGroup[], settings: JoinSettings, before?: Catalog): Described;
}

/** The optional modules of a dataset: those of loading, and those for several tables or files, or for changing data. */
export interface DatasetParts extends TableParts {
  readonly account: AccountPart;
  readonly analysis: AnalysisPart;
  readonly stats: StatsPart;
  readonly shards: ShardsPart;
  readonly append: AppendPart;
  readonly joins: JoinsPart;
  readonly live: LivePart;
  readonly brush: BrushPart;
  readonly cubes: CubesPart;
  readonly remote: RemotePart;
  readonly currency: CurrencyPart;
  readonly persist: PersistPart;
  readonly calendar: CalendarPart;
  readonly planned: PlannedPart;
  readonly stock: StockPart;
  readonly questions: QuestionsPart;
  readonly states: StatesPart;
  readonly dates: DatesPart;
  readonly roles: RolesPart;
  readonly words: WordsPart;
}

/** Returns an optional module; fetches it on first use. */
export type LoadDatasetPart = <Name extends keyof DatasetParts>(name: Name) => Promise<DatasetParts[Name]>;
