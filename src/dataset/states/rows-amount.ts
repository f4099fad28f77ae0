import type { QueryPlan } from '../../query/plan.js';
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
