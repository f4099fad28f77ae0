import type { ChosenRoles } from '../catalog/detect-roles.js';
import { ROLE_TYPES } from '../catalog/detect-rules.js';
import { suggest } from '../query/nearest.js';
import type { Role } from '../query/schema.js';
import type { Table } from '../table/table.js';
import { SalesError } from '../util/error.js';
import type { Settings } from './settings.js';

/**
 * The roles that the reader has set, with columns by their bare names.
 * @throws SalesError `unknown-field` for a column that is not there, `bad-type` for one whose values cannot have the role
 */
export function checkRoles(roles: Settings['roles'], table: Table): ChosenRoles {
  return Object.fromEntries(
    Object.entries(roles).map(([role, name]) => [role, name === '' ? '' : columnFor(role as Role, name, table)]),
  );
}

function columnFor(role: Role, name: string, table: Table): string {
  const prefix = `${table.name}.`;
  const column =
    table.columns.find((one) => one.name === name) ??
    table.columns.find((one) => name.startsWith(prefix) && one.name === name.slice(prefix.length));
  if (column === undefined) {
    const names = table.columns.map((one) => one.name);
    throw new SalesError('unknown-field', `roles: there is no column '${name}' for the role '${role}'`, {
      hint: suggest(name, names),
      params: { option: 'roles', role, field: name, expected: names },
    });
  }
  const types = ROLE_TYPES[role];
  if (types === undefined || types.includes(column.type) || column.missing === column.length) return column.name;
  throw new SalesError(
    'bad-type',
    `roles: column '${column.name}' holds ${column.type} (${column.guess}), but the role '${role}' needs ${types.join(' or ')}`,
    {
      hint: `Choose another column, or say how to read it: read="${column.name}: ${types[0] ?? ''}".`,
      params: { option: 'roles', role, column: column.name, expected: types },
    },
  );
}
