import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binsWithin, chosenBins, clauseOf, spansOf } from '../../../src/elements/sales-distribution/model/choice.js';
import {
  type DistributionOptions,
  subjectOf,
  toMembersPlan,
  toOptions,
  toPlans,
} from '../../../src/elements/sales-distribution/model/plans.js';
import { binName } from '../../../src/elements/sales-distribution/model/histogram.js';
import { countTexts, edgeTexts, medianTexts } from '../../../src/elements/sales-distribution/plot/histogram.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { histogramOf, orders, readDistribution, shownOf, viewOf, WORDS } from './distribution-answers.js';
import { measuresOf } from '../../catalog/sample-catalog.js';
import type { Written } from '../written.js';

const readOptions = (written: Written): DistributionOptions => toOptions(readDistribution(written));

const NONE = { measure: '', per: '', chart: '', bins: '', x: '', y: '', by: '' };

/** As much of a catalog as is looked at. */
const CATALOG = {
  columns: [
    { table: 't', name: 'Qty', type: 'number', role: 'quantity' },
    { table: 't', name: 'Shipping "fee"', type: 'number' },
    { table: 't', name: 'Note', type: 'text' },
  ],
  roles: [{ role: 'quantity', ref: { table: 't', column: 'Qty' }, reason: '' }],
  measures: measuresOf(),
  define: { net: 'sum(Qty)' },
} as unknown as Catalog;

const subject = (measure: string, per = ''): unknown => subjectOf(readOptions({ ...NONE, measure, per }), CATALOG);

describe('readOptions', () => {
  it('is a scatter plot where x or y is set, and box plots where by is, unless the chart says otherwise', () => {
    const chartOf = (written: Written): string => readOptions(written).chart;
    assert.equal(chartOf({}), 'histogram');
    assert.equal(chartOf({ x: 'units' }), 'scatter');
    assert.equal(chartOf({ y: 'profit' }), 'scatter');
    assert.equal(chartOf({ by: 'region' }), 'box');
    assert.equal(chartOf({ chart: 'histogram', by: 'region' }), 'histogram');
    assert.equal(chartOf({ chart: 'box', x: 'units' }), 'box');
    const { x, y } = readOptions({ x: 'units' });
    assert.deepEqual([x, y], ['units', 'profit']);
  });

  it('takes bins as a number, as a width, or by the rule', () => {
    const bins = (text: string | number): unknown => readOptions({ ...NONE, bins: text }).bins;
    assert.deepEqual(
      [bins(''), bins('auto'), bins('12'), bins(7), bins('width: 2.5'), bins('width 50')],
      [{}, {}, { count: 12 }, { count: 7 }, { width: 2.5 }, { width: 50 }],
    );
  });

  it('names the attribute, the value and what is expected', () => {
    assert.throws(() => readOptions({ ...NONE, bins: 'width: -1' }), {
      code: 'bad-option',
      message: /^bins: invalid value 'width: -1'.*number of bins from 1 to 1000/,
    });
    assert.throws(() => readOptions({ ...NONE, bins: '0' }), { code: 'bad-option' });
    assert.throws(() => readOptions({ ...NONE, chart: 'histgram' }), {
      code: 'bad-option',
      message: /^chart: invalid value 'histgram'.*did you mean 'histogram'/,
    });
  });
});

describe('subjectOf', () => {
  it('takes measures per order, and columns row by row', () => {
    assert.deepEqual(subject('revenue'), { kind: 'members', measure: 'revenue', per: 'order' });
    assert.deepEqual(subject('net'), { kind: 'members', measure: 'net', per: 'order' });
    assert.deepEqual(subject('sum(Qty)'), { kind: 'members', measure: 'sum(Qty)', per: 'order' });
    for (const field of ['quantity', 'price', 'age', 'Qty']) assert.deepEqual(subject(field), { kind: 'rows', field });
    assert.deepEqual(subject('revenue', 'row'), { kind: 'rows', field: 'revenue' });
  });

  it('makes a measure of a column where it is asked per member', () => {
    const measure = (name: string): unknown => (subject(name, 'customer') as { measure: unknown }).measure;
    assert.deepEqual(['revenue', 'price', 'quantity', 'age'].map(measure), ['revenue', 'price', 'units', 'age = avg(age)']);
    assert.equal(measure('Shipping "fee"'), 'Shipping "fee" = avg("Shipping ""fee""")');
  });
});

describe('toPlans', () => {
  it('asks for groups and for bins of these', () => {
    const { main } = toPlans(readOptions({ ...NONE, measure: 'net', per: 'customer', bins: '5' }), CATALOG);
    assert.deepEqual(main, {
      measures: ['net'],
      by: ['customer'],
      analysis: { kind: 'histogram', value: 'net', member: 'customer', bins: { count: 5 } },
    });
    const rows = toPlans(readOptions({ ...NONE, measure: 'age', bins: '5' }), CATALOG).main;
    assert.deepEqual(
      [rows.by, rows.analysis],
      [['age'], { kind: 'histogram', value: 'age', weight: 'count()', bins: { count: 5 } }],
    );
  });

  it('asks for the members of some bins of the same groups', () => {
    const plan = { ...toPlans(readOptions(NONE), CATALOG).main, where: 'region: West' };
    const asked = toMembersPlan(plan, 'order', [{ from: 5 }]);
    assert.deepEqual(
      [asked.where, asked.by, asked.analysis],
      ['region: West', ['order'], { kind: 'members', value: 'revenue', member: 'order', spans: [{ from: 5 }], limit: 200 }],
    );
  });

  it('asks for the numbers of groups, of members or of rows', () => {
    const boxes = toPlans(readOptions({ ...NONE, chart: 'box', by: 'region' }), CATALOG).main;
    assert.deepEqual(
      [boxes.measures, boxes.by, boxes.analysis],
      [['revenue'], ['region', 'order'], { kind: 'box', value: 'revenue', member: 'order', group: 'region', outliers: 1000 }],
    );
    const rows = toPlans(readOptions({ ...NONE, chart: 'box', measure: 'quantity' }), CATALOG).main;
    assert.deepEqual([rows.measures, rows.by], [['count()'], ['category', 'quantity']]);
  });

  it('asks for two measures of each member, columns as measures', () => {
    const asked = (given: Partial<typeof NONE>): QueryPlan =>
      toPlans(readOptions({ ...NONE, chart: 'scatter', ...given }), CATALOG).main;
    const plain = asked({});
    assert.deepEqual([plain.measures, plain.by], [['discount-rate', 'profit'], ['order']]);
    const named = asked({ x: 'age', y: 'quantity', per: 'customer' });
    assert.deepEqual(named.measures, ['age = avg(age)', 'units']);
    assert.deepEqual(named.analysis, { kind: 'scatter', x: 'age', y: 'units', member: 'customer', limit: 20_000 });
    const products = { ...CATALOG, roles: [{ role: 'product' }] } as unknown as Catalog;
    assert.deepEqual(toPlans(readOptions({ ...NONE, chart: 'scatter' }), products).main.by, ['product']);
  });
});

describe('the clause of chosen bins', () => {
  const whole = viewOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { choice: { width: 5 } });
  const cents = viewOf([0.5, 1.25, 3.99], { choice: { width: 1 }, step: 0.01 });

  it('takes in what bins hold and nothing else', () => {
    assert.equal(clauseOf('quantity', [1], whole), 'quantity: 5..9');
    assert.equal(clauseOf('quantity', [2, 0], whole), 'quantity: 0..4, 10..14');
    assert.equal(clauseOf('Unit price', [1, 2], cents), 'Unit price: 1..2.99');
    assert.equal(clauseOf('a: b', [0], cents), '"a: b": 0..0.99');
    assert.equal(clauseOf('quantity', [0, 1], viewOf([1, 2, 2])), 'quantity: 1..2');
    assert.equal(clauseOf('quantity', [1], viewOf([1, 2, 2])), 'quantity: 2');
    assert.equal(clauseOf('quantity', [], whole), '');
  });

  it('is open where bins are', () => {
    const view = orders();
    const last = view.bins.length - 1;
    assert.match(clauseOf('revenue', [last], view), /^revenue: \d+\.\.$/);
    assert.deepEqual(spansOf([last], view.bins), [{ from: view.bins[last]!.from }]);
  });

  it('is read back as the bins that it came from', () => {
    for (const view of [whole, cents, viewOf([1, 2, 2, 5]), orders()]) {
      const all = view.bins.map((_, i) => i);
      for (const chosen of [[0], [1], all.slice(1, 3), [0, 2], [all.length - 1], all]) {
        const own = clauseOf('quantity', chosen, view);
        assert.deepEqual(chosenBins(own, 'quantity', view), [...new Set(chosen)], own);
        assert.deepEqual(binsWithin(spansOf(chosen, view.bins), view.bins), [...new Set(chosen)]);
      }
    }
  });

  it('chooses the bins that a range of the reader’s own touches, and none by another field or a denial', () => {
    assert.deepEqual(chosenBins('quantity: 7..10', 'quantity', whole), [1, 2]);
    assert.deepEqual(chosenBins('quantity: 3', 'quantity', whole), [0]);
    assert.deepEqual(chosenBins('quantity: !3', 'quantity', whole), []);
    assert.deepEqual(chosenBins('age: 3', 'quantity', whole), []);
    assert.deepEqual(chosenBins('quantity: ":', 'quantity', whole), []);
  });
});

describe('the words of a histogram', () => {
  const sentenceOf = (view: ReturnType<typeof viewOf>): string => histogramOf(view).summary;

  it('tell the median, the middle 50%, and what lies in open bins', () => {
    assert.equal(
      sentenceOf(orders()),
      'Median: $300.25 per order; the middle 50% are between $150.25 and $450.25; 1 order at $600 or more.',
    );
    assert.deepEqual(
      [viewOf([1, 2, 3]), viewOf([2, 2, 2])].map((view) => medianTexts(view, WORDS).middleHalf),
      ['Middle 50% 1.5–2.5', ''],
    );
    assert.equal(sentenceOf(viewOf([1, 2, 3])), 'Median: 2; the middle 50% are between 1.5 and 2.5.');
    assert.equal(sentenceOf(viewOf([1, 5, 5, 5, 5, 5, 9])), 'Median: 5.');
  });

  it('name bins by their numbers: whole ones by the first and last', () => {
    const names = (view = viewOf([1, 7], { choice: { width: 5 } })): readonly string[] =>
      view.bins.map((bin) => binName(bin, view, WORDS));
    assert.deepEqual(names(), ['0–4', '5–9']);
    assert.deepEqual(names(viewOf([1, 2])), ['1', '2']);
    assert.equal(names(orders())[0], '$0–$100');
    assert.equal(names(orders()).at(-1), '$600 or more');
    assert.deepEqual(names(viewOf([0.1, 0.2], { unit: 'percent', step: 0.01, choice: { width: 0.1 } })), ['10%–20%', '20%–30%']);
  });

  it('say neighbouring bins together', () => {
    const { selection } = histogramOf(viewOf([1, 2, 3, 4, 5]));
    assert.equal(selection!.choice([0, 1, 3]).announcement, 'Selected 1–2, 4: 3 rows.');
    assert.equal(histogramOf(orders()).selection!.choice([0]).announcement, 'Selected $0–$100: 100 orders.');
  });

  it('give each bin a row: its count, its share, and the share up to its end', () => {
    assert.deepEqual(shownOf(histogramOf(viewOf([1, 1, 1, 2]))).texts.rows, [
      ['1', '3', '75.0%', '75.0%'],
      ['2', '1', '25.0%', '100.0%'],
    ]);
  });

  it('say the unit of an axis once, at its end', () => {
    assert.deepEqual(edgeTexts([0, 200, 400, 600], orders(), WORDS), ['0', '200', '400', '600']);
    const closed = viewOf([1, 250, 599], { unit: 'money', choice: { width: 200 } });
    assert.deepEqual(edgeTexts([0, 200, 400, 600], closed, WORDS), ['0', '200', '400', '$600']);
    assert.deepEqual(countTexts([0, 10_000, 20_000], WORDS), ['0', '10', '20K']);
    assert.equal(medianTexts(orders(), WORDS).median, 'Median $300.25');
  });
});
