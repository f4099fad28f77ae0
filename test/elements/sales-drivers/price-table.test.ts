import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toTable } from '../../../src/elements/sales-drivers/model/model.js';
import { CONTEXT, fall } from './drivers-answers.js';

describe('the table of a change by volume, mix and price', () => {
  it('have volume, mix and price of each member in the table, where these are the steps', () => {
    const view = fall({ causes: false });
    const { columns, rows } = toTable(view, CONTEXT, '');
    assert.deepEqual(
      columns.map(({ label }) => label),
      ['Segment', 'Type', '2016', '2017', 'Change', 'Volume', 'Mix', 'Price', 'Status'],
    );
    const after = view.steps.length;
    assert.deepEqual(
      rows.slice(after, after + 2).map(([name, kind, , , ...effects]) => [name, kind, ...effects.slice(0, 4)]),
      [
        ['Chairs, large', 'Category', '−$170.00', '−$100.00', '−$100.00', '+$30.00'],
        ['Lamps', 'Category', '−$30.00', '−$50.00', '$0.00', '+$20.00'],
      ],
    );
    assert.equal(rows.filter(([name]) => name === 'Lamps').length, 1);
    assert.deepEqual(
      rows.map(({ length }) => length),
      rows.map(() => columns.length),
    );
  });
});
