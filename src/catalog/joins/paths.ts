import type { Note } from '../../query/schema.js';
import type { KeyNames } from './names.js';
import { surestFirst } from './search.js';
import type { FoundJoin } from './search.js';

/** A join in its place: `as` is the second name of the table that it leads to, where that is met in another way too. */
export interface PlacedJoin extends FoundJoin {
  readonly as?: string;
}

/** Joins such that at most one way leads from a table to another. */
export interface Paths {
  readonly joins: readonly PlacedJoin[];
  readonly notes: readonly Note[];
}

/** A table that joins lead to: its name, and how many columns it has. */
export interface Target {
  readonly name: string;
  readonly columns: number;
}

/** A share of rows that is as good as all: a few may be wrong in the data. */
const NEARLY_ALL = 0.999;

/**
 * Chooses among joins, surest first, such that at most one way leads from a table to another. Of two ways that lead to the same rows the one by
 * more tables stays, as all tables on it can use it; where they differ the second gets a name of its own for the table in which they meet. Places are
 * those of the order before those of its customer, its store, its seller and its supplier.
 */
export function choosePaths(found: readonly FoundJoin[], targets: readonly Target[], names: KeyNames): Paths {
  const choice = new PathChoice(found, targets, names);
  for (let ways = choice.twoWays(); ways !== undefined; ways = choice.twoWays()) choice.settle(...ways);
  return { joins: [...choice.joins, ...choice.apart], notes: choice.notes };
}

type Way = readonly FoundJoin[];

/** Whose places and people come before others: what is not named is of the order. */
const OWNERS: readonly (readonly string[])[] = [['order'], ['customer'], ['store'], ['seller', 'staff'], ['other'], ['product']];

class PathChoice {
  /** Joins by the tables' own names, and those that lead to a table under a second name. */
  joins: readonly FoundJoin[] = [];
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

  /** Two ways from one table to another that have no part in common; undefined where there are none. */
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

  /** Cuts one of two ways, the first of which is not the longer one. */
  settle(short: Way, long: Way): void {
    const [first] = short;
    if (first !== undefined && short.length === 1 && agree(short, long)) {
      this.joins = this.joins.filter((join) => join !== first);
      return;
    }
    const [kept, cut] = this.#isBefore(short, long) ? [short, long] : [long, short];
    const last = cut.at(-1);
    if (last === undefined) return;
    this.joins = this.joins.filter((join) => join !== last);
    this.#setApart(last, kept);
  }

  /** Whether the table in which two ways meet is that of the first: as declared, by whose it is, by the shorter way, by the surer join. */
  #isBefore(short: Way, long: Way): boolean {
    const [one, other] = [short.at(-1), long.at(-1)];
    if (one === undefined || other === undefined) return true;
    const order =
      Number(isDeclared(other)) - Number(isDeclared(one)) ||
      this.#rankOf(short) - this.#rankOf(long) ||
      short.length - long.length ||
      surestFirst(one, other);
    return order <= 0;
  }

  /** Whose a table is at the end of a way: 0 where the order itself leads to it, more for its customer, store, seller … */
  #rankOf(way: Way): number {
    const keys = way.slice(0, -1).flatMap(({ from }) => from.columns.flatMap((name) => this.#keys.ofColumn(name).stem));
    return Math.max(0, ...keys.map((idea) => OWNERS.findIndex((ideas) => ideas.includes(idea))));
  }

  #hasPair({ from, to }: FoundJoin): boolean {
    return this.joins.some((one) => one.from.table === from.table && one.to.table === to.table);
  }

  /** Gives a join a second name of its target: that of its column, which says in which role the table is met; nothing is lost without one where the table has only its key. */
  #setApart(join: FoundJoin, way?: Way): void {
    const { from, to } = join;
    const [column = ''] = from.columns;
    const target = this.#targets.find(({ name }) => name === to.table);
    if ((target?.columns ?? 0) <= to.columns.length && !isDeclared(join)) return;
    const isShared = this.joins.some((one) => one.from.columns[0] === column && one.to.table === to.table);
    const as = this.#freeName(isShared ? `${from.table}_${to.table}` : column);
    this.#addAs(join, as);
    if (way !== undefined) this.notes.push(severalWays(join, as, way.map((one) => one.from.table).join(' → ')));
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

/** All ways that begin at a table, each with one join at least. */
function waysFrom(joins: readonly FoundJoin[], table: string): readonly Way[] {
  return joins
    .filter(({ from }) => from.table === table)
    .flatMap((join) => [[join], ...waysFrom(joins, join.to.table).map((rest) => [join, ...rest])]);
}

function leadsTo(joins: readonly FoundJoin[], from: string, to: string): boolean {
  return from === to || waysFrom(joins, from).some((way) => endOf(way) === to);
}

/** Whether the second way leads to the same rows as the first, and as often. */
function agree(first: Way, second: Way): boolean {
  const other = rowsAlong(second);
  let met = 0;
  let same = 0;
  rowsAlong(first).forEach((row, index) => {
    if (row < 0) return;
    met += 1;
    if (other[index] === row) same += 1;
  });
  return same >= met * NEARLY_ALL;
}

function rowsAlong(way: Way): Int32Array {
  const [first, ...others] = way.map(({ match }) => match.rows);
  return others.reduce((rows, next) => rows.map((row) => (row < 0 ? -1 : (next[row] ?? -1))), first ?? new Int32Array(0));
}

function severalWays({ from, to }: FoundJoin, as: string, way: string): Note {
  const key = `${from.table}.${from.columns.join(', ')}`;
  const declaration = `${from.table}.${from.columns[0] ?? ''} = ${to.table}.${to.columns[0] ?? ''}`;
  return {
    code: 'several-ways',
    message: `'${to.table}' is met in two ways that lead to different rows: by ${way} it is '${to.table}', by ${key} it is '${as}'. To have it the other way, set joins="${declaration}"`,
    table: to.table,
    params: { table: to.table, from: key, as, joins: declaration },
  };
}
