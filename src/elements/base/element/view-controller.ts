import type { PropertyValues, ReactiveController } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import type { QueryResult, Results } from '../../../query/result.js';
import type { Progress } from '../../../query/source.js';
import type { SalesError } from '../../../util/error.js';
import { SizeController } from '../card/size-controller.js';
import { SurroundingsController } from '../card/surroundings-controller.js';
import type { DataConnection } from '../data/data-connection.js';
import type { DataSource } from '../data/source-registry.js';
import { SourceController, type DataHost } from '../data/source-controller.js';
import { ViewportController } from '../data/viewport-controller.js';
import { EarlyQueries } from '../query/early-queries.js';
import { DragController } from '../query/drag-controller.js';
import { FilterController, type FilterHost } from '../query/filter-controller.js';
import { QueryController, type Failures } from '../query/query-controller.js';
import { languageOf, settleLocale, type LocaleSettings } from '../messages/locale.js';
import { NamesController } from '../messages/display-names-controller.js';
import { englishOf, textLanguage } from '../messages/messages.js';
import { MessagesController } from '../messages/messages-controller.js';
import { filterHooksOf, followingPlans, isEmpty, nameColumnsOf, plansOf, type Widget } from './composed-widget.js';
import { contextBefore, contextOf } from './context.js';
import { SalesLoadEvent } from './events.js';
import { markPhase } from './render-state.js';
import { ReadySignal } from './ready-signal.js';
import { ErrorReporter } from './report-error.js';
import { toSalesError } from './to-sales-error.js';
import type { NameRequests, Phase, Shown, WidgetContext } from './widget.js';

/** Time in milliseconds without a change after which widgets that nobody sees follow a filter. */
const REST_MS = 250;

/** An element that shows a view: its attributes for data, filters and loading. */
export interface ViewHost extends DataHost, FilterHost {
  readonly where: string;
  readonly loading: string;
}

/**
 * Keeps the state of one widget: `phase`, `view`, `problem` and the promise `ready`. Finds the data, joins the filter group, runs the
 * queries and makes the view from their results.
 */
export class ViewController<Attributes, View, Picture = undefined> implements ReactiveController {
  /** The phase of the widget, such as loading or ready. */
  phase: Phase = 'loading';
  /** The error shown in the card, if any. */
  problem: SalesError | undefined;
  /** The view shown, `undefined` before the first result and after an error. */
  view: View | undefined;
  /** The context that the view was made with. */
  context: WidgetContext | undefined;
  /** The data queried, `undefined` while there is none. */
  connection: DataConnection | undefined;
  /** The plan that produces the result of the widget. */
  plan: QueryPlan | undefined;
  /** True when rendering of a part, such as a hidden table, is deferred until everything else is painted. `ready` waits for that part. */
  isPutOff = false;
  /** True while deferred parts are rendered. */
  isCalm = false;

  /** The membership of the widget in its filter group: its own clause, and the clauses that apply to it. */
  readonly filters: FilterController;
  /** The width of the widget. */
  readonly size: SizeController;
  /** Detects the page around the widget: dark or light background, text flow or grid. */
  readonly surroundings: SurroundingsController;

  readonly #host: ViewHost;
  readonly #internals: ElementInternals;
  readonly #widget: Widget<Attributes, View, Picture>;
  readonly #query: QueryController;
  readonly #early = new EarlyQueries();
  readonly #names: NamesController;
  readonly #viewport: ViewportController;
  readonly #messages: MessagesController;
  readonly #data: SourceController;
  readonly #drags: DragController;
  readonly #ready = new ReadySignal();
  readonly #reporter: ErrorReporter;
  /** The cached value of `result`; `undefined` until it is read. */
  #result: QueryResult | undefined;
  /** Number of requested states so far. Work for an older state is dropped. */
  #version = 0;
  /** The error that prevented painting the requested state. */
  #drawError: SalesError | undefined;
  #settings: LocaleSettings | undefined;
  #results: Results | undefined;
  /** True when newer rows wait until the results of older ones are shown. */
  #isHeldBack = false;
  /** The results that `sales-load` was fired for. */
  #reported: Results | undefined;
  /** The error of the data at the last change. */
  #dataError: SalesError | undefined;

  constructor(host: ViewHost, internals: ElementInternals, widget: Widget<Attributes, View, Picture>) {
    this.#host = host;
    this.#internals = internals;
    this.#widget = widget;
    this.#reporter = new ErrorReporter(host);
    host.addController(this);
    this.surroundings = new SurroundingsController(host, internals);
    this.filters = new FilterController(host, {
      ...filterHooksOf(widget, () => this.view),
      onChange: () => this.#onFilters(),
      onExpected: (move) => {
        if (this.#viewport.isNear) this.#drags.prepare(move);
      },
    });
    this.size = new SizeController(host);
    this.#query = new QueryController(host);
    this.#names = new NamesController(host);
    this.#viewport = new ViewportController(host);
    this.#messages = new MessagesController(
      host,
      () => widget.model.messages,
      () => this.invalidate(),
    );
    this.#data = new SourceController(host, () => this.#onData());
    this.#drags = new DragController({
      filter: () => host.filter,
      filters: this.filters,
      query: this.#query,
      connection: () => this.connection,
      version: () => this.#version,
      requestUpdate: () => host.requestUpdate(),
      ask: () => this.#askNow(),
      plansForDrag: (filters, brush) => this.#plansForDrag(filters, brush),
      flushDeferred: () => {
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

  /** The painted result of the plan `main`, otherwise of the first plan, after the model's own conversion. */
  get result(): QueryResult | undefined {
    const { view } = this;
    if (this.phase === 'error' || !this.#results || view === undefined) return undefined;
    const main = this.#results['main'] ?? Object.values(this.#results)[0]!;
    return (this.#result ??= this.#widget.model.result?.(main, view) ?? main);
  }

  /** The current view, its drawing, and the context of both. `undefined` before the first view. */
  get shown(): Shown<View, Picture> | undefined {
    const { view, context, phase } = this;
    return view === undefined || !context ? undefined : { view, context, phase, picture: this.#widget.body.picture };
  }

  /** The texts in the user's language. */
  get messages(): Messages {
    return this.#settings || this.problem ? this.#messages.of(this.language) : englishOf(this.#widget.model.messages);
  }

  /** True while the user's language is unknown or its first texts are loading. The card shows no text until then. */
  get isMute(): boolean {
    return (!this.#settings && !this.problem) || this.#messages.isMute(this.language);
  }

  /** BCP 47 tag for numbers, dates and texts. Known before the data is. */
  get language(): string {
    return this.#settings?.locale ?? languageOf(this.#host);
  }

  /** The language of the texts: `en` when there are none in that of the page. */
  get textLanguage(): string {
    return textLanguage(this.language);
  }

  /** The writing direction of the card. */
  get direction(): 'ltr' | 'rtl' {
    return this.#settings?.dir ?? 'ltr';
  }

  /** The element that provides the data; `undefined` when the widget has its own. */
  get provider(): DataSource | undefined {
    return this.#data.provider;
  }

  /** The loading progress of the data. */
  get progress(): Progress | undefined {
    return this.connection?.progress;
  }

  /** Errors of optional plans, by plan name. Their results are missing from the view. */
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
    this.#early.stop();
  }

  /** Requests a new state: `ready` becomes a new promise. */
  invalidate(update = true): void {
    this.#version += 1;
    this.#drawError = undefined;
    this.#widget.dependency?.retry();
    this.#ready.renew();
    if (update) this.#host.requestUpdate();
  }

  /** Reloads the data and queries again. The view stays until the new result has arrived. */
  reload(): Promise<void> {
    this.invalidate();
    void this.#data.connection?.reload();
    return this.ready;
  }

  /** Returns the result as CSV, with display names in columns next to their codes. */
  toCsv(result: QueryResult | undefined): string {
    return result ? this.#names.inColumns(result, (names) => nameColumnsOf(this.#widget, this.view, result, names)).toCSV() : '';
  }

  /** Advances to the phase that data and results allow. Called before each render. */
  advance(changed: PropertyValues): void {
    this.#isHeldBack = false;
    // An update can end after the element was removed. It must not observe, load or query again.
    if (!this.#host.isConnected) return;
    const hadProblem = this.problem !== undefined;
    this.problem = undefined;
    try {
      if (this.#drawError) throw this.#drawError;
      this.phase = this.#advance(changed);
      if (this.#isWaiting || (hadProblem && this.phase !== 'stale')) this.#markPending();
    } catch (error) {
      this.fail(error);
      if (this.#messages.isMute(this.language)) [this.problem, this.phase] = [undefined, 'loading'];
    }
  }

  /** Shows an error in place of the view. */
  fail(error: unknown): void {
    this.view = undefined;
    this.problem = toSalesError(error);
    this.phase = 'error';
  }

  /** Settles `ready` once everything is painted; called after each render. */
  settle(): void {
    this.isCalm = false;
    const isNothing = this.phase === 'ready' && this.view !== undefined && this.#widget.model.isNothing?.(this.view) === true;
    markPhase(this.#internals, this.phase, this.problem, isNothing);
    if (!this.#isWaiting || this.#reported !== this.#results) void this.#settle(this.#version);
  }

  get #isPatient(): boolean {
    return this.#widget.model.isPatient === true;
  }

  get #isWaiting(): boolean {
    return !this.problem && (this.phase === 'loading' || this.phase === 'stale');
  }

  /** Requests a new state because a change of the data is pending. */
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
    if (moving && this.#isPatient) return;
    if (!this.#viewport.isNear && this.view !== undefined) this.#followLater();
    else if (!moving && this.#widget.model.isControl) this.invalidate();
    else this.#drags.follow();
  }

  /**
   * Follows a filter once nothing changes and the page is idle, because nobody sees the widget. A page that waits for the results of
   * the widgets in view is idle too, so the rest keeps the worker free for them.
   */
  #followLater(): void {
    this.invalidate(false);
    this.#viewport.whenIdle(() => this.#drags.follow(), REST_MS);
  }

  #advance(changed: PropertyValues): Phase {
    const { model, attributes } = this.#widget;
    this.filters.sync();
    if (this.#viewport.mayLoad()) {
      this.#data.resolve();
      this.#widget.dependency?.request();
    }
    this.#settings = settleLocale(this.#host, this.#host, this.#data.provider);
    this.#widget.checkAttributes();
    model.options?.(attributes);
    const connection = this.#data.connection;
    this.connection = connection;
    const error = this.#data.error ?? connection?.error;
    const waiting = this.view === undefined ? 'loading' : 'stale';
    if (!connection?.catalog) {
      if (error) throw error;
      if (connection) this.#askEarly(connection, this.#settings);
      return waiting;
    }
    if (connection.reloading || this.#lacksDependency()) return waiting;
    const context = this.#contextFor(connection.catalog, this.#settings);
    this.#ask(connection, context, this.#settings);
    const { pending, early, isFresh, error: failure, hasOldResults } = this.#query;
    // An error stays while the query is repeated by itself. After Retry, the card shows that the query is pending.
    if (failure && (!pending || connection.outage)) {
      if (this.view === undefined || !hasOldResults) throw failure;
      this.problem = failure;
      return 'stale';
    }
    if ((pending && !early && !isFresh) || this.#messages.pending) return waiting;
    if (this.#awaitsNames(connection, context)) return waiting;
    this.#show(this.#contextFor(connection.catalog, this.#settings), changed);
    this.problem = error;
    if (error || (pending && !early)) return 'stale';
    return isEmpty(this.#widget, this.#results!) ? 'empty' : 'ready';
  }

  /** Returns whether the module to query with is still loading. @throws SalesError when it could not be loaded */
  #lacksDependency(): boolean {
    const { dependency } = this.#widget;
    dependency?.request();
    if (dependency?.error) throw dependency.error;
    return dependency?.isPending ?? false;
  }

  #contextFor(catalog: Catalog, settings: LocaleSettings): WidgetContext {
    const { where, dashboardTile } = this.#host;
    const { applied: filters, own } = this.filters;
    const parts = { catalog, settings, messages: this.messages, names: this.#names.names, width: this.size.width };
    return contextOf({ ...parts, where, filters, own, isOnDashboard: dashboardTile !== undefined }, this.context);
  }

  #awaitsNames(connection: DataConnection, context: WidgetContext): boolean {
    const results = this.#query.results!;
    const { model, attributes } = this.#widget;
    const more = (): NameRequests => model.members?.(attributes, results, context) ?? [];
    return this.#names.awaits({ connection, results, context, isMoving: this.filters.moving, more });
  }

  #ask(connection: DataConnection, context: WidgetContext, settings: LocaleSettings): void {
    const { model } = this.#widget;
    const plans = plansOf(this.#widget, context, settings);
    this.plan = Object.values(plans)[0];
    this.#names.look(context, plans);
    const follow = (results: Results): Plans => followingPlans(this.#widget, results, context, { settings });
    const { moving } = this.filters;
    if (moving && this.#isPatient && this.#results) return;
    const firstAlone = model.isFirstShownAlone === true;
    const isOptional = model.isOptional?.bind(model);
    this.#query.ask(connection, { plans, follow, firstAlone, moving, isOptional });
    this.#isHeldBack = this.#query.isBehind;
  }

  /** Queries while the data is loading. A period of the page would be another filter as soon as the data is known. */
  #askEarly(connection: DataConnection, settings: LocaleSettings): void {
    const { period = '' } = this.#data.provider ?? {};
    if (period.trim() !== '' && period !== 'all') return;
    this.#early.ask(connection, (catalog) => {
      const { where } = this.#host;
      const { applied: filters, own } = this.filters;
      const parts = { settings, messages: this.messages, names: undefined, width: this.size.width, where, filters, own };
      return plansOf(this.#widget, contextBefore(catalog, parts), settings);
    });
  }

  /** Queries the requested state now, without a render. Returns false when only a render can decide. */
  #askNow(): boolean {
    const { catalog } = this.connection ?? {};
    this.invalidate(false);
    if (!catalog || this.view === undefined || this.filters.own !== this.context?.own) return false;
    try {
      this.#ask(this.connection!, this.#contextFor(catalog, this.#settings!), this.#settings!);
    } catch {
      // The render queries again, and shows the error.
      return false;
    }
    return this.#query.pending;
  }

  #plansForDrag(filters: readonly string[], brush: string): readonly QueryPlan[] {
    if (this.view === undefined || this.#isPatient) return [];
    const settings = this.#settings!;
    const context = { ...this.context!, filters };
    const following = followingPlans(this.#widget, this.#results!, context, { settings, brush });
    return Object.values({ ...plansOf(this.#widget, context, settings), ...following });
  }

  #show(context: WidgetContext, changed: PropertyValues): void {
    const { results } = this.#query;
    this.#query.show();
    const isSame = results === this.#results && context === this.context && this.view !== undefined;
    const hasNewAttributes = this.#widget.hasNewAttributes(changed);
    if (isSame && !hasNewAttributes) return;
    if (results !== this.#results || hasNewAttributes) this.#result = undefined;
    this.#results = results;
    this.context = context;
    const { model, attributes } = this.#widget;
    this.view = model.view(attributes, results!, context);
  }

  async #settle(version: number): Promise<void> {
    try {
      await this.#widget.body.painted?.();
    } catch (error) {
      if (version !== this.#version) return;
      this.#drawError = toSalesError(error);
      this.#host.requestUpdate();
      return;
    }
    const { early } = this.#query;
    if (version !== this.#version || !this.#host.isConnected || early || this.#data.isSearching) return;
    if (this.#isWaiting && this.#reported === this.#results) return;
    if (this.#isHeldBack) this.#host.requestUpdate();
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
    if (this.isPutOff) this.#drags.flushDeferred();
    else if (!this.#isWaiting) this.#ready.resolve();
    this.#reporter.forget();
    if (isNew) this.#reportResult();
  }

  #reportResult(): void {
    const context = this.context!;
    const dataRowCount = context.catalog.tables[0]?.rowCount ?? 0;
    this.#host.dispatchEvent(new SalesLoadEvent({ rowCount: this.result?.rowCount ?? 0, dataRowCount }));
    this.#widget.body.onShown?.(this.view!, context);
  }
}
