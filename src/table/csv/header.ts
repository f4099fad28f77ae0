import { SalesError } from '../../util/error.js';
import { looksLikeDate } from '../infer/infer-date.js';
import { isMissingText, missingKind } from '../infer/missing.js';
import { looksLikeNumber } from '../infer/infer-number.js';

/** Where the data of a grid of cells begins. */
export interface Header {
  /** Of the columns: made unique; made up where the file has none. */
  readonly names: readonly string[];
  /** Index of the first data row. */
  readonly firstRow: number;
  /** Rows above the names that are no data: titles, comments. */
  readonly skipped: number;
  /** Whether the file names its columns. */
  readonly named: boolean;
}

const SEARCHED_ROWS = 30;

/**
 * Finds the row of names: the first that fills as many cells as the rows below do, unless a number or a date stands in it; a row of names
 * below it, as where names are grouped, is taken before it.
 * `wanted` overrules: `none`, or the 1-based row. @throws SalesError `bad-option` where that row is not there
 */
export function findHeader(rows: readonly (readonly string[])[], wanted: 'none' | number | undefined): Header {
  if (wanted === 'none') return unnamed(rows, 0);
  if (wanted !== undefined) {
    const row = rows[wanted - 1];
    if (!row) {
      throw new SalesError('bad-option', `read: header ${wanted} is past the end: the file has ${rows.length} rows`, {
        hint: 'Give the number of the row that holds the names, not counting blank ones.',
        params: { option: 'read', value: wanted },
      });
    }
    return { names: uniqueNames(row, rows.slice(wanted)), firstRow: wanted, skipped: wanted - 1, named: true };
  }
  const start = firstFullRow(rows);
  const found = rowOfNames(rows, start);
  if (found === undefined) return unnamed(rows, start);
  return { names: uniqueNames(rows[found] ?? [], rows.slice(found + 1)), firstRow: found + 1, skipped: found, named: true };
}

/** The row of names from `start` on; undefined where data come before any. */
function rowOfNames(rows: readonly (readonly string[])[], start: number): number | undefined {
  const usual = usualWidth(rows);
  let found = isHeader(rows[start] ?? [], rows.slice(start + 1, start + SEARCHED_ROWS)) ? start : undefined;
  for (let at = start + 1; at < Math.min(rows.length, start + SEARCHED_ROWS); at++) {
    const above = rows[at - 1] ?? [];
    const isData = found === undefined && filledCells(above).length >= usual;
    // What stands below names that are all there are units at most.
    if (isData || (found !== undefined && isWhole(above))) return found;
    const isNames = valuedNames(rows, at, usual) >= (found === undefined ? 1 : 2);
    if (isNames) found = at;
    else if (found !== undefined) return found;
  }
  return found;
}

/** How many cells of a row could only be names: texts that are all different, above nothing but numbers or dates. 0 where it holds data itself. */
function valuedNames(rows: readonly (readonly string[])[], at: number, usual: number): number {
  const row = rows[at] ?? [];
  const cells = filledCells(row);
  if (cells.length < usual || new Set(cells).size < cells.length || cells.some(isValue)) return 0;
  const below = rows.slice(at + 1, at + SEARCHED_ROWS);
  return row.filter((cell, index) => {
    const values = below.map((other) => other[index] ?? '').filter((other) => !isNothing(other));
    return !isNothing(cell) && values.length > 1 && values.every(isValue);
  }).length;
}

function isWhole(row: readonly string[]): boolean {
  const cells = filledCells(row);
  return cells.length === row.length && new Set(cells).size === cells.length && !cells.some(isValue);
}

function isValue(cell: string): boolean {
  return looksLikeNumber(cell) || looksLikeDate(cell);
}

function isNothing(cell: string): boolean {
  return missingKind(cell.trim()) !== undefined;
}

function filledCells(row: readonly string[]): readonly string[] {
  return row.filter((cell) => cell.trim() !== '');
}

/** The most frequent number of filled cells below the first row. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, SEARCHED_ROWS * 2).map((row) => filledCells(row).length);
  return mode(filled.slice(Math.min(filled.length - 1, 1)));
}

/** Names that are all different: blank ones become `column n`, repeated ones get `_2`, `_3` … */
export function uniqueNames(row: readonly string[], below: readonly (readonly string[])[]): string[] {
  let width = row.length;
  // Cells beyond the last name are a column only if something stands in them.
  while (width > 0 && row[width - 1]?.trim() === '' && below.every((cells) => (cells[width - 1] ?? '').trim() === '')) width--;
  const taken = new Set<string>(row.map((cell) => cell.trim()));
  const seen = new Set<string>();
  return row.slice(0, width).map((cell, index) => {
    const base = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    if (!seen.has(base)) {
      seen.add(base);
      return base;
    }
    let number = 2;
    while (taken.has(`${base}_${number}`) || seen.has(`${base}_${number}`)) number++;
    seen.add(`${base}_${number}`);
    return `${base}_${number}`;
  });
}

function unnamed(rows: readonly (readonly string[])[], start: number): Header {
  const width = Math.max(0, ...rows.slice(start).map((row) => row.length));
  const names = Array.from({ length: width }, (_, index) => `column ${index + 1}`);
  return { names, firstRow: start, skipped: start, named: false };
}

function firstFullRow(rows: readonly (readonly string[])[]): number {
  const usual = usualWidth(rows);
  if (usual < 2) return 0;
  const filled = rows.slice(0, SEARCHED_ROWS).map((row) => filledCells(row).length);
  return Math.max(
    filled.findIndex((count) => count >= 2 && count >= usual / 2),
    0,
  );
}

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) {
    if (count > (counts.get(best) ?? 0) || (count === counts.get(best) && number > best)) best = number;
  }
  return best;
}

function isHeader(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const values = row.filter(isValue);
  if (values.length === 0) return !row.every((cell) => isMissingText(cell));
  // Years and month days as names of columns (`Region, 2019, 2020`): different whole numbers, beside a name, unlike what stands below.
  const years = values.every((cell) => /^(19|20)\d\d$/.test(cell.trim()));
  const differ = new Set(values).size === values.length && values.length < row.length;
  return years && differ && !below.some((cells) => row.some((cell, index) => values.includes(cell) && cells[index] === cell));
}
