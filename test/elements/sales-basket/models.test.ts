import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { chosenLines, clauseOf, itemsOf } from '../../../src/elements/sales-basket/model/choice.js';
import { basketAttributes } from '../../../src/elements/sales-basket/attributes.js';
import { focusOn, itemOf, toPlans } from '../../../src/elements/sales-basket/model/plans.js';
import { rowKey, toView } from '../../../src/elements/sales-basket/model/view.js';
import { headingOf, pictureTexts, sentenceOf, spokenLine, toTable } from '../../../src/elements/sales-basket/model/texts.js';
import { en } from '../../../src/messages/en.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { bundles, CONTEXT, matrix, next } from './basket-answers.js';
import { readerOf, type Written } from '../written.js';

const readOptions = readerOf(basketAttributes);

/** As much of a catalog as is looked at. */
const catalogOf = (...roles: readonly string[]): Catalog =>
  ({ roles: roles.map((role) => ({ role, ref: { table: 't', column: role }, reason: '' })) }) as unknown as Catalog;

describe('readOptions', () => {
  it('leaves to the data what is not said', () => {
    assert.deepEqual(readOptions(), {
      ...{ mode: 'bundles', by: undefined, strength: 'auto', chart: 'list', cells: 'lift', customer: undefined },
    });
  });

  it('names the attribute, the value and what is expected', () => {
    assert.throws(() => readOptions({ mode: 'bundels' }), {
      code: 'bad-option',
      message: /^mode: invalid value 'bundels'.*'bundles'/,
    });
    assert.throws(() => readOptions({ chart: 'matrx' }), {
      code: 'bad-option',
      message: /^chart: invalid value 'matrx'.*'matrix'/,
    });
    assert.throws(() => readOptions({ strength: 'strnog' }), { code: 'bad-option', message: /^strength: .*'strong'/ });
  });
});

describe('itemOf', () => {
  it('is the finest that the data have, unless it is said', () => {
    assert.equal(itemOf(readOptions(), catalogOf('category', 'product')), 'product');
    assert.equal(itemOf(readOptions(), catalogOf('category', 'subcategory')), 'subcategory');
    assert.equal(itemOf(readOptions({ by: 'brand' }), catalogOf('product')), 'brand');
  });
});

describe('focusOn', () => {
  it('takes the clauses of one field away and tells the member that they name', () => {
    assert.deepEqual(focusOn('product', ['region: East; product: "Tea, green", Bread', 'date: 2024-01']), {
      member: 'Tea, green',
      filters: ['region: East', 'date: 2024-01'],
    });
    assert.deepEqual(focusOn('product', ['product: !Tea']), { member: undefined, filters: [] });
  });
});

describe('toPlans', () => {
  it('asks for rules of orders, with what they are worth where profit is known', () => {
    const plan = (...roles: readonly string[]): unknown =>
      toPlans(readOptions({ strength: 'strong' }), catalogOf('product', ...roles), ['product: Tea']).main;
    assert.deepEqual(plan('profit'), {
      measures: ['profit'],
      by: ['order', 'product'],
      filters: [],
      analysis: {
        kind: 'rules',
        basket: 'order',
        item: 'product',
        profit: 'profit',
        minConfidence: 0.5,
        minLift: 1.5,
        of: 'Tea',
      },
    });
    assert.deepEqual((plan() as { measures: unknown }).measures, []);
    assert.deepEqual((plan('cost', 'price') as { measures: unknown }).measures, ['profit']);
  });

  it('asks for the customer of the attribute, else of a filter, over the baskets of all', () => {
    const ask = (customer: string): unknown =>
      toPlans(readOptions({ mode: 'next', customer }), catalogOf('product', 'order'), ['customer: C7; region: East']).main;
    const plan = (of: string): unknown => ({
      measures: [],
      by: ['customer', 'day(date)', 'order', 'product'],
      filters: ['region: East'],
      analysis: { kind: 'next-basket', customer: 'customer', date: 'day(date)', item: 'product', basket: 'order', of },
    });
    assert.deepEqual(ask(''), plan('C7'));
    assert.deepEqual(ask('C1'), plan('C1'));
  });
});

describe('toView', () => {
  it('shows items once that go together both ways, in the direction that is worth more', () => {
    const { rows, value } = bundles();
    assert.equal(value, 'profit');
    assert.deepEqual(
      rows.map(({ items, value: worth }) => [items.length, worth]),
      [
        [2, 60],
        [3, 12.5],
        [2, -4],
      ],
    );
    assert.deepEqual(rows[0]!.rule!.to, ['Bread']);
    assert.deepEqual([bundles({ profit: false }).value, bundles({ profit: false }).rows[0]!.value], ['lift', 5 / 3]);
  });
});

/** Names of codes; the members are added. */
const NAMES = { isUsed: true, role: 'product', column: 'name', heading: 'Name', named: 1, several: 0 };

describe('bundles', () => {
  it('have no charges such as postage, which everybody buys with something', async () => {
    const dataset = await openDataset(
      Array.from({ length: 40 }, (_, n) =>
        ['Tea', 'Bread', 'DOTCOM POSTAGE'].map((product) => ({ order: `O${n}`, product, date: '2017-01-01' })),
      )
        .flat()
        .concat(Array.from({ length: 40 }, (_, n) => ({ order: `P${n}`, product: 'Milk', date: '2017-01-01' }))),
    );
    const { main } = toPlans(readOptions(), dataset.catalog, []);
    const result = await dataset.query(main);
    const { rows } = toView(result, 'product', undefined);
    assert.deepEqual(
      rows.map(({ items }) => [...items].sort()),
      [['Bread', 'Tea']],
    );
    // Items that are codes are charges by their names.
    const of = new Map([['Tea', { name: 'Postage, second class', shared: false }]]);
    assert.deepEqual(toView(result, 'product', undefined, new Map([['product', { ...NAMES, of }]])).rows, []);
    dataset.close();
  });
});

describe('a choice', () => {
  it('names the items of its lines, and is read back from the clause', () => {
    const view = bundles();
    assert.equal(clauseOf('product', itemsOf([1, 0], view)), 'product: Tea, Bread, Milk, "Sugar cubes, white and brown"');
    for (const lines of [[], [0], [1], [2], [0, 2], [0, 1]]) {
      assert.deepEqual(chosenLines(clauseOf('product', itemsOf(lines, view)), view), lines);
    }
    assert.deepEqual(chosenLines('product: Tea, Bread, Cocoa', view), []);
    assert.deepEqual(chosenLines('product: (', view), []);
  });
});

describe('words', () => {
  it('say how surely, how often and what it is worth', () => {
    assert.equal(
      sentenceOf(bundles(), CONTEXT),
      '83.3% of orders with Tea also include Bread, 1.7× as often as expected by chance. That is worth $60.00 in profit per 100 orders.',
    );
    assert.equal(
      sentenceOf(bundles({ profit: false }), CONTEXT),
      '83.3% of orders with Tea also include Bread, 1.7× as often as expected by chance.',
    );
    assert.match(
      sentenceOf(bundles({ none: true, of: 'Tea' }), CONTEXT),
      /^25 of 40 orders contain several items, but none is bought with Tea/,
    );
  });

  it('say whose next basket it is, what is likeliest, and what is new', () => {
    assert.equal(
      sentenceOf(next(), CONTEXT),
      'Anna has placed 7 orders, most recently on Jan 8, 2022. Most likely next: Tea (41.0%, bought before).',
    );
    assert.match(sentenceOf(next(false), CONTEXT), /^Anna has no purchase history/);
    assert.deepEqual(toTable(next(), CONTEXT, '').rows, [
      ['Tea', 'bought before', '41.0%'],
      ['Milk', 'new to them; similar customers buy it', '8.0%'],
    ]);
  });

  it('head the card by what is asked', () => {
    assert.equal(headingOf('bundles', 'category', undefined, en), 'Categories bought together');
    assert.equal(headingOf('bundles', 'product', 'Tea', en), 'Bought with Tea');
    assert.equal(headingOf('next', 'product', 'Anna', en), 'Likely next purchase of Anna');
  });

  it('give the table, the picture and the spoken line the same figures', () => {
    const view = bundles();
    assert.deepEqual(toTable(view, CONTEXT, '').rows[0], ['Tea', 'Bread', '20', '50.0%', '83.3%', '1.7×', '$60.00']);
    assert.deepEqual(pictureTexts(view, CONTEXT, '').rows[0], {
      items: ['Tea', 'Bread'],
      value: '$60.00',
      note: '83.3% · 1.7× · 20 orders',
    });
    assert.equal(
      spokenLine(0, view, CONTEXT),
      'Tea + Bread: Profit per 100 orders $60.00, Also buy Bread 83.3%, Lift (times as often as expected by chance) 1.7×, Orders with all items 20 orders, Support (share of all orders) 50.0%. Row 1 of 3.',
    );
  });
});

describe('a matrix', () => {
  it('has a cell for each two items, both ways, and none where too few orders have both', () => {
    const view = matrix();
    assert.equal(view.rows.length, 6);
    const [teaBread, teaMilk, breadTea] = view.rows;
    // 20 of 24 orders with tea have bread, which 20 of 40 orders have.
    assert.deepEqual([teaBread!.items, teaBread!.at], [['Tea', 'Bread'], { row: 0, column: 1 }]);
    assert.ok(Math.abs(teaBread!.value - 20 / 24 / (20 / 40)) < 1e-12);
    assert.ok(Math.abs(breadTea!.value - teaBread!.value) < 1e-12);
    assert.ok(Number.isNaN(teaMilk!.value));
    const shares = matrix('confidence');
    assert.deepEqual([shares.rows[0]!.value, shares.rows[2]!.value], [20 / 24, 1]);
  });

  it('is told by its strongest cell, and in the table by the cells that there are', () => {
    const view = matrix('confidence');
    assert.match(
      sentenceOf(view, CONTEXT),
      /^100\.0% of orders with Bread also include Tea, 1\.7× as often as expected by chance\.$/,
    );
    assert.deepEqual(
      toTable(view, CONTEXT, '').rows.map(([from, to]) => [from, to]),
      [
        ['Tea', 'Bread'],
        ['Tea', 'Milk'],
        ['Bread', 'Tea'],
        ['Milk', 'Tea'],
      ],
    );
    assert.match(spokenLine(0, view, CONTEXT), /^Tea \+ Bread: .*Row 1 of 6\.$/);
  });

  it('is chosen both ways by one clause', () => {
    const view = matrix();
    assert.deepEqual(chosenLines('product: Tea, Bread', view), [0, 2]);
    assert.notEqual(rowKey(view.rows[0]!), rowKey(view.rows[2]!));
  });

  it('is asked of twelve items', () => {
    const asked = (written: Written): unknown => toPlans(readOptions(written), catalogOf('order', 'product'), []).main.analysis;
    const plain = { kind: 'rules', basket: 'order', item: 'product' };
    assert.deepEqual(asked({}), plain);
    assert.deepEqual(asked({ chart: 'matrix', strength: 'weak' }), {
      ...plain,
      minConfidence: 0.01,
      redundant: true,
      matrix: 12,
    });
  });
});
