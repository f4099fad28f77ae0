import { parseRoles } from '../../../catalog/attributes.js';
import type { Role } from '../../../query/schema.js';

/** Characters that the attribute `roles` needs quotes for. */
const SPECIAL = /[:;"]|^\s|\s$|^$/u;

/** Returns the attribute `roles` with other columns for some roles. @throws SalesError `bad-option` if the text cannot be read */
export function rolesText(before: string, change: Readonly<Partial<Record<Role, string>>>): string {
  return Object.entries({ ...parseRoles(before), ...change })
    .map(([role, column]) => `${role}: ${SPECIAL.test(column) ? `"${column.replaceAll('"', '""')}"` : column}`)
    .join('; ');
}
