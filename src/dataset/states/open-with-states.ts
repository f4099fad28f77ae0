import type { Join } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import type { TableGroup } from '../join/table-groups.js';
import type { LocalDataset } from '../local-dataset.js';
import { withRows } from '../shapes/some-rows.js';
import { repeatedRows } from './equal-rows.js';
import { LaterRows } from './later-rows.js';
import type { LeavingOut } from './leaving-out.js';
import { amountOf, removedTable, type OpenGroups } from './rows-amount.js';
import { keyReader, keysIn, rowsWith, type StateRows } from './state-rows.js';
import { stateColumns } from './state-stems.js';
import { decidedStates, unsoldStates } from './state-words.js';
import { decisiveStates, perTable, unsoldIn, unsoldNote, type UnsoldStates } from './unsold-states.js';

/** The module that leaves rows out of tables, and says which. */
export interface StatesPart {
  readonly openWithStates: typeof openWithStates;
  readonly copiesNote: typeof copiesNote;
  readonly LaterRows: typeof LaterRows;
}

/** A dataset, and the tables that it was opened from. */
export interface OpenedGroups {
  readonly groups: readonly TableGroup[];
  readonly dataset: LocalDataset;
  /** Decides which of the rows that are added later count. */
  readonly later?: LaterRows;
}

/** Rows of each table by its name. */
type RowSets = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Opens tables without the rows in which no sale happened, and without those that belong to them: the lines of a void order. A note
 * states the column, the states, the number of rows and their amount.
 * @throws SalesError `bad-option` for a state that the data lacks
 */
export async function openWithStates(read: readonly TableGroup[], leaving: LeavingOut, open: OpenGroups): Promise<OpenedGroups> {
  const { isWithoutCopies, status } = leaving;
  if (!isWithoutCopies && status === 'sold' && !read.some(({ table }) => hasUnsold(table)))
    return { groups: read, dataset: await open(read) };
  const whole = await Promise.all(read.map(async (group) => ({ ...group, table: await withAllColumns(group.table) })));
  if (!isWithoutCopies) return openSold(whole, leaving, open);
  const copies = new Map(whole.map(({ table }) => [table.name, repeatedRows(table).copies] as const));
  const of = (isCopy: boolean): readonly TableGroup[] =>
    whole.map((group) => ({ ...group, table: someOf(group.table, new Set(copies.get(group.table.name)), isCopy) }));
  const opened = await openSold(of(false), leaving, open);
  opened.dataset.addNotes(await removedCopiesNotes(of(true), opened.dataset, open));
  return opened;
}

/** True when the states of a table, or of a sample of its rows, say that some are no sales. */
function hasUnsold({ later, ...table }: Table): boolean {
  return [table, later?.sample].some((rows) => rows && stateColumns(rows).some((column) => unsoldStates(column).length > 0));
}

/** Opens tables without the rows in which no sale happened. */
async function openSold(groups: readonly TableGroup[], leaving: LeavingOut, open: OpenGroups): Promise<OpenedGroups> {
  const { status } = leaving;
  const unsold = unsoldColumns(
    groups.map(({ table }) => table),
    status,
  );
  if (unsold.length === 0) return { groups, dataset: await open(groups) };
  const { kept, removed, rows, counts } =
    groups.length === 1 ? splitBy(groups, rowsOf(unsold), unsold) : await splitJoined(groups, unsold, open);
  const found = unsold.filter(({ table }) => counts.has(table.name));
  if (found.length === 0) return { groups, dataset: await open(groups) };
  const dataset = await open(kept);
  const amount = await amountOf(removed, dataset, open);
  const lost = removed.flatMap(({ table }) => ((rows.get(table.name)?.size ?? 0) > 0 ? [removedTable(table)] : []));
  dataset.addNotes(
    perTable(found.map(namesOf)).map((one) =>
      unsoldNote(one, { count: counts.get(one.table) ?? 0, amount, removed: lost, deals: dealsIn(found, one.table) }),
    ),
  );
  const tables = groups.map(({ table }) => table);
  return { groups: kept, dataset, later: new LaterRows(leaving, open, { tables, rows, catalog: dataset.catalog }) };
}

/** Returns the note on rows that equal another one in all columns, with their amount: a file may have been pasted twice. */
export async function copiesNote({ groups, dataset }: OpenedGroups, copies: readonly number[], open: OpenGroups): Promise<Note> {
  const name = dataset.tables[0]?.name ?? '';
  const taken = groups.map((group) => (group.table.name === name ? { ...group, table: withRows(group.table, copies) } : group));
  const amount = await amountOf(taken, dataset, open);
  const params = { table: name, setting: 'read="duplicates: remove"', ...(amount !== undefined && { amount }) };
  return { code: 'repeated-rows', table: name, count: copies.length, params };
}

/** Reads the columns that are still in their file: a state decides about whole rows. */
async function withAllColumns(table: Table): Promise<Table> {
  return (await table.later?.readInto(table, () => true)) ?? table;
}

/** Returns the copies in a table, or all other rows. */
function someOf(table: Table, copies: ReadonlySet<number>, areCopies: boolean): Table {
  if (copies.size === 0 && !areCopies) return table;
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  return withRows(
    table,
    rows.filter((row) => copies.has(row) === areCopies),
  );
}

/** Returns notes on copies that are not counted. Their amount is only needed where revenue is calculated. */
async function removedCopiesNotes(
  copies: readonly TableGroup[],
  dataset: LocalDataset,
  open: OpenGroups,
): Promise<readonly Note[]> {
  const found = copies.filter(({ table }) => table.rowCount > 0).map(({ table }) => table);
  const isCalculated = !dataset.catalog.roles.some(({ role }) => role === 'revenue');
  const isOfSales = ({ name }: Table): boolean => isCalculated && name === dataset.tables[0]?.name;
  return Promise.all(
    found.map(async (table): Promise<Note> => {
      const amount = isOfSales(table) ? await amountOf(withCopiesOf(table, copies, dataset), dataset, open) : undefined;
      const params = { table: table.name, ...(amount !== undefined && { amount }) };
      return { code: 'removed-copies', table: table.name, count: table.rowCount, params, removed: [removedTable(table)] };
    }),
  );
}

/** Returns the tables of a dataset with only the copies of one table. */
function withCopiesOf(table: Table, groups: readonly TableGroup[], { tables }: LocalDataset): readonly TableGroup[] {
  return groups.map((group) => {
    const { name } = group.table;
    return { ...group, table: name === table.name ? table : (tables.find((one) => one.name === name) ?? group.table) };
  });
}

/** Returns the columns of states with those that are not counted. */
function unsoldColumns(tables: readonly Table[], status: string): readonly StateRows[] {
  if (status === 'all') return [];
  const found = unsoldIn(
    tables.map((table) => ({ name: table.name, columns: stateColumns(table) })),
    status,
  );
  return found.flatMap(({ table: name, column, states }) => {
    const table = tables.find((one) => one.name === name);
    const own = table && stateColumns(table).find((one) => one.name === column);
    return own ? [{ table, column: own, states }] : [];
  });
}

/** Returns the numbers of deals of a table that are won and lost; `undefined` where its states are not those of deals. */
function dealsIn(unsold: readonly StateRows[], name: string): Readonly<Record<'won' | 'lost', number>> | undefined {
  const [own] = unsold.filter(({ table }) => table.name === name);
  const states = own && decidedStates(own.column);
  return states && { won: rowsWith({ ...own, states: states.won }).size, lost: rowsWith({ ...own, states: states.lost }).size };
}

function namesOf({ table, column, states }: StateRows): UnsoldStates {
  return { table: table.name, column: column.name, states };
}

/** Returns the rows of each table with one of its states. */
function rowsOf(unsold: readonly StateRows[]): RowSets {
  const rows = new Map<string, ReadonlySet<number>>();
  for (const one of unsold) rows.set(one.table.name, new Set([...(rows.get(one.table.name) ?? []), ...rowsWith(one)]));
  return rows;
}

interface SplitGroups {
  readonly kept: readonly TableGroup[];
  /** The rows that are not counted, with the whole tables that they are joined to. */
  readonly removed: readonly TableGroup[];
  readonly rows: RowSets;
  /** The number of rows that are not counted, by the table with their state. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Splits joined tables: a state decides about the rows of sales and of their headers, and the lines follow their header. */
async function splitJoined(groups: readonly TableGroup[], unsold: readonly StateRows[], open: OpenGroups): Promise<SplitGroups> {
  const whole = await open(groups);
  const { catalog } = whole;
  // A table that was read in another shape has other rows than its file.
  const tables = whole.tables.filter(({ name, rowCount }) =>
    groups.some(({ table }) => table.name === name && table.rowCount === rowCount),
  );
  whole.close();
  const decisive = decisiveStates(unsold.map(namesOf), catalog);
  const own = unsold.filter(({ table, column }) =>
    decisive.unsold.some((one) => one.table === table.name && one.column === column.name),
  );
  const rows = rowsOf(own);
  return splitBy(
    groups,
    withLines(rows, tables, decisive.joins),
    own.filter(({ table }) => (rows.get(table.name)?.size ?? 0) > 0),
  );
}

/** Adds the rows whose header or payment is among the rows, level by level. */
function withLines(rows: RowSets, tables: readonly Table[], joins: readonly Join[]): RowSets {
  const all = new Map(rows);
  const waiting = new Set(joins);
  const next = (): Join | undefined => [...waiting].find(({ to }) => (all.get(to.table)?.size ?? 0) > 0);
  for (let join = next(); join !== undefined; join = next()) {
    waiting.delete(join);
    const { from, to } = join;
    const lines = tables.find(({ name }) => name === from.table);
    const headers = tables.find(({ name }) => name === to.table);
    if (!lines || !headers) continue;
    const left = keysIn(headers, to.columns, all.get(headers.name));
    const keyOf = keyReader(lines, from.columns);
    const own = new Set(all.get(lines.name));
    for (let row = 0; row < lines.rowCount; row += 1) if (left.has(keyOf(row))) own.add(row);
    all.set(lines.name, own);
  }
  return all;
}

function splitBy(groups: readonly TableGroup[], rows: RowSets, unsold: readonly StateRows[]): SplitGroups {
  const part = (isKept: boolean): readonly TableGroup[] =>
    groups.map((group) => {
      const out = rows.get(group.table.name);
      if (!out || (out.size === 0 && isKept)) return group;
      const places = Array.from({ length: group.table.rowCount }, (_, row) => row);
      return {
        ...group,
        table: withRows(
          group.table,
          places.filter((row) => out.has(row) !== isKept),
        ),
      };
    });
  const counts = new Map(
    unsold.flatMap(({ table: { name } }) => {
      const size = rows.get(name)?.size ?? 0;
      return size === 0 ? [] : [[name, size] as const];
    }),
  );
  return { kept: part(true), removed: part(false), rows, counts };
}
