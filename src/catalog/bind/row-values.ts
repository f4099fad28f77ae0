import type { Catalog } from '../../query/catalog.js';
import { bareField } from '../../query/where/where.js';
import { isRole, type Role, type ValueType } from '../../query/schema.js';
import { numberField } from '../number-fields.js';

/** Roles that have a value in each row even without a column, with the roles they derive from. */
const DERIVED: Readonly<Partial<Record<Role, readonly (readonly Role[])[]>>> = {
  revenue: [
    ['price', 'quantity'],
    ['cost', 'profit'],
  ],
  profit: [
    ['revenue', 'cost'],
    ['price', 'quantity', 'cost'],
  ],
  cost: [['revenue', 'profit']],
};

/**
 * How a query requests a value per row: as a key, which is the value of a column, or as a measure that is derived from other
 * columns. `name`: its column in the result.
 */
export interface RowValue {
  readonly measure?: string;
  readonly key?: string;
  readonly name: string;
}

/** Returns how a query requests the value of a role or column per row. */
export function rowValue(text: string, { columns, roles }: Catalog): RowValue {
  const isColumn = columns.some(({ name }) => name === text);
  const isDerived = isRole(text) && DERIVED[text] !== undefined && !isColumn;
  const hasRole = roles.some(({ role }) => role === text);
  // Costs may be per unit, so the measure is used: it multiplies them by the quantity.
  return isDerived && (!hasRole || text === 'cost') ? { measure: text, name: text } : { key: text, name: text };
}

/** True when rows have a value for a role: from a column, or derived from other roles. */
export function hasRowValue(role: Role, { roles }: Catalog): boolean {
  const has = (one: Role): boolean => roles.some((choice) => choice.role === one);
  return has(role) || (DERIVED[role] ?? []).some((parts) => parts.every(has));
}

/** The number column for clauses on a value of rows; `undefined` for a derived value, which clauses cannot name. */
export function rowField(text: string, catalog: Catalog): string | undefined {
  return rowValue(text, catalog).key === undefined ? undefined : numberField(text, catalog);
}

/** The type of the column that a role or a column name means; `undefined` for anything else. */
export function typeOfField(text: string, { columns, roles }: Catalog): ValueType | undefined {
  const name = bareField(text);
  const ref = roles.find(({ role }) => role === name)?.ref;
  return columns.find((one) => (ref ? one.name === ref.column && one.table === ref.table : one.name === name))?.type;
}
