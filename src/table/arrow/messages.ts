import { SalesError } from '../../util/error.js';
import { type CodecName, type Unpack, frameLength } from '../unpack/frame-length.js';
import { unsupportedFile } from '../open/open-errors.js';
import { malformedArrow, orMalformed, Metadata } from './metadata.js';
import { ByteQueue } from '../open/bytes.js';
import type { PartSource } from '../open/input.js';

const MAGIC_LENGTH = 6;
const CONTINUATION = -1;
/** Maximum number of rows in a batch that takes no bytes, such as a column of nulls. */
const FREE_ROWS = 1_000_000;

/** Message kinds in Arrow's metadata. */
const SCHEMA = 1;
export const DICTIONARY_BATCH = 2;
export const RECORD_BATCH = 3;

/** Maximum compression ratio of a buffer; a higher declared ratio means damaged data. */
const MAX_PACKING = 40_000;
/** Length of the size prefix of each compressed buffer. */
const PREFIX_BYTES = 8;
const CODECS: readonly CodecName[] = ['lz4-frame', 'zstd'];

/** One message of Arrow IPC, with lengths checked against the available bytes. */
export interface ArrowMessage {
  readonly kind: number;
  /** Arrow metadata version; the enum value 4 means V5. */
  readonly version: number;
  readonly header: Metadata;
  /** The codec that compresses each buffer of the body; `undefined` when uncompressed. */
  readonly codec?: CodecName | undefined;
  readonly body: Uint8Array;
}

/**
 * Yields the messages of Arrow IPC as soon as their bytes have arrived. Lengths are checked first, because a damaged length could
 * exhaust memory or never end. The schema comes first. A file is read through its embedded stream; when that does not begin with
 * the schema, the schema comes from the footer. Where `mayReuse` returns true, the body of a record batch is valid only until the
 * next message is requested: writing to reused memory takes a third of the time of new memory.
 * @throws SalesError `truncated`, `malformed-arrow`, `unsupported-format` for big-endian data
 */
export async function* readMessages(
  { chunks, recycle }: Pick<PartSource, 'chunks' | 'recycle'>,
  mayReuse: () => boolean = () => false,
): AsyncGenerator<ArrowMessage> {
  const bytes = new ByteQueue(chunks, recycle);
  await bytes.has(8);
  const isFile = new TextDecoder().decode(bytes.peek(MAGIC_LENGTH)) === 'ARROW1';
  if (isFile) bytes.lend(8);
  const first = await nextMessage(bytes, mayReuse);
  const isLed = first?.kind === SCHEMA;
  if (isLed) {
    yield inOrder(first);
    for (let message = await nextMessage(bytes, mayReuse); message; message = await nextMessage(bytes, mayReuse)) yield message;
  }
  // Messages of old writers have no marker. Only the complete bytes tell such a message from a footer.
  const { position } = bytes;
  await bytes.has(Infinity);
  const rest = bytes.peek(Infinity);
  yield* orMalformed(() => lastMessages(rest, { position, isFile, isLed, before: first && !isLed ? [first] : [] }));
}

/** Returns the next message in the current format; `undefined` when none begins here or its bytes are incomplete. */
async function nextMessage(bytes: ByteQueue, mayReuse: () => boolean): Promise<ArrowMessage | undefined> {
  if (!(await bytes.has(8))) return undefined;
  const start = viewOf(bytes.peek(8));
  const metaLength = start.getInt32(4, true);
  if (start.getInt32(0, true) !== CONTINUATION || metaLength <= 0) return undefined;
  if (!(await bytes.has(8 + metaLength))) return undefined;
  const message = orMalformed(() => new Metadata(viewOf(bytes.peek(8 + metaLength).slice(8))));
  const length = orMalformed(() => atLeastZero(message.long(3)));
  if (!(await bytes.has(8 + metaLength + length))) return undefined;
  bytes.lend(8 + metaLength);
  return orMalformed(() =>
    checked(message, message.byte(1) === RECORD_BATCH && mayReuse() ? bytes.lend(length) : bytes.take(length)),
  );
}

/** What is known about the messages before the last bytes. */
interface Before {
  readonly position: number;
  readonly isFile: boolean;
  readonly isLed: boolean;
  readonly before: readonly ArrowMessage[];
}

function lastMessages(bytes: Uint8Array, { position, isFile, isLed, before }: Before): ArrowMessage[] {
  const limit = isFile ? bytes.length - footerLength(bytes) : bytes.length;
  const messages = [...before, ...walkMessages(bytes, limit, position)];
  if (isLed) return messages;
  const first = messages[0]?.kind === SCHEMA ? messages.shift() : isFile ? schemaInFooter(bytes, limit) : undefined;
  if (!first) throw malformedArrow();
  return [inOrder(first), ...messages];
}

/** Returns a schema after checking that its data is little-endian. */
function inOrder(schema: ArrowMessage): ArrowMessage {
  if (schema.header.short(0) === 1) throw unsupportedFile('big-endian Arrow', 'byteOrder');
  return schema;
}

function walkMessages(bytes: Uint8Array, limit: number, before: number): ArrowMessage[] {
  const view = viewOf(bytes);
  const messages: ArrowMessage[] = [];
  let at = 0;
  const need = (end: number): void => {
    if (end > limit) throw truncated(before + end, before + limit);
  };
  while (at + 4 <= limit) {
    const isMarked = view.getInt32(at, true) === CONTINUATION;
    const metaStart = at + (isMarked ? 8 : 4);
    need(metaStart);
    const metaLength = view.getInt32(metaStart - 4, true);
    if (metaLength === 0) break;
    const metaEnd = metaStart + atLeastZero(metaLength);
    need(metaEnd);
    const message = new Metadata(viewOf(bytes.subarray(metaStart, metaEnd)));
    at = metaEnd + atLeastZero(message.long(3));
    need(at);
    messages.push(checked(message, bytes.subarray(metaEnd, at)));
  }
  return messages;
}

function atLeastZero(length: number): number {
  if (length < 0) throw malformedArrow();
  return length;
}

/** Reads the schema from the footer, where some writers put the only copy. */
function schemaInFooter(bytes: Uint8Array, start: number): ArrowMessage | undefined {
  const footer = bytes.subarray(start, bytes.length - 4 - MAGIC_LENGTH);
  const header = new Metadata(viewOf(footer)).table(1);
  return header && { kind: SCHEMA, version: 0, header, body: footer };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function truncated(wanted: number, there: number): SalesError {
  return new SalesError('truncated', 'truncated-arrow', {
    params: { wanted, there },
  });
}

/** Returns the length of the footer, including its size field and the closing magic bytes. */
function footerLength(bytes: Uint8Array): number {
  const end = new TextDecoder().decode(bytes.subarray(-MAGIC_LENGTH));
  if (end !== 'ARROW1') {
    throw new SalesError('truncated', 'truncated-arrow-file');
  }
  const length = viewOf(bytes).getInt32(bytes.length - MAGIC_LENGTH - 4, true);
  if (length <= 0 || length > bytes.length - 4 - MAGIC_LENGTH) throw malformedArrow();
  return length + 4 + MAGIC_LENGTH;
}

function checked(message: Metadata, body: Uint8Array): ArrowMessage {
  const kind = message.byte(1);
  const header = message.table(2);
  const batch = kind === DICTIONARY_BATCH ? header?.table(1) : header;
  if (!header || !batch) throw malformedArrow();
  const codec = kind === DICTIONARY_BATCH || kind === RECORD_BATCH ? checkBatch(batch, body) : undefined;
  return { kind, version: message.short(0), header, codec, body };
}

/** Checks all lengths in a batch, and returns the codec of its buffers. */
function checkBatch(batch: Metadata, body: Uint8Array): CodecName | undefined {
  const buffers = batch.pairs(2).map(([offset, length]) => {
    if (atLeastZero(offset) + atLeastZero(length) > body.length) throw malformedArrow();
    return body.subarray(offset, offset + length);
  });
  const packing = batch.table(3);
  const codec = packing && CODECS[packing.byte(0)];
  if (packing && !codec) throw malformedArrow();
  const unpacked = buffers.reduce((sum, buffer) => sum + (codec ? unpackedLength(buffer, codec) : buffer.length), 0);
  const mostRows = Math.max(unpacked * 8, FREE_ROWS);
  for (const length of [batch.long(0), ...batch.pairs(1).map(([rows]) => rows)]) {
    if (atLeastZero(length) > mostRows) throw malformedArrow();
  }
  return codec;
}

/**
 * Returns the uncompressed size of a buffer. The buffer begins with that size, or with −1 if it was stored uncompressed. Version 21
 * of apache-arrow writes the compressed size instead, and the size is then taken from the compressed bytes.
 */
function unpackedLength(buffer: Uint8Array, codec: CodecName): number {
  if (buffer.length === 0) return 0;
  if (buffer.length < PREFIX_BYTES) throw malformedArrow();
  const packed = buffer.subarray(PREFIX_BYTES);
  const stated = Number(viewOf(buffer).getBigInt64(0, true));
  if (stated === -1) return packed.length;
  const length = stated === packed.length ? (frameLength(codec, packed) ?? stated) : stated;
  if (length > buffer.length * MAX_PACKING) throw malformedArrow();
  return atLeastZero(length);
}

/** Returns the decompressed bytes of a buffer. @throws SalesError `malformed-arrow` */
export function unpackBuffer(buffer: Uint8Array, codec: CodecName, unpack: Unpack): Uint8Array {
  const length = unpackedLength(buffer, codec);
  const packed = buffer.subarray(PREFIX_BYTES);
  const isPlain = buffer.length === 0 || viewOf(buffer).getBigInt64(0, true) === -1n;
  const bytes = isPlain ? packed : unpack(packed, length);
  if (bytes.length !== length) throw malformedArrow();
  return bytes;
}
