import type { PropertyValues } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { QueryResult } from '../../query/result.js';
import type { Progress } from '../../query/source.js';
import type { SalesError } from '../../util/error.js';
import { completed, contextOf } from './context.js';
import type { DataConnection } from './data-connection.js';
import { SalesErrorEvent, SalesLoadEvent } from './events.js';
import type { DragHost, Drags } from './drags.js';
import { FilterController } from './filter-controller.js';
import { languageOf, settleLocale, type LocaleSettings } from './locale.js';
import { NearController } from './near-controller.js';
import { markPhase, type Phase } from './phase.js';
import { QueryController, type Failures, type Plans, type Results } from './query-controller.js';
import { ReadySignal } from './ready-signal.js';
import { SizeController } from './size-controller.js';
import { SourceController } from './source-controller.js';
import { toSalesError } from './to-sales-error.js';
import { WidgetElement } from './widget-element.js';
import type { WidgetContext } from './widget.js';
import { englishOf } from './words.js';
import { WordsController } from './words-controller.js';

/**
 * The asking half of a widget: finds its data, takes part in its filter group, asks its plans, turns answers into a view, and keeps
 * `ready`, `result`, the custom states and the events. How a view is shown is the other half's: `SalesElement`.
 */
export abstract class AskingElement<View = unknown> extends WidgetElement<View> {
  /** The clauses and the place of this widget in its filter group. */
  protected readonly filters = new FilterController(this, {
    fields: () => this.fields,
    onChange: () => this.#onFilters(),
    onExpected: (move) => this.drags?.prepare(move),
  });
  /** The width of the widget. */
  protected readonly size = new SizeController(this);
  /** What is shown. */
  protected phase: Phase = 'loading';
  /** Why not all is well: the error that is shown. */
  protected problem: SalesError | undefined;
  /** Whether something of what is shown is put off until a drag pauses; `ready` waits for it. */
  protected postponed = false;
  /** Whether a drag pauses, so that nothing more is put off. */
  protected calm = false;
  /** What follows drags; before it is here they are followed by a render at each move. */
  protected drags: Drags | undefined;
  /** The plan of the answer that becomes `result`. */
  protected plan: QueryPlan | undefined;

  readonly #internals = this.attachInternals();
  readonly #ready = new ReadySignal();
  readonly #query = new QueryController(this);
  readonly #near = new NearController(this);
  readonly #wording = new WordsController(
    this,
    () => this.ownWords,
    () => this.#wantAnew(),
  );
  readonly #data = new SourceController(this, () => {
    const { reloading, error } = this.#connection ?? {};
    if (reloading || error !== this.#told) this.#awaitAnew();
    this.#told = error;
    this.requestUpdate();
  });
  /** Why the state wanted could not be painted: a picture's code did not come, or failed. */
  #undrawn: SalesError | undefined;
  #version = 0;
  #settings: LocaleSettings | undefined;
  #context: WidgetContext | undefined;
  #connection: DataConnection | undefined;
  #answers: Results | undefined;
  #view: View | undefined;
  #loaded: Results | undefined;
  /** The error of the data that was told last. */
  #told: SalesError | undefined;

  /**
   * The promise of the state now wanted: a new one after each change of attribute, filter or data. Resolves when that is painted, rejects
   * with the error that the card shows; an unwatched rejection puts nothing on the console.
   */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. */
  get result(): QueryResult | undefined {
    return this.phase === 'error' || !this.#answers ? undefined : (this.#answers['main'] ?? Object.values(this.#answers)[0]);
  }

  /** Loads the data anew and asks again. What is shown stays until the new answer is here. */
  refresh(): Promise<void> {
    this.#wantAnew();
    void this.#data.connection?.reload();
    return this.ready;
  }

  /** The numbers shown as CSV text, exact, under the names as asked. */
  async toCSV(): Promise<string> {
    await this.ready;
    return this.result?.toCSV() ?? '';
  }

  /** The view that is shown, undefined before the first answer and in an error. */
  protected get shown(): View | undefined {
    return this.#view;
  }

  /** What the view was made with. */
  protected get context(): WidgetContext | undefined {
    return this.#context;
  }

  /** The texts in the reader's language. */
  protected get words(): Messages {
    return this.#settings || this.problem ? this.#wording.of(this.language) : englishOf(this.ownWords);
  }

  /** Whether the reader's language is not known yet, or its first words are still being loaded: nothing is said until they are here. */
  protected get isMute(): boolean {
    return (!this.#settings && !this.problem) || this.#wording.isMute(this.language);
  }

  /** BCP 47 tag of numbers, dates and words, also before there are data. */
  protected get language(): string {
    return this.#settings?.locale ?? languageOf(this);
  }

  /** The writing direction of the card. */
  protected get dirOfText(): 'ltr' | 'rtl' {
    return this.#settings?.dir ?? 'ltr';
  }

  /** The data that are asked, undefined while there are none. */
  protected get connection(): DataConnection | undefined {
    return this.#connection;
  }

  /** How far the loading is. */
  protected get progress(): Progress | undefined {
    return this.#connection?.progress;
  }

  /** Why plans that may fail alone have no answer in what is shown. */
  protected get failures(): Failures {
    return this.#query.failures;
  }

  /** Whether what is shown is a part of the answers, the others being on their way. */
  protected get partly(): boolean {
    return this.#query.early;
  }

  /** What `drags` is made with. */
  protected get dragHost(): DragHost {
    return {
      filter: () => this.filter,
      filters: this.filters,
      query: this.#query,
      connection: () => this.#connection,
      version: () => this.#version,
      requestUpdate: () => this.requestUpdate(),
      ask: () => this.#askNow(),
      plansUnder: (filters, brush) => this.#plansUnder(filters, brush),
      catchUp: () => {
        this.calm = true;
        this.requestUpdate();
      },
    };
  }

  override requestUpdate(...change: Parameters<WidgetElement['requestUpdate']>): void {
    const [name, old] = change;
    if (name !== undefined && this.#isAttribute(name) && !Object.is(this[name as keyof this], old)) this.#wantAnew(false);
    super.requestUpdate(...change);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#wantAnew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // An update that was under way when the element was removed must not observe, load or ask again.
    if (!this.isConnected) return;
    this.problem = undefined;
    try {
      if (this.#undrawn) throw this.#undrawn;
      this.phase = this.#advance(changed);
      if (this.#isWaiting) this.#awaitAnew();
    } catch (error) {
      this.#view = undefined;
      if (this.#wording.isMute(this.language)) this.phase = 'loading';
      else [this.problem, this.phase] = [toSalesError(error), 'error'];
    }
  }

  protected override updated(_changed: PropertyValues): void {
    this.calm = false;
    const mute = this.phase === 'ready' && this.#view !== undefined && this.saysNothing(this.#view);
    markPhase(this.#internals, this.phase, this.problem, mute);
    if (!this.#isWaiting || this.#loaded !== this.#answers) void this.#settle(this.#version);
  }

  #onFilters(): void {
    const { moving } = this.filters;
    if (moving && this.patient) return;
    if (moving && this.drags) this.drags.follow();
    else this.#wantAnew();
  }

  #wantAnew(update = true): void {
    this.#version += 1;
    this.#undrawn = undefined;
    this.#ready.renew();
    if (update) this.requestUpdate();
  }

  /** What is shown is about to change for a reason that lies in the data: that is a new state wanted. */
  #awaitAnew(): void {
    if (this.#ready.settled) this.#wantAnew(false);
  }

  get #isWaiting(): boolean {
    return !this.problem && (this.phase === 'loading' || this.phase === 'stale');
  }

  #isAttribute(name: PropertyKey): boolean {
    return !(this.constructor as typeof AskingElement).getPropertyOptions(name).state;
  }

  /** Goes as far as data and answers allow, and says what can be shown. */
  #advance(changed: PropertyValues): Phase {
    this.checkWords();
    this.filters.sync();
    if (this.#near.isNear()) this.#data.resolve();
    this.#settings = settleLocale(this, this, this.#data.provider);
    const connection = this.#data.connection;
    this.#connection = connection;
    const error = this.#data.error ?? connection?.error;
    const waiting = this.#view === undefined ? 'loading' : 'stale';
    if (!connection?.catalog) {
      if (error) throw error;
      return waiting;
    }
    if (connection.reloading) return waiting;
    const context = this.#contextFor(connection.catalog, this.#settings);
    this.#ask(connection, context, this.#settings);
    if (this.#query.error) throw this.#query.error;
    const { pending, early, isFresh } = this.#query;
    if ((pending && !early && !isFresh) || this.#wording.pending) return waiting;
    this.#show(context, changed);
    this.problem = error;
    if (error || (pending && !early)) return 'stale';
    return this.isEmpty(this.#answers!) ? 'empty' : 'ready';
  }

  #contextFor(catalog: Catalog, settings: LocaleSettings): WidgetContext {
    const { where, words } = this;
    const { acting: filters, own } = this.filters;
    return contextOf({ catalog, settings, words, width: this.size.width, where, filters, own }, this.#context);
  }

  #ask(connection: DataConnection, context: WidgetContext, settings: LocaleSettings): void {
    const plans = completed(this.toPlans(context), context, settings);
    this.plan = Object.values(plans)[0];
    const follow = (results: Results): Plans => completed(this.toMorePlans(results, context), context, settings);
    const { firstAlone, filters } = this;
    if (filters.moving && this.patient && this.#answers) return;
    const isOptional = this.isOptional && ((name: string) => this.isOptional!(name));
    this.#query.ask(connection, { plans, follow, firstAlone, moving: filters.moving, ...(isOptional && { isOptional }) });
  }

  /** Asks what is wanted now, without a render; false where only a render can tell. */
  #askNow(): boolean {
    const { catalog } = this.#connection ?? {};
    this.#wantAnew(false);
    if (!catalog || this.#view === undefined || this.filters.own !== this.#context?.own) return false;
    this.#ask(this.#connection!, this.#contextFor(catalog, this.#settings!), this.#settings!);
    return this.#query.pending;
  }

  #plansUnder(filters: readonly string[], brush: string): readonly QueryPlan[] {
    if (this.#view === undefined || this.patient) return [];
    const context = { ...this.#context!, filters };
    const plans = { ...this.toPlans(context), ...this.toMorePlans(this.#answers!, context, brush) };
    return Object.values(completed(plans, context, this.#settings!));
  }

  #show(context: WidgetContext, changed: PropertyValues): void {
    const { results } = this.#query;
    this.#query.show();
    const asked = [...changed.keys()].some((name) => this.#isAttribute(name));
    if (!asked && results === this.#answers && context === this.#context && this.#view !== undefined) return;
    this.#answers = results;
    this.#context = context;
    this.#view = this.toView(results!, context);
  }

  async #settle(version: number): Promise<void> {
    try {
      await this.painted();
    } catch (error) {
      if (version !== this.#version) return;
      this.#undrawn = toSalesError(error);
      this.requestUpdate();
      return;
    }
    if (version !== this.#version || !this.isConnected || this.#query.early) return;
    if (this.#isWaiting && this.#loaded === this.#answers) return;
    if (this.#query.isBehind) this.requestUpdate();
    if (this.problem) {
      if (this.#ready.settled) return;
      this.#ready.reject(this.problem);
      this.dispatchEvent(new SalesErrorEvent(this.problem));
      return;
    }
    const isNew = this.#loaded !== this.#answers;
    this.#loaded = this.#answers;
    if (this.postponed) this.drags!.catchUp();
    else if (!this.#isWaiting) this.#ready.resolve();
    if (!isNew) return;
    this.dispatchEvent(new SalesLoadEvent(this.result?.rowCount ?? 0));
    this.onShown(this.#view!, this.#context!);
  }
}
