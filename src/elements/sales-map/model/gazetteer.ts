import type { MemberCountries } from '../../../util/places/regions.js';
import type { Positions } from './positions.js';

/** A city of a gazetteer. */
export interface FoundCity {
  readonly position: [east: number, north: number];
  /** Code of the country, of two letters. */
  readonly country: string;
  /** True when others have its name and may be meant: the city is the most populous of them. */
  readonly isMostPopulous: boolean;
}

/** Cities by name. They load on demand. */
export interface Gazetteer {
  /** Finds a city by its name, and the countries and states of its rows. `undefined` without one, and for rows of several. */
  readonly find: (name: string, countries?: ReadonlySet<string>, states?: ReadonlySet<string>) => FoundCity | undefined;
}

/** Minimum share of the values that have a city, for a map. */
const MIN_SHARE = 0.5;

/** Members of a gazetteer: their positions, and the countries of those that are the most populous of their name. */
export interface Cities {
  readonly positions: Positions;
  readonly guesses?: ReadonlyMap<string, string>;
}

/** What is known of cities. */
interface KnownPlaces {
  readonly countries: MemberCountries | undefined;
  readonly states: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

/** Finds members with their values; none when they are less than half of the values. */
export function citiesOf(
  members: readonly { readonly key: string | null; readonly value: number }[],
  gazetteer: Gazetteer,
  { countries, states }: KnownPlaces,
): Cities {
  const positions = new Map<string, [east: number, north: number]>();
  const guesses = new Map<string, string>();
  let [found, all] = [0, 0];
  for (const { key, value } of members) {
    const size = Math.abs(value) || 0;
    all += size;
    const city = key === null ? undefined : gazetteer.find(key, countries?.get(key), states?.get(key));
    if (key === null || !city) continue;
    found += size;
    positions.set(key, city.position);
    if (city.isMostPopulous) guesses.set(key, city.country);
  }
  return found >= MIN_SHARE * all ? { positions, guesses } : { positions: new Map() };
}
