import { SalesError } from '../util/error.js';
import type { CodecName, Unpack } from './codec.js';
import { malformedArrow, Metadata, unsupportedArrow } from './arrow-metadata.js';

const MAGIC_LENGTH = 6;
const CONTINUATION = -1;
/** Rows of a batch that may take no byte at all, as those of a column of nulls. */
const FREE_ROWS = 1_000_000;

/** Numbers of the kinds of messages, as in Arrow's metadata. */
export const SCHEMA = 1;
export const DICTIONARY_BATCH = 2;
export const RECORD_BATCH = 3;

/** Buffers are not packed tighter than this; one that says it is, is damaged. */
const MAX_PACKING = 40_000;
/** Before each packed buffer stands its length. */
const PREFIX_BYTES = 8;
const CODECS: readonly CodecName[] = ['lz4-frame', 'zstd'];

/** One message of Arrow IPC, its lengths checked against the bytes that are there. */
export interface ArrowMessage {
  readonly kind: number;
  /** Of the metadata; 4 is version 5. */
  readonly version: number;
  readonly header: Metadata;
  /** How each buffer of the body is packed. */
  readonly codec?: CodecName | undefined;
  readonly body: Uint8Array;
}

/** What Arrow IPC bytes hold. */
export interface ArrowMessages {
  readonly schema: Metadata;
  readonly messages: readonly ArrowMessage[];
}

/**
 * The messages of Arrow IPC bytes, each checked before anyone trusts its lengths: a damaged length would otherwise cost memory or time
 * without end. A file is read by the stream inside it, and where that has no schema it comes from the footer.
 * @throws SalesError `truncated`, `malformed-arrow`, `unsupported-format` for big-endian data
 */
export function readMessages(bytes: Uint8Array, isFile: boolean): ArrowMessages {
  const limit = isFile ? bytes.length - footerLength(bytes) : bytes.length;
  const messages = walkMessages(bytes, isFile ? 8 : 0, limit);
  const [first] = messages;
  const schema = first?.kind === SCHEMA ? first.header : isFile ? schemaInFooter(bytes, limit) : undefined;
  if (!schema) throw malformedArrow();
  if (schema.short(0) === 1) throw unsupportedArrow('big-endian Arrow', 'Write it on a little-endian machine.');
  return { schema, messages };
}

function walkMessages(bytes: Uint8Array, start: number, limit: number): ArrowMessage[] {
  const view = viewOf(bytes);
  const messages: ArrowMessage[] = [];
  let at = start;
  while (at + 4 <= limit) {
    const isMarked = view.getInt32(at, true) === CONTINUATION;
    if (isMarked && at + 8 > limit) throw truncated(at + 8, limit);
    const metaStart = at + (isMarked ? 8 : 4);
    const metaLength = view.getInt32(metaStart - 4, true);
    if (metaLength === 0) break;
    const metaEnd = metaStart + atLeastZero(metaLength);
    if (metaEnd > limit) throw truncated(metaEnd, limit);
    const message = new Metadata(viewOf(bytes.subarray(metaStart, metaEnd)));
    at = metaEnd + atLeastZero(message.long(3));
    if (at > limit) throw truncated(at, limit);
    messages.push(checked(message, bytes.subarray(metaEnd, at)));
  }
  return messages;
}

function atLeastZero(length: number): number {
  if (length < 0) throw malformedArrow();
  return length;
}

/** Some writers put the schema into the footer alone. */
function schemaInFooter(bytes: Uint8Array, start: number): Metadata | undefined {
  return new Metadata(viewOf(bytes.subarray(start, bytes.length - 4 - MAGIC_LENGTH))).table(1);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function truncated(wanted: number, there: number): SalesError {
  return new SalesError('truncated', `The Arrow data end too early: ${wanted} bytes are announced, ${there} are there`, {
    hint: 'The download or the file is cut off; load it again.',
    params: { wanted, there },
  });
}

/** Footer, its length and the closing magic. */
function footerLength(bytes: Uint8Array): number {
  if (bytes.length < 8 + 4 + MAGIC_LENGTH) throw malformedArrow();
  const end = new TextDecoder().decode(bytes.subarray(bytes.length - MAGIC_LENGTH));
  if (end !== 'ARROW1') {
    throw new SalesError('truncated', 'The Arrow file has no end: its last bytes are missing', {
      hint: 'The download or the file is cut off; load it again.',
    });
  }
  const length = viewOf(bytes).getInt32(bytes.length - MAGIC_LENGTH - 4, true);
  if (length <= 0 || length > bytes.length - 8 - 4 - MAGIC_LENGTH) throw malformedArrow();
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

/** Checks all lengths in a batch; gives the codec of its buffers. */
function checkBatch(batch: Metadata, body: Uint8Array): CodecName | undefined {
  const buffers = batch.pairs(2).map(([offset, length]) => {
    if (atLeastZero(offset) + atLeastZero(length) > body.length) throw malformedArrow();
    return body.subarray(offset, offset + length);
  });
  const packing = batch.table(3);
  const codec = packing && CODECS[packing.byte(0)];
  if (packing && !codec) throw malformedArrow();
  const unpacked = buffers.reduce((sum, buffer) => sum + (codec ? unpackedLength(buffer) : buffer.length), 0);
  const mostRows = Math.max(unpacked * 8, FREE_ROWS);
  for (const length of [batch.long(0), ...batch.pairs(1).map(([rows]) => rows)]) {
    if (atLeastZero(length) > mostRows) throw malformedArrow();
  }
  return codec;
}

/** How many bytes a packed buffer stands for: it begins with their number, or with -1 where it was left as it is. */
export function unpackedLength(buffer: Uint8Array): number {
  if (buffer.length === 0) return 0;
  if (buffer.length < PREFIX_BYTES) throw malformedArrow();
  const length = Number(viewOf(buffer).getBigInt64(0, true));
  if (length === -1) return buffer.length - PREFIX_BYTES;
  if (length > buffer.length * MAX_PACKING) throw malformedArrow();
  return atLeastZero(length);
}

/** The bytes of a packed buffer as they were. @throws SalesError `malformed-arrow` */
export function unpackBuffer(buffer: Uint8Array, unpack: Unpack): Uint8Array {
  const length = unpackedLength(buffer);
  const packed = buffer.subarray(PREFIX_BYTES);
  const isPlain = buffer.length === 0 || viewOf(buffer).getBigInt64(0, true) === -1n;
  const bytes = isPlain ? packed : unpack(packed, length);
  if (bytes.length !== length) throw malformedArrow();
  return bytes;
}
