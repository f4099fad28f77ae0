import { listScene } from '../../../plot/list.js';
import { plotOf, type Scene, type SceneOf, type ScenePlot, neighborOf } from '../../../plot/chart.js';
import { across, isBetween, middleOf, type Box, type PlotFrame, type Spot, type MarkStep } from '../../../plot/drawing.js';
import { stepClass } from '../../../plot/grid.js';
import { stepLegend, TICK_PX } from '../../../plot/labels.js';
import { asLegend, outlineMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import { grouped } from '../../../util/grouped.js';
import type { Area, DrawnPlaces, Geography, Maps, MapSize, Projected } from '../model/geography.js';
import type { SceneTexts, WidgetPicture } from '../../base/define/widget-definition.js';
import type { MapFacts } from '../model/definition.js';
import type { MapView } from '../model/map.js';
import { textsOf, type MapMessages, type MapTexts } from '../model/texts.js';
import type { TileGrid } from '../model/tiles.js';
import { areaOf, circleArea, isInside, NAME_PX } from './areas.js';
import { bubbleMarks, bubbleSizes, bubblesOf, largestRadius, nameSpot, sizeLegend, tileRadius } from './bubbles.js';
import { boxIn, elsewhereMarks, layOutElsewhere } from './elsewhere.js';

/** Height of the legend with its distance from the map, in px. */
const LEGEND_PX = 40;
/** Height that a map yields to the legend of sizes, in px. */
const SIZE_LEGEND_PX = 50;
/** Limits of the height of a map in px. */
const [MIN_PX, MAX_PX] = [160, 420];
/** Distance in px at which the pointer finds a place that is small. */
const REACH_PX = 9;
const SMALL_PX = 14;
const EDGE_PX = 6;
/** Height of a code or a value in a tile, in px. */
const LINE_PX = 13;
/** Half the gap between two tiles in px. */
const TILE_EDGE_PX = 0.75;

export interface MapScene extends Scene {
  /** Absent from bars. */
  readonly places?: DrawnPlaces;
}

/** Returns what draws maps with these shapes. */
export function mapPlot(maps: Maps): ScenePlot<WidgetPicture<MapFacts>, SceneTexts<MapMessages>, MapScene> {
  const draw = sceneOf(maps);
  return plotOf(({ facts: { view } }, texts, frame) => draw(view, textsOf(view, texts, texts.label), frame));
}

/** Returns the layout of maps with these shapes. Members that are no places of a map are bars. */
export function sceneOf(maps: Maps): SceneOf<MapView, MapTexts, MapScene> {
  return ({ geography, ...view }, texts, frame) =>
    geography === undefined
      ? barsScene({ geography, ...view }, texts, frame)
      : mapScene(layOut({ view: { geography, ...view }, texts, frame, maps }));
}

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

/** A view whose members are places of a map. */
type PlacedView = MapView & { readonly geography: Geography };

interface MapInput {
  readonly view: PlacedView;
  readonly texts: MapTexts;
  readonly frame: PlotFrame;
  readonly maps: Maps;
}

type Laid = ReturnType<typeof layOut>;

/** Lays out the land, the places, their bubbles, the legends, and the list of members that are not on the map. */
function layOut({ view, texts, frame, maps }: MapInput) {
  const { geography, mapChart } = view;
  const { width } = frame;
  const tiles = mapChart === 'tile' ? geography.tiles : undefined;
  const { aspect, maxPx } = tiles ?? { aspect: geography.aspect, maxPx: MAX_PX };
  const sizeLegendPx = view.sizedBy === undefined ? 0 : SIZE_LEGEND_PX;
  const leastPx = Math.min(maxPx, Math.max(MIN_PX, Math.round(width * aspect) - sizeLegendPx));
  const list = layOutElsewhere(view, texts, width);
  // The legend of sizes needs the largest bubble before the height of the map is known.
  const leastSize = { width, height: leastPx };
  const mostPx = tiles ? tileRadius(tileMap(tiles, leastSize).tilePx) : largestRadius(leastSize);
  const { size: sizeTexts } = texts;
  const fixed = sizeTexts && bubbleSizes(view, mostPx);
  const legendFrom = sizeTexts ? Math.max(textWidth(sizeTexts.title, TICK_PX), textWidth(sizeTexts.colorTitle, TICK_PX)) + 12 : 0;
  const sizes = sizeTexts && fixed && sizeLegend(fixed, sizeTexts, { from: legendFrom, width });
  const legendPx = LEGEND_PX + (sizes?.height ?? 0);
  const size = { width, height: Math.max(leastPx, frame.height - legendPx - list.height) };
  const codes = view.codes.filter((code) => code !== undefined);
  // Bubbles are whole.
  const edgePx = mapChart === 'bubble' ? largestRadius(size) : EDGE_PX;
  const projected = tiles ? tileMap(tiles, size) : geography.project(maps, { codes, positions: view.positions, edgePx }, size);
  const areas = areasOf(view, projected, fixed ?? bubbleSizes(view, largestRadius(size)));
  const own = new Set(mapChart === 'bubble' ? [] : codes);
  const listTop = size.height + legendPx;
  const listed = new Map(list.rows.map((row, k) => [row, boxIn(list.boxes[k]!, listTop, frame)]));
  return {
    ...{ view, texts, frame, size, leastPx, legendFrom, list, listTop, areas, sizes },
    /** The places without data. */
    land: [...projected.rings].flatMap(([code, rings]) => {
      const area = own.has(code) ? undefined : areaOf(rings);
      return area ? [{ ...area, code }] : [];
    }),
    bubbles: fixed ? bubblesOf(mapChart, areas, fixed) : [],
    /** The box of each row: that of its place, or that in the list. */
    boxes: areas.map((area, row): Box | undefined => area?.box ?? listed.get(row)),
  };
}

function mapScene(laid: Laid): MapScene {
  const { view, texts, frame, size, areas, land, bubbles, boxes } = laid;
  const below = laid.listTop - size.height + laid.list.height;
  const bubblePaths = new Map(bubbles.map(({ row, area }) => [row, area.path]));
  const keyed = view.rows.flatMap((_, row) => (boxes[row] ? [row] : []));
  const anchorOf = (row: number): Spot => areas[row]?.anchor ?? middleOf(boxes[row]!);
  const within = (one: Spot, other: Spot): readonly number[] => keyed.filter((row) => isBetween(anchorOf(row), one, other));
  let neighbors: Neighbors | undefined;
  return {
    label: texts.label,
    shape: `${view.geography.id} ${view.mapChart}`,
    frame,
    height: Math.ceil(size.height + below),
    leastHeight: Math.ceil(laid.leastPx + below),
    marks: () => marksOf(laid),
    places: { areas, land },
    targets: {
      boxOf: (mark) => boxes[mark],
      tipOf: (mark) => boxes[mark] && { ...anchorOf(mark), clear: 12 },
      markAt: (x, y) => markAt(laid, { x, y }),
      stepFrom: (mark, step) => {
        neighbors ??= neighborsOf(keyed.map(anchorOf));
        return keyed[stepTo(neighbors, Math.max(0, keyed.indexOf(mark)), step)] ?? mark;
      },
      within,
      between: (one, other) => (boxes[one] && boxes[other] ? within(anchorOf(one), anchorOf(other)) : []),
      outlineOf: (mark) => areas[mark] && `${areas[mark].path}${bubblePaths.get(mark) ?? ''}`,
    },
  };
}

/** Returns the places as tiles of equal size, as large as they fit, and the width of a tile with its gap. */
export function tileMap({ places }: TileGrid, { width, height }: MapSize): Projected & { readonly tilePx: number } {
  const columns = Math.max(...places.map(({ column }) => column)) + 1;
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  const tilePx = Math.max(1, Math.min(width / columns, height / rows));
  const [left, top] = [(width - tilePx * columns) / 2, (height - tilePx * rows) / 2];
  const rings = places.map(({ code, column, row }) => {
    const corner = (right: 0 | 1, down: 0 | 1): Spot => ({
      x: left + (column + right) * tilePx + (1 - 2 * right) * TILE_EDGE_PX,
      y: top + (row + down) * tilePx + (1 - 2 * down) * TILE_EDGE_PX,
    });
    return [code, [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)]]] as const;
  });
  return { rings: new Map(rings), points: new Map(), tilePx };
}

/** Returns the area of each row: its shape, a point, or a circle whose area is the value. */
function areasOf(
  { codes, mapChart }: PlacedView,
  { rings, points }: Projected,
  { radiusOf, valueOf }: ReturnType<typeof bubbleSizes>,
): readonly (Area | undefined)[] {
  return codes.map((code, row) => {
    const point = code === undefined ? undefined : points.get(code);
    const shape = code === undefined || point ? undefined : areaOf(rings.get(code) ?? []);
    const at = point ?? shape?.anchor;
    if (!at) return undefined;
    return mapChart === 'bubble' ? circleArea(at, radiusOf(valueOf(row))) : (shape ?? circleArea(at));
  });
}

/** Returns the mark at a position: a bubble in front, a small shape nearby, a shape, or a member of the list. */
function markAt({ areas, bubbles, boxes }: Laid, at: Spot): number | undefined {
  const isIn = ({ x, y, width, height }: Box): boolean => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
  const bubble = bubbles.findLast(({ area }) => isInside(area.rings, at));
  if (bubble) return bubble.row;
  let [near, least] = [-1, REACH_PX];
  areas.forEach((area, row) => {
    if (!area || Math.max(area.box.width, area.box.height) >= SMALL_PX) return;
    const away = Math.hypot(area.anchor.x - at.x, area.anchor.y - at.y);
    if (away < least) [near, least] = [row, away];
  });
  if (near >= 0) return near;
  // Of two bubbles that overlap, the smaller one is in front.
  const found = areas.findLastIndex((area, row) => (area ? isInside(area.rings, at) : boxes[row] && isIn(boxes[row])));
  return found < 0 ? undefined : found;
}

function marksOf(laid: Laid): readonly Mark[] {
  const { view, texts, frame, land, areas, bubbles, sizes, size, legendFrom, list, listTop } = laid;
  const isBubbles = view.mapChart === 'bubble';
  const chosen = new Set(view.chosen);
  const isGhost = (row: number): boolean => chosen.size > 0 && !chosen.has(row);
  const toPart = (area: Area | undefined, row: number): readonly (readonly [string, { readonly path: string }])[] => {
    const name = `place ${stepClass(view.scale, view.colored[row]!)}${area?.isPoint ? ' dot-place' : ''}`;
    return area ? [[`${name}${isGhost(row) ? ' ghosted' : ''}`, { path: area.path }]] : [];
  };
  // Bubbles of one color are apart from each other where others are between them.
  const places =
    isBubbles && sizes
      ? bubbles.flatMap(({ area, row }) => toPart(area, row).map(([name, part]) => outlineMark([part], name)))
      : [...grouped(areas.flatMap(toPart))]
          .sort(([one], [other]) => Number(one.includes('dot-place')) - Number(other.includes('dot-place')))
          .map(([name, parts]) => outlineMark(parts, name));
  const isPale = ({ className }: Mark): boolean => className.includes('ghosted');
  // An outline without a color means something, but not the land on a map of bubbles.
  const hasEmpty =
    areas.some((area, row) => area !== undefined && Number.isNaN(view.colored[row])) || (!isBubbles && land.length > 0);
  return [
    outlineMark(
      land.map(({ path }) => ({ path })),
      'land',
    ),
    // Selected places cover the others, which are pale.
    ...places.filter(isPale),
    ...places.filter((mark) => !isPale(mark)),
    ...(isBubbles ? [] : bubbleMarks(bubbles, isGhost)),
    ...landMarks(laid),
    ...nameMarks(laid, isGhost),
    ...(texts.size
      ? asLegend(textMarks([{ x: across(frame, 0), y: size.height + 17, text: texts.size.colorTitle, anchor: 'start' }], 'tick'))
      : []),
    ...stepLegend({
      ...{ scale: view.scale, bounds: texts.bounds, top: size.height + 12, from: legendFrom, frame },
      hasSteps: view.colored.some((value) => !Number.isNaN(value)),
      other: hasEmpty ? { className: 'cell none', text: texts.noData } : undefined,
    }),
    ...(sizes?.marks(size.height + LEGEND_PX, frame) ?? []),
    ...elsewhereMarks(list, { top: listTop, frame, heading: texts.elsewhere, isGhost }),
  ];
}

/** Returns the values of tiles below their codes, in the unit of the legend; `undefined` unless all of them fit. */
function tileValues({ view, texts, areas, bubbles }: Laid): readonly string[] | undefined {
  if (view.mapChart !== 'tile' || bubbles.length > 0) return undefined;
  const values = areas.map((_, row) => texts.short(row));
  const fits = (area: Area, row: number): boolean =>
    area.box.height >= 2 * LINE_PX + 6 && textWidth(values[row]!, NAME_PX) + 4 <= area.box.width;
  return areas.every((area, row) => !area || fits(area, row)) ? values : undefined;
}

/** Writes the codes of tiles without data, in maps of one country. */
function landMarks({ view: { geography, mapChart }, land }: Laid): readonly Mark[] {
  if (mapChart !== 'tile' || geography.country === undefined) return [];
  return textMarks(
    land.map(({ code, anchor }) => ({ ...anchor, text: code, anchor: 'middle' })),
    'tick',
  );
}

/** Writes the names of the places in which they fit, the largest values first; for states otherwise the codes of letters. */
function nameMarks(laid: Laid, isGhost: (row: number) => boolean): readonly Mark[] {
  const { view, areas, bubbles } = laid;
  const { geography, mapChart } = view;
  const values = tileValues(laid);
  const isTile = mapChart === 'tile';
  const over = new Map(mapChart === 'bubble' ? [] : bubbles.map(({ row, area }) => [row, area]));
  const labels = areas.flatMap((area, row): readonly (readonly [string, Label])[] => {
    if (!area || area.box.height < NAME_PX + 6) return [];
    const [code, { label }] = [view.codes[row]!, view.rows[row]!];
    const hasLetters = geography.country !== undefined && /^(?!UK)[A-Z]+$/.test(code);
    const texts = geography.showsCodes || isTile ? [code] : hasLetters ? [label, code] : [label];
    const bubble = over.get(row);
    const name = isGhost(row) ? 'value ghost' : `value ${stepClass(view.scale, view.colored[row]!)}`;
    const fitting = texts.flatMap((text): readonly Label[] => {
      if (textWidth(text, NAME_PX) + (isTile ? 3 : 4) > area.roomPx) return [];
      const spot = bubble ? nameSpot(area, bubble, { text, isTile }) : area.anchor;
      return spot ? [{ ...spot, text, anchor: 'middle' }] : [];
    });
    const [one] = fitting;
    if (!one) return [];
    if (!values) return [[name, one]];
    return [
      [name, { ...one, y: one.y - LINE_PX / 2 }],
      [name, { ...one, y: one.y + LINE_PX / 2, text: values[row]! }],
    ];
  });
  return [...grouped(labels)].flatMap(([name, parts]) => textMarks(parts, name));
}

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;

/** Where the arrow keys lead from each place. */
type Neighbors = readonly Readonly<Record<(typeof DIRECTIONS)[number], number>>[];

/** How far aside a neighbor may be, as a multiple of how far ahead it is. */
const SPREAD = 3;

/**
 * Returns where each arrow key leads from each place: to its neighbor in that direction, or nowhere at an edge. A place that is nobody’s neighbor is put
 * between its nearest place and the neighbor of that, so the keys reach all places.
 */
export function neighborsOf(places: readonly Spot[]): Neighbors {
  const steps = places.map((_, from) => {
    const to = (step: MarkStep): number => neighborOf(places, from, step, SPREAD);
    return { left: to('left'), right: to('right'), up: to('up'), down: to('down') };
  });
  for (;;) {
    const reached = new Set<number>(steps.length > 0 ? [0] : []);
    // A set visits what is added during the loop.
    for (const at of reached) for (const direction of DIRECTIONS) reached.add(steps[at]![direction]);
    const lost = places.findIndex((_, at) => !reached.has(at));
    if (lost < 0) return steps;
    const from = nearestOf(places, lost, reached);
    const direction = directionTo(places[from]!, places[lost]!);
    if (steps[from]![direction] !== from) steps[lost]![direction] = steps[from]![direction];
    steps[from]![direction] = lost;
  }
}

/** Returns the place that a key leads to: a neighbor, or the first or last of the places. */
export function stepTo(neighbors: Neighbors, from: number, step: MarkStep): number {
  if (step === 'first') return 0;
  if (step === 'last') return neighbors.length - 1;
  return neighbors[from]?.[step] ?? from;
}

function nearestOf(places: readonly Spot[], to: number, among: ReadonlySet<number>): number {
  const { x, y } = places[to]!;
  let [best, least] = [0, Infinity];
  for (const at of among) {
    const distance = Math.hypot(places[at]!.x - x, places[at]!.y - y);
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

function directionTo(from: Spot, to: Spot): (typeof DIRECTIONS)[number] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right';
  return dy < 0 ? 'up' : 'down';
}
