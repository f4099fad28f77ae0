import { rowField, rowValue, typeOfField } from '../../../catalog/bind/row-values.js';
import { measureOfField, numberField } from '../../../catalog/number-fields.js';
import type { KnownBins, NumberSpan, SampleOf } from '../../../query/analysis/analysis.js';
import { mayHaveCredits, type Catalog } from '../../../query/catalog.js';
import { resultName } from '../../../query/measure.js';
import type { QueryPlan } from '../../../query/plan.js';
import { isRole, type Role } from '../../../query/schema.js';
import { ownValue } from '../../../util/record.js';
import { MAX_CLAUSE_MEMBERS } from '../../base/chart/marks.js';
import type { DistributionAttributes } from '../attributes.js';

/** The attributes of a distribution with its chart type, each axis of a scatter plot with a measure; with `per="row"`, with a role or column. */
export interface DistributionOptions extends DistributionAttributes {
  readonly chart: DistributionChart;
  readonly x: string;
  readonly y: string;
  readonly by: string;
}

type DistributionChart = NonNullable<DistributionAttributes['chart']>;

export function toOptions(attributes: DistributionAttributes): DistributionOptions {
  const { chart, per, x, y, by } = attributes;
  const usual = x !== undefined || y !== undefined ? 'scatter' : by === undefined ? 'histogram' : 'box';
  return {
    ...attributes,
    chart: chart ?? usual,
    x: x ?? (per === 'row' ? 'discount' : 'discount-rate'),
    y: y ?? 'profit',
    by: by ?? 'category',
  };
}

/** Roles that are analyzed per row by default. An order has no single price or customer age. */
const ROW_ROLES: readonly Role[] = ['quantity', 'price', 'discount', 'age', 'visits'];

/** Numbers to count: a field of the rows, or a measure per member of a dimension. */
export type Subject = { readonly kind: 'rows'; readonly field: string } | MembersSubject;

interface MembersSubject {
  readonly kind: 'members';
  readonly measure: string;
  readonly per: string;
}

export function subjectOf({ measure, per }: Pick<DistributionOptions, 'measure' | 'per'>, catalog: Catalog): Subject {
  const field = numberField(measure, catalog);
  const plain = field !== undefined && ownValue(catalog.define, measure) === undefined;
  if (per === 'row') return { kind: 'rows', field: field ?? measure };
  if (per === undefined) {
    const ofRows = plain && (isRole(field) ? ROW_ROLES.includes(field) : true);
    return ofRows ? { kind: 'rows', field } : { kind: 'members', measure, per: 'order' };
  }
  return { kind: 'members', measure: plain ? measureOfField(field, catalog) : measure, per };
}

const ROWS = 'count()';
/** Maximum number of points; more are indistinguishable and slow to transfer. */
const MAX_POINTS = 20_000;
const MAX_OUTLIERS = 1000;

/** Returns the query of a distribution. The worker returns only bins, boxes or points. `like` contains bins to reuse. */
export function toPlans(options: DistributionOptions, catalog: Catalog, like?: KnownBins): { readonly main: QueryPlan } {
  const { chart, by } = options;
  const bins = like ? { like } : options.bins;
  if (chart === 'scatter') return { main: (isOfRows(options) ? rowsPlan : scatterPlan)(options, catalog) };
  const subject = subjectOf(options, catalog);
  const { measures, by: keys = [] } = groupsOf(subject, catalog);
  if (chart === 'histogram') return { main: { measures, by: keys, analysis: { kind: 'histogram', ...sampleOf(subject), bins } } };
  if (subject.kind === 'rows' && rowField(subject.field, catalog) === undefined)
    return { main: madeBoxesPlan(subject.field, by, catalog) };
  const analysis = { kind: 'box', ...sampleOf(subject), group: by, outliers: MAX_OUTLIERS } as const;
  return { main: { measures, by: [by, ...keys], analysis } };
}

/**
 * Returns the query for boxes of a row expression, such as revenue from price and quantity. Dates and numbers are sorted. Text
 * groups are not: their boxes are sorted by median later, and sorting a million rows is slow.
 */
function madeBoxesPlan(measure: string, by: string, catalog: Catalog): QueryPlan {
  const analysis = { kind: 'box', value: measure, group: by, outliers: MAX_OUTLIERS } as const;
  const order = typeOfField(by, catalog) === 'text' ? {} : { orderBy: [by] };
  return { measures: [measure], by: [by], ...order, detail: { offset: 0 }, analysis };
}

export function isOfRows({ chart, per }: Pick<DistributionOptions, 'chart' | 'per'>): boolean {
  return chart === 'scatter' && per === 'row';
}

/** Returns the expression of each axis and the column for its clause; `undefined` without such a column. */
export function rowFields(
  { x, y }: Pick<DistributionOptions, 'x' | 'y'>,
  catalog: Catalog,
): readonly { readonly text: string; readonly field: string | undefined }[] {
  return [x, y].map((text) => ({ text, field: rowField(text, catalog) }));
}

/** Returns the query for rows with two numbers each. Row expressions cannot be grouped. */
function rowsPlan(options: DistributionOptions, catalog: Catalog): QueryPlan {
  const [x, y] = [rowValue(options.x, catalog), rowValue(options.y, catalog)];
  const values = x.name === y.name ? [x] : [x, y];
  return {
    measures: values.flatMap(({ measure }) => measure ?? []),
    by: values.flatMap(({ key }) => key ?? []),
    detail: { offset: 0 },
    analysis: { kind: 'scatter', x: x.name, y: y.name, limit: MAX_POINTS },
  };
}

/** Returns the dimension of scatter points. Default: products, otherwise customers, otherwise orders. */
export function pointsOf({ per }: Pick<DistributionOptions, 'per'>, { roles }: Pick<Catalog, 'roles'>): string {
  const known = (role: Role): boolean => roles.some((one) => one.role === role);
  return per ?? (['product', 'customer'] as const).find(known) ?? 'order';
}

/** Returns the measures of a scatter plot. Includes the column, if any, which determines the number format. */
export function scatterMeasures(
  { x, y }: Pick<DistributionOptions, 'x' | 'y'>,
  catalog: Catalog,
): readonly { readonly measure: string; readonly field: string | undefined }[] {
  return [x, y].map((text) => {
    const field = ownValue(catalog.define, text) === undefined ? numberField(text, catalog) : undefined;
    return { measure: field === undefined ? text : measureOfField(field, catalog), field };
  });
}

function scatterPlan(options: DistributionOptions, catalog: Catalog): QueryPlan {
  const measures = scatterMeasures(options, catalog).map(({ measure }) => measure);
  const member = pointsOf(options, catalog);
  const [x = '', y = ''] = measures.map(resultName);
  return { measures, by: [member], analysis: { kind: 'scatter', x, y, member, limit: MAX_POINTS } };
}

/** Returns the query for the members in some bins, at most `limit`. `plan` is the query of the histogram. */
export function toMembersPlan(plan: QueryPlan, member: string, spans: readonly NumberSpan[]): QueryPlan {
  const value = resultName(plan.measures[0] ?? '');
  return { ...plan, analysis: { kind: 'members', value, member, spans, limit: MAX_CLAUSE_MEMBERS } };
}

function groupsOf(subject: Subject, catalog: Catalog): Pick<QueryPlan, 'measures' | 'by'> {
  if (subject.kind === 'rows') return { measures: [ROWS], by: [subject.field] };
  const { measure, per } = subject;
  const isLeftOut = per === 'order' && OF_SALES.includes(measure) && mayHaveCredits(catalog);
  return { measures: [isLeftOut ? `${measure} = ${measure} / orders` : measure], by: [per] };
}

/** Measures that a document without a sale has too. Divided by its number of orders, which is 0, it has no value. */
const OF_SALES: readonly string[] = ['revenue', 'units', 'cost', 'profit'];

function sampleOf(subject: Subject): SampleOf {
  if (subject.kind === 'rows') return { value: subject.field, weight: ROWS };
  return { value: resultName(subject.measure), member: subject.per };
}
