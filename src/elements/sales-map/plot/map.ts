import { listScene } from '../../../plot/list.js';
import { plotOf, type Scene, type SceneOf, type ScenePlot } from '../../../plot/chart.js';
import { across, type Box, type PlotFrame, type Spot } from '../../../plot/drawing.js';
import { stepClass } from '../../../plot/grid.js';
import { stepLegend, TICK_PX } from '../../../plot/labels.js';
import { asLegend, grouped, outlineMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import type { TileGrid, Geography, Maps, MapSize, Projected } from '../model/geography.js';
import type { MapView } from '../model/map.js';
import type { MapTexts } from '../model/texts.js';
import { areaOf, circleArea, isInside, type Area } from './areas.js';
import {
  bubbleAt,
  bubbleMarks,
  bubblesIn,
  bubbleSizes,
  bubblesOn,
  largestRadius,
  nameSpot,
  sizeLegend,
  tileRadius,
  type Bubble,
  type BubbleSizes,
  type SizeLegend,
} from './bubbles.js';
import { boxIn, elsewhereMarks, layOutElsewhere, NAME_PX, type ElsewhereList } from './elsewhere.js';
import { neighborsOf, stepTo, type Neighbors } from './neighbors.js';

/** Height of the legend with its distance from the map, in px. */
const LEGEND_PX = 40;
/** Height that a map yields to the legend of sizes, in px. */
const SIZE_LEGEND_PX = 50;
/** Limits of the height of a map in px. */
const [MIN_PX, MAX_PX] = [160, 420];
/** Distance in px at which the pointer finds a place that is small. */
const REACH_PX = 9;
const SMALL_PX = 14;
/** Space at the edges of a map in px. */
const EDGE_PX = 6;
/** Half the gap between two tiles in px. */
const TILE_EDGE_PX = 0.75;

/** A laid-out map. */
export interface MapScene extends Scene {
  /** Returns the outline of a mark on the map; `undefined` for a mark that is not on it. */
  readonly outlineOf?: (mark: number) => string | undefined;
}

/** Returns what draws maps with these shapes. */
export function mapPlot(maps: Maps): ScenePlot<MapView, MapTexts, MapScene> {
  return plotOf(sceneOf(maps));
}

/** Returns the layout of maps with these shapes. Members that are no places of a map are bars. */
export function sceneOf(maps: Maps): SceneOf<MapView, MapTexts, MapScene> {
  return ({ geography, ...view }, texts, frame) =>
    geography === undefined
      ? barsScene({ geography, ...view }, texts, frame)
      : mapScene({ view: { geography, ...view }, texts, frame, maps });
}

/** A view whose members are places of a map. */
type PlacedView = MapView & { readonly geography: Geography };

function barsScene(view: MapView, texts: MapTexts, frame: PlotFrame): MapScene {
  const values = view.rows.map(({ values: [value = 0] }) => value || 0);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const at = (value: number): number => (most > least ? (value - least) / (most - least) : 0);
  const lines = view.rows.map(({ label }, row) => ({
    ...{ names: [label], value: texts.value(row), note: '' },
    bar: { from: Math.min(at(0), at(values[row]!)), to: Math.max(at(0), at(values[row]!)), className: 'fill s1' },
  }));
  return { ...listScene({ label: texts.label, lines, chosen: view.chosen }, frame), leastHeight: 0 };
}

interface MapInput {
  readonly view: PlacedView;
  readonly texts: MapTexts;
  readonly frame: PlotFrame;
  readonly maps: Maps;
}

interface Laid extends Omit<MapInput, 'maps'> {
  readonly size: MapSize;
  /** The places without data. */
  readonly land: readonly Area[];
  /** The place of each row; `undefined` for rows that are not on the map. */
  readonly areas: readonly (Area | undefined)[];
  /** Bubbles with the size of a second measure: on top of the areas, or the areas themselves. */
  readonly bubbles: readonly Bubble[];
  readonly sizes: SizeLegend | undefined;
  readonly list: ElsewhereList;
  readonly listTop: number;
}

function mapScene(input: MapInput): MapScene {
  const { view, texts, frame } = input;
  const laid = layOut(input);
  const below = laid.listTop - laid.size.height + laid.list.height;
  const bubbles = new Map(laid.bubbles.map(({ row, area }) => [row, area]));
  const boxes = boxesOf(laid);
  const keyed = view.rows.flatMap((_, row) => (boxes[row] ? [row] : []));
  let neighbors: Neighbors | undefined;
  const steps = (): Neighbors => (neighbors ??= neighborsOf(keyed.map((row) => anchorOf(laid, boxes, row))));
  return {
    label: texts.label,
    shape: `${view.geography.id} ${view.mapChart}`,
    frame,
    height: Math.ceil(laid.size.height + below),
    leastHeight: Math.ceil(leastPx(view, frame.width) + below),
    marks: () => marksOf(laid),
    outlineOf: (mark) => {
      const area = laid.areas[mark];
      return area && `${area.path}${bubbles.get(mark)?.path ?? ''}`;
    },
    targets: {
      boxOf: (mark) => boxes[mark],
      tipOf: (mark) => boxes[mark] && { ...anchorOf(laid, boxes, mark), clear: 12 },
      markAt: (x, y) => markAt(laid, boxes, { x, y }),
      stepFrom: (mark, step) => keyed[stepTo(steps(), Math.max(0, keyed.indexOf(mark)), step)] ?? mark,
      within: (one, other) => keyed.filter((row) => isBetween(anchorOf(laid, boxes, row), one, other)),
    },
  };
}

function leastPx({ geography, mapChart, sizedBy }: PlacedView, width: number): number {
  const { aspect, maxPx = MAX_PX } = (mapChart === 'tile' ? geography.tiles : undefined) ?? { aspect: geography.aspect };
  return Math.min(maxPx, Math.max(MIN_PX, Math.round(width * aspect) - (sizedBy === undefined ? 0 : SIZE_LEGEND_PX)));
}

function layOut({ view, texts, frame, maps }: MapInput): Laid {
  const list = layOutElsewhere(view, texts, frame.width);
  const fixed = texts.size && bubbleSizes(view, fixedRadius(view, frame.width));
  const sizes = fixed && sizeLegend(fixed, texts.size, { from: legendFrom(texts), width: frame.width });
  const legendPx = LEGEND_PX + (sizes?.height ?? 0);
  const height = Math.max(leastPx(view, frame.width), frame.height - legendPx - list.height);
  const size = { width: frame.width, height };
  const codes = view.codes.filter((code) => code !== undefined);
  const { tiles } = view.geography;
  const projected =
    view.mapChart === 'tile' && tiles
      ? tileMap(tiles, size)
      : view.geography.project(maps, { codes, positions: view.positions, edgePx: edgePx(view, size) }, size);
  const own = new Set(view.mapChart === 'bubble' ? [] : codes);
  const areas = areasOf(view, projected, fixed ?? bubbleSizes(view, largestRadius(size)));
  return {
    ...{ view, texts, frame, size, list, areas, sizes },
    bubbles: fixed ? bubblesOf(view, areas, fixed) : [],
    land: [...projected.rings].flatMap(([code, rings]) => (own.has(code) ? [] : (areaOf(rings) ?? []))),
    listTop: height + legendPx,
  };
}

/** Returns where the legends begin, after their titles. */
function legendFrom({ size }: MapTexts): number {
  return size ? Math.max(textWidth(size.title, TICK_PX), textWidth(size.colorTitle, TICK_PX)) + 12 : 0;
}

/** Returns the radius of the largest bubble of a second measure, whose legend needs it before the height of the map is known. */
function fixedRadius(view: PlacedView, width: number): number {
  const size = { width, height: leastPx(view, width) };
  const { tiles } = view.geography;
  return view.mapChart === 'tile' && tiles ? tileRadius(tilePx(tiles, size)) : largestRadius(size);
}

/** Returns the bubbles of a second measure, the smallest last. */
function bubblesOf({ mapChart }: PlacedView, areas: readonly (Area | undefined)[], sizes: BubbleSizes): readonly Bubble[] {
  return mapChart === 'bubble' ? bubblesIn(areas) : bubblesOn(areas, sizes, mapChart === 'tile');
}

const gridOf = (tiles: TileGrid['places']): readonly [columns: number, rows: number] => [
  Math.max(...tiles.map(({ column }) => column)) + 1,
  Math.max(...tiles.map(({ row }) => row)) + 1,
];

/** Returns the width of a tile with its gap. */
function tilePx({ places }: Pick<TileGrid, 'places'>, { width, height }: MapSize): number {
  const [columns, rows] = gridOf(places);
  return Math.max(1, Math.min(width / columns, height / rows));
}

/** Returns the places as tiles of equal size, as large as they fit. */
export function tileMap({ places: tiles }: TileGrid, { width, height }: MapSize): Projected {
  const [columns, rows] = gridOf(tiles);
  const size = tilePx({ places: tiles }, { width, height });
  const [left, top] = [(width - size * columns) / 2, (height - size * rows) / 2];
  const rings = tiles.map(({ code, column, row }) => {
    const [x1, y1] = [left + column * size + TILE_EDGE_PX, top + row * size + TILE_EDGE_PX];
    const [x2, y2] = [left + (column + 1) * size - TILE_EDGE_PX, top + (row + 1) * size - TILE_EDGE_PX];
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

/** Returns the space at the edges: bubbles are whole. */
function edgePx({ mapChart }: PlacedView, size: MapSize): number {
  return mapChart === 'bubble' ? largestRadius(size) : EDGE_PX;
}

/** Returns the area of each row: its shape, a point, or a circle whose area is the value. */
function areasOf(
  view: PlacedView,
  { rings, points }: Projected,
  { radiusOf, valueOf }: BubbleSizes,
): readonly (Area | undefined)[] {
  return view.codes.map((code, row) => {
    if (code === undefined) return undefined;
    const point = points.get(code);
    const shape = point ? undefined : areaOf(rings.get(code) ?? []);
    const at = point ?? shape?.anchor;
    if (!at) return undefined;
    return view.mapChart === 'bubble' ? circleArea(at, radiusOf(valueOf(row))) : (shape ?? circleArea(at));
  });
}

/** Returns the box of each row: that of its place, or that in the list. */
function boxesOf({ areas, list, listTop, frame }: Laid): readonly (Box | undefined)[] {
  const listed = new Map(list.rows.map((row, k) => [row, boxIn(list.boxes[k]!, listTop, frame)]));
  return areas.map((area, row) => area?.box ?? listed.get(row));
}

function anchorOf({ areas }: Laid, boxes: readonly (Box | undefined)[], row: number): Spot {
  const box = boxes[row] ?? { x: 0, y: 0, width: 0, height: 0 };
  return areas[row]?.anchor ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function isBetween({ x, y }: Spot, one: Spot, other: Spot): boolean {
  const isIn = (at: number, from: number, to: number): boolean => at >= Math.min(from, to) && at <= Math.max(from, to);
  return isIn(x, one.x, other.x) && isIn(y, one.y, other.y);
}

/** Returns the mark at a position: a point, a shape, a member of the list, or else a small shape nearby. */
function markAt({ areas, bubbles }: Laid, boxes: readonly (Box | undefined)[], at: Spot): number | undefined {
  const isIn = ({ x, y, width, height }: Box): boolean => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
  const away = ({ anchor }: Area): number => Math.hypot(anchor.x - at.x, anchor.y - at.y);
  let [near, least] = [-1, REACH_PX];
  areas.forEach((area, row) => {
    const isSmall = area !== undefined && Math.max(area.box.width, area.box.height) < SMALL_PX;
    if (isSmall && away(area) < least) [near, least] = [row, away(area)];
  });
  const bubble = bubbleAt(bubbles, at);
  if (bubble !== undefined) return bubble;
  if (near >= 0) return near;
  // Of two bubbles that overlap, the smaller one is in front.
  const found = areas.findLastIndex((area, row) => {
    const box = boxes[row];
    return area === undefined ? box !== undefined && isIn(box) : isInside(area.rings, at);
  });
  return found < 0 ? undefined : found;
}

function marksOf(laid: Laid): readonly Mark[] {
  const { view, texts, frame, land, areas, bubbles, sizes, size, list, listTop } = laid;
  const isBubbles = view.mapChart === 'bubble';
  const chosen = new Set(view.chosen);
  const isGhost = (row: number): boolean => chosen.size > 0 && !chosen.has(row);
  const toPart = (area: Area | undefined, row: number): readonly (readonly [string, { readonly path: string }])[] => {
    if (!area) return [];
    const name = `place ${stepClass(view.scale, view.colored[row]!)}${area.isPoint ? ' dot-place' : ''}`;
    return [[`${name}${isGhost(row) ? ' ghosted' : ''}`, { path: area.path }]];
  };
  // Bubbles of one color are apart from each other where others are between them.
  const colored =
    isBubbles && sizes
      ? bubbles.flatMap(({ area, row }) => toPart(area, row).map(([name, part]) => [name, [part]] as const))
      : [...grouped(areas.flatMap(toPart))].sort(
          ([one], [other]) => Number(one.includes('dot-place')) - Number(other.includes('dot-place')),
        );
  return [
    outlineMark(
      land.map(({ path }) => ({ path })),
      'land',
    ),
    // Selected places cover the others, which are pale.
    ...colored.filter(([name]) => name.includes('ghosted')).map(([name, shown]) => outlineMark(shown, name)),
    ...colored.filter(([name]) => !name.includes('ghosted')).map(([name, shown]) => outlineMark(shown, name)),
    ...(isBubbles ? [] : bubbleMarks(bubbles, isGhost)),
    ...nameMarks(laid, isGhost),
    ...(texts.size
      ? asLegend(textMarks([{ x: across(frame, 0), y: size.height + 17, text: texts.size.colorTitle, anchor: 'start' }], 'tick'))
      : []),
    ...stepLegend({
      scale: view.scale,
      bounds: texts.bounds,
      top: size.height + 12,
      from: legendFrom(texts),
      frame,
      hasSteps: view.colored.some((value) => !Number.isNaN(value)),
      other: hasEmpty(laid) ? { className: 'cell none', text: texts.noData } : undefined,
    }),
    ...(sizes?.marks(size.height + LEGEND_PX, frame) ?? []),
    ...elsewhereMarks(list, { top: listTop, frame, heading: texts.elsewhere, isGhost }),
  ];
}

/** True when an outline without a color means something: on a map of bubbles, land has none. */
function hasEmpty({ view, areas, land }: Laid): boolean {
  const isMissing = areas.some((area, row) => area !== undefined && Number.isNaN(view.colored[row]));
  return isMissing || (view.mapChart !== 'bubble' && land.length > 0);
}

/** Writes the names of the places in which they fit, the largest values first; for states otherwise the codes of letters. */
function nameMarks({ view, areas, bubbles }: Laid, isGhost: (row: number) => boolean): readonly Mark[] {
  const over = new Map(view.mapChart === 'bubble' ? [] : bubbles.map(({ row, area }) => [row, area]));
  const labels = areas.flatMap((area, row): readonly (readonly [string, Label])[] => {
    if (!area) return [];
    const [code, { label }] = [view.codes[row]!, view.rows[row]!];
    const { showsCodes, country } = view.geography;
    const texts =
      showsCodes || view.mapChart === 'tile' ? [code] : country && /^(?!UK)[A-Z]+$/.test(code) ? [label, code] : [label];
    const insetPx = view.mapChart === 'tile' ? 3 : 8;
    const isTall = area.box.height >= NAME_PX + 6;
    const fits = texts.filter((one) => isTall && textWidth(one, NAME_PX) + insetPx <= area.roomPx);
    const bubble = over.get(row);
    const spotOf = (one: string): Spot | undefined =>
      bubble ? nameSpot(area, bubble, { text: one, isTile: view.mapChart === 'tile' }) : area.anchor;
    const text = fits.find(spotOf);
    if (text === undefined) return [];
    const name = isGhost(row) ? 'value ghost' : `value ${stepClass(view.scale, view.colored[row]!)}`;
    return [[name, { ...spotOf(text)!, text, anchor: 'middle' }]];
  });
  return [...grouped(labels)].flatMap(([name, parts]) => textMarks(parts, name));
}
