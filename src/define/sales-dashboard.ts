import { SalesDashboard } from '../elements/sales-dashboard/sales-dashboard.js';

/** The widgets of dashboards. Each loads separately, which paints the first ones early. */
const WIDGETS: readonly (() => Promise<unknown>)[] = [
  () => import('./sales-kpi.js'),
  () => import('./sales-filter.js'),
  () => import('./sales-trend.js'),
  () => import('./sales-breakdown.js'),
  () => import('./sales-table.js'),
  () => import('./sales-heatmap.js'),
  () => import('./sales-distribution.js'),
  () => import('./sales-basket.js'),
  () => import('./sales-drivers.js'),
  () => import('./sales-insights.js'),
  () => import('./sales-forecast.js'),
  () => import('./sales-cohort.js'),
];

if (!customElements.get('sales-dashboard')) customElements.define('sales-dashboard', SalesDashboard);
for (const load of WIDGETS) load().catch((error: unknown) => reportError(error));

declare global {
  interface HTMLElementTagNameMap {
    'sales-dashboard': SalesDashboard;
  }
}
