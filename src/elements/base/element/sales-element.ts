import { nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { badOption, type SalesError } from '../../../util/error.js';
import { CardNotices, noticesOf, type Notice } from '../card/card-notices.js';
import { renderTable } from '../card/card-table.js';
import { renderCard, type CardModel } from '../card/card.js';
import { cardPartsStyles } from '../styles/card-parts.styles.js';
import { cardStyles } from '../styles/card.styles.js';
import type { DashboardTile } from './dashboard-tile.js';
import { DataElement, text } from './data-element.js';
import type { ModuleController } from './module-controller.js';
import type { Phase } from './phase.js';
import { ViewController } from './view-controller.js';
import { TipController } from '../card/tip.js';
import { unknownAttributes } from './unknown-attributes.js';
import type { Explanation, TableView, WidgetContext, WidgetModel } from './widget.js';
import type { DataConnection } from '../data/data-connection.js';
import type { FilterController } from '../query/filter-controller.js';
import type { Failures, Plans, Results } from '../query/query-controller.js';
import type { SizeController } from '../card/size-controller.js';
import type { NamesBeside, NamesWanted } from '../words/member-names.js';
import type { PartialMessages } from '../words/words.js';

/** The attributes of every widget that take one of a few words; an empty one is as if it were not there. */
const WORDS = {
  filter: ['cross', 'all', 'none'],
  loading: ['eager', 'lazy'],
  appearance: ['card', 'plain'],
  theme: ['auto', 'light', 'dark'],
  print: ['chart', 'table'],
  view: ['chart', 'table'],
  scope: ['origin'],
};

/**
 * What every widget has in common: where its data come from, the filter group, the card with its states, the table, the menu, the
 * exports and the promises. A widget adds what it asks and how it shows the answer; it never fetches, filters or words an error itself.
 *
 * To write one (`View` is what its model makes of an answer):
 * - `toPlans(context)`: the questions, by names of its own; the one called `main` (else the first) becomes `result`. Call the pure
 *   its `toPlan`. `where`, `filters` and `calendar` are filled in where a plan leaves them out. Throw a `SalesError` for a bad attribute.
 * - `toView(results, context)`: the answers, by the same names, as what is shown; pure. Called again when an attribute, the locale or the
 *   width changes; while new answers are awaited the old view stays.
 * - `renderBody(view, context)`: the picture; marks have `class="mark"`, which fades while they are old. `renderSkeleton()`: grey shapes
 *   (`class="sk"`) of the same size, shown until data come and kept in place, unseen, under a message, so that the card has one size in all
 *   states (its least height is `--_min` on `.card`).
 * - `table(view, context)`: the same numbers as rows of text; the same object where nothing changed, for many rows take long to render. `summary(view, context)`: one sentence, spoken and kept in `aria`.
 * - `headingOf(words)`: the heading where the page gives none.
 *
 * May be overridden: `ownWords` (texts of its own, from `messages/x-words.ts`), `dependency` (the module that it queries with, loaded on demand), `toMorePlans` (questions that follow from the first
 * answers), `sentence` (the muted line under the heading), `foot` (false: no foot line), `fields` (on which its own clause speaks; an address
 * gives them back), `isEmpty`, `renderEmpty`, `drawn` (resolves when a late picture is painted), `explain` (lines of the info panel), `onShown`,
 * `renderFrame`. At hand: `context`, `notices`, `shown` (the view), `words`, `filters` (`set(where, 'moving')`, `clear()`, `own`), `size.width`, `tip`,
 * `announce(text)`. Attributes of its own are decorated with `@property`, inner state with `@state`: a change of an attribute creates a new `ready`.
 *
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of loading, emptiness and errors
 * @csspart tooltip - the tooltip
 */
export abstract class SalesElement<View = unknown> extends DataElement {
  static override styles: CSSResultGroup = [cardPartsStyles, cardStyles];

  /** The id of a `sales-source`. Default: the nearest around the tag, or the only one of the page. */
  @property(text) source = '';
  /** The widget's own filter: `region: Europe; date: 2016-01..2017-12`. */
  @property(text) where = '';
  /** The filter group that it takes part in. */
  @property(text) group = 'default';
  /** `origin` takes part in the group of that name in other frames and tabs of the same origin too. */
  @property(text) scope = '';
  /** Which clauses of the group filter it: `cross` (those of the others), `all` (its own too) or `none`. */
  @property(text) filter = 'cross';
  /** `plain` has no frame, for a card inside a card of the page. */
  @property(text) appearance = 'card';
  /** `light` or `dark`. `auto` follows the page: its `color-scheme`, otherwise its background. */
  @property(text) theme = 'auto';
  /** What is printed: the `chart` alone, or with its numbers as a `table` below. */
  @property(text) print = 'chart';
  /** `lazy` loads when the widget comes near the viewport; `eager` at once. */
  @property(text) loading = 'eager';

  /** Set by a dashboard, which names source and filters once for all of its widgets. */
  @property({ attribute: false }) dashboardTile: DashboardTile | undefined;

  /** The heading of the card. Default: what is shown. */
  @property(text) heading = '';
  /** The least height of the card: pixels, or a length such as `20rem`. */
  @property(text) height = '';
  /** `chart`, or `table` for the same numbers as a table. */
  @property(text) view = 'chart';

  /** What the widget shows: its data, filters and queries, and the phase that follows from them. */
  protected readonly state: ViewController<View> = new ViewController<View>(this, this.attachInternals(), {
    toPlans: (context) => this.toPlans(context),
    toMorePlans: (results, context, brush) => this.toMorePlans(results, context, brush),
    toView: (results, context) => this.toView(results, context),
    isEmpty: (results) => this.isEmpty(results),
    isNothing: (view) => this.saysNothing(view),
    isOptional: this.isOptional?.bind(this),
    firstAlone: () => this.firstAlone,
    isPatient: () => this.patient,
    messages: () => this.ownWords,
    dependency: () => this.dependency,
    namedMembers: (results, context) => this.namedMembers(results, context),
    namesBeside: (result, names) => this.namesBeside(result, names),
    fields: () => this.fields,
    isBrush: () => this.isBrush(),
    followsBrush: () => this.followsBrush(),
    readAs: this.readAs?.bind(this),
    checkAttributes: () => this.checkWords(),
    drawn: () => this.drawn(),
    onShown: (view, context) => this.onShown(view, context),
    hasNewAttributes: (changed) => [...changed.keys()].some((name) => this.isAttribute(name)),
  });
  /** The clauses and the place of the widget in its filter group. */
  protected readonly filters: FilterController = this.state.filters;
  /** The width of the widget. */
  protected readonly size: SizeController = this.state.size;
  /** The tooltip. */
  protected readonly tip = new TipController(this);

  readonly #notices = new CardNotices(() => this.requestUpdate());
  #spoken = '';
  /** The table that is in the card. */
  #table: TableView | undefined;

  /** The promise of the requested state, replaced by each change of attribute, filter or data. Resolves when the state is painted, rejects with the error of the card. */
  get ready(): Promise<void> {
    return this.state.ready;
  }

  /** The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. */
  get result(): QueryResult | undefined {
    return this.state.result;
  }

  /** Reloads the data and queries it again. The current view stays until the new result arrives. */
  refresh(): Promise<void> {
    return this.state.reload();
  }

  /** The numbers shown as CSV text, exact, under the names as asked; members that are codes are followed by their names. */
  async toCSV(): Promise<string> {
    await this.ready;
    return this.state.toCsv(this.result);
  }

  /** The card as an SVG text. */
  async toSVG(): Promise<string> {
    await this.ready;
    return (await import('../card/picture.js')).toSvg(this.renderRoot);
  }

  /** The card as a PNG image, in the pixels of the screen. */
  async toPNG(): Promise<Blob> {
    await this.ready;
    return (await import('../card/picture.js')).toPng(this.renderRoot);
  }

  protected abstract renderBody(view: View, context: WidgetContext): unknown;
  protected abstract renderSkeleton(): unknown;

  /** What the widget queries and shows. A widget without a model overrides the methods that call it. */
  protected readonly widgetModel: WidgetModel<this, View> | undefined;

  protected toPlans(context: WidgetContext): Plans {
    return this.widgetModel!.plans(this, context);
  }

  protected toView(results: Results, context: WidgetContext): View {
    return this.widgetModel!.view(this, results, context);
  }

  protected table(view: View, context: WidgetContext): TableView | undefined {
    return this.widgetModel!.table(this, view, context);
  }

  protected summary(view: View, context: WidgetContext): string {
    return this.widgetModel!.summary(view, context);
  }

  protected headingOf(words: Messages): string {
    return this.widgetModel!.heading(this, words);
  }

  /** Whether the answers to `toPlans` are worth showing alone where nothing is shown yet; `ready` waits for all. */
  protected readonly firstAlone: boolean = false;

  /** Whether what is asked takes so long that it waits for the end of a drag of others' filters. */
  protected readonly patient: boolean = false;

  /** Whether a plan of `toPlans` may fail alone: the others are shown without its answer, and where nothing is shown yet as they come. */
  protected isOptional?(name: string): boolean;

  /**
   * Questions that only the first answers can tell; their names join those of `toPlans`. With `brush`: all that may follow while a filter on that
   * dimension moves.
   */
  protected toMorePlans(results: Results, context: WidgetContext, brush?: string): Plans {
    return this.widgetModel?.follow?.(this, results, context, brush) ?? {};
  }

  /** The module without which the widget cannot query now; `undefined` when it needs none. A failure to load it is the error of the card. */
  protected get dependency(): ModuleController<unknown> | undefined {
    return undefined;
  }

  /**
   * Texts of the widget's own in English, besides those that every widget needs. One object per class; of texts that come with late code, another one
   * without them until then.
   */
  protected get ownWords(): PartialMessages | undefined {
    return this.widgetModel?.words;
  }

  /** The fields on which the widget sets clauses, as written in clauses. */
  protected get fields(): readonly string[] {
    return this.widgetModel?.fields?.(this.shown) ?? [];
  }

  /** True when the widget shows its own clause as a brush over everything else. */
  protected isBrush(): boolean {
    return false;
  }

  /** True for a control that shows and sets the clause of a brush on its field. */
  protected followsBrush(): boolean {
    return false;
  }

  /** Whether there is nothing to show: no rows are left by the filters. */
  protected isEmpty(results: Results): boolean {
    return Object.values(results)[0]?.selected === 0;
  }

  /** Whether there are rows, but nothing to tell of them: the custom state `nothing`, in which a dashboard leaves a widget out. */
  protected saysNothing(_view: View): boolean {
    return false;
  }

  /** The clauses of the filter group as the widget reads them, for one that sets those of other widgets. */
  protected readAs?(clauses: Readonly<Record<string, string>>): Readonly<Record<string, string>>;

  /** Members that are shown besides those of the keys of answers and of clauses, by their fields. */
  protected namedMembers(_results: Results, _context: WidgetContext): NamesWanted {
    return [];
  }

  /** Names that belong behind columns of an answer besides its keys, where it goes to a file. */
  protected namesBeside(_result: QueryResult, _names: MemberNames): readonly NamesBeside[] {
    return [];
  }

  /** Resolves when all that an update started is painted. */
  protected drawn(): Promise<void> {
    return Promise.resolve();
  }

  /** Called after each paint of a new answer. */
  protected onShown(_view: View, _context: WidgetContext): void {
    // Nothing to do for most widgets.
  }

  /** The phase of what is shown. */
  protected get phase(): Phase {
    return this.state.phase;
  }

  /** The error shown in the card, if any. */
  protected get problem(): SalesError | undefined {
    return this.state.problem;
  }

  /** The view that is shown, `undefined` before the first result and after an error. */
  protected get shown(): View | undefined {
    return this.state.view;
  }

  /** The context that the view was made with. */
  protected get context(): WidgetContext | undefined {
    return this.state.context;
  }

  /** The texts in the user's language. */
  protected get words(): Messages {
    return this.state.words;
  }

  /** The data queried, `undefined` while there is none. */
  protected get connection(): DataConnection | undefined {
    return this.state.connection;
  }

  /** The plan whose result is the result of the widget. */
  protected get plan(): QueryPlan | undefined {
    return this.state.plan;
  }

  /** Why plans that may fail alone have no result in the view. */
  protected get failures(): Failures {
    return this.state.failures;
  }

  /** True when the view shows only the first results and others are pending. */
  protected get partly(): boolean {
    return this.state.isPartial;
  }

  /** Whether the card has a foot line for source, newest date and filters, and room for a sentence in its head. */
  protected readonly foot: boolean = true;

  /** The muted line under the heading. */
  protected sentence(_view: View, _context: WidgetContext): string | undefined {
    return undefined;
  }

  /** What stands above the message of an empty card. */
  protected renderEmpty(): unknown {
    return nothing;
  }

  /** Lines of “How is this calculated?” that only the widget knows. */
  protected explain(view: View, context: WidgetContext): readonly Explanation[] {
    return this.widgetModel?.explain?.(this, view, context) ?? [];
  }

  /** What is to be said of the answer besides its numbers: why it is old, filters that do not apply, rows left out. */
  protected get notices(): readonly Notice[] {
    const { result, context, problem } = this;
    return result && context ? noticesOf(result, context, problem, this.dashboardTile) : [];
  }

  /** Speaks a sentence through the live region. */
  protected announce(sentence: string): void {
    if (sentence === this.#spoken) return;
    this.#spoken = sentence;
    this.requestUpdate();
  }

  /** Takes in styles that came after the first paint; they yield to those of the widget. */
  protected adopt({ styleSheet }: CSSResult): void {
    const root = this.renderRoot;
    if (root instanceof ShadowRoot && styleSheet) root.adoptedStyleSheets = [styleSheet, ...root.adoptedStyleSheets];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#notices.clear();
  }

  protected override changed(name: PropertyKey): void {
    if (this.isAttribute(name)) this.state.invalidate(false);
  }

  protected isAttribute(name: PropertyKey): boolean {
    return !(this.constructor as typeof SalesElement).getPropertyOptions(name).state;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.state.advance(changed);
  }

  protected override updated(_changed: PropertyValues): void {
    this.state.settle();
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    card?.style.setProperty('min-block-size', lengthOf(this.height));
  }

  /** @throws SalesError `bad-option` for an attribute whose word or length is not known */
  protected checkWords(): void {
    for (const [name, words] of Object.entries(WORDS)) {
      const value = Reflect.get(this, name) as string;
      if (value && !words.includes(value)) throw badOption(name, value, words);
    }
    const { height } = this;
    if (height && !CSS.supports('min-block-size', lengthOf(height)))
      throw badOption('height', height, 'pixels such as 320, or a length such as 20rem');
  }

  protected override render(): TemplateResult {
    return this.renderFrame(this.#card());
  }

  /** What stands around the parts: the card. A control such as a filter has a frame of its own. */
  protected renderFrame(card: CardModel): TemplateResult {
    return renderCard(card);
  }

  #card(): CardModel {
    const { words, phase, isMute, language: locale, direction: dir } = this.state;
    const heading = this.heading || (isMute ? '' : this.headingOf(words));
    const busy = phase === 'loading' || (phase === 'stale' && !this.problem);
    const common = { words, locale, dir, heading, phase, busy, spoken: this.#spoken, asTable: this.view === 'table', isMute };
    const onMenu = (event: Event): void => void this.#openMenu(event.currentTarget as HTMLElement, heading);
    return {
      ...common,
      ...this.#parts(),
      ...this.#state(),
      tip: this.tip.render(),
      onMenu,
    };
  }

  #parts(): Pick<CardModel, 'sentence' | 'body' | 'table' | 'summary'> {
    const { shown: view, context } = this;
    // Where there is no table, none is put off.
    this.state.isPutOff = false;
    if (view === undefined || !context) {
      return {
        sentence: this.foot ? '' : undefined,
        body: this.renderSkeleton(),
        table: undefined,
        summary: '',
      };
    }
    const empty = this.phase === 'empty';
    return {
      sentence: this.sentence(view, context) ?? (this.foot ? '' : undefined),
      body: empty ? this.renderSkeleton() : this.renderBody(view, context),
      table: empty ? nothing : this.#renderTable(view, context),
      summary: this.summary(view, context),
    };
  }

  #renderTable(view: View, context: WidgetContext): unknown {
    const asTable = this.view === 'table';
    // Nobody reads a hidden table while it changes with every frame, and its rows take longer than the picture.
    const isPutOff = this.filters.moving && !this.state.isCalm && !asTable && this.#table !== undefined;
    this.state.isPutOff = isPutOff;
    const table = (this.#table = isPutOff ? this.#table : this.table(view, context));
    if (!table) return nothing;
    const { words, locale } = context;
    return renderTable(table, words, locale, asTable);
  }

  /** The notices of the card: message, progress and foot. Until the words for them are here, the card has none. */
  #state(): Pick<CardModel, 'message' | 'progress' | 'foot'> {
    const { phase, problem, context, words, language, progress, connection, plan, filters, isMute } = this.state;
    const { result, foot } = this;
    if (isMute) return { message: undefined, progress: nothing, foot: foot ? nothing : undefined };
    const blank = phase === 'empty' ? this.renderEmpty() : undefined;
    const retry = (): void => void this.refresh();
    const unknown = unknownAttributes(this);
    const about = { phase, problem, result, context, words, language, progress, connection, plan, filters, foot };
    return this.#notices.render({ ...about, blank, unknown, retry });
  }

  async #openMenu(button: HTMLElement, heading: string): Promise<void> {
    const { openMenu } = await import('../card/menu.js');
    const { shown: view, context, result, plan, words } = this;
    const known = view !== undefined && context && result && plan;
    const explanation = known
      ? { result, context, plan, own: this.explain(view, context), unknown: unknownAttributes(this) }
      : undefined;
    openMenu({ widget: this, button, heading, words, explanation });
  }
}

/** A length as a page writes it: a number alone is one of pixels. */
function lengthOf(text: string): string {
  return /^[\d.]+$/.test(text) ? `${text}px` : text;
}
