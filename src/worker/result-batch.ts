import type { ResultRecord } from '../query/result.js';
import { pickTexts, sharesTexts } from '../util/dictionary-sharing.js';
import { yieldToEventLoop } from '../util/yield.js';
import { packTexts } from './packed-texts.js';
import type { Answer, FromWorker, SentColumn, SentRecord } from './protocol.js';

/** Maximum time that a finished result waits for others, in milliseconds: half a frame. */
const TOGETHER_MS = 8;

/** The way to the page, and a clock. */
interface AnswerOutlet {
  readonly post: (message: FromWorker, transfer: Transferable[]) => void;
  /** Monotonic time in milliseconds. */
  readonly now: () => number;
}

/**
 * Sends results to the page. Results that finish within one task are sent together. After `TOGETHER_MS` of work, a result is sent
 * immediately. So is the last pending one.
 */
export class Answers {
  readonly #outlet: AnswerOutlet;
  #ready: Answer[] = [];
  /** Time of the last request or batch. */
  #since = 0;

  constructor(outlet: AnswerOutlet) {
    this.#outlet = outlet;
  }

  /** Records that results were requested. */
  expect(): void {
    this.#since = this.#outlet.now();
  }

  /** Adds a result; `isLast` when no other result is pending. */
  add(answer: Answer, isLast: boolean): void {
    this.#ready.push(answer);
    if (isLast || this.#outlet.now() - this.#since >= TOGETHER_MS) this.#send();
    else if (this.#ready.length === 1) void yieldToEventLoop().then(() => this.#send());
  }

  #send(): void {
    if (this.#ready.length === 0) return;
    this.expect();
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
