import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ExpectedMove } from '../../../crossfilter/filter-bus.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import type { Results } from '../../../query/result/result.js';
import type { SizeController } from '../card/size-controller.js';
import type { DataConnection } from '../data/data-connection.js';
import type { DataSource } from '../data/source-registry.js';
import { LinksController } from '../links/links-controller.js';
import { NamesController } from '../messages/display-names-controller.js';
import type { LanguageController } from '../messages/language-controller.js';
import type { LocaleSettings } from '../messages/locale.js';
import { withoutComparison } from '../../../query/where/clause-list.js';
import type { Lifecycle } from './lifecycle.js';
import type { FilterController, FilterHost } from '../query/filter-controller.js';
import { whenIdle } from '../query/next-frame.js';
import { EarlyQueries, QueryController } from '../query/query-controller.js';
import { contextBefore, contextOf, followingPlans, plansOf, type Widget } from './composed-widget.js';
import type { LifecycleController } from './lifecycle-controller.js';
import type { NameRequests, WidgetContext, WidgetModel } from './widget.js';

/** Time in milliseconds that a result may take after a change of a filter before the card shows that its numbers are outdated. */
const LATE_MS = 150;
/** Time in milliseconds without a move after which a drag counts as paused. */
const CALM_MS = 100;

/** The parts of a widget that its `DragController` uses. */
export interface DragHost {
  readonly filters: FilterController;
  readonly lifecycle: { readonly state: Lifecycle<unknown> };
  readonly connection: () => DataConnection | undefined;
  readonly requestUpdate: () => void;
  /** Queries the requested state without a render. Returns false when a render is necessary. */
  readonly ask: () => boolean;
  /** Returns all plans for other clauses of the group while the clause on `brush` moves. Empty while no view is shown. */
  readonly plansForDrag: (filters: readonly string[], brush: string) => readonly QueryPlan[];
  /** Renders the parts that were deferred during the drag. */
  readonly flushDeferred: () => void;
}

/**
 * Updates one widget when a filter of its group changes, once or during a drag. Skips renders that show nothing new and defers work
 * that can wait.
 */
class DragController {
  readonly #host: DragHost;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DragHost) {
    this.#host = host;
  }

  /** Called when a filter has changed. The view stays unchanged until the result arrives or is late. */
  follow(): void {
    if (this.#host.ask()) this.#awaitLate();
    else this.#host.requestUpdate();
  }

  /** Renders deferred parts once the page is idle, and a drag has paused. */
  flushDeferred(): void {
    const { lifecycle } = this.#host;
    const { epoch } = lifecycle.state;
    const flush = (): void => {
      if (epoch === lifecycle.state.epoch) this.#host.flushDeferred();
    };
    if (this.#host.filters.moving) setTimeout(flush, CALM_MS);
    else whenIdle(flush);
  }

  /**
   * Called when a clause is about to move. If the clause applies to this widget, the worker prepares the current queries for all values
   * that the user can select.
   */
  prepare({ source, brush, where }: ExpectedMove): void {
    const { filters, plansForDrag, connection } = this.#host;
    const { mode } = filters;
    if (mode === 'none' || (source === filters.source && mode !== 'all') || filters.appliedPart(where) === '') return;
    const hidden = mode === 'all' ? [source] : [source, filters.source];
    const others = Object.entries(filters.clauses).filter(([other]) => !hidden.includes(other));
    const applied = [...others.map(([, clause]) => withoutComparison(clause)), where]
      .map((clause) => filters.appliedPart(clause))
      .filter(Boolean);
    const plans = plansForDrag(applied, brush);
    if (plans.length > 0) connection()?.prepare(plans, brush);
  }

  #awaitLate(): void {
    const { lifecycle, requestUpdate } = this.#host;
    const { answer } = lifecycle.state;
    if (this.#late !== undefined) return;
    this.#late = setTimeout(() => {
      this.#late = undefined;
      if (!lifecycle.state.run) return;
      if (answer === lifecycle.state.answer) requestUpdate();
      else this.#awaitLate();
    }, LATE_MS);
  }
}

/** The parts of a widget that its queries depend on. */
export interface QueryParts<View> {
  readonly lifecycle: LifecycleController<Results>;
  readonly filters: FilterController;
  readonly size: SizeController;
  readonly language: LanguageController;
  readonly connection: () => DataConnection | undefined;
  /** The results shown and their context; `undefined` while no view is shown. */
  readonly shown: () => { readonly view: View; readonly results: Results; readonly context: WidgetContext } | undefined;
}

type QueryHost = FilterHost &
  ReactiveControllerHost &
  Pick<Node, 'baseURI'> & { readonly where: string; readonly isBeforeScreen?: boolean };

/** Returns the plans that are asked for during a drag, and before the first screen of a dashboard. */
function quickPlans(plans: Plans, { isSlow }: Pick<WidgetModel<never, never>, 'isSlow'>): Plans {
  return isSlow ? Object.fromEntries(Object.entries(plans).filter(([name]) => !isSlow(name))) : plans;
}

/** Sends the queries that the model of one widget plans: while the data loads, after each change, and during a drag. */
export class WidgetQueries<Attributes, View, Picture> implements ReactiveController {
  /** The plan that produces the result of the widget. */
  plan: QueryPlan | undefined;

  /** The display names of members in the results. */
  readonly names: NamesController;

  /** The links of members. */
  readonly #links: LinksController;
  readonly #host: QueryHost;
  readonly #widget: Widget<Attributes, View, Picture>;
  readonly #parts: QueryParts<View>;
  readonly #query: QueryController;
  readonly #early = new EarlyQueries();
  readonly #drags: DragController;
  #context: WidgetContext | undefined;

  constructor(host: QueryHost, widget: Widget<Attributes, View, Picture>, parts: QueryParts<View>) {
    this.#host = host;
    this.#widget = widget;
    this.#parts = parts;
    this.#query = new QueryController(host, parts.lifecycle);
    this.names = new NamesController(host);
    this.#links = new LinksController(host);
    this.#drags = new DragController({
      ...parts,
      requestUpdate: () => host.requestUpdate(),
      ask: () => this.#askWithoutRender(),
      plansForDrag: (filters, brush) => this.#plansForDrag(filters, brush),
      flushDeferred: () => widget.flushDeferred(),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#early.stop();
  }

  /** Returns the context of the widget; a new object when a part of it has changed. */
  contextFor(catalog: Catalog, settings: LocaleSettings): WidgetContext {
    const links = this.#links.of(settings.href, catalog);
    const parts = { ...this.#contextParts(settings), catalog, names: this.names.names, links };
    return (this.#context = contextOf({ ...parts, isOnDashboard: this.#host.dashboardTile === true }, this.#context));
  }

  /** Returns what the widget would query over other rows, and its context there. @throws SalesError for a bad attribute */
  over(catalog: Catalog, settings: LocaleSettings): { readonly plans: Plans; readonly context: WidgetContext } {
    const context = this.contextFor(catalog, settings);
    return { plans: plansOf(this.#widget, context, settings), context };
  }

  /** Queries what the widget shows now. Slow queries wait for the end of a drag, and for the first screen of a dashboard. @throws SalesError for a bad attribute */
  ask(connection: DataConnection, context: WidgetContext, settings: LocaleSettings): void {
    const { model } = this.#widget;
    const { moving } = this.#parts.filters;
    const all = plansOf(this.#widget, context, settings, this.#parts.shown()?.view);
    const plans = moving || this.#host.isBeforeScreen ? quickPlans(all, model) : all;
    this.plan = Object.values(plans)[0];
    this.names.look(context, plans);
    if (moving && model.isPatient && this.#parts.shown()) return;
    const follow = (results: Results): Plans =>
      followingPlans(this.#widget, results, context, { settings, previous: this.#parts.shown()?.view });
    const firstAlone = model.isFirstShownAlone === true;
    this.#query.ask(connection, { plans, follow, firstAlone, moving, rankOf: model.rankOf?.bind(model) });
  }

  /** Queries while the data is loading. A period of the page would be another filter as soon as the data is known. */
  askEarly(connection: DataConnection, provider: DataSource | undefined, settings: LocaleSettings): void {
    const { period = '' } = provider ?? {};
    if (period.trim() !== '' && period !== 'all') return;
    const parts = { ...this.#contextParts(settings), names: undefined };
    this.#early.ask(connection, (catalog) => plansOf(this.#widget, contextBefore(catalog, parts), settings));
  }

  /** Returns whether the results must wait for the names and links of their members. */
  awaitsNames(connection: DataConnection, results: Results, context: WidgetContext): boolean {
    const { model, attributes } = this.#widget;
    const more = (): NameRequests => model.members?.(attributes, results, context) ?? [];
    return (
      this.#links.isPending || this.names.awaits({ connection, results, context, isMoving: this.#parts.filters.moving, more })
    );
  }

  /** Queries after a change of a filter. The view stays unchanged until the result arrives or is late. */
  follow(): void {
    this.#drags.follow();
  }

  /** Has the worker prepare for a clause that is about to move. */
  prepare(move: ExpectedMove): void {
    this.#drags.prepare(move);
  }

  /** Has parts that are put off rendered once the page is idle. */
  flushDeferred(): void {
    this.#drags.flushDeferred();
  }

  #contextParts(settings: LocaleSettings): Omit<Parameters<typeof contextBefore>[1], 'names'> {
    const { filters, size, language, connection } = this.#parts;
    const { applied, leftOut, own, defaultWhere: defaultPeriod } = filters;
    // A control selects rows of the data by what they are.
    const scenario = this.#widget.model.isControl ? undefined : connection()?.scenario;
    const { where } = this.#host;
    const moving = this.#widget.model.keepsPlaces && filters.moving;
    const clauses = { where, filters: applied, leftOut, own, defaultPeriod };
    return { settings, messages: language.messages, width: size.width, ...clauses, scenario, moving };
  }

  /** Queries the requested state now, without a render. Returns false when only a render can decide. */
  #askWithoutRender(): boolean {
    const { lifecycle, filters, language, connection, shown } = this.#parts;
    const data = connection();
    const { settings } = language;
    if (!data?.catalog || !settings || shown()?.context.own !== filters.own) return false;
    try {
      this.ask(data, this.contextFor(data.catalog, settings), settings);
    } catch {
      // The render queries again, and shows the error.
      return false;
    }
    return lifecycle.state.run !== undefined;
  }

  /** Returns all plans for other clauses of the group while the clause on `brush` moves. */
  #plansForDrag(filters: readonly string[], brush: string): readonly QueryPlan[] {
    const { language, shown } = this.#parts;
    const now = shown();
    const { settings } = language;
    if (!now || !settings || this.#widget.model.isPatient) return [];
    const context = { ...now.context, filters };
    const following = followingPlans(this.#widget, now.results, context, { settings, brush, previous: now.view });
    return Object.values({ ...quickPlans(plansOf(this.#widget, context, settings), this.#widget.model), ...following });
  }
}
