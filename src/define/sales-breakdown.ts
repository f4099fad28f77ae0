import { SalesBreakdown } from '../elements/sales-breakdown/sales-breakdown.js';

if (!customElements.get('sales-breakdown')) customElements.define('sales-breakdown', SalesBreakdown);

declare global {
  interface HTMLElementTagNameMap {
    'sales-breakdown': SalesBreakdown;
  }
}
