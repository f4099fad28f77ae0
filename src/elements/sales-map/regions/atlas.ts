import type * as Regions from '../../../util/places/regions.js';
import type { RegionMap } from '../../../util/places/regions.js';
import type { Atlas } from '../model/places.js';
import type { Geography, Shapes } from '../model/geography.js';

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

/** Returns the maps of states and provinces by their names. */
export function atlasOf({ REGION_MAPS, countOn }: Pick<typeof Regions, 'REGION_MAPS' | 'countOn'>): Atlas {
  return {
    choose(members, countries) {
      const counted = REGION_MAPS.map((map) => ({ map, count: countOn(map, members, countries) }));
      const [best, next] = counted.sort((one, other) => other.count - one.count);
      // Of two maps of a country, the one with larger places comes first.
      const isTied = next!.count === best!.count && next!.map.country !== best!.map.country;
      return best!.count === 0 || isTied ? undefined : geographyOf(best!.map);
    },
    isLoaded: ({ id }) => loaded.has(id),
    async load({ id }, loadShapes) {
      loaded.set(id, JSON.parse(await loadShapes(id)) as Shapes);
    },
  };
}
