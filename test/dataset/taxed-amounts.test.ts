import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountOf, linesOf, total } from './account-helpers.js';
import { ask, day, open, rows } from './joined-helpers.js';

/** Invoices with an amount without tax in cents, and the tax on it. */
const invoices = (rateOf: (at: number) => number): { readonly net: number; readonly tax: number }[] =>
  Array.from({ length: 60 }, (_, at) => {
    const net = 2500 + 733 * at;
    return { net, tax: Math.round(net * rateOf(at)) };
  });
const tableOf = (data: ReturnType<typeof invoices>, amountOf: (one: (typeof data)[0]) => number): Record<string, unknown>[] =>
  data.map((one, at) => ({
    invoice_no: `R${String(at)}`,
    invoice_date: day(at),
    customer: `C${String(at % 7)}`,
    total: amountOf(one) / 100,
    vat: one.tax / 100,
  }));
const VAT = invoices((at) => (at % 5 === 0 ? 0.07 : 0.19));
const NET = total(VAT.map(({ net }) => net / 100));
const TAX = total(VAT.map(({ tax }) => tax / 100));
const TAXED = tableOf(VAT, ({ net, tax }) => net + tax);

describe('an amount with taxes', () => {
  it('is the revenue without the tax that it includes, as its rates show', async () => {
    const dataset = await open({ invoices: TAXED });
    assert.equal(await ask(dataset, 'revenue'), NET);
    assert.deepEqual(linesOf(await accountOf(dataset)), [
      ['sales', 'total', 60, total([NET, TAX])],
      ['tax', 'vat', 60, -TAX],
    ]);
    await dataset.append([{ invoice_no: 'R90', invoice_date: day(60), customer: 'C1', total: 11.9, vat: 1.9 }]);
    assert.equal(await ask(dataset, 'revenue'), total([NET, 10]));
  });

  it('includes several taxes, also next to a table of customers', async () => {
    const parts = VAT.map(({ net }, at) => ({ net, at, half: Math.round(net * 0.09) }));
    const bills = parts.map(({ net, half, at }) => ({
      ...{ bill_no: at, bill_date: day(at), customer_id: at % 7, cgst: half / 100, sgst: half / 100 },
      invoice_value: (net + 2 * half) / 100,
    }));
    const customers = rows(7, (at) => ({ customer_id: at, customer_name: `N${String(at)}` }));
    assert.equal(await ask(await open({ bills, customers }), 'revenue'), NET);
  });

  it('is not less than a total to which the tax is added, nor than one that profit is made of', async () => {
    for (const rate of [0.19, 0.0825, 0.0881]) {
      const data = invoices(() => rate);
      assert.equal(await ask(await open({ invoices: tableOf(data, ({ net }) => net) }), 'revenue'), NET, String(rate));
    }
    const profits = TAXED.map((row) => ({ ...row, cost: Number(row.total) / 2, profit: Number(row.total) / 2 }));
    assert.equal(await ask(await open({ invoices: profits }), 'revenue'), total([NET, TAX]));
  });

  it('stays whole where 20% on top could be 25% in it, and where the page chose it', async () => {
    const data = invoices(() => 0.25);
    const whole = tableOf(data, ({ net, tax }) => net + tax);
    assert.equal(await ask(await open({ invoices: whole }), 'revenue'), total(whole.map((row) => Number(row.total))));
    assert.equal(await ask(await open({ invoices: TAXED }, { roles: 'revenue: total' }), 'revenue'), total([NET, TAX]));
  });
});
