import type {
  CSSResultGroup,
  PropertyDeclarations,
  PropertyValues,
  TemplateResult,
  ReactiveController,
  ReactiveControllerHost,
} from 'lit';
import { property } from 'lit/decorators.js';
import type { ExportedCard } from '../workbook/workbook.js';
import type { CardClaims } from '../../../query/claim.js';
import type { QueryResult } from '../../../query/result/result.js';
import { badOption, isAbort, type SalesError } from '../../../util/error.js';
import { valuesOf, type Properties, type Schema, type Values } from '../attributes/attribute.js';
import type { FilterMode } from '../../../query/where/clause-list.js';
import { widgetAttributes } from '../attributes/common.js';
import type { ReaderNotes, CardBody } from '../card/card.js';
import { cardClaims } from '../card/card-claims.js';
import { CardController, lengthOf } from '../card/card-controller.js';
import type { FilterController } from '../query/filter-controller.js';
import { comparedBy } from '../query/selected-comparison.js';
import { cardPartsStyles } from '../styles/card-parts.styles.js';
import { cardStyles } from '../styles/card.styles.js';
import { DataElement } from './data-element.js';
import type { ModuleController } from './module-controller.js';
import { logNested } from './page-mistakes.js';
import { ViewController, type Widget } from './view-controller.js';
import type { WidgetModel } from './widget.js';

/** A widget that may find a card in its shadow tree. */
interface Host extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly ready: Promise<void>;
}

/**
 * Keeps a card that a server rendered (`sales-elements/server`) in place until the card of the element is painted, or shows an error. Both
 * lie in the same place, so nothing moves.
 */
class RenderedCard implements ReactiveController {
  readonly #host: Host;
  #nodes: readonly ChildNode[] | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A widget renders into its declarative shadow tree once; afterwards all that is in it is its own.
    this.#nodes ??= [...(this.#host.shadowRoot?.childNodes ?? [])];
    if (this.#nodes.length === 0) return;
    this.#host.ready.then(this.#remove, (error: unknown) => {
      // A widget that is removed before it is painted may be inserted again.
      if (!isAbort(error)) this.#remove();
    });
  }

  readonly #remove = (): void => {
    for (const node of this.#nodes ?? []) node.remove();
    this.#nodes = [];
  };
}

abstract class WidgetElement extends DataElement {
  static override properties: PropertyDeclarations = widgetAttributes;

  /** @internal */
  get filterMode(): FilterMode {
    return super.valuesOf(widgetAttributes).filter;
  }
}

interface WidgetElement extends Properties<typeof widgetAttributes> {}

/**
 * The base of every widget: the attributes that all of them have, the card, the exports and the promises. Everything else is composed:
 *
 * - `widgetModel` defines what is queried and shown: a plain object of pure functions (see `WidgetModel`).
 * - `body` renders it: a `ChartController`, or a few functions of the element (see `CardBody`).
 * - `state` (a `ViewController`) finds the data, takes part in the filter group, runs the queries and keeps view and phase.
 * - `card` (a `CardController`) renders the states, the menu, the table and the tooltip, and writes to the live region.
 *
 * An element never fetches, filters or words an error itself. Its attributes are decorated with `@property`, its inner state with
 * `@property({ state: true })`: a change of an attribute creates a new `ready`.
 *
 * @slot tools - Controls between the heading and the chart.
 * @fires sales-load - Fires when a new result is painted. Detail: `{ rowCount, dataRowCount }`.
 * @fires sales-error - Fires when the card shows an error. Detail: `{ code, message, hint, fix }`.
 * @csspart card - The card.
 * @csspart heading - The heading of the card.
 * @csspart menu - The menu and the panel “How is this calculated?”.
 * @csspart table - The data table view.
 * @csspart link - The link of a member, where `href` names one.
 * @csspart status - The message for an empty result or an error.
 * @csspart tooltip - The tooltip.
 */
export abstract class SalesElement<Attributes = object, View = unknown, Picture = undefined> extends WidgetElement {
  static override styles: CSSResultGroup = [cardPartsStyles, cardStyles];

  /** @internal Set by a dashboard, which names source and filters once for all of its widgets. */
  @property({ attribute: false }) dashboardTile = false;
  /** @internal True on a dashboard until its first screen is painted. Slow queries wait until then. */
  @property({ attribute: false }) isBeforeScreen = false;
  /** @internal Set by a dashboard: resolves when it is the turn of the widget for its first update. */
  awaitTurn: (() => Promise<void>) | undefined;
  /** @internal The notes of users on this card, which `sales-notes` sets. */
  @property({ attribute: false }) readerNotes: ReaderNotes | undefined;
  /** @internal Set by a dashboard where an earlier card states the same: the sentence of this card is omitted. */
  @property({ attribute: false }) isRepeated = false;

  /** What the widget queries and shows. */
  protected abstract readonly widgetModel: WidgetModel<Attributes, View, Picture>;
  protected abstract readonly body: CardBody<View, Picture>;

  readonly #widget: Widget<Attributes, View, Picture> = {
    model: () => this.widgetModel,
    attributes: () => this.modelAttributes,
    body: () => this.body,
    dependency: () => this.dependency,
    readAs: (clauses) => this.readAs?.(clauses),
    checkAttributes: () => this.#checkAttributes(),
  };
  /** What the widget shows: its data, filters and queries, and the phase that follows from them. */
  protected readonly state = new ViewController<Attributes, View, Picture>(this, this.attachInternals(), this.#widget);
  /** The clauses and the place of the widget in its filter group. */
  protected readonly filters: FilterController = this.state.filters;
  /** The card: its caption, tooltip and live region. */
  protected readonly card = new CardController<Attributes, View, Picture>(this, this.state, this.#widget);

  /** The error of attributes that do not go together. */
  #conflict: unknown;

  constructor() {
    super();
    new RenderedCard(this);
    logNested(this);
  }

  /** The promise of the current state. Resolves when that state is painted, rejects with the error of the card. */
  get ready(): Promise<void> {
    return this.state.lifecycle.ready;
  }

  /** The current result, a new object after each `sales-load`. `undefined` before the first result and while an error is shown. */
  get result(): QueryResult | undefined {
    return this.state.result;
  }

  /** What the sentence of the card states, as data. `undefined` before the first result and while an error is shown. */
  get claims(): CardClaims | undefined {
    const { shown, result } = this.state;
    return shown && result && cardClaims(result, shown.context, this.widgetModel.claims?.(shown, this.modelAttributes));
  }

  /** @internal The name of the mark at the cursor; `undefined` without one. */
  get pointedMark(): string | undefined {
    return this.body.pointed;
  }

  /** Reloads the data. The current view stays until the new result arrives. */
  refresh(): Promise<void> {
    return this.state.reload();
  }

  /** Returns the exact numbers of the widget as CSV. Display names follow their codes. */
  async toCSV(): Promise<string> {
    return (await this.exported())?.toCSV() ?? '';
  }

  /** Returns the exact numbers of the widget as an Excel workbook, with a chart, the filters and the definitions. */
  async toXLSX(): Promise<Blob> {
    const cards = await this.exportedCards();
    const { workbookOf } = await import('../workbook/workbook.js');
    return workbookOf(cards);
  }

  /** @internal Returns what a workbook has of the card; none without a result. */
  async exportedCards(): Promise<readonly ExportedCard[]> {
    const result = await this.exported();
    const card = result && this.card.exported(result);
    return card ? [card] : [];
  }

  /** Returns the card as SVG. */
  async toSVG(): Promise<string> {
    await this.ready;
    return this.#whole((await import('../menu/export-image.js')).toSvg);
  }

  /** Returns the card as a PNG image in the resolution of the screen. */
  async toPNG(): Promise<Blob> {
    await this.ready;
    return this.#whole((await import('../menu/export-image.js')).toPng);
  }

  /** Returns all rows to save, with display names next to codes; `undefined` without a result. */
  protected async exported(): Promise<QueryResult | undefined> {
    await this.ready;
    const { result } = this;
    return result && this.state.named(result);
  }

  /** The attributes that the model reads: those of the element, unless the user's choice overrides some. */
  protected get modelAttributes(): Attributes {
    return this.valuesOf(widgetAttributes) as Attributes;
  }

  /** @internal A comparison that the user has selected for the page replaces that of the widget. */
  protected override valuesOf<S extends Schema>(schema: S): Values<S> {
    const values = super.valuesOf(schema);
    const { comparison } = this.filters;
    const attribute = (this.constructor as typeof SalesElement).elementProperties.get('compare') as Schema[string] | undefined;
    if (comparison === undefined || !attribute) return values;
    return comparedBy(values, comparison, {
      parse: (text) => attribute.parse(text, 'compare'),
      isComparable: this.widgetModel.isComparable === true,
      catalog: this.state.connection?.catalog,
    });
  }

  /**
   * Returns what `refine` makes of the values of a schema. Where it throws, that is the error of the card, and `fallback` is what the heading reads:
   * by default the same of no attributes.
   */
  protected refined<S extends Schema, Refined>(
    schema: S,
    refine: (values: Values<S>) => Refined,
    fallback = (): Refined => refine(valuesOf(schema)),
  ): Refined {
    let problem: unknown;
    // A widget whose attributes do not go with the comparison that the user has selected keeps its own.
    for (const values of [this.valuesOf(schema), super.valuesOf(schema)]) {
      try {
        return refine(values);
      } catch (error) {
        problem = error;
      }
    }
    this.#conflict = problem;
    return fallback();
  }

  /** Module that the widget must load before it can query; `undefined` when it needs none. The card shows a failure to load the module. */
  protected get dependency(): ModuleController<unknown> | undefined {
    return undefined;
  }

  /** Maps the clauses of the filter group for a widget that also sets clauses of other widgets. */
  protected readAs?(clauses: Readonly<Record<string, string>>): Readonly<Record<string, string>>;

  protected override changed(name: PropertyKey): void {
    if (this.#isAttribute(name)) this.state.invalidate(false);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await this.awaitTurn?.();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.state.advance([...changed.keys()].some((name) => this.#isAttribute(name)));
  }

  protected override updated(_changed: PropertyValues): void {
    this.state.settle(this.card.settle());
  }

  protected override render(): TemplateResult {
    try {
      return this.card.render();
    } catch (error) {
      // Without this, the card would stay as it was and `ready` pending when the texts of a result cannot be composed.
      this.state.fail(error);
      return this.card.render();
    }
  }

  #whole<Read>(read: (root: ParentNode) => Read): Read {
    return this.body.whole?.(read) ?? read(this.renderRoot);
  }

  #isAttribute(name: PropertyKey): boolean {
    return !(this.constructor as typeof SalesElement).getPropertyOptions(name).state;
  }

  /** @throws SalesError `bad-option` for an invalid attribute */
  #checkAttributes(): void {
    if (this.attributeProblem) throw this.attributeProblem;
    this.#conflict = undefined;
    void this.modelAttributes;
    if (this.#conflict !== undefined) throw this.#conflict as SalesError;
    const { height } = this;
    if (height && !CSS.supports('min-block-size', lengthOf(height))) throw badOption('height', height, 'length');
  }
}
