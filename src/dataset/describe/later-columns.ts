import { likelyNames } from '../../catalog/detect/likely.js';
import type { CatalogColumn } from '../../query/catalog.js';
import type { SourceOptions, TableSource } from '../../query/source.js';
import type { LoadOptions } from '../../table/load.js';
import type { Table } from '../../table/table.js';
import type { Words } from './words.js';

/**
 * Which columns of a single file are worth reading before anyone asks: those that may have a role by their name, or that an option speaks of.
 * Of several files all are read, for any of them may be what they are joined by.
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

/** What tells whether texts anywhere in a value may name a column: whether its name stands in one of them. */
export function namedIn(value: unknown): (column: string) => boolean {
  const texts: string[] = [];
  JSON.stringify(value, (key, inner: unknown) => {
    texts.push(key);
    if (typeof inner === 'string') texts.push(inner);
    return inner;
  });
  // A quotation mark in a name is written twice.
  const all = texts.join('\n').replaceAll('""', '"').toLowerCase();
  return (column) => all.includes(column.toLowerCase());
}

/** What is known of a table's columns that were left in their file. */
export function laterInfos({ name: table, later }: Table): readonly CatalogColumn[] {
  return later?.infos.map((info) => ({ ...info, table, guess: 'as the file says; read when it is asked', distinct: 0 })) ?? [];
}
