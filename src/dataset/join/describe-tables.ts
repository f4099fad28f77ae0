import { parseJoins } from '../../catalog/joins/declared-joins.js';
import { declaredJoins } from '../../catalog/joins/detect-declared-joins.js';
import { factOf } from '../../catalog/detect/fact.js';
import { isKeyOfEvent, KeyNames } from '../../catalog/joins/names.js';
import { choosePaths } from '../../catalog/joins/paths.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import { findJoins } from '../../catalog/joins/detect-joins.js';
import { placesFrom } from '../../catalog/detect/places.js';
import type { PlaceSearch } from '../../catalog/detect/places.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import { namesByKeys } from '../../catalog/detect/table-names.js';
import { detectRoles, SET } from '../../catalog/detect/roles.js';
import type { Catalog, CatalogColumn, Join, TableInfo } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { SourceOptions } from '../../query/source.js';
import type { Table } from '../../table/table.js';
import { counted } from '../../util/counted.js';
import { catalogOf, prepareTable } from '../describe/build-catalog.js';
import type { Described } from '../describe/build-catalog.js';
import { JoinedRoles } from './joined-roles.js';
import { countedJoin, unmatchedNote, wordsOf } from './join-notes.js';
import { KeyMatches } from './key-matches.js';
import { profileTable } from '../describe/profile-table.js';
import type { Settings } from '../settings.js';
import type { TableGroup } from './table-groups.js';

/** What the reader has set, the joins among it. */
export interface JoinSettings extends Settings {
  readonly joins: SourceOptions['joins'];
}

/** Tables with all that is found out of them before roles are. */
interface Known {
  readonly groups: readonly TableGroup[];
  readonly tables: readonly Table[];
  readonly profiles: readonly TableProfile[];
  readonly matches: KeyMatches;
  readonly names: KeyNames;
}

/**
 * Finds out how several tables belong together, which of them tells of sales, and what their columns mean. Joins and roles of `before`, the
 * catalog before rows were added, stay as they were.
 * @throws SalesError `bad-join`, and `unknown-field`, `bad-type` where a role was set to a column that cannot have it
 */
export function describeTables(groups: readonly TableGroup[], settings: JoinSettings, before?: Catalog): Described {
  const tables = groups.map(({ table }) => table);
  const names = new KeyNames(
    tables.map(({ name }) => name),
    settings.vocabulary,
  );
  const profiles = nameProfiles(tables.map(profileTable), names);
  const known: Known = { groups, tables, profiles, matches: new KeyMatches(tables), names };
  const paths = before === undefined ? pathsOf(known, settings) : { joins: joinsBefore(before, known), notes: [] };
  const fact = before?.tables[0]?.name ?? factIn(known, paths.joins);
  const search = { joins: paths.joins, names: known.names, isPriced: (table: string) => isPriced(known, table) };
  const ordered = inOrder(known, search, fact);
  const found = new JoinedRoles(ordered, search).find(settings, before);
  const prepared = ordered.tables.map((table) => prepareTable(table, found, settings.joinTime));
  const ready = prepared.map(({ table }) => table);
  const catalog = withPayments(catalogOf(ready, { ...found, profiles: ordered.profiles, settings }), names);
  const timed = prepared.find((one) => one.timed !== undefined)?.timed;
  return { tables: ready, catalog: withJoins(catalog, { ...paths, known, others: found.others }), timed };
}

/** Profiles of tables that are named after their keys where their file names say nothing. */
function nameProfiles(profiles: readonly TableProfile[], names: KeyNames): readonly TableProfile[] {
  const keys = namesByKeys(profiles, names);
  for (const [table, key] of keys) names.rename(table, key);
  return profiles.map((profile) => {
    const of = keys.get(profile.table);
    return of === undefined ? profile : { ...profile, columns: profile.columns.map((column) => ({ ...column, of })) };
  });
}

function pathsOf(
  { groups, tables, profiles, matches, names }: Known,
  { joins = [] }: JoinSettings,
): ReturnType<typeof choosePaths> {
  const match: KeyMatches['match'] = (from, to) => matches.match(from, to);
  const tableOf = (name: string): string | undefined =>
    (groups.find(({ table }) => table.name === name) ?? groups.find(({ files }) => files.includes(name)))?.table.name;
  const commonest: KeyMatches['commonest'] = (key) => matches.commonest(key);
  const declared = declaredJoins(parseJoins(joins), { tables: profiles, match, tableOf, commonest });
  const isOpen = (one: string, other: string): boolean =>
    !declared.some(
      ({ from, to, alias }) => alias === undefined && [one, other].includes(from.table) && [one, other].includes(to.table),
    );
  const isDeclared = (table: string, columns: readonly string[]): boolean =>
    declared.some(({ from }) => from.table === table && from.columns.join('\n') === columns.join('\n'));
  const found = findJoins(profiles, { match, isOpen, names }).filter(({ from }) => !isDeclared(from.table, from.columns));
  return choosePaths(
    [...declared, ...found],
    tables.map(({ name, columns }) => ({ name, columns: columns.length })),
    names,
  );
}

/** The joins that there were, looked at in the rows of now. */
function joinsBefore({ joins, tables }: Catalog, { matches }: Known): readonly PlacedJoin[] {
  return joins.map(({ from, to, reason }) => {
    const sameAs = tables.find(({ name }) => name === to.table)?.sameAs;
    const target = { ...to, table: sameAs ?? to.table };
    const join = { from, to: target, match: matches.match(from, target), words: wordsOf(reason), score: Infinity };
    return sameAs === undefined ? join : { ...join, as: to.table };
  });
}

function factIn({ profiles, names }: Known, joins: readonly PlacedJoin[]): string {
  const own = new Map(
    profiles.map((profile) => [
      profile,
      new Map(detectRoles(profile, names.vocabulary).roles.map(({ role, ref }) => [role, ref.column])),
    ]),
  );
  return factOf({ tables: profiles, joins, names, rolesOf: (table) => own.get(table) ?? new Map() })?.table ?? '';
}

function isPriced({ profiles, names }: Known, name: string): boolean {
  const columns = profiles.find(({ table }) => table === name)?.columns ?? [];
  return columns.some(({ type, name: column }) => type === 'number' && names.meaningOf(column).concepts.has('price'));
}

/** The tables with that of sales first, then those it leads to, the nearest before others. */
function inOrder({ tables, profiles }: Known, search: PlaceSearch, fact: string): Pick<Known, 'tables' | 'profiles'> {
  const near = [fact, ...placesFrom(fact, search).map(({ table }) => table)];
  const order = [...near, ...tables.map(({ name }) => name)];
  const sorted = tables
    .map((table, index) => ({ table, profile: profiles[index] ?? profileTable(table) }))
    .toSorted((a, b) => order.indexOf(a.table.name) - order.indexOf(b.table.name));
  return { tables: sorted.map(({ table }) => table), profiles: sorted.map(({ profile }) => profile) };
}

/** Says so where the sales are payments, as no other table has money. */
function withPayments(catalog: Catalog, names: KeyNames): Catalog {
  const revenue = catalog.roles.find(({ role }) => role === 'revenue');
  const [fact] = catalog.tables;
  if (revenue === undefined || revenue.ref.table !== fact?.name || revenue.reason === SET) return catalog;
  const { table, column } = revenue.ref;
  if (![names.ofTable(table), names.ofColumn(column)].some(({ stem }) => stem.includes('payment'))) return catalog;
  const note = {
    code: 'payments-as-sales',
    message: `No other table holds amounts of sales, so revenue is the payments received in '${table}.${column}'; to choose another column, set roles="revenue: …"`,
    table,
    column,
    params: { table, column },
  };
  const told = { ...revenue, reason: `${revenue.reason} These are payments received: no other table holds amounts of sales.` };
  return {
    ...catalog,
    roles: catalog.roles.map((one) => (one === revenue ? told : one)),
    warnings: [...catalog.warnings, note],
  };
}

interface Joined {
  readonly joins: readonly PlacedJoin[];
  readonly notes: readonly Note[];
  readonly known: Known;
  readonly others: Catalog['otherRoles'];
}

/** A catalog of tables with their joins, second names of tables, and what is to be told of them. */
function withJoins(catalog: Catalog, { joins, notes, known, others }: Joined): Catalog {
  const placed = joins.map((one) => ({ one, join: toJoin(one) }));
  const second = joins.flatMap(({ as, to }) => (as === undefined ? [] : [{ as, of: to.table }]));
  const infos = second.map(({ as, of }): TableInfo => {
    const rowCount = catalog.tables.find(({ name }) => name === of)?.rowCount ?? 0;
    return { name: as, rowCount, sameAs: of };
  });
  const columns = second.flatMap(({ as, of }) =>
    catalog.columns
      .filter(({ table }) => table === of)
      .map(({ role: _, ...column }): CatalogColumn => ({ ...column, table: as })),
  );
  const wholes = wholesOf(catalog, { joins, notes, known, others });
  const tables = [...catalog.tables, ...infos].map((info) =>
    wholes.has(info.sameAs ?? info.name) ? { ...info, hasParts: true } : info,
  );
  const told = placed.flatMap(({ one, join }) => {
    const unmatched = unmatchedNote(join, one.match.rows, known.matches.columnsOf(one.from));
    return [unmatched, doubledNote(one, known)].filter((note) => note !== undefined);
  });
  return {
    ...catalog,
    tables,
    columns: [...catalog.columns, ...columns],
    joins: placed.map(({ join }) => join),
    otherRoles: others,
    warnings: [...catalog.warnings, ...notes, ...told, ...unrelatedNotes(catalog, joins, others)],
  };
}

/** The tables of events that rows of others are parts of: those to which the key of an event leads, or which say when and in which order it was. */
function wholesOf({ roles, columns }: Catalog, { joins, known, others }: Joined): ReadonlySet<string> {
  const events = new Set(
    [...roles, ...others].flatMap(({ role, ref }) => (role === 'order' || role === 'date' ? [ref.table] : [])),
  );
  const isDay = ({ table, columns: keys }: Join['from']): boolean =>
    columns.some(({ table: of, name, type }) => of === table && keys.includes(name) && type === 'date');
  const wholes = joins.filter(
    ({ from, to }) =>
      !isDay(from) && (events.has(to.table) || from.columns.some((name) => isKeyOfEvent(known.names.ofColumn(name)))),
  );
  return new Set(wholes.map(({ to }) => to.table));
}

function toJoin({ from, to, as, match, words }: PlacedJoin): Join {
  return countedJoin({ from, to: { ...to, table: as ?? to.table } }, words, match);
}

/** What is to be told of keys that the one side repeats: the first row is met (DESIGN T3). */
function doubledNote({ to, match: { doubled } }: PlacedJoin, { matches }: Known): Note | undefined {
  if (doubled === 0) return undefined;
  const { value } = matches.commonest(to);
  const column = to.columns.join(', ');
  const message = `${counted(doubled, 'row', 'rows')} of '${to.table}' ${doubled === 1 ? 'repeats' : 'repeat'} a key in '${column}', such as '${value}'; the first row of each key is used`;
  return {
    code: 'doubled-keys',
    message,
    table: to.table,
    column,
    count: doubled,
    params: { table: to.table, column, count: doubled, example: value },
  };
}

/** What is to be told of tables that neither lead to that of sales nor are led to, nor tell of the same days or goods. */
function unrelatedNotes(
  { tables, roles }: Catalog,
  joins: readonly PlacedJoin[],
  others: Catalog['otherRoles'],
): readonly Note[] {
  const [fact] = tables;
  const related = new Set([fact?.name ?? '', ...[...roles, ...others].map(({ ref }) => ref.table)]);
  for (let size = 0; size < related.size;) {
    size = related.size;
    for (const { from, to } of joins) if (related.has(from.table) || related.has(to.table)) related.add(from.table).add(to.table);
  }
  return tables
    .filter(({ name }) => !related.has(name))
    .map(({ name }) => ({
      code: 'unrelated-table',
      message: `No key leads to or from the table '${name}', so it can only be asked by itself; if there is one, set joins="${fact?.name ?? ''}.column = ${name}.column"`,
      table: name,
      params: { table: name, fact: fact?.name ?? '' },
    }));
}
