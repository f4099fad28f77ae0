import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SalesError } from '../../src/core.js';
import { accountOf, linesOf, total } from './account-helpers.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

const cents = (value: number): number => Math.round(value * 100) / 100;

/** An appointment: a service of a price list, goods with some of them, and a tip. */
const visit = (at: number) => ({
  service: [35, 48, 60, 95][at % 4]!,
  goods: [0, 0, 12.5, 20][(at * 7) % 4]!,
  tip: [0, 5, 8][at % 3]!,
});
const VISITS = Array.from({ length: 120 }, (_, at) => visit(at));

describe('tips in a total', () => {
  const own = (at: number) => ({ ticket: at, date: day(at % 90), client: `C${String(at % 17)}`, staff: `S${String(at % 3)}` });

  it('are not revenue, as the tax on the rest shows', async () => {
    const sales = rows(120, (at) => {
      const { service, tip } = VISITS[at]!;
      const tax = cents(service * 0.07);
      return { ...own(at), tip, tax, total: cents(service + tax + tip) };
    });
    assert.equal(await ask(await open({ sales }), 'revenue'), total(VISITS.map(({ service }) => service)));
  });

  it('are not revenue, as the prices without them or the parts of the total show', async () => {
    const sold = total(VISITS.map(({ service }) => service));
    const listed = rows(120, (at) => ({ ...own(at), tip: VISITS[at]!.tip, total: VISITS[at]!.service + VISITS[at]!.tip }));
    assert.equal(await ask(await open({ sales: listed }), 'revenue'), sold);
    const meal = (at: number): number => cents(11 + 0.37 * ((at * 31) % 119));
    const orders = rows(120, (at) => ({
      ...{ order_uuid: `o${String(at)}`, placed_at: day(at % 90), items: meal(at), promo: at % 4 === 0 ? -5 : 0 },
      ...{ tip: VISITS[at]!.tip, order_total: cents(meal(at) + VISITS[at]!.tip - (at % 4 === 0 ? 5 : 0)) },
    }));
    assert.equal(
      await ask(await open({ orders }), 'revenue'),
      total(orders.map((one) => Number(one.order_total) - Number(one.tip))),
    );
  });

  it('stay where the total does not have them', async () => {
    const sales = rows(120, (at) => ({ ...own(at), tip: VISITS[at]!.tip, total: VISITS[at]!.service }));
    assert.equal(await ask(await open({ sales }), 'revenue'), total(VISITS.map(({ service }) => service)));
  });
});

describe('a part of a total', () => {
  const appointments = rows(120, (at) => {
    const { service, goods } = VISITS[at]!;
    return {
      date: day(at % 90),
      client: `C${String(at % 17)}`,
      service_price: service,
      product_sales: goods,
      total: service + goods,
    };
  });

  it('is not the revenue, and no number of products', async () => {
    const dataset = await open({ appointments });
    assert.equal(await ask(dataset, 'revenue'), total(VISITS.map(({ service, goods }) => service + goods)));
    await assert.rejects(ask(dataset, 'units'), { code: 'missing-role' });
  });

  it('is what canceled orders kept of what was ordered, and stays the revenue', async () => {
    const orders = rows(120, (at) => ({
      ...{ order_id: at, date: day(at % 90), total: VISITS[at]!.service, revenue: at % 3 === 0 ? 0 : VISITS[at]!.service },
    }));
    assert.equal(await ask(await open({ orders }), 'revenue'), total(orders.map(({ revenue }) => Number(revenue))));
  });
});

describe('what is sold once', () => {
  it('offers its price as the revenue, and no measurement', async () => {
    const houses = rows(80, (at) => ({
      ...{ price: 200_000 + 1370 * ((at * 31) % 79), bedrooms: 1 + (at % 5), bathrooms: 1 + 0.25 * (at % 7) },
      ...{ sqft_living: 900 + 10 * ((at * 17) % 71), yr_built: 1950 + (at % 60), date: day(at) },
    }));
    await assert.rejects(ask(await open({ houses }), 'revenue'), (error: SalesError) => {
      assert.deepEqual(
        error.readings.map(({ roles }) => roles),
        [{ revenue: 'price' }],
      );
      return true;
    });
  });
});

describe('amounts in thousands or millions', () => {
  const named = (name: string) => ({
    sales: rows(40, (at) => ({ month: day(30 * at), country: `K${String(at % 3)}`, [name]: 50.1 + at })),
  });
  const raw = total(Array.from({ length: 40 }, (_, at) => 50.1 + at));

  for (const [factor, names] of [
    [
      1000,
      'Umsatz (T€)|Umsatz in TEUR|Revenue (in k€)|Sales ($000)|Revenue in thousands|revenue_keur|CA (milliers)|Sales (x 1.000)',
    ],
    [1_000_000, 'Umsatz (Mio. €)|Revenue (in M$)|Revenue in millions|revenue_meur'],
    [1, 'Revenue|Revenue (EUR)|Umsatz €|Sales 2000|Revenue 1000'],
  ] as const)
    for (const name of names.split('|'))
      it(`are multiplied by ${String(factor)}: ${name}`, async () => {
        const dataset = await open(named(name), { roles: 'date: month' });
        assert.equal(await ask(dataset, 'revenue'), cents(raw * factor));
      });

  it('are lines of the account, and stay as the page sets them', async () => {
    const dataset = await open(named('Umsatz (T€)'));
    assert.deepEqual(linesOf(await accountOf(dataset)), [
      ['sales', 'Umsatz (T€)', 40, raw],
      ['scaled', 'Umsatz (T€)', 40, cents(raw * 999)],
    ]);
    assert.equal(await ask(await open(named('Umsatz (T€)'), { roles: 'revenue: Umsatz (T€)' }), 'revenue'), raw);
  });
});

describe('the price of many pieces', () => {
  it('is no price of one', async () => {
    const jobs = rows(60, (at) => {
      const quantity = [100, 250, 500][at % 3]!;
      const price = [4.2, 6.9, 12.5][(at * 7) % 3]!;
      const own = { job: at, date: day(at), client: `C${String(at % 9)}`, product: `P${String(at % 4)}`, quantity };
      return { ...own, 'Price per 100': price, 'Job Total': cents((quantity / 100) * price + 15) };
    });
    await assert.rejects(ask(await open({ jobs }), 'revenue'), (error: SalesError) => {
      assert.deepEqual(
        error.readings.map(({ roles }) => roles),
        [{ revenue: 'Job Total' }],
      );
      return true;
    });
  });
});

describe('bills', () => {
  it('ask for what was billed or what was paid where only the name of the second is that of revenue', async () => {
    const bills = rows(60, (at) => ({
      ...{ bill_id: `B${String(at)}`, bill_date: day(at), account_no: `A${String(at % 9)}`, usage_m3: 10 + (at % 7) },
      ...{ amount_due: 20.5 + at, amount_paid: at % 8 === 0 ? 0 : 20.5 + at },
    }));
    await assert.rejects(ask(await open({ bills }), 'revenue'), (error: SalesError) => {
      assert.deepEqual(
        error.readings.map(({ roles }) => roles.revenue),
        ['amount_due', 'amount_paid'],
      );
      return true;
    });
  });

  it('have the amount of lines in a currency, and not the price of a case times the bottles in it', async () => {
    const orders = rows(80, (at) => {
      const [cases, price] = [1 + (at % 7), [180, 320, 540][at % 3]!];
      return {
        'Order No': `W${String(at >> 1)}`,
        'Order Date': day(at >> 1),
        Cases: cases,
        Bottles: cases * 6,
        'Case Price GBP': price,
        'Line GBP': price * cases,
      };
    });
    const dataset = await open({ orders });
    assert.equal(await ask(dataset, 'revenue'), total(orders.map((one) => Number(one['Line GBP']))));
    assert.equal(await ask(dataset, 'units'), total(orders.map(({ Bottles }) => Number(Bottles))));
  });
});

describe('names of companies', () => {
  it('that carry or supply are not customers', async () => {
    for (const list of ['shippers', 'suppliers']) {
      const key = `${list.slice(0, -1)}_id`;
      const orders = rows(60, (at) => ({ order_id: at, order_date: day(at), [key]: at % 5, amount: 10.5 + at }));
      const partners = rows(5, (at) => ({ [key]: at, companyName: `Company ${String(at)}` }));
      await assert.rejects(ask(await open({ orders, [list]: partners }), 'customers'), { code: 'missing-role' });
    }
  });
});

describe('what one item is sold for', () => {
  it('is offered before what its owner gets, and the total of a rental is its revenue', async () => {
    const sold = rows(60, (at) => ({
      ...{ item: `C${String(at)}`, 'Sold Date': day(at), 'Tag Price': 20 + (at % 9) },
      ...{ 'Sold Price': 10.5 + (at % 9), 'Consignor Amount': 4.25 + (at % 9) },
    }));
    await assert.rejects(ask(await open({ sold }), 'revenue'), (error: SalesError) => {
      assert.deepEqual(error.readings[0]?.roles, { revenue: 'Sold Price' });
      return true;
    });
    const rentals = rows(60, (at) => ({
      ...{ Agreement: `RA${String(at)}`, Pickup: day(at), 'Daily Rate': 39, Deposit: 300, 'Total Charge': 39 * (1 + (at % 6)) },
    }));
    assert.equal(await ask(await open({ rentals }), 'revenue'), total(rentals.map((one) => Number(one['Total Charge']))));
  });
});

describe('pieces under the name of an order or a receipt', () => {
  it('are units, where orders have another key', async () => {
    const lines = rows(120, (at) => ({
      so: `SO${String(at >> 1)}`,
      date: day(at >> 1),
      sku: `K${String(at % 9)}`,
      ordered: 1 + ((at * 7) % 8),
    }));
    const dataset = await open({ lines });
    assert.equal(await ask(dataset, 'units'), total(lines.map(({ ordered }) => Number(ordered))));
    await assert.rejects(ask(dataset, 'orders'), { code: 'missing-role' });
    const keyed = rows(120, (at) => ({ order: 1 + (at >> 2), date: day(at >> 2), sku: `K${String(at % 9)}`, amount: 5.5 + at }));
    assert.equal(await ask(await open({ keyed }), 'orders'), 30);
  });

  it('are units of tickets with a price, and receipts without one', async () => {
    const bookings = rows(60, (at) => ({
      ref: `B${String(at)}`,
      booked_on: day(at),
      tickets: 1 + (at % 4),
      price_per_ticket: [18, 25][at % 2]!,
    }));
    const dataset = await open({ bookings });
    assert.equal(await ask(dataset, 'units'), total(bookings.map(({ tickets }) => Number(tickets))));
    assert.equal(await ask(dataset, 'revenue'), total(bookings.map((one) => Number(one.tickets) * Number(one.price_per_ticket))));
    const days = rows(60, (at) => ({ date: day(at), tickets: 20 + (at % 7), revenue: 900.5 + at }));
    await assert.rejects(ask(await open({ days }), 'units'), { code: 'missing-role' });
  });
});

describe('an amount in a currency that no sale explains', () => {
  it('is stated next to other sales', async () => {
    const merch_sales = rows(60, (at) => ({
      game_id: `G${String(at % 20)}`,
      category: `K${String(at % 5)}`,
      units_sold: 3 + at,
      revenue_usd: 90.5 + 30 * at,
    }));
    const ticket_sales = rows(60, (at) => ({
      game_id: `G${String(at % 20)}`,
      tier: `T${String(at % 3)}`,
      ticket_gross_usd: 9000.25 + 31 * at,
    }));
    assert.ok(codes(await open({ merch_sales, ticket_sales })).includes('unknown-money'));
  });
});
