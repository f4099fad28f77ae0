import { expressionOf, resultName, type MeasureFacts } from '../../../query/measure.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { badOption } from '../../../util/error.js';
import { readLines, type TrendAnswers, type TrendLine } from './lines.js';
import type { TrendOptions } from './options.js';

/** Returns the queries of numerators and denominators, which the moving average of a ratio adds up over its bins (DESIGN M9). */
export function toPoolPlans({ measures, average }: TrendOptions, known: readonly MeasureFacts[], plans: Plans): Plans {
  const ratios = measures.filter((measure) => known.some(({ name, isRatio }) => isRatio && name === resultName(measure)));
  if (average === undefined || ratios.length === 0) return {};
  const pooled = ({ compare: _, ...plan }: QueryPlan): QueryPlan => ({ ...plan, measures: ratios.flatMap(partsOf) });
  const { main, others } = plans;
  return { ...(main && { pool: pooled(main) }), ...(others && { otherPool: pooled(others) }) };
}

/** Returns the numerator and the denominator of a ratio. */
function partsOf(measure: string): readonly [numerator: string, denominator: string] {
  const expression = expressionOf(measure, {});
  return [`numerator(${expression})`, `denominator(${expression})`];
}

/** Checks that averages are those of all rows of their bins. @throws SalesError `bad-option` where they are not, as for customers */
export function checkAverage({ average }: Pick<TrendOptions, 'average'>, measures: readonly MeasureFacts[]): void {
  const wrong = average === undefined ? undefined : measures.find(({ adds, isRatio }) => !adds.time && !isRatio);
  if (wrong !== undefined) throw badOption('average', wrong.name, 'adds-over-time');
}

/** Reads numerators and denominators over time, for each member. @throws SalesError `bad-option` where they do not add up over time */
export function poolsOf(
  { pool, otherPool }: TrendAnswers,
  bins: readonly number[],
  members: readonly (string | null)[],
): readonly TrendLine[] {
  const wrong = pool?.facts.measures.find(({ adds }) => !adds.time);
  if (wrong) throw badOption('average', wrong.name, 'adds-over-time');
  const indexOf = new Map(bins.map((day, index) => [day, index]));
  const others = otherPool ? readLines(otherPool, indexOf).map((line) => ({ ...line, others: true })) : [];
  return [...(pool ? readLines(pool, indexOf, members) : []), ...others];
}

/** Returns the moving average of a ratio: that of all rows of its bins together. `undefined` for other measures. */
export function pooledOf(
  { measure, member, others }: TrendLine,
  { measures, average = 1 }: TrendOptions,
  pools: readonly TrendLine[],
): Float64Array | undefined {
  const asked = measures.find((one) => resultName(one) === measure);
  const [numerator, denominator] = partsOf(asked ?? measure).map(
    (name) => pools.find((line) => line.measure === name && line.member === member && line.others === others)?.values,
  );
  return numerator && denominator && ratioOfSums(numerator, denominator, average);
}

/** Returns the ratio of the sums of the `count` bins up to each one. NaN before bin `count`, and without rows. */
function ratioOfSums(numerator: Float64Array, denominator: Float64Array, count: number): Float64Array {
  const sumAt = (values: Float64Array, end: number): number =>
    values.subarray(end - count + 1, end + 1).reduce((sum, value) => sum + (value || 0), 0);
  return numerator.map((_, index) => {
    const whole = index < count - 1 ? 0 : sumAt(denominator, index);
    return whole === 0 ? Number.NaN : sumAt(numerator, index) / whole;
  });
}
