import './define/data-widget.js';
import { whenAdded } from './define/watch.js';
import { tagOf, WIDGET_LINK } from './define/widget-links.js';

/** The file that registers each tag. */
const DEFINE: Readonly<Record<string, () => Promise<unknown>>> = {
  'sales-source': () => import('./define/sales-source.js'),
  'sales-kpi': () => import('./define/sales-kpi.js'),
  'sales-trend': () => import('./define/sales-trend.js'),
  'sales-breakdown': () => import('./define/sales-breakdown.js'),
  'sales-heatmap': () => import('./define/sales-heatmap.js'),
  'sales-distribution': () => import('./define/sales-distribution.js'),
  'sales-basket': () => import('./define/sales-basket.js'),
  'sales-cohort': () => import('./define/sales-cohort.js'),
  'sales-drivers': () => import('./define/sales-drivers.js'),
  'sales-forecast': () => import('./define/sales-forecast.js'),
  'sales-insights': () => import('./define/sales-insights.js'),
  'sales-plot': () => import('./define/sales-plot.js'),
  'sales-table': () => import('./define/sales-table.js'),
  'sales-filter': () => import('./define/sales-filter.js'),
  'sales-dashboard': () => import('./define/sales-dashboard.js'),
};

function load(tag: string): void {
  if (customElements.get(tag)) return;
  DEFINE[tag]?.().catch((error: unknown) => reportError(error));
}

whenAdded(Object.keys(DEFINE).join(','), ({ localName }) => load(localName));
whenAdded(WIDGET_LINK, (link) => load(tagOf(link) ?? ''));

export { watch } from './define/watch.js';
