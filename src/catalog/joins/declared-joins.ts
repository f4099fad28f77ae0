import { splitList, suggestions } from '../../query/names.js';
import { SalesError } from '../../util/error.js';
import type { KeyRef } from '../../query/catalog.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { TableProfile } from '../detect/profile.js';
import type { Reason } from '../../query/schema.js';

/** A join from the option `joins`. Names are split at dots, because tables and columns may contain dots too. */
export interface DeclaredJoin {
  readonly text: string;
  /** Pairs of columns that must be equal. */
  readonly pairs: readonly (readonly [readonly string[], readonly string[]])[];
  /** The day that must be within a period, and the first and last day of the period. */
  readonly period?: { readonly day: readonly string[]; readonly first: readonly string[]; readonly last: readonly string[] };
  /** The alias of its target table. */
  readonly as?: string;
}

/**
 * Parses the option `joins`: `orders.product_id = products.id; a.x = b.x and a.y = b.y; orders.ship_date = calendar.date as
 * ship_calendar; sales.sku = prices.sku and sales.day between prices.start and prices.end`, or a list of such texts. Names with
 * special characters are written in double quotes.
 * @throws SalesError `bad-join` for a text that cannot be parsed
 */
export function parseJoins(input: string | readonly string[]): readonly DeclaredJoin[] {
  const texts: readonly unknown[] = Array.isArray(input) ? input : [input];
  return texts.flatMap((text) => {
    if (typeof text !== 'string') throw unreadable(String(text));
    return splitList(text, ';').map(parseJoin);
  });
}

/** `and a.day between b.start and b.end`. */
const BETWEEN = /\s+and\s+(\S+)\s+between\s+(\S+)\s+and\s+(\S+)/iu;

function parseJoin(text: string): DeclaredJoin {
  const quoted: string[] = [];
  const masked = text.replaceAll(/"((?:[^"]|"")*)"/gu, (_, name: string) => `\0${String(quoted.push(name) - 1)}\0`);
  const nameOf = (part: string): string =>
    part.trim().replaceAll(/\0(\d+)\0/gu, (_, index: string) => (quoted[Number(index)] ?? '').replaceAll('""', '"'));
  const [equations = '', as, ...rest] = masked.split(/\s+as(?:\s+|$)/iu);
  const pathOf = (side: string): readonly string[] => {
    const path = side.split('.').map(nameOf);
    if (path.length < 2 || path.includes('')) throw unreadable(text);
    return path;
  };
  const between = BETWEEN.exec(equations);
  const [day, first, last] = (between?.slice(1) ?? []).map(pathOf);
  const pairs = equations
    .replace(BETWEEN, '')
    .split(/\s+and(?:\s+|$)/iu)
    .map((equation) => {
      const [left = '', right = '', ...more] = equation.split('=');
      if (more.length > 0) throw unreadable(text);
      return [pathOf(left), pathOf(right)] as const;
    });
  if (rest.length > 0 || as?.trim() === '') throw unreadable(text);
  return {
    text,
    pairs,
    ...(day && first && last && { period: { day, first, last } }),
    ...(as === undefined ? {} : { as: nameOf(as) }),
  };
}

function unreadable(text: string): SalesError {
  const expected = 'table.column = table.column';
  return new SalesError('bad-join', 'unreadable-join', {
    params: { option: 'joins', value: text, expected },
  });
}

interface DeclaredSearch extends Pick<JoinSearch, 'tables' | 'match'> {
  /** The table of a name: its own, or that of a file with rows in the table. */
  readonly tableOf: (name: string) => string | undefined;
  /** The most frequent value of a key, and its count. */
  readonly commonest: (key: KeyRef) => { readonly value: string; readonly count: number };
}

/**
 * Resolves declared joins from the many side to the one side: the target is the side with unique keys.
 * @throws SalesError `bad-join` for unknown names, for keys that repeat on both sides, and for circular joins
 */
export function declaredJoins(declared: readonly DeclaredJoin[], search: DeclaredSearch): readonly FoundJoin[] {
  const joins: FoundJoin[] = [];
  for (const one of declared) {
    const join = resolve(one, search, joins);
    if (one.as === undefined && joins.some((known) => isSame(known, join))) continue;
    const isTaken =
      search.tableOf(one.as ?? '') !== undefined || joins.some(({ alias }) => alias !== undefined && alias === one.as);
    if (isTaken) throw taken(one);
    if (one.as === undefined && leadsBack(joins, join.to.table, join.from.table)) throw circle(one, join);
    joins.push(join);
  }
  return joins;
}

/** True when a join was declared before, possibly in reverse. */
function isSame(one: FoundJoin, other: FoundJoin): boolean {
  const textOf = ({ from, to }: FoundJoin): string => JSON.stringify([from, to]);
  return one.alias === undefined && textOf(one) === textOf(other);
}

const DECLARED: Reason = { code: 'declared' };

function resolve(declared: DeclaredJoin, search: DeclaredSearch, before: readonly FoundJoin[]): FoundJoin {
  const sides = keysOf(declared, search);
  if (declared.period) return resolvePeriod(declared, sides, { search, before });
  const [left, right] = sides;
  const there = search.match(left, right);
  const back = there.doubled === 0 ? undefined : search.match(right, left);
  if (back !== undefined && back.doubled > 0) throw bothRepeat(declared, [left, right], [back.doubled, there.doubled], search);
  const [from, to, match] = back === undefined ? [left, right, there] : [right, left, back];
  return { from, to, match, evidence: [DECLARED], score: Infinity, ...(declared.as === undefined ? {} : { alias: declared.as }) };
}

/** Joins rows to a list with a first and a last day per key. The day may be in a table that the rows were joined to before. */
function resolvePeriod(
  declared: DeclaredJoin,
  sides: readonly [KeyRef, KeyRef],
  { search, before }: { readonly search: DeclaredSearch; readonly before: readonly FoundJoin[] },
): FoundJoin {
  const { day: path, first: start, last: end } = declared.period!;
  const [day, first, last] = [path, start, end].map((one) => declaredColumn(one, declared, search)) as [Named, Named, Named];
  const [to, from] = sides[1].table === first.table ? [sides[1], sides[0]] : sides;
  const header = before.find((join) => join.from.table === from.table && join.to.table === day.table && join.alias === undefined);
  if (last.table !== to.table || first.table !== to.table || (day.table !== from.table && header === undefined))
    throw periodElsewhere(declared, from.table, to.table);
  const own = header === undefined ? [...from.columns, day.column] : from.columns;
  const refs = [
    { ...from, columns: own, ...(header && { day: { ...day, from: header.from.columns, to: header.to.columns } }) },
    { ...to, columns: [...to.columns, first.column], until: last.column },
  ] as const;
  const match = search.match(...refs);
  if (match.doubled > 0) throw periodsOverlap(declared, to.table, match.doubled);
  return {
    from: refs[0],
    to: refs[1],
    match,
    evidence: [DECLARED],
    score: Infinity,
    ...(declared.as === undefined ? {} : { alias: declared.as }),
  };
}

function periodElsewhere({ text }: DeclaredJoin, from: string, to: string): SalesError {
  return new SalesError('bad-join', 'join-period-elsewhere', {
    params: { option: 'joins', value: text, table: from, other: to },
  });
}

function periodsOverlap({ text }: DeclaredJoin, table: string, count: number): SalesError {
  return new SalesError('bad-join', 'join-periods-overlap', {
    params: { option: 'joins', value: text, table, count },
  });
}

/** Returns the keys of both sides in the order in which they are written. A later pair may name the tables in reverse. */
function keysOf(declared: DeclaredJoin, search: DeclaredSearch): readonly [KeyRef, KeyRef] {
  const pairs = declared.pairs.map(
    ([left, right]) => [declaredColumn(left, declared, search), declaredColumn(right, declared, search)] as const,
  );
  const [first] = pairs;
  const [one = '', other = ''] = first?.map(({ table }) => table) ?? [];
  const sorted = pairs.map(([left, right]) =>
    left.table === other && right.table === one && one !== other ? [right, left] : [left, right],
  );
  const fits = one !== other && sorted.every(([left, right]) => left?.table === one && right?.table === other);
  if (!fits) {
    throw new SalesError('bad-join', 'join-of-tables', {
      params: { option: 'joins', value: declared.text },
    });
  }
  return [
    { table: one, columns: sorted.map(([left]) => left?.column ?? '') },
    { table: other, columns: sorted.map(([, right]) => right?.column ?? '') },
  ];
}

interface Named {
  readonly table: string;
  readonly column: string;
}

/** Resolves the column of a name written `table.column`, at any dot. */
function declaredColumn(path: readonly string[], { text }: DeclaredJoin, { tables, tableOf }: DeclaredSearch): Named {
  const splits = path.slice(1).map((_, index) => [path.slice(0, index + 1).join('.'), path.slice(index + 1).join('.')] as const);
  const known = splits.flatMap(([name, column]) => {
    const table = tables.find((one) => one.table === tableOf(name));
    return table === undefined ? [] : [{ table, column }];
  });
  const found = known.find(({ table, column }) => table.columns.some(({ name }) => name === column));
  if (found !== undefined) return { table: found.table.table, column: found.column };
  const [nearby] = known;
  if (nearby !== undefined) throw unknownColumn(text, nearby.table, nearby.column);
  const [name = ''] = path;
  const names = tables.map(({ table }) => table);
  throw new SalesError('bad-join', 'join-unknown-table', {
    params: { option: 'joins', value: text, table: name, ...suggestions(name, names) },
  });
}

function unknownColumn(text: string, { table, columns }: TableProfile, column: string): SalesError {
  const names = columns.map(({ name }) => name);
  return new SalesError('bad-join', 'join-unknown-column', {
    params: { option: 'joins', value: text, table, column, ...suggestions(column, names) },
  });
}

function bothRepeat(
  { text }: DeclaredJoin,
  keys: readonly [KeyRef, KeyRef],
  doubled: readonly [number, number],
  { commonest }: DeclaredSearch,
): SalesError {
  const [left, right] = [commonest(keys[0]), commonest(keys[1])];
  return new SalesError('bad-join', 'join-multiplies', {
    params: {
      ...{ rows: doubled[0], key: left.value, count: left.count },
      ...{ otherRows: doubled[1], otherKey: right.value, otherCount: right.count },
      option: 'joins',
      value: text,
      table: keys[0].table,
      other: keys[1].table,
      columns: [...keys[0].columns, ...keys[1].columns],
    },
  });
}

function leadsBack(joins: readonly FoundJoin[], from: string, to: string): boolean {
  return joins.some(
    (join) =>
      join.alias === undefined && join.from.table === from && (join.to.table === to || leadsBack(joins, join.to.table, to)),
  );
}

function circle({ text }: DeclaredJoin, { from, to }: FoundJoin): SalesError {
  return new SalesError('bad-join', 'join-cycle', {
    params: { option: 'joins', value: text, table: from.table, other: to.table, name: from.columns[0] ?? 'other' },
  });
}

function taken({ text, as = '' }: DeclaredJoin): SalesError {
  return new SalesError('bad-join', 'join-name-taken', {
    params: { option: 'joins', value: text, table: as },
  });
}
