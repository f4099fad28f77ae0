import type { Catalog } from '../query/catalog.js';

/** Returns the hint for a role without a column. A column of a table that is not joined needs joins as well. */
export function roleHint(role: string, { warnings }: Pick<Catalog, 'warnings'>): string {
  const hint = `Set the column: roles="${role}: column name".`;
  const apart = warnings.find(({ code }) => code === 'unrelated-table')?.table;
  return apart === undefined
    ? hint
    : `${hint} For a column of a table that is not joined, such as '${apart}', also set how the tables are joined: joins="table.key = ${apart}.key".`;
}
