import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryResult } from '../../query/result.js';
import type { SalesError } from '../../util/error.js';
import { renderCard, renderEmpty, renderError, type CardModel, type Chip } from './card.js';
import { clauseText, emptyOf, footOf } from './card-words.js';
import { cardStyles } from './card.styles.js';
import { contextOf } from './context.js';
import type { DataConnection } from './data-connection.js';
import { DataElement, text } from './data-element.js';
import { EmptyProbe, type ActingClause } from './empty-probe.js';
import { SalesErrorEvent, SalesLoadEvent } from './events.js';
import { FilterController } from './filter-controller.js';
import { messagesOf, settleLocale, type LocaleSettings } from './locale.js';
import { QueryController, toSalesError, type Plans, type Results } from './query-controller.js';
import { ReadySignal } from './ready-signal.js';
import { SizeController } from './size-controller.js';
import { SourceController } from './source-controller.js';
import { TipController } from './tip.js';
import { VisibleController } from './visible-controller.js';
import type { Explanation, TableView, WidgetContext } from './widget.js';

/** What a card shows. `stale`: old numbers while newer ones are awaited (or could not be had). */
type Phase = 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/**
 * What every widget has in common: where its data come from, the filter group, the card with its states, the table, the menu, the
 * exports and the promises. A widget adds what it asks and how it shows the answer; it never fetches, filters or words an error itself.
 *
 * To write one (`View` is what its `x-model.ts` makes of an answer):
 * - `toPlans(context)`: the questions, by names of its own; the first is the main one, whose answer becomes `result`. Call the pure
 *   `x-model.toPlan`. `where`, `filters` and `calendar` are filled in where a plan leaves them out. Throw a `SalesError` for a bad attribute.
 * - `toView(results, context)`: the answers, by the same names, as what is shown; pure. Called again when an attribute, the locale or the
 *   width changes; while new answers are awaited the old view stays.
 * - `renderBody(view, context)`: the picture. `renderSkeleton()`: grey shapes (`class="sk"`) of the same size, shown until data come
 *   and kept in place, unseen, under a message, so that the card has one size in all states.
 * - `table(view, context)`: the same numbers as rows of text; undefined for a control. `summary(view, context)`: one sentence, spoken and kept in `aria`.
 * - `headingOf(words)`: the heading where the page gives none.
 *
 * May be overridden: `ownWords` (texts of its own, from `messages/x-words.ts`), `toMorePlans` (questions that follow from the first answers), `sentence` (the muted line under the heading), `foot` (false: no foot line), `fields` (on which its own clause
 * speaks; an address gives them back), `isEmpty`, `renderEmpty`, `drawn` (resolves when a late picture is painted), `explain` (lines of the info
 * panel), `onShown`, `renderFrame` (what stands around the parts). At hand: `context`, `shown` (the view), `filters` (`set(where, 'moving')`, `clear()`, `own`), `size.width`, `tip`,
 * `announce(text)`. Attributes of its own are decorated with `@property`, inner state with `@state`: a change of the first makes `ready` anew.
 *
 * @fires sales-load - after each paint of a new answer: `{ rowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart menu - the menu and the panel “How is this computed?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of loading, emptiness and errors
 * @csspart tooltip - the tooltip
 */
export abstract class SalesElement<View = unknown> extends DataElement {
  static override styles: CSSResultGroup = [cardStyles];

  /** The id of a `sales-source`. Default: the nearest around the tag, or the only one of the page. */
  @property(text) accessor source = '';
  /** The widget's own filter: `region: Europe; date: 2016-01..2017-12`. */
  @property(text) accessor where = '';
  /** The filter group that it takes part in. */
  @property(text) accessor group = 'default';
  /** Which clauses of the group filter it: `cross` (those of the others), `all` (its own too) or `none`. */
  @property(text) accessor filter = 'cross';
  /** The heading of the card. Default: what is shown. */
  @property(text) accessor heading = '';
  /** `lazy` loads when the widget comes near the viewport; `eager` at once. */
  @property(text) accessor loading = 'eager';
  /** The least height of the card, in pixels. */
  @property(text) accessor height = '';
  /** `chart`, or `table` for the same numbers as a table. */
  @property(text) accessor view = 'chart';

  /** The clauses and the place of this widget in its filter group. */
  protected readonly filters = new FilterController(
    this,
    () => this.fields,
    () => this.#wantAnew(),
  );
  /** The width of the widget. */
  protected readonly size = new SizeController(this);
  /** The tooltip. */
  protected readonly tip = new TipController(this);

  readonly #internals = this.attachInternals();
  readonly #ready = new ReadySignal();
  readonly #query = new QueryController(this);
  readonly #seen = new VisibleController(this);
  readonly #data = new SourceController(this, () => this.requestUpdate());
  readonly #probe = new EmptyProbe(() => this.requestUpdate());
  #version = 0;
  #settings: LocaleSettings | undefined;
  #context: WidgetContext | undefined;
  #connection: DataConnection | undefined;
  #plans: Plans = {};
  #answers: Results | undefined;
  #view: View | undefined;
  #phase: Phase = 'loading';
  #error: SalesError | undefined;
  #loaded: Results | undefined;
  #spoken = '';

  /**
   * The promise of the state now wanted: a new one after each change of attribute, filter or data. Resolves when that is painted, rejects
   * with the error that the card shows; an unwatched rejection puts nothing on the console.
   */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. */
  get result(): QueryResult | undefined {
    return this.#phase === 'error' ? undefined : this.#main;
  }

  /** Loads the data anew and asks again. What is shown stays until the new answer is here. */
  refresh(): Promise<void> {
    this.#wantAnew();
    const { connection } = this.#data;
    if (connection) void connection.reload();
    return this.ready;
  }

  /** The numbers shown as CSV text, exact, under the names as asked. */
  async toCSV(): Promise<string> {
    await this.ready;
    return this.#main?.toCSV() ?? '';
  }

  /** The card as an SVG text. */
  async toSVG(): Promise<string> {
    await this.ready;
    return (await import('./picture.js')).toSvg(this.renderRoot);
  }

  /** The card as a PNG image, in the pixels of the screen. */
  async toPNG(): Promise<Blob> {
    await this.ready;
    return (await import('./picture.js')).toPng(this.renderRoot);
  }

  protected abstract toPlans(context: WidgetContext): Plans;
  protected abstract toView(results: Results, context: WidgetContext): View;
  protected abstract renderBody(view: View, context: WidgetContext): unknown;
  protected abstract renderSkeleton(): unknown;
  protected abstract table(view: View, context: WidgetContext): TableView | undefined;
  protected abstract summary(view: View, context: WidgetContext): string;
  protected abstract headingOf(words: Messages): string;

  /** Questions that only the first answers can tell, asked before anything is shown; their names join those of `toPlans`. */
  protected toMorePlans(_results: Results, _context: WidgetContext): Plans {
    return {};
  }

  /** Texts of the widget's own in English, besides those that every widget needs. One object per class. */
  protected get ownWords(): Partial<Messages> | undefined {
    return undefined;
  }

  /** The fields on which the widget sets clauses, as written in clauses. */
  protected get fields(): readonly string[] {
    return [];
  }

  /** Whether the card has a foot line for source, newest date and filters. */
  protected get foot(): boolean {
    return true;
  }

  /** The view that is shown, undefined before the first answer and in an error. */
  protected get shown(): View | undefined {
    return this.#view;
  }

  /** What the view was made with. */
  protected get context(): WidgetContext | undefined {
    return this.#context;
  }

  /** The muted line under the heading. */
  protected sentence(_view: View, _context: WidgetContext): string | undefined {
    return undefined;
  }

  /** Whether there is nothing to show: no rows are left by the filters. */
  protected isEmpty(results: Results): boolean {
    return Object.values(results)[0]?.selected === 0;
  }

  /** What stands above the message of an empty card. */
  protected renderEmpty(): unknown {
    return nothing;
  }

  /** Resolves when what `renderBody` started later is painted. */
  protected drawn(): Promise<void> {
    return Promise.resolve();
  }

  /** Called after each paint of a new answer. */
  protected onShown(_view: View, _context: WidgetContext): void {
    // Nothing to do for most widgets.
  }

  /** Lines of “How is this computed?” that only the widget knows. */
  protected explain(_view: View, _context: WidgetContext): readonly Explanation[] {
    return [];
  }

  /** Speaks a sentence through the live region. */
  protected announce(sentence: string): void {
    if (sentence === this.#spoken) return;
    this.#spoken = sentence;
    this.requestUpdate();
  }

  override requestUpdate(...change: Parameters<DataElement['requestUpdate']>): void {
    const [name, old] = change;
    const options = name === undefined ? undefined : (this.constructor as typeof SalesElement).getPropertyOptions(name);
    if (options && !options.state && !Object.is(this[name as keyof this], old)) this.#wantAnew(false);
    super.requestUpdate(...change);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#wantAnew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection = undefined;
    this.#probe.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#error = undefined;
    try {
      this.#phase = this.#advance(changed);
    } catch (error) {
      this.#error = toSalesError(error);
      this.#phase = 'error';
    }
    if (this.#phase === 'error') this.#view = undefined;
  }

  protected override updated(): void {
    for (const name of ['loading', 'stale', 'empty', 'error'] as const) {
      const on = this.#phase === name || (name === 'error' && this.#error !== undefined);
      if (on) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    }
    if (this.#error || this.#phase === 'ready' || this.#phase === 'empty') void this.#settle(this.#version);
  }

  protected override render(): TemplateResult {
    return this.renderFrame(this.#card());
  }

  /** What stands around the parts: the card. A control such as a filter has a frame of its own. */
  protected renderFrame(card: CardModel): TemplateResult {
    return renderCard(card);
  }

  #wantAnew(update = true): void {
    this.#version += 1;
    this.#ready.renew();
    if (update) this.requestUpdate();
  }

  /** Goes as far as data and answers allow, and says what can be shown. */
  #advance(changed: PropertyValues): Phase {
    this.filters.sync();
    if (this.#seen.sync()) this.#data.resolve();
    this.#settings = settleLocale(this, this, this.#data.provider);
    const connection = this.#data.connection;
    if (connection !== this.#connection && this.#connection && this.#ready.settled) this.#wantAnew(false);
    this.#connection = connection;
    const error = this.#data.error ?? connection?.error;
    if (!connection?.catalog) {
      if (error) throw error;
      return this.#view === undefined ? 'loading' : 'stale';
    }
    const context = this.#contextFor(connection.catalog);
    this.#ask(connection, context);
    if (this.#query.error) throw this.#query.error;
    if (this.#query.pending) return this.#view === undefined ? 'loading' : 'stale';
    this.#show(context, changed);
    this.#error = error;
    if (error) return 'stale';
    return this.isEmpty(this.#answers!) ? 'empty' : 'ready';
  }

  get #words(): Messages {
    return messagesOf(this.#settings?.locale ?? 'en', this.ownWords);
  }

  #contextFor(catalog: Catalog): WidgetContext {
    const { acting, own } = this.filters;
    const parts = {
      catalog,
      settings: this.#settings!,
      words: this.#words,
      width: this.size.width,
      where: this.where,
      filters: acting,
      own,
    };
    return contextOf(parts, this.#context);
  }

  #ask(connection: DataConnection, context: WidgetContext): void {
    const { where, filters } = context;
    const { calendar } = this.#settings!;
    const common = { ...(where && { where }), filters, ...(Object.keys(calendar).length > 0 && { calendar }) };
    const complete = (plans: Plans): Plans =>
      Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, { ...common, ...plan }] as const));
    this.#plans = complete(this.toPlans(context));
    this.#query.ask(connection, { plans: this.#plans, follow: (results) => complete(this.toMorePlans(results, context)) });
  }

  #show(context: WidgetContext, changed: PropertyValues): void {
    const { results } = this.#query;
    const own = [...changed.keys()].some((name) => !(this.constructor as typeof SalesElement).getPropertyOptions(name).state);
    if (!own && results === this.#answers && context === this.#context && this.#view !== undefined) return;
    this.#answers = results;
    this.#context = context;
    this.#view = this.toView(results!, context);
    if (this.isEmpty(results!)) this.#probe.ask(this.#connection!, Object.values(this.#plans)[0]!, this.#acting);
    else this.#probe.clear();
  }

  async #settle(version: number): Promise<void> {
    await this.drawn();
    if (version !== this.#version || !this.isConnected) return;
    if (this.#error) {
      if (this.#ready.settled) return;
      this.#ready.reject(this.#error);
      this.dispatchEvent(new SalesErrorEvent(this.#error));
      return;
    }
    this.#ready.resolve();
    if (this.#loaded === this.#answers) return;
    this.#loaded = this.#answers;
    this.dispatchEvent(new SalesLoadEvent(this.#main!.rowCount));
    this.onShown(this.#view!, this.#context!);
  }

  get #main(): QueryResult | undefined {
    return this.#answers && Object.values(this.#answers)[0];
  }

  /** The clauses of the group that act here, with whose they are. */
  get #acting(): readonly ActingClause[] {
    const { acting, clauses } = this.filters;
    return Object.entries(clauses)
      .map(([source, where]) => ({ source, where }))
      .filter(({ where }) => acting.includes(where));
  }

  #card(): CardModel {
    const { locale = 'en', dir = 'ltr' } = this.#settings ?? {};
    const words = this.#words;
    const heading = this.heading || this.headingOf(words);
    const { phase, parts } = { phase: this.#phase, parts: this.#parts(words) };
    const common = { words, locale, dir, heading, phase, spoken: this.#spoken, asTable: this.view === 'table' };
    const onMenu = (event: Event): void => void this.#openMenu(event.currentTarget as HTMLElement, heading);
    return { ...common, ...parts, progress: this.#connection?.progress, tip: this.tip.render(), onMenu };
  }

  #parts(words: Messages): Pick<CardModel, 'sentence' | 'body' | 'message' | 'table' | 'foot' | 'summary'> {
    const view = this.#view;
    const context = this.#context;
    const message = this.#message(words);
    if (view === undefined || !context) {
      const foot = this.foot ? nothing : undefined;
      return { sentence: undefined, body: this.renderSkeleton(), message, table: undefined, foot, summary: '' };
    }
    const empty = this.#phase === 'empty';
    return {
      sentence: this.sentence(view, context),
      body: empty ? this.renderSkeleton() : this.renderBody(view, context),
      message,
      table: empty ? undefined : this.table(view, context),
      foot: this.foot ? footOf(this.#main!, context, this.#chips(context)) : undefined,
      summary: this.summary(view, context),
    };
  }

  #message(words: Messages): unknown {
    if (this.#phase === 'error') return renderError(this.#error!, words, () => void this.refresh());
    if (this.#phase !== 'empty') return undefined;
    const acting = this.#acting;
    const model = emptyOf({
      finding: this.#probe.finding,
      acting,
      context: this.#context!,
      clear: (one) => this.#clear(one, acting),
    });
    return html`${this.renderEmpty()}${renderEmpty(model)}`;
  }

  #chips(context: WidgetContext): readonly Chip[] {
    const own = context.own ? [{ source: this.filters.source, where: context.own }] : [];
    const skipped = new Set(this.#main?.facts.skipped);
    return [...this.#acting.filter(({ source }) => source !== this.filters.source), ...own]
      .filter(({ where }) => !skipped.has(where))
      .map(({ source, where }) => ({ label: clauseText(where, context), remove: () => this.filters.clear(source) }));
  }

  #clear(source: string | undefined, acting: readonly ActingClause[]): void {
    if (source !== undefined) this.filters.clear(source);
    else for (const clause of acting) this.filters.clear(clause.source);
  }

  async #openMenu(button: HTMLElement, heading: string): Promise<void> {
    const { openMenu } = await import('./menu.js');
    const view = this.#view;
    const context = this.#context;
    const result = this.#main;
    const explanation =
      view !== undefined && context && result
        ? { result, context, plan: Object.values(this.#plans)[0]!, own: this.explain(view, context) }
        : undefined;
    openMenu({ widget: this, button, heading, explanation });
  }
}
