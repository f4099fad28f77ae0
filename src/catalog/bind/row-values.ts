import type { Catalog } from '../../query/catalog.js';
import { bareField } from '../../query/where/member-clause.js';
import { isRole, type Role, type ValueType } from '../../query/schema.js';
import { numberField } from '../number-fields.js';

/** What has a value in each row though it may be no column, and the roles that give it. */
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

/** How a value of single rows is asked for: as a key, which is a column's own value, or as a measure that is worked out of others; and its column in the answer. */
export interface RowValue {
  readonly measure?: string;
  readonly key?: string;
  readonly name: string;
}

/** How the value is asked for that a role or a column has in each row. */
export function rowValue(text: string, { columns, roles }: Catalog): RowValue {
  const isColumn = columns.some(({ name }) => name === text);
  const isDerived = isRole(text) && DERIVED[text] !== undefined && !isColumn;
  const hasRole = roles.some(({ role }) => role === text);
  // Costs may be per piece: what a row costs is what is summed.
  return isDerived && (!hasRole || text === 'cost') ? { measure: text, name: text } : { key: text, name: text };
}

/** Whether rows have a value of a role: their own, or one that others give. */
export function hasRowValue(role: Role, { roles }: Catalog): boolean {
  const has = (one: Role): boolean => roles.some((choice) => choice.role === one);
  return has(role) || (DERIVED[role] ?? []).some((parts) => parts.every(has));
}

/** The column of numbers that clauses on a value of rows speak of; undefined for what is worked out of others, which no clause can name. */
export function rowField(text: string, catalog: Catalog): string | undefined {
  return rowValue(text, catalog).key === undefined ? undefined : numberField(text, catalog);
}

/** The type of the column that a role or a column's name means; undefined for what is none. */
export function typeOfField(text: string, { columns, roles }: Catalog): ValueType | undefined {
  const name = bareField(text);
  const ref = roles.find(({ role }) => role === name)?.ref;
  return columns.find((one) => (ref ? one.name === ref.column && one.table === ref.table : one.name === name))?.type;
}
