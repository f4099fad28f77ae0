import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SalesError } from '../../src/core.js';
import { accountOf, linesOf, othersOf, sumOf, total } from './account-helpers.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

type Row = Readonly<Record<string, unknown>>;

const cents = (value: number): number => Math.round(value * 100) / 100;
/** The sum of a column over some rows. */
const sum = (data: readonly Row[], column: string, isCounted: (row: Row) => boolean = () => true): number =>
  sumOf(data.filter(isCounted), column);

describe('rows that are no sales by two columns', () => {
  const TYPES = ['Umsatz', 'Umsatz', 'Umsatz', 'Umsatz', 'Rückerstattung', 'Auszahlung'];
  const till = rows(120, (at) => ({
    'Transaktions-ID': `TX${String(1000 + at)}`,
    Datum: day(at),
    Transaktionsart: TYPES[at % 6],
    Status: at % 10 === 1 ? 'Fehlgeschlagen' : 'Erfolgreich',
    Betrag: cents(4.35 + 0.37 * at),
  }));
  const isSold = ({ Status, Transaktionsart }: Row): boolean => Status === 'Erfolgreich' && Transaktionsart === 'Umsatz';
  const isBack = ({ Status, Transaktionsart }: Row): boolean => Status === 'Erfolgreich' && Transaktionsart === 'Rückerstattung';
  const sold = total([sum(till, 'Betrag', isSold), -sum(till, 'Betrag', isBack)]);

  it('are stated together: a payout and a failed payment', async () => {
    const dataset = await open({ till });
    assert.equal(await ask(dataset, 'revenue'), sold);
    const notes = dataset.warnings.filter(({ code }) => code === 'unsold-rows');
    assert.deepEqual(
      notes.map(({ column, count, params }) => [column, count, params?.states]),
      [['Transaktionsart, Status', 28, ['Auszahlung', 'Fehlgeschlagen']]],
    );
    const [first, , ...others] = linesOf(await accountOf(dataset)) as unknown[][];
    assert.deepEqual(first, ['sales', 'Betrag', 120, sum(till, 'Betrag')]);
    assert.equal(others[0]?.[0], 'sign');
  });

  it('stay out when they are added later', async () => {
    const dataset = await open({ till: till.slice(0, 60) });
    await dataset.append(till.slice(60));
    assert.equal(await ask(dataset, 'revenue'), sold);
  });
});

describe('documents with positive amounts', () => {
  const KINDS = ['Rechnung', 'Rechnung', 'Rechnung', 'Gutschrift', 'Rechnung', 'Angebot', 'Rechnung', 'Stornorechnung'];
  const documents = rows(160, (at) => ({
    Belegart: KINDS[at % 8],
    Belegnummer: `B${String(2000 + at)}`,
    Belegdatum: day(at),
    Nettobetrag: cents(80.5 + 3.15 * at),
  }));
  it('are less credit notes and canceled invoices, without offers', async () => {
    const of = (...kinds: readonly string[]): number =>
      sum(documents, 'Nettobetrag', ({ Belegart }) => kinds.includes(String(Belegart)));
    const dataset = await open({ documents });
    assert.equal(await ask(dataset, 'revenue'), total([of('Rechnung'), -of('Gutschrift', 'Stornorechnung')]));
  });
});

describe('states under the name of a type', () => {
  it('are the status of the orders, with refunded ones stated', async () => {
    const STATES = ['Ticket Completed', 'Ticket Completed', 'Refunded', 'Free Order'];
    const orders = rows(80, (at) => ({
      'Order #': 7000 + at,
      'Order Date': day(at),
      'Order Type': STATES[at % 4],
      'Ticket Revenue': 25 + at,
    }));
    const { notes } = await (await open({ orders })).query({ measures: ['revenue'] });
    const [note] = notes.filter(({ code }) => code === 'canceled-rows');
    assert.deepEqual(
      [note?.count, note?.params?.amount],
      [20, sum(orders, 'Ticket Revenue', (row) => row['Order Type'] === 'Refunded')],
    );
  });
});

describe('an amount before a tax and tips', () => {
  const checks = (amountOf: (at: number) => number): Row[] =>
    rows(200, (at) => {
      const amount = amountOf(at);
      const [tax, tip, gratuity] = [cents(amount * 0.0825), at % 3 ? cents(amount * 0.18) : 0, at % 11 ? 0 : 5];
      return {
        Opened: day(at % 90),
        Amount: amount,
        Tax: tax,
        Tip: tip,
        Gratuity: gratuity,
        Total: cents(amount + tax + tip + gratuity),
      };
    });

  it('is the revenue where all of them add up to the total', async () => {
    const orders = checks((at) => cents(12.4 + 0.73 * ((at * 37) % 200)));
    assert.equal(await ask(await open({ orders }), 'revenue'), sum(orders, 'Amount'));
  });
});

describe('an amount that includes a tax of one rate', () => {
  const payments = rows(200, (at) => {
    const net = cents(5.15 + 0.31 * ((at * 37) % 200));
    const tax = cents(net * 0.07);
    const amount = cents(net + tax);
    return { Date: day(at % 90), Amount: amount, 'Tax Amount': tax, 'Refund Amount': at % 40 === 3 ? cents(amount / 2) : 0 };
  });
  const net = total([sum(payments, 'Amount'), -sum(payments, 'Tax Amount')]);

  it('is less the tax, although the amounts are small', async () => {
    const plain = payments.map(({ 'Refund Amount': _, ...row }) => row);
    assert.equal(await ask(await open({ payments: plain }), 'revenue'), net);
  });

  it('is less the tax and what was given back', async () => {
    assert.equal(await ask(await open({ payments }), 'revenue'), total([net, -sum(payments, 'Refund Amount')]));
  });

  it('stays whole where the tax is on top', async () => {
    const onTop = payments.map(({ Date, Amount, 'Tax Amount': tax }) => ({
      Date,
      Amount: cents(Number(Amount) - Number(tax)),
      Tax: tax,
    }));
    assert.equal(await ask(await open({ payments: onTop }), 'revenue'), sum(onTop, 'Amount'));
  });
});

describe('a total of labor and parts', () => {
  it('is less the tax that is on parts alone, as the sum shows', async () => {
    const repairs = rows(120, (at) => {
      const [labor, parts] = [30 + 60 * (at % 7), cents(11.3 + 4.17 * ((at * 17) % 50))];
      const [supplies, discount, tax] = [cents(labor * 0.05), at % 5 ? 0 : 25, cents(parts * 0.08)];
      const whole = cents(labor + parts + supplies - discount + tax);
      return {
        ...{ 'RO #': 500 + at, Opened: day(at), 'Labor Hours': labor / 120, 'Labor Total': labor, Parts: parts },
        ...{ Supplies: supplies, Discount: discount, Tax: tax, 'Grand Total': whole },
      };
    });
    assert.equal(await ask(await open({ repairs }), 'revenue'), total([sum(repairs, 'Grand Total'), -sum(repairs, 'Tax')]));
  });
});

describe('the gross of a car', () => {
  it('is the profit, and its price the revenue', async () => {
    const deals = rows(80, (at) => ({
      ...{ 'Deal #': 100 + at, 'Sale Date': day(at), Model: ['A', 'B', 'C'][at % 3], 'Sale Price': 21_340.5 + 37 * at },
      ...{ 'Vehicle Cost': 20_000 + 30 * at, 'Front Gross': 1340.5 + 7 * at, 'Total Gross': 1990.5 + 7 * at },
    }));
    const dataset = await open({ deals });
    assert.equal(await ask(dataset, 'profit'), sum(deals, 'Total Gross'));
    assert.equal(await ask(dataset, 'revenue'), sum(deals, 'Sale Price'));
  });
});

describe('refunds with taxes next to amounts without them', () => {
  const orders = rows(80, (at) => {
    const amount = cents(20.35 + 1.15 * at);
    return { ID: 900 + at, Date: day(at), Subtotal: amount, 'Grand Total': cents(amount * 1.0825 + 5), 'Total Refunded': 0 };
  }).map((row, at): Row => ({ ...row, 'Total Refunded': at % 10 === 4 ? row['Grand Total'] : 0 }));

  it('are deducted with the share of the sale where most are those of whole orders', async () => {
    const dataset = await open({ orders });
    const kept = orders.map((row) => ({ ...row, Subtotal: row['Total Refunded'] ? 0 : row.Subtotal }));
    assert.equal(await ask(dataset, 'revenue'), sum(kept, 'Subtotal'));
    const [, refund] = linesOf(await accountOf(dataset)) as unknown[][];
    assert.deepEqual(refund?.slice(0, 3), ['refund', 'Total Refunded', 8]);
    const half = orders.map((row, at) => (at === 14 ? { ...row, 'Total Refunded': cents(Number(row['Grand Total']) / 2) } : row));
    const rest = cents(Number(orders[14]?.Subtotal) / 2);
    assert.equal(await ask(await open({ orders: half }), 'revenue'), total([sum(kept, 'Subtotal'), rest]));
  });

  it('are stated with their sum, and not deducted, where they are of no amount', async () => {
    const other = orders.map((row) => ({
      ...row,
      'Total Refunded': row['Total Refunded'] ? cents(Number(row.Subtotal) + 1.35) : 0,
    }));
    const dataset = await open({ orders: other });
    const note = dataset.warnings.find(({ code }) => code === 'refunds-not-deducted');
    assert.deepEqual(note?.params, { table: 'orders', column: 'Total Refunded', amount: sum(other, 'Total Refunded') });
    assert.equal(await ask(dataset, 'revenue'), sum(other, 'Subtotal'));
  });

  it('are not stated below 1% of the revenue', async () => {
    const few = orders.map((row, at) => ({ ...row, 'Total Refunded': at === 4 ? row['Grand Total'] : 0 }));
    assert.ok(!codes(await open({ orders: few })).includes('refunds-not-deducted'));
  });
});

describe('what a payment service exports in whole numbers', () => {
  it('is offered in cents too where its name does not say revenue', async () => {
    const transactions = rows(60, (at) => ({
      ...{ id: `txn_01h8bxp${String(at)}`, billed_at: day(at), 'details.subtotal': 1900 + 350 * ((at * 37) % 23) },
    }));
    const whole = sum(transactions, 'details.subtotal');
    await assert.rejects(ask(await open({ transactions }), 'revenue'), (error: SalesError) => {
      assert.deepEqual(
        error.readings.map(({ roles, total: amount }) => [roles.revenue, amount]),
        [
          ['details.subtotal', whole],
          ['details.subtotal / 100', whole / 100],
        ],
      );
      return true;
    });
  });
});

describe('an average amount of orders', () => {
  it('is no money that is not counted', async () => {
    const sales = rows(40, (at) => ({ date: day(at), revenue: 100.5 + at, aov_usd: 20.25 + at, 'average amount': 7.5 + at }));
    assert.deepEqual(othersOf(await accountOf(await open({ sales }))), []);
  });
});

describe('a discounted total with a tax', () => {
  it('is the revenue without the tax, not the list price', async () => {
    const washes = rows(120, (at) => {
      const [price, discount] = [[12, 18, 25][at % 3]!, at % 4 === 1 ? 3 : 0];
      return {
        ...{ 'Txn No': 700 + at, Date: day(at), 'List Price': price, Discount: -discount },
        ...{ 'Total Inc GST': price - discount, GST: cents((price - discount) / 11) },
      };
    });
    assert.equal(await ask(await open({ washes }), 'revenue'), total([sum(washes, 'Total Inc GST'), -sum(washes, 'GST')]));
  });
});

describe('a rented thing that was brought back', () => {
  const rentals = rows(90, (at) => ({
    ...{ order_no: 600 + at, pickup_date: day(at), customer: `C${String(at % 40)}`, total: cents(39.5 + 1.25 * at) },
    ...{ status: ['Returned', 'Returned', 'Active', 'Returned', 'Cancelled'][at % 5] },
  }));

  it('is no return, and no canceled sale', async () => {
    const dataset = await open({ rentals });
    const { notes } = await dataset.query({ measures: ['revenue'] });
    const note = notes.find(({ code }) => code === 'canceled-rows');
    assert.deepEqual([note?.count, note?.params?.states], [18, ['Cancelled']]);
    assert.equal(await ask(dataset, 'return-rate'), 0.2);
  });

  it('is one where nothing is out', async () => {
    const sold = rentals.map((row) => ({ ...row, status: row.status === 'Active' ? 'Shipped' : row.status }));
    const { notes } = await (await open({ rentals: sold })).query({ measures: ['revenue'] });
    assert.equal(notes.find(({ code }) => code === 'canceled-rows')?.count, 72);
  });
});

describe('documents of an accounting program', () => {
  it('are no sales where they come in, are drafts, or are credit notes of customers', async () => {
    const moves = rows(160, (at) => ({
      ...{ name: `M${String(3000 + at)}`, invoice_date: day(at), partner: `P${String(at % 20)}` },
      ...{
        move_type: ['out_invoice', 'out_invoice', 'out_refund', 'in_invoice'][at % 4],
        state: at % 10 === 5 ? 'draft' : 'posted',
      },
      amount_untaxed: cents(50.5 + 2.35 * at),
    }));
    const of = (type: string): number =>
      sum(moves, 'amount_untaxed', ({ move_type, state }) => move_type === type && state === 'posted');
    assert.equal(await ask(await open({ moves }), 'revenue'), total([of('out_invoice'), -of('out_refund')]));
  });
});

describe('orders with a discount next to freight and taxes that no column has', () => {
  const value = (at: number): number => cents(9.95 + 1.37 * ((at * 29) % 40));
  const off = (at: number): number => (at % 4 ? 0 : cents(value(at) / 4));
  const freight = (at: number): number => (at % 3 ? 4.13 : 0);
  const orders = (taxOf: (at: number) => number): Row[] =>
    rows(120, (at) => ({
      'Sale Date': day(at),
      'Order ID': 31_590 + at,
      'Number of Items': 1 + (at % 2),
      'Order Value': value(at),
      'Discount Amount': off(at),
      Shipping: freight(at),
      'Sales Tax': 0,
      'Order Total': cents((value(at) - off(at) + freight(at)) * (1 + taxOf(at))),
    }));

  it('are less the discount, without freight and taxes', async () => {
    const sold = orders((at) => [0, 0.0625, 0.0825, 0.1][at % 4]!);
    const dataset = await open({ sold });
    assert.equal(await ask(dataset, 'revenue'), total([sum(sold, 'Order Value'), -sum(sold, 'Discount Amount')]));
    assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
  });

  it('may be gross where the total is far above them', async () => {
    const dataset = await open({ sold: orders((at) => (at % 2 ? 0.9 : 0.1)) });
    assert.ok(codes(dataset).includes('revenue-may-be-gross'));
  });
});

describe('lines of orders with a discount in the first row of each', () => {
  const orders = Array.from({ length: 40 }, (_, order) => {
    const lines = rows(1 + (order % 3), (at) => ({ quantity: 1 + (at % 2), price: 10 + ((order * 7 + at) % 30) }));
    const gross = lines.reduce((all, { quantity, price }) => all + Number(quantity) * Number(price), 0);
    const discount = order % 4 ? 0 : cents(gross / 8);
    return lines.map((line, at) => ({
      Name: `#${String(1000 + order)}`,
      'Created at': day(order),
      Subtotal: at ? undefined : cents(gross - discount),
      'Discount Amount': at ? undefined : discount,
      'Lineitem quantity': line.quantity,
      'Lineitem name': `Item ${String((order + at) % 9)}`,
      'Lineitem price': line.price,
      'Lineitem discount': 0,
    }));
  }).flat();
  const subtotal = cents(orders.reduce((all, row) => all + (row.Subtotal ?? 0), 0));

  it('are less it, which the amounts of the orders prove', async () => {
    const dataset = await open({ orders });
    assert.equal(cents(Number(await ask(dataset, 'revenue'))), subtotal);
    assert.ok(!codes(dataset).includes('amounts-per-order'));
    assert.equal(await ask(dataset, 'orders'), 40);
  });
});

describe('a cost that is what was charged', () => {
  const bills = rows(90, (at) => {
    const charged = cents(120.5 + 7.35 * ((at * 13) % 60));
    return {
      BillingID: 3000 + at,
      PatientID: 100 + (at % 40),
      PaymentDate: day(at),
      TotalCost: charged,
      AmountPaid: at % 2 ? charged : cents(charged * 0.7),
    };
  });

  it('gives no profit next to what was paid', async () => {
    const dataset = await open({ bills });
    await assert.rejects(ask(dataset, 'profit'), ({ code }: SalesError) => code === 'missing-role');
  });

  it('is asked about where nothing else is an amount', async () => {
    const orders = rows(60, (at) => ({
      Day: ['Mon', 'Tue', 'Wed'][at % 3],
      Region: ['West', 'East'][at % 2],
      Gender: ['Female', 'Male'][at % 2],
      'Items Ordered': 1 + (at % 5),
      'Total Cost': cents(25.55 + 3.17 * ((at * 13) % 60)),
    }));
    await assert.rejects(ask(await open({ orders }), 'revenue'), ({ readings }: SalesError) => {
      assert.deepEqual(
        readings.map(({ roles }) => roles),
        [{ revenue: 'Total Cost' }],
      );
      return true;
    });
  });
});

describe('lines of documents with a kind in their header', () => {
  const KINDS = ['out_invoice', 'out_invoice', 'out_refund', 'out_invoice', 'in_invoice'];
  const moves = rows(60, (at) => ({
    id: 500 + at,
    name: `DOC/${String(at)}`,
    move_type: KINDS[at % 5],
    invoice_date: day(at),
    partner: `P${String(at % 9)}`,
  }));
  const lines = rows(150, (at) => {
    const [quantity, price] = [1 + (at % 3), 10 + ((at * 7) % 40)];
    return {
      id: at,
      move_id: 500 + (at % 60),
      product: `Item ${String(at % 11)}`,
      quantity,
      price_unit: price,
      price_subtotal: quantity * price,
    };
  });
  const kindOf = (row: Row): unknown => moves[Number(row.move_id) - 500]?.move_type;
  const net = (data: readonly Row[], column: string): number =>
    total([sum(data, column, (row) => kindOf(row) === 'out_invoice'), -sum(data, column, (row) => kindOf(row) === 'out_refund')]);

  it('are taken back where it is a credit note', async () => {
    const dataset = await open({ account_move: moves, account_move_line: lines });
    assert.deepEqual(
      [await ask(dataset, 'revenue'), await ask(dataset, 'units')],
      [net(lines, 'price_subtotal'), net(lines, 'quantity')],
    );
    const [note] = dataset.warnings.filter(({ code }) => code === 'signed-amounts');
    assert.equal(note?.params?.mark, 'move_type (account_move)');
    const [sales, purchases, sign] = linesOf(await accountOf(dataset)) as unknown[][];
    assert.deepEqual([sales?.[0], purchases?.[0], sign?.[0]], ['sales', 'no-sale', 'sign']);
  });

  it('are taken back when they are added later', async () => {
    const dataset = await open({ account_move: moves, account_move_line: lines.slice(0, 90) });
    await dataset.append(lines.slice(90));
    assert.equal(await ask(dataset, 'revenue'), net(lines, 'price_subtotal'));
  });
});
