import { bindPlan } from '../../catalog/bind/bind.js';
import { runPlan } from '../../engine/plan-runner.js';
import { SqlEngine, type SqlSource } from '../../engine/sql/sql-engine.js';
import { columnList, type SqlContext, type SqlSchema, type SqlTable } from '../../engine/sql/sql-schema.js';
import type { SqlValue } from '../../engine/sql/sql-value.js';
import { TableScope } from '../../engine/sql/table-scope.js';
import type { Catalog, Join } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import { marksVoid } from '../../query/return-status.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import type { Joining } from '../join/join-tables.js';
import { bindParts } from '../plan/plan-parts.js';
import { databaseParts } from './database-parts.js';
import { MAX_STATES, stateColumns } from '../states/state-stems.js';
import { decisiveStates, perTable, unsoldNote, type StateTable, type UnsoldStates } from '../states/unsold-states.js';
import { contextOf, countRows } from './sample-tables.js';

/**
 * Returns the texts of the columns that may have states, over all rows. Samples show which columns have few texts, and which ones mark void rows by
 * true and false, or 1 and 0.
 */
export async function stateTables(
  samples: readonly Table[],
  source: SqlSource,
  calendar: Catalog['calendar'],
): Promise<readonly StateTable[]> {
  return Promise.all(
    samples.map(async (sample) => {
      const columns = await Promise.all(
        [...stateColumns(sample), ...sample.columns.filter(isVoidMark)].map(async ({ name }) => {
          const context = contextOf(source, calendar);
          const scope = new TableScope(context, sample.name);
          const sql = textOf(scope.bare({ table: sample.name, column: name }), context);
          const texts = `SELECT DISTINCT ${sql} FROM ${scope.from} WHERE ${sql} <> '' LIMIT ${MAX_STATES + 1}`;
          const found = await source.run(texts, context.parameters.values, { id: `states ${sample.name}` });
          return { name, dictionary: Array.from(found.columns[0] ?? [], String).toSorted() };
        }),
      );
      return { name: sample.name, columns: columns.filter(({ dictionary }) => dictionary.length <= MAX_STATES) };
    }),
  );
}

/** True for a column that marks void rows and is not a text. Files have such marks as texts. */
function isVoidMark({ name, type }: Column): boolean {
  return (type === 'boolean' || type === 'number') && marksVoid(name, ['0', '1']);
}

function textOf({ sql, type }: SqlValue, { dialect }: SqlContext): string {
  return type.kind === 'text' ? sql : dialect.cast(sql, { kind: 'text' });
}

/** Returns the condition that a row, under an alias, is not counted. */
type Condition = (alias: string, context: SqlContext) => string;

/** A database without the rows that are no sales. */
export interface CountedRows {
  readonly tables: readonly SqlTable[];
  /** The rows that are excluded, next to tables that are whole; `undefined` when all rows count. */
  readonly others: readonly SqlTable[] | undefined;
  readonly unsold: readonly UnsoldStates[];
}

/** Leaves out the rows in which no sale happened, and the lines of such a document, as files do. */
export function countedRows(
  { tables }: Pick<SqlSchema, 'tables'>,
  states: readonly UnsoldStates[],
  catalog: Pick<Catalog, 'tables' | 'roles' | 'joins' | 'columns'>,
): CountedRows {
  const { unsold, joins } = decisiveStates(states, catalog);
  if (unsold.length === 0) return { tables, others: undefined, unsold };
  const own = new Map<string, Condition>();
  for (const one of unsold) own.set(one.table, either(own.get(one.table), hasState(one, tables)));
  const conditions = withLines(own, tables, joins);
  const part = (isLeft: boolean): readonly SqlTable[] =>
    tables.map((table) => {
      const condition = conditions.get(table.name);
      return condition ? someRows(table, (alias, context) => `${isLeft ? '' : 'NOT '}(${condition(alias, context)})`) : table;
    });
  return { tables: part(false), others: part(true), unsold };
}

function hasState({ table, column, states }: UnsoldStates, tables: readonly SqlTable[]): Condition {
  const type = tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.type ?? { kind: 'text' };
  return (alias, context) => {
    const state = `${alias}.${context.dialect.identifier(column)}`;
    const texts = states.map((one) => context.parameters.bind(one)).join(', ');
    return `${state} IS NOT NULL AND ${textOf({ sql: state, type }, context)} IN (${texts})`;
  };
}

function either(one: Condition | undefined, other: Condition): Condition {
  return one ? (alias, context) => `(${one(alias, context)}) OR (${other(alias, context)})` : other;
}

/** Adds the conditions of lines and of paid sales: their header or payment is excluded, and no other one has its key. */
function withLines(
  own: ReadonlyMap<string, Condition>,
  tables: readonly SqlTable[],
  joins: readonly Join[],
): ReadonlyMap<string, Condition> {
  const all = new Map(own);
  const waiting = new Set(joins);
  const next = (): Join | undefined => [...waiting].find(({ to }) => all.has(to.table));
  for (let join = next(); join !== undefined; join = next()) {
    waiting.delete(join);
    const { from, to } = join;
    const header = tables.find(({ name }) => name === to.table);
    const isLeft = all.get(to.table);
    const lines = tables.find(({ name }) => name === from.table);
    if (!header || !isLeft || !lines) continue;
    const byHeader = hasHeader({ lines, from: from.columns }, { header, to: to.columns, isLeft });
    all.set(lines.name, either(all.get(lines.name), byHeader));
  }
  return all;
}

interface Lines {
  readonly lines: SqlTable;
  readonly from: readonly string[];
}

interface Headers {
  readonly header: SqlTable;
  readonly to: readonly string[];
  readonly isLeft: Condition;
}

function hasHeader({ lines, from }: Lines, { header, to, isLeft }: Headers): Condition {
  return (alias, context) => {
    const inner = `${alias}h`;
    const own = keysOf(lines, from, alias, context);
    const keys = keysOf(header, to, inner, context);
    const present = (sql: readonly string[]): string => sql.map((key) => `${key} IS NOT NULL`).join(' AND ');
    const rows = (condition: string): string =>
      `(SELECT ${context.dialect.row(keys)} FROM ${header.source(context)} AS ${inner} WHERE ${present(keys)} AND ${condition})`;
    const key = context.dialect.row(own);
    const left = rows(`(${isLeft(inner, context)})`);
    const kept = rows(`NOT (${isLeft(inner, context)})`);
    return `${present(own)} AND ${key} IN ${left} AND NOT ${key} IN ${kept}`;
  };
}

/** The columns of a key; an empty text is missing. */
function keysOf({ columns }: SqlTable, names: readonly string[], alias: string, { dialect }: SqlContext): readonly string[] {
  return names.map((name) => {
    const key = `${alias}.${dialect.identifier(name)}`;
    return columns.find((column) => column.name === name)?.type.kind === 'text' ? `nullif(${key}, '')` : key;
  });
}

function someRows(table: SqlTable, condition: Condition): SqlTable {
  const source = (context: SqlContext): string =>
    `(SELECT ${columnList(table, 'u0', context)} FROM ${table.source(context)} AS u0 WHERE ${condition('u0', context)})`;
  return { ...table, source };
}

/** A described database, and the rows that are excluded of it. */
interface LeftOut {
  readonly unsold: readonly UnsoldStates[];
  /** The rows that are excluded, with joins. */
  readonly source: SqlSource;
  readonly catalog: Catalog;
  readonly joining: Joining | undefined;
}

/** Returns notes on the rows that are excluded, with their number and amount. */
export async function unsoldNotes({ unsold, source, catalog, joining }: LeftOut): Promise<readonly Note[]> {
  if (unsold.length === 0) return [];
  const amount = await amountOf({ source, catalog, joining });
  return Promise.all(
    perTable(unsold).map(async (one) => {
      const context = contextOf(source, catalog.calendar);
      const count = await countRows(source.run, new TableScope(context, one.table).from, context);
      return unsoldNote(one, { count, amount });
    }),
  );
}

/** The revenue of rows; `undefined` where it is not known. */
async function amountOf({ source, catalog, joining }: Omit<LeftOut, 'unsold'>): Promise<number | undefined> {
  try {
    const plan = bindPlan({ measures: ['revenue'] }, catalog, bindParts(joining));
    const [revenue] = (await runPlan(plan, new SqlEngine(source), databaseParts(joining))).columns;
    const value = revenue?.valid?.[0] === 0 ? undefined : revenue?.values[0];
    return typeof value === 'number' ? value : undefined;
  } catch (error) {
    // Figures of these rows may be open, or in several currencies.
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}
