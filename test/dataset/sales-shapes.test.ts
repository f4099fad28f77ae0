import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { ask, codes, day, joinsOf, open, rows, type Tables } from './joined-helpers.js';
import { sql, sqlNumber } from './rule-sql.js';

const reasonOf = (dataset: Awaited<ReturnType<typeof open>>, role: string): string =>
  dataset.catalog.roles.find((one) => one.role === role)?.reason ?? '';

describe('sales of which fees are retained', () => {
  const report = (sign: 1 | -1): Tables => ({
    payouts: rows(60, (index) => {
      const [gross, fee] = [20 + (index % 11), 2 + (index % 3)];
      return { order_id: index, order_date: day(index), gross_amount: gross, commission: sign * fee, net_amount: gross - fee };
    }),
  });

  for (const [how, sign] of [
    ['as negative amounts', -1],
    ['as positive amounts', 1],
  ] as const) {
    it(`are revenue, not the payout, with fees ${how}`, async () => {
      const tables = report(sign);
      const dataset = await open(tables);
      assert.equal(await ask(dataset, 'revenue'), await sqlNumber(tables, 'SELECT SUM(gross_amount) FROM payouts'));
      assert.match(reasonOf(dataset, 'revenue'), /'net_amount' is the same after the fees in 'commission'/u);
      const check = await dataset.check();
      const readings = check.roles.find(({ role }) => role === 'revenue')?.alternatives.map(({ total }) => total);
      assert.ok(readings?.includes(await sqlNumber(tables, 'SELECT SUM(net_amount) FROM payouts')));
    });
  }

  it('are not what a tip or a service fee is added to', async () => {
    const dataset = await open({
      bills: rows(60, (index) => {
        const [meal, tip] = [20 + (index % 11), 2 + (index % 3)];
        return { bill_id: index, bill_date: day(index), amount: meal, tip, total_paid: meal + tip };
      }),
    });
    assert.equal(dataset.roles.revenue, 'amount');
  });
});

describe('amounts whose names say nothing', () => {
  const lines = rows(80, (index) => {
    const [quantity, price] = [1 + (index % 4), 5 + (index % 7)];
    const off = index % 3 === 0 ? quantity : 0;
    return { quantity, unit_price: price, discount: off, taken: quantity * price - off };
  });

  it('are revenue where price × quantity minus a discount equals them', async () => {
    const tables: Tables = { sales: lines.map((line, index) => ({ order_id: index, order_date: day(index), ...line })) };
    const dataset = await open(tables);
    assert.equal(await ask(dataset, 'revenue'), await sqlNumber(tables, 'SELECT SUM(taken) FROM sales'));
    assert.match(reasonOf(dataset, 'revenue'), /It is price × quantity minus the discount in 'discount'/u);
    assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
  });

  it('are revenue where a total is the same with the tax', async () => {
    const tables: Tables = {
      sales: lines.map(({ taken, quantity }, index) => ({
        order_id: index,
        order_date: day(index),
        quantity,
        taken: Number(taken) * 10,
        vat: Number(taken) * 2,
        total: Number(taken) * 12,
      })),
    };
    const dataset = await open(tables);
    assert.equal(await ask(dataset, 'revenue'), await sqlNumber(tables, 'SELECT SUM(taken) FROM sales'));
    assert.match(reasonOf(dataset, 'revenue'), /'total' is the same with the taxes or freight in 'vat'/u);
  });
});

/** A shop whose orders and lists are keyed by a bare `id`, and whose lines have their amounts. */
function bareKeys(change: number): Tables {
  const lines = rows(150, (index) => ({
    id: index + 1,
    order_id: 1 + (index >> 1),
    product_id: 1 + (index % 9),
    quantity: 1 + (index % 3),
    line_total: 4 * (1 + (index % 3)) + (index % 7),
  }));
  return {
    export_1: rows(75, (index) => ({
      id: index + 1,
      customer_id: 1 + (index % 20),
      order_date: day(index),
      total: lines.filter(({ order_id }) => order_id === index + 1).reduce((sum, one) => sum + Number(one.line_total), change),
    })),
    export_2: rows(75, (index) => ({ id: index + 1, name: `Thing ${String(index)}` })),
    export_3: lines,
    export_4: rows(75, (index) => ({ id: index + 1, name: `Place ${String(index)}` })),
    export_5: rows(75, (index) => ({ id: index + 1, name: `Group ${String(index)}`, parent_id: 1 })),
    export_6: rows(75, (index) => ({ id: index + 1, name: `Town ${String(index)}`, country_id: 1 })),
  };
}

describe('files with meaningless names and keys named just id', () => {
  it('are the orders where the lines add up to an amount of theirs', async () => {
    const tables = bareKeys(0);
    const dataset = await open(tables);
    assert.ok(joinsOf(dataset).includes('export_3.order_id = export_1.id'));
    assert.deepEqual(
      await ask(dataset, 'revenue', 'customer'),
      await sql(
        tables,
        'SELECT customer_id, SUM(line_total) FROM export_3 JOIN export_1 ON export_1.id = order_id GROUP BY 1 ORDER BY 1',
      ),
    );
  });

  it('are not joined by numbers from 1 alone', async () => {
    assert.deepEqual(joinsOf(await open(bareKeys(3))), []);
  });

  it('are not reported as parts of each other when they only share an id and a name', async () => {
    assert.ok(!codes(await open(bareKeys(0))).includes('not-appended'));
  });
});

describe('places of a sale', () => {
  const countries = ['DE', 'FR', 'IT', 'ES'];
  const place = (count: number, key: string, shift: number): Tables['x'] =>
    rows(count, (index) => ({
      [key]: 100 + index,
      [`${key}_name`]: `N${String(index)}`,
      country: countries[(index + shift) % 4],
    }));
  const orders = rows(200, (index) => ({
    order_id: index,
    order_date: day(index % 60),
    customer_id: 100 + (index % 50),
    store_id: 100 + (index % 12),
    product_id: 100 + (index % 30),
    amount: 10 + (index % 9),
  }));
  const products = rows(30, (index) => ({
    product_id: 100 + index,
    product_name: `P${String(index)}`,
    supplier_id: 100 + (index % 8),
  }));
  const customers = place(50, 'customer_id', 1);
  const stores = place(12, 'store_id', 2);
  const suppliers = place(8, 'supplier_id', 3);

  for (const [whose, tables, expected] of [
    [
      'order',
      { orders: orders.map((row, index) => ({ ...row, country: countries[index % 4] })), customers, stores, products, suppliers },
      'orders',
    ],
    ['customer', { orders, customers, stores, products, suppliers }, 'customers'],
    ['store', { orders, stores, products, suppliers }, 'stores'],
  ] as const)
    it(`are those of the ${whose} before all that follow, and the others are reported`, async () => {
      const dataset = await open(tables);
      assert.equal(dataset.catalog.roles.find(({ role }) => role === 'country')?.ref.table, expected);
      const others = (await dataset.check()).roles.find(({ role }) => role === 'country')?.alternatives ?? [];
      if (whose !== 'store') assert.ok(others.length > 0, 'the check lists the other countries');
    });
});

describe('values that look like something else', () => {
  const file = (lines: readonly string[]): Blob => new Blob([lines.join('\n')]);

  it('are days where 20240131 stands in a column named for a date, and the rest is reported', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => {
      const date = index === 7 ? '0' : day(index % 60).replaceAll('-', '');
      return `${String(index)},${date},${String(5 + (index % 4))}`;
    });
    const dataset = await openDataset(
      { tables: { sales: file(['order_id,order_date_key,amount', ...lines]) } },
      { timeZone: 'UTC' },
    );
    const months = [0, 0, 0];
    Array.from({ length: 200 }, (_, index) => index)
      .filter((index) => index !== 7)
      .forEach((index) => (months[Number(day(index % 60).slice(5, 7)) - 1]! += 5 + (index % 4)));
    const found = (await ask(dataset, 'revenue', 'month(date)')) as readonly [unknown, number][];
    assert.deepEqual(
      found.filter(([month]) => month !== null).map(([, sum]) => sum),
      months.filter((sum) => sum > 0),
    );
    assert.equal(dataset.warnings.find(({ code }) => code === 'unreadable-dates')?.count, 1);
  });

  it('are a region where NA is one of a few codes, and a reported gap where it is rare in a file without empty cells', async () => {
    const regions = ['NA', 'EMEA', 'APAC', 'LATAM'];
    const some = (region: (index: number) => string, note: (index: number) => string): Blob =>
      file([
        'order_id,order_date,region,note,amount',
        ...Array.from(
          { length: 400 },
          (_, index) => `${String(index)},${day(index % 60)},${region(index)},${note(index)},${String(1 + (index % 3))}`,
        ),
      ]);
    const named = await openDataset(
      {
        tables: {
          sales: some(
            (index) => regions[index % 4] ?? '',
            () => 'x',
          ),
        },
      },
      { timeZone: 'UTC' },
    );
    const sums = [0, 0, 0, 0];
    for (let index = 0; index < 400; index += 1) sums[index % 4]! += 1 + (index % 3);
    assert.deepEqual(
      await ask(named, 'revenue', 'region'),
      regions.map((region, at) => [region, sums[at]]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
    assert.ok(!codes(named).includes('na-as-missing'));
    const rare = await openDataset(
      {
        tables: {
          sales: some(
            (index) => (index === 5 ? 'NA' : `Area ${String(index % 9)}`),
            () => 'x',
          ),
        },
      },
      { timeZone: 'UTC' },
    );
    assert.ok(codes(rare).includes('na-as-missing'));
  });
});

describe('names', () => {
  it('that cover several codes are shown with what distinguishes them @release', async () => {
    const tables: Tables = {
      sales: rows(300, (index) => ({
        order_id: index,
        order_date: day(index % 60),
        customer_id: 1 + (index % 40),
        amount: 2 + (index % 5),
      })),
      customers: rows(40, (index) => ({ customer_id: index + 1, customer_name: `Name ${String(index % 30)}`, city: 'Bonn' })),
    };
    const dataset = await open(tables);
    assert.deepEqual(
      await ask(dataset, 'revenue', 'customer'),
      await sql(tables, 'SELECT customer_id, SUM(amount) FROM sales GROUP BY 1 ORDER BY 1'),
    );
    assert.equal(dataset.catalog.names?.find(({ role }) => role === 'customer')?.ref.column, 'customer_name');
  });

  it('of customers are built from two columns, one of which may alone mean a name', async () => {
    for (const [given, family] of [
      ['nombre', 'apellidos'],
      ['prenom', 'nom'],
      ['nome', 'cognome'],
      ['first_name', 'last_name'],
    ] as const) {
      const dataset = await open({
        sales: rows(120, (index) => ({ order_id: index, order_date: day(index), customer_id: 1 + (index % 40), amount: 3 })),
        customers: rows(40, (index) => ({
          customer_id: index + 1,
          [given]: ['Ana', 'Luis', 'Eva', 'Tom'][index % 4],
          [family]: `Gar${'abcdefgh'[index % 8] ?? ''}${'abcdefgh'[index >> 3] ?? ''}`,
        })),
      });
      assert.equal(dataset.roles['customer-name'], 'name', given);
    }
  });

  it('of the bill are those of customers, and its e-mail address is theirs', async () => {
    const line = (index: number): Record<string, unknown> => ({
      'Order Number': 1000 + index,
      'Order Date': day(index),
      'Order Total Amount': 12.5 + (index % 9),
    });
    const mail = (index: number): string => `${String(index % 25)}@example.org`;
    for (const [given, family] of [
      ['First Name (Billing)', 'Last Name (Billing)'],
      ['billing_first_name', 'billing_last_name'],
    ] as const) {
      const named = (index: number): Record<string, unknown> => ({
        [given]: ['Ana', 'Luis', 'Eva', 'Tom', 'Kim'][index % 5],
        [family]: `Gar${'abcde'[Math.floor(index / 5) % 5] ?? ''}`,
      });
      const dataset = await open({
        orders: rows(120, (index) => ({ ...line(index), ...named(index), 'Email (Billing)': mail(index) })),
      });
      assert.deepEqual([dataset.roles.customer, await ask(dataset, 'customers')], ['customer name', 25], given);
    }
    const dataset = await open({ orders: rows(120, (index) => ({ ...line(index), 'Email (Billing)': mail(index) })) });
    assert.deepEqual([dataset.roles.customer, await ask(dataset, 'customers')], ['Email (Billing)', 25]);
  });

  it('of keys may be two words that mean one thing together', async () => {
    const dataset = await open({
      Positionen: rows(90, (index) => ({
        BelegNr: index,
        Belegdatum: day(index),
        ArtNr: `A-${String(index % 20)}`,
        Menge: 2,
        EPreis: 3,
      })),
      Artikel: rows(20, (index) => ({ ArtNr: `A-${String(index)}`, Bezeichnung: `Teil ${String(index)}`, EK: 1.5 })),
    });
    assert.equal(await ask(dataset, 'cost'), 90 * 2 * 1.5);
  });
});

describe('an amount of each month', () => {
  const contracts = rows(60, (at) => ({
    subscription_id: `S${String(at)}`,
    customer_id: at,
    subscription_start_date: day(at),
    subscription_end_date: at % 3 === 0 ? day(200 + at) : '',
    monthly_revenue: 20.5 + (at % 17),
  }));
  const payments = rows(180, (at) => ({
    payment_id: at,
    customer_id: at % 60,
    payment_date: day(at),
    amount: 20.5 + (at % 17),
    payment_status: at % 20 === 3 ? 'failed' : 'paid',
  }));

  it('is no sum of sales in a list of contracts, and the payments are the sales next to it', async () => {
    await assert.rejects(ask(await open({ subscriptions: contracts }), 'revenue'), { code: 'missing-role' });
    const paid = payments
      .filter(({ payment_status: state }) => state === 'paid')
      .reduce((sum, { amount }) => sum + Number(amount), 0);
    assert.equal(await ask(await open({ subscriptions: contracts, payments }), 'revenue'), paid);
  });

  it('is the sales of a month where rows have one day', async () => {
    const months = contracts.map(({ subscription_start_date: date, monthly_revenue }) => ({ date, monthly_revenue }));
    assert.equal(
      await ask(await open({ months }), 'revenue'),
      months.reduce((sum, row) => sum + Number(row.monthly_revenue), 0),
    );
  });
});

describe('a price of a box', () => {
  it('is a price of a unit, and a cost of a box that of a unit', async () => {
    const ventas = rows(60, (at) => ({
      ...{ fecha: day(at), Cantidad: 1 + (at % 9) },
      ...{ PrecioCaja: 10.25 + (at % 13), CostoCaja: 8.5 + (at % 13) },
    }));
    const sums = await sql({ ventas }, 'SELECT SUM(Cantidad * PrecioCaja), SUM(Cantidad * CostoCaja) FROM ventas');
    const dataset = await open({ ventas });
    assert.deepEqual([[await ask(dataset, 'revenue'), await ask(dataset, 'cost')]], sums);
  });
});

describe('a name without an owner', () => {
  const goods = rows(40, (at) => ({
    SKU: `8${String(at)}`,
    Nome: `Prato ${String(at)}`,
    Quantidade: 1 + (at % 9),
    Valor_Total: 10.5 + at,
  }));

  it('is that of the product next to its code and category, and otherwise of nobody', async () => {
    const dataset = await open({ vendas: goods.map((row, at) => ({ ...row, Categoria: `K${String(at % 3)}` })) });
    assert.equal(dataset.roles.product, 'Nome');
    assert.equal((await open({ vendas: goods })).roles.product, 'SKU');
    const bought = goods.map(({ SKU: product, ...row }, at) => ({ ...row, product, category: `K${String(at % 3)}` }));
    assert.equal((await open({ bought })).roles.product, 'product');
  });
});
