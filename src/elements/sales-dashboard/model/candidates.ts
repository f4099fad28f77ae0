import { zeroWithoutRows } from '../../../catalog/measure-facts.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import type { Attributes, Candidate, Facts } from './place.js';
import { arePartsTelling, isRelationTelling, isRetentionTelling } from './worth.js';

/** As many days with sales as make a calendar worth its room: those of half a year of working days. */
const HALF_A_YEAR = 120;
/** Number of months from which customers can be segmented by what they did, and retention has a trend. */
const A_QUARTER = 3;
const HALF_OF_MONTHS = 6;
/** Months from which a season can be told. */
const TWO_YEARS = 24;
/** Least heights of the main trend and of a chart in the row below it, in pixels: a first screen shows the top of the second row. */
const HERO = '400';
const BESIDE = '400';
/** As many findings as are read at a glance. */
const FINDINGS = '5';
/** As many customers at risk as stand next to the segments of customers. */
const AT_RISK = '8';
/** As many rows as the lists of the best and of the largest declines have. */
const LISTED = 10;
/** As many members as a ring tells apart. */
const IN_A_RING = 5;
/** As many members as make a list, and as many bars as are worth a card. */
const A_LIST = 6;
const SOME_BARS = 4;
/** As many bars as there can be at all, as many as are read at a glance, the height of one, and that of what is around them, in pixels. */
const MOST_BARS = 2000;
const BARS = 8;
const BAR = 26;
const AROUND_BARS = 166;

const ROLES_OF_PLACES: readonly Role[] = ['region', 'country', 'state', 'store', 'city', 'continent'];
const WAY_OF_PLACES: readonly Role[] = ['continent', 'country', 'state', 'city'];

/** Rows without a customer are no customer: they would lead every list, as those without a seller would. */
const KNOWN: Attributes = { where: 'customer: !(blank)' };
const SOLD: Attributes = { where: 'seller: !(blank)' };

/** A question that any data answer. */
export const ROWS: QueryPlan = { measures: ['rows = count()'] };

/** A measure over time, beside the year before where there is one. */
export function trendOf(measure: string, { has, hasYears }: Facts): Candidate[] {
  const compare: Attributes = hasYears ? { compare: 'previous-year' } : {};
  const plan: QueryPlan = { measures: [measure], by: ['auto(date)'] };
  return has('date') ? [{ tag: 'sales-trend', plan, least: 3, attributes: () => ({ measure, height: HERO, ...compare }) }] : [];
}

/** What stands out; where nothing does, the widget is empty and goes. */
export function insights({ has }: Facts): Candidate[] {
  return has('date') ? [{ tag: 'sales-insights', plan: ROWS, least: 1, attributes: () => ({ limit: FINDINGS }) }] : [];
}

/** How the leading measure goes on, where it has a past of two years by month. */
export function forecasts(measure: string, { has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: [measure], by: ['month(date)'] };
  const attributes = { measure, granularity: 'month', height: BESIDE };
  return has('date') ? [{ tag: 'sales-forecast', plan, least: TWO_YEARS, attributes: () => attributes }] : [];
}

/** New and known customers over time. */
export function newAndRepeat(measure: string, { has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: [measure], by: ['customer-type'] };
  const attributes = { measure, series: 'customer-type', chart: 'stacked', height: HERO, ...KNOWN };
  return has('date') ? [{ tag: 'sales-trend', plan, least: 2, isTelling: arePartsTelling, attributes: () => attributes }] : [];
}

/** What customers do over time, where there are a few months of them. */
export function cohorts(mode: string, { has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: ['customers'], by: ['month(date)'] };
  const attributes = { mode, ...(mode === 'risk' ? { limit: AT_RISK } : {}) };
  return has('date') ? [{ tag: 'sales-cohort', plan, least: A_QUARTER, attributes: () => attributes }] : [];
}

/** How many customers stay, where that is neither everybody nor known for a few months only. */
export function retention({ has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: ['retention'], by: ['month(date)'] };
  const attributes = { mode: 'retention' };
  const least = HALF_OF_MONTHS;
  return has('date') ? [{ tag: 'sales-cohort', plan, least, isTelling: isRetentionTelling, attributes: () => attributes }] : [];
}

/** A measure in few parts, by the first of some roles that has so few. */
export function rings(measure: string, roles: readonly Role[], { has }: Facts): Candidate[] {
  return roles.filter(has).map((by) => ({
    ...breakdown(measure, by),
    least: 2,
    most: IN_A_RING,
    isTelling: arePartsTelling,
    attributes: () => ({ measure, by, chart: 'donut' }),
  }));
}

/** A measure by the first of some roles that has several members. */
export function bars(measure: string, roles: readonly Role[], { has }: Facts): Candidate[] {
  return roles.filter(has).map((by) => breakdown(measure, by));
}

/** A measure by those who sold. */
export function sellers(measure: string, facts: Facts): Candidate[] {
  return bars(measure, ['seller'], facts).map((candidate) => ({
    ...candidate,
    attributes: barsOf({ measure, by: 'seller', ...SOLD }),
  }));
}

/** Places one can go down from, where there are some; else the role with enough members for a list; else any that has several. */
export function placesBars(measure: string, facts: Facts): Candidate[] {
  const way = WAY_OF_PLACES.filter(facts.has);
  const drill = way.join(', ');
  const downwards = way.length < 2 ? [] : [{ ...breakdown(measure, way[0]!), attributes: barsOf({ measure, drill }) }];
  const any = bars(measure, ROLES_OF_PLACES, facts);
  return [...downwards, ...any.map((candidate) => ({ ...candidate, least: A_LIST })), ...any];
}

function breakdown(measure: string, by: Role): Candidate {
  return {
    tag: 'sales-breakdown',
    plan: { measures: [measure], by: [by] },
    least: SOME_BARS,
    attributes: barsOf({ measure, by }),
  };
}

/** All bars in sight, as many as there are; of too many the first, and the others together. */
function barsOf(attributes: Attributes): Candidate['attributes'] {
  return (rows) => {
    const height = heightOf(rows);
    return rows > BARS + 1 ? { ...attributes, height, top: String(BARS), other: '' } : { ...attributes, height };
  };
}

function heightOf(rows: number): string {
  return String(AROUND_BARS + BAR * Math.min(rows, BARS + 1));
}

/** How much hangs on few customers. */
export function pareto(measure: string, facts: Facts): Candidate[] {
  return bars(measure, ['customer'], facts).map((candidate) => ({
    ...candidate,
    least: 10,
    most: MOST_BARS,
    attributes: () => ({ measure, by: 'customer', chart: 'pareto', ...KNOWN }),
  }));
}

/** Days of the year where the data reach over half a year, else hours of the week where they have a time of day. */
export function calendars(measure: string, { has, hasHours }: Facts): Candidate[] {
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

/** How a measure is spread over orders or customers. */
export function spreads(measure: string, per: 'order' | 'customer', { has }: Facts): Candidate[] {
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
export function drivers({ lead, has, hasYears }: Facts): Candidate[] {
  const by = ROLES_OF_CAUSES.find(has);
  if (by === undefined || !hasYears || !ADDED.test(lead)) return [];
  const plan: QueryPlan = { measures: [lead], by: [by] };
  return [{ tag: 'sales-drivers', plan, least: 2, attributes: () => ({ measure: lead }) }];
}

/** Whether what is sold at high discounts earns less, by the first role with enough members. */
export function discounts({ has }: Facts): Candidate[] {
  const [x, y] = ['discount-rate', 'margin'];
  const roles: readonly Role[] = ['subcategory', 'product', 'state', 'category'];
  return (has('discount') ? roles.filter(has) : []).map((per) => ({
    tag: 'sales-distribution',
    plan: { measures: [x, y], by: [per] },
    least: A_LIST,
    isTelling: isRelationTelling,
    attributes: () => ({ chart: 'scatter', x, y, per }),
  }));
}

/** What is bought together; where that is nothing, the widget is empty and goes. */
export function bundles({ has }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: ['orders', 'products'] };
  return has('order') && has('product') ? [{ tag: 'sales-basket', plan, least: 1, attributes: () => ({}) }] : [];
}

/** Customers in bands of ten years. */
export function ages({ has }: Facts): Candidate[] {
  const by = 'bin(age, 10)';
  const plan: QueryPlan = { measures: ['customers'], by: [by] };
  const attributes = (rows: number): Attributes => ({ measure: 'customers', by, height: heightOf(rows) });
  return has('age') ? [{ tag: 'sales-breakdown', plan, least: SOME_BARS, attributes }] : [];
}

/** With as many of the measures as there are: the longest list that can be asked has the place. */
export function tables(by: Role, measures: readonly string[], { has, hasYears }: Facts): Candidate[] {
  // A change and a course side by side leave no room for names.
  const common: Attributes = {
    by,
    limit: String(LISTED),
    ...(has('date') && !hasYears ? { sparkline: '' } : {}),
    ...(by === 'customer' ? KNOWN : {}),
  };
  const lists = measures.map((_, index) => measures.slice(0, measures.length - index));
  return (has(by) ? lists : []).map((list) => ({
    tag: 'sales-table',
    plan: { measures: list, by: [by] },
    least: 3,
    attributes: () => ({ ...common, measure: list.join(', ') }),
  }));
}

/** The largest declines compared with the year before, of a list that is longer than what is shown of it. */
export function declines(by: Role, measure: string, { has, hasYears }: Facts): Candidate[] {
  const plan: QueryPlan = { measures: [zeroWithoutRows(measure, {})], by: [by], compare: 'previous-year' };
  const attributes: Attributes = {
    ...{ measure, by, order: `${measure}.change`, compare: 'previous-year' },
    ...(by === 'customer' ? KNOWN : {}),
  };
  return has(by) && hasYears
    ? [{ tag: 'sales-table', plan, least: 3, attributes: (rows) => ({ ...attributes, limit: String(Math.min(rows, LISTED)) }) }]
    : [];
}
