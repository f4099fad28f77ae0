import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { detected, tableOf } from './detect-helpers.js';

const MIN_TABLES = 190;

/** Of the tables apart: how many columns of a hundred are right, and how many roles of a hundred may be given wrongly. */
const MIN_RIGHT = 94;
const MAX_WRONG = 2;

interface HeaderColumn {
  readonly name: string;
  readonly line: string;
  /** The roles that it may have; none at all is `undefined`. */
  readonly allowed: readonly (string | undefined)[];
}

function tablesOf(file: string): readonly { readonly title: string; readonly columns: readonly HeaderColumn[] }[] {
  const [, ...blocks] = readFileSync(`test/fixtures/${file}`, 'utf8').split(/^## /mu);
  return blocks.map((block) => {
    const [title = '', ...lines] = block.trim().split('\n');
    return { title, columns: lines.map(columnOf) };
  });
}

function columnOf(text: string): HeaderColumn {
  const [line = '', wanted] = text.split(' => ');
  const roles = (wanted ?? '').split('|').map((role) => role.replace('?', ''));
  const allowed = wanted === undefined ? [undefined] : wanted.includes('?') ? [...roles, undefined] : roles;
  return { name: line.slice(0, line.lastIndexOf(':')).trim(), line, allowed };
}

function rolesIn(columns: readonly HeaderColumn[]): ReadonlyMap<string, string> {
  const { roles } = detected(tableOf(columns.map(({ line }) => line)));
  return new Map(roles.map(({ role, ref }) => [ref.column, role]));
}

describe('detectRoles by headers', () => {
  const tables = tablesOf('role-headers.txt');
  for (const { title, columns } of tables) {
    it(`understands ${title}`, () => {
      const roles = rolesIn(columns);
      const wrong = columns.filter(({ name, allowed }) => !allowed.includes(roles.get(name)));
      assert.deepEqual(
        wrong.map(
          ({ name, allowed }) =>
            `${name}: detected as ${roles.get(name) ?? 'no role'}, role-headers.txt has ${allowed.join(' or ') || 'no role'}`,
        ),
        [],
      );
    });
  }

  it('reads enough tables', () => {
    assert.ok(tables.length >= MIN_TABLES, String(tables.length));
  });

  it('understands tables that it was not made for, and rather gives no role than a wrong one', () => {
    const apart = tablesOf('role-headers-apart.txt').map(({ columns }) => ({ columns, roles: rolesIn(columns) }));
    const columns = apart.flatMap((table) =>
      table.columns.map(({ name, allowed }) => ({ role: table.roles.get(name), allowed })),
    );
    const given = columns.filter(({ role }) => role !== undefined);
    const right = columns.filter(({ role, allowed }) => allowed.includes(role));
    const wrong = given.filter(({ role, allowed }) => !allowed.includes(role));
    assert.ok(right.length * 100 >= columns.length * MIN_RIGHT, `${String(right.length)} of ${String(columns.length)} are right`);
    assert.ok(wrong.length * 100 <= given.length * MAX_WRONG, `${String(wrong.length)} of ${String(given.length)} are wrong`);
  });
});
