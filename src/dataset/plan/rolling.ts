import { aggregateKey, aggregatesOf, decimalSum, measureVector } from '../../engine/measure-values.js';
import { whereOf, type Run, type TimedSide } from '../../engine/plan-runner.js';
import { groupKey } from '../../engine/threads/align-groups.js';
import { numberVector, vectorOf, type Vector } from '../../engine/vector.js';
import { type Aggregate, type MeasureExpression, type RollingExpression, measuresIn } from '../../query/expression/expression.js';
import type { BoundPart, BoundPlan, Calendar } from '../../query/plan.js';
import type { Note } from '../../query/schema.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { binEnd, binsBetween, binStart, shiftBin, type TimeGrain } from '../../query/time/time-grain.js';
import { daysShown, isInPart, lastDayOf } from '../../query/time/covered-range.js';

/** Maximum number of windows that an engine is asked for at a time. */
const AT_ONCE = 4;

/** The bins of time of a side, and the groups in them. */
interface Bins {
  readonly grain: TimeGrain;
  /** The place of the date among the keys; −1 without bins among them. */
  readonly at: number;
  /** First days of the bins, without gaps. */
  readonly starts: readonly number[];
  /** The last bin that has ended; −1 for none. */
  readonly newest: number;
  /** The bin of each group; −1 for a group outside of all, and for one in a bin that has not ended. */
  readonly binOf: Int32Array;
  /** The other keys of each group as text. */
  readonly keyOf: readonly string[];
}

/** What is rolled: the aggregates of `part` in windows of `bins` bins. */
interface Rolling {
  readonly plan: BoundPlan;
  readonly part: BoundPart;
  readonly bins: Bins;
  readonly side: TimedSide;
  readonly run: Run;
}

/**
 * Returns what computes rolling measures in the groups of a side. Sums and counts add up those of the bins; all other aggregates are asked
 * for each window, over its rows. A measure is missing where fewer bins than asked for end with the group’s, counted from the first day that
 * the plan selects, and in a last bin that the data covers in part. Without bins among the keys, the window is the newest months that have ended, also
 * those before the period.
 */
export async function rollingMeasures(
  plan: BoundPlan,
  side: TimedSide,
  run: Run,
): Promise<{ readonly valuesOf: (node: RollingExpression) => Vector; readonly notes: readonly Note[] }> {
  const bins = binsOf(plan, side);
  const nodes = plan.measures.flatMap(({ expression }) => measuresIn(expression)).filter((node) => node.kind === 'rolling');
  const found = new Map<string, Vector>();
  const keyOf = (aggregate: Aggregate, count: number): string => `${count} ${aggregateKey(aggregate)}`;
  for (const { operand, bins: count } of nodes) {
    const { grouped } = aggregatesOf([{ expression: operand }]);
    for (const part of [plan, ...plan.others]) {
      const own = grouped.filter(({ table = plan.table }) => table === part.table);
      const vectors = await rolled({ plan, part, bins, side, run }, own, count);
      own.forEach((aggregate, index) => found.set(keyOf(aggregate, count), vectors[index]!));
    }
  }
  const valuesOf = ({ operand, bins: count }: RollingExpression): Vector => {
    const { numbers, ...vector } = measureOfRows(operand, side, (aggregate) => found.get(keyOf(aggregate, count))!);
    return { ...vector, numbers: numbers.map((value, row) => (row < side.count && bins.binOf[row]! >= count - 1 ? value : NaN)) };
  };
  return { valuesOf, notes: nodes.length > 0 && side.count > 0 ? endNotes(bins, plan.calendar) : [] };
}

/** Returns a note with the last day of the windows, where they end before a bin that has not ended, or are not those of the keys. */
function endNotes({ at, starts, newest, grain }: Bins, calendar: Calendar): readonly Note[] {
  const start = starts[newest];
  if (start === undefined || (at >= 0 && newest === starts.length - 1)) return [];
  return [{ code: 'rolling-ends', params: { end: isoDate(binEnd(start, grain, calendar)) } }];
}

/** Computes a measure of rows, without functions over groups, from its aggregates. */
export function measureOfRows(
  operand: MeasureExpression,
  { count, rowCount }: Pick<TimedSide, 'count' | 'rowCount'>,
  aggregate: (aggregate: Aggregate) => Vector,
): Vector {
  const missing = (): Vector => numberVector(new Float64Array(rowCount).fill(NaN));
  const none = { total: missing, retention: missing, days: missing, timed: missing, nested: missing };
  return measureVector(operand, { rowCount, groupCount: count, aggregate, ...none });
}

function binsOf({ by, calendar, facts }: BoundPlan, { keys, count, isEarlier }: TimedSide): Bins {
  const at = by.findIndex(({ dimension }) => dimension.kind === 'bin-date');
  const dimension = by[at]?.dimension;
  const grain = dimension?.kind === 'bin-date' ? dimension.grain : 'month';
  const dates = isEarlier && facts.earlier ? { ...facts, period: facts.earlier } : facts;
  const shown = daysShown(dates);
  const { from, to } = at < 0 ? { ...shown, from: facts.oldest ?? NaN } : shown;
  const hasDays = Number.isFinite(from) && Number.isFinite(to);
  const starts = hasDays ? binsBetween(binStart(from, grain, calendar), binStart(to, grain, calendar), grain, calendar) : [];
  const last = lastDayOf(dates);
  const hasEnded = (start: number): boolean =>
    !isInPart({ from: start, to: binEnd(start, grain, calendar), grain }, last, facts.openDays);
  const ended = new Map(starts.flatMap((start, index) => (hasEnded(start) ? [[start, index] as const] : [])));
  const newest = Math.max(-1, ...ended.values());
  const others = keys.filter((_, index) => index !== at);
  return {
    grain,
    at,
    starts,
    newest,
    binOf: Int32Array.from({ length: count }, (_, row) => (at < 0 ? newest : (ended.get(keys[at]!.numbers[row]!) ?? -1))),
    keyOf: Array.from({ length: count }, (_, row) => groupKey(others, row)),
  };
}

/** Returns aggregates of a part over the last `count` bins up to that of each group. */
async function rolled(rolling: Rolling, aggregates: readonly Aggregate[], count: number): Promise<readonly Vector[]> {
  const addsUp = ({ name }: Aggregate): boolean => rolling.bins.at >= 0 && (name === 'sum' || name === 'count');
  const others = aggregates.filter((aggregate) => !addsUp(aggregate));
  const windows = others.length === 0 ? [] : await inWindows(rolling, others, count);
  return aggregates.map((aggregate) =>
    addsUp(aggregate) ? summed(rolling, aggregate, count) : windows[others.indexOf(aggregate)]!,
  );
}

/** Adds up the values of an aggregate in the bins; missing values add nothing. */
function summed({ bins, side }: Rolling, aggregate: Aggregate, count: number): Vector {
  const { numbers } = side.aggregate(aggregate);
  const rows = new Map<string, number>();
  bins.keyOf.forEach((key, row) => rows.set(`${bins.binOf[row]!} ${key}`, row));
  const out = new Float64Array(side.rowCount).fill(NaN);
  bins.keyOf.forEach((key, row) => {
    const bin = bins.binOf[row]!;
    for (let other = bin - count + 1; other <= bin; other++) {
      const value = numbers[rows.get(`${other} ${key}`) ?? -1] ?? NaN;
      if (!Number.isNaN(value)) out[row] = Number.isNaN(out[row]) ? value : decimalSum(out[row]!, value);
    }
  });
  return numberVector(out);
}

/** Returns a part without its period: windows without bins reach back before it. */
function undated({ table, by, rolling, sides }: BoundPart): BoundPart {
  return { table, by, where: rolling!.where, ...(sides && { sides }) };
}

/** Asks the engine for aggregates over the rows of each window. */
async function inWindows(rolling: Rolling, aggregates: readonly Aggregate[], count: number): Promise<readonly Vector[]> {
  const { plan, part, bins, side, run } = rolling;
  const { calendar } = plan;
  const dimension = part.by[bins.at]?.dimension;
  const ref = dimension?.kind === 'bin-date' ? dimension.ref : part.rolling!.date;
  const by = part.by.filter((_, index) => index !== bins.at);
  const selected = whereOf(bins.at < 0 ? undated(part) : part, side.isEarlier);
  const out = aggregates.map(() => new Float64Array(side.rowCount).fill(NaN));
  const windows = new Map<number, number[]>();
  bins.binOf.forEach((bin, row) => {
    const members = windows.get(bin);
    if (members) members.push(row);
    else if (bin >= count - 1) windows.set(bin, [row]);
  });
  const ask = async ([bin, members]: readonly [number, readonly number[]]): Promise<void> => {
    const start = bins.starts[bin]!;
    const from = shiftBin(start, bins.grain, 1 - count, calendar);
    const days = { kind: 'days', ref, from, to: binEnd(start, bins.grain, calendar) } as const;
    const where = { kind: 'all', of: [selected, days] } as const;
    const answer = await run.engine.aggregate({ table: part.table, by, where, aggregates, calendar }, run.options);
    const keys = answer.keys.map(vectorOf);
    const place = new Map(Array.from({ length: answer.count }, (_, row) => [groupKey(keys, row), row]));
    answer.values.map(vectorOf).forEach(({ numbers }, index) => {
      for (const row of members) out[index]![row] = numbers[place.get(bins.keyOf[row]!) ?? -1] ?? NaN;
    });
  };
  const asked = [...windows];
  for (let next = 0; next < asked.length; next += AT_ONCE) await Promise.all(asked.slice(next, next + AT_ONCE).map(ask));
  return out.map(numberVector);
}
