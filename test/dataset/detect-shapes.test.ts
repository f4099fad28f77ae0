import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, codes, day, joinsOf, open, rows, type Tables } from './joined-helpers.js';
import { sql } from './rule-sql.js';

/** The same tables under names that say nothing. */
const unnamed = (tables: Tables): Tables =>
  Object.fromEntries(Object.values(tables).map((all, index) => [`export_${String(index + 1)}`, all]));

const RENTALS: Tables = {
  cast: rows(300, (index) => ({ actor_id: (index % 20) + 1, film_id: ((index * 7) % 50) + 1 })),
  payment: rows(200, (index) => ({
    payment_id: index + 1,
    customer_id: (index % 30) + 1,
    staff_id: (index % 2) + 1,
    rental_id: index + 1,
    amount: 2.99 + (index % 3),
    payment_date: day(index),
  })),
  rental: rows(200, (index) => ({ rental_id: index + 1, customer_id: (index % 30) + 1, film_id: (index % 50) + 1 })),
  customer: rows(30, (index) => ({ customer_id: index + 1, first_name: `F${String(index)}`, city_id: (index % 5) + 1 })),
  film: rows(50, (index) => ({ film_id: index + 1, title: `Film ${String(index)}` })),
  film_category: rows(50, (index) => ({ film_id: index + 1, category_id: (index % 4) + 1, last_update: day(0) })),
  category: rows(4, (index) => ({ category_id: index + 1, name: `C${String(index)}` })),
  actor: rows(20, (index) => ({ actor_id: index + 1, first_name: `A${String(index)}` })),
  staff: rows(2, (index) => ({ staff_id: index + 1, city_id: index + 4 })),
  city: rows(5, (index) => ({ city_id: index + 1, city: `City ${String(index)}` })),
};

describe('databases of any shape', () => {
  for (const [named, tables] of [
    ['their own', RENTALS],
    ['meaningless', unnamed(RENTALS)],
  ] as const) {
    it(`takes payments as sales where no table has other money, under ${named} names`, async () => {
      const dataset = await open(tables);
      assert.equal(dataset.rowCount, 200);
      assert.equal(dataset.roles.revenue, 'amount');
      assert.ok(codes(dataset).includes('payments-as-sales'));
      assert.match(dataset.catalog.roles.find(({ role }) => role === 'revenue')?.reason ?? '', /payments received/u);
    });

    it(`joins through a table of pairs where each row has one, under ${named} names`, async () => {
      const dataset = await open(tables);
      const byCategory = (await ask(dataset, 'revenue', 'category')) as readonly [string, number][];
      assert.deepEqual(
        byCategory.map(([name]) => name),
        ['C0', 'C1', 'C2', 'C3'],
      );
      const expected = [0, 0, 0, 0];
      for (let index = 0; index < 200; index += 1) expected[(index % 50) % 4]! += 2.99 + (index % 3);
      byCategory.forEach(([, sum], at) => assert.ok(Math.abs(sum - (expected[at] ?? 0)) < 0.01));
    });

    it(`takes the place of the customer before that of the seller, under ${named} names`, async () => {
      const dataset = await open(tables);
      const byCity = (await ask(dataset, 'count()', 'city')) as readonly [string, number][];
      const counts = [0, 0, 0, 0, 0];
      for (let index = 0; index < 200; index += 1) counts[(index % 30) % 5]! += 1;
      assert.deepEqual(
        byCity,
        counts.map((count, at) => [`City ${String(at)}`, count]),
      );
      assert.ok(codes(dataset).includes('several-ways'));
    });
  }

  it('takes the sales where payments are beside them', async () => {
    const dataset = await open({
      payments: rows(100, (index) => ({ payment_id: index, order_id: index, amount: 7, payment_date: day(index) })),
      orders: rows(100, (index) => ({ order_id: index, order_date: day(index) })),
      order_items: rows(200, (index) => ({ order_id: index % 100, product_id: index % 9, quantity: 2, price: 3.5 })),
    });
    assert.equal(dataset.catalog.tables[0]?.name, 'order_items');
    assert.equal(await ask(dataset, 'revenue'), 1400);
    assert.ok(!codes(dataset).includes('payments-as-sales'));
  });
});

describe('rentals without a date of the sale', () => {
  const RENTED = rows(120, (index) => ({
    booking_id: index + 1,
    customer_id: index % 30,
    start_date: day((index * 7) % 150),
    end_date: day(((index * 7) % 150) + 30),
    duration_months: 1,
    total_revenue: 100 + (index % 9),
  }));

  it('are dated by their first day @release', async () => {
    const dataset = await open({ bookings: RENTED });
    assert.equal(dataset.roles.date, 'start_date');
    const months = `SELECT date_trunc('month', "start_date"::DATE)::DATE::VARCHAR AS m, SUM("total_revenue") FROM bookings GROUP BY m ORDER BY m`;
    assert.deepEqual(await ask(dataset, 'revenue', 'month(date)'), await sql({ bookings: RENTED }, months));
  });

  it('keep a date of the booking, and are not dated by the days of a list', async () => {
    const booked = RENTED.map((row, index) => ({ ...row, created_at: day((index * 7) % 140) }));
    assert.equal((await open({ bookings: booked })).roles.date, 'created_at');
    const { start_date: _, end_date: __, ...undated } = RENTED[0] ?? {};
    const sales = RENTED.map((row, index) => ({ ...undated, booking_id: row.booking_id, offer_id: index % 4 }));
    const offers = rows(4, (index) => ({
      offer_id: index,
      name: `Offer ${String(index)}`,
      start_date: day(index),
      end_date: day(90),
    }));
    assert.equal((await open({ bookings: sales, offers })).roles.date, undefined);
  });
});

describe('keys whose names resemble each other', () => {
  const sales = (key: string, keys: readonly (string | number)[]): Tables['x'] =>
    rows(300, (index) => ({
      sls_ord_num: `SO${String(index % 90)}`,
      [key]: keys[index % keys.length],
      sls_dt: day(index % 50),
      sls_quantity: 1 + (index % 4),
      sls_sales: 9.5 * (1 + (index % 4)),
    }));
  const people = Array.from({ length: 40 }, (_, index) => 11_000 + index * 3);

  it('are joined less the prefix of a table', async () => {
    const tables: Tables = {
      sales_details: sales('sls_cust_id', people),
      cust_info: people.map((id) => ({ cst_id: id, cst_gndr: id % 2 === 0 ? 'F' : 'M', cst_create_date: day(3) })),
    };
    assert.deepEqual(joinsOf(await open(tables)), ['sales_details.sls_cust_id = cust_info.cst_id']);
    assert.deepEqual(joinsOf(await open(unnamed(tables))), ['export_1.sls_cust_id = export_2.cst_id']);
  });

  it('are not joined by a key word alone where they count from 1', async () => {
    const tables: Tables = {
      sales_details: sales('sls_cust_id', [1, 2, 3, 4, 5, 6, 7, 8]),
      prd_info: rows(9, (index) => ({ xyz_id: index + 1, xyz_nm: `N${String(index)}`, xyz_no: `P${String(index)}` })),
    };
    assert.deepEqual(joinsOf(await open(tables)), []);
  });

  it('are not joined where two tables would do', async () => {
    const list = people.map((id) => ({ xyz_id: id, xyz_nm: `N${String(id)}`, xyz_flag: 'x' }));
    const other = people.map((id) => ({ abc_id: id, abc_nm: `N${String(id)}`, abc_size: 'x' }));
    assert.deepEqual(joinsOf(await open({ sales_details: sales('sls_cust_id', people), a1: list, b1: other })), []);
  });

  it('are joined by the last word of both', async () => {
    const dataset = await open({
      order_details: rows(200, (index) => ({
        order_details_id: index,
        order_id: index % 60,
        order_date: day(index % 60),
        item_id: 101 + (index % 32),
      })),
      menu_items: rows(32, (index) => ({
        menu_item_id: 101 + index,
        item_name: `Dish ${String(index)}`,
        category: 'Asian',
        price: 9.5,
      })),
    });
    assert.deepEqual(joinsOf(dataset), ['order_details.item_id = menu_items.menu_item_id']);
  });

  it('are joined where both are just called a store', async () => {
    const tables: Tables = {
      train: rows(400, (index) => ({
        Store: (index % 45) + 1,
        Dept: (index % 9) + 1,
        Date: day(7 * (index % 20)),
        Weekly_Sales: 24.5 + index,
      })),
      stores: rows(45, (index) => ({ Store: index + 1, Type: 'ABC'[index % 3], Size: 150_000 + index })),
    };
    assert.deepEqual(joinsOf(await open(tables)), ['train.Store = stores.Store']);
    assert.deepEqual(joinsOf(await open(unnamed(tables))), ['export_1.Store = export_2.Store']);
  });
});

describe('lines with a price and no quantity', () => {
  const price = (index: number): number => [10, 20, 35.5][index % 3] ?? 0;
  const lines = (more: (index: number) => Record<string, unknown>): Tables['x'] =>
    rows(120, (index) => ({ order_id: Math.floor(index / 2), product_id: (index % 3) + 1, price: price(index), ...more(index) }));
  const revenue = Array.from({ length: 120 }, (_, index) => price(index)).reduce((sum, one) => sum + one, 0);
  const orders = (more: (index: number) => Record<string, unknown>): Tables['x'] =>
    rows(60, (index) => ({ order_id: index, order_date: day(index), user_id: index % 25, ...more(index) }));

  it('are one unit each where they are numbered within their order', async () => {
    const dataset = await open({ items: lines((index) => ({ order_item_id: (index % 2) + 1 })), orders: orders(() => ({})) });
    assert.equal(await ask(dataset, 'revenue'), revenue);
    assert.equal(await ask(dataset, 'units'), 120);
    assert.match(dataset.catalog.roles.find(({ role }) => role === 'revenue')?.reason ?? '', /'order_item_id' numbers the rows/u);
  });

  it('are one unit each where the order counts them or says their sum', async () => {
    for (const header of [
      () => ({ pieces_bought: 2 }),
      (index: number) => ({ price_usd: price(2 * index) + price(2 * index + 1) }),
    ]) {
      const dataset = await open({ items: lines(() => ({})), orders: orders(header) });
      assert.equal(await ask(dataset, 'revenue'), revenue);
    }
  });

  it('are one unit each where products repeat within orders, at the price of the list', async () => {
    const dataset = await open({
      order_details: rows(200, (index) => ({
        order_id: Math.floor(index / 4),
        order_date: day(index >> 2),
        item_id: 101 + (index % 3),
      })),
      menu_items: rows(4, (index) => ({ menu_item_id: 101 + index, item_name: `Dish ${String(index)}`, price: 5 + index })),
    });
    const expected = rows(200, (index) => ({ price: 5 + (index % 3) })).reduce((sum, row) => sum + Number(row.price), 0);
    assert.equal(await ask(dataset, 'revenue'), expected);
    assert.equal(await ask(dataset, 'units'), 200);
    assert.equal(await ask(dataset, 'aov'), expected / 50);
    assert.equal(await ask(dataset, 'sum(revenue)'), expected);
  });

  it('have no revenue where nothing says what a row is, and declared prices never sum the list', async () => {
    const tables: Tables = {
      order_details: rows(200, (index) => ({ order_id: index >> 1, order_date: day(index >> 2), item_id: 101 + (index % 32) })),
      menu_items: rows(40, (index) => ({ menu_item_id: 101 + index, item_name: `Dish ${String(index)}`, price: 5 + index })),
    };
    await assert.rejects(ask(await open(tables), 'revenue'), { code: 'missing-role' });
    const declared = await open(tables, { roles: 'revenue: price' });
    const expected = rows(200, (index) => ({ price: 5 + (index % 32) })).reduce((sum, row) => sum + Number(row.price), 0);
    assert.equal(await ask(declared, 'revenue'), expected);
  });
});

describe('lists of prices per product and year', () => {
  it('are found by both keys, and revenue is that of the year', async () => {
    const dataset = await open({
      fact_sales: rows(400, (index) => ({
        date: day(index),
        product_code: `A${String(index % 10)}`,
        sold_quantity: 2,
        fiscal_year: 2024 + (index % 2),
      })),
      fact_gross_price: rows(20, (index) => ({
        product_code: `A${String(index % 10)}`,
        fiscal_year: 2024 + Math.floor(index / 10),
        gross_price: 10 + Math.floor(index / 10),
      })),
      fact_cost: rows(20, (index) => ({
        product_code: `A${String(index % 10)}`,
        cost_year: 2024 + Math.floor(index / 10),
        manufacturing_cost: 3,
      })),
      dim_product: rows(10, (index) => ({ product_code: `A${String(index)}`, product: `P${String(index)}` })),
    });
    assert.equal(await ask(dataset, 'revenue'), 200 * 2 * 10 + 200 * 2 * 11);
    assert.equal(await ask(dataset, 'cost'), 400 * 2 * 3);
    assert.ok(!codes(dataset).includes('several-ways'));
  });
});

describe('members', () => {
  it('are counted in the same rows: customers of orders without lines are none', async () => {
    const dataset = await open({
      order_items: rows(100, (index) => ({ order_id: index % 40, product_id: index % 7, quantity: 1, price: 2 })),
      orders: rows(60, (index) => ({ order_id: index, customer_id: index, order_date: day(index) })),
    });
    assert.equal(await ask(dataset, 'orders'), 40);
    assert.equal(await ask(dataset, 'customers'), 40);
    assert.equal(await ask(dataset, 'new-customers'), 40);
  });

  it('are told apart by code where one name covers several', async () => {
    const dataset = await open({
      sales: rows(300, (index) => ({
        order_id: index,
        order_date: day(index % 90),
        product_id: (index % 50) + 1,
        quantity: 1,
        price: 2,
      })),
      products: rows(50, (index) => ({ product_id: index + 1, name: `Name ${String(index % 30)}`, category: 'x' })),
    });
    assert.equal(await ask(dataset, 'products'), 50);
    assert.match(dataset.catalog.roles.find(({ role }) => role === 'product')?.reason ?? '', /30 names for 50 codes/u);
  });
});

describe('stores and sellers', () => {
  const SOLD = rows(300, (index) => ({
    order_id: index,
    order_date: day(index % 90),
    store_id: 1 + (index % 20),
    seller_id: `S${String(index % 30)}`,
    amount: 3 + (index % 5),
  }));
  const LISTS = {
    stores: rows(20, (index) => ({ store_id: index + 1, store_name: ['Corner', 'Market', 'Station'][index % 3] })),
    sellers: rows(30, (index) => ({ seller_id: `S${String(index)}`, seller_name: `Seller ${String(index)}` })),
  };

  it('are told apart by code where one name covers several, and by name where each has its own', async () => {
    const tables = { sales: SOLD, ...LISTS };
    const dataset = await open(tables);
    assert.deepEqual(
      await ask(dataset, 'revenue', 'store'),
      await sql(tables, 'SELECT store_id, SUM(amount) FROM sales GROUP BY 1 ORDER BY 1'),
    );
    assert.match(dataset.catalog.roles.find(({ role }) => role === 'store')?.reason ?? '', /3 names for 20 codes/u);
    assert.equal(dataset.catalog.names?.find(({ role }) => role === 'store')?.ref.column, 'store_name');
    assert.equal(dataset.roles.seller, 'seller_name');
  });
});

describe('names of people and kinds', () => {
  it('knows sellers by what customers call them, and no company that most customers lack', async () => {
    const dataset = await open({
      invoice: rows(300, (index) => ({ InvoiceId: index, CustomerId: index % 59, InvoiceDate: day(index), Total: 1.98 })),
      customer: rows(59, (index) => ({
        CustomerId: index,
        Company: index % 10 === 0 ? `Co ${String(index)}` : null,
        salesRepEmployeeNumber: 1002 + (index % 5),
      })),
    });
    assert.equal(dataset.roles.seller, 'salesRepEmployeeNumber');
    assert.equal(dataset.roles['customer-name'], undefined);
  });

  const PEOPLE = rows(40, (index) => ({
    CustomerId: index,
    FirstName: ['Ann', 'Bo', 'Cy', 'Di'][index % 4],
    LastName: `Last ${String(index % 30)}`,
  }));
  const INVOICES = rows(300, (index) => ({
    InvoiceId: index,
    CustomerId: index % 40,
    InvoiceDate: day(index),
    Total: 1 + index,
  }));

  it('builds the name of a customer from first and last name', async () => {
    const dataset = await open({ invoice: INVOICES, customer: PEOPLE });
    assert.equal(dataset.roles['customer-name'], 'name');
    const expected = await sql(
      { invoice: INVOICES, customer: PEOPLE },
      `SELECT "FirstName" || ' ' || "LastName" AS n, SUM("Total") FROM invoice JOIN customer USING ("CustomerId") GROUP BY n ORDER BY n`,
    );
    assert.deepEqual(await ask(dataset, 'revenue', 'customer-name'), expected);
    assert.equal(await ask(dataset, 'customers'), 40);
    await dataset.append([{ CustomerId: 40, FirstName: 'Ed', LastName: 'New' }], { table: 'customer' });
    await dataset.append([{ InvoiceId: 999, CustomerId: 40, InvoiceDate: '2024-02-01', Total: 7 }]);
    const after = (await dataset.query({ measures: ['revenue'], where: 'customer-name: "Ed New"' })).rows();
    assert.deepEqual(after, [{ revenue: 7 }]);
  });

  it('builds no name beside a full one, nor for people who are no customers, and under a prefix of all columns', async () => {
    const full = await open({
      invoice: INVOICES,
      customer: PEOPLE.map((row, index) => ({ ...row, FullName: `Full ${String(index)}` })),
    });
    assert.equal(full.roles['customer-name'], 'FullName');
    const staff = await open({
      invoice: INVOICES.map((row, index) => ({ ...row, staff_id: index % 5 })),
      staff: rows(5, (index) => ({ staff_id: index, first_name: `F${String(index)}`, last_name: 'Doe' })),
    });
    assert.equal(staff.roles['customer-name'], undefined);
    const prefixed = await open({
      invoice: INVOICES,
      customer: PEOPLE.map((row) => ({
        cst_customer_id: row.CustomerId,
        cst_firstname: row.FirstName,
        cst_lastname: row.LastName,
      })),
    });
    assert.equal(prefixed.roles['customer-name'], 'name');
  });

  it('takes a type of customer for the segment where customers are known, and not without them', async () => {
    const sales = rows(90, (index) => ({
      order_id: index,
      order_date: day(index),
      amount: 5,
      customer_type: ['Member', 'Normal', 'Staff'][index % 3],
    }));
    const known = await open({ sales: sales.map((row, index) => ({ ...row, customer_id: `C${String(index % 20)}` })) });
    assert.equal(known.roles.segment, 'customer_type');
    assert.equal((await open({ sales })).roles.segment, undefined);
  });

  it('takes a type of channel for the channel', async () => {
    const dataset = await open({
      sales: rows(90, (index) => ({
        order_id: index,
        order_date: day(index),
        amount: 5,
        channel_type: ['web', 'shop'][index % 2],
      })),
    });
    assert.equal(dataset.roles.channel, 'channel_type');
  });
});
