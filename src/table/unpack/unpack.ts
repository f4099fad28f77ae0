import type { CodecName, Unpack } from './frame-length.js';
import { unpackLz4, unpackLz4Frame, unpackLz4Hadoop } from './lz4.js';

/** Returns the decompression function of a codec other than Brotli; loads its library on first use. */
export async function unpacker(codec: Exclude<CodecName, 'brotli'>): Promise<Unpack> {
  if (codec === 'lz4') return unpackLz4;
  if (codec === 'lz4-frame') return unpackLz4Frame;
  if (codec === 'lz4-hadoop') return unpackLz4Hadoop;
  if (codec === 'gzip') {
    const { gunzip } = await import('hyparquet-compressors/src/gzip.js');
    return (bytes, length) => gunzip(bytes, new Uint8Array(length));
  }
  const { decompress } = await import('fzstd');
  // Without an output array, the library would allocate one of the declared size.
  return (bytes, length) => decompress(bytes, new Uint8Array(length));
}
