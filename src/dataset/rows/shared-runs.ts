import type { ResultRecord } from '../../query/result.js';
import { abortError } from '../../util/error.js';
import { Lru } from '../../util/lru.js';

/** Bytes of answers that are kept. */
const KEPT_BYTES = 32 * 2 ** 20;

interface Running {
  readonly answer: Promise<ResultRecord>;
  readonly abort: AbortController;
  askers: number;
}

/** Computes what is asked twice, at once or later, only once; an asker who gives up leaves the others theirs, the last one stops the work. */
export class SharedRuns {
  readonly #kept = new Lru<ResultRecord>(KEPT_BYTES);
  readonly #running = new Map<string, Running>();

  /** The answer kept or on its way under `key`, else that of `start`. @throws AbortError when `signal` says that this asker gave up */
  async run(key: string, start: (signal: AbortSignal) => Promise<ResultRecord>, signal?: AbortSignal): Promise<ResultRecord> {
    if (signal?.aborted === true) throw abortError();
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const running = this.#running.get(key) ?? this.#start(key, start);
    running.askers += 1;
    try {
      return await (signal === undefined ? running.answer : untilAbort(running.answer, signal));
    } finally {
      running.askers -= 1;
      if (running.askers === 0 && this.#running.get(key) === running) {
        this.#running.delete(key);
        running.abort.abort();
      }
    }
  }

  /** The bytes of the answers kept. */
  get bytes(): number {
    return this.#kept.weight;
  }

  /** Forgets all answers and stops the work on others. */
  clear(): void {
    this.#kept.clear();
    for (const { abort } of this.#running.values()) abort.abort();
    this.#running.clear();
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<ResultRecord>): Running {
    const abort = new AbortController();
    const answer = start(abort.signal).then(
      (result) => {
        this.#settle(key, abort, result);
        return result;
      },
      (error: unknown) => {
        this.#settle(key, abort);
        throw error;
      },
    );
    // Whoever asked may have given up already, and then nobody is left to see a failure.
    answer.catch(() => undefined);
    const running = { answer, abort, askers: 0 };
    this.#running.set(key, running);
    return running;
  }

  #settle(key: string, abort: AbortController, result?: ResultRecord): void {
    if (this.#running.get(key)?.abort !== abort) return;
    this.#running.delete(key);
    if (result !== undefined) this.#kept.set(key, result, bytesOf(result));
  }
}

function bytesOf({ columns }: ResultRecord): number {
  return columns.reduce(
    (sum, { values, valid, dictionary }) => sum + values.byteLength + (valid?.byteLength ?? 0) + 32 * (dictionary?.length ?? 0),
    256,
  );
}

function untilAbort<Value>(answer: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(abortError());
    };
    signal.addEventListener('abort', onAbort, { once: true });
    answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
