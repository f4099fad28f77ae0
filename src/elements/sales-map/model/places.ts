import type { Catalog } from '../../../query/catalog.js';
import { bareField } from '../../../query/where/where.js';
import { grouped } from '../../../util/grouped.js';
import type { MemberCountries } from '../../../util/places/regions.js';
import type { Plans } from '../../../query/plan.js';
import { memberAt } from '../../../query/result/result.js';
import type { Role } from '../../../query/schema.js';
import { MAX_MEMBERS, type Answer } from '../../sales-breakdown/model/plans.js';
import { US_STATES_MAP, WORLD, type Geography } from './geography.js';
import { countryOf } from './place-names.js';

/** The maps of states and provinces of countries other than the USA. They load on demand. */
export interface Atlas {
  /** Returns the map with most of the members; `undefined` without one, and when maps of two countries have equally many. */
  readonly choose: (members: readonly string[], countries: MemberCountries | undefined) => Geography | undefined;
  readonly isLoaded: (map: Geography) => boolean;
  /** Loads the shapes of a map. `loadShapes` returns the JSON of a file. */
  readonly load: (map: Geography, loadShapes: (id: string) => Promise<string>) => Promise<void>;
}

/** The names of the queries for the countries and the states of members. */
export const COUNTRIES = 'countries';
export const STATES = 'states';

/** Returns the queries for the countries of states, and for the countries and states of cities: those that the data has. */
export function parentPlans(
  measure: string,
  { field, where, parents }: { readonly field: string; readonly where: string; readonly parents: readonly Role[] },
  { roles }: Pick<Catalog, 'roles'>,
): Plans {
  const known = parents.filter((parent) => roles.some(({ role }) => role === parent));
  return Object.fromEntries(
    known.map((parent) => [
      parent === 'country' ? COUNTRIES : STATES,
      { measures: [measure], by: [field, parent], where, limit: MAX_MEMBERS },
    ]),
  );
}

/** Returns the names in the second column by the members in the first; `undefined` without an answer. */
export function parentsIn(
  answer: Answer | undefined,
  toParent: (name: string) => string | undefined = (name) => name,
): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const [members, parents] = answer?.columns ?? [];
  if (!answer || !members || !parents) return undefined;
  const found = new Map<string, Set<string>>();
  for (let row = 0; row < answer.rowCount; row++) {
    const [member, name] = [memberAt(members, row), memberAt(parents, row)];
    const parent = name === null ? undefined : toParent(name);
    if (member === null || parent === undefined) continue;
    found.set(member, (found.get(member) ?? new Set<string>()).add(parent));
  }
  return found;
}

export function countriesIn(answer: Answer | undefined): MemberCountries | undefined {
  return parentsIn(answer, countryOf);
}

/** Minimum share of members that are places, for a dimension that has no role for places. */
const MIN_SHARE = 0.6;
/** The same for states, of several countries in some files. */
const MIN_STATES = 0.5;
/** Share of members on the world or the United States from which no other maps are loaded: their codes are partly the same. */
const SURE_SHARE = 0.9;

/** The members of a dimension, and the map that shows them. */
export interface Places {
  /** `undefined` when the members are not places of a map. */
  readonly geography: Geography | undefined;
  /** The code of each member's place; `undefined` for members that are not on the map. */
  readonly codes: readonly (string | undefined)[];
}

/** The maps that members may be on, besides those of the world and of the United States. */
export interface OtherMaps {
  readonly ownMap?: Geography | undefined;
  /** The maps of other states, once they have loaded. */
  readonly atlas?: Atlas | undefined;
  /** The countries of members; `undefined` when unknown. */
  readonly countries?: MemberCountries | undefined;
}

export function roleOf(field: string, { roles }: Pick<Catalog, 'roles'>): string | undefined {
  const name = bareField(field);
  return roles.find(({ role, ref }) => role === name || ref.column === name)?.role;
}

/**
 * Finds the places of members on the map of the page's own, if there is one. Otherwise, countries are looked up on the world, states on the map of the country
 * with most of them, all others on both. Where two maps have equally many, members are on none.
 */
export function placesOf(
  field: string,
  members: readonly (string | null)[],
  catalog: Pick<Catalog, 'roles'>,
  { ownMap, atlas, countries }: OtherMaps = {},
): Places {
  if (ownMap) return foundIn(ownMap, members);
  const role = roleOf(field, catalog);
  if (role === 'country') return foundIn(WORLD, members);
  // Cities have positions.
  if (role === 'city') return nowhere(members);
  const regions = atlas?.choose(namesOf(members), countries);
  const maps = [...(role === 'state' ? [] : [WORLD]), US_STATES_MAP, ...(regions ? [regions] : [])];
  const found = maps.map((map) => foundIn(map, members, countries));
  const shares = found.map(shareOf);
  const most = Math.max(...shares);
  // The codes of a few states are those of countries.
  const isTied = atlas !== undefined && shares.filter((share) => share === most).length > 1;
  if (isTied || most < (role === 'state' ? MIN_STATES : MIN_SHARE)) return nowhere(members);
  return found[shares.indexOf(most)]!;
}

/** True when members may be states of other countries: few of them are on the maps of the world and of the United States. */
export function mayNeedAtlas(
  field: string,
  members: readonly (string | null)[],
  catalog: Pick<Catalog, 'roles'>,
  countries: MemberCountries | undefined,
): boolean {
  const role = roleOf(field, catalog);
  const names = namesOf(members);
  if (role === 'country' || role === 'city' || names.length === 0) return false;
  const maps = role === 'state' ? [US_STATES_MAP] : [WORLD, US_STATES_MAP];
  return maps.every((map) => shareOf(foundIn(map, names, countries)) < SURE_SHARE);
}

const namesOf = (members: readonly (string | null)[]): readonly string[] => members.filter((member) => member !== null);

/** Returns the places of members. Those in another country, or in several, are on no map of a country. */
function foundIn(geography: Geography, members: readonly (string | null)[], countries?: MemberCountries): Places {
  const { country, codeOf } = geography;
  const codes = members.map((member) => {
    const own = member === null ? undefined : countries?.get(member);
    const isElsewhere = own !== undefined && country !== undefined && !(own.size === 1 && own.has(country));
    return member === null || isElsewhere ? undefined : codeOf(member);
  });
  return { geography, codes };
}

function nowhere(members: readonly unknown[]): Places {
  return { geography: undefined, codes: members.map(() => undefined) };
}

export function shareOf({ codes }: Pick<Places, 'codes'>): number {
  return codes.length === 0 ? 0 : codes.filter((code) => code !== undefined).length / codes.length;
}

/** Returns the members of each place that has several: `USA` and `United States`. */
export function severalOf(
  members: readonly (string | null)[],
  { codes }: Places,
): ReadonlyMap<string, readonly (string | null)[]> {
  const groups = [...grouped(members.map((member, at) => [codes[at], member]))];
  return new Map(groups.flatMap(([code, own]) => (code === undefined || own.length < 2 ? [] : [[code, own] as const])));
}
