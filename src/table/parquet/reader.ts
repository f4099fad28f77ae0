/**
 * Reads of hyparquet what is needed to decode pages: the footer, the headers of pages, Snappy and the delta encodings. Their results are
 * plain numbers and bytes, as they lie in the file.
 */
export async function loadReader() {
  // One by one, and by name: a bundler then leaves out what is not used.
  const { parquetMetadata } = await import('hyparquet/src/metadata.js');
  const { parquetHeader } = await import('hyparquet/src/column.js');
  const { decompressPage } = await import('hyparquet/src/datapage.js');
  const { deltaBinaryUnpack } = await import('hyparquet/src/delta.js');
  return { parquetMetadata, parquetHeader, decompressPage, deltaBinaryUnpack };
}

/** The functions of the library. */
export type ParquetReader = Awaited<ReturnType<typeof loadReader>>;

/** What the footer says of a file. */
export type ParquetMetadata = ReturnType<ParquetReader['parquetMetadata']>;

/** A row of the schema: a column, or a group of columns. */
export type ParquetElement = ParquetMetadata['schema'][number];

/** Rows that lie together, column by column. */
export type ParquetGroup = ParquetMetadata['row_groups'][number];

/** Where and how the values of one column lie in a group. */
export type ParquetChunk = NonNullable<ParquetGroup['columns'][number]['meta_data']>;

/** What stands before each page of a column. */
export type ParquetPageHeader = ReturnType<ParquetReader['parquetHeader']>;
