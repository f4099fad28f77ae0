import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import {
  ages,
  attainments,
  bands,
  bars,
  bundles,
  calendars,
  cohorts,
  discounts,
  drivers,
  forecasts,
  insights,
  maps,
  newAndRepeat,
  pareto,
  plannedOf,
  placesBars,
  retention,
  ROWS,
  sellers,
  spreads,
  states,
  tables,
  trendOf,
} from './candidates.js';
import { NUMBER_OF_ROWS } from '../../../catalog/lead-measure.js';
import { resultName } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import { COMPARE } from '../../../query/where/where.js';
import { isCountTelling, isRateTelling } from './worth.js';
import { wordIn } from '../../base/attributes/declarators.js';
import { type PageName, PAGES } from '../attributes.js';
import type { Candidate, Facts, Place, PlacesOfPage } from './slot.js';

const ROLES_OF_PARTS: readonly Role[] = ['segment', 'channel', 'category', 'gender'];
/** Without products: the top list shows these already. */
const ROLES_OF_GOODS: readonly Role[] = ['subcategory', 'category'];
const FILTERED: readonly (readonly Role[])[] = [
  ['region', 'country', 'continent', 'state', 'city'],
  ['category', 'subcategory'],
  ['segment', 'channel', 'store'],
];
/** Maximum number of values in a filter. Beyond it, clicking a bar is faster than searching a list. */
const MAX_FILTERED = 40;

/** Returns the places of a page for some data. */
export function placesOf(page: PageName, facts: Facts): PlacesOfPage {
  // The data check describes the whole data set: no filter and no widget belongs to it.
  if (page === 'check') return { filters: [], kpis: [], tiles: [] };
  return { filters: filtersOf(facts), ...(page === 'sales' ? salesPage(facts) : customersPage(facts)) };
}

/** Name of the widget that shows and clears all filters. */
export const CHIPS = 'chips';

/** Minimum number of days with two periods to compare: two weeks. */
const MIN_COMPARED_DAYS = 14;

function filtersOf({ has, days }: Facts): readonly Place[] {
  const dates = has('date') ? [filter('date')] : [];
  const comparisons = dates.map((date) => ({ ...date, attributes: () => ({ field: COMPARE }) }));
  const members = FILTERED.map((roles, index) => ({
    name: `filter-${index + 1}`,
    span: 0,
    candidates: roles.filter(has).map(filter),
  }));
  return [
    { name: 'date', span: 0, candidates: dates },
    { name: COMPARE, span: 0, candidates: days >= MIN_COMPARED_DAYS ? comparisons : [] },
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
  const [least, most] = field === 'date' ? [1, 1] : [2, MAX_FILTERED];
  return { tag: 'sales-filter', plan, least, most, attributes: () => ({ field }) };
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
/** Number of key figures in a row. */
export const NUMBERS = 6;
/** Measures for which an increase is bad. */
const DOWN = /^(discount-rate|return-rate|processing-days)$/;

/** Rates that must vary over time for a key figure to appear. A constant margin makes profit a fixed share of revenue. */
const RATES: Readonly<Record<string, string>> = {
  profit: 'margin',
  margin: 'margin',
  'discount-rate': 'discount-rate',
  'processing-days': 'processing-days',
};
/** Counts that must vary too: many shops sell the same products in every month. */
const COUNTED = /^(products|sellers|customers)$/;

/** `isLead`: it is what the page is about, which is shown even where it never changes. */
function kpi(measure: string, { has, headline, reported, asksRevenue }: Facts, isLead = false): Place {
  const direction = has('date') && reported !== 'year' ? { sparkline: '' } : {};
  const attributes = { measure, ...direction, ...(DOWN.test(measure) ? { direction: 'down' } : {}) };
  const rate = has('date') && headline === 'revenue' ? RATES[measure] : undefined;
  const isCount = !isLead && COUNTED.test(measure);
  const by = has('date') && (rate || isCount) ? { by: ['month(date)'] } : {};
  // Whoever has orders and revenue has a value per order. A server counts orders slowly, and once is enough. The headline asks for the revenue alone.
  const asked = measure === 'aov' && headline === 'revenue' && !asksRevenue ? 'orders' : (rate ?? measure);
  const plan: QueryPlan = { measures: [asked], ...by };
  const isTelling = isCount ? isCountTelling : isRateTelling;
  const isPlanned = has(PLAN) && (measure === headline || measure === 'profit');
  const planned = isPlanned ? [{ ...plannedOf({ tag: 'sales-kpi', plan: { measures: [measure] }, attributes }), least: 1 }] : [];
  return {
    name: `kpi-${resultName(measure).replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`,
    span: 2,
    candidates: [...planned, { tag: 'sales-kpi', plan, least: 1, isTelling, attributes: () => attributes }],
  };
}

function salesPage(facts: Facts): Omit<PlacesOfPage, 'filters'> {
  const { headline, lead, asksRevenue, has, isProfitApart } = facts;
  const gain = !asksRevenue && !isProfitApart && (has('profit') || has('cost')) ? 'profit' : lead;
  const both = [...new Set([gain, lead])];
  // The amount that may be the revenue has a figure while the headline asks.
  const numbers = new Set([headline, ...(lead === NUMBER_OF_ROWS ? [] : [lead]), ...SALES_NUMBERS]);
  const findings: Place = { name: 'insights', span: 4, candidates: insights(facts) };
  return {
    kpis: [...numbers].map((measure) => kpi(measure, facts)),
    tiles: [
      { name: 'trend', span: 8, candidates: trendOf(lead, facts) },
      ...(has('date') ? [findings] : []),
      { name: 'plan', span: 4, candidates: attainments(lead, facts) },
      { name: 'drivers', span: 7, isCompared: true, candidates: drivers(facts) },
      { name: 'forecast', span: 5, candidates: forecasts(lead, facts) },
      { name: 'goods', span: 4, candidates: bars(both, ROLES_OF_GOODS, facts) },
      { name: 'places', span: 4, candidates: [...maps(both, facts), ...placesBars(lead, facts, both)] },
      { name: 'parts', span: 4, candidates: bands(lead, ROLES_OF_PARTS.filter(has), gain) },
      { name: 'discounts', span: 4, candidates: discounts(facts) },
      { name: 'bundles', span: 4, candidates: bundles(facts) },
      ...fieldTiles(lead, gain, facts),
      { name: 'sellers', span: 4, candidates: sellers(lead, facts) },
      { name: 'calendar', span: 8, candidates: calendars(lead, facts) },
      // Nothing moves where they leave the page.
      ...(has('date') ? [] : [findings]),
      {
        name: 'products',
        span: 12,
        isLast: true,
        candidates: tables('product', asksRevenue ? [lead] : [lead, 'profit', 'margin'], facts),
      },
    ],
  };
}

/** Roles of parts that deserve a card besides the first. */
const FURTHER_PARTS: readonly Role[] = ['segment', 'channel', 'status', 'gender'];

/** Returns a place for each field with few members: what explains an amount comes before its distribution. */
function fieldTiles(lead: string, gain: string, { has, fields }: Facts): readonly Place[] {
  const all = [...FURTHER_PARTS.filter(has), ...fields];
  return all.map((by, k) => ({
    name: `field-${k + 1}`,
    span: 4,
    candidates: by === 'status' ? states(lead) : bands(lead, [by], gain),
  }));
}

function customersPage(facts: Facts): Omit<PlacesOfPage, 'filters'> {
  const { lead, has } = facts;
  if (!has('customer')) return { kpis: [], tiles: [] };
  return {
    kpis: ['customers', ...CUSTOMER_NUMBERS]
      .filter((measure) => (measure === 'new-customers' ? facts.knowsNew : measure !== 'retention' || facts.knowsRetained))
      .map((measure) => kpi(measure, facts, measure === 'customers')),
    tiles: [
      { name: 'new-repeat', span: 8, candidates: newAndRepeat(lead, facts) },
      { name: 'customer-parts', span: 4, candidates: bars('customers', ['segment', 'region', 'channel', 'gender'], facts) },
      { name: 'segments', span: 6, candidates: cohorts('rfm', facts) },
      { name: 'at-risk', span: 6, candidates: cohorts('risk', facts) },
      { name: 'cohort', span: 12, candidates: retention(facts) },
      { name: 'customer-value', span: 4, candidates: spreads(lead, 'customer', facts) },
      { name: 'concentration', span: 4, candidates: pareto(lead, facts) },
      { name: 'customer-places', span: 4, candidates: bars('customers', ['country', 'state', 'city', 'region'], facts) },
      { name: 'ages', span: 4, candidates: ages(facts) },
      { name: 'top-customers', span: 12, isLast: true, candidates: tables('customer', [lead, 'orders'], facts) },
    ],
  };
}

/** Checks the names of places below the key figures. @throws SalesError `bad-option` for one that no page has */
export function checkWidgets(names: readonly string[]): void {
  if (names.length === 0) return;
  const facts: Facts = {
    has: () => true,
    headline: 'revenue',
    lead: 'revenue',
    hasYears: true,
    days: 0,
    knowsNew: true,
    knowsRetained: true,
    way: [],
    reported: undefined,
    isMonthly: false,
    asksRevenue: false,
    hasHours: true,
    hasBlank: () => true,
    fields: ['', '', '', ''],
    hasFewProducts: true,
  };
  const known = PAGES.flatMap((page) => placesOf(page, facts).tiles.map(({ name }) => name));
  for (const name of names) wordIn(known, name, 'widgets');
}
