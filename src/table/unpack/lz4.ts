import type { Unpack } from './codec.js';

const MAGIC = 0x184d2204;
const LEAST_MATCH = 4;
/** Stands for the end of bytes that are damaged. */
const DAMAGED = -1;

/** Unpacks a block of LZ4, as Parquet packs its pages. */
export const unpackLz4: Unpack = (bytes, length) => {
  const into = new Uint8Array(length);
  return whole(into, unpackBlock(bytes, into, 0));
};

/** Unpacks a frame of LZ4, as Arrow packs its buffers: blocks with their lengths, each packed or not. */
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
    end = isPlain ? copied(block, into, end) : unpackBlock(block, into, end);
    if (end < 0) return whole(into, DAMAGED);
    at += 4 + size + (hasBlockSum ? 4 : 0);
  }
  return whole(into, end);
};

/**
 * Unpacks blocks of LZ4 as Hadoop frames them: before each, the lengths after and before unpacking, the highest byte first. Some writers gave
 * a plain block the same name; that is tried where the lengths do not fit.
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

/** The array where it was filled to its end, else nothing. */
function whole(into: Uint8Array, end: number): Uint8Array {
  return end === into.length ? into : new Uint8Array(0);
}

function copied(bytes: Uint8Array, into: Uint8Array, start: number): number {
  if (start + bytes.length > into.length) return DAMAGED;
  into.set(bytes, start);
  return start + bytes.length;
}

/**
 * Unpacks one block behind what was unpacked before, which it may copy from; gives the new end, or `DAMAGED`. Literal bytes and copies of
 * earlier ones take turns; literals are the last. A byte past the end reads as NaN, and every comparison below is false with it.
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
    const match = lengthOf(token & 15) + LEAST_MATCH;
    if (!(back > 0 && back <= end && end + match <= into.length)) return DAMAGED;
    if (back >= match) into.copyWithin(end, end - back, end - back + match);
    else for (let count = 0; count < match; count++) into[end + count] = into[end + count - back] as number;
    end += match;
  }
  return end;
}
