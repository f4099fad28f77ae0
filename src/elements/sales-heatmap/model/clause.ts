import { relativeRange, unite } from '../../../catalog/periods.js';
import { formatDayRange, parsePeriod } from '../../../query/time/calendar-date.js';
import type { Calendar, DayRange } from '../../../query/plan.js';
import { formatWhere, parseWhere, type Clause, type ClauseItem } from '../../../query/where/where.js';
import type { Field, HeatView, Item, Spot } from './view.js';

/** The part of a view that selections need. */
export type SelectableMarks = Pick<HeatView, 'spots' | 'cells' | 'first' | 'second' | 'sets'>;

/** Input for parsing a clause. */
export interface ReadingFacts {
  readonly calendar: Calendar;
  /** Newest day of the data, the end of `last 90 days`. */
  readonly newest: number | undefined;
}

/** Converts values to items of a clause. Days are merged to the fewest ranges. */
export function itemsClause(items: readonly Item[]): ClauseItem[] {
  const common = { not: false, position: 0 } as const;
  const days = unite(items.filter(isDays));
  const values = new Set(items.filter((item): item is string | null => !isDays(item)));
  return [
    ...days.map((range): ClauseItem => {
      const text = formatDayRange(range);
      const [from = '', to] = text.split('..');
      return to === undefined ? { kind: 'equals', value: text, ...common } : { kind: 'range', from, to, ...common };
    }),
    ...[...values].map((value): ClauseItem =>
      value === null ? { kind: 'blank', ...common } : { kind: 'equals', value, ...common },
    ),
  ];
}

/** Returns the key of a mark: its values on both fields as text. */
export function keyOf({ kind, a, b }: Spot): string {
  const texts = (items: readonly Item[]): readonly unknown[] => items.map((item) => (isDays(item) ? [item.from, item.to] : item));
  return JSON.stringify([kind, texts(a), texts(b)]);
}

/** Returns the clause of several marks. Each field has the values of all marks. Empty without marks. */
export function clauseOf(view: SelectableMarks, marks: readonly number[]): string {
  const { a, b } = itemsOf(view, marks);
  const clauses = [clauseOn(view.first, a), ...(view.second ? [clauseOn(view.second, b)] : [])];
  return formatWhere(clauses.filter((clause) => clause !== undefined));
}

/** Returns the field and the values that a selection reports: the first field, otherwise the second. */
export function selectedOf(
  view: SelectableMarks,
  marks: readonly number[],
): { readonly field: Field; readonly items: readonly Item[] } {
  const { a, b } = itemsOf(view, marks);
  return a.length === 0 && view.second ? { field: view.second, items: b } : { field: view.first, items: a };
}

/** Returns the marks that form a clause: headers if headers alone form it, otherwise cells. Empty for clauses on other fields. */
export function marksOf(
  view: SelectableMarks,
  own: string,
  facts: ReadingFacts,
): { readonly chosen: readonly number[]; readonly marked: Uint8Array | undefined } {
  const none = { chosen: [], marked: undefined };
  if (own === '') return none;
  const tests = testsOf(view, own, facts);
  if (!tests) return none;
  const isWithin = ({ a, b }: Spot): boolean => tests.first(a) && tests.second(b);
  const marked = Uint8Array.from({ length: view.cells }, (_, mark) => Number(isWithin(view.spots[mark]!)));
  if (!marked.includes(1)) return none;
  const heads = (['block', 'column', 'row'] as const).map((kind) => headsWithin(view, kind, tests));
  const only = heads.find((marks) => marks.length > 0 && clauseOf(view, marks) === own);
  return { chosen: only ?? [...marked.keys()].filter((mark) => marked[mark] === 1), marked };
}

/**
 * Returns the remaining marks after one selected mark was cleared. A clause can only name whole columns and rows. The column of
 * the cleared cell is removed, or its row if no other column remains.
 */
export function withoutLost(view: SelectableMarks, before: readonly number[], marks: readonly number[]): readonly number[] {
  const [lost, ...more] = before.filter((mark) => !marks.includes(mark));
  if (view.sets === 'first' || lost === undefined || more.length > 0 || marks.length !== before.length - 1) return marks;
  const gone = view.spots[lost]!;
  const spots = marks.map((mark) => view.spots[mark]!);
  const otherColumn = spots.some(({ column, block }) => column !== gone.column || block !== gone.block);
  return marks.filter((_, k) =>
    otherColumn ? spots[k]!.column !== gone.column || spots[k]!.block !== gone.block : spots[k]!.row !== gone.row,
  );
}

function itemsOf({ spots, sets }: SelectableMarks, marks: readonly number[]): { readonly a: Item[]; readonly b: Item[] } {
  const chosen = marks.map((mark) => spots[mark]!);
  const own = chosen.filter(({ kind }) => sets === 'both' || kind !== 'cell');
  return { a: chosen.flatMap(({ a }) => a), b: own.flatMap(({ b }) => b) };
}

function clauseOn(field: Field, items: readonly Item[]): Pick<Clause, 'field' | 'quoted' | 'items'> | undefined {
  return items.length === 0 ? undefined : { ...field, items: itemsClause(items) };
}

function headsWithin({ spots, cells }: SelectableMarks, kind: Spot['kind'], { first, second, has }: Tests): readonly number[] {
  const heads: number[] = [];
  for (let mark = cells; mark < spots.length; mark++) {
    const { kind: own, a, b } = spots[mark]!;
    if (own !== kind || a.length + b.length === 0) continue;
    if (
      a.length > 0 === has.first &&
      b.length > 0 === has.second &&
      (a.length === 0 || first(a)) &&
      (b.length === 0 || second(b))
    )
      heads.push(mark);
  }
  return heads;
}

/** Tests whether values match a clause. All values match if the clause does not name their field. */
interface Tests {
  readonly first: (items: readonly Item[]) => boolean;
  readonly second: (items: readonly Item[]) => boolean;
  readonly has: { readonly first: boolean; readonly second: boolean };
}

function testsOf(view: SelectableMarks, own: string, facts: ReadingFacts): Tests | undefined {
  const clauses = parseWhere(own);
  const on = (field: Field | undefined): Clause | undefined => clauses.find((clause) => clause.field === field?.field);
  const [first, second] = [on(view.first), on(view.second)];
  if (clauses.length === 0 || clauses.some((clause) => clause !== first && clause !== second)) return undefined;
  const tests = { first: first && testOf(first, facts), second: second && testOf(second, facts) };
  if ((first && !tests.first) || (second && !tests.second)) return undefined;
  const all = (): boolean => true;
  return {
    first: tests.first ?? all,
    second: tests.second ?? all,
    has: { first: first !== undefined, second: second !== undefined },
  };
}

function testOf({ items }: Clause, facts: ReadingFacts): ((items: readonly Item[]) => boolean) | undefined {
  if (items.some((item) => item.not || item.kind === 'pattern')) return undefined;
  const ranges = items.map((item) => rangeOf(item, facts)).filter((range) => range !== undefined);
  const values = new Set(items.map((item) => (item.kind === 'equals' ? item.value : item.kind === 'blank' ? null : undefined)));
  const has = (item: Item): boolean =>
    isDays(item) ? ranges.some(({ from, to }) => item.from <= to && item.to >= from) : values.has(item);
  return (own) => own.length > 0 && own.every(has);
}

/** Returns the days that an item of a clause selects, if it selects days. */
function rangeOf(item: ClauseItem, { calendar, newest }: ReadingFacts): DayRange | undefined {
  if (item.kind === 'equals') return parsePeriod(item.value);
  if (item.kind === 'relative') return newest === undefined ? undefined : relativeRange(item, newest, calendar);
  if (item.kind !== 'range') return undefined;
  const from = item.from === undefined ? { from: Number.NEGATIVE_INFINITY } : parsePeriod(item.from);
  const to = item.to === undefined ? { to: Number.POSITIVE_INFINITY } : parsePeriod(item.to);
  return from && to && { from: from.from, to: to.to };
}

/** True when an item is a range of days. */
export function isDays(item: Item): item is DayRange {
  return typeof item === 'object' && item !== null;
}
