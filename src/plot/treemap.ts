/** A rectangle in px. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Rectangles whose areas are as the values (none negative; a NaN counts as zero), in the order given, which is best from the greatest down: rows are
 * filled so that cells stay as near to squares as can be (Bruls, Huizing and van Wijk 2000, “Squarified treemaps”).
 */
export function squarify(values: readonly number[], box: Cell): readonly Cell[] {
  const sizes = values.map((value) => (value > 0 ? value : 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const perUnit = total > 0 ? (box.width * box.height) / total : 0;
  const areas = sizes.map((size) => size * perUnit);
  const cells: Cell[] = [];
  let free = box;
  let at = 0;
  while (at < areas.length) {
    const side = Math.min(free.width, free.height);
    let end = at + 1;
    while (end < areas.length && worst(areas.slice(at, end + 1), side) <= worst(areas.slice(at, end), side)) end++;
    const row = areas.slice(at, end);
    free = lay(row, free, cells);
    at = end;
  }
  return cells;
}

/** The ratio of the longer to the shorter side that is worst in a row along `side`. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((all, area) => all + area, 0);
  const greatest = Math.max(...row);
  const least = Math.min(...row);
  if (least <= 0 || side <= 0) return Infinity;
  return Math.max((side * side * greatest) / (sum * sum), (sum * sum) / (side * side * least));
}

/** Lays a row along the shorter side, and returns what is left of the box. */
function lay(row: readonly number[], free: Cell, cells: Cell[]): Cell {
  const sum = row.reduce((all, area) => all + area, 0);
  const upright = free.width >= free.height;
  const depth = sum === 0 ? 0 : sum / (upright ? free.height : free.width);
  let along = upright ? free.y : free.x;
  for (const area of row) {
    const length = depth === 0 ? 0 : area / depth;
    cells.push(
      upright ? { x: free.x, y: along, width: depth, height: length } : { x: along, y: free.y, width: length, height: depth },
    );
    along += length;
  }
  return upright
    ? { ...free, x: free.x + depth, width: Math.max(0, free.width - depth) }
    : { ...free, y: free.y + depth, height: Math.max(0, free.height - depth) };
}
