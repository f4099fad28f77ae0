import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chosenLine, clauseOf } from '../../../src/elements/sales-drivers/model/view.js';
import { driversAttributes } from '../../../src/elements/sales-drivers/attributes.js';
import { type DriversQuestion, questionOf, selectionOf, toPlans } from '../../../src/elements/sales-drivers/model/plans.js';
import { toTable } from '../../../src/elements/sales-drivers/model/model.js';
import { pictureTexts, detailsOf, spokenLine } from '../../../src/elements/sales-drivers/model/texts.js';
import { sentenceOf } from '../../../src/elements/sales-drivers/model/sentence.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { contextOf, CONTEXT, fall } from './drivers-answers.js';
import { readerOf } from '../written.js';

const readOptions = readerOf(driversAttributes);

const NONE = { measure: '', compare: '', by: '', depth: '' };

describe('toView', () => {
  it('refuses measures that neither add up nor are quotients; orders and first purchases add up by customer', () => {
    const shown = (question: Partial<DriversQuestion>, ...measures: string[]) => fall({ question, measures });
    for (const measure of ['customers', 'delivery-days', 'orders', 'new-customers', 'sum(a) / sum(b)'])
      assert.throws(() => shown({ kind: 'sum' }, measure), { code: 'bad-option', message: /^measure: .*adds up/ });
    assert.throws(() => shown({ kind: 'bridge' }, 'customers'), { code: 'bad-option' });
    assert.throws(() => shown({ kind: 'quotient', per: 'orders' }, 'customers / orders', 'customers'), { code: 'bad-option' });
    for (const measure of ['orders', 'revenue']) assert.ok(shown({ kind: 'bridge' }, measure));
    assert.ok(shown({ kind: 'quotient' }, 'aov', 'revenue', 'orders'));
    assert.equal(shown({ kind: 'sum' }, 'cost').isGood, false);
  });
});

describe('readOptions', () => {
  it('compares revenue with the year before, by pairs of members, unless it is said', () => {
    assert.deepEqual(readOptions(NONE), { measure: 'revenue', compare: 'previous-year', by: [], depth: 2, steps: 'auto' });
    assert.deepEqual(readOptions({ measure: 'profit', compare: '2015', by: 'region, "Ship, mode"', depth: 1 }), {
      measure: 'profit',
      compare: '2015',
      by: ['region', '"Ship, mode"'],
      depth: 1,
      steps: 'auto',
    });
  });

  it('refuses too many dimensions and another depth', () => {
    assert.throws(() => readOptions({ ...NONE, by: 'a,b,c,d,e,f,g,h,i' }), {
      code: 'bad-option',
      message: /^by: .*8 dimensions/,
    });
    assert.throws(() => readOptions({ ...NONE, depth: '3' }), { code: 'bad-option', message: /^depth: invalid value '3'/ });
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
      analysis: {
        kind: 'drivers',
        dimensions: ['region', 'category'],
        measure: 'revenue',
        depth: 2,
        quantity: 'units',
        priceBy: 'category',
      },
    });
    assert.deepEqual(toPlans(readOptions({ ...NONE, measure: 'units' }), catalog).main.measures, ['units']);
    assert.deepEqual(toPlans(readOptions({ ...NONE, measure: 'net = sum(fee)' }), catalog).main.analysis, {
      kind: 'drivers',
      dimensions: ['region', 'category'],
      measure: 'net',
      depth: 2,
    });
  });

  it('compares prices of products, whatever the dimensions', () => {
    const priceOf = (by: string, ...roles: string[]): unknown =>
      toPlans(readOptions({ ...NONE, by }), contextOf('date', 'quantity', 'region', 'revenue', ...roles)).main.analysis;
    const has = (by: string, priceBy: string | undefined, ...roles: string[]): void =>
      assert.equal((priceOf(by, ...roles) as { readonly priceBy?: string }).priceBy, priceBy);
    has('', 'product', 'category', 'product');
    has('region', 'product', 'category', 'product');
    has('region', 'subcategory', 'subcategory', 'category');
    has('region', undefined);
  });

  it('leaves a dimension to `by` that most rows have no value of', () => {
    const context = contextOf('date', 'promotion', 'region');
    assert.deepEqual(questionOf(readOptions(NONE), context).dimensions, ['region']);
    assert.deepEqual(questionOf(readOptions({ ...NONE, by: 'promotion' }), context).dimensions, ['promotion']);
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
    const measures = [{ name: 'orders', adds: { members: false, time: true } }] as unknown as Catalog['measures'];
    const catalog = { ...context.catalog, measures };
    const { kind, dimensions } = questionOf(readOptions({ ...NONE, measure: 'orders' }), { ...context, catalog });
    assert.deepEqual([kind, dimensions], ['bridge', ['customer']]);
    assert.equal(questionOf(readOptions(NONE), { ...context, catalog }).kind, 'sum');
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
  const kinds = (view: ReturnType<typeof fall>): unknown => view.steps.map(({ kind, to }) => [kind, to]);
  const byMembers = [
    ['before', 1000],
    ['segment', 700],
    ['segment', 780],
    ['segment', 810],
    ['others', 800],
    ['after', 800],
  ];

  const byPrices = [
    ['before', 1000],
    ['volume', 850],
    ['mix', 750],
    ['price', 800],
    ['after', 800],
  ];

  it('goes from one amount to the other by segments where one stands out', () => {
    assert.deepEqual(kinds(fall()), byMembers);
  });

  it('goes by volume, mix and price where none stands out, and by members where units are not known', () => {
    const parts = { ...fall().facts.parts!, steps: fall().facts.parts!.steps.map((step) => ({ ...step, standsOut: false })) };
    assert.deepEqual(kinds(fall({ causes: false, facts: { parts } })), byPrices);
    assert.deepEqual(kinds(fall({ causes: false, pieces: false, facts: { parts } })), byMembers);
  });

  it('always goes by volume, mix and price with steps="prices", and as usual where planned units are not known', () => {
    const question = { isPriced: true };
    assert.deepEqual(kinds(fall({ question })), byPrices);
    assert.deepEqual(kinds(fall({ question, pieces: false })), byMembers);
  });

  it('asks for units with steps="prices", and refuses it where there are no prices', () => {
    const options = readOptions({ ...NONE, steps: 'prices' });
    assert.deepEqual(toPlans(options, contextOf('region')).main.measures, ['revenue', 'units']);
    for (const other of [{ measure: 'units' }, { measure: 'margin' }, { by: 'customer' }])
      assert.throws(
        () => toPlans(readOptions({ ...NONE, ...other, steps: 'prices' }), contextOf('region', 'customer', 'quantity')),
        {
          code: 'bad-option',
          message: /^steps: invalid value 'prices'; expected one of auto/,
        },
      );
  });

  it('shows nothing where no member explains the change and units are not known', () => {
    assert.deepEqual(kinds(fall({ causes: false, pieces: false })), []);
    assert.equal(pictureTexts(fall({ causes: false, pieces: false }), CONTEXT, '').none, 'No breakdown explains this change');
  });
});

describe('a choice', () => {
  it('is the clauses of a segment, and is read back from them', () => {
    const view = fall();
    assert.equal(clauseOf(view.steps[1], view), 'region: West');
    assert.equal(clauseOf(view.steps[2], view), 'region: (blank); category: "Chairs, large"');
    assert.equal(clauseOf(view.steps[0], view), '');
    assert.equal(clauseOf(view.steps[3], view), 'region: (blank); category: !"Chairs, large"');
    assert.equal(clauseOf(view.steps[4], view), '');
    for (const line of [1, 2, 3]) assert.deepEqual(chosenLine(clauseOf(view.steps[line], view), view), [line]);
    assert.deepEqual([chosenLine('', view), chosenLine('region: East', view), chosenLine('region: (', view)], [[], [], []]);
  });
});

describe('words', () => {
  it('say how much the measure changed, in which periods, and by which of the steps', () => {
    assert.equal(
      sentenceOf(fall(), CONTEXT),
      'Revenue: down $200 (20.0%), 2017 compared with 2016. Main driver: West (−$300). Partly offset by Chairs, large in (blank) (+$80), Rest of (blank) (+$30).',
    );
    assert.equal(
      sentenceOf(fall({ causes: false }), CONTEXT),
      'Revenue: down $200 (20.0%), 2017 compared with 2016. By category: volume −$150, mix −$100, price +$50.',
    );
    const large = { before: 18_000_000, after: 19_028_312, change: 1_028_312 };
    const priceVolumeMix = { ...fall().facts.priceVolumeMix!, volume: 999_912, mix: -25_700, price: 54_100 };
    assert.equal(
      sentenceOf(fall({ causes: false, facts: { ...large, priceVolumeMix } }), CONTEXT),
      'Revenue: up $1,028K (5.7%), 2017 compared with 2016. By category: volume +$1,000K, mix −$26K, price +$54K.',
    );
    assert.match(sentenceOf(fall({ causes: false, pieces: false }), CONTEXT), / No breakdown explains this change\.$/);
    const flat = fall({ causes: false, pieces: false, facts: { after: 1000, change: 0 } });
    assert.equal(sentenceOf(flat, CONTEXT), 'Revenue: no change, 2017 compared with 2016.');
  });

  it('tell the same amounts in the picture, the tooltip, the spoken line and the table', () => {
    const view = fall();
    const { rows: lines, total, head, table } = pictureTexts(view, CONTEXT, '');
    assert.deepEqual(lines, [
      { names: ['2016'], value: '$1,000', note: '' },
      { names: ['West'], value: '−$300', note: '−50.0%' },
      { names: ['Chairs, large in (blank)'], value: '+$80', note: '+400.0%' },
      { names: ['Rest of (blank)'], value: '+$30', note: '+10.7%' },
      { names: ['2 others'], value: '−$10', note: '−10.0%' },
      { names: ['2017'], value: '$800', note: '' },
    ]);
    assert.deepEqual([total, head, table], [{ change: '−$200', growth: '−20.0%' }, { change: 'Change', growth: '%' }, undefined]);
    assert.deepEqual(detailsOf(view.steps[1]!, view, CONTEXT), [
      ['2016', '$600.00'],
      ['2017', '$300.00'],
      ['Change', '−$300.00'],
      ['Share of change', '150.0%'],
    ]);
    assert.match(spokenLine(1, view, CONTEXT), /^West: 2016 \$600\.00, .*Change −\$300\.00, .*Row 2 of 6\.$/);
    const { rows } = toTable(view, CONTEXT, '');
    assert.deepEqual(rows[0], ['2016', 'Total', '$1,000.00', '', '', '']);
    assert.deepEqual(rows[1], ['West', 'Chart', '$600.00', '$300.00', '−$300.00', '']);
    assert.deepEqual(rows.slice(6), [
      ['West', 'Region', '$600.00', '$300.00', '−$300.00', 'in both periods'],
      ['(blank)', 'Region', '$400.00', '$500.00', '+$100.00', 'in both periods'],
      ['All others', 'Category', '$1,000.00', '$800.00', '−$200.00', ''],
    ]);
  });

  it('tell the largest members by volume, mix and price where these are the steps', () => {
    const { rows, table } = pictureTexts(fall({ causes: false }), CONTEXT, '');
    assert.deepEqual(
      rows.slice(1, 4).map(({ names, value, note }) => [...names, value, note]),
      [
        ['Volume', '−$150', 'fewer units sold'],
        ['Mix', '−$100', 'cheaper products'],
        ['Price', '+$50', 'higher prices'],
      ],
    );
    assert.deepEqual(table?.head, ['Largest changes', 'Volume', 'Mix', 'Price', 'Change']);
    assert.deepEqual(table.rows[0], ['Chairs, large', '−$100', '−$100', '+$30', '−$170']);
  });

  it('have one unit and the same decimals in a column, and the dimension of a code', () => {
    const parts = {
      dimension: 'store',
      steps: [12_345_600, -1_240_000, 31_000].map((after, at) => ({
        members: [{ dimension: 'store', member: String(367 + at) }],
        except: [],
        before: 0,
        after,
        standsOut: false,
      })),
    };
    const change = 11_136_600;
    const view = fall({ causes: false, pieces: false, facts: { parts, before: 2e7, after: 2e7 + change, change } });
    assert.deepEqual(
      pictureTexts(view, CONTEXT, '').rows.map(({ names, value }) => [...names, value]),
      [
        ['2016', '$20.00M'],
        ['Store 367', '+$12.35M'],
        ['Store 368', '−$1.24M'],
        ['Store 369', '+$0.03M'],
        ['2017', '$31.14M'],
      ],
    );
  });

  it('have more digits until the steps add up to the change as written, and no amount is rounded wrongly', () => {
    const textsOf = (amounts: readonly number[]): readonly string[] => {
      const steps = amounts.map((after, at) => ({
        members: [{ dimension: 'store', member: String(367 + at) }],
        except: [],
        before: 0,
        after,
        standsOut: false,
      }));
      const change = amounts.reduce((sum, amount) => sum + amount, 0);
      const facts = { parts: { dimension: 'store', steps }, before: 90_000, after: 90_000 + change, change };
      const view = fall({ causes: false, pieces: false, facts });
      const values = pictureTexts(view, CONTEXT, '').rows.map(({ value }) => value);
      return [...values.slice(1, -1), /(?:up|down) (\S+)/.exec(sentenceOf(view, CONTEXT))?.[1] ?? ''];
    };
    assert.deepEqual(textsOf([19_800, 13_100, -12_300]), ['+$19.8K', '+$13.1K', '−$12.3K', '$20.6K']);
    // 19.8 + 13.1 − 12.3 is 20.6, but the change is 20.7: with two decimals all add up.
    assert.deepEqual(textsOf([19_840, 13_140, -12_320]), ['+$19.84K', '+$13.14K', '−$12.32K', '$20.66K']);
    // Whole units add up, and an amount in thousands has no third decimal.
    assert.deepEqual(textsOf([19_844, 13_144, -12_300]), ['+$19,844', '+$13,144', '−$12,300', '$20,688']);
    // In thousands, the second would be 0.00: one column has one unit.
    assert.deepEqual(textsOf([18_920, 3.2, 19_180]), ['+$18,920', '+$3', '+$19,180', '$38,103']);
    // Not even whole units add up: 19,844 + 13,144 − 12,300 is 20,688, and the change is 20,689.
    assert.deepEqual(textsOf([19_844.4, 13_144.4, -12_300]), ['+$19.8K', '+$13.1K', '−$12.3K', '$20.7K']);
  });

  it('say whether the change is within the normal range', () => {
    const history = { count: 12, from: 0, to: 1, low: -250, high: 40, isUsual: true, leftOut: 0 };
    assert.match(
      sentenceOf(fall({ facts: { history } }), CONTEXT),
      /\. Within the normal range of −\$250 to \+\$40, estimated from the previous 12 periods\.$/,
    );
    assert.doesNotMatch(sentenceOf(fall({ facts: { history: { ...history, isUsual: false } } }), CONTEXT), /normal range/);
    const wide = { ...history, low: -1000, high: 3000 };
    assert.doesNotMatch(sentenceOf(fall({ facts: { history: wide } }), CONTEXT), /normal range/, 'it includes losing everything');
  });

  it('name the part of a year that is compared, and say from when on the data is', () => {
    const period = { from: 17_167, to: 17_345 };
    const compared = { skipped: [], period, earlier: { from: 16_801, to: 16_980 }, newest: 17_345 };
    assert.match(sentenceOf({ ...fall(), compared }, CONTEXT), /, 2017 through Jun 28 compared with the same days of 2016\. /);
    const uncovered = { from: 16_801, to: 17_166, since: 17_136 };
    const view = fall({ facts: { before: NaN, change: NaN } });
    assert.equal(
      sentenceOf({ ...view, compared: { skipped: [], period, uncovered } }, CONTEXT),
      'Data for 2016 starts on Dec 1: no full year to compare',
    );
  });

  it('tell groups of customers, whom a click filters by', () => {
    const bridge = [
      { kind: 'lost', count: 2, before: 300, after: 0, effect: -300, members: ['Anna', 'Ben, Jr.'] },
      { kind: 'new', count: 1, before: 0, after: 100, effect: 100 },
    ] as const;
    const view = fall({ facts: { bridge, causes: [] }, question: { kind: 'bridge', dimensions: ['customer'] } });
    assert.deepEqual(
      pictureTexts(view, CONTEXT, '').rows.map(({ names, value, note }) => [...names, value, note]),
      [
        ['2016', '$1,000', ''],
        ['Lost', '−$300', '2 customers'],
        ['New', '+$100', '1 customer'],
        ['2017', '$800', ''],
      ],
    );
    assert.match(sentenceOf(view, CONTEXT), /^Revenue: down \$200 .* Lost −\$300, new \+\$100\.$/);
    assert.equal(clauseOf(view.steps[1], view), 'customer: Anna, "Ben, Jr."');
    assert.deepEqual(chosenLine('customer: Anna, "Ben, Jr."', view), [1]);
    assert.equal(clauseOf(view.steps[2], view), '');
  });

  it('tell a selection beside the rest, and what is missing', () => {
    const selection = { selected: 'region: West', fields: ['region'], where: '', filters: [] };
    const rateMix = { dimension: 'category', rate: -150, mix: -40, several: -10 };
    const facts = { rateMix, causes: [] };
    const view = fall({ causes: false, pieces: false, facts, question: { kind: 'quotient', per: 'orders', selection } });
    assert.equal(
      sentenceOf(view, CONTEXT),
      'The selection’s revenue is $200 below the rest ($1,000). By category: rates −$150, mix −$40, overlap −$10.',
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
    assert.match(sentenceOf(fall({ facts: none }), CONTEXT), /^Nothing to compare/);
  });
});
