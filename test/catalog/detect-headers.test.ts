import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { detectRoles } from '../../src/catalog/detect-roles.js';
import { tableOf } from './detect-helpers.js';

const LEAST_TABLES = 60;

const tables = readFileSync('test/fixtures/role-headers.txt', 'utf8')
  .split(/^## /mu)
  .slice(1)
  .map((block) => {
    const [title = '', ...lines] = block.trim().split('\n');
    return { title, columns: lines.map((line) => line.split(' => ')) };
  });

describe('detectRoles by headers', () => {
  for (const { title, columns } of tables) {
    it(`understands ${title}`, () => {
      const found = detectRoles(tableOf(columns.map(([column = '']) => column)));
      const actual = Object.fromEntries(found.roles.map(({ role, ref }) => [ref.column, role]));
      const expected = columns.flatMap(([column = '', role]) =>
        role === undefined ? [] : [[column.slice(0, column.lastIndexOf(':')), role]],
      );
      assert.deepEqual(actual, Object.fromEntries(expected));
    });
  }

  it('reads enough tables', () => {
    assert.ok(tables.length >= LEAST_TABLES, String(tables.length));
  });
});
