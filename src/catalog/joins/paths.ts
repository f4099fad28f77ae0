import type { Note } from '../../query/schema.js';
import type { KeyNames } from './names.js';
import { leadsToEvent } from './names.js';
import { surestFirst } from './search.js';
import type { FoundJoin } from './search.js';

/** A join in the final graph. */
export interface PlacedJoin extends FoundJoin {
  /** The alias of its target table if another path reaches that table too. */
  readonly as?: string;
  /** Tables with a key of their own to the target table, which reach the same rows through this join. */
  readonly alsoFrom?: readonly string[];
}

/** Joins with at most one path between any two tables. */
export interface Paths {
  readonly joins: readonly PlacedJoin[];
  readonly notes: readonly Note[];
}

/** A table that joins refer to. */
export interface Target {
  readonly name: string;
  readonly columns: number;
}

/** A share of rows that counts as all, because a few may be wrong in the data. */
const NEARLY_ALL = 0.999;

/**
 * Chooses joins, most certain first, with at most one path between any two tables. If two paths reach the same rows, the longer
 * one stays, because all tables on it can use it. If they reach different rows, the second path gets an alias for the table where
 * they meet. Locations of the order precede those of its customer, store, seller and supplier.
 */
export function choosePaths(found: readonly FoundJoin[], targets: readonly Target[], names: KeyNames): Paths {
  const choice = new PathChoice(found, targets, names);
  for (let ways = choice.twoWays(); ways !== undefined; ways = choice.twoWays()) choice.settle(...ways);
  return { joins: [...choice.joins, ...choice.apart], notes: choice.notes };
}

type Way = readonly PlacedJoin[];

/** The precedence of locations and people by owner; a location without an owner belongs to the order. */
const OWNERS: readonly (readonly string[])[] = [
  ['order', 'sale'],
  ['customer'],
  ['store'],
  ['seller', 'staff'],
  ['other'],
  ['product'],
];

class PathChoice {
  /** Joins by the tables' own names, and joins to a table under an alias. */
  joins: readonly PlacedJoin[] = [];
  apart: readonly PlacedJoin[] = [];
  readonly notes: Note[] = [];
  readonly #targets: readonly Target[];
  readonly #names: Set<string>;
  readonly #keys: KeyNames;

  constructor(found: readonly FoundJoin[], targets: readonly Target[], keys: KeyNames) {
    this.#targets = targets;
    this.#keys = keys;
    this.#names = new Set(targets.map(({ name }) => name));
    for (const join of found) {
      if (join.alias !== undefined) this.#addAs(join, join.alias);
      else if (this.#hasPair(join)) this.#setApart(join);
      else if (!leadsTo(this.joins, join.to.table, join.from.table)) this.joins = [...this.joins, join];
    }
  }

  /** Returns two paths between the same tables that differ in their first and last join; `undefined` if there are none. */
  twoWays(): readonly [Way, Way] | undefined {
    for (const { name } of this.#targets) {
      const ways = waysFrom(this.joins, name);
      for (const one of ways) {
        const other = ways.find((way) => way[0] !== one[0] && way.at(-1) !== one.at(-1) && endOf(way) === endOf(one));
        if (other !== undefined) return one.length <= other.length ? [one, other] : [other, one];
      }
    }
    return undefined;
  }

  /** Removes the redundant join of two paths, or gives it an alias. The first path is not the longer one. */
  settle(short: Way, long: Way): void {
    const [first] = short;
    if (first !== undefined && short.length === 1 && agree(short, long)) {
      const last = long.at(-1);
      const withKey = (join: PlacedJoin): PlacedJoin =>
        join === last ? { ...join, alsoFrom: [...(join.alsoFrom ?? []), first.from.table] } : join;
      this.joins = this.joins.filter((join) => join !== first).map(withKey);
      return;
    }
    const [kept, cut] = this.#isBefore(short, long) ? [short, long] : [long, short];
    const last = cut.at(-1);
    if (last === undefined) return;
    this.joins = this.joins.filter((join) => join !== last);
    this.#setApart(last, kept);
  }

  /**
   * True when the table where two paths meet belongs to the first: as declared, by its owner, as that of sales before that of their returns, by
   * the shorter path, by the number of tables and of rows that can use it, by the more certain join.
   */
  #isBefore(short: Way, long: Way): boolean {
    const [one, other] = [short.at(-1), long.at(-1)];
    if (one === undefined || other === undefined) return true;
    const order =
      Number(isDeclared(other)) - Number(isDeclared(one)) ||
      this.#rankOf(short) - this.#rankOf(long) ||
      Number(this.#isAfterSales(long, one)) ||
      short.length - long.length ||
      this.#usersOf(other) - this.#usersOf(one) ||
      other.match.rows.length - one.match.rows.length ||
      surestFirst(one, other);
    return order <= 0;
  }

  /** True when rows refer to more sales, which have a key to the same table: each return names its product again, which may be another one. */
  #isAfterSales(long: Way, { match }: FoundJoin): boolean {
    const last = long.at(-1);
    const isOfSales = long.slice(0, -1).every((join) => leadsToEvent(join, this.#keys));
    return isOfSales && (last?.match.rows.length ?? 0) > match.rows.length;
  }

  /** The number of tables that reach the start of a join: orders have the customer for their items and for deliveries. */
  #usersOf({ from }: FoundJoin): number {
    return this.#targets.filter(({ name }) => leadsTo(this.joins, name, from.table)).length;
  }

  /** The rank of a path by the owner of its table: 0 for the order itself, more for its customer, store, seller … */
  #rankOf(way: Way): number {
    const columns = way.slice(0, -1).flatMap(({ from }) => from.columns);
    return Math.max(0, ...columns.map((name) => this.#ownerOf(name)));
  }

  /** The place of a key among the owners, −1 for none. The item of a sale belongs to the sale. */
  #ownerOf(column: string): number {
    const { stem } = this.#keys.ofColumn(column);
    return OWNERS.findIndex((ideas) => ideas.some((idea) => stem.includes(idea)));
  }

  #hasPair({ from, to }: FoundJoin): boolean {
    return this.joins.some((one) => one.from.table === from.table && one.to.table === to.table);
  }

  /**
   * Gives a join an alias for its target: the name of its column, which describes the role of the table. A table that only
   * consists of its key needs none.
   */
  #setApart(join: FoundJoin, way?: Way): void {
    const { from, to } = join;
    const [column = ''] = from.columns;
    const target = this.#targets.find(({ name }) => name === to.table);
    if ((target?.columns ?? 0) <= to.columns.length && !isDeclared(join)) return;
    const isShared = this.joins.some((one) => one.from.columns[0] === column && one.to.table === to.table);
    const as = this.#freeName(isShared ? `${from.table}_${to.table}` : column);
    this.#addAs(join, as);
    if (way !== undefined) this.notes.push(severalWays(join, as));
  }

  #addAs(join: FoundJoin, as: string): void {
    this.#names.add(as);
    this.apart = [...this.apart, { ...join, as }];
  }

  #freeName(name: string): string {
    let free = name;
    for (let count = 2; this.#names.has(free); count += 1) free = `${name}_${String(count)}`;
    return free;
  }
}

function isDeclared({ score }: FoundJoin): boolean {
  return score === Infinity;
}

function endOf(way: Way): string | undefined {
  return way.at(-1)?.to.table;
}

/** Returns all paths from a table, each with at least one join. */
function waysFrom(joins: readonly PlacedJoin[], table: string): readonly Way[] {
  return joins
    .filter(({ from }) => from.table === table)
    .flatMap((join) => [[join], ...waysFrom(joins, join.to.table).map((rest) => [join, ...rest])]);
}

function leadsTo(joins: readonly PlacedJoin[], from: string, to: string): boolean {
  return from === to || waysFrom(joins, from).some((way) => endOf(way) === to);
}

/** True when the second path reaches the same rows as the first, for as many rows. */
function agree(first: Way, second: Way): boolean {
  const other = rowsAlong(second);
  let compared = 0;
  let same = 0;
  rowsAlong(first).forEach((row, index) => {
    if (row < 0) return;
    compared += 1;
    if (other[index] === row) same += 1;
  });
  return same >= compared * NEARLY_ALL;
}

function rowsAlong(way: Way): Int32Array {
  const [first, ...others] = way.map(({ match }) => match.rows);
  return others.reduce((rows, next) => rows.map((row) => (row < 0 ? -1 : (next[row] ?? -1))), first ?? new Int32Array(0));
}

function severalWays({ from, to }: FoundJoin, as: string): Note {
  const key = `${from.table}.${from.columns.join(', ')}`;
  const declaration = `${from.table}.${from.columns[0] ?? ''} = ${to.table}.${to.columns[0] ?? ''}`;
  return {
    code: 'several-ways',
    table: to.table,
    params: { table: to.table, from: key, as, joins: declaration, setting: `joins="${declaration}"` },
  };
}
