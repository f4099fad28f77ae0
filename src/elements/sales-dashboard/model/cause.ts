import type { QueryResult } from '../../../query/result.js';
import type { Role } from '../../../query/schema.js';

/** Member with a change that differs from the total change. */
export interface Cause {
  readonly name: string;
  readonly change: number;
}

/** Dimensions searched for causes; people know their members by name. */
export const CAUSES: readonly Role[] = [
  'customer-name',
  'region',
  'country',
  'state',
  'category',
  'subcategory',
  'segment',
  'channel',
  'store',
];

/** Minimum deviation of a member from the total growth, as a share of the earlier total. */
const MIN_SHARE = 0.02;
/** Maximum share of a member in the earlier total. The change of a larger member is nearly the total change. */
const MAX_OF_ALL = 0.5;

/**
 * Returns the member that deviates most from the total growth; `undefined` without a noteworthy member. The deviation is the
 * difference from the change at the growth rate of the total. Results contain the member, its value and its change.
 */
export function causeOf(results: readonly QueryResult[]): Cause | undefined {
  const found = results.flatMap(candidatesIn).sort((one, other) => other.excess - one.excess);
  return found[0] && { name: found[0].name, change: found[0].change };
}

interface Candidate extends Cause {
  /** Absolute deviation from the change at the growth rate of the total. */
  readonly excess: number;
}

function candidatesIn(result: QueryResult): readonly Candidate[] {
  const [key, value, previous] = result.columns;
  if (!key || !value || !previous?.name.endsWith('.previous')) return [];
  // New and lost members have no change in the result: the sums are additive, so a missing side is 0.
  const rows = result.rows().map((row) => {
    const before = Number(row[previous.name] ?? 0);
    return { name: row[key.name], before, change: Number(row[value.name] ?? 0) - before };
  });
  const before = rows.reduce((sum, row) => sum + row.before, 0);
  const growth = rows.reduce((sum, row) => sum + row.change, 0) / before;
  if (!(before > 0)) return [];
  return rows.flatMap((row) => {
    const excess = Math.abs(row.change - growth * row.before);
    const isNews = excess >= MIN_SHARE * before && row.before <= MAX_OF_ALL * before;
    return typeof row.name === 'string' && isNews ? [{ name: row.name, change: row.change, excess }] : [];
  });
}
