import { SalesFilter } from '../elements/sales-filter/sales-filter.js';

if (!customElements.get('sales-filter')) customElements.define('sales-filter', SalesFilter);

declare global {
  interface HTMLElementTagNameMap {
    'sales-filter': SalesFilter;
  }
}
