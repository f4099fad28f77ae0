import { SalesForecast } from '../elements/sales-forecast/sales-forecast.js';

if (!customElements.get('sales-forecast')) customElements.define('sales-forecast', SalesForecast);

declare global {
  interface HTMLElementTagNameMap {
    'sales-forecast': SalesForecast;
  }
}
