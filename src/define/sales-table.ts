import { SalesTable } from '../elements/sales-table/sales-table.js';

if (!customElements.get('sales-table')) customElements.define('sales-table', SalesTable);

declare global {
  interface HTMLElementTagNameMap {
    'sales-table': SalesTable;
  }
}
