import type { Catalog, Join } from '../../src/query/catalog.js';
import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import type { Random } from '../engine/random.js';
import { tableOf, type Filling } from '../engine/random-table.js';
import { catalogOf, randomRoles, type SchemaRoles } from './schema-catalog.js';

/** A row as plain values; `key` and `to` are what keys mean, whatever they are written as: equal numbers are equal keys. */
export interface SchemaRow {
  readonly key: number | undefined;
  /** Whether a row that points at this key meets this row: the first with the key. */
  readonly isFirst: boolean;
  /** By join: the key that it points at. */
  readonly to: ReadonlyMap<number, number | undefined>;
  readonly values: Readonly<Record<string, string | number | undefined>>;
}

/** One table under one name. `rows` are shared with the table that it is the same as. */
export interface SchemaTable {
  readonly name: string;
  readonly sameAs?: string;
  readonly rows: readonly SchemaRow[];
  /** Names of columns besides keys. */
  readonly columns: readonly string[];
}

/** A join between tables by their place in the list. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** A random star, snowflake or web of tables: as the engine reads it, and as plain rows. */
export interface Schema {
  readonly tables: readonly SchemaTable[];
  readonly edges: readonly Edge[];
  readonly roles: SchemaRoles;
  readonly loaded: readonly Table[];
  readonly catalog: Catalog;
}

/** 2020-01-01. */
export const FIRST_DAY = 18_262;

/** What columns besides keys hold; every table has some of them. */
const COLUMNS = {
  a: 'text',
  x: 'text',
  n: 'number',
  d: 'date',
  o: 'text',
  c: 'text',
} as const;

type Written = 'whole' | 'cents' | 'float' | 'digits' | 'word' | 'date' | 'date-number' | 'noon';

/** Ways to write keys that meet each other, on the many side and on the one side. */
const WRITINGS: readonly (readonly [Written, Written])[] = [
  ['whole', 'whole'],
  ['whole', 'whole'],
  ['word', 'word'],
  ['word', 'word'],
  ['whole', 'cents'],
  ['cents', 'whole'],
  ['float', 'whole'],
  ['cents', 'float'],
  ['whole', 'digits'],
  ['digits', 'whole'],
  ['cents', 'digits'],
  ['date', 'date'],
  ['date-number', 'date'],
  ['date', 'date-number'],
  ['noon', 'date'],
];

function fillingOf(written: Written, keys: readonly (number | undefined)[]): Filling {
  const numbers = (value: (key: number) => number): (number | undefined)[] => keys.map((key) => key && value(key));
  const texts = (value: (key: number) => string): (string | undefined)[] =>
    keys.map((key) => (key === undefined ? undefined : value(key)));
  const dayNumber = (key: number): number =>
    Number(new Date((FIRST_DAY + key) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''));
  switch (written) {
    case 'whole':
      return { kind: 'decimal', scale: 0, values: numbers((key) => key * 7) };
    case 'cents':
      return { kind: 'decimal', scale: 2, values: numbers((key) => key * 700) };
    case 'float':
      return { kind: 'float', values: numbers((key) => key * 7) };
    case 'digits':
      return { kind: 'text', values: texts((key) => String(key * 7)) };
    case 'word':
      return { kind: 'text', values: texts((key) => `key ${key}`) };
    case 'date':
      return { kind: 'date', values: numbers((key) => FIRST_DAY + key) };
    case 'date-number':
      return { kind: 'decimal', scale: 0, values: numbers(dayNumber) };
    case 'noon':
      return { kind: 'wall', values: numbers((key) => (FIRST_DAY + key) * 86_400_000 + 43_200_000) };
  }
}

/** Keys are 1 … 12, pairs of keys 101 … 303: the second part is the last two digits. A pair is missing where its first part is. */
const parts = (key: number | undefined): (number | undefined)[] =>
  key === undefined ? [undefined, 1] : [Math.floor(key / 100), key % 100];

/** Joins such that between two tables there is at most one way; the first table leads to some of the others. */
function randomEdges(random: Random, count: number): Edge[] {
  const edges: Edge[] = [];
  const reach = (from: number): number[] => [from, ...edges.filter((edge) => edge.from === from).flatMap(({ to }) => reach(to))];
  const above = (to: number): number[] => [to, ...edges.filter((edge) => edge.to === to).flatMap(({ from }) => above(from))];
  for (let to = 1; to < count; to++) {
    const isFact = random.chance(0.25);
    const froms = random.shuffle(Array.from({ length: to }, (_, from) => from)).slice(0, isFact ? 0 : random.pick([1, 1, 2, 3]));
    for (const from of froms) {
      const below = reach(to);
      if (above(from).every((each) => reach(each).every((met) => !below.includes(met)))) edges.push({ from, to });
    }
  }
  return edges;
}

function randomRows(
  random: Random,
  columns: readonly string[],
  tos: readonly (readonly [number, boolean])[],
  isPair: boolean,
): SchemaRow[] {
  const count = random.pick([0, 3, 8, 8, 20]);
  const gap = random.pick([0, 0, 0.1, 0.3]);
  const maybe = <Value>(value: Value): Value | undefined => (random.chance(gap) ? undefined : value);
  const keyOf = (pair: boolean, most: number): number => (pair ? 100 * random.int(1, 3) + random.int(1, 3) : random.int(1, most));
  const days = random.pick([40, 400, 800]);
  const makers: Record<string, () => string | number> = {
    a: () => random.pick(['red', 'green', 'blue', 'Zoë', 'a;b']),
    x: () => `x${random.int(1, 3)}`,
    n: () => random.int(-500, 9_999),
    d: () => FIRST_DAY + random.int(0, days),
    o: () => `o${random.int(1, 8)}`,
    c: () => `c${random.int(1, 5)}`,
  };
  const order = random.shuffle(Array.from({ length: 20 }, (_, key) => key + 1));
  const seen = new Set<number>();
  return Array.from({ length: count }, (_, row) => {
    const own = isPair || random.chance(0.1) ? keyOf(isPair, 10) : order[row]!;
    const key = maybe(own);
    const isFirst = key !== undefined && !seen.has(key);
    if (key !== undefined) seen.add(key);
    const to = new Map(tos.map(([edge, pair]) => [edge, maybe(keyOf(pair, 12))]));
    return { key, isFirst, to, values: Object.fromEntries(columns.map((name) => [name, maybe(makers[name]!())])) };
  });
}

/** A random schema of 2 to 6 tables, in which some may be met in a second role under a second name. */
export function randomSchema(random: Random): Schema {
  const count = random.int(2, 6);
  const edges = randomEdges(random, count);
  const pairs = Array.from({ length: count }, () => random.chance(0.2));
  const tables: SchemaTable[] = [];
  for (let t = 0; t < count; t++) {
    const columns = Object.keys(COLUMNS).filter((name) => (t === 0 && name === 'a') || random.chance(name === 'n' ? 0.8 : 0.5));
    const tos = edges.flatMap(({ from, to }, edge) => (from === t ? [[edge, pairs[to]!] as const] : []));
    tables.push({ name: `t${t}`, columns, rows: randomRows(random, columns, tos, pairs[t]!) });
  }
  const loaded = tables.map((_, t) => ({ name: `t${t}`, fillings: plainFillings(tables[t]!) }));
  const joins = edges.map(({ from, to }, edge) => {
    const written = pairs[to]! ? [random.pick(WRITINGS), random.pick(WRITINGS)] : [random.pick(WRITINGS)];
    const keys = writeJoin(written, { edge, from: tables[from]!, to: tables[to]! });
    Object.assign(loaded[from]!.fillings, keys.from);
    Object.assign(loaded[to]!.fillings, keys.to);
    return {
      from: { table: `t${from}`, columns: Object.keys(keys.from) },
      to: { table: `t${to}`, columns: Object.keys(keys.to) },
      missing: 0,
      unmatched: 0,
      reason: 'test',
      reasons: [],
    };
  });
  const made = loaded.map(({ name, fillings }, t) => tableOf(name, fillings, tables[t]!.rows.length).table);
  addSecondRoles(random, { tables, edges, joins, made });
  const roles = randomRoles(random, tables, edges);
  return { tables, edges, roles, loaded: made, catalog: catalogOf(made, tables, joins, roles) };
}

function plainFillings({ columns, rows }: SchemaTable): Record<string, Filling> {
  return Object.fromEntries(
    columns.map((name): [string, Filling] => {
      const values = rows.map((row) => row.values[name]);
      if (COLUMNS[name as keyof typeof COLUMNS] === 'text')
        return [name, { kind: 'text', values: values as (string | undefined)[] }];
      const numbers = values as (number | undefined)[];
      return [name, name === 'd' ? { kind: 'date', values: numbers } : { kind: 'decimal', scale: 2, values: numbers }];
    }),
  );
}

/** The key columns of a join on either side: each join has its own, so that each may be written in its own way. */
function writeJoin(
  written: readonly (readonly [Written, Written])[],
  { edge, from, to }: { readonly edge: number; readonly from: SchemaTable; readonly to: SchemaTable },
): { readonly from: Record<string, Filling>; readonly to: Record<string, Filling> } {
  const part = (keys: readonly (number | undefined)[], side: 0 | 1): Record<string, Filling> =>
    Object.fromEntries(
      written.map((pair, p) => {
        const own = written.length === 1 ? keys : keys.map((key) => parts(key)[p]);
        return [`${side === 0 ? 'fk' : 'pk'}${edge}_${p}`, fillingOf(pair[side], own)];
      }),
    );
  return {
    from: part(
      from.rows.map((row) => row.to.get(edge)),
      0,
    ),
    to: part(
      to.rows.map(({ key }) => key),
      1,
    ),
  };
}

interface Growing {
  readonly tables: SchemaTable[];
  readonly edges: Edge[];
  readonly joins: Join[];
  readonly made: Table[];
}

/** Some tables that lead to no other are met a second time, by another key of a table that leads to them. */
function addSecondRoles(random: Random, { tables, edges, joins, made }: Growing): void {
  for (const [edge, { from, to }] of [...edges].entries()) {
    if (edges.some((other) => other.from === to) || random.chance(0.7)) continue;
    const join = joins[edge]!;
    const base = tables[to]!;
    const name = `${base.name}_2`;
    if (tables.some((table) => table.name === name)) continue;
    tables.push({ ...base, name, sameAs: base.name });
    made.push({ ...made[to]!, name });
    edges.push({ from, to: tables.length - 1 });
    // The second key is the first one read backwards: other rows meet, by columns of the same kinds.
    const own = tables[from]!;
    const backwards = own.rows.map((row, r) => {
      const key = own.rows[own.rows.length - 1 - r]!.to.get(edge);
      return { ...row, to: new Map([...row.to, [edges.length - 1, key]]) };
    });
    tables[from] = { ...own, rows: backwards };
    const columns = join.from.columns.map((column) => `second_${column}`);
    const reversed = join.from.columns.map((column, c) =>
      reverse(
        made[from]!.columns.find((one) => one.name === column)!,
        columns[c]!,
      ),
    );
    made[from] = { ...made[from]!, columns: [...made[from]!.columns, ...reversed] };
    joins.push({ ...join, from: { table: join.from.table, columns }, to: { ...join.to, table: name } });
  }
}

function reverse(column: Column, name: string): Column {
  const { length } = column;
  const valid = column.valid?.map(() => 0);
  for (let row = 0; row < length; row++) {
    const from = length - 1 - row;
    if (valid && ((column.valid![from >> 3]! >> (from & 7)) & 1) === 1) valid[row >> 3]! |= 1 << (row & 7);
  }
  const own = { name, ...(valid ? { valid } : {}) };
  return column.type === 'text'
    ? { ...column, ...own, codes: column.codes.slice().reverse() }
    : ({ ...column, ...own, values: column.values.slice().reverse() } as Column);
}
