import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { toSalesError } from '../base/element/report-error.js';
import { loadErrorTexts } from '../base/messages/messages.js';
import type { SalesError } from '../../util/error.js';
import type { Messages } from '../../messages/en.js';

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
