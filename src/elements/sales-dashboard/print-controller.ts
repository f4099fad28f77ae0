import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { formatDay } from '../../format/date.js';
import { dayOf } from '../../query/time/calendar-date.js';

/** Attribute of the dashboard that is printed alone. */
const PRINTED = 'data-sales-printed';

/** Styles of the document while a dashboard is printed alone: nothing else of the page, and page numbers. */
const documentStyles = css`
  @page {
    margin: 14mm 12mm 16mm;
    @bottom-center {
      content: counter(page) ' / ' counter(pages);
      font:
        9pt system-ui,
        sans-serif;
      color: #555;
    }
  }
  @media print {
    body :not(:has([data-sales-printed]), [data-sales-printed], [data-sales-printed] *) {
      display: none !important;
    }
  }
`;

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
  readonly print = (): void => {
    const sheet = documentStyles.styleSheet!;
    const restore = (): void => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      this.#host.removeAttribute(PRINTED);
    };
    this.#host.setAttribute(PRINTED, '');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    addEventListener('afterprint', restore, { once: true });
    globalThis.print();
  };

  readonly #onBeforePrint = (): void => {
    const now = new Date();
    const day = formatDay(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()), { locale: this.#locale() });
    for (const place of this.#host.renderRoot.querySelectorAll('.printed')) place.textContent = this.#text(day);
  };
}
