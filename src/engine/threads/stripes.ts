/**
 * Rows that a shard gets at a time. They are dealt out in turn, so that a range of days, which is one stretch of the rows where these lie in the order of their dates, is a
 * part of each. A block of the engine, so that none of these is cut, nor a byte of validity.
 */
export const STRIPE = 2 ** 12;

/** The row of a table that a row of one of its shards is. */
export type RowOf = (shard: number, row: number) => number;

/** Where the rows of `count` shards lie in the table that was dealt out to them. */
export function dealtTo(count: number): RowOf {
  return (shard, row) => (Math.floor(row / STRIPE) * count + shard) * STRIPE + (row % STRIPE);
}

/** How many of `rowCount` rows one of `count` shards gets. */
export function shareOf(rowCount: number, shard: number, count: number): number {
  const turn = STRIPE * count;
  return Math.floor(rowCount / turn) * STRIPE + Math.min(STRIPE, Math.max(0, (rowCount % turn) - shard * STRIPE));
}
