import type { ResultRecord } from '../query/result.js';
import { pickTexts, sharesTexts } from '../util/long-texts.js';
import { nextTurn } from '../util/turn.js';
import { packTexts } from './packed-texts.js';
import type { Answer, FromWorker, SentColumn, SentRecord } from './protocol.js';

/** How long a ready answer may wait for others, in milliseconds: half a frame. */
const TOGETHER_MS = 8;

/** How answers reach the page, and a clock. */
interface AnswerOutlet {
  readonly post: (message: FromWorker, transfer: Transferable[]) => void;
  /** Milliseconds since any moment. */
  readonly now: () => number;
}

/**
 * Sends answers to the page. Those that are ready within the same turn go together, unless work on one took so long that the page should not wait for the
 * next. The last that is awaited waits for no turn.
 */
export class Answers {
  readonly #outlet: AnswerOutlet;
  #ready: Answer[] = [];
  /** When answers were last asked for or sent. */
  #since = 0;

  constructor(outlet: AnswerOutlet) {
    this.#outlet = outlet;
  }

  /** Notes that answers were asked for. */
  expect(): void {
    this.#since = this.#outlet.now();
  }

  /** Takes an answer; `isLast` where none other is awaited. */
  add(answer: Answer, isLast: boolean): void {
    this.#ready.push(answer);
    if (isLast || this.#outlet.now() - this.#since >= TOGETHER_MS) this.#send();
    else if (this.#ready.length === 1) void nextTurn().then(() => this.#send());
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
 * A result whose buffers can be given away: its arrays are copies (of one memory move each), as caches keep theirs, and one may be a
 * view on a far bigger buffer. The buffers are added to `transfer`.
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

/** Few rows of a long dictionary (ten of 20,000 customers) travel with their own texts alone; `codes` are changed to fit. */
function textsOf(codes: Int32Array, dictionary: readonly string[], valid: Uint8Array | undefined): ReturnType<typeof packTexts> {
  const isWhole = dictionary.length <= codes.length || sharesTexts(dictionary, codes.length);
  return packTexts(isWhole ? dictionary : pickTexts(codes, dictionary, valid));
}
