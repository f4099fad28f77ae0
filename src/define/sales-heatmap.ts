import { SalesHeatmap } from '../elements/sales-heatmap/sales-heatmap.js';

if (!customElements.get('sales-heatmap')) {
  SalesHeatmap.pictures = () => import('./sales-distribution.js');
  customElements.define('sales-heatmap', SalesHeatmap);
}

declare global {
  interface HTMLElementTagNameMap {
    'sales-heatmap': SalesHeatmap;
  }
}
