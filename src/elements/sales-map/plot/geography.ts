import {
  geoArea,
  geoAzimuthalEqualArea,
  geoBounds,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import type { MapSize, Maps, Projected, Shapes, Spot } from '../model/geography.js';
import { boxAround, pointsOf, ringOf, type Position, type Ring } from '../model/rings.js';
import { US_SHAPES } from './us-shapes.js';
import { WORLD_SHAPES } from './world-shapes.js';

const EDGE_PX = 6;
/** A map of places farther apart than this, in degrees east and north, shows the whole world. */
const WIDE = 150;
const HIGH = 100;
/** From this width on, the world of own shapes has Greenwich in its middle: files cut their shapes at the date line, and no other meridian is free of shapes. */
const WHOLE = 300;
/** Maximum scale, as a multiple of that of the whole world: a single country is shown among its neighbors. */
const MAX_ZOOM = 9;
/** Parts of a country that decide what a map shows: near its largest part (in radians), or at least this share of its size. */
const NEAR = 0.26;
const LARGE = 1 / 3;

let world: Shapes | undefined;
let states: Shapes | undefined;

export const MAPS: Maps = {
  world({ codes, positions, edgePx }, size) {
    world ??= JSON.parse(WORLD_SHAPES) as Shapes;
    return worldMap({ ...world, points: { ...world.points, ...positions } }, codes, { ...size, edgePx });
  },
  states: (size) => flatMap((states ??= JSON.parse(US_SHAPES) as Shapes), size),
  flat: flatMap,
  inPlane(areas) {
    const toPlane = equalAreas([...areas.values()].flat(2));
    return {
      rings: new Map([...areas].map(([code, rings]) => [code, rings.map((ring) => ring.map(toPlane))])),
      points: new Map(),
    };
  },
  fitted,
};

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
  projection.fitExtent(extent, { type: 'MultiPolygon', coordinates: [...polygons.values()].flat() });
  const coordinates = codes.flatMap((code) => mainParts(polygons.get(code) ?? []));
  const points = codes.flatMap((code) => (shapes.points[code] ? [shapes.points[code]] : []));
  if (coordinates.length + points.length > 0)
    focus(projection, extent, {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', coordinates },
        { type: 'MultiPoint', coordinates: points },
      ],
    });
  projection.clipExtent([
    [-EDGE_PX, -EDGE_PX],
    [width + EDGE_PX, height + EDGE_PX],
  ]);
  return {
    rings: new Map([...polygons].map(([code, own]) => [code, ringsIn(projection, own)])),
    points: new Map(Object.entries(shapes.points).flatMap(([code, at]) => pointIn(projection, code, at))),
  };
}

/** Turns and enlarges the projection to show some places, unless they are all over the world. */
function focus(projection: GeoProjection, extent: [Position, Position], shown: GeoPermissibleObjects): void {
  const { middle, isWorld } = spreadOf(shown);
  if (isWorld) return;
  const most = projection.scale() * MAX_ZOOM;
  projection.rotate([-middle[0], 0]).fitExtent(extent, shown);
  if (projection.scale() <= most) return;
  // The middle of the countries stays in the middle of the map.
  projection.scale(most).translate([0, 0]);
  const [x, y] = projection(middle) ?? [0, 0];
  projection.translate([(extent[0][0] + extent[1][0]) / 2 - x, (extent[0][1] + extent[1][1]) / 2 - y]);
}

/** Returns the middle of places, their width in degrees, and whether they are all over the world. */
function spreadOf(shown: GeoPermissibleObjects) {
  const [[west, south], [east, north]] = geoBounds(shown);
  const wide = east < west ? east - west + 360 : east - west;
  const middle: Position = [west + wide / 2, (south + north) / 2];
  return { middle, wide, isWorld: wide > WIDE || north - south > HIGH };
}

/** Returns the equal-area projection around the middle of positions: azimuthal, or Equal Earth where they are all over the world. */
export function equalAreas(positions: readonly Position[]): (position: Position) => Spot {
  const coordinates = positions.map(([east, north]): Position => [((east + 540) % 360) - 180, north]);
  const { middle, wide, isWorld } = spreadOf({ type: 'MultiPoint', coordinates });
  const [east, north] = wide >= WHOLE ? [0, 0] : middle;
  const projection = isWorld ? geoEqualEarth().rotate([-east, 0]) : geoAzimuthalEqualArea().rotate([-east, -north]);
  projection.scale(1).translate([0, 0]);
  return (position) => {
    const [x, y] = projection(position)!;
    return { x, y };
  };
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

function ringsIn(projection: GeoProjection, polygons: readonly Polygon[]): readonly (readonly Spot[])[] {
  const rings: Spot[][] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    moveTo: (x, y) => rings.push([{ x, y }]),
    lineTo: (x, y) => rings.at(-1)?.push({ x, y }),
  })({ type: 'MultiPolygon', coordinates: [...polygons] });
  return rings;
}

function pointIn(projection: GeoProjection, code: string, at: Position): readonly (readonly [string, Spot])[] {
  const [x, y] = projection(at) ?? [Number.NaN, Number.NaN];
  return Number.isNaN(x) ? [] : [[code, { x, y }]];
}

/** Returns places as large as they fit. Their shapes are in a plane already. */
export function flatMap(shapes: Shapes, size: MapSize): Projected {
  const toSpot = ([x, y]: Position): Spot => ({ x, y });
  const rings = [...polygonsOf(shapes)].map(([code, own]) => [code, own.flat().map((ring) => ring.map(toSpot))] as const);
  const points = Object.entries(shapes.points).map(([code, at]) => [code, toSpot(at)] as const);
  return fitted({ rings: new Map(rings), points: new Map(points) }, size);
}

/** Returns places of a plane as large as they fit into a space, in its middle. */
function fitted({ rings, points }: Projected, { width, height }: MapSize, edgePx = EDGE_PX): Projected {
  const { x, y, ...box } = boxAround([...[...rings.values()].flat(2), ...points.values()]);
  const scale = Math.max(0, Math.min((width - 2 * edgePx) / box.width, (height - 2 * edgePx) / box.height));
  const toPx = (spot: Spot): Spot => ({
    x: width / 2 + scale * (spot.x - x - box.width / 2),
    y: height / 2 + scale * (spot.y - y - box.height / 2),
  });
  return {
    rings: new Map([...rings].map(([code, own]) => [code, own.map((ring) => ring.map(toPx))])),
    points: new Map([...points].map(([code, spot]) => [code, toPx(spot)])),
  };
}

/** A polygon: its outer ring, then its holes. */
type Polygon = Position[][];

export function polygonsOf({ arcs, places, ...grid }: Shapes): ReadonlyMap<string, readonly Polygon[]> {
  const lines = arcs.map((steps): Ring => {
    const pairs = Array.from({ length: steps.length / 2 }, (_, k): Position => [steps[2 * k]!, steps[2 * k + 1]!]);
    return pointsOf(pairs, grid);
  });
  const polygonIn = (rings: readonly (readonly number[])[]): Polygon => rings.map((ring) => ringOf(ring, lines));
  return new Map(Object.entries(places).map(([code, polygons]) => [code, polygons.map(polygonIn)]));
}
