import { abortError, badOption } from '../../util/error.js';
import {
  BLANK,
  cellsOfRows,
  type ContributionCells,
  type FactRow,
  changeByMember,
  priceVolumeMix,
  sumOf,
  type PriceVolumeMix,
} from './contribution-cells.js';
import { findCauses } from './root-cause.js';
import type { Driver } from './root-cause.js';

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
  const change = sumOf(amount.after.map((after, cell) => after - amount.before[cell]!));
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
