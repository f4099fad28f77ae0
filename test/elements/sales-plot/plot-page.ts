import '../../../src/define/sales-plot.js';
import type { SalesPlot } from '../../../src/elements/sales-plot/sales-plot.js';
import { allInside } from '../chart-page.js';
import { putFollowed, whenReady, type FollowedPage } from '../followed-page.js';

export {
  clauses,
  clean,
  click,
  currentPoint,
  inside,
  middle,
  spoken,
  tableRows,
  violations,
  watchConsole,
} from '../chart-page.js';

const REGIONS = ['East', 'North', 'South'] as const;

/** Half a year of orders in three regions, one of which has no name. */
export const ROWS = Array.from({ length: 180 }, (_, k) => ({
  order: `O${k}`,
  date: `2024-0${1 + (k % 6)}-${String(1 + ((k * 7) % 28)).padStart(2, '0')}`,
  region: k % 4 === 3 ? '' : REGIONS[k % 4]!,
  channel: k % 3 === 0 ? 'Shop' : 'Online',
  revenue: 10 + ((k * 37) % 90) + (k % 4),
  profit: ((k * 37) % 90) / 2 - 5,
}));

/** The revenue of some rows, added up by another way than the library's. */
export const sumOf = (isWanted: (row: (typeof ROWS)[number]) => boolean): number =>
  ROWS.filter(isWanted).reduce((sum, { revenue }) => sum + revenue, 0);

/** Bars of revenue by region. */
export const BARS = { marks: [{ mark: 'barY', x: 'region', y: 'revenue', key: 'region' }] };

/** A page with the chart, and a KPI that follows it. */
export type Page = FollowedPage<SalesPlot>;

/** Puts a chart with its specification in a child script, and a KPI, on the page. */
export function put(specification: unknown, attributes: Readonly<Record<string, string>> = { by: 'region' }): Page {
  const widget = document.createElement('sales-plot');
  if (specification !== undefined) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = typeof specification === 'string' ? specification : JSON.stringify(specification);
    widget.append(script);
  }
  return putFollowed(widget, { id: 'chart', ...attributes }, ROWS);
}

/** The same, once both are painted. */
export async function show(specification: unknown, attributes?: Readonly<Record<string, string>>): Promise<Page> {
  return whenReady(put(specification, attributes));
}

/** The shapes of a kind of mark, in the order of drawing. */
export function shapes(widget: Element, mark: string, shape: string): readonly SVGGraphicsElement[] {
  return allInside(widget, `.stage [aria-label="${mark}"] ${shape}`) as readonly SVGGraphicsElement[];
}
