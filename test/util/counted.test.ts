import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counted } from '../../src/util/pluralize.js';

describe('counted', () => {
  it('has one word for one and another for none and many', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => counted(count, 'row has', 'rows have')),
      ['0 rows have', '1 row has', '2 rows have'],
    );
  });
});
