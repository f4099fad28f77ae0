import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import { FEW_DAYS } from '../../../catalog/default-period.js';
import { NUMBER_OF_ROWS } from '../../../catalog/lead-measure.js';
import { HERO } from './arrangement.js';
import { CAUSES } from './cause.js';
import type { Attributes, Candidate, Facts } from './slot.js';
import { PLAN } from '../../../query/planned.js';
import {
  type Answer,
  areBarsTelling,
  areBasketsTelling,
  areDaysTelling,
  areMembersTelling,
  isTopTelling,
  arePartsTelling,
  areSharesTelling,
  BARS,
  isPlanTelling,
  isRateTelling,
  isRelationTelling,
  isRetentionTelling,
} from './worth.js';

/** Minimum number of days with sales for a calendar: half a year of working days. */
const HALF_A_YEAR = 120;
/** Maximum number of days of a calendar; more are too many to read. */
const THREE_YEARS = 3 * 366;
/** Minimum share of days with sales for a calendar: monthly figures would leave it empty. */
const MIN_DAYS_WITH_SALES = 0.1;
/** Minimum number of months for customer segments and for a retention trend. */
const A_QUARTER = 3;
const HALF_OF_MONTHS = 6;
/** Minimum number of months for detecting seasonality. */
const TWO_YEARS = 24;
/** Minimum heights in px of the main chart of customers, and of charts in the next row. */
const HERO_OF_CUSTOMERS = '440';
const BESIDE = '336';
/** Number of findings shown next to the main trend; a button shows the others. */
const FINDINGS = '3';
/** Number of customers at risk shown next to the customer segments. */
const AT_RISK = '8';
/** Minimum number of days for a sparkline in each row of a table. */
const SOME_MONTHS = 90;
/** Number of rows in top lists. */
const LISTED = 10;
/** Minimum numbers of members for a list and for a bar chart. */
const A_LIST = 6;
const SOME_BARS = 4;
/** Bar charts: maximum number of bars, and heights in px of a bar and of everything around the bars. */
const MAX_BARS = 2000;
const WHOLE = 20;
const BOTH_ENDS: Attributes = { top: '5', bottom: '3' };
const BAR = 22;
const AROUND_BARS = 130;

const ROLES_OF_PLACES: readonly Role[] = ['region', 'country', 'state', 'store', 'city', 'continent'];

/** Returns the filter that excludes rows without a customer or seller, which would otherwise lead every list; none where all rows have one. */
function knownOf(role: Role, { hasBlank }: Facts): Attributes {
  return hasBlank(role) ? { where: `${role}: !(blank)` } : {};
}

/** Query that every data source can answer. */
export const ROWS: QueryPlan = { measures: [NUMBER_OF_ROWS] };

/** Returns the query of measures by some fields. */
function per(measures: string | readonly string[], ...by: readonly string[]): QueryPlan {
  return { measures: [measures].flat(), by };
}
const MONTHS = 'month(date)';

/** Returns a candidate if the data has all of some roles. */
function candidateFor(needed: readonly Role[], { has }: Pick<Facts, 'has'>, candidate: Candidate): Candidate[] {
  return needed.every(has) ? [candidate] : [];
}

/** Number of days of two years whose first and last month may be cut: the history that a forecast needs. It has three months, and as many weeks of weekly figures. */
const FORECAST_DAYS = 2 * 365 - 31;
const AHEAD = '3';
const AHEAD_IN_WEEKS = '13';
/** Minimum share of the months of the data with rows, and the days of a month. A forecast takes months without rows for months without sales. */
const [MIN_FILLED, MONTH_DAYS] = [0.9, 30.5];

/** Number of months up to which a point of a line that chooses its unit is a month at most. */
const MONTHLY = 100;

/** True when a line of `points` lacks months. */
function hasGaps(points: number, days: number): boolean {
  const months = days / MONTH_DAYS;
  return months < MONTHLY && points < Math.floor(MIN_FILLED * months);
}

/** Minimum number of periods with sales for a line: one between fewer would mostly show zeros. */
const A_LINE = 6;

/** From twelve weeks to the longest period with a point per day. Its days are too many points to read, and its weeks are enough. */
const [TWELVE_WEEKS, MANY_DAYS] = [84, 100];

/** Number of days from which monthly bills are shown by month, and a plan is compared by month, as most plans are made. */
const HALF_A_YEAR_OF_DAYS = 180;

/** Candidates: a measure over time, compared with its plan, otherwise with the previous year when available. Yearly figures are a bar per year. */
export function trendOf(measure: string, facts: Facts): Candidate[] {
  const { has, hasYears, days, reported, isMonthly, chartGrain } = facts;
  if (!has('date')) return [];
  const trend = { tag: 'sales-trend', plan: per(measure, 'auto(date)'), least: 3 } as const;
  const common: Attributes = { measure, height: String(HERO) };
  if (reported === 'year')
    return [{ ...trend, attributes: () => ({ ...common, granularity: reported, chart: 'bar', brush: 'off' }) }];
  const isLong = days >= TWELVE_WEEKS && days <= MANY_DAYS;
  const areDays = chartGrain === 'day';
  const isAhead = days >= FORECAST_DAYS && !areDays;
  const areWeeks = hasYears && chartGrain === 'week';
  const ahead: Attributes = isAhead ? { forecast: areWeeks ? AHEAD_IN_WEEKS : AHEAD } : {};
  const areMonths = !areDays && !areWeeks && (hasYears || (isMonthly && days >= HALF_A_YEAR_OF_DAYS));
  const granularity = reported === 'quarter' ? reported : areMonths ? 'month' : (chartGrain ?? (isLong ? 'week' : undefined));
  const actual: Candidate = {
    ...trend,
    ...(measure === NUMBER_OF_ROWS && { isTelling: isRateTelling }),
    // Without an earlier year behind it, the room below the line is filled.
    attributes: (rows) => ({
      ...common,
      ...(hasYears ? { compare: 'previous-year' } : { chart: rows < A_LINE ? 'bar' : 'area' }),
      ...(granularity && { granularity }),
      ...(hasGaps(rows, days) ? {} : ahead),
    }),
  };
  const plannedGrain = areDays ? chartGrain : days >= HALF_A_YEAR_OF_DAYS && 'month';
  const attributes = { ...common, ...(plannedGrain && { granularity: plannedGrain }), ...ahead };
  const planned = plannedOf({ tag: 'sales-trend', plan: per(measure, MONTHS), attributes });
  return [...candidateFor([PLAN], facts, { ...planned, least: 3 }), actual];
}

/** Roles of members with a plan of their own. */
const ROLES_OF_PLANS: readonly Role[] = ['category', 'region', 'channel', 'segment', 'seller', 'store', 'country', 'subcategory'];

/** Candidates: the attainment of the plan by member, by the first role with plans of its members. */
export function attainments(measure: string, { has }: Facts): Candidate[] {
  return (has(PLAN) ? ROLES_OF_PLANS.filter(has) : []).map((by) => {
    const attributes = { measure, by, chart: 'bullet' };
    return { ...plannedOf({ tag: 'sales-breakdown', plan: per(measure, by), attributes }), most: WHOLE };
  });
}

/** Returns a candidate that compares with the plan. It needs at least two values with a plan, and a plan of all periods that it adds up. */
export function plannedOf({
  tag,
  plan,
  attributes,
}: Pick<Candidate, 'tag' | 'plan'> & { readonly attributes: Attributes }): Candidate {
  const compare = PLAN;
  const periods: QueryPlan = { ...plan, by: [MONTHS], compare };
  return {
    ...{ tag, plan: { ...plan, compare }, least: 2, isTelling: isPlanTelling, ...(tag !== 'sales-trend' && { periods }) },
    attributes: (rows) => ({ ...attributes, compare, ...(tag === 'sales-breakdown' && { height: heightOf(rows) }) }),
  };
}

/** Roles that insights without dates need: one is enough. */
const ROLES_OF_FINDINGS: readonly Role[] = ['discount', 'order', 'customer'];

/**
 * Candidates: the insights, unless the headline asks for the revenue or nothing can be found. Without findings the card lists what was checked; in only a few days the widget is
 * empty and is removed.
 */
export function insights({ has, days, asksRevenue }: Facts): Candidate[] {
  const isUnlikely = days < FEW_DAYS;
  const attributes = (): Attributes => ({ limit: FINDINGS });
  return !asksRevenue && (has('date') || ROLES_OF_FINDINGS.some(has))
    ? [{ tag: 'sales-insights', plan: ROWS, least: 1, isUnlikely, attributes }]
    : [];
}

/** Candidates: a forecast of the primary measure, when there are at least two years of months, nearly all of them with rows. */
export function forecasts(measure: string, facts: Facts): Candidate[] {
  const attributes = (): Attributes => ({ measure, granularity: 'month', height: BESIDE });
  const least = Math.max(TWO_YEARS, Math.floor((MIN_FILLED * facts.days) / MONTH_DAYS));
  return candidateFor(['date'], facts, { tag: 'sales-forecast', plan: per(measure, MONTHS), least, attributes });
}

/** Candidates: new and repeat customers over time, after enough earlier orders. */
export function newAndRepeat(measure: string, facts: Facts): Candidate[] {
  const series = 'customer-type';
  const common = { measure, series, chart: 'stacked', height: HERO_OF_CUSTOMERS };
  const attributes = (): Attributes => ({ ...common, ...knownOf('customer', facts) });
  const plan = per(measure, series);
  return facts.knowsNew ? [{ tag: 'sales-trend', plan, least: 2, isTelling: arePartsTelling, attributes }] : [];
}

/** Candidates: customer analyses over time, when there are a few months of data. */
export function cohorts(mode: string, facts: Facts): Candidate[] {
  const attributes = (): Attributes => ({ mode, ...(mode === 'risk' ? { limit: AT_RISK } : {}) });
  return candidateFor(['date'], facts, { tag: 'sales-cohort', plan: per('customers', MONTHS), least: A_QUARTER, attributes });
}

/** Candidates: retention, when there are enough months and some customers churn. */
export function retention(facts: Facts): Candidate[] {
  return candidateFor(['date'], facts, {
    ...{ tag: 'sales-cohort', plan: per('retention', MONTHS), least: HALF_OF_MONTHS, isTelling: isRetentionTelling },
    attributes: () => ({ mode: 'retention' }),
  });
}

/** Candidates: bars, by the first role with enough members. Of several measures, those of the first come first, and one query has all of them. */
export function bars(measures: string | readonly string[], roles: readonly Role[], { has }: Facts): Candidate[] {
  const all = [measures].flat();
  return all.flatMap((measure) => roles.filter(has).map((by) => breakdown(measure, by, all)));
}

/** Candidates: bars by the first of some fields whose few members differ. Those with losses come first. */
export function bands(measure: string, fields: readonly string[], gain = measure): Candidate[] {
  const of = (one: string): Candidate[] =>
    fields.map((by) => ({ ...breakdown(one, by, [gain, measure]), least: 2, most: WHOLE }));
  const losses = gain === measure ? [] : of(gain).map((one) => ({ ...one, isTelling: hasLoss }));
  const parts = of(measure).map((bar): Candidate => {
    const isTelling: Candidate['isTelling'] = (values) => arePartsTelling(values) && bar.isTelling?.(values) !== false;
    return { ...bar, isTelling };
  });
  return [...losses, ...parts];
}

/** Maximum number of states with a bar each. */
const MAX_STATES = 12;

/** Candidates: bars by state, such as paid and overdue. Their shares are the message, also where all are alike. */
export function states(measure: string): Candidate[] {
  return [{ ...breakdown(measure, 'status'), least: 2, most: MAX_STATES, isTelling: areSharesTelling }];
}

function hasLoss([values = []]: Answer['values']): boolean {
  return values.some((value) => value < 0);
}

/** Candidates: a measure by seller. */
export function sellers(measure: string, facts: Facts): Candidate[] {
  return bars(measure, ['seller'], facts).map((candidate) => ({
    ...candidate,
    ...listOf({ measure, by: 'seller', ...knownOf('seller', facts) }),
  }));
}

/** Minimum number of states on a map. */
const ON_A_MAP = 8;

/** Candidates: a map of the states of a country by each measure, for the USA as tiles of one size. Losses have a second color. */
export function maps(measures: readonly string[], facts: Facts): Candidate[] {
  const by = 'state';
  return measures.flatMap((measure) =>
    candidateFor([by], facts, {
      ...{ tag: 'sales-map', span: 8, plan: barsPlan(measures, by), measure, least: ON_A_MAP },
      attributes: () => ({ measure, by, chart: 'tile' }),
    }),
  );
}

/** Candidates: places with a drill path, then the first place role with a full list, then the first with several members, then one with a few that differ. */
export function placesBars(measure: string, { way, has }: Facts, all: readonly string[] = [measure]): Candidate[] {
  const drill = way.join(', ');
  const downwards = way.length < 2 ? [] : [{ ...breakdown(measure, way[0]!, all), ...listOf({ measure, drill }) }];
  const roles = ROLES_OF_PLACES.filter(has);
  const any = roles.map((by) => breakdown(measure, by, all));
  return [...downwards, ...any.map((candidate) => ({ ...candidate, least: A_LIST })), ...any, ...bands(measure, roles, all[0])];
}

/** Returns the query of bars and maps, which has the measures of all candidates for a place, and the number of rows. */
function barsPlan(measures: readonly string[], by: string): QueryPlan {
  return per([...new Set([...measures, ...ROWS.measures])], by);
}

/** `all`: the measures of the query. */
function breakdown(measure: string, by: string, all: readonly string[] = [measure]): Candidate {
  return {
    ...{ tag: 'sales-breakdown', plan: barsPlan(all, by), measure },
    least: SOME_BARS,
    isTelling: measure === NUMBER_OF_ROWS ? isRateTelling : areBarsTelling,
    ...listOf({ measure, by }),
  };
}

/** Returns a list of bars for a place alone, and cut. */
function listOf(attributes: Attributes): Pick<Candidate, 'attributes' | 'cut'> {
  return { attributes: barsOf(attributes), cut: barsOf(attributes, BARS + 1) };
}

/**
 * Returns attributes that make all bars visible. Of more members than fit, the largest have a bar, and the others one line. Where some have losses, the
 * largest losses have a bar too.
 */
function barsOf(attributes: Attributes, whole = WHOLE): Candidate['attributes'] {
  return (rows, [values = []]) => {
    const height = heightOf(rows, whole);
    if (rows <= whole) return { ...attributes, height };
    return { ...attributes, height, ...(hasLoss([values]) ? BOTH_ENDS : { top: String(BARS), other: '' }) };
  };
}

function heightOf(rows: number, whole = WHOLE): string {
  return String(AROUND_BARS + BAR * (rows > whole ? BARS + 1 : rows));
}

/** Candidates: a Pareto chart of customers. */
export function pareto(measure: string, facts: Facts): Candidate[] {
  // Cut, it would be a list of the largest, which is another card.
  return bars(measure, ['customer'], facts).map(({ cut: _, ...candidate }) => ({
    ...candidate,
    least: 10,
    most: MAX_BARS,
    isTelling: areMembersTelling,
    attributes: () => ({ measure, by: 'customer', chart: 'pareto', ...knownOf('customer', facts) }),
  }));
}

/** Candidates: a calendar of half a year to three years whose days have a pattern, otherwise hours of the week when dates have a time. */
export function calendars(measure: string, facts: Facts): Candidate[] {
  const tag = 'sales-heatmap';
  const cells = { mode: 'dimensions', x: 'hour(date)', y: 'weekday(date)' };
  const days = candidateFor(['date'], facts, {
    ...{ tag, plan: per(measure, 'day(date)'), isTelling: areDaysTelling },
    least: Math.max(HALF_A_YEAR, MIN_DAYS_WITH_SALES * facts.days),
    attributes: () => ({ measure, mode: 'calendar' }),
  });
  const hours = candidateFor(['date'], facts, {
    ...{ tag, plan: per(measure, cells.x, cells.y), least: 14 },
    attributes: () => ({ measure, ...cells }),
  });
  return [...(facts.days <= THREE_YEARS ? days : []), ...(facts.hasHours ? hours : [])];
}

/** Candidates: the distribution of a measure over orders or customers. */
export function spreads(measure: string, one: 'order' | 'customer', facts: Facts): Candidate[] {
  const plan: QueryPlan = { measures: [`distinct(${one})`] };
  return candidateFor([one], facts, { tag: 'sales-distribution', plan, least: 1, attributes: () => ({ measure, per: one }) });
}

/** Additive measures, which drivers can explain. */
const ADDED = /^(revenue|units)$/;
/** Maximum number of dimensions that drivers analyze. */
const MAX_CAUSES = 8;

/** Candidates: drivers of the change compared with the previous year. */
export function drivers({ lead, has, hasYears, hasFewProducts, comparedPart, fields }: Facts): Candidate[] {
  const roles = CAUSES.filter((role) => has(role) && (role !== 'product' || hasFewProducts)).slice(0, MAX_CAUSES);
  const dimensions = roles.length > 0 ? roles : fields;
  const [by] = dimensions;
  if (by === undefined || !hasYears || !ADDED.test(lead)) return [];
  // Without amounts of both periods, there is no change to explain.
  const days = comparedPart === undefined ? {} : { where: comparedPart };
  const plan: QueryPlan = { measures: [lead], by: [by], compare: 'previous-year', ...days };
  const attributes = (): Attributes => ({ measure: lead, by: dimensions.join(', '), height: BESIDE, ...days });
  return [{ tag: 'sales-drivers', plan, least: 1, attributes }];
}

/** Candidates: discount rate by margin, by the first role with enough members. */
export function discounts({ has }: Facts): Candidate[] {
  const [x, y] = ['discount-rate', 'margin'];
  const roles: readonly Role[] = ['subcategory', 'product', 'state', 'category'];
  return (has('discount') ? roles.filter(has) : []).map((role) => ({
    ...{ tag: 'sales-distribution', plan: { measures: [x, y], by: [role] }, least: A_LIST, isTelling: isRelationTelling },
    attributes: () => ({ chart: 'scatter', x, y, per: role }),
  }));
}

/** Candidates: items bought together, where orders have several. Without combinations the widget is empty and is removed. */
export function bundles(facts: Facts): Candidate[] {
  const plan: QueryPlan = { measures: ['orders', ...ROWS.measures] };
  const attributes = (): Attributes => ({});
  const basket = { tag: 'sales-basket', plan, least: 1, isTelling: areBasketsTelling, attributes } as const;
  return candidateFor(['order', 'product'], facts, basket);
}

/** Candidates: customers in age bands of ten years. */
export function ages(facts: Facts): Candidate[] {
  const [measure, by] = ['customers', 'bin(age, 10)'];
  const attributes = (rows: number): Attributes => ({ measure, by, height: heightOf(rows) });
  return candidateFor(['age'], facts, { tag: 'sales-breakdown', plan: per(measure, by), least: SOME_BARS, attributes });
}

/** Candidates: tables with the change from the previous year and a sparkline, starting with all measures. Each fallback has one measure less. */
export function tables(by: Role, measures: readonly string[], facts: Facts): Candidate[] {
  const { has, hasYears, days, reported } = facts;
  const common: Attributes = {
    by,
    ...(has('date') && days >= SOME_MONTHS && reported !== 'year' ? { sparkline: '' } : {}),
    ...(hasYears ? { compare: 'previous-year' } : {}),
    ...(by === 'customer' ? knownOf(by, facts) : {}),
  };
  const distinct = [...new Set(measures)];
  const lists = distinct.map((_, index) => distinct.slice(0, distinct.length - index));
  return (has(by) ? lists : []).map((list) => ({
    tag: 'sales-table',
    plan: { measures: list, by: [by] },
    least: 3,
    // Of many products that are all small, a list of the largest says nothing.
    isTelling: isTopTelling,
    attributes: (rows) => ({ ...common, limit: String(Math.min(rows, LISTED)), measure: list.join(', ') }),
  }));
}
