import type { ColumnRef } from '../../../query/schema.js';
import type { Dimension, Predicate } from '../../../query/plan.js';
import { binEnd, binStart, shiftBin } from '../../../query/time/time-grain.js';
import { formatClause, type Clause, type ClauseItem } from '../../../query/where/where.js';
import { suggestions } from '../../../query/names.js';
import { errorWith, SalesError } from '../../../util/error.js';
import { badItem, readBoolean, readMoment, readNumber, readPeriod, type ClauseContext } from './clause-values.js';
import { fieldOf, typeOfDimension } from '../../dimensions.js';
import { isTemporal } from '../measures/expression-types.js';
import { fieldNames, newestDay, type Scope } from '../lookup.js';
import { complement, intersectAll, relativeRange, unite, ALWAYS, type OpenRange } from '../../periods.js';
import { noBin, requirePossible } from './possible-values.js';

/** A bound clause. `days`: the whole days of a date that it selects, in order; a comparison shifts them. */
export interface BoundClause {
  readonly clause: Clause;
  readonly field: Dimension;
  /** True for days of a date. */
  readonly isDate: boolean;
  readonly predicate: Predicate;
  readonly days?: { readonly ref: ColumnRef; readonly ranges: readonly OpenRange[] };
  /** True for a measure per member: its members are looked up first. */
  readonly isLevel?: boolean;
}

/** What one item selects: days of a date, or any other predicate. */
type Selection = { readonly days: OpenRange } | { readonly predicate: Predicate };

type DateDimension = Extract<Dimension, { kind: 'column' | 'bin-date' }>;

/**
 * Binds a clause: resolves its field and parses its texts as values of that field.
 * @throws SalesError `unknown-field`, `bad-type`, `bad-clause`, with the position
 */
export function bindClause(scope: Scope, clause: Clause): BoundClause {
  const field = fieldAt(scope, clause);
  if (!field || field.kind === 'auto') throw unknownField(scope, clause);
  const { dimension, column } = field;
  const context = { scope, clause, column };
  const type = typeOfDimension(dimension, column);
  const isDate = isTemporal(type) && (dimension.kind === 'column' || dimension.kind === 'bin-date');
  const selections = clause.items.map((item): Selection => {
    if (item.kind === 'blank') return { predicate: oneOf(dimension, [], true) };
    if (isDate) return selectDays(context, dimension, item);
    requirePossible(context, dimension, item);
    return { predicate: selectValues(context, dimension, type, item) };
  });
  const predicate = join(
    clause.items,
    selections.map((selection) => predicateOf(dimension, selection)),
  );
  const bound = { clause, field: dimension, isDate, predicate };
  if (dimension.kind === 'level') return { ...bound, isLevel: true };
  return isDate ? { ...bound, ...daysOf(clause.items, selections, dimension.ref) } : bound;
}

/** Resolves the field of a clause. Errors of the field get its position in the text. */
function fieldAt(scope: Scope, { field, quoted, position }: Clause): ReturnType<typeof fieldOf> {
  try {
    return fieldOf(scope, field, quoted);
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    throw errorWith(error, { position });
  }
}

/** Returns days as a predicate on a date; an empty range selects nothing. */
export function daysPredicate(ref: ColumnRef, { from, to }: OpenRange): Predicate {
  if (from > to) return { kind: 'days', ref, from: 1, to: 0 };
  return { kind: 'days', ref, ...(from > -Infinity ? { from } : {}), ...(to < Infinity ? { to } : {}) };
}

function unknownField(scope: Scope, clause: Clause): SalesError {
  return new SalesError('unknown-field', 'clause-unknown-field', {
    position: clause.position,
    params: {
      clause: formatClause(clause),
      field: clause.field,
      ...suggestions(clause.field, fieldNames(scope.catalog)),
    },
  });
}

function oneOf(field: Dimension, values: readonly (string | number | boolean)[], missing: boolean): Predicate {
  return { kind: 'one-of', field, values, missing };
}

function predicateOf(dimension: Dimension, selection: Selection): Predicate {
  if ('predicate' in selection) return selection.predicate;
  return dimension.kind === 'column' || dimension.kind === 'bin-date'
    ? daysPredicate(dimension.ref, selection.days)
    : { kind: 'any', of: [] };
}

/** Combines plain items with OR and `!` items with AND. */
function join(items: readonly ClauseItem[], predicates: readonly Predicate[]): Predicate {
  const plain = predicates.filter((_, index) => items[index]?.not === false);
  const excluded = predicates.filter((_, index) => items[index]?.not === true);
  const parts: Predicate[] = [];
  if (plain.length > 0) parts.push(either(plain));
  if (excluded.length > 0) parts.push({ kind: 'not', of: either(excluded) });
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'all', of: parts };
}

/** Combines predicates on one field with OR; exact values are merged into one list. */
function either(predicates: readonly Predicate[]): Predicate {
  const lists = predicates.filter((predicate) => predicate.kind === 'one-of');
  const others = predicates.filter((predicate) => predicate.kind !== 'one-of');
  const [first] = lists;
  const list =
    first &&
    oneOf(
      first.field,
      [...new Set(lists.flatMap(({ values }) => values))],
      lists.some(({ missing }) => missing),
    );
  const all = list ? [list, ...others] : others;
  const [only] = all;
  return only && all.length === 1 ? only : { kind: 'any', of: all };
}

/** Returns the days that a date clause selects if every item except `(blank)` is a range of days. */
function daysOf(items: readonly ClauseItem[], selections: readonly Selection[], ref: ColumnRef): Pick<BoundClause, 'days'> {
  const ranges = (not: boolean): OpenRange[] =>
    selections.flatMap((selection, index) => ('days' in selection && items[index]?.not === not ? [selection.days] : []));
  const isWhole = selections.every((selection, index) => 'days' in selection || items[index]?.kind === 'blank');
  if (!isWhole || items.every((item) => item.kind === 'blank')) return {};
  const isOnlyExcluding = items.every((item) => item.not);
  const included = isOnlyExcluding ? [ALWAYS] : unite(ranges(false));
  return { days: { ref, ranges: intersectAll(included, complement(ranges(true))) } };
}

function selectDays(context: ClauseContext, dimension: DateDimension, item: ClauseItem): Selection {
  switch (item.kind) {
    case 'equals': {
      const moment = dimension.kind === 'column' ? readMoment(context, item.value) : undefined;
      if (moment !== undefined) return { predicate: oneOf(dimension, [moment], false) };
      return { days: snapWritten(context, dimension, item, readPeriod(context, item, item.value)) };
    }
    case 'range':
      return selectRange(context, dimension, item);
    case 'relative': {
      const newest = newestDay(context.scope);
      const days = newest === undefined ? { from: 1, to: 0 } : relativeRange(item, newest, context.scope.calendar);
      return { days: snap(context, dimension, days) };
    }
    default:
      throw badItem(context, item, 'bad-type', ['dates-no-pattern']);
  }
}

function selectRange(context: ClauseContext, dimension: DateDimension, item: Extract<ClauseItem, { kind: 'range' }>): Selection {
  const moments = [item.from, item.to].map((end) =>
    end === undefined || dimension.kind !== 'column' ? undefined : readMoment(context, end),
  );
  if (moments.some((moment) => moment !== undefined)) return momentRange(context, dimension, item, moments);
  const from = item.from === undefined ? -Infinity : readPeriod(context, item, item.from).from;
  const to = item.to === undefined ? Infinity : readPeriod(context, item, item.to).to;
  requireOrder(context, item, from, to);
  return { days: snapWritten(context, dimension, item, { from, to }) };
}

/** Returns a range with a time of day at one end. An end without a time is the first or last moment of its day. */
function momentRange(
  context: ClauseContext,
  dimension: DateDimension,
  item: Extract<ClauseItem, { kind: 'range' }>,
  [first, last]: readonly (number | undefined)[],
): Selection {
  const startOf = (day: number): number => (context.column.instant ? context.scope.zone.startOf(day) : day * 86_400_000);
  const from = first ?? (item.from === undefined ? -Infinity : startOf(readPeriod(context, item, item.from).from));
  const to = last ?? (item.to === undefined ? Infinity : startOf(readPeriod(context, item, item.to).to + 1) - 1);
  requireOrder(context, item, from, to);
  return { predicate: between(dimension, from, to) };
}

function requireOrder(context: ClauseContext, item: ClauseItem, from: number, to: number): void {
  if (from > to) throw badItem(context, item, 'bad-clause', ['range-in-order']);
}

function between(field: Dimension, from: number, to: number): Predicate {
  return { kind: 'between', field, ...(from > -Infinity ? { from } : {}), ...(to < Infinity ? { to } : {}) };
}

/** Like `snap`, for explicit items: days on which no bin begins are an error, regardless of the data. */
function snapWritten(context: ClauseContext, dimension: DateDimension, item: ClauseItem, days: OpenRange): OpenRange {
  const bins = snap(context, dimension, days);
  if (bins.from > bins.to && dimension.kind === 'bin-date') throw noBin(context, dimension.grain, item, days.from);
  return bins;
}

/** For date bins: returns the days of the bins that begin in the range. */
function snap({ scope }: ClauseContext, dimension: DateDimension, { from, to }: OpenRange): OpenRange {
  if (dimension.kind === 'column') return { from, to };
  const { calendar } = scope;
  const { grain } = dimension;
  const start = from === -Infinity ? from : binStart(from, grain, calendar);
  return {
    from: start < from ? shiftBin(start, grain, 1, calendar) : start,
    to: to === Infinity ? to : binEnd(to, grain, calendar),
  };
}

function selectValues(context: ClauseContext, dimension: Dimension, type: string, item: ClauseItem): Predicate {
  if (type === 'text') return selectTexts(context, dimension, item);
  if (type === 'boolean' && item.kind === 'equals') return oneOf(dimension, [readBoolean(context, item, item.value)], false);
  if (type === 'number' && item.kind === 'equals') return oneOf(dimension, [readNumber(context, item, item.value)], false);
  if (type !== 'number' || item.kind !== 'range')
    throw badItem(context, item, 'bad-type', [type === 'number' ? 'number-or-range' : 'true-or-false']);
  const from = item.from === undefined ? -Infinity : readNumber(context, item, item.from);
  const to = item.to === undefined ? Infinity : readNumber(context, item, item.to);
  requireOrder(context, item, from, to);
  return between(dimension, from, to);
}

function selectTexts(context: ClauseContext, dimension: Dimension, item: ClauseItem): Predicate {
  if (item.kind === 'equals') return oneOf(dimension, [item.value], false);
  if (item.kind === 'pattern') return { kind: 'like', field: dimension, parts: item.parts };
  if (item.kind === 'relative') {
    // Only for dates does this text mean relative days; in a text column it is an ordinary text.
    const words = formatClause({ field: 'x', quoted: false, items: [{ ...item, not: false }] });
    return oneOf(dimension, [words.slice('x: '.length)], false);
  }
  throw badItem(context, item, 'bad-type', ['text-for']);
}
