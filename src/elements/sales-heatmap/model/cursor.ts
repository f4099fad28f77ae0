import type { HeatView, Spot } from './view.js';

/** Direction of a key in reading order. `left` is the previous column. */
export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The part of a view that a cursor needs. */
export type Field2d = Pick<HeatView, 'spots' | 'cells' | 'blocks' | 'rows'>;

/** Finds the mark at a position. Row headers have column −1, column headers row −1. */
export function placesOf({ spots }: Field2d): (block: number, column: number, row: number) => number | undefined {
  const places = new Map<string, number>();
  spots.forEach(({ block, column, row, span, kind }, mark) => {
    if (kind === 'block') return;
    for (let k = 0; k < span; k++) if (!places.has(key(block, column + k, row))) places.set(key(block, column + k, row), mark);
  });
  return (block, column, row) => places.get(key(block, column, row));
}

/**
 * Returns the next mark in a direction. It skips holes, moves between blocks, and reaches headers at the edges. Without a next
 * mark it returns the same mark.
 */
export function stepFrom(view: Field2d, at: ReturnType<typeof placesOf>, from: number, step: Step): number {
  if (step === 'first') return 0;
  if (step === 'last') return view.cells - 1;
  const spot = view.spots[from];
  if (!spot || spot.kind === 'block') return from;
  const found = step === 'left' || step === 'right' ? alongRow(view, at, spot, step) : alongColumn(view, at, spot, step);
  return found ?? from;
}

/**
 * Returns the cells of a rectangle between two marks. A calendar of days has a range of days instead. Two headers of the same
 * kind give headers.
 */
export function between(view: Pick<HeatView, 'spots' | 'cells' | 'kind'>, one: number, other: number): readonly number[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const [p, q] = [view.spots[one]!, view.spots[other]!];
  if (p.kind !== 'cell' && p.kind === q.kind)
    return marksFrom(view, from, to).filter((mark) => view.spots[mark]!.kind === p.kind);
  if (view.kind === 'days' && p.kind === 'cell' && q.kind === 'cell') return marksFrom(view, from, to);
  const within = (spot: Spot): boolean =>
    isBetween(spot.block, p.block, q.block) && isBetween(spot.column, p.column, q.column) && isBetween(spot.row, p.row, q.row);
  const cells: number[] = [];
  for (let mark = 0; mark < view.cells; mark++) if (within(view.spots[mark]!)) cells.push(mark);
  return cells.length > 0 ? cells : [one];
}

function marksFrom({ cells }: { readonly cells: number }, from: number, to: number): readonly number[] {
  const last = from < cells ? Math.min(to, cells - 1) : to;
  return Array.from({ length: last - from + 1 }, (_, k) => from + k);
}

function isBetween(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

function alongRow(view: Field2d, at: ReturnType<typeof placesOf>, spot: Spot, step: 'left' | 'right'): number | undefined {
  const columns = view.blocks[spot.block]?.columns ?? view.blocks[0]?.columns ?? 0;
  let column = step === 'left' ? spot.column - 1 : spot.column + spot.span;
  for (; column >= -1 && column < columns; column += step === 'left' ? -1 : 1) {
    const found = at(spot.block, column, spot.row);
    if (found !== undefined) return found;
  }
  return undefined;
}

function alongColumn(view: Field2d, at: ReturnType<typeof placesOf>, spot: Spot, step: 'up' | 'down'): number | undefined {
  const by = step === 'up' ? -1 : 1;
  const rows = view.rows.length;
  // Rows of all blocks in one list. Column headers are above the first block.
  const places = view.blocks.length * rows;
  for (let place = spot.block * rows + spot.row + by; place >= -1 && place < places; place += by) {
    const block = Math.max(0, Math.floor(place / rows));
    const found = at(block, spot.column, place - block * rows);
    if (found !== undefined) return found;
  }
  return undefined;
}

function key(block: number, column: number, row: number): string {
  return `${block} ${column} ${row}`;
}
