import './define/data-widget.js';
import { whenAdded } from './define/watch.js';
import { tagOf, WIDGET_LINK } from './define/widget-links.js';

/** The file that registers each tag. */
const DEFINE = {
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

type Tag = keyof typeof DEFINE;

// A bundle that is a classic script has no URL here.
const { url = 'file:' } = import.meta as { readonly url?: string };
/** Prefix of the tags, from the script's URL: `auto.js?prefix=acme` loads `<acme-sales-kpi>`. */
const prefix = new URL(url).searchParams.get('prefix') ?? '';
const start = prefix === '' ? '' : `${prefix}-`;

async function define(tag: Tag): Promise<void> {
  if (prefix === '') return void (await DEFINE[tag]());
  const { defineTags } = await import('./define-tags.js');
  await defineTags({ prefix, tags: [tag] });
}

function load(name: string): void {
  const tag = name.slice(start.length);
  if (!name.startsWith(start) || !Object.hasOwn(DEFINE, tag) || customElements.get(name)) return;
  define(tag as Tag).catch((error: unknown) => reportError(error));
}

whenAdded(
  Object.keys(DEFINE)
    .map((tag) => start + tag)
    .join(','),
  ({ localName }) => load(localName),
);
whenAdded(WIDGET_LINK, (link) => load(tagOf(link) ?? ''));

export { watch } from './define/watch.js';
