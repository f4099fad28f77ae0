import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import { abortError, fromErrorRecord } from '../util/error.js';
import { stableKey } from '../util/stable-key.js';
import { unpackResult } from '../worker/packed-texts.js';
import type { Answer, ToWorker } from '../worker/protocol.js';
import type { Shared } from './shared-dataset.js';

/** One who asks a plan. */
export interface Asker {
  readonly user: object;
  readonly plan: QueryPlan;
  /** Gives the question up. */
  readonly signal: AbortSignal | undefined;
}

/** One who waits for an answer. */
interface Waiter {
  readonly user: object;
  readonly resolve: (result: ResultRecord) => void;
  readonly reject: (error: Error) => void;
  readonly unlisten: () => void;
}

/** A question under way, with all who ask it. */
export interface Pending {
  readonly id: number;
  readonly key: string;
  readonly dataset: Shared;
  readonly plan: QueryPlan;
  readonly waiters: Set<Waiter>;
  sent: boolean;
}

type Preparation = Extract<ToWorker, { readonly type: 'prepare' }>;

/** The questions that are not answered yet: the same plan, asked of the same rows, is one question with several who wait. */
export class Questions {
  readonly #pending = new Map<number, Pending>();
  readonly #byKey = new Map<string, Pending>();
  readonly #prepared = new Map<Shared, Pick<Preparation, 'plans' | 'brush'>>();
  #aborted: number[] = [];
  #lastId = 0;
  readonly #onMore: () => void;

  /** `onMore` is called when there is something for `takeAborted` or `takePrepared`. */
  constructor(onMore: () => void) {
    this.#onMore = onMore;
  }

  /** Has the worker get ready for plans. Those of one turn go together; those of another brush take their place, as nobody brushes two at once. */
  prepare(dataset: Shared, plans: readonly QueryPlan[], brush: string): void {
    const known = this.#prepared.get(dataset);
    this.#prepared.set(dataset, { plans: known?.brush === brush ? [...known.plans, ...plans] : plans, brush });
    this.#onMore();
  }

  /** What the worker is to get ready for, once; a data set that it does not hold now is not loaded for that. */
  takePrepared(): readonly Preparation[] {
    const held = [...this.#prepared].filter(([{ place }]) => place === 'here');
    this.#prepared.clear();
    return held.map(([{ id }, hope]) => ({ type: 'prepare', dataset: id, ...hope }));
  }

  /** Waits for an answer. Rejects with an `AbortError` when the asker gives up. */
  ask(dataset: Shared, { user, plan, signal }: Asker): Promise<ResultRecord> {
    const question = this.#questionOf(dataset, plan);
    return new Promise((resolve, reject) => {
      const giveUp = (): void => this.#giveUp(question, waiter);
      const unlisten = (): void => signal?.removeEventListener('abort', giveUp);
      const waiter: Waiter = { user, resolve, reject, unlisten };
      question.waiters.add(waiter);
      signal?.addEventListener('abort', giveUp);
    });
  }

  /** Whether anything is asked of a data set. */
  has(dataset: Shared): boolean {
    return [...this.#pending.values()].some((question) => question.dataset === dataset);
  }

  /** Gives up all that a user asked. */
  leave(user: object): void {
    for (const question of this.#pending.values()) {
      for (const waiter of question.waiters) if (waiter.user === user) this.#giveUp(question, waiter);
    }
  }

  /** Hands out an answer; one that nobody waits for is dropped. */
  answer(answer: Answer): void {
    const question = this.#pending.get(answer.id);
    if (!question) return;
    this.#drop(question);
    const told = answer.ok ? unpackResult(answer.result) : fromErrorRecord(answer.error);
    for (const { unlisten, resolve, reject } of question.waiters) {
      unlisten();
      if (told instanceof Error) reject(told);
      else resolve(told);
    }
  }

  /** Rejects all questions, or all to one data set. */
  fail(error: Error, dataset?: Shared): void {
    for (const question of this.#pending.values()) {
      if (dataset && question.dataset !== dataset) continue;
      this.#drop(question);
      for (const { unlisten, reject } of question.waiters) {
        unlisten();
        reject(error);
      }
    }
  }

  /** The questions that were not sent yet, to data sets that may be asked; they count as sent from now on. */
  send(mayAsk: (dataset: Shared) => boolean): readonly Pending[] {
    const unsent = [...this.#pending.values()].filter(({ sent, dataset }) => !sent && mayAsk(dataset));
    for (const question of unsent) question.sent = true;
    return unsent;
  }

  /** Makes all questions as if they had not been sent. */
  unsend(): void {
    for (const question of this.#pending.values()) question.sent = false;
    this.#aborted = [];
  }

  /** The ids of questions that were sent and that nobody waits for any more, once. */
  takeAborted(): readonly number[] {
    const ids = this.#aborted;
    this.#aborted = [];
    return ids;
  }

  #questionOf(dataset: Shared, plan: QueryPlan): Pending {
    const key = `${String(dataset.id)}.${String(dataset.version)} ${stableKey(plan)}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    const question: Pending = { id: ++this.#lastId, key, dataset, plan, waiters: new Set(), sent: false };
    this.#pending.set(question.id, question);
    this.#byKey.set(key, question);
    return question;
  }

  #giveUp(question: Pending, waiter: Waiter): void {
    waiter.unlisten();
    waiter.reject(abortError());
    question.waiters.delete(waiter);
    if (question.waiters.size > 0) return;
    this.#drop(question);
    if (!question.sent) return;
    this.#aborted.push(question.id);
    this.#onMore();
  }

  #drop(question: Pending): void {
    this.#pending.delete(question.id);
    this.#byKey.delete(question.key);
  }
}
