import { dateFields } from '../../../catalog/default-period.js';
import {
  binDays,
  binsBetween,
  binStart,
  shiftBin,
  TIME_GRAINS,
  type TimeGrain,
  yearEarlier,
} from '../../../query/time/time-grain.js';
import { formatBin, type DateStyle } from '../../../format/date.js';
import { formatNumber, type NumberStyle } from '../../../format/number.js';
import { daysShown, isOpenDay, isStrayBin, isWhole } from '../../../query/time/covered-range.js';
import { formatDayRange, monthsPerYear } from '../../../query/time/calendar-date.js';
import type { DayRange, PlanFacts, QueryPlan } from '../../../query/plan.js';
import { isZeroWithoutRows } from '../../../query/measure.js';
import type { QueryResult } from '../../../query/result/result.js';
import { parseWhere, joinWhere } from '../../../query/where/where.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import { sideNames } from '../../base/card/clause-label.js';
import { numbersOf, type KpiContext, type SparkPoint } from './kpi.js';

/** Properties of the card's number that the sparkline needs. */
interface SparkOptions {
  readonly measure: string;
  readonly compare: string | undefined;
  readonly same?: string | undefined;
  readonly sparkline: boolean;
}

/**
 * Returns the query of a sparkline. Its unit gives about ten to sixty points in the period of the number. A month without a date
 * filter is shown at the end of twelve months. `undefined` without dates in the period.
 */
export function toSparkPlan(options: SparkOptions, main: QueryResult, context: KpiContext): QueryPlan | undefined {
  // The points would be those of all members.
  const days =
    options.sparkline && options.same === undefined && main.selected > 0 ? sparkDays(options, main, context) : undefined;
  if (!days || days.to < days.from) return undefined;
  const grain = sparkGrain(days, main.facts);
  const from = binStart(days.from, grain, context.calendar);
  const { period } = main.facts;
  // A redundant date clause would create another query for each brush position.
  const isRedundant = !period || (hasDateClause(context) && [from, days.from].includes(period.from));
  const clause = isRedundant ? '' : `date: ${formatDayRange({ from, to: days.to })}`;
  const where = joinWhere(context.where, clause);
  return {
    measures: [options.measure],
    by: [`${grain}(date)`],
    ...(where && { where }),
    ...((options.compare === 'previous-year' || comparesMembers(options.compare)) && { compare: options.compare! }),
  };
}

/** Returns the queries of a sparkline. During a date brush (`brush`) these cover every unit that the period may need. */
export function toSparkPlans(
  options: SparkOptions,
  main: QueryResult,
  context: KpiContext,
  brush = '',
): Readonly<Record<string, QueryPlan>> {
  const plan = toSparkPlan(options, main, context);
  const { oldest, newest } = context.catalog;
  if (!plan || oldest === undefined || newest === undefined) return {};
  if (!brush.endsWith('(date)')) return { spark: plan };
  const coarsest = TIME_GRAINS.indexOf(sparkGrain({ from: oldest, to: newest }, main.facts));
  const { where } = context;
  const { where: _, ...rest } = plan;
  return Object.fromEntries(
    TIME_GRAINS.slice(0, coarsest + 1).map((grain) => [grain, { ...rest, ...(where && { where }), by: [`${grain}(date)`] }]),
  );
}

function sparkDays({ compare }: SparkOptions, { facts }: QueryResult, context: KpiContext): DayRange | undefined {
  const { catalog, calendar } = context;
  const { period, reported } = facts;
  // The last monthly figure is that of the whole month, which a clause up to its date would cut.
  const { oldest, newest } = reported ? facts : catalog;
  if (oldest === undefined || newest === undefined) return undefined;
  if (!period) return { from: oldest, to: newest };
  const from = Math.max(period.from, oldest);
  const to = Math.min(period.to, newest);
  if (compare !== 'previous-period' || hasDateClause(context)) return { from, to };
  return {
    from: Math.max(shiftBin(binStart(from, 'month', calendar), 'month', 1 - monthsPerYear(calendar), calendar), oldest),
    to,
  };
}

/** True when a clause selects the dates. Otherwise the period is the newest of the data. */
function hasDateClause({ where, filters, catalog }: KpiContext): boolean {
  const names = dateFields(catalog);
  return [where, ...filters].some((text) => parseWhere(text).some(({ field }) => names.includes(field)));
}

/** The unit of points in a period, which is not finer than that of reported figures. */
function sparkGrain({ from, to }: DayRange, { reported = 'day' }: Pick<PlanFacts, 'reported'>): TimeGrain {
  const days = to - from + 1;
  const place = [62, 215, 6 * 366, 20 * 366, Infinity].findIndex((most) => days <= most);
  return TIME_GRAINS[Math.max(place, TIME_GRAINS.indexOf(reported))]!;
}

/** Cache of bin names. Formatting a week takes about 20 µs, and a brush repeats the same names. */
const names = new Map<string, string>();

function nameOf(day: number, grain: TimeGrain, style: DateStyle): string {
  const key = [day, grain, style.locale, style.calendar.fiscalStart].join();
  const name = names.get(key) ?? formatBin(day, grain, style);
  if (names.size > 999) names.clear();
  names.set(key, name);
  return name;
}

/** Returns the bins of a sparkline without holes. A period without rows is zero for sums and counts. Ratios and closed days have gaps. */
export function pointsOf(spark: QueryResult, context: KpiContext): readonly SparkPoint[] {
  const [key, ...columns] = spark.columns;
  const grain = (/^[a-z]+/.exec(key?.name ?? '')?.[0] ?? 'month') as TimeGrain;
  const style: NumberStyle = { locale: context.locale, currency: context.currency };
  const { calendar } = context;
  const show = (value: number | null): string => formatNumber(value, columns[0]?.unit ?? 'number', style);
  const [days, values, before] = [numbersOf(spark, 0), numbersOf(spark, 1), numbersOf(spark, 2)];
  const rows = new Map(days.map((day, row) => [day, row]));
  const known = days.filter((day) => day !== null).filter((day) => !isStrayBin(day, grain, spark.facts));
  const shownDays = daysShown(spark.facts);
  const other = sideNames(spark.facts, context)?.other;
  const { openDays, measures } = spark.facts;
  const isZero = measures[0] !== undefined && isZeroWithoutRows(measures[0]);
  const isOpen = (day: number): boolean => grain !== 'day' || isOpenDay(day, openDays);
  return binsBetween(Math.min(...known), Math.max(...known), grain, calendar).map((day): SparkPoint => {
    const row = rows.get(day) ?? -1;
    const previous = before[row] ?? null;
    const isKnown = row < 0 || previous !== null;
    const value = values[row] ?? (isZero && isKnown && isOpen(day) ? 0 : null);
    const previousLabel = other ?? nameOf(yearEarlier(day, grain, calendar), grain, context);
    return {
      day,
      label: nameOf(day, grain, context),
      value,
      previous,
      shown: show(value),
      shownPrevious: show(previous),
      previousLabel,
      isPartial: !isWhole({ ...binDays(day, grain, calendar), grain }, shownDays, openDays),
    };
  });
}
