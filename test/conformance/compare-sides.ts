import type { Cell, ConformanceCase } from './check-case.js';
import { YEARS } from './tables.js';

/** The columns of a compared revenue. */
export const SIDES = ['revenue', 'revenue.previous', 'revenue.change', 'revenue.growth'];

/** Revenue now and before, with what follows from them. */
export function sides(now: number | null, before: number | null): Cell[] {
  const change = now === null || before === null ? null : now - before;
  return [now, before, change, change === null || !before ? null : change / Math.abs(before)];
}

/** A case of the years table: keys, revenue now and before. */
export function groups(
  title: string,
  query: { where?: string; compare: string; by: string[] },
  rows: readonly (readonly [readonly Cell[], number | null, number | null])[],
  notes: string[] = [],
): ConformanceCase {
  return {
    title,
    table: YEARS,
    query: { measures: ['revenue'], ...query },
    columns: [...query.by, ...SIDES],
    rows: rows.map(([keys, now, before]) => [...keys, ...sides(now, before)]),
    notes,
  };
}
