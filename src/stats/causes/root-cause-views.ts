import type { ContributionCells } from './contribution-cells.js';

/**
 * Sales added up over some of the dimensions, finely enough to compare many cells and coarsely enough that a cell has sales in both periods. Each pair of
 * dimensions is in at least one view.
 */
export interface View {
  readonly dimensions: readonly ViewDimension[];
  /** How many cells; in which of them one of the data's cells lies is the sum of what its members add, `undefined` where each is itself. */
  readonly size: number;
  readonly parts: readonly PlacePart[] | undefined;
}

interface PlacePart {
  readonly codes: Int32Array;
  /** What each member adds to the number of a cell. */
  readonly placeOf: Int32Array;
}

/** A dimension of a view: members of small sales are one, `rest`. */
export interface ViewDimension {
  /** Its place among the dimensions of the data. */
  readonly dimension: number;
  /** The members of the data that are told apart, and for each cell of the view which of these it has; `members.length` is the rest. */
  readonly members: Int32Array;
  readonly memberOf: Int32Array;
}

/** The finest view is taken where cells with sales in both periods have this part of the money, and there are no more than so many. */
const DENSE = 0.9;
const FINEST_CELLS = 20_000;

/** Else a view has at most so many cells, and one for so many cells of the data, so that most have sales in both periods. */
const MOST_CELLS = 5000;
const CELLS_EACH = 10;
const LEAST_CELLS = 400;

/** The views in which causes are looked for. O(cells × views). */
export function viewsOf(cells: ContributionCells): View[] {
  const all = cells.dimensions.map((_, i) => i).filter((i) => cells.dimensions[i]!.members.length > 1);
  if (all.length === 0 || cells.amount.before.length === 0) return [];
  const whole = finest(cells, all);
  if (whole) return [whole];
  const most = Math.min(MOST_CELLS, Math.max(LEAST_CELLS, cells.amount.before.length / CELLS_EACH));
  const kept = cells.dimensions.map((_, i) => keptMembers(cells, i, Math.max(2, Math.floor(Math.sqrt(most)) - 1)));
  const widths = kept.map(({ members, restless }) => members.length + (restless ? 0 : 1));
  return blocksOf(all, widths, most).map((block) =>
    viewOf(
      cells,
      block.map((i) => kept[i]!),
    ),
  );
}

/** The cells of the data themselves, if they are few and most have sales in both periods. */
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

interface Kept {
  readonly dimension: number;
  readonly members: Int32Array;
  /** Whether all members are told apart. */
  readonly restless: boolean;
}

/** The members with the most sales. */
function keptMembers({ dimensions, amount }: ContributionCells, dimension: number, most: number): Kept {
  const { members, codes } = dimensions[dimension]!;
  if (members.length <= most) return { dimension, members: Int32Array.from(members, (_, i) => i), restless: true };
  const sales = new Float64Array(members.length);
  for (let cell = 0; cell < codes.length; cell++) {
    sales[codes[cell]!] = sales[codes[cell]!]! + Math.abs(amount.before[cell]!) + Math.abs(amount.after[cell]!);
  }
  const ordered = Int32Array.from(members, (_, i) => i).sort((a, b) => sales[b]! - sales[a]! || a - b);
  return { dimension, members: ordered.slice(0, most), restless: false };
}

/** Groups of dimensions so that each pair is in one, of at most so many cells each but for pairs: the next is the one that brings most new pairs. */
function blocksOf(all: readonly number[], widths: readonly number[], most: number): number[][] {
  if (all.length === 1) return [[all[0]!]];
  const open = new Set<string>();
  for (const i of all) for (const j of all) if (i < j) open.add(`${i} ${j}`);
  const blocks: number[][] = [];
  for (const pair of open) {
    const block = pair.split(' ').map(Number);
    let size = block.reduce((product, i) => product * widths[i]!, 1);
    const brought = (next: number): number => block.filter((i) => open.has(i < next ? `${i} ${next}` : `${next} ${i}`)).length;
    for (;;) {
      const fitting = all.filter((i) => !block.includes(i) && size * widths[i]! <= most);
      const best = fitting.sort((a, b) => brought(b) - brought(a) || widths[a]! - widths[b]! || a - b)[0];
      if (best === undefined) break;
      block.push(best);
      size *= widths[best]!;
    }
    for (const i of block) for (const j of block) if (i < j) open.delete(`${i} ${j}`);
    blocks.push(block);
  }
  return blocks;
}

function viewOf({ dimensions }: ContributionCells, block: readonly Kept[]): View {
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
      memberOf: Int32Array.from({ length: size }, (_, place) => Math.floor(place / stride) % (members.length + 1)),
    })),
    size,
    parts,
  };
}

/** So many of the data's cells are added up at a time: their places stay in the nearest cache, which takes a third off a million cells. */
const BLOCK = 4096;

/** Writes the places of the data's cells from `start` on, two dimensions at a time. */
function writePlaces(places: Int32Array, parts: readonly PlacePart[], start: number, count: number): void {
  places.fill(0);
  for (let i = 0; i < parts.length; i += 2) {
    const { codes, placeOf } = parts[i]!;
    const second = parts[i + 1];
    if (!second) for (let k = 0; k < count; k++) places[k] = places[k]! + placeOf[codes[start + k]!]!;
    else {
      const { codes: others, placeOf: otherOf } = second;
      for (let k = 0; k < count; k++) places[k] = places[k]! + placeOf[codes[start + k]!]! + otherOf[others[start + k]!]!;
    }
  }
}

/** Sales of the cells of a view: what was sold (pieces, or money where these are not known) and, where pieces are known, the money. */
export interface ViewSales {
  readonly view: View;
  readonly soldBefore: Float64Array;
  readonly soldAfter: Float64Array;
  readonly moneyBefore: Float64Array;
  readonly moneyAfter: Float64Array;
}

/** Adds the data's cells up to those of a view. */
export function salesOf({ size, parts, ...view }: View, { amount, quantity }: ContributionCells): ViewSales {
  const columns = quantity ? [amount.before, amount.after, quantity.before, quantity.after] : [amount.before, amount.after];
  const [moneyBefore, moneyAfter, soldBefore = moneyBefore, soldAfter = moneyAfter] = (
    parts ? addedUp(columns, parts, size) : columns.map((column) => column.slice())
  ) as [Float64Array, Float64Array, Float64Array?, Float64Array?];
  return { view: { size, parts, ...view }, soldBefore, soldAfter, moneyBefore, moneyAfter };
}

/** The sums of columns by place. All of a place lie side by side while they are added up, so that one line of the cache is touched for them. */
function addedUp(columns: readonly Float64Array[], parts: readonly PlacePart[], size: number): Float64Array[] {
  const width = columns.length;
  const sums = new Float64Array(size * width);
  const [before, after, piecesBefore, piecesAfter] = columns as [Float64Array, Float64Array, Float64Array?, Float64Array?];
  const places = new Int32Array(BLOCK);
  for (let start = 0; start < before.length; start += BLOCK) {
    const count = Math.min(BLOCK, before.length - start);
    writePlaces(places, parts, start, count);
    if (piecesBefore && piecesAfter) {
      for (let k = 0; k < count; k++) {
        const at = 4 * places[k]!;
        const cell = start + k;
        sums[at] = sums[at]! + before[cell]!;
        sums[at + 1] = sums[at + 1]! + after[cell]!;
        sums[at + 2] = sums[at + 2]! + piecesBefore[cell]!;
        sums[at + 3] = sums[at + 3]! + piecesAfter[cell]!;
      }
    } else {
      for (let k = 0; k < count; k++) {
        const at = 2 * places[k]!;
        sums[at] = sums[at]! + before[start + k]!;
        sums[at + 1] = sums[at + 1]! + after[start + k]!;
      }
    }
  }
  return columns.map((_, column) => Float64Array.from({ length: size }, (_cell, place) => sums[place * width + column]!));
}

/** The cell of a view that one of the data's cells lies in. */
function placeIn({ parts }: View, cell: number): number {
  if (!parts) return cell;
  let place = 0;
  for (const { codes, placeOf } of parts) place += placeOf[codes[cell]!]!;
  return place;
}

/** What a cause has brought to cells of the data: of each, what to take away again from pieces (or money) and from money. */
export interface Takeaway {
  readonly cells: Int32Array;
  readonly sold: Float64Array;
  readonly money: Float64Array;
}

/** Sales without what causes have brought. O(cells of the causes). */
export function without(sales: ViewSales, takeaway: Takeaway): ViewSales {
  if (takeaway.cells.length === 0) return sales;
  const soldAfter = sales.soldAfter.slice();
  const moneyAfter = sales.soldAfter === sales.moneyAfter ? soldAfter : sales.moneyAfter.slice();
  takeaway.cells.forEach((cell, i) => {
    const place = placeIn(sales.view, cell);
    soldAfter[place] = soldAfter[place]! - takeaway.sold[i]!;
    if (moneyAfter !== soldAfter) moneyAfter[place] = moneyAfter[place]! - takeaway.money[i]!;
  });
  return { ...sales, soldAfter, moneyAfter };
}
