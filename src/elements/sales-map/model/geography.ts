import type { WidgetContext } from '../../base/element/widget.js';
import type { MapAttributes } from '../attributes.js';
import type { Maps, MapSize, Projected, ShownPlaces } from './maps.js';
import { countryName, countryOf, stateName, stateOf, type PlaceFinder } from './place-names.js';
import { STATE_TILES, WORLD_TILES, type TileGrid } from './tiles.js';

/** How a map with shapes of the page's own is shown. */
interface ShownAs {
  readonly mapChart: MapAttributes['chart'];
  readonly shapedField: string | undefined;
  readonly united: string | undefined;
}

/** A map: how its places are found and named, and its form. */
export interface Geography {
  /** `world`, `us-states`, `own`, or the id of a map of states. */
  readonly id: string;
  /** Code of the country with all places, of two letters. Absent from maps of several countries. */
  readonly country?: string;
  readonly codeOf: PlaceFinder;
  /** Returns the name of a place in a language. */
  readonly nameOf: (code: string, locale: string) => string;
  /** True when the codes of places are written on the map in place of their names. */
  readonly showsCodes: boolean;
  /** Height of the map by its width. */
  readonly aspect: number;
  /** The names of countries or states that are on no map, where each area is the union of several. Absent from other maps. */
  readonly unplaced?: readonly string[];
  /** Each place as a tile; absent from a map without a grid. */
  readonly tiles?: TileGrid;
  /** Returns the outlines of all places. `maps` has the shapes that are part of the library. */
  readonly project: (maps: Maps, places: ShownPlaces, size: MapSize) => Projected;
  /** Checks what the map is to show. Absent from maps that another chart replaces when they have too few of the members. @throws SalesError `bad-option` */
  readonly check?: (members: readonly (string | null)[], options: ShownAs, context: Pick<WidgetContext, 'filters'>) => void;
}

/** Countries of the world. */
export const WORLD: Geography = {
  id: 'world',
  codeOf: countryOf,
  nameOf: countryName,
  showsCodes: false,
  aspect: 0.5,
  tiles: WORLD_TILES,
  project: ({ world }, places, size) => world(places, size),
};

/** States of the United States. */
export const US_STATES_MAP: Geography = {
  id: 'us-states',
  country: 'US',
  codeOf: stateOf,
  nameOf: stateName,
  showsCodes: true,
  aspect: 0.62,
  tiles: STATE_TILES,
  project: ({ states }, _places, size) => states(size),
};
