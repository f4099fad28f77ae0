import { coverageOf, roleColumn, type Scope } from '../../catalog/bind/lookup.js';
import { readClauses } from '../../catalog/bind/clauses/read-clauses.js';
import { groupKey } from '../../engine/threads/align-groups.js';
import { gather, vectorOf, type Vector } from '../../engine/vector.js';
import type { Catalog } from '../../query/catalog.js';
import type { DayRange, QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { Note } from '../../query/schema.js';
import type { StockMeasure } from '../../query/stock.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { dayKey, selectsDay } from '../../query/time/selected-days.js';
import { binEnd, binStart, shiftBin, TIME_GRAINS, yearEarlier, type TimeGrain } from '../../query/time/time-grain.js';
import { formatClause } from '../../query/where/where.js';
import { SalesError } from '../../util/error.js';
import type { AsideGroups } from '../planned/aligned-result.js';
import type { PlanClauses, PlanField } from '../planned/plan-fields.js';
import { itemsSold, membersOfRows, salesMember, soldKey, type SalesMember } from './sales-members.js';
import { dayOf, undecidedBySales, type StockSource } from './stock-source.js';
import { stockCells, type LevelSeries, type StockSales, type TimeGroup } from './stock-values.js';

/** Days over which the pace of sales is measured: four weeks, in which each weekday counts the same. */
const PACE_DAYS = 28;

/** Days between snapshots from which on days without stock are not known. */
const MAX_GAP = 7;

/** Measures that compare stock with sales, and those of single days. */
const WITH_SALES: readonly StockMeasure[] = ['stock-cover', 'lost-units', 'days-since-sale'];
const OF_DAYS: readonly StockMeasure[] = ['stockout-days', 'lost-units'];

/** What levels of stock are asked for. */
export interface StockRequest {
  readonly plan: QueryPlan;
  readonly scope: Scope;
  readonly source: StockSource;
  readonly clauses: PlanClauses;
  readonly fields: readonly PlanField[];
  readonly record: ResultRecord;
  readonly shows: readonly StockMeasure[];
  /** Runs another query over the same rows. */
  readonly ask: (plan: QueryPlan) => Promise<ResultRecord>;
}

type TimeField = Extract<PlanField, { kind: 'time' }>;

/** Returns the groups of each measure, and those of the period before under `measure.previous`. */
export async function stockGroups(request: StockRequest, isCompared: boolean): Promise<ReadonlyMap<string, AsideGroups>> {
  const { source, fields, shows, ask } = request;
  const none = (notes: readonly Note[]): AsideGroups => ({
    keys: fields.map(() => NO_KEY),
    values: new Float64Array(fields.length === 0 ? 1 : 0).fill(NaN),
    notes,
  });
  const table = source.rows.scope.asker.table;
  const without = (lacking: readonly string[]): ReadonlyMap<string, AsideGroups> => {
    const note = { code: 'stock-lacks', table, params: { table, fields: lacking } };
    return new Map(shows.flatMap((of) => [of, `${of}.previous`].map((key) => [key, none([note])] as const)));
  };
  const members = await membersOf(request);
  if (members.lacking.length > 0) return without(members.lacking);
  const asksSales = shows.some((of) => WITH_SALES.includes(of));
  const undecided = asksSales ? await undecidedBySales(source, members.own, ask) : [];
  const levels = await levelsOf(request, members);
  const other = otherTypes(request, levels.keys);
  if (other.length > 0) return without(other);
  const days = daysOf(request);
  const times = timeGroups(request, days);
  const all = {
    series: levels.series,
    end: days.to,
    sales: asksSales && undecided.length === 0 ? await salesOf(request, levels.sold) : undefined,
    hasDays: shows.some((of) => OF_DAYS.includes(of)),
    ...(source.isEmptyIfAbsent && { snapshots: source.snapshots }),
  };
  const newest = source.isDense ? (source.snapshots.at(-1) ?? -Infinity) : -Infinity;
  const isCoarse = gapOf(source.snapshots) >= MAX_GAP;
  const groups = new Map<string, AsideGroups>();
  const sides = [['', times], ...(isCompared ? [['.previous', earlierGroups(request, times, days)] as const] : [])] as const;
  for (const [end, of] of sides) {
    const cells = stockCells(all, of, newest);
    const keys = keysOf(request, levels.keys, {
      members: cells.map((cell) => cell.members),
      times: cells.map(({ time }) => times[time]!.keys),
    });
    for (const one of shows) {
      const isKnown = !(OF_DAYS.includes(one) && isCoarse);
      const values = Float64Array.from(cells, (cell) => (isKnown ? cell.values[one] : NaN));
      const notes = end === '' ? notesAbout(one, { source, times, cells, isCoarse, undecided }) : [];
      groups.set(one + end, fields.length === 0 && cells.length === 0 ? none(notes) : { keys, values, notes });
    }
  }
  return groups;
}

/** How the members of a query are found. */
interface Members {
  /** The members of each key, in their order: a field of stock, or one that sales have for each item. */
  readonly keys: readonly (string | SalesMember)[];
  /** The fields of stock among keys and clauses. */
  readonly own: readonly string[];
  /** The items that clauses on other fields select; absent without such. */
  readonly items?: ReadonlySet<string>;
  /** The fields that neither have. */
  readonly lacking: readonly string[];
}

/**
 * Finds the members of a query. A field that only sales have counts where each item has one member, as products have a category.
 * @throws SalesError of the query, such as `unknown-field`
 */
async function membersOf(request: StockRequest): Promise<Members> {
  const { plan, source, clauses, fields, scope, ask } = request;
  const { where = '', filters = [] } = plan;
  // An unknown field of the query itself is an error, which this reports.
  if (clauses.lacking.length > 0 && where !== '')
    await ask({ measures: ['count()'], where: lackingIn([where], clauses.lacking) });
  const texts = (plan.by ?? []).map((text) => text.trim());
  const asked = texts.filter((_, k) => fields[k]!.kind !== 'time');
  const isOwn = (text: string): boolean => fields[texts.indexOf(text)]!.kind === 'member';
  const keys = await Promise.all(asked.map(async (text) => (isOwn(text) ? text : salesMember(source, text, ask))));
  const ofClauses = lackingClauses(clauses.lacking, where, scope.catalog);
  const found = await Promise.all(ofClauses.map((field) => salesMember(source, field, ask)));
  const selected = lackingIn(
    [where, ...filters],
    ofClauses.filter((_, at) => found[at]),
  );
  return {
    keys: keys.flatMap((key) => key ?? []),
    own: [...asked.filter((_, at) => typeof keys[at] === 'string'), ...clauses.fields],
    ...(selected !== '' && { items: await itemsSold(source, selected, ask) }),
    lacking: [...new Set([...asked.filter((_, at) => !keys[at]), ...ofClauses.filter((_, at) => !found[at])])],
  };
}

const NO_KEY: Vector = { type: 'number', numbers: new Float64Array(0) };

/** Returns the clauses on some fields. */
function lackingIn(texts: readonly string[], fields: readonly string[]): string {
  const clauses = texts.flatMap((text) => readClauses(text)).filter(({ field }) => fields.includes(field));
  return clauses.map(formatClause).join('; ');
}

/** Returns the fields of clauses that rows of stock lack; filters on fields that no data here has are skipped. */
function lackingClauses(lacking: readonly string[], where: string, catalog: Catalog): readonly string[] {
  const own = new Set(readClauses(where).map(({ field }) => field));
  return lacking.filter((field) => own.has(field) || fieldExists(catalog, field));
}

/** True for a role or a column of the data. */
export function fieldExists({ roles, columns }: Catalog, field: string): boolean {
  return (
    roles.some(({ role }) => role === field) || columns.some(({ name, table }) => name === field || `${table}.${name}` === field)
  );
}

interface Levels {
  readonly series: readonly LevelSeries[];
  /** The keys of each group of members. */
  readonly keys: readonly Vector[];
  /** The product and shared places of sold items, by their text. */
  readonly sold: ReadonlyMap<string, number>;
}

/** Asks for the levels of each item and day. */
async function levelsOf(request: StockRequest, { keys: members, items: selected }: Members): Promise<Levels> {
  const { plan, source, ask } = request;
  const { where } = request.clauses;
  const { rows, item, shared, level, value } = source;
  const day = rows.date && dayOf(rows.date);
  const found = await ask({
    measures: [`_level = ${level}`, ...(value === undefined ? [] : [`_value = ${value}`])],
    by: [...new Set([...item, ...members.filter((key) => typeof key === 'string'), ...(day === undefined ? [] : [day])])],
    ...(where !== '' && { where }),
    ...(plan.define && { define: plan.define }),
    ...(plan.calendar && { calendar: plan.calendar }),
  });
  const columnOf = (name: string): Vector => vectorOf(found.columns.find((one) => one.name === name)!);
  const [items, sales] = [item, shared.map(({ stock }) => stock)].map((names) => names.map(columnOf));
  const groups = members.map((key) => (typeof key === 'string' ? columnOf(key) : membersOfRows(key, sales!, found.rowCount)));
  const dates = day === undefined ? undefined : columnOf(day).numbers;
  const [amounts, values] = [columnOf('_level').numbers, value === undefined ? undefined : columnOf('_value').numbers];
  const today = todayOf(request);
  const known = new Map<string, Mutable<LevelSeries>>();
  const places = new Map<string, number>();
  const firsts: number[] = [];
  const sold = new Map<string, number>();
  const order = Array.from(amounts.keys()).toSorted((a, b) => (dates?.[a] ?? 0) - (dates?.[b] ?? 0));
  for (const row of order) {
    const isSelected = selected?.has(soldKey(sales!, row) ?? '') ?? true;
    if (!isSelected || Number.isNaN(amounts[row]) || Number.isNaN(dates?.[row] ?? 0)) continue;
    const key = groupKey(items!, row);
    const group = groupKey(groups, row);
    let place = places.get(group);
    if (place === undefined) {
      places.set(group, (place = firsts.length));
      firsts.push(row);
    }
    let series = known.get(key);
    if (!series) known.set(key, (series = { days: [], levels: [], values: [], members: [], sale: placeOf(sold, sales!, row) }));
    series.days.push(dates?.[row] ?? today);
    series.levels.push(amounts[row]!);
    series.values.push(values?.[row] ?? NaN);
    series.members.push(place);
  }
  return { series: [...known.values()], keys: groups.map((key) => gather(key, Int32Array.from(firsts))), sold };
}

type Mutable<Series> = { -readonly [Key in keyof Series]: Series[Key] extends readonly (infer Of)[] ? Of[] : Series[Key] };

/** Returns the place of what is sold from an item; −1 where a key is missing. */
function placeOf(sold: Map<string, number>, keys: readonly Vector[], row: number): number {
  const key = soldKey(keys, row);
  if (key === undefined) return -1;
  const place = sold.get(key) ?? sold.size;
  sold.set(key, place);
  return place;
}

/** Returns the day of levels without a date: the newest one of sales. */
function todayOf({ record, scope }: StockRequest): number {
  return record.facts.newest ?? scope.catalog.newest ?? 0;
}

/** Returns the days for which levels are known: of months, to the end of the last. */
function daysOf(request: StockRequest): DayRange {
  const { scope, source } = request;
  const { snapshots } = source;
  const today = todayOf(request);
  const [from = today] = snapshots;
  const to = snapshots.at(-1) ?? today;
  const { calendar } = scope;
  const isMonthly = snapshots.length > 1 && snapshots.every((day) => binStart(day, 'month', calendar) === day);
  return { from, to: isMonthly ? binEnd(to, 'month', calendar) : to };
}

/** Returns the selected days by their keys of time. */
function timeGroups({ source, clauses, fields, record }: StockRequest, { from, to }: DayRange): readonly TimeGroup[] {
  const { calendar } = source.rows.scope;
  const parts = fields.flatMap((field) => (field.kind === 'time' ? [partOf(field, record)] : []));
  const found = new Map<string, { readonly keys: readonly number[]; readonly days: number[] }>();
  for (let day = from; day <= to; day++) {
    if (!clauses.days.every((predicate) => selectsDay(predicate, day, calendar))) continue;
    const keys = parts.map((part) => dayKey(day, part, calendar));
    const key = keys.join(' ');
    const group = found.get(key);
    if (group) group.days.push(day);
    else found.set(key, { keys, days: [day] });
  }
  return [...found.values()];
}

function partOf({ part }: TimeField, { facts }: ResultRecord): Exclude<TimeField['part'], 'auto'> {
  return part === 'auto' ? (facts.grain ?? 'day') : part;
}

/**
 * Returns the days with which those of each bin are compared: a whole bin with a whole one, a part with the same part.
 * @throws SalesError `bad-option` for other comparisons than with the bin before or a year earlier
 */
function earlierGroups(request: StockRequest, times: readonly TimeGroup[], days: DayRange): readonly TimeGroup[] {
  const { plan, scope, fields, record } = request;
  const { calendar } = scope;
  const [field, ...others] = fields.flatMap((one) => (one.kind === 'time' ? [partOf(one, record)] : []));
  const isYear = plan.compare === 'previous-year';
  const isBin = others.length === 0 && TIME_GRAINS.some((one) => one === field);
  if (!isBin || !(isYear || plan.compare === 'previous-period') || plan.same !== undefined)
    throw new SalesError('bad-option', 'stock-compared', { params: { option: 'compare', value: plan.compare! } });
  const grain = field as TimeGrain;
  return times.map(({ keys, days: own }) => {
    const start = keys[0]!;
    const earlier = isYear ? yearEarlier(start, grain, calendar) : shiftBin(start, grain, -1, calendar);
    const [last, end] = [binEnd(start, grain, calendar), binEnd(earlier, grain, calendar)];
    const isWhole = own.length === last - start + 1;
    const count = end - earlier + 1;
    const found = isWhole ? Array.from({ length: count }, (_, n) => earlier + n) : own.map((day) => day - start + earlier);
    return { keys, days: found.filter((day) => day >= days.from && day <= end) };
  });
}

/** Returns the keys of the query for groups of members and days. */
function keysOf(
  { plan, fields, record }: StockRequest,
  memberKeys: readonly Vector[],
  { members, times }: { readonly members: readonly number[]; readonly times: readonly (readonly number[])[] },
): readonly Vector[] {
  const order = Int32Array.from(members);
  let [member, time] = [0, 0];
  return fields.map((field, k): Vector => {
    if (field.kind !== 'time') return gather(memberKeys[member++]!, order);
    const at = time++;
    const column = record.columns.find(({ name }) => name === plan.by![k]!.trim())!;
    return { ...vectorOf(column), numbers: Float64Array.from(times, (keys) => keys[at]!) };
  });
}

/** Returns the fields with members of another type than those of sales, such as numbers and texts: they have none in common. */
function otherTypes({ plan, fields, record }: StockRequest, keys: readonly Vector[]): readonly string[] {
  const texts = (plan.by ?? []).map((text) => text.trim()).filter((_, k) => fields[k]!.kind !== 'time');
  return texts.filter((text, k) => {
    const column = record.columns.find(({ name }) => name === text);
    return column !== undefined && vectorOf(column).type !== keys[k]!.type;
  });
}

/** Asks for the units of what is sold from the items by day. */
async function salesOf({ scope, source, plan, ask }: StockRequest, sold: ReadonlyMap<string, number>): Promise<StockSales> {
  const { catalog } = scope;
  const date = roleColumn(catalog, 'date');
  const covered = date && coverageOf(scope, date);
  if (!date || !covered)
    throw new SalesError('missing-role', 'measure-needs-role', { params: { measure: 'stock-cover', role: 'date' } });
  const by = source.shared.map(({ sales }) => sales);
  const found = await ask({
    measures: ['units'],
    by: [...by, dayOf(date)],
    ...(plan.calendar && { calendar: plan.calendar }),
  });
  const keys = by.map((_, k) => vectorOf(found.columns[k]!));
  const [days, counts] = [vectorOf(found.columns[by.length]!).numbers, vectorOf(found.columns[by.length + 1]!).numbers];
  const units = Array.from({ length: sold.size }, () => new Map<number, number>());
  counts.forEach((count, row) => {
    const place = sold.get(soldKey(keys, row) ?? '');
    if (place !== undefined && !Number.isNaN(days[row])) units[place]!.set(days[row]!, count);
  });
  const isMonthly = 'grain' in covered;
  return { units, covered, windowOf: (day) => paceDays(Math.min(day, covered.to), covered, isMonthly ? scope : undefined) };
}

/** Returns the days over which a pace is measured: four weeks, or the last whole month of sales by month. */
function paceDays(day: number, { from }: DayRange, monthly: Scope | undefined): DayRange {
  if (!monthly) return { from: Math.max(from, day - PACE_DAYS + 1), to: day };
  const { calendar } = monthly;
  const start = binStart(day + 1, 'month', calendar);
  const first = shiftBin(start, 'month', -1, calendar);
  return { from: first, to: start - 1 };
}

/** Returns the median number of days between snapshots; 0 with fewer than two. */
function gapOf(days: readonly number[]): number {
  const gaps = days.slice(1).map((day, index) => day - days[index]!);
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

interface NotedGroups {
  readonly source: StockSource;
  readonly times: readonly TimeGroup[];
  readonly cells: ReturnType<typeof stockCells>;
  readonly isCoarse: boolean;
  readonly undecided: readonly string[];
}

/** Returns what limits a measure: its day, old levels, coarse snapshots, and sales that cannot be split. */
function notesAbout(measure: StockMeasure, { source, times, cells, isCoarse, undecided }: NotedGroups): readonly Note[] {
  const table = source.rows.scope.asker.table;
  if (times.length === 0 && source.rows.date) {
    const [start = 0] = source.snapshots;
    return [
      { code: 'stock-covers', table, params: { table, start: isoDate(start), end: isoDate(source.snapshots.at(-1) ?? start) } },
    ];
  }
  const day = times.length === 1 ? times[0]!.days.at(-1) : undefined;
  const isLevel = !OF_DAYS.includes(measure);
  const old = cells.reduce((sum, cell) => sum + cell.old, 0);
  return [
    ...(isLevel && day !== undefined ? [{ code: 'level-day', params: { newest: isoDate(day) } }] : []),
    ...(isLevel && day !== undefined && old > 0 ? [{ code: 'stock-old', table, params: { table, levels: old } }] : []),
    ...(OF_DAYS.includes(measure) && isCoarse
      ? [{ code: 'stock-coarse', table, params: { table, days: gapOf(source.snapshots) } }]
      : []),
    ...(measure === 'lost-units' && !isCoarse && undecided.length === 0 ? [{ code: 'lost-estimate' }] : []),
    ...(WITH_SALES.includes(measure) && undecided.length > 0
      ? [{ code: 'stock-unsplit', table, params: { fields: undecided } }]
      : []),
  ];
}
