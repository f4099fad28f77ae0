import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, day, joinsOf, open, rows } from './joined-helpers.js';

/** Forty orders, and three lines of each. */
const headers = (key: string, customer: string): Record<string, unknown>[] =>
  rows(40, (at) => ({ [key]: 1 + at, order_date: day(at * 2), [customer]: 1 + (at % 9) }));
const lines = (order: string, own: string): Record<string, unknown>[] =>
  rows(120, (at) => ({
    [own]: 1000 + at,
    [order]: 1 + Math.floor(at / 3),
    product_id: 1 + (at % 11),
    quantity: 1 + (at % 4),
    unit_price: 2.5 + (at % 7),
  }));

describe('a header of orders', () => {
  for (const [from, order, to, key] of [
    ['order_details', 'order_no', 'order_headers', 'id'],
    ['order_lines', 'order_number', 'order_header', 'id'],
    ['order_dtl', 'order_no', 'order_hdr', 'id'],
    ['order_details', 'order_ref', 'OrderHeader', 'id'],
    ['order_details', 'order_no', 'order_headers', 'order_id'],
    ['OrderDetails', 'OrderNo', 'OrderHeaders', 'Id'],
    ['bestellpositionen', 'bestellnr', 'bestellkopf', 'id'],
    ['pedido_itens', 'pedido', 'cabecera_pedidos', 'id'],
    ['sales_order_lines', 'order_num', 'sales_orders', 'id'],
  ] as const)
    it(`is joined by ${from}.${order} = ${to}.${key}`, async () => {
      for (const own of ['id', 'line_id']) {
        const dataset = await open({ [from]: lines(order, own), [to]: headers(key, 'customer_id') });
        assert.deepEqual(joinsOf(dataset), [`${from}.${order} = ${to}.${key}`]);
        assert.deepEqual([await ask(dataset, 'orders'), await ask(dataset, 'customers')], [40, 9]);
        assert.equal(((await ask(dataset, 'revenue', 'month(date)')) as unknown[]).length, 3);
      }
    });

  it('is not a list of something else with the same numbers', async () => {
    const shelves = rows(40, (at) => ({ id: 1 + at, shelf: `S${String(at % 5)}` }));
    const dataset = await open({ order_details: lines('order_no', 'id'), shelf_headers: shelves });
    assert.deepEqual(joinsOf(dataset), []);
  });

  it('is not the list of goods of sales and stock, which has the day of each product', async () => {
    const products = rows(11, (at) => ({ product_id: 1 + at, cost_price: 1 + at, created_date: day(at * 20) }));
    const inventory = products.map(({ product_id }, at) => ({ product_id, on_hand: 5 + at, last_updated: day(400) }));
    const sold = lines('order_id', 'line_id');
    const dataset = await open({ order_lines: sold, orders: headers('order_id', 'customer_id'), products, inventory });
    const cost = sold.reduce((sum, { quantity, product_id }) => sum + Number(quantity) * Number(product_id), 0);
    assert.equal(await ask(dataset, 'cost'), cost);
  });
});

describe('customers', () => {
  it('are found behind two and three joins', async () => {
    const people = rows(9, (at) => ({ id: 1 + at, customer_name: `N${String(at)}`, country: `C${String(at % 2)}` }));
    const two = await open({
      order_details: lines('order_no', 'id'),
      order_headers: headers('id', 'cust_no'),
      customers: people,
    });
    assert.deepEqual([await ask(two, 'customers'), await ask(two, 'revenue', 'country')].flat().length, 3);
    const addresses = rows(9, (at) => ({ address_id: 1 + at, customer_id: 1 + (at % 5), city: `T${String(at % 2)}` }));
    const three = await open({
      order_details: lines('order_no', 'id'),
      order_headers: headers('id', 'address_id'),
      addresses,
      customers: people.slice(0, 5).map(({ id, ...rest }) => ({ customer_id: id, ...rest })),
    });
    assert.equal(await ask(three, 'customers'), 5);
  });

  for (const name of [
    ...['usuario_id', 'id_usuario', 'student_id', 'estudiante_id', 'aluno_id', 'patient_id', 'utilisateur_id', 'schueler_id'],
    ...['Benutzer-ID', 'donor_id', 'kullanici_id', 'gebruiker_id', 'użytkownik_id', 'пользователь'],
  ])
    it(`are ${name} where nobody else buys`, async () => {
      const sales = rows(120, (at) => ({ order_id: at, [name]: 100 + (at % 17), order_date: day(at), amount: 5.5 + (at % 7) }));
      assert.equal(await ask(await open({ sales }), 'customers'), 17);
    });

  it('are the students and not their teachers, and clients rather than users', async () => {
    const sales = (one: string, other: string): Record<string, unknown>[] =>
      rows(120, (at) => ({ order_id: at, [one]: at % 5, [other]: 100 + (at % 17), order_date: day(at), amount: 5.5 + (at % 7) }));
    assert.equal(await ask(await open({ sales: sales('teacher_id', 'student_id') }), 'customers'), 17);
    assert.equal(await ask(await open({ ventas: sales('usuario_id', 'cliente_id') }), 'customers'), 17);
  });

  for (const name of ['teacher_id', 'driver_id', 'employee_id', 'tenant_id'])
    it(`are not ${name}`, async () => {
      const sales = rows(120, (at) => ({ order_id: at, [name]: 100 + (at % 17), order_date: day(at), amount: 5.5 + (at % 7) }));
      await assert.rejects(ask(await open({ sales }), 'customers'), { code: 'missing-role' });
    });

  it('are not the few users who enter all sales', async () => {
    const sales = rows(400, (at) => ({
      folio: at,
      usuario: `caja${String(at % 4)}`,
      fecha: day(at % 90),
      importe: 5.5 + (at % 7),
    }));
    await assert.rejects(ask(await open({ sales }), 'customers'), { code: 'missing-role' });
  });
});
