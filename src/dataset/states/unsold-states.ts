import type { Catalog, Join, KeyRef } from '../../query/catalog.js';
import { splitList } from '../../query/names.js';
import type { Note, RemovedRows } from '../../query/schema.js';
import { badOption, type SalesError } from '../../util/error.js';
import { isPlain } from './state-rows.js';
import { namesCards, namesPayments, unsoldStates } from './state-words.js';

/** A column of texts that may be states. */
interface StateColumn {
  readonly name: string;
  readonly dictionary: readonly string[];
}

/** A table with its columns that may have states. */
export interface StateTable {
  readonly name: string;
  readonly columns: readonly StateColumn[];
}

/** The states of a table that are not counted. */
export interface UnsoldStates {
  readonly table: string;
  readonly column: string;
  readonly states: readonly string[];
}

/**
 * Returns the states that are not counted, of each column that has some. `status` is `sold`, `all`, or the states to count.
 * @throws SalesError `bad-option` for a state that the data lacks
 */
export function unsoldIn(tables: readonly StateTable[], status: string): readonly UnsoldStates[] {
  if (status === 'all') return [];
  const columns = tables.flatMap(({ name, columns: own }) => own.map((column) => ({ table: name, column })));
  if (status === 'sold') {
    return columns.flatMap(({ table, column }): UnsoldStates[] => {
      const states = unsoldStates(column);
      return states.length === 0 ? [] : [{ table, column: column.name, states }];
    });
  }
  const counted = splitList(status).map((state) => /^"(.*)"$/su.exec(state)?.[1]?.replaceAll('""', '"') ?? state);
  const own = columns.find(({ column }) => counted.length > 0 && counted.every((state) => column.dictionary.includes(state)));
  if (!own) throw unknownState(status, counted, columns);
  const states = own.column.dictionary.filter((state) => !counted.includes(state));
  return [{ table: own.table, column: own.column.name, states }];
}

/** Returns the states of each table together: a kind such as a payout and a state such as failed are in columns of their own. */
export function perTable(unsold: readonly UnsoldStates[]): readonly UnsoldStates[] {
  const tables = new Set(unsold.map(({ table }) => table));
  return [...tables].map((table) => {
    const own = unsold.filter((one) => one.table === table);
    return { table, column: own.map(({ column }) => column).join(', '), states: own.flatMap(({ states }) => states) };
  });
}

/** The error for states that no column has: it names those of the column with most of them. */
function unknownState(
  status: string,
  counted: readonly string[],
  columns: readonly { readonly column: StateColumn }[],
): SalesError {
  const hits = ({ column }: { readonly column: StateColumn }): number =>
    counted.filter((state) => column.dictionary.includes(state)).length;
  const named = ({ column }: { readonly column: StateColumn }): number => Number(/stat(?:us|e)$/iu.test(column.name));
  const [near] = columns.toSorted((a, b) => hits(b) - hits(a) || named(b) - named(a));
  const known = near && hits(near) + named(near) > 0 ? near.column.dictionary.map((state) => `'${state}'`) : [];
  return badOption('status', status, ["'sold'", "'all'", ...known]);
}

/** True for the table of sales, and for headers and tables of amounts that it is joined to; false for lists such as customers. */
export function areSales(name: string, { tables, roles }: Pick<Catalog, 'tables' | 'roles'>): boolean {
  const table = tables.find((one) => one.name === name);
  const hasEvents = roles.some(({ role, ref }) => ref.table === name && ['date', 'order', 'revenue'].includes(role));
  return name === tables[0]?.name || table?.hasParts === true || hasEvents;
}

/** Which states decide about sales, and the joins along which they do. */
export interface DecisiveStates {
  readonly unsold: readonly UnsoldStates[];
  /** Rows of `from` are not counted where all rows of `to` with their key are not. */
  readonly joins: readonly Join[];
}

/** Returns a test for the sides of joins that are the key of the order. */
function orderKeys({ roles, joins }: Pick<Catalog, 'roles' | 'joins'>): (side: KeyRef) => boolean {
  const textOf = ({ table, columns }: KeyRef): string => JSON.stringify([table, columns]);
  const order = roles.find(({ role }) => role === 'order')?.ref;
  const own = order && textOf({ table: order.table, columns: [order.column] });
  const same = joins.flatMap(({ from, to }) => (textOf(from) === own ? [to] : textOf(to) === own ? [from] : []));
  const keys = new Set([own, ...same.map(textOf)]);
  return (side) => keys.has(textOf(side));
}

/**
 * Returns the states that decide about sales: their own, those of their headers and of a list of states, and those of the payments of an order. One payment may succeed after others
 * failed. A payment that an order names by another number may be one of several, and does not decide.
 */
export function decisiveStates(
  states: readonly UnsoldStates[],
  catalog: Pick<Catalog, 'tables' | 'roles' | 'joins' | 'columns'>,
): DecisiveStates {
  const joins = catalog.joins.filter(isPlain);
  const isOrder = orderKeys(catalog);
  const sales = new Set(catalog.tables.map(({ name }) => name).filter((name) => areSales(name, catalog)));
  const payments = states.filter(
    ({ table, column }) =>
      ([table, column].some(namesPayments) || catalog.columns.some((one) => one.table === table && namesCards(one.name))) &&
      joins.some(
        ({ from, to }) =>
          (from.table === table && sales.has(to.table)) || (to.table === table && sales.has(from.table) && isOrder(from)),
      ),
  );
  const paid = joins.filter(({ from, to }) => sales.has(to.table) && payments.some(({ table }) => table === from.table));
  const isList = (name: string): boolean => {
    const own = catalog.roles.filter(({ ref }) => ref.table === name);
    return own.length > 0 && own.every(({ role }) => role === 'status');
  };
  return {
    unsold: states.filter(
      (one) => catalog.tables.length === 1 || sales.has(one.table) || payments.includes(one) || isList(one.table),
    ),
    joins: [...joins, ...paid.map((join) => ({ ...join, from: join.to, to: join.from }))],
  };
}

/** What is known of rows that are not counted. */
interface UnsoldRows {
  /** The number of rows of the table with their state. */
  readonly count: number;
  /** The revenue of all rows that are not counted; `undefined` where it is not known. */
  readonly amount: number | undefined;
  readonly removed?: readonly RemovedRows[];
  /** The numbers of deals that are won and lost, of a table of deals. */
  readonly deals?: Readonly<Record<'won' | 'lost', number>> | undefined;
}

/** The note on rows that are not counted. */
export function unsoldNote({ table, column, states }: UnsoldStates, { count, amount, removed = [], deals }: UnsoldRows): Note {
  const params = {
    table,
    column,
    states: states.slice(0, 5),
    setting: 'status="all"',
    ...(amount !== undefined && { amount }),
    ...(deals && { won: deals.won, lost: deals.lost }),
  };
  return { code: 'unsold-rows', table, column, count, params, ...(removed.length > 0 && { removed }) };
}
