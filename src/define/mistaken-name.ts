import { nearest } from '../query/names.js';
import { ownValue } from '../util/record.js';
import { OURS } from './unknown-tags.js';

/** Matches a link to a data file, or with attributes: other links may lead to a heading `#sales-report`. */
const TO_DATA = /^[^#]*\.(?:csv|tsv|json|ndjson|xlsx|parquet|arrow|feather|zip|gz)(?:\?[^#]*)?#|^[^#]+#[^?]*\?/i;

/** Returns the tag that an empty element has as its class, its id, `is` or a `data-` attribute, as the page wrote it: `class="sales-kpi"`. */
function markedName(element: HTMLElement, names: readonly string[]): string | undefined {
  if (element.localName.includes('-') || element.textContent.trim() !== '') return undefined;
  const marked = names.find((name) => element.hasAttribute(`data-${name}`));
  if (marked) return `data-${marked}`;
  const widget = element.getAttribute('widget') ?? '';
  if (names.includes(widget)) return `widget="${widget}"`;
  // The `src` of an image or a frame is another.
  const isOurs = element.matches(OURS) || (element.matches('[src],[measure]') && !('src' in element));
  if (!isOurs) return undefined;
  const written = ['id', 'is', 'class'].map(
    (attribute) => [attribute, element.getAttribute(attribute)?.split(/\s+/) ?? []] as const,
  );
  const [found] = written.flatMap(([attribute, words]) =>
    words.filter((word) => names.includes(word)).map((name) => `${attribute}="${name}"`),
  );
  return found;
}

/** Returns the name of a tag, of `data-widget` or of a link, if it looks like one of this library and is none; otherwise `undefined`. */
export function mistakenName(element: HTMLElement, names: readonly string[], start: string): string | undefined {
  const { localName, dataset } = element;
  const isLink = element instanceof HTMLAnchorElement;
  const widget = dataset['widget'];
  const tag = localName === `${start}sales` ? `${localName} ${element.attributes[0]?.name ?? ''}` : localName;
  const name = isLink ? /^#([^?]*)/.exec(element.hash)?.[1] : (widget ?? tag);
  if (!name || names.includes(name)) return undefined;
  const isOwn = name.startsWith(`${start}sales-`) || name.startsWith(`${start}sales_`);
  if (isLink) return isOwn && TO_DATA.test(element.getAttribute('href') ?? '') ? name : undefined;
  if (widget !== undefined) {
    // Other libraries fill their own `data-widget` until the page has loaded.
    const isShort = names.includes(`sales-${name.toLowerCase()}`) && (element.matches(OURS) || element.childElementCount === 0);
    return isOwn || isShort ? name : undefined;
  }
  const marked = markedName(element, names);
  if (marked !== undefined) return marked;
  const isReversed = names.includes(name.replace(/^(.*-)?([a-z]+)-sales$/, '$1sales-$2'));
  if (!isReversed && !(name.startsWith(start) && /^sales?[-_ ‑–]?[a-z]/.test(name.slice(start.length)))) return undefined;
  const isDefined = name.includes('-') ? element.matches(':defined') : !(element instanceof HTMLUnknownElement);
  return isDefined || customElements.get(name) ? undefined : name;
}

/** What other libraries call some elements, by the end of our tag. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  area: 'trend',
  bar: 'breakdown',
  bars: 'breakdown',
  card: 'kpi',
  chart: 'trend',
  donut: 'breakdown',
  gauge: 'kpi',
  graph: 'trend',
  grid: 'table',
  histogram: 'distribution',
  leaderboard: 'breakdown',
  line: 'trend',
  list: 'table',
  metric: 'kpi',
  number: 'kpi',
  pareto: 'breakdown',
  pie: 'breakdown',
  pivot: 'table',
  ranking: 'breakdown',
  retention: 'cohort',
  scatter: 'distribution',
  slicer: 'filter',
  stat: 'kpi',
  treemap: 'breakdown',
};
/** The charts of a breakdown that are a tag in other libraries. */
const CHARTS: Readonly<Record<string, string>> = {
  donut: 'donut',
  pareto: 'pareto',
  pie: 'donut',
  treemap: 'treemap',
};

/** Returns the name before a sign that no tag has, such as a no-break space, `&` in a link, or `<` of a line break. */
export const wordOf = (name: string): string => /^[^\u00A0&:;,/<]*/.exec(name)![0];

/** Returns the first word of a name with hyphens that `of` knows. */
function firstKnown(name: string, of: (word: string) => string | undefined): string | undefined {
  // “Chart” and “card” say the least, also as the end of a word: `barchart`.
  const words = wordOf(name)
    .toLowerCase()
    .replaceAll(/(?<=[a-z])(?=(?:chart|graph|card)s?$)/g, '-')
    .split(/-+/)
    .slice(1);
  const [found] = [...words.filter((word) => !/^(?:chart|graph|card)s?$/.test(word)), ...words].flatMap((word) => of(word) ?? []);
  return found;
}

/** Returns the chart of a breakdown that a word of a name names: `donut` for `sales-pie-chart`. */
export const chartOf = (name: string): string | undefined => firstKnown(name, (word) => ownValue(CHARTS, word));

/** Returns the tag that a word of a name names: `sales-breakdown` for `sales-pie-chart`. */
export function tagOfWords(name: string, tags: readonly string[]): string | undefined {
  const isEnd = (end: string): boolean => tags.includes(`sales-${end}`);
  const end = firstKnown(name, (word) => (isEnd(word) ? word : ownValue(OTHER_NAMES, word)));
  return end !== undefined && isEnd(end) ? `sales-${end}` : undefined;
}

/**
 * Returns the tag that a misspelled name most likely means: `sales-kpi` for `sales-kp`, `sales_kpi`, `kpi` and `sale-kpi`. `undefined` when none is
 * similar. `tags` have no prefix.
 */
export function nearestTag(name: string, tags: readonly string[]): string | undefined {
  const end = wordOf(name)
    .toLowerCase()
    .replace(/^sales?[-_ ‑–]?/, '')
    .replace(/[-_]sales$/, '')
    .replaceAll('_', '-');
  const ends = tags.map((tag) => tag.replace(/^sales-/, ''));
  const found = ends.includes(end) ? end : (ownValue(OTHER_NAMES, end) ?? nearest(end, ends));
  return found !== undefined && ends.includes(found) ? `sales-${found}` : undefined;
}
