import { COLUMNS, shortened, widened } from './arrangement.js';
import type { Tile } from './slot.js';

/** Widgets that left a page, and those that had no room on it, in their order. */
interface Leaving {
  readonly isGone: (tile: Tile) => boolean;
  readonly bench: readonly Tile[];
}

/** The number of widgets whose room only the main chart takes: itself, and its neighbor. */
const WITH_HERO = 2;

/**
 * Returns arranged widgets without those that turned out to have nothing to show. Each other widget stays in its row: the next widget that had no room
 * takes the place, otherwise the neighbors in the row do. The main chart takes the room of its neighbor.
 */
export function withoutGone(tiles: readonly Tile[], { isGone, bench }: Leaving): readonly Tile[] {
  const next = [...bench];
  const filled = tiles.map((tile, place) => {
    if (!isGone(tile)) return tile;
    const other = place < WITH_HERO ? undefined : next.shift();
    return other ? { ...shortened(other), span: tile.span, isTall: tile.isTall === true } : undefined;
  });
  return rowsOf(tiles).flatMap((places) => {
    const row = places.flatMap((place) => filled[place] ?? []);
    return row.length === places.length ? row : widened(row.map((tile) => ({ ...tile, isTall: false })));
  });
}

/** Returns the places of each row. A long list and the two widgets next to it, one below the other, are one row. */
function rowsOf(tiles: readonly Tile[]): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let left = 0;
  for (const [place, { span, isTall }] of tiles.entries()) {
    if (left < span) {
      rows.push([]);
      left = isTall ? 2 * COLUMNS - span : COLUMNS;
    }
    rows.at(-1)!.push(place);
    left -= span;
  }
  return rows;
}
