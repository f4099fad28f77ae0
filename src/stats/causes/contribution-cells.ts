import { compensatedSum } from '../../util/numbers/sum.js';

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
interface FactColumns {
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

/** The effects of volume, mix and price on the change of a measure. */
export interface PriceVolumeMix {
  readonly volume: number;
  readonly mix: number;
  readonly price: number;
}

/**
 * Returns each member’s contribution to the change. Sums are compensated, so they agree with the total change to the last bits.
 */
export function changeByMember({ members, codes }: CellDimension, { before, after }: BeforeAfter): Float64Array {
  const sums = new Float64Array(members.length);
  const lost = new Float64Array(members.length);
  const add = (member: number, value: number): void => {
    const sum = sums[member]!;
    const next = sum + value;
    lost[member] = lost[member]! + (Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum);
    sums[member] = next;
  };
  for (let cell = 0; cell < codes.length; cell++) {
    add(codes[cell]!, after[cell]! - before[cell]!);
  }
  return sums.map((sum, member) => sum + lost[member]!);
}

/**
 * Splits the change of a measure into volume, mix and price effects. With quantities q and Q = Σ q, unit prices p, revenue R, and
 * 0 and 1 for before and after: volume = (Q1 ÷ Q0 − 1) R0, mix = Σ q1 p0 − (Q1 ÷ Q0) R0 and price = R1 − Σ q1 p0. New items use
 * their new price as the old one. If Q0 is 0 or quantities are unknown, the whole change is volume.
 */
export function priceVolumeMix({ amount, quantity }: ContributionCells): PriceVolumeMix {
  const before = compensatedSum(amount.before);
  const after = compensatedSum(amount.after);
  const pieces = quantity && compensatedSum(quantity.before);
  if (!quantity || !pieces) return { volume: after - before, mix: 0, price: 0 };
  const atOldPrices = compensatedSum(
    amount.before.map((money, cell) => {
      const q0 = quantity.before[cell]!;
      return q0 === 0 ? amount.after[cell]! : (quantity.after[cell]! / q0) * money;
    }),
  );
  const grown = (compensatedSum(quantity.after) / pieces) * before;
  return { volume: grown - before, mix: atOldPrices - grown, price: after - atOldPrices };
}
