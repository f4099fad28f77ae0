import type { LoadedCube } from '../dataset/plan/cube-passes.js';
import type { CubeFrame, CubeHead, PartLayout } from '../dataset/remote/cube-head.js';
import type { AggregateParts, Counts, Repeats } from '../engine/engine.js';
import { checksumOf, type RemoteColumn, type RemoteHead } from '../query/remote.js';
import type { ArrowLibrary } from '../query/result/load-arrow.js';
import { arrowTableFrom, type ResultColumn, type ResultRecord } from '../query/result/result.js';
import { type ErrorRecord, SalesError } from '../util/error.js';
import { WORD } from '../util/numbers/exact-sum.js';

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
function headColumns(columns: readonly ResultColumn[]): readonly RemoteColumn[] {
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
function ipcOf(columns: readonly ResultColumn[], rowCount: number, arrow: ArrowLibrary): Uint8Array {
  const known = STREAMS.get(columns);
  if (known) return known;
  const named = columns.map((column, c) => ({ ...column, name: String(c) }));
  const stream = arrow.tableToIPC(arrowTableFrom(arrow, named, rowCount), 'stream');
  STREAMS.set(columns, stream);
  return stream;
}

/** Returns a cube as its head and Arrow IPC streams. */
export function encodeCube(id: number, { pass, groups }: LoadedCube, arrow: ArrowLibrary): Uint8Array {
  const columns = new Columns(groups.keys);
  const parts = groups.parts!.map((own) => columns.add(own));
  const body = ipcOf(columns.all, groups.count, arrow);
  const repeats = groups.repeats && repeatColumns(groups.repeats);
  const repeatCount = repeats?.[0]?.values.length ?? 0;
  const { selected, total } = groups;
  const head: CubeHead = {
    pass,
    rowCount: groups.count,
    columns: headColumns(columns.all),
    parts,
    ...(repeats && { repeats: { at: body.length, rowCount: repeatCount, columns: headColumns(repeats) } }),
    selected,
    total,
  };
  const more = repeats ? ipcOf(repeats, repeatCount, arrow) : new Uint8Array(0);
  const both = new Uint8Array(body.length + more.length);
  both.set(body);
  both.set(more, body.length);
  return frame({ id, ok: true, cube: head }, both);
}

const repeatColumns = (repeats: Repeats): readonly ResultColumn[] =>
  Object.entries(repeats).map(([name, values]) => ({ name, type: 'number', values: values as Float64Array }));

const numberColumn = (values: Counts): ResultColumn => ({
  name: '',
  type: 'number',
  values: values instanceof Float64Array ? values : Float64Array.from(values),
});

/** The columns of a cube; equal columns of numbers are kept once. */
class Columns {
  readonly all: ResultColumn[];
  readonly #keys: number;

  constructor(keys: readonly ResultColumn[]) {
    this.all = [...keys];
    this.#keys = keys.length;
  }

  add(parts: AggregateParts): PartLayout {
    switch (parts.kind) {
      case 'count':
        return { kind: 'count', arrays: { counts: this.#number(parts.counts) } };
      case 'sum': {
        const { low, high, scale } = parts;
        const counts = this.#number(parts.counts);
        const whole = low.map((own, row) => own + (high?.[row] ?? 0) * WORD);
        const arrays: PartLayout['arrays'] = whole.every(Number.isSafeInteger)
          ? { counts, low: this.#number(whole) }
          : { counts, low: this.#number(low), high: this.#number(high!) };
        return { kind: 'sum', scale, arrays };
      }
      case 'doubles': {
        const { counts, sums, lost } = parts;
        return {
          kind: 'doubles',
          arrays: { counts: this.#number(counts), sums: this.#number(sums), lost: this.#number(lost) },
        };
      }
      case 'chosen': {
        const { counts, values, orders } = parts;
        const column = this.all.push(values) - 1;
        return { kind: 'chosen', column, arrays: { counts: this.#number(counts), orders: this.#number(orders) } };
      }
      default:
        throw new SalesError('engine-unsupported', 'parts-not-sent', { params: { kind: parts.kind } });
    }
  }

  #number(values: Counts): number {
    const column = numberColumn(values);
    const known = this.all.findIndex(
      (each, index) =>
        index >= this.#keys &&
        each.type === 'number' &&
        each.valid === undefined &&
        each.values.every((value, row) => Object.is(value, column.values[row])),
    );
    return known >= 0 ? known : this.all.push(column) - 1;
  }
}
