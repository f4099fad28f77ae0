import { SalesInsights } from '../elements/sales-insights/sales-insights.js';

if (!customElements.get('sales-insights')) customElements.define('sales-insights', SalesInsights);

declare global {
  interface HTMLElementTagNameMap {
    'sales-insights': SalesInsights;
  }
}
