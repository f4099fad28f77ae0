import type { CatalogColumn } from '../../query/catalog.js';
import { isSameRef } from '../../query/column-ref.js';
import type { BoundDimension, BoundPart, Predicate, QueryPlan } from '../../query/plan.js';
import type { ColumnRef, ValueType } from '../../query/schema.js';
import { TIME_GRAINS, type TimeGrain } from '../../query/time/time-grain.js';
import { comparesMembers, comparesRest } from '../../query/where/clause-list.js';
import { SalesError } from '../../util/error.js';
import { dimensionOf, typeOfDimension } from '../dimensions.js';
import { isTemporal } from './measures/expression-types.js';
import { coverageOf, dayBounds, refOf, type Scope } from './lookup.js';
import { ALWAYS, autoGrain, hull, intersect, intersectAll, type OpenRange } from '../periods.js';
import type { bindClauses } from './clauses/bind-clauses.js';
import type { BoundClause } from './clauses/predicates.js';
import type { Requester } from './several-tables.js';

/** A key with the type of its values and its grain, with `auto` resolved. */
export interface BoundKey extends BoundDimension {
  readonly type: ValueType;
  readonly grain?: TimeGrain;
}

/**
 * The keys and clauses of a plan, bound for the rows of one table. `skipped`: texts of other widgets' clauses on fields that
 * these rows do not reach.
 */
export interface PartDraft {
  readonly scope: Scope & { readonly asker: Requester };
  readonly by: readonly BoundKey[];
  readonly clauses: readonly BoundClause[];
  readonly skipped: readonly string[];
  /** True for the rows in which levels are looked up: they have no clause on one. */
  readonly isLevelPlan?: boolean;
}

/** Binds the clauses of plans that have any. */
export interface ClauseBinder {
  readonly bindClauses: typeof bindClauses;
}

/** True when a plan has clauses, also in its comparison. */
function asksFilters({ where = '', filters = [], compare = '' }: QueryPlan): boolean {
  return where !== '' || filters.length > 0 || comparesRest(compare) || comparesMembers(compare);
}

/**
 * Binds the keys and clauses of a plan for the rows of one table. Keys get the same grain as in `first`, the draft of the plan's
 * first table. `binder` is required if the plan `asksFilters`.
 * @throws SalesError `not-related` for an unreachable key or own clause, and as `dimensionOf` and `bindClause`
 */
export function draftPart(
  scope: PartDraft['scope'],
  plan: QueryPlan,
  binder: ClauseBinder | undefined,
  first?: PartDraft,
): PartDraft {
  const { clauses, skipped } = asksFilters(plan) ? binder!.bindClauses(scope, plan) : { clauses: [], skipped: [] };
  const by = (plan.by ?? []).map((text, index) => bindKey(scope, text, clauses, first?.by[index]));
  return { scope, by, clauses: plan.history ? withHistory(clauses, by) : clauses, skipped };
}

/** Lets clauses on the date of a key select all earlier days as well. */
function withHistory(clauses: readonly BoundClause[], [key]: readonly BoundKey[]): readonly BoundClause[] {
  if (key?.dimension.kind !== 'bin-date') return clauses;
  const { ref } = key.dimension;
  return clauses.map((clause) => {
    if (!clause.days || !isSameRef(clause.days.ref, ref)) return clause;
    const { to } = hull(clause.days.ranges);
    return {
      ...clause,
      predicate: { kind: 'days', ref, ...(to < Infinity && { to }) },
      days: { ref, ranges: [{ from: -Infinity, to }] },
    };
  });
}

function bindKey(
  scope: PartDraft['scope'],
  text: string,
  clauses: readonly BoundClause[],
  first: BoundKey | undefined,
): BoundKey {
  const field = dimensionOf(scope, text);
  const name = text.trim();
  const ref = refOf(field.column);
  if (field.kind === 'dimension') {
    const type = typeOfDimension(field.dimension, field.column);
    if (first && first.type !== type) throw otherType(name, field.column, first);
    const isDay = field.dimension.kind === 'column' && type === 'date';
    return { name, type, dimension: isDay ? { kind: 'bin-date', ref, grain: 'day' } : field.dimension };
  }
  const grain = first?.grain ?? shownGrain(scope, field.column, clauses);
  return { name, type: 'date', dimension: { kind: 'bin-date', ref, grain }, grain };
}

/** Resolves the unit `auto`: the finest one with few enough points, but not finer than the unit in which figures are reported. */
function shownGrain(scope: Scope, column: CatalogColumn, clauses: readonly BoundClause[]): TimeGrain {
  const grain = autoGrain(daysShown(scope, column, clauses), scope.calendar);
  const reported = coverageOf(scope, column)?.grain;
  return reported && TIME_GRAINS.indexOf(reported) > TIME_GRAINS.indexOf(grain) ? reported : grain;
}

function daysShown(scope: Scope, column: CatalogColumn, clauses: readonly BoundClause[]): OpenRange {
  const bounds = dayBounds(scope, column);
  const whole = bounds ? { from: bounds.oldest, to: bounds.newest } : { from: 1, to: 0 };
  return intersect(hull(selectedDays(clauses, refOf(column)) ?? [ALWAYS]), whole);
}

/** Returns the error for a key with different types in two tables. */
function otherType(name: string, { table, name: column, type }: CatalogColumn, first: BoundKey): SalesError {
  const params = { field: name, table, column, type, expected: first.type };
  return new SalesError('not-related', isTemporal(type) ? 'other-date-type' : 'other-type', { params });
}

/** The days that all clauses on a date select together; `undefined` without such a clause. */
export function selectedDays(clauses: readonly BoundClause[], ref: ColumnRef): readonly OpenRange[] | undefined {
  const lists = clauses.flatMap(({ days }) => (days && isSameRef(days.ref, ref) ? [days.ranges] : []));
  return lists.length === 0 ? undefined : lists.reduce(intersectAll);
}

/** Combines clauses with AND, except those on the days of the compared date. */
export function conjunction(clauses: readonly BoundClause[], but?: ColumnRef): Predicate {
  const predicates = clauses.filter(({ days }) => !(but && days && isSameRef(days.ref, but))).map(({ predicate }) => predicate);
  const [only] = predicates;
  return only && predicates.length === 1 ? only : { kind: 'all', of: predicates };
}

/** Returns the bound part of a draft with its resolved periods. */
export function finishPart(
  { scope, by, clauses }: PartDraft,
  { compare, sides }: Pick<BoundPart, 'compare' | 'sides'> = {},
  retention?: BoundPart['retention'],
): BoundPart {
  return {
    table: scope.asker.table,
    by: by.map(({ name, dimension }) => ({ name, dimension })),
    where: conjunction(clauses, compare?.date),
    ...(compare ? { compare } : {}),
    ...(sides ? { sides } : {}),
    ...(retention ? { retention } : {}),
  };
}
