import type { Catalog } from '../../../query/catalog.js';
import { keptFor } from './answers.js';
import { columnsOf } from './answered-columns.js';
import { answer } from './set-answers.js';

/** Forgets the answers about files that have other columns now. Returns whether it did. */
export function forgetMisfits(files: readonly unknown[], catalog: Catalog): boolean {
  const columns = keptFor(files)?.columns;
  if (columns === undefined || columns === columnsOf(catalog)) return false;
  answer(files, {});
  return true;
}
