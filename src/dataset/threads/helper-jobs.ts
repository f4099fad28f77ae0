import { ColumnEngine } from '../../engine/columns/column-engine.js';
import { ByteColumn } from '../../table/cells/byte-column.js';
import { takeJobs } from '../../util/helper-pool.js';
import type { Joining } from '../join/join-tables.js';
import type { DatasetParts, LoadDatasetPart } from '../part.js';
import { ENGINE_SPECIALS } from '../plan/plan-parts.js';
import type { EngineSpecials } from '../../engine/columns/column-engine.js';

/** What a helper provides to its jobs; their modules provide the rest. */
export interface JobTools {
  readonly ByteColumn: typeof ByteColumn;
  readonly ColumnEngine: typeof ColumnEngine;
  /** Loads the module that joins tables. */
  readonly joins: () => Promise<Joining>;
  readonly specials: EngineSpecials;
}

/** A module that does a job for another worker over a port. */
export interface JobPart {
  serve(port: MessagePort, tools: JobTools): void;
}

/** Names of the modules that do jobs. */
type JobName = { [Name in keyof DatasetParts]: DatasetParts[Name] extends JobPart ? Name : never }[keyof DatasetParts];

/** Runs jobs for the worker at the other end of `port`; a job is named after its module. */
export function help(port: MessagePort, part: LoadDatasetPart): void {
  takeJobs(port, async (job) => {
    const { serve } = await part(job as JobName);
    return (own) => serve(own, { ByteColumn, ColumnEngine, joins: () => part('joins'), specials: ENGINE_SPECIALS });
  });
}
