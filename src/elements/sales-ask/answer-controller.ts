import type { ReactiveControllerHost } from 'lit';
import { isAbort, type SalesError } from '../../util/error.js';
import { toSalesError } from '../base/element/report-error.js';
import { loadErrorTexts } from '../base/messages/messages.js';
import type { Asked } from './asked-data.js';
import type { AskCatalog, AskPlan, Interpretation, PlanChoice } from './load-ask.js';
import type { Labels } from './model/ask-texts.js';

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

/** What came of a question. */
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

/** How a question is understood. */
export interface AnswerOptions {
  readonly locale: string;
  readonly labels: Labels;
  readonly interpret: Interpret | undefined;
}

/** Finds the answer to a question, and changes it. */
export class AnswerController {
  answer: Answer | undefined;
  /** True while an answer is being found. */
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

  /** Removes the answer. */
  clear(): void {
    this.#turn += 1;
    this.isPending = false;
    this.answer = undefined;
  }

  /** Finds the answer to a question. */
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
