import { abortError, badOption } from '../../util/error.js';
import { BLANK, cellsOfRows } from './contribution-cells.js';
import type { ContributionCells, FactRow } from './contribution-cells.js';
import { changeByMember, priceVolumeMix, sumOf } from './contribution-sums.js';
import type { PriceVolumeMix } from './contribution-sums.js';
import { findCauses } from './root-cause.js';
import type { Driver } from './root-cause.js';

/** What `contributions` looks at. */
export interface ContributionOptions {
  /** The names of the columns by which sales are taken apart. */
  readonly dimensions: readonly string[];
  /** The column to explain, which adds up: revenue, say. */
  readonly measure: string;
  /** The column of how many pieces; without it volume and price are not told apart. */
  readonly quantity?: string;
  /** The most members that a cause has: 1, or 2 (where absent) of different dimensions. */
  readonly depth?: 1 | 2;
  /** Looked at between pieces of work; ends it with an AbortError. */
  readonly signal?: { readonly aborted: boolean };
}

/** A segment that went another way than the rest. */
export interface Cause {
  /** Its members: dimension → member, of one dimension or of two. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** How much of the change it made: what the measure is now less what it would be had the segment gone as the rest. */
  readonly contribution: number;
  readonly driver: Driver;
}

/** Why a measure changed. */
export interface Contributions {
  /** After less before. */
  readonly change: number;
  /** Dimension → member → what it adds to the change; the members of each dimension add up to it. */
  readonly byDimension: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly priceVolumeMix: PriceVolumeMix;
  /** What stands out, the greatest contribution first; none where all that happened may be chance. */
  readonly causes: readonly Cause[];
}

/**
 * Why a measure changed between two sets of rows: what each member adds, how much is price, volume and mix, and which segments went another way than the
 * rest. A missing member is `(blank)`; a missing amount counts as nothing. All sums are compensated. O(rows × dimensions), and the search of `findCauses`.
 * @throws SalesError `bad-option`; AbortError
 */
export function contributions(
  before: readonly FactRow[],
  after: readonly FactRow[],
  options: ContributionOptions,
): Contributions {
  const { dimensions, measure } = options;
  if (!Array.isArray(dimensions) || new Set(dimensions).size !== dimensions.length)
    throw badOption('dimensions', String(dimensions), 'a list of different columns');
  if (measure === '') throw badOption('measure', measure, 'the name of a column');
  return contributionsOfCells(cellsOfRows(before, after, options), options);
}

/** The same of sales that are added up already, each combination of members once. O(cells × dimensions). */
export function contributionsOfCells(
  cells: ContributionCells,
  { depth = 2, signal }: Pick<ContributionOptions, 'depth' | 'signal'> = {},
): Contributions {
  const checkAborted = (): void => {
    if (signal?.aborted) throw abortError();
  };
  checkAborted();
  if (![1, 2].includes(depth)) throw badOption('depth', String(depth), '1 or 2');
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
