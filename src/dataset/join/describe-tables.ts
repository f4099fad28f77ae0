import { withMeasures } from '../../catalog/bind/measures/known-measures.js';
import { parseJoins, declaredJoins } from '../../catalog/joins/declared-joins.js';
import { factOf, hasMoney, type FactSearch } from '../../catalog/detect/fact.js';
import { isKeyOfEvent, KeyNames, leadsToEvent } from '../../catalog/joins/names.js';
import { choosePaths } from '../../catalog/joins/paths.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import { findJoins } from '../../catalog/joins/detect-joins.js';
import { type FoundJoin } from '../../catalog/joins/search.js';
import { placesFrom } from '../../catalog/detect/places.js';
import type { PlaceSearch } from '../../catalog/detect/places.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import { meaningOf } from '../../catalog/detect/names/names.js';
import { namesByKeys, sellersByPlans } from '../../catalog/detect/names/table-names.js';
import { isSet } from '../../catalog/reasons.js';
import type {
  Catalog,
  CatalogColumn,
  DerivedColumn,
  Join,
  OpenQuestion,
  PlaceholderKeys,
  TableInfo,
} from '../../query/catalog.js';
import type { ColumnRef, Note, Reason, Role } from '../../query/schema.js';
import type { SourceOptions } from '../../query/source.js';
import type { Table } from '../../table/table.js';
import { catalogOf, prepareTable } from '../describe/build-catalog.js';
import type { Described } from '../describe/build-catalog.js';
import { currencyIn, isMoneyName } from '../describe/currency.js';
import { findRateTables } from '../currency/rate-tables.js';
import { isDates, onlyYearOf, withDateNote } from '../dates/date-facts.js';
import { withDerived, type ColumnMaking } from '../describe/derived-columns.js';
import { fullNames, usedNames, withNamesMarked, withoutDerived } from '../describe/full-names.js';
import { namesByAmounts, countedJoin, evidenceIn, unmatchedNote, amountsIn, KeyMatches } from './join-notes.js';
import { JoinedRoles } from './joined-roles.js';
import { withOrderDiscounts } from './order-discounts.js';
import { isSales, otherSalesNotes } from './other-sales.js';
import { refundsOfRows } from './refund-column.js';
import { withRefundTables } from './refund-tables.js';
import { areOtherSales, repeatedDeals, unequalTotals } from './unequal-totals.js';
import { sameSales } from './same-sales.js';
import type { RolesFound } from './joined-roles.js';
import { findPlaceholders, withoutGuests, withoutPlaceholders } from './placeholder-keys.js';
import { profileTable } from '../describe/profile-table.js';
import type { Settings } from '../settings.js';
import type { TableGroup } from './table-groups.js';
import { ownRoles } from './own-roles.js';

/** The settings, including the configured joins. */
export interface JoinSettings extends Settings {
  readonly joins: SourceOptions['joins'];
  /** True for a join that may not be detected: the tables are samples, and all rows refute it. */
  readonly isRefuted?: ((join: Pick<Join, 'from' | 'to'>) => boolean) | undefined;
}

/** Tables with everything detected before roles. */
interface DetectedTables {
  readonly groups: readonly TableGroup[];
  readonly tables: readonly Table[];
  readonly profiles: readonly TableProfile[];
  readonly matches: KeyMatches;
  readonly names: KeyNames;
  /** Columns that are derived from others. */
  readonly derived: readonly DerivedColumn[];
}

/**
 * Detects how several tables are joined, which of them contains the sales, and what their columns mean. Joins and roles in `before`,
 * the catalog before rows were added, are kept.
 * @throws SalesError `bad-join`, and `unknown-field`, `bad-type` if a role was set to a column that cannot have it
 */
export function describeTables(groups: readonly TableGroup[], settings: JoinSettings, before?: Catalog): Described {
  const loaded = groups.map(({ table }) => table);
  const derived = before?.derived ?? derivedIn(loaded, settings);
  const tables = loaded.map((table) => withDerived(table, derived, settings.dateParts));
  const names = new KeyNames(
    tables.map(({ name }) => name),
    settings.vocabulary,
  );
  const raw = knownOf({ groups, tables, names, derived });
  const placed = before === undefined ? pathsOf(raw, settings) : { joins: joinsBefore(before, raw), notes: [] };
  const placeholders = before
    ? (before.placeholders ?? [])
    : findPlaceholders({ tables, names, joins: placed.joins, chosen: refsSet(settings, tables) });
  const { known, paths } = masked(raw, placed, placeholders);
  const lines = before?.tables[0]?.name ?? factIn(known, paths.joins);
  const fact = before ? lines : (repeatedDeals(lines, { ...known, joins: paths.joins }) ?? lines);
  const search = { joins: paths.joins, names: known.names, isPriced: (table: string) => isPriced(known, table) };
  const ordered = inOrder(known, search, fact);
  const found = withNames(new JoinedRoles(ordered, search).find(settings, before), before ? [] : derived);
  const isChosen = (role: Role): boolean => settings.chosen(tables).some((one) => one.role === role);
  const same = sameSales(found, { ...search, ...ordered });
  const isSample = settings.isRefuted !== undefined;
  const stage = { ...search, ...ordered, isChosen, before, isSample, isOfSales: isSalesIn(known, paths.joins) };
  const asked = before || isChosen('revenue') ? found : withQuestion(found, same.question ?? unequalTotals(found, stage));
  const roles = withRefundTables(withOrderDiscounts(asked, stage), stage);
  const used = roles.detected.derived ?? [];
  const unused = derived.filter((one) => !used.includes(one));
  const refundColumn: ColumnMaking['refundColumn'] = (sales, one) => refundsOfRows(sales, one, stage);
  const prepared = ordered.tables.map((table) => prepareTable(withoutDerived(table, unused), roles, settings, refundColumn));
  const guests = before || isChosen('customer') ? [] : undefined;
  const { tables: ready, ...nobody } = withoutGuests(
    prepared.map(({ table }) => table),
    roles.roles,
    guests,
  );
  const { profiles } = ordered;
  const keys = before ? placeholders : [...placeholders, ...nobody.placeholders];
  const notes = [...paths.notes, ...nobody.notes];
  const catalog = withRates(
    withPayments(catalogOf(ready, { ...roles, profiles, settings, placeholders: keys }), names),
    ready,
    settings,
  );
  const timed = prepared.find((one) => one.timed !== undefined)?.timed;
  return {
    tables: ready,
    catalog: withMeasures(
      withJoins(catalog, { joins: paths.joins, notes, known, ready, others: roles.others, same: same.tables }),
    ),
    timed,
  };
}

/** Adds the question which of two amounts is the revenue, if nothing else is asked. */
function withQuestion(found: RolesFound, question: OpenQuestion | undefined): RolesFound {
  const { questions } = found.detected;
  if (!question || questions.some(({ role }) => role === 'revenue')) return found;
  return { ...found, detected: { ...found.detected, questions: [...questions, question] } };
}

/** The full names of members, and the dates in parts: of all tables if none has dates, otherwise of plans. */
function derivedIn(tables: readonly Table[], { vocabulary, calendar, dateParts }: Settings): readonly DerivedColumn[] {
  const hasDates = tables.some(({ columns }) => columns.some(isDates));
  const year = onlyYearOf(tables, calendar.timeZone);
  const isPlan = ({ columns }: Table): boolean =>
    columns.some(({ type, name }) => type === 'number' && meaningOf(name, vocabulary).concepts.has('target'));
  return tables.flatMap((table) => [
    ...fullNames(table, false),
    ...(hasDates && !isPlan(table) ? [] : (dateParts?.dateInParts(table, vocabulary, calendar.fiscalStart, year) ?? [])),
  ]);
}

function knownOf(found: Pick<DetectedTables, 'groups' | 'tables' | 'names' | 'derived'>): DetectedTables {
  const { tables, names, derived } = found;
  const profiles = tables.map((table) => withNamesMarked(profileTable(table), derived));
  const matches = new KeyMatches(tables);
  return { ...found, profiles: nameProfiles({ tables, profiles, names, matches }), matches };
}

/** The columns that the option `roles` names. */
function refsSet({ chosen }: JoinSettings, tables: readonly Table[]): readonly ColumnRef[] {
  return chosen(tables).flatMap(({ ref }) => ref ?? []);
}

/** Returns the tables and joins with placeholder keys as missing values. */
function masked(
  raw: DetectedTables,
  paths: Pick<Joined, 'joins' | 'notes'>,
  placeholders: readonly PlaceholderKeys[],
): { readonly known: DetectedTables; readonly paths: Pick<Joined, 'joins' | 'notes'> } {
  if (placeholders.length === 0) return { known: raw, paths };
  const without = raw.tables.map((table) => withoutPlaceholders(table, placeholders));
  const known = knownOf({ ...raw, tables: without.map(({ table }) => table) });
  const joins = paths.joins.map((join) => ({ ...join, match: known.matches.match(join.from, join.to) }));
  return { known, paths: { joins, notes: [...paths.notes, ...without.flatMap(({ notes }) => notes)] } };
}

/** Adds the full-name columns in use to the detected roles. */
function withNames(found: RolesFound, names: readonly DerivedColumn[]): RolesFound {
  const used = usedNames(names, found.detected, found.others);
  const detected = withDateNote(found.detected, used);
  return { ...found, detected: { ...detected, derived: [...used, ...(detected.derived ?? [])] } };
}

/** Returns the profiles, with tables named after their keys when their file names say nothing. */
function nameProfiles(unjoined: Pick<DetectedTables, 'tables' | 'profiles' | 'names' | 'matches'>): readonly TableProfile[] {
  const { profiles, names } = unjoined;
  const keys = new Map([...namesByKeys(profiles, names), ...namesByAmounts(unjoined), ...sellersByPlans(profiles, names)]);
  for (const [table, key] of keys) names.rename(table, key);
  return profiles.map((profile) => {
    const of = keys.get(profile.table);
    return of === undefined ? profile : { ...profile, columns: profile.columns.map((column) => ({ ...column, of })) };
  });
}

function pathsOf(
  { groups, tables, profiles, matches, names }: DetectedTables,
  { joins = [], isRefuted = () => false }: JoinSettings,
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
  const detected = findJoins(profiles, { match, isOpen, names, declared });
  const isOther = (join: FoundJoin): boolean => leadsToEvent(join, names) && areOtherSales(join, { tables, profiles, names });
  const found = detected.filter((join) => !isDeclared(join.from.table, join.from.columns) && !isRefuted(join) && !isOther(join));
  return choosePaths(
    [...declared, ...found],
    tables.map(({ name, columns }) => ({ name, columns: columns.length })),
    names,
  );
}

/** Returns the previous joins, matched with the current rows. */
function joinsBefore({ joins, tables }: Catalog, { matches }: DetectedTables): readonly PlacedJoin[] {
  return joins.map(({ from, to, reasons }) => {
    const sameAs = tables.find(({ name }) => name === to.table)?.sameAs;
    const target = { ...to, table: sameAs ?? to.table };
    const join = { from, to: target, match: matches.match(from, target), evidence: evidenceIn(reasons), score: Infinity };
    return sameAs === undefined ? join : { ...join, as: to.table };
  });
}

function factIn(known: DetectedTables, joins: readonly PlacedJoin[]): string {
  return factOf(factSearch(known, joins))?.table ?? '';
}

function factSearch({ profiles, names }: DetectedTables, joins: readonly PlacedJoin[]): FactSearch {
  const own = new Map(
    profiles.map((profile) => [
      profile,
      new Map(ownRoles(profile, names.vocabulary).roles.map(({ role, ref }) => [role, ref.column])),
    ]),
  );
  return { tables: profiles, joins, names, rolesOf: (table) => own.get(table) ?? new Map() };
}

/** Returns a test whether a table has rows of sales. */
function isSalesIn(known: DetectedTables, joins: readonly PlacedJoin[]): (name: string) => boolean {
  return (name) => known.profiles.some((one) => one.table === name && isSales(one, factSearch(known, joins)));
}

function isPriced({ profiles, names }: DetectedTables, name: string): boolean {
  const columns = profiles.find(({ table }) => table === name)?.columns ?? [];
  return columns.some(({ type, name: column }) => type === 'number' && names.meaningOf(column).concepts.has('price'));
}

/** Sorts the tables: first that of sales, then the tables reachable from it by distance, then the others. */
function inOrder(
  { tables, profiles }: DetectedTables,
  search: PlaceSearch,
  fact: string,
): Pick<DetectedTables, 'tables' | 'profiles'> {
  const near = [fact, ...placesFrom(fact, search).map(({ table }) => table)];
  const order = [...near, ...tables.map(({ name }) => name)];
  const sorted = tables
    .map((table, index) => ({ table, profile: profiles[index] ?? profileTable(table) }))
    .toSorted((a, b) => order.indexOf(a.table.name) - order.indexOf(b.table.name));
  return { tables: sorted.map(({ table }) => table), profiles: sorted.map(({ profile }) => profile) };
}

const PAYMENTS: Reason = { code: 'payments' };

/** Adds a note when the sales are payments, because no other table has money: with a price and a quantity, what is paid is what the goods cost. */
function withPayments(catalog: Catalog, names: KeyNames): Catalog {
  const revenue = catalog.roles.find(({ role }) => role === 'revenue');
  const [fact] = catalog.tables;
  if (revenue === undefined || revenue.ref.table !== fact?.name || isSet(revenue)) return catalog;
  const { table, column } = revenue.ref;
  const isSold = (['price', 'quantity'] as const).every((role) => catalog.roles.some((one) => one.role === role));
  const named = [names.ofTable(table), ...(isSold ? [] : [names.ofColumn(column)])];
  if (!named.some(({ stem }) => stem.includes('payment'))) return catalog;
  const note = {
    code: 'payments-as-sales',
    table,
    column,
    params: { table, column, setting: 'roles="revenue: …"' },
  };
  const reported = { ...revenue, reasons: [...revenue.reasons, PAYMENTS] };
  return {
    ...catalog,
    roles: catalog.roles.map((one) => (one === revenue ? reported : one)),
    warnings: [...catalog.warnings, note],
  };
}

/** Adds the tables of exchange rates, and the amounts that they can convert. */
function withRates(catalog: Catalog, tables: readonly Table[], { vocabulary }: Settings): Catalog {
  const stated = currencyIn(tables, catalog.roles);
  const used = [...(catalog.currencies ?? []).flatMap(({ currencies }) => currencies), ...(stated === undefined ? [] : [stated])];
  const rates = findRateTables(tables, used);
  if (rates.length === 0) return catalog;
  const isRates = (name: string): boolean => rates.some(({ table }) => table === name);
  const columns = catalog.columns.map((column) =>
    column.type === 'number' && !isRates(column.table) && isMoneyName(column.name, vocabulary)
      ? { ...column, money: true }
      : column,
  );
  const currencies = (catalog.currencies ?? []).filter(({ ref }) => !isRates(ref.table));
  const { currencies: _, ...rest } = catalog;
  return {
    ...rest,
    columns,
    rates,
    ...(currencies.length === 0 ? {} : { currencies }),
    ...(stated === undefined ? {} : { statedCurrency: stated }),
  };
}

interface Joined {
  readonly joins: readonly PlacedJoin[];
  readonly notes: readonly Note[];
  readonly known: DetectedTables;
  readonly others: Catalog['otherRoles'];
  /** Other tables with the same sales. */
  readonly same: ReadonlySet<string>;
}

/** Adds joins, aliases of tables and their notes to a catalog. */
function withJoins(catalog: Catalog, { ready, ...joined }: Joined & { readonly ready: readonly Table[] }): Catalog {
  const { joins, notes, known, others, same } = joined;
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
  const wholes = wholesOf(catalog, joined);
  const tables = [...catalog.tables, ...infos].map((info) =>
    wholes.has(info.sameAs ?? info.name) ? { ...info, hasParts: true } : info,
  );
  const isRates = (name: string): boolean => (catalog.rates ?? []).some(({ table }) => table === name);
  const reported = placed.flatMap(({ one, join }) => {
    // A day without a rate is not unmatched: it uses the last known rate.
    if (isRates(one.to.table)) return [];
    const unmatched = unmatchedNote(join, {
      rows: one.match.rows,
      keys: known.matches.columnsOf(one.from),
      others: known.matches.columnsOf(one.to),
      amount: amountsIn(
        catalog,
        ready.find(({ name }) => name === one.from.table),
      ),
    });
    return [unmatched, doubledNote(one, known)].filter((note) => note !== undefined);
  });
  return {
    ...catalog,
    tables,
    columns: [...catalog.columns, ...columns],
    joins: placed.map(({ join }) => join),
    otherRoles: others,
    warnings: [
      ...catalog.warnings,
      ...notes,
      ...reported,
      ...unrelatedNotes(catalog, joined),
      ...salesNotes(catalog, { joins, known }).filter(({ table = '' }) => !same.has(table)),
    ],
  };
}

/**
 * Returns the tables whose rows have parts in other tables: those that the key of an event is joined to, or that have the date or
 * order of an event. The date of a list of products with their stock is that of the products.
 */
function wholesOf({ roles, columns }: Catalog, { joins, known, others }: Joined): ReadonlySet<string> {
  const events = new Set(
    [...roles, ...others].flatMap(({ role, ref }) => (role === 'order' || role === 'date' ? [ref.table] : [])),
  );
  const stock = roles.find(({ role }) => role === 'stock')?.ref.table;
  const isDay = ({ table, columns: keys }: Join['from']): boolean =>
    columns.some(({ table: of, name, type }) => of === table && keys.includes(name) && type === 'date');
  const wholes = joins.filter(
    ({ from, to }) =>
      !isDay(from) &&
      ((to.table !== stock && events.has(to.table)) || from.columns.some((name) => isKeyOfEvent(known.names.ofColumn(name)))),
  );
  return new Set(wholes.map(({ to }) => to.table));
}

function toJoin({ from, to, as, match, evidence }: PlacedJoin): Join {
  return countedJoin({ from, to: { ...to, table: as ?? to.table } }, evidence, { ...match, rows: match.rows.length });
}

/**
 * Returns the note about duplicate keys on the one side of a join: the first row is used; `undefined` without
 * duplicates.
 */
function doubledNote({ to, match: { doubled } }: PlacedJoin, { matches }: DetectedTables): Note | undefined {
  if (doubled === 0) return undefined;
  const { value } = matches.commonest(to);
  const column = to.columns.join(', ');
  return {
    code: 'doubled-keys',
    table: to.table,
    column,
    count: doubled,
    params: { table: to.table, column, count: doubled, example: value },
  };
}

/** Returns the notes about tables with further sales, unless the page author chose what revenue is. */
function salesNotes({ tables, roles }: Catalog, { joins, known }: Pick<Joined, 'joins' | 'known'>): readonly Note[] {
  const fact = known.profiles.find(({ table }) => table === tables[0]?.name);
  const isChosen = roles.some((one) => one.role === 'revenue' && isSet(one));
  return fact === undefined || isChosen ? [] : otherSalesNotes(fact, factSearch(known, joins));
}

/** Returns the notes about tables that are not joined to that of sales and share neither days nor products with it. */
function unrelatedNotes({ tables, roles, rates = [] }: Catalog, { joins, known, others }: Joined): readonly Note[] {
  const [fact] = tables;
  const search = factSearch(known, joins);
  const hasSales = (name: string): boolean => known.profiles.some((one) => one.table === name && hasMoney(one, search));
  // The same days relate visits or budgets to sales. Other sales would be missing from revenue without a word.
  const dated = others.filter(({ role, ref }) => role === 'date' && !hasSales(ref.table));
  const related = new Set([fact?.name ?? '', ...[...roles, ...dated].map(({ ref }) => ref.table)]);
  for (let size = 0; size < related.size;) {
    size = related.size;
    for (const { from, to } of joins) if (related.has(from.table) || related.has(to.table)) related.add(from.table).add(to.table);
  }
  return tables
    .filter(({ name }) => !related.has(name) && !rates.some(({ table }) => table === name))
    .map(({ name }) => ({
      code: 'unrelated-table',
      table: name,
      params: {
        table: name,
        fact: fact?.name ?? '',
        setting: `joins="${fact?.name ?? ''}.column = ${name}.column"`,
        amounts: Number(hasSales(name)),
      },
    }));
}
