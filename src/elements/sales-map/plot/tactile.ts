import { formatNumber } from '../../../format/number.js';
import { tactileBreakdown } from '../../sales-breakdown/plot/tactile.js';
import type { Scene } from '../../../plot/chart.js';
import type { SceneTexts } from '../../base/define/widget-definition.js';
import type { MapFacts } from '../model/definition.js';
import type { Area } from '../model/geography.js';
import type { MapMessages } from '../model/texts.js';
import type { MapScene } from './map.js';
import type { Box, Spot } from '../../../plot/drawing.js';
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
import { boxAround } from '../model/rings.js';
import { isInside } from './areas.js';

/** Returns a map as outlines and braille. Rows that are no places of a map are bars. */
export function tactilePlaces({ view }: MapFacts, texts: SceneTexts<MapMessages>, scene: Scene | undefined): string {
  const { label: heading } = texts;
  const { places } = (scene ?? {}) as Partial<MapScene>;
  if (!places) return tactileBreakdown(view, texts, heading);
  const [column] = view.columns;
  const rows = view.rows.map(({ label, values: [value = Number.NaN] }, row) => ({
    ...{ label, value, area: places.areas[row] },
    text: formatNumber(value, column?.unit ?? 'number', texts, 'compact'),
  }));
  return tactileMap(heading, rows, places.land);
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

export interface TactilePlace extends TactileRow {
  /** `undefined` for a row that is not on the map. */
  readonly area: Pick<Area, 'rings' | 'anchor' | 'isPoint'> | undefined;
}

type Edge = readonly [from: Spot, to: Spot];

/**
 * Draws a map as outlines on a sheet of A4. Next to it are the places with the largest values; those with room on the map have a letter
 * there. `land` has the places without data.
 */
export function tactileMap(heading: string, all: readonly TactilePlace[], land: readonly Pick<Area, 'rings'>[]): string {
  const sheet = sheetOf(heading, 'across');
  const rows = all.filter(({ value }) => !Number.isNaN(value)).toSorted((one, other) => other.value - one.value);
  const shapes = rows.flatMap(({ area }) => (area && !area.isPoint ? [area] : []));
  const outlines = [...shapes, ...land].flatMap(({ rings }) => rings);
  const listed = rows.slice(0, Math.floor((sheet.height - MARGIN_MM - sheet.top) / (2 * LINE_MM)));
  const box = {
    ...{ x: MARGIN_MM, y: sheet.top },
    width: gridded(sheet.width - 2 * MARGIN_MM - LIST_MM - GAP_MM),
    height: gridded(sheet.height - MARGIN_MM - sheet.top),
  };
  const toSheet = scaleOf([...outlines.flat(), ...rows.flatMap(({ area }) => area?.anchor ?? [])], box);
  const borders = edgesOf(outlines.map((ring) => ring.map(toSheet.onGrid)));
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

/** Moves a place into the box of a sheet, exactly or to the nearest corner of the grid. */
type ToSheet = ReturnType<typeof scaleOf>;

/** Returns what moves places into a box, as large as they fit. */
function scaleOf(places: readonly Spot[], box: Box) {
  const { x: left, y: top, width, height } = boxAround(places);
  const scale = Math.min(box.width / (width || 1), box.height / (height || 1));
  const from = (x: number, y: number): Spot => ({ x: box.x + x, y: box.y + y });
  return {
    exact: ({ x, y }: Spot): Spot => from((x - left) * scale, (y - top) * scale),
    onGrid: ({ x, y }: Spot): Spot => from(nearest((x - left) * scale), nearest((y - top) * scale)),
  };
}

const gridded = (mm: number): number => Math.floor(mm / GRID_MM) * GRID_MM;
const nearest = (mm: number): number => Math.round(mm / GRID_MM) * GRID_MM;

/** Returns the lines of rings, each once. Lines that a ring runs forth and back are omitted: there a place is too small for the grid. */
function edgesOf(rings: readonly (readonly Spot[])[]): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const ring of rings) {
    const own = new Map<string, Edge>();
    ring.forEach((place, k) => {
      const before = ring.at(k - 1)!;
      if (before.x === place.x && before.y === place.y) return;
      const edge = [before, place].sort((one, other) => one.x - other.x || one.y - other.y) as [Spot, Spot];
      const key = edge.map(({ x, y }) => `${x},${y}`).join();
      if (!own.delete(key)) own.set(key, edge);
    });
    for (const [key, edge] of own) edges.set(key, edge);
  }
  return [...edges.values()];
}

/** Returns the letters of the places that have room for one, by their number, and the middles of those that are points. */
function placed(rows: readonly TactilePlace[], toSheet: ToSheet, edges: readonly Edge[]) {
  const letters = new Map<number, { readonly name: string; readonly at: Spot }>();
  const points: Spot[] = [];
  rows.forEach(({ area }, k) => {
    if (!area) return;
    const { isPoint, anchor } = area;
    const rings = area.rings.map((ring) => ring.map(toSheet.onGrid));
    const at = isPoint ? toSheet.exact(anchor) : roomiest(rings, edges);
    const apart = isPoint ? 2 * POINT_MM + GAP_MM : 2 * CLEAR_MM;
    if (!at || [...letters.values()].some((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < apart)) return;
    letters.set(k, { name: String.fromCodePoint(97 + letters.size), at });
    if (isPoint) points.push(at);
  });
  return { letters, points };
}

/** Returns the position inside of rings that is farthest from lines; `undefined` where a letter has no room. */
function roomiest(rings: readonly (readonly Spot[])[], edges: readonly Edge[]): Spot | undefined {
  const corners = rings.flat();
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  let [best, most]: [Spot | undefined, number] = [undefined, CLEAR_MM];
  for (let x = Math.min(...xs); x < Math.max(...xs); x += GRID_MM / 2)
    for (let y = Math.min(...ys); y < Math.max(...ys); y += GRID_MM / 2) {
      if (!isInside(rings, { x, y })) continue;
      const away = Math.min(...edges.map((edge) => distanceTo(edge, { x, y })));
      if (away >= most) [best, most] = [{ x, y }, away];
    }
  return best;
}

function circleAt({ x, y }: Spot): string {
  const arc = `a${POINT_MM},${POINT_MM} 0 1 1`;
  return `M${short(x - POINT_MM)},${short(y)}${arc} ${2 * POINT_MM},0${arc} ${-2 * POINT_MM},0`;
}

/** Returns the distance of a place from a line in mm. */
function distanceTo([from, to]: Edge, { x, y }: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y);
}
