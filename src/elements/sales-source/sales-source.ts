import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { filterGroup } from '../../crossfilter/filter-bus.js';
import { syncUrl } from '../../crossfilter/url-state.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import type { PageOptions } from '../../query/source.js';
import { badOption, type SalesError } from '../../util/error.js';
import { CheckPanel } from '../base/check/check-panel.js';
import { DataConnection } from '../base/data/data-connection.js';
import { DataElement, flag, text } from '../base/element/data-element.js';
import { questionOf, tableName, type DataQuestion } from '../base/data/data-request.js';
import { SalesErrorEvent } from '../base/element/events.js';
import { languageOf } from '../base/words/locale.js';
import { offerPeriod, problemOf, withdrawPeriod } from '../base/data/period.js';
import { ReadySignal } from '../base/element/ready-signal.js';
import { announceSource, notifySources, type DataSource } from '../base/data/source-registry.js';
import { WordsController } from '../base/words/words-controller.js';
import { Refresher } from './refresher.js';
import { sourceStyles } from './sales-source.styles.js';

/**
 * Declares data once for all the widgets of a page: files, how they are read, what the columns mean, and the filters' place in the
 * address. Widgets name it by `source="id"`, stand inside it, or find it by themselves when it is the only one. Shows nothing but the data check.
 *
 * @summary Data for the widgets of a page
 * @fires sales-error - once, when the data cannot be loaded: `{ code, message, hint }`
 * @slot - widgets that use this source
 */
export class SalesSource extends DataElement implements DataSource {
  static override styles = sourceStyles;

  /** How files of another origin are fetched: `anonymous` or `use-credentials`, as on an image. */
  @property({ attribute: 'crossorigin', reflect: true }) crossOrigin: string | null = null;
  /**
   * How often the files are asked for again, in seconds (at least 1), while the page is seen. What has not changed (ETag, Last-Modified) is not loaded;
   * what failed is tried again later and later, and the old data stay. Default: never. `refresh()` asks at once.
   */
  @property({ ...text, attribute: 'refresh' }) refreshSeconds = '';
  /**
   * The address of a stream of events whose messages are rows, added as they come: a JSON object, a list of them, or
   * `{ "table": "orders", "rows": [ … ] }` where there are several tables.
   */
  @property(text) live = '';
  /** `url` keeps the filters of `group` in the page's address, to be shared, and gone back and forth. */
  @property(text) sync = '';
  /**
   * The period that the page starts with, as a clause of `group`: `auto` (the newest complete year if at most 3 months of data follow it, otherwise the
   * last 12 full months, otherwise all), or what a clause on `date` may say (`last 12 months`, `2017`). Default: `all`.
   */
  @property(text) period = '';
  /**
   * Shows the data check: tables with rows and period, joins with unmatched rows, roles with reasons and other readings, and what is unused. A button
   * switches to another reading by setting `roles`. Default: not shown.
   */
  @property(flag) check = false;
  /** Level of the data check's heading, 1 to 6; 0 hides the heading. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Kept for remote engines, of which there is none yet: rows are computed on the page alone, and any value is an error that says so. */
  @property(text) engine = '';
  /** The table of a remote engine; see `engine`. */
  @property(text) table = '';
  /** The filter group of `sync` and `period`. */
  @property(text) group = 'default';

  /** The data, undefined while the tag says nothing to load. For the widgets. */
  connection: DataConnection | undefined;

  readonly #ready = new ReadySignal();
  readonly #panel = new CheckPanel(this);
  readonly #wording = new WordsController(
    this,
    () => (this.check ? this.#panel.words : undefined),
    () => this.requestUpdate(),
  );
  #question: DataQuestion | undefined;
  #unsync: (() => void) | undefined;
  #synced = '';
  #failed: SalesError | undefined;
  #loaded: Catalog | undefined;
  #refresher: Refresher | undefined;
  /** Why the data are old, and what words it: spoken here once, not by each card. */
  #why: SalesError | undefined;

  /** Resolves when the data now named are loaded, rejects with the error. A new promise after each change of them. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** What is known of the data: tables, columns, roles and why, warnings. Undefined until they are loaded. */
  get catalog(): Catalog | undefined {
    return this.connection?.catalog;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceSource(this, true);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
    this.#stopSync();
    withdrawPeriod(this);
    announceSource(this, false);
  }

  /** Loads the data anew; the widgets keep what they show until that has worked. */
  refresh(): Promise<void> {
    this.#renew();
    void this.connection?.reload();
    return this.ready;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // An update that was under way when the element was removed would load again what nobody closes.
    if (!this.isConnected) return;
    this.#load();
    this.#keepFresh();
    this.#keepUrl();
    offerPeriod(this, this.connection?.catalog);
    if (this.hasUpdated && changed.size > 0) notifySources();
  }

  protected override render(): TemplateResult {
    return html`<span role="status">${this.#status}</span>${this.#renderCheck()}<slot></slot>`;
  }

  #renderCheck(): unknown {
    if (!this.check || !this.connection) return nothing;
    const locale = this.locale || languageOf(this);
    const words = (): Messages | undefined => {
      const known = this.#wording.of(locale);
      return this.#wording.pending ? undefined : known;
    };
    return this.#panel.render(this.connection, words, {
      locale,
      currency: this.currency || this.catalog?.currency,
      level: this.headingLevel,
      roles: this.roles,
      onSwitch: (roles) => (this.roles = roles),
    });
  }

  get #status(): string {
    const words = this.#wording.of(this.locale || languageOf(this));
    if (this.#wording.pending) return '';
    const { connection } = this;
    const loading = connection !== undefined && !connection.catalog && !connection.error;
    if (!loading) return this.#why ? words.error(this.#why).text : '';
    return words.loading(words.list(this.src.split(/\s+/).filter(Boolean).map(tableName)));
  }

  #load(): void {
    const question = wrongIn(this) ?? questionOf(this, { crossOrigin: this.crossOrigin ?? undefined, live: liveOf(this) });
    const old = this.#question;
    if (this.connection && question?.key === old?.key && Object.is(question?.subject, old?.subject)) return;
    this.#close();
    this.#renew();
    this.#question = question;
    if (question) this.connection = new DataConnection(question, () => this.#onNews());
    notifySources();
  }

  #close(): void {
    this.#refresher?.stop();
    this.#refresher = undefined;
    this.connection?.close();
    this.connection = undefined;
  }

  /** Data that code gave are not asked for again. */
  #keepFresh(): void {
    const { connection, data } = this;
    const isGiven = data !== undefined && data !== null;
    const everyMs = connection && !isGiven ? Number(this.refreshSeconds) * 1000 : 0;
    if (everyMs === (this.#refresher?.everyMs ?? 0)) return;
    this.#refresher?.stop();
    this.#refresher = connection && everyMs >= 1000 ? new Refresher({ everyMs, check: () => connection.check() }) : undefined;
  }

  #renew(): void {
    this.#failed = undefined;
    this.#ready.renew();
  }

  #keepUrl(): void {
    const synced = this.sync === 'url' ? this.group || 'default' : '';
    if (synced === this.#synced) return;
    this.#stopSync();
    this.#synced = synced;
    if (synced) this.#unsync = syncUrl(filterGroup(synced));
  }

  #stopSync(): void {
    this.#unsync?.();
    this.#unsync = undefined;
    this.#synced = '';
  }

  #onNews(): void {
    const { catalog, error, reloading } = this.connection ?? {};
    offerPeriod(this, catalog);
    // The widgets first: who awaits this source finds them busy with what is new.
    notifySources();
    if (error && error !== this.#failed) {
      this.#failed = error;
      this.#ready.reject(error);
      this.dispatchEvent(new SalesErrorEvent(error));
    } else if (catalog && !reloading) {
      if (catalog !== this.#loaded && this.#ready.settled) this.#renew();
      this.#loaded = catalog;
      this.#ready.resolve();
    }
    this.#why = catalog && error;
    this.requestUpdate();
  }
}

/** What stands for data that are not loaded because an attribute is wrong. */
function wrongIn({ refreshSeconds: seconds, sync, engine, table, period }: SalesSource): DataQuestion | undefined {
  const here = 'nothing, as rows are only computed on the page: give files by src, or data';
  if (engine !== '') return wrong('engine', engine, here);
  if (table !== '') return wrong('table', table, here);
  const isSeldom = seconds === '' || (/^\d+(\.\d+)?$/.test(seconds.trim()) && Number(seconds) >= 1);
  if (!isSeldom) return wrong('refresh', seconds, 'a number of seconds, at least 1');
  if (sync !== '' && sync !== 'url') return wrong('sync', sync, 'url');
  const problem = problemOf(period);
  return problem && failing(`period ${period}`, problem);
}

function wrong(option: string, value: string, expected: string): DataQuestion {
  return failing(`${option} ${value}`, badOption(option, value, expected));
}

function failing(key: string, problem: SalesError): DataQuestion {
  return { key, open: () => Promise.reject(problem) };
}

/** Where new rows come from, as the attribute `live` says. */
function liveOf({ live, crossOrigin, ownerDocument: { baseURI } }: SalesSource): PageOptions['live'] {
  if (!live.trim()) return undefined;
  // What is no address goes on as it is, to be told of like one that cannot be reached.
  const url = URL.canParse(live, baseURI) ? new URL(live, baseURI).href : live;
  return crossOrigin === 'use-credentials' ? { url, withCredentials: true } : { url };
}
