import type { PlanFacts, Calendar, DayRange, Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { numberAt, textAt, type ResultColumn } from '../../../query/result/result-column.js';
import { daysShown, isWhole } from '../../../query/time/covered-range.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import type { BinRange } from '../../../query/time/bins.js';
import { binEnd, binStart, type TimeGrain } from '../../../query/time/time-grain.js';
import { keysOf, type Answer } from './lines.js';
import type { TrendOptions } from './options.js';
import { both } from './plans.js';
import type { ShownLine, TrendFact } from './view.js';

/** What of a result says which of its bins the data covers in part. */
type Coverage = Pick<PlanFacts, 'grain' | 'newest' | 'oldest' | 'openDays' | 'period'>;

/** Returns the days with data of the first and the last bin, where the data covers only a part of them. */
function coveredParts(facts: Coverage, grain: TimeGrain, calendar: Calendar): readonly DayRange[] {
  if (facts.newest === undefined || grain === 'day') return [];
  const days = daysShown(facts);
  const starts = new Set([days.from, days.to].map((day) => binStart(day, grain, calendar)));
  return [...starts].flatMap((from) => {
    const bin = { from, to: binEnd(from, grain, calendar), grain };
    const part = { from: Math.max(from, days.from), to: Math.min(bin.to, days.to) };
    return isWhole(bin, days, facts.openDays) ? [] : [part];
  });
}

/** Returns the queries of the plan for the days with data of incomplete bins. They compare with that part of their plan. */
export function toPartPlans(
  { compare, granularity }: TrendOptions,
  facts: Coverage | undefined,
  { main, others }: Plans,
  { where, calendar }: { readonly where: string; readonly calendar: Calendar },
): Plans {
  if (compare !== PLAN || !facts || !main) return {};
  const grain = granularity === 'auto' ? (facts.grain ?? 'month') : granularity;
  const parts = coveredParts(facts, grain, calendar);
  if (parts.length === 0) return {};
  const clause = `date: ${parts.map(formatDayRange).join(', ')}`;
  const inPart = (plan: QueryPlan): QueryPlan => ({
    ...plan,
    by: [`${grain}(date)`, ...(plan.by ?? []).slice(1)],
    where: both(plan.where ?? where, clause),
  });
  return { part: inPart(main), ...(others && { otherPart: inPart(others) }) };
}

/** The columns of a plan in a result. */
const OF_PLAN = /\.(plan|gap|attainment)$/;

/** Returns the columns of a result in which incomplete bins have the plan of their part, and the gap and attainment that follow from it. */
export function columnsWithParts(main: Answer, part: Answer | undefined): readonly ResultColumn[] {
  const keys = keysOf(main);
  const partKeys = part && keysOf(part);
  if (!keys || !partKeys) return main.columns;
  const rowsOf = new Map(Array.from({ length: part.rowCount }, (_, row) => [keyText(partKeys, row), row]));
  return main.columns.map((column) => {
    const own = OF_PLAN.test(column.name) ? part.columns.find(({ name }) => name === column.name) : undefined;
    if (!own) return column;
    const values = Float64Array.from({ length: main.rowCount }, (_, row) => {
      const at = rowsOf.get(keyText(keys, row));
      return at === undefined ? numberAt(column, row) : numberAt(own, at);
    });
    return { ...column, values, valid: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)) };
  });
}

function keyText({ bins, series }: NonNullable<ReturnType<typeof keysOf>>, row: number): string {
  return JSON.stringify([numberAt(bins, row), series ? textAt(series, row) : null]);
}

/** Returns a running total of a plan with the part of incomplete bins: the bins after them still have the whole plan before. */
export function withPartsOf(total: Float64Array, whole: Float64Array, part: Float64Array): Float64Array {
  return total.map((sum, index) => sum - ((whole[index] ?? Number.NaN) - (part[index] ?? Number.NaN) || 0));
}

/** Compares a line with its plan over the bins that have both. `undefined` without any, and for a plan of zero. */
export function plannedFact(
  { values, previous, unit, good }: ShownLine,
  { from, to }: BinRange,
  { adds, isTotal }: { readonly adds: boolean; readonly isTotal: boolean },
): TrendFact | undefined {
  const pairs: (readonly [value: number, plan: number])[] = [];
  for (let index = from; previous && index <= to; index++) {
    const pair = [values[index] ?? Number.NaN, previous[index] ?? Number.NaN] as const;
    if (!pair.some(Number.isNaN)) pairs.push(pair);
  }
  const last = pairs.at(-1);
  if (!last) return undefined;
  const [value, plan] = adds && !isTotal ? pairs.reduce(([sum, planned], pair) => [sum + pair[0], planned + pair[1]]) : last;
  if (plan === 0) return undefined;
  const met = pairs.filter((pair) => (good === 'down' ? pair[0] <= pair[1] : pair[0] >= pair[1])).length;
  return { kind: 'planned', value, plan, unit, ...(!isTotal && pairs.length > 1 && { count: met, of: pairs.length }) };
}
