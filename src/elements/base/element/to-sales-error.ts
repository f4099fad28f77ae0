import { SalesError } from '../../../util/error.js';

/** Any thrown value as a `SalesError`, so that a card can show it. */
export function toSalesError(error: unknown): SalesError {
  if (error instanceof SalesError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new SalesError('worker-failed', `Unexpected failure: ${message}`, { cause: error });
}
