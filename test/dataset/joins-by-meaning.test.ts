import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, day, joinsOf, open, rows, type Tables } from './joined-helpers.js';
import { sql } from './rule-sql.js';

const CATEGORIES = ['beleza_saude', 'informatica', 'moveis', 'relogios', 'brinquedos', 'esporte'];
const ENGLISH = ['health', 'computers', 'furniture', 'watches', 'toys', 'sports'];

/** A shop whose categories and ways to pay have lists of their own. */
const SHOP: Tables = {
  items: rows(400, (index) => ({
    order_id: 1000 + (index >> 1),
    product_id: `P${String(index % 60)}`,
    price: 5 + (index % 9),
    quantity: 1 + (index % 3),
  })),
  orders: rows(200, (index) => ({
    order_id: 1000 + index,
    order_date: day(index),
    customer_id: `C${String(index % 50)}`,
    payment_method: `M${String(index % 4)}`,
  })),
  products: rows(60, (index) => ({
    product_id: `P${String(index)}`,
    product_category_name: CATEGORIES[index % 6],
    weight_g: 100 + index,
  })),
  translation: rows(6, (index) => ({ product_category_name: CATEGORIES[index], product_category_name_english: ENGLISH[index] })),
  methods: rows(4, (index) => ({
    payment_method: `M${String(index)}`,
    method_label: ['Card', 'Cash', 'Transfer', 'Voucher'][index],
  })),
  customers: rows(50, (index) => ({
    customer_id: `C${String(index)}`,
    birth_date: `19${String(50 + (index % 50))}-05-06`,
    country: ['DE', 'FR'][index % 2],
  })),
};

const JOINS = [
  ['items', 'order_id', 'orders', 'order_id'],
  ['items', 'product_id', 'products', 'product_id'],
  ['orders', 'customer_id', 'customers', 'customer_id'],
  ['orders', 'payment_method', 'methods', 'payment_method'],
  ['products', 'product_category_name', 'translation', 'product_category_name'],
] as const;

describe('lists of codes and translations', () => {
  it('are joined, and customers with birthdays are no events, under the names of files and under meaningless ones', async () => {
    const byCountry = await sql(
      SHOP,
      'SELECT country, SUM(price * quantity) FROM items JOIN orders USING (order_id) JOIN customers USING (customer_id) GROUP BY 1 ORDER BY 1',
    );
    const names = Object.keys(SHOP);
    for (const nameOf of [(name: string) => name, (name: string) => `export_${String(names.indexOf(name) + 1)}`]) {
      const dataset = await open(Object.fromEntries(names.map((name) => [nameOf(name), SHOP[name] ?? []])));
      const expected = JOINS.map(([from, key, to, other]) => `${nameOf(from)}.${key} = ${nameOf(to)}.${other}`);
      assert.deepEqual(joinsOf(dataset), expected.toSorted());
      assert.deepEqual(await ask(dataset, 'revenue', 'country'), byCountry);
      assert.equal(dataset.catalog.tables[0]?.name, nameOf('items'));
      dataset.close();
    }
  });
});

describe('customers of a subscription', () => {
  const KEYS = ['subscription_id', 'sub_id', 'contract_id', 'project_id'];
  const tablesBy = (key: string): Tables => ({
    invoices: rows(360, (index) => ({
      invoice_id: 5000 + index,
      [key]: 100 + (index % 60),
      invoice_date: day(index),
      amount: 10 + (index % 7),
    })),
    [`${key.replace('_id', '')}s`]: rows(60, (index) => ({
      [key]: 100 + index,
      customer_id: 900 + (index % 45),
      plan: `Plan ${String(index % 3)}`,
    })),
    customers: rows(45, (index) => ({
      customer_id: 900 + index,
      customer_name: `Name ${String(index)}`,
      region: ['East', 'West'][index % 2],
    })),
  });

  for (const key of KEYS) {
    it(`are those of its row, by ${key}`, async () => {
      const tables = tablesBy(key);
      const [invoices = [], subs = [], customers = []] = Object.values(tables);
      const dataset = await open(tables);
      assert.equal(await ask(dataset, 'customers'), 45);
      const expected = await sql(
        { invoices, subs, customers },
        `SELECT customer_name, SUM(amount) FROM invoices JOIN subs USING (${key}) JOIN customers USING (customer_id) GROUP BY 1 ORDER BY 1`,
      );
      assert.deepEqual(await ask(dataset, 'revenue', 'customer-name'), expected);
    });
  }
});

describe('sellers in a list of employees', () => {
  const CARS: Tables = {
    vendas: rows(300, (index) => ({
      id_venda: index + 1,
      vendedor_id: 1 + ((index * 7) % 30),
      data_venda: day(index),
      valor_venda: 20_000 + ((index * 37) % 911),
    })),
    funcionarios: rows(30, (index) => ({
      id_funcionario: index + 1,
      nome: `Nome ${String(index)}`,
      cargo: 'Vendedor',
      salario: 2500,
    })),
  };

  it('are joined by the key that names them', async () => {
    const dataset = await open(CARS);
    assert.deepEqual(joinsOf(dataset), ['vendas.vendedor_id = funcionarios.id_funcionario']);
    const expected = await sql(
      CARS,
      'SELECT nome, SUM(valor_venda) FROM vendas JOIN funcionarios ON vendedor_id = id_funcionario GROUP BY 1 ORDER BY 1',
    );
    assert.deepEqual(await ask(dataset, 'revenue', 'seller'), expected);
  });

  it('are joined to a list of sellers if there is one', async () => {
    const vendedores = rows(30, (index) => ({ id_vendedor: index + 1, nome: `Loja ${String(index)}` }));
    assert.deepEqual(joinsOf(await open({ ...CARS, vendedores })), ['vendas.vendedor_id = vendedores.id_vendedor']);
  });
});

describe('keys that begin with their word', () => {
  const SALES = rows(300, (index) => ({
    at: day(index),
    who: 1 + (index % 30),
    what: 1 + (index % 20),
    pieces: 1 + (index % 3),
  }));
  const shop = (keys: readonly [string, string, string], customer: string, product: string): Tables => ({
    ventas: SALES.map(({ at, who, what, pieces }, index) => ({
      [keys[0]]: index + 1,
      [keys[1]]: who,
      [keys[2]]: what,
      fecha: at,
      cantidad: pieces,
    })),
    clientes: rows(30, (index) => ({ [customer]: index + 1, nombre: `Nombre ${String(index)}` })),
    productos: rows(20, (index) => ({ [product]: index + 1, nombre: `Cosa ${String(index)}`, precio: 5 + index })),
  });

  for (const [label, tables] of [
    ['in one word', shop(['idventa', 'idcliente', 'idproducto'], 'idcliente', 'idproducto')],
    ['in one word, to a bare id', shop(['idventa', 'idcliente', 'idproducto'], 'id', 'id')],
    ['as foreign keys', shop(['id_venta', 'fk_cliente', 'fk_producto'], 'id_cliente', 'id_producto')],
  ] as const) {
    it(`lead to their lists: ${label}`, async () => {
      const dataset = await open(tables);
      const revenue = SALES.reduce((sum, { what, pieces }) => sum + Number(pieces) * (4 + Number(what)), 0);
      assert.deepEqual(
        [await ask(dataset, 'revenue'), await ask(dataset, 'orders'), await ask(dataset, 'customers')],
        [revenue, 300, 30],
      );
    });
  }

  it('lead to sold houses by their French reference', async () => {
    const tables: Tables = {
      biens: rows(200, (index) => ({
        Id_bien: index + 1,
        Type_local: ['Maison', 'Appartement'][index % 2],
        Nb_piece_principale: 1 + (index % 4),
      })),
      ventes: rows(200, (index) => ({
        Id_ventes: index + 1,
        Date_mutation: day(index),
        Valeur_fonciere: 100_000.5 + 13 * index,
        Id_refbien: 200 - index,
      })),
    };
    const dataset = await open(tables);
    const expected = await sql(
      tables,
      'SELECT Type_local, SUM(Valeur_fonciere) FROM ventes JOIN biens ON Id_bien = Id_refbien GROUP BY 1 ORDER BY 1',
    );
    assert.deepEqual(await ask(dataset, 'revenue', 'Type_local'), expected);
    assert.equal(await ask(dataset, 'orders'), 200);
    await assert.rejects(ask(dataset, 'units'), { code: 'missing-role' });
  });
});

describe('a number under a plural', () => {
  it('counts, and is no key: numbers of tickets are not those of invoices', async () => {
    const dataset = await open({
      invoices: rows(240, (at) => ({
        invoice_id: 1 + at,
        account_id: at % 20,
        billing_month: `2023-${String(1 + Math.floor(at / 20)).padStart(2, '0')}-01`,
        amount_billed: 100.25 + (at % 20),
      })),
      support: rows(240, (at) => ({
        account_id: at % 20,
        support_month: `2023-${String(1 + Math.floor(at / 20)).padStart(2, '0')}-01`,
        tickets: 1 + ((at * 7) % 15),
        cost: 20.5 + (at % 7),
      })),
      accounts: rows(20, (at) => ({ account_id: at, account_name: `A${String(at)}`, region: ['EU', 'US'][at % 2] })),
    });
    assert.deepEqual(joinsOf(dataset), ['invoices.account_id = accounts.account_id', 'support.account_id = accounts.account_id']);
    assert.equal(await ask(dataset, 'revenue'), 240 * 100.25 + 12 * 190);
    assert.equal(await ask(dataset, 'orders'), 240);
  });
});
