import type { PropertyValues } from 'lit';
import { fieldNames } from '../../../catalog/default-period.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import type { SalesError } from '../../../util/error.js';
import { SizeController } from '../card/size-controller.js';
import { SurroundingsController } from '../card/surroundings-controller.js';
import type { DataConnection } from '../data/data-connection.js';
import { dataStateOf, SourceController, type DataHost } from '../data/source-controller.js';
import { ViewportController } from '../data/viewport-controller.js';
import { FilterController, type FilterHost } from '../query/filter-controller.js';
import { LanguageController } from '../messages/language-controller.js';
import { loadErrorTexts } from '../messages/messages.js';
import { filterHooksOf, memberColumnsOf, isEmpty, type Widget } from './composed-widget.js';
import { SalesLoadEvent } from './events.js';
import { markPhase, LifecycleController } from './lifecycle-controller.js';
import { mayAsk, mayShow, obstacleOf } from './lifecycle.js';
import { toSalesError } from './report-error.js';
import { WidgetQueries } from './widget-queries.js';
import type { Phase, Shown, WidgetContext } from './widget.js';

/** A view, and what it was made of. */
interface Made<View, Attributes = unknown> {
  readonly view: View;
  /** The attributes that the view answers. Those of the element are newer while their results are awaited. */
  readonly attributes: Attributes;
  readonly results: Results;
  readonly context: WidgetContext;
}

/** Makes the view of one widget from its newest results, and keeps it until an input changes. */
class MadeView<Attributes, View, Picture> {
  /** The newest view; `undefined` before the first result. */
  newest: Made<View, Attributes> | undefined;

  readonly #widget: Widget<Attributes, View, Picture>;
  /** The cached value of `result`; `undefined` until it is read. */
  #result: QueryResult | undefined;

  constructor(widget: Widget<Attributes, View, Picture>) {
    this.#widget = widget;
  }

  /** Returns the result of the plan `main`, otherwise of the first plan, after the model's own conversion. */
  resultOf({ results, view }: Made<View>): QueryResult {
    const main = results['main'] ?? Object.values(results)[0]!;
    return (this.#result ??= this.#widget.model.result?.(main, view) ?? main);
  }

  /** Makes a view, unless results, context and attributes are those of `shown`. Returns whether the filters leave no rows to show. */
  make(shown: Made<View> | undefined, { results, context, hasNewAttributes }: MadeFrom): boolean {
    const isNew = results !== shown?.results || hasNewAttributes;
    if (isNew) this.#result = undefined;
    if (isNew || context !== shown.context) {
      const { model, attributes } = this.#widget;
      this.newest = { view: model.view(attributes, results, context, shown?.view), attributes, results, context };
    }
    return isEmpty(this.#widget, results);
  }
}

/** What a view is made of, and whether attributes changed since the last view. */
interface MadeFrom {
  readonly results: Results;
  readonly context: WidgetContext;
  readonly hasNewAttributes: boolean;
}

/** An element that shows a view: its attributes for data, filters and loading. */
export interface ViewHost extends DataHost, FilterHost {
  readonly hasUpdated: boolean;
  readonly where: string;
  readonly loading: string;
}

/**
 * Connects the parts of one widget: finds the data, joins the filter group, has the queries sent, and makes the view from their results.
 * What is shown when, and when `ready` settles, is decided by `lifecycle.ts`.
 */
export class ViewController<Attributes, View, Picture = undefined> {
  /** The membership of the widget in its filter group: its own clause, and the clauses that apply to it. */
  readonly filters: FilterController;
  /** The width of the widget. */
  readonly size: SizeController;
  /** Detects the page around the widget: dark or light background, text flow or grid. */
  readonly surroundings: SurroundingsController;
  /** Decides what the widget shows, and when `ready` settles. */
  readonly lifecycle: LifecycleController<Results>;
  /** The locale settings of the widget, and its texts. */
  readonly language: LanguageController;
  /** Where the widget finds its data. */
  readonly data: SourceController;

  readonly #host: ViewHost;
  readonly #internals: ElementInternals;
  readonly #widget: Widget<Attributes, View, Picture>;
  readonly #queries: WidgetQueries<Attributes, View, Picture>;
  readonly #viewport: ViewportController;
  readonly #made: MadeView<Attributes, View, Picture>;
  /** True when attributes changed since the last view: an update that waits, as for a module, leaves them to a later one. */
  #hasNewAttributes = false;

  constructor(host: ViewHost, internals: ElementInternals, widget: Widget<Attributes, View, Picture>) {
    this.#host = host;
    this.#internals = internals;
    // The first update may wait for its turn on a dashboard.
    internals.states.add('loading');
    this.#widget = widget;
    this.#made = new MadeView(widget);
    this.lifecycle = new LifecycleController<Results>(host, () => this.#onPainted());
    this.surroundings = new SurroundingsController(host, internals);
    this.filters = new FilterController(host, {
      ...filterHooksOf(widget, () => this.view),
      place: () => this.data.place,
      namesOf: (field) => (this.connection?.catalog ? fieldNames(field, this.connection.catalog) : [field]),
      onChange: () => this.#onFilters(),
      onExpected: (move) => {
        if (this.#viewport.isNear) this.#queries.prepare(move);
      },
    });
    this.size = new SizeController(host);
    this.#viewport = new ViewportController(host);
    this.language = new LanguageController(
      host,
      () => widget.model.messages,
      () => this.invalidate(),
    );
    this.data = new SourceController(host, () => this.#onData());
    this.#queries = new WidgetQueries(host, widget, {
      ...{ lifecycle: this.lifecycle, filters: this.filters, size: this.size, language: this.language },
      connection: () => this.connection,
      shown: () => this.#shownView,
    });
  }

  /** The promise of the requested state, replaced by each change of attribute, filter or data. See `LifecycleController`. */
  get ready(): Promise<void> {
    return this.lifecycle.ready;
  }

  get phase(): Phase {
    return this.lifecycle.phase;
  }

  /** The error shown in the card, if any. */
  get problem(): SalesError | undefined {
    return this.lifecycle.problem;
  }

  /** The view shown, `undefined` before the first result and after an error. */
  get view(): View | undefined {
    return this.#shownView?.view;
  }

  /** The context that the view was made with. */
  get context(): WidgetContext | undefined {
    return this.#made.newest?.context;
  }

  /** The data queried, `undefined` while there is none. */
  get connection(): DataConnection | undefined {
    return this.data.connection;
  }

  /** The plan that produces the result of the widget. */
  get plan(): QueryPlan | undefined {
    return this.#queries.plan;
  }

  /** The painted result of the plan `main`, otherwise of the first plan, after the model's own conversion. */
  get result(): QueryResult | undefined {
    const made = this.#shownView;
    return made && this.#made.resultOf(made);
  }

  /** The current view, its drawing, and the context of both. `undefined` before the first view. */
  get shown(): Shown<View, Picture> | undefined {
    const made = this.#shownView;
    return made && { view: made.view, context: made.context, phase: this.phase, picture: this.#widget.body.picture };
  }

  /** Returns what the widget would query over other rows, and its context there; `undefined` while texts load. @throws SalesError for a bad attribute */
  over(catalog: Catalog): ReturnType<WidgetQueries<Attributes, View, Picture>['over']> | undefined {
    const { settings, isPending } = this.language;
    return settings && !isPending ? this.#queries.over(catalog, settings) : undefined;
  }

  /** The texts in the user's language. */
  get messages(): Messages {
    return this.language.messages;
  }

  /** The custom states of the element. */
  get states(): CustomStateSet {
    return this.#internals.states;
  }

  /** Requests a new state: `ready` becomes a new promise. */
  invalidate(update = true): void {
    this.#widget.dependency?.retry();
    this.lifecycle.send({ type: 'requested' });
    if (update) this.#host.requestUpdate();
  }

  /** Reloads the data and queries again. The view stays until the new result has arrived. */
  reload(): Promise<void> {
    this.invalidate();
    void this.data.connection?.reload();
    return this.ready;
  }

  /** Returns a result with display names in columns next to their codes. */
  named(result: QueryResult | undefined): QueryResult | undefined {
    const { names } = this.#queries;
    return result && names.inColumns(result, () => memberColumnsOf(this.#widget, this.view, result));
  }

  /** Advances as far as data and results allow. Called before each render. */
  advance(changed: PropertyValues): void {
    // An update can end after the element was removed. It must not observe, load or query again.
    if (!this.#host.isConnected) return;
    try {
      this.#advance(changed);
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

  /** Settles `ready` once everything is painted; called after each render. `isComplete` is false while a hidden part is put off. */
  settle(isComplete: boolean): void {
    const { view, phase, problem } = this;
    const isNothing = phase === 'ready' && view !== undefined && this.#widget.model.isNothing?.(view) === true;
    markPhase(this.#internals, phase, problem, isNothing);
    void this.lifecycle.settle(this.#widget.body.painted?.(), isComplete);
    if (!isComplete) this.#queries.flushDeferred();
  }

  /** The attributes that the view answers; without a view those of the element. */
  get shownAttributes(): Attributes {
    return this.#shownView?.attributes ?? this.#widget.attributes;
  }

  get #shownView(): Made<View, Attributes> | undefined {
    return this.lifecycle.state.view && this.#made.newest;
  }

  #onData(): void {
    this.#takeData();
    this.#host.requestUpdate();
  }

  #takeData(): void {
    this.lifecycle.send({ type: 'dataChanged', data: dataStateOf(this.data) });
  }

  #onFilters(): void {
    const { moving } = this.filters;
    const { model } = this.#widget;
    if (moving && model.isPatient) return;
    const isSeen = this.#viewport.isNear || this.view === undefined;
    this.invalidate(isSeen && !moving && model.isControl === true);
    // A page that waits for the results of the widgets in view is idle too, so the rest keeps the worker free for them.
    if (!isSeen) this.#viewport.whenIdle(() => this.#queries.follow());
    else if (moving || !model.isControl) this.#queries.follow();
  }

  /** @throws SalesError that leaves nothing to show */
  #advance(changed: PropertyValues): void {
    const { dependency } = this.#widget;
    const { lifecycle } = this;
    this.#hasNewAttributes ||= this.#widget.hasNewAttributes(changed);
    this.filters.sync();
    if (this.#viewport.mayLoad()) {
      this.data.resolve();
      dependency?.request();
    }
    // First of all, because errors are shown in the language that the locale sets.
    const settings = this.language.settle(this.data.provider);
    this.#widget.checkAttributes();
    this.#takeData();
    const { connection } = this;
    const { catalog } = connection ?? {};
    if (connection && !catalog) this.#queries.askEarly(connection, this.data.provider, settings);
    if (dependency?.error && catalog) throw dependency.error;
    const isReady = mayAsk(lifecycle.state) && !dependency?.isPending;
    const context = isReady && catalog ? this.#queries.contextFor(catalog, settings) : undefined;
    if (connection && context) this.#queries.ask(connection, context, settings);
    const obstacle = obstacleOf(lifecycle.state);
    if (obstacle) throw obstacle;
    const { answer } = lifecycle.state;
    const isShowable = context && answer && mayShow(lifecycle.state) && !this.language.isPending;
    if (!isShowable || !connection || this.#queries.awaitsNames(connection, answer.results, context)) {
      lifecycle.send({ type: 'waited' });
      return;
    }
    const made = { results: answer.results, context: this.#queries.contextFor(context.catalog, settings) };
    const from = { ...made, hasNewAttributes: this.#hasNewAttributes };
    const isEmpty = this.#made.make(this.#shownView, from);
    // A view that cannot be made is tried again once the texts of errors have loaded.
    this.#hasNewAttributes = false;
    lifecycle.send({ type: 'shown', isEmpty });
  }

  #onPainted(): void {
    const { context, view } = this;
    if (!context || view === undefined) return;
    const dataRowCount = context.catalog.tables[0]?.rowCount ?? 0;
    this.#host.dispatchEvent(new SalesLoadEvent({ rowCount: this.result?.rowCount ?? 0, dataRowCount }));
    this.#widget.body.onShown?.(view, context);
  }
}
