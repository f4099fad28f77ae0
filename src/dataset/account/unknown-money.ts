import { isList, isRevenue, moneyColumns, withSum } from '../../catalog/detect/money/money-kinds.js';
import type { Catalog, CatalogColumn } from '../../query/catalog.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { Note } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import { removedRows, type Table } from '../../table/table.js';
import { sumOfPresent } from '../../util/numbers/sum.js';
import { numberAt, columnIn } from '../describe/column-values.js';
import type { doubts } from './doubts.js';
import { ownTables, profileOf } from './profiles.js';

/** The module that notes money of an unknown kind, and what may be wrong in the file. */
export interface AccountPart {
  readonly unknownMoney: typeof unknownMoney;
  readonly doubts: typeof doubts;
}

/** Minimum share of the revenue for a note. */
const NOTEWORTHY = 0.01;

/**
 * Returns notes on columns that are named as money and are in no figure, with their sum: at least 1% of the revenue. `words` has the tables with such
 * columns, and the words for their names. Lists of members are skipped, because their amounts describe the members.
 */
export function unknownMoney(
  tables: readonly Table[],
  catalog: Catalog,
  words: ReadonlyMap<string, Vocabulary>,
): readonly Note[] {
  const revenue = revenueOf(tables, catalog);
  if (revenue === undefined) return [];
  const valueAt = ({ table, name }: CatalogColumn, row: number): number => {
    const column = columnIn(tables, { table, column: name });
    return column ? numberAt(column, row) : Number.NaN;
  };
  const found = ownTables(catalog).flatMap((own) => {
    const vocabulary = words.get(own.name);
    if (!vocabulary || isList(own.name, catalog)) return [];
    return moneyColumns({ catalog, profiles: [profileOf(catalog, own, valueAt)], vocabulary });
  });
  // The parts of a column that the library makes are counted with it.
  const isPart = (table: string, column: string): boolean =>
    catalog.derived?.some(({ ref, of }) => ref.table === table && (ref.column === column || of.includes(column))) === true;
  const notes = found.flatMap((one): (Note & { readonly amount: number })[] => {
    const { table, column } = one;
    const mayBe = one.isNamed && (one.kind === 'unknown' || one.isOfHeader) && !isPart(table, column);
    const values = mayBe ? columnIn(tables, one) : undefined;
    const amount = (values ? sumOf(values) : 0) / (one.isInCents ? 100 : 1);
    if (amount === 0 || withSum(one, amount, revenue).kind !== 'unknown' || Math.abs(amount) < NOTEWORTHY * Math.abs(revenue))
      return [];
    return [{ code: 'unknown-money', table, column, params: { table, column, amount }, amount }];
  });
  // The columns of a pivot table are parts of the revenue.
  const sumOfTable = (name: string | undefined): number =>
    notes.reduce((sum, { table, amount }) => sum + (table === name ? amount : 0), 0);
  return notes.flatMap(({ amount: _, ...note }) => (isRevenue(sumOfTable(note.table), revenue) ? [] : note));
}

function sumOf(column: Column): number {
  const rows = Array.from({ length: column.length }, (_, row) => row);
  return removedRows([column], rows).sums[column.name] ?? 0;
}

/** The revenue of all rows, if a column has it or one table has price and quantity. */
function revenueOf(tables: readonly Table[], { roles }: Catalog): number | undefined {
  const [revenue, price, quantity] = (['revenue', 'price', 'quantity'] as const).map((role) =>
    columnIn(tables, roles.find((choice) => choice.role === role)?.ref),
  );
  if (revenue) return sumOf(revenue);
  if (price?.length !== quantity?.length || !price || !quantity) return undefined;
  return sumOfPresent(Array.from({ length: price.length }, (_, row) => numberAt(price, row) * numberAt(quantity, row)));
}
