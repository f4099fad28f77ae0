import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type SalesError } from '../../src/core.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

describe('payments in whole numbers', () => {
  const ORDERS = rows(40, (at) => ({ id: at, order_date: day(at), user_id: at % 9 }));
  const paid = (amountOf: (at: number) => number | string, more: Record<string, number> = {}) =>
    rows(40, (at) => ({ id: at, order_id: at, payment_method: 'card', amount: amountOf(at), ...more }));
  const inHundreds = (at: number): number => 100 * (3 + (at % 27));
  const cents = ORDERS.reduce((sum, _, at) => sum + inHundreds(at), 0);

  it('may be in cents: both totals are asked about, and each answer holds', async () => {
    const tables = { orders: ORDERS, raw_payments: paid(inHundreds) };
    await assert.rejects(ask(await open(tables), 'aov'), (error: SalesError) => {
      assert.equal(error.params.question, 'cents');
      assert.deepEqual(
        error.readings.map(({ roles, total }) => [roles.revenue, total]),
        [
          ['amount', cents],
          ['amount / 100', cents / 100],
        ],
      );
      return true;
    });
    assert.equal(await ask(await open(tables, { roles: 'revenue: amount' }), 'revenue'), cents);
    const divided = await open(tables, { roles: 'revenue: raw_payments.amount / 100' });
    assert.equal(await ask(divided, 'revenue'), cents / 100);
    assert.equal(await ask(divided, 'aov'), cents / 100 / 40);
    assert.ok(codes(divided).includes('amounts-in-cents'));
  });

  /** Rows of exports of payment services, with amounts in their smallest unit. */
  const EXPORTS: readonly (readonly [table: string, row: (at: number) => Record<string, unknown>])[] = [
    ['charges', (at) => ({ id: 7000 + at, created: day(at), amount: inHundreds(at), currency: 'usd' })],
    [
      'stripe_export',
      (at) => ({ id: `ch_3MmlLrLk${String(at)}`, created: day(at), amount: inHundreds(at), customer: `cus_${String(at % 9)}` }),
    ],
    ['intents', (at) => ({ id: `pi_3MtwBwLk${String(at)}`, created: day(at), amount: inHundreds(at), status: 'succeeded' })],
    ['export', (at) => ({ id: `txn_1MiN3gLk${String(at)}`, created: day(at), amount: inHundreds(at), type: 'charge' })],
    ['captured', (at) => ({ id: `pay_29QQoUBi66${String(at)}`, created_at: day(at), amount: inHundreds(at), method: 'upi' })],
    ['invoices', (at) => ({ id: `in_1MtHbELk${String(at)}`, created: day(at), amount: inHundreds(at) })],
    ['transactions', (at) => ({ psp_reference: `8515${String(at)}`, date: day(at), amount: inHundreds(at) })],
    ['collected', (at) => ({ charge_date: day(at), reference: `PM0001${String(at)}`, amount: inHundreds(at) })],
    ['transactions', (at) => ({ id: at, gateway_response: 'Approved', date: day(at), amount: inHundreds(at) })],
  ];

  for (const [table, row] of EXPORTS)
    it(`may be in cents in an export of a service: ${table} by ${Object.keys(row(0))[0]!}`, async () => {
      await assert.rejects(ask(await open({ [table]: rows(40, row) }), 'revenue'), (error: SalesError) => {
        assert.equal(error.params.question, 'cents');
        return true;
      });
    });

  it('may be in cents as amounts of objects with a currency, in one table or in that of lines', async () => {
    const money = (amount: number | string) => ({ amount, currency: 'USD' });
    const orders = (amountOf: (at: number) => number | string, currency = 'USD') =>
      rows(40, (at) => ({
        id: `o${String(at)}`,
        created_at: day(at),
        tax_rate: 0.0825,
        total_money: { ...money(amountOf(at)), currency },
        line_items: [{ name: 'Lamp', quantity: 1, total_money: { ...money(amountOf(at)), currency } }],
      }));
    for (const tables of [
      { orders: orders((at) => 450 + 849 * (at % 7)) },
      { orders: rows(40, (at) => ({ ...orders(inHundreds)[at], line_items: undefined })) },
    ])
      await assert.rejects(ask(await open(tables), 'revenue'), (error: SalesError) => {
        assert.equal(error.params.question, 'cents');
        return true;
      });
    for (const tables of [{ orders: orders((at) => `${String(at + 100)}.00`) }, { orders: orders(inHundreds, 'JPY') }])
      assert.notEqual(await ask(await open(tables), 'revenue'), null);
  });

  for (const [table, row] of [
    ['orders', (at: number) => ({ id: `ord_100200${String(at)}`, date: day(at), amount: inHundreds(at) })],
    ['invoices', (at: number) => ({ invoice: `IN-${String(10_000 + at)}`, date: day(at), amount: inHundreds(at) })],
    ['sales', (at: number) => ({ receipt: 9000 + at, date: day(at), amount: inHundreds(at), payment_method: 'card' })],
    ['recharges', (at: number) => ({ id: 9000 + at, date: day(at), amount: inHundreds(at) })],
  ] as const)
    it(`are units where nothing names a payment: ${table}`, async () => {
      assert.equal(await ask(await open({ [table]: rows(40, row) }), 'revenue'), cents);
    });

  for (const [reason, payments, options] of [
    ['most are above a thousand units', paid((at) => 100_001 + 37 * (at % 27))],
    ['their currency has no cents', paid(inHundreds), { currency: 'JPY' }],
    ['most are tens of units', paid((at) => 5000 + 1000 * (at % 9))],
    ['some are below a unit', paid((at) => 20 + at)],
    ['a fee next to them has decimals', paid(inHundreds, { fee: 0.35 })],
    ['they are written with a currency', paid((at) => `$${String(inHundreds(at))}`)],
  ] as const)
    it(`are in units where ${reason}`, async () => {
      const revenue = await ask(await open({ orders: ORDERS, payments }, options), 'revenue');
      assert.equal(
        revenue,
        payments.reduce((sum, { amount }) => sum + Number(String(amount).replace('$', '')), 0),
      );
    });

  it('are in units where they are written with decimals, unless values are missing: programs write whole numbers so then', async () => {
    const csv = (text: (at: number) => string): Uint8Array<ArrayBuffer> => {
      const lines = Array.from({ length: 40 }, (_, at) => `P${String(at)},${day(at)},${text(at)},card`);
      return new TextEncoder().encode(['payment_id,paid_at,amount,method', ...lines].join('\n'));
    };
    const asked = async (text: (at: number) => string): Promise<number> => {
      const dataset = await openDataset({ tables: { payments: csv(text) } });
      const { questions = [] } = dataset.catalog;
      dataset.close();
      return questions.length;
    };
    assert.equal(await asked((at) => `${String(inHundreds(at))}.00`), 0);
    assert.equal(await asked((at) => String(inHundreds(at))), 1);
    assert.equal(await asked((at) => (at === 7 ? '' : `${String(inHundreds(at))}.0`)), 1);
  });

  it('that a column is named for need no division', async () => {
    const named = paid(inHundreds).map(({ amount, ...row }) => ({ ...row, 'amount / 100': amount }));
    const dataset = await open({ orders: ORDERS, payments: named }, { roles: 'revenue: amount / 100' });
    assert.equal(await ask(dataset, 'revenue'), cents);
  });
});

describe('prices next to the payments by card of a program', () => {
  const price = (at: number): number => 455 + ((at * 3571) % 90_000);
  const invoices = rows(60, (at) => ({ id: at + 1, customer_id: 1 + (at % 20), status: 'shipped', created_at: day(at) }));
  const invoice_items = rows(150, (at) => ({
    id: at + 1,
    invoice_id: 1 + (at % 60),
    item_id: 1 + (at % 30),
    quantity: 1 + (at % 4),
    unit_price: price(at % 30),
  }));
  const transactions = rows(60, (at) => ({
    id: at + 1,
    invoice_id: at + 1,
    credit_card_number: 4_654_405_418_249_632 + at,
    result: 'success',
  }));
  const sold = invoice_items.reduce((sum, { quantity, unit_price }) => sum + Number(quantity) * Number(unit_price), 0);

  it('may be in cents', async () => {
    const dataset = await open({ invoices, invoice_items, transactions });
    await assert.rejects(ask(dataset, 'revenue'), ({ readings }: SalesError) => {
      assert.deepEqual(
        readings.map(({ roles, total }) => [roles, total]),
        [
          [{ price: 'unit_price' }, sold],
          [{ price: 'unit_price / 100' }, sold / 100],
        ],
      );
      return true;
    });
    assert.equal(typeof (await ask(dataset, 'units')), 'number');
  });

  it('are taken as they are without cards', async () => {
    const cash = transactions.map(({ credit_card_number: _, ...row }) => row);
    assert.equal(await ask(await open({ invoices, invoice_items, transactions: cash }), 'revenue'), sold);
  });
});
