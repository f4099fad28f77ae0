/** A dimension of sales: its members, and the index of each cell’s member. */
export interface CellDimension {
  readonly name: string;
  readonly members: readonly string[];
  readonly codes: Int32Array;
}

/** A measure of each cell in two periods. */
export interface BeforeAfter {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Sales of two periods, summed per combination of members. Cell i is the i-th number of each column. */
export interface ContributionCells {
  readonly dimensions: readonly CellDimension[];
  /** The measure to explain, such as revenue. */
  readonly amount: BeforeAfter;
  /** Number of units; absent when unknown. */
  readonly quantity?: BeforeAfter;
}

/** A row of data. */
export type FactRow = Readonly<Record<string, unknown>>;

/** The columns of rows to use. */
export interface FactColumns {
  readonly dimensions: readonly string[];
  readonly measure: string;
  readonly quantity?: string | undefined;
}

/** The member that replaces missing values. */
export const BLANK = '(blank)';

/**
 * Sums rows of two periods into cells, one per combination of members. Values that are not finite numbers count as 0. O(rows ×
 * dimensions).
 */
export function cellsOfRows(before: readonly FactRow[], after: readonly FactRow[], columns: FactColumns): ContributionCells {
  const rows = before.length + after.length;
  const rowAt = (i: number): FactRow => (i < before.length ? before[i]! : after[i - before.length]!);
  const coded = columns.dimensions.map((name) => codeMembers(name, rows, (i) => rowAt(i)[name]));
  const { cellOf, first } = combinations(coded, rows);
  const added = (name: string): BeforeAfter => {
    const sums = { before: new Float64Array(first.length), after: new Float64Array(first.length) };
    for (let i = 0; i < rows; i++) {
      const side = i < before.length ? sums.before : sums.after;
      side[cellOf[i]!] = side[cellOf[i]!]! + numberOf(rowAt(i)[name]);
    }
    return sums;
  };
  return {
    dimensions: coded.map(({ name, members, codes }) => ({ name, members, codes: Int32Array.from(first, (row) => codes[row]!) })),
    amount: added(columns.measure),
    ...(columns.quantity === undefined ? {} : { quantity: added(columns.quantity) }),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function codeMembers(name: string, rows: number, valueAt: (row: number) => unknown): CellDimension {
  const indexes = new Map<string, number>();
  const codes = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const member = memberOf(valueAt(i));
    let index = indexes.get(member);
    if (index === undefined) indexes.set(member, (index = indexes.size));
    codes[i] = index;
  }
  return { name, members: [...indexes.keys()], codes };
}

function memberOf(value: unknown): string {
  if (typeof value === 'string') return value === '' ? BLANK : value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? BLANK : value.toISOString();
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return typeof value === 'number' && !Number.isNaN(value) ? String(value) : BLANK;
}

/** Returns the cell number of each row, and the first row of each cell. */
function combinations(dimensions: readonly CellDimension[], rows: number): { cellOf: Int32Array; first: Int32Array } {
  let cellOf = new Int32Array(rows);
  let count = Math.min(rows, 1);
  for (const { members, codes } of dimensions) {
    const indexes = new Map<number, number>();
    const next = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
      const key = cellOf[i]! * members.length + codes[i]!;
      let index = indexes.get(key);
      if (index === undefined) indexes.set(key, (index = indexes.size));
      next[i] = index;
    }
    cellOf = next;
    count = indexes.size;
  }
  const first = new Int32Array(count).fill(-1);
  for (let i = 0; i < rows; i++) if (first[cellOf[i]!] === -1) first[cellOf[i]!] = i;
  return { cellOf, first };
}
