import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import type { MemberNames } from '../../../src/format/member-name.js';
import { descriptionOf } from '../../../src/elements/base/define/widget-model.js';
import { focusOn, itemOf, plansOf } from '../../../src/elements/sales-basket/model/plans.js';
import {
  type Basket,
  basketModel,
  bundles,
  catalogOf,
  matrix,
  matrixResult,
  next,
  readBasket,
  rulesResult,
  shownOf,
} from './basket-answers.js';
import type { Written } from '../written.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const summaryOf = (shown: Basket): string => plain(basketModel.summary(shown, readBasket()));
const tableOf = (shown: Basket): readonly (readonly string[])[] => basketModel.table!(readBasket(), shown, '')!.rows;
const headOf = (shown: Basket): readonly string[] =>
  basketModel.table!(readBasket(), shown, '')!.columns.map(({ label }) => label);
const described = ({ view, context }: Basket, mark: number, own = '') => descriptionOf(view, mark, { ...context, own })!;
/** The clause that some marks set, and the marks that a clause selects. */
const clauseFor = ({ view }: Basket, lines: readonly number[]): string => view.selection.clauseOf(lines, [])!.where;
const chosenBy = ({ view }: Basket, own: string): readonly number[] => view.selection.chosenBy(own);

describe('readOptions', () => {
  it('leaves to the data what is not said', () => {
    assert.deepEqual(readBasket(), {
      ...{ mode: 'bundles', by: undefined, strength: 'auto', chart: 'list', cells: 'lift', customer: undefined },
    });
  });

  it('names the attribute, the value and what is expected', () => {
    assert.throws(() => readBasket({ mode: 'bundels' }), {
      code: 'bad-option',
      message: /^mode: invalid value 'bundels'.*'bundles'/,
    });
    assert.throws(() => readBasket({ chart: 'matrx' }), {
      code: 'bad-option',
      message: /^chart: invalid value 'matrx'.*'matrix'/,
    });
    assert.throws(() => readBasket({ strength: 'strnog' }), { code: 'bad-option', message: /^strength: .*'strong'/ });
  });
});

describe('itemOf', () => {
  it('is the finest that the data have, unless it is said', () => {
    assert.equal(itemOf(readBasket(), catalogOf('category', 'product')), 'product');
    assert.equal(itemOf(readBasket(), catalogOf('category', 'subcategory')), 'subcategory');
    assert.equal(itemOf(readBasket({ by: 'brand' }), catalogOf('product')), 'brand');
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

describe('plansOf', () => {
  it('asks for rules of orders, with what they are worth where profit is known', () => {
    const plan = (...roles: readonly string[]): unknown =>
      plansOf({
        attributes: readBasket({ strength: 'strong' }),
        catalog: catalogOf('product', ...roles),
        filters: ['product: Tea'],
      }).main;
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
      plansOf({
        attributes: readBasket({ mode: 'next', customer }),
        ...{ catalog: catalogOf('product', 'order'), filters: ['customer: C7; region: East'] },
      }).main;
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

describe('factsOf', () => {
  it('shows items once that go together both ways, in the direction that is worth more', () => {
    const { marks, columns } = bundles().view.facts;
    assert.equal(columns[2]!.label, 'Profit per 100 orders');
    assert.deepEqual(
      marks.map(({ rule, value }) => [[...rule!.from, ...rule!.to].length, value]),
      [
        [2, 60],
        [3, 12.5],
        [2, -4],
      ],
    );
    assert.deepEqual(marks[0]!.rule!.to, ['Bread']);
    const byLift = bundles({ profit: false }).view.facts;
    assert.deepEqual([byLift.columns[2]!.unit, byLift.marks[0]!.value], ['times', 5 / 3]);
  });

  it('has all rules in the table: those of the chart, then those in the other direction', () => {
    const shown = bundles();
    const sides = tableOf(shown).map(([from, to]) => `${from!} → ${to!}`);
    assert.equal(sides.length, rulesResult().rowCount);
    assert.deepEqual(sides.slice(0, 1), ['Tea → Bread']);
    assert.ok(sides.indexOf('Bread → Tea') >= shown.view.facts.marks.length, sides.join());
  });

  it('reports nothing without marks, which a dashboard hides', () => {
    assert.deepEqual(
      [bundles(), bundles({ none: true })].map(({ view }) => basketModel.isNothing!(view)),
      [false, true],
    );
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
    const attributes = readBasket();
    const { main } = plansOf({ attributes, catalog: dataset.catalog, filters: [] });
    const result = await dataset.query(main);
    const namesIn = (names?: MemberNames): readonly (readonly string[])[] =>
      shownOf(result, { catalog: dataset.catalog, names }).view.facts.marks.map(({ rule }) =>
        [...rule!.from, ...rule!.to].sort(),
      );
    assert.deepEqual(namesIn(), [['Bread', 'Tea']]);
    // Items that are codes are charges by their names.
    const of = new Map([['Tea', { name: 'Postage, second class', shared: false }]]);
    assert.deepEqual(namesIn(new Map([['product', { ...NAMES, of }]])), []);
    dataset.close();
  });
});

describe('names of codes', () => {
  const of = new Map([
    ['Tea', { name: 'Green tea', shared: false }],
    ['Bread', { name: 'Rye bread', shared: true }],
  ]);
  const names: MemberNames = new Map([['product', { ...NAMES, of }]]);
  const shown = shownOf(rulesResult(), { names });

  it('are in the chart, the table, the sentence and the tooltip, which has the codes too', () => {
    assert.deepEqual(tableOf(shown)[0]!.slice(0, 2), ['Green tea', 'Rye bread · Bread']);
    assert.equal(shown.view.texts.cells[0]![0], 'Green tea + Rye bread · Bread');
    assert.match(summaryOf(shown), /^83\.3% of orders with Green tea \(24 orders\) also include Rye bread · Bread,/);
    const { title, rows } = described(shown, 0);
    assert.deepEqual(
      [title, rows[1]],
      ['Green tea · Tea + Rye bread · Bread', { term: 'Also buy Rye bread · Bread', text: '83.3%' }],
    );
  });

  it('are asked of all items of the result, and follow their columns in exported files', () => {
    const requests = [...basketModel.members!(readBasket({ chart: 'matrix' }), { main: matrixResult() }, shown.context)];
    assert.deepEqual(new Set(requests.map(([field]) => field)), new Set(['product']));
    const members = new Set(requests.flatMap(([, each]) => [...each].map(String)));
    assert.deepEqual([...members].sort(), ['Bread', 'Bulb', 'Lamp', 'Milk', 'Sugar cubes, white and brown', 'Tea']);
    const columns = basketModel.memberColumns!(shown.view, rulesResult());
    assert.deepEqual(
      columns.map(({ name, rows }) => [name, rows[2]]),
      [
        ['antecedent', ['product', ['Tea', 'Milk']]],
        ['consequent', ['product', ['Sugar cubes, white and brown']]],
      ],
    );
  });
});

describe('a choice', () => {
  it('names the items of its lines, and is read back from the clause', () => {
    const shown = bundles();
    assert.equal(clauseFor(shown, [1, 0]), 'product: Tea, Bread, Milk, "Sugar cubes, white and brown"');
    for (const lines of [[], [0], [1], [2], [0, 2], [0, 1]]) {
      assert.deepEqual(chosenBy(shown, clauseFor(shown, lines)), lines);
    }
    assert.deepEqual(chosenBy(shown, 'product: Tea, Bread, Cocoa'), [0]);
    assert.deepEqual(chosenBy(shown, 'product: Tea'), []);
    assert.deepEqual(chosenBy(shown, 'product: ('), []);
  });

  it('is cleared by a click on the line that alone makes it, as its hint says', () => {
    const hints = (own: string): readonly string[] => [0, 1, 2].map((line) => described(bundles(), line, own).hint);
    const [filter, clear] = ['Click to filter the page', 'Click to clear the filter'];
    assert.deepEqual(hints(''), [filter, filter, filter]);
    assert.deepEqual(hints('product: Tea, Bread'), [clear, filter, filter]);
    assert.deepEqual(hints('product: Tea, Bread, Lamp, Bulb'), [filter, filter, filter]);
  });
});

describe('words', () => {
  it('say how surely, how often and what it is worth', () => {
    assert.equal(
      summaryOf(bundles()),
      '83.3% of orders with Tea (24 orders) also include Bread, 1.7× as often as expected by chance. That is worth $60.00 in profit per 100 orders.',
    );
    assert.equal(
      summaryOf(bundles({ profit: false })),
      '83.3% of orders with Tea (24 orders) also include Bread, 1.7× as often as expected by chance.',
    );
    assert.match(
      summaryOf(bundles({ none: true, of: 'Tea' })),
      /^25 of 40 orders contain several items, but none is bought with Tea/,
    );
  });

  it('state the figures of their sentence as claims', () => {
    const claimOf = (shown: Basket): unknown => basketModel.claims!(shown, readBasket())!.claims;
    const claim = (test: string, figures: readonly number[], names?: readonly string[]): unknown => [
      { kind: 'test', test, measure: '', figures, ...(names && { names }) },
    ];
    assert.deepEqual(claimOf(bundles()), claim('association-rules', [20 / 24, 24, 5 / 3, 60, 100], ['Tea', 'Bread']));
    assert.deepEqual(claimOf(bundles({ none: true })), claim('association-rules', [25, 40], []));
    assert.deepEqual(claimOf(next()), claim('next-basket', [0.41, 7]));
  });

  it('say whose next basket it is, what is likeliest, and what is new', () => {
    assert.equal(
      summaryOf(next()),
      'Anna has placed 7 orders, most recently on Jan 8, 2022. Most likely next: Tea (41.0%, bought before).',
    );
    assert.match(summaryOf(next(false)), /^Anna has no purchase history/);
    assert.deepEqual(tableOf(next()), [
      ['Tea', '41.0%', 'bought before'],
      ['Milk', '8.0%', 'new to them; similar customers buy it'],
    ]);
  });

  it('head the card by what is asked', () => {
    const early = (written: Written): string => basketModel.heading(readBasket(written), bundles().context.messages, undefined);
    assert.equal(early({ by: 'category' }), 'Categories bought together');
    assert.equal(early({ mode: 'next', customer: 'Anna' }), 'Likely next purchase of Anna');
    const heading = (shown: Basket): string => basketModel.heading(readBasket(), shown.context.messages, shown);
    assert.equal(heading(bundles()), 'Products bought together');
    assert.equal(heading(bundles({ of: 'Tea' })), 'Bought with Tea');
    assert.equal(heading(next()), 'Likely next purchase of Anna');
  });

  it('give the table, the chart and the spoken line the same figures', () => {
    const shown = bundles();
    assert.deepEqual(headOf(shown).slice(0, 3), ['Bought', 'Also bought', 'Profit per 100 orders']);
    assert.deepEqual(tableOf(shown)[0], ['Tea', 'Bread', '$60.00', '83.3%', '1.7×', '20', '50.0%']);
    assert.deepEqual(shown.view.texts.cells[0], ['Tea + Bread', '$60.00', '83.3%', '1.7×', '20', '50.0%']);
    assert.equal(
      described(shown, 0).spoken,
      'Tea + Bread: Profit per 100 orders $60.00, Also buy Bread 83.3%, Lift (times as often as expected by chance) 1.7×, Orders with all items 20, Support (share of all orders) 50.0%. Row 1 of 3.',
    );
  });
});

describe('a matrix', () => {
  it('has a cell for each two items, both ways, and none where too few orders have both', () => {
    const { marks } = matrix().view.facts;
    assert.equal(marks.length, 6);
    const [teaBread, teaMilk, breadTea] = marks;
    // 20 of 24 orders with tea have bread, which 20 of 40 orders have.
    assert.deepEqual([teaBread!.rule!.from, teaBread!.rule!.to], [['Tea'], ['Bread']]);
    assert.ok(Math.abs(teaBread!.value - 20 / 24 / (20 / 40)) < 1e-12);
    assert.ok(Math.abs(breadTea!.value - teaBread!.value) < 1e-12);
    assert.ok(Number.isNaN(teaMilk!.value));
    const shares = matrix('confidence').view.facts;
    assert.deepEqual([shares.marks[0]!.value, shares.marks[2]!.value], [20 / 24, 1]);
  });

  it('is described by its strongest cell, and has all cells in the table', () => {
    const shown = matrix('confidence');
    assert.match(
      summaryOf(shown),
      /^100\.0% of orders with Bread \(20 orders\) also include Tea, 1\.7× as often as expected by chance\.$/,
    );
    assert.deepEqual(
      tableOf(shown).map(([from, to, , , orders]) => [from, to, orders]),
      [
        ['Tea', 'Bread', '20'],
        ['Tea', 'Milk', '2'],
        ['Bread', 'Tea', '20'],
        ['Bread', 'Milk', '0'],
        ['Milk', 'Tea', '2'],
        ['Milk', 'Bread', '0'],
      ],
    );
    assert.match(described(shown, 0).spoken, /^Tea \+ Bread: .*Cell 1 of 6\.$/);
  });

  it('is chosen both ways by one clause', () => {
    const shown = matrix();
    assert.deepEqual(chosenBy(shown, 'product: Tea, Bread'), [0, 2]);
    assert.equal(clauseFor(shown, [0]), clauseFor(shown, [2]));
    assert.notEqual(shown.view.selection.keyOf(0), shown.view.selection.keyOf(2));
  });

  it('is asked of twelve items', () => {
    const asked = (written: Written): unknown =>
      plansOf({ attributes: readBasket(written), catalog: catalogOf('order', 'product'), filters: [] }).main.analysis;
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
