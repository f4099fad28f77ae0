import { placesOf, shareOf } from '../../src/elements/sales-map/model/places.js';
import type { DataDescription } from '../../src/describe/describe.js';
import type { TagAttributes } from '../../src/describe/tags.js';
import type { Role } from '../../src/query/schema.js';
import { membersOf, type OpenFiles } from './open-files.js';

/** What proposals follow from: the description of the data, and which of its dimensions are places. */
export interface Facts extends Pick<DataDescription, 'tags' | 'measures' | 'dimensions' | 'roles'> {
  /** Dimensions that a map shows. */
  readonly places: readonly string[];
}

/** Roles whose values may be places of a map. */
const PLACES = ['country', 'state'];
/** Minimum share of values that are on the map, and minimum number of them. */
const MIN_PLACES_SHARE = 0.6;
const MIN_PLACES = 3;

/** Returns what proposals need to know about data. */
export async function factsOf(open: Pick<OpenFiles, 'dataset' | 'description'>): Promise<Facts> {
  const { dimensions } = open.description;
  const candidates = dimensions.filter(({ by, members }) => PLACES.includes(by) && members >= MIN_PLACES);
  const found = await Promise.all(
    candidates.map(async ({ by }) => {
      const share = shareOf(placesOf(by, await membersOf(open, by), open.dataset.catalog));
      return share >= MIN_PLACES_SHARE ? [by] : [];
    }),
  );
  return { ...open.description, places: found.flat() };
}

export const hasRole = ({ roles }: Pick<Facts, 'roles'>, role: Role): boolean => roles.some((one) => one.role === role);

/** Returns the attributes of the tags of a kind that the description has tested. */
const tested = ({ tags }: Facts, tag: string): readonly TagAttributes[] =>
  tags.filter((one) => one.tag === tag).map(({ attributes }) => attributes);

/** Returns tested tags of a kind with more attributes. */
const testedWith = (facts: Facts, tag: string, more: TagAttributes): readonly TagAttributes[] =>
  tested(facts, tag).map((attributes) => ({ ...attributes, ...more }));

/** The primary measure. */
const leadOf = (facts: Facts): string => tested(facts, 'sales-kpi')[0]?.measure ?? 'rows = count()';

/** Maximum number of parts of a stacked bar. */
const MAX_PARTS = 12;

function stacked(facts: Facts): readonly TagAttributes[] {
  return tested(facts, 'sales-breakdown').flatMap((attributes) => {
    const series = facts.dimensions.find(
      ({ by, members }) => by !== attributes.by && !by.includes('(') && members > 1 && members <= MAX_PARTS,
    );
    return series ? [{ ...attributes, series: series.by, chart: 'stacked' }] : [];
  });
}

function grid(facts: Facts): readonly TagAttributes[] {
  const has = (name: string): boolean => facts.dimensions.some(({ by, members }) => by === name && members > 1);
  const [x, y] = ['month-of-year(date)', 'weekday(date)'];
  return has(x) && has(y) ? [{ measure: leadOf(facts), x, y }] : [];
}

/** Minimum and maximum number of points of a scatter plot. */
const MIN_POINTS = 5;
const MAX_POINTS = 5000;

function scatter(facts: Facts): readonly TagAttributes[] {
  const [x, y] = facts.measures.filter(
    ({ name, value }) => ['revenue', 'profit', 'units', 'orders'].includes(name) && value !== null,
  );
  const per = facts.dimensions.find(({ by, members }) => !by.includes('(') && members >= MIN_POINTS && members <= MAX_POINTS);
  return x && y && per ? [{ chart: 'scatter', x: x.name, y: y.name, per: per.by }] : [];
}

/** Visits and the orders that they lead to, or an order, its shipment and its delivery. */
function stages(facts: Facts): readonly TagAttributes[] {
  const measures = ['visits', 'orders'].filter((name) => facts.measures.some((one) => one.name === name && one.value !== null));
  const dates = (['date', 'shipped', 'delivered'] as const).filter((role) => hasRole(facts, role));
  return [measures, dates].filter(({ length }) => length > 1).map((names) => ({ stages: names.join(', ') }));
}

/** A kind of widget that has a picture. */
export interface Kind {
  /** Name of the picture. */
  readonly name: string;
  readonly tag: `sales-${string}`;
  readonly label: string;
  /** What data must have for it. */
  readonly needs: string;
  /** True when it usually takes half of the width. */
  readonly isHalf?: boolean;
  /** Returns attributes for data, best first; none when the data has nothing for this kind. */
  readonly propose: (facts: Facts) => readonly TagAttributes[];
}

const ofTag = (tag: string) => (facts: Facts) => tested(facts, tag);

/** The kinds of widgets, in the order of their pictures. */
export const KINDS: readonly Kind[] = [
  { name: 'kpi', tag: 'sales-kpi', label: 'Key metric', needs: 'rows', isHalf: true, propose: ofTag('sales-kpi') },
  { name: 'line', tag: 'sales-trend', label: 'Line over time', needs: 'dates', propose: ofTag('sales-trend') },
  {
    name: 'columns',
    tag: 'sales-trend',
    label: 'Bars over time',
    needs: 'dates',
    propose: (facts) => testedWith(facts, 'sales-trend', { chart: 'bar' }),
  },
  { name: 'bars', tag: 'sales-breakdown', label: 'Bars', needs: 'groups', isHalf: true, propose: ofTag('sales-breakdown') },
  { name: 'stacked', tag: 'sales-breakdown', label: 'Stacked bars', needs: 'two groups', isHalf: true, propose: stacked },
  {
    name: 'donut',
    tag: 'sales-breakdown',
    label: 'Donut',
    needs: 'groups',
    isHalf: true,
    propose: (facts) => testedWith(facts, 'sales-breakdown', { chart: 'donut' }),
  },
  {
    name: 'treemap',
    tag: 'sales-breakdown',
    label: 'Treemap',
    needs: 'groups',
    isHalf: true,
    propose: (facts) => testedWith(facts, 'sales-breakdown', { chart: 'treemap' }),
  },
  {
    name: 'pareto',
    tag: 'sales-breakdown',
    label: 'Pareto chart',
    needs: 'groups',
    isHalf: true,
    propose: (facts) => testedWith(facts, 'sales-breakdown', { chart: 'pareto' }),
  },
  { name: 'table', tag: 'sales-table', label: 'Table', needs: 'groups', propose: ofTag('sales-table') },
  {
    name: 'filter',
    tag: 'sales-filter',
    label: 'Filter',
    needs: 'dates or groups',
    isHalf: true,
    propose: ofTag('sales-filter'),
  },
  {
    name: 'map',
    tag: 'sales-map',
    label: 'Map',
    needs: 'countries or states of the USA',
    propose: (facts) => facts.places.map((by) => ({ measure: leadOf(facts), by })),
  },
  {
    name: 'funnel',
    tag: 'sales-funnel',
    label: 'Funnel',
    needs: 'visits or dates of shipment',
    isHalf: true,
    propose: stages,
  },
  { name: 'calendar', tag: 'sales-heatmap', label: 'Calendar', needs: '120 days', propose: ofTag('sales-heatmap') },
  { name: 'grid', tag: 'sales-heatmap', label: 'Heat map', needs: 'dates', propose: grid },
  {
    name: 'histogram',
    tag: 'sales-distribution',
    label: 'Histogram',
    needs: 'orders',
    isHalf: true,
    propose: ofTag('sales-distribution'),
  },
  { name: 'scatter', tag: 'sales-distribution', label: 'Scatter plot', needs: 'two measures', isHalf: true, propose: scatter },
  { name: 'forecast', tag: 'sales-forecast', label: 'Forecast', needs: 'two years', propose: ofTag('sales-forecast') },
  { name: 'insights', tag: 'sales-insights', label: 'Insights', needs: 'dates', propose: ofTag('sales-insights') },
  { name: 'drivers', tag: 'sales-drivers', label: 'Drivers', needs: 'more than a year', propose: ofTag('sales-drivers') },
  { name: 'cohort', tag: 'sales-cohort', label: 'Customers', needs: 'customers and dates', propose: ofTag('sales-cohort') },
  { name: 'basket', tag: 'sales-basket', label: 'Bought together', needs: 'orders and products', propose: ofTag('sales-basket') },
  {
    name: 'dashboard',
    tag: 'sales-dashboard',
    label: 'Whole dashboard',
    needs: 'dates',
    propose: (facts) => (hasRole(facts, 'date') ? [{}] : []),
  },
];

/** Returns the attributes of a kind that the page does not show yet; the best ones where it shows all. */
export function nextProposal(
  kind: Kind,
  facts: Facts,
  shown: readonly { readonly tag: string; readonly attributes: TagAttributes }[],
): TagAttributes | undefined {
  const key = (attributes: TagAttributes): string => JSON.stringify(Object.entries(attributes).sort());
  const used = shown.filter(({ tag }) => tag === kind.tag).map(({ attributes }) => key(attributes));
  const proposals = kind.propose(facts);
  return proposals.find((attributes) => !used.includes(key(attributes))) ?? proposals[0];
}
