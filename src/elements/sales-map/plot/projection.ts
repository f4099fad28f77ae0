import { geoArea, geoBounds, geoCentroid, geoDistance, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { Place } from '../../../plot/mark.js';
import { rangeOf } from '../model/equal-areas.js';
import type { MapSize, Projected, Shapes } from '../model/geography.js';
import type { Position } from '../model/merged-rings.js';

/** Space between the places and the edges in px. */
const EDGE_PX = 6;
/** A map of places farther apart than this, in degrees east and north, shows the whole world. */
const WIDE = 150;
const HIGH = 100;
/** Maximum scale, as a multiple of that of the whole world: a single country is shown among its neighbors. */
const MAX_ZOOM = 9;
/** Parts of a country that decide what a map shows: near its largest part (in radians), or at least this share of its size. */
const NEAR = 0.26;
const LARGE = 1 / 3;

/** Projects countries on an equal-area map, which shows those with data as large as possible. */
export function worldMap(
  shapes: Shapes,
  codes: readonly string[],
  { width, height, edgePx = EDGE_PX }: MapSize & { readonly edgePx?: number },
): Projected {
  const polygons = polygonsOf(shapes);
  const extent: [Position, Position] = [
    [edgePx, edgePx],
    [Math.max(edgePx + 1, width - edgePx), Math.max(edgePx + 1, height - edgePx)],
  ];
  const projection = geoEqualEarth().precision(0.3);
  const land = { type: 'MultiPolygon' as const, coordinates: [...polygons.values()].flat() };
  projection.fitExtent(extent, land);
  focus(projection, { shapes, polygons, codes, extent });
  projection.clipExtent([
    [-EDGE_PX, -EDGE_PX],
    [width + EDGE_PX, height + EDGE_PX],
  ]);
  return {
    rings: new Map([...polygons].map(([code, own]) => [code, ringsIn(projection, own)])),
    points: new Map(Object.entries(shapes.points).flatMap(([code, at]) => pointIn(projection, code, at))),
  };
}

interface Focus {
  readonly shapes: Shapes;
  readonly polygons: ReadonlyMap<string, readonly Polygon[]>;
  readonly codes: readonly string[];
  readonly extent: [Position, Position];
}

/** Turns and enlarges the projection to show some countries, unless they are all over the world. */
function focus(projection: GeoProjection, { shapes, polygons, codes, extent }: Focus): void {
  const main = codes.flatMap((code) => mainParts(polygons.get(code) ?? []));
  const points = codes.flatMap((code) => (shapes.points[code] ? [shapes.points[code]] : []));
  const shown = {
    type: 'GeometryCollection' as const,
    geometries: [
      { type: 'MultiPolygon' as const, coordinates: main },
      { type: 'MultiPoint' as const, coordinates: points },
    ],
  };
  if (main.length + points.length === 0) return;
  const [[west, south], [east, north]] = geoBounds(shown);
  const wide = east < west ? east - west + 360 : east - west;
  if (wide > WIDE || north - south > HIGH) return;
  const most = projection.scale() * MAX_ZOOM;
  projection.rotate([-(west + wide / 2), 0]).fitExtent(extent, shown);
  if (projection.scale() <= most) return;
  // The middle of the countries stays in the middle of the map.
  projection.scale(most).translate([0, 0]);
  const [x, y] = projection([west + wide / 2, (south + north) / 2]) ?? [0, 0];
  projection.translate([(extent[0][0] + extent[1][0]) / 2 - x, (extent[0][1] + extent[1][1]) / 2 - y]);
}

/** Returns the parts of a country without those far away, such as French Guiana and Alaska. */
function mainParts(polygons: readonly Polygon[]): readonly Polygon[] {
  const parts = polygons.map((coordinates) => {
    const shape = { type: 'Polygon' as const, coordinates };
    return { coordinates, size: geoArea(shape), middle: geoCentroid(shape) };
  });
  const [largest] = [...parts].sort((one, other) => other.size - one.size);
  if (!largest) return [];
  return parts
    .filter(({ size, middle }) => size >= LARGE * largest.size || geoDistance(middle, largest.middle) < NEAR)
    .map(({ coordinates }) => coordinates);
}

function ringsIn(projection: GeoProjection, polygons: readonly Polygon[]): readonly (readonly Place[])[] {
  const rings: Place[][] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    moveTo: (x, y) => rings.push([{ x, y }]),
    lineTo: (x, y) => rings.at(-1)?.push({ x, y }),
  })({ type: 'MultiPolygon', coordinates: [...polygons] });
  return rings;
}

function pointIn(projection: GeoProjection, code: string, at: Position): readonly (readonly [string, Place])[] {
  const [x, y] = projection(at) ?? [Number.NaN, Number.NaN];
  return Number.isNaN(x) ? [] : [[code, { x, y }]];
}

/** Returns places as large as they fit. Their shapes are projected already. */
export function flatMap(shapes: Shapes, { width, height }: MapSize): Projected {
  const polygons = polygonsOf(shapes);
  const all = [...[...polygons.values()].flat(3), ...Object.values(shapes.points)];
  const [left, right] = rangeOf(all.map(([x]) => x));
  const [top, bottom] = rangeOf(all.map(([, y]) => y));
  const scale = Math.max(0, Math.min((width - 2 * EDGE_PX) / (right - left), (height - 2 * EDGE_PX) / (bottom - top)));
  const [x0, y0] = [(width - scale * (right - left)) / 2, (height - scale * (bottom - top)) / 2];
  const toPx = ([x, y]: Position): Place => ({ x: x0 + (x - left) * scale, y: y0 + (y - top) * scale });
  return {
    rings: new Map([...polygons].map(([code, own]) => [code, own.flat().map((ring) => ring.map(toPx))])),
    points: new Map(Object.entries(shapes.points).map(([code, at]) => [code, toPx(at)])),
  };
}

/** A polygon: its outer ring, then its holes. */
type Polygon = Position[][];

/** Returns the polygons of each place. */
export function polygonsOf({ arcs, places, scale, translate }: Shapes): ReadonlyMap<string, readonly Polygon[]> {
  const points = arcs.map((steps) => {
    let [x, y] = [0, 0];
    return Array.from({ length: steps.length / 2 }, (_, k): Position => {
      [x, y] = [x + steps[2 * k]!, y + steps[2 * k + 1]!];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ringOf = (ring: readonly number[]): Position[] =>
    ring.flatMap((index, k) => {
      const arc = index < 0 ? points[~index]!.toReversed() : points[index]!;
      // An arc begins where the one before it ends.
      return k > 0 ? arc.slice(1) : arc;
    });
  return new Map(Object.entries(places).map(([code, polygons]) => [code, polygons.map((rings) => rings.map(ringOf))]));
}
