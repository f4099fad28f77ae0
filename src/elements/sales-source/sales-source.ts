import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { sourceAttributes } from './attributes.js';
import { filterGroup, reportOnPage } from '../../crossfilter/filter-bus.js';
import { syncUrl } from '../../crossfilter/url-state.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import type { Scenario } from '../../query/scenario.js';
import type { PageOptions } from '../../query/source.js';
import { badOption, type SalesError } from '../../util/error.js';
import { CheckPanel } from '../base/check/check-panel.js';
import { answersTo, type Answers } from '../base/data/answers.js';
import { DataConnection } from '../base/data/data-connection.js';
import type { SalesAlertDetail } from '../base/alert/alert-event.js';
import { DataElement } from '../base/element/data-element.js';
import { questionOf, tableName, type DataQuestion } from '../base/data/data-request.js';
import { SalesErrorEvent } from '../base/element/events.js';
import { ModuleController } from '../base/element/module-controller.js';
import { fixOn } from '../base/element/report-error.js';
import { languageOf } from '../base/messages/locale.js';
import { formatLocale } from '../base/messages/messages.js';
import { offerPeriod, problemOf, withdrawPeriod } from '../base/data/period.js';
import { ReadySignal } from '../base/element/lifecycle-controller.js';
import { announceSource, notifySources, watchSources, type DataSource } from '../base/data/source-registry.js';
import { MessagesController } from '../base/messages/language-controller.js';
import { Refresher } from './refresher.js';
import { sourceStyles } from './sales-source.styles.js';

/**
 * Declares the data of a page once for all widgets. Shows nothing unless `check` or `what-if` is set or the numbers meet `alert`.
 *
 * @summary Data for all widgets of a page
 * @slot - Widgets that use this source.
 * @csspart alert - The sentence of an alert, while the data meets the expression of `alert`.
 * @csspart what-if - The levers of `what-if`, with revenue and profit in the data and in the scenario.
 * @fires sales-alert - Fires when the data begins or ceases to meet the expression of `alert`. Detail: `{ isActive, expression, measure, value, threshold, period, text }`.
 * @fires sales-error - Fires once when the data cannot be loaded. Detail: `{ code, message, hint, fix }`.
 */
export class SalesSource extends DataElement implements DataSource {
  static override properties = sourceAttributes;
  static override styles = sourceStyles;

  /** @internal The data. `undefined` while the tag names no data. */
  connection: DataConnection | undefined;

  readonly #ready = new ReadySignal();
  readonly #panel = new CheckPanel(this);
  readonly #alert = new ModuleController(this, async () => {
    const { SourceAlert } = await import('./source-alert.js');
    return new SourceAlert(this, this.attachInternals().states, () => this.#onNews());
  });
  readonly #whatIf = new ModuleController(this, async () => {
    const { WhatIfPanel } = await import('./what-if-panel.js');
    return new WhatIfPanel(this, () => this.#onNews());
  });
  readonly #wording = new MessagesController(
    this,
    () => (this.check ? this.#panel.messages : undefined),
    () => this.requestUpdate(),
  );
  #question: DataQuestion | undefined;
  #unsync: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  /** What viewers have answered about the loaded data. */
  #answers: Answers | undefined;
  #synced = '';
  #urlProblem: SalesError | undefined;
  #failed: SalesError | undefined;
  #loaded: Catalog | undefined;
  #refresher: Refresher | undefined;
  /** Reason for outdated data, and its texts. Announced once by the source instead of by each card. */
  #why: SalesError | undefined;

  /** The promise of the data. Resolves when the data is loaded, rejects with the error. Each change replaces it. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The tables, columns, roles with reasons, and warnings. `undefined` until the data is loaded. */
  get catalog(): Catalog | undefined {
    return this.connection?.catalog;
  }

  /** What the data says about `alert`; `undefined` without that attribute and before the first result. */
  get alertStatus(): SalesAlertDetail | undefined {
    return this.#alert.module?.status;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchSources(() => {
      if (this.connection?.answers !== this.#answers) this.requestUpdate();
    });
    announceSource(this, true);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
    this.#alert.module?.close();
    this.#whatIf.module?.close();
    this.#stopSync();
    withdrawPeriod(this);
    this.#unwatch?.();
    announceSource(this, false);
  }

  /** What the levers of `what-if` change in the widgets of the source; `undefined` while they show the unchanged data. */
  get scenario(): Scenario | undefined {
    return this.connection?.scenario;
  }

  /** Reloads the data. The widgets keep their view until the new data arrives. */
  refresh(): Promise<void> {
    this.#renew();
    void this.connection?.reload();
    return this.ready;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // An update may still be running after removal. It must not open new data.
    if (!this.isConnected) return;
    this.#keepUrl();
    this.#load();
    this.#keepFresh();
    if (changed.get('period') && this.period.trim() === '') withdrawPeriod(this);
    this.#offerPeriod();
    this.#watchAlert();
    this.#updateWhatIf();
    const error = this.#ownError;
    if (error && error !== this.#failed) this.#onNews();
    if (this.hasUpdated && changed.size > 0) notifySources();
  }

  protected override render(): TemplateResult {
    return html`<span role="status">${this.#status}</span
      >${this.#renderCheck()}${this.#alert.module?.render()}${this.#whatIf.module?.render()}<slot></slot>`;
  }

  #renderCheck(): unknown {
    if (!this.check || !this.connection) return nothing;
    const language = this.#language;
    const messages = (): Messages | undefined => {
      const known = this.#wording.of(language);
      return this.#wording.pending ? undefined : known;
    };
    return this.#panel.render(this.connection, messages, {
      locale: formatLocale(language),
      currency: this.currency.toUpperCase() || this.catalog?.currency,
      convertTo: this.currency.toUpperCase() || undefined,
      level: this.headingLevel,
      roles: this.roles,
      onSwitch: (roles) => (this.roles = roles),
    });
  }

  /** BCP 47 tag that the source or the page asks for. */
  get #language(): string {
    return this.locale || languageOf(this);
  }

  get #status(): string {
    const messages = this.#wording.of(this.#language);
    if (this.#wording.pending) return '';
    const { connection } = this;
    if (connection?.isWaiting) return messages.waiting;
    const loading = connection !== undefined && !connection.catalog && !connection.error;
    if (!loading) return this.#why ? messages.error(this.#why).text : '';
    return messages.loading({ heading: messages.list({ items: this.src.split(/\s+/).filter(Boolean).map(tableName) }) });
  }

  #load(): void {
    const { engine, exact, cache } = this.valuesOf(sourceAttributes);
    const live = liveOf(this);
    const question =
      this.#problem ??
      questionOf(this, {
        crossOrigin: this.crossOrigin ?? undefined,
        ...(live && { live }),
        ...(engine && { engine }),
        ...(exact && { exact }),
        ...(cache && { cache }),
      });
    const old = this.#question;
    if (this.connection && question?.key === old?.key && Object.is(question?.subject, old?.subject)) return;
    this.#close();
    this.#renew();
    this.#question = question;
    this.#answers = answersTo(question?.files ?? []);
    if (question) this.connection = new DataConnection(question, () => this.#onNews());
    notifySources();
  }

  /** The error of a bad attribute, or of a bad clause in the URL, in place of the data: figures without it would be of other rows. */
  get #problem(): DataQuestion | undefined {
    const problem = this.attributeProblem ?? this.#urlProblem;
    return problem ? failing(problem.message, problem) : conflictIn(this);
  }

  #close(): void {
    this.#refresher?.stop();
    this.#refresher = undefined;
    this.connection?.close();
    this.connection = undefined;
  }

  /** Data set by code is not refreshed. */
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
    const setProblem = (problem?: SalesError): void => {
      if (problem === this.#urlProblem) return;
      this.#urlProblem = problem;
      this.requestUpdate();
    };
    const onError = (error: SalesError): void => {
      reportOnPage(error);
      setProblem(error);
    };
    if (!synced) return;
    const group = filterGroup(synced);
    // Called before the URL is read again, which may be bad again.
    const onPopState = (): void => setProblem();
    addEventListener('popstate', onPopState);
    const stops = [
      group.watch(() => setProblem()),
      syncUrl(group, { onError }),
      () => removeEventListener('popstate', onPopState),
    ];
    this.#unsync = () => stops.forEach((stop) => stop());
  }

  #stopSync(): void {
    this.#unsync?.();
    this.#unsync = undefined;
    this.#urlProblem = undefined;
    this.#synced = '';
  }

  #offerPeriod(): void {
    const { catalog, files = [] } = this.connection ?? {};
    offerPeriod(this, catalog, { place: { files, within: [this] } });
  }

  /** Loads what watches `alert`, and gives it the newest data. */
  #watchAlert(): void {
    const { connection, alert, period } = this;
    if (alert) this.#alert.request();
    const currency = this.currency.toUpperCase() || undefined;
    this.#alert.module?.update({ connection, alert, period, locale: formatLocale(this.#language), currency });
  }

  /** Loads the levers of `what-if`, and gives them the newest data. */
  #updateWhatIf(): void {
    const { connection, whatIf: text, group, headingLevel: level, sync } = this;
    if (text) this.#whatIf.request();
    this.#whatIf.module?.update({ connection, text, group, level, isInUrl: sync === 'url' });
  }

  /** The error of `alert` or `what-if`, or of loading what they need. */
  get #ownError(): SalesError | undefined {
    const errorOf = (part: ModuleController<{ readonly error: SalesError | undefined }>): SalesError | undefined =>
      part.error ?? part.module?.error;
    return (this.alert ? errorOf(this.#alert) : undefined) ?? (this.whatIf ? errorOf(this.#whatIf) : undefined);
  }

  #onNews(): void {
    this.#watchAlert();
    this.#updateWhatIf();
    const { catalog, error = this.#ownError, outage, reloading } = this.connection ?? {};
    const isWatched =
      (!this.alert || this.#alert.module?.isPending === false) && (!this.whatIf || this.#whatIf.module?.isPending === false);
    this.#offerPeriod();
    // Notifies the widgets first. Callers that await this source then find the widgets busy.
    notifySources();
    if (error && error !== this.#failed) {
      this.#failed = error;
      this.#ready.reject(error);
      this.dispatchEvent(new SalesErrorEvent(error, fixOn(this, error)));
    } else if (catalog && !error && !reloading && isWatched) {
      if (catalog !== this.#loaded && this.#ready.settled) this.#renew();
      this.#loaded = catalog;
      this.#ready.resolve();
    }
    this.#why = catalog && (error ?? outage);
    this.requestUpdate();
  }
}

/** Returns the error of attributes that have the wrong form. */
function conflictIn({ refreshSeconds: seconds, period }: SalesSource): DataQuestion | undefined {
  const isSeldom = seconds === '' || (/^\d+(\.\d+)?$/.test(seconds.trim()) && Number(seconds) >= 1);
  if (!isSeldom) return wrong('refresh', seconds, 'seconds');
  const problem = problemOf(period);
  return problem && failing(`period ${period}`, problem);
}

function wrong(option: string, value: string, expected: string): DataQuestion {
  return failing(`${option} ${value}`, badOption(option, value, expected));
}

function failing(key: string, problem: SalesError): DataQuestion {
  return { key, open: () => Promise.reject(problem) };
}

function liveOf({ live, crossOrigin, ownerDocument: { baseURI } }: SalesSource): PageOptions['live'] {
  if (!live.trim()) return undefined;
  // An invalid URL is kept as written. It is reported like an unreachable URL.
  const url = URL.canParse(live, baseURI) ? new URL(live, baseURI).href : live;
  return crossOrigin === 'use-credentials' ? { url, withCredentials: true } : { url };
}

export interface SalesSource extends Properties<typeof sourceAttributes> {}
