import './define/data-widget.js';

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

const TAGS = Object.keys(DEFINE).join(',');

function load(node: Node): void {
  if (!(node instanceof Element)) return;
  const found = [...(node.matches(TAGS) ? [node] : []), ...node.querySelectorAll(TAGS)];
  for (const tag of new Set(found.map(({ localName }) => localName))) {
    if (customElements.get(tag)) continue;
    DEFINE[tag]?.().catch((error: unknown) => reportError(error));
  }
}

// A server that renders pages may import the same modules as the page: there is nothing to watch there.
if (typeof document !== 'undefined') {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(load);
  }).observe(document, { childList: true, subtree: true });
  load(document.documentElement);
}
