import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatRange } from '../../format/date.js';
import { dashboardWords } from '../../messages/dashboard-words.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import type { SalesError } from '../../util/error.js';
import { CheckPanel } from '../base/check/check-panel.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { filterGroup } from '../../crossfilter/filter-bus.js';
import { DataElement, text } from '../base/element/data-element.js';
import type { SalesErrorEvent } from '../base/element/events.js';
import { FilterController } from '../base/query/filter-controller.js';
import { UndoController } from '../base/query/undo-controller.js';
import { languageOf, settleLocale, type LocaleSettings } from '../base/words/locale.js';
import { ReadySignal } from '../base/element/ready-signal.js';
import { ErrorReporter } from '../base/element/report-error.js';
import { markPhase, type Phase } from '../base/element/phase.js';
import { SurroundingsController } from '../base/card/surroundings-controller.js';
import { offerPeriod, withdrawPeriod } from '../base/data/period.js';
import { SizeController } from '../base/card/size-controller.js';
import { SourceChanges, SourceController } from '../base/data/source-controller.js';
import { announceSource, notifySources, type DataSource } from '../base/data/source-registry.js';
import { toSalesError } from '../base/element/to-sales-error.js';
import type { PartialMessages } from '../base/words/words.js';
import { WordsController } from '../base/words/words-controller.js';
import { dateFields } from '../../catalog/default-period.js';
import { choosesTime, factsOf } from './model/facts.js';
import type { PageLayout } from './model/layout.js';
import type { Tile } from './model/place.js';
import { LeadController } from './lead-controller.js';
import { isNotHere } from './views/not-here.js';
import { toOptions, type DashboardOptions } from './model/options.js';
import { renderFrame, renderLead, renderPanel, renderProblem, type RecentChoice } from './views/page-view.js';
import { PagesController } from './pages-controller.js';
import { periodPlace, recentPeriods } from './model/period.js';
import type { PageName, TileTag } from './model/place.js';
import { dashboardStyles } from './sales-dashboard.styles.js';
import { renderTabs, tabOf } from './views/tabs-view.js';
import { attributesFor } from './tiles/tile-attributes.js';
import { TileElements } from './tiles/tile-elements.js';

/** Widgets that show all dates regardless of the page's period. */
const UNDATED: readonly TileTag[] = ['sales-forecast', 'sales-heatmap', 'sales-cohort'];
const NO_FIELDS: readonly string[] = [];

const OWN_WORDS: Partial<Messages> = { dashboard: dashboardWords };

let ownWithCheck: PartialMessages | undefined;

/** The dashboard's own texts with those of the data check: one object for all dashboards, as texts are cached by it. */
function withCheck(check: PartialMessages | undefined): PartialMessages {
  return check ? (ownWithCheck ??= { ...OWN_WORDS, ...check }) : OWN_WORDS;
}

/**
 * A whole dashboard from one tag: it looks at what the columns of the data mean, and shows the pages “Sales” and “Customers” with filters, key figures,
 * charts and tables that these data can answer. A widget that would have nothing to show is left out.
 *
 * @summary A whole dashboard from one tag
 * @slot sales - shown below the page “Sales”
 * @slot customers - shown below the page “Customers”
 * @slot trend - shown in place of the widget of that name, as with each of the names that `widgets` knows
 * @fires sales-error - when the data cannot be loaded: `{ code, message, hint }`
 * @cssprop --sales-color-page - the ground of the page, behind the filters
 * @cssprop --sales-color-accent - the page that is open
 */
export class SalesDashboard extends DataElement implements DataSource {
  static override styles = dashboardStyles;

  /** The id of a `sales-source`. Default: the nearest around the tag, or the only one of the page. */
  @property(text) source = '';
  /**
   * Which pages there are, in this order: `sales, customers, check`. A page for which the data have nothing is left out. Default: `sales, customers`,
   * without the data check.
   */
  @property(text) pages = '';
  /** Which widgets stand below the key figures, in this order: `trend, products`. Default: all for which there are data. */
  @property(text) widgets = '';
  /** The page that is open. Default: the first. */
  @property(text) page = '';
  /** The heading. Default: the name of the page. */
  @property(text) heading = '';
  /** A filter for all widgets: `region: Europe; date: 2016-01..2017-12`. */
  @property(text) where = '';
  /**
   * The period that the page starts with, as the brush of the main trend: `auto` (the newest complete year if at most 3 months of data follow it,
   * otherwise the last 12 full months, otherwise all), `all`, or what a clause on `date` may say (`last 12 months`, `2017`). Default: `auto`; without
   * effect where `where` selects dates, and where a `sales-source` has its own.
   */
  @property(text) period = 'auto';
  /** The filter group of the widgets. */
  @property(text) group = 'default';
  /** What is printed: the `chart` of each widget alone, or with its numbers as a `table` below. */
  @property(text) print = 'chart';
  /** `light` or `dark`. `auto` follows the page: its `color-scheme`, otherwise its background. */
  @property(text) theme = 'auto';
  /** `origin` shares the group with other frames and tabs of the same origin. */
  @property(text) scope = '';

  @property({ state: true, attribute: false }) protected isMore = false;
  /** Whether a narrow page shows all of its widgets. */
  @property({ state: true, attribute: false }) protected isWhole = false;

  /** For the widgets: the data are theirs alone, not those of others on the page. */
  readonly isInner = true;
  /** The dashboard sets no clause of its own: all clauses of the group concern it. */
  readonly filter = 'all';

  readonly #internals = this.attachInternals();
  protected readonly surroundings = new SurroundingsController(this, this.#internals, true);
  readonly #data = new SourceController(this, () => {
    if (this.connection?.reloading) this.#renew();
    this.requestUpdate();
    this.#passOn();
  });
  readonly #filters = new FilterController(this, {
    fields: () => [],
    onChange: () => this.requestUpdate(),
    onExpected: () => undefined,
  });
  protected readonly undo = new UndoController(this, this.#filters);
  readonly #size = new SizeController(this);
  readonly #lead = new LeadController(this);
  readonly #pages = new PagesController(this);
  readonly #tiles = new TileElements();
  readonly #check = new CheckPanel(this);
  readonly #ready = new ReadySignal();
  readonly #reporter = new ErrorReporter(this);
  readonly #changes = new SourceChanges();
  readonly #wording = new WordsController(
    this,
    () => (this.#open === 'check' ? withCheck(this.#check.words) : OWN_WORDS),
    () => {
      this.#renew();
      this.requestUpdate();
    },
  );
  #settings: LocaleSettings | undefined;
  #options: DashboardOptions = toOptions({ pages: '', widgets: '' });
  #problem: SalesError | undefined;
  /** The data that are shown. */
  #followed: DataConnection | undefined;
  /** The period that was offered to the group last. */
  #offered: { readonly catalog: Catalog; readonly period: string; readonly source: string } | undefined;
  /** Counts the states wanted: the promise of an older one is not kept by a newer page. */
  #version = 0;

  /** The promise of the page now open, a new one where other data come: resolves when all its widgets are painted, rejects with the error that is shown. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The data of all widgets. */
  get connection(): DataConnection | undefined {
    return this.#data.connection;
  }

  /** Loads the data anew; what is shown stays until that has worked. */
  refresh(): Promise<void> {
    this.#renew();
    this.#pages.retry();
    void this.connection?.reload();
    return this.ready;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceSource(this, true);
    if (!this.hasUpdated) return;
    this.#renew();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    withdrawPeriod(this);
    this.#offered = undefined;
    announceSource(this, false);
  }

  protected override changed(): void {
    this.#renew();
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    this.#problem = undefined;
    try {
      this.#options = toOptions(this);
      this.#filters.sync();
      this.#data.resolve();
      if (this.connection !== this.#followed) this.#renew();
      this.#followed = this.connection;
      this.#settings = settleLocale(this, this, this.#data.provider);
      this.#advance();
    } catch (error) {
      this.#problem = toSalesError(error);
    }
  }

  protected override updated(): void {
    markPhase(this.#internals, this.#phase, this.#problem, false);
    this.#passOn();
    void this.#settle(this.#version);
  }

  protected override render(): TemplateResult {
    const { dir = 'ltr', locale = languageOf(this) } = this.#settings ?? {};
    const words = this.#words;
    const pages = this.#pages.filled(this.#options.pages);
    const tabs = { pages, open: this.#open, words, isRtl: dir === 'rtl', onOpen: this.#onOpen };
    const isKnown = this.connection?.catalog !== undefined && !this.#problem;
    const lead = isKnown && this.#open !== 'check' ? this.#lead.lead(words) : undefined;
    const isMute = this.#wording.isMute(this.#locale);
    return html`<div
      class=${isMute ? 'page mute' : 'page'}
      ?inert=${isMute}
      dir=${dir}
      lang=${locale}
      @sales-error=${this.#onError}
    >
      <header>
        <div>
          <h1>${this.heading || words.dashboard.page(this.#open)}</h1>
          <p class="lead">${lead ? renderLead(lead) : nothing}</p>
        </div>
        ${pages.length > 1 && !this.#problem ? renderTabs(tabs) : nothing}
      </header>
      ${this.#problem ? renderProblem(this.#problem, words, this.#onRetry) : pages.map((name) => this.#renderPage(name, pages.length > 1))}
    </div>`;
  }

  /** What the open page shows; its widgets have states of their own. */
  get #phase(): Phase {
    if (this.#problem) return 'error';
    if (!this.#layout(this.#open)) return 'loading';
    return this.connection?.reloading ? 'stale' : 'ready';
  }

  /** What the ids of the widgets begin with: of several dashboards without an id each has its own, for ids are the names of clauses. */
  get #name(): string {
    return this.id || this.#filters.source.replace(/^sales-(.*?)(-1)?$/, '$1');
  }

  get #words(): Messages {
    return this.#wording.of(this.#locale);
  }

  get #locale(): string {
    return this.#settings?.locale ?? languageOf(this);
  }

  get #open(): PageName {
    const pages = this.#pages.filled(this.#options.pages);
    return pages.find((name) => name === this.page) ?? pages[0] ?? 'sales';
  }

  /** The clauses that act on all widgets. */
  get #clauses(): readonly string[] {
    return [this.where, ...this.#filters.acting].filter(Boolean);
  }

  /** Whether the filters select a period. */
  get #isTimeChosen(): boolean {
    const { catalog } = this.connection ?? {};
    return catalog !== undefined && choosesTime(this.#clauses, catalog);
  }

  /** The widget whose clause the period is. */
  get #periodSource(): string {
    return `${this.#name}-${periodPlace(this.#options)}`;
  }

  /** True when no filter acts but the period that the page starts with. */
  get #isUnfiltered(): boolean {
    return Object.keys(this.#filters.selected).length === 0;
  }

  /** Goes as far as the data allow. @throws SalesError */
  #advance(): void {
    const { connection } = this;
    const { catalog } = connection ?? {};
    const error = this.#pages.error ?? (catalog ? undefined : (this.#data.error ?? connection?.error));
    if (error) throw error;
    if (!connection || !catalog) return;
    this.#offerPeriod();
    this.#pages.over({ connection, catalog, where: this.where, period: this.#filters.defaultWhere });
    void this.#pages.open(this.#open);
    const { acting: filters, moving } = this.#filters;
    this.#lead.ask(connection, { page: this.#open, catalog, where: this.where, filters, moving, settings: this.#settings! });
  }

  #renderPage(name: PageName, isTab: boolean): TemplateResult {
    const words = this.#words;
    const panel = { name, label: words.dashboard.page(name), isOpen: name === this.#open, isTab };
    if (name === 'check') return renderFrame(panel.isOpen ? this.#renderCheck() : nothing, panel);
    const layout = this.#layout(name);
    const page = layout && {
      ...{ name, layout, words, isMore: this.isMore, onMore: this.#onMore, filtered: this.#lead.filtered(words) },
      ...{ recent: this.#recent, isWhole: this.isWhole, onWhole: this.#onWhole },
      source: this.#lead.source(words),
      elementOf: (tile: Tile): HTMLElement => this.#element(tile),
    };
    return renderPanel(page, panel);
  }

  /** The data check. Another reading is a change of the attribute `roles`: that of the source, if the data comes from one. */
  #renderCheck(): unknown {
    const { connection } = this;
    const owner = this.#data.provider ?? this;
    return connection
      ? this.#check.render(connection, () => (this.#wording.pending ? undefined : this.#words), {
          locale: this.#locale,
          currency: this.#settings?.currency ?? connection.catalog?.currency,
          level: 0,
          roles: owner.roles,
          onSwitch: (roles) => (owner.roles = roles),
        })
      : nothing;
  }

  #element(tile: Tile): HTMLElement {
    const { catalog } = this.connection ?? {};
    const compare = !catalog || !this.#isTimeChosen ? '' : factsOf(catalog).hasYears ? 'previous-year' : 'previous-period';
    const undated = catalog && UNDATED.includes(tile.tag) ? dateFields(catalog) : NO_FIELDS;
    const common = attributesFor(tile, this, { name: this.#name, source: this.#data.provider, compare });
    return this.#tiles.of(tile, common, undated);
  }

  /** Tells the widgets what is new of the data. */
  #passOn(): void {
    if (this.#changes.hasChanged(this.connection)) notifySources();
  }

  #layout(page: PageName): PageLayout | undefined {
    const { widgets } = this.#options;
    return this.#pages.layout(page, {
      widgets,
      width: this.#size.width,
      isWhole: this.isWhole,
      isTimeChosen: this.#isTimeChosen,
    });
  }

  /** Offers the period as the default clause of the group, unless somebody else decides about dates. */
  #offerPeriod(): void {
    const { catalog } = this.connection ?? {};
    const provider = this.#data.provider as { readonly period?: string } | undefined;
    if (!catalog || provider?.period || choosesTime([this.where].filter(Boolean), catalog)) return;
    const { catalog: known, period, source } = this.#offered ?? {};
    // Only what is new: two dashboards of one group would take the period from each other without end.
    if (known === catalog && period === this.period && source === this.#periodSource) return;
    this.#offered = { catalog, period: this.period, source: this.#periodSource };
    offerPeriod(this, catalog, this.#periodSource);
  }

  /** The newest year and month of the data, to switch to. */
  get #recent(): readonly RecentChoice[] {
    const { catalog } = this.connection ?? {};
    if (catalog?.newest === undefined) return [];
    const calendar = { ...catalog.calendar, ...this.#settings?.calendar };
    const style = { locale: this.#locale, fiscalStart: calendar.fiscalStart };
    const { acting } = this.#filters;
    return recentPeriods(catalog.newest, calendar).map(({ grain, range, clause, isComplete }) => ({
      label: isComplete ? formatRange(range, style) : this.#words.dashboard.toDates[grain],
      isOn: acting.includes(clause),
      onClick: () => this.#select(clause),
    }));
  }

  /** Selects a period; the one that is selected already gives way to the period that the page starts with. */
  #select(clause: string): void {
    const { acting, isDefault } = this.#filters;
    if (!acting.includes(clause)) filterGroup(this.group || 'default').set(this.#periodSource, clause, { element: this });
    else if (!isDefault) this.#filters.clear(this.#periodSource);
  }

  readonly #onWhole = (): void => void (this.isWhole = !this.isWhole);
  readonly #onMore = (): void => void (this.isMore = !this.isMore);
  readonly #onRetry = (): void => void this.refresh();
  readonly #onOpen = (name: PageName, by: 'click' | 'key'): void => {
    this.page = name;
    if (by === 'key') void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${tabOf(name)}`)?.focus());
  };

  /** A widget for which the data have nothing goes; other errors stay in its card. */
  readonly #onError = (event: SalesErrorEvent): void => {
    const name = this.#tiles.nameOf(event.composedPath()[0] ?? null);
    if (name === undefined || !isNotHere(event.detail)) return;
    event.stopPropagation();
    event.preventDefault();
    this.#pages.leaveOut(name);
  };

  #renew(): void {
    this.#version += 1;
    this.#ready.renew();
  }

  async #settle(version: number): Promise<void> {
    if (this.#ready.settled || this.#wording.pending) return;
    if (this.#problem) {
      if (this.#data.isSearching) return;
      this.#ready.reject(this.#problem);
      this.#reporter.report(this.#problem);
      return;
    }
    const layout = this.#layout(this.#open);
    if (layout) await this.#awaitPainted(layout, version);
  }

  async #awaitPainted({ filters, kpis, tiles }: PageLayout, version: number): Promise<void> {
    try {
      const elements = [...filters, ...kpis, ...tiles].map((tile) => this.#element(tile));
      await this.#tiles.painted(elements);
      if (version !== this.#version || !this.isConnected) return;
      // What is empty though nothing is filtered has nothing to say of these data. The page without it is painted next.
      const empty = this.#isUnfiltered ? this.#tiles.empty(elements) : [];
      for (const name of empty) this.#pages.leaveOut(name);
      if (empty.length > 0) return;
      this.#ready.resolve();
      this.#reporter.forget();
    } catch (error) {
      const problem = toSalesError(error);
      // A widget that is left out is not there at the next paint, which is asked for already.
      if (version === this.#version && !isNotHere(problem)) this.#ready.reject(problem);
    }
  }
}
