import { html, nothing, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import { DOUBTS } from '../base/data/data-texts.js';
import type { DataConnection } from '../base/data/data-connection.js';
import type { SalesError } from '../../util/error.js';
import { factsOf } from './model/facts.js';
import type { FileQuestions } from './views/questions-view.js';

/** Codes of warnings about data that leaves a dashboard without figures. Cards do not repeat them. */
const OF_FILES: ReadonlySet<string> = new Set(['no-rows', 'no-sales']);

/** An element with a line of questions. */
interface QuestionsHost extends ReactiveControllerHost {
  readonly renderRoot: DocumentFragment | HTMLElement;
  adoptStyles(style: CSSResult, strength: 'weak' | 'strong'): void;
}

/** What the texts and amounts need. */
export interface QuestionsLook {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly messages: Messages;
}

/** Shows the questions about the data of a dashboard, and its returned sales. The list and its texts load with the first question, or when a viewer opens it. It is open where the data has no revenue. */
export class QuestionsPanel {
  readonly #host: QuestionsHost;
  #questions: FileQuestions | undefined;
  #isLoading = false;
  /** Whether the user opened or closed the list; `undefined` before. */
  #isOpen: boolean | undefined;
  #summary = '';

  constructor(host: QuestionsHost) {
    this.#host = host;
  }

  /** What was answered, otherwise the text of the line; empty without both, and while the texts load. */
  get summary(): string {
    return this.#summary;
  }

  /** Renders one line that opens the list; nothing for data without questions, answers and returned sales. */
  render(connection: DataConnection | undefined, look: QuestionsLook): unknown {
    const { catalog, answers = {} } = connection ?? {};
    if (!connection || !catalog) return nothing;
    const isAsked = catalog.questions?.some(({ kind }) => kind === 'line-or-unit') === true;
    // Questions about the price and the revenue ask the same.
    const asked = catalog.questions?.length ?? 0;
    const answered = [...(isAsked ? ['price-may-be-total'] : []), ...(factsOf(catalog).asksRevenue ? ['no-sales'] : [])];
    const doubts = catalog.warnings.filter(({ code }) => (DOUBTS.has(code) || OF_FILES.has(code)) && !answered.includes(code));
    const count = asked + doubts.length;
    const isAnswered = Object.keys(answers).length > 0;
    const isUnknown = asked > 0 && factsOf(catalog).headline !== 'revenue';
    const isOpen = this.#isOpen ?? (isUnknown || doubts.some(({ code }) => OF_FILES.has(code)));
    if (count > 0 || isAnswered || isOpen) void this.#load();
    const model = { connection, catalog, doubts, ...look };
    const questions = this.#questions;
    const included = includedText(catalog, look.messages);
    const parts = count > 0 ? [questions?.countText(count, model), included] : [included];
    // Nothing moves once the texts are loaded.
    const title = parts[0] && parts.filter(Boolean).join(' · ');
    this.#summary = (isAnswered ? questions?.answersText(model) : title) ?? '';
    if (title !== undefined)
      return this.#renderLine(title, { isAsked: count > 0, isOpen, list: questions?.renderList(model, isOpen) });
    return isAnswered && questions ? html`<p class="questions">${questions.renderAnswers(model)}</p>` : nothing;
  }

  /** Renders the open figure that takes the place of the headline; nothing for other errors, and while the texts load. */
  renderHeadline(error: SalesError | undefined, connection: DataConnection | undefined, look: QuestionsLook): unknown {
    const { catalog } = connection ?? {};
    if (!error?.readings.length || !connection || !catalog) return nothing;
    return this.#questions?.renderHeadline(error, { connection, catalog, doubts: [], ...look });
  }

  #renderLine(
    title: string,
    { isAsked, isOpen, list }: { readonly isAsked: boolean; readonly isOpen: boolean; readonly list: TemplateResult | undefined },
  ): TemplateResult {
    const toggle = ({ currentTarget }: Event): void => {
      const { open } = currentTarget as HTMLDetailsElement;
      if (open === isOpen) return;
      this.#isOpen = open;
      this.#host.requestUpdate();
    };
    return html`<details
      class=${isAsked ? 'questions asked' : 'questions'}
      ?open=${isOpen}
      @toggle=${toggle}
      @keydown=${this.#questions?.closeOnEscape}
    >
      <summary><span>${title}</span></summary>
      ${list ?? nothing}
    </details>`;
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const { FileQuestions, questionsStyles } = await import('./views/questions-view.js');
    this.#questions = new FileQuestions(this.#host);
    this.#host.adoptStyles(questionsStyles, 'strong');
    this.#host.requestUpdate();
  }
}

/** Returns the states of the returned, refunded and canceled sales in all figures as text. */
function includedText({ states }: Catalog, { dashboard, list, quote }: Messages): string | undefined {
  const names = states?.mark === undefined ? states?.returned : [states.mark];
  return names && dashboard.includes({ states: list({ items: names.map((name) => quote({ name })) }) });
}
