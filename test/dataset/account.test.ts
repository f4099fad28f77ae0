import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset, DatasetOptions } from '../../src/core.js';
import { accountOf, linesOf, othersOf, sumOf, total } from './account-helpers.js';
import { codes, day, open, rows } from './joined-helpers.js';

const openText = (text: string, options: DatasetOptions = {}): Promise<Dataset> =>
  openDataset(new File([text], 'sales.csv'), { timeZone: 'UTC', ...options });

const csv = (lines: readonly (readonly unknown[])[]): string => lines.map((cells) => cells.join(',')).join('\n');

/** Payments, every sixth of which failed. */
const PAID = rows(60, (at) => ({
  date: day(at),
  customer_id: at % 7,
  amount: 10.25 + at,
  status: at % 6 === 0 ? 'failed' : at % 6 === 1 ? 'canceled' : 'paid',
}));

describe('dataset.account', () => {
  it('begins with the whole column, and deducts rows in which no sale happened', async () => {
    const failed = PAID.filter(({ status }) => status === 'failed');
    const account = await accountOf(await open({ payments: PAID }));
    assert.deepEqual(linesOf(account), [
      ['sales', 'amount', 60, sumOf(PAID, 'amount')],
      ['no-sale', 'status', failed.length, -sumOf(failed, 'amount')],
    ]);
    assert.deepEqual(
      account.lines.map(({ reason }) => reason),
      ["The sum of 'amount' over all rows.", "No sale happened, as 'status' says ('failed')."],
    );
    assert.deepEqual(account.other, []);
  });

  it('has no line of rows that the page counts', async () => {
    const account = await accountOf(await open({ payments: PAID }, { status: 'all' }));
    assert.deepEqual(linesOf(account), [['sales', 'amount', 60, sumOf(PAID, 'amount')]]);
  });

  it('takes the rows of failed orders from the lines of these orders', async () => {
    const orders = PAID.map(({ amount: _, ...order }, at) => ({ order_id: at, ...order }));
    const items = rows(150, (at) => ({ line_id: at, order_id: at % 60, product: `P${String(at % 4)}`, amount: 3.1 + at }));
    const lost = items.filter(({ order_id: order }) => Number(order) % 6 === 0);
    const account = await accountOf(await open({ orders, order_items: items }));
    assert.deepEqual(linesOf(account), [
      ['sales', 'amount', 150, sumOf(items, 'amount')],
      ['no-sale', 'status', 10, -sumOf(lost, 'amount')],
    ]);
  });

  it('deducts what was given back, also from rows of which some failed', async () => {
    const data = PAID.map((row, at) => ({ ...row, status: String(row.status), 'Amount Refunded': at % 4 === 0 ? 2.05 : 0 }));
    const sold = data.filter(({ status }) => status !== 'failed');
    const given = sold.filter((row) => row['Amount Refunded'] > 0);
    const dataset = await open({ charges: data });
    assert.ok(!codes(dataset).includes('unknown-money'));
    const account = await accountOf(dataset);
    assert.deepEqual(linesOf(account), [
      ['sales', 'amount', 60, sumOf(data, 'amount')],
      ['no-sale', 'status', 10, -total([sumOf(data, 'amount'), -sumOf(sold, 'amount')])],
      ['refund', 'Amount Refunded', given.length, -sumOf(given, 'Amount Refunded')],
    ]);
    assert.deepEqual(account.other, []);
  });

  it('divides cents', async () => {
    const data = rows(40, (at) => ({ date: day(at), customer_id: at % 5, amount_cents: 1099 + 37 * at }));
    const cents = sumOf(data, 'amount_cents');
    const account = await accountOf(await open({ sales: data }));
    assert.deepEqual(linesOf(account), [
      ['sales', 'amount_cents', 40, cents],
      ['scaled', 'amount_cents', 40, total([cents / 100, -cents])],
    ]);
  });

  it('calculates price × quantity, deducts a discount, and names rows that lack one of them', async () => {
    const data = rows(50, (at) => ({
      date: day(at),
      product: `P${String(at % 6)}`,
      quantity: at % 10 === 9 ? null : 1 + (at % 4),
      unit_price: 2.5 + (at % 6),
      discount: at % 8 === 7 ? null : [0, 0.1, 0.25][at % 3],
    }));
    const gross = (row: (typeof data)[number]): number => (Number(row.quantity) || 0) * Number(row.unit_price);
    const unclear = data.filter(({ discount, quantity }) => discount === null && quantity !== null);
    const given = data.filter(({ discount, quantity }) => Number(discount) > 0 && quantity !== null);
    const account = await accountOf(await open({ sales: data }));
    assert.deepEqual(linesOf(account), [
      ['sales', 'unit_price × quantity', 50, total(data.map(gross))],
      ['discount', 'discount', given.length, -total(given.map((row) => gross(row) * Number(row.discount)))],
      ['no-amount', 'discount', unclear.length, -total(unclear.map(gross))],
      ['no-amount', 'unit_price', 5, 0],
    ]);
  });

  it('names rows that lose their price in a join', async () => {
    const products = rows(6, (at) => ({ product_id: `P${String(at)}`, product_name: `Thing ${String(at)}`, price: 4.5 + at }));
    const sales = rows(60, (at) => ({
      sale_id: at,
      date: day(at),
      product_id: at % 20 === 0 ? 'GTXPro' : `P${String(at % 6)}`,
      quantity: 1 + (at % 3),
    }));
    const account = await accountOf(await open({ sales, products }));
    assert.deepEqual(
      account.lines.map(({ kind, rows: count, reason }) => [kind, count, reason]),
      [
        ['sales', 60, 'Calculated as price × quantity.'],
        ['no-amount', 3, "These rows have no match in 'products'."],
      ],
    );
  });

  it('reverses the sign that a mark of debit and credit gives', async () => {
    const data = rows(60, (at) => ({
      Amount: 10.5 + at,
      Type: at % 6 === 5 ? 'Debit' : 'Credit',
      'Posting Date': day(at),
      Voucher: `B${String(at)}`,
    }));
    const debit = data.filter(({ Type: type }) => type === 'Debit');
    assert.deepEqual(linesOf(await accountOf(await open({ ledger: data }))), [
      ['sales', 'Amount', 60, sumOf(data, 'Amount')],
      ['sign', 'Type', 10, -2 * sumOf(debit, 'Amount')],
    ]);
  });

  it('takes totals from the rows that they add up', async () => {
    const amounts = Array.from({ length: 12 }, (_, at) => 100.1 + at);
    const months = amounts.map((amount, at) => [day(at * 30), at % 2 ? 'North' : 'South', amount]);
    const dataset = await openText(csv([['date', 'region', 'amount'], ...months, ['Total', '', total(amounts)]]));
    assert.deepEqual(linesOf(await accountOf(dataset)), [
      ['sales', 'amount', 13, 2 * total(amounts)],
      ['total', 'amount', 1, -total(amounts)],
    ]);
  });

  it('takes the members that add up others', async () => {
    const data = Array.from({ length: 10 }).flatMap((_, at) => {
      const parts = ['North', 'South', 'West'].map((region, place) => ({
        date: day(at * 30),
        region,
        sales: 10.25 + at + place,
      }));
      return [...parts, { date: day(at * 30), region: 'Total', sales: total(parts.map(({ sales }) => sales)) }];
    });
    const parts = data.filter(({ region }) => region !== 'Total');
    assert.deepEqual(linesOf(await accountOf(await open({ data }))), [
      ['sales', 'sales', 40, 2 * sumOf(parts, 'sales')],
      ['total', 'region', 10, -sumOf(parts, 'sales')],
    ]);
  });

  it('takes copies that the page removes, of a column and of price × quantity', async () => {
    const own = Array.from({ length: 40 }, (_, at) => ({
      date: day(at),
      order_id: at,
      customer: `C${String(at % 5)}`,
      quantity: 1 + (at % 3),
      price: 2.25 + at,
    }));
    const twice = [...own, ...own.slice(5, 15)];
    const product = total(own.slice(5, 15).map(({ quantity, price }) => quantity * price));
    for (const [column, data] of [
      ['price × quantity', twice],
      ['amount', twice.map(({ price, quantity, ...row }) => ({ ...row, amount: price * quantity, note: 'x' }))],
    ] as const) {
      const dataset = await open({ sales: data }, { read: 'duplicates: remove' });
      const [first, second] = (await accountOf(dataset)).lines;
      assert.deepEqual([first?.column, first?.rows], [column, 50]);
      assert.deepEqual([second?.kind, second?.rows, second?.amount], ['copy', 10, -product]);
      assert.ok(codes(dataset).includes('removed-copies'));
    }
  });

  it('converts to one currency, and names rows without a rate', async () => {
    const sales = rows(30, (at) => ({
      date: day(at),
      customer_id: at % 5,
      amount: 10 + at,
      currency: at % 10 === 9 ? 'CHF' : at % 2 ? 'EUR' : 'USD',
    }));
    const rates = rows(1, () => ({ from_currency: 'USD', to_currency: 'EUR', exchange_rate: 0.5 }));
    const dataset = await open({ sales, rates }, { currency: 'EUR' });
    const account = await accountOf(dataset);
    assert.deepEqual(
      account.lines.map(({ kind, rows: count, reason }) => [kind, count, reason]),
      [
        ['sales', 30, "All amounts are converted to 'EUR'."],
        ['no-amount', 3, "These rows have no exchange rate to 'EUR'."],
      ],
    );
  });

  it('grows with rows that are appended', async () => {
    const dataset = await open({ payments: PAID });
    const more = [
      { date: day(70), customer_id: 1, amount: 1000.5, status: 'failed' },
      { date: day(71), customer_id: 1, amount: 500.25, status: 'paid' },
    ];
    await dataset.append(more);
    const all = [...PAID, ...more];
    const failed = all.filter(({ status }) => status === 'failed');
    assert.deepEqual(linesOf(await accountOf(dataset)), [
      ['sales', 'amount', 62, sumOf(all, 'amount')],
      ['no-sale', 'status', 11, -sumOf(failed, 'amount')],
    ]);
  });
});

describe('money that is not counted', () => {
  it('has marketing spend next to payments, with its sum', async () => {
    const spend = rows(24, (at) => ({ month: day(at * 30), channel: at % 2 ? 'Search' : 'Mail', spend: 900.5 + at }));
    const account = await accountOf(await open({ payments: PAID, marketing_spend: spend }));
    assert.deepEqual(othersOf(account), [['expense', 'marketing_spend.spend', 24, sumOf(spend, 'spend')]]);
    assert.equal(account.other[0]?.reason, "'marketing_spend' looks like advertising spend.");
  });

  it('has the amounts and the balance of a bank statement next to sales', async () => {
    let left = 1000;
    const bank = rows(40, (at) => {
      const booked = at % 3 === 1 ? -250.5 - at : 180 + at;
      left += booked;
      return { booked_on: day(at), text: `Text ${String(at % 6)}`, booking: booked, kept: left };
    });
    const { other } = await accountOf(await open({ payments: PAID, bank }));
    assert.deepEqual(
      other.map(({ kind, column, amount }) => [kind, column, amount]),
      [
        ['balance', 'kept', sumOf(bank, 'kept')],
        ['balance', 'booking', sumOf(bank, 'booking')],
      ],
    );
    assert.equal(other[0]?.reason, "Each value is the previous one plus 'booking'.");
  });

  it('has freight and payments in whole numbers, and the amount of a quote, but no code of a payment', async () => {
    const sales = rows(60, (at) => ({
      order_id: at,
      date: day(at),
      freight: 5 + (at % 7),
      payment: 40 + (at % 9),
      quote_amount: 20 + (at % 5),
      revenue: 10.25 + at,
    }));
    const names = ['freight', 'payment', 'quote_amount'];
    const kinds = new Map(
      (await accountOf(await open({ sales }))).other.map(({ column, kind, amount }) => [column, [kind, amount]]),
    );
    assert.deepEqual(
      names.map((name) => kinds.get(name)),
      [
        ['shipping', sumOf(sales, 'freight')],
        ['payment', sumOf(sales, 'payment')],
        ['quote', sumOf(sales, 'quote_amount')],
      ],
    );
    const coded = await accountOf(await open({ sales: sales.map((row, at) => ({ ...row, payment: 1 + (at % 3) })) }));
    assert.ok(!coded.other.some(({ column }) => column === 'payment'));
  });

  it('is all that is known where nothing was sold: the error says why there is no revenue', async () => {
    const data = rows(30, (at) => ({ purchase_date: day(at), supplier: `S${String(at % 4)}`, amount: 100.5 + at }));
    const account = await (await open({ purchases: data })).account();
    assert.deepEqual([account.lines, account.total, account.error?.code], [[], null, 'missing-role']);
    assert.deepEqual(othersOf(account), [['purchase', 'purchases.amount', 30, sumOf(data, 'amount')]]);
    assert.match(String(account.error?.message), /purchases from suppliers/u);
  });

  it('has both readings of an open question', async () => {
    const data = rows(60, (at) => ({ date: day(at), value1: 5 + (at % 7), value2: 9 + ((at * 3) % 11) }));
    const account = await (await open({ sales: data })).account();
    assert.equal(account.error?.code, 'ambiguous');
    assert.deepEqual(othersOf(account), [
      ['sales', 'sales.value2', 60, sumOf(data, 'value2')],
      ['sales', 'sales.value1', 60, sumOf(data, 'value1')],
    ]);
  });

  it('has no sum over several currencies', async () => {
    const data = PAID.map(({ status: _, ...row }, at) => ({ ...row, tax_amount: 1.5 + at, currency: at % 2 ? 'EUR' : 'USD' }));
    const account = await (await open({ payments: data })).account();
    assert.equal(account.error?.code, 'mixed-currency');
    assert.deepEqual(othersOf(account), [
      ['sales', 'payments.amount', 60, null],
      ['tax', 'payments.tax_amount', 60, null],
    ]);
  });

  /** A column of the sales table, or of a table of its own, and its kind. */
  const KINDS = [
    ['sales.tax_amount', 'tax'],
    ['sales.MwSt Betrag', 'tax'],
    ['sales.shipping_cost', 'shipping'],
    ['sales.Versandkosten', 'shipping'],
    ['sales.frais de livraison', 'shipping'],
    ['sales.discount_amount', 'discount'],
    ['sales.refund_amount', 'refund'],
    ['sales.payment_fee', 'fee'],
    ['sales.comisión', 'fee'],
    ['sales.list_price', 'price'],
    ['sales.unit_cost', 'cost'],
    ['sales.profit', 'profit'],
    ['sales.sales_target', 'plan'],
    ['sales.account_balance', 'balance'],
    ['refunds.amount', 'refund'],
    ['Erstattungen.Betrag', 'refund'],
    ['credit_notes.amount', 'refund'],
    ['CreditMemos.amount', 'refund'],
    ['Gutschriften.Betrag', 'refund'],
    ['avoirs.montant', 'refund'],
    ['notas_de_crédito.importe', 'refund'],
    ['note di credito.importo', 'refund'],
    ['payouts.fee', 'fee'],
    ['inventory.stock_value', 'stock-value'],
    ['budget.amount', 'plan'],
    ['expenses.amount', 'expense'],
    ['purchases.amount', 'purchase'],
    ['payroll.gross_pay', 'payroll'],
    ['quotes.amount', 'quote'],
    ['Purchase orders.Amount', 'purchase'],
    ['pos_sales.total', 'other-ledger'],
  ] as const;
  for (const [path, kind] of KINDS)
    it(`is ${kind} in ${path}`, async () => {
      const [table, column] = path.split('.') as [string, string];
      const order = (at: number): Record<string, unknown> => ({
        order_id: at,
        order_date: day(at),
        customer_id: at % 9,
        revenue: 20.25 + ((at * 13) % 57),
      });
      const amount = (at: number): Record<string, unknown> => ({ [column]: 7.35 + ((at * 7) % 31) });
      const supplier = table === 'purchases' ? { supplier: 'S' } : {};
      const other = (at: number): Record<string, unknown> => ({
        date: day(at * 2),
        product: `P${String(at % 3)}`,
        ...supplier,
        ...amount(at),
      });
      const tables =
        table === 'sales'
          ? { sales: rows(60, (at) => ({ ...order(at), ...amount(at) })) }
          : { sales: rows(60, order), [table]: rows(30, other) };
      const { lines, other: found } = await accountOf(await open(tables));
      assert.equal(lines[0]?.column, 'revenue');
      assert.deepEqual(
        found.map((one) => [one.column, one.kind]),
        [[column, kind]],
      );
    });

  it('leaves out ids, counts, rates and dates', async () => {
    const data = rows(60, (at) => ({
      order_id: at,
      order_date: day(at),
      revenue: 20.25 + at,
      quantity: 1 + (at % 3),
      discount_rate: 0.05 * (at % 4),
      tax_rate: 0.07 + 0.12 * (at % 2),
      rating: 3.5,
      weight_kg: 1.25 + at,
      payment_method: at % 3,
      sales_organization: 1000 + 1000 * (at % 3),
      'Sales Document': 500_000 + at,
      amount_year: 2020 + (at % 4),
      year: 2024,
    }));
    assert.deepEqual((await accountOf(await open({ sales: data }))).other, []);
  });
});
