import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
