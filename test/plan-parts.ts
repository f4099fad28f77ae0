import * as tables from '../src/dataset/join/join-tables.js';
import { bindParts, ENGINE_SPECIALS } from '../src/dataset/plan/plan-parts.js';
import { databaseParts } from '../src/dataset/sql/database-parts.js';

/** What any plan is looked up with. */
export const BIND_PARTS = bindParts(tables);

/** What any plan is run with. */
export const RUN_PARTS = databaseParts(tables);

/** What an engine answers written and special measures with. */
export const special = (): typeof ENGINE_SPECIALS => ENGINE_SPECIALS;
