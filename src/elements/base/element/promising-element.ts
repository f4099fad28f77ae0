import type { PropertyValues } from 'lit';
import type { SalesError } from '../../../util/error.js';
import { markPhase, type Phase } from './phase.js';
import { ReadySignal } from './ready-signal.js';
import { ErrorReporter } from './report-error.js';
import { SurroundingsController } from '../card/surroundings-controller.js';
import { toSalesError } from './to-sales-error.js';
import { WidgetElement } from './widget-element.js';

/** How it stands with the answers of a widget. */
export interface Standing {
  /** The answers that are shown: other ones are another object. */
  readonly answers: unknown;
  /** True while more belongs to them: other answers are pending, or an error is shown that may still resolve by itself. */
  readonly isPart: boolean;
  /** Whether they are of rows that are not the newest, and nothing newer is awaited. */
  readonly isBehind: boolean;
}

/**
 * The promising part of a widget: which state is wanted, and whether it is painted or why not. It keeps `ready` and the custom states, and tells
 * errors. Which state there can be is told by `AskingElement`.
 */
export abstract class PromisingElement<View = unknown> extends WidgetElement<View> {
  /** What is shown. */
  protected phase: Phase = 'loading';
  /** Why not all is well: the error that is shown. */
  protected problem: SalesError | undefined;
  /** Counts the states wanted: what was begun for an older one is not kept for a newer. */
  protected version = 0;

  readonly #internals = this.attachInternals();
  protected readonly surroundings = new SurroundingsController(this, this.#internals);
  readonly #ready = new ReadySignal();
  readonly #reporter = new ErrorReporter(this);
  /** Why the state wanted could not be painted. */
  #undrawn: SalesError | undefined;
  /** The answers that were told last. */
  #told: unknown;

  /**
   * The promise of the state now wanted: a new one after each change of attribute, filter or data. Resolves when that is painted, rejects
   * with the error that the card shows; an unwatched rejection puts nothing on the console.
   */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  protected abstract get standing(): Standing;

  /** Whether the view that is shown has nothing to tell. */
  protected abstract get isNothing(): boolean;

  /** Goes as far as data and answers allow, and says what can be shown. @throws SalesError */
  protected abstract advance(changed: PropertyValues): Phase;

  /** Forgets the view, in whose place an error is shown; false where no words for it are here yet. */
  protected abstract giveUp(): boolean;

  /** Whether all of the answers that are painted is shown; what is put off is caught up, and painted again. */
  protected abstract isComplete(): boolean;

  /** Tells of new answers that are painted. */
  protected abstract tellNew(): void;

  protected override changed(name: PropertyKey): void {
    if (this.isAttribute(name)) this.wantAnew(false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.wantAnew();
  }

  /** Wants another state than before: `ready` is a new promise. */
  protected wantAnew(update = true): void {
    this.version += 1;
    this.#undrawn = undefined;
    this.dependency?.retry();
    this.#ready.renew();
    if (update) this.requestUpdate();
  }

  /** What is shown is about to change for a reason that lies in the data: that is a new state wanted. */
  protected awaitAnew(): void {
    if (this.#ready.settled) this.wantAnew(false);
  }

  protected isAttribute(name: PropertyKey): boolean {
    return !(this.constructor as typeof PromisingElement).getPropertyOptions(name).state;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // An update that was under way when the element was removed must not observe, load or ask again.
    if (!this.isConnected) return;
    this.problem = undefined;
    try {
      if (this.#undrawn) throw this.#undrawn;
      this.phase = this.advance(changed);
      if (this.#isWaiting) this.awaitAnew();
    } catch (error) {
      if (this.giveUp()) [this.problem, this.phase] = [toSalesError(error), 'error'];
      else this.phase = 'loading';
    }
  }

  protected override updated(_changed: PropertyValues): void {
    markPhase(this.#internals, this.phase, this.problem, this.phase === 'ready' && this.isNothing);
    if (!this.#isWaiting || this.#told !== this.standing.answers) void this.#settle(this.version);
  }

  get #isWaiting(): boolean {
    return !this.problem && (this.phase === 'loading' || this.phase === 'stale');
  }

  async #settle(version: number): Promise<void> {
    try {
      await this.drawn();
    } catch (error) {
      if (version !== this.version) return;
      this.#undrawn = toSalesError(error);
      this.requestUpdate();
      return;
    }
    const { answers, isPart, isBehind } = this.standing;
    if (version !== this.version || !this.isConnected || isPart) return;
    if (this.#isWaiting && this.#told === answers) return;
    if (isBehind) this.requestUpdate();
    if (this.problem) this.#refuse(this.problem);
    else this.#keep(answers);
  }

  #refuse(problem: SalesError): void {
    if (this.#ready.settled) return;
    this.#ready.reject(problem);
    this.#reporter.report(problem);
  }

  #keep(answers: unknown): void {
    const isNew = this.#told !== answers;
    this.#told = answers;
    if (this.isComplete() && !this.#isWaiting) this.#ready.resolve();
    this.#reporter.forget();
    if (isNew) this.tellNew();
  }
}
