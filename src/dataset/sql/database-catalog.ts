import { isSameRef } from '../../query/column-ref.js';
import { validateCalendar } from '../../query/validate.js';
import type { SqlSource } from '../../engine/sql/sql-engine.js';
import { numbers } from '../../engine/sql/row-sql.js';
import type { SqlSchema, SqlTable, SqlType } from '../../engine/sql/sql-schema.js';
import { toDouble } from '../../engine/sql/sql-value.js';
import { TableScope } from '../../engine/sql/table-scope.js';
import type { Catalog, CatalogColumn, Join, PlaceholderKeys, RoleChoice } from '../../query/catalog.js';
import type { Calendar } from '../../query/plan.js';
import type { SourceOptions } from '../../query/source.js';
import type { Table } from '../../table/table.js';
import type { Joining } from '../join/join-tables.js';
import { statesAmong } from '../states/returned-rows.js';
import { leavingOut } from '../states/leaving-out.js';
import { unsoldIn, type StateTable, type UnsoldStates } from '../states/unsold-states.js';
import { checkedJoin, joinWarnings, withAliases, type CheckedJoin } from './check-joins.js';
import { contextOf, linkedSamples, sampleTables } from './sample-tables.js';
import { factsOf, type TableFacts } from './table-facts.js';
import { countedRows, stateTables, unsoldNotes } from './unsold-rows.js';
import { PLACEHOLDER_NOTES, placeholderNotes, withoutPlaceholders } from './guest-keys.js';
import { REFUNDS_NOT_DEDUCTED, RETURNS_NOT_DEDUCTED } from '../../query/return-status.js';
import type { Note } from '../../query/schema.js';

/** What a database is described with. */
export interface Describing {
  readonly options: SourceOptions;
  /** Detects what the columns of samples mean. `isRefuted` is true for joins that may not be detected. */
  readonly describe: (
    tables: readonly Table[],
    options: SourceOptions,
    isRefuted: (join: Pick<Join, 'from' | 'to'>) => boolean,
  ) => Promise<Catalog>;
  /** False to use declared joins only. */
  readonly detectsJoins: boolean;
  /** Needed for several tables. */
  readonly joining?: Joining | undefined;
  /** The states that are not counted, where other rows decided. Default: those of the option `status`. */
  readonly unsold?: readonly UnsoldStates[];
  /** The keys of members who are nobody, where other rows decided. Default: those in samples. */
  readonly placeholders?: readonly PlaceholderKeys[];
  /** False for columns that a list of states may not be about. Default: all may. */
  readonly mayList?: (table: string, column: string) => boolean;
}

/** A database with what its plans are bound with. */
export interface DescribedDatabase {
  readonly catalog: Catalog;
  /** The rows that count. */
  readonly schema: SqlSchema;
  /** All rows. */
  readonly whole: SqlSchema;
  readonly unsold: readonly UnsoldStates[];
}

/**
 * Returns the catalog of a database: roles and joins from samples of rows, with the database’s own types; counts, bounds and days from one
 * query per table, without the rows that are no sales. Each join is checked over all rows.
 * @throws SalesError of roles and joins, `bad-option` for a state that the data lacks
 */
export async function describeDatabase(whole: SqlSource, describing: Describing): Promise<DescribedDatabase> {
  const { catalog: described, joins, samples, source } = await withCheckedJoins(whole, describing);
  const states = await stateTables(samples, source, described.calendar);
  const uncounted = describing.unsold ?? unsoldFor(states, describing);
  const { tables, others, unsold } = countedRows(source.schema, uncounted, {
    ...described,
    joins: joins.map(({ join }) => join),
  });
  const counted = { ...source, schema: { tables, joins: [] } };
  const facts = await Promise.all(tables.map((table) => factsOf(table, counted, described)));
  const known = new Map(facts.map((fact) => [fact.table, fact]));
  for (const { name, sameAs } of described.tables) {
    const fact = sameAs === undefined ? undefined : known.get(sameAs);
    if (fact) known.set(name, fact);
  }
  const schemaOf = (own: readonly SqlTable[]): SqlSchema => ({
    tables: withAliases(own, described.tables),
    joins: joins.map(({ join }) => join),
  });
  const found = withFacts(described, known);
  const catalog = {
    ...found,
    ...statesIn(states, { roles: found.roles, unsold }),
    joins: joins.map(({ join: { isUnique: _, ...join } }) => join),
    warnings: [
      ...(await withRefundSums(joinWarnings(found, joins), counted, described)),
      ...(await placeholderNotes(described.placeholders ?? [], whole, described.calendar)),
    ],
  };
  const left = { unsold, catalog, joining: describing.joining, source: { ...source, schema: schemaOf(others ?? []) } };
  return {
    catalog: { ...catalog, warnings: [...catalog.warnings, ...(await unsoldNotes(left))] },
    schema: schemaOf(tables.map((table) => withDigits(table, known.get(table.name)))),
    whole: schemaOf(whole.schema.tables),
    unsold,
  };
}

/** Returns the states that the options do not count. @throws SalesError `bad-option` for a state that the data lacks */
function unsoldFor(states: readonly StateTable[], { options, mayList = () => true }: Describing): readonly UnsoldStates[] {
  const { status } = leavingOut(options);
  if (status === 'sold') return unsoldIn(states, status);
  const listed = states.map(({ name, columns }) => ({ name, columns: columns.filter((column) => mayList(name, column.name)) }));
  return unsoldIn(listed, status);
}

/** Returns the counted states of the column with the role `status`, if some say that a sale was returned, refunded or canceled. */
function statesIn(
  tables: readonly StateTable[],
  { roles, unsold }: { readonly roles: readonly RoleChoice[]; readonly unsold: readonly UnsoldStates[] },
): Pick<Catalog, 'states'> {
  const ref = roles.find(({ role }) => role === 'status')?.ref;
  const column = tables.find(({ name }) => name === ref?.table)?.columns.find(({ name }) => name === ref?.column);
  const left = unsold.find((one) => isSameRef(one, ref))?.states ?? [];
  return column
    ? statesAmong(
        column.name,
        column.dictionary.filter((state) => !left.includes(state)),
      )
    : {};
}

/** What samples show. */
interface Checked {
  readonly catalog: Catalog;
  readonly joins: readonly CheckedJoin[];
  readonly samples: readonly Table[];
  /** The database, in which keys of nobody are missing. */
  readonly source: SqlSource;
}

/** Describes samples, again without the joins that all rows refute. */
async function withCheckedJoins(
  whole: SqlSource,
  { options, describe, detectsJoins, placeholders }: Describing,
): Promise<Checked> {
  const calendar = calendarOf(options);
  const plain = await sampleTables(whole, calendar);
  const samples = detectsJoins ? await linkedSamples(plain, whole, calendar) : plain;
  const refuted = new Set<string>();
  const textOf = ({ from, to }: Pick<Join, 'from' | 'to'>): string => JSON.stringify([from.table, from.columns, to.columns]);
  const isRefuted = (join: Pick<Join, 'from' | 'to'>): boolean => !detectsJoins || refuted.has(textOf(join));
  for (;;) {
    const { placeholders: found, warnings, ...rest } = await describe(samples, options, isRefuted);
    const nobody = placeholders ?? found ?? [];
    const source = withoutPlaceholders(whole, nobody);
    const catalog: Catalog = {
      ...rest,
      warnings: warnings.filter(({ code }) => !PLACEHOLDER_NOTES.has(code)),
      ...(nobody.length > 0 && { placeholders: nobody }),
    };
    const schema = { tables: withAliases(source.schema.tables, catalog.tables), joins: [] };
    const checked = await Promise.all(catalog.joins.map((join) => checkedJoin(join, { ...source, schema })));
    const joins = checked.filter((one) => one !== undefined);
    if (joins.length === checked.length) return { catalog, joins, samples, source };
    catalog.joins.filter((_, index) => checked[index] === undefined).forEach((join) => refuted.add(textOf(join)));
  }
}

function calendarOf(options: SourceOptions): Calendar {
  const { timeZone = 'UTC', weekStart = 1, fiscalStart = 1, holidays, workingWeek } = validateCalendar(options);
  return { timeZone, weekStart, fiscalStart, ...(holidays && { holidays }), ...(workingWeek && { workingWeek }) };
}

/** Replaces what the sample shows by what is true of all rows. Columns that only the browser computes are removed. */
function withFacts(catalog: Catalog, known: ReadonlyMap<string, TableFacts>): Catalog {
  const columns = catalog.columns.flatMap((column): CatalogColumn[] => {
    const facts = known.get(column.table)?.columns.get(column.name);
    if (facts === undefined) return [];
    const { min: _min, max: _max, ...rest } = column;
    const bounds =
      Number.isNaN(facts.min) || column.type === 'text' || column.type === 'boolean' ? {} : { min: facts.min, max: facts.max };
    return [{ ...rest, missing: facts.missing, distinct: facts.distinct, ...bounds }];
  });
  const exists = ({ ref }: RoleChoice): boolean => known.get(ref.table)?.columns.has(ref.column) === true;
  const roles = catalog.roles.filter(exists);
  const refunds = catalog.derived?.filter(({ from }) => from) ?? [];
  const date = roles.find(({ role }) => role === 'date')?.ref;
  const days = date && known.get(date.table)?.columns.get(date.column)?.days;
  const {
    oldest: _oldest,
    newest: _newest,
    openDays: _openDays,
    resumed: _resumed,
    derived: _derived,
    rates: _rates,
    states: _states,
    names,
    alternatives,
    ...rest
  } = catalog;
  return {
    ...rest,
    tables: catalog.tables.map((table) => ({ ...table, rowCount: known.get(table.name)?.rowCount ?? table.rowCount })),
    columns,
    roles,
    otherRoles: catalog.otherRoles.filter(exists),
    // Without their column, revenue is unsupported.
    ...(refunds.length > 0 && { derived: refunds }),
    ...(names && { names: names.filter(exists) }),
    ...(alternatives && { alternatives: alternatives.filter(exists) }),
    ...(days && { oldest: days[0], newest: days[1] }),
  };
}

/** Narrows decimals to the digits of their values, so products of several stay exact. */
function withDigits(table: SqlTable, facts: TableFacts | undefined): SqlTable {
  return {
    ...table,
    columns: table.columns.map((column) => {
      const { type } = column;
      const own = facts?.columns.get(column.name);
      if (type.kind !== 'decimal' || own === undefined) return column;
      const largest = Math.max(Math.abs(own.min), Math.abs(own.max));
      const whole = Number.isFinite(largest) ? Math.trunc(largest).toFixed(0).length : 1;
      const narrow: SqlType = { ...type, digits: Math.min(type.digits, whole + type.scale) };
      return { ...column, type: narrow };
    }),
  };
}

/** Returns the notes, in which refunds have the sum of all rows in place of that of a sample. */
function withRefundSums(notes: readonly Note[], source: SqlSource, { calendar }: Catalog): Promise<readonly Note[]> {
  return Promise.all(
    notes.map(async (note) => {
      const { code, table, column, params } = note;
      const name = code === REFUNDS_NOT_DEDUCTED ? 'amount' : code === RETURNS_NOT_DEDUCTED ? 'count' : undefined;
      if (name === undefined || table === undefined || column === undefined) return note;
      const context = contextOf(source, calendar);
      const scope = new TableScope(context, table);
      const sum = context.dialect.cast(`sum(${toDouble(scope.column({ table, column }), context).sql})`, { kind: 'double' });
      const { columns } = await source.run(`SELECT ${sum} FROM ${scope.from}`, context.parameters.values, {
        id: `refunds ${table}`,
      });
      return { ...note, params: { ...params, [name]: Math.abs(numbers(columns[0]!)[0]!) } };
    }),
  );
}
