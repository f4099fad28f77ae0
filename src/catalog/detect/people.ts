import type { Candidate } from './candidate.js';
import type { Meanings } from './names/context.js';
import { wordsOf } from './names/names.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import type { Concept } from './names/words.js';

/** Minimum number of orders that show whether a customer id is new with every order. */
const MIN_ORDERS = 20;

/** Maximum share of rows in which the id of a person may be missing. */
const MAX_MISSING = 0.05;

/** Concepts allowed in the name of a person's id; a group, a type or a seller is something else. */
const OF_PERSONS: readonly Concept[] = ['customer', 'person', 'id', 'name', 'count'];

/** How much higher the id of a person scores than the id that it replaces. */
const SCORE_MARGIN = 1;

/**
 * Prefers the id of a person to a customer id that is new with every order: the person's id repeats over orders, the other never
 * does. All counts of customers then describe persons.
 */
export function weighPeople(candidates: readonly Candidate[], profile: TableProfile, meanings: Meanings): readonly Candidate[] {
  const versioned = versionedCustomer(candidates, profile, meanings);
  if (versioned !== undefined) return versioned;
  const ofTarget = (target: Candidate['target']): Candidate | undefined =>
    candidates.filter((one) => one.target === target).toSorted((a, b) => b.score - a.score)[0];
  const [customer, order] = [ofTarget('customer-code'), ofTarget('order')];
  if (customer === undefined || order === undefined || !isNewWithEveryOrder(customer.column, order.column, profile))
    return candidates;
  const persons = profile.columns.filter(
    (column) =>
      column !== customer.column && column !== order.column && isPersonId(column, meanings) && repeats(column, customer.column),
  );
  const [person] = persons.toSorted((a, b) => a.distinct - b.distinct);
  if (person === undefined) return candidates;
  const evidence = [
    {
      code: 'repeats',
      params: { column: customer.column.name },
    },
  ];
  return [
    ...candidates.filter(({ column }) => column !== person),
    { target: 'customer-code', column: person, meaning: meanings(person), score: customer.score + SCORE_MARGIN, evidence },
  ];
}

/** Words for the first or last day on which a version of a row is valid, and for the version that is valid now. */
const VERSION = /(?:^|[^a-z])(?:valid|effective|current|version|latest|expiry|expired|expires?)(?:[^a-z]|$)/u;

/** True when a table has a row for each version of a member, by the names of its columns. */
export function hasVersions(columns: readonly { readonly name: string }[]): boolean {
  return columns.some(({ name }) => VERSION.test(wordsOf(name).join(' ')));
}

/**
 * Prefers the id of a customer to the key of one of its versions: in a table with one row per version, the id repeats and the key
 * does not.
 */
function versionedCustomer(
  candidates: readonly Candidate[],
  { columns }: TableProfile,
  meanings: Meanings,
): readonly Candidate[] | undefined {
  const customer = candidates.filter((one) => one.target === 'customer-code').toSorted((a, b) => b.score - a.score)[0];
  const id = columns.find(
    (column) =>
      column !== customer?.column &&
      column.table !== undefined &&
      isPersonId(column, meanings) &&
      meanings(column).unknown.length === 0 &&
      column.distinct < (column.rowCount ?? 0) &&
      column.missing === 0 &&
      column.hasVersions === true,
  );
  if (customer === undefined || id === undefined || customer.column.table === id.table) return undefined;
  const [table, column] = [id.table ?? '', customer.column.name];
  const evidence = [
    {
      code: 'versions',
      params: { table, column },
    },
  ];
  return [
    ...candidates.filter(({ column }) => column !== id),
    { target: 'customer-code', column: id, meaning: meanings(id), score: customer.score + SCORE_MARGIN, evidence },
  ];
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
