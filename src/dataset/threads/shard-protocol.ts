import type {
  AggregateRequest,
  FirstDays,
  FirstDaysRequest,
  GroupMembers,
  Groups,
  MemberRequest,
  Rows,
  RowsRequest,
} from '../../engine/engine.js';
import type { Join } from '../../query/catalog.js';
import type { Column } from '../../table/column.js';
import type { ErrorRecord } from '../../util/error.js';

/** The array with a column's values or codes. */
export type Store = Int8Array | Int16Array | Int32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array;

/** A column without its rows. */
export interface ColumnHead {
  /** The column's properties without rows and texts. */
  readonly column: Column;
  /** Name of the array type of the values. */
  readonly store: string;
  readonly hasMissing: boolean;
  /** Texts by code, or the records of texts that have not been created yet. */
  readonly texts?: readonly string[] | { readonly size: number; readonly records: Int32Array };
}

/** A table without its rows. */
export interface TableHead {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly ColumnHead[];
}

/** Some rows of a column of a table, from a multiple of 8. */
export interface Slice {
  readonly table: string;
  /** Index of the column. */
  readonly column: number;
  readonly from: number;
  readonly values: Store;
  readonly valid?: Uint8Array;
}

/** The requested rows; `to` is exclusive. */
export interface SliceRequest {
  readonly table: string;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** The calls from the worker to a helper that holds rows: argument and result of each. */
export interface ShardCalls {
  /** Announces a table, which is then transferred column by column. */
  table: [TableHead, undefined];
  /** Transfers all rows of a column. */
  put: [Omit<Slice, 'from'>, undefined];
  /** Signals that all rows have been transferred. */
  start: [readonly Join[], undefined];
  aggregate: [AggregateRequest, Groups];
  members: [MemberRequest, GroupMembers];
  rows: [RowsRequest, Rows];
  firstDays: [FirstDaysRequest, FirstDays];
  learnFirstDays: [{ readonly request: FirstDaysRequest; readonly first: FirstDays }, undefined];
  /** Returns rows, before they are changed. */
  take: [SliceRequest, Slice];
}

/** The name of a call. */
export type CallName = keyof ShardCalls;

/** A message from the worker to its helper: a call, or that its result is no longer needed. */
export type ToShard =
  | { readonly id: number; readonly name: CallName; readonly argument: ShardCalls[CallName][0] }
  | { readonly id: number; readonly name: 'abort' }
  | { readonly id: number; readonly name: 'close' };

/** The result of a call; an aborted call returns its error. */
export type FromShard =
  | { readonly id: number; readonly ok: true; readonly value: ShardCalls[CallName][1] }
  | { readonly id: number; readonly ok: false; readonly error: ErrorRecord };

/** Returns the arrays in a message that are transferred instead of copied; shared memory is not transferred. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) buffersIn(part, found);
  return [...found];
}
