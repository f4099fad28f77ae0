import type { ReactiveControllerHost } from 'lit';
import { isAbort, type SalesError } from '../../util/error.js';
import { toSalesError } from '../base/element/report-error.js';
import { loadErrorTexts } from '../base/messages/messages.js';
import type { Messages } from '../../messages/en.js';
import type { QueryPlan } from '../../query/plan.js';
import { QueryResult } from '../../query/result/result.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { loadAsk, type AskCatalog, type AskPlan, type Interpretation, type PlanChoice, type Ask } from './load-ask.js';
import { labelsOf, type Labels } from './model/ask-texts.js';
import { dataAttributes } from '../base/attributes/common.js';
import { createNear, loadNear, tagOf } from '../base/element/tag-names.js';
import { inheritedAttributes, type LocaleAttributes } from '../base/messages/inherited-locale.js';

/** The parser, and the data that it reads questions about. */
export interface Asked {
  readonly ask: Ask;
  readonly catalog: AskCatalog;
}

/** Loads the parser, and the values of the fields of some data, once for each version of the data. */
export class AskedData {
  /** The parser and the data as last loaded; `undefined` before. */
  current: Asked | undefined;
  /** Why they did not load. */
  error: SalesError | undefined;

  readonly #onChange: () => void;
  #catalog: object | undefined;
  #version = -1;
  #aborter = new AbortController();

  /** `onChange` is called when the parser and the data have loaded, or could not be loaded. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Loads the parser and the values of the fields, unless they are those of this data. */
  load(connection: DataConnection): void {
    const { catalog, version } = connection;
    if (catalog === this.#catalog && version === this.#version) return;
    if (catalog !== this.#catalog) this.current = undefined;
    this.#catalog = catalog;
    this.#version = version;
    this.#aborter.abort();
    this.#aborter = new AbortController();
    void this.#load(connection, this.#aborter.signal);
  }

  /** Has the next `load` load everything again. */
  retry(): void {
    this.error = undefined;
    this.#version = -1;
  }

  async #load(connection: DataConnection, signal: AbortSignal): Promise<void> {
    try {
      const ask = await loadAsk();
      const query = async (plan: QueryPlan): Promise<QueryResult> => new QueryResult(await connection.ask(plan, signal));
      const catalog = await ask.askCatalog({ catalog: connection.catalog!, query });
      if (signal.aborted) return;
      this.current = { ask, catalog };
      this.error = undefined;
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.error = toSalesError(error);
    }
    this.#onChange();
  }
}

/** Keeps the names and the example questions of some data, which are made once for each language. */
export class ExampleQuestions {
  #labels: readonly [AskCatalog, Messages, Labels] | undefined;
  #texts: readonly [AskCatalog, Labels, readonly string[]] | undefined;

  /** Returns what measures and roles are called: the same object until the data or the texts change. */
  labels(catalog: AskCatalog, messages: Messages): Labels {
    const [known, texts, labels] = this.#labels ?? [];
    if (labels && known === catalog && texts === messages) return labels;
    const made = labelsOf(catalog, messages);
    this.#labels = [catalog, messages, made];
    return made;
  }

  /** Returns questions that have an answer. */
  texts({ ask, catalog }: Asked, locale: string, messages: Messages): readonly string[] {
    const labels = this.labels(catalog, messages);
    const [known, names, texts] = this.#texts ?? [];
    if (texts && known === catalog && names === labels) return texts;
    const made = ask.exampleQuestions(catalog, { locale, labels });
    this.#texts = [catalog, labels, made];
    return made;
  }
}

/** Detail of the `sales-answer` event. */
export interface SalesAnswerDetail {
  readonly question: string;
  /** The tag and its attributes. */
  readonly plan: AskPlan;
  /** The tag as HTML. */
  readonly tag: string;
  /** The words of the question that the answer leaves out. */
  readonly unknown: readonly string[];
}

/** Fires when a question has an answer, and when the user changes a part of it. */
export class SalesAnswerEvent extends CustomEvent<SalesAnswerDetail> {
  constructor(detail: SalesAnswerDetail) {
    super('sales-answer', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-answer': SalesAnswerEvent;
  }
  interface DocumentEventMap {
    'sales-answer': SalesAnswerEvent;
  }
}

/** Understands a question in place of the parser. Returns a plan, or a promise of one. */
export type Interpret = (question: string, catalog: AskCatalog) => unknown;

export interface Answer {
  readonly question: string;
  readonly interpretation: Interpretation;
  /** What may stand in place of each unknown word. */
  readonly nearest: readonly (readonly string[])[];
  readonly choices: readonly PlanChoice[];
  /** Why there is no plan: the data cannot show it. */
  readonly error?: SalesError | undefined;
  /** Why the plan of the function `interpret` is refused, or why a question has no answer. */
  readonly refusal?: SalesError | undefined;
}

export interface AnswerOptions {
  readonly locale: string;
  readonly labels: Labels;
  readonly interpret: Interpret | undefined;
}

export class AnswerController {
  answer: Answer | undefined;
  isPending = false;
  /** The data that the answer is for. */
  asked: Asked | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #onAnswer: (answer: Answer, plan: AskPlan) => void;
  /** Counts the questions: an answer that is not the newest is dropped. */
  #turn = 0;

  /** `onAnswer` is called when a question has an answer, and when the user has changed it. */
  constructor(host: ReactiveControllerHost, onAnswer: (answer: Answer, plan: AskPlan) => void) {
    this.#host = host;
    this.#onAnswer = onAnswer;
  }

  clear(): void {
    this.#turn += 1;
    this.isPending = false;
    this.answer = undefined;
  }

  async ask(question: string, asked: Asked, options: AnswerOptions): Promise<void> {
    const turn = ++this.#turn;
    this.isPending = true;
    this.asked = asked;
    const answer = await answerOf(question, asked, options);
    if (turn !== this.#turn) return;
    this.isPending = false;
    this.#set(answer);
  }

  /** Shows another plan, which the user has chosen. */
  choose(plan: AskPlan): void {
    const { answer, asked } = this;
    if (!answer || !asked) return;
    this.#set({
      ...answer,
      interpretation: { ...answer.interpretation, plan },
      choices: asked.ask.choicesOf(plan, asked.catalog),
    });
  }

  /** Checks the answer with newer data. */
  renew(asked: Asked): void {
    const { answer } = this;
    this.asked = asked;
    const plan = answer?.interpretation.plan;
    if (answer && plan) this.answer = { ...answer, choices: asked.ask.choicesOf(plan, asked.catalog) };
  }

  #set(answer: Answer): void {
    this.answer = answer;
    this.#host.requestUpdate();
    const { plan } = answer.interpretation;
    if (plan) this.#onAnswer(answer, plan);
  }
}

function answerOfParser(question: string, { ask, catalog }: Asked, { locale, labels }: AnswerOptions): Answer {
  const interpretation = ask.interpret(question, catalog, { locale, labels });
  const { plan, unknown, language, error } = interpretation;
  const isOfPage = locale.toLowerCase().startsWith(language);
  const naming = { locale: language, ...(isOfPage && { labels }) };
  return {
    question,
    interpretation,
    nearest: unknown.map((words) => ask.nearestWords(words, catalog, naming)),
    choices: plan ? ask.choicesOf(plan, catalog) : [],
    error,
  };
}

async function answerOfPage(question: string, { ask, catalog }: Asked, interpret: Interpret): Promise<Answer> {
  const plan = ask.checkPlan(await interpret(question, catalog), catalog);
  return { question, nearest: [], interpretation: { ...NOTHING, plan }, choices: ask.choicesOf(plan, catalog) };
}

const NOTHING = { language: '', unknown: [], corrections: [] };

/** Returns the answer, or why there is none: every question ends. */
async function answerOf(question: string, asked: Asked, options: AnswerOptions): Promise<Answer> {
  try {
    return await (options.interpret
      ? answerOfPage(question, asked, options.interpret)
      : answerOfParser(question, asked, options));
  } catch (error) {
    await loadErrorTexts();
    const refusal = isAbort(error) ? undefined : toSalesError(error);
    return { question, nearest: [], choices: [], interpretation: NOTHING, refusal };
  }
}

type Attributes = Readonly<Record<string, string>>;

/** Returns the attributes of an element that say where its data is and how it is read, as they are written. */
export function dataOf(element: Element): Attributes {
  const names = ['source', ...Object.values(dataAttributes).map(({ attribute }) => attribute)];
  return Object.fromEntries(
    names.filter((name) => element.hasAttribute(name)).map((name) => [name, element.getAttribute(name)!]),
  );
}

/** What an answer inherits besides its data. */
interface AnswerScene extends LocaleAttributes {
  readonly group: string;
  readonly scope: string;
  readonly headingLevel: string | number;
}

/** Returns the attributes that an answer inherits: the filter group, and the locale settings of the element or its source. */
export function sceneOf(own: AnswerScene, source: LocaleAttributes | undefined, language: string): Attributes {
  const group = own.group === 'default' ? '' : own.group;
  return inheritedAttributes({ group, scope: own.scope, 'heading-level': String(own.headingLevel) }, { own, source, language });
}

interface AnswerWidget extends HTMLElement {
  readonly ready: Promise<void>;
}

/** The widget that shows the answer. It stays the same element while the tag is the same, so a change of its attributes moves nothing. */
export class AnswerCard {
  readonly #host: ReactiveControllerHost & Element;
  #element: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** Returns the widget of a plan. `common`: attributes besides those of the plan. */
  of({ tag, attributes }: AskPlan, common: Readonly<Record<string, string>>): HTMLElement {
    if (!this.#element || tagOf(this.#element) !== tag) this.#element = createNear(this.#host, tag);
    const element = this.#element;
    const wanted = { ...common, ...attributes };
    for (const name of element.getAttributeNames()) if (!(name in wanted) && name !== 'view') element.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted))
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    return element;
  }

  /** Resolves when the widget is registered and painted. @throws SalesError the error of its card, or of its import */
  async painted(): Promise<void> {
    const element = this.#element;
    if (!element) return;
    await loadNear(this.#host, tagOf(element) ?? element.localName);
    await (element as AnswerWidget).ready;
  }

  /** The heading and the sentence of the card, as users see them. */
  get sentence(): readonly string[] {
    const root = this.#element?.shadowRoot;
    const texts = ['[part~="heading"]', '#summary'].map((selector) => root?.querySelector(selector)?.textContent.trim() ?? '');
    return texts.filter((text) => text !== '');
  }
}
