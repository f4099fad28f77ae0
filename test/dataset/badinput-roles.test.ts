import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { sharedData, skipWithout } from '../shared-data.js';

const EXPECTED = 'badinput/expected.json';

/** The file's names of roles where they are others than the contract's. */
const ROLES: Readonly<Record<string, string>> = { orderDate: 'date', orderId: 'order', unitPrice: 'price' };

interface Expected {
  readonly file: string;
  /** Role → index of its column. */
  readonly roles: Readonly<Record<string, number>>;
}

function expectedRoles(): readonly Expected[] {
  const path = sharedData(EXPECTED);
  const records = path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as readonly Partial<Expected>[]);
  return records.flatMap(({ file, roles }) => (file === undefined || roles === undefined ? [] : [{ file, roles }]));
}

describe('roles of odd files', { skip: skipWithout(EXPECTED) }, () => {
  const records = expectedRoles();

  it('are expected of some', () => {
    assert.ok(records.length > 0);
  });

  for (const { file, roles } of records) {
    it(`are right in ${file}`, async () => {
      const dataset = await openDataset(sharedData(`badinput/${file}`) ?? '');
      const wanted = Object.entries(roles).map(([role, index]) => [ROLES[role] ?? role, dataset.columns[index]?.name]);
      assert.deepEqual(dataset.roles, Object.fromEntries(wanted));
      dataset.close();
    });
  }
});
