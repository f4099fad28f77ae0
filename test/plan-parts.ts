import type { BindParts } from '../src/catalog/bind.js';
import type { EngineSpecials } from '../src/engine/arrow/arrow-engine.js';
import * as filters from '../src/dataset/filters-part.js';
import * as tables from '../src/dataset/join-tables.js';
import * as periods from '../src/dataset/periods-part.js';
import * as written from '../src/dataset/written-measures.js';

/** What any plan may ask for, to look it up with. */
export const BIND_PARTS: BindParts = { written: written.bindWritten, tables, filters, periods };

/** The same, to run it with. */
export const RUN_PARTS = { periods, meet: tables.meetGroups };

/** What an engine answers written and special measures with. */
export const special = (): EngineSpecials => written;
