import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../../messages/en.js';
import { isAbort } from '../../util/error.js';
import type { Properties } from '../base/attributes/attribute.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { SourceChanges } from '../base/data/source-controller.js';
import { announceSource, notifySources, type DataSource } from '../base/data/source-registry.js';
import { ToolElement } from '../base/element/tool-element.js';
import { toSalesError } from '../base/element/report-error.js';
import {
  AnswerCard,
  dataOf,
  sceneOf,
  AskedData,
  ExampleQuestions,
  AnswerController,
  SalesAnswerEvent,
  type Answer,
  type AnswerOptions,
  type Interpret,
} from './answer-controller.js';
import { askAttributes } from './attributes.js';
import type { AskPlan } from './load-ask.js';
import { ASK_TEXTS, isUnderstood } from './model/ask-texts.js';
import { askStyles } from './sales-ask.styles.js';
import { noteTexts, renderChoices, renderForm, renderNotes, renderStatus, renderTag } from './views/ask-view.js';

/**
 * Answers questions about sales data in English, German, French and Spanish. The answer is a widget, and its tag can be copied. The user can
 * change each part that was understood, and sees each word that was not.
 *
 * @summary Questions in plain language
 * @fires sales-answer - Fires when a question has an answer, and when the user changes a part of it. Detail: `{ question, plan, tag, unknown }`.
 * @fires sales-error - Fires when the data cannot be loaded. Detail: `{ code, message, hint, fix }`.
 * @csspart form - The field with its label and its button.
 * @csspart field - The text field.
 * @csspart button - The button that asks.
 * @csspart examples - The list of example questions.
 * @csspart notes - The list of words that were not understood.
 * @csspart choices - The parts of the answer, which can be changed.
 * @csspart tag - The tag of the answer.
 * @csspart status - The message in place of an answer.
 */
export class SalesAsk extends ToolElement implements DataSource {
  /** @internal Registers the tag of an answer. */
  static loadTag: ((tag: string) => Promise<unknown>) | undefined;

  static override properties = askAttributes;
  static override styles = askStyles;

  /**
   * A function in place of the parser, such as a language model: `(question, catalog) => plan`, or a promise of one. Plans are checked.
   */
  @property({ attribute: false }) interpret: Interpret | undefined;

  /** @internal True: only the answer uses the data of this element. */
  readonly isInner = true;

  protected override readonly ownTexts: Partial<Messages> = ASK_TEXTS;

  readonly #changes = new SourceChanges();
  readonly #asked = new AskedData(() => this.requestUpdate());
  readonly #examples = new ExampleQuestions();
  readonly #answers = new AnswerController(this, (answer, plan) => this.#report(answer, plan));
  readonly #card = new AnswerCard(this);
  /** The question that was asked last; `undefined` before, and to ask the same one again. */
  #question: string | undefined;
  /** What screen readers hear of the answer. */
  #spoken = '';
  #copied = '';

  /** The tag and the attributes of the answer. `undefined` without one. */
  get plan(): AskPlan | undefined {
    return this.#answers.answer?.interpretation.plan;
  }

  /** The answer as HTML, with the attributes for data that this element has. Empty without an answer. */
  get tag(): string {
    const { ask } = this.#asked.current ?? {};
    return this.plan && ask ? ask.writeTag(this.plan, dataOf(this)) : '';
  }

  /** @internal The data of the answer. */
  get connection(): DataConnection | undefined {
    return this.dataSource.connection;
  }

  /** @internal */
  get within(): readonly object[] {
    return [this, ...this.dataSource.place.within];
  }

  /** Reloads the data. The answer stays until the new data arrives. */
  refresh(): Promise<void> {
    this.readySignal.renew();
    this.#asked.retry();
    void this.connection?.reload();
    this.requestUpdate();
    return this.ready;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceSource(this, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    announceSource(this, false);
  }

  protected override onData(): void {
    super.onData();
    this.#passOn();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another function may have another answer.
    if (changed.has('interpret')) this.#question = undefined;
    super.willUpdate(changed);
  }

  protected override updated(): void {
    this.#passOn();
    super.updated();
  }

  protected override renderContent(messages: Messages): TemplateResult {
    return html`${this.#renderForm(messages)}
      ${
        this.problem
          ? renderStatus({ messages, error: this.problem, text: '', onRetry: () => void this.refresh() })
          : this.#renderAnswer(messages)
      }
      <p class="spoken" role="status">${this.#spoken}</p>`;
  }

  protected override get isPending(): boolean {
    return !this.#asked.current || this.#answers.isPending || super.isPending;
  }

  /** Advances as far as the data allows. @throws SalesError of the data or the parser */
  protected override advance(): void {
    const { connection } = this;
    const error = this.dataSource.error ?? (connection?.catalog ? this.#asked.error : connection?.error);
    if (error) throw error;
    if (connection?.catalog) this.#asked.load(connection);
    const asked = this.#asked.current;
    if (!asked || this.language.isPending) return;
    const question = this.question.trim();
    if (question !== this.#question) this.#ask(question);
    else if (this.#answers.asked !== asked) this.#answers.renew(asked);
  }

  #ask(question: string): void {
    const asked = this.#asked.current;
    this.#question = question;
    this.#spoken = this.#copied = '';
    if (question === '' || !asked) this.#answers.clear();
    else void this.#answers.ask(question, asked, this.#options);
  }

  get #options(): AnswerOptions {
    const { language: locale, messages } = this.language;
    const { catalog } = this.#asked.current!;
    return { locale, labels: this.#examples.labels(catalog, messages), interpret: this.interpret };
  }

  #renderForm(messages: Messages): TemplateResult {
    const { pageLanguage: locale } = this.language;
    const isForeign = !this.interpret && !isUnderstood(locale);
    const asked = this.#asked.current;
    const examples = asked ? this.#examples.texts(asked, locale, messages) : [];
    const [example] = examples;
    return renderForm({
      ...{ messages, examples, isForeign, onAsk: this.#onAsk },
      label: this.heading || messages.ask.label,
      question: this.question,
      placeholder: this.placeholder || (example === undefined ? '' : messages.ask.placeholder({ example })),
      hasExamples: !this.#question && !this.problem,
      examplesLang: isForeign ? 'en' : '',
    });
  }

  #renderAnswer(messages: Messages): unknown {
    const { answer, isPending, asked } = this.#answers;
    if (isPending) return html`<p class="muted">${messages.ask.searching}</p>`;
    if (!answer) return nothing;
    const { interpretation, nearest, choices, error, refusal } = answer;
    const { plan } = interpretation;
    const notes = renderNotes({ messages, interpretation, nearest, onReplace: this.#onReplace });
    if (!plan) {
      const text = refusal ? messages.ask.refused({ reason: messages.error(refusal).text }) : error ? '' : messages.ask.nothing;
      return html`${notes}${renderStatus({ messages, error, text, hint: refusal && messages.error(refusal).hint })}`;
    }
    const { language: locale, pageLanguage, textLanguage, settings } = this.language;
    const catalog = asked?.catalog;
    const style = { locale, calendar: { ...catalog?.calendar, ...settings?.calendar }, catalog };
    const scene = sceneOf(this, this.dataSource.provider, textLanguage === pageLanguage ? '' : pageLanguage);
    return html`${notes} ${renderChoices({ messages, style, choices, onChoose: this.#onChoose })}
      <div class="answer">${this.#card.of(plan, scene)}</div>
      ${renderTag({ messages, tag: this.tag, outcome: this.#copied, onCopy: (code) => void this.#copy(code) })}`;
  }

  /** Notifies the answer of changes in the data. */
  #passOn(): void {
    if (this.#changes.hasChanged(this.connection)) notifySources();
  }

  #report({ question, interpretation: { unknown } }: Answer, plan: AskPlan): void {
    const detail = { question, plan, tag: this.tag, unknown: unknown.map(({ text }) => text) };
    this.dispatchEvent(new SalesAnswerEvent(detail));
  }

  protected override onPainted(): void {
    void this.#settle();
  }

  /** Ends an update once the answer is painted. */
  async #settle(): Promise<void> {
    const { answer } = this.#answers;
    try {
      if (answer?.interpretation.plan) await this.#card.painted();
      // A newer question may be pending by now.
      if (answer !== this.#answers.answer || this.#answers.isPending) return;
      this.#announce(answer);
      this.readySignal.resolve();
    } catch (error) {
      if (answer === this.#answers.answer && !isAbort(error)) this.readySignal.reject(toSalesError(error));
    }
  }

  #announce(answer: Answer | undefined): void {
    const { messages } = this.language;
    const { ask } = messages;
    const texts = answer ? noteTexts(answer.interpretation, messages) : [];
    const shown = answer?.interpretation.plan ? [ask.answered({ answer: this.#card.sentence.join('. ') })] : [];
    const spoken = messages.sentences({ items: [...texts, ...shown] });
    if (spoken === this.#spoken) return;
    this.#spoken = spoken;
    this.requestUpdate();
  }

  readonly #onAsk = (question: string): void => {
    this.readySignal.renew();
    this.#question = undefined;
    this.question = question;
    this.requestUpdate();
  };

  /** Puts another word in the place of one that was not understood, and asks again. */
  readonly #onReplace = (at: number, word: string): void => {
    const { answer } = this.#answers;
    const words = answer?.interpretation.unknown[at];
    if (!answer || !words) return;
    this.#onAsk(answer.question.slice(0, words.start) + word + answer.question.slice(words.end));
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #onChoose = (plan: AskPlan): void => {
    this.readySignal.renew();
    this.#copied = '';
    this.#answers.choose(plan);
  };

  async #copy(code: HTMLElement): Promise<void> {
    const { copyText } = await import('../base/menu/copy-text.js');
    const { ask } = this.language.messages;
    this.#copied = (await copyText(this.tag, code)) ? ask.copied : ask.notCopied;
    this.#spoken = this.#copied;
    this.requestUpdate();
  }
}

export interface SalesAsk extends Properties<typeof askAttributes> {}
