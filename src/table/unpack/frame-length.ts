/** A compression codec within files. LZ4 exists as a plain block, in its own frame, and in Hadoop's frame. */
export type CodecName = 'brotli' | 'gzip' | 'zstd' | 'lz4' | 'lz4-frame' | 'lz4-hadoop';

/** Decompresses bytes to `length` bytes. For damaged input, the result has another length, or any error is thrown. */
export type Unpack = (bytes: Uint8Array, length: number) => Uint8Array;

const LZ4_MAGIC = 0x184d2204;
const ZSTD_MAGIC = 0xfd2fb528;
const MIN_MATCH = 4;

/**
 * Returns the length of the decompressed bytes of an LZ4 or Zstandard frame, as its header states it, or for LZ4 from its blocks
 * without decompressing them. `undefined` when the frame is damaged or does not tell.
 * Sources: LZ4 frame format 1.6.4 and block format; RFC 8878, section 3.1.1.1.
 */
export function frameLength(codec: CodecName, bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (codec === 'lz4-frame') return lz4Length(bytes, view);
    return codec === 'zstd' ? zstdLength(view) : undefined;
  } catch (error) {
    // A read past the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function lz4Length(bytes: Uint8Array, view: DataView): number | undefined {
  if (view.getUint32(0, true) !== LZ4_MAGIC) return undefined;
  const flags = view.getUint8(4);
  if (flags & 8) return Number(view.getBigUint64(6, true));
  let at = 7 + (flags & 1 ? 4 : 0);
  let length = 0;
  for (let word = view.getUint32(at, true); word !== 0; word = view.getUint32(at, true)) {
    const size = word & 0x7fffffff;
    length += word >>> 31 === 1 ? size : blockLength(bytes.subarray(at + 4, at + 4 + size));
    at += 4 + size + (flags & 16 ? 4 : 0);
  }
  return length;
}

/** Adds up the literals and matches of an LZ4 block. */
function blockLength(bytes: Uint8Array): number {
  let at = 0;
  let length = 0;
  const lengthOf = (short: number): number => {
    let total = short;
    for (let more = short === 15 ? 255 : 0; more === 255; total += more) more = bytes[at++] ?? 0;
    return total;
  };
  while (at < bytes.length) {
    const token = bytes[at++] as number;
    const literals = lengthOf(token >> 4);
    at += literals;
    length += literals;
    if (at >= bytes.length) break;
    at += 2;
    length += lengthOf(token & 15) + MIN_MATCH;
  }
  return length;
}

/** Reads the content size of a Zstandard frame. */
function zstdLength(view: DataView): number | undefined {
  if (view.getUint32(0, true) !== ZSTD_MAGIC) return undefined;
  const descriptor = view.getUint8(4);
  const isSingle = (descriptor & 32) !== 0;
  const at = 5 + (isSingle ? 0 : 1) + ([0, 1, 2, 4][descriptor & 3] as number);
  switch (descriptor >> 6) {
    case 0:
      return isSingle ? view.getUint8(at) : undefined;
    case 1:
      return view.getUint16(at, true) + 256;
    case 2:
      return view.getUint32(at, true);
    default:
      return Number(view.getBigUint64(at, true));
  }
}
