import { nameOf } from '../../catalog/measure-facts.js';
import { measureOfField, numberField } from '../../catalog/number-fields.js';
import type { NumberSpan, SampleOf } from '../../query/analysis.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { Role } from '../../query/schema.js';
import { isRole } from '../../query/schema.js';
import type { DistributionOptions } from './options-model.js';

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
export function subjectOf({ measure, per }: DistributionOptions, catalog: Catalog): Subject {
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

/** The question of a histogram: it is counted where the rows are, and bins alone come here. */
export function toPlans({ bins }: DistributionOptions, subject: Subject): { readonly main: QueryPlan } {
  const analysis = { kind: 'histogram', ...sampleOf(subject), bins } as const;
  return { main: { ...groupsOf(subject), analysis } };
}

/** The question which members lie in some bins, `limit` of them at most. */
export function toMembersPlan(plan: QueryPlan, subject: MembersSubject, spans: readonly NumberSpan[], limit: number): QueryPlan {
  return { ...plan, analysis: { kind: 'members', ...sampleOf(subject), member: subject.per, spans, limit } };
}

function groupsOf(subject: Subject): QueryPlan {
  if (subject.kind === 'rows') return { measures: [ROWS], by: [subject.field] };
  return { measures: [subject.measure], by: [subject.per] };
}

function sampleOf(subject: Subject): SampleOf {
  if (subject.kind === 'rows') return { value: subject.field, weight: ROWS };
  return { value: nameOf(subject.measure), member: subject.per };
}
