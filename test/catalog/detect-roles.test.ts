import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChosenRoles } from '../../src/catalog/detect/assign-roles.js';
import { meaningOf, toVocabulary, wordsOf } from '../../src/catalog/detect/names/names.js';
import type { ColumnProfile } from '../../src/catalog/detect/profile.js';
import type { DetectedRoles } from '../../src/catalog/detect/roles.js';
import { toRules } from '../../src/catalog/detect/rules.js';
import { allWords, columnOf, detected, tableOf } from './detect-helpers.js';
import { englishNote, englishReason } from '../../src/messages/english.js';

const quantities = [1, 2, 3, 4, 5, 6, 2, 3];
const prices = [10, 12.5, 9.99, 100, 4.2, 7, 55, 3.3];
const gross = quantities.map((quantity, row) => quantity * (prices[row] ?? 0));

function detect(columns: readonly ColumnProfile[], chosen?: ChosenRoles): DetectedRoles {
  return detected({ table: 't', rowCount: columns[0]?.sample.length ?? 0, columns }, chosen);
}

function roleOf(found: DetectedRoles, role: string): string | undefined {
  return found.roles.find((one) => one.role === role)?.ref.column;
}

const quantity = columnOf('Quantity', 'number', quantities);
const price = columnOf('Unit Price', 'number', prices);

describe('wordsOf', () => {
  it('splits case changes, signs, digits and drops diacritics', () => {
    assert.deepEqual(wordsOf('InvoiceNo'), ['invoice', 'no']);
    assert.deepEqual(wordsOf('order_purchase_timestamp'), ['order', 'purchase', 'timestamp']);
    assert.deepEqual(wordsOf('SKUCode'), ['sku', 'code']);
    assert.deepEqual(wordsOf('Tax 5%'), ['tax', 'percent']);
    assert.deepEqual(wordsOf("Chiffre d'affaires (€)"), ['chiffre', 'd', 'affaires', 'currency']);
    assert.deepEqual(wordsOf('Größe'), ['grosse']);
  });
});

describe('meaningOf', () => {
  const meaning = (name: string): readonly string[] => [...meaningOf(name, allWords).concepts];

  it('takes a number of people for a count, and a number for a code', () => {
    for (const name of ['# of Guests', 'Number of guests', '# of customers'])
      assert.ok(meaning(name).includes('count') && !meaning(name).includes('id'), name);
    assert.ok(meaning('Order #').includes('id'));
    assert.ok(meaning('# office').includes('id'));
  });

  it('takes compounds apart and reads plurals', () => {
    assert.deepEqual(meaning('Bestelldatum'), ['order', 'date']);
    assert.deepEqual(meaning('Kundennummer'), ['customer', 'id']);
    assert.deepEqual(meaning('Umsatzerlöse'), ['revenue']);
    assert.deepEqual(meaning('Discounts'), ['discount']);
  });

  it('reads phrases before words', () => {
    assert.deepEqual(meaning("Chiffre d'affaires"), ['revenue']);
    assert.deepEqual(meaning('Product line'), ['category', 'line']);
    assert.deepEqual(meaning('Stuksprijs'), ['unit', 'price']);
  });

  it('leaves words it does not know', () => {
    assert.deepEqual(meaningOf('Item Fat Content', allWords).unknown, ['fat', 'content']);
  });
});

describe('toRules', () => {
  it('speaks of ideas that have words alone', () => {
    const ideas = new Set([...toVocabulary().values()].flat());
    for (const rule of toRules()) {
      for (const concept of [...rule.needs, ...rule.may]) assert.ok(ideas.has(concept), `${rule.target}: ${concept}`);
    }
  });
});

describe('detectRoles', () => {
  it('says of each role why', () => {
    const [choice] = detected(tableOf(['Order ID: code'])).roles;
    assert.equal(choice?.role, 'order');
    assert.equal(choice.ref.table, 'data');
    assert.equal(
      englishReason(choice.reasons),
      "The name suggests 'order' and 'code'. It has 20 distinct text values in 60 rows.",
    );
  });

  it('prefers the amount that price × quantity gives', () => {
    const found = detect([
      quantity,
      price,
      columnOf(
        'Amount',
        'number',
        gross.map((value) => value + 40),
      ),
      columnOf('Price total', 'number', gross),
    ]);
    assert.equal(roleOf(found, 'revenue'), 'Price total');
    assert.match(
      englishReason(found.roles.find((one) => one.role === 'revenue')?.reasons ?? []),
      /It equals price × quantity in 100%/,
    );
  });

  it('keeps a well-named net revenue before the gross amount that price × quantity gives', () => {
    const found = detect([
      quantity,
      price,
      columnOf('Gross Sales', 'number', gross),
      columnOf(
        'Net Sales',
        'number',
        gross.map((value) => value * 0.9),
      ),
    ]);
    assert.equal(roleOf(found, 'revenue'), 'Net Sales');
  });

  it('prefers the profit that is revenue − cost', () => {
    const sales = columnOf('Sales', 'number', gross);
    const cost = columnOf(
      'Cost',
      'number',
      gross.map((value) => value * 0.6),
    );
    const found = detect([
      sales,
      cost,
      columnOf(
        'Profit',
        'number',
        gross.map((value) => value * 0.1),
      ),
      columnOf(
        'Gross Profit',
        'number',
        gross.map((value) => value * 0.4),
      ),
    ]);
    assert.equal(roleOf(found, 'profit'), 'Gross Profit');
  });

  it('tells the cost of a piece from that of the line by name, by profit, by proportion', () => {
    const perUnit = (name: string, costs: readonly number[], more: readonly ColumnProfile[] = []): boolean =>
      detect([quantity, price, columnOf(name, 'number', costs), ...more]).costPerUnit;
    const each = prices.map((value) => value * 0.6);
    const whole = gross.map((value) => value * 0.6);
    assert.equal(perUnit('Unit Cost', whole), true);
    assert.equal(perUnit('Standard cost', each), true);
    assert.equal(perUnit('Total Cost', each), false);
    assert.equal(perUnit('Cost', each), true);
    assert.equal(perUnit('Cost', whole), false);
    const profit = columnOf(
      'Profit',
      'number',
      gross.map((value, row) => value - (each[row] ?? 0) * (quantities[row] ?? 0)),
    );
    assert.equal(perUnit('Cost', each, [profit]), true);
    assert.equal(perUnit('Cost', whole, [profit]), false);
  });

  it('tells fractions, percentages and amounts of discount apart', () => {
    const fractions = [0, 0.1, 0.2, 0, 0.5, 0.1, 0, 0.2];
    const percentages = fractions.map((value) => value * 100);
    const amounts = [1.25, 0, 3.1, 12.4, 0.99, 7.77, 2.5, 0.01];
    assert.equal(detect([columnOf('Discount', 'number', fractions)]).discountPercent, false);
    assert.equal(detect([columnOf('Discount', 'number', percentages)]).discountPercent, true);
    assert.equal(detect([columnOf('Discount', 'number', fractions, true)]).discountPercent, false);
    const found = detect([
      quantity,
      price,
      columnOf('Discount', 'number', amounts),
      columnOf(
        'Sales',
        'number',
        gross.map((value, row) => value - (amounts[row] ?? 0)),
      ),
    ]);
    assert.equal(roleOf(found, 'discount'), undefined);
    assert.deepEqual(
      found.warnings.map((note) => note.code),
      ['discount-amount'],
    );
  });

  it('finds cancellations marked by a leading C, and none in other codes', () => {
    const numbers = [
      '536365',
      '536366',
      '536367',
      'C536368',
      '536369',
      '536370',
      '536371',
      '536372',
      '536373',
      'A536374',
      '536375',
    ];
    assert.equal(detect([columnOf('InvoiceNo', 'text', numbers)]).cancelledByC, true);
    assert.equal(detect([columnOf('Order ID', 'text', ['CA-2016-1', 'CA-2016-2', 'US-2016-3'])]).cancelledByC, false);
    assert.equal(detect([columnOf('Order ID', 'text', ['C100', 'C101', 'D102', 'D103'])]).cancelledByC, false);
    assert.equal(detect([columnOf('Order ID', 'text', ['C100', 'C101', 'C102', 'C103'])]).cancelledByC, false);
  });

  it('joins the time of day to the date, not that of a delivery', () => {
    assert.equal(detected(tableOf(['Date: date', 'Time: clock'])).timeOfDay, 'Time');
    assert.equal(detected(tableOf(['Order Date: date', 'Order Time: clock', 'Time: clock'])).timeOfDay, 'Order Time');
    assert.equal(detected(tableOf(['Order Date: date', 'Delivery Time: clock'])).timeOfDay, undefined);
    assert.equal(detected(tableOf(['Date: datetime', 'Time: clock'])).timeOfDay, undefined);
    assert.equal(detected(tableOf(['Date: date', 'Time: text'])).timeOfDay, undefined);
  });

  it('warns of a second column that would do as well, with the way to set it', () => {
    const [warning] = detected(tableOf(['Date: date', 'City: name', 'Town: name'])).warnings;
    assert.equal(warning?.code, 'ambiguous-role');
    assert.match(englishNote(warning), /roles="city: Town"/);
  });

  it('calculates no profit from a cost of other amounts than the revenue', () => {
    const at = <T>(make: (row: number) => T): T[] => Array.from({ length: 60 }, (_, row) => make(row));
    const columns = (amount: (row: number) => number): ColumnProfile[] => [
      columnOf('sales amount', 'number', at(amount)),
      columnOf(
        'quantity',
        'number',
        at((row) => 1 + (row % 9)),
      ),
      columnOf(
        'unit price',
        'number',
        at((row) => 60 + ((row * 271) % 400)),
      ),
      columnOf(
        'unit cost',
        'number',
        at((row) => 40 + ((row * 271) % 400)),
      ),
    ];
    const sold = (row: number): number => (1 + (row % 9)) * (60 + ((row * 271) % 400));
    const found = (amount: (row: number) => number): { roles: string[]; codes: string[] } => {
      const { roles, warnings } = detect(columns(amount));
      return { roles: roles.map(({ role }) => role), codes: warnings.map(({ code }) => code) };
    };
    const other = found((row) => 50 + ((row * 7919) % 9000));
    assert.ok(other.codes.includes('cost-of-other-amounts') && !other.roles.includes('cost'), String(other.codes));
    // Amounts in one of three currencies.
    assert.ok(found((row) => sold(row) * [1, 19, 28][row % 3]!).codes.includes('cost-of-other-amounts'));
    for (const share of [() => 1, () => 0.45, (row: number) => 1 - (row % 6) / 10]) {
      const { roles, codes } = found((row) => Math.round(sold(row) * share(row) * 100) / 100);
      assert.ok(roles.includes('cost') && !codes.includes('cost-of-other-amounts'), String(codes));
    }
  });

  it('states amounts that are ten times price × quantity in some rows only', () => {
    const at = <T>(make: (row: number) => T): T[] => Array.from({ length: 60 }, (_, row) => make(row));
    const sold = (row: number): number => (1 + (row % 9)) * (60 + ((row * 271) % 400));
    const notesOf = (factor: (row: number) => number): readonly (readonly [string, unknown, unknown])[] =>
      detect([
        columnOf(
          'total sales',
          'number',
          at((row) => sold(row) * factor(row)),
        ),
        columnOf(
          'units sold',
          'number',
          at((row) => 1 + (row % 9)),
        ),
        columnOf(
          'price per unit',
          'number',
          at((row) => 60 + ((row * 271) % 400)),
        ),
      ])
        .warnings.filter(({ code }) => code === 'amounts-in-two-scales')
        .map(({ code, params }) => [code, params?.factor, params?.percent]);
    assert.deepEqual(
      notesOf((row) => (row % 5 < 2 ? 10 : 1)),
      [['amounts-in-two-scales', 10, 40]],
    );
    assert.deepEqual(
      notesOf((row) => (row % 10 < 1 ? 0.01 : 1)),
      [['amounts-in-two-scales', 0.01, 10]],
    );
    assert.deepEqual(
      notesOf(() => 10),
      [],
    );
    assert.deepEqual(
      notesOf(() => 1),
      [],
    );
    assert.deepEqual(
      notesOf((row) => 1 - (row % 4) / 10),
      [],
    );
  });

  it('warns of a price that grows with the quantity', () => {
    const pieces = Array.from({ length: 40 }, (_, row) => 1 + (row % 5));
    const line = columnOf(
      'price',
      'number',
      pieces.map((value) => value * 300.08),
    );
    assert.deepEqual(
      detect([columnOf('quantity', 'number', pieces), line]).warnings.map((note) => note.code),
      ['price-may-be-total'],
    );
    assert.deepEqual(detect([quantity, price]).warnings, []);
  });

  it('warns of shipping before the order', () => {
    const days = [100, 101, 102, 103];
    const found = detect([
      columnOf('Order Date', 'date', days),
      columnOf(
        'Ship Date',
        'date',
        days.map((day) => day - 3),
      ),
    ]);
    assert.deepEqual(
      found.warnings.map((note) => note.code),
      ['dates-out-of-order'],
    );
  });

  it('lets the reader choose, and then gives the column no other role', () => {
    const table = tableOf(['Order Date: date', 'Invoice Date: date', 'Sales: money', 'Amount: money']);
    const found = detected(table, { date: 'Invoice Date', profit: 'Sales', revenue: '' });
    assert.deepEqual(
      found.roles.map(({ role, ref }) => [role, ref.column]),
      [
        ['date', 'Invoice Date'],
        ['profit', 'Sales'],
      ],
    );
    assert.match(englishReason(found.roles[0]?.reasons ?? []), /^Set by/);
  });

  it('goes by the name of a column without values where no other column could have the role', () => {
    const empty = columnOf('Sales', 'number', [null, null]);
    assert.equal(roleOf(detect([empty]), 'revenue'), 'Sales');
    assert.equal(roleOf(detect([columnOf('Sales', 'text', [null, null])]), 'revenue'), undefined);
    assert.equal(roleOf(detect([empty, columnOf('Amount', 'number', [5, 6])]), 'revenue'), 'Amount');
    const [id, name] = [columnOf('Customer ID', 'text', [null, null]), columnOf('Customer Name', 'text', ['Ann', 'Bob'])];
    assert.equal(roleOf(detect([id, name]), 'customer'), 'Customer Name');
    assert.equal(roleOf(detect([id]), 'customer'), 'Customer ID');
  });

  it('goes by the names alone where there is no row', () => {
    const names = ['Order ID', 'Order Date', 'Customer ID', 'Customer Name', 'Sales'];
    const found = detected({ table: 't', rowCount: 0, columns: names.map((one) => columnOf(one, 'text', [])) });
    assert.deepEqual(
      found.roles.map(({ role, ref }) => [role, ref.column]),
      [
        ['date', 'Order Date'],
        ['order', 'Order ID'],
        ['customer', 'Customer ID'],
        ['customer-name', 'Customer Name'],
        ['revenue', 'Sales'],
      ],
    );
  });

  it('takes two customers of a few rows for customers, of many rows for kinds of them', () => {
    const customers = (rows: number): ColumnProfile =>
      columnOf(
        'customer',
        'text',
        Array.from({ length: rows }, (_, row) => ['a', 'b'][row % 2] ?? ''),
      );
    assert.equal(roleOf(detect([customers(3)]), 'customer'), 'customer');
    assert.equal(roleOf(detect([customers(60)]), 'customer'), undefined);
  });

  it('does not call a code and a name of the customer ambiguous', () => {
    const found = detect([columnOf('customer', 'text', ['c1', 'c2']), columnOf('customer-name', 'text', ['Ann', 'Bob'])]);
    assert.deepEqual([roleOf(found, 'customer'), roleOf(found, 'customer-name')], ['customer', 'customer-name']);
    assert.deepEqual(found.warnings, []);
  });
});
