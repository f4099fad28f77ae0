import type { Catalog } from '../../../query/catalog.js';
import { bareField } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import type { BreakdownAnswers } from '../../sales-breakdown/model/breakdown.js';
import type { Geography, Projected, Spot } from './geography.js';
import { withoutInnerSides, type Position, type Ring } from './rings.js';
import type { MapOptions } from './options.js';
import { parentsIn, placesOf, type OtherMaps, type Places } from './places.js';

/** The name of the query for the countries or states of each territory. */
export const UNITED = 'united';

/** The countries or states of the territories in an answer, and the map that they are on. */
export interface UnitedPlaces extends Places {
  readonly names: readonly string[];
  readonly territories: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Returns the places that territories are made of; `undefined` without an answer. */
export function unitedPlaces(
  answers: BreakdownAnswers,
  { united }: Pick<MapOptions, 'united'>,
  catalog: Pick<Catalog, 'roles'>,
  others: OtherMaps,
): UnitedPlaces | undefined {
  const territories = parentsIn(answers[UNITED]);
  if (!united || !territories) return undefined;
  const names = [...new Set([...territories.values()].flatMap((own) => [...own]))];
  return { ...placesOf(united, names, catalog, others), names, territories };
}

/** Returns the map of territories, each with the area of its places and without borders between them; `undefined` when the places are on no map. */
export function unitedMap({ geography, codes, names, territories }: UnitedPlaces): Geography | undefined {
  if (!geography) return undefined;
  const codeAt = new Map(names.map((name, at) => [name, codes[at]]));
  const parts = new Map(
    [...territories].map(([territory, own]) => [territory, codesOf(own, codeAt)] as const).filter(([, own]) => own.length > 0),
  );
  return {
    ...{ id: 'united', nameOf: (code) => code, showsCodes: false, aspect: geography.aspect },
    unplaced: names.filter((name) => codeAt.get(name) === undefined),
    codeOf: (text) => (parts.has(text) ? text : undefined),
    project(maps, { codes: shown, ...places }, size) {
      const own = shown.flatMap((territory) => parts.get(territory) ?? []);
      return united(geography.project(maps, { ...places, codes: own }, size), parts);
    },
    check(_members, { mapChart, shapedField = '', united: field = '' }) {
      if (mapChart === 'tile') throw badOption('chart', mapChart, 'chart-of-shapes');
      const several = names.find((name) => territoriesOf(codeAt.get(name), parts).length > 1);
      if (several === undefined) return;
      const all = territoriesOf(codeAt.get(several), parts);
      throw badOption('shapes', field, 'one-territory', { place: several, field: bareField(shapedField), names: all });
    },
  };
}

function codesOf(names: ReadonlySet<string>, codeAt: ReadonlyMap<string, string | undefined>): readonly string[] {
  return [...new Set([...names].flatMap((name) => codeAt.get(name) ?? []))];
}

function territoriesOf(code: string | undefined, parts: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...parts].flatMap(([territory, own]) => (code !== undefined && own.includes(code) ? [territory] : []));
}

/** Joins the outlines of the places of each territory. The other places keep theirs, as land. */
function united({ rings, points }: Projected, parts: ReadonlyMap<string, readonly string[]>): Projected {
  const areas = [...parts].map(
    ([territory, own]) =>
      [territory, withoutInnerSides(own.flatMap((code) => rings.get(code) ?? []).map(closed)).map(toSpots)] as const,
  );
  const taken = new Set([...parts.values()].flat());
  // The code of a place may be the name of a territory.
  const land = [...rings].flatMap(([code, own]) => (taken.has(code) ? [] : ([[`land ${code}`, own]] as const)));
  const islands = [...parts].flatMap(([territory, own]) => {
    const point = own.some((code) => rings.get(code)?.length) ? undefined : own.map((code) => points.get(code)).find(Boolean);
    return point ? ([[territory, point]] as const) : [];
  });
  return { rings: new Map([...areas, ...land]), points: new Map(islands) };
}

/** Returns a ring that ends where it begins. */
function closed(spots: readonly Spot[]): Ring {
  const ring = spots.map(({ x, y }): Position => [x, y]);
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

const toSpots = (ring: Ring): readonly Spot[] => ring.map(([x, y]) => ({ x, y }));
