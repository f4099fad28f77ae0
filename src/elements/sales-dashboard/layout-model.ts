import type { QueryResult } from '../../query/result.js';
import type { QueryPlan } from '../../query/plan.js';
import type { Attributes, Place, PlacesOfPage, TileTag } from './place-model.js';
import { NUMBERS } from './places-model.js';

/** A widget in its place. */
export interface Tile {
  readonly name: string;
  readonly tag: TileTag;
  readonly attributes: Attributes;
  /** Columns of twelve. */
  readonly span: number;
}

/** A page as it is shown. */
export interface PageLayout {
  readonly filters: readonly Tile[];
  readonly kpis: readonly Tile[];
  readonly tiles: readonly Tile[];
}

/** How many rows the answer to a question has that say something (`rowsWorth`); 0 where it cannot be asked of these data. */
export type RowsOf = (plan: QueryPlan) => number;

const COLUMNS = 12;

/** The questions that tell which widgets are worth their places, in the order of these. */
export function questionsOf({ filters, kpis, tiles }: PlacesOfPage): readonly QueryPlan[] {
  return [...filters, ...kpis, ...tiles].flatMap(({ candidates }) => candidates.map(({ plan }) => plan));
}

/** The widgets of a page that are worth their places. With `wanted`: only those below the numbers that it names, in its order. */
export function layoutOf(page: PlacesOfPage, rowsOf: RowsOf, wanted: readonly string[] = []): PageLayout {
  const fill = (places: readonly Place[]): Tile[] => places.flatMap((place) => filled(place, rowsOf) ?? []);
  const chosen =
    wanted.length === 0 ? page.tiles : wanted.flatMap((name) => page.tiles.find((place) => place.name === name) ?? []);
  return {
    filters: distinctTiles(fill(page.filters)),
    kpis: fill(page.kpis).slice(0, NUMBERS),
    tiles: inRows(distinctTiles(fill(chosen))),
  };
}

function filled({ name, span, candidates }: Place, rowsOf: RowsOf): Tile | undefined {
  for (const { tag, plan, attributes, least, most = Infinity } of candidates) {
    const rows = rowsOf(plan);
    if (rows >= least && rows <= most) return { name, tag, attributes: attributes(rows), span };
  }
  return undefined;
}

/** Rows whose members and numbers are there; a number of 0 says as little as none where it is all there is. */
export function rowsWorth({ rowCount, columns }: QueryResult): number {
  let rows = 0;
  for (let row = 0; row < rowCount; row++) {
    const isThere = columns.every(({ values, valid }) => valid?.[row] !== 0 && !Number.isNaN(values[row]));
    if (isThere && (rowCount > 1 || columns.length > 1 || columns[0]?.values[0] !== 0)) rows++;
  }
  return rows;
}

/** A widget that another place has already is not shown once more. */
function distinctTiles(tiles: readonly Tile[]): Tile[] {
  const seen = new Set<string>();
  return tiles.filter(({ tag, attributes }) => {
    const { measure = '', mode = '', by = attributes['drill'] ?? attributes['field'] ?? attributes['per'] ?? '' } = attributes;
    const key = `${tag} ${measure} ${mode} ${by}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Widens the widgets of each row until they fill it, so that no row has a hole; one that would be alone joins two halves above it. */
function inRows(tiles: readonly Tile[]): Tile[] {
  const rows: Tile[][] = [];
  let used = COLUMNS;
  for (const tile of tiles) {
    if (used + tile.span > COLUMNS) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(tile);
    used += tile.span;
  }
  return joined(rows).flatMap(widened);
}

function joined(rows: readonly (readonly Tile[])[]): readonly (readonly Tile[])[] {
  const isHalf = ({ span }: Tile): boolean => span === COLUMNS / 2;
  const done: (readonly Tile[])[] = [];
  for (const row of rows) {
    const above = done.at(-1);
    const isAlone = row.length === 1 && row.every(isHalf) && above?.length === 2 && above.every(isHalf);
    if (isAlone) done[done.length - 1] = [...above, ...row];
    else done.push(row);
  }
  return done;
}

function widened(row: readonly Tile[]): Tile[] {
  const wanted = row.reduce((sum, { span }) => sum + span, 0);
  let left = COLUMNS;
  return row.map((tile, index) => {
    const span = index === row.length - 1 ? left : Math.round((tile.span * COLUMNS) / wanted);
    left -= span;
    return { ...tile, span };
  });
}
