import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, SalesError } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

/** Opens text as a file. */
const openText = (text: string, name = 'data.csv'): Promise<Dataset> => openDataset(new File([text], name), { timeZone: 'UTC' });

/** The value of a measure, or the code of its error and the kind of money that its text names. */
async function answerOf(dataset: Dataset, measure: string): Promise<unknown> {
  try {
    return await ask(dataset, measure);
  } catch (error) {
    assert.ok(error instanceof SalesError);
    return [error.code, error.params.unit].filter((one) => one !== undefined).join(' ');
  }
}

/** Names of a line, its order, a product, quantity, price and date of lines. */
const LINES = [
  ['order_items', 'id', 'order_id', 'product_id', 'quantity', 'unit_price', 'created_at'],
  ['orders', 'id', 'order_number', 'item_id', 'qty', 'price', 'order_date'],
  ['invoice', 'id', 'invoice_no', 'sku', 'quantity', 'unit_price', 'invoice_date'],
  ['order_detail', 'order_id', 'transaction_id', 'product', 'qty', 'unit_price', 'date'],
  ['pedido_itens', 'id', 'pedido_id', 'produto', 'quantidade', 'preco_unitario', 'data'],
  ['bestellpositionen', 'id', 'bestellnummer', 'artikel', 'menge', 'einzelpreis', 'datum'],
] as const;

describe('the id of a line', () => {
  for (const [table, line, order, product, quantity, price, date] of LINES)
    it(`is not the order next to ${order} in ${table}`, async () => {
      const dataset = await open({
        [table]: rows(120, (at) => ({
          [line]: 7000 + at,
          [order]: 1 + Math.floor(at / 3),
          [product]: `P${String((at * 7) % 11)}`,
          [quantity]: 1 + (at % 4),
          [price]: 3.5 + ((at * 7) % 11),
          [date]: `${day(Math.floor(at / 3))} 10:00:0${String(at % 3)}`,
          batch: 1 + (at % 2),
        })),
      });
      assert.equal(await ask(dataset, 'orders'), 40);
    });

  it('stays the order where no other key is shared by rows of one day or customer', async () => {
    const dataset = await open({
      orders: rows(120, (at) => ({
        order_id: 7000 + at,
        invoice_no: 1 + (at % 9),
        customer_id: at % 31,
        order_date: day(at),
        amount: 10.5 + at,
      })),
    });
    assert.equal(await ask(dataset, 'orders'), 120);
  });
});

/** Tables with money that is not revenue: kind, table, names of two texts and of the amount. */
const OTHERS = [
  ['advertising', 'marketing_spend', 'month', 'channel', 'spend'],
  ['advertising', 'Werbeausgaben', 'Monat', 'Kanal', 'Betrag'],
  ['advertising', 'campaigns', 'date', 'clicks', 'amount spent'],
  ['expenses', 'expenses', 'date', 'category', 'amount'],
  ['expenses', 'Ausgaben 2024', 'Datum', 'Kategorie', 'Betrag'],
  ['expenses', 'depenses', 'date', 'categorie', 'montant'],
  ['purchases', 'purchases', 'purchase_date', 'supplier', 'amount'],
  ['purchases', 'compras', 'fecha', 'proveedor', 'importe'],
  ['purchases', 'Einkauf', 'Datum', 'Lieferant', 'Betrag'],
  ['payroll', 'payroll', 'pay_date', 'employee', 'amount'],
  ['payroll', 'Gehälter', 'Datum', 'Mitarbeiter', 'Betrag'],
  ['quotes', 'quotes', 'quote_date', 'customer', 'amount'],
  ['quotes', 'Angebote', 'Angebotsdatum', 'Kunde', 'Betrag'],
  ['quotes', 'devis', 'date_devis', 'client', 'montant'],
  ['quotes', 'export_7', 'quote_no', 'customer', 'amount'],
] as const;

describe('money that is not revenue', () => {
  for (const [kind, table, first, second, amount] of OTHERS) {
    const own = rows(30, (at) => ({
      [first]: first === 'quote_no' ? at + 1 : day(at * 3),
      [second]: second === 'clicks' ? 100 + at * 3 : `Name ${String(at % 4)}`,
      [amount]: 1000 + 37 * at + 0.5,
      note: 'x',
    }));
    it(`is refused in ${table} as ${kind}`, async () => {
      assert.equal(await answerOf(await open({ [table]: own }), 'revenue'), `missing-role ${kind}`);
    });
    it(`does not replace payments next to ${table}`, async () => {
      const payments = rows(12, (at) => ({ customer_id: at % 5, payment_date: day(at), amount: 10 + at, status: 'paid' }));
      assert.equal(await ask(await open({ payments, [table]: own }), 'revenue'), 186);
    });
  }

  it('is refused in orders to suppliers at the prices of a list, which are no orders of customers', async () => {
    const products = rows(20, (at) => ({
      product_id: at,
      product_name: `P${String(at)}`,
      selling_price: 20 + at,
      supplier_id: at % 4,
    }));
    const purchase_orders = rows(60, (at) => ({
      purchase_order_id: at + 1,
      supplier_id: at % 4,
      product_id: at % 20,
      order_date: day(at),
      quantity_ordered: 10 + (at % 7),
      unit_cost: 5.5 + at,
    }));
    const dataset = await open({ products, purchase_orders });
    assert.equal(await answerOf(dataset, 'revenue'), 'missing-role purchases');
    for (const measure of ['orders', 'units']) await assert.rejects(ask(dataset, measure), { code: 'missing-role' });
    assert.equal(dataset.warnings.find(({ code }) => code === 'not-sales')?.params?.table, 'purchase_orders');
    dataset.close();
  });

  it('is refused in bookings that mostly go out, and not in sales with many returns', async () => {
    const answer = async (out: number, more: Record<string, unknown> = {}): Promise<unknown> => {
      const bookings = rows(40, (at) => ({
        datum: day(at),
        beschreibung: `Text ${String(at % 6)}`,
        betrag: at % 20 < out ? -50 - at : 4000 + at,
        kategorie: ['Wohnen', 'Einkommen'][at % 2],
        ...more,
      }));
      return answerOf(await open({ umsatzdaten: bookings }), 'revenue');
    };
    assert.equal(await answer(15), 'missing-role statement');
    assert.notEqual(await answer(8), 'missing-role statement');
    assert.notEqual(await answer(20), 'missing-role statement');
    assert.notEqual(await answer(15, { kunde: 'A' }), 'missing-role statement');
  });

  for (const [table, text, amount, balance] of [
    ['bank', 'Description', 'Amount', 'Balance'],
    ['export', 'Verwendungszweck', 'Betrag', 'Kontostand'],
    ['konto', 'Libellé', 'Montant', 'Position'],
  ] as const)
    it(`is refused in the bookings of ${table}`, async () => {
      let left = 1000;
      const bookings = rows(40, (at) => {
        const booked = at % 3 === 1 ? -250 - at : 180 + at;
        left += booked;
        return { date: day(at), [text]: `Text ${String(at % 6)}`, [amount]: booked, [balance]: left };
      });
      for (const some of [bookings, bookings.toReversed()])
        assert.equal(await answerOf(await open({ [table]: some }), 'revenue'), 'missing-role statement');
    });

  it('is revenue where a name says so, and where rows say what was sold', async () => {
    const sold = rows(20, (at) => ({
      date: day(at),
      order_id: at,
      product: `P${String(at % 4)}`,
      salary: 40_000 + at,
      amount: 5 + at,
    }));
    assert.equal(await ask(await open({ sales: sold }), 'revenue'), 290);
    const vendors = rows(20, (at) => ({ date: day(at), vendor: `V${String(at % 4)}`, sales: 5 + at }));
    assert.equal(await ask(await open({ stores: vendors }), 'revenue'), 290);
  });
});

describe('a header of codes', () => {
  for (const names of ['M01AB,N02BA,R03', 'R03,R06,S01', 'R-12,Kr4,N05B'])
    it(`is found in ${names}`, async () => {
      const lines = Array.from(
        { length: 6 },
        (_, at) => `1/${String(at + 2)}/2014,${String(at)}.5,${String(at * 2)},${String(at + 4)}.25`,
      );
      const dataset = await openText(['datum,' + names, ...lines].join('\n'));
      assert.ok(!codes(dataset).includes('no-header'));
      assert.deepEqual(
        dataset.columns.slice(1).map(({ name }) => name),
        names.split(','),
      );
    });
});

describe('fields of an order in its first row', () => {
  for (const [key, status, void_, country, subtotal, product, quantity, price] of [
    ['Name', 'Financial Status', 'voided', 'Billing Country', 'Subtotal', 'Lineitem name', 'Lineitem quantity', 'Lineitem price'],
    ['Order', 'Status', 'failed', 'Country', 'Total', 'Item', 'Qty', 'Unit price'],
    ['Bestellnummer', 'Status', 'fehlgeschlagen', 'Land', 'Gesamtbetrag', 'Artikel', 'Menge', 'Einzelpreis'],
  ] as const)
    it(`hold for all rows of ${key}`, async () => {
      const lines = rows(36, (at) => {
        const order = Math.floor(at / 3);
        const isFirst = at % 3 === 0;
        return {
          [key]: `#${String(2001 + order)}`,
          [status]: isFirst ? (order % 4 === 1 ? void_ : 'paid') : '',
          [country]: isFirst ? (order % 2 === 0 ? 'DE' : 'FR') : '',
          [subtotal]: isFirst ? '60.00' : '',
          'Created at': day(order),
          [product]: ['Mug', 'Plate', 'Bowl'][at % 3],
          [quantity]: 1 + (at % 3),
          [price]: ['10.00', '10.00', '10.00'][at % 3],
        };
      });
      const head = Object.keys(lines[0] ?? {});
      const dataset = await openText(
        [head, ...lines.map((line) => head.map((name) => line[name]))].map((row) => row.join(',')).join('\n'),
      );
      assert.deepEqual([await ask(dataset, 'revenue'), await ask(dataset, 'orders'), await ask(dataset, 'units')], [540, 9, 54]);
      assert.deepEqual(await ask(dataset, 'revenue', 'product'), [
        ['Bowl', 270],
        ['Mug', 90],
        ['Plate', 180],
      ]);
      assert.deepEqual(await ask(dataset, 'orders', 'country'), [
        ['DE', 6],
        ['FR', 3],
      ]);
      assert.ok(codes(dataset).includes('order-fields-filled'));
    });
});

describe('amounts as their columns state them', () => {
  it('are not less a mark of orders that were refunded', async () => {
    const sales = rows(60, (at) => ({ order_id: 100 + at, date: day(at), gmv: 20.5, refund_flag: at % 9 === 4 ? 1 : 0 }));
    const dataset = await open({ sales });
    assert.equal(await ask(dataset, 'revenue'), 60 * 20.5);
    assert.ok(!codes(dataset).includes('refunds-deducted'));
  });

  for (const [amount, refund] of [
    ['Amount', 'Amount Refunded'],
    ['Betrag', 'Erstattet'],
    ['montant', 'montant_rembourse'],
    ['importe', 'importe reembolsado'],
  ] as const)
    it(`are less what was given back in ${refund}`, async () => {
      const charges = rows(20, (at) => ({
        id: `ch_${String(at)}`,
        date: day(at),
        [amount]: 50.5 + at,
        [refund]: at % 4 === 1 ? 10 : 0,
        'refund fee': 1,
      }));
      assert.equal(await ask(await open({ charges }), 'revenue'), 1150);
    });

  it('are less what was given back in their own currency', async () => {
    const charges = rows(20, (at) => {
      const [paid, currency] = [100.5 + at, at % 2 === 0 ? 'usd' : 'eur'];
      const [own, dollars] = at % 4 === 1 ? [paid, 2 * paid] : [0, 0];
      return {
        ...{ id: `ch_${String(at)}`, date: day(at), amount: paid, 'amount refunded': own, currency },
        ...{ 'converted amount': (1 + (at % 2)) * paid, 'converted amount refunded': dollars, 'converted currency': 'usd' },
      };
    });
    const sold = charges.reduce(
      (sum, row) => sum + Number(row['converted amount']) - Number(row['converted amount refunded']),
      0,
    );
    assert.equal(await ask(await open({ charges }), 'revenue'), sold);
  });

  describe('next to the profit', () => {
    /** Charges of which every fourth was given back, the first of them as a whole. */
    const charges = (columns: (amount: number, given: number, cost: number) => Record<string, number>): Promise<Dataset> =>
      open({
        charges: rows(24, (at) => {
          const [amount, cost] = [50.5 + at, 20 + (at % 3)];
          const given = at % 4 !== 1 ? 0 : at % 8 === 1 ? amount : 10;
          return { order_id: 100 + at, date: day(at), amount, amount_refunded: given, ...columns(amount, given, cost) };
        }),
      });
    const [gross, given, cost] = [1488, 51.5 + 59.5 + 67.5 + 30, 504];

    it('reduce it, and the cost stays what it was', async () => {
      const dataset = await charges((amount, _, own) => ({ profit: amount - own }));
      assert.equal(await ask(dataset, 'profit'), gross - given - cost);
      assert.equal(await ask(dataset, 'cost'), cost);
      const { other } = await dataset.account();
      assert.match(other.find(({ kind }) => kind === 'profit')!.reason, /The refunds in 'amount_refunded' are deducted\.$/u);
    });

    it('leave it where it is less already, as the cost or sales without a rest show', async () => {
      const known = await charges((amount, back, own) => ({ cost: own, profit: amount - back - own }));
      assert.equal(await ask(known, 'profit'), gross - given - cost);
      const unknown = await charges((amount, back, own) => ({ profit: amount - back - own }));
      assert.equal(await ask(unknown, 'profit'), gross - given - cost);
      assert.equal(await ask(unknown, 'cost'), cost);
    });
  });

  for (const name of ['unit_price_cents', 'price in cents', 'preis_ct', 'preco_centavos'])
    it(`are divided where ${name} has cents`, async () => {
      const sales = rows(20, (at) => ({
        order_no: at,
        order_date: day(at),
        product: `P${String(at % 3)}`,
        quantity: 2,
        [name]: 125 + at,
      }));
      const dataset = await open({ sales });
      assert.equal(await ask(dataset, 'revenue'), 53.8);
      assert.ok(codes(dataset).includes('amounts-in-cents'));
    });
});

describe('whole amounts next to the same ones in units', () => {
  const ORDERS = rows(60, (at) => ({
    ...{ id: 500 + at, ordered_at: day(at * 3), customer_id: at % 9 },
    ...{ order_total: 1999 + 137 * at, cost: 900 + 50 * at },
  }));
  const cents = ORDERS.reduce((sum, { order_total: own }) => sum + Number(own), 0);
  /** Each order is paid in two parts. */
  const paid = (unitsOf: (at: number) => number): Record<string, unknown>[] =>
    ORDERS.flatMap(({ id, order_total: own }, at) => {
      const first = Math.round(Number(own) / 3);
      return [first, Number(own) - first].map((part) => ({ order_id: id, method: 'card', amount: part / unitsOf(at) }));
    });
  const LINES = rows(150, (at) => ({ order_id: 500 + (at % 60), sku: `S${String(at % 7)}`, quantity: 1 + (at % 3) }));
  const PRICES = rows(7, (at) => ({ sku: `S${String(at)}`, name: `Thing ${String(at)}`, price: 4.5 + at * 1.25 }));
  const priceOf = (sku: unknown): number => Number(PRICES.find((one) => one.sku === sku)!.price);
  const HEADERS = ORDERS.map(({ id, ordered_at: date }) => ({ id, ordered_at: date }));
  const sold = LINES.reduce((sum, { sku, quantity }) => sum + priceOf(sku) * Number(quantity), 0);

  it('are divided by 100, with the other amounts of their table', async () => {
    const dataset = await open({ orders: ORDERS, payments: paid(() => 100) });
    assert.equal(await ask(dataset, 'revenue'), cents / 100);
    assert.equal(await ask(dataset, 'cost'), ORDERS.reduce((sum, { cost }) => sum + Number(cost), 0) / 100);
    const { lines } = await dataset.account();
    assert.deepEqual(
      lines.map(({ kind, amount }) => [kind, amount]),
      [
        ['sales', cents],
        ['scaled', cents / 100 - cents],
      ],
    );
    const reasons = dataset.catalog.roles.find(({ role }) => role === 'revenue')?.reasons;
    assert.deepEqual(reasons?.at(-1), { code: 'in-units', params: { column: 'payments.amount' } });
    const items = ORDERS.flatMap(({ id, order_total: own }) => [
      { order_id: id, product: 'A', amount: 999 },
      { order_id: id, product: 'B', amount: Number(own) - 999 },
    ]);
    const joined = await open({ orders: HEADERS, order_items: items, payments: paid(() => 100) });
    assert.equal(await ask(joined, 'revenue'), cents / 100);
  });

  for (const [name, column] of [
    ['price', (unit: number) => unit * 100],
    ['line_total', (unit: number, quantity: number) => unit * quantity * 100],
  ] as const)
    it(`are divided where a list has the price of each line: ${name}`, async () => {
      const items = LINES.map((line) => ({ ...line, [name]: column(priceOf(line.sku), Number(line.quantity)) }));
      const dataset = await open({ orders: HEADERS, order_items: items, products: PRICES });
      assert.equal(await ask(dataset, 'revenue'), sold);
      assert.ok(codes(dataset).includes('amounts-in-cents'));
    });

  it('stay what they are where some amounts disagree, and where the page names the column', async () => {
    const other = await open({ orders: ORDERS, payments: paid((at) => (at % 20 === 0 ? 90 : 100)) });
    assert.equal(await ask(other, 'revenue'), cents);
    const chosen = await open({ orders: ORDERS, payments: paid(() => 100) }, { roles: 'revenue: orders.order_total' });
    assert.equal(await ask(chosen, 'revenue'), cents);
  });
});

describe('numbers with two readings', () => {
  for (const [name, values, totals] of [
    ['amount', ['1.250', '3.500', '2.000'], [6.75, 6750]],
    ['Betrag', ['"1,250"', '"3,500"', '"2,125"'], undefined],
    ['unit_price', ['1.250', '3.500', '2.000'], undefined],
  ] as const)
    it(`are asked about: ${name}`, async () => {
      const text = ['order_id,date,quantity,' + name, ...values.map((value, at) => `${String(at)},${day(at)},1,${value}`)].join(
        '\n',
      );
      const dataset = await openText(text);
      await assert.rejects(ask(dataset, 'revenue'), (error: SalesError) => {
        assert.equal(error.code, 'ambiguous');
        assert.equal(error.readings.length, 2);
        if (totals)
          assert.deepEqual(
            error.readings.map(({ total }) => total),
            totals,
          );
        return true;
      });
      for (const setting of ["decimal: '.'", "decimal: ','"])
        assert.equal(typeof (await ask(await openDataset(new File([text], 'data.csv'), { read: setting }), 'revenue')), 'number');
    });
});

describe('the share of returns', () => {
  it('is unknown where no state is a return, and known once one is', async () => {
    const orders = rows(40, (at) => ({
      order_id: at + 1,
      order_date: day(at),
      total: 40 + at,
      delivery_status: ['On Time', 'Slightly Delayed'][at % 2],
    }));
    for (const states of [['On Time', 'Slightly Delayed'], ['shipped'], ['completed', 'pending']]) {
      const sold = orders.map((row, at) => ({ ...row, delivery_status: states[at % states.length] }));
      assert.equal(await answerOf(await open({ orders: sold }), 'return-rate'), 'missing-role', states.join());
      const returned = sold.map((row, at) => (at < 4 ? { ...row, delivery_status: 'returned' } : row));
      assert.equal(await ask(await open({ orders: returned }), 'return-rate'), 0.1);
    }
  });

  for (const status of [undefined, 'note'])
    it(`is unknown without a mark of a return: ${String(status)}`, async () => {
      const orders = rows(20, (at) => ({
        order_id: `A-${String(at)}`,
        order_date: day(at),
        quantity: 1 + (at % 3),
        total: 40 + at,
        ...(status && { [status]: 'x' }),
      }));
      assert.equal(await answerOf(await open({ orders }), 'return-rate'), 'missing-role');
      const returned = orders.map((row, at) => (at === 3 ? { ...row, quantity: -1 } : row));
      assert.equal(await ask(await open({ orders: returned }), 'return-rate'), 0.05);
    });
});

describe('an e-mail address that few orders have', () => {
  const orders = rows(60, (at) => ({ order_id: at + 1, order_date: day(at), total: 40 + at, phone: `0${String(900 + at)}` }));

  it('does not count the customers', async () => {
    const few = orders.map((row, at) => ({ ...row, email: at < 12 ? `c${String(at % 4)}@example.org` : null }));
    assert.equal(await answerOf(await open({ orders: few }), 'customers'), 'missing-role');
    const most = orders.map((row, at) => ({ ...row, email: at < 45 ? `c${String(at % 9)}@example.org` : null }));
    assert.equal(await ask(await open({ orders: most }), 'customers'), 9);
  });
});
