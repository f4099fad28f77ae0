import type { BindParts } from '../catalog/bind.js';
import type { PeriodsRunner } from '../engine/plan-runner.js';

export { bindRetention, settleCompares } from '../catalog/bind-compare.js';
export { comparedColumns } from '../engine/compared-columns.js';
export { retentionOf } from '../engine/retention.js';

/** The optional part that compares periods: settles which, and works out changes and retention between them. */
export type PeriodsPart = NonNullable<BindParts['periods']> & PeriodsRunner;
