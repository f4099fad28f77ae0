import * as tables from '../src/dataset/join/join-tables.js';
import { bindParts, ENGINE_SPECIALS, runParts } from '../src/dataset/plan/plan-parts.js';

/** What any plan is looked up with. */
export const BIND_PARTS = bindParts(tables);

/** What any plan is run with. */
export const RUN_PARTS = runParts(tables);

/** What an engine answers written and special measures with. */
export const special = (): typeof ENGINE_SPECIALS => ENGINE_SPECIALS;
