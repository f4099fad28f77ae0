import type { CodecName, Unpack } from '../unpack/codec.js';
import type { DecodeContext } from '../decode.js';
import { unsupportedParquet } from './errors.js';

/** Codecs that the library of Parquet brings itself. */
const BUILT_IN: readonly string[] = ['UNCOMPRESSED', 'SNAPPY'];
const CODECS: Readonly<Record<string, CodecName>> = {
  BROTLI: 'brotli',
  GZIP: 'gzip',
  ZSTD: 'zstd',
  LZ4: 'lz4-hadoop',
  LZ4_RAW: 'lz4',
};

/** What unpacks the pages of each codec; those that are not built in are loaded. @throws SalesError `unsupported-format` */
export async function unpackersFor(codecs: Iterable<string>, context: DecodeContext): Promise<Readonly<Record<string, Unpack>>> {
  const found: Record<string, Unpack> = {};
  for (const codec of codecs) {
    const name = CODECS[codec];
    if (name) found[codec] = await context.unpacker(name);
    else if (!BUILT_IN.includes(codec)) {
      throw unsupportedParquet(`Parquet packed with ${codec}`, 'Write the file with Snappy, Zstandard or gzip.');
    }
  }
  return found;
}
