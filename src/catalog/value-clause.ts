import type { Calendar, DayRange } from '../query/plan.js';
import { formatDayRange, parsePeriod } from '../query/time/calendar-date.js';
import { bareField, quoteField, quoteValue, readClauses, type Clause, type ClauseItem } from '../query/where/where.js';
import { relativeRange, unite } from './periods.js';

/** A value that a clause can select: a member as in the data, a range of days, or `null` for the missing value. */
export type FilterValue = DayRange | string | null;

/** Values of a field that a mark filters by. */
export interface ValueFilter {
  /** The field as plans and clauses write it: a role, a column or a dimension. Periods of a date are values of the date. */
  readonly field: string;
  /** Without values, nothing selects the mark, as one of several remaining members. */
  readonly values: readonly FilterValue[];
  /** True when clauses on the field select the mark, but selecting the mark does not filter the field. */
  readonly isImplied?: boolean;
}

/** The newest day of the data is the end of `last 90 days`. */
interface ClauseFacts {
  readonly calendar: Calendar;
  readonly newest: number | undefined;
}

/** True when a value is a range of days. */
export function isDays(value: FilterValue): value is DayRange {
  return typeof value === 'object' && value !== null;
}

/** Returns the clause that selects values of a field, or with `not` all others. Days are merged to the fewest ranges. */
export function valuesClause(field: string, values: readonly FilterValue[], not = false): string {
  const others = new Set(values.filter((value): value is string | null => !isDays(value)));
  const texts = [
    ...unite(values.filter(isDays)).map(formatDayRange),
    ...[...others].map((value) => (value === null ? '(blank)' : quoteValue(value))),
  ];
  const name = quoteField({ field: bareField(field), quoted: field.startsWith('"') });
  return `${name}: ${texts.map((text) => (not ? `!${text}` : text)).join(', ')}`;
}

/** Returns the values of each field that several marks filter by together, in the order of `fields`. */
export function filtersOf(fields: readonly string[], marks: readonly (readonly ValueFilter[])[]): readonly ValueFilter[] {
  const own = marks.flat().filter(({ isImplied }) => isImplied !== true);
  const all = fields.map((field) => ({ field, values: own.flatMap((one) => (one.field === field ? one.values : [])) }));
  return all.filter(({ values }) => values.length > 0);
}

/** Returns the clauses of some filters as one text. */
export function clausesText(filters: readonly ValueFilter[]): string {
  return filters.map(({ field, values }) => valuesClause(field, values)).join('; ');
}

/** What a clause text selects: the fields that it names, and whether it selects a mark. A mark has a value of each of these fields. */
export interface ClauseTest {
  readonly fields: readonly string[];
  readonly selects: (filters: readonly ValueFilter[]) => boolean;
}

/** Returns what a clause text selects; `undefined` for clauses on other fields, and for those that exclude values. */
export function clauseTest(text: string, fields: readonly string[], facts: ClauseFacts): ClauseTest | undefined {
  const tests = readClauses(text).map((clause) => {
    const field = fields.find((one) => bareField(one) === clause.field);
    const has = valueTest(clause, facts);
    return field === undefined || !has ? undefined : { field, has };
  });
  const known = tests.filter((test) => test !== undefined);
  if (known.length === 0 || known.length < tests.length) return undefined;
  return {
    fields: known.map(({ field }) => field),
    selects: (filters) =>
      known.every(({ field, has }) => {
        const { values = [] } = filters.find((filter) => filter.field === field) ?? {};
        return values.length > 0 && values.every(has);
      }),
  };
}

function valueTest({ items }: Clause, facts: ClauseFacts): ((value: FilterValue) => boolean) | undefined {
  if (items.some((item) => item.not || item.kind === 'pattern')) return undefined;
  const ranges = items.map((item) => rangeOf(item, facts)).filter((range) => range !== undefined);
  const values = new Set(items.map((item) => (item.kind === 'equals' ? item.value : item.kind === 'blank' ? null : undefined)));
  return (value) => (isDays(value) ? ranges.some(({ from, to }) => value.from <= to && value.to >= from) : values.has(value));
}

/** Returns the days that an item of a clause selects, if it selects days. */
function rangeOf(item: ClauseItem, { calendar, newest }: ClauseFacts): DayRange | undefined {
  if (item.kind === 'equals') return parsePeriod(item.value);
  if (item.kind === 'relative') return newest === undefined ? undefined : relativeRange(item, newest, calendar);
  if (item.kind !== 'range') return undefined;
  const from = item.from === undefined ? { from: Number.NEGATIVE_INFINITY } : parsePeriod(item.from);
  const to = item.to === undefined ? { to: Number.POSITIVE_INFINITY } : parsePeriod(item.to);
  return from && to && { from: from.from, to: to.to };
}
