import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chosenLine, clauseOf } from '../../../src/elements/sales-drivers/model/choice.js';
import { readOptions } from '../../../src/elements/sales-drivers/model/options.js';
import { questionOf, toPlans } from '../../../src/elements/sales-drivers/model/plans.js';
import { selectionOf } from '../../../src/elements/sales-drivers/model/selection.js';
import { toTable } from '../../../src/elements/sales-drivers/model/table.js';
import { detailsOf, pictureWords, sentenceOf, spokenLine } from '../../../src/elements/sales-drivers/model/words.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { CONTEXT, fall } from './drivers-answers.js';

const NONE = { measure: '', compare: '', by: '', depth: '' };

/** As much of a catalog as is looked at. */
const contextOf = (...roles: readonly string[]) => {
  const catalog = {
    roles: roles.map((role) => ({ role, ref: { table: 't', column: `the ${role}` }, reason: '' })),
    define: { yield: 'sum(profit) / sum(quantity)' },
  } as unknown as Catalog;
  return { catalog, where: '', filters: [] as readonly string[] };
};

describe('readOptions', () => {
  it('compares revenue with the year before, by pairs of members, unless it is said', () => {
    assert.deepEqual(readOptions(NONE), { measure: 'revenue', compare: 'previous-year', by: undefined, depth: 2 });
    assert.deepEqual(readOptions({ measure: 'profit', compare: '2015', by: 'region, "Ship, mode"', depth: 1 }), {
      measure: 'profit',
      compare: '2015',
      by: ['region', '"Ship, mode"'],
      depth: 1,
    });
  });

  it('refuses measures that neither add up nor are quotients, too many dimensions and another depth', () => {
    for (const measure of ['customers', 'delivery-days', 'share(revenue)']) {
      assert.throws(() => readOptions({ ...NONE, measure }), { code: 'bad-option', message: /^measure: .*adds up/ });
    }
    const orders = readOptions({ ...NONE, measure: 'orders' });
    assert.throws(() => questionOf(orders, contextOf('order', 'region')), { code: 'bad-option', message: /by="customer"/ });
    assert.throws(() => readOptions({ ...NONE, by: 'a,b,c,d,e,f,g,h,i' }), {
      code: 'bad-option',
      message: /^by: .*8 dimensions/,
    });
    assert.throws(() => readOptions({ ...NONE, depth: '3' }), { code: 'bad-option', message: /^depth: '3'/ });
  });
});

describe('toPlans', () => {
  it('asks by the dimensions that the data have, with pieces where money is asked', () => {
    const catalog = contextOf('date', 'quantity', 'category', 'region', 'revenue');
    assert.deepEqual(questionOf(readOptions(NONE), catalog).dimensions, ['region', 'category']);
    assert.deepEqual(toPlans(readOptions(NONE), catalog).main, {
      measures: ['revenue', 'units'],
      by: ['region', 'category'],
      compare: 'previous-year',
      analysis: { kind: 'drivers', dimensions: ['region', 'category'], measure: 'revenue', depth: 2, quantity: 'units' },
    });
    assert.deepEqual(toPlans(readOptions({ ...NONE, measure: 'units' }), catalog).main.measures, ['units']);
    assert.deepEqual(toPlans(readOptions({ ...NONE, measure: 'net = sum(fee)' }), catalog).main.analysis, {
      kind: 'drivers',
      dimensions: ['region', 'category'],
      measure: 'net',
      depth: 2,
    });
  });

  it('asks a quotient with its two parts, however it is written', () => {
    const context = contextOf('date', 'region', 'order');
    const analysisOf = (measure: string): unknown => toPlans(readOptions({ ...NONE, measure }), context).main;
    for (const [measure, name, expression] of [
      ['margin', 'margin', 'margin'],
      ['yield', 'yield', 'yield'],
      ['per head = (sum(a) + 1) / distinct(b)', 'per head', '(sum(a) + 1) / distinct(b)'],
    ] as const) {
      const [numerator, denominator] = [`numerator(${expression})`, `denominator(${expression})`];
      assert.deepEqual(analysisOf(measure), {
        measures: [measure, numerator, denominator],
        by: [],
        compare: 'previous-year',
        analysis: { kind: 'drivers', dimensions: ['region'], measure: name, numerator, denominator },
      });
    }
    for (const measure of ['net = sum(fee)', 'sum(fee) / 100', 'sum(a / b)', 'revenue']) {
      assert.equal(questionOf(readOptions({ ...NONE, measure }), context).kind, 'sum', measure);
    }
  });

  it('bridges customers where these alone are asked, by their role or their column', () => {
    const context = contextOf('date', 'customer', 'revenue', 'order');
    for (const by of ['customer', '"the customer"', 'the customer']) {
      const { main } = toPlans(readOptions({ ...NONE, measure: 'orders', by }), context);
      assert.deepEqual(
        [main.by, main.analysis],
        [[by], { kind: 'drivers', dimensions: [by], measure: 'orders', depth: 2, bridge: true }],
      );
    }
    assert.equal(questionOf(readOptions({ ...NONE, by: 'customer, region' }), context).kind, 'sum');
  });
});

describe('a selection and the rest', () => {
  const context = {
    ...contextOf('date', 'region', 'category', 'order', 'quantity'),
    filters: ['region: West', 'month(date): 2016-03'],
  };

  it('is what filters select, within the dates; the widget’s own clause holds for both', () => {
    assert.deepEqual(selectionOf({ ...context, where: 'category: Rugs' }), {
      selected: 'region: West',
      fields: ['region'],
      where: 'category: Rugs',
      filters: ['month(date): 2016-03'],
    });
    assert.deepEqual(selectionOf({ ...context, filters: [], where: 'category: Rugs; "the date": 2016' }), {
      selected: 'category: Rugs',
      fields: ['category'],
      where: '"the date": 2016',
      filters: [],
    });
    const dates = selectionOf({ ...context, filters: ['date: 2016'] });
    assert.deepEqual([dates.selected, dates.where, dates.filters], ['date: 2016', '', []]);
    const own = selectionOf({ ...context, filters: [], where: 'date: 2016' });
    assert.deepEqual([own.selected, own.where], ['', 'date: 2016']);
  });

  it('compares amounts per order, else per piece, else per row, by what is not selected', () => {
    const rest = readOptions({ ...NONE, compare: 'rest' });
    const { main } = toPlans(rest, context);
    assert.deepEqual(main, {
      measures: ['revenue / orders', 'numerator(revenue / orders)', 'denominator(revenue / orders)'],
      by: [],
      compare: 'rest of region: West',
      where: '',
      filters: ['month(date): 2016-03'],
      analysis: {
        kind: 'drivers',
        dimensions: ['category'],
        measure: 'revenue / orders',
        numerator: 'numerator(revenue / orders)',
        denominator: 'denominator(revenue / orders)',
      },
    });
    const perOf = (...roles: string[]): unknown => questionOf(rest, { ...context, ...contextOf(...roles) }).per;
    assert.deepEqual([perOf('quantity'), perOf('region')], ['units', 'rows']);
    assert.equal(questionOf({ ...rest, measure: 'margin' }, context).per, undefined);
  });
});

describe('toView', () => {
  it('goes from the one amount to the other by what stands out and the rest', () => {
    const { steps } = fall();
    assert.deepEqual(
      steps.map(({ kind, from, to }) => [kind, from, to]),
      [
        ['before', 0, 1000],
        ['cause', 1000, 700],
        ['cause', 700, 780],
        ['rest', 780, 800],
        ['after', 0, 800],
      ],
    );
  });

  it('goes by volume, mix and price where nothing stands out, and in one step where pieces are not known', () => {
    const kinds = (view: ReturnType<typeof fall>): unknown => view.steps.map(({ kind, to }) => [kind, to]);
    assert.deepEqual(kinds(fall({ causes: false })), [
      ['before', 1000],
      ['volume', 750],
      ['mix', 700],
      ['price', 800],
      ['after', 800],
    ]);
    assert.deepEqual(kinds(fall({ causes: false, pieces: false })), [
      ['before', 1000],
      ['rest', 800],
      ['after', 800],
    ]);
  });
});

describe('a choice', () => {
  it('is the clauses of a segment, and is read back from them', () => {
    const view = fall();
    assert.equal(clauseOf(view.steps[1], view), 'region: West');
    assert.equal(clauseOf(view.steps[2], view), 'region: (blank); category: "Chairs, large"');
    assert.equal(clauseOf(view.steps[0], view), '');
    for (const line of [1, 2]) assert.deepEqual(chosenLine(clauseOf(view.steps[line], view), view), [line]);
    assert.deepEqual([chosenLine('', view), chosenLine('region: East', view), chosenLine('region: (', view)], [[], [], []]);
  });
});

describe('words', () => {
  it('say how much it moved, by what, and what stands out', () => {
    assert.equal(
      sentenceOf(fall(), CONTEXT),
      'Revenue is down $200 (20.0%) on 2016. Volume −$250, mix −$50, price +$100. What stands out: West (−$300), (blank) + Chairs, large (+$80).',
    );
    assert.match(
      sentenceOf(fall({ causes: false, pieces: false }), CONTEXT),
      /^Revenue is down .* No segment stands out beyond chance\.$/,
    );
  });

  it('tell the same amounts in the picture, the tooltip, the spoken line and the table', () => {
    const view = fall();
    assert.deepEqual(pictureWords(view, CONTEXT, '').rows.slice(0, 2), [
      { names: ['2016'], value: '$1K', said: '' },
      { names: ['West'], value: '−$300', said: 'Region · volume' },
    ]);
    assert.deepEqual(detailsOf(view.steps[1]!, view, CONTEXT), [
      ['Effect', '−$300.00'],
      ['Part of the change', '150.0%'],
      ['Driver', 'Volume'],
    ]);
    assert.match(spokenLine(1, view, CONTEXT), /^West: Effect −\$300\.00, .*Line 2 of 5\.$/);
    const { rows } = toTable(view, CONTEXT, '');
    assert.deepEqual(rows[0], ['2016', 'Total', '$1,000.00', '', '', '']);
    assert.deepEqual(rows[1], ['West', 'Stands out', '', '', '−$300.00', '']);
    assert.deepEqual(rows.slice(5), [
      ['West', 'Region', '$600.00', '$300.00', '−$300.00', 'in both periods'],
      ['(blank)', 'Region', '$400.00', '$500.00', '+$100.00', 'in both periods'],
      ['All others', 'Category', '$1,000.00', '$800.00', '−$200.00', ''],
    ]);
  });

  it('say what is usual, in place of what stands out or beside it', () => {
    const history = { count: 12, from: 0, to: 1, low: -250, high: 40, isUsual: true, leftOut: 0 };
    assert.match(
      sentenceOf(fall({ causes: false, facts: { history } }), CONTEXT),
      /Nothing stands out: so much is usual, in 12 periods before it moved by between −\$250 and \+\$40\.$/,
    );
    assert.match(sentenceOf(fall({ facts: { history } }), CONTEXT), /What stands out: .*\. So much is usual, in 12 periods/);
    assert.doesNotMatch(sentenceOf(fall({ facts: { history: { ...history, isUsual: false } } }), CONTEXT), /usual/);
  });

  it('tell who is new and who is lost, where that is much of the change', () => {
    const turnover = [{ dimension: 'category', new: { count: 3, effect: 90 }, lost: { count: 1, effect: -20 } }];
    assert.match(
      sentenceOf(fall({ facts: { turnover } }), CONTEXT),
      /Category: 3 new \(\+\$90\), 1 no longer there \(−\$20\)\.$/,
    );
    const little = [{ dimension: 'category', new: { count: 3, effect: 9 }, lost: { count: 0, effect: 0 } }];
    assert.doesNotMatch(sentenceOf(fall({ facts: { turnover: little } }), CONTEXT), /new/);
  });

  it('tell groups of customers, whom a click filters by', () => {
    const bridge = [
      { kind: 'lost', count: 2, before: 300, after: 0, effect: -300, members: ['Anna', 'Ben, Jr.'] },
      { kind: 'new', count: 1, before: 0, after: 100, effect: 100 },
    ] as const;
    const view = fall({ facts: { bridge, causes: [] }, question: { kind: 'bridge', dimensions: ['customer'] } });
    assert.deepEqual(
      pictureWords(view, CONTEXT, '').rows.map(({ names, value, said }) => [...names, value, said]),
      [
        ['2016', '$1K', ''],
        ['Lost', '−$300', '2 customers'],
        ['New', '+$100', '1 customer'],
        ['2017', '$800', ''],
      ],
    );
    assert.match(sentenceOf(view, CONTEXT), /^Revenue is down \$200 \(20\.0%\) on 2016\. Lost −\$300, new \+\$100\.$/);
    assert.equal(clauseOf(view.steps[1], view), 'customer: Anna, "Ben, Jr."');
    assert.deepEqual(chosenLine('customer: Anna, "Ben, Jr."', view), [1]);
    assert.equal(clauseOf(view.steps[2], view), '');
  });

  it('tell a selection beside the rest, and what is missing', () => {
    const selection = { selected: 'region: West', fields: ['region'], where: '', filters: [] };
    const rateMix = { dimension: 'category', rate: -150, mix: -40, several: -10 };
    const facts = { rateMix, causes: [] };
    const view = fall({ pieces: false, facts, question: { kind: 'quotient', per: 'orders', selection } });
    assert.equal(
      sentenceOf(view, CONTEXT),
      'Revenue of the selection is $200 below that of the rest ($1K). By category: own rates −$150, mix −$40, more or fewer together −$10.',
    );
    assert.deepEqual(
      view.steps.map(({ kind, to }) => [kind, to]),
      [
        ['before', 1000],
        ['rate', 850],
        ['mix', 810],
        ['several', 800],
        ['after', 800],
      ],
    );
    const none = { before: NaN, change: NaN };
    const empty = fall({ facts: none, question: { kind: 'quotient', selection: { ...selection, selected: '' } } });
    assert.deepEqual(empty.steps, []);
    assert.match(sentenceOf(empty, CONTEXT), /^Select something/);
    assert.match(sentenceOf(fall({ facts: none }), CONTEXT), /^There is nothing to compare with/);
  });
});
