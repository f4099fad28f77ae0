import { isAbort, SalesError } from '../../util/error.js';

/** Returns the error for invalid Arrow bytes. */
export function malformedArrow(cause?: unknown): SalesError {
  return new SalesError('malformed-arrow', 'The Arrow data is damaged', { cause, hint: 'Re-create or re-download the file.' });
}

/** Runs `decode` and converts errors from reading outside a damaged buffer. @throws SalesError `malformed-arrow` */
export function orMalformed<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof SalesError || isAbort(error)) throw error;
    throw malformedArrow(error);
  }
}

/** Returns the error for an Arrow feature that is not supported. */
export function unsupportedArrow(found: string, hint: string): SalesError {
  return new SalesError('unsupported-format', `Unsupported file format: ${found}`, { hint, params: { found } });
}
