import type { Join } from './catalog.js';

/** The tables that the rows of a table lead to many-to-one, itself first and the nearest next, each with the joins on the way. */
export function pathsFrom(joins: readonly Join[], table: string): ReadonlyMap<string, readonly Join[]> {
  const paths = new Map<string, readonly Join[]>([[table, []]]);
  // A map is walked in order of insertion, what is added on the way included: the nearest first.
  for (const [reached, path] of paths) {
    for (const join of joins) {
      if (join.from.table === reached && !paths.has(join.to.table)) paths.set(join.to.table, [...path, join]);
    }
  }
  return paths;
}
