import { css } from 'lit';

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

/** Opens the browser's print dialog for an element alone. */
export function printAlone(element: Element): void {
  const sheet = documentStyles.styleSheet!;
  const restore = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    element.removeAttribute(PRINTED);
  };
  element.setAttribute(PRINTED, '');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  addEventListener('afterprint', restore, { once: true });
  globalThis.print();
}
