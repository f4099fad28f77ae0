import { calledIn, type MemberNames } from '../../format/member-name.js';
import { valueOf } from '../../query/result.js';
import { isNamed } from './rows-model.js';
import type { GridView } from './view-model.js';

/**
 * Rows in the order of the names of a key whose values are codes, as people read them: by code unit without regard to case, rows without a member last. Undefined
 * where rows are not in the order of such a key, or are not all here.
 */
export function inNameOrder(
  { main, options, order: [first] }: Pick<GridView, 'main' | 'options' | 'order'>,
  rows: Int32Array | undefined,
  names: MemberNames | undefined,
): Int32Array | undefined {
  const column = first && main.column(first.name);
  if (!column || !isNamed(column, names) || options.limit !== undefined) return undefined;
  const texts = Array.from({ length: main.rowCount }, (_, row) => {
    const value = valueOf(column, row);
    return value === null ? undefined : calledIn(names, column.name, String(value)).toLocaleLowerCase();
  });
  const sign = first.descending ? -1 : 1;
  const all = rows ?? Int32Array.from({ length: main.rowCount }, (_, row) => row);
  return all.slice().sort((a, b) => compared(texts[a], texts[b], sign) || a - b);
}

function compared(one: string | undefined, other: string | undefined, sign: number): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -sign : sign;
}
