import { parseDefine } from '../../catalog/attributes.js';
import { validateCalendar, validatePlan } from '../../query/validate.js';
import { ask } from '../../table/open/request.js';
import { abortError, fromErrorRecord, SalesError } from '../../util/error.js';
import { stableKey } from '../../util/stable-key.js';
import { SharedRuns } from '../rows/query-cache.js';

/** The worker’s own code that the module for data on a server is called with, so the module holds no copy of it. */
export const WORKER_CODE = {
  abortError,
  ask,
  fromErrorRecord,
  parseDefine,
  SalesError,
  SharedRuns,
  stableKey,
  validateCalendar,
  validatePlan,
};

export type WorkerCode = typeof WORKER_CODE;
