import { parseDefine, parseRoles } from '../../catalog/attributes.js';
import { ROLE_TYPES } from '../../catalog/detect/rules.js';
import { suggestions } from '../../query/names.js';
import { isRole, type ColumnRef, type Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import { instantsOf } from '../../table/infer/date-column.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import type { SourceOptions } from '../../query/source.js';
import type { ChosenRole, SetMeanings } from '../settings.js';

/** Returns the meanings that options configure. @throws SalesError `bad-option` */
export function meaningsOf({ roles = {}, answers = {}, define = {} }: SourceOptions): SetMeanings {
  const set = parseRoles(roles);
  const isTaken = (column: string): boolean => column !== '' && Object.values(set).includes(column);
  const chosen = Object.entries(answers).filter(([role, column]) => isRole(role) && !(role in set) && !isTaken(column));
  return {
    chosen: (tables) => [...checkRoles(set, tables), ...chosen.flatMap((one) => checkAnswer(one, tables))],
    withInstants: (table) => withInstants(set, table),
    define: parseDefine(define),
  };
}

/**
 * Converts numbers with a configured date role to instants from seconds or milliseconds since 1970. The configured role takes
 * precedence over the detected type.
 */
function withInstants(roles: Partial<Record<Role, string>>, table: Table): Table {
  const dated = Object.entries(roles).flatMap(([role, text]) => (ROLE_TYPES[role as Role]?.includes('datetime') ? [text] : []));
  if (dated.length === 0) return table;
  const toInstants = (column: Column): Column => {
    const isDated = dated.includes(column.name) || dated.includes(`${table.name}.${column.name}`);
    return isDated && column.type === 'number' ? (instantsOf(column) ?? column) : column;
  };
  const { columns, later } = table;
  const read = { ...table, columns: columns.map(toInstants) };
  if (!later?.sample) return read;
  return { ...read, later: { ...later, sample: { ...later.sample, columns: later.sample.columns.map(toInstants) } } };
}

/**
 * Returns the configured roles; a column without a table name belongs to the first table that has it.
 * @throws SalesError `unknown-field` for an unknown column, `bad-type` for one that cannot have the role
 */
function checkRoles(roles: Partial<Record<Role, string>>, tables: readonly Table[]): readonly ChosenRole[] {
  return Object.entries(roles).map(([name, text]) => {
    const role = name as Role;
    return { role, ...(text === '' ? { ref: undefined } : chosenColumn(role, text, tables)) };
  });
}

/** The setting of a column that is divided by 100. */
const HUNDREDTH = /\s*[/÷]\s*100$/u;

/** Returns the column that is set, in cents where `/ 100` follows its name, unless a column has that name with `/ 100`. */
function chosenColumn(role: Role, text: string, tables: readonly Table[]): Pick<ChosenRole, 'ref' | 'isInCents'> {
  const isName = tables.some(({ columns }) => columns.some(({ name }) => name === text));
  if (isName || !HUNDREDTH.test(text)) return { ref: refFor(role, text, tables) };
  return { ref: refFor(role, text.replace(HUNDREDTH, ''), tables), isInCents: true };
}

/** Returns the role that a viewer chose; nothing if the data no longer has its column. */
function checkAnswer([role, column]: readonly [string, string], tables: readonly Table[]): readonly ChosenRole[] {
  try {
    return checkRoles({ [role]: column }, tables);
  } catch (error) {
    if (error instanceof SalesError) return [];
    throw error;
  }
}

function refFor(role: Role, text: string, tables: readonly Table[]): ColumnRef {
  const named = tables.flatMap(({ name: table, columns }) => columns.map((column) => ({ table, column })));
  const found =
    named.find(({ column }) => column.name === text) ?? named.find(({ table, column }) => `${table}.${column.name}` === text);
  if (found === undefined) {
    const names = [
      ...new Set(
        named.map(({ table, column }) => (text.includes('.') && tables.length > 1 ? `${table}.${column.name}` : column.name)),
      ),
    ];
    throw new SalesError('unknown-field', 'role-unknown-column', {
      params: { option: 'roles', role, field: text, ...suggestions(text, names) },
    });
  }
  checkType(role, found.column);
  return { table: found.table, column: found.column.name };
}

function checkType(role: Role, column: Column): void {
  const types = ROLE_TYPES[role];
  if (types === undefined || types.includes(column.type) || column.missing === column.length) return;
  const { name, type, guess } = column;
  throw new SalesError('bad-type', 'role-type', {
    params: { option: 'roles', role, column: name, type, guess, first: types[0] ?? '', expected: types },
  });
}
