import type { DriverCause, DriverStep, DriverSteps } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result/result.js';
import { clusterTest } from '../../stats/compare/significance.js';
import type { Cooperative } from '../request-options.js';
import { codedOf } from '../columns.js';
import { type Members, membersOf, sidesOf, wholeSides } from './driver-members.js';
import { divergenceOf, rowsOfSegment, type Figures } from './driver-steps.js';

/** Maximum probability of a cause by chance, for all segments together. */
const FALSE_ALARM = 0.02;

/**
 * Returns the causes that differ from the whole by more than the noise of customers (of orders, where customers are unknown): the search takes the
 * cells of the data as independent, but one customer buys in many of them. The test is adjusted for all segments (Bonferroni). Causes of a
 * single customer or order stay.
 */
export async function beyondClusters(
  causes: readonly DriverCause[],
  { keys, depth = 2, ...figures }: Figures & { readonly keys: readonly Members[]; readonly depth?: 1 | 2 | undefined },
  { ask, cluster }: Cooperative,
): Promise<readonly DriverCause[]> {
  if (cluster === undefined || keys.some(({ name }) => name === cluster)) return causes;
  const needed = FALSE_ALARM / segmentsOf(keys, depth);
  const found: DriverCause[] = [];
  for (const cause of causes) {
    const record = await ask({ by: [...cause.members.map(({ dimension }) => dimension), cluster] });
    if (!(chanceOf(record, cause, { ...figures, cluster }) > needed)) found.push(cause);
  }
  return found;
}

/**
 * Marks new and lost members as outstanding where chance does not explain them. If a member were alike on both sides, each of its customers (orders,
 * where customers are unknown) would be on the later side with the share of all that are. The test is adjusted for the members (Bonferroni).
 */
export async function withNewAndLost(parts: DriverSteps, measure: string, { ask, cluster }: Cooperative): Promise<DriverSteps> {
  const { dimension, steps } = parts;
  const isOneSided = ({ before, after }: DriverStep): boolean => (before === 0) !== (after === 0);
  if (cluster === undefined || cluster === dimension || !steps.some(isOneSided)) return parts;
  const record = await ask({ by: [dimension, cluster] });
  const { members, codes } = membersOf(record, dimension);
  const { before, after } = wholeSides(sidesOf(record, measure, 'measure'));
  const countOf = (side: Float64Array, code?: number): number =>
    side.reduce((count, value, row) => (value !== 0 && (code === undefined || codes[row] === code) ? count + 1 : count), 0);
  const chanceOfAll = (step: DriverStep): number => {
    const [side, other] = step.before === 0 ? [after, before] : [before, after];
    const own = countOf(side, members.indexOf(step.members[0]?.member ?? null));
    return members.length * (countOf(side) / (countOf(side) + countOf(other))) ** own;
  };
  const standsOut = (step: DriverStep): boolean =>
    step.standsOut || (isOneSided(step) && step.members.length === 1 && chanceOfAll(step) <= FALSE_ALARM);
  return { ...parts, steps: steps.map((step) => ({ ...step, standsOut: standsOut(step) })) };
}

/** Returns the number of segments of one member, or of two from different dimensions. */
function segmentsOf(keys: readonly Members[], depth: 1 | 2): number {
  const widths = keys.map(({ members }) => members.length);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const squares = widths.reduce((sum, width) => sum + width * width, 0);
  return depth === 1 ? total : total + (total * total - squares) / 2;
}

/**
 * Returns the p-value of a segment’s divergence from the whole, a difference of logarithms of sums. The influence of a cluster on the logarithm of a
 * sum is its part of the sum. NaN where the segment has no sales on one side, or those of one cluster.
 */
function chanceOf(
  record: ResultRecord,
  cause: DriverCause,
  { cluster, ...figures }: Figures & { readonly cluster: string },
): number {
  const { codes, names } = codedOf(record, cluster, 'cluster');
  const inside = rowsOfSegment(record, cause);
  const own = new Set(codes.filter((_, row) => inside[row] === 1));
  const estimate = divergenceOf(record, cause, figures);
  if (own.size < 2 || !Number.isFinite(estimate)) return NaN;
  const moves = new Float64Array(names.length);
  const add = (name: string, sign: number, rows: Uint8Array | undefined): void => {
    const { before, after } = wholeSides(sidesOf(record, name, 'measure'));
    const isIn = (row: number): boolean => rows?.[row] !== 0;
    const sumOf = (values: Float64Array): number => values.reduce((sum, value, row) => (isIn(row) ? sum + value : sum), 0);
    const [all, allBefore] = [sumOf(after), sumOf(before)];
    codes.forEach((code, row) => {
      if (code >= 0 && isIn(row)) moves[code]! += sign * (after[row]! / all - before[row]! / allBefore);
    });
  };
  for (const { name, sign } of termsOf(cause, figures)) {
    add(name, sign, inside);
    add(name, -sign, undefined);
  }
  return clusterTest(estimate, { count: moves.length, squares: moves.reduce((sum, move) => sum + move ** 2, 0) });
}

/** Returns the sums in a divergence, with their signs: a price is an amount per unit. */
function termsOf(
  { driver }: DriverCause,
  { measure, quantity }: Figures,
): readonly { readonly name: string; readonly sign: number }[] {
  if (quantity === undefined) return [{ name: measure, sign: 1 }];
  if (driver !== 'price') return [{ name: quantity, sign: 1 }];
  return [
    { name: measure, sign: 1 },
    { name: quantity, sign: -1 },
  ];
}
