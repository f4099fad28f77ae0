import { joinWhere } from '../../../query/where/where.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Note } from '../../../query/schema.js';
import { valueOf, type QueryResult } from '../../../query/result/result.js';
import { MISSING_VALUES } from '../../base/card/card-notices.js';
import { PLAN } from '../../../query/planned.js';
import { createNear, tagOf } from '../../base/element/tag-names.js';
import type { CardClaims } from '../../../query/claim.js';
import { heightOf } from '../model/arrangement.js';
import { repeatedCards, repeatedList } from '../model/ledger.js';
import { traitsOf, type Attributes, type Tile } from '../model/slot.js';
import type { CardInsight } from '../summary-controller.js';
import { UpdateTurns, TileQueue } from './tile-queue.js';

/** Attributes that are not of the page: the view, which every widget writes itself, and the height of its place. */
const WRITTEN = ['view', 'style'];

/** Interface that the dashboard expects of its widgets. */
interface Widget extends HTMLElement, ReactiveControllerHost {
  readonly ready: Promise<void>;
  readonly result?: QueryResult | undefined;
  readonly claims?: CardClaims | undefined;
  isRepeated?: boolean;
  readonly headlineFinding?: CardInsight | undefined;
  headlineKey?: string;
  readonly periods?: string | undefined;
  hasOwnPeriods?: boolean;
}

/** Widgets of a dashboard by place. Each is created once, which preserves its state when the page changes. */
export class TileElements {
  readonly #dashboard: Element;
  readonly #elements = new Map<string, HTMLElement>();
  readonly queue: TileQueue;
  readonly #turns = new UpdateTurns();
  /** Columns with missing values in the results of the open page. */
  missing: readonly Note[] = [];
  /** The periods that the key figures of the open page name. */
  periods = '';
  /** Called when a widget is about to paint its first result. */
  readonly #onResult: () => void;
  /** The promises of the widgets last painted. */
  #painted: ReadonlySet<Promise<void>> = new Set();

  constructor(dashboard: ReactiveControllerHost & Element, onResult: () => void) {
    this.#dashboard = dashboard;
    this.#onResult = onResult;
    this.queue = new TileQueue(dashboard);
  }

  /** Returns the widget of a place as last rendered; `undefined` before. */
  known({ name, tag }: Tile): HTMLElement | undefined {
    const element = this.#elements.get(name);
    return element && tagOf(element) === tag ? element : undefined;
  }

  /** Returns the widget of a place, with the inherited attributes added. */
  of(tile: Tile, common: Attributes): HTMLElement {
    const { name, tag, attributes } = tile;
    const known = this.known(tile);
    const element = known ?? createNear(this.#dashboard, tag);
    this.#elements.set(name, element);
    if (!known) Object.assign(element, { dashboardTile: true, awaitTurn: () => this.#awaitTurn(element, tag) });
    const { isFirst, followsScreen = false, own = [] } = traitsOf(tag);
    if (!known && !isFirst) {
      this.queue.add(element, followsScreen);
      void customElements.whenDefined(element.localName).then(() => {
        // The dashboard may have been removed before, and its widgets are then not upgraded by themselves.
        customElements.upgrade(element);
        this.#watch(element as Widget);
      });
    }
    Object.assign(element, { isBeforeScreen: !this.queue.hasScreen });
    element.style.setProperty('--_height', `${heightOf(tile)}px`);
    const where = joinWhere(common['where'] ?? '', attributes['where'] ?? '');
    const loading: Attributes = this.queue.isWaiting(element) ? { loading: 'lazy' } : {};
    const wanted: Attributes = { ...common, ...attributes, ...(where && { where }), ...loading };
    for (const attribute of element.getAttributeNames())
      if (!(attribute in wanted) && ![...WRITTEN, ...own].includes(attribute)) element.removeAttribute(attribute);
    for (const [attribute, value] of Object.entries(wanted)) {
      if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
    }
    return element;
  }

  /** Resolves when a widget may have its first update. */
  async #awaitTurn(element: HTMLElement, tag: Tile['tag']): Promise<void> {
    await this.queue.turnOf(element);
    await this.#turns.turnOf(tag);
  }

  #watch(widget: Widget): void {
    const controller: ReactiveController = {
      hostUpdate: () => {
        if (!widget.result) return;
        widget.removeController(controller);
        this.#onResult();
      },
    };
    widget.addController(controller);
  }

  /** Returns the place name of a widget. */
  nameOf(element: EventTarget | null): string | undefined {
    return [...this.#elements].find(([, known]) => known === element)?.[0];
  }

  /** Returns the place names of widgets with a state that the selector names. */
  namesIn(elements: readonly HTMLElement[], states: string): readonly string[] {
    return elements.filter((element) => element.matches(states)).flatMap((element) => this.nameOf(element) ?? []);
  }

  /** Returns the finding for the headline that the insights among these widgets have. */
  insight(elements: readonly HTMLElement[]): CardInsight | undefined {
    return this.#insights(elements)?.headlineFinding;
  }

  /** Has the insights among these widgets not repeat the finding of the headline, by its key. */
  omitHeadline(elements: readonly HTMLElement[], key = ''): void {
    const insights = this.#insights(elements);
    if (insights) insights.headlineKey = key;
  }

  #insights(elements: readonly HTMLElement[]): Widget | undefined {
    return elements.find((element): element is Widget => tagOf(element) === 'sales-insights');
  }

  /** Omits the sentences of widgets that only repeat what earlier widgets of the page state, or contradict it. */
  omitRepeated(elements: readonly HTMLElement[]): void {
    const cards = elements.filter((element) => tagOf(element) !== 'sales-kpi').map((element) => element as Widget);
    const repeated = repeatedCards(cards.map(({ claims }) => claims));
    for (const [index, card] of cards.entries()) card.isRepeated = repeated[index] === true;
  }

  /** Returns the place names of bars by the members that explain a change, or of that explanation where the bars have larger amounts. */
  repeated(elements: readonly HTMLElement[]): readonly string[] {
    const named = (tag: Tile['tag']): Widget[] => elements.filter((element) => tagOf(element) === tag) as Widget[];
    const [drivers] = named('sales-drivers');
    return named('sales-breakdown').flatMap((bars) => {
      const { columns: [key, numbers] = [], rowCount } = bars.result ?? {};
      if (!drivers?.claims || !key || !numbers) return [];
      const members = Array.from({ length: rowCount! }, (_, row) => valueOf(key, row));
      const repeated = repeatedList(drivers.claims, members, [...numbers.values]);
      return (repeated && this.nameOf(repeated === 'change' ? drivers : bars)) ?? [];
    });
  }

  /** Takes the periods of the first key figure without a plan for all of them; those that have others state them themselves. Returns true when they are new. */
  takePeriods(elements: readonly HTMLElement[]): boolean {
    const figures = elements.filter((element) => tagOf(element) === 'sales-kpi').map((element) => element as Widget);
    const { periods = this.periods } = figures.find((figure) => figure.getAttribute('compare') !== PLAN) ?? {};
    for (const figure of figures) figure.hasOwnPeriods = figure.periods !== undefined && figure.periods !== periods;
    const isNew = periods !== this.periods;
    this.periods = periods;
    return isNew;
  }

  /** Notes the columns with missing values in the results of these widgets, each with its largest count. Returns true when they are others. */
  recount(elements: readonly HTMLElement[]): boolean {
    const notes = elements.flatMap((element) => (element as Widget).result?.notes ?? []);
    const largest = new Map<string, Note>();
    for (const note of notes.filter(({ code }) => code === MISSING_VALUES)) {
      const column = `${String(note.table)}.${String(note.column)}`;
      if ((note.count ?? 0) > (largest.get(column)?.count ?? 0)) largest.set(column, note);
    }
    const before = JSON.stringify(this.missing);
    this.missing = [...largest.values()];
    return JSON.stringify(this.missing) !== before;
  }

  /**
   * Resolves when these widgets are painted in their newest state. A widget that changes while another loads, such as a table that gets more
   * rows in a wider page, is awaited again.
   * @throws SalesError the first error of a widget, or of what loads one
   */
  async painted(elements: readonly HTMLElement[], isPartial: boolean): Promise<void> {
    await this.queue.register(elements, isPartial);
    while (!this.isPainted(elements)) {
      const promises = elements.map((element) => (element as Widget).ready);
      await Promise.all(promises);
      this.#painted = new Set(promises);
    }
  }

  /** Returns true when no widget has changed since `painted` resolved. */
  isPainted(elements: readonly HTMLElement[]): boolean {
    return elements.every((element) => this.#painted.has((element as Widget).ready));
  }
}
