import {
  unsafeCSS,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { Partly } from '../../../messages/overlaid.js';
import type { SceneDrawing, ScenePlot } from '../../../plot/chart.js';
import { badOption } from '../../../util/error.js';
import { schema, type Properties, type Attribute, type Schema, type Values } from '../attributes/attribute.js';
import { dataAttributes, widgetAttributes } from '../attributes/common.js';
import { SalesElement } from '../element/sales-element.js';
import type { OpenedController, OpenedHost } from '../chart/opened-controller.js';
import { announcedAs, MarkChart } from '../chart/mark-chart.js';
import { listSkeleton } from '../chart/skeleton.js';
import { ModuleController } from '../element/module-controller.js';
import type { WidgetContext } from '../element/widget.js';
import { chartStyles } from '../styles/chart.styles.js';
import { DrillController } from './drill-controller.js';
import type { AttributeRows, WidgetControl, WidgetDefinition, WidgetPicture, SceneTexts } from './widget-definition.js';
import type { WidgetFacts, OpenedWidget } from './widget-facts.js';
import {
  widgetModel,
  controlsOf,
  descriptionOf,
  selectableRangeOf,
  textsOf,
  type DrillState,
  type SelectionOf,
  type WidgetView,
} from './widget-model.js';
import { wordingOf } from './wording.js';
import { renderCard, type CardModel } from '../card/card.js';

type Chart<Texts, Facts extends WidgetFacts> = MarkChart<
  WidgetView<Facts>,
  WidgetPicture<Facts>,
  SceneTexts<Texts>,
  SceneDrawing<WidgetPicture<Facts>, SceneTexts<Texts>>
>;

/** What a class of widgets has besides what all widgets need. */
export interface ClassParts {
  /** True where only a widget that is open in place of the chart uses the data. */
  readonly isInner: boolean;
  readonly styles: CSSResultGroup;
  /** Texts besides the widget's own. */
  readonly messages: Partly<Messages>;
  /** Returns what marks select, in widgets without a drill path. */
  readonly selectionOf?: SelectionOf;
  loadPlot<Rows extends AttributeRows, Texts extends object, Facts extends WidgetFacts, Options>(
    definition: WidgetDefinition<Rows, Texts, Facts, Options>,
  ): Promise<ScenePlot<WidgetPicture<Facts>, SceneTexts<Texts>>>;
}

/** The element of a definition: a chart of its facts, its controls, and the widget that a mark opens in place of the chart. */
abstract class DefinedElement<
  Rows extends AttributeRows,
  Texts extends object,
  Facts extends WidgetFacts,
  Options,
> extends SalesElement<DrillState<Options>, WidgetView<Facts>, WidgetPicture<Facts>> {
  /** @internal True where only a widget that is open in place of the chart uses the data. */
  readonly isInner: boolean;

  /** Number of drill steps in the clause of the widget; `undefined` in a widget without levels. */
  declare depth: number;

  protected readonly definition: WidgetDefinition<Rows, Texts, Facts, Options>;
  protected readonly parts: ClassParts;
  protected override readonly body: Chart<Texts, Facts>;
  readonly #path = new DrillController(this, {
    levels: () => this.definition.levels!(this.modelAttributes),
    drilled: () => this.state.view?.drilled,
    context: () => this.state.context,
    chart: () => this.body,
    ...{ filters: this.filters, card: this.card },
  });
  readonly #modules = new Map<string, ModuleController<unknown>>();
  /** Shows the widget that a mark opened; `undefined` until the first one is opened. */
  #opened: OpenedController | undefined;
  /** Resolves when that is loaded; `undefined` unless it is being loaded. */
  #opening: Promise<void> | undefined;
  /** What the reader chose in place of attributes, by property. */
  readonly #choices = new Map<string, string>();

  constructor(definition: WidgetDefinition<Rows, Texts, Facts, Options>, parts: ClassParts) {
    super();
    this.definition = definition;
    this.parts = parts;
    this.isInner = parts.isInner;
    this.body = this.#chartOf(definition);
    if (definition.levels) this.depth = 0;
  }

  override get result(): SalesElement['result'] {
    return this.#opened?.element ? this.#opened.element.result : super.result;
  }

  /** @internal True for an element that is none of the library. */
  get isDefinedByPage(): boolean {
    return this.definition.textGroup === undefined;
  }

  /** @internal The data, undefined while there are none. */
  get connection(): OpenedHost['connection'] {
    return this.state.connection;
  }

  override get ready(): Promise<void> {
    if (this.#opening) return this.#opening.then(async () => this.ready);
    return this.#opened?.ready(super.ready) ?? super.ready;
  }

  override async toCSV(): Promise<string> {
    return this.#opened?.element?.toCSV() ?? super.toCSV();
  }

  override async exportedCards(): ReturnType<SalesElement['exportedCards']> {
    return this.#opened?.element?.exportedCards() ?? super.exportedCards();
  }

  override async toSVG(): Promise<string> {
    return this.#opened?.element?.toSVG() ?? super.toSVG();
  }

  override async toPNG(): Promise<Blob> {
    return this.#opened?.element?.toPNG() ?? super.toPNG();
  }

  protected override willUpdate(changed: PropertyValues): void {
    for (const name of changed.keys()) this.#choices.delete(String(name));
    super.willUpdate(changed);
  }

  /** The module that the definition needs next, or that of an opened widget. */
  protected override get dependency(): ModuleController<unknown> | undefined {
    const { catalog } = this.state.connection ?? {};
    const { results } = this.state.lifecycle.state.answer ?? {};
    const needed = this.definition.needs?.({ attributes: this.modelAttributes, results, catalog });
    if (!needed) return this.#opened?.dependency;
    const module = this.#modules.get(needed.name) ?? new ModuleController(this, async () => needed.load(this));
    this.#modules.set(needed.name, module);
    return module;
  }

  /** What the attributes mean, with the place in the drill path. */
  protected override get modelAttributes(): DrillState<Options> {
    return { ...this.#options, ...(this.definition.levels && { depth: this.depth }) };
  }

  get #options(): Options {
    const attributes = this.#schema;
    const chosen = [...this.#choices].map(([name, text]) => {
      const attribute: Attribute = attributes[name]!;
      return [name, attribute.parse(attribute.converter.fromAttribute(text), attribute.attribute)] as const;
    });
    const read = (values: object): Values<Rows> => ({ ...values, ...Object.fromEntries(chosen) }) as Values<Rows>;
    if (!this.definition.options) return read(super.modelAttributes) as Options;
    const loaded = new Map([...this.#modules].map(([name, { module }]) => [name, module] as const));
    return this.refined(this.#schema, (values) => this.definition.options!(read(values), loaded));
  }

  /** Reports a mark that opens a widget, and opens it. Returns false for other marks. */
  #open(mark: number): boolean {
    const opens = this.#facts?.marks[mark]?.opens;
    if (!opens) return false;
    const { field, values } = opens;
    this.body.reportSelection({ announcement: this.#describe(mark)?.spoken ?? '', field, values, where: '' });
    if (this.#opened) this.#opened.open(opens);
    else this.#opening ??= this.#loadOpened(opens);
    return true;
  }

  async #loadOpened(opens: OpenedWidget): Promise<void> {
    try {
      const { OpenedController } = await import('../chart/opened-controller.js');
      this.#opened = new OpenedController(this, {
        context: () => this.state.context,
        marks: () => this.#facts?.marks ?? [],
        describe: (mark) => this.#describe(mark),
        common: () => ({ id: this.filters.source, group: this.group, scope: this.scope, filter: this.filter }),
        renderControls: () => this.#renderControls(),
        clear: () => {
          if (this.filters.own !== '') this.filters.set('');
        },
        goTo: (mark) => this.body.marks.goTo(mark, 'keyboard'),
      });
      this.#opened.open(opens);
    } catch (error) {
      this.state.fail(error);
      this.requestUpdate();
    }
    this.#opening = undefined;
  }

  /** True when a click on some mark has an effect. */
  get #isTouched(): boolean {
    const { facts, selection } = this.state.view ?? {};
    return !facts || facts.marks.some(({ opens }, mark) => opens !== undefined || selection?.isSelectable(mark));
  }

  get #facts(): Facts | undefined {
    return this.state.view?.facts;
  }

  #chartOf(definition: WidgetDefinition<Rows, Texts, Facts, Options>): Chart<Texts, Facts> {
    return new MarkChart(this, this.state, this.card, {
      load: () => this.parts.loadPlot(definition),
      picture: ({ facts, attributes, texts, selection }) => {
        const { own } = this.filters;
        const { picked } = this.body;
        const isSelected = own !== '' || picked !== undefined;
        const selected = isSelected ? [...selection.coveredBy(own, picked), ...selection.chosenBy(own, picked)] : [];
        return { facts, attributes, texts, selected: [...new Set(selected)] };
      },
      texts: (_picture, context, label) => this.#textsIn(context, label),
      announced: () => this.#facts?.announced ?? announcedAs(this.#facts?.markType ?? 'point', this.state.messages),
      describe: (mark) => this.#describe(mark),
      selectableRange: () => this.state.view && selectableRangeOf(this.state.view),
      ...(definition.loadTactile && {
        tactile: async ({ facts }: WidgetPicture<Facts>, caption: string) => {
          const draw = await definition.loadTactile!();
          return draw(facts, this.#textsIn(this.state.context!, caption), this.body.drawing?.scene);
        },
      }),
      skeleton: () => definition.skeleton?.(this.modelAttributes) ?? listSkeleton(),
      classes: () => ({ untouched: !this.#isTouched }),
      renderAbove: (isShown) => (definition.levels ? this.#path.render(isShown) : nothing),
      renderFrame: (card) => {
        // Next to an error, controls help only the user who has chosen another value.
        const isFailed = this.state.phase === 'error' && this.#choices.size === 0;
        const controls = card.isLoadingTexts || isFailed ? nothing : this.#renderControls();
        return renderOpenedFrame(card, controls, { dir: this.state.context?.dir, opened: this.#opened?.render() });
      },
      selection: () => this.state.view?.selection,
      open: (mark) => this.#open(mark),
      ...(definition.levels && { drill: () => (mark: number) => this.#path.drill(mark), rise: () => this.#path.rise() }),
    });
  }

  get #schema(): Schema {
    return (this.constructor as unknown as { readonly properties: Schema }).properties;
  }

  #textsIn(context: WidgetContext, label: string): SceneTexts<Texts> {
    const { messages, calendar } = context;
    return { ...{ label, messages, calendar }, ...wordingOf(context), texts: textsOf(this.definition, messages) };
  }

  #describe(mark: number): ReturnType<typeof descriptionOf> {
    const { view, context } = this.state;
    const { own } = this.filters;
    return view && context && descriptionOf(view, mark, { ...context, own, picked: this.body.picked });
  }

  #renderControls(): unknown {
    const { context } = this.state;
    const controls = context ? controlsOf(this.definition, super.modelAttributes as never, context) : [];
    return controls.length === 0 ? nothing : controls.map((control) => this.#renderControl(control));
  }

  #renderControl({ attribute, label, options, fallback }: WidgetControl): unknown {
    const own = this.#choices.get(attribute) ?? String(this[attribute as keyof this]).trim();
    const onChange = (event: Event): void => {
      this.#choices.set(attribute, (event.target as HTMLSelectElement).value);
      this.#opened?.reset();
      this.requestUpdate();
    };
    const optionOf = (one: WidgetControl['options'][number]): unknown =>
      html`<option value=${one.value} .selected=${one.value === (own === '' ? fallback : own)}>${one.label}</option>`;
    return html`<label class="control"
      >${label}<select @change=${onChange}>
        ${options.map(optionOf)}
      </select></label
    >`;
  }
}

/** The element of a widget that a page defines. Its attributes are properties. */
export type DefinedWidget<Rows extends AttributeRows> = Pick<SalesElement, keyof SalesElement> & Properties<Rows>;

/** The class of a widget that a page defines. It can be extended. */
export type WidgetClass<Rows extends AttributeRows> = new () => DefinedWidget<Rows>;

/**
 * Returns the class of a definition.
 *
 * @throws SalesError `bad-option` for an attribute with the name of a property that every widget or every HTML element has
 */
export function widgetClass<const Rows extends AttributeRows, Texts extends object, Facts extends WidgetFacts, Options>(
  definition: WidgetDefinition<Rows, Texts, Facts, Options>,
  parts: ClassParts,
): WidgetClass<Rows> {
  const attributes = attributesOf(definition.attributes);
  const model = widgetModel(definition, parts);
  const depth: PropertyDeclarations = definition.levels ? { depth: { attribute: false } } : {};

  class Defined extends DefinedElement<Rows, Texts, Facts, Options> {
    static override properties: PropertyDeclarations = { ...attributes, ...depth };
    static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, parts.styles, unsafeCSS(definition.styles ?? '')];

    protected override readonly widgetModel = model;

    constructor() {
      super(definition, parts);
    }
  }
  return Defined as unknown as WidgetClass<Rows>;
}

/** Fields that constructors of widgets set. Unlike accessors and methods, a prototype does not have them. */
const FIELDS: readonly string[] = ['body', 'card', 'definition', 'filters', 'isInner', 'parts', 'state', 'widgetModel'];

/** @throws SalesError `bad-option` for the name of a property that every widget or every HTML element has */
function attributesOf<const Rows extends AttributeRows>(rows: Rows): ReturnType<typeof schema<Rows>> {
  // A widget can have its own default for the filters that apply to it.
  const isTaken = (name: string): boolean =>
    name in dataAttributes || name in widgetAttributes || name in DefinedElement.prototype || FIELDS.includes(name);
  const taken = Object.keys(rows).find((name) => name !== 'filter' && isTaken(name));
  if (taken !== undefined) throw badOption('attributes', taken, 'unused-name');
  // The names are checked above: those of a page may have no types.
  return schema<Rows>(rows as never);
}

/** Renders the card of a chart with controls above the chart, hidden while another widget is open in its place. */
function renderOpenedFrame(
  card: CardModel,
  controls: unknown,
  { dir, opened }: { readonly dir: string | undefined; readonly opened: TemplateResult | undefined },
): TemplateResult {
  const tools = controls === nothing ? nothing : html`<div class="acts tools" dir=${dir ?? nothing}>${controls}</div>`;
  return html`<div class="closed" ?hidden=${opened !== undefined}>${renderCard({ ...card, tools })}</div>
    ${opened ?? nothing}`;
}
