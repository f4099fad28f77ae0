import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { toSalesError } from '../base/element/report-error.js';
import { loadErrorTexts } from '../base/messages/messages.js';
import type { SalesError } from '../../util/error.js';
import type { Messages } from '../../messages/en.js';
import { formatDay } from '../../format/date.js';
import { dayOf } from '../../query/time/calendar-date.js';

/** Prints a dashboard as a report: alone, with page numbers, and with the day in its cover line. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly #text: (day: string) => string;
  readonly #locale: () => string;

  /** `text` returns the text about the day of printing. */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
    { locale, text }: { readonly locale: () => string; readonly text: (day: string) => string },
  ) {
    this.#host = host;
    this.#locale = locale;
    this.#text = text;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onBeforePrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onBeforePrint);
  }

  /** Opens the browser's print dialog for the dashboard alone. */
  readonly print = async (): Promise<void> => {
    const { printAlone } = await import('./print-alone.js');
    printAlone(this.#host);
  };

  readonly #onBeforePrint = (): void => {
    const now = new Date();
    const day = formatDay(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()), { locale: this.#locale() });
    for (const place of this.#host.renderRoot.querySelectorAll('.printed')) place.textContent = this.#text(day);
  };
}

/** The button that saves the open page as an Excel workbook. Next to it stands why that failed. */
export class WorkbookButton {
  readonly #host: ReactiveControllerHost & { toXLSX(): Promise<Blob> };
  #problem: SalesError | undefined;

  constructor(host: ReactiveControllerHost & { toXLSX(): Promise<Blob> }) {
    this.#host = host;
  }

  /** `heading` is the name of the file. */
  render(heading: string, messages: Messages): TemplateResult {
    return html`${this.#problem ? html`<span role="alert">${messages.error(this.#problem).text}</span>` : nothing}
      <button type="button" @click=${() => void this.#save(heading)}>${messages.xlsx}</button>`;
  }

  async #save(heading: string): Promise<void> {
    this.#problem = undefined;
    try {
      const content = await this.#host.toXLSX();
      const { saveFile } = await import('../base/menu/menu.js');
      saveFile(`${heading}.xlsx`, content);
    } catch (error) {
      await loadErrorTexts();
      this.#problem = toSalesError(error);
    }
    this.#host.requestUpdate();
  }
}
