import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SqlParameters } from '../../../src/engine/sql/sql-schema.js';
import { assertLinear } from '../../growth.js';

describe('SqlParameters', () => {
  it('binds equal values once, and a text apart from the number that it shows', () => {
    const parameters = new SqlParameters((index) => `$${index}`);
    assert.deepEqual(
      ['a', '1', 1, 'a', 1, 'b'].map((value) => parameters.bind(value)),
      ['$1', '$2', '$3', '$1', '$3', '$4'],
    );
    assert.deepEqual(parameters.values, ['a', '1', 1, 'b']);
  });

  it('binds a list of many values in a time that grows with their number', async () => {
    await assertLinear('values', 20_000, (size) => {
      const parameters = new SqlParameters(String);
      for (let n = 0; n < size; n++) parameters.bind(`member ${n}`);
    });
  });
});
