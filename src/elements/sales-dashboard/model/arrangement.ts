import { traitsOf, type Tile } from './slot.js';

/** Arrangement of the widgets below the key figures, by dashboard width. */
export interface Arrangement {
  /** Maximum number of widgets in a row. */
  readonly perRow: 1 | 2 | 3;
  /** True when the first two widgets, maps and all lists span the full width; lists are then shorter. */
  readonly isTight: boolean;
}

/** Columns of the grid. */
export const COLUMNS = 12;
/** Maximum number of list rows on a narrow page. */
const SHORT = 6;
/** Minimum span of a widget that may fill a row alone, such as the explanation of a change. Smaller charts would look stretched. */
const WIDE = 7;

/** Height in pixels of a card, unless its tag has another. */
const CARD = 400;
/**
 * Heights in pixels of the main chart, and of that on a phone, where its plot is 240 px high below three lines of a title. The first is high enough for a
 * whole row, which it has where nothing stands out: its plot is at most four times as wide as high, and its card keeps its height. The styles of the page without data have the same.
 */
export const HERO = 528;
const HERO_ON_PHONE = 484;
/** Heights in pixels of insights on a phone, which become a line where nothing stands out, and of the line. */
const [FINDINGS, LINE] = [238, 64];
/** Heights in pixels of a table without its rows, of its totals, and of each row; on a phone by whether it has a second line of numbers. */
const [TABLE, TOTALS] = [151, 71];
const ROW = 35;
const [NARROW_ROW, TWO_LINES] = [44, 92];
/** Heights in pixels of causes on a phone with few bars and with many, and from how many members of the first dimension these are many. */
const [CAUSES, MANY_CAUSES, MANY] = [376, 424, 6];
/** Height in pixels of a long list, and by how much a list may exceed its neighbors. */
const LONG = 420;
const EVEN = 1.25;
/** Span of a long list with two widgets next to it, and of two lists next to a map. */
const TALL = 5;

const PHONE: Arrangement = { perRow: 1, isTight: true };
const UPRIGHT: Arrangement = { perRow: 2, isTight: true };
const TABLET: Arrangement = { perRow: 2, isTight: false };
/** The arrangement of a wide page, which decides what pages of all widths show. */
export const DESKTOP: Arrangement = { perRow: 3, isTight: false };

/** Returns the arrangement of a dashboard by its width in pixels; 0 is one that is not laid out yet. */
export function arrangementOf(width: number): Arrangement {
  if (width === 0 || width > 1100) return DESKTOP;
  if (width > 880) return TABLET;
  return width > 700 ? UPRIGHT : PHONE;
}

/** Widgets that stand next to each other: also a long list and the two next to it, one below the other. */
type Row = readonly Tile[];

/** Returns widgets arranged in gapless rows. `maxRows` limits the number of rows; without it all widgets stay. */
export function inRows(tiles: readonly Tile[], arrangement: Arrangement, maxRows?: number): readonly Row[] {
  const without = withBlock(tiles, [], arrangement, maxRows);
  const block = withBlock(tiles, blockOf(tiles, arrangement), arrangement, maxRows);
  // No other widget gives way to a block.
  return without.flat().every(({ name }) => block.flat().some((tile) => tile.name === name)) ? block : without;
}

/** Returns widgets in rows, with a block in place of its first widget. */
function withBlock(
  tiles: readonly Tile[],
  block: readonly Tile[],
  { perRow, isTight }: Arrangement,
  maxRows: number | undefined,
): readonly Row[] {
  const others = tiles.filter(({ name }) => !block.some((tile) => tile.name === name));
  const rows = rowsOfTiles(perRow === 3 ? others : paired(others, isTight));
  const room = maxRows && maxRows - Math.sign(block.length);
  const filled = filledRows(rows.slice(0, room), perRow, maxRows === undefined)
    .map(widened)
    .map((row) => (perRow === 1 ? row : levelled(row)));
  const placeOf = (tile: Tile | undefined): number => tiles.findIndex(({ name }) => name === tile?.name);
  const at = filled.findLastIndex(([first]) => placeOf(first) < placeOf(block[0])) + 1;
  return [...filled.slice(0, at), block, ...filled.slice(at)];
}

/** Returns a long list or a map, and the two smaller lists that stand next to it, one below the other; empty without them, and on a phone. */
function blockOf(tiles: readonly Tile[], { perRow, isTight }: Arrangement): readonly Tile[] {
  const isMap = ({ tag }: Tile): boolean => tag === 'sales-map' && !isTight;
  const isLong = (tile: Tile): boolean => heightOf(tile) >= LONG;
  const tall =
    perRow === 1 ? undefined : tiles.find((tile) => isMap(tile) || (!tile.isLast && tile.cut !== undefined && isLong(tile)));
  if (!tall) return [];
  // Next to a map, which nothing can be higher than, a long list is cut.
  const others = isMap(tall) ? tiles.map(shortened) : tiles.slice(tiles.indexOf(tall));
  const two = others.filter((tile) => tile.tag === 'sales-breakdown' && !isLong(tile)).slice(0, 2);
  if (two.length < 2) return [];
  const span = perRow === 2 ? COLUMNS / 2 : isMap(tall) ? COLUMNS - TALL : TALL;
  return [{ ...tall, span, isTall: true }, ...two.map((tile) => ({ ...tile, span: COLUMNS - span }))];
}

/** Returns widgets whose first, the main chart, is lower on a phone. */
export function lowered([hero, ...others]: readonly Tile[], { perRow }: Arrangement): readonly Tile[] {
  if (!hero) return [];
  const isHigh = perRow === 1 && Number(hero.attributes['height']) > HERO_ON_PHONE;
  return [isHigh ? { ...hero, attributes: { ...hero.attributes, height: String(HERO_ON_PHONE) } } : hero, ...others];
}

/** Returns a widget whose long list is cut to the height of other cards. */
export function shortened(tile: Tile): Tile {
  return tile.cut ? { ...tile, attributes: tile.cut } : tile;
}

/** Returns a row whose long lists are cut to the height of the other cards. */
function levelled(row: readonly Tile[]): readonly Tile[] {
  const highestNext = (tile: Tile): number => Math.max(0, ...row.filter((one) => one !== tile).map(heightOf));
  const fixed = row.filter(({ cut }) => !cut).map(heightOf);
  return row.map((tile) => {
    const limit = EVEN * (fixed.length > 0 ? Math.max(...fixed) : highestNext(tile));
    return row.length > 1 && heightOf(tile) > limit ? shortened(tile) : tile;
  });
}

/** Returns the height that a widget is likely to need, in pixels. */
export function heightOf(tile: Pick<Tile, 'tag' | 'isNarrow' | 'isUnlikely' | 'attributes' | 'rows'>): number {
  const { tag, isNarrow, isUnlikely, rows, attributes } = tile;
  const traits = traitsOf(tag);
  const { height = traits.height ?? CARD, limit, measure } = attributes;
  if (tag === 'sales-table' && limit !== undefined) {
    const row = !isNarrow ? ROW : measure?.includes(',') ? TWO_LINES : NARROW_ROW;
    // A list of all members has no others to total.
    return TABLE + (rows! <= Number(limit) ? 0 : TOTALS) + row * Number(limit);
  }
  if (!isNarrow) return Number(height);
  if (isUnlikely) return LINE;
  if (tag === 'sales-insights') return FINDINGS;
  if (tag === 'sales-drivers') return rows! < MANY ? CAUSES : MANY_CAUSES;
  return traits.heightOnPhone ?? Number(height);
}

/** Returns widgets arranged in pairs. The neighbors of the first widget stay, and wide widgets keep the full width. */
function paired(tiles: readonly Tile[], isTight: boolean): readonly Tile[] {
  const hasHero = (tiles[0]?.span ?? 0) >= WIDE;
  return tiles.map((tile, place) => {
    const isWide = tile.isLast === true || tile.tag === 'sales-map' || (hasHero && place < 2);
    if (tile.span >= COLUMNS || (isTight && isWide)) return { ...tile, span: COLUMNS };
    return hasHero && place < 2 ? tile : { ...tile, span: COLUMNS / 2 };
  });
}

/** Returns widgets in rows of twelve columns. Each widget takes the first row with enough room, which avoids gaps. */
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
 * Returns rows to widen. A small single widget joins the row above it. If that row has no room for three, its wide or first
 * widget gets a separate row. A widget without room is removed, unless `keepsAll` is set, or it is the only list of members below the first row.
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
    const wide = done.length > 1 && above?.length === 2 ? (above.find(({ span }) => span >= WIDE) ?? above[0]) : undefined;
    if (isAlone && isEven) done[done.length - 1] = [...above, ...row];
    else if (isAlone && wide && !keepsAll)
      done.splice(
        -1,
        1,
        [wide],
        [...above!.filter((tile) => tile !== wide), ...row].map((tile) => ({ ...tile, span: COLUMNS / 2 })),
      );
    else if (!isAlone || keepsAll || !above || (done.length === 1 && row[0]!.tag === 'sales-breakdown')) done.push(row);
  }
  return done;
}

/** Returns the tiles with the lists of a narrow page limited to six rows. */
export function fitted(tiles: readonly Tile[], { isTight, perRow }: Arrangement): readonly Tile[] {
  return tiles.map((tile) => {
    const isLong = isTight && tile.isLast && Number(tile.attributes['limit']) > SHORT;
    const attributes = isLong ? { ...tile.attributes, limit: String(SHORT) } : tile.attributes;
    return { ...tile, attributes, isNarrow: perRow === 1 };
  });
}

/** Returns a row whose widgets take all twelve columns. */
export function widened(row: readonly Tile[]): readonly Tile[] {
  const [first] = row;
  if (first && row.length === 1) return [{ ...first, span: COLUMNS }];
  if (row.length === 3) return row.map((tile) => ({ ...tile, span: COLUMNS / 3 }));
  const wanted = row.reduce((sum, { span }) => sum + span, 0);
  let left = COLUMNS;
  return row.map((tile, index) => {
    const span = index === row.length - 1 ? left : Math.round((tile.span * COLUMNS) / wanted);
    left -= span;
    return { ...tile, span };
  });
}
