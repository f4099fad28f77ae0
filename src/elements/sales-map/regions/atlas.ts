import type { Atlas, MemberCountries } from '../model/atlas.js';
import type { Geography } from '../model/geography.js';
import type { Shapes } from '../model/maps.js';
import { REGION_MAPS, type RegionMap } from './find-region.js';

/** The shapes that have loaded, by the ids of their maps. */
const loaded = new Map<string, Shapes>();

/** The maps that have been chosen, by their ids: each stays the same object. */
const geographies = new Map<string, Geography>();

function geographyOf({ id, country, nameOf, find }: RegionMap): Geography {
  const geography: Geography = geographies.get(id) ?? {
    ...{ id, country, nameOf, showsCodes: false, aspect: 0.62 },
    codeOf: (text) => find(text)?.code,
    project: ({ flat }, _places, size) => flat(loaded.get(id)!, size),
  };
  geographies.set(id, geography);
  return geography;
}

/** Returns the number of members on a map; 0 when all of them are common names, and no country is known for these. */
function countOn({ country, find }: RegionMap, members: readonly string[], countries: MemberCountries | undefined): number {
  let [count, isSure] = [0, false];
  for (const member of members) {
    const own = countries?.get(member);
    const isElsewhere = own !== undefined && !(own.size === 1 && own.has(country));
    const region = isElsewhere ? undefined : find(member);
    if (region === undefined) continue;
    count += 1;
    isSure ||= own !== undefined || !region.isCommon;
  }
  return isSure ? count : 0;
}

/** The maps of states and provinces. */
export const ATLAS: Atlas = {
  choose(members, countries) {
    const [best, next] = REGION_MAPS.map((map) => ({ map, count: countOn(map, members, countries) })).sort(
      (one, other) => other.count - one.count,
    );
    // Of two maps of a country, the one with larger places comes first.
    const isTied = next!.count === best!.count && next!.map.country !== best!.map.country;
    return best!.count === 0 || isTied ? undefined : geographyOf(best!.map);
  },
  isLoaded: ({ id }) => loaded.has(id),
  async load({ id }, loadShapes) {
    loaded.set(id, JSON.parse(await loadShapes(id)) as Shapes);
  },
};
