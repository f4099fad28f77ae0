import { SalesError } from '../../../util/error.js';

/** Converts any thrown value to a `SalesError`, which a card can show. */
export function toSalesError(error: unknown): SalesError {
  if (error instanceof SalesError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new SalesError('worker-failed', `Unexpected failure: ${message}`, { cause: error });
}
