import type { Note } from '../../query/schema.js';
import { textCounts, withoutRows, type CellPool } from '../cells/column-builder.js';
import { looksLikeNumber } from '../infer/infer-number.js';
import { missingKind } from '../infer/profile.js';

/** Minimum number of columns: in two of them the same text may be meant. */
const MIN_COLUMNS = 3;

/** Maximum number of texts in the column that has the fewest: junk rows are found among few texts or numbers. */
const MAX_TEXTS = 10_000;

/** Number of rows whose places are reported. */
const SHOWN_ROWS = 10;

/**
 * Returns the cells without rows that hold the same text in all columns, such as a title within the data, and a note about them. A text that a column has
 * in other rows too is a value.
 */
export function withoutUniformRows(pools: readonly CellPool[]): {
  readonly pools: readonly CellPool[];
  readonly notes: readonly Note[];
} {
  const found = sharedTexts(pools).flatMap((text) => {
    const rows = uniformRows(pools, text);
    return rows.length === 0 ? [] : [{ text, rows }];
  });
  const [first] = found;
  if (first === undefined) return { pools, notes: [] };
  const rows = found.flatMap((one) => one.rows).toSorted((a, b) => a - b);
  const dropped = new Set(rows);
  const count = rows.length;
  return {
    pools: pools.map((pool) => withoutRows(pool, dropped)),
    notes: [
      {
        code: 'uniform-rows',
        count,
        rows: rows.slice(0, SHOWN_ROWS),
        params: { count, example: first.text },
      },
    ],
  };
}

/** The texts of all columns, except numbers and markers of missing values. */
function sharedTexts(pools: readonly CellPool[]): readonly string[] {
  const [smallest, ...others] = pools.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  if (smallest === undefined || pools.length < MIN_COLUMNS || sizeOf(smallest) > MAX_TEXTS) return [];
  const isName = (text: string): boolean => missingKind(text.trim()) === undefined && !looksLikeNumber(text);
  return others.reduce<readonly string[]>(
    (texts, pool) => (texts.length === 0 ? texts : textsIn(pool, texts)),
    smallest.texts.filter(isName),
  );
}

function sizeOf(pool: CellPool): number {
  return pool.list?.size ?? pool.texts.length;
}

/** Those of some texts that a pool has. Texts that are still bytes stay so. */
function textsIn(pool: CellPool, wanted: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const note = (text: string): boolean => {
    if (wanted.includes(text)) found.add(text);
    return found.size === wanted.length;
  };
  const lengths = new Set(wanted.map((text) => new TextEncoder().encode(text).length));
  if (pool.list) pool.list.some((_, start, end) => lengths.has(end - start), note);
  else pool.texts.some(note);
  return wanted.filter((text) => found.has(text));
}

/** The rows with a text in all columns; none where a column has the text in another row. */
function uniformRows(pools: readonly CellPool[], text: string): readonly number[] {
  const codes = pools.map((pool) => pool.texts.indexOf(text));
  const counts = pools.map((pool, index) => textCounts(pool)[codes[index] ?? 0] ?? 0);
  const [count = 0] = counts;
  if (count === 0 || counts.some((one) => one !== count)) return [];
  const rows: number[] = [];
  const [first] = pools;
  for (let row = 0; row < (first?.length ?? 0); row += 1) {
    if (pools.every((pool, index) => pool.codes[row] === codes[index])) rows.push(row);
  }
  return rows.length === count ? rows : [];
}
