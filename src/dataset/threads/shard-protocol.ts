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

/** The array that holds a column's values or codes. */
export type Store = Int8Array | Int16Array | Int32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array;

/** A column without its rows. */
export interface ColumnHead {
  /** All that is neither a row nor a text. */
  readonly column: Column;
  /** Which array holds the values. */
  readonly store: string;
  readonly hasMissing: boolean;
  /** Texts by code; or, where nobody has asked for them yet, what they are made of. */
  readonly texts?: readonly string[] | { readonly size: number; readonly records: Int32Array };
}

/** A table without its rows. */
export interface TableHead {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly ColumnHead[];
}

/** Some rows of a column of a table. They begin at a multiple of 8. */
export interface Slice {
  readonly table: string;
  /** Its place among the columns. */
  readonly column: number;
  readonly from: number;
  readonly values: Store;
  readonly valid?: Uint8Array;
}

/** Which rows are to come back, `to` left out. */
export interface SliceRequest {
  readonly table: string;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** What the worker asks of a helper that has rows for it: the argument and the answer of each. */
export interface ShardCalls {
  /** A table comes, column by column. */
  table: [TableHead, undefined];
  /** All rows of a column. */
  put: [Omit<Slice, 'from'>, undefined];
  /** All rows are there. */
  start: [readonly Join[], undefined];
  aggregate: [AggregateRequest, Groups];
  members: [MemberRequest, GroupMembers];
  rows: [RowsRequest, Rows];
  firstDays: [FirstDaysRequest, FirstDays];
  learnFirstDays: [{ readonly request: FirstDaysRequest; readonly first: FirstDays }, undefined];
  /** Rows back, before they are changed. */
  take: [SliceRequest, Slice];
}

/** The name of a call. */
export type CallName = keyof ShardCalls;

/** From the worker to its helper: a call, or that nobody waits for its answer any more. */
export type ToShard =
  | { readonly id: number; readonly name: CallName; readonly argument: ShardCalls[CallName][0] }
  | { readonly id: number; readonly name: 'abort' }
  | { readonly id: number; readonly name: 'close' };

/** The answer to a call; an aborted one is answered by its error. */
export type FromShard =
  | { readonly id: number; readonly ok: true; readonly value: ShardCalls[CallName][1] }
  | { readonly id: number; readonly ok: false; readonly error: ErrorRecord };

/** The arrays in a message, to be moved and not copied; those in shared memory stay where they are. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) buffersIn(part, found);
  return [...found];
}
