import { bareField } from '../../query/where/where.js';
import { badOption, errorWith, SalesError } from '../../util/error.js';
import { failedFetch, shortUrl, statusError } from '../../util/fetch-errors.js';
import { wordIn } from '../base/attributes/declarators.js';
import type { Areas, Geography, Projected } from './model/geography.js';
import { mergedRings, pointsOf, ringOf, type Polygon, type Position, type Ring } from './model/rings.js';

/** The page that shapes are requested for. */
interface Place {
  /** URL that a relative one is resolved against. */
  readonly baseURI: string;
  /** Requests the file in place of the platform. */
  readonly fetch: typeof globalThis.fetch | undefined;
}

/**
 * Loads the map of a GeoJSON or TopoJSON file from the URL `shapes`, in which `#name` is an object of a TopoJSON.
 * @throws SalesError `network`, `cors`, `http-status`; `bad-option` for a file without shapes
 */
export async function loadShapes(
  shapes: string,
  key: string | undefined,
  { baseURI, fetch = globalThis.fetch }: Place,
): Promise<Geography> {
  const [file = '', object = ''] = shapes.split('#');
  const url = URL.canParse(file, baseURI) ? new URL(file, baseURI).href : file;
  const named = (error: SalesError): SalesError => errorWith(error, { params: { ...error.params, attribute: 'shapes' } });
  const failed = async (cause: unknown): Promise<never> => {
    throw named(await failedFetch(cause, url, {}, fetch));
  };
  const reply = await fetch(url, {}).catch(failed);
  if (!reply.ok) throw named(await statusError(reply, url, undefined));
  return readShapes(await reply.text().catch(failed), { shapes: shortUrl(shapes), object: decodeURIComponent(object), key });
}

/** What a page says about its shapes: the URL as errors name it, the object of a TopoJSON (empty for the first), and the property with the values. */
interface ShapesRequest {
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

const MAX_NAMED = 3;

/**
 * Returns the map of areas, which shows all of them as large as possible. Codes are found as given, otherwise without case, spaces and accents unless
 * several are then equal. `shapes` is what the page calls the file.
 */
function ownMap(areas: Areas, shapes: string): Geography {
  const codes = [...areas.keys()].filter((code) => code !== '');
  const codeOf = finderOf(codes);
  let flat: Projected | undefined;
  return {
    ...{ id: 'own', codeOf, nameOf: (code) => code, showsCodes: false, aspect: 0.62 },
    project: (maps, { edgePx }, size) => maps.fitted((flat ??= maps.inPlane(areas)), size, edgePx),
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

function finderOf(codes: readonly string[]): Geography['codeOf'] {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f\s]/g, '');
  const known = new Set(codes);
  const byPlain = new Map<string, string | undefined>();
  for (const code of codes) byPlain.set(plain(code), byPlain.has(plain(code)) ? undefined : code);
  return (text) => (known.has(text) ? text : byPlain.get(plain(text)));
}

/** A geometry of GeoJSON with `coordinates`, or of TopoJSON with `arcs`. */
interface Geometry {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly arcs?: unknown;
  readonly geometries?: readonly Geometry[];
}

interface Feature {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry: Geometry | null;
}

interface ShapesFile {
  /** Those of a GeoJSON. A TopoJSON has objects instead. */
  readonly features?: readonly Feature[];
  readonly arcs: readonly Ring[];
  readonly transform?: Parameters<typeof pointsOf>[1];
  readonly objects: Readonly<Record<string, Geometry>>;
}

/** Returns the areas in a text. @throws SalesError `bad-option`, or the error of a structure that is neither format */
export function areasIn(text: string, { shapes, object, key }: ShapesRequest): Areas {
  const features = featuresIn(JSON.parse(text) as ShapesFile, object);
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

/** Returns the value of a feature: that of its key, by default its id or its name; empty without one. */
function codeOf({ id, properties }: Omit<Feature, 'geometry'>, key: string | undefined): string {
  const value = key === undefined ? (id ?? properties?.['name']) : (properties?.[key] ?? (key === 'id' ? id : undefined));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Returns the features that have an area, with their polygons in degrees. @throws SalesError `bad-option` for an unknown object of a topology */
function featuresIn({ features, arcs, transform, objects }: ShapesFile, object: string) {
  const placed = (all: readonly Feature[], toRing: (ring: unknown) => Ring) =>
    all
      .map(({ geometry, ...feature }) => ({ ...feature, polygons: polygonsIn(geometry, toRing) }))
      .filter(({ polygons }) => polygons.length > 0);
  if (features) return placed(features, (ring) => ring as Ring);
  const names = Object.keys(objects);
  const found = objects[object === '' ? names[0]! : wordIn(names, object, 'shapes')]!;
  const lines = transform ? arcs.map((arc) => pointsOf(arc, transform)) : arcs;
  return placed(
    (found.geometries ?? [found]).map((one) => ({ ...one, geometry: one })),
    (numbers) => ringOf(numbers as readonly number[], lines),
  );
}

function polygonsIn(geometry: Geometry | null, toRing: (ring: unknown) => Ring): readonly Polygon[] {
  const rings = geometry?.arcs ?? geometry?.coordinates;
  if (geometry?.type === 'Polygon') return [(rings as unknown[]).map(toRing)];
  if (geometry?.type === 'MultiPolygon') return (rings as unknown[][]).map((polygon) => polygon.map(toRing));
  return geometry?.geometries?.flatMap((one) => polygonsIn(one, toRing)) ?? [];
}
