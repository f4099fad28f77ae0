import { SalesError } from '../util/error.js';

const MAGIC_LENGTH = 6;
const CONTINUATION = -1;
const MAX_FIELDS = 20_000;
const MAX_DEPTH = 40;
/** Rows of a batch that may take no byte at all, as those of a column of nulls. */
const FREE_ROWS = 1_000_000;

const SCHEMA = 1;
const DICTIONARY_BATCH = 2;
const RECORD_BATCH = 3;

/**
 * The part of Arrow IPC bytes that is a stream of whole messages, each checked against the bytes that are there before any decoder trusts
 * its lengths: a damaged length would otherwise cost memory or time without end. A file is read by the stream inside it, or, where that has no
 * schema, as a whole.
 * @throws SalesError `truncated`, `malformed-arrow`, `unsupported-format` for compressed buffers and big-endian data
 */
export function checkedMessages(bytes: Uint8Array, isFile: boolean): Uint8Array {
  const start = isFile ? 8 : 0;
  const limit = isFile ? bytes.length - footerLength(bytes) : bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { end, starts, hasSchema } = walkMessages(view, start, limit);
    if (hasSchema) return bytes.subarray(start, end);
    if (!isFile) throw malformedArrow(undefined);
    checkFooter(view, limit, starts);
    return bytes;
  } catch (error) {
    if (error instanceof SalesError) throw error;
    throw malformedArrow(error);
  }
}

function walkMessages(view: DataView, start: number, limit: number): { end: number; starts: Set<number>; hasSchema: boolean } {
  const starts = new Set<number>();
  let hasSchema = false;
  let at = start;
  while (at + 4 <= limit) {
    const { next, kind } = checkMessage(view, at, limit);
    if (next === at) break;
    if (at === start) hasSchema = kind === SCHEMA;
    starts.add(at);
    at = next;
  }
  return { end: Math.min(at, limit), starts, hasSchema };
}

/** Some writers put the schema into the footer alone: its blocks must then be messages that were walked. */
function checkFooter(view: DataView, start: number, starts: ReadonlySet<number>): void {
  const length = view.byteLength - start - 4 - MAGIC_LENGTH;
  const footer = new MetaTable(new DataView(view.buffer, view.byteOffset + start, length), undefined);
  const schema = footer.table(1);
  if (!schema) throw malformedArrow(undefined);
  checkSchema(schema);
  for (const offset of [...footer.blockOffsets(2), ...footer.blockOffsets(3)]) {
    if (!starts.has(offset)) throw malformedArrow(undefined);
  }
}

function checkSchema(schema: MetaTable): void {
  if (schema.short(0) === 1) throw unsupported('big-endian Arrow', 'Write it on a little-endian machine.');
  checkFields(schema.tables(1), 0, { fields: 0 });
}

/** The error of bytes that are no sound Arrow. */
export function malformedArrow(cause: unknown): SalesError {
  return new SalesError('malformed-arrow', 'The Arrow data are damaged', { cause, hint: 'Write or load the file again.' });
}

function truncated(wanted: number, there: number): SalesError {
  return new SalesError('truncated', `The Arrow data end too early: ${wanted} bytes are announced, ${there} are there`, {
    hint: 'The download or the file is cut off; load it again.',
    params: { wanted, there },
  });
}

/** Footer, its length and the closing magic. */
function footerLength(bytes: Uint8Array): number {
  if (bytes.length < 8 + 4 + MAGIC_LENGTH) throw malformedArrow(undefined);
  const end = new TextDecoder().decode(bytes.subarray(bytes.length - MAGIC_LENGTH));
  if (end !== 'ARROW1') {
    throw new SalesError('truncated', 'The Arrow file has no end: its last bytes are missing', {
      hint: 'The download or the file is cut off; load it again.',
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getInt32(bytes.length - MAGIC_LENGTH - 4, true);
  if (length <= 0 || length > bytes.length - 8 - 4 - MAGIC_LENGTH) throw malformedArrow(undefined);
  return length + 4 + MAGIC_LENGTH;
}

/** Checks the message at a place and gives the place of the next one, or the same place at the end of the stream. */
function checkMessage(view: DataView, at: number, limit: number): { next: number; kind: number } {
  const first = view.getInt32(at, true);
  if (first === CONTINUATION && at + 8 > limit) throw truncated(at + 8, limit);
  const metaStart = at + (first === CONTINUATION ? 8 : 4);
  const metaLength = first === CONTINUATION ? view.getInt32(at + 4, true) : first;
  if (metaLength === 0) return { next: at, kind: 0 };
  if (metaLength < 0) throw malformedArrow(undefined);
  const metaEnd = metaStart + metaLength;
  if (metaEnd > limit) throw truncated(metaEnd, limit);
  const message = new MetaTable(new DataView(view.buffer, view.byteOffset + metaStart, metaLength), undefined);
  const bodyLength = message.long(3);
  if (bodyLength < 0) throw malformedArrow(undefined);
  if (metaEnd + bodyLength > limit) throw truncated(metaEnd + bodyLength, limit);
  checkHeader(message, bodyLength);
  return { next: metaEnd + bodyLength, kind: message.byte(1) };
}

function checkHeader(message: MetaTable, bodyLength: number): void {
  const kind = message.byte(1);
  const header = message.table(2);
  if (!header) throw malformedArrow(undefined);
  if (kind === SCHEMA) checkSchema(header);
  else if (kind === DICTIONARY_BATCH) {
    const data = header.table(1);
    if (!data) throw malformedArrow(undefined);
    checkBatch(data, bodyLength);
  } else if (kind === RECORD_BATCH) checkBatch(header, bodyLength);
}

function checkFields(fields: readonly MetaTable[], depth: number, seen: { fields: number }): void {
  seen.fields += fields.length;
  if (depth > MAX_DEPTH || seen.fields > MAX_FIELDS) throw malformedArrow(undefined);
  for (const field of fields) checkFields(field.tables(5), depth + 1, seen);
}

function checkBatch(batch: MetaTable, bodyLength: number): void {
  if (batch.table(3))
    throw unsupported('Arrow with compressed buffers', 'Write it without compression, or pack the whole file with gzip.');
  const mostRows = Math.max(bodyLength * 8, FREE_ROWS);
  if (batch.long(0) > mostRows || batch.long(0) < 0) throw malformedArrow(undefined);
  for (const [length] of batch.pairs(1)) {
    if (length > mostRows || length < 0) throw malformedArrow(undefined);
  }
  for (const [offset, length] of batch.pairs(2)) {
    if (offset < 0 || length < 0 || offset + length > bodyLength) throw malformedArrow(undefined);
  }
}

function unsupported(found: string, hint: string): SalesError {
  return new SalesError('unsupported-format', `The data are in a format that is not read: ${found}`, { hint, params: { found } });
}

/** A table of a FlatBuffer, as Arrow's metadata are written; reading outside the bytes throws. */
class MetaTable {
  readonly #view: DataView;
  readonly #at: number;

  constructor(view: DataView, at: number | undefined) {
    this.#view = view;
    this.#at = at ?? view.getUint32(0, true);
  }

  byte(field: number): number {
    const at = this.#field(field);
    return at === undefined ? 0 : this.#view.getUint8(at);
  }

  short(field: number): number {
    const at = this.#field(field);
    return at === undefined ? 0 : this.#view.getInt16(at, true);
  }

  long(field: number): number {
    const at = this.#field(field);
    return at === undefined ? 0 : Number(this.#view.getBigInt64(at, true));
  }

  table(field: number): MetaTable | undefined {
    const at = this.#field(field);
    return at === undefined ? undefined : new MetaTable(this.#view, at + this.#view.getUint32(at, true));
  }

  tables(field: number): MetaTable[] {
    const { start, count } = this.#vector(field, 4);
    return Array.from(
      { length: count },
      (_, index) => new MetaTable(this.#view, start + index * 4 + this.#view.getUint32(start + index * 4, true)),
    );
  }

  /** A vector of structs of two 64-bit numbers. */
  pairs(field: number): [number, number][] {
    const { start, count } = this.#vector(field, 16);
    return Array.from({ length: count }, (_, index) => {
      const at = start + index * 16;
      return [Number(this.#view.getBigInt64(at, true)), Number(this.#view.getBigInt64(at + 8, true))];
    });
  }

  /** The offsets of a vector of blocks, as a footer lists them. */
  blockOffsets(field: number): number[] {
    const { start, count } = this.#vector(field, 24);
    return Array.from({ length: count }, (_, index) => Number(this.#view.getBigInt64(start + index * 24, true)));
  }

  #vector(field: number, size: number): { start: number; count: number } {
    const at = this.#field(field);
    if (at === undefined) return { start: 0, count: 0 };
    const start = at + this.#view.getUint32(at, true);
    const count = this.#view.getUint32(start, true);
    if (start + 4 + count * size > this.#view.byteLength) throw malformedArrow(undefined);
    return { start: start + 4, count };
  }

  #field(field: number): number | undefined {
    const layout = this.#at - this.#view.getInt32(this.#at, true);
    const slot = 4 + field * 2;
    if (slot >= this.#view.getUint16(layout, true)) return undefined;
    const offset = this.#view.getUint16(layout + slot, true);
    return offset === 0 ? undefined : this.#at + offset;
  }
}
