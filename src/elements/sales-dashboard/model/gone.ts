import { shortened, widened } from './arrangement.js';
import type { Tile } from './slot.js';

/** The main chart and its neighbor: only the main chart takes the room of the other. */
const WITH_HERO = 2;

/**
 * Returns rows of widgets without those that turned out to have nothing to show. Each other widget stays in its row: the next widget of `bench`, which had
 * no room, takes the place, otherwise the neighbors in the row do.
 */
export function withoutGone(
  rows: readonly (readonly Tile[])[],
  isGone: (tile: Tile) => boolean,
  bench: readonly Tile[] = [],
): readonly Tile[] {
  const next = [...bench];
  let place = 0;
  return rows.flatMap((row) => {
    const filled = row.flatMap((tile) => {
      place++;
      if (!isGone(tile)) return tile;
      // Only a long list or a map stands next to two others.
      const other = place > WITH_HERO && !tile.isTall && next.shift();
      return other ? { ...shortened(other), span: tile.span } : [];
    });
    return filled.length === row.length ? filled : widened(filled.map((tile) => ({ ...tile, isTall: false })));
  });
}
