import { QuestionsPanel } from './questions-panel.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { dashboardAttributes, type PageName } from './attributes.js';
import { loadNear } from '../base/element/tag-names.js';
import { CheckPanel } from '../base/check/check-panel.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { DataElement } from '../base/element/data-element.js';
import type { SalesErrorEvent } from '../base/element/events.js';
import { NO_COMPARISON } from '../../query/where/clause-list.js';
import { FilterController } from '../base/query/filter-controller.js';
import { UndoController } from '../base/query/undo-controller.js';
import { LanguageController } from '../base/messages/language-controller.js';
import type { LocaleSettings } from '../base/messages/locale.js';
import { markPhase, LifecycleController } from '../base/element/lifecycle-controller.js';
import { mayShow, obstacleOf } from '../base/element/lifecycle.js';
import type { Phase } from '../base/element/widget.js';
import { SurroundingsController } from '../base/card/surroundings-controller.js';
import { SizeController } from '../base/card/size-controller.js';
import { dataStateOf, SourceChanges, SourceController } from '../base/data/source-controller.js';
import type { ExportedCard } from '../base/workbook/workbook.js';
import { announceSource, notifySources, type DataSource } from '../base/data/source-registry.js';
import { toSalesError } from '../base/element/report-error.js';
import { noteText } from '../base/data/data-texts.js';
import type { Catalog } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { CardClaims } from '../../query/claim.js';
import { isAbort } from '../../util/error.js';
import { loadErrorTexts } from '../base/messages/messages.js';
import { checkWidgets } from './model/slots.js';
import type { PageLayout } from './model/layout.js';
import { WorkbookButton, PrintController } from './page-exports.js';
import { StickyBarController } from './sticky-bar-controller.js';
import { LeadController } from './summary-controller.js';
import { COMPARE, joinWhere } from '../../query/where/where.js';
import { CURRENCY } from '../base/card/card-message.js';
import { isStatedOnce } from '../base/card/card-notices.js';
import { PAGE_TEXTS, renderFrame, renderLead, renderPanel, renderProblem, renderSkips, withCheck } from './views/page-view.js';
import { renderTabs, tabOf } from './views/tabs-view.js';
import { PageCardsLoader, isNotHere, PagesController, type PageAnswers } from './pages-controller.js';
import { periodPlace, PeriodController } from './period-controller.js';
import { RenderedColumn } from './rendered-column.js';
import type { Tile } from './model/slot.js';
import { END } from '../base/card/skip-card.js';
import { dashboardStyles } from './sales-dashboard.styles.js';
import type { PageDocument } from '../../compose/document.js';
import type { Tool } from '../../describe/tools.js';
import { attributesFor } from './tiles/tile-attributes.js';
import { TileElements } from './tiles/tile-elements.js';

const NO_PLACES: ReadonlySet<string> = new Set();

/**
 * Shows a dashboard for any sales data: filters, key metrics, charts and tables that the columns support, on the pages “Sales” and “Customers”.
 *
 * @summary A dashboard from one tag
 * @slot sales - Shown below the page “Sales”.
 * @slot customers - Shown below the page “Customers”.
 * @slot trend - Replaces the widget with this name. Works for each name of `widgets`.
 * @fires sales-document-change - Fires when the user has edited the page. Detail: `{ document, html }`.
 * @fires sales-error - Fires when the data cannot be loaded. Detail: `{ code, message, hint, fix }`.
 * @cssprop --sales-color-page - Background of the page.
 * @cssprop --sales-color-accent - Color of the open page in the navigation.
 */
export class SalesDashboard extends DataElement implements DataSource {
  /** @internal Registers a tag that only some dashboards have. */
  static loadTag: ((tag: string) => Promise<unknown>) | undefined;

  static override properties = dashboardAttributes;
  static override styles = dashboardStyles;

  /** @internal True: the data belongs to the widgets of the dashboard only. */
  readonly isInner = true;
  /** @internal The dashboard sets no clause itself, and all clauses of the group apply to it. */
  readonly filterMode = { mode: 'all', without: [] } as const;

  protected isMore = false;

  readonly #internals = this.attachInternals();
  protected readonly surroundings = new SurroundingsController(this, this.#internals, true);
  readonly #lifecycle = new LifecycleController<PageAnswers>(this);
  readonly #data = new SourceController(this, () => {
    this.#takeData();
    this.requestUpdate();
    this.#passOn();
  });
  readonly #filters = new FilterController(this, {
    fields: () => [],
    place: () => ({ files: this.#data.place.files, within: this.within }),
    onChange: () => {
      this.#request();
    },
    onExpected: () => undefined,
  });
  protected readonly undo = new UndoController(this, this.#filters);
  readonly #period = new PeriodController(this, this.#filters);
  readonly #size = new SizeController(this);
  protected readonly stickyBar = new StickyBarController(this);
  readonly #printer = new PrintController(this, {
    locale: () => this.#language.language,
    text: (day) => this.#language.messages.dashboard.printed({ day }),
  });
  readonly #workbook = new WorkbookButton(this);
  readonly #lead = new LeadController(this);
  readonly #pages = new PagesController(this, this.#lifecycle);
  readonly #tiles = new TileElements(this, () => {
    this.#omitRepeated(this.#shownElements ?? []);
  });
  readonly #check = new CheckPanel(this);
  readonly #questions = new QuestionsPanel(this);
  readonly #rendered = new RenderedColumn(this, this.#internals);
  readonly #changes = new SourceChanges();
  #document: PageDocument | null | undefined;
  /** True in an update whose attributes, data or filters have an error, also while the texts of errors load. */
  #isBroken = false;
  readonly #loader = new PageCardsLoader(this);
  readonly #language = new LanguageController(
    this,
    () => (this.openPage === 'check' ? withCheck(this.#check.messages) : (this.#loader.cards?.texts ?? PAGE_TEXTS)),
    () => {
      this.#request();
    },
  );
  /** The cards of pages; `undefined` for those that the dashboard chooses. A page that sets them, or `null` for none yet, stores them. */
  get document(): PageDocument | null | undefined {
    return this.#document ?? this.#loader.cards?.document;
  }

  set document(document: PageDocument | null | undefined) {
    this.#document = document;
    this.#request();
  }

  /** What the text below the heading states, as data. `undefined` before its result. */
  get claims(): CardClaims | undefined {
    return this.#lead.claims;
  }

  /** The promise of the open page. Resolves when all its widgets are painted, rejects with the error shown. */
  get ready(): Promise<void> {
    return this.#lifecycle.ready;
  }

  /** @internal */
  get within(): readonly object[] {
    return [this, ...this.#data.place.within];
  }

  /** @internal The data of all widgets. */
  get connection(): DataConnection | undefined {
    return this.#data.connection;
  }

  /** Reloads the data. The current view stays until the new data arrives. */
  refresh(): Promise<void> {
    this.#pages.retry();
    this.#request();
    void this.connection?.reload();
    return this.ready;
  }

  /** Returns the open page as an Excel workbook: a sheet with the numbers of each card, and one with the filters and definitions of all. */
  async toXLSX(): Promise<Blob> {
    return (await import('../base/workbook/page-workbook.js')).pageWorkbook([this]);
  }

  /**
   * Returns functions for a language model: `catalog`, `query`, `filter` and `explain`, with `editable` also `addCard` and `changeCard`. Each has
   * `execute(input)`.
   */
  async tools(): Promise<readonly Tool[]> {
    return (await this.#loader.load()).tools();
  }

  /** @internal Returns what a workbook has of the cards of the open page. */
  async exportedCards(): Promise<readonly ExportedCard[]> {
    await this.ready;
    return (await import('../base/workbook/page-workbook.js')).cardsOf(this.#shownElements ?? []);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceSource(this, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    announceSource(this, false);
  }

  protected override changed(): void {
    this.#lifecycle.send({ type: 'requested' });
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    this.#isBroken = false;
    try {
      this.#advance();
    } catch (error) {
      this.#isBroken = true;
      const loading = loadErrorTexts();
      void loading?.then(() => this.requestUpdate());
      const isWaiting = this.#language.isPending || loading;
      this.#lifecycle.send(isWaiting ? { type: 'waited' } : { type: 'failed', error: toSalesError(error) });
    }
  }

  protected override firstUpdated(): void {
    // Every page begins with key figures. Registered while the data loads, they do not wait for it later. `register` reports an error.
    loadNear(this, 'sales-kpi').catch(() => undefined);
  }

  protected override updated(): void {
    const { state, problem } = this.#lifecycle;
    markPhase(this.#internals, this.#phase, problem, false);
    const page = this.renderRoot.querySelector<HTMLElement>('.page');
    page?.style.setProperty('--_behind', this.surroundings.background ?? '');
    page?.style.setProperty('--_letters', String(Math.max(1, this.renderRoot.querySelector('.lead b')?.textContent.length ?? 0)));
    this.#passOn();
    const elements = this.#shownElements;
    if (elements) this.#tiles.omitHeadline(elements, this.#lead.lead(this.#language.messages)?.insight);
    // Some widgets change with the width of the page; their promises are new then.
    if (elements && state.ready !== 'pending' && !this.#tiles.isPainted(elements)) this.#lifecycle.send({ type: 'requested' });
    void this.#settle(elements ?? [], this.#layout(this.openPage)?.isPartial);
  }

  protected override render(): TemplateResult {
    const { direction, messages, isLoadingTexts, textLanguage: lang, language: locale } = this.#language;
    const problem = this.#phase === 'error' ? this.#lifecycle.problem : undefined;
    const pages = this.#filled;
    const tabs = { pages, open: this.openPage, messages, isRtl: direction === 'rtl', onOpen: this.#onOpen };
    const isKnown = this.connection?.catalog !== undefined && !problem;
    const lead = isKnown && this.openPage !== 'check' ? this.#lead.lead(messages) : undefined;
    const look = { locale, messages, currency: this.#language.settings?.currency };
    const asked = isKnown ? this.#questions.renderHeadline(this.#lead.problem, this.connection, look) : nothing;
    const headline = lead ? renderLead(lead, messages, locale) : asked;
    const heading = this.heading || messages.dashboard.page({ name: this.openPage });
    return html`${this.#rendered.render()}
      <div
        class=${isLoadingTexts ? 'page mute' : 'page'}
        ?inert=${isLoadingTexts || this.#rendered.isShown}
        dir=${direction}
        lang=${lang}
        @sales-error=${this.#onError}
        @sales-load=${this.#onLoad}
      >
        ${renderSkips(messages, this.renderRoot)}
        <header role="none">
          <div>
            <h2 aria-level=${this.headingLevel}>${heading}</h2>
            <p class=${this.#lead.isStale ? 'lead stale' : 'lead'}>${headline}</p>
          </div>
          <div class="side">
            ${isKnown ? this.#questions.render(this.connection, look) : nothing}
            ${pages.length > 1 && !problem ? renderTabs(tabs) : nothing}
            ${
              isKnown
                ? html`${this.openPage === 'check' ? nothing : this.#loader.cards?.renderButton(messages)}
                    ${this.#workbook.render(heading, messages)}
                    <button class="print" type="button" @click=${this.#printer.print}>${messages.dashboard.print}</button>`
                : nothing
            }
          </div>
        </header>
        ${problem ? renderProblem(problem, messages, this.#filters, this.#onRetry) : pages.map((name) => this.#renderPage(name, pages.length > 1))}
        <span class=${END} tabindex="-1"></span>
        <p class="spoken" role="status">${isKnown ? this.#lead.announcement(messages, this.#questions.summary) : nothing}</p>
      </div>`;
  }

  /** Phase of the open page; its widgets track their phases separately. */
  get #phase(): Phase {
    const { phase } = this.#lifecycle;
    return phase === 'error' || this.#layout(this.openPage) ? phase : 'loading';
  }

  /** The widgets of the open page; `undefined` while it shows none. */
  get #shownElements(): readonly HTMLElement[] | undefined {
    const layout = this.#layout(this.openPage);
    return layout && this.#elementsOf(layout);
  }

  /** Prefix of the widgets' ids. It is unique per dashboard, because ids name the sources of clauses. */
  get #name(): string {
    return this.id || this.#filters.source.replace(/^.*\bsales-(.*?)(-1)?$/, '$1');
  }

  get #filled(): readonly PageName[] {
    return this.#pages.filled(this.valuesOf(dashboardAttributes).pages);
  }

  /** @internal */
  get firstPage(): PageName {
    return this.#filled[0] ?? 'sales';
  }

  /** @internal */
  get openPage(): PageName {
    return this.#filled.find((name) => name === this.page) ?? this.firstPage;
  }

  /** Id of the widget that owns the period clause. */
  get #periodSource(): string {
    return `${this.#name}-${periodPlace(this.valuesOf(dashboardAttributes))}`;
  }

  /** True when the dashboard may omit cards: it has chosen them, and only the default period filters the page. */
  get #mayOmit(): boolean {
    return !this.#loader.cards?.isShown && Object.keys(this.#filters.selected).length === 0;
  }

  /** Advances as far as data and answers allow. @throws SalesError */
  #advance(): void {
    const lifecycle = this.#lifecycle;
    this.#filters.sync();
    this.#data.resolve();
    // First of all, because errors are shown in the language that the locale sets.
    const settings = this.#language.settle(this.#data.provider);
    if (this.attributeProblem) throw this.attributeProblem;
    checkWidgets(this.valuesOf(dashboardAttributes).widgets);
    this.#loader.read(this.#document);
    this.#takeData();
    const { connection, connection: { catalog } = {} } = this;
    if (connection) this.#tiles.queue.loadAfter(connection.files);
    // Cards of a document wait for all rows.
    this.#pages.begin(this.openPage, this.#loader.cards ? undefined : connection);
    if (connection && catalog) this.#ask(connection, catalog, settings);
    const obstacle = obstacleOf(lifecycle.state);
    if (obstacle) throw obstacle;
    const isShown = catalog && !this.#loader.isWaiting(this.#document) && mayShow(lifecycle.state) && !this.#language.isPending;
    lifecycle.send(isShown ? { type: 'shown', isEmpty: false } : { type: 'waited' });
  }

  #ask(connection: DataConnection, catalog: Catalog, settings: LocaleSettings): void {
    // The source of the data may set a period too.
    const provider = this.#data.provider as { readonly period?: string } | undefined;
    if (!provider?.period) this.#period.offer(catalog, this.#periodSource);
    const { applied: filters, clauses, comparison, moving, defaultWhere: period } = this.#filters;
    // Without the currency that is selected, no amount could be asked for.
    const where = joinWhere(this.where, clauses[CURRENCY] ?? '');
    this.#pages.over({ connection, catalog, currency: settings.currency, where, period, locale: this.#language.language });
    this.#pages.ask(this.openPage);
    const { hasScreen } = this.#tiles.queue;
    this.#lead.ask(connection, { page: this.openPage, catalog, where, filters, comparison, moving, settings, hasScreen });
  }

  /** The widgets show why their data is outdated. */
  #takeData(): void {
    const data = dataStateOf(this.#data);
    this.#lifecycle.send({ type: 'dataChanged', data: { ...data, error: data.isLoaded ? undefined : data.error } });
  }

  #renderPage(name: PageName, isTab: boolean): TemplateResult {
    const { messages, language: locale, settings } = this.#language;
    const { catalog } = this.connection ?? {};
    const panel = { name, label: messages.dashboard.page({ name }), isOpen: name === this.openPage, isTab };
    if (name === 'check') return renderFrame(panel.isOpen ? this.#renderCheck() : nothing, panel);
    const layout = this.#layout(name);
    const place = { filters: this.#filters, provider: this.#data.provider ?? this, elementOf: this.#element };
    if (this.#loader.cards) this.#loader.cards.scene = settings && { messages, locale, settings, ...place };
    const edited = layout && panel.isOpen && this.#loader.cards?.renderEditor(layout);
    if (edited) return renderFrame(edited, panel);
    const taken = panel.isOpen ? NO_PLACES : this.#placesOf(this.openPage);
    const words = { messages, locale, currency: settings?.currency ?? catalog?.currency };
    const textOf = (note: Note): string => noteText(note, words);
    const hasCustomers = catalog?.roles.some(({ role }) => role === 'customer') !== false;
    const page = layout && {
      ...{ name, layout, messages, isMore: this.isMore, onMore: this.#onMore, filtered: this.#lead.filtered(messages) },
      source: this.#lead.source(messages),
      recent: this.#period.recent(catalog, this.#periodSource, settings, messages),
      missing: this.#tiles.missing.map(textOf),
      doubts: (catalog?.warnings ?? []).filter(isStatedOnce).map(textOf),
      periods: this.#tiles.periods,
      nothing: messages.dashboard[name === 'customers' && !hasCustomers ? 'noCustomers' : 'nothing'],
      elementOf: (tile: Tile): unknown => (taken.has(tile.name) ? nothing : this.#element(tile)),
    };
    return renderPanel(page, panel, panel.isOpen && this.#phase === 'loading');
  }

  /** Returns the places of a page. Pages share widgets, and an element is in one page at a time: hidden pages leave out those of the open page. */
  #placesOf(page: PageName): ReadonlySet<string> {
    const { filters = [], kpis = [], tiles = [] } = this.#layout(page) ?? {};
    return new Set([...filters, ...kpis, ...tiles].map(({ name }) => name));
  }

  /**
   * Renders the data check. Retyping a column changes the `roles` attribute of the source, or of the dashboard without a
   * source.
   */
  #renderCheck(): unknown {
    const { connection } = this;
    const owner = this.#data.provider ?? this;
    return connection
      ? this.#check.render(connection, () => (this.#language.isPending ? undefined : this.#language.messages), {
          locale: this.#language.language,
          currency: this.#language.settings?.currency ?? connection.catalog?.currency,
          convertTo: this.#language.settings?.currency,
          level: 0,
          roles: owner.roles,
          onSwitch: (roles) => (owner.roles = roles),
        })
      : nothing;
  }

  readonly #element = (tile: Tile): HTMLElement => {
    const compare = this.#period.comparison(this.connection?.catalog);
    const { pageLanguage: locale, textLanguage } = this.#language;
    const language = textLanguage === locale ? '' : locale;
    const own = attributesFor(tile, this, { name: this.#name, source: this.#data.provider, language, compare });
    const element = this.#tiles.of(tile, { ...own, 'heading-level': String(Math.min(6, this.headingLevel + 1)) });
    if (tile.name === COMPARE)
      Object.assign(element, { usualComparison: this.#period.usualComparison(this.connection?.catalog) });
    return element;
  };

  /** Notifies the widgets of changes in the data. */
  #passOn(): void {
    if (this.#changes.hasChanged(this.connection)) notifySources();
  }

  #layout(page: PageName): PageLayout | undefined {
    if (this.#isBroken || this.#loader.isWaiting(this.#document)) return undefined;
    const [{ widgets }, { width }] = [this.valuesOf(dashboardAttributes), this.#size];
    const layout = this.#pages.layout(page, {
      ...{ widgets, width },
      isTimeChosen: this.#period.isChosen(this.connection?.catalog) && this.#filters.comparison !== NO_COMPARISON,
    });
    return layout && this.#loader.cards ? this.#loader.cards.layout(page, layout, width) : layout;
  }

  readonly #onMore = (): void => {
    this.isMore = !this.isMore;
    this.requestUpdate();
  };
  readonly #onRetry = (): void => void this.refresh();
  readonly #onOpen = (name: PageName, by: 'click' | 'key'): void => {
    this.page = name;
    if (by === 'key') void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${tabOf(name)}`)?.focus());
  };

  /** Removes a widget that the data has nothing for. Other errors stay in the widget's card. */
  readonly #onError = (event: SalesErrorEvent): void => {
    const name = this.#tiles.nameOf(event.composedPath()[0] ?? null);
    if (name === undefined || this.#loader.cards?.isShown || !isNotHere(event.detail)) return;
    event.stopPropagation();
    event.preventDefault();
    this.#pages.leaveOut(name);
  };

  /** Counts the rows without a value again after a new result, and takes the periods of the key figures and the insight for the headline. */
  readonly #onLoad = (event: Event): void => {
    const elements = this.#shownElements ?? [];
    const hasOtherPeriods = this.#tiles.takePeriods(elements);
    const hasOtherInsight = this.#lead.take(this.#tiles.insight(elements));
    if (this.#tiles.recount(elements) || hasOtherPeriods || hasOtherInsight) this.requestUpdate();
    // The others take the room at once, before they are painted in another. Those that still load may be empty by a filter that is cleared by now.
    this.#omitEmpty(elements.filter((element) => element === event.composedPath()[0]));
  };

  #request(): void {
    this.#lifecycle.send({ type: 'requested' });
    this.requestUpdate();
  }

  #elementsOf({ filters, kpis, tiles }: PageLayout): readonly HTMLElement[] {
    return [...filters, ...kpis, ...tiles].map((tile) => this.#tiles.known(tile) ?? this.#element(tile));
  }

  /** Removes widgets without content for this data, and makes those that found nothing a line. Returns true when the next paint has others. */
  #omitEmpty(elements: readonly HTMLElement[]): boolean {
    return this.#mayOmit && this.#pages.omit((states) => this.#tiles.namesIn(elements, states));
  }

  /** Removes widgets and sentences that repeat others of the page. */
  #omitRepeated(elements: readonly HTMLElement[]): void {
    this.#tiles.omitRepeated(elements);
    if (this.#mayOmit) for (const name of this.#tiles.repeated(elements)) this.#pages.leaveOut(name);
  }

  /** Ends an update once all widgets of the open page are painted. */
  async #settle(elements: readonly HTMLElement[], isPartial = false): Promise<void> {
    const { epoch } = this.#lifecycle.state;
    try {
      await this.#tiles.painted(elements, isPartial);
      // The page has other widgets by now, which are painted later.
      if (this.#shownElements?.some((element) => !elements.includes(element))) return;
      const isCurrent = epoch === this.#lifecycle.state.epoch && this.isConnected;
      if (isCurrent && this.#omitEmpty(elements)) return;
      if (isCurrent) this.#omitRepeated(elements);
      // The headline follows the cards. Its answer, or that of the insights in another language, leads to another update.
      if (elements.length > 0 && !this.#lead.isComplete) return;
      if (isCurrent && this.#lead.take(this.#tiles.insight(elements))) return void this.requestUpdate();
      this.#lead.speak();
      this.#lifecycle.send({ type: 'painted', epoch, isComplete: true });
    } catch (caught) {
      const error = toSalesError(caught);
      // An excluded widget disappears with the next paint, which is already scheduled.
      if (isAbort(caught) || isNotHere(error)) return;
      this.#lead.speak();
      this.#lifecycle.send({ type: 'painted', epoch, isComplete: true, error });
    }
  }
}

export interface SalesDashboard extends Properties<typeof dashboardAttributes> {}
