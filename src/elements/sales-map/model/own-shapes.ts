import { badOption, SalesError } from '../../../util/error.js';
import { wordIn } from '../../base/attributes/declarators.js';
import type { Geography, MapSize, Projected, Spot } from './geography.js';
import { mergedRings, type Polygon, type Position, type Ring } from './merged-rings.js';
import { bareField } from '../../../query/where/where.js';
import { equalAreas, rangeOf } from './equal-areas.js';

/** The rings of places, by their codes. The empty code has land that belongs to no place. */
type Areas = ReadonlyMap<string, readonly Ring[]>;

/** Maximum number of names in an error. */
const MAX_NAMED = 3;

/**
 * Returns the map of areas, which shows all of them as large as possible. Codes are found as given, otherwise without case, spaces and accents unless
 * several are then equal. `shapes` is what the page calls the file.
 */
function ownMap(areas: Areas, shapes: string): Geography {
  const toPlane = equalAreas([...areas.values()].flat(2));
  const flat = new Map([...areas].map(([code, rings]) => [code, rings.map((ring) => ring.map(toPlane))]));
  const codes = [...areas.keys()].filter((code) => code !== '');
  const codeOf = finderOf(codes);
  return {
    ...{ id: 'own', codeOf, nameOf: (code) => code, showsCodes: false, aspect: 0.62 },
    project: (_maps, { edgePx }, size) => fitted(flat, size, edgePx),
    check(members, { mapChart, shapedField = '' }, { filters }) {
      if (mapChart === 'tile') throw badOption('chart', mapChart, 'chart-of-shapes');
      const names = members.filter((member) => member !== null);
      // A filter may leave only members without a shape.
      if (filters.length > 0 || names.length === 0 || names.some((name) => codeOf(name) !== undefined)) return;
      const [some, found] = [names, codes].map((all) => all.slice(0, MAX_NAMED)) as [string[], string[]];
      throw badOption('shapes', shapes, 'shapes-of-members', { field: bareField(shapedField), names: some, found });
    },
  };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\s]/g, '');

function finderOf(codes: readonly string[]): Geography['codeOf'] {
  const known = new Set(codes);
  const byPlain = new Map<string, string | undefined>();
  for (const code of codes) byPlain.set(plain(code), byPlain.has(plain(code)) ? undefined : code);
  return (text) => (known.has(text) ? text : byPlain.get(plain(text)));
}

/** Returns rings as large as they fit into a space, in its middle. */
function fitted(areas: ReadonlyMap<string, readonly (readonly Spot[])[]>, size: MapSize, edgePx: number): Projected {
  const spots = [...areas.values()].flat(2);
  const [left, right] = rangeOf(spots.map(({ x }) => x));
  const [top, bottom] = rangeOf(spots.map(({ y }) => y));
  const { width, height } = size;
  const scale = Math.max(0, Math.min((width - 2 * edgePx) / (right - left), (height - 2 * edgePx) / (bottom - top)));
  const toPx = ({ x, y }: Spot): Spot => ({
    x: width / 2 + scale * (x - (left + right) / 2),
    y: height / 2 + scale * (y - (top + bottom) / 2),
  });
  return { rings: new Map([...areas].map(([code, rings]) => [code, rings.map((ring) => ring.map(toPx))])), points: new Map() };
}

/** A place in a file, with its polygons in degrees. */
interface Feature {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly polygons: readonly Polygon[];
}

/** A geometry of GeoJSON with `coordinates`, or of TopoJSON with `arcs`. */
interface Geometry extends Omit<Feature, 'polygons'> {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly arcs?: unknown;
  readonly geometries?: readonly Geometry[];
}

interface FeatureCollection {
  readonly features: readonly (Omit<Feature, 'polygons'> & { readonly geometry: Geometry | null })[];
}

interface Topology {
  readonly arcs: readonly (readonly Position[])[];
  readonly transform?: { readonly scale: Position; readonly translate: Position };
  readonly objects: Readonly<Record<string, Geometry>>;
}

/** What a page says about its shapes: the URL as errors name it, the object of a TopoJSON (empty for the first), and the property with the values. */
export interface ShapesRequest {
  readonly shapes: string;
  readonly object: string;
  readonly key: string | undefined;
}

/**
 * Reads the map of a GeoJSON or TopoJSON. Features with the same key are one place. Those without a key are land that belongs to no place.
 * @throws SalesError `bad-option` for a text without shapes, an unknown object or key, and coordinates that are not degrees
 */
export function readShapes(text: string, request: ShapesRequest): Geography {
  try {
    return ownMap(areasIn(text, request), request.shapes);
  } catch (cause) {
    // Anything else is a text that is not JSON, or JSON that lacks what both formats have.
    throw cause instanceof SalesError ? cause : badOption('shapes', request.shapes, 'shapes-file');
  }
}

/** Returns the areas in a text. @throws SalesError `bad-option`, or the error of a structure that is neither format */
export function areasIn(text: string, { shapes, object, key }: ShapesRequest): Areas {
  const features = featuresIn(JSON.parse(text) as Partial<FeatureCollection> & Topology, object);
  const isDegrees = ([east, north]: Position): boolean => Math.abs(east) <= 360 && Math.abs(north) <= 90;
  const wrong = features.flatMap(({ polygons }) => polygons.flat(2)).find((position) => !isDegrees(position));
  if (wrong) throw badOption('shapes', shapes, 'shapes-in-degrees', { position: wrong.slice(0, 2).join(', ') });
  const areas = new Map<string, readonly Polygon[]>();
  for (const feature of features) {
    const code = codeOf(feature, key);
    areas.set(code, [...(areas.get(code) ?? []), ...feature.polygons]);
  }
  const hasCodes = areas.size > (areas.has('') ? 1 : 0);
  if (hasCodes) return new Map([...areas].map(([code, polygons]) => [code, mergedRings(polygons)]));
  const names = features.flatMap(({ id, properties }) => [...(id === undefined ? [] : ['id']), ...Object.keys(properties ?? {})]);
  if (names.length > 0) wordIn([...new Set(names)], key ?? '', 'key');
  throw badOption('shapes', shapes, 'shapes-file');
}

/** Returns the features that have an area. @throws SalesError `bad-option` for an unknown object of a topology */
function featuresIn({ features, ...topology }: Partial<FeatureCollection> & Topology, object: string): readonly Feature[] {
  const all = features?.map((one) => ({ ...one, polygons: polygonsIn(one.geometry) })) ?? featuresOf(topology, object);
  return all.filter(({ polygons }) => polygons.length > 0);
}

/** Returns the value of a feature: that of its key, by default its id or its name; empty without one. */
function codeOf({ id, properties }: Feature, key: string | undefined): string {
  const value = key === undefined ? (id ?? properties?.['name']) : (properties?.[key] ?? (key === 'id' ? id : undefined));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Returns the features of an object of a topology. @throws SalesError `bad-option` for an unknown object */
function featuresOf({ arcs, transform, objects }: Topology, object: string): readonly Feature[] {
  const names = Object.keys(objects);
  const found = objects[object === '' ? names[0]! : wordIn(names, object, 'shapes')]!;
  const points = arcs.map((arc) => pointsOf(arc, transform));
  const ringOf = (ring: readonly number[]): Position[] =>
    ring.flatMap((index, k) => {
      const arc = index < 0 ? points[~index]!.toReversed() : points[index]!;
      // An arc begins where the one before it ends.
      return k > 0 ? arc.slice(1) : arc;
    });
  const toPolygons = ({ type, arcs: rings, geometries = [] }: Geometry): readonly Polygon[] => {
    if (type === 'Polygon') return [(rings as number[][]).map(ringOf)];
    if (type === 'MultiPolygon') return (rings as number[][][]).map((polygon) => polygon.map(ringOf));
    return geometries.flatMap(toPolygons);
  };
  return (found.geometries ?? [found]).map((one) => ({ ...one, polygons: toPolygons(one) }));
}

/** Returns the points of an arc. With a transform they are steps on its grid. */
function pointsOf(arc: readonly Position[], transform: Topology['transform']): readonly Position[] {
  if (!transform) return arc;
  const { scale, translate } = transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Position => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function polygonsIn(geometry: Geometry | null): readonly Polygon[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as Polygon];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates as Polygon[];
  return geometry?.geometries?.flatMap(polygonsIn) ?? [];
}
