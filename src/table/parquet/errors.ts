import { SalesError } from '../../util/error.js';

/** The error of bytes that are no sound Parquet. */
export function malformedParquet(cause?: unknown): SalesError {
  return new SalesError('malformed-parquet', 'The Parquet file is damaged', { cause, hint: 'Write or load the file again.' });
}

/** The error of Parquet of a form that is not read. */
export function unsupportedParquet(found: string, hint: string): SalesError {
  return new SalesError('unsupported-format', `Unsupported file format: ${found}`, { hint, params: { found } });
}

/** The error of a file whose columns cannot be read without a key. */
export function encryptedParquet(): SalesError {
  return unsupportedParquet('encrypted Parquet', 'Write the file without encryption.');
}
