import type { QueryPlan } from '../query/plan.js';
import type { Role } from '../query/schema.js';

/** The attributes of a tag, in the order in which they are written. */
export type TagAttributes = Readonly<Record<string, string>>;

/** A tag, with a query that must return enough rows. */
interface TagCandidate {
  readonly tag: `sales-${string}`;
  readonly attributes: TagAttributes;
  readonly plan: QueryPlan;
  /** Minimum number of rows. Default: 1. */
  readonly least?: number;
}

/** What decides which tags suit the data. */
interface TagFacts {
  /** The measure of most tags. */
  readonly lead: string;
  /** The names of all measures that can be calculated. */
  readonly measures: readonly string[];
  readonly has: (role: Role) => boolean;
  /** True when the data covers more than one year. Years can then be compared. */
  readonly hasYears: boolean;
}

/** Measures of key figures next to the primary one, at most `MAX_FIGURES` of them. */
const FIGURES = ['profit', 'margin', 'orders', 'aov', 'customers', 'units'];
const MAX_FIGURES = 3;
/** Roles of breakdowns, at most `MAX_BREAKDOWNS` of them. */
const PARTS: readonly Role[] = ['category', 'region', 'segment', 'channel', 'country', 'store', 'product', 'seller', 'customer'];
const MAX_BREAKDOWNS = 3;
/** Roles of tables and filters: the first that the data has. */
const LISTED: readonly Role[] = ['product', 'customer', 'store', 'category', 'region'];
const FILTERED: readonly Role[] = ['region', 'country', 'category', 'store', 'segment'];
/** Measures whose change can be explained by the change of each part. */
const ADDED = ['revenue', 'units'];
/** Minimum number of periods and members: fewer give no chart. */
const SOME_POINTS = 3;
const HALF_A_YEAR_OF_DAYS = 120;
const TWO_YEARS_OF_MONTHS = 24;
const SOME_MEMBERS = 2;
const SOME_ORDERS = 20;

/** Returns tags that may suit the data, in the order of a page. Whether they do, their queries show. */
export function tagCandidates(facts: TagFacts): readonly TagCandidate[] {
  return [...filters(facts), ...figures(facts), ...overTime(facts), ...parts(facts), ...analyses(facts)];
}

function filters({ has }: TagFacts): TagCandidate[] {
  const tag = 'sales-filter';
  const by = FILTERED.find(has);
  return [
    ...(has('date') ? [{ tag, attributes: { field: 'date' }, plan: { measures: [], by: ['month(date)'] } } as const] : []),
    ...(by ? [{ tag, attributes: { field: by }, plan: { measures: [], by: [by] }, least: SOME_MEMBERS } as const] : []),
  ];
}

function figures({ lead, measures, hasYears }: TagFacts): TagCandidate[] {
  const others = FIGURES.filter((name) => name !== lead && measures.includes(name)).slice(0, MAX_FIGURES);
  const compare = compared(hasYears);
  return [lead, ...others].map((measure) => ({
    tag: 'sales-kpi',
    attributes: { measure, ...compare },
    plan: { measures: [measure], ...compare },
  }));
}

function overTime({ lead, has, hasYears }: TagFacts): TagCandidate[] {
  const overDays = (grain: string): QueryPlan => ({ measures: [lead], by: [`${grain}(date)`] });
  const monthly = { measure: lead, granularity: 'month' };
  if (!has('date')) return [];
  return [
    { tag: 'sales-trend', attributes: { measure: lead, ...compared(hasYears) }, plan: overDays('auto'), least: SOME_POINTS },
    { tag: 'sales-insights', attributes: {}, plan: overDays('month'), least: SOME_POINTS },
    { tag: 'sales-forecast', attributes: monthly, plan: overDays('month'), least: TWO_YEARS_OF_MONTHS },
    {
      tag: 'sales-heatmap',
      attributes: { measure: lead, mode: 'calendar' },
      plan: overDays('day'),
      least: HALF_A_YEAR_OF_DAYS,
    },
  ];
}

function parts({ lead, measures, has }: TagFacts): TagCandidate[] {
  const bars = PARTS.filter(has).map((by) => ({
    tag: 'sales-breakdown' as const,
    attributes: { measure: lead, by },
    plan: { measures: [lead], by: [by] },
    least: SOME_MEMBERS,
  }));
  const rows = LISTED.find(has);
  const columns = [lead, ...FIGURES.filter((name) => name !== lead && measures.includes(name)).slice(0, MAX_FIGURES)];
  return [
    ...bars.slice(0, MAX_BREAKDOWNS),
    ...(rows
      ? [
          {
            tag: 'sales-table' as const,
            attributes: { measure: columns.join(', '), by: rows },
            plan: { measures: columns, by: [rows] },
          },
        ]
      : []),
  ];
}

function analyses({ lead, has, hasYears }: TagFacts): TagCandidate[] {
  const per = (['order', 'customer'] as const).find(has);
  const by = PARTS.find(has);
  const candidates: (TagCandidate | false)[] = [
    per !== undefined && {
      tag: 'sales-distribution',
      attributes: { measure: lead, per },
      plan: { measures: [lead], by: [per] },
      least: SOME_ORDERS,
    },
    by !== undefined &&
      hasYears &&
      ADDED.includes(lead) && {
        tag: 'sales-drivers',
        attributes: { measure: lead, by },
        plan: { measures: [lead], by: [by] },
        least: SOME_MEMBERS,
      },
    has('customer') &&
      has('date') && {
        tag: 'sales-cohort',
        attributes: {},
        plan: { measures: ['retention'], by: ['month(date)'] },
        least: SOME_POINTS,
      },
    has('order') &&
      has('product') && {
        tag: 'sales-basket',
        attributes: {},
        plan: { measures: [], by: ['order', 'product'], analysis: { kind: 'rules', basket: 'order', item: 'product' } },
      },
  ];
  return candidates.filter((candidate) => candidate !== false);
}

const compared = (hasYears: boolean): { readonly compare?: 'previous-year' } => (hasYears ? { compare: 'previous-year' } : {});
