import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cardWords } from '../../messages/card-words.js';
import { dashboardWords } from '../../messages/dashboard-words.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import type { SalesError } from '../../util/error.js';
import { clauseLabel } from '../base/clause-label.js';
import type { DataConnection } from '../base/data-connection.js';
import { DataElement, text } from '../base/data-element.js';
import { SalesErrorEvent } from '../base/events.js';
import { FilterController } from '../base/filter-controller.js';
import { languageOf, settleLocale, type LocaleAttributes, type LocaleSettings } from '../base/locale.js';
import { QueryController } from '../base/query-controller.js';
import { ReadySignal } from '../base/ready-signal.js';
import { SourceController } from '../base/source-controller.js';
import { announceSource, notifySources, type DataSource } from '../base/source-registry.js';
import { toSalesError } from '../base/to-sales-error.js';
import { WordsController } from '../base/words-controller.js';
import { choosesTime, factsOf, leadPlan } from './facts-model.js';
import type { PageLayout, Tile } from './layout-model.js';
import { leadSentence } from './lead-model.js';
import { isNotHere } from './not-here.js';
import { toOptions, type DashboardOptions } from './options-model.js';
import { renderPage, renderProblem, renderSkeleton, renderTabs } from './page-view.js';
import { PagesController } from './pages-controller.js';
import type { Attributes, PageName, TileTag } from './places-model.js';
import { dashboardStyles } from './sales-dashboard.styles.js';
import { TileElements } from './tile-elements.js';

/** What shows one time beside the year before, once a time is chosen; until then it shows all that there is. */
const COMPARING: readonly TileTag[] = ['sales-kpi', 'sales-breakdown', 'sales-table'];

const OWN_WORDS: Partial<Messages> = { ...cardWords, dashboard: dashboardWords };

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
  @property(text) accessor source = '';
  /** Which pages there are, in this order: `sales, customers`. A page for which the data have nothing is left out. */
  @property(text) accessor pages = '';
  /** Which widgets stand below the key figures, in this order: `trend, products`. Default: all for which there are data. */
  @property(text) accessor widgets = '';
  /** The page that is open. Default: the first. */
  @property(text) accessor page = '';
  /** The heading. Default: the name of the page. */
  @property(text) accessor heading = '';
  /** A filter for all widgets: `region: Europe; date: 2016-01..2017-12`. */
  @property(text) accessor where = '';
  /** The filter group of the widgets. */
  @property(text) accessor group = 'default';
  /** `origin` shares the group with other frames and tabs of the same origin. */
  @property(text) accessor scope = '';

  @property({ state: true, attribute: false }) protected accessor isMore = false;

  /** For the widgets: the data are theirs alone, not those of others on the page. */
  readonly isInner = true;
  /** The dashboard sets no clause of its own: all clauses of the group concern it. */
  readonly filter = 'all';

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
  readonly #query = new QueryController(this);
  readonly #pages = new PagesController(this);
  readonly #tiles = new TileElements();
  readonly #ready = new ReadySignal();
  readonly #wording = new WordsController(
    this,
    () => OWN_WORDS,
    () => {
      this.#renew();
      this.requestUpdate();
    },
  );
  #settings: LocaleSettings | undefined;
  #options: DashboardOptions = toOptions({ pages: '', widgets: '' });
  #problem: SalesError | undefined;
  /** The data that are shown, and what the widgets were told of them last. */
  #followed: DataConnection | undefined;
  #told = '';
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
    announceSource(this, false);
  }

  override requestUpdate(...change: Parameters<DataElement['requestUpdate']>): void {
    const [name, old] = change;
    if (name !== undefined && !Object.is(this[name as keyof this], old)) this.#renew();
    super.requestUpdate(...change);
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
    this.#passOn();
    void this.#settle(this.#version);
  }

  protected override render(): TemplateResult {
    const { dir = 'ltr', locale = languageOf(this) } = this.#settings ?? {};
    const words = this.#words;
    const pages = this.#pages.filled(this.#options.pages);
    const tabs = { pages, open: this.#open, words, onOpen: this.#show, onKey: this.#onTabKey };
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
          <p class="lead"><bdi>${this.#lead()}</bdi></p>
        </div>
        ${pages.length > 1 && !this.#problem ? renderTabs(tabs) : nothing}
      </header>
      ${this.#problem ? renderProblem(this.#problem, words, this.#onRetry) : pages.map((name) => this.#renderPage(name, pages.length > 1))}
    </div>`;
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

  /** Goes as far as the data allow. @throws SalesError */
  #advance(): void {
    const { connection } = this;
    const { catalog } = connection ?? {};
    const error = this.#pages.error ?? (catalog ? undefined : (this.#data.error ?? connection?.error));
    if (error) throw error;
    if (!connection || !catalog) return;
    this.#pages.over({ connection, catalog, where: this.where });
    void this.#pages.open(this.#open);
    this.#askLead(connection, catalog);
  }

  #askLead(connection: DataConnection, catalog: Catalog): void {
    const { calendar = {} } = this.#settings ?? {};
    const plan = leadPlan(this.#open, factsOf(catalog), choosesTime(this.#clauses, catalog));
    const filters = this.#filters.acting;
    const common = { ...(this.where && { where: this.where }), filters, ...(Object.keys(calendar).length > 0 && { calendar }) };
    const plans = { lead: { ...plan, ...common } };
    this.#query.ask(connection, { plans, follow: () => ({}), firstAlone: false, moving: this.#filters.moving });
  }

  #lead(): string {
    const { catalog } = this.connection ?? {};
    const settings = this.#settings;
    const result = this.#query.results?.['lead'];
    if (!catalog || !settings || !result || this.#problem) return '';
    this.#query.show();
    const { locale, currency = catalog.currency, calendar } = settings;
    return leadSentence(result, { locale, currency, calendar: { ...catalog.calendar, ...calendar }, words: this.#words });
  }

  /** A page that was never open has asked nothing and shows nothing. */
  #renderPage(name: PageName, isTab: boolean): TemplateResult {
    const words = this.#words;
    const isOpen = name === this.#open;
    const layout = this.#pages.layout(name, this.#options);
    const page = layout && {
      ...{ name, layout, words, isMore: this.isMore, onMore: this.#onMore, filtered: this.#filtered },
      elementOf: (tile: Tile): HTMLElement => this.#element(tile),
    };
    return html`<div
      id=${`page-${name}`}
      role=${isTab ? 'tabpanel' : 'group'}
      aria-label=${words.dashboard.page(name)}
      ?hidden=${!isOpen}
      aria-busy=${isOpen && !layout ? 'true' : 'false'}
    >
      ${page ? renderPage(page) : isOpen ? renderSkeleton() : nothing}
    </div>`;
  }

  get #filtered(): string {
    const { locale = 'en' } = this.#settings ?? {};
    const { fiscalStart = 1 } = { ...this.connection?.catalog?.calendar, ...this.#settings?.calendar };
    const words = this.#words;
    return words.list(this.#clauses.map((clause) => clauseLabel(clause, words, { locale, fiscalStart })));
  }

  #element(tile: Tile): HTMLElement {
    const { catalog } = this.connection ?? {};
    const isCompared = COMPARING.includes(tile.tag) && catalog && choosesTime(this.#clauses, catalog);
    return this.#tiles.of(tile, { ...this.#common(tile), ...(isCompared ? { compare: 'previous-year' } : {}) });
  }

  /** What every widget is given. */
  #common({ name }: Tile): Attributes {
    const { provider } = this.#data;
    const pick = (attribute: keyof LocaleAttributes): string =>
      [this[attribute], provider?.[attribute]].find(Boolean)?.toString() ?? '';
    const all = {
      id: `${this.id || 'dashboard'}-${name}`,
      where: this.where,
      group: this.group === 'default' ? '' : this.group,
      scope: this.scope,
      locale: pick('locale'),
      currency: pick('currency'),
      'time-zone': pick('timeZone'),
      'week-start': pick('weekStart'),
      'fiscal-start': pick('fiscalStart'),
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  }

  /** Tells the widgets what is new of the data. */
  #passOn(): void {
    const { catalog, error, progress, reloading, version } = this.connection ?? {};
    const loaded = [this.connection !== undefined, catalog !== undefined, version, reloading];
    const told = [...loaded, error?.message, JSON.stringify(progress)].join();
    if (told === this.#told) return;
    this.#told = told;
    notifySources();
  }

  readonly #onMore = (): void => void (this.isMore = !this.isMore);
  readonly #onRetry = (): void => void this.refresh();
  readonly #show = (name: PageName): void => void (this.page = name);

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const pages = this.#pages.filled(this.#options.pages);
    const forward = this.#settings?.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const steps: Readonly<Record<string, number>> = { ArrowRight: -1, ArrowLeft: -1, [forward]: 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = pages[(pages.indexOf(this.#open) + step + pages.length) % pages.length]!;
    this.#show(next);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  };

  /** A widget for which the data have nothing goes; other errors stay in its card. */
  readonly #onError = (event: SalesErrorEvent): void => {
    const name = this.#tiles.nameOf(event.composedPath()[0] ?? null);
    if (name === undefined || !isNotHere(event.detail)) return;
    event.stopPropagation();
    this.#pages.leaveOut(name);
  };

  #renew(): void {
    this.#version += 1;
    this.#ready.renew();
  }

  async #settle(version: number): Promise<void> {
    if (this.#ready.settled || this.#wording.pending) return;
    if (this.#problem) {
      this.#ready.reject(this.#problem);
      this.dispatchEvent(new SalesErrorEvent(this.#problem));
      return;
    }
    const layout = this.#pages.layout(this.#open, this.#options);
    if (layout) await this.#awaitPainted(layout, version);
  }

  async #awaitPainted({ filters, kpis, tiles }: PageLayout, version: number): Promise<void> {
    try {
      const elements = [...filters, ...kpis, ...tiles].map((tile) => this.#element(tile));
      await this.#tiles.painted(elements);
      if (version !== this.#version || !this.isConnected) return;
      // What is empty though nothing is filtered has nothing to say of these data. The page without it is painted next.
      const empty = this.#filters.acting.length === 0 ? this.#tiles.empty(elements) : [];
      for (const name of empty) this.#pages.leaveOut(name);
      if (empty.length === 0) this.#ready.resolve();
    } catch (error) {
      const problem = toSalesError(error);
      // A widget that is left out is not there at the next paint, which is asked for already.
      if (version === this.#version && !isNotHere(problem)) this.#ready.reject(problem);
    }
  }
}
