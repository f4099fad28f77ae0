import type { AccountPart } from './account/unknown-money.js';
import type { PersistPart } from '../table/load-persistent.js';
import type { Described } from './describe/build-catalog.js';
import type { JoinSettings } from './join/describe-tables.js';
import type { LivePart } from './live/live-changes.js';
import type { BrushPart } from './remote/brush-cubes.js';
import type { RemotePart } from './remote/remote-dataset.js';
import type { LoadPart } from '../table/part.js';
import type { QueryParts } from './local-dataset.js';
import type { TableGroup } from './join/table-groups.js';
import type { Joining } from './join/join-tables.js';
import type { StatesPart } from './states/open-with-states.js';
import type { DatesPart, RolesPart } from './settings.js';
import type { WordsPart } from './describe/words.js';
import type { Catalog } from '../query/catalog.js';

/** The module that detects how several tables are related, and joins them. */
export interface JoinsPart extends Joining {
  describeTables(groups: readonly TableGroup[], settings: JoinSettings, before?: Catalog): Described;
}

/** The optional modules of a dataset: those of loading, and those for several tables or files, or for changing data. */
export interface DatasetParts extends QueryParts {
  readonly account: AccountPart;
  readonly joins: JoinsPart;
  readonly live: LivePart;
  readonly brush: BrushPart;
  readonly remote: RemotePart;
  readonly persist: PersistPart;
  readonly states: StatesPart;
  readonly dates: DatesPart;
  readonly roles: RolesPart;
  readonly words: WordsPart;
}

/** Returns an optional module; fetches it on first use. */
export type LoadDatasetPart = LoadPart<DatasetParts>;
