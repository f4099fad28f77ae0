import { joinWhere } from '../../../query/where/where.js';
import { measureOf, resultName } from '../../../query/measure.js';
import type { ForecastFacts } from '../../../query/analysis/analysis.js';
import type { Calendar, DayRange, PlanFacts, Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN, WHOLE_PLAN } from '../../../query/planned.js';
import { numberAt, type ResultColumn } from '../../../query/result/result.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { binCount, binEnd, binStart } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import type { ForecastOptions } from './options.js';

/** The expected total of a year, and the likelihood that it meets its plan. */
export interface Outlook {
  readonly days: DayRange;
  /** Actual values of complete periods, and the forecast of the others. */
  readonly value: number;
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
  readonly plan: number;
  readonly likelihood: number;
}

interface OutlookAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: Pick<PlanFacts, 'measures'> & { readonly analysis?: unknown };
}

/** Levels of the intervals that trace the distribution of a total, in percent: 1% to 99% of it, in steps of 2.5 points or less. */
export const TRACED = [...Array.from({ length: 19 }, (_, k) => 5 * (k + 1)), 98];

function isAsked({ compare, goal }: ForecastOptions): boolean {
  return compare === PLAN || goal !== undefined;
}

/**
 * Returns the queries of an outlook: the forecast up to the end of the year, and the plan of that year, unless a goal is the plan.
 * @throws SalesError `bad-option` for a measure or a granularity without yearly totals
 */
export function toOutlookPlans(
  options: ForecastOptions,
  facts: PlanFacts | undefined,
  main: QueryPlan,
  { calendar, where }: { readonly calendar: Calendar; readonly where: string },
): Plans {
  const forecast = facts?.analysis as ForecastFacts | undefined;
  if (!isAsked(options) || !forecast || main.analysis?.kind !== 'forecast') return {};
  const { measure, compare, goal } = options;
  const { grain, from } = forecast;
  const option = compare === PLAN ? 'compare' : 'goal';
  if (!measureOf(facts!.measures, resultName(measure)).adds.time) throw badOption(option, measure, 'adds-over-time');
  if (grain === 'week') throw badOption('granularity', grain, 'not-one-of', { expected: ['day', 'month', 'quarter', 'year'] });
  const year = yearOf(from, calendar);
  const horizon = binCount(from, year.to, grain, calendar);
  const level = [...new Set([...TRACED, ...options.level])].sort((a, b) => a - b);
  const clause = `date: ${formatDayRange(year)}`;
  return {
    outlook: { ...main, analysis: { ...main.analysis, horizon, level } },
    ...(goal === undefined && {
      planned: { measures: [measure], compare: WHOLE_PLAN, where: joinWhere(where, clause) },
    }),
  };
}

function yearOf(day: number, calendar: Calendar): DayRange {
  return { from: binStart(day, 'year', calendar), to: binEnd(day, 'year', calendar) };
}

/** Returns the outlook of the year in which the forecast begins. `undefined` where the data begins within that year, and without a plan. */
export function outlookOf(
  { outlook, planned }: { readonly outlook?: OutlookAnswer | undefined; readonly planned?: OutlookAnswer | undefined },
  { measure, goal, level: levels }: ForecastOptions,
  calendar: Calendar,
): Outlook | undefined {
  const facts = outlook?.facts.analysis as ForecastFacts | undefined;
  const plan = goal ?? (planned ? planOf(planned) : undefined);
  if (!outlook || !facts?.worth.shown || plan === undefined) return undefined;
  const days = yearOf(facts.from, calendar);
  const [dates, values] = [outlook.columns[0], outlook.columns.find(({ name }) => name === 'value')];
  const rows = Array.from({ length: outlook.rowCount }, (_, row) => ({
    day: numberAt(dates, row),
    value: numberAt(values, row),
  }));
  if (!(rows[0]!.day <= days.from)) return undefined;
  const known = rows.filter(({ day, value }) => day >= days.from && day < facts.from && !Number.isNaN(value));
  const actual = known.reduce((sum, { value }) => sum + value, 0);
  const { mean, lower, upper } = facts.total;
  const level = levels.find((one) => one >= 80) ?? levels.at(-1)!;
  const below = shareBelow(facts.total, plan - actual);
  const isUp = measureOf(outlook.facts.measures, resultName(measure)).good !== 'down';
  return {
    ...{ days, value: actual + mean, level, lower: actual + lower[level]!, upper: actual + upper[level]! },
    ...{ plan, likelihood: isUp ? 1 - below : below },
  };
}

function planOf({ columns, rowCount }: OutlookAnswer): number | undefined {
  const column = columns.find(({ name }) => name.endsWith('.plan'));
  const value = column && rowCount > 0 ? numberAt(column, 0) : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}

/** Returns the probability that a total is below a value: linear between the limits of its intervals, which are its quantiles. */
export function shareBelow({ mean, lower, upper }: ForecastFacts['total'], value: number): number {
  const levels = Object.keys(lower).map(Number);
  const points = [
    ...levels.map((level) => ({ share: 0.5 - level / 200, at: lower[level]! })),
    { share: 0.5, at: mean },
    ...levels.map((level) => ({ share: 0.5 + level / 200, at: upper[level]! })),
  ].sort((a, b) => a.share - b.share);
  const next = points.findIndex(({ at }) => at >= value);
  if (next === 0) return 0;
  if (next < 0) return 1;
  const [one, other] = [points[next - 1]!, points[next]!];
  return one.share + ((other.share - one.share) * (value - one.at)) / (other.at - one.at);
}
