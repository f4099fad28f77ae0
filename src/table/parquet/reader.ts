import { SalesError } from '../../util/error.js';
import { unsupportedFile } from '../open/unsupported.js';

/**
 * Loads the parts of hyparquet that decode pages: the footer, page headers, Snappy and the delta encodings. Their results are
 * plain numbers and bytes, as stored in the file.
 */
export async function loadReader() {
  // Separate imports by name, so bundlers can drop unused code.
  const { parquetMetadata } = await import('hyparquet/src/metadata.js');
  const { parquetHeader } = await import('hyparquet/src/column.js');
  const { decompressPage } = await import('hyparquet/src/datapage.js');
  const { deltaBinaryUnpack } = await import('hyparquet/src/delta.js');
  return { parquetMetadata, parquetHeader, decompressPage, deltaBinaryUnpack };
}

/** The functions of the library. */
export type ParquetReader = Awaited<ReturnType<typeof loadReader>>;

/** The contents of a file's footer. */
export type ParquetMetadata = ReturnType<ParquetReader['parquetMetadata']>;

/** A row of the schema: a column, or a group of columns. */
export type ParquetElement = ParquetMetadata['schema'][number];

/** A row group, stored column by column. */
type ParquetGroup = ParquetMetadata['row_groups'][number];

/** The position and encoding of one column in a row group. */
export type ParquetChunk = NonNullable<ParquetGroup['columns'][number]['meta_data']>;

/** The header of a page. */
export type ParquetPageHeader = ReturnType<ParquetReader['parquetHeader']>;

/** Returns the error for invalid Parquet bytes. */
export function malformedParquet(cause?: unknown): SalesError {
  return new SalesError('malformed-parquet', 'damaged-parquet', { cause });
}

/** Returns the error for a file whose columns are encrypted. */
export function encryptedParquet(): SalesError {
  return unsupportedFile('encrypted Parquet', 'decrypt');
}
