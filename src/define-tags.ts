import { badOption } from './util/error.js';
import { withPrefix } from './util/tag-prefix.js';

/** Loads the class of each tag. */
const CLASSES = {
  'sales-source': async () => (await import('./elements/sales-source/sales-source.js')).SalesSource,
  'sales-kpi': async () => (await import('./elements/sales-kpi/sales-kpi.js')).SalesKpi,
  'sales-trend': async () => (await import('./elements/sales-trend/sales-trend.js')).SalesTrend,
  'sales-breakdown': async () => (await import('./elements/sales-breakdown/sales-breakdown.js')).SalesBreakdown,
  'sales-heatmap': async () => (await import('./elements/sales-heatmap/sales-heatmap.js')).SalesHeatmap,
  'sales-distribution': async () => (await import('./elements/sales-distribution/sales-distribution.js')).SalesDistribution,
  'sales-basket': async () => (await import('./elements/sales-basket/sales-basket.js')).SalesBasket,
  'sales-cohort': async () => (await import('./elements/sales-cohort/sales-cohort.js')).SalesCohort,
  'sales-drivers': async () => (await import('./elements/sales-drivers/sales-drivers.js')).SalesDrivers,
  'sales-forecast': async () => (await import('./elements/sales-forecast/sales-forecast.js')).SalesForecast,
  'sales-insights': async () => (await import('./elements/sales-insights/sales-insights.js')).SalesInsights,
  'sales-plot': async () => (await import('./elements/sales-plot/sales-plot.js')).SalesPlot,
  'sales-table': async () => (await import('./elements/sales-table/sales-table.js')).SalesTable,
  'sales-filter': async () => (await import('./elements/sales-filter/sales-filter.js')).SalesFilter,
  'sales-dashboard': async () => (await import('./elements/sales-dashboard/sales-dashboard.js')).SalesDashboard,
} satisfies Readonly<Record<string, () => Promise<CustomElementConstructor>>>;

/** A tag of this library, without a prefix. */
export type SalesTag = keyof typeof CLASSES;

const TAGS = Object.keys(CLASSES) as SalesTag[];

/** The tags that an element creates. */
const CREATED: Readonly<Partial<Record<SalesTag, readonly SalesTag[]>>> = {
  'sales-heatmap': ['sales-distribution'],
  'sales-dashboard': TAGS,
};

/** Where and under which names `defineTags` registers the elements. */
export interface DefineOptions {
  /** Text before each tag, without the hyphen: `acme` registers `<acme-sales-kpi>`. Default: none. */
  readonly prefix?: string;
  /** A registry for some shadow roots only, where the browser has them. Default: the registry of the page. */
  readonly registry?: CustomElementRegistry;
  /** The tags to register, without the prefix; with them come the tags that they create. Default: all tags. */
  readonly tags?: readonly SalesTag[];
}

/**
 * Registers tags under a prefix or in a registry, for pages on which another library or version has the same tags. Loads only the elements that it
 * registers. An element creates others under its own prefix and in its own registry. A name that is already taken keeps its element.
 *
 * @throws SalesError `bad-option` for a prefix that no tag may begin with, and for an unknown tag
 */
export async function defineTags({ prefix = '', registry = customElements, tags = TAGS }: DefineOptions = {}): Promise<void> {
  for (const tag of tags) if (!TAGS.includes(tag)) throw badOption('tags', tag, TAGS);
  const wanted = new Set(tags.flatMap((tag) => [tag, ...(CREATED[tag] ?? [])]));
  const names = [...wanted].map((tag) => [tag, withPrefix(prefix, tag)] as const);
  await Promise.all(
    names.map(async ([tag, name]) => {
      const element: CustomElementConstructor = await CLASSES[tag]();
      // A registry takes each class once, and `define/…` registers the class itself.
      if (!registry.get(name)) registry.define(name, class extends element {});
    }),
  );
}
