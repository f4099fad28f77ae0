import type { DayRange, BoundCompare, BoundPart, BoundSides, ComparedClauses } from '../../query/plan.js';
import type { CatalogColumn } from '../../query/catalog.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { formatWhere } from '../../query/where/where.js';
import { comparesMembers, comparesRest } from '../../query/where/clause-list.js';
import { SalesError } from '../../util/error.js';
import { conjunction, selectedDays, type ClauseBinder, type PartDraft } from './bind-part.js';
import { hasDays, settleCompare, settleRetention, type CompareContext, type SettledCompare } from './compare.js';
import type { BoundClause } from './clauses/predicates.js';
import { columnAt, coverageOf, dateOf, refOf, roleColumn, wholeCoverage, type Scope } from './lookup.js';
import { notRelated } from './not-related.js';
import { unjoinedTable } from '../role-hint.js';

/**
 * Returns the inputs of the comparison or retention for each draft: the date bin in `by`, otherwise the date. All drafts use the
 * same first and last day of the data.
 */
function contextsOf(drafts: readonly PartDraft[], asker: string): readonly CompareContext[] {
  const bins = drafts.map((draft) => dateBin(draft, asker));
  const dates = drafts.map((draft, index) => dateColumn(draft, bins[index]?.ref, asker));
  const bounds = drafts[0] && boundsOf(drafts[0].scope, dates);
  return drafts.map(({ scope, clauses }, index) => {
    const date = refOf(dates[index]!);
    return { date, bin: bins[index], bounds, calendar: scope.calendar, selected: selectedDays(clauses, date) };
  });
}

function dateBin({ by }: PartDraft, asker: string) {
  const [bin, second] = by.flatMap(({ dimension }, index) =>
    dimension.kind === 'bin-date' ? [{ index, ref: dimension.ref, grain: dimension.grain }] : [],
  );
  if (!bin || !second) return bin;
  throw new SalesError('bad-option', 'two-dates', {
    params: { option: asker, first: by[bin.index]?.name ?? '', second: by[second.index]?.name ?? '' },
  });
}

function dateColumn({ scope }: PartDraft, bin: ColumnRef | undefined, option: string): CatalogColumn {
  const { catalog, asker } = scope;
  const column = bin ? columnAt(catalog, bin) : dateOf(scope, asker.table);
  if (column) return column;
  const date = roleColumn(catalog, 'date');
  if (date) throw notRelated(catalog, asker, 'date', refOf(date));
  throw new SalesError('missing-role', 'option-needs-role', {
    params: { option, role: 'date', ...unjoinedTable(catalog) },
  });
}

/**
 * Returns the first day that any of the dates covers, and the last: that of the whole data if one of them is the date of its rows.
 * The last day also ends the earlier period. With one date per month, it ends the month.
 */
function boundsOf(scope: Scope, dates: readonly CatalogColumn[]): CompareContext['bounds'] {
  const found = dates.flatMap((date) => {
    const days = coverageOf(scope, date);
    if (!days) return [];
    const gap = days.grain ? 1 : (days.to - days.from + 1) / Math.max(1, date.distinct);
    return [{ oldest: days.from, newest: days.to, gap }];
  });
  if (found.length === 0) return undefined;
  const isDate = dates.some((date) => dateOf(scope, date.table) === date);
  const newest = (isDate ? wholeCoverage(scope).to : undefined) ?? Math.max(...found.map((bounds) => bounds.newest));
  const first = found.map(({ oldest }) => oldest);
  const gap = Math.max(1, ...found.map((bounds) => bounds.gap));
  const { resumed } = scope.catalog;
  const since = Math.max(...first);
  return { oldest: Math.min(newest, ...first), newest, since, gap, ...(isDate && resumed !== undefined && { resumed }) };
}

/** A resolved comparison: of two periods, or of two sets of rows. `shared`: the clauses of both sets, where not all are; `written`: the others. */
export type SettledSides = Partial<SettledCompare> & {
  readonly sides?: BoundSides;
  readonly shared?: readonly BoundClause[];
  readonly written?: ComparedClauses;
};

/**
 * Resolves the comparison of each draft; the periods are those of the first draft. `binder` is required for a comparison of rows.
 * @throws SalesError `bad-option`, `bad-clause`, `missing-role`, `not-related`; `unknown-field` for a field that is compared
 */
export function settleCompares(
  drafts: readonly PartDraft[],
  compare: string,
  binder: ClauseBinder | undefined,
): readonly SettledSides[] {
  if (comparesRest(compare)) return drafts.map(({ scope }) => settleRest(scope, compare.slice('rest of'.length), binder!));
  if (comparesMembers(compare)) return drafts.map((draft) => settleMembers(draft, compare, binder!));
  return contextsOf(drafts, 'compare').map((context) => settleCompare(context, compare));
}

/** Clauses on fields that do not exist in the data are skipped, like filters of other widgets. */
function settleRest(scope: Scope, selection: string, binder: ClauseBinder): SettledSides {
  const { clauses } = binder.bindClauses(scope, { measures: [], filters: [selection] });
  const current = conjunction(clauses);
  return { sides: { current, earlier: { kind: 'not', of: current } } };
}

/** The clauses of the comparison take the place of those on the same fields; all others are shared. */
function settleMembers({ scope, clauses, isLevelPlan }: PartDraft, compare: string, binder: ClauseBinder): SettledSides {
  const others = binder.bindClauses(scope, { measures: [], where: compare }).clauses;
  if (others.some(({ isDate }) => isDate))
    throw new SalesError('bad-option', 'compared-dates', { params: { option: 'compare', value: compare } });
  const fields = new Set(others.map(({ field }) => JSON.stringify(field)));
  const isOwn = ({ field }: BoundClause): boolean => fields.has(JSON.stringify(field));
  const own = clauses.filter(isOwn);
  const earlier = others.filter(({ isLevel }) => !(isLevelPlan && isLevel));
  return {
    sides: { current: conjunction(own), earlier: conjunction(earlier) },
    shared: clauses.filter((clause) => !isOwn(clause)),
    written: { current: formatWhere(own.map(({ clause }) => clause)), earlier: compare },
  };
}

/** The periods of the retention in one table. */
export interface SettledRetention {
  readonly bound: NonNullable<BoundPart['retention']>;
  readonly notes: readonly Note[];
  readonly period?: DayRange;
  readonly earlier?: DayRange;
}

/**
 * Resolves the periods between which retention compares members.
 * @throws SalesError `bad-option`, `missing-role`, `not-related`
 */
export function bindRetention(draft: PartDraft, compare: BoundCompare | undefined): SettledRetention | undefined {
  const [context] = contextsOf([draft], 'retention');
  if (!context) return undefined;
  const where = conjunction(draft.clauses, context.date);
  if (context.bin) return { bound: { kind: 'bins', index: context.bin.index, where }, notes: [] };
  const { notes, ...periods } = settleRetention(context, compare);
  return {
    bound: { kind: 'period', date: context.date, where, ...periods },
    notes,
    ...(hasDays(periods.current) && { period: periods.current, earlier: periods.earlier }),
  };
}
