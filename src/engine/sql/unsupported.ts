import { SalesError } from '../../util/error.js';

/** Creates the error of a plan that an engine cannot answer. `term` is the part of the plan, as its author knows it. */
export function unsupported(term: string, hint?: string): SalesError {
  return new SalesError('engine-unsupported', `the server cannot answer ${term}`, { hint, params: { term } });
}

/** Creates the error of a value with the wrong type. */
export function badType(expected: string, got: string): SalesError {
  return new SalesError('bad-type', `expected ${expected}, got ${got}`, { params: { expected, got } });
}
