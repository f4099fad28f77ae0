import type {
  AggregateRequest,
  FirstDays,
  FirstDaysRequest,
  GroupMembers,
  Groups,
  MemberRequest,
  Rows,
  RowsRequest,
  RunOptions,
  ShardEngine,
} from '../../engine/engine.js';
import type { Join } from '../../query/catalog.js';
import type { Column } from '../../table/column.js';
import { type ErrorRecord, abortError, fromErrorRecord, SalesError } from '../../util/error.js';
import type { Job } from '../../util/helper-pool.js';
import { deferred, type Deferred } from '../../util/promises.js';

/** The array with a column's values or codes. */
export type ColumnBuffer = Int8Array | Int16Array | Int32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array;

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
  readonly values: ColumnBuffer;
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

type CallName = keyof ShardCalls;

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

/** A helper that holds rows, as an engine over them. */
export class ShardPort implements ShardEngine {
  readonly #job: Job;
  readonly #waiting = new Map<number, Deferred<unknown>>();
  #lastId = 0;

  constructor(job: Job) {
    this.#job = job;
    job.port.onmessage = ({ data }: MessageEvent<FromShard>) => this.#hear(data);
    job.lost.addEventListener('abort', this.#lose, { once: true });
  }

  /** True when the helper no longer exists, and its rows are lost. */
  get isLost(): boolean {
    return this.#job.lost.aborted;
  }

  aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    return this.call('aggregate', request, options);
  }

  members(request: MemberRequest, options: RunOptions = {}): Promise<GroupMembers> {
    return this.call('members', request, options);
  }

  rows(request: RowsRequest, options: RunOptions = {}): Promise<Rows> {
    return this.call('rows', request, options);
  }

  firstDays(request: FirstDaysRequest): Promise<FirstDays> {
    return this.call('firstDays', request);
  }

  async learnFirstDays(request: FirstDaysRequest, first: FirstDays): Promise<void> {
    await this.call('learnFirstDays', { request, first });
  }

  /**
   * Calls a function in the helper. With `moves`, arrays of the argument are transferred and can no longer be used here.
   * @throws SalesError `worker-failed` if the helper no longer exists
   */
  call<Name extends CallName>(
    name: Name,
    argument: ShardCalls[Name][0],
    { signal, moves = false }: { readonly signal?: AbortSignal; readonly moves?: boolean } = {},
  ): Promise<ShardCalls[Name][1]> {
    if (signal?.aborted === true) return Promise.reject(abortError());
    if (this.isLost) return Promise.reject(lostError());
    const id = ++this.#lastId;
    const answer = deferred<unknown>();
    this.#post({ id, name, argument }, moves ? buffersIn(argument) : []);
    this.#waiting.set(id, answer);
    signal?.addEventListener('abort', () => this.#abort(id), { once: true });
    return answer.promise as Promise<ShardCalls[Name][1]>;
  }

  /** Instructs the helper to release the memory of its rows. */
  close(): void {
    this.#job.lost.removeEventListener('abort', this.#lose);
    if (!this.isLost) this.#post({ id: 0, name: 'close' });
    this.#job.port.close();
    this.#fail(abortError());
  }

  #abort(id: number): void {
    const answer = this.#waiting.get(id);
    if (answer === undefined) return;
    this.#waiting.delete(id);
    this.#post({ id, name: 'abort' });
    answer.reject(abortError());
  }

  #hear(answer: FromShard): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(fromErrorRecord(answer.error));
  }

  readonly #lose = (): void => {
    this.#fail(lostError());
    this.#job.port.close();
  };

  #fail(error: Error): void {
    for (const answer of this.#waiting.values()) answer.reject(error);
    this.#waiting.clear();
  }

  #post(message: ToShard, transfer: Transferable[] = []): void {
    this.#job.port.postMessage(message, transfer);
  }
}

function lostError(): SalesError {
  return new SalesError('worker-failed', 'helper-stopped');
}
