import { abortError, badOption } from '../../util/error.js';
import {
  type BeforeAfter,
  BLANK,
  cellsOfRows,
  changeByMember,
  type ContributionCells,
  type FactRow,
  type PriceVolumeMix,
  priceVolumeMix,
} from './contribution-cells.js';
import { type Driver, findCauses } from './root-cause.js';
import { compensatedSum } from '../../util/numbers/sum.js';

/** Options of `contributions`. */
export interface ContributionOptions {
  /** The columns used to break down sales. */
  readonly dimensions: readonly string[];
  /** The additive column to explain, such as revenue. */
  readonly measure: string;
  /** The column with the number of units; without it, volume and price effects are not separated. */
  readonly quantity?: string;
  /** Maximum number of members of a cause: 1, or 2 of different dimensions. Default: 2. */
  readonly depth?: 1 | 2;
  /** Checked between steps; ends the work with an `AbortError`. */
  readonly signal?: { readonly aborted: boolean };
}

/** A segment that changed differently from the rest. */
export interface Cause {
  /** The segment’s members by dimension; one or two dimensions. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** The segment’s part of the change: the measure now, minus its value had the segment changed like the rest. */
  readonly contribution: number;
  readonly driver: Driver;
}

/** The explanation of a change. */
export interface Contributions {
  /** After minus before. */
  readonly change: number;
  /** Contributions to the change, by dimension and member. Those of each dimension add up to the change. */
  readonly byDimension: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly priceVolumeMix: PriceVolumeMix;
  /** The significant causes, by descending size; empty when chance can explain the change. */
  readonly causes: readonly Cause[];
}

/**
 * Explains the change of a measure between two sets of rows. It computes the contributions of members and the effects of price,
 * volume and mix. It also finds the segments that changed differently from the rest. Missing members become `(blank)`; missing
 * amounts count as 0. All sums are compensated. O(rows × dimensions), plus the search of `findCauses`.
 * @throws SalesError `bad-option`; `AbortError`
 */
export function contributions(
  before: readonly FactRow[],
  after: readonly FactRow[],
  options: ContributionOptions,
): Contributions {
  const { dimensions, measure } = options;
  if (!Array.isArray(dimensions) || new Set(dimensions).size !== dimensions.length)
    throw badOption('dimensions', String(dimensions), 'different-columns');
  if (measure === '') throw badOption('measure', measure, 'column-name');
  return contributionsOfCells(cellsOfRows(before, after, options), options);
}

/** Explains a change like `contributions`, from sales already summed per combination of members. O(cells × dimensions). */
export function contributionsOfCells(
  cells: ContributionCells,
  { depth = 2, signal }: Pick<ContributionOptions, 'depth' | 'signal'> = {},
): Contributions {
  const checkAborted = (): void => {
    if (signal?.aborted) throw abortError();
  };
  checkAborted();
  if (![1, 2].includes(depth)) throw badOption('depth', String(depth), ['1', '2']);
  const { dimensions, amount } = cells;
  const change = compensatedSum(amount.after.map((after, cell) => after - amount.before[cell]!));
  const byDimension = dimensions.map((dimension) => {
    const effects = changeByMember(dimension, amount);
    return [dimension.name, Object.fromEntries(dimension.members.map((member, i) => [member, effects[i]!]))] as const;
  });
  const causes = findCauses(cells, depth, checkAborted).map(({ segment, contribution, driver }) => ({
    dimensions: Object.fromEntries(
      segment.map(({ dimension, member }) => [dimensions[dimension]!.name, dimensions[dimension]!.members[member] ?? BLANK]),
    ),
    contribution,
    driver,
  }));
  return { change, byDimension: Object.fromEntries(byDimension), priceVolumeMix: priceVolumeMix(cells), causes };
}

/** Contributions of members to the change of a ratio. */
interface RatioEffects {
  /** Per member: the effect of the member’s ratio and that of its weight. Their sum is the member’s contribution. */
  readonly rate: Float64Array;
  readonly mix: Float64Array;
  /** The ratio of all members, Σ numerators ÷ Σ denominators, before and after; NaN when the denominators add up to 0. */
  readonly before: number;
  readonly after: number;
}

/**
 * Splits the change of a ratio R = Σ n ÷ Σ d by members. With weights v = d ÷ Σ d and member ratios r = n ÷ d: rate = ½ (v₀ + v₁)
 * (r₁ − r₀) and mix = (v₁ − v₀) (½ (r₀ + r₁) − ½ (R₀ + R₁)). All rates and mixes add up to R₁ − R₀ (E. Kitagawa 1955, “Components
 * of a difference between two rates”, Journal of the American Statistical Association 50). Subtracting the mean ratio in the mix
 * gives each member its own effect. A member without a denominator on one side has only a mix effect. All effects are 0 when a
 * total ratio is missing. `numerator` and `denominator` contain one number per member. O(members).
 */
export function ratioEffects(numerator: BeforeAfter, denominator: BeforeAfter): RatioEffects {
  const count = numerator.before.length;
  const [n0, n1] = [numerator.before, numerator.after];
  const [d0, d1] = [denominator.before, denominator.after];
  const [whole0, whole1] = [compensatedSum(d0), compensatedSum(d1)];
  const before = whole0 === 0 ? NaN : compensatedSum(n0) / whole0;
  const after = whole1 === 0 ? NaN : compensatedSum(n1) / whole1;
  const rate = new Float64Array(count);
  const mix = new Float64Array(count);
  const middle = (before + after) / 2;
  if (Number.isNaN(middle)) return { rate, mix, before, after };
  for (let i = 0; i < count; i++) {
    const [v0, v1] = [d0[i]! / whole0, d1[i]! / whole1];
    const effect = n1[i]! / whole1 - n0[i]! / whole0 - (v1 - v0) * middle;
    const isThere = d0[i] !== 0 && d1[i] !== 0;
    rate[i] = isThere ? ((v0 + v1) / 2) * (n1[i]! / d1[i]! - n0[i]! / d0[i]!) : 0;
    mix[i] = effect - rate[i]!;
  }
  return { rate, mix, before, after };
}
