import type { CatalogColumn } from '../../query/catalog.js';
import type { BoundDimension, BoundPart, Predicate, QueryPlan } from '../../query/plan.js';
import type { ColumnRef, ValueType } from '../../query/schema.js';
import { TIME_GRAINS, type TimeGrain } from '../../query/time/time-grain.js';
import { SalesError } from '../../util/error.js';
import { dimensionOf, typeOfDimension } from '../dimensions.js';
import { isTemporal } from './expression-types.js';
import { coverageOf, dayBounds, refOf, type Scope } from './lookup.js';
import { ALWAYS, autoGrain, hull, intersect, intersectAll, type OpenRange } from '../periods.js';
import type { bindClauses } from './bind-clauses.js';
import type { BoundClause } from './predicates.js';
import type { Asker } from './several-tables.js';

/** A key with the type of its values and the grain that `auto` became. */
export interface BoundKey extends BoundDimension {
  readonly type: ValueType;
  readonly grain?: TimeGrain;
}

/** The keys and clauses of a plan as the rows of one table lead to them. `skipped`: texts of others' clauses on fields that they do not lead to. */
export interface PartDraft {
  readonly scope: Scope & { readonly asker: Asker };
  readonly by: readonly BoundKey[];
  readonly clauses: readonly BoundClause[];
  readonly skipped: readonly string[];
}

/** What looks up the clauses of plans that have any. */
export interface ClauseBinder {
  readonly bindClauses: typeof bindClauses;
}

/** Whether a plan has clauses, in its comparison too. */
export function asksFilters({ where = '', filters = [], compare = '' }: QueryPlan): boolean {
  return where !== '' || filters.length > 0 || compare.startsWith('rest ');
}

/**
 * Looks the keys and clauses of a plan up for the rows of one table; keys are of the same grain as those of `first`, the draft of the plan's first table.
 * `binder` is to be there where the plan `asksFilters`.
 * @throws SalesError `not-related` for a key or an own clause out of reach, and as `dimensionOf` and `bindClause`
 */
export function draftPart(
  scope: PartDraft['scope'],
  plan: QueryPlan,
  binder: ClauseBinder | undefined,
  first?: PartDraft,
): PartDraft {
  const { clauses, skipped } = asksFilters(plan) ? binder!.bindClauses(scope, plan) : { clauses: [], skipped: [] };
  const by = (plan.by ?? []).map((text, index) => bindKey(scope, text, clauses, first?.by[index]));
  return { scope, by, clauses, skipped };
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

/** The unit that `auto` is: the finest with few enough points, but none finer than figures are reported by. */
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

/** The error of a key by which the groups of two tables cannot meet. */
function otherType(name: string, { table, name: column, type }: CatalogColumn, first: BoundKey): SalesError {
  const hint = isTemporal(type) ? `Group by day(${name}).` : `Set the type of one of them with read="${column}: ${first.type}".`;
  return new SalesError(
    'not-related',
    `'${name}' is of type ${type} in '${table}' and ${first.type} elsewhere, so no rows meet`,
    {
      hint,
      params: { field: name, table, column, type, expected: first.type },
    },
  );
}

/** The days that clauses on a date select together; undefined without one. */
export function selectedDays(clauses: readonly BoundClause[], ref: ColumnRef): readonly OpenRange[] | undefined {
  const lists = clauses.flatMap(({ days }) => (days && isSame(days.ref, ref) ? [days.ranges] : []));
  return lists.length === 0 ? undefined : lists.reduce(intersectAll);
}

function isSame(a: ColumnRef, b: ColumnRef): boolean {
  return a.table === b.table && a.column === b.column;
}

/** The clauses that hold, all of them, but those on the days of a date that is compared. */
export function conjunction(clauses: readonly BoundClause[], but: ColumnRef | undefined): Predicate {
  const predicates = clauses.filter(({ days }) => !(but && days && isSame(days.ref, but))).map(({ predicate }) => predicate);
  const [only] = predicates;
  return only && predicates.length === 1 ? only : { kind: 'all', of: predicates };
}

/** A draft with its periods settled. */
export function finishPart(
  { scope, by, clauses }: PartDraft,
  { compare, rest }: Pick<BoundPart, 'compare' | 'rest'> = {},
  retention?: BoundPart['retention'],
): BoundPart {
  return {
    table: scope.asker.table,
    by: by.map(({ name, dimension }) => ({ name, dimension })),
    where: conjunction(clauses, compare?.date),
    ...(compare ? { compare } : {}),
    ...(rest ? { rest } : {}),
    ...(retention ? { retention } : {}),
  };
}
