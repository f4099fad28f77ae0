import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatNumber } from '../../../format/number.js';
import { notesTexts } from '../../../messages/compiled/en/notes.js';
import { questionsTexts } from '../../../messages/compiled/en/questions.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Note } from '../../../query/schema.js';
import { SalesError } from '../../../util/error.js';
import { answersToNote, effectOf } from '../../base/answers/answer-effects.js';
import type { DataConnection } from '../../base/data/data-connection.js';
import type { PartialMessages } from '../../base/messages/messages.js';
import { noteText } from '../../base/data/data-texts.js';
import {
  type Asking,
  answersText,
  questionWords,
  renderAnswerButtons,
  renderAnswers,
  renderAttribute,
  renderQuestion,
  renderShortQuestion,
} from '../../base/answers/open-question.js';

/** What the list of questions is about. */
export interface QuestionsModel {
  readonly connection: DataConnection;
  readonly catalog: Catalog;
  /** Warnings that may change a figure. */
  readonly doubts: readonly Note[];
  readonly locale: string;
  readonly currency: string | undefined;
}

/** The dashboard that shows the questions, and the tree that it renders into. */
interface QuestionsHost extends ReactiveControllerHost {
  readonly renderRoot: DocumentFragment | HTMLElement;
}

/** The English texts of the list. */
const WORDS: PartialMessages = { questions: questionsTexts, notes: notesTexts };

/** The figure that answers change. */
const REVENUE: QueryPlan = { measures: ['revenue'] };

/** The measures whose readings are asked for, by the role that is open. */
const MEASURES: Readonly<Record<string, string>> = { cost: 'cost', profit: 'profit', quantity: 'units' };

/** The questions about the data of a dashboard. The totals of the answers are looked up when the list is opened. */
export class FileQuestions implements ReactiveController {
  readonly #host: QuestionsHost;
  readonly #onChange = (): void => this.#host.requestUpdate();
  /** True while an update has taken the element with the focus away. */
  #isFocusLost = false;
  #isOpen = false;
  #lookedUp: Catalog | undefined;
  #open: readonly SalesError[] = [];
  /** The returned, refunded and canceled sales in the figures. */
  #returns: readonly Note[] = [];

  /** Closes the list, which lies over the page. */
  readonly closeOnEscape = ({ key, currentTarget }: KeyboardEvent): void => {
    if (key !== 'Escape' || !(currentTarget instanceof HTMLDetailsElement)) return;
    currentTarget.open = false;
    currentTarget.querySelector('summary')?.focus();
  };

  constructor(host: QuestionsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#hasFocus) this.#isFocusLost = true;
    else if (document.activeElement !== document.body) this.#isFocusLost = false;
  }

  /** Gives the focus back: an answer reads the data again, and until then there is no line. */
  hostUpdated(): void {
    if (this.#isFocusLost && !this.#hasFocus && document.activeElement === document.body)
      this.#part?.querySelector<HTMLElement>('summary, button')?.focus();
    if (this.#hasFocus) this.#isFocusLost = false;
  }

  get #part(): Element | null {
    return this.#host.renderRoot.querySelector('.questions');
  }

  /** True where the line, or an answer in the headline, has the focus. */
  get #hasFocus(): boolean {
    return this.#host.renderRoot.querySelector(':is(.questions, .lead):focus-within') !== null;
  }

  /** Renders the list; `undefined` while its texts load. `isOpen` is false until a viewer opens it. */
  renderList(model: QuestionsModel, isOpen: boolean): TemplateResult | undefined {
    const { doubts } = model;
    const asking = this.#askingOf(model);
    const messages = questionWords(asking, WORDS);
    if (!messages) return undefined;
    this.#isOpen = isOpen;
    if (isOpen) this.#lookUp(model);
    const answered = renderAnswers(asking);
    return html`<ul>
      ${this.#open.map((error) => html`<li>${renderQuestion(error, asking)}</li>`)}
      ${[...this.#returns, ...doubts].map((note) => html`<li>${this.#renderDoubt(note, model, messages)}</li>`)}
      ${answered ? html`<li>${answered}</li>` : nothing}
    </ul>`;
  }

  /** Renders an open figure in place of the headline. */
  renderHeadline(error: SalesError, model: QuestionsModel): unknown {
    return renderShortQuestion(error, this.#askingOf(model));
  }

  /** Renders what was answered, without the list. */
  renderAnswers(model: QuestionsModel): TemplateResult | undefined {
    return renderAnswers(this.#askingOf(model));
  }

  /** Returns what was answered as one text; `undefined` without answers, and while the texts load. */
  answersText(model: QuestionsModel): string | undefined {
    const { roles, attributes } = answersText(this.#askingOf(model)) ?? {};
    return [roles, attributes].filter(Boolean).join(' ') || undefined;
  }

  /** Returns the number of questions as text; `undefined` while the texts load. */
  countText(count: number, model: QuestionsModel): string | undefined {
    const shown = formatNumber(count, 'count', model);
    return questionWords(this.#askingOf(model), WORDS)?.questions.count({ n: count, shown });
  }

  #askingOf({ connection, locale, currency }: QuestionsModel): Asking {
    return { connection, locale, currency, onTexts: this.#onChange };
  }

  #renderDoubt(note: Note, { connection, locale, currency }: QuestionsModel, messages: Messages): TemplateResult {
    const asking = { connection, locale, currency, messages, onTexts: this.#onChange, plan: REVENUE, isAsked: this.#isOpen };
    const answers = answersToNote(note, messages);
    // The buttons of columns have the figure of each, also the one of now.
    const effect = { connection, plan: REVENUE, roles: {}, isOfDates: false };
    const isNowShown = answers.length > 0 && !answers.some(({ isNow }) => isNow) && this.#isOpen;
    const total = isNowShown ? effectOf(effect, { locale, currency, onFound: this.#onChange, isAsked: true }) : undefined;
    return html`<p><bdi>${noteText(note, { messages, locale, currency })}</bdi></p>
      ${total === undefined ? nothing : html`<p class="now">${messages.questions.now({ total })}</p>`}
      ${this.#isOpen ? renderAnswerButtons(note, asking) : nothing}
      ${answers.map(({ roles, of }) => html`<div>${renderAttribute({ roles, of, total: null }, messages)}</div>`)}`;
  }

  /** Looks up the readings of open questions, once per version of the data. */
  #lookUp({ connection, catalog }: QuestionsModel): void {
    if (this.#lookedUp === catalog) return;
    this.#lookedUp = catalog;
    this.#open = [];
    this.#returns = [];
    void this.#find(connection, catalog);
  }

  async #find(connection: DataConnection, catalog: Catalog): Promise<void> {
    const open = (catalog.questions ?? []).map(({ role }) => problemOf(connection, MEASURES[role] ?? 'revenue'));
    const found = (await Promise.all(open)).filter((one) => one !== undefined);
    const returns = catalog.states ? await returnsIn(connection) : [];
    if (catalog !== this.#lookedUp) return;
    this.#open = found;
    this.#returns = returns;
    this.#onChange();
  }
}

/** The error of a measure with several readings. */
async function problemOf(connection: DataConnection, measure: string): Promise<SalesError | undefined> {
  try {
    await connection.ask({ measures: [measure] }, new AbortController().signal);
    return undefined;
  } catch (error) {
    return error instanceof SalesError && error.readings.length > 0 ? error : undefined;
  }
}

/** The note on the returned, refunded and canceled sales in all figures. */
async function returnsIn(connection: DataConnection): Promise<readonly Note[]> {
  try {
    const { notes } = await connection.ask({ measures: ['revenue'] }, new AbortController().signal);
    return notes.filter(({ code }) => code === 'canceled-rows');
  } catch (error) {
    // The figure itself says why it is not known.
    if (error instanceof SalesError) return [];
    throw error;
  }
}

/** Styles of the list. */
export const questionsStyles = css`
  .questions ul {
    position: absolute;
    z-index: 4;
    inset-block-start: 2.25rem;
    inset-inline: 0;
    display: grid;
    gap: 12px;
    max-block-size: 70vh;
    overflow: auto;
    margin: 0;
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--sales-radius, 0.5rem);
    background: var(--_surface, var(--sales-color-surface));
    list-style: none;
  }
  .questions p {
    margin: 0 0 4px;
    max-inline-size: 75ch;
    overflow-wrap: anywhere;
  }
  .questions :is(.hint, .now) {
    color: var(--_muted);
  }
  :is(.questions, .lead) .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 4px;
  }
  :is(.questions, .lead) .acts button {
    min-block-size: 1.75rem;
    padding: 2px 10px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: transparent;
    color: var(--_text);
    text-align: start;
  }
  /* A question with its buttons is as high as a headline: nothing moves. */
  .lead:has(> .acts) {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: center;
    gap: 2px 16px;
  }
  .lead:has(> .acts) bdi > b {
    line-height: 1.75rem;
  }
  .lead .acts {
    margin-block: 0;
  }
  .lead .acts button {
    min-block-size: 1.5rem;
    padding-block: 0;
  }
  .questions code {
    display: inline-block;
    margin: 4px 0;
    padding: 2px 6px;
    overflow-wrap: anywhere;
  }
  @media print {
    .questions {
      display: none;
    }
  }
`;
