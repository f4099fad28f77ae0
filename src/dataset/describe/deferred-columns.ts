import { likelyNames } from '../../catalog/detect/likely-columns.js';
import type { CatalogColumn } from '../../query/catalog.js';
import type { SourceOptions, TableSource } from '../../query/source.js';
import type { LoadOptions } from '../../table/load.js';
import type { Table } from '../../table/table.js';
import type { Words } from './words.js';

/**
 * Decides which columns of a single file are read before the first query: those that may have a role by their name, or that an
 * option mentions. With several files all columns are read, because any of them may be a join key.
 */
export function likelyColumns(
  sources: readonly TableSource[],
  { read, roles, define }: SourceOptions,
  words: Words,
): Pick<LoadOptions, 'wants'> {
  if (sources.length > 1) return {};
  const wants = async (columns: readonly string[]): Promise<(column: string) => boolean> => {
    const isSpoken = namedIn([read, roles, define]);
    const isLikely = likelyNames(words.neededFor('', columns));
    return (column) => isLikely(column) || isSpoken(column);
  };
  return { wants };
}

/** Returns a test for whether texts anywhere in a value mention a column by name. */
export function namedIn(value: unknown): (column: string) => boolean {
  const texts: string[] = [];
  JSON.stringify(value, (key, inner: unknown) => {
    texts.push(key);
    if (typeof inner === 'string') texts.push(inner);
    return inner;
  });
  // Within a quoted name, quotation marks are doubled.
  const all = texts.join('\n').replaceAll('""', '"').toLowerCase();
  return (column) => all.includes(column.toLowerCase());
}

/** Returns the catalog entries of columns that are still in their file. */
export function laterInfos({ name: table, later }: Table): readonly CatalogColumn[] {
  return later?.infos.map((info) => ({ ...info, table, guess: 'type from the file; loaded on demand', distinct: 0 })) ?? [];
}
