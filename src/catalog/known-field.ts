import type { Catalog } from '../query/catalog.js';
import { suggestions } from '../query/names.js';
import { isRole } from '../query/schema.js';
import { SalesError } from '../util/error.js';
import { unjoinedTable } from './role-hint.js';

/** `month(date)`, `bin(age, 10)` …: their arguments are resolved by the query. */
const CALL = /^[a-z]+\s*\(.*\)$/su;

/**
 * Checks now the fields that an attribute uses later, such as the lower levels of `drill`. Otherwise their absence would only
 * show when a user gets there.
 * @throws SalesError `missing-role`, `unknown-dimension`
 */
export function requireFields(option: string, fields: readonly string[], catalog: Catalog): void {
  const { roles, otherRoles, columns } = catalog;
  const names = [
    ...new Set(
      [...roles, ...otherRoles]
        .map(({ role }) => role as string)
        .concat(
          columns.map(({ name }) => name),
          'customer-type',
        ),
    ),
  ];
  const known = new Set([...names, ...columns.map(({ table, name }) => `${table}.${name}`)]);
  const unknown = fields.find((field) => !CALL.test(field) && !known.has(unquoted(field)));
  if (unknown === undefined) return;
  if (isRole(unknown)) throw missingRole(option, unknown, catalog);
  throw new SalesError('unknown-dimension', 'unknown-dimension-of', {
    params: { dimension: unknown, option, ...suggestions(unknown, names) },
  });
}

function missingRole(option: string, role: string, catalog: Catalog): SalesError {
  return new SalesError('missing-role', 'dimension-of-needs-role', {
    params: { dimension: role, option, role, ...unjoinedTable(catalog) },
  });
}

function unquoted(field: string): string {
  return /^"((?:[^"]|"")*)"$/.exec(field)?.[1]?.replaceAll('""', '"') ?? field;
}
