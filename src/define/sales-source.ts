import { SalesSource } from '../elements/sales-source/sales-source.js';

if (!customElements.get('sales-source')) customElements.define('sales-source', SalesSource);

declare global {
  interface HTMLElementTagNameMap {
    'sales-source': SalesSource;
  }
}
