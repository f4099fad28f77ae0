import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRoles } from '../../../src/catalog/attributes.js';
import { changedRoles } from '../../../src/elements/base/check/check-controller.js';

describe('changedRoles', () => {
  it('replaces the columns of some roles and keeps the others', () => {
    assert.equal(changedRoles('date: Day; revenue: Net', { revenue: 'Gross' }), 'date: Day; revenue: Gross');
    assert.equal(changedRoles('', { revenue: 'lines.sales' }), 'revenue: lines.sales');
  });

  it('writes names that parseRoles reads back: with signs, quotes and blanks, or none', () => {
    const change = { revenue: 'Sales; "net": EUR', product: ' x', order: '' } as const;
    assert.deepEqual(parseRoles(changedRoles('date: Day', change)), { date: 'Day', ...change });
  });
});
