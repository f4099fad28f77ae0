import type { TemplateResult } from 'lit';
import { periodClause } from '../../catalog/default-period.js';
import { alertTexts } from '../../messages/compiled/en/alert.js';
import type { Catalog } from '../../query/catalog.js';
import { QueryResult } from '../../query/result/result.js';
import { isAbort, type SalesError } from '../../util/error.js';
import { alertOf, alertStatus } from '../base/alert/alert.js';
import type { SalesAlertDetail } from '../base/alert/alert-event.js';
import { alertStyles, renderAlert, AlertSignal } from '../base/alert/alert-signal.js';
import type { DataConnection } from '../base/data/data-connection.js';
import type { DataElement } from '../base/element/data-element.js';
import { toSalesError } from '../base/element/report-error.js';
import { messagesOf, watchMessages, type PartialMessages } from '../base/messages/messages.js';

const OWN: PartialMessages = { alert: alertTexts };

export interface SourceAlertFacts {
  readonly connection: DataConnection | undefined;
  /** The text of `alert`; empty without one. */
  readonly alert: string;
  readonly period: string;
  readonly locale: string;
  readonly currency: string | undefined;
}

/** The alert of a source: queries its numbers once for each version of the data, and keeps what they say. Loaded with the first attribute `alert`. */
export class SourceAlert {
  /** What the numbers say; `undefined` before the first result and without an alert. */
  status: SalesAlertDetail | undefined;
  /** Why the numbers are not known. */
  error: SalesError | undefined;

  readonly #signal: AlertSignal;
  readonly #onChange: () => void;
  #facts: SourceAlertFacts | undefined;
  #asked: readonly unknown[] = [];
  #abort = new AbortController();
  #result: { readonly found: QueryResult | undefined; readonly rule: ReturnType<typeof alertOf>['rule'] } | undefined;
  #unwatch: (() => void) | undefined;
  #isAsking = false;
  /** Wakes at the end of the day, when data ages without news. */
  #midnight: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DataElement, states: CustomStateSet, onChange: () => void) {
    this.#signal = new AlertSignal(host, states);
    this.#onChange = onChange;
    host.adoptStyles(alertStyles, 'weak');
  }

  /** Queries the numbers if data or attributes changed. */
  update(facts: SourceAlertFacts): void {
    this.#facts = facts;
    const { connection, alert, period } = facts;
    const catalog = connection?.catalog;
    const asked = [connection, connection?.version, catalog, alert, period];
    if (asked.some((part, at) => part !== this.#asked[at])) {
      this.#asked = asked;
      this.#abort.abort();
      this.error = undefined;
      this.#isAsking = false;
      if (alert === '') this.#result = undefined;
      else if (connection && catalog) void this.#ask(connection, catalog);
    }
    // The status of the data before stays until that of newer data is known.
    if (alert === '' || (catalog && !this.#isAsking)) this.#take();
  }

  /** True while the numbers of the newest data are not known. */
  get isPending(): boolean {
    return this.#isAsking || (this.status === undefined && this.error === undefined);
  }

  render(): TemplateResult | undefined {
    return renderAlert(this.status);
  }

  /** Stops what is still asked. */
  close(): void {
    this.#abort.abort();
    clearTimeout(this.#midnight);
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#asked = [];
  }

  async #ask(connection: DataConnection, catalog: Catalog): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    this.#isAsking = true;
    const { alert, period } = this.#facts!;
    try {
      const { calendar } = catalog;
      const where = period.trim() === '' ? '' : periodClause(period, catalog, calendar);
      const { rule, plan } = alertOf({ alert }, { catalog, calendar });
      const record = plan && (await connection.ask({ ...(where && { where }), ...plan }, signal));
      if (signal.aborted) return;
      this.#result = { found: record && new QueryResult(record), rule };
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      this.error = toSalesError(error);
      this.#result = undefined;
    }
    this.#isAsking = false;
    this.#onTexts();
  }

  readonly #onTexts = (): void => {
    this.#take();
    this.#onChange();
  };

  /** Words the newest numbers. In another language, its texts load first. */
  #take(): void {
    const { connection, currency, locale } = this.#facts!;
    const catalog = connection?.catalog;
    if (!this.#result || !catalog) {
      this.status = undefined;
      this.#signal.take(undefined);
      return;
    }
    const messages = messagesOf(locale, OWN);
    if (!messages) {
      this.#unwatch ??= watchMessages(this.#onTexts);
      return;
    }
    this.#unwatch?.();
    this.#unwatch = undefined;
    const { found, rule } = this.#result;
    const context = { catalog, locale, messages, currency: currency ?? catalog.currency, calendar: catalog.calendar };
    this.status = alertStatus(rule, found, context);
    this.#signal.take(this.status);
    clearTimeout(this.#midnight);
    if (rule.kind === 'age') this.#midnight = setTimeout(this.#onTexts, new Date().setHours(24, 0, 0, 0) - Date.now());
  }
}
