import type { Catalog } from '../../../query/catalog.js';
import type { Plans } from '../../../query/plan.js';
import { memberAt } from '../../../query/result/result.js';
import type { Role } from '../../../query/schema.js';
import { type Answer, MAX_MEMBERS } from '../../sales-breakdown/model/plans.js';
import type { MemberCountries } from '../../../util/places/regions.js';
import type { Geography } from './geography.js';
import { countryOf } from './place-names.js';

/** The maps of states and provinces of countries other than the USA. They load on demand. */
export interface Atlas {
  /** Returns the map with most of the members; `undefined` without one, and when maps of two countries have equally many. */
  readonly choose: (members: readonly string[], countries: MemberCountries | undefined) => Geography | undefined;
  /** True when the shapes of a map have loaded. */
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

/** Returns the countries of members, by their codes. */
export function countriesIn(answer: Answer | undefined): MemberCountries | undefined {
  return parentsIn(answer, countryOf);
}
