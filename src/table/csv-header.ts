import { SalesError } from '../util/error.js';
import { looksLikeDate } from './infer-date.js';
import { isMissingText } from './missing.js';
import { looksLikeNumber } from './infer-number.js';

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
 * Finds the row of names: the first that fills as many cells as the rows below do, unless a number or a date stands in it.
 * `wanted` overrules: `none`, or the 1-based row. @throws SalesError `bad-option` where that row is not there
 */
export function findHeader(rows: readonly (readonly string[])[], wanted: 'none' | number | undefined): Header {
  if (wanted === 'none') return unnamed(rows, 0);
  if (wanted !== undefined) {
    const row = rows[wanted - 1];
    if (!row) throw new SalesError('bad-option', `read: header ${wanted} is past the end: the file has ${rows.length} rows`);
    return { names: uniqueNames(row, rows.slice(wanted)), firstRow: wanted, skipped: wanted - 1, named: true };
  }
  const start = firstFullRow(rows);
  const row = rows[start] ?? [];
  if (!isHeader(row, rows.slice(start + 1, start + SEARCHED_ROWS))) return unnamed(rows, start);
  return { names: uniqueNames(row, rows.slice(start + 1)), firstRow: start + 1, skipped: start, named: true };
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
  const filled = rows.slice(0, SEARCHED_ROWS * 2).map((row) => row.filter((cell) => cell.trim() !== '').length);
  const usual = mode(filled.slice(Math.min(filled.length - 1, 1)));
  if (usual < 2) return 0;
  const found = filled.slice(0, SEARCHED_ROWS).findIndex((count) => count >= 2 && count >= usual / 2);
  return Math.max(found, 0);
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
  const values = row.filter((cell) => looksLikeNumber(cell) || looksLikeDate(cell));
  if (values.length === 0) return !row.every((cell) => isMissingText(cell));
  // Years and month days as names of columns (`Region, 2019, 2020`): different whole numbers, beside a name, unlike what stands below.
  const years = values.every((cell) => /^(19|20)\d\d$/.test(cell.trim()));
  const differ = new Set(values).size === values.length && values.length < row.length;
  return years && differ && !below.some((cells) => row.some((cell, index) => values.includes(cell) && cells[index] === cell));
}
