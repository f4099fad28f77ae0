import type { Unpack } from './frame-length.js';

/** Returns the decompression function for Brotli. */
export async function unpacker(): Promise<Unpack> {
  const { decompressBrotli } = await import('hyparquet-compressors/src/brotli.js');
  return decompressBrotli;
}
