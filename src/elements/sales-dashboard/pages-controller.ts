import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import { QueryResult } from '../../query/result.js';
import { isAbort, SalesError } from '../../util/error.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { toSalesError } from '../base/element/to-sales-error.js';
import { factsOf } from './model/facts.js';
import { layoutOf, questionsOf, type LayoutOptions, type PageLayout } from './model/layout.js';
import { isNotHere } from './views/not-here.js';
import type { PageName, PlacesOfPage } from './model/place.js';
import { placesOf } from './model/places.js';
import { answerOf, NO_ANSWER, type Answer } from './model/worth.js';

/** What the widgets of a page depend on. */
export interface PageData {
  readonly connection: DataConnection;
  readonly catalog: Catalog;
  /** The filter of the dashboard itself. */
  readonly where: string;
  /** The clause of the period that the page starts with: comparisons are those of that period. */
  readonly period: string;
}

/** What the answers to plans say, by the texts of the plans; those that cannot be asked of the data are not among them. */
type Answers = ReadonlyMap<string, Answer>;

/** Finds out which widgets each page of a dashboard has: asks what they would show, once for a page and only when it is open. */
export class PagesController implements ReactiveController {
  /** Why that could not be found out. */
  error: SalesError | undefined;

  readonly #host: ReactiveControllerHost;
  #data: PageData | undefined;
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

  /** The data that are asked; other ones, or another filter, are asked anew. */
  over(data: PageData): void {
    const old = this.#data;
    const names = ['connection', 'catalog', 'where', 'period'] as const;
    if (names.every((name) => old?.[name] === data[name])) return;
    this.#forget();
    this.#data = data;
  }

  /** Tries once more what failed. */
  retry(): void {
    this.#forget();
  }

  /** Leaves a widget out that has nothing to show. */
  leaveOut(name: string): void {
    this.#leftOut.add(name);
    this.#host.requestUpdate();
  }

  /** The pages for which the data have something; all before there are data, and the first where there is nothing at all. */
  filled(pages: readonly PageName[]): readonly PageName[] {
    if (!this.#data) return pages;
    const facts = factsOf(this.#data.catalog);
    const filled = pages.filter((name) => name === 'check' || placesOf(name, facts).tiles.length > 0);
    return filled.length > 0 ? filled : pages.slice(0, 1);
  }

  /** The page with its widgets, undefined while that is being found out. */
  layout(page: PageName, options: LayoutOptions): PageLayout | undefined {
    const answers = this.#answers.get(page);
    if (!answers || !this.#data) return undefined;
    const isIn = ({ name }: { readonly name: string }): boolean => !this.#leftOut.has(name);
    const { filters, kpis, tiles } = this.#places(page, this.#data);
    const places = { filters: filters.filter(isIn), kpis: kpis.filter(isIn), tiles: tiles.filter(isIn) };
    return layoutOf(places, (plan) => answers.get(this.#keyOf(plan)) ?? NO_ANSWER, options);
  }

  /** Finds out what a page has, unless that is known or under way. */
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

  /** Each by itself, so that a plan that cannot be asked takes nothing from the others. @throws SalesError where the data or the worker fail */
  async #ask({ connection, where, period }: PageData, plans: readonly QueryPlan[], signal: AbortSignal): Promise<Answers> {
    const answers = new Map<string, Answer>();
    const askOne = async ([key, plan]: readonly [string, QueryPlan]): Promise<void> => {
      const clauses = [where, plan.compare === undefined ? '' : period].filter(Boolean).join('; ');
      try {
        answers.set(key, answerOf(new QueryResult(await connection.ask(clauses ? { ...plan, where: clauses } : plan, signal))));
      } catch (error) {
        if (!(error instanceof SalesError && isNotHere(error))) throw error;
      }
    };
    await Promise.all([...new Map(plans.map((plan) => [this.#keyOf(plan), plan]))].map(askOne));
    return answers;
  }

  #keyOf(plan: QueryPlan): string {
    return JSON.stringify(plan);
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
