import { bestFor, claim, type Evidence, type Test, type Verdict } from './evidence.js';
import type { Meanings } from './names/context.js';
import { wordsOf } from './names/names.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import type { Concept } from './names/words.js';
import type { Reason } from '../../query/schema.js';

/** Minimum number of orders that show whether a customer id is new with every order. */
const MIN_ORDERS = 20;

/** Maximum share of rows in which the id of a person may be missing. */
const MAX_MISSING = 0.05;

/** Concepts allowed in the name of a person's id; a group, a type or a seller is something else. */
const OF_PERSONS: readonly Concept[] = ['customer', 'person', 'id', 'name', 'count'];

/** How much higher the id of a person scores than the id that it replaces. */
const SCORE_MARGIN = 1;

/**
 * Prefers the id of a customer to the key of one of its versions, and the id of a person to a customer id that is new with every
 * order: the first repeats over orders, the other never does. All counts of customers then describe persons.
 */
export const persons: Test = (evidence) => {
  const { candidates, columns, meanings, profile } = evidence;
  const [customer, order] = [bestFor(candidates, 'customer-code'), bestFor(candidates, 'order')];
  if (customer === undefined) return undefined;
  const versioned = columns.find((column) => isVersionedId(column, customer, meanings));
  if (versioned !== undefined && customer.table !== versioned.table) {
    const params = { table: versioned.table ?? '', column: customer.name };
    return insteadOf(customer, versioned, { code: 'versions', params }, evidence);
  }
  if (order === undefined || !isNewWithEveryOrder(customer, order, profile)) return undefined;
  const ids = columns.filter(
    (column) => column !== customer && column !== order && isPersonId(column, meanings) && repeats(column, customer),
  );
  const [person] = ids.toSorted((a, b) => a.distinct - b.distinct);
  return person && insteadOf(customer, person, { code: 'repeats', params: { column: customer.name } }, evidence);
};

/** Words for the first or last day on which a version of a row is valid, and for the version that is valid now. */
const VERSION = /(?:^|[^a-z])(?:valid|effective|current|version|latest|expiry|expired|expires?)(?:[^a-z]|$)/u;

/** True when a table has a row for each version of a member, by the names of its columns. */
export function hasVersions(columns: readonly { readonly name: string }[]): boolean {
  return columns.some(({ name }) => VERSION.test(wordsOf(name).join(' ')));
}

/** True for the id of a customer in a table with one row per version: the id repeats, and the key of the versions does not. */
function isVersionedId(column: ColumnProfile, customer: ColumnProfile, meanings: Meanings): boolean {
  return (
    column !== customer &&
    column.table !== undefined &&
    isPersonId(column, meanings) &&
    meanings(column).unknown.length === 0 &&
    column.distinct < (column.rowCount ?? 0) &&
    column.missing === 0 &&
    column.hasVersions === true
  );
}

function insteadOf(customer: ColumnProfile, id: ColumnProfile, reason: Reason, { candidates, meanings }: Evidence): Verdict {
  const { score } = candidates.find(({ target, column }) => target === 'customer-code' && column === customer)!;
  return claim([{ target: 'customer-code', column: id, meaning: meanings(id), score: score + SCORE_MARGIN, evidence: [reason] }]);
}

/** True when no two orders have the same customer id. */
function isNewWithEveryOrder(customer: ColumnProfile, order: ColumnProfile, { rowCount }: TableProfile): boolean {
  if (customer.missing > 0 || order.distinct < MIN_ORDERS) return false;
  // Lines repeat the customer of their order; a table of orders has each order once.
  const orders = customer.table === undefined ? order.distinct : (customer.rowCount ?? rowCount);
  return customer.distinct >= orders;
}

function isPersonId(column: ColumnProfile, meanings: Meanings): boolean {
  if (column.type !== 'text' && column.type !== 'number') return false;
  const concepts = [...meanings(column).concepts];
  const isOfPerson = concepts.includes('customer') || concepts.includes('person');
  return concepts.includes('id') && isOfPerson && concepts.every((idea) => OF_PERSONS.includes(idea));
}

function repeats(person: ColumnProfile, customer: ColumnProfile): boolean {
  const rows = person.rowCount ?? person.sample.length;
  return person.distinct > 1 && person.distinct < customer.distinct && person.missing <= rows * MAX_MISSING;
}
