import type { Note } from '../../query/schema.js';
import { withoutLastRow, type CellPool, withoutRows } from '../cells/column-builder.js';
import type { Column, NumberColumn } from '../column.js';
import { looksLikeNumber } from '../infer/infer-number.js';
import { removedRows } from '../table.js';

/** Maximum number of rows at the end that are checked for a total. */
export const CLOSING_ROWS = 4;

/** The beginning of a label of a total. */
const TOTAL =
  /^(?:grand |net |sub)?total|^(?:(?:zwischen|end|gesamt)?summe|(?:gesamt)?ergebnis|(?:ins)?gesamt|somme|totaux|suma|summa|totaal|razem|celkem|toplam|sum|all|overall|итого|всего|yhteensä|i alt|סה["״]?כ|סך הכל|कुल|योग)(?![\p{L}\p{M}])|^(?:合计|总计|合計|總計|합계|총계)/iu;

/** A row at the end of the table, as written. */
export interface LastRow {
  readonly width: number;
  readonly filled: readonly string[];
  /** The first nonblank cell, or the first one that is labeled as a total; empty when the first one is a number. */
  readonly label: string;
}

/** Creates the description of a row from its cells. */
export function lastRow(cells: readonly string[]): LastRow {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const first = filled[0]?.trim() ?? '';
  const label = filled.map((cell) => cell.trim()).find((cell) => TOTAL.test(cell)) ?? (looksLikeNumber(first) ? '' : first);
  return { width: cells.length, filled, label };
}

/** True when the row is labeled as a total, or consists of some numbers only. */
function mayBeTotal({ width, filled, label }: LastRow): boolean {
  return label === '' ? filled.length < width && filled.every((cell) => /\d/.test(cell)) : TOTAL.test(label);
}

/** Labels of summary rows that may follow a total. */
const SUMMARY =
  /^(?:average|mean|avg|median|min|max|count|number of|durchschnitt|mittelwert|anzahl|moyenne|nombre|promedio|m[eé]dia|gemiddelde)(?!\p{L})/iu;

/** Columns as inferred from cells. */
interface Inferred {
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
}

/** The cells of a file, its last rows, and its columns as inferred from them. */
interface Found {
  readonly pools: readonly CellPool[];
  /** At most `CLOSING_ROWS` rows. */
  readonly lastRows: readonly LastRow[];
  readonly inferred: Inferred;
  /** Infers the columns of other pools in the same way. */
  readonly infer: (pools: readonly CellPool[]) => Inferred;
}

/** Columns without rows of totals, and notes about these. */
interface Totaled {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly notes: readonly Note[];
}

/** Minimum number of rows above a total without a label in its first cell. */
const MIN_ABOVE = 3;

/**
 * Removes a final row that is labeled as a total and whose numbers are sums of the rows above, because it would double every sum.
 * Rows below it (an average, a remark in a single cell) are removed as well. A note reports them. A row labeled as a total that
 * does not add up stays, with a note.
 */
function withoutTotalRow(found: Found): Totaled {
  const { pools, lastRows, inferred, infer } = found;
  const { columns, warnings } = inferred;
  const rowCount = pools[0]?.length ?? 0;
  const closing = closingRows(lastRows, rowCount);
  const row = rowCount - closing.length;
  const { label, filled } = closing[0] ?? { label: '', filled: [] };
  const isFirst = filled[0]?.trim() === label;
  if (closing.length === 0) return withoutRemarks(found);
  if (!isFirst && row < MIN_ABOVE) return { columns, rowCount, notes: warnings };
  const sums = columns.filter((column) => column.type === 'number' && isSumOfAbove(column, row));
  // Without a label, every number in the row must be a sum.
  const isTotal = label === '' ? sums.length === filled.length : sums.length > 0;
  if (!isTotal) {
    if (!isFirst || filled.length === pools.length) return { columns, rowCount, notes: warnings };
    return {
      columns,
      rowCount,
      notes: [...warnings, { code: 'possible-total-row', count: 1, rows: [row], params: { label } }],
    };
  }
  return withoutEnd({ pools, inferred, infer }, closing.length, { label });
}

/** Removes a number of rows at the end. A note reports them by the label of the first one. */
function withoutEnd(
  { pools, inferred, infer }: Omit<Found, 'lastRows'>,
  count: number,
  params: { readonly label: string; readonly remark?: 1 },
): Totaled {
  const last = Array.from({ length: count });
  const again = infer(pools.map((pool) => last.reduce(withoutLastRow, pool)));
  const row = (pools[0]?.length ?? 0) - count;
  const rows = last.map((_, index) => row + index);
  const removed = [removedRows(inferred.columns, rows)];
  return {
    columns: again.columns,
    rowCount: row,
    notes: [...again.warnings, { code: 'total-row', count, rows, params, removed }],
  };
}

/** Minimum number of columns in which a row with a single cell is a remark. */
const MIN_COLUMNS = 3;

/** Removes remarks in a single cell below the data, such as the day of an export, where all rows above have further cells. */
function withoutRemarks(found: Found): Totaled {
  const { pools, lastRows, inferred } = found;
  const { columns, warnings } = inferred;
  const rowCount = pools[0]?.length ?? 0;
  const isRemark = ({ filled, label }: LastRow): boolean => filled.length === 1 && label !== '';
  const count = lastRows.length - 1 - lastRows.findLastIndex((row) => !isRemark(row));
  const areAbove = columns.slice(1).some(({ missing }) => missing === count);
  const isData =
    count === 0 || count === lastRows.length || rowCount - count < MIN_ABOVE || pools.length < MIN_COLUMNS || !areAbove;
  if (isData) return { columns, rowCount, notes: warnings };
  return withoutEnd(found, count, { label: lastRows[lastRows.length - count]?.label ?? '', remark: 1 });
}

/** Returns the rows from a possible total on, if only remarks or summaries follow it; empty otherwise. */
function closingRows(lastRows: readonly LastRow[], rowCount: number): readonly LastRow[] {
  for (let at = lastRows.length - 1; at >= 0; at--) {
    const row = lastRows[at]!;
    const { width, filled, label } = row;
    const above = rowCount - lastRows.length + at;
    if (above > (filled.length === width ? 1 : 0) && mayBeTotal(row)) return lastRows.slice(at);
    if (filled.length > 1 && !SUMMARY.test(label)) return [];
  }
  return [];
}

function isSumOfAbove(column: NumberColumn, row: number): boolean {
  const total = numberAt(column, row);
  if (total === 0) return false;
  let sum = 0;
  for (let above = 0; above < row; above++) sum += numberAt(column, above);
  const { kind, min, max } = column;
  return kind === 'decimal' ? sum === total : Math.abs(sum - total) <= 1e-9 * Math.max(Math.abs(max), Math.abs(min));
}

/** Maximum number of texts in a column of labels; order numbers and the like are not searched. */
const MAX_TEXTS = 10_000;

/** Minimum share of the labeled rows that must be sums; products may be named “Total …”. */
const HOLDS = 0.8;

/** Maximum number of earlier totals after which the rows of a total may begin. */
const MAX_STARTS = 500;

/** Minimum number of rows below a total at the top. */
const MIN_BELOW = 3;

/** Number of rows whose places are reported. */
const SHOWN_ROWS = 10;

/** Labels with the total behind the name, as pivot tables write them: `Europe Total`. */
const NAMED_TOTAL = /\s(?:(?:sub)?total|ergebnis|summe)$/iu;

interface Cells {
  readonly pools: readonly CellPool[];
  /** The columns of the pools; columns of currencies may follow. */
  readonly columns: readonly Column[];
}

/** A point between rows: the number of rows of data before it, and the sums of their numbers by column. */
interface Start {
  readonly rows: number;
  readonly sums: readonly number[];
}

/** Removes subtotals, then the total at the end, because both would count amounts again. Notes report them. */
export function withoutTotals(found: Found): Totaled {
  const less = withoutSubtotals({ pools: found.pools, columns: found.inferred.columns }, found.lastRows);
  if (less === undefined) return withoutTotalRow(found);
  const { pools, lastRows, note } = less;
  const { notes, ...rest } = withoutTotalRow({ ...found, pools, lastRows, inferred: found.infer(pools) });
  return { ...rest, notes: [note, ...notes] };
}

/**
 * Returns the cells without rows that are labeled as totals and whose numbers are sums of the rows above them: of a group, of several
 * groups, or of all rows. A total in the first row is the sum of all rows below. The last total of all rows is left, because
 * `withoutTotalRow` also knows what may follow it. `undefined` when there are no such rows.
 */
function withoutSubtotals(
  { pools, columns }: Cells,
  lastRows: readonly LastRow[],
): { readonly pools: readonly CellPool[]; readonly lastRows: readonly LastRow[]; readonly note: Note } | undefined {
  const rowCount = pools[0]?.length ?? 0;
  const numbers = columns.slice(0, pools.length).filter((column): column is NumberColumn => column.type === 'number');
  const labels = labeledRows(pools, columns);
  const top = topTotal({ pools, columns }, numbers, labels);
  // A total of 0 proves nothing and does no harm.
  const below = [...labels.keys()].filter((row) => row > 0 && numbers.some((column) => numberAt(column, row) !== 0));
  const found = numbers.length === 0 ? [] : sumsAmong(below, { pools, columns }, { numbers, first: top === undefined ? 0 : 1 });
  const end = rowCount - closingRows(lastRows, rowCount).length;
  const last = found.find(({ row, isWhole }) => isWhole && row === end);
  const proven = new Set(found.filter((one) => one !== last).map(({ row }) => row));
  // A total of the same name adds up other rows too where some of them are void.
  const names = new Set(below.flatMap((row) => (proven.has(row) ? [labels.get(row)] : [])));
  const isNamesake = (row: number): boolean =>
    row !== end && names.has(labels.get(row)) && hasGap({ pools, columns }, row, labels.size);
  const named = below.filter((row) => proven.has(row) || isNamesake(row));
  const rows = [...(top === undefined ? [] : [top]), ...named];
  if (rows.length === 0) return undefined;
  const dropped = new Set(rows);
  const example = rows.map((row) => labels.get(row)).find((label) => label !== undefined) ?? '';
  const count = rows.length;
  return {
    pools: pools.map((pool) => withoutRows(pool, dropped)),
    lastRows: lastRows.filter((_, index) => !dropped.has(rowCount - lastRows.length + index)),
    note: {
      code: 'subtotal-rows',
      count,
      rows: rows.slice(0, SHOWN_ROWS),
      params: { count, example },
      removed: [removedRows(numbers, rows)],
    },
  };
}

/** The rows whose first filled cell, or the first after the day, is the label of a total, with that label. */
function labeledRows(pools: readonly CellPool[], columns: readonly Column[]): ReadonlyMap<number, string> {
  const rows = new Map<number, string>();
  pools.forEach((pool, at) => {
    if (columns[at]?.type === 'number') return;
    const codes = labelsIn(pool);
    if (codes.size === 0) return;
    const before = pools.slice(0, at).filter((_, other) => columns[other]?.type !== 'date');
    for (let row = 0; row < pool.length; row += 1) {
      const code = pool.codes[row] ?? 0;
      if (codes.has(code) && before.every((other) => isBlank(other, row))) rows.set(row, pool.texts[code]?.trim() ?? '');
    }
  });
  return new Map([...rows].toSorted(([a], [b]) => a - b));
}

/** The codes of labels of totals. Texts that are still bytes stay so. */
function labelsIn(pool: CellPool): ReadonlySet<number> {
  const codes = new Set<number>();
  if ((pool.list?.size ?? pool.texts.length) > MAX_TEXTS) return codes;
  let next = 0;
  const note = (text: string): boolean => {
    if (isTotalLabel(text.trim())) codes.add(next);
    next += 1;
    return false;
  };
  if (pool.list) pool.list.some(() => true, note);
  else pool.texts.some(note);
  return codes;
}

/** True for the name of a total: `Total`, `Europe Total`, `TotalUS`. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(text) || NAMED_TOTAL.test(text);
}

function isBlank({ texts, codes }: CellPool, row: number): boolean {
  return (texts[codes[row] ?? 0] ?? 'number').trim() === '';
}

/** A number; 0 where it is missing. */
function numberAt({ values }: NumberColumn, row: number): number {
  const value = values[row] ?? 0;
  return Number.isNaN(value) ? 0 : value;
}

/** A row that is a total; `isWhole`: of all rows above it. */
interface Sum {
  readonly row: number;
  readonly isWhole: boolean;
}

interface Numbers {
  readonly numbers: readonly NumberColumn[];
  readonly first: number;
}

/** The labeled rows that are sums; none when too many of them are not. */
function sumsAmong(labels: readonly number[], cells: Cells, { numbers, first }: Numbers): readonly Sum[] {
  const zero: Start = { rows: 0, sums: numbers.map(() => 0) };
  const starts: Start[] = [zero];
  const sums = numbers.map(() => 0);
  const found: Sum[] = [];
  let [next, rows] = [first, 0];
  for (const row of labels) {
    rows += row - next;
    for (; next < row; next += 1) numbers.forEach((column, at) => (sums[at]! += numberAt(column, next)));
    next = row + 1;
    const here: Start = { rows, sums: [...sums] };
    const isShort = hasGap(cells, row, labels.length + first);
    const start = [...starts.slice(-MAX_STARTS).toReversed(), zero].find((one) =>
      isSumSince(one, here, { row, isShort, numbers }),
    );
    if (start !== undefined) found.push({ row, isWhole: start.rows === 0 });
    starts.push(here);
  }
  return found.length >= HOLDS * labels.length ? found : [];
}

/** True when a row lacks a value that nearly all rows have: the names of what it adds up. */
function hasGap({ pools, columns }: Cells, row: number, totals: number): boolean {
  return pools.some((pool, at) => {
    const missing = columns[at]?.missing ?? 0;
    return missing <= totals + 0.1 * pool.length && isBlank(pool, row);
  });
}

interface Candidate {
  readonly row: number;
  readonly isShort: boolean;
  readonly numbers: readonly NumberColumn[];
}

/** True when the numbers of a row are the sums since a start: most of them where names are missing, otherwise all. */
function isSumSince(start: Start, here: Start, { row, isShort, numbers }: Candidate): boolean {
  const rows = here.rows - start.rows;
  let [same, others] = [0, 0];
  numbers.forEach((column, at) => {
    const value = numberAt(column, row);
    if (value === 0) return;
    if (isNear(value, here.sums[at]! - start.sums[at]!, column, rows)) same += 1;
    else others += 1;
  });
  return isShort ? rows >= 1 && same > others : rows >= 2 && same >= 1 && others === 0;
}

/** True when a total is a sum: up to half of the last digit per row, from which it may have been rounded. */
function isNear(total: number, sum: number, { kind, min, max }: NumberColumn, rows: number): boolean {
  const tolerance = kind === 'decimal' ? rows / 2 : 1e-9 * Math.max(Math.abs(max), Math.abs(min));
  return Math.abs(total - sum) <= Math.min(tolerance, 0.001 * Math.abs(total));
}

/** Returns 0 when the first row is the total of all rows below: labeled, or with numbers only. */
function topTotal(
  { pools, columns }: Cells,
  numbers: readonly NumberColumn[],
  labels: ReadonlyMap<number, string>,
): number | undefined {
  const rowCount = pools[0]?.length ?? 0;
  const isNamed = labels.has(0);
  const isBare = columns.every(({ type, valid }) => type === 'number' || (valid !== undefined && ((valid[0] ?? 1) & 1) === 0));
  if (rowCount <= MIN_BELOW || !(isNamed || (isBare && numbers.length < pools.length))) return undefined;
  const sums = numbers.map((column) => {
    let sum = 0;
    for (let row = 1; row < rowCount; row += 1) if (!labels.has(row)) sum += numberAt(column, row);
    return sum;
  });
  const start: Start = { rows: 1, sums: numbers.map(() => 0) };
  return isSumSince(start, { rows: rowCount, sums }, { row: 0, isShort: isNamed && hasGap({ pools, columns }, 0, 1), numbers })
    ? 0
    : undefined;
}
