import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { ErrorLabels, SalesError } from '../../../util/error.js';
import { SurroundingsController } from '../card/surroundings-controller.js';
import { SourceController } from '../data/source-controller.js';
import { LanguageController } from '../messages/language-controller.js';
import { loadErrorTexts, type PartialMessages } from '../messages/messages.js';
import { DataElement } from './data-element.js';
import { markPhase, ReadySignal } from './lifecycle-controller.js';
import { ErrorReporter, toSalesError } from './report-error.js';

/** What the user has done last, and how to undo it. A link is selected where it cannot be copied. */
interface ToolNote {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  readonly link?: string;
}

export interface ToolElement {
  source: string;
}

/** Base of tools without a card, such as notes, saved views and questions: finds data and texts, shows one error, and settles `ready`. */
export abstract class ToolElement extends DataElement {
  protected abstract readonly ownTexts: PartialMessages;

  protected readonly internals = this.attachInternals();
  protected readonly surroundings = new SurroundingsController(this, this.internals);
  protected readonly readySignal = new ReadySignal();
  protected readonly dataSource = new SourceController(this, () => this.onData());
  protected readonly language = new LanguageController(
    this,
    () => this.ownTexts,
    () => this.requestUpdate(),
  );
  protected problem: SalesError | undefined;
  protected note: ToolNote | undefined;
  readonly #reporter = new ErrorReporter(this);
  #isWordless = false;

  /** The promise of the element. Resolves when what it shows is painted, rejects with the error that is shown. Each change replaces it. */
  get ready(): Promise<void> {
    return this.readySignal.promise;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  /** Advances as far as the page allows. @throws SalesError which is shown */
  protected abstract advance(changed: PropertyValues): void;

  protected abstract renderContent(messages: Messages): unknown;

  /** True while something other than an error is pending. */
  protected get isPending(): boolean {
    return this.language.isPending;
  }

  protected onData(): void {
    this.requestUpdate();
  }

  /** Called when what is shown is painted without an error. */
  protected onPainted(): void {
    this.readySignal.resolve();
  }

  protected override changed(): void {
    this.readySignal.renew();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) return;
    try {
      this.dataSource.resolve();
      this.language.settle(this.dataSource.provider);
      if (this.attributeProblem) throw this.attributeProblem;
      this.advance(changed);
      this.problem = undefined;
    } catch (error) {
      const loading = loadErrorTexts();
      void loading?.then(() => this.requestUpdate());
      this.#isWordless = loading !== undefined;
      this.problem = toSalesError(error);
    }
  }

  protected override updated(): void {
    const { problem } = this;
    const isPending = problem ? this.language.isPending || this.#isWordless : this.isPending;
    markPhase(this.internals, problem ? 'error' : isPending ? 'loading' : 'ready', problem, false);
    if (isPending) return;
    if (problem) {
      this.#reporter.report(problem);
      this.readySignal.reject(problem);
      return;
    }
    this.#reporter.forget();
    this.onPainted();
  }

  protected override render(): TemplateResult {
    const { direction, messages, isLoadingTexts, textLanguage: lang } = this.language;
    return html`<div class=${isLoadingTexts ? 'box mute' : 'box'} ?inert=${isLoadingTexts} dir=${direction} lang=${lang}>
      ${this.renderContent(messages)}
    </div>`;
  }

  /** Shows sentences about the last change in place of the last ones. */
  protected say(sentences: readonly string[], onUndo?: () => void): void {
    const text = this.language.messages.sentences({ items: sentences.filter(Boolean) });
    this.note = text === '' ? undefined : { text, onUndo };
    this.requestUpdate();
  }

  protected renderNote(undo: string): TemplateResult {
    const { text, onUndo, link } = this.note ?? {};
    return html`<p part="note" class="note" role="status">
      ${
        text === undefined
          ? nothing
          : html`<bdi>${text}</bdi> ${link ? html`<bdi class="link" dir="ltr">${link}</bdi>` : nothing}
              ${onUndo ? html`<button type="button" @click=${onUndo}>${undo}</button>` : nothing}`
      }
    </p>`;
  }
}

export function renderProblem({ text, hint }: ErrorLabels): TemplateResult {
  return html`<div part="status" class="status" role="alert">
    <b><bdi>${text}</bdi></b>
    ${hint ? html`<p><bdi>${hint}</bdi></p>` : nothing}
  </div>`;
}
