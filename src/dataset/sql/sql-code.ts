import { bindPlan } from '../../catalog/bind/bind.js';
import { aggregatesOf } from '../../engine/plan-aggregates.js';
import { whereOf, missingNotes, runPlan } from '../../engine/plan-runner.js';
import { validatePlan } from '../../query/validate.js';
import { stableKey } from '../../util/stable-key.js';
import { bindParts, runParts } from '../plan/plan-parts.js';
import { SharedRuns } from '../rows/query-cache.js';
import { detailOf, runDetail } from '../rows/run-detail.js';

/** The worker’s own code that datasets in a database are called with, so the module for them holds no copy of it. */
export const SQL_CODE = {
  aggregatesOf,
  bindParts,
  bindPlan,
  detailOf,
  missingNotes,
  runDetail,
  runParts,
  runPlan,
  SharedRuns,
  stableKey,
  validatePlan,
  whereOf,
};

export type SqlCode = typeof SQL_CODE;
