import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, codes, day, open, rows } from './joined-helpers.js';

const STATES = ['Sales Order', 'Quotation', 'Sales Order'];

/** Orders of two lines each, with number, day, customer and state in the first line only. */
const LINES = rows(80, (at) => {
  const order = at >> 1;
  const fields = {
    order_reference: `S${String(100 + order)}`,
    order_date: day(order),
    customer: `C${String(order % 7)}`,
    status: STATES[order % 3],
  };
  const first = at % 2 === 0 ? fields : { order_reference: null, order_date: null, customer: null, status: null };
  return { ...first, product: `P${String(at % 5)}`, quantity: 1 + (at % 3), subtotal: 10.5 + (at % 9) };
});
const isSold = (at: number): boolean => STATES[(at >> 1) % 3] === 'Sales Order';
const sumOf = (test: (at: number) => boolean): number =>
  LINES.reduce((sum, { subtotal }, at) => (test(at) ? sum + Number(subtotal) : sum), 0);

describe('orders with their fields in the first of their lines', () => {
  it('have number, day, customer and state in all lines, also if the number is such a field', async () => {
    const dataset = await open({ export: LINES });
    assert.equal(await ask(dataset, 'revenue'), sumOf(isSold));
    assert.equal(await ask(dataset, 'orders'), rows(40, (at) => ({ at })).filter((_, at) => at % 3 !== 1).length);
    const byCustomer = rows(7, (at) => ({ at })).map((_, at) => [
      `C${String(at)}`,
      sumOf((line) => isSold(line) && (line >> 1) % 7 === at),
    ]);
    assert.deepEqual(await ask(dataset, 'revenue', 'customer'), byCustomer);
  });

  it('are none where sales without a number have a day', async () => {
    const dated = LINES.map((line, at) => ({ ...line, order_date: day(at) }));
    assert.ok(!codes(await open({ export: dated })).includes('order-fields-filled'));
  });
});
