import { SalesTrend } from '../elements/sales-trend/sales-trend.js';

if (!customElements.get('sales-trend')) customElements.define('sales-trend', SalesTrend);

declare global {
  interface HTMLElementTagNameMap {
    'sales-trend': SalesTrend;
  }
}
