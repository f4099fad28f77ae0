import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { hasMark } from '../../scripts/test-files.mjs';

it('states which tests of reliability `npm test` leaves out', () => {
  const [, table] = readFileSync('docs/reliability.md', 'utf8').split(/\n\n(?=\| Test)/);
  const rows = [...table.split('\n\n')[0].matchAll(/^\| `(.+?)` +\| (.+?) +\|/gm)];
  assert.ok(rows.length > 10);
  const wrong = rows.filter(([, file, daily]) => hasMark(`test/${file}`, 'release') !== (daily === 'nothing'));
  assert.deepEqual(
    wrong.map(([, file]) => file),
    [],
  );
});
