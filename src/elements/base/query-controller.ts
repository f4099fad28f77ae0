import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueryPlan } from '../../query/plan.js';
import { QueryResult } from '../../query/result.js';
import { isAbort, type SalesError } from '../../util/error.js';
import type { DataConnection } from './data-connection.js';
import { nextFrame } from './next-frame.js';
import { toSalesError } from './to-sales-error.js';

/** The answers to the plans of an element, by the names that the element gave them. */
export type Results = Readonly<Record<string, QueryResult>>;

/** Plans by names that their asker chose. */
export type Plans = Readonly<Record<string, QueryPlan>>;

/** What one element wants to know: its plans, and those that only the answers to the first ones can tell. */
export interface Inquiry {
  readonly plans: Plans;
  /** Plans to ask once the first are answered; none where it gives an empty record. Pure. */
  readonly follow: (results: Results) => Plans;
  /** Whether the first answers are worth showing alone where nothing is shown yet. */
  readonly firstAlone: boolean;
}

/**
 * Asks the plans of one element and keeps the newest answers. Questions that follow each other within a frame become one; an older
 * question is aborted, and an answer that comes late is dropped.
 */
export class QueryController implements ReactiveController {
  /** The newest whole set of answers; a new object each time. */
  results: Results | undefined;
  /** Why the newest question has no answer. */
  error: SalesError | undefined;
  /** Whether an answer is awaited. */
  pending = false;
  /** Whether `results` are the first answers alone, the others being awaited. */
  early = false;

  readonly #host: ReactiveControllerHost;
  #asked = '';
  /** The state of the data that was asked. */
  #version = 0;
  #shown: Results | undefined;
  #connection: DataConnection | undefined;
  #inquiry: Inquiry | undefined;
  /** The answers to the plans, and the plans that followed from them. */
  #first: { readonly results: Results; readonly followed: string } | undefined;
  #abort: AbortController | undefined;
  #cancelFrame: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#asked = '';
  }

  /** Whether the answers shown are of rows that are not the newest, and nothing newer is awaited. */
  get isBehind(): boolean {
    return !this.pending && this.#connection !== undefined && this.#connection.version !== this.#version;
  }

  /** Says that the newest answers are shown. */
  show(): void {
    this.#shown = this.results;
  }

  /**
   * Asks, unless the same is asked or answered already. Newer rows are asked when the answers of the older ones are shown: were these given up, rows
   * that come fast would let none be shown.
   */
  ask(connection: DataConnection, inquiry: Inquiry): void {
    const asked = JSON.stringify(inquiry.plans);
    const samePlans = connection === this.#connection && asked === this.#asked;
    const isNewest = connection.version === this.#version;
    const same = samePlans && (isNewest || this.pending || (!this.error && this.results !== this.#shown));
    this.#inquiry = inquiry;
    if (same && !this.#followsAnew()) return;
    this.#stop();
    this.#asked = asked;
    this.#version = connection.version;
    this.#connection = connection;
    if (!same) this.#first = undefined;
    this.pending = true;
    const run = (): void => void this.#run(connection);
    if (this.results) this.#cancelFrame = nextFrame(run);
    else run();
  }

  #followsAnew(): boolean {
    const { follow } = this.#inquiry!;
    return this.#first !== undefined && JSON.stringify(follow(this.#first.results)) !== this.#first.followed;
  }

  #stop(): void {
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#abort?.abort();
    this.#abort = undefined;
    this.pending = false;
    this.early = false;
    this.error = undefined;
  }

  async #run(connection: DataConnection): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const { signal } = abort;
    try {
      const first = this.#first?.results ?? (await askAll(connection, this.#inquiry!.plans, signal));
      if (abort !== this.#abort) return;
      const more = this.#inquiry!.follow(first);
      this.#first = { results: first, followed: JSON.stringify(more) };
      if (this.#inquiry!.firstAlone && !this.results) {
        this.results = first;
        this.early = true;
        this.#host.requestUpdate();
      }
      const followed = await askAll(connection, more, signal);
      if (abort !== this.#abort) return;
      this.results = { ...first, ...followed };
    } catch (error) {
      if (abort !== this.#abort || isAbort(error)) return;
      abort.abort();
      this.error = toSalesError(error);
    }
    this.pending = false;
    this.early = false;
    this.#host.requestUpdate();
  }
}

async function askAll(connection: DataConnection, plans: Plans, signal: AbortSignal): Promise<Results> {
  const records = await Promise.all(Object.values(plans).map((plan) => connection.ask(plan, signal)));
  return Object.fromEntries(Object.keys(plans).map((name, i) => [name, new QueryResult(records[i]!)]));
}
