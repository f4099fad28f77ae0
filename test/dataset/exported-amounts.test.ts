import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, codes, day, open, rows, type Tables } from './joined-helpers.js';
import { sqlNumber } from './rule-sql.js';

const cents = (value: number): number => Math.round(value * 100) / 100;

/** A line of a till: ten products of one price each, of which one to four pieces are sold. */
function line(index: number): { product: string; quantity: number; each: number; gross: number; off: number; net: number } {
  const product = (index * 7) % 10;
  const quantity = 1 + (index % 4);
  const each = cents(3.49 + 2.13 * product);
  const gross = cents(quantity * each);
  const off = index % 5 === 0 ? cents(gross * 0.1) : 0;
  return { product: `Article ${String(product)} of the shop`, quantity, each, gross, off, net: cents(gross - off) };
}

const sale = (index: number): Record<string, unknown> => ({
  transaction_id: `T${String(index)}x`,
  date: day(index % 90),
  item: line(index).product,
});

/** Rows of one table, `sales`. */
const sales = (columns: (index: number) => Record<string, unknown>): Tables => ({
  sales: rows(300, (index) => ({ ...sale(index), ...columns(index) })),
});

async function same(tables: Tables, figures: Readonly<Record<string, string>>): Promise<void> {
  const dataset = await open(tables);
  for (const [measure, select] of Object.entries(figures)) {
    const expected = await sqlNumber(tables, `SELECT ${select} FROM sales`);
    assert.equal(cents(Number(await ask(dataset, measure))), cents(expected), measure);
  }
  dataset.close();
}

describe('discounts that are negative numbers', () => {
  const till = (index: number): Record<string, unknown> => {
    const { gross, off, net } = line(index);
    const [tax, tip] = [cents(net * 0.19), index % 3];
    const collected = cents(net + tax + tip);
    const fees = -cents(collected * 0.026);
    return {
      'Gross Sales': gross,
      Discounts: -off,
      'Net Sales': net,
      Tax: tax,
      Tip: tip,
      'Total Collected': collected,
      Fees: fees,
      'Net Total': cents(collected + fees),
    };
  };

  it('are deducted: net sales are the revenue, not what customers paid with tax and tip', async () => {
    const tables = sales(till);
    await same(tables, { revenue: 'SUM("Net Sales")' });
    const dataset = await open(tables);
    await assert.rejects(ask(dataset, 'discount-rate'), { code: 'missing-role' });
    assert.ok(codes(dataset).includes('discount-amount'));
  });

  it('are not needed for that', async () => {
    const tables = sales((index) => {
      const { 'Gross Sales': _, Discounts: __, ...others } = till(index);
      return others;
    });
    await same(tables, { revenue: 'SUM("Net Sales")' });
  });

  it('are added to the amount before them where only a total with tax proves it, also for returns and appended rows', async () => {
    const tables = sales((index) => {
      const { gross, off, net } = line(index);
      const sign = index % 30 === 0 ? -1 : 1;
      const tax = cents(sign * net * 0.19);
      return { subtotal: sign * gross, discount: -sign * off, tax, grand_total: cents(sign * net + tax) };
    });
    await same(tables, { revenue: 'SUM(subtotal + discount)' });
    const all = tables.sales as readonly Record<string, unknown>[];
    const dataset = await open({ sales: all.slice(0, 250) });
    await dataset.append(all.slice(250));
    assert.equal(
      cents(Number(await ask(dataset, 'revenue'))),
      cents(await sqlNumber(tables, 'SELECT SUM(subtotal + discount) FROM sales')),
    );
  });

  for (const [what, unit] of [
    ['fractions', 1],
    ['percentages', 100],
  ] as const) {
    it(`lower price × quantity as ${what}`, async () => {
      const tables = sales((index) => ({
        quantity: line(index).quantity,
        unit_price: line(index).each,
        discount: -(unit * (index % 4)) / 10,
      }));
      await same(tables, {
        revenue: `SUM(quantity * unit_price * (1 + discount / ${String(unit)}))`,
        '100 * discount-rate': `-100 * SUM(quantity * unit_price * discount / ${String(unit)}) / SUM(quantity * unit_price)`,
      });
    });
  }
});

describe('prices that are amounts of the line', () => {
  it('are the revenue, not multiplied by the quantity', async () => {
    const tables = sales((index) => ({ quantity: line(index).quantity, 'item-price': line(index).gross }));
    await same(tables, { revenue: 'SUM("item-price")' });
    const dataset = await open(tables);
    const { roles } = await dataset.check();
    assert.match(roles.find(({ role }) => role === 'revenue')?.reason ?? '', /grows with 'quantity' for the same product/u);
    assert.ok(!codes(dataset).includes('price-may-be-total'));
  });

  it('are the revenue after the discount', async () => {
    const tables = sales((index) => {
      const { quantity, gross, off, net } = line(index);
      return { Qty: quantity, 'Gross Price': gross, Discount: off, 'Net Price': net };
    });
    await same(tables, { revenue: 'SUM("Net Price")', units: 'SUM(Qty)' });
  });

  it('are prices of a piece where a product keeps its price', async () => {
    const tables = sales((index) => ({ quantity: line(index).quantity, 'item-price': line(index).each }));
    await same(tables, { revenue: 'SUM("item-price" * quantity)' });
  });
});

describe('a ledger with costs below zero', () => {
  const ledger = (index: number): Record<string, unknown> => {
    const { quantity, net, each } = line(index);
    const sign = index % 20 === 0 ? -1 : 1;
    return { quantity: sign * quantity, 'Sales Amount': sign * net, 'Cost Amount': -sign * cents(quantity * each * 0.6) };
  };

  it('has these costs as positive numbers, and profit is what they leave', async () => {
    await same(sales(ledger), {
      revenue: 'SUM("Sales Amount")',
      cost: '-SUM("Cost Amount")',
      profit: 'SUM("Sales Amount" + "Cost Amount")',
    });
  });
});

describe('a shop system that says total of everything', () => {
  it('has the amount without tax as revenue, and no amount as quantity', async () => {
    const tables = sales((index) => {
      const { gross, off, net } = line(index);
      return {
        total_discounts: off,
        total_paid: cents((net + 4.9) * 1.19),
        total_paid_tax_incl: cents((net + 4.9) * 1.19),
        total_paid_tax_excl: cents(net + 4.9),
        total_products: gross,
        total_products_wt: cents(gross * 1.19),
      };
    });
    await same(tables, { revenue: 'SUM(total_paid_tax_excl)' });
    const dataset = await open(tables);
    await assert.rejects(ask(dataset, 'units'), { code: 'missing-role' });
  });
});

describe('amounts that only their names tell apart', () => {
  const orders = (index: number): Record<string, unknown> => {
    const { net } = line(index);
    const [gst, pst] = [cents(net * 0.05), cents(net * 0.07)];
    return { Subtotal: net, GST: gst, PST: pst, Total: cents(net + gst + pst) };
  };
  const reversed = (row: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(row).toReversed());

  it('are the same in any order of the columns: a subtotal is the amount before taxes', async () => {
    await same(
      sales((index) => reversed(orders(index))),
      { revenue: 'SUM("Subtotal")' },
    );
    const unproven = sales((index) => reversed({ Subtotal: line(index).net, Levy: 1, Total: cents(line(index).net + 2) }));
    await same(unproven, { revenue: 'SUM("Subtotal")' });
  });

  it('deduct whichever of several discounts leads to the total', async () => {
    const tables = sales((index) => {
      const { gross, off, net } = line(index);
      const tax = cents(net * 0.19);
      return { Total: cents(net + tax), Tax: tax, 'Subtotal w/ Discounts': net, Discount: off, Subtotal: gross };
    });
    await same(tables, { revenue: 'SUM("Subtotal" - "Discount")' });
  });

  it('are the amount of the line, not the total of its order', async () => {
    const line = (index: number): Record<string, unknown> => ({
      InvoiceNumber: `I${String(index >> 1)}`,
      Total: 30,
      LineAmount: 10 + 5 * (index % 2),
    });
    await same({ sales: rows(8, (index) => ({ InvoiceDate: day(index), ...line(index) })) }, { revenue: 'SUM("LineAmount")' });
  });

  it('are no percentages where discounts have cents', async () => {
    const tables = {
      sales: rows(40, (index) => ({
        ...sale(index),
        unit_price: line(index).each,
        quantity: line(index).quantity,
        discount: [0, 4.37, 12.34, 7.19][index % 4],
      })),
    };
    const dataset = await open(tables);
    assert.deepEqual(codes(dataset), ['discount-amount', 'revenue-may-be-gross']);
  });
});

describe('lines of orders with the totals of their order', () => {
  /** Lines of 120 orders; the refunded pieces of a line are no longer in its quantity. */
  const orders = (named: { readonly quantity: string; readonly price: string }, priced = 1): Tables => {
    const lineOf = (order: number, at: number): { each: number; sold: number; kept: number } => {
      const sold = 1 + ((order + at) % 3);
      return { each: cents(8.9 + 4.35 * ((order * 3 + at) % 7)), sold, kept: (order + at) % 17 === 0 ? 0 : sold };
    };
    return {
      sales: Array.from({ length: 120 }, (_, order) => order).flatMap((order) => {
        const lines = Array.from({ length: 1 + (order % 3) }, (_, at) => lineOf(order, at));
        const total = (count: (line: (typeof lines)[number]) => number): number =>
          cents(lines.reduce((sum, one) => sum + one.each * count(one), 0));
        return lines.map((one, at) => ({
          'Order Number': 1000 + order,
          'Order Date': day(order),
          'Order Subtotal Amount': total(({ sold }) => sold),
          'Order Refund Amount': total(({ sold, kept }) => sold - kept),
          'Item Name': `Item ${String((order * 3 + at) % 7)}`,
          [named.quantity]: one.kept,
          [named.price]: cents(one.each * priced),
        }));
      }),
    };
  };

  it('have price × quantity as the revenue, also where the price is called a cost and a refund was deducted from the totals', async () => {
    const figures = { revenue: 'SUM("Quantity (- Refund)" * "Item Cost")', units: 'SUM("Quantity (- Refund)")' };
    const tables = orders({ quantity: 'Quantity (- Refund)', price: 'Item Cost' });
    await same(tables, figures);
    const dataset = await open(tables);
    assert.deepEqual(
      dataset.warnings.map(({ code }) => code).filter((code) => code.includes('refund')),
      [],
    );
    dataset.close();
  });

  it('keep a cost that does not add up to the totals', async () => {
    const dataset = await open(orders({ quantity: 'Quantity', price: 'Item Cost' }, 0.6));
    assert.deepEqual(
      dataset.catalog.roles.filter(({ role }) => role === 'price' || role === 'cost').map(({ role }) => role),
      ['cost'],
    );
    await assert.rejects(dataset.query({ measures: ['revenue'] }), { code: 'missing-role' });
    dataset.close();
  });
});

describe('amounts of marketplaces', () => {
  const share = [0.7, 0.59, 0.583];
  const sold = (index: number): Record<string, unknown> => ({
    'Begin Date': day(index % 90),
    Title: ['Notes', 'Timer', 'Draw'][index % 3],
    Units: 1 + (index % 4),
    'Customer Price': 4.99,
  });

  it('per unit are prices: the same share of the price for one and for several pieces', async () => {
    const apps = rows(120, (index) => ({ ...sold(index), 'Developer Proceeds': cents(4.99 * share[index % 3]!) }));
    const expected = apps.reduce((sum, row) => sum + Number(row['Developer Proceeds']) * Number(row.Units), 0);
    const dataset = await open({ apps });
    assert.equal(cents(Number(await ask(dataset, 'revenue'))), cents(expected));
    assert.ok(
      dataset.catalog.roles.some(({ role, reasons }) => role === 'price' && reasons.some(({ code }) => code === 'per-unit')),
    );
    dataset.close();
  });

  it('of lines stay amounts', async () => {
    const apps = rows(120, (index) => ({
      ...sold(index),
      'Developer Proceeds': cents(4.99 * share[index % 3]! * (1 + (index % 4))),
    }));
    const expected = apps.reduce((sum, row) => sum + Number(row['Developer Proceeds']), 0);
    const dataset = await open({ apps });
    assert.equal(cents(Number(await ask(dataset, 'revenue'))), cents(expected));
    dataset.close();
  });

  it('are those of the merchant where buyers pay in several currencies', async () => {
    const earnings = rows(60, (index) => ({
      'Transaction Date': day(index),
      'Product Title': `Gold ${String(index % 3)}`,
      'Buyer Currency': ['USD', 'EUR'][index % 2],
      'Amount (Buyer Currency)': 9.99 + (index % 5),
      'Merchant Currency': 'USD',
      'Amount (Merchant Currency)': cents((9.99 + (index % 5)) * (index % 2 === 0 ? 1 : 1.1)),
    }));
    const dataset = await open({ earnings });
    const expected = earnings.reduce((sum, row) => sum + Number(row['Amount (Merchant Currency)']), 0);
    assert.equal(cents(Number(await ask(dataset, 'revenue'))), cents(expected));
    dataset.close();
  });

  it('ask nothing where what was ordered was paid, and rows of items have neither amount', async () => {
    const orders = rows(90, (index) => {
      const isOrder = index % 3 === 0;
      const amount = isOrder ? 20.5 + (index % 11) : null;
      return {
        Type: isOrder ? 'order' : 'lineItem',
        OrderId: `a${String(Math.floor(index / 3))}`,
        OrderDate: isOrder ? day(index) : null,
        TotalToPayAmount: amount,
        PaymentAmount: amount,
        Name: isOrder ? null : `Lamp ${String(index % 5)}`,
      };
    });
    const dataset = await open({ orders });
    assert.equal(
      await ask(dataset, 'revenue'),
      orders.reduce((sum, row) => sum + Number(row.TotalToPayAmount ?? 0), 0),
    );
    dataset.close();
  });
});
