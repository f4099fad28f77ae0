import type { Catalog } from '../../../query/catalog.js';
import { keptFor, known, ofObjects, PREFIX, type Answers, type Kept } from './answers.js';

/**
 * Sets the answers about files with some columns; an empty record asks again. Other columns under the same address are another file, to which they
 * do not apply. Widgets follow when they look for their data again.
 */
export function answer(files: readonly unknown[], answers: Answers, columns = ''): void {
  const [first] = files;
  const kept = Object.keys(answers).length === 0 ? undefined : { columns, answers };
  if (typeof first === 'object' && first !== null) {
    if (kept) ofObjects.set(first, kept);
    else ofObjects.delete(first);
    return;
  }
  const key = files.join(' ');
  known.set(key, kept);
  store(key, kept);
}

function store(key: string, kept: Kept | undefined): void {
  try {
    if (!kept) localStorage.removeItem(PREFIX + key);
    // Data in a URL is too long for the storage.
    else if (!/^(?:data|blob):/i.test(key)) localStorage.setItem(PREFIX + key, JSON.stringify(kept));
  } catch {
    // The storage is full or not available: the answer is kept until the page is left.
  }
}

/** Returns the columns of files as a short text: their names, and not those that are computed from others. */
export function columnsOf({ columns, derived = [] }: Catalog): string {
  const names = columns
    .filter(({ table, name }) => !derived.some(({ ref }) => ref.table === table && ref.column === name))
    .map(({ name }) => name);
  let hash = 0;
  for (const letter of JSON.stringify(names.toSorted())) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return `${String(names.length)} ${(hash >>> 0).toString(36)}`;
}

/** Forgets the answers about files that have other columns now. Returns whether it did. */
export function forgetMisfits(files: readonly unknown[], catalog: Catalog): boolean {
  const columns = keptFor(files)?.columns;
  if (columns === undefined || columns === columnsOf(catalog)) return false;
  answer(files, {});
  return true;
}
