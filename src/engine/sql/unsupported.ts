import { SalesError, type ErrorParams } from '../../util/error.js';

/** Creates the error of a plan that an engine cannot answer. `term` is the key of a text: the part of the plan, as its author knows it. */
export function unsupported(term: string, params: ErrorParams = {}): SalesError {
  return new SalesError('engine-unsupported', 'cannot-answer', { params, inner: { reason: term, params } });
}

/** Creates the error of a value with the wrong type. `reason` is the key of a text. */
export function badType(reason: string, params: ErrorParams = {}): SalesError {
  return new SalesError('bad-type', reason, { params });
}
