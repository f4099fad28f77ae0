import type { Catalog } from '../../../query/catalog.js';

/** Returns the columns of files as a short text: their names, and not those that are computed from others. */
export function columnsOf({ columns, derived = [] }: Catalog): string {
  const names = columns
    .filter(({ table, name }) => !derived.some(({ ref }) => ref.table === table && ref.column === name))
    .map(({ name }) => name);
  let hash = 0;
  for (const letter of JSON.stringify(names.toSorted())) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return `${String(names.length)} ${(hash >>> 0).toString(36)}`;
}
