import { nameOf } from '../../../catalog/measure-facts.js';
import { measureOfField, numberField } from '../../../catalog/number-fields.js';
import { rowField, rowValue, typeOfField } from '../../../catalog/bind/row-values.js';
import type { KnownBins, NumberSpan, SampleOf } from '../../../query/analysis/analysis.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import { isRole } from '../../../query/schema.js';
import type { DistributionOptions } from './options.js';

/** Roles whose numbers are looked at row by row unless `per` says otherwise: of an order there is no one price or age. */
const ROW_ROLES: readonly Role[] = ['quantity', 'price', 'discount', 'age', 'visits'];

/** What is counted in bins: numbers of rows, by their field; or a measure per member of a dimension. */
export type Subject = { readonly kind: 'rows'; readonly field: string } | MembersSubject;

/** A measure of each member of a dimension. */
export interface MembersSubject {
  readonly kind: 'members';
  readonly measure: string;
  readonly per: string;
}

/** What an element looks at, by its attributes and what the data have. */
export function subjectOf({ measure, per }: Pick<DistributionOptions, 'measure' | 'per'>, catalog: Catalog): Subject {
  const field = numberField(measure, catalog);
  const plain = field !== undefined && catalog.define[measure] === undefined;
  if (per === 'row') return { kind: 'rows', field: field ?? measure };
  if (per === undefined) {
    const ofRows = plain && (isRole(field) ? ROW_ROLES.includes(field) : true);
    return ofRows ? { kind: 'rows', field } : { kind: 'members', measure, per: 'order' };
  }
  return { kind: 'members', measure: plain ? measureOfField(field, catalog) : measure, per };
}

/** How many rows have a number. */
const ROWS = 'count()';
/** Points at most: more cannot be told apart, and would take long to travel. */
const MOST_POINTS = 20_000;
/** Outliers that are drawn of a box. */
const MOST_OUTLIERS = 1000;

/** The question of a distribution: it is worked out where the rows are, and bins, boxes or points alone come here. `like`: bins that stay. */
export function toPlans(options: DistributionOptions, catalog: Catalog, like?: KnownBins): { readonly main: QueryPlan } {
  const { chart, by } = options;
  const bins = like ? { like } : options.bins;
  if (chart === 'scatter') return { main: (isOfRows(options) ? rowsPlan : scatterPlan)(options, catalog) };
  const subject = subjectOf(options, catalog);
  const { measures, by: keys = [] } = groupsOf(subject);
  if (chart === 'histogram') return { main: { measures, by: keys, analysis: { kind: 'histogram', ...sampleOf(subject), bins } } };
  if (subject.kind === 'rows' && rowField(subject.field, catalog) === undefined)
    return { main: madeBoxesPlan(subject.field, by, catalog) };
  const analysis = { kind: 'box', ...sampleOf(subject), group: by, outliers: MOST_OUTLIERS } as const;
  return { main: { measures, by: [by, ...keys], analysis } };
}

/**
 * Boxes of what is worked out in each row of other columns, such as revenue of price and quantity: asked of the rows one by one. Days and numbers make groups in their
 * order; texts, whose boxes stand by their medians, are not sorted first, which takes as long as all else at a million rows.
 */
function madeBoxesPlan(measure: string, by: string, catalog: Catalog): QueryPlan {
  const analysis = { kind: 'box', value: measure, group: by, outliers: MOST_OUTLIERS } as const;
  const order = typeOfField(by, catalog) === 'text' ? {} : { orderBy: [by] };
  return { measures: [measure], by: [by], ...order, detail: { offset: 0 }, analysis };
}

/** Whether points are rows. */
export function isOfRows({ chart, per }: Pick<DistributionOptions, 'chart' | 'per'>): boolean {
  return chart === 'scatter' && per === 'row';
}

/** What points of rows have along each scale: what is looked at, as it is written, and the column that a clause on it speaks of, where there is one. */
export function rowFields(
  { x, y }: Pick<DistributionOptions, 'x' | 'y'>,
  catalog: Catalog,
): readonly { readonly text: string; readonly field: string | undefined }[] {
  return [x, y].map((text) => ({ text, field: rowField(text, catalog) }));
}

/** The rows with two numbers each, as the matrix of correlations asks for them: what is worked out of others has no groups. */
function rowsPlan(options: DistributionOptions, catalog: Catalog): QueryPlan {
  const [x, y] = [rowValue(options.x, catalog), rowValue(options.y, catalog)];
  const values = x.name === y.name ? [x] : [x, y];
  return {
    measures: values.flatMap(({ measure }) => measure ?? []),
    by: values.flatMap(({ key }) => key ?? []),
    detail: { offset: 0 },
    analysis: { kind: 'scatter', x: x.name, y: y.name, limit: MOST_POINTS },
  };
}

/** Whose points a scatter has where the page does not say: those of products, else of customers, else of orders. */
export function pointsOf({ per }: Pick<DistributionOptions, 'per'>, { roles }: Pick<Catalog, 'roles'>): string {
  const known = (role: Role): boolean => roles.some((one) => one.role === role);
  return per ?? (['product', 'customer'] as const).find(known) ?? 'order';
}

/** The measures of a scatter as they are asked, and, where a column is meant, that column: it says how numbers are read. */
export function scatterMeasures(
  { x, y }: Pick<DistributionOptions, 'x' | 'y'>,
  catalog: Catalog,
): readonly { readonly asked: string; readonly field: string | undefined }[] {
  return [x, y].map((text) => {
    const field = catalog.define[text] === undefined ? numberField(text, catalog) : undefined;
    return { asked: field === undefined ? text : measureOfField(field, catalog), field };
  });
}

function scatterPlan(options: DistributionOptions, catalog: Catalog): QueryPlan {
  const measures = scatterMeasures(options, catalog).map(({ asked }) => asked);
  const member = pointsOf(options, catalog);
  const [x = '', y = ''] = measures.map(nameOf);
  return { measures, by: [member], analysis: { kind: 'scatter', x, y, member, limit: MOST_POINTS } };
}

/** The question which members lie in some bins, `limit` of them at most; `plan` is that of the histogram. */
export function toMembersPlan(plan: QueryPlan, member: string, spans: readonly NumberSpan[], limit: number): QueryPlan {
  const value = nameOf(plan.measures[0] ?? '');
  return { ...plan, analysis: { kind: 'members', value, member, spans, limit } };
}

function groupsOf(subject: Subject): Pick<QueryPlan, 'measures' | 'by'> {
  if (subject.kind === 'rows') return { measures: [ROWS], by: [subject.field] };
  return { measures: [subject.measure], by: [subject.per] };
}

function sampleOf(subject: Subject): SampleOf {
  if (subject.kind === 'rows') return { value: subject.field, weight: ROWS };
  return { value: nameOf(subject.measure), member: subject.per };
}
