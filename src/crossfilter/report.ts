import type { SalesError } from '../util/error.js';

/** Fires `sales-error` on `document`, for what no widget caused: a bad clause in the address or in a foreign event. */
export function reportOnPage({ code, message, hint }: SalesError): void {
  document.dispatchEvent(new CustomEvent('sales-error', { bubbles: true, composed: true, detail: { code, message, hint } }));
}
