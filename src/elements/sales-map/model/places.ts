import type { Catalog } from '../../../query/catalog.js';
import { bareField } from '../../../query/where/where.js';
import { US_STATES_MAP, WORLD, type Geography } from './geography.js';

/** Minimum share of members that are places, for a dimension that has no role for places. */
const MIN_SHARE = 0.6;
/** The same for the states of other countries, whose codes are partly those of the United States. */
const MIN_STATES = 0.5;

/** The members of a dimension, and the map that shows them. */
export interface Places {
  /** `undefined` when the members are not places of a map. */
  readonly geography: Geography | undefined;
  /** The code of each member's place; `undefined` for members that are not on the map. */
  readonly codes: readonly (string | undefined)[];
}

/** Returns the role of a dimension; `undefined` without one. */
export function roleOf(field: string, { roles }: Pick<Catalog, 'roles'>): string | undefined {
  const name = bareField(field);
  return roles.find(({ role, ref }) => role === name || ref.column === name)?.role;
}

/**
 * Finds the places of members on the map of the page's own, if there is one. Otherwise, countries are looked up on the world, states on the United States,
 * all others on both.
 */
export function placesOf(
  field: string,
  members: readonly (string | null)[],
  catalog: Pick<Catalog, 'roles'>,
  ownMap?: Geography,
): Places {
  if (ownMap) return foundIn(ownMap, members);
  const role = roleOf(field, catalog);
  const world = foundIn(WORLD, members);
  if (role === 'country') return world;
  const states = foundIn(US_STATES_MAP, members);
  const shares = [shareOf(world), shareOf(states)] as const;
  if (role === 'state') return shares[1] >= MIN_STATES ? states : nowhere(members);
  if (Math.max(...shares) < MIN_SHARE) return nowhere(members);
  return shares[1] > shares[0] ? states : world;
}

function foundIn(geography: Geography, members: readonly (string | null)[]): Places {
  return { geography, codes: members.map((member) => (member === null ? undefined : geography.codeOf(member))) };
}

function nowhere(members: readonly unknown[]): Places {
  return { geography: undefined, codes: members.map(() => undefined) };
}

/** Returns the share of members that are places. */
export function shareOf({ codes }: Pick<Places, 'codes'>): number {
  return codes.length === 0 ? 0 : codes.filter((code) => code !== undefined).length / codes.length;
}

/** Returns the members of each place that has several: `USA` and `United States`. */
export function severalOf(
  members: readonly (string | null)[],
  { codes }: Places,
): ReadonlyMap<string, readonly (string | null)[]> {
  const groups = new Map<string, (string | null)[]>();
  codes.forEach((code, at) => {
    if (code !== undefined) groups.set(code, [...(groups.get(code) ?? []), members[at]!]);
  });
  return new Map([...groups].filter(([, own]) => own.length > 1));
}
