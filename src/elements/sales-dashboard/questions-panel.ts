import { nothing, type CSSResult, type ReactiveControllerHost } from 'lit';
import type { Catalog } from '../../query/catalog.js';
import { DOUBTS } from '../base/data/doubts.js';
import type { DataConnection } from '../base/data/data-connection.js';
import type { FileQuestions } from './views/questions-view.js';

/** An element with a line of questions. */
interface QuestionsHost extends ReactiveControllerHost {
  adoptStyles(style: CSSResult, strength: 'weak' | 'strong'): void;
}

/** What the texts and amounts need. */
export interface QuestionsLook {
  readonly locale: string;
  readonly currency: string | undefined;
}

/** Shows the questions about the data of a dashboard. Loads their code and texts with the first data that leaves some. */
export class QuestionsPanel {
  readonly #host: QuestionsHost;
  #questions: FileQuestions | undefined;
  #isLoading = false;

  constructor(host: QuestionsHost) {
    this.#host = host;
  }

  /** Renders one line that opens the list; nothing for data without questions. */
  render(connection: DataConnection | undefined, look: QuestionsLook): unknown {
    const { catalog, answers = {} } = connection ?? {};
    if (!connection || !catalog) return nothing;
    const isAsked = catalog.questions?.some(({ kind }) => kind === 'line-or-unit') === true;
    // The question about the price asks the same.
    const doubts = catalog.warnings.filter(({ code }) => DOUBTS.has(code) && !(isAsked && code === 'price-may-be-total'));
    if (openIn(catalog) + doubts.length + Object.keys(answers).length === 0) return nothing;
    if (!this.#questions) void this.#load();
    return this.#questions?.render({ connection, catalog, doubts, ...look }) ?? nothing;
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const { FileQuestions, questionsStyles } = await import('./views/questions-view.js');
    this.#questions = new FileQuestions(() => this.#host.requestUpdate());
    this.#host.adoptStyles(questionsStyles, 'strong');
    this.#host.requestUpdate();
  }
}

function openIn({ questions = [], states }: Catalog): number {
  return questions.length + Number(states !== undefined);
}
