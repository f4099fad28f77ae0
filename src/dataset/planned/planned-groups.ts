import { dayBounds, refOf } from '../../catalog/bind/lookup.js';
import { hasDatePerUnit } from '../../catalog/reporting-grain.js';
import { decimalSum } from '../../engine/measure-values.js';
import { groupKey } from '../../engine/threads/align-groups.js';
import { gather, vectorOf, type Vector } from '../../engine/vector.js';
import type { Calendar, DayRange, Predicate, QueryPlan } from '../../query/plan.js';
import { WHOLE_PLAN } from '../../query/planned.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { Note } from '../../query/schema.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { dayKey, selectsDay, type DayPart } from '../../query/time/selected-days.js';
import type { AsideGroups } from './aligned-result.js';
import { comparedDays, daysOfData } from './days-of-data.js';
import { repeatedKeys, undecidedFields } from './repeated-plan.js';
import { keyField, planClauses, writtenColumn, type PlanColumn, type PlanField, type PlanRows } from './plan-fields.js';
import { binEnd, binStart, TIME_GRAINS, type TimeGrain } from '../../query/time/time-grain.js';

/** What a date column says about the periods of its days. */
interface PlanDates {
  readonly oldest: number;
  readonly newest: number;
  readonly distinct: number;
  /** True where cells are months, such as `2024-03`. */
  readonly isMonths: boolean;
}

/** The periods that rows of a plan are for. */
interface PlanPeriods {
  readonly grain: TimeGrain;
  readonly calendar: Calendar;
}

/** The grains of plans, from the coarsest. */
const GRAINS: readonly TimeGrain[] = ['year', 'quarter', 'month', 'week'];

/** The ordinary year: a plan by calendar year may meet a calendar with fiscal years. */
const CALENDAR_YEAR = 1;

/**
 * Returns the periods that the days of a plan name. They are the coarsest ones for which all days are first days, or all are last days, and
 * at least half of the periods have a day. Otherwise each day is a period.
 */
function planPeriods({ oldest, newest, distinct, isMonths }: PlanDates, calendar: Calendar): PlanPeriods {
  const calendars = [calendar, { ...calendar, fiscalStart: CALENDAR_YEAR }];
  const grains = isMonths ? (['month'] as const) : GRAINS;
  for (const grain of grains) {
    // A single day is rarely a week.
    if (grain === 'week' && distinct < 2) continue;
    const own = calendars.find((one) => hasDatePerUnit({ oldest, newest, distinct }, grain, one));
    if (own) return { grain, calendar: own };
  }
  return { grain: 'day', calendar };
}

/** Returns the period that a day of a plan names. */
function periodOf(day: number, { grain, calendar }: PlanPeriods): DayRange {
  return { from: binStart(day, grain, calendar), to: binEnd(day, grain, calendar) };
}

/** The days of a period that have the same keys. */
interface PeriodPart {
  readonly keys: readonly number[];
  readonly days: number;
}

/** Returns the selected days of a period, counted by their keys. */
function partsOf(
  { from, to }: DayRange,
  select: (day: number) => boolean,
  keysOf: (day: number) => readonly number[],
): PeriodPart[] {
  const found = new Map<string, { readonly keys: readonly number[]; days: number }>();
  for (let day = from; day <= to; day++) {
    if (!select(day)) continue;
    const keys = keysOf(day);
    const text = keys.join(' ');
    const part = found.get(text);
    if (part) part.days += 1;
    else found.set(text, { keys, days: 1 });
  }
  return [...found.values()];
}

/** What planned values are asked for. */
export interface PlannedRequest {
  readonly plan: QueryPlan;
  readonly rows: PlanRows;
  readonly column: PlanColumn;
  /** The actual values of the query. */
  readonly actual: ResultRecord;
  /** Runs another query over the same rows. */
  readonly ask: (plan: QueryPlan) => Promise<ResultRecord>;
}

/** The periods that the rows of a plan are for; `undefined` for a plan without dates. */
export function periodsOf({ scope, date, repeated }: PlanRows): PlanPeriods | undefined {
  if (repeated) return { grain: repeated.grain, calendar: scope.calendar };
  const bounds = date && dayBounds(scope, date);
  if (!date || !bounds) return undefined;
  return planPeriods({ ...bounds, distinct: date.distinct, isMonths: date.guess.endsWith('of whole months') }, scope.calendar);
}

/** True for a plan in the rows of sales of single days: it is summed over the same rows. */
export function isInRows(rows: PlanRows): boolean {
  const grain = periodsOf(rows)?.grain ?? 'day';
  return !rows.repeated && grain === 'day' && rows.scope.catalog.tables[0]?.name === rows.scope.asker.table;
}

const AMOUNT = '_planned';

/** Returns the planned values of the groups of a query: sums of whole periods, and of shares by days of those that are cut. */
export async function plannedGroups({ plan, rows, column, actual, ask }: PlannedRequest): Promise<AsideGroups> {
  const by = plan.by ?? [];
  const fields = by.map((text) => keyField(rows, text));
  const { where, fields: selecting, days, lacking } = planClauses(rows, plan, actual.facts.skipped);
  const members = fields.flatMap((field) => (field.kind === 'member' ? [field.text] : []));
  const missing = [...by.filter((_, k) => fields[k]?.kind === 'lacking'), ...lacking];
  if (missing.length === 0) missing.push(...(await undecidedFields(rows, [...members, ...selecting], ask)));
  if (missing.length > 0) return withoutPlan(actual, column, missing);
  const { expression } = writtenColumn(column.ref);
  const found = await ask({
    // Rows that repeat a value have one maximum.
    measures: [`${AMOUNT} = ${rows.repeated ? 'max' : 'sum'}(${expression})`],
    by: [...members, ...periodKeys(rows)],
    ...(where !== '' && { where }),
    ...(plan.define && { define: plan.define }),
    ...(plan.calendar && { calendar: plan.calendar }),
  });
  const memberKeys = found.columns.slice(0, members.length).map(vectorOf);
  const other = fields.findIndex((field, k) => {
    const at = fields.slice(0, k).filter(({ kind }) => kind === 'member').length;
    return field.kind === 'member' && memberKeys[at]?.type !== actual.columns[k]?.type;
  });
  if (other >= 0 && found.rowCount > 0) return withoutPlan(actual, column, [by[other]!]);
  const grouping = { rows, fields, days, actual, isWhole: plan.compare === WHOLE_PLAN };
  const spread = spreadOver(found, memberKeys, grouping);
  return { ...spread, notes: [...repeatNotes(rows, column), ...spread.notes, ...coverageNotes(grouping)] };
}

/** Returns the keys that divide the rows of a plan into its values, the date last. */
function periodKeys({ date, repeated }: PlanRows): readonly string[] {
  if (!date) return [];
  return repeated ? repeatedKeys(repeated, date) : [`day(${writtenColumn(refOf(date)).field})`];
}

/** Returns the note that says how a plan is counted where rows repeat it. */
function repeatNotes({ repeated }: PlanRows, { ref }: PlanColumn): readonly Note[] {
  if (!repeated) return [];
  const members = repeated.members.map(({ column }) => column);
  return [
    {
      code: 'plan-once',
      table: ref.table,
      column: ref.column,
      params: { column: ref.column, unit: repeated.grain, fields: members, count: members.length },
    },
  ];
}

/** Returns no planned values, and the note that says which fields the plan lacks. */
function withoutPlan({ columns }: ResultRecord, { ref }: PlanColumn, fields: readonly string[]): AsideGroups {
  const keys = columns.map((key) => ({ ...vectorOf(key), numbers: new Float64Array(0) }));
  return {
    keys,
    values: new Float64Array(0),
    notes: [{ code: 'plan-lacks', table: ref.table, params: { table: ref.table, fields: [...new Set(fields)] } }],
  };
}

/** What the days of a plan are grouped by. */
interface Grouping {
  readonly rows: PlanRows;
  readonly fields: readonly PlanField[];
  readonly days: readonly Predicate[];
  readonly actual: ResultRecord;
  /** True where periods that are not over count whole. */
  readonly isWhole: boolean;
}

/** The amounts of one group, summed by the share of their period: whole periods stay exact. */
interface Amounts {
  readonly row: number;
  readonly times: readonly number[];
  readonly sums: Map<string, { readonly share: number; readonly of: number; amount: number }>;
}

function spreadOver(found: ResultRecord, memberKeys: readonly Vector[], grouping: Grouping): AsideGroups {
  const { rows, fields, actual } = grouping;
  const periods = periodsOf(rows);
  const amounts = vectorOf(found.columns[found.columns.length - 1]!).numbers;
  const dates = rows.date ? vectorOf(found.columns[found.columns.length - 2]!).numbers : undefined;
  const parts = partsByDay(periods, grouping);
  const groups = new Map<string, Amounts>();
  amounts.forEach((amount, row) => {
    if (Number.isNaN(amount)) return;
    const { length, of } = parts(dates?.[row] ?? NaN);
    for (const { keys: times, days } of of) {
      const key = `${groupKey(memberKeys, row)}|${times.join(' ')}`;
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { row, times, sums: new Map() }));
      const share = days === length ? '' : `${days}/${length}`;
      const sum = group.sums.get(share);
      if (sum) sum.amount = decimalSum(sum.amount, amount);
      else group.sums.set(share, { share: days, of: length, amount });
    }
  });
  const all = [...groups.values()];
  const order = Int32Array.from(all, ({ row }) => row);
  let member = 0;
  let time = 0;
  const keys = fields.map((field, k): Vector => {
    if (field.kind === 'member') return gather(memberKeys[member++]!, order);
    const at = time++;
    return { ...vectorOf(actual.columns[k]!), numbers: Float64Array.from(all, ({ times }) => times[at]!) };
  });
  const grain = periods?.grain;
  return {
    keys,
    values: Float64Array.from(all, total),
    notes: grain && all.some(isCut) ? [{ code: 'plan-spread', table: rows.scope.asker.table, params: { unit: grain } }] : [],
  };
}

/** True for a group with parts of periods. */
function isCut({ sums }: Amounts): boolean {
  return [...sums.values()].some(({ share, of }) => share < of);
}

function total({ sums }: Amounts): number {
  return [...sums.values()]
    .map(({ amount, share, of }) => (share === of ? amount : (amount * share) / of))
    .reduce((sum, amount) => decimalSum(sum, amount));
}

interface Parts {
  /** Number of days in the period. */
  readonly length: number;
  readonly of: readonly PeriodPart[];
}

/** Returns the function that gives the compared parts of the period of a day; each period is divided once. */
function partsByDay(periods: PlanPeriods | undefined, grouping: Grouping): (day: number) => Parts {
  const { rows, fields, days, actual } = grouping;
  const { calendar } = rows.scope;
  const times = fields.flatMap((field) => (field.kind === 'time' ? [partOf(field, actual)] : []));
  const keysOf = (day: number): readonly number[] => times.map((part) => dayKey(day, part, calendar));
  const select = comparing(grouping);
  const undated: Parts = { length: 1, of: times.length + days.length > 0 ? [] : [{ keys: [], days: 1 }] };
  const known = new Map<number, Parts>();
  return (day) => {
    if (!periods || Number.isNaN(day)) return undated;
    const found = known.get(day);
    if (found) return found;
    const period = periodOf(day, periods);
    const parts = { length: period.to - period.from + 1, of: partsOf(period, select, keysOf) };
    known.set(day, parts);
    return parts;
  };
}

function partOf({ part }: Extract<PlanField, { kind: 'time' }>, { facts }: ResultRecord): TimeGrain | DayPart {
  return part === 'auto' ? (facts.grain ?? 'day') : part;
}

function selecting({ rows, days }: Grouping): (day: number) => boolean {
  return (day) => days.every((predicate) => selectsDay(predicate, day, rows.scope.calendar));
}

/** Returns the function that is true for selected days with a compared plan. */
function comparing(grouping: Grouping): (day: number) => boolean {
  const { rows, fields, actual, isWhole } = grouping;
  const select = selecting(grouping);
  if (isWhole) return select;
  const parts = fields.flatMap((field) => (field.kind === 'time' ? [partOf(field, actual)] : []));
  const grains = TIME_GRAINS.filter((grain) => parts.includes(grain));
  const isCompared = comparedDays(actual.facts, rows.scope.calendar, grains);
  return (day) => select(day) && isCompared(day);
}

/**
 * Returns the notes about a total with plan and sales of different days: the plan covers only some of the selected days with data, or the data
 * only some of the planned days.
 */
function coverageNotes(grouping: Grouping): readonly Note[] {
  const { rows, fields, actual } = grouping;
  const { oldest, newest, period } = actual.facts;
  const periods = periodsOf(rows);
  const covered = periods && coveredDays(rows, periods);
  const data = daysOfData(actual.facts, rows.scope.calendar);
  if (!covered || !data || oldest === undefined || newest === undefined || fields.some(({ kind }) => kind === 'time')) return [];
  const select = selecting(grouping);
  const compare = comparing(grouping);
  const some = ({ from, to }: DayRange, of: (day: number) => boolean): boolean => {
    for (let day = from; day <= to; day++) if (of(day)) return true;
    return false;
  };
  const asked = period ?? { from: oldest, to: newest };
  const before = { from: Math.max(asked.from, oldest), to: Math.min(covered.from - 1, asked.to, newest) };
  const after = { from: Math.max(covered.to + 1, asked.from, oldest), to: Math.min(asked.to, newest) };
  const start = Math.max(covered.from, data.from, period?.from ?? -Infinity);
  const end = Math.min(covered.to, data.to, period?.to ?? Infinity);
  const isCutOff = start <= end && some(covered, (day) => select(day) && !compare(day));
  return [
    ...(some(before, select) || some(after, select) ? [daysNote('plan-covers', covered)] : []),
    ...(isCutOff ? [daysNote('plan-days', { from: start, to: end })] : []),
  ];
}

/** Returns a note about a range of days. */
export function daysNote(code: string, { from, to }: DayRange): Note {
  return { code, params: { start: isoDate(from), end: isoDate(to) } };
}

function coveredDays({ scope, date }: PlanRows, periods: PlanPeriods): DayRange | undefined {
  const bounds = date && dayBounds(scope, date);
  return bounds && { from: periodOf(bounds.oldest, periods).from, to: periodOf(bounds.newest, periods).to };
}
