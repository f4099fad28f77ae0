import { SalesPlot } from '../elements/sales-plot/sales-plot.js';

if (!customElements.get('sales-plot')) customElements.define('sales-plot', SalesPlot);

declare global {
  interface HTMLElementTagNameMap {
    'sales-plot': SalesPlot;
  }
}
