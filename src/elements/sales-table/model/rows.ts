import { nameWithCode, type MemberNames } from '../../../format/member-name.js';
import { bareField } from '../../../query/where/where.js';
import { type QueryResult, type ResultColumn, valueOf } from '../../../query/result/result.js';

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

/** True when members of a key have display names. */
export function isNamed({ name }: ResultColumn, names: MemberNames | undefined): boolean {
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
