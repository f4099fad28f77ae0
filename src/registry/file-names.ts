/** Extensions of files that are read in parts. Pages need only these: they leave the requests to the worker. */
export const PARQUET_EXTENSIONS = ['parquet', 'parq', 'pq'] as const;

/** Matches the names of files with some extensions, compressed with gzip or not. */
export function namesWith(extensions: readonly string[]): RegExp {
  return new RegExp(`\\.(?:${extensions.join('|')})(?:\\.gz(?:ip)?)?$`, 'i');
}
