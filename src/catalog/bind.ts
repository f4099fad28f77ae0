import type { DayRange } from '../query/calendar.js';
import type { Catalog } from '../query/catalog.js';
import { nearest, suggest } from '../query/nearest.js';
import type { BoundCompare, BoundDimension, BoundMeasure, BoundPlan, PlanFacts, Predicate, QueryPlan } from '../query/plan.js';
import type { ColumnRef, Note } from '../query/schema.js';
import type { TimeGrain } from '../query/time-grain.js';
import { TimeZone } from '../query/time-zone.js';
import { formatClause, parseWhere, type Clause } from '../query/where.js';
import { SalesError } from '../util/error.js';
import { settleCompare, settleRetention, type CompareContext, type SettledCompare } from './compare.js';
import { dimensionOf } from './dimensions.js';
import { dayBounds, newestDay, refOf, roleColumn, columnNamed, type Scope } from './lookup.js';
import { bindMeasure } from './measure-expressions.js';
import { hasRetention } from './measures.js';
import { ALWAYS, autoGrain, hull, intersect, intersectAll, type OpenRange } from './periods.js';
import { bindClause, type BoundClause } from './predicates.js';
import { requireTable, tableOf } from './relations.js';

/** The clauses of a plan, looked up; `skipped`: texts of others' clauses on fields that the data lack. */
interface BoundFilters {
  readonly clauses: readonly BoundClause[];
  readonly skipped: readonly string[];
}

/** A key with the grain that `auto` became. */
interface BoundKey extends BoundDimension {
  readonly grain?: TimeGrain;
}

/**
 * A plan with all its names looked up in the catalog and its periods settled: what engines run.
 * @throws SalesError with any code of asking (DESIGN section 10, Errors)
 */
export function bindPlan(plan: QueryPlan, catalog: Catalog): BoundPlan {
  const scope = scopeOf(plan, catalog);
  const measures = plan.measures.map((text) => bindMeasure(scope, text));
  const table = tableOf(catalog, measures, plan);
  const filters = bindFilters(scope, plan, table);
  const by = (plan.by ?? []).map((text) => bindKey(scope, text, filters.clauses));
  requireTable(table, { measures, by });
  requireDistinct([...by, ...measures].map(({ name }) => name));
  const settled =
    plan.compare === undefined ? undefined : settleCompare(contextOf(scope, by, filters.clauses, 'compare'), plan.compare);
  const retention = measures.some(({ expression }) => hasRetention(expression))
    ? bindRetention(scope, by, filters.clauses, settled)
    : undefined;
  return {
    table,
    by: by.map(({ name, dimension }) => ({ name, dimension })),
    measures,
    where: conjunction(filters.clauses, settled?.compare.date),
    ...(settled ? { compare: settled.compare } : {}),
    ...(retention ? { retention: retention.bound } : {}),
    orderBy: bindOrder(plan, by, measures),
    ...(plan.limit === undefined ? {} : { limit: plan.limit }),
    calendar: scope.calendar,
    notes: [...(settled?.notes ?? []), ...(retention?.notes ?? []), ...filters.skipped.map(skippedNote)],
    facts: factsOf(scope, by, filters, settled ?? retention),
  };
}

function scopeOf(plan: QueryPlan, catalog: Catalog): Scope {
  const calendar = { ...catalog.calendar, ...plan.calendar };
  const define = new Map([...Object.entries(catalog.define), ...Object.entries(plan.define ?? {})]);
  return { catalog, calendar, zone: new TimeZone(calendar.timeZone), define };
}

function bindFilters(scope: Scope, plan: QueryPlan, table: string): BoundFilters {
  const own = parseWhere(plan.where ?? '').map((clause) => bindOwn(scope, clause, table));
  const clauses = [...own];
  const skipped: string[] = [];
  for (const clause of (plan.filters ?? []).flatMap((text) => parseWhere(text))) {
    const bound = bindOther(scope, clause, table);
    if (bound) clauses.push(bound);
    else skipped.push(formatClause(clause));
  }
  return { clauses, skipped };
}

function bindOwn(scope: Scope, clause: Clause, table: string): BoundClause {
  const bound = bindClause(scope, clause);
  requireTable(table, bound, `clause '${formatClause(clause)}'`);
  return bound;
}

/** A clause of another widget; undefined where the data lack its field (DESIGN B3). */
function bindOther(scope: Scope, clause: Clause, table: string): BoundClause | undefined {
  try {
    return bindOwn(scope, clause, table);
  } catch (error) {
    const isLacking =
      error instanceof SalesError && ['unknown-field', 'unknown-dimension', 'missing-role', 'not-related'].includes(error.code);
    if (isLacking) return undefined;
    throw error;
  }
}

function bindKey(scope: Scope, text: string, clauses: readonly BoundClause[]): BoundKey {
  const field = dimensionOf(scope, text);
  const name = text.trim();
  const ref = refOf(field.column);
  if (field.kind === 'dimension') {
    const isDay = field.dimension.kind === 'column' && field.column.type === 'date';
    return { name, dimension: isDay ? { kind: 'bin-date', ref, grain: 'day' } : field.dimension };
  }
  const bounds = dayBounds(scope, field.column);
  const whole = bounds ? { from: bounds.oldest, to: bounds.newest } : { from: 1, to: 0 };
  const grain = autoGrain(intersect(hull(selectedDays(clauses, ref) ?? [ALWAYS]), whole), scope.calendar);
  return { name, dimension: { kind: 'bin-date', ref, grain }, grain };
}

/** The days that clauses on a date select together; undefined without one. */
function selectedDays(clauses: readonly BoundClause[], ref: ColumnRef): readonly OpenRange[] | undefined {
  const lists = clauses.flatMap(({ days }) => (days && isSame(days.ref, ref) ? [days.ranges] : []));
  return lists.length === 0 ? undefined : lists.reduce(intersectAll);
}

function isSame(a: ColumnRef, b: ColumnRef): boolean {
  return a.table === b.table && a.column === b.column;
}

/** The clauses that hold, all of them, but those on the days of a date that is compared. */
function conjunction(clauses: readonly BoundClause[], but: ColumnRef | undefined): Predicate {
  const predicates = clauses.filter(({ days }) => !(but && days && isSame(days.ref, but))).map(({ predicate }) => predicate);
  const [only] = predicates;
  return only && predicates.length === 1 ? only : { kind: 'all', of: predicates };
}

/** What a comparison or retention stands on: the date bin in `by`, else the date. */
function contextOf(scope: Scope, by: readonly BoundKey[], clauses: readonly BoundClause[], asker: string): CompareContext {
  const bins = by.flatMap(({ dimension }, index) =>
    dimension.kind === 'bin-date' ? [{ index, ref: dimension.ref, grain: dimension.grain }] : [],
  );
  const [bin, second] = bins;
  if (bin && second) {
    throw new SalesError(
      'bad-option',
      `${asker} takes one date bin in by, found '${by[bin.index]?.name ?? ''}' and '${by[second.index]?.name ?? ''}'`,
      {
        hint: 'Leave one of them out.',
        params: { option: asker },
      },
    );
  }
  const column = bin ? columnNamed(scope.catalog, bin.ref.column, bin.ref.table) : roleColumn(scope.catalog, 'date');
  if (!column) {
    throw new SalesError('missing-role', `${asker} needs a column with the role 'date'`, {
      hint: 'Say which column it is: roles="date: name of the column".',
      params: { option: asker, role: 'date' },
    });
  }
  const date = refOf(column);
  return { date, bin, bounds: dayBounds(scope, column), calendar: scope.calendar, selected: selectedDays(clauses, date) };
}

interface SettledRetention {
  readonly bound: NonNullable<BoundPlan['retention']>;
  readonly notes: readonly Note[];
  readonly period?: DayRange;
  readonly earlier?: DayRange;
}

function bindRetention(
  scope: Scope,
  by: readonly BoundKey[],
  clauses: readonly BoundClause[],
  settled: SettledCompare | undefined,
): SettledRetention {
  const context = contextOf(scope, by, clauses, 'retention');
  const where = conjunction(clauses, context.date);
  if (context.bin) return { bound: { kind: 'bins', index: context.bin.index, where }, notes: [] };
  const compare: BoundCompare | undefined = settled?.compare;
  const { notes, ...periods } = settleRetention(context, compare);
  return {
    bound: { kind: 'period', date: context.date, where, ...periods },
    notes,
    period: periods.current,
    earlier: periods.earlier,
  };
}

function requireDistinct(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new SalesError('bad-option', `the result would have two columns named '${twice}'`, {
    hint: `Name one of them: other = ${twice}.`,
    params: { option: 'measures', value: twice },
  });
}

function bindOrder(plan: QueryPlan, by: readonly BoundKey[], measures: readonly BoundMeasure[]): BoundPlan['orderBy'] {
  const sides = plan.compare === undefined ? [''] : ['', '.previous', '.change', '.growth'];
  const names = [...by.map(({ name }) => name), ...measures.flatMap(({ name }) => sides.map((side) => name + side))];
  return (plan.orderBy ?? []).map((text) => {
    const asked = text.trim();
    if (names.includes(asked)) return { name: asked, descending: false };
    const name = asked.replace(/^-\s*/, '');
    if (asked.startsWith('-') && names.includes(name)) return { name, descending: true };
    const near = nearest(name, names);
    throw new SalesError('bad-option', `orderBy '${asked}' is no column of the result`, {
      hint: suggest(name, names),
      params: { option: 'orderBy', value: asked, expected: names, ...(near === undefined ? {} : { nearest: near }) },
    });
  });
}

function skippedNote(clause: string): Note {
  return {
    code: 'filter-skipped',
    message: `The filter '${clause}' is left out: these data have no such field.`,
    params: { clause },
  };
}

function factsOf(
  scope: Scope,
  by: readonly BoundKey[],
  filters: BoundFilters,
  settled: { readonly period?: DayRange; readonly earlier?: DayRange } | undefined,
): PlanFacts {
  const grain = by.find((key) => key.grain !== undefined)?.grain;
  const newest = newestDay(scope);
  const period = settled?.period ?? clausePeriod(scope, filters.clauses);
  return {
    ...(grain === undefined ? {} : { grain }),
    ...(period === undefined ? {} : { period }),
    ...(settled?.earlier === undefined ? {} : { earlier: settled.earlier }),
    ...(newest === undefined ? {} : { newest }),
    skipped: filters.skipped,
  };
}

/** The days from the first to the last that date clauses select, open ends closed by the data. */
function clausePeriod(scope: Scope, clauses: readonly BoundClause[]): DayRange | undefined {
  const column = roleColumn(scope.catalog, 'date');
  const selected = column && selectedDays(clauses, refOf(column));
  if (!selected) return undefined;
  const { from, to } = hull(selected);
  const bounds = dayBounds(scope, column);
  const range = { from: from === -Infinity ? (bounds?.oldest ?? to) : from, to: to === Infinity ? (bounds?.newest ?? from) : to };
  return Number.isFinite(range.from) && Number.isFinite(range.to) ? range : undefined;
}
