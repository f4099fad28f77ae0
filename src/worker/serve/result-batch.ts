import type { ResultRecord } from '../../query/result/result.js';
import { pickTexts, sharesTexts } from '../../util/dictionary.js';
import { yieldToEventLoop } from '../../util/promises.js';
import { packTexts, type Answer, type FromWorker, type SentColumn, type SentRecord } from './protocol.js';

/** Maximum time in milliseconds that a finished result waits for others while a filter is dragged or data appears: half a frame. */
const URGENT_MS = 8;
/** Maximum time in milliseconds for results that the page draws at once. Drawing them in parts takes longer than this wait. */
const TOGETHER_MS = 50;

/** The way to the page, and a clock. */
interface AnswerOutlet {
  readonly post: (message: FromWorker, transfer: Transferable[]) => void;
  /** Monotonic time in milliseconds. */
  readonly now: () => number;
  /** Resolves after some milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * Sends results to the page. Those of one request that the page draws at once are sent together, unless they take longer than `TOGETHER_MS`. Other
 * results are sent together when they finish within one task. The last result of the newest request is sent immediately, with all that are ready.
 */
export class Answers {
  readonly #outlet: AnswerOutlet;
  #ready: Answer[] = [];
  /** Time of the last request or batch. */
  #since = 0;
  /** Ids of the newest request that have no result yet. */
  #awaited = new Set<number>();
  #limitMs = URGENT_MS;

  constructor(outlet: AnswerOutlet) {
    this.#outlet = outlet;
  }

  /** Records that results were requested. `together`: the page draws them at once. */
  expect(ids: readonly number[], together: boolean): void {
    this.#since = this.#outlet.now();
    this.#awaited = new Set(ids);
    this.#limitMs = together ? TOGETHER_MS : URGENT_MS;
  }

  add(answer: Answer): void {
    this.#ready.push(answer);
    this.#awaited.delete(answer.id);
    const restMs = this.#limitMs - (this.#outlet.now() - this.#since);
    if (this.#awaited.size === 0 || restMs <= 0) this.#send();
    else if (this.#ready.length === 1) void this.#sendLater(restMs);
  }

  /** Sends the results that are ready by then, unless they were sent in the meantime. */
  async #sendLater(restMs: number): Promise<void> {
    const batch = this.#ready;
    await (this.#limitMs === URGENT_MS ? yieldToEventLoop() : this.#outlet.wait(restMs));
    if (batch === this.#ready) this.#send();
  }

  #send(): void {
    this.#since = this.#outlet.now();
    const transfer: Transferable[] = [];
    const answers = this.#ready.map((answer) =>
      answer.ok ? { ...answer, result: toSendable(answer.result, transfer) } : answer,
    );
    this.#ready = [];
    this.#outlet.post({ type: 'answers', answers }, transfer);
  }
}

/**
 * Copies a result’s arrays so their buffers can be transferred. The originals stay in caches, or are views of a larger
 * buffer. The copies’ buffers are added to `transfer`.
 */
function toSendable(result: ResultRecord, transfer: Transferable[]): SentRecord {
  const columns = result.columns.map(({ dictionary, ...column }): SentColumn => {
    const values = column.values.slice();
    transfer.push(values.buffer);
    const valid = column.valid?.slice();
    if (valid) transfer.push(valid.buffer);
    return { ...column, values, ...(valid && { valid }), ...(dictionary && textsOf(values as Int32Array, dictionary, valid)) };
  });
  return { ...result, columns };
}

/** Reduces a long dictionary to the texts that few rows use (ten of 20,000 customers); `codes` are rewritten to match. */
function textsOf(codes: Int32Array, dictionary: readonly string[], valid: Uint8Array | undefined): ReturnType<typeof packTexts> {
  const isWhole = dictionary.length <= codes.length || sharesTexts(dictionary, codes.length);
  return packTexts(isWhole ? dictionary : pickTexts(codes, dictionary, valid));
}
