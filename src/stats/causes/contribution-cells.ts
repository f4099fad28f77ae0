/** A dimension of sales: the members, and for each cell the place of its member. */
export interface CellDimension {
  readonly name: string;
  readonly members: readonly string[];
  readonly codes: Int32Array;
}

/** A figure of each cell in two periods. */
export interface BeforeAfter {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Sales of two periods, added up per combination of members: cell i is the i-th number of each column. */
export interface ContributionCells {
  readonly dimensions: readonly CellDimension[];
  /** What is explained, such as revenue. */
  readonly amount: BeforeAfter;
  /** How many pieces; absent where it is not known. */
  readonly quantity?: BeforeAfter;
}

/** A row of data. */
export type FactRow = Readonly<Record<string, unknown>>;

/** Which columns of rows are looked at. */
export interface FactColumns {
  readonly dimensions: readonly string[];
  readonly measure: string;
  readonly quantity?: string | undefined;
}

/** The member that stands for a missing one. */
export const BLANK = '(blank)';

/** Rows of two periods as cells, each combination of members once. What is no finite number counts as nothing. O(rows × dimensions). */
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
  const places = new Map<string, number>();
  const codes = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const member = memberOf(valueAt(i));
    let place = places.get(member);
    if (place === undefined) places.set(member, (place = places.size));
    codes[i] = place;
  }
  return { name, members: [...places.keys()], codes };
}

function memberOf(value: unknown): string {
  if (typeof value === 'string') return value === '' ? BLANK : value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? BLANK : value.toISOString();
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return typeof value === 'number' && !Number.isNaN(value) ? String(value) : BLANK;
}

/** The combinations of members there are: for each row the number of its own, and for each of them the first row that has it. */
function combinations(dimensions: readonly CellDimension[], rows: number): { cellOf: Int32Array; first: Int32Array } {
  let cellOf = new Int32Array(rows);
  let count = Math.min(rows, 1);
  for (const { members, codes } of dimensions) {
    const places = new Map<number, number>();
    const next = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
      const key = cellOf[i]! * members.length + codes[i]!;
      let place = places.get(key);
      if (place === undefined) places.set(key, (place = places.size));
      next[i] = place;
    }
    cellOf = next;
    count = places.size;
  }
  const first = new Int32Array(count).fill(-1);
  for (let i = 0; i < rows; i++) if (first[cellOf[i]!] === -1) first[cellOf[i]!] = i;
  return { cellOf, first };
}
