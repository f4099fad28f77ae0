import { isCancellation } from '../../catalog/detect/money.js';
import type { Catalog } from '../../query/catalog.js';
import { suggest } from '../../query/nearest.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { catalogAfter } from '../describe/build-catalog.js';
import type { Describe } from '../describe/build-catalog.js';
import { GrowingTable } from './growing-table.js';
import type { Joining } from '../join/join-tables.js';
import type { TimedDate } from '../join/join-time.js';
import type { Settings } from '../settings.js';

/** The rows of a data set, and what is known of them. */
export interface KnownRows {
  readonly tables: readonly Table[];
  /** Those of the tables that rows were added to, by name. */
  readonly growing: Map<string, GrowingTable>;
  readonly catalog: Catalog;
  /** Where the date column has its time of day from. */
  readonly timed: TimedDate | undefined;
}

/** What new rows are understood by. */
interface Understanding {
  readonly settings: Settings;
  readonly joins: Joining | undefined;
  readonly describe: Describe;
}

/**
 * The table that rows are to be added to, the first if none is named, and its date column if that has its time of day from another.
 * @throws SalesError `unknown-field` for a name that is no table
 */
export function targetOf(
  known: Pick<KnownRows, 'tables' | 'catalog' | 'timed'>,
  table: string | undefined,
): { readonly target: Table; readonly date: string | undefined } {
  const { tables, catalog } = known;
  const name = table ?? catalog.tables[0]?.name ?? '';
  const target = tables.find((one) => one.name === name);
  if (target) return { target, date: timesIn(target, known)?.date };
  const names = tables.map((one) => one.name);
  throw new SalesError('unknown-field', `append: there is no table '${name}'`, {
    hint: suggest(name, names),
    params: { field: name, expected: names },
  });
}

/** Tables with rows added: what is known of the data is kept up to date, and found out anew only where the rows may mean something new. */
export function withRows(known: KnownRows, before: Table, rows: Table, { settings, joins, describe }: Understanding): KnownRows {
  const { tables, catalog, timed, growing } = known;
  const { name, warnings } = before;
  const target = growing.get(name) ?? new GrowingTable(before, catalog, timesIn(before, known));
  growing.set(name, target);
  const { table, grew } = target.add(rows);
  const all = tables.map((one) => (one === before ? table : one));
  if (grew && !cancelsFirst(rows, catalog)) {
    const grown = { table, distinct: target.distinct, warnings: table.warnings.slice(warnings.length) };
    const after = catalogAfter(catalog, grown, settings);
    return { tables: all, growing, timed, catalog: joins?.joinsAfter(after, all, name) ?? after };
  }
  const described = describe(all, catalog);
  return { ...described, growing: new Map(), timed: described.timed ?? timed };
}

/** Where a table's date column has its time of day from. */
function timesIn({ name }: Table, { catalog, timed }: Pick<KnownRows, 'catalog' | 'timed'>): TimedDate | undefined {
  return catalog.roles.some(({ role, ref }) => role === 'date' && ref.table === name) ? timed : undefined;
}

/** Whether rows bring the first order number that marks a cancellation. */
function cancelsFirst(rows: Table, { cancelledByC, roles }: Catalog): boolean {
  const order = roles.find(({ role }) => role === 'order')?.ref.column;
  const column = rows.columns.find(({ name }) => name === order);
  return !cancelledByC && column?.type === 'text' && column.dictionary.some(isCancellation);
}
