import { roleColumn } from '../../../catalog/bind/lookup.js';
import { plainFields } from '../../../catalog/plain-fields.js';
import { largestCauses, type DriverStep } from '../../../query/analysis/causes.js';
import type { Catalog } from '../../../query/catalog.js';
import { numberAt, type QueryResult, valueOf } from '../../../query/result/result.js';
import type { Role } from '../../../query/schema.js';

/** Member with the largest part of a change, which is larger than chance explains, or with the largest loss. */
export interface Cause {
  /** The measure; that of the headline by default. */
  readonly measure?: string;
  readonly dimension: string;
  readonly name: string;
  readonly change: number;
}

/** Dimensions that explain a change; people know their members by name. */
export const CAUSES: readonly Role[] = [
  'region',
  'category',
  'product',
  'subcategory',
  'channel',
  'segment',
  'country',
  'store',
  'state',
  'city',
  'promotion',
  'seller',
];
/** Maximum number of dimensions of the headline, which limits the time until it is complete. */
const MAX_DIMENSIONS = 4;
/** Maximum number of members that people know by name, and of products, whose table on the page has the change of each. */
const MAX_MEMBERS = 100;
const MAX_PRODUCTS = 20;

/** Returns the dimensions of the data that the headline searches for causes: without roles, its columns with few members. */
export function causeDimensions(catalog: Catalog): readonly string[] {
  const count = (role: Role): number => roleColumn(catalog, role)?.distinct ?? 0;
  const isCause = (role: Role): boolean => count(role) > 1 && count(role) <= (role === 'product' ? MAX_PRODUCTS : MAX_MEMBERS);
  const roles = CAUSES.filter(isCause).slice(0, MAX_DIMENSIONS);
  return roles.length > 0 ? roles : plainFields(catalog);
}

/** Minimum size of a member’s opposite change, as a share of the whole change. */
const HIDDEN = 0.5;

/**
 * Returns the member with the largest part of a change, if the test of drivers finds that it moved differently from the others. A member
 * that moved against the whole counts if its part is at least half as large. `undefined` otherwise, and for pairs of members.
 */
export function causeOf(drivers: QueryResult | undefined): Cause | undefined {
  const facts = drivers?.facts.analysis;
  if (facts?.kind !== 'drivers') return undefined;
  const steps = facts.parts?.steps ?? [];
  const [along, against] = [facts.change, -facts.change].map((change) => namedCause(largestCauses(steps, change)[0]));
  const isHidden = against !== undefined && Math.abs(against.change) >= HIDDEN * Math.abs(facts.change);
  return isHidden ? larger(along, against) : along;
}

function namedCause(step: DriverStep | undefined): Cause | undefined {
  const [one, other] = step?.members ?? [];
  if (!step || !one || other || one.member === null) return undefined;
  return { dimension: one.dimension, name: one.member, change: step.after - step.before };
}

/** Minimum part of a change that is most of it. */
const MOST = 0.5;
/** Share of the total on both sides above which a member has most of any change. */
const DOMINANT = 2 / 3;
/**
 * Maximum p-value of a change with a named part. The test is cautious: at this level it finds a change in 43 of 1,248 files without one.
 */
const MAX_CHANCE = 0.06;

/**
 * Returns the member with the largest of the parts that are most of a change, if the test of growth finds that the whole changed by more than
 * chance. `undefined` if no member has most of it, and for one that has most of the total.
 */
export function mostOf(drivers: QueryResult | undefined, growth: QueryResult | undefined): Cause | undefined {
  const [facts, test] = [drivers?.facts.analysis, growth?.facts.analysis];
  if (!drivers || facts?.kind !== 'drivers' || test?.kind !== 'growth' || !(test.p <= MAX_CHANCE)) return undefined;
  const isDominant = (row: number): boolean =>
    (['before', 'after'] as const).every((side) => numberAt(drivers.column(side), row) > DOMINANT * facts[side]);
  let most: Cause | undefined;
  for (let row = 0; row < drivers.rowCount; row++) {
    const [dimension, name, presence] = ['dimension', 'member', 'presence'].map((key) => valueOf(drivers.column(key)!, row));
    const change = numberAt(drivers.column('effect'), row);
    const part = change / facts.change;
    // The row of all other members is on neither side.
    const isMember = typeof name === 'string' && presence !== null && !isDominant(row);
    if (isMember && part > MOST && part <= 1) most = larger(most, { dimension: String(dimension), name, change });
  }
  return most;
}

/** True when another mix of what is sold moved the average price by more than prices did, in the result of drivers. */
export function isMix(drivers: QueryResult | undefined): boolean {
  const facts = drivers?.facts.analysis;
  const { mix = 0, price = 0 } = (facts?.kind === 'drivers' ? facts.priceVolumeMix : undefined) ?? {};
  return Math.abs(mix) > Math.abs(price);
}

/** Returns the cause with the larger amount. */
export function larger(one: Cause | undefined, other: Cause | undefined): Cause | undefined {
  return one && other && Math.abs(one.change) >= Math.abs(other.change) ? one : (other ?? one);
}
