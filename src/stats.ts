export { correlation } from './stats/correlation.js';
export { decompose } from './stats/decomposition.js';
export { chiSquareCdf, chiSquareQuantile, chiSquareTail } from './stats/distributions.js';
export { fCdf, fQuantile, fTail } from './stats/distributions.js';
export { normalCdf, normalQuantile, normalTail } from './stats/distributions.js';
export { tCdf, tQuantile, tTail } from './stats/distributions.js';
export { adjustChances } from './stats/p-adjust.js';
export { quantile } from './stats/descriptive.js';
export { nelderMead } from './stats/nelder-mead.js';
export { SalesError } from './util/error.js';

export type { CorrelationMethod, CorrelationOptions, Correlations } from './stats/correlation.js';
export type { DecomposeOptions, Decomposition } from './stats/decomposition.js';
export type { Adjustment } from './stats/p-adjust.js';
export type { Minimum, NelderMeadOptions, Objective } from './stats/nelder-mead.js';
export type { ErrorCode, ErrorParams } from './util/error.js';
