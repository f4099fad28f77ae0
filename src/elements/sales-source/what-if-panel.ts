import type { TemplateResult } from 'lit';
import { hasRowValue } from '../../catalog/bind/row-values.js';
import { filterGroup } from '../../crossfilter/filter-bus.js';
import { leversTexts } from '../../messages/compiled/en/levers.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import { numberAt, QueryResult } from '../../query/result/result.js';
import type { Scenario } from '../../query/scenario.js';
import { isAbort, type SalesError } from '../../util/error.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { notifySources } from '../base/data/source-registry.js';
import { localOptions } from '../base/element/widget-context.js';
import type { DataElement } from '../base/element/data-element.js';
import { toSalesError } from '../base/element/report-error.js';
import { settleLocale, type LocaleSettings } from '../base/messages/locale.js';
import { formatLocale, loadErrorTexts, messagesOf, watchMessages, type PartialMessages } from '../base/messages/messages.js';
import {
  ELASTICITY_PLAN,
  estimateOf,
  startOf,
  breakEvenOf,
  parseWhatIf,
  requireData,
  scenarioOf,
  leversFrom,
  leversText,
  type Estimate,
  type LeverValues,
  type WhatIf,
} from './model/what-if.js';
import { renderWhatIf, spokenFigures, type Figures, type FigureStyle } from './what-if-view.js';
import { whatIfStyles } from './what-if.styles.js';
import { changeAddress, readSearch, writeSearch } from '../../crossfilter/url-state.js';

const OWN: PartialMessages = { levers: leversTexts };

/** The measures that the panel shows, where the data has them. */
const FIGURES = ['revenue', 'profit'] as const;

/** Time in milliseconds until new figures are announced, unless newer ones follow. */
const SPEAK_MS = 600;

/** What the panel of a source is about. */
export interface WhatIfFacts {
  readonly connection: DataConnection | undefined;
  /** The text of `what-if`; empty without one. */
  readonly text: string;
  readonly group: string;
  readonly level: number;
  /** True to keep the levers in the URL of the page. */
  readonly isInUrl: boolean;
}

/** The levers of a source, and what they do to its revenue and profit. Loaded with the first attribute `what-if`. */
export class WhatIfPanel {
  readonly #host: DataElement;
  readonly #onChange: () => void;
  #facts: WhatIfFacts | undefined;
  #settings: LocaleSettings | undefined;
  #whatIf: WhatIf | undefined;
  #values: LeverValues = { price: 0, discount: 0, elasticity: 0 };
  /** The scenario of the cards: that of the levers, which data of a server follow when they are released. */
  #scenario: Scenario | undefined;
  /** The scenario that users keep to compare with. */
  #kept: LeverValues | undefined;
  #figures: Figures | undefined;
  /** The estimate of `volume elasticity: auto`, or why there is none; `undefined` until it is known. */
  #estimate: Estimate | SalesError | undefined;
  #estimatedOf: readonly unknown[] = [];
  #asked: readonly unknown[] = [];
  #abort = new AbortController();
  /** The errors of the attribute, of the data that it needs, and of the newest query. */
  readonly #errors: { text?: SalesError; data?: SalesError; query?: SalesError } = {};
  #spoken = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #group = '';
  #leave: (() => void) | undefined;
  #unwatch: (() => void) | undefined;

  /** `onChange` is called when figures or texts have arrived. */
  constructor(host: DataElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.adoptStyles(whatIfStyles, 'strong');
  }

  /** Why there is no scenario, or why its figures are not known. */
  get error(): SalesError | undefined {
    const { text, data, query } = this.#errors;
    return text ?? data ?? query;
  }

  /** True while the first figures are not known. */
  get isPending(): boolean {
    const isEstimating = this.#whatIf?.elasticity === 'auto' && this.#estimate === undefined;
    return (this.#figures === undefined || isEstimating) && this.error === undefined;
  }

  /** Takes attributes and data, hands the scenario to the widgets, and queries the figures if they changed. */
  update(facts: WhatIfFacts): void {
    const { text, isInUrl } = facts;
    const isNew = text !== this.#facts?.text || isInUrl !== this.#facts.isInUrl;
    this.#facts = facts;
    this.#follow(text === '' ? '' : facts.group || 'default');
    if (isNew) this.#read(text);
    delete this.#errors.data;
    try {
      this.#settings = settleLocale(this.#host, this.#host);
      const { connection } = facts;
      if (!connection?.catalog) return;
      if (this.#whatIf) requireData(this.#whatIf, facts.text, connection.catalog);
      if (this.#whatIf?.elasticity === 'auto') this.#estimateFrom(connection);
      if (connection.scenario !== this.#scenario) {
        connection.scenario = this.#scenario;
        notifySources();
      }
      if (this.#whatIf) this.#refresh(connection, connection.catalog, this.#settings);
    } catch (error) {
      this.#errors.data = toSalesError(error);
    }
  }

  /** Stops queries and announcements. */
  close(): void {
    this.#abort.abort();
    this.#asked = this.#estimatedOf = [];
    this.#follow('');
    this.#unwatch?.();
    this.#unwatch = undefined;
    clearTimeout(this.#timer);
  }

  /** Renders the panel; nothing until its texts have loaded. */
  render(): TemplateResult | undefined {
    const style = this.#style;
    if (!this.#facts?.text || !style) return undefined;
    return renderWhatIf({
      ...{ style, level: this.#facts.level, dir: this.#settings!.dir },
      problem: this.#problemIn(style.messages),
      ...{ whatIf: this.#whatIf, values: this.#values, kept: this.#kept },
      ...{ figures: this.#figures, estimate: this.#estimate, spoken: this.#spoken },
      onSet: (values, isFinal) => this.#set(values, isFinal),
      onReset: () => this.#set(this.#start, true),
      onKeep: (values) => {
        this.#kept = values;
        this.#host.requestUpdate();
      },
    });
  }

  /** The error as shown; `undefined` until its texts have loaded. */
  #problemIn(messages: Messages): ReturnType<Messages['error']> | undefined {
    if (!this.error) return undefined;
    const loading = loadErrorTexts();
    void loading?.then(() => this.#host.requestUpdate());
    return loading ? undefined : messages.error(this.error);
  }

  /** The values of the levers before users move them. */
  get #start(): LeverValues {
    const { elasticity = 0 } = this.#whatIf ?? {};
    return { price: 0, discount: 0, elasticity: elasticity === 'auto' ? startOf(this.#known) : elasticity };
  }

  get #known(): Estimate | undefined {
    return this.#estimate instanceof Error ? undefined : this.#estimate;
  }

  /** How figures are worded; `undefined` until the texts have loaded. */
  get #style(): FigureStyle | undefined {
    const settings = this.#settings;
    if (!settings) return undefined;
    const locale = formatLocale(settings.locale);
    const messages = messagesOf(locale, OWN, settings.terms);
    if (!messages) this.#unwatch ??= watchMessages(this.#onChange);
    return messages && { locale, messages, currency: settings.currency ?? this.#facts?.connection?.catalog?.currency };
  }

  #read(text: string): void {
    this.#whatIf = this.#figures = this.#estimate = this.#scenario = this.#kept = undefined;
    this.#asked = this.#estimatedOf = [];
    delete this.#errors.text;
    delete this.#errors.query;
    try {
      if (text !== '') this.#whatIf = parseWhatIf(text);
    } catch (error) {
      this.#errors.text = toSalesError(error);
    }
    this.#values = this.#start;
    this.#readUrl();
  }

  #readUrl(): void {
    if (!this.#facts?.isInUrl || !this.#whatIf) return;
    this.#values = { ...this.#start, ...readLevers(this.#group, this.#whatIf) };
    this.#scenario = scenarioOf(this.#values);
  }

  /** Follows the filters of a group; of none with an empty name. */
  #follow(group: string): void {
    if (group === this.#group) return;
    this.#group = group;
    this.#leave?.();
    this.#leave = undefined;
    if (group === '') return;
    const leave = filterGroup(group).watch(() => this.#host.requestUpdate());
    const onBack = (): void => {
      this.#readUrl();
      this.#host.requestUpdate();
    };
    addEventListener('popstate', onBack);
    this.#leave = () => {
      leave();
      removeEventListener('popstate', onBack);
    };
  }

  #set(values: Partial<LeverValues>, isFinal: boolean): void {
    this.#values = { ...this.#values, ...values };
    if (isFinal || !this.#facts?.connection?.isServer) this.#scenario = scenarioOf(this.#values);
    if (isFinal && this.#facts?.isInUrl) writeLevers(this.#group, this.#scenario && this.#values);
    this.#host.requestUpdate();
  }

  /** Estimates the elasticity, once for each version of the data. It replaces the one before, unless users typed another. */
  #estimateFrom(connection: DataConnection): void {
    const of = [connection, connection.version, connection.catalog];
    if (of.every((part, at) => part === this.#estimatedOf[at])) return;
    this.#estimatedOf = of;
    const take = (estimate: Estimate | SalesError): void => {
      if (of !== this.#estimatedOf) return;
      const isTyped = this.#values.elasticity !== this.#start.elasticity;
      this.#estimate = estimate;
      if (!isTyped) this.#set({ elasticity: this.#start.elasticity }, true);
      this.#onChange();
    };
    connection.ask(ELASTICITY_PLAN, new AbortController().signal).then(
      (record) => take(estimateOf(new QueryResult(record))),
      (error: unknown) => {
        if (!isAbort(error)) take(toSalesError(error));
      },
    );
  }

  #refresh(connection: DataConnection, catalog: Catalog, settings: LocaleSettings): void {
    const place = { files: connection.files, within: [this.#host] };
    const group = filterGroup(this.#group);
    const filters = Object.values(group.clausesFor?.(place) ?? group.clauses).filter((clause) => clause !== '');
    const measures = FIGURES.filter((name) => hasRowValue(name, catalog));
    const plan = { measures, filters, ...localOptions(settings) };
    const asked = [connection, connection.version, catalog, this.#scenario, this.#kept, JSON.stringify(plan)];
    if (asked.every((part, at) => part === this.#asked[at])) return;
    this.#asked = asked;
    this.#abort.abort();
    void this.#ask(connection, plan);
  }

  async #ask(connection: DataConnection, plan: QueryPlan): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const [scenario, kept] = [this.#scenario, this.#kept];
    const numbersOf = async (asked: QueryPlan): Promise<ReadonlyMap<string, number>> => {
      const { columns } = new QueryResult(await connection.ask(asked, signal));
      return new Map(plan.measures.map((name, k) => [name, numberAt(columns[k], 0)]));
    };
    try {
      const [data, before, changed, sameUnits] = await Promise.all([
        numbersOf(plan),
        kept && numbersOf({ ...plan, scenario: kept }),
        scenario && numbersOf({ ...plan, scenario }),
        scenario && numbersOf({ ...plan, scenario: { ...scenario, elasticity: 0 } }),
      ]);
      if (signal.aborted) return;
      const [profit, atPrice] = [data.get('profit') ?? NaN, sameUnits?.get('profit') ?? NaN];
      const breakEven = scenario && breakEvenOf(scenario, { data: profit, sameUnits: atPrice });
      this.#figures = { data, kept: before, scenario: changed, breakEven };
      delete this.#errors.query;
      this.#announce();
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      this.#errors.query = toSalesError(error);
    }
    this.#onChange();
  }

  /** Announces the figures of a scenario once no newer ones follow, as they do while a slider moves. */
  #announce(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const style = this.#style;
      this.#spoken = style && this.#figures ? spokenFigures(this.#figures, style) : '';
      this.#host.requestUpdate();
    }, SPEAK_MS);
  }
}

/** Returns the levers in the URL, each within its range; `undefined` without the parameter. */
function readLevers(group: string, whatIf: WhatIf): Partial<LeverValues> | undefined {
  const text = readSearch(location.search, parameterOf(group));
  return text === undefined ? undefined : leversFrom(text, whatIf);
}

/** Writes the levers into the URL of the page, and removes them for a scenario that is the data. */
function writeLevers(group: string, values: LeverValues | undefined): void {
  const search = writeSearch(location.search, parameterOf(group), values ? leversText(values) : '');
  if (search !== location.search) changeAddress('replaceState', location.pathname + search + location.hash);
}

/** The parameter is `scenario`, or `scenario.<group>` for a named group. */
function parameterOf(group: string): string {
  return group === 'default' ? 'scenario' : `scenario.${group}`;
}
