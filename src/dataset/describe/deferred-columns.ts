import type { CatalogColumn, RoleChoice } from '../../query/catalog.js';
import type { BoundPlan } from '../../query/plan.js';
import type { SourceOptions, TableSource } from '../../query/source.js';
import type { LoadOptions } from '../../table/load.js';
import type { Table } from '../../table/table.js';
import { wordsFor } from './words.js';
import { meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';

/**
 * Decides which columns of a single file are read before the first query: those that may have a role by their name, or that an
 * option mentions. With several files all columns are read, because any of them may be a join key.
 */
export function likelyColumns(
  sources: readonly TableSource[],
  { read, roles, define }: SourceOptions,
  load: Parameters<typeof wordsFor>[2],
): Pick<LoadOptions, 'wants'> {
  if (sources.length > 1) return {};
  const isNamed = namedIn([read, roles, define]);
  return { wants: async (columns) => ({ isNamed, isLikely: likelyNames(await wordsFor('', columns, load)) }) };
}

/** Returns a test for whether texts anywhere in a value mention a column by name. */
function namedIn(value: unknown): (column: string) => boolean {
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
export function laterInfos({ name: table, later }: Table, roles: readonly RoleChoice[]): readonly CatalogColumn[] {
  const infos = later?.infos ?? [];
  return infos.map((info) => {
    const role = roles.find(({ ref }) => ref.table === table && ref.column === info.name)?.role;
    return { ...info, table, guess: 'type from the file; loaded on demand', ...(role && { role }) };
  });
}

/** Returns a test for the columns that a bound plan reads, by name. */
export function columnsIn(plans: readonly BoundPlan[]): (column: string) => boolean {
  const names = new Set<string>();
  JSON.stringify(plans, (_, inner: unknown) => {
    const { column } = (inner ?? {}) as { readonly column?: unknown };
    if (typeof column === 'string') names.add(column);
    return inner;
  });
  return (column) => names.has(column);
}

/** Returns a test for column names that may indicate a role: those with at least one known word. */
function likelyNames(vocabulary: Vocabulary): (column: string) => boolean {
  return (column) => meaningOf(column, vocabulary).concepts.size > 0;
}
