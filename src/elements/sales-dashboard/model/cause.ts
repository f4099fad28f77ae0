import type { QueryResult } from '../../../query/result.js';
import type { Role } from '../../../query/schema.js';

/** A member whose change stands out from the change of the whole. */
export interface Cause {
  readonly name: string;
  readonly change: number;
}

/** The dimensions in which a change is looked for, those of names that people know. */
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

/** Share of the earlier total by which a member must differ from the course of the whole. */
const LEAST_SHARE = 0.02;
/** Share of the earlier total from which a member is so much of the whole that its change is no news. */
const MOST_OF_ALL = 0.5;

/**
 * Returns the member that differs most from the course of the whole: from what it would have, had it changed like all together. Answers have the member, its
 * value and, compared, its change. Undefined where nothing stands out.
 */
export function causeOf(results: readonly QueryResult[]): Cause | undefined {
  const found = results.flatMap(candidatesIn).sort((one, other) => other.excess - one.excess);
  return found[0] && { name: found[0].name, change: found[0].change };
}

interface Candidate extends Cause {
  /** By how much the change differs from that of the whole. */
  readonly excess: number;
}

function candidatesIn(result: QueryResult): readonly Candidate[] {
  const [key, , previous, change] = result.columns;
  if (!key || !previous?.name.endsWith('.previous') || !change?.name.endsWith('.change')) return [];
  const rows = result.rows().map((row) => ({
    name: row[key.name],
    before: Number(row[previous.name] ?? 0),
    change: Number(row[change.name] ?? 0),
  }));
  const before = rows.reduce((sum, row) => sum + row.before, 0);
  const growth = rows.reduce((sum, row) => sum + row.change, 0) / before;
  if (!(before > 0)) return [];
  return rows.flatMap((row) => {
    const excess = Math.abs(row.change - growth * row.before);
    const isNews = excess >= LEAST_SHARE * before && row.before <= MOST_OF_ALL * before;
    return typeof row.name === 'string' && isNews ? [{ name: row.name, change: row.change, excess }] : [];
  });
}
