import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { joinWhere } from '../../query/where/where.js';
import type { Catalog } from '../../query/catalog.js';
import { planKey } from '../../query/plan-key.js';
import type { QueryPlan } from '../../query/plan.js';
import { PLAN } from '../../query/planned.js';
import { QueryResult } from '../../query/result/result.js';
import { RANK } from '../../query/source.js';
import { isAbort, SalesError } from '../../util/error.js';
import { loadRegions } from '../../util/places/load-regions.js';
import type { DataConnection } from '../base/data/data-connection.js';
import type { LifecycleController } from '../base/element/lifecycle-controller.js';
import { toSalesError } from '../base/element/report-error.js';
import { factsOf } from './model/facts.js';
import { layoutOf, leadingPlaces, questionsOf, type LayoutOptions, type PageLayout } from './model/layout.js';
import type { PageName } from './attributes.js';
import type { Place, PlacesOfPage } from './model/slot.js';
import { placesOf } from './model/slots.js';
import { answerOf, NO_ANSWER, STATE, type Answer } from './model/worth.js';
import type { PageDocument } from '../../compose/document.js';
import type { CardsHost } from './editor/cards-host.js';
import type { PageCards } from './editor/page-cards.js';

/** Error codes that mean that a query does not apply to the data. */
const NOT_HERE = /^(missing-role|not-related|bad-type|too-few-values)$/;

/** True when an error means that the data has nothing for a widget. The widget is then excluded. */
export function isNotHere({ code }: { readonly code: string }): boolean {
  return NOT_HERE.test(code);
}

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
  readonly locale: string;
}

/** The answers that decide what a page shows, by the serialized plan, and the data that they are of. */
export interface PageAnswers {
  readonly page: PageName;
  readonly data: PageData;
  readonly answers: ReadonlyMap<string, Answer>;
  /** True while further answers are pending. */
  readonly isPartial: boolean;
}

/** The settings of `PageData`. When one changes, the queries of all pages change. */
const SETTINGS = ['connection', 'where', 'period', 'currency'] as const;

/** Decides which widgets each page shows. Runs the queries of a page once, when the page opens. */
export class PagesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #lifecycle: LifecycleController<PageAnswers>;
  #data: PageData | undefined;
  /** The open page with the catalog of the first rows of a file, and then that of all rows until they are answered; `undefined` without first rows. */
  #first: { readonly page: PageName; readonly catalog: Catalog } | undefined;
  /** The page and the data queried last; `undefined` when they are to be queried again. */
  #asked: { readonly page: PageName; readonly data: PageData } | undefined;
  #abort = new AbortController();
  readonly #answers = new Map<PageName, PageAnswers>();
  readonly #leftOut = new Set<string>();
  readonly #quiet = new Set<string>();
  /** The data that the excluded and the quiet widgets have nothing to show of. */
  #leftOutOf: PageData | undefined;
  /** The layout of each page with what it follows from: an update of the dashboard reads it many times. */
  readonly #layouts = new Map<PageName, { readonly of: string; readonly answers: PageAnswers; readonly layout: PageLayout }>();

  constructor(host: ReactiveControllerHost, lifecycle: LifecycleController<PageAnswers>) {
    this.#host = host;
    this.#lifecycle = lifecycle;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** Sets the data and filter. A change has all pages queried again. */
  over(data: PageData): void {
    const hasChanged = [...SETTINGS, 'catalog' as const].some((name) => this.#data?.[name] !== data[name]);
    if (hasChanged) this.#data = data;
  }

  /** Takes data that is loading. The open page begins with its first key figure, of the first rows. */
  begin(page: PageName, connection: Pick<DataConnection, 'head' | 'catalog'> | undefined): void {
    const catalog = connection?.head?.catalog ?? (this.#first && connection?.catalog);
    this.#first = catalog && { page, catalog };
  }

  /** Queries a page, unless its answers are known or pending. Old answers stay until newer ones arrive. */
  ask(page: PageName): void {
    const data = this.#data;
    if (!data) return;
    const lifecycle = this.#lifecycle;
    const { run: old } = lifecycle.state;
    const asked = this.#asked;
    const isSame = asked?.page === page && SETTINGS.every((name) => asked.data[name] === data[name]);
    lifecycle.send({ type: 'asked', isSame, isSameFrame: isSame, followsOther: false, isMoving: false });
    const { run } = lifecycle.state;
    if (!run || run.epoch === old?.epoch) return;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#asked = { page, data };
    void this.#answer(run.epoch, this.#asked);
  }

  /** Has all pages queried again. */
  retry(): void {
    this.#asked = undefined;
    this.#data &&= { ...this.#data };
  }

  /** Excludes a widget that has nothing to show. */
  leaveOut(name: string): void {
    this.#leftOut.add(name);
    this.#host.requestUpdate();
  }

  /** Excludes widgets that are empty, and notes the quiet ones, which are a line, by their states. Returns true when the next paint has others. */
  omit(namesWith: (states: string) => readonly string[]): boolean {
    const count = this.#leftOut.size + this.#quiet.size;
    for (const name of namesWith(':state(empty), :state(nothing)')) this.#leftOut.add(name);
    for (const name of namesWith(':state(quiet)')) this.#quiet.add(name);
    const isNew = this.#leftOut.size + this.#quiet.size > count;
    if (isNew) this.#host.requestUpdate();
    return isNew;
  }

  /** Returns the pages that have content. Before the data arrives, returns all pages; without content, the first. */
  filled(pages: readonly PageName[]): readonly PageName[] {
    if (!this.#data) return pages;
    const { catalog } = this.#data;
    const filled = pages.filter((name) => name === 'check' || placesIn(catalog, name).tiles.length > 0);
    return filled.length > 0 ? filled : pages.slice(0, 1);
  }

  /** Returns the page with its widgets. Before its first answers, it has none, or the first key figure alone. */
  layout(page: PageName, options: Omit<LayoutOptions, 'gone' | 'quiet'>): PageLayout | undefined {
    const known = this.#answers.get(page);
    if (!known) return this.#firstLayout(page, options);
    const all = { ...options, gone: [...this.#leftOut], quiet: [...this.#quiet] };
    const of = JSON.stringify(all);
    const last = this.#layouts.get(page);
    if (last?.of === of && last.answers === known) return last.layout;
    const isIn = ({ name }: { readonly name: string }): boolean => !this.#leftOut.has(name);
    const { filters, kpis, tiles } = placesIn(known.data.catalog, page);
    const { answers, isPartial } = known;
    const places = { filters: filters.filter(isIn), kpis: kpis.filter(isIn), tiles };
    const shown = isPartial ? leadingPlaces(places, (plan) => answers.has(planKey(plan))) : places;
    const layout = { ...layoutOf(shown, (plan) => answers.get(planKey(plan))!, all), isPartial };
    this.#layouts.set(page, { of, answers: known, layout });
    return layout;
  }

  #firstLayout(page: PageName, options: LayoutOptions): PageLayout | undefined {
    const place = this.#first?.page === page ? firstFigure(page, this.#first.catalog) : undefined;
    if (!place || this.#leftOut.has(place.name)) return undefined;
    const layout = layoutOf({ filters: [], kpis: [place], tiles: [] }, () => EXPECTED, options);
    return { ...layout, isPartial: true };
  }

  async #answer(epoch: number, { page, data }: Pick<PageAnswers, 'page' | 'data'>): Promise<void> {
    const lifecycle = this.#lifecycle;
    const { signal } = this.#abort;
    lifecycle.send({ type: 'querySent', epoch });
    const report = (answers: PageAnswers['answers'], isPartial: boolean): void => {
      if (signal.aborted) return;
      // Other data may have something for widgets that had nothing to show.
      if (data !== this.#leftOutOf) for (const names of [this.#leftOut, this.#quiet]) names.clear();
      this.#leftOutOf = data;
      this.#first = undefined;
      const results = { page, data, answers, isPartial };
      this.#answers.set(page, results);
      lifecycle.send({ type: 'queryAnswered', epoch, results, failures: {}, hasOutage: false, isPartial });
    };
    try {
      const known = this.#answers.get(page);
      const isKnown = known?.data === data && !known.isPartial;
      const isFirst = lifecycle.state.answer === undefined;
      const places = placesIn(data.catalog, page);
      const pending = places.kpis.map((place) => questionsOf([place]).map(planKey));
      // A first page shows its first key figure before all answers. A server may take seconds for them: the other key figures follow as they are answered.
      const onAnswer = (answers: PageAnswers['answers']): void => {
        const { length } = pending;
        while (pending[0]?.every((key) => answers.has(key))) pending.shift();
        const isNew = pending.length < length && (data.connection.isServer || length === places.kpis.length);
        if (isNew) report(new Map(answers), true);
      };
      // The first key figure waits for its own questions only, so a server gets these first.
      const questions = questionsOf([...places.kpis.slice(0, 1), ...places.filters, ...places.kpis, ...places.tiles]);
      const asked = { signal, onAnswer: isFirst ? onAnswer : undefined };
      report(isKnown ? known.answers : await this.#answersTo(data, questions, asked), false);
    } catch (error) {
      if (isAbort(error)) lifecycle.send({ type: 'queryAborted', epoch });
      else lifecycle.send({ type: 'queryFailed', epoch, error: toSalesError(error), keepsAnswer: false });
    }
  }

  /**
   * Runs each plan separately, which keeps one unanswerable plan from blocking the others.
   * @throws SalesError when the data or the worker fails
   */
  async #answersTo(
    { connection, where, period, currency, locale }: PageData,
    plans: readonly QueryPlan[],
    {
      signal,
      onAnswer,
    }: { readonly signal: AbortSignal; readonly onAnswer: ((answers: PageAnswers['answers']) => void) | undefined },
  ): Promise<PageAnswers['answers']> {
    const answers = new Map<string, Answer>();
    const askOne = async ([key, plan]: readonly [string, QueryPlan]): Promise<void> => {
      // The names load during the query. Without them, states are bars.
      const names = plan.by?.includes(STATE) ? loadRegions().catch(() => undefined) : undefined;
      const clauses = joinWhere(where, plan.compare === undefined ? '' : period, plan.where ?? '');
      try {
        const pagePlan = { ...plan, ...(clauses && { where: clauses }), ...(currency && { currency }) };
        const result = await connection.probe(pagePlan, signal, { rank: RANK.page });
        answers.set(key, answerOf(new QueryResult(result), await names, locale));
      } catch (error) {
        // A card asks about a figure with several readings.
        if (!(error instanceof SalesError && (isNotHere(error) || error.code === 'ambiguous'))) throw error;
        answers.set(key, NO_ANSWER);
      }
      onAnswer?.(answers);
    };
    await Promise.all([...new Map(plans.map((plan) => [planKey(plan), plan]))].map(askOne));
    return answers;
  }
}

/** The answer that a first key figure is expected to have. */
const EXPECTED: Answer = { rows: 1, values: [] };

/** Returns the first key figure of a page; `undefined` where the revenue may be another, or in several currencies. */
function firstFigure(page: PageName, catalog: Catalog): Place | undefined {
  const { lead, has } = factsOf(catalog);
  return lead === 'revenue' && !has(PLAN) && !catalog.currencies ? placesIn(catalog, page).kpis[0] : undefined;
}

const PLACES = new WeakMap<Catalog, Map<PageName, PlacesOfPage>>();

/** Returns the places of a page over data, which are found once. */
function placesIn(catalog: Catalog, page: PageName): PlacesOfPage {
  const known = PLACES.get(catalog) ?? new Map<PageName, PlacesOfPage>();
  PLACES.set(catalog, known);
  const places = known.get(page) ?? placesOf(page, factsOf(catalog));
  known.set(page, places);
  return places;
}

/** Loads the cards of a document, the editor and the tools of a dashboard when the dashboard needs them. */
export class PageCardsLoader {
  readonly #host: CardsHost;
  /** `undefined` until they have loaded. */
  cards: PageCards | undefined;

  constructor(host: CardsHost) {
    this.#host = host;
  }

  /** Returns true while cards that a user may have edited are loading. `given`: the document that the page has set. */
  isWaiting(given: PageDocument | null | undefined): boolean {
    return this.cards ? this.cards.isLoading : this.#host.editable || Boolean(given);
  }

  /** Reads the document of a dashboard that has one. @throws SalesError `bad-option` for a bad one */
  read(given: PageDocument | null | undefined): void {
    if (!this.cards && (this.isWaiting(given) || this.#host.webmcp)) void this.load();
    this.cards?.read(given);
  }

  async load(): Promise<PageCards> {
    const { PageCards } = await import('./editor/page-cards.js');
    this.cards ??= new PageCards(this.#host);
    this.#host.requestUpdate();
    return this.cards;
  }
}
