import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, codes, day, open, rows } from './joined-helpers.js';

const cents = (value: number): number => Math.round(value * 100) / 100;
const gross = (index: number): number => cents(10 + 3.17 * (index % 23));
const off = (index: number): number => (index % 3 === 0 ? 0 : cents(0.5 + (index % 7)));
const part = (index: number): number => [0, 0.05, 0.1, 0.2][index % 4] ?? 0;
const COUNT = 200;

const total = (value: (index: number) => number): number =>
  cents(Array.from({ length: COUNT }, (_, index) => value(index)).reduce((sum, one) => sum + one, 0));

const NET_AMOUNT = total((index) => cents(gross(index) - off(index)));

describe('revenue beside a discount', () => {
  const amounts: readonly (readonly [string, string, string])[] = [
    ['before_discount', 'discount_item', 'after_discount'],
    ['subtotal', 'discount', 'total'],
    ['amount', 'discount_amount', 'final_amount'],
    ['Gross Sales', 'Discounts', 'Sales'],
    ['total_price', 'coupon_discount', 'paid_value'],
  ];
  for (const [before, discount, after] of amounts) {
    it(`is ${after}, which is ${before} less ${discount}`, async () => {
      const columns = (index: number): Record<string, unknown> => ({
        order_id: index,
        order_date: day(index % 90),
        [before]: gross(index),
        [discount]: off(index),
        tax: 0.19,
        [after]: cents(gross(index) - off(index)),
      });
      const dataset = await open({ sales: rows(COUNT, columns) });
      assert.equal(cents(Number(await ask(dataset, 'revenue'))), NET_AMOUNT);
      assert.match(
        dataset.catalog.roles.find(({ role }) => role === 'revenue')?.reason ?? '',
        new RegExp(`'${before}' minus the discount in '${discount}'`, 'u'),
      );
      assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
    });
  }

  it('is what a fraction leaves', async () => {
    const columns = (index: number): Record<string, unknown> => ({
      order_id: index,
      order_date: day(index % 90),
      amount: gross(index),
      discount: part(index),
      amount_after: cents(gross(index) * (1 - part(index))),
    });
    const dataset = await open({ sales: rows(COUNT, columns) });
    assert.equal(
      cents(Number(await ask(dataset, 'revenue'))),
      total((index) => cents(gross(index) * (1 - part(index)))),
    );
  });

  it('is no doubt where the price is a list price less the discount, and one where it is the list price', async () => {
    const sold = (index: number, isAfter: boolean): Record<string, unknown> => {
      const price = isAfter ? cents(gross(index) * (1 - part(index))) : gross(index);
      return {
        ...{ order_id: index, order_date: day(index % 90), quantity: 1 + (index % 3), unit_price: gross(index) },
        ...{
          discount_percentage: 100 * part(index),
          final_unit_price: price,
          total_sales_amount: cents(price * (1 + (index % 3))),
        },
      };
    };
    for (const isAfter of [true, false]) {
      const dataset = await open({ sales: rows(COUNT, (index) => sold(index, isAfter)) });
      assert.equal(dataset.roles.revenue, 'total_sales_amount');
      assert.equal(codes(dataset).includes('revenue-may-be-gross'), !isAfter);
      dataset.close();
    }
  });

  it('is worked out where an extended price is price × quantity of a list, and only a fraction is told', async () => {
    const dataset = await open({
      lineitem: rows(COUNT, (index) => ({
        l_orderkey: index >> 1,
        l_partkey: (index % 23) + 1,
        l_quantity: (index % 5) + 1,
        l_extendedprice: cents(gross(index % 23) * ((index % 5) + 1)),
        l_discount: part(index),
        l_tax: 0.04,
        l_shipdate: day(index % 90),
      })),
      part: rows(23, (index) => ({ p_partkey: index + 1, p_name: `Part ${String(index)}`, p_retailprice: gross(index) })),
    });
    const expected = total((index) => gross(index % 23) * ((index % 5) + 1) * (1 - part(index)));
    assert.ok(Math.abs(Number(await ask(dataset, 'revenue')) - expected) < 0.02);
  });

  it('is price × quantity after a discount on each unit, which is not taken off twice', async () => {
    const columns = (index: number): Record<string, unknown> => ({
      order_id: index,
      order_date: day(index % 90),
      unit_price: gross(index),
      discount: off(index),
      net_price: cents(gross(index) - off(index)),
      quantity: (index % 5) + 1,
    });
    const dataset = await open({ sales: rows(COUNT, columns) });
    const expected = total((index) => cents(gross(index) - off(index)) * ((index % 5) + 1));
    assert.equal(cents(Number(await ask(dataset, 'revenue'))), expected);
  });

  it('is price × quantity after a discount, without that of a list of promotions', async () => {
    const tables = {
      items: rows(COUNT, (index) => ({
        order_id: index,
        unit_price: gross(index),
        discount_pct: part(index),
        final_unit_price: cents(gross(index) * (1 - part(index))),
        quantity: (index % 5) + 1,
      })),
      orders: rows(COUNT, (index) => ({
        order_id: index,
        order_date: day(index % 90),
        promo_id: part(index) ? `P${String(index % 4)}` : null,
      })),
      promotions: rows(3, (index) => ({ promo_id: `P${String(index + 1)}`, discount_pct: part(index + 1) })),
    };
    const expected = total((index) => cents(gross(index) * (1 - part(index))) * ((index % 5) + 1));
    assert.equal(cents(Number(await ask(await open(tables), 'revenue'))), expected);
  });

  it('is undiscounted in sales without a promotion', async () => {
    const promo = (index: number): number => index % 4;
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        order_date: day(index % 90),
        unit_price: gross(index),
        quantity: (index % 5) + 1,
        promo_id: promo(index) ? `P${String(promo(index))}` : null,
      })),
      promotions: rows(3, (index) => ({ promo_id: `P${String(index + 1)}`, discount_pct: 10 * (index + 1) })),
    });
    const expected = total((index) => gross(index) * ((index % 5) + 1) * (1 - promo(index) / 10));
    assert.ok(Math.abs(Number(await ask(dataset, 'revenue')) - expected) < 0.02);
    const { lines } = await dataset.account();
    assert.deepEqual(
      lines.map(({ kind, rows: count }) => [kind, count]),
      [
        ['sales', COUNT],
        ['discount', 150],
      ],
    );
  });

  it('is net of fractions of which one is mistyped', async () => {
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        order_date: day(index % 90),
        unit_price: gross(index),
        quantity: (index % 5) + 1,
        discount: index === 7 ? 1.95 : part(index),
        total_price: cents(gross(index) * ((index % 5) + 1) * (1 - part(index))),
      })),
    });
    assert.equal(dataset.roles.revenue, 'total_price');
    assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
  });

  it('may be gross where nothing proves that the discount is taken off', async () => {
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        order_id: index,
        order_date: day(index % 90),
        amount: gross(index),
        discount_amount: off(index),
      })),
    });
    assert.equal(cents(Number(await ask(dataset, 'revenue'))), total(gross));
    assert.ok(codes(dataset).includes('revenue-may-be-gross'));
    const set = await open(
      { sales: rows(COUNT, (index) => ({ order_date: day(index % 90), amount: gross(index), discount_amount: off(index) })) },
      { roles: 'revenue: amount' },
    );
    assert.ok(!codes(set).includes('revenue-may-be-gross'));
  });

  it('is no difference of a tax or a freight', async () => {
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        order_id: index,
        order_date: day(index % 90),
        total_amount: gross(index),
        freight: off(index),
        tax: part(index),
        rest: cents(gross(index) - off(index)),
      })),
    });
    assert.equal(dataset.roles.revenue, 'total_amount');
  });

  it('takes no percentages for amounts of 0 and 2', async () => {
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        order_id: index,
        order_date: day(index % 90),
        unit_price: gross(index),
        quantity: (index % 5) + 1,
        discount: index % 2 === 0 ? 0 : 2,
      })),
    });
    assert.equal(
      cents(Number(await ask(dataset, 'revenue'))),
      total((index) => gross(index) * ((index % 5) + 1)),
    );
    assert.ok(codes(dataset).includes('revenue-may-be-gross'));
  });

  const SHIPPING = (index: number): number => (index % 4 === 0 ? 0 : 4.9);
  const taxOf = (amount: number): number => cents(0.2 * amount);
  const sale = (index: number): Record<string, unknown> => ({ order_id: index, order_date: day(index % 90) });
  /** Amounts with what is charged on top, and their revenue. */
  const charged: readonly (readonly [string, (index: number) => Record<string, unknown>, (index: number) => number, RegExp])[] = [
    [
      'has no tax',
      (index) => ({
        total_amount: cents(gross(index) + taxOf(gross(index))),
        tax_amount: taxOf(gross(index)),
        subtotal: gross(index),
      }),
      gross,
      /'total_amount' is the same with the taxes or freight in 'tax_amount'/u,
    ],
    [
      'has no tax of a rate',
      (index) => ({ total: cents(1.2 * gross(index)), vat_percent: 20, amount: gross(index) }),
      gross,
      /'total' is the same with the taxes or freight in 'vat_percent'/u,
    ],
    [
      'has neither tax nor freight',
      (index) => ({
        Total: cents(gross(index) + taxOf(gross(index)) + SHIPPING(index)),
        Shipping: SHIPPING(index),
        Taxes: taxOf(gross(index)),
        Subtotal: gross(index),
      }),
      gross,
      /'Total' is the same with the taxes or freight in (?:'Shipping' and 'Taxes'|'Taxes' and 'Shipping')/u,
    ],
    [
      'is the subtotal less the discount that the total proves',
      (index) => ({
        subtotal: gross(index),
        discount: off(index) === 0 ? null : off(index),
        shipping: SHIPPING(index),
        tax: taxOf(gross(index) - off(index)),
        grand_total: cents(gross(index) - off(index) + SHIPPING(index) + taxOf(gross(index) - off(index))),
      }),
      (index) => cents(gross(index) - off(index)),
      /It is 'subtotal' minus the discount in 'discount'\. 'grand_total' is the same with the/u,
    ],
  ];
  for (const [what, columns, net, reason] of charged) {
    it(`${what}, in any order of the columns`, async () => {
      const all = rows(COUNT, (index) => ({ ...sale(index), ...columns(index) }));
      for (const sales of [all, all.map((row) => Object.fromEntries(Object.entries(row).toReversed()))]) {
        const dataset = await open({ sales });
        assert.equal(cents(Number(await ask(dataset, 'revenue'))), total(net));
        assert.match(dataset.catalog.roles.find(({ role }) => role === 'revenue')?.reason ?? '', reason);
        assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
      }
    });
  }

  it('grows with rows that are added, less their discounts', async () => {
    const columns = charged[3]![1];
    const dataset = await open({ sales: rows(COUNT, (index) => ({ ...sale(index), ...columns(index) })) });
    await dataset.append(rows(COUNT, (index) => ({ ...sale(COUNT + index), ...columns(index) })));
    assert.equal(cents(Number(await ask(dataset, 'revenue'))), cents(2 * NET_AMOUNT));
  });

  it('is price × quantity where a total adds the tax, and offers the total', async () => {
    const amount = (index: number): number => cents(gross(index) * ((index % 5) + 1));
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        ...sale(index),
        unit_price: gross(index),
        quantity: (index % 5) + 1,
        tax: taxOf(amount(index)),
        total: cents(amount(index) + taxOf(amount(index))),
      })),
    });
    assert.equal(cents(Number(await ask(dataset, 'revenue'))), total(amount));
    const { roles } = await dataset.check();
    const revenue = roles.find(({ role }) => role === 'revenue');
    assert.deepEqual(
      revenue?.alternatives.map((one) => one.roles),
      [{ revenue: 'sales.total' }],
    );
  });

  it('is the total with tax where the profit is what it leaves after the cost', async () => {
    const amount = (index: number): number => cents(gross(index) * ((index % 5) + 1));
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        ...sale(index),
        unit_price: gross(index),
        quantity: (index % 5) + 1,
        tax: taxOf(amount(index)),
        total: cents(amount(index) + taxOf(amount(index))),
        cost: cents(amount(index) * 0.7),
        profit: cents(amount(index) + taxOf(amount(index)) - cents(amount(index) * 0.7)),
      })),
    });
    const revenue = dataset.catalog.roles.find(({ role }) => role === 'revenue');
    assert.equal(revenue?.ref.column, 'total');
    assert.match(revenue.reason, /It is price × quantity with the taxes or freight in 'tax'/u);
  });

  it('is proved by price × quantity less an amount', async () => {
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        ...sale(index),
        unit_price: gross(index),
        quantity: (index % 5) + 1,
        discount: off(index),
        total: cents(gross(index) * ((index % 5) + 1) - off(index)),
      })),
    });
    assert.equal(dataset.roles.revenue, 'total');
    assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
  });

  it('is proved by price × quantity less an amount, with the freight on top', async () => {
    const dataset = await open({
      sales: rows(COUNT, (index) => ({
        ...sale(index),
        unit_price: gross(index),
        quantity: (index % 5) + 1,
        discount: off(index),
        freight: taxOf(gross(index)),
        total: cents(gross(index) * ((index % 5) + 1) - off(index) + taxOf(gross(index))),
      })),
    });
    assert.equal(dataset.roles.revenue, 'total');
    assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
  });
});

describe('price × quantity beside a discount in money', () => {
  const SHARES = [0, 0.05, 0, 0.1, 0.15];
  const line = (index: number): { quantity: number; price: number; whole: number } => {
    const [quantity, price] = [1 + (index % 4), 12.5 + 1.35 * ((index * 7) % 30)];
    return { quantity, price: cents(price), whole: quantity * cents(price) };
  };
  const sales = (discount: (index: number) => number): ReturnType<typeof rows> =>
    rows(COUNT, (index) => ({
      Order: `SO-${String(index)}`,
      Date: day(index % 90),
      Qty: line(index).quantity,
      'Unit Price': line(index).price,
      Discount: discount(index),
    }));
  const share = (index: number): number => cents(line(index).whole * SHARES[index % SHARES.length]!);
  const net = total((index) => line(index).whole - share(index));

  for (const sign of [1, -1])
    it(`is less it where it is a round share of the line, ${sign > 0 ? 'above' : 'below'} 0`, async () => {
      const dataset = await open({ sales: sales((index) => sign * share(index)) });
      assert.equal(cents(Number(await ask(dataset, 'revenue'))), net);
      assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
    });

  it('may be gross where it is no share', async () => {
    const dataset = await open({ sales: sales((index) => (index % 3 ? 0 : cents(0.37 + ((index * 11) % 113) / 10))) });
    assert.ok(codes(dataset).includes('revenue-may-be-gross'));
  });

  it('stays where the page sets price and quantity', async () => {
    const dataset = await open({ sales: sales(share) }, { roles: 'price: Unit Price; quantity: Qty' });
    assert.equal(
      cents(Number(await ask(dataset, 'revenue'))),
      total((index) => line(index).whole),
    );
  });
});
