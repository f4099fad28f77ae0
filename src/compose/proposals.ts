import type { OfferedData, Offers } from '../describe/offers.js';
import type { TagAttributes } from '../describe/tags.js';
import { valueOf } from '../query/result/result.js';
import type { Role } from '../query/schema.js';
import type { CardWidth } from './composition.js';

/** What proposals follow from: what the data offers, its roles, and which of its dimensions are places. */
export interface Facts extends Offers<{ readonly name: string; readonly value: number | null }> {
  readonly roles: readonly { readonly role: Role }[];
  /** Dimensions that a map shows. */
  readonly places: readonly string[];
}

/** The measure of data without amounts. */
export const ROWS = 'rows = count()';

/** Roles whose values may be places of a map, and the minimum number of them. */
const PLACES = ['country', 'state'];
const MIN_PLACES = 3;

/** Returns what proposals need to know about data. `isOnMap` says whether the values of a role are places. */
export async function factsOf(
  data: OfferedData,
  offers: Omit<Facts, 'places' | 'roles'>,
  isOnMap: (role: string, members: readonly string[]) => boolean,
): Promise<Facts> {
  const candidates = offers.dimensions.filter(({ by, members }) => PLACES.includes(by) && members >= MIN_PLACES);
  const found = await Promise.all(candidates.map(async ({ by }) => (isOnMap(by, await membersOf(data, by)) ? [by] : [])));
  return { ...offers, roles: data.catalog.roles, places: found.flat() };
}

/** Maximum number of values that a list offers. */
const MAX_MEMBERS = 200;

/** Returns the values of a dimension, the most frequent first. */
export async function membersOf(data: Pick<OfferedData, 'query'>, by: string): Promise<readonly string[]> {
  const { columns, rowCount } = await data.query({ measures: [ROWS], by: [by], orderBy: ['-rows'], limit: MAX_MEMBERS });
  const [keys] = columns;
  if (!keys) return [];
  return Array.from({ length: rowCount }, (_, row) => valueOf(keys, row)).flatMap((value) =>
    value === null || value === '' ? [] : [String(value)],
  );
}

export const hasRole = ({ roles }: Pick<Facts, 'roles'>, role: Role): boolean => roles.some((one) => one.role === role);

/** Returns the attributes of the tags of a kind that the description has tested. */
const tested = ({ tags }: Facts, tag: string): readonly TagAttributes[] =>
  tags.filter((one) => one.tag === tag).map(({ attributes }) => attributes);

/** The primary measure. */
const leadOf = (facts: Facts): string => tested(facts, 'sales-kpi')[0]?.['measure'] ?? ROWS;

/** Maximum number of parts of a stacked bar. */
const MAX_PARTS = 12;

function stacked(facts: Facts): readonly TagAttributes[] {
  return tested(facts, 'sales-breakdown').flatMap((attributes) => {
    const series = facts.dimensions.find(
      ({ by, members }) => by !== attributes['by'] && !by.includes('(') && members > 1 && members <= MAX_PARTS,
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
  readonly name: string;
  readonly tag: `sales-${string}`;
  readonly width: CardWidth;
  /** Attributes besides those of the tested tags. */
  readonly more?: TagAttributes;
  /** Returns attributes for data, best first. Default: those of the tested tags. */
  readonly propose?: (facts: Facts) => readonly TagAttributes[];
}

/** The kinds of widgets, in the order of their pictures. */
export const KINDS: readonly Kind[] = [
  { name: 'kpi', tag: 'sales-kpi', width: 'half' },
  { name: 'line', tag: 'sales-trend', width: 'full' },
  { name: 'columns', tag: 'sales-trend', width: 'full', more: { chart: 'bar' } },
  { name: 'bars', tag: 'sales-breakdown', width: 'half' },
  { name: 'stacked', tag: 'sales-breakdown', width: 'half', propose: stacked },
  { name: 'donut', tag: 'sales-breakdown', width: 'half', more: { chart: 'donut' } },
  { name: 'treemap', tag: 'sales-breakdown', width: 'half', more: { chart: 'treemap' } },
  { name: 'pareto', tag: 'sales-breakdown', width: 'half', more: { chart: 'pareto' } },
  { name: 'table', tag: 'sales-table', width: 'full' },
  { name: 'filter', tag: 'sales-filter', width: 'half' },
  {
    name: 'map',
    tag: 'sales-map',
    width: 'full',
    propose: (facts) => facts.places.map((by) => ({ measure: leadOf(facts), by })),
  },
  { name: 'funnel', tag: 'sales-funnel', width: 'half', propose: stages },
  { name: 'calendar', tag: 'sales-heatmap', width: 'full' },
  { name: 'grid', tag: 'sales-heatmap', width: 'full', propose: grid },
  { name: 'histogram', tag: 'sales-distribution', width: 'half' },
  { name: 'scatter', tag: 'sales-distribution', width: 'half', propose: scatter },
  { name: 'forecast', tag: 'sales-forecast', width: 'full' },
  { name: 'insights', tag: 'sales-insights', width: 'full' },
  { name: 'drivers', tag: 'sales-drivers', width: 'full' },
  { name: 'cohort', tag: 'sales-cohort', width: 'full' },
  { name: 'basket', tag: 'sales-basket', width: 'full' },
  {
    name: 'dashboard',
    tag: 'sales-dashboard',
    width: 'full',
    propose: (facts) => (hasRole(facts, 'date') ? [{}] : []),
  },
];

/** Returns the attributes of a kind for data, best first; none when the data has nothing for it. */
export const proposalsOf = ({ tag, more, propose }: Kind, facts: Facts): readonly TagAttributes[] =>
  propose ? propose(facts) : tested(facts, tag).map((attributes) => ({ ...attributes, ...more }));

/** Returns the attributes of a kind that the page does not show yet; the best ones where it shows all. */
export function nextProposal(
  kind: Kind,
  facts: Facts,
  shown: readonly { readonly tag: string; readonly attributes: TagAttributes }[],
): TagAttributes | undefined {
  const key = (attributes: TagAttributes): string => JSON.stringify(Object.entries(attributes).sort());
  const used = shown.filter(({ tag }) => tag === kind.tag).map(({ attributes }) => key(attributes));
  const proposals = proposalsOf(kind, facts);
  return proposals.find((attributes) => !used.includes(key(attributes))) ?? proposals[0];
}
