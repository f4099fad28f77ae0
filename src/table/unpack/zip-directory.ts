import { SalesError } from '../../util/error.js';

/** A file in a zip archive, as the directory at its end has it. */
export interface ZipEntry {
  readonly name: string;
  /** Of what is unpacked, as declared. */
  readonly size: number;
  readonly packedSize: number;
  /** How it is packed: 0 not at all, 8 deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const FILE = 0x02014b50;
const FILE_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** A comment may stand between the end record and the end of the file. */
const MAX_COMMENT = 0xffff;
/** In place of a number that stands in the zip64 field. */
const SEE_64 = 0xffffffff;

/** The error of bytes that are no sound zip. */
export function malformedZip(what: string, cause?: unknown): SalesError {
  return new SalesError('malformed-zip', `The zip archive is damaged: ${what}`, {
    cause,
    hint: 'Re-create or re-download the archive.',
    params: { found: what },
  });
}

/**
 * The files of a zip archive, in the order of its directory.
 * @throws SalesError `truncated` where the directory at the end is missing, `malformed-zip`
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start, shift } = findDirectory(view);
    const entries: ZipEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== FILE) throw malformedZip('its directory is not whole');
      entries.push(entryAt(bytes, view, at, shift));
      at += FILE_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // What a view says of a place beyond its end.
    if (error instanceof RangeError) throw malformedZip('its directory is not whole', error);
    throw error;
  }
}

/** How many entries there are, where they begin, and how many bytes stand before the archive itself. */
function findDirectory(view: DataView): { count: number; start: number; shift: number } {
  const end = endRecord(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let after = end;
  const locator = end - 20;
  const is64 = locator >= 0 && view.getUint32(locator, true) === LOCATOR64;
  if (is64 && (count === 0xffff || size === SEE_64 || start === SEE_64)) {
    after = record64(view, locator);
    count = long(view, after + 32);
    size = long(view, after + 40);
    start = long(view, after + 48);
  }
  const found = after - size;
  if (found < start) throw malformedZip('its directory is not where it should be');
  return { count, start: found, shift: found - start };
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new SalesError('truncated', 'The zip archive ends too early: the directory at its end is missing', {
    hint: 'Reload the file; the download or the file is cut off.',
  });
}

function record64(view: DataView, locator: number): number {
  const at = long(view, locator + 8);
  if (view.getUint32(at, true) === END64) return at;
  // Bytes before the archive have moved it; it stands right before its locator then, unless it holds more than is usual.
  const usual = locator - 56;
  if (view.getUint32(usual, true) === END64) return usual;
  throw malformedZip('its directory is not where it should be');
}

/** A number of 64 bits; beyond 2^53 it is larger than any file. */
function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + FILE_LENGTH + view.getUint16(at + 28, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packedSize = 0, header = 0] = sizes.includes(SEE_64)
    ? sizes64(view, nameEnd, view.getUint16(at + 30, true), sizes)
    : sizes;
  return {
    name: textOf(bytes.subarray(at + FILE_LENGTH, nameEnd)),
    size,
    packedSize,
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    at: header + shift,
  };
}

/** The numbers that did not fit into 32 bits, from the zip64 field; only those stand there, in this order. */
function sizes64(view: DataView, from: number, length: number, sizes: readonly number[]): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== SEE_64) return size;
      next += 8;
      return long(view, next - 8);
    });
  }
  return [...sizes];
}

/** Names are UTF-8 by flag or by habit; older ones are in some code page, of which ASCII is right. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}

/**
 * The packed bytes of an entry.
 * @throws SalesError `malformed-zip` where its own header is not there, `truncated` where it reaches past the end
 */
export function packedBytes(bytes: Uint8Array, { at, packedSize, name }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!(at + LOCAL_LENGTH <= bytes.length) || view.getUint32(at, true) !== LOCAL) {
    throw malformedZip(`'${name}' is not where its directory says`);
  }
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedSize > bytes.length) throw malformedZip(`'${name}' is not whole`);
  return bytes.subarray(start, start + packedSize);
}
