import { parseDefine } from '../../catalog/attributes.js';
import { bindPlan } from '../../catalog/bind/bind.js';
import { asksCalendar, runPlan } from '../../engine/plan-runner.js';
import { planFrame } from '../../query/plan-key.js';
import { validateCalendar, validatePlan } from '../../query/validate.js';
import { ask } from '../../table/open/request.js';
import { abortError, fromErrorRecord, isAbort, SalesError } from '../../util/error.js';
import { stableKey } from '../../util/record.js';
import { yieldToEventLoop } from '../../util/promises.js';
import { bindParts, runParts } from '../plan/plan-parts.js';
import { comparesNewCustomers } from '../rows/older-customers.js';
import { columnBytes, SharedRuns } from '../../engine/shared-runs.js';

/** The worker’s own code that the module for data on a server is called with, so the module holds no copy of it. */
export const WORKER_CODE = {
  abortError,
  ask,
  bindParts,
  bindPlan,
  columnBytes,
  comparesNewCustomers,
  asksCalendar,
  fromErrorRecord,
  isAbort,
  parseDefine,
  planFrame,
  runParts,
  runPlan,
  SalesError,
  SharedRuns,
  stableKey,
  validateCalendar,
  validatePlan,
  yieldToEventLoop,
};

export type WorkerCode = typeof WORKER_CODE;
