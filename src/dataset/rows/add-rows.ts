import type { TimedDate } from '../join/join-time.js';
import type { appendTables, readLike, rowsLike } from './append-tables.js';
import type { fillOrderFields } from '../shapes/order-fields.js';
import type { shapeTable } from '../shapes/shape-table.js';
import type { hasFalseHeader, groupTables } from '../join/table-groups.js';
import { isCancellation } from '../../catalog/detect/money/money.js';
import { REFUNDS_NOT_DEDUCTED, RETURNS_NOT_DEDUCTED } from '../../query/return-status.js';
import type { Catalog } from '../../query/catalog.js';
import { suggestions } from '../../query/names.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { catalogAfter, type Describe } from '../describe/build-catalog.js';
import { GrowingTable } from './appendable-table.js';
import type { Joining } from '../join/join-tables.js';
import { withoutPlaceholders } from '../join/placeholder-keys.js';
import type { DatesPart, Settings } from '../settings.js';

/** The optional module that appends rows: those of files with the same columns, and those added later. */
export interface AppendPart extends DatesPart {
  readonly groupTables: typeof groupTables;
  readonly hasFalseHeader: typeof hasFalseHeader;
  /** Reads tables with a column per period or channel, and rows of totals. */
  readonly shapeTable: typeof shapeTable;
  /** Fills fields that only the first row of an order has. */
  readonly fillOrderFields: typeof fillOrderFields;
  readonly readLike: typeof readLike;
  readonly rowsLike: typeof rowsLike;
  readonly appendTables: typeof appendTables;
  readonly targetOf: typeof targetOf;
  readonly withRows: typeof withRows;
}

/** The rows of a dataset, with what is known about them. */
export interface KnownRows {
  readonly tables: readonly Table[];
  /** Tables to which rows were added, by name. */
  readonly growing: Map<string, GrowingTable>;
  readonly catalog: Catalog;
  /** The column from which the date column got its time of day. */
  readonly timed: TimedDate | undefined;
}

/** What is needed to interpret new rows. */
interface Understanding {
  readonly settings: Settings;
  readonly joins: Joining | undefined;
  readonly describe: Describe;
}

/**
 * Returns the table to which rows are added, by default the first. Also returns its date column if that got its time of day from
 * another column.
 * @throws SalesError `unknown-field` for an unknown table
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
  throw new SalesError('unknown-field', 'append-unknown-table', {
    params: { field: name, ...suggestions(name, names) },
  });
}

/** Adds rows to tables. The catalog is updated, and rebuilt only when the rows may change the detected meaning. */
export function withRows(known: KnownRows, before: Table, added: Table, { settings, joins, describe }: Understanding): KnownRows {
  const { tables, catalog, timed, growing } = known;
  const { name, warnings } = before;
  const { placeholders = [] } = catalog;
  const rows = withoutPlaceholders({ ...added, name }, placeholders).table;
  const target = growing.get(name) ?? new GrowingTable(before, catalog, timesIn(before, known));
  growing.set(name, target);
  const { table, grew } = target.add(rows);
  const all = tables.map((one) => (one === before ? table : one));
  const isDerived =
    catalog.derived?.some(({ ref, from }) => [ref.table, from?.table, from?.header?.to.table].includes(name)) === true ||
    catalog.warnings.some(({ code, table: of }) => [REFUNDS_NOT_DEDUCTED, RETURNS_NOT_DEDUCTED].includes(code) && of === name);
  if (grew && !isDerived && !cancelsFirst(rows, catalog)) {
    const grown = { table, distinct: target.distinct, warnings: table.warnings.slice(warnings.length) };
    const after = catalogAfter(catalog, grown, settings);
    return { tables: all, growing, timed, catalog: joins?.joinsAfter(after, all, name) ?? after };
  }
  const described = describe(all, catalog);
  return { ...described, growing: new Map(), timed: described.timed ?? timed };
}

/** Returns the column from which a table's date column got its time of day. */
function timesIn({ name }: Table, { catalog, timed }: Pick<KnownRows, 'catalog' | 'timed'>): TimedDate | undefined {
  return catalog.roles.some(({ role, ref }) => role === 'date' && ref.table === name) ? timed : undefined;
}

/** True when rows contain the first order number that marks a cancellation. */
function cancelsFirst(rows: Table, { cancelledByC, roles }: Catalog): boolean {
  const order = roles.find(({ role }) => role === 'order')?.ref.column;
  const column = rows.columns.find(({ name }) => name === order);
  return !cancelledByC && column?.type === 'text' && column.dictionary.some(isCancellation);
}
