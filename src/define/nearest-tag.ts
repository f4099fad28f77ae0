import { nearest } from '../query/suggest.js';

/** What other libraries call some elements, by the end of our tag. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  area: 'trend',
  bar: 'breakdown',
  bars: 'breakdown',
  card: 'kpi',
  chart: 'trend',
  donut: 'breakdown',
  grid: 'table',
  histogram: 'distribution',
  line: 'trend',
  metric: 'kpi',
  number: 'kpi',
  pie: 'breakdown',
  pivot: 'table',
  retention: 'cohort',
  slicer: 'filter',
  stat: 'kpi',
};

/**
 * Returns the tag that a misspelled name most likely means: `sales-kpi` for `sales-kp`, `sales_kpi`, `kpi` and `sale-kpi`. `undefined` when none is
 * similar. `tags` have no prefix.
 */
export function nearestTag(name: string, tags: readonly string[]): string | undefined {
  const end = name
    .toLowerCase()
    .replace(/^sales?[-_]?/, '')
    .replaceAll('_', '-');
  const ends = tags.map((tag) => tag.replace(/^sales-/, ''));
  const found = ends.includes(end) ? end : (OTHER_NAMES[end] ?? nearest(end, ends));
  return found !== undefined && ends.includes(found) ? `sales-${found}` : undefined;
}
