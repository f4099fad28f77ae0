import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountOf, linesOf, sumOf, total } from './account-helpers.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

const cents = (value: number): number => Math.round(value * 100) / 100;

describe('billing documents of SAP', () => {
  const TYPES = ['F2', 'F2', 'RE', 'F2', 'S1', 'G2', 'F2'];
  const headers = rows(70, (at) => ({ VBELN: 90_000_000 + at, FKART: TYPES[at % 7], FKDAT: day(at), KUNAG: 100_000 + (at % 9) }));
  const items = rows(140, (at) => {
    const [quantity, price] = [1 + (at % 4), 12.5 + ((at * 7) % 30)];
    return {
      VBELN: 90_000_000 + (at >> 1),
      POSNR: 10 + 10 * (at % 2),
      MATNR: `MAT${String(at % 8)}`,
      FKIMG: quantity,
      NETWR: quantity * price,
    };
  });
  const net = (column: 'NETWR' | 'FKIMG'): number =>
    total(items.map((item, at) => (TYPES[(at >> 1) % 7] === 'F2' ? 1 : -1) * Number(item[column])));

  it('are less returns, credits and canceled invoices by their billing type', async () => {
    const dataset = await open({ VBRK: headers, VBRP: items });
    assert.equal(await ask(dataset, 'revenue'), net('NETWR'));
    assert.equal(await ask(dataset, 'units'), net('FKIMG'));
    const [sales, sign] = linesOf(await accountOf(dataset)) as unknown[][];
    assert.deepEqual(sales, ['sales', 'NETWR', 140, sumOf(items, 'NETWR')]);
    assert.equal(sign?.[0], 'sign');
  });

  it('are counted as they are where the codes are those of something else', async () => {
    const other = headers.map((row) => ({ ...row, FKART: row.FKART === 'F2' ? 'ZREC' : row.FKART }));
    assert.equal(await ask(await open({ VBRK: other, VBRP: items }), 'revenue'), sumOf(items, 'NETWR'));
  });
});

describe('lines of credit memos in a table of their own', () => {
  it('are no sales, although they have the columns of lines of invoices', async () => {
    const lineOf = (document: string, at: number): Record<string, unknown> => ({
      ...{ 'Document No.': document, 'Line No.': 10_000 * (1 + (at % 2)), Description: `Item ${String(at % 9)}` },
      ...{ Quantity: 1 + (at % 3), 'Unit Price': 12.5 + (at % 9), 'Line Amount': (1 + (at % 3)) * (12.5 + (at % 9)) },
    });
    const header = rows(40, (at) => ({
      'No.': `INV${String(at)}`,
      'Sell-to Customer No.': `C${String(at % 9)}`,
      'Posting Date': day(at),
    }));
    const lines = rows(80, (at) => lineOf(`INV${String(at >> 1)}`, at));
    const memos = rows(8, (at) => lineOf(`CR${String(at)}`, at));
    const dataset = await open({ sales_invoice_header: header, sales_invoice_line: lines, sales_cr_memo_line: memos });
    assert.equal(await ask(dataset, 'revenue'), sumOf(lines, 'Line Amount'));
    const note = dataset.warnings.find(({ code }) => code === 'refunds-not-deducted');
    assert.deepEqual(note?.params, { table: 'sales_cr_memo_line', column: 'Line Amount', amount: sumOf(memos, 'Line Amount') });
  });
});

describe('an amount after discounts next to freight and taxes', () => {
  const orders = rows(90, (at) => {
    const before = cents(8.5 + 3.35 * ((at * 7) % 12));
    const [platform, seller] = [at % 2 ? cents(before * 0.05) : 0, at % 3 ? 0 : cents(before * 0.1)];
    const after = cents(before - platform - seller);
    return {
      ...{ 'Order ID': 57_640 + at, 'Created Time': day(at), 'SKU ID': 1729 + (at % 12), Quantity: 1 },
      ...{ 'SKU Subtotal Before Discount': before, 'SKU Platform Discount': platform, 'SKU Seller Discount': seller },
      ...{ 'SKU Subtotal After Discount': after, 'Shipping Fee After Discount': 3, Taxes: cents(after * 0.06) },
      'Order Amount': cents(after + 3 + cents(after * 0.06)),
    };
  });

  it('is the revenue, though the name has that of a code', async () => {
    const dataset = await open({ orders });
    assert.equal(await ask(dataset, 'revenue'), sumOf(orders, 'SKU Subtotal After Discount'));
    assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
  });

  for (const name of ['Total nach Rabatt', 'Total après remise', 'Totaal na korting', 'Total Setelah Diskon'])
    it(`is the revenue under the name ${name}`, async () => {
      const named = orders.map(({ 'SKU Subtotal After Discount': after, 'SKU Subtotal Before Discount': before, ...row }) => ({
        ...{ 'Order ID': row['Order ID'], 'Created Time': row['Created Time'] },
        ...{ Amount: before, Rabatt: row['SKU Platform Discount'], [name]: after },
      }));
      assert.equal(await ask(await open({ named }), 'revenue'), sumOf(orders, 'SKU Subtotal After Discount'));
    });
});

describe('documents by a column that is called document', () => {
  const KINDS: readonly (readonly [string, string, string])[] = [
    ['Documento', 'Fattura', 'Nota di credito'],
    ['Documento', 'Factura', 'Nota de crédito'],
    ['Dokument-Typ', 'Faktura', 'Kreditnota'],
  ];
  for (const [name, sale, credit] of KINDS)
    it(`are less those of the kind ${credit}`, async () => {
      const documents = rows(60, (at) => ({
        ...{ Data: day(at), [name]: at % 9 === 4 ? credit : sale, 'Nr. doc.': 100 + at, Cliente: `C${String(at % 7)}` },
        Imponibile: 80.5 + at,
      }));
      const signed = documents.map((row, at) => (at % 9 === 4 ? -1 : 1) * Number(row.Imponibile));
      assert.equal(await ask(await open({ documents }), 'revenue'), total(signed));
    });
});

describe('orders with two totals, each with and without taxes', () => {
  it('are the subtotals without taxes: what the shipment costs is a charge', async () => {
    const orders = rows(80, (at) => {
      const [goods, freight] = [cents(20 + 1.7 * at), 6 + (at % 3)];
      return {
        ...{ 'Order ID': 400 + at, 'Order Date': day(at), 'Subtotal (inc tax)': cents(goods * 1.2), 'Subtotal (ex tax)': goods },
        ...{ 'Tax Total': cents((goods + freight) * 0.2), 'Shipping Cost (inc tax)': cents(freight * 1.2) },
        ...{ 'Shipping Cost (ex tax)': freight, 'Order Total (inc tax)': cents((goods + freight) * 1.2) },
        'Order Total (ex tax)': cents(goods + freight),
      };
    });
    assert.equal(await ask(await open({ orders }), 'revenue'), sumOf(orders, 'Subtotal (ex tax)'));
  });
});

describe('a list of states that orders name as the current one', () => {
  const STATES = ['Shipped', 'Delivered', 'Canceled', 'Payment error'];
  const ps_order_state_lang = STATES.map((name, at) => ({ id_order_state: 4 + at, id_lang: 1, name }));
  const ps_orders = rows(60, (at) => ({
    ...{ id_order: 1 + at, id_customer: at % 9, current_state: 4 + (at % 4), total_paid: 90 + at, date_add: day(at) },
  }));
  const ps_order_detail = rows(120, (at) => ({
    ...{ id_order: 1 + (at >> 1), product_id: at % 8, product_quantity: 1, total_price: 12.5 + (at % 7) },
  }));

  it('is joined, and orders without a sale are not counted', async () => {
    const dataset = await open({ ps_orders, ps_order_detail, ps_order_state_lang });
    const sold = ps_order_detail.filter((_, at) => (at >> 1) % 4 !== 3);
    assert.equal(await ask(dataset, 'revenue'), sumOf(sold, 'total_price'));
    const { notes } = await dataset.query({ measures: ['revenue'] });
    assert.deepEqual(notes.find(({ code }) => code === 'canceled-rows')?.params?.states, ['Canceled']);
    assert.equal(await ask(await open({ ps_orders, ps_order_detail, ps_order_state_lang }, { status: 'all' }), 'orders'), 60);
  });
});
