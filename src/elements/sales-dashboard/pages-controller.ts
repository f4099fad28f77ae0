import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalog } from '../../query/catalog.js';
import { planKey } from '../../query/plan-key.js';
import type { QueryPlan } from '../../query/plan.js';
import { QueryResult } from '../../query/result.js';
import { isAbort, SalesError } from '../../util/error.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { toSalesError } from '../base/element/to-sales-error.js';
import { factsOf } from './model/facts.js';
import { layoutOf, questionsOf, type LayoutOptions, type PageLayout } from './model/layout.js';
import { isNotHere } from './views/not-applicable.js';
import type { PageName, PlacesOfPage } from './model/slot.js';
import { placesOf } from './model/slots.js';
import { answerOf, NO_ANSWER, type Answer } from './model/worth.js';

/** Data and settings that the widgets of a page depend on. */
export interface PageData {
  readonly connection: DataConnection;
  readonly catalog: Catalog;
  /** Filter of the dashboard. */
  readonly where: string;
  /** Default period of the page; comparisons refer to this period. */
  readonly period: string;
  /** The currency that amounts are converted to, if an attribute sets one. */
  readonly currency: string | undefined;
}

/** Answers by the serialized plan; plans that the data cannot answer are missing. */
type Answers = ReadonlyMap<string, Answer>;

/** Decides which widgets each page shows. Runs the queries of a page once, when the page opens. */
export class PagesController implements ReactiveController {
  /** Error that prevented the decision, if any. */
  error: SalesError | undefined;

  readonly #host: ReactiveControllerHost;
  #data: PageData | undefined;
  /** Number of attempts after outages of the server when the queries were sent. */
  #attempt = 0;
  #abort = new AbortController();
  readonly #answers = new Map<PageName, Answers>();
  readonly #asking = new Set<PageName>();
  readonly #leftOut = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
    this.#data = undefined;
  }

  /** Sets the data and filter. A change reloads all answers; an attempt to reach the server repeats failed queries. */
  over(data: PageData): void {
    const old = this.#data;
    const { attempt } = data.connection;
    const names = ['connection', 'catalog', 'where', 'period', 'currency'] as const;
    const isRepeated = this.error !== undefined && attempt !== this.#attempt;
    if (!isRepeated && names.every((name) => old?.[name] === data[name])) return;
    this.#forget();
    this.#data = data;
    this.#attempt = attempt;
  }

  /** Retries failed queries. */
  retry(): void {
    this.#forget();
  }

  /** Excludes a widget that has nothing to show. */
  leaveOut(name: string): void {
    this.#leftOut.add(name);
    this.#host.requestUpdate();
  }

  /** Returns the pages that have content. Before the data arrives, returns all pages; without content, the first. */
  filled(pages: readonly PageName[]): readonly PageName[] {
    if (!this.#data) return pages;
    const facts = factsOf(this.#data.catalog);
    const filled = pages.filter((name) => name === 'check' || placesOf(name, facts).tiles.length > 0);
    return filled.length > 0 ? filled : pages.slice(0, 1);
  }

  /** Returns the page with its widgets; `undefined` while loading. */
  layout(page: PageName, options: LayoutOptions): PageLayout | undefined {
    const answers = this.#answers.get(page);
    if (!answers || !this.#data) return undefined;
    const isIn = ({ name }: { readonly name: string }): boolean => !this.#leftOut.has(name);
    const { filters, kpis, tiles } = this.#places(page, this.#data);
    const places = { filters: filters.filter(isIn), kpis: kpis.filter(isIn), tiles: tiles.filter(isIn) };
    return layoutOf(places, (plan) => answers.get(planKey(plan)) ?? NO_ANSWER, options);
  }

  /** Loads the answers of a page, unless they are known or loading. */
  async open(page: PageName): Promise<void> {
    const data = this.#data;
    if (!data || this.error || this.#answers.has(page) || this.#asking.has(page)) return;
    const { signal } = this.#abort;
    this.#asking.add(page);
    try {
      const answers = await this.#ask(data, questionsOf(this.#places(page, data)), signal);
      if (!signal.aborted) this.#answers.set(page, answers);
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.error = toSalesError(error);
    }
    if (signal.aborted) return;
    this.#asking.delete(page);
    this.#host.requestUpdate();
  }

  #places(page: PageName, { catalog }: PageData): PlacesOfPage {
    return placesOf(page, factsOf(catalog));
  }

  /**
   * Runs each plan separately, which keeps one unanswerable plan from blocking the others.
   * @throws SalesError when the data or the worker fails
   */
  async #ask(
    { connection, where, period, currency }: PageData,
    plans: readonly QueryPlan[],
    signal: AbortSignal,
  ): Promise<Answers> {
    const answers = new Map<string, Answer>();
    const askOne = async ([key, plan]: readonly [string, QueryPlan]): Promise<void> => {
      const clauses = [where, plan.compare === undefined ? '' : period].filter(Boolean).join('; ');
      try {
        const pagePlan = { ...plan, ...(clauses && { where: clauses }), ...(currency && { currency }) };
        answers.set(key, answerOf(new QueryResult(await connection.ask(pagePlan, signal))));
      } catch (error) {
        if (!(error instanceof SalesError && isNotHere(error))) throw error;
      }
    };
    await Promise.all([...new Map(plans.map((plan) => [planKey(plan), plan]))].map(askOne));
    return answers;
  }

  #forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.error = undefined;
    this.#answers.clear();
    this.#asking.clear();
    this.#leftOut.clear();
  }
}
