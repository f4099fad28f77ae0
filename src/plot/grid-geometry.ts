/** The layout of a grid of cells in px, mirrored in right-to-left pages. */
export interface GridGeometry {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Distance of the first cell from the inline start; the row headings are in front of it. */
  readonly gutter: number;
  /** The part of the gutter for the titles of blocks. */
  readonly titleWidth: number;
  /** Height of the column headings. */
  readonly headHeight: number;
  readonly rows: number;
  readonly blocks: readonly { readonly top: number; readonly columns: number }[];
}

/** A position in a grid. Column −1 holds the row headings, row −1 the column headings; both −1 is the title of a block. */
export interface GridPlace {
  readonly block: number;
  readonly column: number;
  readonly row: number;
}

/** A rectangle in px. */
export interface GridBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Returns the grid position at a point of the chart; `undefined` outside of cells and headings. */
export function placeAt(geometry: GridGeometry, x: number, y: number): GridPlace | undefined {
  const { cellWidth, cellHeight, gutter, titleWidth, rows, headHeight } = geometry;
  const across = geometry.rtl ? geometry.width - x : x;
  const column = Math.floor((across - gutter) / cellWidth);
  if (across < 0 || y < 0) return undefined;
  if (y < headHeight)
    return column >= 0 && column < (geometry.blocks[0]?.columns ?? 0) ? { block: 0, column, row: -1 } : undefined;
  const block = geometry.blocks.findIndex(({ top }) => y >= top && y < top + rows * cellHeight);
  const found = geometry.blocks[block];
  if (!found || column >= found.columns) return undefined;
  if (across < titleWidth) return { block, column: -1, row: -1 };
  return { block, column: Math.max(-1, column), row: Math.floor((y - found.top) / cellHeight) };
}

/** Returns the rectangle of a grid position that spans `span` columns. */
export function boxOf(geometry: GridGeometry, { block, column, row }: GridPlace, span = 1): GridBox {
  const { cellWidth, cellHeight, gutter, titleWidth, headHeight, rows } = geometry;
  const top = geometry.blocks[block]?.top ?? 0;
  const isTitle = row < 0 && column < 0;
  const start = isTitle ? 0 : column < 0 ? titleWidth : gutter + column * cellWidth;
  const width = isTitle ? titleWidth : column < 0 ? gutter - titleWidth : span * cellWidth;
  const x = geometry.rtl ? geometry.width - start - width : start;
  if (isTitle) return { x, y: top, width, height: rows * cellHeight };
  return row < 0 ? { x, y: 0, width, height: headHeight } : { x, y: top + row * cellHeight, width, height: cellHeight };
}
