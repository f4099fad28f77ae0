import type { PropertyValues, ReactiveController } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import type { Progress } from '../../../query/source.js';
import type { SalesError } from '../../../util/error.js';
import { SizeController } from '../card/size-controller.js';
import { SurroundingsController } from '../card/surroundings-controller.js';
import type { DataConnection } from '../data/data-connection.js';
import { LazyLoadController } from '../data/lazy-load-controller.js';
import { SourceController, type DataHost } from '../data/source-controller.js';
import { Drags } from '../query/drags.js';
import { FilterController, type FilterHost } from '../query/filter-controller.js';
import { QueryController, type Failures, type Plans, type Results } from '../query/query-controller.js';
import { languageOf, settleLocale, type LocaleSettings } from '../words/locale.js';
import type { NamesBeside, NamesWanted } from '../words/member-names.js';
import { NamesController } from '../words/names-controller.js';
import { englishOf, type PartialMessages } from '../words/words.js';
import { WordsController } from '../words/words-controller.js';
import type { MemberNames } from '../../../format/member-name.js';
import { completed, contextOf } from './context.js';
import { SalesLoadEvent } from './events.js';
import type { ModuleController } from './module-controller.js';
import { markPhase, type Phase } from './phase.js';
import { ReadySignal } from './ready-signal.js';
import { ErrorReporter } from './report-error.js';
import { toSalesError } from './to-sales-error.js';
import type { WidgetContext } from './widget.js';

/** An element that shows a view: its attributes for data, filters and loading. */
export interface ViewHost extends DataHost, FilterHost {
  readonly where: string;
  readonly loading: string;
}

/** What a widget queries and shows. Functions without a state of their own; the controller decides when to call them. */
export interface ViewModel<View> {
  /** The plans of the first queries. @throws SalesError for a bad attribute */
  readonly toPlans: (context: WidgetContext) => Plans;
  /** Plans that follow from the first results. With `brush`: all that may follow while a filter on that dimension moves. */
  readonly toMorePlans: (results: Results, context: WidgetContext, brush?: string) => Plans;
  readonly toView: (results: Results, context: WidgetContext) => View;
  /** True when the filters leave no rows to show. */
  readonly isEmpty: (results: Results) => boolean;
  /** True when there are rows but nothing to report about them. */
  readonly isNothing: (view: View) => boolean;
  /** True when a plan may fail alone. Absent when none may. */
  readonly isOptional?: ((name: string) => boolean) | undefined;
  /** True when the first results are worth showing before those that follow. */
  readonly firstAlone: () => boolean;
  /** True when queries take so long that they wait for the end of a drag. */
  readonly isPatient: () => boolean;
  /** English texts of the widget's own. */
  readonly messages: () => PartialMessages | undefined;
  /** The module without which the widget cannot query now. */
  readonly dependency: () => ModuleController<unknown> | undefined;
  /** Members shown apart from keys and clauses, and names for exported columns. */
  readonly namedMembers: (results: Results, context: WidgetContext) => NamesWanted;
  readonly namesBeside: (result: QueryResult, names: MemberNames) => readonly NamesBeside[];
  /** The fields on which the widget sets clauses, and how it takes part in its filter group. */
  readonly fields: () => readonly string[];
  readonly isBrush: () => boolean;
  readonly followsBrush: () => boolean;
  /** The clauses of the filter group as the widget reads them. */
  readonly readAs: ((clauses: Readonly<Record<string, string>>) => Readonly<Record<string, string>>) | undefined;
  /** @throws SalesError `bad-option` for an attribute that every widget has */
  readonly checkAttributes: () => void;
  /** Resolves when everything that an update started is painted. */
  readonly drawn: () => Promise<void>;
  /** Called after each paint of a new result. */
  readonly onShown: (view: View, context: WidgetContext) => void;
  /** True when an attribute changed in this update. */
  readonly hasNewAttributes: (changed: PropertyValues) => boolean;
}

/**
 * Keeps what one widget shows. Finds its data, takes part in its filter group, runs its queries and words the results: from these come `phase`, `view`,
 * `problem` and the promise `ready`.
 */
export class ViewController<View> implements ReactiveController {
  /** The phase of what is shown. */
  phase: Phase = 'loading';
  /** The error shown in the card, if any. */
  problem: SalesError | undefined;
  /** The view shown, `undefined` before the first result and after an error. */
  view: View | undefined;
  /** The context that the view was made with. */
  context: WidgetContext | undefined;
  /** The data queried, `undefined` while there is none. */
  connection: DataConnection | undefined;
  /** The plan whose result is the result of the widget. */
  plan: QueryPlan | undefined;
  /** True when a part of the view, such as a hidden table, is put off until a drag pauses. `ready` waits for it. */
  isPutOff = false;
  /** True when a drag pauses, and nothing is put off any longer. */
  isCalm = false;

  /** The clauses and the place of the widget in its filter group. */
  readonly filters: FilterController;
  /** The width of the widget. */
  readonly size: SizeController;
  /** The page around the widget: dark or light, in a text or in a grid. */
  readonly surroundings: SurroundingsController;

  readonly #host: ViewHost;
  readonly #internals: ElementInternals;
  readonly #model: ViewModel<View>;
  readonly #query: QueryController;
  readonly #names: NamesController;
  readonly #lazyLoad: LazyLoadController;
  readonly #messages: WordsController;
  readonly #data: SourceController;
  readonly #drags: Drags;
  readonly #ready = new ReadySignal();
  readonly #reporter: ErrorReporter;
  /** Counts the requested states. Work started for an older state is dropped. */
  #version = 0;
  /** Why the requested state could not be painted. */
  #drawError: SalesError | undefined;
  #settings: LocaleSettings | undefined;
  #results: Results | undefined;
  /** The results that `sales-load` was fired for. */
  #reported: Results | undefined;
  /** The error of the data at the last change. */
  #dataError: SalesError | undefined;

  constructor(host: ViewHost, internals: ElementInternals, model: ViewModel<View>) {
    this.#host = host;
    this.#internals = internals;
    this.#model = model;
    this.#reporter = new ErrorReporter(host);
    host.addController(this);
    this.surroundings = new SurroundingsController(host, internals);
    this.filters = new FilterController(host, {
      fields: model.fields,
      isBrush: model.isBrush,
      followsBrush: model.followsBrush,
      ...(model.readAs && { readAs: model.readAs }),
      onChange: () => this.#onFilters(),
      onExpected: (move) => this.#drags.prepare(move),
    });
    this.size = new SizeController(host);
    this.#query = new QueryController(host);
    this.#names = new NamesController(host);
    this.#lazyLoad = new LazyLoadController(host);
    this.#messages = new WordsController(host, model.messages, () => this.invalidate());
    this.#data = new SourceController(host, () => this.#onData());
    this.#drags = new Drags({
      filter: () => host.filter,
      filters: this.filters,
      query: this.#query,
      connection: () => this.connection,
      version: () => this.#version,
      requestUpdate: () => host.requestUpdate(),
      ask: () => this.#askNow(),
      plansUnder: (filters, brush) => this.#plansUnder(filters, brush),
      catchUp: () => {
        this.isCalm = true;
        host.requestUpdate();
      },
    });
  }

  /**
   * The promise of the requested state, replaced by each change of attribute, filter or data. Resolves when the state is painted, rejects with the error that
   * the card shows. An unwatched rejection logs nothing.
   */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The result that is painted: the one of the plan `main`, otherwise the first. */
  get result(): QueryResult | undefined {
    return this.phase === 'error' || !this.#results ? undefined : (this.#results['main'] ?? Object.values(this.#results)[0]);
  }

  /** The texts in the user's language. */
  get words(): Messages {
    return this.#settings || this.problem ? this.#messages.of(this.language) : englishOf(this.#model.messages());
  }

  /** True while the user's language is not known or its first texts are loading: the card shows no text until then. */
  get isMute(): boolean {
    return (!this.#settings && !this.problem) || this.#messages.isMute(this.language);
  }

  /** BCP 47 tag of numbers, dates and texts, also before there is data. */
  get language(): string {
    return this.#settings?.locale ?? languageOf(this.#host);
  }

  /** The writing direction of the card. */
  get direction(): 'ltr' | 'rtl' {
    return this.#settings?.dir ?? 'ltr';
  }

  /** The progress of loading. */
  get progress(): Progress | undefined {
    return this.connection?.progress;
  }

  /** Why plans that may fail alone have no result in the view. */
  get failures(): Failures {
    return this.#query.failures;
  }

  /** True when the view shows only the first results and others are pending. */
  get isPartial(): boolean {
    return this.#query.early;
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.invalidate();
  }

  hostDisconnected(): void {
    this.connection = undefined;
  }

  /** Requests another state than before: `ready` becomes a new promise. */
  invalidate(update = true): void {
    this.#version += 1;
    this.#drawError = undefined;
    this.#model.dependency()?.retry();
    this.#ready.renew();
    if (update) this.#host.requestUpdate();
  }

  /** Reloads the data and queries again. The view stays until the new result has arrived. */
  reload(): Promise<void> {
    this.invalidate();
    void this.#data.connection?.reload();
    return this.ready;
  }

  /** The result as CSV, with the names of codes in columns next to them. */
  toCsv(result: QueryResult | undefined): string {
    return result ? this.#names.inColumns(result, (names) => this.#model.namesBeside(result, names)).toCSV() : '';
  }

  /** Goes as far as data and results allow; called before each render. */
  advance(changed: PropertyValues): void {
    // An update that was under way when the element was removed must not observe, load or query again.
    if (!this.#host.isConnected) return;
    this.problem = undefined;
    try {
      if (this.#drawError) throw this.#drawError;
      this.phase = this.#advance(changed);
      if (this.#isWaiting) this.#markPending();
    } catch (error) {
      this.view = undefined;
      const isMute = this.#messages.isMute(this.language);
      if (isMute) this.phase = 'loading';
      else [this.problem, this.phase] = [toSalesError(error), 'error'];
    }
  }

  /** Settles `ready` once everything is painted; called after each render. */
  settle(): void {
    this.isCalm = false;
    const isNothing = this.phase === 'ready' && this.view !== undefined && this.#model.isNothing(this.view);
    markPhase(this.#internals, this.phase, this.problem, isNothing);
    if (!this.#isWaiting || this.#reported !== this.#results) void this.#settle(this.#version);
  }

  get #isWaiting(): boolean {
    return !this.problem && (this.phase === 'loading' || this.phase === 'stale');
  }

  /** A change of the data is pending: that is another state. */
  #markPending(): void {
    if (this.#ready.settled) this.invalidate(false);
  }

  #onData(): void {
    const { reloading, error } = this.connection ?? {};
    if (reloading || error !== this.#dataError) this.#markPending();
    this.#dataError = error;
    this.#host.requestUpdate();
  }

  #onFilters(): void {
    const { moving } = this.filters;
    if (moving && this.#model.isPatient()) return;
    if (moving) this.#drags.follow();
    else this.invalidate();
  }

  #advance(changed: PropertyValues): Phase {
    this.#model.checkAttributes();
    this.filters.sync();
    if (this.#lazyLoad.mayLoad()) {
      this.#data.resolve();
      this.#model.dependency()?.request();
    }
    this.#settings = settleLocale(this.#host, this.#host, this.#data.provider);
    const connection = this.#data.connection;
    this.connection = connection;
    const error = this.#data.error ?? connection?.error;
    const waiting = this.view === undefined ? 'loading' : 'stale';
    if (!connection?.catalog) {
      if (error) throw error;
      return waiting;
    }
    if (connection.reloading || this.#lacksDependency()) return waiting;
    const context = this.#contextFor(connection.catalog, this.#settings);
    this.#ask(connection, context, this.#settings);
    if (this.#query.error) throw this.#query.error;
    const { pending, early, isFresh } = this.#query;
    if ((pending && !early && !isFresh) || this.#messages.pending) return waiting;
    if (this.#awaitsNames(connection, context)) return waiting;
    this.#show(this.#contextFor(connection.catalog, this.#settings), changed);
    this.problem = error;
    if (error || (pending && !early)) return 'stale';
    return this.#model.isEmpty(this.#results!) ? 'empty' : 'ready';
  }

  /** Returns whether the module to query with is still loading. @throws SalesError when it could not be loaded */
  #lacksDependency(): boolean {
    const dependency = this.#model.dependency();
    dependency?.request();
    if (dependency?.error) throw dependency.error;
    return dependency?.isPending ?? false;
  }

  #contextFor(catalog: Catalog, settings: LocaleSettings): WidgetContext {
    const { where } = this.#host;
    const { acting: filters, own } = this.filters;
    const parts = { catalog, settings, words: this.words, names: this.#names.names, width: this.size.width };
    return contextOf({ ...parts, where, filters, own }, this.context);
  }

  #awaitsNames(connection: DataConnection, context: WidgetContext): boolean {
    const results = this.#query.results!;
    const more = (): NamesWanted => this.#model.namedMembers(results, context);
    return this.#names.awaits({ connection, results, context, isMoving: this.filters.moving, more });
  }

  #ask(connection: DataConnection, context: WidgetContext, settings: LocaleSettings): void {
    const model = this.#model;
    const plans = completed(model.toPlans(context), context, settings);
    this.plan = Object.values(plans)[0];
    this.#names.look(context, plans);
    const follow = (results: Results): Plans => completed(model.toMorePlans(results, context), context, settings);
    const { moving } = this.filters;
    if (moving && model.isPatient() && this.#results) return;
    const { isOptional } = model;
    const firstAlone = model.firstAlone();
    this.#query.ask(connection, { plans, follow, firstAlone, moving, ...(isOptional && { isOptional }) });
  }

  /** Queries the requested state now, without a render. Returns false when only a render can decide. */
  #askNow(): boolean {
    const { catalog } = this.connection ?? {};
    this.invalidate(false);
    if (!catalog || this.view === undefined || this.filters.own !== this.context?.own) return false;
    this.#ask(this.connection!, this.#contextFor(catalog, this.#settings!), this.#settings!);
    return this.#query.pending;
  }

  #plansUnder(filters: readonly string[], brush: string): readonly QueryPlan[] {
    const model = this.#model;
    if (this.view === undefined || model.isPatient()) return [];
    const context = { ...this.context!, filters };
    const plans = { ...model.toPlans(context), ...model.toMorePlans(this.#results!, context, brush) };
    return Object.values(completed(plans, context, this.#settings!));
  }

  #show(context: WidgetContext, changed: PropertyValues): void {
    const { results } = this.#query;
    this.#query.show();
    const isSame = results === this.#results && context === this.context && this.view !== undefined;
    if (isSame && !this.#model.hasNewAttributes(changed)) return;
    this.#results = results;
    this.context = context;
    this.view = this.#model.toView(results!, context);
  }

  async #settle(version: number): Promise<void> {
    try {
      await this.#model.drawn();
    } catch (error) {
      if (version !== this.#version) return;
      this.#drawError = toSalesError(error);
      this.#host.requestUpdate();
      return;
    }
    const { early, isBehind } = this.#query;
    if (version !== this.#version || !this.#host.isConnected || early || this.#data.isSearching) return;
    if (this.#isWaiting && this.#reported === this.#results) return;
    if (isBehind) this.#host.requestUpdate();
    if (this.problem) this.#reject(this.problem);
    else this.#resolve();
  }

  #reject(problem: SalesError): void {
    if (this.#ready.settled) return;
    this.#ready.reject(problem);
    this.#reporter.report(problem);
  }

  #resolve(): void {
    const isNew = this.#reported !== this.#results;
    this.#reported = this.#results;
    if (this.isPutOff) this.#drags.catchUp();
    else if (!this.#isWaiting) this.#ready.resolve();
    this.#reporter.forget();
    if (isNew) this.#reportResult();
  }

  #reportResult(): void {
    const context = this.context!;
    const dataRowCount = context.catalog.tables[0]?.rowCount ?? 0;
    this.#host.dispatchEvent(new SalesLoadEvent({ rowCount: this.result?.rowCount ?? 0, dataRowCount }));
    this.#model.onShown(this.view!, context);
  }
}
