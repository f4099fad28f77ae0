import type { QueryPlan } from '../../query/plan.js';
import type { RemovedRows } from '../../query/schema.js';
import { removedRows, type Table } from '../../table/table.js';
import { sumOfDecimals } from '../../util/decimal.js';
import { SalesError } from '../../util/error.js';
import type { TableGroup } from '../join/table-groups.js';
import type { LocalDataset } from '../local-dataset.js';

/** Opens tables as a dataset. Roles and joins of `before` are kept. */
export type OpenGroups = (groups: readonly TableGroup[], before?: LocalDataset) => Promise<LocalDataset>;

const REVENUE: QueryPlan = { measures: ['revenue'] };

/** The revenue of some rows, read as those of a dataset are; `undefined` where it is not known. */
export async function amountOf(
  groups: readonly TableGroup[],
  dataset: LocalDataset,
  open: OpenGroups,
): Promise<number | undefined> {
  try {
    const rows = await open(groups, dataset);
    try {
      const [revenue] = (await rows.run(REVENUE)).columns;
      const value = revenue?.valid?.[0] === 0 ? undefined : revenue?.values[0];
      return typeof value === 'number' ? value : undefined;
    } finally {
      rows.close();
    }
  } catch (error) {
    // Figures of these rows may be open, or in several currencies.
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}

/** Returns what all rows of a table sum up to, for the note that they are not counted. */
export function removedTable({ name, columns, rowCount }: Table): RemovedRows {
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  return { table: name, ...removedRows(columns, rows) };
}

/** Returns what was removed from each table by two steps. */
export function removedTogether(before: readonly RemovedRows[], after: readonly RemovedRows[]): readonly RemovedRows[] {
  const added = after.map((one) => {
    const known = before.find(({ table }) => table === one.table);
    const sums = Object.entries(one.sums).map(([name, sum]) => [name, sumOfDecimals([sum, known?.sums[name] ?? 0])] as const);
    return known ? { ...one, rows: known.rows + one.rows, sums: { ...known.sums, ...Object.fromEntries(sums) } } : one;
  });
  return [...before.filter(({ table }) => !after.some((one) => one.table === table)), ...added];
}
