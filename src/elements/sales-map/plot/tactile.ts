import { formatNumber } from '../../../format/number.js';
import { tactileBreakdown } from '../../sales-breakdown/plot/tactile.js';
import type { MapContext, MapView } from '../model/map.js';
import type { MapScene } from './map.js';
import type { Place } from '../../../plot/mark.js';
import type { TactileRow } from '../../../plot/tactile/charts.js';
import {
  cellsAt,
  cellsIn,
  fitted,
  GAP_MM,
  lineAt,
  LINE_MM,
  MARGIN_MM,
  sheetOf,
  sheetSvg,
  short,
  TEXT_MM,
} from '../../../plot/tactile/page.js';
import { isInside } from './areas.js';

/** The painted map: its outlines, and the middles of places. */
interface PaintedMap {
  readonly svg: Element;
  readonly scene: Pick<MapScene, 'outlineOf'>;
  readonly tipOf: (row: number) => { readonly x: number; readonly y: number } | undefined;
}

/** Returns a map as outlines and braille. Rows that are no places of a map are bars. */
export function tactilePlaces(view: MapView, context: MapContext, heading: string, { svg, scene, tipOf }: PaintedMap): string {
  const { outlineOf } = scene;
  if (!outlineOf) return tactileBreakdown(view, context, heading);
  const [column] = view.columns;
  const places = view.rows.map(({ label, values: [value = Number.NaN] }, row) => {
    const outline = outlineOf(row);
    return {
      ...{ label, value, outline, spot: tipOf(row), isPoint: outline?.includes('a') === true },
      text: formatNumber(value, column?.unit ?? 'number', context, 'compact'),
    };
  });
  const land = [...svg.querySelectorAll('.land path')].map((path) => path.getAttribute('d') ?? '');
  return tactileMap(heading, places, land);
}

/**
 * Width in mm of the grid to which corners move. Borders that two places share stay one line, and lines that cross neighboring corners of
 * the grid are 3 mm apart also when they are oblique.
 */
const GRID_MM = 4.5;
/** Width in mm of the list of values next to the map. */
const LIST_MM = 88;
/** Distance in mm from the middle of a letter at which no line may be, and radius of a place that is a point. */
const CLEAR_MM = 6.5;
const POINT_MM = CLEAR_MM;

/** A place: its outline as a path of corners, or a point. `undefined` for a row that is not on the map. */
export interface TactilePlace extends TactileRow {
  readonly outline: string | undefined;
  readonly spot: Place | undefined;
  readonly isPoint: boolean;
}

type Edge = readonly [from: Place, to: Place];

/**
 * Draws a map as outlines on a sheet of A4. Next to it are the places with the largest values; those with room on the map have a letter
 * there. `land` has the outlines of places without data.
 */
export function tactileMap(heading: string, all: readonly TactilePlace[], land: readonly string[]): string {
  const sheet = sheetOf(heading, 'across');
  const rows = all.filter(({ value }) => !Number.isNaN(value)).toSorted((one, other) => other.value - one.value);
  const outlines = [...rows.flatMap(({ outline, isPoint }) => (outline === undefined || isPoint ? [] : [outline])), ...land].map(
    ringsOf,
  );
  const listed = rows.slice(0, Math.floor((sheet.height - MARGIN_MM - sheet.top) / (2 * LINE_MM)));
  const box = {
    ...{ x: MARGIN_MM, y: sheet.top },
    width: gridded(sheet.width - 2 * MARGIN_MM - LIST_MM - GAP_MM),
    height: gridded(sheet.height - MARGIN_MM - sheet.top),
  };
  const toSheet = scaleOf([...outlines.flat(2), ...rows.flatMap(({ spot }) => spot ?? [])], box);
  const borders = edgesOf(outlines.flat().map((ring) => ring.map(toSheet.onGrid)));
  const { letters, points } = placed(listed, toSheet, borders);
  const edges = borders.filter((edge) => points.every((at) => distanceTo(edge, at) >= POINT_MM + GAP_MM));
  const x = sheet.width - MARGIN_MM - LIST_MM;
  const cells = cellsIn(LIST_MM);
  const list = listed.flatMap(({ label, text }, k) => {
    const letter = letters.get(k);
    const y = sheet.top + 2 * k * LINE_MM;
    const name = fitted(label, cells - 2, String(k + 1));
    return [
      letter ? cellsAt(fitted(letter.name, 1), x, y) : '',
      cellsAt(`⠀⠀${name}`, x, y),
      cellsAt(`⠀⠀${fitted(text, cells - 2)}`, x, y + LINE_MM),
    ];
  });
  const names = [...letters.values()].map(({ name, at }) => cellsAt(fitted(name, 1), at.x - 2, at.y - TEXT_MM / 2));
  return sheetSvg(sheet, heading, [
    lineAt(edges.map(through).join('')),
    lineAt(points.map(circleAt).join('')),
    ...names,
    ...list,
  ]);
}

const through = ([from, to]: Edge): string => `M${short(from.x)},${short(from.y)}L${short(to.x)},${short(to.y)}`;

/** Returns the corners of the rings of a path of straight lines. */
function ringsOf(path: string): readonly (readonly Place[])[] {
  return path
    .split('M')
    .map((ring) => [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]): Place => ({ x: Number(x), y: Number(y) })))
    .filter((ring) => ring.length > 0);
}

interface MapBox extends Place {
  readonly width: number;
  readonly height: number;
}

/** Moves a place into the box of a sheet, exactly or to the nearest corner of the grid. */
interface ToSheet {
  readonly exact: (place: Place) => Place;
  readonly onGrid: (place: Place) => Place;
}

/** Returns what moves places into a box, as large as they fit. */
function scaleOf(places: readonly Place[], box: MapBox): ToSheet {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const scale = Math.min(box.width / (right - left || 1), box.height / (bottom - top || 1));
  const from = (x: number, y: number): Place => ({ x: box.x + x, y: box.y + y });
  return {
    exact: ({ x, y }) => from((x - left) * scale, (y - top) * scale),
    onGrid: ({ x, y }) => from(nearest((x - left) * scale), nearest((y - top) * scale)),
  };
}

const gridded = (mm: number): number => Math.floor(mm / GRID_MM) * GRID_MM;
const nearest = (mm: number): number => Math.round(mm / GRID_MM) * GRID_MM;

/** Returns the lines of rings, each once. Lines that a ring runs forth and back are omitted: there a place is too small for the grid. */
function edgesOf(rings: readonly (readonly Place[])[]): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const ring of rings) {
    const own = new Map<string, Edge>();
    ring.forEach((place, k) => {
      const before = ring.at(k - 1)!;
      if (before.x === place.x && before.y === place.y) return;
      const edge = [before, place].sort((one, other) => one.x - other.x || one.y - other.y) as [Place, Place];
      const key = edge.map(({ x, y }) => `${x},${y}`).join();
      if (!own.delete(key)) own.set(key, edge);
    });
    for (const [key, edge] of own) edges.set(key, edge);
  }
  return [...edges.values()];
}

interface Letters {
  readonly letters: ReadonlyMap<number, { readonly name: string; readonly at: Place }>;
  /** The middles of places that are points. */
  readonly points: readonly Place[];
}

/** Returns the letters of the places that have room for one, by their number. */
function placed(rows: readonly TactilePlace[], toSheet: ToSheet, edges: readonly Edge[]): Letters {
  const letters = new Map<number, { readonly name: string; readonly at: Place }>();
  const points: Place[] = [];
  rows.forEach(({ outline, spot, isPoint }, k) => {
    const at = isPoint
      ? spot && toSheet.exact(spot)
      : roomiest(
          ringsOf(outline ?? '').map((ring) => ring.map(toSheet.onGrid)),
          edges,
        );
    const apart = isPoint ? 2 * POINT_MM + GAP_MM : 2 * CLEAR_MM;
    if (!at || [...letters.values()].some((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < apart)) return;
    letters.set(k, { name: String.fromCodePoint(97 + letters.size), at });
    if (isPoint) points.push(at);
  });
  return { letters, points };
}

/** Returns the position inside of rings that is farthest from lines; `undefined` where a letter has no room. */
function roomiest(rings: readonly (readonly Place[])[], edges: readonly Edge[]): Place | undefined {
  const corners = rings.flat();
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  let [best, most]: [Place | undefined, number] = [undefined, CLEAR_MM];
  for (let x = Math.min(...xs); x < Math.max(...xs); x += GRID_MM / 2)
    for (let y = Math.min(...ys); y < Math.max(...ys); y += GRID_MM / 2) {
      if (!isInside(rings, { x, y })) continue;
      const away = Math.min(...edges.map((edge) => distanceTo(edge, { x, y })));
      if (away >= most) [best, most] = [{ x, y }, away];
    }
  return best;
}

function circleAt({ x, y }: Place): string {
  const arc = `a${POINT_MM},${POINT_MM} 0 1 1`;
  return `M${short(x - POINT_MM)},${short(y)}${arc} ${2 * POINT_MM},0${arc} ${-2 * POINT_MM},0`;
}

/** Returns the distance of a place from a line in mm. */
function distanceTo([from, to]: Edge, { x, y }: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y);
}
