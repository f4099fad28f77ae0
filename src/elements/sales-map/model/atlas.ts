import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { type Answer, MAX_MEMBERS, textOf } from '../../sales-breakdown/model/plans.js';
import type { Geography } from './geography.js';
import { countryOf } from './place-names.js';

/** The countries in which members have rows. Members without a known country are absent. */
export type MemberCountries = ReadonlyMap<string, ReadonlySet<string>>;

/** The maps of states and provinces of countries other than the USA. They load on demand. */
export interface Atlas {
  /** Returns the map with most of the members; `undefined` without one, and when maps of two countries have equally many. */
  readonly choose: (members: readonly string[], countries: MemberCountries | undefined) => Geography | undefined;
  /** True when the shapes of a map have loaded. */
  readonly isLoaded: (map: Geography) => boolean;
  /** Loads the shapes of a map. `loadShapes` returns the JSON of a file. */
  readonly load: (map: Geography, loadShapes: (id: string) => Promise<string>) => Promise<void>;
}

/** The name of the query for countries. */
export const COUNTRIES = 'countries';

/** Returns the query for the countries of states or cities; `undefined` without a column of countries. */
export function countryPlan(
  measure: string,
  field: string,
  where: string,
  { roles }: Pick<Catalog, 'roles'>,
): QueryPlan | undefined {
  const hasCountries = roles.some(({ role }) => role === 'country');
  return hasCountries ? { measures: [measure], by: [field, 'country'], where, limit: MAX_MEMBERS } : undefined;
}

/** Returns the countries of members, from rows of a member and a country. */
export function countriesIn(answer: Answer | undefined): MemberCountries | undefined {
  const [members, countries] = answer?.columns ?? [];
  if (!answer || !members || !countries) return undefined;
  const found = new Map<string, Set<string>>();
  for (let row = 0; row < answer.rowCount; row++) {
    const [member, name] = [textOf(members, row), textOf(countries, row)];
    const country = name === null ? undefined : countryOf(name);
    if (member === null || country === undefined) continue;
    found.set(member, (found.get(member) ?? new Set<string>()).add(country));
  }
  return found;
}
