/**
 * Number of consecutive rows that a shard gets at a time. Stripes are dealt round-robin, so each shard has a share of any date
 * range if the rows are ordered by date. It equals the block size of the engine, so no block and no byte of validity bits is
 * split.
 */
export const STRIPE = 2 ** 12;

/** Returns the table row of a shard’s row. */
export type RowOf = (shard: number, row: number) => number;

/** Returns the function that maps the rows of `count` shards to the rows of the table. */
export function dealtTo(count: number): RowOf {
  return (shard, row) => (Math.floor(row / STRIPE) * count + shard) * STRIPE + (row % STRIPE);
}

/** Returns the number of rows out of `rowCount` that one of `count` shards gets. */
export function shareOf(rowCount: number, shard: number, count: number): number {
  const round = STRIPE * count;
  return Math.floor(rowCount / round) * STRIPE + Math.min(STRIPE, Math.max(0, (rowCount % round) - shard * STRIPE));
}
