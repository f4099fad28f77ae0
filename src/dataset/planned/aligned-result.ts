import { dateFields } from '../../catalog/default-period.js';
import { changes, placesOf } from '../../engine/measure-values.js';
import { orderRows, type PlanColumn as OrderedColumn, resultColumns } from '../../engine/order-limit.js';
import { alignGroups } from '../../engine/threads/align-groups.js';
import { gather, numberVector, vectorOf, type Vector } from '../../engine/vector.js';
import type { Catalog } from '../../query/catalog.js';
import type { Place } from '../../query/expression/expression.js';
import { resultName, type MeasureFacts } from '../../query/measure.js';
import type { BoundPlan, DayRange, QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { Note } from '../../query/schema.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { join, withoutFields } from '../../query/where/clause-list.js';
import { SalesError } from '../../util/error.js';

/** Values by group that no engine computes, such as planned ones, with the keys of the query. */
export interface AsideGroups {
  readonly keys: readonly Vector[];
  readonly values: Float64Array;
  readonly notes: readonly Note[];
}

/** The vectors of a query by group: those of actual values by name, and those of other groups. */
export interface AlignedValues<Source> {
  readonly count: number;
  readonly keys: readonly Vector[];
  readonly actual: (name: string) => Vector;
  readonly aside: (of: Source) => Vector;
}

/** Counts of members are 0 in groups without sales. */
const COUNTS: readonly string[] = ['orders', 'customers', 'products', 'sellers', 'new-customers', 'count()'];

/** Aligns actual values and others by their groups. Without `keyCount`, the actual values have groups of their own and are no part of it. */
export function alignValues<Source>(
  record: ResultRecord,
  keyCount: number | undefined,
  asides: ReadonlyMap<Source, AsideGroups>,
): AlignedValues<Source> {
  const own = keyCount === undefined ? [] : [record.columns.slice(0, keyCount).map(vectorOf)];
  const { keys, count, rows } = alignGroups([...own, ...[...asides.values()].map((one) => one.keys)]);
  const places = [...asides.keys()];
  return {
    count,
    keys,
    actual: (name) => {
      const at = record.columns.findIndex((column, k) => k >= (keyCount ?? 0) && column.name === name);
      const vector = gather(vectorOf(record.columns[at]!), rows[0]!);
      const isCount = COUNTS.includes(record.facts.measures.find((facts) => facts.name === name)?.expression ?? '');
      return isCount ? { ...vector, numbers: vector.numbers.map((value, row) => (rows[0]![row]! < 0 ? 0 : value)) } : vector;
    },
    aside: (source) => {
      const { values } = asides.get(source)!;
      const at = rows[own.length + places.indexOf(source)]!;
      return numberVector(Float64Array.from(at, (row) => (row < 0 ? NaN : (values[row] ?? NaN))));
    },
  };
}

/** The columns of measures by group, and what is known about them. */
interface Found {
  readonly groups: Pick<AlignedValues<unknown>, 'count' | 'keys'>;
  readonly columns: readonly OrderedColumn[];
  readonly notes: readonly Note[];
  readonly measures: readonly MeasureFacts[];
}

/** Returns a result with other columns of measures, in the order of the query. */
export function alignedResult(
  plan: QueryPlan,
  record: ResultRecord,
  { groups, columns: own, notes, measures }: Found,
): ResultRecord {
  const columns: readonly OrderedColumn[] = [
    ...groups.keys.map((vector, k) => ({ name: (plan.by ?? [])[k]!.trim(), vector })),
    ...own,
  ];
  const names = columns.map(({ name }) => name);
  const order = orderRows({ by: plan.by ?? [], ...orderOf(plan, names) }, columns, groups.count);
  return {
    ...record,
    rowCount: order.length,
    columns: resultColumns(columns, order),
    notes: [...record.notes, ...notes],
    facts: {
      ...record.facts,
      measures,
      ...(plan.limit !== undefined && { groups: groups.count }),
    },
  };
}

/** Returns the order of a query over the names of its columns, which `orderRows` checks. */
function orderOf({ orderBy = [], limit }: QueryPlan, names: readonly string[]): Pick<BoundPlan, 'orderBy' | 'limit'> {
  return {
    orderBy: orderBy.map((text) => {
      const name = text.trim();
      const descending = !names.includes(name) && name.startsWith('-');
      return { name: descending ? name.replace(/^-\s*/, '') : name, descending };
    }),
    ...(limit !== undefined && { limit }),
  };
}

/** Returns a column, or the places by it. Without keys, there is nothing to place. */
export function placedColumn(place: Place | undefined, column: OrderedColumn, hasKeys: boolean): OrderedColumn {
  if (place === undefined) return column;
  const { vector } = column;
  const { length } = vector.numbers;
  const places = placesOf(place, hasKeys ? vector.numbers : new Float64Array(0), length);
  return { ...column, ...(place === 'rank' && { unit: 'count' }), vector: numberVector(places) };
}

/** Returns what is known about a place by a measure. */
export function placedFacts(facts: MeasureFacts, place: Place | undefined): MeasureFacts {
  if (place === undefined) return facts;
  return {
    ...facts,
    unit: place === 'rank' ? 'count' : facts.unit,
    good: 'down',
    adds: { members: false, time: false },
    isRatio: false,
    expression: `${place}(${facts.expression})`,
  };
}

/** Returns the notes of several groups, each once. */
export function notesOf(asides: Iterable<Pick<AsideGroups, 'notes'>>): readonly Note[] {
  const notes = [...asides].flatMap((one) => one.notes);
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/** What two periods of a query are answered from. */
interface Comparing {
  readonly catalog: Catalog;
  /** The actual values, and what the periods are. */
  readonly record: ResultRecord;
  /** True when the actual values have the groups of the query. */
  readonly hasGroups: boolean;
  /** The measures that no engine computes. */
  readonly asides: readonly string[];
  /** Answers a query with these measures alone in one period. */
  readonly answer: (plan: QueryPlan) => Promise<ResultRecord>;
  /** The reason of the error for rows that are no whole periods. */
  readonly reason: string;
}

/**
 * Answers a query with two periods: the actual values are one query, which says what the periods are, and the others are a query for each period.
 * @throws SalesError `bad-option` where the earlier period is one for each bin of time, or the compared rows are no periods
 */
export async function comparedResult(plan: QueryPlan, comparing: Comparing): Promise<ResultRecord> {
  const { catalog, record, hasGroups, asides, answer, reason } = comparing;
  const { period, planned: whole = period, earlier, uncovered, shift } = record.facts;
  const isPeriod = shift === undefined && (earlier ?? uncovered) !== undefined && plan.same === undefined;
  if (!whole || !isPeriod) throw new SalesError('bad-option', reason, { params: { option: 'compare', value: plan.compare! } });
  const inPeriod = (days: DayRange): Promise<ResultRecord> => answer(inDays({ ...plan, measures: asides }, days, catalog));
  const [now, before] = await Promise.all([inPeriod(whole), earlier && inPeriod(earlier)]);

  const keyCount = plan.by?.length ?? 0;
  const sideOf = (of: ResultRecord, name: string): AsideGroups => {
    const column = of.columns.find((one) => one.name === name)!;
    return { keys: of.columns.slice(0, keyCount).map(vectorOf), values: vectorOf(column).numbers, notes: of.notes };
  };
  const sides = new Map(
    asides.map(resultName).flatMap((name) => {
      const own = sideOf(now, name);
      const none = { ...own, values: own.values.map(() => NaN), notes: [] };
      return [[name, own] as const, [`${name}.previous`, before ? sideOf(before, name) : none] as const];
    }),
  );
  const groups = alignValues(record, hasGroups ? keyCount : undefined, sides);
  const known = new Map([...record.facts.measures, ...now.facts.measures].map((facts) => [facts.name, facts]));
  const measures = plan.measures.map((text) => known.get(resultName(text))!);
  const columns = measures.flatMap((facts) =>
    sides.has(facts.name) ? comparedColumns(facts, groups.aside) : actualColumns(facts, groups),
  );
  return alignedResult(plan, record, { groups, columns, notes: notesOf(sides.values()), measures });
}

/** Returns a query about other days, without an order and a comparison. */
function inDays({ where = '', filters = [], ...plan }: QueryPlan, { from, to }: DayRange, catalog: Catalog): QueryPlan {
  const { orderBy: _, limit: __, compare: ___, ...rest } = plan;
  const without = (text: string): string => withoutFields(text, dateFields(catalog));
  const clauses = [without(where), `date: ${isoDate(from)}..${isoDate(to)}`].filter((text) => text !== '');
  return { ...rest, where: join(clauses), filters: filters.map(without) };
}

/** Returns the columns of actual values in two periods. */
export function actualColumns(
  { name, unit }: MeasureFacts,
  { actual }: Pick<AlignedValues<unknown>, 'actual'>,
): readonly OrderedColumn[] {
  const units = { '': unit, '.previous': unit, '.change': unit, '.growth': 'percent' } as const;
  return Object.entries(units).map(([end, of]) => ({ name: name + end, unit: of, vector: actual(name + end) }));
}

/** Returns the columns of other values in two periods. */
export function comparedColumns(
  { name, unit, expression }: MeasureFacts,
  values: (name: string) => Vector,
): readonly OrderedColumn[] {
  const [now, previous] = [values(name), values(`${name}.previous`)];
  return [
    { name, unit, vector: now },
    { name: `${name}.previous`, unit, vector: previous },
    ...changes({ name, unit, isPlace: expression.startsWith('rank(') }, now, previous),
  ];
}
