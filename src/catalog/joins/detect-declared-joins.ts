import type { KeyRef } from '../../query/catalog.js';
import { nearest, suggest } from '../../query/nearest.js';
import { counted } from '../../util/counted.js';
import { SalesError } from '../../util/error.js';
import type { DeclaredJoin } from './declared-joins.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { TableProfile } from '../detect/profile.js';

/** What declared joins are looked up in. */
export interface DeclaredSearch extends Pick<JoinSearch, 'tables' | 'match'> {
  /** The table that a name stands for: its own, or that of a file whose rows it holds. */
  readonly tableOf: (name: string) => string | undefined;
  /** The value of a key that most rows have, and how many. */
  readonly commonest: (key: KeyRef) => { readonly value: string; readonly count: number };
}

/**
 * Declared joins from the many to the one: the side whose keys tell rows apart is led to.
 * @throws SalesError `bad-join` for names that are not there, for keys that repeat on both sides, and for joins in a circle
 */
export function declaredJoins(declared: readonly DeclaredJoin[], search: DeclaredSearch): readonly FoundJoin[] {
  const joins: FoundJoin[] = [];
  for (const one of declared) {
    const join = resolve(one, search);
    if (one.as === undefined && joins.some((known) => isSame(known, join))) continue;
    const isTaken =
      search.tableOf(one.as ?? '') !== undefined || joins.some(({ alias }) => alias !== undefined && alias === one.as);
    if (isTaken) throw taken(one);
    if (one.as === undefined && leadsBack(joins, join.to.table, join.from.table)) throw circle(one, join);
    joins.push(join);
  }
  return joins;
}

/** Whether a join was declared before, perhaps the other way round. */
function isSame(one: FoundJoin, other: FoundJoin): boolean {
  const textOf = ({ from, to }: FoundJoin): string => JSON.stringify([from, to]);
  return one.alias === undefined && textOf(one) === textOf(other);
}

function resolve(declared: DeclaredJoin, search: DeclaredSearch): FoundJoin {
  const [left, right] = keysOf(declared, search);
  const there = search.match(left, right);
  const back = there.doubled === 0 ? undefined : search.match(right, left);
  if (back !== undefined && back.doubled > 0) throw bothRepeat(declared, [left, right], [back.doubled, there.doubled], search);
  const [from, to, match] = back === undefined ? [left, right, there] : [right, left, back];
  return { from, to, match, words: 'declared', score: Infinity, ...(declared.as === undefined ? {} : { alias: declared.as }) };
}

/** The keys of both sides, in the order in which they are written; a later pair may name the tables the other way round. */
function keysOf(declared: DeclaredJoin, search: DeclaredSearch): readonly [KeyRef, KeyRef] {
  const pairs = declared.pairs.map(
    ([left, right]) => [columnOf(left, declared, search), columnOf(right, declared, search)] as const,
  );
  const [first] = pairs;
  const [one = '', other = ''] = first?.map(({ table }) => table) ?? [];
  const sorted = pairs.map(([left, right]) =>
    left.table === other && right.table === one && one !== other ? [right, left] : [left, right],
  );
  const fits = one !== other && sorted.every(([left, right]) => left?.table === one && right?.table === other);
  if (!fits) {
    throw new SalesError('bad-join', `joins: '${declared.text}' must join the same two tables in every condition`, {
      hint: 'Declare each join separately, separated by “;”.',
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

/** The column that a name written `table.column` stands for, wherever its parts are divided. */
function columnOf(path: readonly string[], { text }: DeclaredJoin, { tables, tableOf }: DeclaredSearch): Named {
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
  throw new SalesError('bad-join', `joins: '${text}' names a table '${name}' that is not there`, {
    hint: suggest(name, names),
    params: { option: 'joins', value: text, table: name, expected: names, ...nearestOf(name, names) },
  });
}

function unknownColumn(text: string, { table, columns }: TableProfile, column: string): SalesError {
  const names = columns.map(({ name }) => name);
  return new SalesError('bad-join', `joins: '${text}' names a column '${column}' that table '${table}' does not have`, {
    hint: suggest(column, names),
    params: { option: 'joins', value: text, table, column, expected: names, ...nearestOf(column, names) },
  });
}

function nearestOf(name: string, names: readonly string[]): { readonly nearest?: string } {
  const near = nearest(name, names);
  return near === undefined ? {} : { nearest: near };
}

function bothRepeat(
  { text }: DeclaredJoin,
  keys: readonly [KeyRef, KeyRef],
  doubled: readonly [number, number],
  { commonest }: DeclaredSearch,
): SalesError {
  const [left, right] = keys.map((key, index) => {
    const { value, count } = commonest(key);
    const repeats = counted(doubled[index] ?? 0, 'row repeats', 'rows repeat');
    return `in '${key.table}' ${repeats} a key ('${value}' stands in ${String(count)})`;
  });
  return new SalesError('bad-join', `joins: '${text}' would multiply rows: ${left ?? ''}, and ${right ?? ''}`, {
    hint: 'One side must have unique keys. For a many-to-many table, query each side separately.',
    params: {
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
  return new SalesError('bad-join', `joins: '${text}' creates a cycle: '${to.table}' is already joined to '${from.table}'`, {
    hint: `Give '${to.table}' a second name there: add "as ${from.columns[0] ?? 'other'}".`,
    params: { option: 'joins', value: text, table: from.table, other: to.table },
  });
}

function taken({ text, as = '' }: DeclaredJoin): SalesError {
  return new SalesError('bad-join', `joins: the name '${as}' of '${text}' is that of another table`, {
    hint: 'Choose a name that no table has.',
    params: { option: 'joins', value: text, table: as },
  });
}
