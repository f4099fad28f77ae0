import { checksumOf, type RemoteColumn, type RemoteHead } from '../../query/remote.js';
import type { ResultColumn } from '../../query/result/result.js';
import { hasBit } from '../../util/bits.js';
import { Metadata } from '../../table/arrow/metadata.js';
import type { AggregateParts, Groups, Repeats } from '../../engine/engine.js';
import type { CubeHead } from './cube-head.js';

/** Kinds of messages in Arrow’s metadata. */
const SCHEMA = 1;
const DICTIONARY_BATCH = 2;

/** Bytes before the metadata of a message: a marker and the length. */
const PREFIX_BYTES = 8;

const ARRAYS = { number: Float64Array, datetime: Float64Array, date: Int32Array, boolean: Uint8Array, text: Int32Array } as const;

/**
 * Returns the columns of a result from the Arrow IPC stream of an endpoint: a schema, the texts of each dictionary, and one batch.
 * Other files of Arrow need the optional module that reads them.
 * @throws RangeError for a stream of another form
 */
export function decodeColumns(body: Uint8Array, columns: readonly RemoteColumn[], rowCount: number): readonly ResultColumn[] {
  const dictionaries = new Map<number, readonly string[]>();
  let ids: readonly (number | undefined)[] = [];
  for (const { kind, header, bytes } of messagesIn(body)) {
    if (kind === SCHEMA) {
      ids = header.tables(1).map((field) => field.table(4)?.long(0));
    } else if (kind === DICTIONARY_BATCH) {
      const known = header.byte(2) === 1 ? dictionaries.get(header.long(0))! : [];
      dictionaries.set(header.long(0), [...known, ...textsOf(header.table(1)!, bytes)]);
    } else {
      const batch = new Batch(header, bytes, rowCount);
      return columns.map((column, c) => batch.column(column, dictionaries.get(ids[c] ?? -1)));
    }
  }
  if (rowCount > 0) throw damaged('no rows');
  return columns.map((column) => ({
    ...column,
    values: new ARRAYS[column.type](0),
    ...(column.type === 'text' && { dictionary: [] }),
  }));
}

/** Creates the error of a stream that an endpoint does not send; the caller wraps it. */
const damaged = (what: string): RangeError => new RangeError(what);

function* messagesIn(body: Uint8Array) {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let at = 0;
  while (at + PREFIX_BYTES <= view.byteLength) {
    const length = view.getInt32(at + 4, true);
    if (length === 0) return;
    const start = at + PREFIX_BYTES;
    const message = new Metadata(new DataView(view.buffer, view.byteOffset + start, length));
    at = start + length + message.long(3);
    yield { kind: message.byte(1), header: message.table(2)!, bytes: body.subarray(start + length, at) };
  }
}

/** Reads the buffers of a batch in order. */
class Batch {
  readonly #bytes: Uint8Array;
  readonly #buffers: Iterator<[number, number], undefined>;
  readonly #rowCount: number;

  constructor(header: Metadata, bytes: Uint8Array, rowCount = header.long(0)) {
    if (header.long(0) !== rowCount) throw damaged('row count');
    this.#bytes = bytes;
    this.#buffers = header.pairs(2).values() as Iterator<[number, number], undefined>;
    this.#rowCount = rowCount;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  /** Returns a copy of the next buffer. */
  next(): ArrayBuffer {
    const { value } = this.#buffers.next();
    if (value === undefined || value[0] + value[1] > this.#bytes.length) throw damaged('missing buffer');
    return this.#bytes.slice(value[0], value[0] + value[1]).buffer;
  }

  column(column: RemoteColumn, dictionary: readonly string[] = []): ResultColumn {
    const count = this.#rowCount;
    const present = new Uint8Array(this.next());
    const unpack = (bits: Uint8Array): Uint8Array => Uint8Array.from({ length: count }, (_, row) => Number(hasBit(bits, row)));
    const values = this.#values(column, unpack);
    const valid = present.length > 0 && unpack(present);
    return { ...column, values, ...(valid && { valid }), ...(column.type === 'text' && { dictionary }) };
  }

  #values({ type }: RemoteColumn, unpack: (bits: Uint8Array) => Uint8Array): ResultColumn['values'] {
    const buffer = this.next();
    if (type === 'boolean') return unpack(new Uint8Array(buffer));
    if (type === 'datetime') return Float64Array.from(new BigInt64Array(buffer, 0, this.#rowCount), Number);
    return new ARRAYS[type](buffer, 0, this.#rowCount);
  }
}

function textsOf(header: Metadata, bytes: Uint8Array): readonly string[] {
  const batch = new Batch(header, bytes);
  batch.next();
  const ends = new Int32Array(batch.next());
  const texts = new Uint8Array(batch.next());
  const decoder = new TextDecoder();
  return Array.from({ length: batch.rowCount }, (_, text) => decoder.decode(texts.subarray(ends[text], ends[text + 1])));
}

/** Returns the groups of a cube’s pass. @throws RangeError for a damaged body */
export function decodeCube({ rowCount, columns, pass, parts, repeats, selected, total }: CubeHead, body: Uint8Array): Groups {
  const found = decodeColumns(body.subarray(0, repeats?.at), columns, rowCount);
  const repeated = repeats && decodeColumns(body.subarray(repeats.at), repeats.columns, repeats.rowCount);
  const arraysOf = (arrays: Readonly<Record<string, number>>): object =>
    Object.fromEntries(Object.entries(arrays).map(([name, column]) => [name, found[column]!.values]));
  return {
    count: rowCount,
    keys: found.slice(0, pass.by.length),
    values: [],
    parts: parts.map(
      ({ arrays, column, ...part }) =>
        ({ ...part, ...arraysOf(arrays), ...(column !== undefined && { values: found[column] }) }) as AggregateParts,
    ),
    ...(repeated && { repeats: Object.fromEntries(repeated.map(({ name, values }) => [name, values])) as unknown as Repeats }),
    missing: { keys: [], values: [] },
    selected,
    total,
  };
}

/** A result as it arrives: its head, and an Arrow IPC stream. */
export interface ArrivedResult<Head = RemoteHead> {
  readonly head: Head;
  readonly body: Uint8Array;
}

/** Yields the results of a response as they arrive. Ends early when the response is cut off or damaged; the last results are then missing. */
export async function* readResults<Head = RemoteHead>(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArrivedResult<Head>> {
  let bytes = new Uint8Array(0);
  for await (const chunk of chunks) {
    const joined = new Uint8Array(bytes.length + chunk.length);
    joined.set(bytes);
    joined.set(chunk, bytes.length);
    bytes = joined;
    for (let found = firstIn<Head>(bytes); found; found = firstIn<Head>(bytes)) {
      if (found === 'damaged') return;
      yield found.result;
      bytes = bytes.slice(found.length);
    }
  }
}

/** The first result of a response, and its bytes. */
interface FirstResult<Head> {
  readonly result: ArrivedResult<Head>;
  readonly length: number;
}

function firstIn<Head>(bytes: Uint8Array): FirstResult<Head> | 'damaged' | undefined {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return undefined;
  const bodyAt = 8 + lengths.getUint32(0, true);
  if (bytes.length < bodyAt) return undefined;
  const end = bodyAt + lengths.getUint32(bodyAt - 4, true);
  const length = end + 4;
  if (bytes.length < length) return undefined;
  if (lengths.getUint32(end, true) !== checksumOf(bytes.subarray(0, end))) return 'damaged';
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, bodyAt - 4))) as Head;
  return { result: { head, body: bytes.slice(bodyAt, end) }, length };
}
