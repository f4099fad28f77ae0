import { SalesError } from '../util/error.js';

/** Returns the error for an optional package that is not installed. */
export function missingPackage(name: string, cause: unknown): SalesError {
  return new SalesError('engine-error', `${name} is not installed`, {
    cause,
    hint: 'Run npm install happy-dom@20.0.10 culori@4.0.2',
  });
}
