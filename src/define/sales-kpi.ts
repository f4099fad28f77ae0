import { SalesKpi } from '../elements/sales-kpi/sales-kpi.js';

if (!customElements.get('sales-kpi')) customElements.define('sales-kpi', SalesKpi);

declare global {
  interface HTMLElementTagNameMap {
    'sales-kpi': SalesKpi;
  }
}
