import type { QueryPlan } from '../../query/plan.js';
import type { Role } from '../../query/schema.js';

/** The tags that a dashboard is built of. */
export type TileTag =
  | 'sales-kpi'
  | 'sales-trend'
  | 'sales-breakdown'
  | 'sales-table'
  | 'sales-heatmap'
  | 'sales-distribution'
  | 'sales-basket'
  | 'sales-drivers'
  | 'sales-cohort'
  | 'sales-forecast'
  | 'sales-insights'
  | 'sales-filter';

/** Attributes of a tag as a page would write them. */
export type Attributes = Readonly<Record<string, string>>;

/** A widget that may fill a place, and the question whose answer tells whether it is worth it. */
export interface Candidate {
  readonly tag: TileTag;
  readonly plan: QueryPlan;
  /** How many rows the answer must have, at least and at most; a missing member and a missing number count for none. */
  readonly least: number;
  readonly most?: number;
  /** What the tag is given where the answer has so many rows. */
  readonly attributes: (rows: number) => Attributes;
}

/** A place on a page: the first candidate that is worth it has it, and without any the place is not there. */
export interface Place {
  /** By which a page names it in `widgets`, and in the slot of what takes its place. */
  readonly name: string;
  /** How many of the twelve columns it would have. */
  readonly span: number;
  readonly candidates: readonly Candidate[];
}

/** A page: its filters, its numbers, and what stands below them. */
export interface PlacesOfPage {
  readonly filters: readonly Place[];
  readonly kpis: readonly Place[];
  readonly tiles: readonly Place[];
}

/** The names of the pages there can be. */
export const PAGES = ['sales', 'customers'] as const;
export type PageName = (typeof PAGES)[number];

/** What the data are about, as far as it decides what a page asks. */
export interface Facts {
  readonly has: (role: Role) => boolean;
  /** The measure that leads: revenue, else units, else orders, else rows. */
  readonly lead: string;
  /** Whether dates reach over more than a year, so that years can be compared. */
  readonly hasYears: boolean;
  /** Whether dates have a time of day. */
  readonly hasHours: boolean;
}

/** As many days with sales as make a calendar worth its room: those of half a year of working days. */
const HALF_A_YEAR = 120;
/** Months from which it can be told who comes back. */
const A_QUARTER = 3;
/** Months from which a season can be told. */
const TWO_YEARS = 24;
/** As many findings as are read at a glance. */
const FINDINGS = '4';
/** As many members as a ring tells apart. */
const IN_A_RING = 5;
/** As many members as make a list. */
const A_LIST = 6;
/** As many bars as there can be at all, as many as are read at a glance, the height of one, and that of what is around them, in pixels. */
const MOST_BARS = 2000;
const BARS = 18;
const BAR = 26;
const AROUND_BARS = 148;

const ROLES_OF_PLACES: readonly Role[] = ['region', 'country', 'state', 'store', 'city', 'continent'];
const ROLES_OF_PARTS: readonly Role[] = ['segment', 'channel', 'category', 'gender', 'region'];
const ROLES_OF_GOODS: readonly Role[] = ['subcategory', 'category', 'product'];
const FILTERED: readonly (readonly Role[])[] = [
  ['region', 'country', 'continent', 'state', 'city'],
  ['category', 'subcategory'],
  ['segment', 'channel', 'store', 'gender'],
];
const WAY_OF_PLACES: readonly Role[] = ['continent', 'country', 'state', 'city'];

/** Rows without a customer are no customer: they would lead every list, as those without a seller would. */
const KNOWN: Attributes = { where: 'customer: !(blank)' };
const SOLD: Attributes = { where: 'seller: !(blank)' };

/** The places of a page over these data. */
export function placesOf(page: PageName, facts: Facts): PlacesOfPage {
  return { filters: filtersOf(facts), ...(page === 'sales' ? salesPage(facts) : customersPage(facts)) };
}

/** The name of what says all filters in words and clears them. */
export const CHIPS = 'chips';
const ROWS: QueryPlan = { measures: ['rows = count()'] };

function filtersOf({ has }: Facts): readonly Place[] {
  const date: Place = { name: 'date', span: 0, candidates: has('date') ? [filter('date')] : [] };
  const members = FILTERED.map((roles, index) => ({
    name: `filter-${index + 1}`,
    span: 0,
    candidates: roles.filter(has).map(filter),
  }));
  return [
    date,
    ...members,
    {
      name: CHIPS,
      span: 0,
      candidates: [{ tag: 'sales-filter', plan: ROWS, least: 1, attributes: () => ({ control: 'chips' }) }],
    },
  ];
}

function filter(field: Role): Candidate {
  const plan: QueryPlan = field === 'date' ? { measures: ['low = min(date)'] } : { measures: [], by: [field] };
  return { tag: 'sales-filter', plan, least: field === 'date' ? 1 : 2, attributes: () => ({ field }) };
}

const SALES_NUMBERS = [
  'profit',
  'margin',
  'orders',
  'aov',
  'customers',
  'units',
  'discount-rate',
  'return-rate',
  'processing-days',
  'products',
  'price',
];
const CUSTOMER_NUMBERS = ['new-customers', 'repeat-rate', 'retention', 'aov', 'orders', 'units-per-order'];
/** As many numbers as stand in one row. */
export const NUMBERS = 6;
/** Numbers of which more is worse. */
const DOWN = /^(discount-rate|return-rate|processing-days)$/;

function kpi(measure: string, { has }: Facts): Place {
  const course = has('date') ? { sparkline: '' } : {};
  const attributes = { measure, ...course, ...(DOWN.test(measure) ? { direction: 'down' } : {}) };
  return {
    name: `kpi-${measure.replace(/ .*/, '')}`,
    span: 2,
    candidates: [{ tag: 'sales-kpi', plan: { measures: [measure] }, least: 1, attributes: () => attributes }],
  };
}

function salesPage(facts: Facts): Omit<PlacesOfPage, 'filters'> {
  const { lead, has } = facts;
  const gain = has('profit') || has('cost') ? 'profit' : lead;
  const numbers = [lead, ...SALES_NUMBERS.filter((measure) => measure !== lead)];
  return {
    kpis: numbers.map((measure) => kpi(measure, facts)),
    tiles: [
      { name: 'trend', span: 8, candidates: trendOf(lead, facts) },
      { name: 'parts', span: 4, candidates: rings(lead, ROLES_OF_PARTS, facts) },
      { name: 'insights', span: 12, candidates: insights(facts) },
      { name: 'goods', span: 6, candidates: bars(gain, ROLES_OF_GOODS, facts) },
      { name: 'places', span: 6, candidates: placesBars(lead, facts) },
      { name: 'forecast', span: 6, candidates: forecasts(lead, facts) },
      { name: 'drivers', span: 6, candidates: drivers(facts) },
      { name: 'discounts', span: 6, candidates: discounts(facts) },
      { name: 'bundles', span: 6, candidates: bundles(facts) },
      { name: 'calendar', span: 8, candidates: calendars(lead, facts) },
      { name: 'order-size', span: 4, candidates: spreads(lead, 'order', facts) },
      { name: 'sellers', span: 6, candidates: sellers(lead, facts) },
      { name: 'products', span: 12, candidates: tables('product', [lead, 'profit', 'margin', 'units'], facts) },
    ],
  };
}

function customersPage(facts: Facts): Omit<PlacesOfPage, 'filters'> {
  const { lead, has } = facts;
  if (!has('customer')) return { kpis: [], tiles: [] };
  return {
    kpis: ['customers', ...CUSTOMER_NUMBERS].map((measure) => kpi(measure, facts)),
    tiles: [
      { name: 'new-repeat', span: 8, candidates: newAndRepeat(lead, facts) },
      { name: 'customer-parts', span: 4, candidates: rings('customers', ['segment', 'gender', 'channel', 'region'], facts) },
      { name: 'cohort', span: 12, candidates: cohorts('retention', facts) },
      { name: 'segments', span: 6, candidates: cohorts('rfm', facts) },
      { name: 'at-risk', span: 6, candidates: cohorts('risk', facts) },
      { name: 'customer-value', span: 6, candidates: spreads(lead, 'customer', facts) },
      { name: 'concentration', span: 6, candidates: pareto(lead, facts) },
      { name: 'ages', span: 6, candidates: ages(facts) },
      { name: 'customer-places', span: 6, candidates: bars('customers', ['country', 'state', 'city', 'region'], facts) },
      { name: 'top-customers', span: 12, candidates: tables('customer', [lead, 'orders', 'aov', 'profit'], facts) },
    ],
  };
}

function trendOf(measure: string, { has, hasYears }: Facts): Candidate[] {
  const compare: Attributes = hasYears ? { compare: 'previous-year' } : {};
  const plan: QueryPlan = { measures: [measure], by: ['auto(date)'] };
  return has('date') ? [{ tag: 'sales-trend', plan, least: 3, attributes: () => ({ measure, ...compare }) }] : [];
}

/** What stands out; where nothing does, the widget is empty and goes. */
function insights({ has }: Facts): Candidate[] {
  return has('date') ? [{ tag: 'sales-insights', plan: ROWS, least: 1, attributes: () => ({ limit: FINDINGS }) }] : [];
}

/** How the leading measure goes on, where it has a past of two years by month. */
function forecasts(measure: string, { has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: [measure], by: ['month(date)'] };
  const attributes = { measure, granularity: 'month' };
  return has('date') ? [{ tag: 'sales-forecast', plan, least: TWO_YEARS, attributes: () => attributes }] : [];
}

function newAndRepeat(measure: string, { has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: [measure], by: ['customer-type'] };
  const attributes = { measure, series: 'customer-type', chart: 'stacked', ...KNOWN };
  return has('date') ? [{ tag: 'sales-trend', plan, least: 2, attributes: () => attributes }] : [];
}

/** What customers do over time, where there are a few months of them. */
function cohorts(mode: string, { has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: ['customers'], by: ['month(date)'] };
  return has('date') ? [{ tag: 'sales-cohort', plan, least: A_QUARTER, attributes: () => ({ mode }) }] : [];
}

function rings(measure: string, roles: readonly Role[], { has }: Facts): Candidate[] {
  return roles.filter(has).map((by) => ({
    ...breakdown(measure, by),
    most: IN_A_RING,
    attributes: () => ({ measure, by, chart: 'donut' }),
  }));
}

function bars(measure: string, roles: readonly Role[], { has }: Facts): Candidate[] {
  return roles.filter(has).map((by) => breakdown(measure, by));
}

function sellers(measure: string, facts: Facts): Candidate[] {
  return bars(measure, ['seller'], facts).map((candidate) => ({
    ...candidate,
    attributes: barsOf({ measure, by: 'seller', ...SOLD }),
  }));
}

/** Places one can go down from, where there are some; else the role with enough members for a list; else any that has several. */
function placesBars(measure: string, facts: Facts): Candidate[] {
  const way = WAY_OF_PLACES.filter(facts.has);
  const drill = way.join(', ');
  const downwards = way.length < 2 ? [] : [{ ...breakdown(measure, way[0]!), least: 4, attributes: barsOf({ measure, drill }) }];
  const any = bars(measure, ROLES_OF_PLACES, facts);
  return [...downwards, ...any.map((candidate) => ({ ...candidate, least: A_LIST })), ...any];
}

function breakdown(measure: string, by: Role): Candidate {
  return { tag: 'sales-breakdown', plan: { measures: [measure], by: [by] }, least: 2, attributes: barsOf({ measure, by }) };
}

/** All bars in sight, as many as there are; of too many the first. */
function barsOf(attributes: Attributes): Candidate['attributes'] {
  return (rows) => {
    const height = String(AROUND_BARS + BAR * Math.min(rows, BARS));
    return rows > BARS ? { ...attributes, height, top: String(BARS) } : { ...attributes, height };
  };
}

function pareto(measure: string, facts: Facts): Candidate[] {
  return bars(measure, ['customer'], facts).map((candidate) => ({
    ...candidate,
    least: 10,
    most: MOST_BARS,
    attributes: () => ({ measure, by: 'customer', chart: 'pareto', ...KNOWN }),
  }));
}

/** Days of the year where the data reach over half a year, else hours of the week where they have a time of day. */
function calendars(measure: string, { has, hasHours }: Facts): Candidate[] {
  const tag = 'sales-heatmap';
  const days: Candidate = {
    tag,
    plan: { measures: [measure], by: ['day(date)'] },
    least: HALF_A_YEAR,
    attributes: () => ({ measure, mode: 'calendar' }),
  };
  const cells = { mode: 'dimensions', x: 'hour(date)', y: 'weekday(date)' };
  const hours: Candidate = {
    tag,
    plan: { measures: [measure], by: [cells.x, cells.y] },
    least: 14,
    attributes: () => ({ measure, ...cells }),
  };
  return has('date') ? [days, ...(hasHours ? [hours] : [])] : [];
}

function spreads(measure: string, per: 'order' | 'customer', { has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: [`distinct(${per})`] };
  return has(per) ? [{ tag: 'sales-distribution', plan, least: 1, attributes: () => ({ measure, per }) }] : [];
}

/** What can be counted or summed has causes of its change. */
const ADDED = /^(revenue|units)$/;
const ROLES_OF_CAUSES: readonly Role[] = [
  'region',
  'category',
  'channel',
  'segment',
  'country',
  'subcategory',
  'store',
  'product',
];

/** Why the newest year, or the time chosen, differs from the year before. */
function drivers({ lead, has, hasYears }: Facts): Candidate[] {
  const by = ROLES_OF_CAUSES.find(has);
  if (by === undefined || !hasYears || !ADDED.test(lead)) return [];
  const plan: QueryPlan = { measures: [lead], by: [by] };
  return [{ tag: 'sales-drivers', plan, least: 2, attributes: () => ({ measure: lead }) }];
}

/** Whether what is sold at high discounts earns less, by the first role with enough members. */
function discounts({ has }: Facts): Candidate[] {
  const [x, y] = ['discount-rate', 'margin'];
  const roles: readonly Role[] = ['subcategory', 'product', 'state', 'category'];
  return (has('discount') ? roles.filter(has) : []).map((per) => ({
    tag: 'sales-distribution',
    plan: { measures: [x, y], by: [per] },
    least: A_LIST,
    attributes: () => ({ chart: 'scatter', x, y, per }),
  }));
}

/** What is bought together; where that is nothing, the widget is empty and goes. */
function bundles({ has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: ['orders', 'products'] };
  return has('order') && has('product') ? [{ tag: 'sales-basket', plan, least: 1, attributes: () => ({}) }] : [];
}

/** Customers in bands of ten years. */
function ages({ has }: Facts): Candidate[] {
  const by = 'bin(age, 10)';
  const plan: QueryPlan = { measures: ['customers'], by: [by] };
  return has('age') ? [{ tag: 'sales-breakdown', plan, least: 2, attributes: () => ({ measure: 'customers', by }) }] : [];
}

/** With as many of the measures as there are: the longest list that can be asked has the place. */
function tables(by: Role, measures: readonly string[], { has }: Facts): Candidate[] {
  const common: Attributes = { by, limit: '10', ...(has('date') ? { sparkline: '' } : {}), ...(by === 'customer' ? KNOWN : {}) };
  const lists = measures.map((_, index) => measures.slice(0, measures.length - index));
  return (has(by) ? lists : []).map((list) => ({
    tag: 'sales-table',
    plan: { measures: list, by: [by] },
    least: 3,
    attributes: () => ({ ...common, measure: list.join(', ') }),
  }));
}
