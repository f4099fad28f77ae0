import { fieldNames } from '../../../catalog/default-period.js';
import type { ExpectedMove } from '../../../crossfilter/filter-bus.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import { withoutComparison } from '../../../query/where/clause-list.js';
import type { SalesError } from '../../../util/error.js';
import type { CardBody } from '../card/card.js';
import { SizeController } from '../card/size-controller.js';
import { SurroundingsController } from '../card/surroundings-controller.js';
import type { DataConnection } from '../data/data-connection.js';
import { dataStateOf, SourceController, type DataHost } from '../data/source-controller.js';
import { ViewportController } from '../data/viewport-controller.js';
import { LinksController } from '../links/links-controller.js';
import { NamesController } from '../messages/display-names-controller.js';
import { LanguageController } from '../messages/language-controller.js';
import { loadErrorTexts } from '../messages/messages.js';
import { FilterController, type FilterHooks, type FilterHost } from '../query/filter-controller.js';
import { whenIdle } from '../query/next-frame.js';
import { EarlyQueries, QueryController } from '../query/query-controller.js';
import { SalesLoadEvent } from './events.js';
import { markPhase, LifecycleController } from './lifecycle-controller.js';
import { mayAsk, mayShow, obstacleOf } from './lifecycle.js';
import type { ModuleController } from './module-controller.js';
import { toSalesError } from './report-error.js';
import { completed, contextBefore, contextOf, type ContextParts } from './widget-context.js';
import type { FollowOptions, Phase, Shown, WidgetContext, WidgetModel } from './widget.js';

/** Time in milliseconds that a result may take after a change of a filter before the card shows that its numbers are outdated. */
const LATE_MS = 150;
/** Time in milliseconds without a move after which a drag counts as paused. */
const CALM_MS = 100;

/** What a widget is made of. Each part can change with an attribute. */
export interface Widget<Attributes, View, Picture> {
  readonly model: () => WidgetModel<Attributes, View, Picture>;
  readonly attributes: () => Attributes;
  readonly body: () => CardBody<View, Picture>;
  /** Module that the widget must load before it can query; `undefined` when it needs none. */
  readonly dependency: () => ModuleController<unknown> | undefined;
  /** Maps the clauses of the filter group to those that the widget applies. */
  readonly readAs: NonNullable<FilterHooks['readAs']>;
  /** @throws SalesError `bad-option` for a bad value of an attribute */
  readonly checkAttributes: () => void;
}

/** A view, and what it was made of. */
interface Made<View, Attributes> {
  readonly view: View;
  /** The attributes that the view answers. Those of the element are newer while their results are awaited. */
  readonly attributes: Attributes;
  readonly results: Results;
  readonly context: WidgetContext;
}

/** An element that shows a view: its attributes for data, filters and loading. */
export interface ViewHost extends DataHost, FilterHost {
  readonly hasUpdated: boolean;
  readonly where: string;
  readonly loading: string;
  /** True on a dashboard until its first screen is painted. Slow queries wait until then. */
  readonly isBeforeScreen?: boolean;
}

/**
 * The store of one widget: finds the data, joins the filter group, queries what the model plans, and makes the view from the results.
 * What is shown when, and when `ready` settles, is decided by `lifecycle.ts`.
 */
export class ViewController<Attributes, View, Picture = undefined> {
  /** The membership of the widget in its filter group: its own clause, and the clauses that apply to it. */
  readonly filters: FilterController;
  /** Detects the page around the widget: dark or light background, text flow or grid. */
  readonly surroundings: SurroundingsController;
  /** Decides what the widget shows, and when `ready` settles. */
  readonly lifecycle: LifecycleController<Results>;
  readonly language: LanguageController;
  /** Where the widget finds its data. */
  readonly data: SourceController;
  /** The plan that produces the result of the widget. */
  plan: QueryPlan | undefined;

  readonly #host: ViewHost;
  readonly #internals: ElementInternals;
  readonly #widget: Widget<Attributes, View, Picture>;
  readonly #size: SizeController;
  readonly #viewport: ViewportController;
  readonly #query: QueryController;
  readonly #early = new EarlyQueries();
  /** The display names of members in the results, and the links of members. */
  readonly #names: NamesController;
  readonly #links: LinksController;
  /** The context last queried. */
  #context: WidgetContext | undefined;
  /** The newest view; `undefined` before the first result. */
  #made: Made<View, Attributes> | undefined;
  /** The cached value of `result`; `undefined` until it is read. */
  #result: QueryResult | undefined;
  /** True when attributes changed since the last view: an update that waits, as for a module, leaves them to a later one. */
  #hasNewAttributes = false;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ViewHost, internals: ElementInternals, widget: Widget<Attributes, View, Picture>) {
    this.#host = host;
    this.#internals = internals;
    // The first update may wait for its turn on a dashboard.
    internals.states.add('loading');
    this.#widget = widget;
    const { model, attributes } = widget;
    this.lifecycle = new LifecycleController<Results>(host, () => this.#onPainted());
    this.surroundings = new SurroundingsController(host, internals);
    this.filters = new FilterController(host, {
      fields: () => model().fields?.(attributes(), this.view) ?? [],
      isBrush: () => model().isBrush?.(attributes()) ?? false,
      followsBrush: () => model().followsBrush?.(attributes()) ?? false,
      readAs: widget.readAs,
      place: () => this.data.place,
      namesOf: (field) => (this.connection?.catalog ? fieldNames(field, this.connection.catalog) : [field]),
      onChange: () => this.#onFilters(),
      onExpected: (move) => {
        if (this.#viewport.isNear) this.#prepare(move);
      },
    });
    this.#size = new SizeController(host);
    this.#viewport = new ViewportController(host);
    this.language = new LanguageController(
      host,
      () => model().messages,
      () => this.invalidate(),
    );
    this.data = new SourceController(host, () => {
      this.#takeData();
      host.requestUpdate();
    });
    this.#query = new QueryController(host, this.lifecycle);
    this.#names = new NamesController(host);
    this.#links = new LinksController(host);
    host.addController({ hostDisconnected: () => this.#early.stop() });
  }

  get phase(): Phase {
    return this.lifecycle.phase;
  }

  get problem(): SalesError | undefined {
    return this.lifecycle.problem;
  }

  /** The view shown, `undefined` before the first result and after an error. */
  get view(): View | undefined {
    return this.#shown?.view;
  }

  get context(): WidgetContext | undefined {
    return this.#made?.context;
  }

  get connection(): DataConnection | undefined {
    return this.data.connection;
  }

  /** The painted result of the plan `main`, otherwise of the first plan, after the model's own conversion. */
  get result(): QueryResult | undefined {
    if (!this.#shown) return undefined;
    const { results, view } = this.#shown;
    const main = results['main'] ?? Object.values(results)[0]!;
    return (this.#result ??= this.#widget.model().result?.(main, view) ?? main);
  }

  /** The current view, its drawing, and the context of both. `undefined` before the first view. */
  get shown(): Shown<View, Picture> | undefined {
    if (!this.#shown) return undefined;
    const { view, context } = this.#shown;
    return { view, context, phase: this.phase, picture: this.#widget.body().picture };
  }

  /** The attributes that the view answers; without a view those of the element. */
  get shownAttributes(): Attributes {
    return this.#shown?.attributes ?? this.#widget.attributes();
  }

  get messages(): Messages {
    return this.language.messages;
  }

  get states(): CustomStateSet {
    return this.#internals.states;
  }

  /** Returns what the widget would query over other rows, and its context there; `undefined` while texts load. @throws SalesError for a bad attribute */
  over(catalog: Catalog): { readonly plans: Plans; readonly context: WidgetContext } | undefined {
    if (!this.language.settings || this.language.isPending) return undefined;
    const context = this.#contextFor(catalog);
    return { plans: this.#plansOf(context), context };
  }

  /** Requests a new state: `ready` becomes a new promise. */
  invalidate(update = true): void {
    this.#widget.dependency()?.retry();
    this.lifecycle.send({ type: 'requested' });
    if (update) this.#host.requestUpdate();
  }

  /** Reloads the data and queries again. The view stays until the new result has arrived. */
  reload(): Promise<void> {
    this.invalidate();
    void this.connection?.reload();
    return this.lifecycle.ready;
  }

  /** Returns a result with display names in columns next to their codes. */
  named(result: QueryResult): QueryResult {
    const { view } = this;
    const model = this.#widget.model();
    return this.#names.inColumns(result, () => (view === undefined ? undefined : model.memberColumns?.(view, result)) ?? []);
  }

  /** Advances as far as data and results allow. Called before each render. */
  advance(hasNewAttributes: boolean): void {
    // An update can end after the element was removed. It must not observe, load or query again.
    if (!this.#host.isConnected) return;
    this.#hasNewAttributes ||= hasNewAttributes;
    try {
      this.#advance();
    } catch (error) {
      const loading = loadErrorTexts();
      void loading?.then(() => this.#host.requestUpdate());
      if (this.language.isLoadingTexts || loading) this.lifecycle.send({ type: 'waited' });
      else this.fail(error);
    }
  }

  /** Shows an error in place of the view. */
  fail(error: unknown): void {
    this.lifecycle.send({ type: 'failed', error: toSalesError(error) });
  }

  /** Settles `ready` once everything is painted; called after each render. `flush` renders a hidden part that was put off: it waits for the last results. */
  settle(flush?: () => void): void {
    const { view, phase, problem } = this;
    const isNothing = phase === 'ready' && view !== undefined && this.#widget.model().isNothing?.(view) === true;
    markPhase(this.#internals, phase, problem, isNothing);
    void this.lifecycle.settle(this.#widget.body().painted?.(), flush === undefined);
    if (flush && !this.lifecycle.isPartial) this.#whenCalm(flush);
  }

  get #shown(): Made<View, Attributes> | undefined {
    return this.lifecycle.state.view && this.#made;
  }

  /** @throws SalesError that leaves nothing to show */
  #advance(): void {
    const { lifecycle, language, data } = this;
    const dependency = this.#widget.dependency();
    this.filters.sync();
    if (this.#viewport.mayLoad()) {
      data.resolve();
      dependency?.request();
    }
    // First of all, because errors are shown in the language that the locale sets.
    language.settle(data.provider);
    this.#widget.checkAttributes();
    this.#takeData();
    const { connection } = this;
    const { catalog } = connection ?? {};
    if (connection && !catalog) this.#askEarly(connection);
    if (dependency?.error && catalog) throw dependency.error;
    const isReady = mayAsk(lifecycle.state) && !dependency?.isPending;
    const context = isReady && catalog ? this.#contextFor(catalog) : undefined;
    if (connection && context) this.#ask(connection, context);
    const obstacle = obstacleOf(lifecycle.state);
    if (obstacle) throw obstacle;
    const { answer } = lifecycle.state;
    const isShowable = context && answer && mayShow(lifecycle.state) && !language.isPending;
    if (!isShowable || !connection || this.#awaitsNames(connection, answer.results, context)) {
      lifecycle.send({ type: 'waited' });
      return;
    }
    this.#makeView(answer.results, this.#contextFor(context.catalog));
    // A view that cannot be made is tried again once the texts of errors have loaded.
    this.#hasNewAttributes = false;
    const model = this.#widget.model();
    const [first] = Object.values(answer.results);
    const isEmpty = model.isEmpty ? model.isEmpty(answer.results, this.#widget.attributes()) : first?.selected === 0;
    lifecycle.send({ type: 'shown', isEmpty });
  }

  /** Makes the view, unless it is made from these results, this context and the current attributes. */
  #makeView(results: Results, context: WidgetContext): void {
    const old = this.#shown;
    const isNew = results !== old?.results || this.#hasNewAttributes;
    if (isNew) this.#result = undefined;
    if (!isNew && context === old.context) return;
    const attributes = this.#widget.attributes();
    this.#made = { view: this.#widget.model().view(attributes, results, context, old?.view), attributes, results, context };
  }

  #takeData(): void {
    this.lifecycle.send({ type: 'dataChanged', data: dataStateOf(this.data) });
  }

  #onPainted(): void {
    const { context, view } = this;
    if (!context || view === undefined) return;
    const dataRowCount = context.catalog.tables[0]?.rowCount ?? 0;
    this.#host.dispatchEvent(new SalesLoadEvent({ rowCount: this.result?.rowCount ?? 0, dataRowCount }));
    this.#widget.body().onShown?.(view, context);
  }

  /** Returns the context of the widget; a new object when a part of it has changed. */
  #contextFor(catalog: Catalog): WidgetContext {
    const { names } = this.#names;
    const links = this.#links.of(this.language.settings!.href, catalog);
    const isOnDashboard = this.#host.dashboardTile === true;
    return (this.#context = contextOf({ ...this.#contextParts, catalog, names, links, isOnDashboard }, this.#context));
  }

  get #contextParts(): Omit<ContextParts, 'catalog' | 'names'> {
    const { applied, leftOut, own, defaultWhere: defaultPeriod, moving } = this.filters;
    const { isControl, keepsPlaces } = this.#widget.model();
    return {
      settings: this.language.settings!,
      messages: this.messages,
      width: this.#size.width,
      ...{ where: this.#host.where, filters: applied, leftOut, own, defaultPeriod },
      // A control selects rows of the data by what they are.
      scenario: isControl ? undefined : this.connection?.scenario,
      moving: keepsPlaces && moving,
    };
  }

  /** Returns the plans of the first queries. @throws SalesError for a bad attribute */
  #plansOf(context: WidgetContext, previous?: View): Plans {
    const { model, attributes } = this.#widget;
    return completed(model().plans(attributes(), context, previous), context, this.language.settings!);
  }

  /** Returns the plans that depend on the first results; none by default. */
  #followingPlans(results: Results, context: WidgetContext, more: FollowOptions<View>): Plans {
    const { model, attributes } = this.#widget;
    return completed(model().follow?.(attributes(), results, context, more) ?? {}, context, this.language.settings!);
  }

  /** Returns the plans that are asked for during a drag, and before the first screen of a dashboard. */
  #quick(plans: Plans): Plans {
    const model = this.#widget.model();
    return model.isSlow ? Object.fromEntries(Object.entries(plans).filter(([name]) => !model.isSlow!(name))) : plans;
  }

  /** Queries what the widget shows now. Slow queries wait for the end of a drag, and for the first screen of a dashboard. @throws SalesError for a bad attribute */
  #ask(connection: DataConnection, context: WidgetContext): void {
    const model = this.#widget.model();
    const { moving } = this.filters;
    const all = this.#plansOf(context, this.view);
    const plans = moving || this.#host.isBeforeScreen ? this.#quick(all) : all;
    this.plan = Object.values(plans)[0];
    this.#names.look(context, plans);
    if (moving && model.isPatient && this.#shown) return;
    const follow = (results: Results): Plans => this.#followingPlans(results, context, { previous: this.view });
    const firstAlone = model.isFirstShownAlone === true;
    this.#query.ask(connection, { plans, follow, firstAlone, moving, rankOf: model.rankOf?.bind(model) });
  }

  /** Queries while the data is loading. A period of the page would be another filter as soon as the data is known. */
  #askEarly(connection: DataConnection): void {
    const { period = '' } = this.data.provider ?? {};
    if (period.trim() !== '' && period !== 'all') return;
    const parts = { ...this.#contextParts, names: undefined };
    this.#early.ask(connection, (catalog) => this.#plansOf(contextBefore(catalog, parts)));
  }

  /** Returns whether the results must wait for the names and links of their members. */
  #awaitsNames(connection: DataConnection, results: Results, context: WidgetContext): boolean {
    const { model, attributes } = this.#widget;
    const more = () => model().members?.(attributes(), results, context) ?? [];
    const isMoving = this.filters.moving;
    return this.#links.isPending || this.#names.awaits({ connection, results, context, isMoving, more });
  }

  #onFilters(): void {
    const { moving } = this.filters;
    const { isPatient, isControl } = this.#widget.model();
    if (moving && isPatient) return;
    const isSeen = this.#viewport.isNear || this.view === undefined;
    this.invalidate(isSeen && !moving && isControl === true);
    // A page that waits for the results of the widgets in view is idle too, so the rest keeps the worker free for them.
    if (!isSeen) this.#viewport.whenIdle(() => this.#follow());
    else if (moving || !isControl) this.#follow();
  }

  /** Queries after a change of a filter. The view stays unchanged until the result arrives or is late. */
  #follow(): void {
    if (this.#askWithoutRender()) this.#awaitLate();
    else this.#host.requestUpdate();
  }

  /** Queries the requested state now, without a render. Returns false when only a render can decide. */
  #askWithoutRender(): boolean {
    const { connection, language, filters, lifecycle } = this;
    if (!connection?.catalog || !language.settings || this.#shown?.context.own !== filters.own) return false;
    try {
      this.#ask(connection, this.#contextFor(connection.catalog));
    } catch {
      // The render queries again, and shows the error.
      return false;
    }
    return lifecycle.state.run !== undefined;
  }

  #awaitLate(): void {
    const { lifecycle } = this;
    const { answer } = lifecycle.state;
    if (this.#late !== undefined) return;
    this.#late = setTimeout(() => {
      this.#late = undefined;
      if (!lifecycle.state.run) return;
      if (answer === lifecycle.state.answer) this.#host.requestUpdate();
      else this.#awaitLate();
    }, LATE_MS);
  }

  /** Calls once the page is idle and a drag has paused, unless another state is requested before. */
  #whenCalm(call: () => void): void {
    const { epoch } = this.lifecycle.state;
    const callIfSame = (): void => {
      if (epoch === this.lifecycle.state.epoch) call();
    };
    if (this.filters.moving) setTimeout(callIfSame, CALM_MS);
    else whenIdle(callIfSame);
  }

  /**
   * Called when a clause is about to move. If the clause applies to this widget, the worker prepares the current queries for all values
   * that the user can select.
   */
  #prepare({ source, brush, where }: ExpectedMove): void {
    const { filters, connection } = this;
    const { mode } = filters;
    if (mode === 'none' || (source === filters.source && mode !== 'all') || filters.appliedPart(where) === '') return;
    const hidden = mode === 'all' ? [source] : [source, filters.source];
    const others = Object.entries(filters.clauses).filter(([other]) => !hidden.includes(other));
    const applied = [...others.map(([, clause]) => withoutComparison(clause)), where]
      .map((clause) => filters.appliedPart(clause))
      .filter(Boolean);
    const plans = this.#plansForDrag(applied, brush);
    if (plans.length > 0) connection?.prepare(plans, brush);
  }

  /** Returns all plans for other clauses of the group while the clause on `brush` moves. Empty while no view is shown. */
  #plansForDrag(filters: readonly string[], brush: string): readonly QueryPlan[] {
    const shown = this.#shown;
    if (!shown || !this.language.settings || this.#widget.model().isPatient) return [];
    const context = { ...shown.context, filters };
    const following = this.#followingPlans(shown.results, context, { brush, previous: shown.view });
    return Object.values({ ...this.#quick(this.#plansOf(context)), ...following });
  }
}
