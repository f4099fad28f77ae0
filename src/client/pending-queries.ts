import { planKey } from '../query/plan-key.js';
import type { QueryPlan } from '../query/plan.js';
import type { AskOptions, Rank, WaitReason } from '../query/source.js';
import type { ResultRecord } from '../query/result/result.js';
import { abortError, fromErrorRecord } from '../util/error.js';
import { unpackResult, type Answer, type ToWorker } from '../worker/serve/protocol.js';
import type { Shared } from './shared-dataset.js';

/** The caller of a query. */
export interface Requester extends AskOptions {
  readonly user: object;
  readonly plan: QueryPlan;
  /** Aborts the query for this caller. */
  readonly signal: AbortSignal | undefined;
}

interface Waiter {
  readonly user: object;
  readonly resolve: (result: ResultRecord) => void;
  readonly reject: (error: Error) => void;
  readonly unlisten: () => void;
  readonly onWait: AskOptions['onWait'];
}

interface Pending {
  readonly id: number;
  readonly key: string;
  readonly dataset: Shared;
  readonly plan: QueryPlan;
  /** That of its first caller. */
  readonly rank: Rank | undefined;
  readonly waiters: Set<Waiter>;
  /** True when all callers draw the results of the message at once. */
  together: boolean;
  sent: boolean;
  /** Why the query waits, as the worker reported last. */
  waitReason: WaitReason | undefined;
}

type Preparation = Extract<ToWorker, { readonly type: 'prepare' }>;

/** Tracks pending queries. The same plan on the same rows is one query with several callers. */
export class PendingQueries {
  readonly #pending = new Map<number, Pending>();
  readonly #byKey = new Map<string, Pending>();
  readonly #prepared = new Map<Shared, Pick<Preparation, 'plans' | 'brush'>>();
  #aborted: number[] = [];
  #lastId = 0;
  readonly #onMore: () => void;

  /** `onMore` is called when `takeAborted` or `takePrepared` has something to return. */
  constructor(onMore: () => void) {
    this.#onMore = onMore;
  }

  /**
   * Requests that the worker prepare for plans. Requests within one task are sent together. A different brush replaces earlier
   * plans, because a user brushes one chart at a time.
   */
  prepare(dataset: Shared, plans: readonly QueryPlan[], brush: string): void {
    const known = this.#prepared.get(dataset);
    this.#prepared.set(dataset, { plans: known?.brush === brush ? [...known.plans, ...plans] : plans, brush });
    this.#onMore();
  }

  /** Returns the preparations to send, once. Datasets that the worker does not hold are skipped; preparing does not load them. */
  takePrepared(): readonly Preparation[] {
    const open = [...this.#prepared].filter(([{ workerState }]) => workerState === 'open');
    this.#prepared.clear();
    return open.map(([{ id }, preparation]) => ({ type: 'prepare', dataset: id, ...preparation }));
  }

  /** Returns the result of a plan. Rejects with an `AbortError` when the caller aborts. */
  ask(dataset: Shared, { user, plan, signal, together = false, rank, onWait }: Requester): Promise<ResultRecord> {
    const query = this.#queryOf(dataset, plan, rank);
    query.together &&= together;
    if (query.waitReason) onWait?.(query.waitReason);
    return new Promise((resolve, reject) => {
      const giveUp = (): void => this.#giveUp(query, waiter);
      const unlisten = (): void => signal?.removeEventListener('abort', giveUp);
      const waiter: Waiter = { user, resolve, reject, unlisten, onWait };
      query.waiters.add(waiter);
      signal?.addEventListener('abort', giveUp);
    });
  }

  /** True when a query on the dataset is pending. */
  has(dataset: Shared): boolean {
    return [...this.#pending.values()].some((query) => query.dataset === dataset);
  }

  /** Aborts all queries of a user. */
  leave(user: object): void {
    for (const query of this.#pending.values()) {
      for (const waiter of query.waiters) if (waiter.user === user) this.#giveUp(query, waiter);
    }
  }

  /** Reports to the callers of a query that it waits. */
  wait(id: number, reason: WaitReason): void {
    const query = this.#pending.get(id);
    if (!query) return;
    query.waitReason = reason;
    for (const { onWait } of query.waiters) onWait?.(reason);
  }

  /** Delivers a result to its callers; a result without callers is dropped. */
  answer(answer: Answer): void {
    const query = this.#pending.get(answer.id);
    if (!query) return;
    this.#drop(query);
    const outcome = answer.ok ? unpackResult(answer.result) : fromErrorRecord(answer.error);
    for (const { unlisten, resolve, reject } of query.waiters) {
      unlisten();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    }
  }

  fail(error: Error, dataset?: Shared): void {
    for (const query of this.#pending.values()) {
      if (dataset && query.dataset !== dataset) continue;
      this.#drop(query);
      for (const { unlisten, reject } of query.waiters) {
        unlisten();
        reject(error);
      }
    }
  }

  /** Returns the unsent queries on datasets that `mayAsk` allows, and marks them as sent. */
  send(mayAsk: (dataset: Shared) => boolean): readonly Pending[] {
    const unsent = [...this.#pending.values()].filter(({ sent, dataset }) => !sent && mayAsk(dataset));
    for (const query of unsent) query.sent = true;
    return unsent;
  }

  unsend(): void {
    for (const query of this.#pending.values()) Object.assign(query, { sent: false, waitReason: undefined });
    this.#aborted = [];
  }

  /** Returns the ids of sent queries that no caller waits for, once. */
  takeAborted(): readonly number[] {
    const ids = this.#aborted;
    this.#aborted = [];
    return ids;
  }

  #queryOf(dataset: Shared, plan: QueryPlan, rank: Rank | undefined): Pending {
    const key = `${String(dataset.id)}.${String(dataset.version)} ${planKey(plan)}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    const query: Pending = {
      id: ++this.#lastId,
      key,
      dataset,
      plan,
      rank,
      waiters: new Set(),
      together: true,
      sent: false,
      waitReason: undefined,
    };
    this.#pending.set(query.id, query);
    this.#byKey.set(key, query);
    return query;
  }

  #giveUp(query: Pending, waiter: Waiter): void {
    waiter.unlisten();
    waiter.reject(abortError());
    query.waiters.delete(waiter);
    if (query.waiters.size > 0) return;
    this.#drop(query);
    if (!query.sent) return;
    this.#aborted.push(query.id);
    this.#onMore();
  }

  #drop(query: Pending): void {
    this.#pending.delete(query.id);
    this.#byKey.delete(query.key);
  }
}
