import type { Dataset } from '../../src/core.js';
import type { Ask } from './look.js';

/** Queries the core as widgets show its answers: customers by their names. */
export function askNamed(dataset: () => Dataset): Ask {
  let names: Promise<ReadonlyMap<unknown, unknown>> | undefined;
  const read = async (): Promise<ReadonlyMap<unknown, unknown>> => {
    const result = await dataset().query({ measures: ['orders'], by: ['customer', 'customer-name'] });
    return new Map(result.rows().map((row) => [row.customer, row['customer-name']]));
  };
  return async (plan) => {
    const rows = (await dataset().query(plan)).rows();
    names ??= read();
    const known = await names;
    return rows.map((row) =>
      'customer' in row ? { ...row, customer: (known.get(row.customer) ?? row.customer) as string } : row,
    );
  };
}
