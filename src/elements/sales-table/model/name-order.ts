import { displayName, type MemberNames } from '../../../format/member-name.js';
import { type QueryResult, valueOf } from '../../../query/result/result.js';
import { isNamed } from './rows.js';
import type { GridView } from './view.js';

/**
 * Sorts rows by the display names of a key with codes, up to the limit. The order is by code unit and ignores case. Rows without
 * a member come last. `undefined` when the rows already have their final order.
 */
export function inNameOrder(
  { main, options, order: [first] }: Pick<GridView, 'main' | 'options' | 'order'>,
  rows: Int32Array | undefined,
  names: MemberNames | undefined,
): Int32Array | undefined {
  const column = first && main.column(first.name);
  if (!column || !isNamed(column, names)) return firstOf(options.limit, main, rows);
  const texts = Array.from({ length: main.rowCount }, (_, row) => {
    const value = valueOf(column, row);
    return value === null ? undefined : displayName(names, column.name, String(value)).toLocaleLowerCase();
  });
  const sign = first.descending ? -1 : 1;
  const all = rows ?? Int32Array.from({ length: main.rowCount }, (_, row) => row);
  return all
    .slice()
    .sort((a, b) => compared(texts[a], texts[b], sign) || a - b)
    .subarray(0, options.limit);
}

/** Applies the limit to rows without names. The query requests all rows when members may have names. */
function firstOf(limit = Infinity, { rowCount }: QueryResult, rows: Int32Array | undefined): Int32Array | undefined {
  return (rows?.length ?? rowCount) <= limit
    ? undefined
    : (rows?.subarray(0, limit) ?? Int32Array.from({ length: limit }, (_, row) => row));
}

function compared(one: string | undefined, other: string | undefined, sign: number): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -sign : sign;
}
