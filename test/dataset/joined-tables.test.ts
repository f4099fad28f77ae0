import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concerns } from '../../src/elements/base/data/data-texts.js';
import { ask, codes, day, joinsOf, open, rows } from './joined-helpers.js';
import type { Rows } from '../../src/core.js';
import type { Tables } from './joined-helpers.js';

const PRODUCTS = rows(20, (index) => ({
  id: index + 1,
  name: `Product ${String(index + 1)}`,
  category: `C${String(index % 4)}`,
  price: 2.5,
  cost: 1.25,
}));
const CUSTOMERS = rows(10, (index) => ({
  id: index + 1,
  name: `Customer ${String(index)}`,
  country: index % 2 === 0 ? 'Chile' : 'Ghana',
}));
const ORDERS = rows(40, (index) => ({
  id: index + 1,
  customer_id: (index % 10) + 1,
  order_date: day(index),
  shipping_cost: 4.5,
}));
const ITEMS = rows(120, (index) => ({
  order_id: (index % 40) + 1,
  line_no: Math.floor(index / 40) + 1,
  product_id: (index % 20) + 1,
  quantity: 2,
  unit_price: 3,
}));
const SHOP: Tables = { orders: ORDERS, products: PRODUCTS, items: ITEMS, customers: CUSTOMERS };

describe('orders and their lines', () => {
  it('takes the lines for the sales, and all else from where they lead', async () => {
    const dataset = await open(SHOP);
    assert.deepEqual(joinsOf(dataset), [
      'items.order_id = orders.id',
      'items.product_id = products.id',
      'orders.customer_id = customers.id',
    ]);
    assert.equal(dataset.rowCount, 120);
    assert.deepEqual(dataset.roles, {
      date: 'order_date',
      order: 'order_id',
      customer: 'customer_id',
      'customer-name': 'customers.name',
      product: 'products.name',
      category: 'category',
      country: 'country',
      quantity: 'quantity',
      price: 'unit_price',
      cost: 'cost',
    });
    assert.deepEqual(dataset.warnings, []);
  });

  it('does not multiply what is told once per order', async () => {
    const dataset = await open(SHOP);
    assert.equal(await ask(dataset, 'sum(shipping_cost)'), 180);
    assert.deepEqual(await ask(dataset, 'sum(shipping_cost)', 'country'), [
      ['Chile', 90],
      ['Ghana', 90],
    ]);
    assert.equal(await ask(dataset, 'sum(shipping_cost) + revenue'), 180 + 720);
    assert.deepEqual(await ask(dataset, 'sum(shipping_cost) / revenue', 'country'), [
      ['Chile', 0.25],
      ['Ghana', 0.25],
    ]);
    await assert.rejects(ask(dataset, 'sum(shipping_cost)', 'category'), { code: 'not-related' });
  });

  it('multiplies the cost of a list of products by the quantity', async () => {
    const dataset = await open(SHOP);
    assert.equal(await ask(dataset, 'profit'), 120 * 2 * (3 - 1.25));
  });
});

describe('keys that are none', () => {
  it('does not join numbers that happen to be among the keys of another table', async () => {
    const sales = rows(300, (index) => ({
      date: day(index % 50),
      quantity: (index % 9) + 1,
      age: (index % 20) + 1,
      row: index + 1,
      product_id: (index % 20) + 1,
      amount: 1.5,
    }));
    const dataset = await open({
      sales,
      products: PRODUCTS,
      stores: rows(12, (index) => ({ id: index + 1, manager: `M${String(index)}` })),
    });
    assert.deepEqual(joinsOf(dataset), ['sales.product_id = products.id']);
    const note = dataset.warnings.find(({ code }) => code === 'unrelated-table');
    assert.match(note?.message ?? '', /'stores'.*joins=/u);
    // Cards state a table with amounts, and not a list of names that no figure uses.
    const result = await dataset.query({ measures: ['revenue'] });
    assert.deepEqual(
      [true, false].map((has) => concerns({ ...note!, params: { amounts: Number(has) } }, result)),
      [true, false],
    );
    assert.equal(concerns(note!, result), false);
  });

  it('does not join two lists of events that have goods in common', async () => {
    const sales = rows(300, (index) => ({
      date: day(index % 50),
      product_id: (index * 7) % 20,
      store_id: index % 6,
      amount: 1.5,
    }));
    const returns = rows(12, (index) => ({ return_date: day(index), product_id: index, store_id: index % 6, quantity: 1 }));
    assert.deepEqual(joinsOf(await open({ sales, returns })), []);
    const dataset = await open({
      sales,
      returns,
      products: rows(20, (index) => ({ product_id: index, label: `P${String(index)}` })),
    });
    assert.deepEqual(joinsOf(dataset), ['returns.product_id = products.product_id', 'sales.product_id = products.product_id']);
    assert.equal(dataset.catalog.tables[0]?.name, 'sales');
  });

  it('does not join attributes of the same name', async () => {
    const stores = rows(6, (index) => ({ store_id: index + 1, city: `City ${String(index)}`, name: `Name ${String(index)}` }));
    const customers = rows(30, (index) => ({
      customer_id: index + 1,
      city: `City ${String(index % 6)}`,
      name: `Name ${String(index % 6)}`,
    }));
    const sales = rows(200, (index) => ({
      date: day(index % 30),
      store_id: (index % 6) + 1,
      customer_id: (index % 30) + 1,
      amount: 1,
    }));
    assert.deepEqual(joinsOf(await open({ sales, stores, customers })), [
      'sales.customer_id = customers.customer_id',
      'sales.store_id = stores.store_id',
    ]);
  });

  it('does not join by a key of something else that happens to differ in each row', async () => {
    const employees = rows(6, (index) => ({ id: index + 1, manager_id: (index % 2) + 1, department_id: (index % 2) + 1 }));
    const departments = rows(2, (index) => ({ id: index + 1, manager_id: index + 1 }));
    const sales = rows(60, (index) => ({ date: day(index % 30), employee_id: (index % 6) + 1, amount: 2 }));
    assert.deepEqual(joinsOf(await open({ sales, employees, departments })), [
      'employees.department_id = departments.id',
      'sales.employee_id = employees.id',
    ]);
  });

  it('meets a table in two roles by two keys', async () => {
    const addresses = rows(6, (index) => ({ id: index + 1, city: `City ${String(index)}` }));
    const orders = rows(60, (index) => ({
      order_id: index,
      order_date: day(index),
      billing_address_id: (index % 6) + 1,
      shipping_address_id: ((index * 5) % 6) + 1,
      total: 2,
    }));
    assert.deepEqual(joinsOf(await open({ orders, addresses })), [
      'orders.billing_address_id = addresses.id',
      'orders.shipping_address_id = shipping_address_id.id',
    ]);
  });

  it('joins a column of the same name where its values prove it', async () => {
    const sales = rows(200, (index) => ({ date: day(index % 30), region: ['East', 'West'][index % 2], amount: 1 }));
    const people = [
      { person: 'Ada', region: 'East' },
      { person: 'Ben', region: 'West' },
    ];
    assert.deepEqual(joinsOf(await open({ sales, people })), ['sales.region = people.region']);
  });

  it('keeps tables of pairs apart: what they lead to is asked by themselves', async () => {
    const tags = rows(6, (index) => ({ tag_id: index + 1, tag: `T${String(index)}` }));
    const product_tags = rows(50, (index) => ({ product_id: (index % 20) + 1, tag_id: ((index * 7) % 6) + 1 }));
    const dataset = await open({ ...SHOP, tags, product_tags });
    assert.equal(dataset.catalog.tables[0]?.name, 'items');
    await assert.rejects(ask(dataset, 'revenue', 'tag'), {
      code: 'not-related',
      message: /several rows of 'product_tags' can belong to one row of 'products'/,
      hint: /measure of 'product_tags', or group by a field of 'products'/,
    });
    assert.equal(await ask(dataset, 'revenue'), 720);
  });
});

describe('keys of several columns', () => {
  it('joins by them where only together they tell rows apart', async () => {
    const sales = rows(240, (index) => ({
      date: day(index % 30),
      store_id: (index % 6) + 1,
      product_id: (index % 20) + 1,
      quantity: 1,
    }));
    const prices = rows(120, (index) => ({
      store_id: (index % 6) + 1,
      product_id: Math.floor(index / 6) + 1,
      price: Math.floor(index / 6) + 1,
    }));
    const dataset = await open({ prices, sales });
    assert.deepEqual(joinsOf(dataset), ['sales.store_id+product_id = prices.store_id+product_id']);
    assert.equal(await ask(dataset, 'revenue'), 12 * 210);
  });
});

describe('two ways to a table', () => {
  const stores = rows(8, (index) => ({ id: index + 1, label: `S${String(index)}`, country_id: ((index * 3) % 4) + 1 }));
  const countries = rows(4, (index) => ({ id: index + 1, name: `Land ${String(index)}` }));
  const customers = rows(12, (index) => ({ id: index + 1, country_id: (index % 4) + 1 }));
  const sales = rows(96, (index) => ({
    date: day(index % 30),
    customer_id: (index % 12) + 1,
    store_id: (index % 8) + 1,
    amount: 1,
  }));
  const tables = { sales, customers, stores, countries };

  it('gives the second a name of its own, and says how to have it the other way', async () => {
    const dataset = await open(tables);
    assert.deepEqual(codes(dataset), ['several-ways']);
    const byCustomer = await ask(dataset, 'revenue', 'countries.name');
    const byStore = await ask(dataset, 'revenue', 'stores_countries.name');
    assert.deepEqual(
      byCustomer,
      countries.map(({ name }) => [name, 24]),
    );
    assert.deepEqual(
      byStore,
      countries.map(({ name }) => [name, 24]),
    );
    const other = await open(tables, { joins: String(dataset.warnings[0]?.params?.joins) });
    assert.ok(joinsOf(other).includes('stores.country_id = countries.id'));
    assert.ok(joinsOf(other).includes('customers.country_id = customers_countries.id'));
  });

  it('keeps the sale of its lines where the lines of returns lead to a sale as well', async () => {
    const vendas = rows(60, (index) => ({
      ...{ id_venda: `V${String(index)}`, id_cliente: `C${String(index % 9)}` },
      ...{ data_venda: day(index % 50), canal_venda: index % 2 === 0 ? 'app' : 'site' },
    }));
    const itens_venda = rows(180, (index) => ({
      ...{ id_item_venda: `I${String(index)}`, id_venda: `V${String(index % 60)}` },
      ...{ id_produto: `P${String(index % 7)}`, quantidade: 1, preco_unitario: 2.5 },
    }));
    const devolucoes = rows(20, (index) => ({ id_devolucao: `D${String(index)}`, id_venda: `V${String(index)}` }));
    const itens_devolucao = rows(30, (index) => ({
      ...{ id_item_devolucao: `X${String(index)}`, id_devolucao: `D${String(index % 20)}` },
      ...{ id_item_venda: `I${String((index * 7) % 180)}`, quantidade_devolvida: 1 },
    }));
    const dataset = await open({ devolucoes, itens_devolucao, itens_venda, vendas });
    assert.ok(joinsOf(dataset).includes('itens_venda.id_venda = vendas.id_venda'));
    const roles = Object.fromEntries(dataset.catalog.roles.map(({ role, ref }) => [role, `${ref.table}.${ref.column}`]));
    const { date, customer, channel } = roles;
    assert.deepEqual([date, customer, channel], ['vendas.data_venda', 'vendas.id_cliente', 'vendas.canal_venda']);
    assert.equal(await ask(dataset, 'revenue'), 450);
  });

  it('gives the products to the sales, and not to returns that name others', async () => {
    const products = rows(9, (index) => ({
      produit_id: index + 1,
      nom: `Produit ${String(index)}`,
      categorie: `K${String(index % 3)}`,
    }));
    const ventes = rows(90, (index) => ({
      vente_id: index + 1,
      date: day(index % 30),
      produit_id: (index % 9) + 1,
      montant: 2.5,
    }));
    const retours = rows(12, (index) => ({ retour_id: index, vente_id: index * 7 + 1, produit_id: ((index * 4) % 9) + 1 }));
    const dataset = await open({ ventes, produits: products, retours });
    assert.deepEqual(codes(dataset).toSorted(), ['returns-not-deducted', 'several-ways']);
    assert.ok(joinsOf(dataset).includes('ventes.produit_id = produits.produit_id'));
    assert.deepEqual([dataset.roles.product, dataset.roles.category], ['nom', 'categorie']);
  });

  it('takes the way over more tables where both lead to the same rows', async () => {
    const products = rows(20, (index) => ({ id: index + 1, category_id: (index % 5) + 1 }));
    const categories = rows(5, (index) => ({ id: index + 1, name: `K${String(index)}` }));
    const lines = (shift: number): Rows =>
      rows(100, (index) => ({
        date: day(index % 30),
        product_id: (index % 20) + 1,
        category_id: ((index + shift) % 5) + 1,
        amount: 1,
      }));
    const agreeing = await open({ sales: lines(0), products, categories });
    assert.deepEqual(joinsOf(agreeing), ['products.category_id = categories.id', 'sales.product_id = products.id']);
    assert.deepEqual(agreeing.warnings, []);
    const differing = await open({ sales: lines(1), products, categories });
    assert.deepEqual(joinsOf(differing), [
      'products.category_id = products_categories.id',
      'sales.category_id = categories.id',
      'sales.product_id = products.id',
    ]);
    assert.deepEqual(codes(differing), ['several-ways']);
  });
});
