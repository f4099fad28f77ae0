import type { ArrowLibrary } from '../query/result/load-arrow.js';
import { arrowTableFrom, type ResultColumn, type ResultRecord } from '../query/result/result.js';
import type { CubeFrame } from '../dataset/remote/cube-head.js';
import { checksumOf, type RemoteColumn, type RemoteHead } from '../query/remote.js';
import type { ErrorRecord } from '../util/error.js';

/** Returns a result as its head and an Arrow IPC stream. */
export function encodeResult(id: number, { columns, ...record }: ResultRecord, arrow: ArrowLibrary): Uint8Array {
  const head: RemoteHead = {
    id,
    ok: true,
    ...record,
    columns: headColumns(columns),
  };
  return frame(head, ipcOf(columns, record.rowCount, arrow));
}

/** Returns columns without their values. */
export function headColumns(columns: readonly ResultColumn[]): readonly RemoteColumn[] {
  return columns.map(({ values: _values, valid: _valid, dictionary: _dictionary, ...column }) => column);
}

/** Returns the failure of a plan. */
export function encodeError(id: number, error: ErrorRecord): Uint8Array {
  return frame({ id, ok: false, error }, new Uint8Array(0));
}

/** Returns a head and a body with their lengths, and the checksum of all. */
export function frame(head: RemoteHead | CubeFrame | Readonly<Record<string, never>>, body: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(12 + text.length + body.length);
  const lengths = new DataView(bytes.buffer);
  lengths.setUint32(0, text.length, true);
  bytes.set(text, 4);
  lengths.setUint32(4 + text.length, body.length, true);
  bytes.set(body, 8 + text.length);
  const end = bytes.length - 4;
  lengths.setUint32(end, checksumOf(bytes.subarray(0, end)), true);
  return bytes;
}

/** Streams by the columns of results, which are the same object each time a cached result is sent. */
const STREAMS = /* @__PURE__ */ new WeakMap<readonly ResultColumn[], Uint8Array>();

/** Returns columns as an Arrow IPC stream. Names the columns by their index, which no reader takes for the name of a date; the head has the names. */
export function ipcOf(columns: readonly ResultColumn[], rowCount: number, arrow: ArrowLibrary): Uint8Array {
  const known = STREAMS.get(columns);
  if (known) return known;
  const named = columns.map((column, c) => ({ ...column, name: String(c) }));
  const stream = arrow.tableToIPC(arrowTableFrom(arrow, named, rowCount), 'stream');
  STREAMS.set(columns, stream);
  return stream;
}
