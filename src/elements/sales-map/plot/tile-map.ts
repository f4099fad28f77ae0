import type { MapSize, Projected } from '../model/maps.js';
import type { TileGrid } from '../model/tiles.js';

/** Half the gap between two tiles in px. */
const EDGE_PX = 0.75;

/** Returns the places as tiles of equal size, as large as they fit. */
export function tileMap({ places: tiles }: TileGrid, { width, height }: MapSize): Projected {
  const [columns, rows] = [Math.max(...tiles.map(({ column }) => column)) + 1, Math.max(...tiles.map(({ row }) => row)) + 1];
  const size = Math.max(1, Math.min(width / columns, height / rows));
  const [left, top] = [(width - size * columns) / 2, (height - size * rows) / 2];
  const rings = tiles.map(({ code, column, row }) => {
    const [x1, y1] = [left + column * size + EDGE_PX, top + row * size + EDGE_PX];
    const [x2, y2] = [left + (column + 1) * size - EDGE_PX, top + (row + 1) * size - EDGE_PX];
    const ring = [
      { x: x1, y: y1 },
      { x: x2, y: y1 },
      { x: x2, y: y2 },
      { x: x1, y: y2 },
    ];
    return [code, [ring]] as const;
  });
  return { rings: new Map(rings), points: new Map() };
}
