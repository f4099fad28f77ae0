import type { Note } from '../../query/schema.js';
import { EXTENSIONS } from '../../registry/formats.js';
import { namesWith } from '../../registry/file-names.js';
import { SalesError, type ErrorParams, isAbort } from '../../util/error.js';
import { unsupportedFile, type Advice } from '../open/open-errors.js';
import { collectBytes, streamBytes } from '../open/bytes.js';
import { Crc32 } from './crc32.js';
import type { Archive, ArchiveFile, ZipContent } from '../part.js';
import type { PartSource } from '../open/input.js';

/**
 * Size of the compressed parts. A few bytes may decompress to a thousand times as many, which some engines return in one chunk.
 */
const PART_BYTES = 1 << 14;

/**
 * Opens a zip archive, which contains one data file or a workbook.
 * @throws SalesError `truncated`, `malformed-zip`, `empty-input` without a file, `unsupported-format` for several data files, for
 * passwords and
 * for documents that are not workbooks
 */
export async function open({ chunks }: PartSource): Promise<ZipContent> {
  const archive = archiveOf(await collectBytes(chunks));
  await rejectDocument(archive);
  if (archive.file('[Content_Types].xml') || archive.file('xl/workbook.xml')) return { kind: 'workbook', archive };
  const { name, others } = dataFile(archive);
  const file = archive.file(name);
  if (!file) throw malformedZip('archive-lacks', { name });
  const ownName = name.slice(name.lastIndexOf('/') + 1);
  return { kind: 'file', name: ownName, file, notes: others.length === 0 ? [] : [otherFilesNote(ownName, others)] };
}

function otherFilesNote(name: string, others: readonly string[]): Note {
  return {
    code: 'other-files',
    count: others.length,
    params: { file: name, files: others.slice(0, 10), count: others.length },
  };
}

/** Returns the error for archives nested too deep. */
export function packedTooOften(layers: number): SalesError {
  return new SalesError('unsupported-format', 'nested-archive', { params: { layers } });
}

function archiveOf(bytes: Uint8Array): Archive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(bytes)) entries.set(entry.name.toLowerCase(), entry);
  const file = (name: string): ArchiveFile | undefined => {
    const entry = entries.get(name.toLowerCase());
    return entry && { size: entry.size, chunks: unpack(bytes, entry) };
  };
  return { names: [...entries.values()].filter(isContent).map(({ name }) => name), file };
}

/** True for files that are neither folders nor empty nor system files. */
function isContent({ name, size }: ZipEntry): boolean {
  return size > 0 && !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/.*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}

async function* unpack(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { name, size, method, encrypted, crc } = entry;
  if (encrypted) throw unsupportedFile('zip', 'openArchive');
  if (method !== 0 && method !== 8) {
    throw unsupportedFile(String(method), 'deflate');
  }
  const packed = partsOf(packedBytes(bytes, entry));
  const parts =
    method === 0 ? packed : decompress(packed, 'deflate-raw', (error) => malformedZip('archive-incomplete', { name }, error));
  const sum = new Crc32();
  let unpacked = 0;
  for await (const part of parts) {
    unpacked += part.length;
    if (unpacked > size) break;
    sum.add(part);
    yield part;
  }
  if (unpacked !== size) throw malformedZip('archive-length', { name });
  if (sum.value !== crc) throw malformedZip('archive-checksum', { name });
}

async function* partsOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART_BYTES) yield await Promise.resolve(bytes.subarray(at, at + PART_BYTES));
}

/** Returns the data file: the only file, or the only one with a data extension. */
function dataFile({ names }: Archive): { readonly name: string; readonly others: readonly string[] } {
  const [only] = names;
  if (only === undefined) {
    throw new SalesError('empty-input', 'archive-without-data');
  }
  if (names.length === 1) return { name: only, others: [] };
  const data = names.filter((name) => namesWith(EXTENSIONS).test(name));
  const [named] = data;
  if (data.length === 1 && named !== undefined) return { name: named, others: names.filter((name) => name !== named) };
  const open = data.length > 0 ? data : names;
  const shown = open.slice(0, 10);
  const more = open.length > shown.length ? ['\u2026'] : [];
  throw new SalesError('unsupported-format', 'several-data-files', {
    params: { count: open.length, files: [...shown, ...more] },
  });
}

const DOCUMENTS: readonly { readonly name: string; readonly sign: RegExp; readonly advice: Advice }[] = [
  { name: 'binary Excel (xlsb)', sign: /^xl\/workbook\.bin$/i, advice: 'saveWorkbook' },
  { name: 'Word (docx)', sign: /^word\/document\.xml$/i, advice: 'saveTable' },
  { name: 'PowerPoint (pptx)', sign: /^ppt\/presentation\.xml$/i, advice: 'saveTable' },
  { name: 'Numbers', sign: /^index\/document\.iwa$|^index\.zip$/i, advice: 'exportSheet' },
];

async function rejectDocument({ names, file }: Archive): Promise<void> {
  const found = DOCUMENTS.find(({ sign }) => names.some((name) => sign.test(name)));
  if (found) throw unsupportedFile(found.name, found.advice);
  const type = file('mimetype');
  if (type === undefined || type.size > 200) return;
  const text = new TextDecoder().decode(await collectBytes(type.chunks));
  if (text.startsWith('application/')) {
    const name = text.includes('opendocument.spreadsheet') ? 'OpenDocument (ods)' : text.trim();
    throw unsupportedFile(name, 'saveSheet');
  }
}

/** A file in a zip archive, as listed in the central directory. */
interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  /** Compression method: 0 for stored, 8 for deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Position of the local file header. */
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
/** Maximum length of the comment between the end record and the end of the file. */
const MAX_COMMENT = 0xffff;
/** Placeholder for a number that is in the zip64 field. */
const IN_ZIP64 = 0xffffffff;

/** Returns the error for invalid zip bytes. */
function malformedZip(damage: string, values: ErrorParams = {}, cause?: unknown): SalesError {
  return new SalesError('malformed-zip', 'damaged-zip', { cause, inner: { reason: damage, params: values } });
}

/**
 * Returns the files of a zip archive, in directory order.
 * @throws SalesError `truncated` if the directory at the end is missing, `malformed-zip`
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start, shift } = findDirectory(view);
    const entries: ZipEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== FILE) throw malformedZip('archive-directory');
      entries.push(entryAt(bytes, view, at, shift));
      at += FILE_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // Thrown by a `DataView` when reading beyond its end.
    if (error instanceof RangeError) throw malformedZip('archive-directory', {}, error);
    throw error;
  }
}

/** Returns the number of entries, where they begin, and how many bytes precede the archive itself. */
function findDirectory(view: DataView): { count: number; start: number; shift: number } {
  const end = endRecord(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let after = end;
  const locator = end - 20;
  const is64 = locator >= 0 && view.getUint32(locator, true) === LOCATOR64;
  if (is64 && (count === 0xffff || size === IN_ZIP64 || start === IN_ZIP64)) {
    after = record64(view, locator);
    count = long(view, after + 32);
    size = long(view, after + 40);
    start = long(view, after + 48);
  }
  const found = after - size;
  if (found < start) throw malformedZip('archive-directory-moved');
  return { count, start: found, shift: found - start };
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new SalesError('truncated', 'truncated-zip');
}

function record64(view: DataView, locator: number): number {
  const at = long(view, locator + 8);
  if (view.getUint32(at, true) === END64) return at;
  // Bytes before the archive shift this record. It is then directly before its locator, unless it has extra data.
  const usual = locator - 56;
  if (view.getUint32(usual, true) === END64) return usual;
  throw malformedZip('archive-directory-moved');
}

/** Reads a 64-bit number; beyond 2^53 it is larger than any file. */
function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + FILE_LENGTH + view.getUint16(at + 28, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packedSize = 0, header = 0] = sizes.includes(IN_ZIP64)
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

/** Returns the numbers that do not fit into 32 bits, from the zip64 field. Only those are in the field, in this order. */
function sizes64(view: DataView, from: number, length: number, sizes: readonly number[]): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== IN_ZIP64) return size;
      next += 8;
      return long(view, next - 8);
    });
  }
  return [...sizes];
}

/**
 * Decodes a name. Names are UTF-8 by flag or by convention; older ones use some code page, and only their ASCII is decoded
 * correctly.
 */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}

/**
 * Returns the compressed bytes of an entry.
 * @throws SalesError `malformed-zip` if its local header is missing or it extends beyond the end
 */
function packedBytes(bytes: Uint8Array, { at, packedSize, name }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!(at + LOCAL_LENGTH <= bytes.length) || view.getUint32(at, true) !== LOCAL) {
    throw malformedZip('archive-moved', { name });
  }
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedSize > bytes.length) throw malformedZip('archive-incomplete', { name });
  return bytes.subarray(start, start + packedSize);
}

/**
 * Decompresses gzip while it arrives.
 * @throws SalesError `truncated` if the end is missing, `malformed-gzip` for invalid bytes or a wrong checksum
 */
export function gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return decompress(chunks, 'gzip', gzipError);
}

/**
 * Decompresses bytes while they arrive. `toError` converts errors of the decompression; a `SalesError` of the source, and an
 * abort, pass through.
 */
async function* decompress(
  chunks: AsyncIterable<Uint8Array>,
  format: CompressionFormat,
  toError: (error: unknown) => SalesError,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream(format);
  const writer = writable.getWriter();
  let sourceError: unknown;
  const pump = async (): Promise<void> => {
    try {
      for await (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>);
      await writer.close();
    } catch (error) {
      sourceError = error;
      // The stream may have failed already; then aborting it rejects.
      await writer.abort(error).catch(() => undefined);
    }
  };
  const reportedError = (error: unknown): unknown => {
    const original = sourceError instanceof SalesError || isAbort(sourceError) ? sourceError : error;
    return original instanceof SalesError || isAbort(original) ? original : toError(error);
  };
  const pumped = pump();
  // The reading side reports the failure; this only prevents an unhandled rejection.
  writer.closed.catch(() => undefined);
  try {
    yield* streamBytes(readable);
  } catch (error) {
    await pumped;
    throw reportedError(error);
  }
  await pumped;
  if (sourceError !== undefined) throw reportedError(sourceError);
}

function gzipError(error: unknown): SalesError {
  if (isCutOff(error)) {
    return new SalesError('truncated', 'truncated-gzip', { cause: error });
  }
  return new SalesError('malformed-gzip', 'damaged-gzip', { cause: error });
}

/** True when compressed bytes ended too early, by the message of any engine. */
function isCutOff(error: unknown): boolean {
  return /unexpected end|truncated|Z_BUF_ERROR|incomplete/i.test(causeText(error));
}

function causeText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${error.message} ${code} ${error.cause === undefined ? '' : causeText(error.cause)}`;
}
