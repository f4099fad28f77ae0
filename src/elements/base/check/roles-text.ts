import { parseRoles, rolesText } from '../../../catalog/attributes.js';
import type { Role } from '../../../query/schema.js';

/** Returns the attribute `roles` with other columns for some roles. @throws SalesError `bad-option` if the text cannot be read */
export function changedRoles(before: string, change: Readonly<Partial<Record<Role, string>>>): string {
  return rolesText({ ...parseRoles(before), ...change });
}
