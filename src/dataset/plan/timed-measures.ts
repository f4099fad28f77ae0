import { type Run, type TimedMeasures, type TimedSide, whereOf } from '../../engine/plan-runner.js';
import type { BoundPlan, Dimension } from '../../query/plan.js';
import { rollingMeasures, measureOfRows } from './rolling.js';
import { aggregatesOf } from '../../engine/measure-values.js';
import { groupKey } from '../../engine/threads/align-groups.js';
import { numberVector, vectorOf, type Vector } from '../../engine/vector.js';
import { type SeasonalExpression, measuresIn } from '../../query/expression/expression.js';
import type { Note } from '../../query/schema.js';
import { binEnd, binsBetween, binsPerYear, binStart } from '../../query/time/time-grain.js';
import { daysShown, isWhole } from '../../query/time/covered-range.js';
import { dayKey } from '../../query/time/selected-days.js';

/** Returns what computes the measures of a side that depend on the neighbors of groups in time. */
export async function timedMeasures(plan: BoundPlan, side: TimedSide, run: Run): Promise<TimedMeasures> {
  const [rolling, seasonal] = await Promise.all([rollingMeasures(plan, side, run), seasonalMeasures(plan, side, run)]);
  return {
    valuesOf: (node) => (node.kind === 'rolling' ? rolling.valuesOf(node) : seasonal.valuesOf(node)),
    notes: [...rolling.notes, ...seasonal.notes],
  };
}

/** The bins of time of a season. */
const SEASONS = { weekday: 'day', 'week-of-year': 'week', 'month-of-year': 'month' } as const;

/** Minimum number of repetitions: with fewer, one odd month is a season. */
const MIN_REPEATS = 3;

type Season = Extract<Dimension, { kind: 'part' }> & { readonly part: keyof typeof SEASONS };

const isSeason = (dimension: Dimension): dimension is Season => dimension.kind === 'part' && dimension.part in SEASONS;

/**
 * Returns what computes seasonal indexes in the groups of a side: the values of all whole months, weeks or days, divided by their centered
 * moving average over a year or a week, as a mean by season (classical multiplicative decomposition, R. Hyndman and G. Athanasopoulos,
 * Forecasting: Principles and Practice, 3.4, before the indexes are scaled), or as the standard deviation of the ratios. Bins without rows are
 * 0. Missing with fewer than three years or weeks, and where no key is a season, as in a total.
 */
async function seasonalMeasures(
  plan: BoundPlan,
  side: TimedSide,
  run: Run,
): Promise<{ readonly valuesOf: (node: SeasonalExpression) => Vector; readonly notes: readonly Note[] }> {
  const at = plan.by.findIndex(({ dimension }) => isSeason(dimension));
  const nodes = plan.measures.flatMap(({ expression }) => measuresIn(expression)).filter((node) => node.kind === 'seasonal');
  const asked = at < 0 ? [] : nodes;
  const found = new Map(
    await Promise.all(asked.map(async (node) => [node, await ratiosOf(node, { plan, side, run, at })] as const)),
  );
  const isShort = [...found.values()].some(({ size }) => size === 0);
  const { part } = (plan.by[at]?.dimension ?? {}) as Partial<Season>;
  return {
    valuesOf: (node) => seasonalValues(node, side, at, found.get(node)),
    notes: isShort && side.count > 0 ? [{ code: 'few-seasons', params: { part: part ?? '' } }] : [],
  };
}

interface Seasons {
  readonly plan: BoundPlan;
  readonly side: TimedSide;
  readonly run: Run;
  /** The place of the season among the keys. */
  readonly at: number;
}

/** The ratios of a season to the trend, by its key, by the other keys of a group. */
type Ratios = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/** Returns the ratios of all groups; none with too few bins. */
async function ratiosOf({ operand }: SeasonalExpression, { plan, side, run, at }: Seasons): Promise<Ratios> {
  const { calendar, facts } = plan;
  const { ref, part } = plan.by[at]!.dimension as Season;
  const grain = SEASONS[part];
  const length = grain === 'day' ? 7 : binsPerYear(grain, calendar);
  const { grouped: aggregates } = aggregatesOf([{ expression: operand }]);
  const by = plan.by.map((one, index) => (index === at ? { ...one, dimension: { kind: 'bin-date', ref, grain } as const } : one));
  const asked = { table: plan.table, by, where: whereOf(plan, side.isEarlier), aggregates, calendar };
  const answer = await run.engine.aggregate(asked, run.options);
  const keys = answer.keys.map(vectorOf);
  const { count } = answer;
  const values = measureOfRows(operand, { count, rowCount: count }, (one) => vectorOf(answer.values[aggregates.indexOf(one)]!));
  const days = daysShown(side.isEarlier && facts.earlier ? { ...facts, period: facts.earlier } : facts);
  const isCovered = (start: number): boolean =>
    isWhole({ from: start, to: binEnd(start, grain, calendar), grain }, days, facts.openDays);
  const hasDays = Number.isFinite(days.from) && Number.isFinite(days.to);
  const all = hasDays
    ? binsBetween(binStart(days.from, grain, calendar), binStart(days.to, grain, calendar), grain, calendar)
    : [];
  const bins = all.filter(isCovered);
  if (bins.length < MIN_REPEATS * length) return new Map();
  const places = new Map(bins.map((start, index) => [start, index]));
  const series = new Map<string, Float64Array>();
  for (let row = 0; row < count; row++) {
    const place = places.get(keys[at]!.numbers[row]!);
    const key = groupKey(keys, row, at, 0);
    const own = series.get(key) ?? new Float64Array(bins.length);
    series.set(key, own);
    if (place !== undefined) own[place] = Number.isNaN(values.numbers[row]!) ? 0 : values.numbers[row]!;
  }
  return new Map(
    [...series].map(([key, own]) => [key, seasonRatios(own, length, (place) => dayKey(bins[place]!, part, calendar))]),
  );
}

/** Returns the mean of the ratios of each group, or their spread. */
function seasonalValues({ isSpread }: SeasonalExpression, side: TimedSide, at: number, ratios: Ratios = new Map()): Vector {
  const out = new Float64Array(side.rowCount).fill(NaN);
  for (let row = 0; row < side.count && at >= 0; row++) {
    const own = ratios.get(groupKey(side.keys, row, at, 0))?.get(side.keys[at]!.numbers[row]!);
    if (own) out[row] = isSpread ? deviationOf(own) : meanOf(own);
  }
  return numberVector(out);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Returns the standard deviation of a sample; `NaN` for one value. */
function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Returns the ratios of values to their centered moving average over `length` of them, by season. */
function seasonRatios(values: Float64Array, length: number, seasonOf: (place: number) => number): ReadonlyMap<number, number[]> {
  const ratios = new Map<number, number[]>();
  const half = Math.floor(length / 2);
  for (let place = half; place < values.length - half; place++) {
    let trend = 0;
    // An even number of values has no middle: the ones at both ends count half.
    for (let step = -half; step <= half; step++)
      trend += (values[place + step]! * (length % 2 === 0 && Math.abs(step) === half ? 0.5 : 1)) / length;
    if (trend <= 0) continue;
    const season = seasonOf(place);
    ratios.set(season, [...(ratios.get(season) ?? []), values[place]! / trend]);
  }
  return ratios;
}
