import type { QueryResult } from '../../../query/result.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Attributes, Place, PlacesOfPage, TileTag } from './place.js';
import { NUMBERS } from './places.js';

/** A widget in its place. */
export interface Tile {
  readonly name: string;
  readonly tag: TileTag;
  readonly attributes: Attributes;
  /** Columns of twelve. */
  readonly span: number;
  /** True when it is in the last row. */
  readonly isLast?: boolean | undefined;
}

/** A page as it is shown. */
export interface PageLayout {
  readonly filters: readonly Tile[];
  readonly kpis: readonly Tile[];
  readonly tiles: readonly Tile[];
  /** How many widgets there would be besides. */
  readonly left: number;
}

/** How many rows the answer to a question has that say something (`rowsWorth`); 0 where it cannot be asked of these data. */
export type RowsOf = (plan: QueryPlan) => number;

const COLUMNS = 12;
/** Rows of widgets below the numbers that a reader still scrolls through. */
const MAX_ROWS = 4;
/** Columns from which a widget fills a row alone: fewer bars, rings and lists do not stretch over the whole page. */
const WIDE = 8;

/** The questions that tell which widgets are worth their places, in the order of these. */
export function questionsOf({ filters, kpis, tiles }: PlacesOfPage): readonly QueryPlan[] {
  return [...filters, ...kpis, ...tiles].flatMap(({ candidates }) => candidates.map(({ plan }) => plan));
}

/** How much of a page is shown. */
export interface LayoutOptions {
  /** Only these places below the numbers, in this order; empty for all that there is room for. */
  readonly widgets: readonly string[];
  /** Maximum number of widgets below the numbers; undefined for as many as their rows hold. */
  readonly maxTiles?: number | undefined;
  /** Whether the filters select a period, which some places compare with the year before. */
  readonly isTimeChosen: boolean;
}

/** Returns the widgets of a page that are worth their places. */
export function layoutOf(page: PlacesOfPage, rowsOf: RowsOf, { widgets, maxTiles, isTimeChosen }: LayoutOptions): PageLayout {
  const fill = (places: readonly Place[]): Tile[] => places.flatMap((place) => filled(place, rowsOf) ?? []);
  const places = page.tiles.filter(({ isCompared }) => isTimeChosen || !isCompared);
  const named = widgets.flatMap((name) => places.find((place) => place.name === name) ?? []);
  const tiles = distinctTiles(fill(widgets.length === 0 ? places : named));
  const all = widgets.length === 0 ? withinPage(tiles) : inRows(tiles);
  const shown = maxTiles === undefined ? all : withLast(all, maxTiles);
  return {
    filters: distinctTiles(fill(page.filters)),
    kpis: fill(page.kpis).slice(0, NUMBERS),
    tiles: shown,
    left: all.length - shown.length,
  };
}

/** Returns the first widgets of a page and the first of its last row, as many as there may be. */
function withLast(tiles: readonly Tile[], maxTiles: number): readonly Tile[] {
  const last = tiles.filter(({ isLast }) => isLast).slice(0, 1);
  const first = tiles.filter(({ isLast }) => !isLast).slice(0, Math.max(1, maxTiles - last.length));
  return [...first, ...last];
}

/** Returns as many rows as a page has, the last one of lists. What comes first has the room. */
function withinPage(tiles: readonly Tile[]): readonly Tile[] {
  const last = inRows(tiles.filter(({ isLast }) => isLast));
  const rows = rowsOfTiles(tiles.filter(({ isLast }) => !isLast)).slice(0, MAX_ROWS - Math.ceil(last.length / 2));
  return [...filledRows(rows), ...last];
}

function filled({ name, span, isLast, candidates }: Place, rowsOf: RowsOf): Tile | undefined {
  for (const { tag, plan, attributes, least, most = Infinity } of candidates) {
    const rows = rowsOf(plan);
    if (rows >= least && rows <= most) return { name, tag, attributes: attributes(rows), span, isLast };
  }
  return undefined;
}

/** Rows whose members and numbers are there; a number of 0 says as little as none where it is all there is. Of rows that are compared only declines count. */
export function rowsWorth({ rowCount, columns }: QueryResult): number {
  let rows = 0;
  const change = columns.find(({ name }) => name.endsWith('.change'));
  for (let row = 0; row < rowCount; row++) {
    const isThere = columns.every(({ values, valid }) => valid?.[row] !== 0 && !Number.isNaN(values[row]));
    if (change && (change.valid?.[row] === 0 || !(change.values[row]! < 0))) continue;
    if ((isThere || change) && (rowCount > 1 || columns.length > 1 || columns[0]?.values[0] !== 0)) rows++;
  }
  return rows;
}

/** A widget that another place has already is not shown once more. */
function distinctTiles(tiles: readonly Tile[]): Tile[] {
  const seen = new Set<string>();
  return tiles.filter(({ tag, attributes }) => {
    const {
      measure = '',
      mode = '',
      order = '',
      by = attributes['drill'] ?? attributes['field'] ?? attributes['per'] ?? '',
    } = attributes;
    const key = `${tag} ${measure} ${mode} ${order} ${by}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Returns widgets in rows without holes, widened to fill them. */
function inRows(tiles: readonly Tile[]): readonly Tile[] {
  return filledRows(rowsOfTiles(tiles), true);
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

/** Returns rows widened to twelve columns. A small widget that is alone joins the row above it; where that is full, it goes, unless all are to stay. */
function filledRows(rows: readonly (readonly Tile[])[], keepsAll = false): readonly Tile[] {
  const done: (readonly Tile[])[] = [];
  for (const row of rows) {
    const above = done.at(-1);
    const isAlone = row.length === 1 && row[0]!.span < WIDE;
    const isEven = above !== undefined && above.length < 3 && above.every(({ span }) => span <= COLUMNS / 2);
    if (isAlone && isEven) done[done.length - 1] = [...above, ...row];
    else if (!isAlone || keepsAll || !above) done.push(row);
  }
  return done.flatMap(widened);
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
