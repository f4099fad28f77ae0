import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ColumnProfile } from '../../src/catalog/detect/profile.js';
import type { DetectedRoles } from '../../src/catalog/detect/roles.js';
import { columnOf, detected, tableOf } from './detect-helpers.js';
import { englishNote, englishReason } from '../../src/messages/english.js';

const rows = Array.from({ length: 40 }, (_, row) => row);
const quantities = rows.map((row) => 1 + (row % 6));
const prices = rows.map((row) => 2.25 + (row % 9) * 1.31);
const gross = rows.map((row) => (quantities[row] ?? 0) * (prices[row] ?? 0));

function detect(columns: readonly ColumnProfile[], table = 't'): DetectedRoles {
  return detected({ table, rowCount: columns[0]?.sample.length ?? 0, columns });
}

function rolesOf(found: DetectedRoles): Readonly<Record<string, string>> {
  return Object.fromEntries(found.roles.map(({ role, ref }) => [role, ref.column]));
}

const numbers = (name: string, values: readonly number[]): ColumnProfile => columnOf(name, 'number', values);
const texts = (name: string, ...values: readonly string[]): ColumnProfile =>
  columnOf(
    name,
    'text',
    rows.map((row) => values[row % values.length] ?? ''),
  );

describe('detectRoles by numbers alone', () => {
  it('gives nameless columns the parts of a sale that multiply', () => {
    const found = detect([numbers('x', gross), numbers('y', prices), numbers('z', quantities)]);
    assert.deepEqual(rolesOf(found), { quantity: 'z', price: 'y', revenue: 'x' });
    const reasons = found.roles.map((one) => englishReason(one.reasons));
    assert.deepEqual(reasons, [
      "It has 6 distinct numbers in 40 rows. 'y' × 'z' equals 'x' in 100% of the rows checked.",
      "It has 9 distinct numbers in 40 rows. 'y' × 'z' equals 'x' in 100% of the rows checked.",
      `It has ${String(new Set(gross).size)} distinct numbers in 40 rows. It equals price × quantity in 100% of the rows checked.`,
    ]);
  });

  it('fills in the one part that is not named', () => {
    assert.equal(rolesOf(detect([numbers('Qty', quantities), numbers('cena', prices), numbers('Amount', gross)])).price, 'cena');
    assert.equal(
      rolesOf(detect([numbers('Qty', quantities), numbers('Price', prices), numbers('belopp', gross)])).revenue,
      'belopp',
    );
  });

  it('gives none where two amounts come out, numbers do not multiply or a quantity is always 1', () => {
    const costs = prices.map((value) => value * 0.6);
    const whole = gross.map((value) => value * 0.6);
    const two = [numbers('x', gross), numbers('y', prices), numbers('z', quantities), numbers('v', costs), numbers('w', whole)];
    assert.deepEqual(rolesOf(detect(two)), {});
    assert.deepEqual(rolesOf(detect([numbers('x', rows), numbers('y', prices), numbers('z', quantities)])), {});
    const ones = rows.map(() => 1);
    assert.deepEqual(rolesOf(detect([numbers('x', prices), numbers('y', prices), numbers('z', ones)])), {});
  });

  it('takes of several prices the one that gives the revenue', () => {
    const list = numbers(
      'Unit Price',
      prices.map((value) => value + 3),
    );
    const found = detect([numbers('Quantity', quantities), list, numbers('Sale Price', prices), numbers('Amount', gross)]);
    assert.equal(rolesOf(found).price, 'Sale Price');
  });

  it('takes the earlier of two nameless dates', () => {
    const days = rows.map((row) => 15_000 + row);
    const later = columnOf(
      'X',
      'date',
      days.map((day) => day + 2),
    );
    const found = detect([later, columnOf('Y', 'date', days)]);
    assert.deepEqual(rolesOf(found), { date: 'Y' });
    assert.match(englishNote(found.warnings[0]!), /roles="date: X"/);
  });
});

describe('detectRoles by values', () => {
  it('knows sexes, and ages by their range', () => {
    assert.deepEqual(rolesOf(detect([texts('Kön', 'F', 'M')])), { gender: 'Kön' });
    assert.deepEqual(rolesOf(detect([texts('Grade', 'A', 'M')])), {});
    assert.deepEqual(rolesOf(detect([texts('genero', 'Fantasia', 'Romance', 'Terror', 'Poesia', 'Infantil')])), {});
    assert.deepEqual(rolesOf(detect([texts('genero', 'Masculino', 'Feminino', 'Outro')])), { gender: 'genero' });
    assert.deepEqual(
      rolesOf(
        detect([
          numbers(
            'Age',
            rows.map((row) => 18 + row),
          ),
        ]),
      ),
      { age: 'Age' },
    );
    assert.deepEqual(rolesOf(detect([numbers('Age', quantities)])), {});
    assert.deepEqual(
      rolesOf(
        detect([
          numbers(
            'Age',
            rows.map((row) => 100 + row),
          ),
        ]),
      ),
      {},
    );
  });

  it('tells a state of orders from one of countries', () => {
    assert.deepEqual(rolesOf(detect([texts('State', 'Texas', 'Ohio')])), { state: 'State' });
    assert.deepEqual(rolesOf(detect([texts('Estado', 'Entregado', 'Devuelto')])), { status: 'Estado' });
    assert.deepEqual(rolesOf(detect([texts('Estado', 'Entregado', 'En camino', 'Reclamo')])), { status: 'Estado' });
    assert.deepEqual(rolesOf(detect([texts('État', 'Livrée', 'Remboursée', 'En cours')])), { status: 'État' });
  });

  it('takes of several states the one that says what came back', () => {
    const found = detect([texts('Status', 'open', 'paid'), texts('Sales Status', 'ok', 'storniert')]);
    assert.equal(rolesOf(found).status, 'Sales Status');
  });

  it('gives numbers that say whether there was a discount no role', () => {
    const given = rows.map((row) => row % 2);
    const columns = [numbers('amount', gross), numbers('discount_applied', given)];
    assert.equal(rolesOf(detect(columns)).discount, undefined);
    assert.equal(
      rolesOf(
        detect([
          columns[0]!,
          numbers(
            'discount',
            given.map((one) => one / 4),
          ),
        ]),
      ).discount,
      'discount',
    );
  });

  it('prefers a discount that is a part of the price to one in money', () => {
    const amounts = numbers(
      'Discount %',
      rows.map((row) => row * 7.5),
    );
    const parts = numbers(
      'Discount Applied',
      rows.map((row) => (row % 4) / 10),
    );
    assert.equal(rolesOf(detect([amounts, parts])).discount, 'Discount Applied');
  });

  it('takes a name for the product, not a code that is called so', () => {
    const found = detect([texts('Material', 'M-100', 'M-200'), texts('Description', 'Red chair', 'Desk')]);
    assert.equal(rolesOf(found).product, 'Description');
  });

  it('reads a bare id or name by what the table is of, or by its other columns', () => {
    const id = texts('id', 'a1', 'a2', 'a3');
    const name = texts('name', 'Ann', 'Bob', 'Cy');
    assert.deepEqual(rolesOf(detect([id, name], 'customers')), { customer: 'id', 'customer-name': 'name' });
    assert.deepEqual(rolesOf(detect([id, name], 'dim_product')), { product: 'name' });
    assert.deepEqual(rolesOf(detect([id], 'orders')), { order: 'id' });
    assert.deepEqual(rolesOf(detect([id, name], 'customer_orders')), {});
    assert.equal(rolesOf(detect([texts('Name', '#1001', '#1002', '#1003')])).order, 'Name');
    assert.equal(rolesOf(detect([texts('Customer ID', 'c1', 'c2', 'c3'), name]))['customer-name'], 'name');
  });
});

describe('the cost of a piece', () => {
  const NAMES = [
    'Unit Cost|COGS per piece|Standard Cost|Cost Price|Cost each|Purchase Price|Average Cost',
    'Stückkosten|Kosten je Stück|Einstandspreis|EK-Preis|Einkaufspreis|Kosten pro Einheit',
    "Coût unitaire|Coût par unité|Prix d'achat|Prix de revient|Coût de revient unitaire",
    'Coste unitario|Costo por unidad|Precio de coste|Precio de compra|Costo medio',
    'Custo unitário|Preço de custo|Preço de compra|Custo por unidade|Custo por peça',
    "Costo unitario|Prezzo d'acquisto|Prezzo di costo|Costo per pezzo",
    'Kostprijs|Inkoopprijs|Kosten per stuk|Kosten per eenheid',
  ].flatMap((names) => names.split('|'));

  it('is said by its name in all languages', () => {
    const found = NAMES.map((name) => ({ name, ...detected(tableOf([`${name}: money`, 'Quantity: int'])) }));
    const wrong = found.filter(({ costPerUnit, roles }) => !costPerUnit || roles.every(({ role }) => role !== 'cost'));
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });

  it('is not meant by a total', () => {
    const names = ['Total Cost', 'Gesamtkosten', 'Coût total', 'Coste total', 'Custo total', 'Costo totale', 'Totale kosten'];
    const found = names.filter((name) => detected(tableOf([`${name}: money`, 'Quantity: int'])).costPerUnit);
    assert.deepEqual(found, []);
  });
});

describe('detectRoles by places', () => {
  it('takes locations that are countries for countries, even if one is misspelled', () => {
    const offices = texts('office_location', 'United States', 'Kenya', 'Philipines', 'Japan', 'Brazil', 'Poland');
    assert.equal(rolesOf(detect([offices, numbers('Sales', gross)])).country, 'office_location');
    assert.equal(rolesOf(detect([texts('Location', 'UK', 'Germany'), numbers('Sales', gross)])).country, 'Location');
    const cities = texts('office_location', 'Nairobi', 'Singapore', 'Tokyo', 'Luxembourg', 'Krakow');
    assert.equal(rolesOf(detect([cities, numbers('Sales', gross)])).city, 'office_location');
  });
});

describe('detectRoles by channels', () => {
  it('takes a location with ways to sell for the channel, even if some are unknown', () => {
    const location = texts('Location', 'In-store', 'Takeaway', 'UNKNOWN', 'ERROR');
    assert.equal(rolesOf(detect([location, numbers('Sales', gross)])).channel, 'Location');
    const unknown = texts('Location', 'Takeaway', 'Unknown');
    assert.equal(rolesOf(detect([unknown, numbers('Sales', gross)])).city, 'Location');
  });
});

describe('detectRoles by how often values repeat', () => {
  const spread = (name: string, of: (row: number) => string): ColumnProfile =>
    columnOf(
      name,
      'text',
      Array.from({ length: 60 }, (_, row) => of(row)),
    );

  it('takes one value for no order, and a value for each row for no channel', () => {
    assert.deepEqual(rolesOf(detect([spread('Posting', () => 'Yes'), spread('Source', (row) => `ch_${String(row)}`)])), {});
    const many = [spread('Posting', (row) => `P${String(row >> 1)}`), spread('Source', (row) => `Web ${String(row % 3)}`)];
    assert.deepEqual(rolesOf(detect(many)), { order: 'Posting', channel: 'Source' });
    assert.deepEqual(rolesOf(detect([spread('Order ID', () => 'A1')])), { order: 'Order ID' });
  });
});
