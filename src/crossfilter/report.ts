import type { SalesError } from '../util/error.js';

/** Fires `sales-error` on `document` for errors without a widget: a bad clause in the URL or in another script’s event. */
export function reportOnPage({ code, message, hint }: SalesError): void {
  document.dispatchEvent(new CustomEvent('sales-error', { bubbles: true, composed: true, detail: { code, message, hint } }));
}
