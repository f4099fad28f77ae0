import type { CodecName, Unpack } from './codec.js';
import { unpackLz4, unpackLz4Frame, unpackLz4Hadoop } from './lz4.js';

/** What unpacks a codec other than Brotli; its library is there with the first call. */
export async function unpacker(codec: Exclude<CodecName, 'brotli'>): Promise<Unpack> {
  if (codec === 'lz4') return unpackLz4;
  if (codec === 'lz4-frame') return unpackLz4Frame;
  if (codec === 'lz4-hadoop') return unpackLz4Hadoop;
  if (codec === 'gzip') {
    const { gunzip } = await import('hyparquet-compressors/src/gzip.js');
    return (bytes, length) => gunzip(bytes, new Uint8Array(length));
  }
  const { decompress } = await import('fzstd');
  // Without an array the library would make one as long as the bytes say.
  return (bytes, length) => decompress(bytes, new Uint8Array(length));
}
