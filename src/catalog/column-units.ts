import type { Catalog, CatalogColumn } from '../query/catalog.js';
import type { MeasureUnit } from '../query/measure.js';
import { isRole, type Role } from '../query/schema.js';

const UNITS: Partial<Readonly<Record<Role, MeasureUnit>>> = {
  price: 'money',
  revenue: 'money',
  cost: 'money',
  profit: 'money',
  plan: 'money',
  quantity: 'count',
  visits: 'count',
  stock: 'count',
  'stock-value': 'money',
  discount: 'percent',
};

/** Returns the unit of a role's values. */
export function unitOfRole(role: Role): MeasureUnit {
  return UNITS[role] ?? 'number';
}

/** True for amounts of money: by role, by the sign in the cells, or by name. */
export function isMoney({ type, role, guess, money }: CatalogColumn): boolean {
  if (type !== 'number') return false;
  return money === true || (role !== undefined && unitOfRole(role) === 'money') || guess.includes('currency sign');
}

/** Returns the unit of a column's values. */
export function unitOfColumn(column: CatalogColumn): MeasureUnit {
  const { role, percent } = column;
  return (role && UNITS[role]) ?? (percent ? 'percent' : isMoney(column) ? 'money' : 'number');
}

/** Returns the unit of the numbers of a role or a column in single rows. Discounts may be written as numbers from 0 to 100. */
export function unitOfField(field: string, { columns, roles, discountPercent }: Catalog): MeasureUnit {
  const choice = roles.find(({ role, ref }) => role === field || ref.column === field);
  const role = choice?.role ?? (isRole(field) ? field : undefined);
  if (role === 'discount') return discountPercent ? 'number' : 'percent';
  const column = columns.find(({ name }) => name === (choice?.ref.column ?? field));
  if (role !== undefined && UNITS[role] !== undefined) return UNITS[role];
  return column ? unitOfColumn(column) : 'number';
}
