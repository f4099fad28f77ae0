import { SalesError } from '../../util/error.js';

/** Returns the error for invalid Parquet bytes. */
export function malformedParquet(cause?: unknown): SalesError {
  return new SalesError('malformed-parquet', 'The Parquet file is damaged', { cause, hint: 'Re-create or reload the file.' });
}

/** Returns the error for a Parquet feature that is not supported. */
export function unsupportedParquet(found: string, hint: string): SalesError {
  return new SalesError('unsupported-format', `Unsupported file format: ${found}`, { hint, params: { found } });
}

/** Returns the error for a file whose columns are encrypted. */
export function encryptedParquet(): SalesError {
  return unsupportedParquet('encrypted Parquet', 'Export the file without encryption.');
}
