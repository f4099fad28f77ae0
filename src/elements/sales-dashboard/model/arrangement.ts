import type { Tile } from './place.js';

/** How the widgets below the numbers are arranged by the width of a dashboard. */
export interface Arrangement {
  /** Maximum number of rows. */
  readonly maxRows: number;
  /** Maximum number of widgets side by side. */
  readonly perRow: 1 | 2 | 3;
  /** True where the first two widgets and lists have the whole width; lists are then shorter. */
  readonly isTight: boolean;
  /** Maximum number of widgets before a button for the others. */
  readonly maxTiles?: number;
}

const COLUMNS = 12;
/** Rows of a list on a narrow page. */
const SHORT = 6;
/** Columns from which a widget fills a row alone: fewer bars, rings and lists do not stretch over the whole page. */
const WIDE = 8;

const PHONE: Arrangement = { maxRows: 4, perRow: 1, isTight: true, maxTiles: 5 };
const UPRIGHT: Arrangement = { maxRows: 5, perRow: 2, isTight: true };
const TABLET: Arrangement = { maxRows: 4, perRow: 2, isTight: false };
const DESKTOP: Arrangement = { maxRows: 4, perRow: 3, isTight: false };

/** Returns the arrangement of a dashboard by its width in pixels; 0 is one that is not laid out yet. */
export function arrangementOf(width: number): Arrangement {
  if (width === 0 || width > 1100) return DESKTOP;
  if (width > 880) return TABLET;
  return width > 700 ? UPRIGHT : PHONE;
}

/** Returns widgets in rows without holes, at most as many rows as are given; without a number all widgets stay. */
export function inRows(tiles: readonly Tile[], arrangement: Arrangement, maxRows?: number): readonly Tile[] {
  const { perRow, isTight } = arrangement;
  const rows = rowsOfTiles(perRow === 3 ? tiles : paired(tiles, isTight));
  return filledRows(rows.slice(0, maxRows), perRow, maxRows === undefined).flatMap(widened);
}

/** Returns the arrangement in pairs: the neighbors of the first widget stay, what needs the whole width keeps it. */
function paired(tiles: readonly Tile[], isTight: boolean): readonly Tile[] {
  const hasHero = (tiles[0]?.span ?? 0) >= WIDE;
  return tiles.map((tile, place) => {
    if (tile.span >= COLUMNS || (isTight && (tile.isLast || (hasHero && place < 2)))) return { ...tile, span: COLUMNS };
    return hasHero && place < 2 ? tile : { ...tile, span: COLUMNS / 2 };
  });
}

/** Returns widgets in rows of twelve columns; each takes the first row that has room for it, so that rows have few holes. */
function rowsOfTiles(tiles: readonly Tile[]): readonly (readonly Tile[])[] {
  const rows: Tile[][] = [];
  const used = (row: readonly Tile[]): number => row.reduce((sum, { span }) => sum + span, 0);
  for (const tile of tiles) {
    const row = rows.find((one) => used(one) + tile.span <= COLUMNS);
    if (row) row.push(tile);
    else rows.push([tile]);
  }
  return rows;
}

/**
 * Returns rows to widen. A small widget that is alone joins the row above it, or the small one there below a wide one that then has its row alone, other
 * than the first. Where neither has room, it goes, unless all are to stay.
 */
function filledRows(
  rows: readonly (readonly Tile[])[],
  perRow: Arrangement['perRow'],
  keepsAll: boolean,
): readonly (readonly Tile[])[] {
  const done: (readonly Tile[])[] = [];
  for (const row of rows) {
    const above = done.at(-1);
    const isAlone = row.length === 1 && row[0]!.span < WIDE;
    const isEven = above !== undefined && above.length < perRow && above.every(({ span }) => span <= COLUMNS / 2);
    const wide = done.length > 1 && above?.length === 2 ? above.find(({ span }) => span >= WIDE) : undefined;
    if (isAlone && isEven) done[done.length - 1] = [...above, ...row];
    else if (isAlone && wide && !keepsAll)
      done.splice(
        -1,
        1,
        [wide],
        [...above!.filter((tile) => tile !== wide), ...row].map((tile) => ({ ...tile, span: COLUMNS / 2 })),
      );
    else if (!isAlone || keepsAll || !above) done.push(row);
  }
  return done;
}

/** Returns lists with at most six rows where they have the whole width of a narrow page. */
export function shortened(tiles: readonly Tile[], { isTight }: Arrangement): readonly Tile[] {
  const isLong = ({ isLast, attributes }: Tile): boolean => isTight && isLast === true && Number(attributes['limit']) > SHORT;
  return tiles.map((tile) => (isLong(tile) ? { ...tile, attributes: { ...tile.attributes, limit: String(SHORT) } } : tile));
}

function widened(row: readonly Tile[]): Tile[] {
  if (row.length === 3) return row.map((tile) => ({ ...tile, span: COLUMNS / 3 }));
  const wanted = row.reduce((sum, { span }) => sum + span, 0);
  let left = COLUMNS;
  return row.map((tile, index) => {
    const span = index === row.length - 1 ? left : Math.round((tile.span * COLUMNS) / wanted);
    left -= span;
    return { ...tile, span };
  });
}
