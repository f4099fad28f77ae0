import { SalesError } from '../util/error.js';

/** Returns the error for an optional package that is not installed. */
export function missingPackage(name: string, cause: unknown): SalesError {
  return new SalesError('engine-error', 'package-missing', { cause, params: { name } });
}
