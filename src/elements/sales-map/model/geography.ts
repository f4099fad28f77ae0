import { countryName, countryOf, stateName, stateOf, type PlaceFinder } from './place-names.js';
import { STATE_TILES, WORLD_TILES, type TileGrid } from './tiles.js';

/** A map: how its places are found and named, and its form. */
export interface Geography {
  /** Names the function that projects the places. */
  readonly id: 'world' | 'us-states';
  readonly codeOf: PlaceFinder;
  /** Returns the name of a place in a language. */
  readonly nameOf: (code: string, locale: string) => string;
  /** True when the codes of places are written on the map in place of their names. */
  readonly showsCodes: boolean;
  /** Height of the map by its width. */
  readonly aspect: number;
  /** Each place as a tile. */
  readonly tiles: TileGrid;
}

/** Countries of the world. */
export const WORLD: Geography = {
  id: 'world',
  codeOf: countryOf,
  nameOf: countryName,
  showsCodes: false,
  aspect: 0.5,
  tiles: WORLD_TILES,
};

/** States of the United States. */
export const US_STATES_MAP: Geography = {
  id: 'us-states',
  codeOf: stateOf,
  nameOf: stateName,
  showsCodes: true,
  aspect: 0.62,
  tiles: STATE_TILES,
};
