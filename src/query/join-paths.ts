import type { Join } from './catalog.js';

/**
 * Returns the tables reachable from a table by many-to-one joins, each with its path. The table itself is first, nearer tables
 * come before farther ones.
 */
export function pathsFrom(joins: readonly Join[], table: string): ReadonlyMap<string, readonly Join[]> {
  const paths = new Map<string, readonly Join[]>([[table, []]]);
  // Iterating over a map includes entries added during the loop, in insertion order, so this is a breadth-first search.
  for (const [reached, path] of paths) {
    for (const join of joins) {
      if (join.from.table === reached && !paths.has(join.to.table)) paths.set(join.to.table, [...path, join]);
    }
  }
  return paths;
}
