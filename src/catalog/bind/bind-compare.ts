import type { DayRange } from '../../query/time/calendar.js';
import type { CatalogColumn } from '../../query/catalog.js';
import type { BoundCompare, BoundPart, BoundRest, Predicate } from '../../query/plan.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import { conjunction, selectedDays, type ClauseBinder, type PartDraft } from './bind-part.js';
import { settleCompare, settleRetention, type CompareContext, type SettledCompare } from './compare.js';
import { columnAt, coverageOf, dateOf, dayBounds, newestDay, refOf, roleColumn, type Scope } from './lookup.js';
import { notRelated } from './not-related.js';

/** What a comparison or retention of each draft stands on: the date bin in `by`, else the date; and the same days of the data for all. */
function contextsOf(drafts: readonly PartDraft[], asker: string): readonly CompareContext[] {
  const bins = drafts.map((draft) => dateBin(draft, asker));
  const dates = drafts.map((draft, index) => dateColumn(draft, bins[index]?.ref, asker));
  const bounds = drafts[0] && boundsOf(drafts[0].scope, dates);
  return drafts.map(({ scope, clauses }, index) => {
    const date = refOf(dates[index]!);
    return { date, bin: bins[index], bounds, calendar: scope.calendar, selected: selectedDays(clauses, date) };
  });
}

interface DateBin extends NonNullable<CompareContext['bin']> {
  readonly ref: ColumnRef;
}

function dateBin({ by }: PartDraft, asker: string): DateBin | undefined {
  const [bin, second] = by.flatMap(({ dimension }, index) =>
    dimension.kind === 'bin-date' ? [{ index, ref: dimension.ref, grain: dimension.grain }] : [],
  );
  if (!bin || !second) return bin;
  throw new SalesError(
    'bad-option',
    `${asker} takes one date bin in by, found '${by[bin.index]?.name ?? ''}' and '${by[second.index]?.name ?? ''}'`,
    { hint: 'Leave one of them out.', params: { option: asker } },
  );
}

function dateColumn({ scope }: PartDraft, bin: ColumnRef | undefined, option: string): CatalogColumn {
  const { catalog, asker } = scope;
  const column = bin ? columnAt(catalog, bin) : dateOf(scope, asker.table);
  if (column) return column;
  const date = roleColumn(catalog, 'date');
  if (date) throw notRelated(catalog, asker, 'date', refOf(date));
  throw new SalesError('missing-role', `${option} needs a column with the role 'date'`, {
    hint: 'Set the column: roles="date: column name".',
    params: { option, role: 'date' },
  });
}

/** From the first day that any of some dates covers to the newest date: where one of them is the date of its rows, the newest of the whole data. It ends the earlier period too. */
function boundsOf(scope: Scope, dates: readonly CatalogColumn[]): CompareContext['bounds'] {
  const found = dates.flatMap((date) => {
    const days = coverageOf(scope, date);
    const bounds = dayBounds(scope, date);
    if (!days || !bounds) return [];
    const gap = days.grain ? 1 : (days.to - days.from + 1) / Math.max(1, date.distinct);
    return [{ oldest: days.from, newest: bounds.newest, gap }];
  });
  if (found.length === 0) return undefined;
  const isDate = dates.some((date) => dateOf(scope, date.table) === date);
  const newest = (isDate ? newestDay(scope) : undefined) ?? Math.max(...found.map((bounds) => bounds.newest));
  const first = found.map(({ oldest }) => oldest);
  const gap = Math.max(1, ...found.map((bounds) => bounds.gap));
  return { oldest: Math.min(newest, ...first), newest, since: Math.max(...first), gap };
}

/** What stands before the clauses whose rows are compared with all others. */
const REST = /^rest of(?=\s|$)/;

/** A comparison that is settled: of two periods, or of some rows with all others. */
export type SettledSides = Partial<SettledCompare> & { readonly rest?: BoundRest };

/** The comparison of each draft; the periods are those of the first. `binder` is to be there for one with the rest. @throws SalesError `bad-option`, `bad-clause`, `missing-role`, `not-related` */
export function settleCompares(
  drafts: readonly PartDraft[],
  compare: string,
  binder: ClauseBinder | undefined,
): readonly SettledSides[] {
  if (REST.test(compare)) return drafts.map(({ scope }) => settleRest(scope, compare.replace(REST, ''), binder!));
  return contextsOf(drafts, 'compare').map((context) => settleCompare(context, compare));
}

/** Clauses on fields that the data lack select nothing by themselves, as filters of others do. */
function settleRest(scope: Scope, selection: string, binder: ClauseBinder): SettledSides {
  const { clauses } = binder.bindClauses(scope, { measures: [], filters: [selection] });
  const current: Predicate = { kind: 'all', of: clauses.map(({ predicate }) => predicate) };
  return { rest: { current, earlier: { kind: 'not', of: current } } };
}

/** The periods of retention of one table. */
export interface SettledRetention {
  readonly bound: NonNullable<BoundPart['retention']>;
  readonly notes: readonly Note[];
  readonly period?: DayRange;
  readonly earlier?: DayRange;
}

/** The periods that members are compared between (DESIGN M4). @throws SalesError `bad-option`, `missing-role`, `not-related` */
export function bindRetention(draft: PartDraft, compare: BoundCompare | undefined): SettledRetention | undefined {
  const [context] = contextsOf([draft], 'retention');
  if (!context) return undefined;
  const where = conjunction(draft.clauses, context.date);
  if (context.bin) return { bound: { kind: 'bins', index: context.bin.index, where }, notes: [] };
  const { notes, ...periods } = settleRetention(context, compare);
  return {
    bound: { kind: 'period', date: context.date, where, ...periods },
    notes,
    period: periods.current,
    earlier: periods.earlier,
  };
}
