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
import type { Job } from '../../util/helper-pool.js';
import { deferred, type Deferred } from '../../util/deferred.js';
import { abortError, fromErrorRecord, SalesError } from '../../util/error.js';
import { buffersIn, type CallName, type FromShard, type ShardCalls, type ToShard } from './shard-protocol.js';

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
  return new SalesError('worker-failed', 'A helper worker stopped unexpectedly', {
    hint: 'Retry; the data will be reloaded. If this keeps happening, the browser may be out of memory.',
  });
}
