import type { CodecName, Unpack } from './frame-length.js';

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

const MAGIC = 0x184d2204;
const MIN_MATCH = 4;
/** Returned as the end position for damaged bytes. */
const DAMAGED = -1;

/** Decompresses an LZ4 block, as used in Parquet pages. */
export const unpackLz4: Unpack = (bytes, length) => {
  const into = new Uint8Array(length);
  return whole(into, unpackBlock(bytes, into, 0));
};

/** Decompresses an LZ4 frame, as used in Arrow buffers: blocks with their lengths, each compressed or stored. */
export const unpackLz4Frame: Unpack = (bytes, length) => {
  const into = new Uint8Array(length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return whole(into, DAMAGED);
  const flags = view.getUint8(4);
  const [hasSize, hasDictionary, hasBlockSum] = [flags & 8, flags & 1, flags & 16];
  let at = 7 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0);
  let end = 0;
  for (let word = view.getUint32(at, true); word !== 0; word = view.getUint32(at, true)) {
    const isPlain = word >>> 31 === 1;
    const size = word & 0x7fffffff;
    const block = bytes.subarray(at + 4, at + 4 + size);
    if (block.length < size) return whole(into, DAMAGED);
    end = isPlain ? copyTo(block, into, end) : unpackBlock(block, into, end);
    if (end < 0) return whole(into, DAMAGED);
    at += 4 + size + (hasBlockSum ? 4 : 0);
  }
  return whole(into, end);
};

/**
 * Decompresses LZ4 blocks in Hadoop's frame: each is preceded by its uncompressed and compressed length, big-endian. Some writers
 * use the same codec name for a plain block, which is tried when the lengths do not fit.
 */
export const unpackLz4Hadoop: Unpack = (bytes, length) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const into = new Uint8Array(length);
  let end = 0;
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) return unpackLz4(bytes, length);
    const next = at + 8 + view.getUint32(at + 4);
    if (next > bytes.length || end + view.getUint32(at) > length) return unpackLz4(bytes, length);
    end = unpackBlock(bytes.subarray(at + 8, next), into, end);
    if (end < 0) return whole(into, DAMAGED);
    at = next;
  }
  return whole(into, end);
};

/** Returns the array if it was filled to its end, else an empty array. */
function whole(into: Uint8Array, end: number): Uint8Array {
  return end === into.length ? into : new Uint8Array(0);
}

function copyTo(bytes: Uint8Array, into: Uint8Array, start: number): number {
  if (start + bytes.length > into.length) return DAMAGED;
  into.set(bytes, start);
  return start + bytes.length;
}

/**
 * Decompresses one block after the output so far, which the block may copy from. Returns the new end, or `DAMAGED`. Literals and
 * copies of earlier bytes alternate; literals come last. Reading beyond the end gives NaN, which makes every comparison below
 * false.
 */
function unpackBlock(bytes: Uint8Array, into: Uint8Array, start: number): number {
  let at = 0;
  let end = start;
  const lengthOf = (short: number): number => {
    let length = short;
    for (let more = short === 15 ? 255 : 0; more === 255; length += more) more = bytes[at++] ?? NaN;
    return length;
  };
  while (at < bytes.length) {
    const token = bytes[at++] as number;
    const literals = lengthOf(token >> 4);
    if (!(at + literals <= bytes.length && end + literals <= into.length)) return DAMAGED;
    into.set(bytes.subarray(at, at + literals), end);
    at += literals;
    end += literals;
    if (at >= bytes.length) break;
    const back = (bytes[at++] ?? NaN) + (bytes[at++] ?? NaN) * 256;
    const match = lengthOf(token & 15) + MIN_MATCH;
    if (!(back > 0 && back <= end && end + match <= into.length)) return DAMAGED;
    if (back >= match) into.copyWithin(end, end - back, end - back + match);
    else for (let count = 0; count < match; count++) into[end + count] = into[end + count - back] as number;
    end += match;
  }
  return end;
}
