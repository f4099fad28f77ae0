import type { ContributionCells } from './contribution-cells.js';

/**
 * Sales summed over some of the dimensions: fine enough to compare many cells, coarse enough that cells have sales in both
 * periods. Each pair of dimensions is in at least one view.
 */
export interface View {
  readonly dimensions: readonly ViewDimension[];
  /** Number of cells. A data cell’s view cell is the sum of its `parts`; without `parts`, each data cell is its own view cell. */
  readonly size: number;
  readonly parts: readonly PlacePart[] | undefined;
}

interface PlacePart {
  readonly codes: Int32Array;
  /** The offset that each member adds to the cell number. */
  readonly placeOf: Int32Array;
}

/** A dimension of a view. Members with small sales are combined into one rest. */
export interface ViewDimension {
  /** Its index among the dimensions of the data. */
  readonly dimension: number;
  /** The separate members, and for each cell of the view the index of its member; `members.length` is the rest. */
  readonly members: Int32Array;
  readonly memberOf: Int32Array;
}

/**
 * The finest view is used when cells with sales in both periods account for this share of the amount, up to a maximum number of
 * cells.
 */
const DENSE = 0.9;
const FINEST_CELLS = 20_000;

/** Otherwise a view has at most this many cells, and about one per ten data cells, so most have sales in both periods. */
const MAX_CELLS = 5000;
const CELLS_EACH = 10;
const MIN_CELLS = 400;

/** Returns the views in which causes are searched. O(cells × views). */
export function viewsOf(cells: ContributionCells): View[] {
  const all = cells.dimensions.map((_, i) => i).filter((i) => cells.dimensions[i]!.members.length > 1);
  if (all.length === 0 || cells.amount.before.length === 0) return [];
  const whole = finest(cells, all);
  if (whole) return [whole];
  const most = Math.min(MAX_CELLS, Math.max(MIN_CELLS, cells.amount.before.length / CELLS_EACH));
  const dims = cells.dimensions.map((_, i) => largestMembers(cells, i, Math.max(2, Math.floor(Math.sqrt(most)) - 1)));
  const widths = dims.map(({ members, isComplete }) => members.length + (isComplete ? 0 : 1));
  return blocksOf(all, widths, most).map((block) =>
    viewOf(
      cells,
      block.map((i) => dims[i]!),
    ),
  );
}

/** Returns the data cells themselves as a view if they are few and most have sales in both periods; otherwise `undefined`. */
function finest(cells: ContributionCells, all: readonly number[]): View | undefined {
  const { before, after } = cells.amount;
  if (before.length > FINEST_CELLS) return undefined;
  let lasting = 0;
  let total = 0;
  for (let cell = 0; cell < before.length; cell++) {
    const money = Math.abs(before[cell]!) + Math.abs(after[cell]!);
    total += money;
    if (before[cell]! > 0 && after[cell]! > 0) lasting += money;
  }
  if (!(lasting >= DENSE * total)) return undefined;
  return {
    dimensions: all.map((dimension) => ({
      dimension,
      members: Int32Array.from(cells.dimensions[dimension]!.members, (_, i) => i),
      memberOf: cells.dimensions[dimension]!.codes,
    })),
    size: before.length,
    parts: undefined,
  };
}

interface DimensionMembers {
  readonly dimension: number;
  readonly members: Int32Array;
  /** True when all members are separate. */
  readonly isComplete: boolean;
}

/** Selects the members with the most sales. */
function largestMembers({ dimensions, amount }: ContributionCells, dimension: number, most: number): DimensionMembers {
  const { members, codes } = dimensions[dimension]!;
  if (members.length <= most) return { dimension, members: Int32Array.from(members, (_, i) => i), isComplete: true };
  const sales = new Float64Array(members.length);
  for (let cell = 0; cell < codes.length; cell++) {
    sales[codes[cell]!] = sales[codes[cell]!]! + Math.abs(amount.before[cell]!) + Math.abs(amount.after[cell]!);
  }
  const ordered = Int32Array.from(members, (_, i) => i).sort((a, b) => sales[b]! - sales[a]! || a - b);
  return { dimension, members: ordered.slice(0, most), isComplete: false };
}

/**
 * Groups dimensions so each pair is in a group. Groups have at most `most` cells, except for pairs. Greedily adds the
 * dimension that covers the most new pairs.
 */
function blocksOf(all: readonly number[], widths: readonly number[], most: number): number[][] {
  if (all.length === 1) return [[all[0]!]];
  const open = new Set<string>();
  for (const i of all) for (const j of all) if (i < j) open.add(`${i} ${j}`);
  const blocks: number[][] = [];
  for (const pair of open) {
    const block = pair.split(' ').map(Number);
    let size = block.reduce((product, i) => product * widths[i]!, 1);
    const newPairs = (next: number): number => block.filter((i) => open.has(i < next ? `${i} ${next}` : `${next} ${i}`)).length;
    for (;;) {
      const fitting = all.filter((i) => !block.includes(i) && size * widths[i]! <= most);
      const best = fitting.sort((a, b) => newPairs(b) - newPairs(a) || widths[a]! - widths[b]! || a - b)[0];
      if (best === undefined) break;
      block.push(best);
      size *= widths[best]!;
    }
    for (const i of block) for (const j of block) if (i < j) open.delete(`${i} ${j}`);
    blocks.push(block);
  }
  return blocks;
}

function viewOf({ dimensions }: ContributionCells, block: readonly DimensionMembers[]): View {
  let size = 1;
  const parts = block.map(({ dimension, members }) => {
    const { codes, members: all } = dimensions[dimension]!;
    const stride = size;
    size *= members.length + 1;
    const placeOf = new Int32Array(all.length).fill(stride * members.length);
    members.forEach((member, i) => (placeOf[member] = stride * i));
    return { dimension, members, stride, codes, placeOf };
  });
  return {
    dimensions: parts.map(({ dimension, members, stride }) => ({
      dimension,
      members,
      memberOf: Int32Array.from({ length: size }, (_, cell) => Math.floor(cell / stride) % (members.length + 1)),
    })),
    size,
    parts,
  };
}

/**
 * Number of data cells summed at a time. Their view cells stay in the fastest cache, which saves a third of the time for a
 * million cells.
 */
const BLOCK = 4096;

/** Writes the view cells of the data cells from `start` on, two dimensions at a time. */
function writePlaces(indexes: Int32Array, parts: readonly PlacePart[], start: number, count: number): void {
  indexes.fill(0);
  for (let i = 0; i < parts.length; i += 2) {
    const { codes, placeOf } = parts[i]!;
    const second = parts[i + 1];
    if (!second) for (let k = 0; k < count; k++) indexes[k] = indexes[k]! + placeOf[codes[start + k]!]!;
    else {
      const { codes: others, placeOf: otherOf } = second;
      for (let k = 0; k < count; k++) indexes[k] = indexes[k]! + placeOf[codes[start + k]!]! + otherOf[others[start + k]!]!;
    }
  }
}

/** Sales of the cells of a view: units and amount, or only the amount when units are unknown. */
export interface ViewSales {
  readonly view: View;
  readonly soldBefore: Float64Array;
  readonly soldAfter: Float64Array;
  readonly moneyBefore: Float64Array;
  readonly moneyAfter: Float64Array;
}

/** Sums the data cells into the cells of a view. */
export function salesOf({ size, parts, ...view }: View, { amount, quantity }: ContributionCells): ViewSales {
  const columns = quantity ? [amount.before, amount.after, quantity.before, quantity.after] : [amount.before, amount.after];
  const [moneyBefore, moneyAfter, soldBefore = moneyBefore, soldAfter = moneyAfter] = (
    parts ? sumByCell(columns, parts, size) : columns.map((column) => column.slice())
  ) as [Float64Array, Float64Array, Float64Array?, Float64Array?];
  return { view: { size, parts, ...view }, soldBefore, soldAfter, moneyBefore, moneyAfter };
}

/** Sums columns by view cell. The sums of a cell are adjacent, so they share a cache line. */
function sumByCell(columns: readonly Float64Array[], parts: readonly PlacePart[], size: number): Float64Array[] {
  const width = columns.length;
  const sums = new Float64Array(size * width);
  const [before, after, piecesBefore, piecesAfter] = columns as [Float64Array, Float64Array, Float64Array?, Float64Array?];
  const indexes = new Int32Array(BLOCK);
  for (let start = 0; start < before.length; start += BLOCK) {
    const count = Math.min(BLOCK, before.length - start);
    writePlaces(indexes, parts, start, count);
    if (piecesBefore && piecesAfter) {
      for (let k = 0; k < count; k++) {
        const at = 4 * indexes[k]!;
        const cell = start + k;
        sums[at] = sums[at]! + before[cell]!;
        sums[at + 1] = sums[at + 1]! + after[cell]!;
        sums[at + 2] = sums[at + 2]! + piecesBefore[cell]!;
        sums[at + 3] = sums[at + 3]! + piecesAfter[cell]!;
      }
    } else {
      for (let k = 0; k < count; k++) {
        const at = 2 * indexes[k]!;
        sums[at] = sums[at]! + before[start + k]!;
        sums[at + 1] = sums[at + 1]! + after[start + k]!;
      }
    }
  }
  return columns.map((_, column) => Float64Array.from({ length: size }, (_cell, cell) => sums[cell * width + column]!));
}

/** Returns the view cell of a data cell. */
function viewCellOf({ parts }: View, cell: number): number {
  if (!parts) return cell;
  let index = 0;
  for (const { codes, placeOf } of parts) index += placeOf[codes[cell]!]!;
  return index;
}

/** The effect of causes on data cells: what to subtract from units (or amount) and from the amount. */
export interface Takeaway {
  readonly cells: Int32Array;
  readonly sold: Float64Array;
  readonly money: Float64Array;
}

/** Returns sales without the effect of causes. O(cells of the causes). */
export function without(sales: ViewSales, takeaway: Takeaway): ViewSales {
  if (takeaway.cells.length === 0) return sales;
  const soldAfter = sales.soldAfter.slice();
  const moneyAfter = sales.soldAfter === sales.moneyAfter ? soldAfter : sales.moneyAfter.slice();
  takeaway.cells.forEach((cell, i) => {
    const viewCell = viewCellOf(sales.view, cell);
    soldAfter[viewCell] = soldAfter[viewCell]! - takeaway.sold[i]!;
    if (moneyAfter !== soldAfter) moneyAfter[viewCell] = moneyAfter[viewCell]! - takeaway.money[i]!;
  });
  return { ...sales, soldAfter, moneyAfter };
}
