import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { factsOf } from '../../../src/elements/sales-dashboard/model/facts.js';

describe('the fields of a dashboard', () => {
  it('are no codes and no parts of names', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      order_id: `O${String(at)}`,
      order_date: `2024-0${String(1 + (at % 3))}-${String(10 + (at % 18))}`,
      first_name: ['Ann', 'Bob', 'Eve', 'Joe'][at % 4],
      last_name: ['R.', 'S.', 'T.'][at % 3],
      id_group: `Z${String(30 + (at % 3))}`,
      wrapping: ['paper', 'box'][at % 2],
      amount: 10.5 + at,
    }));
    const dataset = await openDataset(rows);
    assert.deepEqual(factsOf(dataset.catalog).fields, ['wrapping']);
    dataset.close();
  });
});
