import { dayCounter } from '../plan/period-days.js';
import { timedMeasures } from '../plan/timed-measures.js';
import type { PlanOptions } from '../../engine/plan-runner.js';
import type { Joining } from '../join/join-tables.js';
import { runParts } from '../plan/plan-parts.js';

/** Returns what is needed to run plans over a database, where nothing is loaded on demand. */
export function databaseParts(
  tables: Pick<Joining, 'alignGroups'> | undefined,
): Pick<PlanOptions, 'periods' | 'alignGroups' | 'calendar'> {
  return { ...runParts(tables), calendar: () => Promise.resolve({ dayCounter, timedMeasures }) };
}
