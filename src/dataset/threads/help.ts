import { ArrowEngine } from '../../engine/columns/column-engine.js';
import { ByteColumn } from '../../table/cells/byte-column.js';
import { takeJobs } from '../../util/crew.js';
import type { Joining } from '../join/join-tables.js';
import type { DatasetParts, LoadDatasetPart } from '../part.js';
import { ENGINE_SPECIALS } from '../plan/plan-parts.js';
import type { EngineSpecials } from '../../engine/columns/column-engine.js';

/** What a helper has that its jobs take; the parts that do them bring the rest. */
export interface JobTools {
  readonly ByteColumn: typeof ByteColumn;
  readonly ArrowEngine: typeof ArrowEngine;
  /** Gets what joins tables. */
  readonly joins: () => Promise<Joining>;
  readonly specials: EngineSpecials;
}

/** A part that does a job for another worker, all over one port. */
export interface JobPart {
  serve(port: MessagePort, tools: JobTools): void;
}

/** The parts that do jobs. */
type JobName = { [Name in keyof DatasetParts]: DatasetParts[Name] extends JobPart ? Name : never }[keyof DatasetParts];

/** Works for the worker at the other end of `port`: a job is named after the part that does it. */
export function help(port: MessagePort, part: LoadDatasetPart): void {
  takeJobs(port, async (job) => {
    const { serve } = await part(job as JobName);
    return (own) => serve(own, { ByteColumn, ArrowEngine, joins: () => part('joins'), specials: ENGINE_SPECIALS });
  });
}
