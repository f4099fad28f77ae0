import { SalesError } from '../../util/error.js';
import { looksLikeDate } from '../infer/infer-date.js';
import { isMissingText, missingKind } from '../infer/profile.js';
import { looksLikeNumber } from '../infer/infer-number.js';

/** Where the data of a grid of cells begins. */
interface Header {
  /** Names of the columns: made unique, and generated for files without names. */
  readonly names: readonly string[];
  readonly firstRow: number;
  /** Number of rows above the names, such as titles or comments. */
  readonly skipped: number;
  /** True when the file names its columns. */
  readonly named: boolean;
  /** The first line of a file of DATEV, with facts about the file. */
  readonly facts?: readonly string[] | undefined;
}

const SEARCHED_ROWS = 30;

/**
 * Finds the header row: the first row that fills as many cells as the rows below, unless it contains a number or a date. With
 * grouped headers, the lower row of names is used. `wanted` overrides the detection: `none`, or a 1-based row number.
 * @throws SalesError `bad-option` if that row does not exist
 */
export function findHeader(rows: readonly (readonly string[])[], wanted: 'none' | number | undefined): Header {
  if (wanted === 'none') return unnamed(rows, 0);
  if (wanted !== undefined) {
    const row = rows[wanted - 1];
    if (!row) {
      throw new SalesError('bad-option', 'header-beyond', {
        params: { option: 'read', value: wanted, count: rows.length },
      });
    }
    return { names: uniqueNames(row, rows.slice(wanted)), firstRow: wanted, skipped: wanted - 1, named: true };
  }
  const facts = isDatev(rows) ? rows[0] : undefined;
  const found = facts ? 1 : rowOfNames(rows, firstFullRow(rows));
  if (found === undefined) return unnamed(rows, firstFullRow(rows));
  return {
    names: uniqueNames(groupedNames(rows, found), rows.slice(found + 1)),
    firstRow: found + 1,
    skipped: found,
    named: true,
    facts,
  };
}

/** The first cell of a file in the format of DATEV, whose first line has facts about the file. The names of the columns follow. */
const DATEV = /^(?:EXTF|DTVF)$/u;

/** True for a file in the format of DATEV: its mark, its version, and a row without values. */
function isDatev([first = [], names = []]: readonly (readonly string[])[]): boolean {
  const [mark = '', version = ''] = first;
  return DATEV.test(mark) && /^\d{3}$/u.test(version) && filledCells(names).length > 1 && !names.some(isValue);
}

/** Minimum number of groups above the names. */
const MIN_GROUPS = 2;

/** Returns the names of a row with their group in the row above, such as `Q1 2024` under `2024`, where several groups have the same names. */
function groupedNames(rows: readonly (readonly string[])[], found: number): readonly string[] {
  const [above = [], row = []] = [rows[found - 1], rows[found]];
  const names = row.map((cell) => cell.trim());
  const isRepeated = (name: string): boolean => name !== '' && names.indexOf(name) < names.lastIndexOf(name);
  if (filledCells(above).length < MIN_GROUPS || !names.some(isRepeated)) return row;
  let group = '';
  return names.map((name, index) => {
    const text = (above[index] ?? '').trim();
    if (text !== '') group = text;
    return isRepeated(name) && group !== '' ? `${name} ${group}` : name;
  });
}

/** Returns the header row from `start` on; `undefined` when data comes first. */
function rowOfNames(rows: readonly (readonly string[])[], start: number): number | undefined {
  // Numbers of the columns, as some programs write them above the names.
  if (countsUp(rows[start] ?? []) && isWhole(rows[start + 1] ?? [])) return start + 1;
  const usual = usualWidth(rows);
  let found = isHeader(rows[start] ?? [], rows.slice(start + 1, start + SEARCHED_ROWS)) ? start : undefined;
  for (let at = start + 1; at < Math.min(rows.length, start + SEARCHED_ROWS); at++) {
    const above = rows[at - 1] ?? [];
    const isData = found === undefined && filledCells(above).length >= usual;
    // Below a complete row of names there can be units at most.
    if (isData || (found !== undefined && isWhole(above))) return found;
    const isNames = valuedNames(rows, at, usual) >= (found === undefined ? 1 : 2);
    if (isNames) found = at;
    else if (found !== undefined) return found;
  }
  return found;
}

/**
 * Returns how many cells of a row can only be names: texts that all differ, above nothing but numbers or dates. Returns 0 when
 * the row contains data.
 */
function valuedNames(rows: readonly (readonly string[])[], at: number, usual: number): number {
  const row = rows[at] ?? [];
  const cells = filledCells(row);
  if (cells.length < usual || new Set(cells).size < cells.length || cells.some(isValue)) return 0;
  const below = rows.slice(at + 1, at + SEARCHED_ROWS);
  return row.filter((cell, index) => {
    const values = below.map((other) => other[index] ?? '').filter((other) => !isMissing(other));
    return !isMissing(cell) && values.length > 1 && values.every(isValue);
  }).length;
}

function isWhole(row: readonly string[]): boolean {
  const cells = filledCells(row);
  return cells.length === row.length && new Set(cells).size === cells.length && !cells.some(isValue);
}

/** Fewer numbers than this are data as likely as those of columns. */
const MIN_NUMBERED = 3;

/** True when the cells of a row are 1 to n, or 0 to n − 1. */
function countsUp(row: readonly string[]): boolean {
  const [first = ''] = row;
  const start = Number(first);
  const isStart = first.trim() !== '' && (start === 0 || start === 1);
  return row.length >= MIN_NUMBERED && isStart && row.every((cell, index) => cell.trim() === String(start + index));
}

/** Names of columns that a row in the data repeats if it is a header: a single one may be a value. */
const MIN_REPEATED = 2;

/**
 * True when a row in the data is a header: it repeats names of columns, in any place, and other cells are no values. A file appended
 * to another may lack columns or have further ones.
 */
export function repeatsNames(row: readonly string[], names: readonly string[]): boolean {
  const cells = filledCells(row);
  const others = cells.filter((cell) => !names.includes(cell));
  return cells.length - others.length >= MIN_REPEATED && !others.some(isValue);
}

function isValue(cell: string): boolean {
  return looksLikeNumber(cell) || looksLikeDate(cell);
}

function isMissing(cell: string): boolean {
  return missingKind(cell.trim()) !== undefined;
}

function filledCells(row: readonly string[]): readonly string[] {
  return row.filter((cell) => cell.trim() !== '');
}

/** Returns the most frequent number of filled cells below the first row. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, SEARCHED_ROWS * 2).map((row) => filledCells(row).length);
  return mode(filled.slice(Math.min(filled.length - 1, 1)));
}

/** Makes names unique: blank ones become `column n`, duplicates get `_2`, `_3` and so on. */
export function uniqueNames(row: readonly string[], below: readonly (readonly string[])[]): string[] {
  let width = row.length;
  // Cells beyond the last name form a column only if one of them is filled.
  while (width > 0 && row[width - 1]?.trim() === '' && below.every((cells) => (cells[width - 1] ?? '').trim() === '')) width--;
  const taken = new Set<string>(row.map((cell) => cell.trim()));
  const seen = new Set<string>();
  // Where the numbers of a name go on: counting from 2 each time takes minutes for 100,000 equal names.
  const numbers = new Map<string, number>();
  return row.slice(0, width).map((cell, index) => {
    const base = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    if (!seen.has(base)) {
      seen.add(base);
      return base;
    }
    let number = numbers.get(base) ?? 2;
    while (taken.has(`${base}_${number}`) || seen.has(`${base}_${number}`)) number++;
    numbers.set(base, number + 1);
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
  // Years and month days can be column names (`Region, 2019, 2020`): distinct whole numbers in a row with a name, different from
  // the cells below.
  const years = values.every((cell) => /^(19|20)\d\d$/.test(cell.trim()));
  const differ = new Set(values).size === values.length && values.length < row.length;
  return (
    (years || areNumberedNames(row, below) || areUnlikeBelow(row, below)) &&
    differ &&
    !below.some((cells) => row.some((cell, index) => values.includes(cell) && cells[index] === cell))
  );
}

/** Minimum number of names that are texts next to names that are numbers. */
const MIN_TEXTS = 2;

/** True when numbers in a row can be names, as codes of products are: whole, next to words that stand above nothing but numbers or dates. */
function areNumberedNames(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const values = row.filter(isValue);
  const words = row.filter((cell) => cell.trim() !== '' && !isValue(cell));
  if (words.length < MIN_TEXTS || !values.every((cell) => /^\d+$/.test(cell.trim()))) return false;
  return row.some((cell, index) => {
    const under = below.map((cells) => cells[index] ?? '').filter((other) => !isMissing(other));
    return words.includes(cell) && under.length > 1 && under.every(isValue);
  });
}

/** A code that begins with letters, such as `R03` or `EU-12`; amounts are written with signs or codes of three letters and a space. */
const CODE = /^\p{L}{1,4}[-_]?\d[\p{L}\d]*$/u;

/** Minimum number of dates that are names of columns, and of rows below that show it. */
const MIN_DATES = 3;
const MIN_BELOW = 2;

/**
 * True when all cells of a row that look like values differ in kind from every cell below them: codes with letters above plain numbers or dates,
 * or dates above numbers.
 */
function areUnlikeBelow(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const places = row.flatMap((cell, index) => (isValue(cell) ? [index] : []));
  const under = (index: number): readonly string[] =>
    below.map((cells) => (cells[index] ?? '').trim()).filter((cell) => !isMissing(cell));
  const isOver = (index: number, isKind: (cell: string) => boolean): boolean => {
    const cells = under(index);
    return (
      isKind((row[index] ?? '').trim()) && cells.length >= MIN_BELOW && cells.every((cell) => isValue(cell) && !isKind(cell))
    );
  };
  const isDay = (cell: string): boolean => looksLikeDate(cell) && !looksLikeNumber(cell);
  if (places.every((index) => isOver(index, (cell) => CODE.test(cell)))) return true;
  return places.length >= MIN_DATES && places.every((index) => isOver(index, isDay));
}
