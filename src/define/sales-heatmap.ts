import { SalesHeatmap } from '../elements/sales-heatmap/sales-heatmap.js';

if (!customElements.get('sales-heatmap')) customElements.define('sales-heatmap', SalesHeatmap);

declare global {
  interface HTMLElementTagNameMap {
    'sales-heatmap': SalesHeatmap;
  }
}
