export { closeServer } from './endpoint/node-listener.js';
export { nodeListener } from './endpoint/node-listener.js';
export { planHandler } from './endpoint/plan-handler.js';
export { SalesError } from './util/error.js';

export type { ClosableServer } from './endpoint/node-listener.js';
export type { PlanHandler } from './endpoint/plan-handler.js';
export type { Claims, ErrorContext, PlanHandlerConfig } from './endpoint/plan-handler-config.js';
export type { PlanLimits } from './endpoint/plan-limits.js';
export type { PolicyValues, RowPolicy } from './endpoint/row-policy.js';
