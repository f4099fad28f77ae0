import type { PageDocument } from '../../../compose/document.js';

/** Detail of the `sales-document-change` event. */
export interface SalesDocumentChangeDetail {
  /** The cards of the pages as plain data; `undefined` when the dashboard chooses them again. */
  readonly document: PageDocument | undefined;
  /** The same cards as HTML, with a `sales-source`. */
  readonly html: string;
}

/** Fires when the user has edited the page. */
export class SalesDocumentChangeEvent extends CustomEvent<SalesDocumentChangeDetail> {
  constructor(detail: SalesDocumentChangeDetail) {
    super('sales-document-change', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-document-change': SalesDocumentChangeEvent;
  }
  interface DocumentEventMap {
    'sales-document-change': SalesDocumentChangeEvent;
  }
}
