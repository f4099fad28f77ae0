import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';

const times = <T>(count: number, make: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => make(at));
const csv = (name: string, head: string, rows: readonly string[]): File =>
  new File([[head, ...rows].join('\n')], `${name}.csv`, { type: 'text/csv' });
const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);

async function valueOf(dataset: Dataset, measure: string): Promise<unknown> {
  return Object.values((await dataset.query({ measures: [measure] })).rows()[0] ?? {})[0];
}

describe('marks of debit and credit', () => {
  const SETS: Readonly<Record<string, readonly [head: string, usual: string, reversed: string]>> = {
    German: ['Umsatz;S/H;Belegdatum;Beleg', 'H', 'S'],
    'English words': ['Amount;Type;Posting Date;Voucher', 'Credit', 'Debit'],
    'debit as the usual one, in Spanish': ['Importe;Signo;Fecha;Asiento', 'Debe', 'Haber'],
    'two letters': ['Sales;DR/CR;Date;Doc', 'CR', 'DR'],
  };
  for (const [title, [head, usual, reversed]] of Object.entries(SETS)) {
    const rows = times(60, (at) => `10,25;${at % 6 === 5 ? reversed : usual};${day(at)};B${String(at)}`);
    it(`sign the amounts: ${title}`, async () => {
      const dataset = await openDataset(csv('journal', head, rows));
      assert.equal(await valueOf(dataset, 'revenue'), 410);
      const note = dataset.warnings.find(({ code }) => code === 'signed-amounts');
      assert.equal(note?.params?.reversed, reversed);
      const [amount = ''] = head.split(';');
      const plain = await openDataset(csv('journal', head, rows), { roles: { revenue: amount } });
      assert.equal(await valueOf(plain, 'revenue'), 615);
    });

    it(`sign the amounts of rows that are added: ${title}`, async () => {
      const dataset = await openDataset(csv('journal', head, rows));
      const [amount = '', mark = '', date = ''] = head.split(';');
      await dataset.append([{ [amount]: 1, [mark]: reversed, [date]: '2024-04-01' }]);
      assert.equal(await valueOf(dataset, 'revenue'), 409);
    });
  }

  it('are no marks where one letter has another name, nor where amounts have a sign', async () => {
    const sizes = times(60, (at) => `10.25;${at % 6 === 5 ? 'S' : 'H'};${day(at)}`);
    assert.equal(await valueOf(await openDataset(csv('sales', 'Sales;Shelf;Date', sizes)), 'revenue'), 615);
    const signed = times(60, (at) => `${at % 6 === 5 ? '-10.25;Debit' : '10.25;Credit'};${day(at)}`);
    assert.equal(await valueOf(await openDataset(csv('sales', 'Sales;Type;Date', signed)), 'revenue'), 410);
  });
});

describe('refunds among the rows of transactions', () => {
  const amountAt = (at: number): number => 20 + ((at * 7) % 90) + 0.5;
  const rowOf = (at: number, order: number, kind: string): string =>
    `${day(at)};${String(order)};${kind};${String(amountAt(at))};${String(1 + (at % 3))};P${String(at % 7)}`;
  const isRefunded = (at: number): boolean => at % 10 === 4;
  /** A row for each of 60 sales, and one for each refund, which has the order of the sale or another. */
  const transactions = (orderOf: (at: number) => number, kinds = ['charge', 'refund']): readonly string[] =>
    times(60, (at) => [rowOf(at, 1000 + at, kinds[0]!), ...(isRefunded(at) ? [rowOf(at, orderOf(at), kinds[1]!)] : [])]).flat();
  const at60 = Array.from({ length: 60 }, (_, at) => at);
  const sold = at60.reduce((sum, at) => sum + amountAt(at), 0);
  const refunded = at60.filter(isRefunded).reduce((sum, at) => sum + amountAt(at), 0);
  const pieces = at60.reduce((sum, at) => sum + (isRefunded(at) ? 0 : 1 + (at % 3)), 0);

  for (const [head, ...kinds] of [
    ['date;order_id;type;amount;quantity;product', 'charge', 'refund'],
    ['Datum;Bestellnummer;Belegart;Betrag;Menge;Artikel', 'Rechnung', 'Rückerstattung'],
    ['fecha;pedido;tipo;importe;cantidad;producto', 'venta', 'reembolso'],
  ])
    it(`are taken off with their pieces: ${head!}`, async () => {
      const dataset = await openDataset(
        csv(
          'transactions',
          head!,
          transactions((at) => 1000 + at, kinds),
        ),
      );
      assert.deepEqual([await valueOf(dataset, 'revenue'), await valueOf(dataset, 'units')], [sold - refunded, pieces]);
      assert.equal(dataset.warnings.find(({ code }) => code === 'signed-amounts')?.params?.reversed, kinds[1]);
    });

  for (const kinds of [
    ['Sale', 'Return'],
    ['Invoice', 'Credit Note'],
    ['Verkauf', 'Retoure'],
    ['venta', 'devolución'],
    ['売上', '返品'],
  ])
    it(`are taken off with another number too, where the kinds are documents: ${kinds.join(', ')}`, async () => {
      const lines = transactions((at) => 2000 + at, kinds);
      const dataset = await openDataset(csv('tickets', 'date;receipt_no;type;amount;quantity;product', lines));
      assert.deepEqual([await valueOf(dataset, 'revenue'), await valueOf(dataset, 'units')], [sold - refunded, pieces]);
    });

  it('count as they are recorded where they are orders that were returned as a whole', async () => {
    const head = 'date;order_id;order_type;amount;quantity;product';
    const dataset = await openDataset(
      csv(
        'orders',
        head,
        transactions((at) => 2000 + at, ['sale', 'returned']),
      ),
    );
    assert.equal(await valueOf(dataset, 'revenue'), sold + refunded);
  });
});

describe('quantities of credit notes', () => {
  const lines = (sign: (at: number) => number, price = 5.5): readonly string[] =>
    times(
      60,
      (at) =>
        `R${String(100 + at)};${day(at)};P${String(at % 7)};${String(1 + (at % 3))};${price};${sign(at) * (1 + (at % 3)) * 5.5}`,
    );
  const HEAD = 'Belegnummer;Belegdatum;Artikel;Menge;Einzelpreis;Betrag';
  const isReturned = (at: number): boolean => at % 10 === 4;
  const sign = (at: number): number => (isReturned(at) ? -1 : 1);

  it('have the sign of the amount: pieces that came back are not sold', async () => {
    const dataset = await openDataset(csv('rechnungen', HEAD, lines(sign)));
    const sold = times(60, (at) => sign(at) * (1 + (at % 3))).reduce((sum, one) => sum + one, 0);
    assert.equal(await valueOf(dataset, 'units'), sold);
    assert.equal(await valueOf(dataset, 'price'), 5.5);
    assert.equal(await valueOf(dataset, 'orders'), 54);
    assert.equal(await valueOf(dataset, 'return-rate'), 0.1);
    await dataset.append([
      { Belegnummer: 'G1', Belegdatum: '2024-05-01', Artikel: 'P1', Menge: 2, Einzelpreis: 5.5, Betrag: -11 },
    ]);
    assert.equal(await valueOf(dataset, 'units'), sold - 2);
  });

  it('stay where the price has the sign: a discount is no returned piece', async () => {
    const rows = lines(sign).map((line, at) => (isReturned(at) ? line.replace(';5.5;', ';-5.5;') : line));
    assert.equal(await valueOf(await openDataset(csv('rechnungen', HEAD, rows)), 'units'), 120);
  });

  /** The same without a price. */
  const unpriced = (product: (line: string, at: number) => string): Promise<Dataset> => {
    const rows = lines(sign).map((line, at) => product(line, at).replace(';5.5;', ';'));
    return openDataset(csv('rechnungen', HEAD.replace(';Einzelpreis', ''), rows));
  };

  it('have the sign of the amount without a price too, if others bought the product', async () => {
    const sold = times(60, (at) => sign(at) * (1 + (at % 3))).reduce((sum, one) => sum + one, 0);
    assert.equal(await valueOf(await unpriced((line) => line), 'units'), sold);
    const discounts = await unpriced((line, at) => (isReturned(at) ? line.replace(/P\d/u, 'Rabatt') : line));
    assert.equal(await valueOf(discounts, 'units'), 120);
  });

  it('stay where the page sets them', async () => {
    const dataset = await openDataset(csv('rechnungen', HEAD, lines(sign)), { roles: { quantity: 'Menge' } });
    assert.equal(await valueOf(dataset, 'units'), 120);
  });
});

describe('a settlement', () => {
  const KINDS = [
    ['Warenwert', 40],
    ['Umsatzsteuer', 7.6],
    ['Verkaufsgebühr', -6],
  ] as const;
  const rows = times(90, (at) => {
    const [kind, amount] = KINDS[at % 3]!;
    const sale = Math.floor(at / 3);
    return `R-${String(sale)};${kind};${amount.toFixed(2).replace('.', ',')};${day(sale)};SKU${String(sale % 7)};2`;
  });
  const HEAD = 'Bestellnummer;Betragsart;Betrag;Buchungsdatum;Artikelnummer;Menge';

  it('has one sale in several rows: its units count once, taxes and fees are no revenue', async () => {
    const dataset = await openDataset(csv('abrechnung', HEAD, rows));
    assert.deepEqual(
      [await valueOf(dataset, 'revenue'), await valueOf(dataset, 'units'), await valueOf(dataset, 'orders')],
      [1200, 60, 30],
    );
    const note = dataset.warnings.find(({ code }) => code === 'unsold-rows');
    assert.deepEqual([note?.count, note?.params?.states], [60, ['Umsatzsteuer', 'Verkaufsgebühr']]);
  });

  it('has all amounts where the page says so', async () => {
    const dataset = await openDataset(csv('abrechnung', HEAD, rows), { status: 'all' });
    assert.equal(await valueOf(dataset, 'revenue'), 1248);
  });

  it('has the sales in its rows, not the total and the days of the row above them', async () => {
    const head = 'settlement-id,start-date,deposit-date,total-amount,order-id,amount-description,amount,posted-date';
    const kinds = [
      ['Principal', 40],
      ['Tax', 7.6],
      ['Commission', -6],
    ] as const;
    const sales = times(90, (at) => {
      const [kind, amount] = kinds[at % 3]!;
      return `S1,,,,R-${String(Math.floor(at / 3))},${kind},${amount.toFixed(2)},${day(at)}`;
    });
    const dataset = await openDataset(csv('settlement', head, ['S1,2024-01-01,2024-04-02,1248.00,,,,', ...sales]));
    assert.equal(await valueOf(dataset, 'revenue'), 1200);
    const [month] = (await dataset.query({ measures: ['revenue'], by: ['month(date)'], where: 'date: 2024-01' })).rows();
    const january = times(31, (at) => (at % 3 === 0 ? 40 : 0)).reduce<number>((sum, amount) => sum + amount, 0);
    assert.equal(month?.revenue, january);
  });
});

describe('a statement of a payment service', () => {
  const charges = times(60, (at) => 10.5 + (at % 7));
  const HEAD = 'id,Type,Amount,Fee,Net,Created';
  const line = (id: string, kind: string, amount: number, at: number): string =>
    `${id}${String(at)},${kind},${String(amount)},0,${String(amount)},${day(at)}`;
  const statement = charges.flatMap((amount, at) => [
    line('c', 'charge', amount, at),
    ...(at % 9 === 4 ? [line('r', 'refund', -amount, at)] : []),
    ...(at % 10 === 9 ? [line('p', 'payout', -100, at), line('f', 'stripe_fee', -2, at)] : []),
  ]);

  it('has the charges less the refunds as its revenue, without payouts and fees', async () => {
    const dataset = await openDataset(csv('balance_history', HEAD, statement));
    const kept = charges.reduce((sum, amount, at) => (at % 9 === 4 ? sum : sum + amount), 0);
    assert.equal(await valueOf(dataset, 'revenue'), kept);
    const note = dataset.warnings.find(({ code }) => code === 'unsold-rows');
    assert.deepEqual([note?.count, note?.params?.amount], [12, -612]);
  });
});

describe('an audit trail of Sage', () => {
  const KINDS = ['SI', 'SR', 'SI', 'PI', 'SC', 'PP', 'SI'];
  const kindAt = (at: number): string => KINDS[(at * 5) % 7]!;
  const amountAt = (at: number): number => 20.5 + ((at * 7) % 90);
  const trail = times(98, (at) => `${String(at)},${kindAt(at)},C${String(at % 9)},${day(at)},${String(amountAt(at))}`);
  const sumOf = (kind: string): number => times(98, (at) => (kindAt(at) === kind ? amountAt(at) : 0)).reduce((a, b) => a + b, 0);

  it('has invoices less credits as its revenue, without receipts and purchases', async () => {
    const dataset = await openDataset(csv('audit', 'No,Type,Account Ref,Date,Net Amount', trail));
    assert.equal(await valueOf(dataset, 'revenue'), sumOf('SI') - sumOf('SC'));
  });
});
