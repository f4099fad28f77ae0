import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { abortError, type SalesError } from '../../../util/error.js';
import {
  INITIAL,
  isPartial,
  lifecycle,
  phaseOf,
  problemOf,
  wantsUpdate,
  type Lifecycle,
  type LifecycleEvent,
} from './lifecycle.js';
import { ErrorReporter, toSalesError } from './report-error.js';
import type { Phase } from './widget.js';

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** The promise behind `ready`. Each change replaces it; older promises settle with the newest. */
export class ReadySignal {
  #promise!: Promise<void>;
  #waiting: Waiter[] = [];

  constructor() {
    this.renew();
  }

  /** Resolves when the newest requested state is painted, rejects with its error. An unhandled rejection logs nothing. */
  get promise(): Promise<void> {
    return this.#promise;
  }

  /** True when the promise has resolved or been rejected. */
  get settled(): boolean {
    return this.#waiting.length === 0;
  }

  /** Replaces the promise by a pending one. */
  renew(): void {
    this.#promise = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#promise.catch(() => undefined);
  }

  resolve(): void {
    for (const { resolve } of this.#take()) resolve();
  }

  reject(error: Error): void {
    for (const { reject } of this.#take()) reject(error);
  }

  #take(): Waiter[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}

export interface LifecycleHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
}

/**
 * Keeps the `Lifecycle` of one element: passes events to the reducer, and does what follows from the new state. It settles `ready`, reports
 * errors, and updates the element where an answer has arrived.
 */
export class LifecycleController<Results> implements ReactiveController {
  readonly #host: LifecycleHost;
  readonly #onPainted: () => void;
  readonly #ready = new ReadySignal();
  readonly #reporter: ErrorReporter;
  #state: Lifecycle<Results> = INITIAL;

  /** `onPainted` is called when a new answer has been painted. */
  constructor(host: LifecycleHost, onPainted: () => void = () => undefined) {
    this.#host = host;
    this.#onPainted = onPainted;
    this.#reporter = new ErrorReporter(host);
    host.addController(this);
  }

  get state(): Lifecycle<Results> {
    return this.#state;
  }

  get phase(): Phase {
    return phaseOf(this.#state);
  }

  get problem(): SalesError | undefined {
    return problemOf(this.#state);
  }

  /** Errors of plans that may fail alone, by plan name. Their results are missing from the view. */
  get failures(): Readonly<Record<string, SalesError>> {
    return this.#state.answer?.failures ?? {};
  }

  /** True when only the first results are shown and others are pending. */
  get isPartial(): boolean {
    return isPartial(this.#state);
  }

  /**
   * The promise of the requested state. Resolves when the state is painted, rejects with the error shown, or with an `AbortError` when the
   * element is removed before. An element in no document requests nothing: its promise is pending until it is inserted. An unwatched
   * rejection logs nothing.
   */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  hostConnected(): void {
    this.send({ type: 'connected' });
    if (!this.#host.hasUpdated) return;
    this.send({ type: 'requested' });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.send({ type: 'disconnected' });
    // An element that is moved is connected again in the same task.
    queueMicrotask(() => this.send({ type: 'removed' }));
  }

  send(event: LifecycleEvent<Results>): void {
    const before = this.#state;
    const after = (this.#state = lifecycle(before, event));
    const isRenewed = event.type === 'requested' || (before.ready !== 'pending' && after.ready === 'pending');
    if (isRenewed) this.#ready.renew();
    else if (after.ready !== before.ready) this.#settle('error' in event ? event.error : undefined);
    if (event.type === 'painted' && before !== after && !this.problem) this.#reporter.forget();
    if (before.painted !== after.painted) this.#onPainted();
    if (wantsUpdate(event, before, after)) this.#host.requestUpdate();
  }

  /** Ends an update once `painting` has resolved. Called after each render; `isComplete` is false while a hidden part is put off. */
  async settle(painting: Promise<void> | undefined, isComplete = true): Promise<void> {
    const { epoch } = this.#state;
    try {
      await painting;
    } catch (error) {
      this.send({ type: 'drawFailed', epoch, error: toSalesError(error) });
      return;
    }
    this.send({ type: 'painted', epoch, isComplete });
  }

  #settle(error: SalesError | undefined): void {
    const { ready } = this.#state;
    const problem = this.problem ?? error;
    if (ready === 'removed') this.#ready.reject(abortError());
    else if (ready === 'failed' && problem) {
      this.#ready.reject(problem);
      if (this.problem) this.#reporter.report(problem);
    } else this.#ready.resolve();
  }
}

const PHASES = ['loading', 'stale', 'empty', 'error'] as const;

/**
 * Sets the custom states of an element for a phase. With a problem, the state `error` is set too. `isBlank` sets `nothing`: there are rows,
 * but nothing to report about them.
 */
export function markPhase({ states }: ElementInternals, phase: Phase, problem: SalesError | undefined, isBlank: boolean): void {
  states[isBlank ? 'add' : 'delete']('nothing');
  for (const name of PHASES) {
    if (phase === name || (name === 'error' && problem)) states.add(name);
    else states.delete(name);
  }
}
