import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountOf, linesOf, sumOf, total } from './account-helpers.js';
import { ask, day, open, rows } from './joined-helpers.js';

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
