import { displayName, type MemberNames, nameWithCode } from '../../../format/member-name.js';
import { type QueryResult, type ResultColumn, valueOf } from '../../../query/result/result.js';
import { bareField } from '../../../query/where/where.js';
import type { GridView } from './view.js';

/**
 * Returns the rows that contain all words of a search, in their order. The search covers texts, codes and names. `undefined`
 * without a search.
 */
export function searched(main: QueryResult, by: readonly string[], search: string, names?: MemberNames): Int32Array | undefined {
  const words = search
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const texts = by.flatMap((name) => {
    const column = main.column(name);
    return column && (column.type === 'text' || isNamed(column, names)) ? [loweredOf(column, names)] : [];
  });
  if (words.length === 0 || texts.length === 0) return undefined;
  const found = new Int32Array(main.rowCount);
  let count = 0;
  for (let row = 0; row < main.rowCount; row++) {
    const inRow = texts.map((text) => text(row));
    if (words.every((word) => inRow.some((text) => text.includes(word)))) found[count++] = row;
  }
  return found.subarray(0, count);
}

function isNamed({ name }: ResultColumn, names: MemberNames | undefined): boolean {
  return (names?.get(bareField(name))?.of.size ?? 0) > 0;
}

/** Returns the lowercase search texts of a key. Each text is converted once. */
function loweredOf(column: ResultColumn, names: MemberNames | undefined): (row: number) => string {
  const lowered = (text: string): string => (nameWithCode(names, column.name, text) ?? text).toLocaleLowerCase();
  const { dictionary, values, valid } = column;
  if (!dictionary) return (row) => lowered(String(valueOf(column, row) ?? ''));
  const texts = dictionary.map(lowered);
  return (row) => (valid?.[row] === 0 ? '' : (texts[values[row]!] ?? ''));
}

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
