import { splitList, suggestions } from '../query/names.js';
import { isRole, ROLES, type Role } from '../query/schema.js';
import { SalesError } from '../util/error.js';

type Option = 'roles' | 'define';

/**
 * Parses the option `roles`: `date: OrderDate; revenue: "Sales; net"`, or a record of role → column. An empty column removes the role.
 * @throws SalesError `bad-option` for an unknown role or a text that cannot be parsed
 */
export function parseRoles(input: string | Readonly<Record<string, string>>): Partial<Record<Role, string>> {
  return Object.fromEntries(
    entriesOf('roles', input, ':').map(([name, column]) => {
      if (!isRole(name)) throw badRole(name);
      return [name, unquote(column)];
    }),
  );
}

/** Characters for which a column in the option `roles` is written in quotes. */
const SPECIAL = /[:;"]|^\s|\s$/u;

/** Writes roles as the attribute `roles` has them. */
export function rolesText(roles: Readonly<Partial<Record<string, string>>>): string {
  return Object.entries(roles)
    .map(([role, column = '']) => `${role}: ${SPECIAL.test(column) ? `"${column.replaceAll('"', '""')}"` : column}`.trim())
    .join('; ');
}

/**
 * Parses the option `define` (user-defined measures): `net = sum(price * quantity); ratio = sum(Profit) / sum(Sales)`, or a
 * record of name → expression. The expressions are parsed when a query uses them.
 * @throws SalesError `bad-option` for a text that cannot be parsed
 */
export function parseDefine(input: string | Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(entriesOf('define', input, '=').map(([name, expression]) => [unquote(name), expression]));
}

/** Returns pairs of name and value, each name once. Entries of a record that are `undefined` are ignored. */
function entriesOf(option: Option, input: string | Readonly<Record<string, string>>, separator: string): [string, string][] {
  const isText = typeof input === 'string';
  const entries = isText ? splitList(input, ';').map((part) => readPair(option, part, separator)) : Object.entries(input);
  const names = entries.map(([name]) => unquote(name));
  const twice = isText ? names.find((name, index) => names.indexOf(name) < index) : undefined;
  if (twice === undefined) return entries.filter(([, value]) => (value as string | undefined) !== undefined);
  throw new SalesError('bad-option', 'set-twice', {
    params: { option, value: twice },
  });
}

/** Splits a text at the first separator outside quotes into name and value. */
function readPair(option: Option, part: string, separator: string): [string, string] {
  const [name = ''] = /^(?:"(?:[^"]|"")*"|[^:="])+/.exec(part) ?? [];
  const value = part.slice(name.length + 1).trim();
  // A role without a column is removed.
  const isEnough = value !== '' || option === 'roles';
  if (name.trim() !== '' && part.charAt(name.length) === separator && isEnough) return [name.trim(), value];
  const expected = option === 'roles' ? 'role: column' : 'name = expression';
  throw new SalesError('bad-option', 'unreadable-pair', {
    params: { option, value: part, expected },
  });
}

function badRole(name: string): SalesError {
  return new SalesError('bad-option', 'not-a-role', {
    params: { option: 'roles', value: name, ...suggestions(name, ROLES) },
  });
}

function unquote(text: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text.trim())?.[1];
  return quoted === undefined ? text.trim() : quoted.replaceAll('""', '"');
}
