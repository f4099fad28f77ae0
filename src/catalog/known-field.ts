import type { Catalog } from '../query/catalog.js';
import { nearest, suggest } from '../query/nearest.js';
import { isRole } from '../query/schema.js';
import { SalesError } from '../util/error.js';

/** `month(date)`, `bin(age, 10)` …: what stands in them is looked up where they are asked. */
const CALL = /^[a-z]+\s*\(.*\)$/su;

/**
 * Requires that fields which an attribute names for later, as those below the first of `drill`, are there now, and not only found missing when somebody goes there.
 * @throws SalesError `missing-role`, `unknown-dimension`
 */
export function requireFields(option: string, fields: readonly string[], { roles, otherRoles, columns }: Catalog): void {
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
  if (isRole(unknown)) throw missingRole(option, unknown);
  const near = nearest(unknown, names);
  throw new SalesError('unknown-dimension', `${option}: dimension '${unknown}' is not known`, {
    hint: suggest(unknown, names),
    params: { dimension: unknown, option, expected: names, ...(near === undefined ? {} : { nearest: near }) },
  });
}

function missingRole(option: string, role: string): SalesError {
  return new SalesError('missing-role', `${option}: dimension '${role}' needs a column with the role '${role}'`, {
    hint: `Set the column: roles="${role}: column name".`,
    params: { dimension: role, option, role },
  });
}

function unquoted(field: string): string {
  return /^"((?:[^"]|"")*)"$/.exec(field)?.[1]?.replaceAll('""', '"') ?? field;
}
