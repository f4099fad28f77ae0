export { canResume, conditionsOf, isStill, restOf, slicesOf } from '../table/file-ranges.js';
export { fetchThrough } from '../util/port-fetch.js';
