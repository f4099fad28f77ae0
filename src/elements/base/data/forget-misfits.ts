import type { Catalog } from '../../../query/catalog.js';
import { answer, answeredColumns } from './answers.js';
import { columnsOf } from './answered-columns.js';

/** Forgets the answers about files that have other columns now. Returns whether it did. */
export function forgetMisfits(files: readonly unknown[], catalog: Catalog): boolean {
  const columns = answeredColumns(files);
  if (columns === undefined || columns === columnsOf(catalog)) return false;
  answer(files, {});
  return true;
}
