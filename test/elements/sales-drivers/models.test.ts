import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chosenLine, clauseOf } from '../../../src/elements/sales-drivers/choice-model.js';
import { readOptions } from '../../../src/elements/sales-drivers/options-model.js';
import { dimensionsOf, toPlans } from '../../../src/elements/sales-drivers/plans-model.js';
import { detailsOf, pictureWords, sentenceOf, spokenLine, toTable } from '../../../src/elements/sales-drivers/words-model.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { CONTEXT, fall } from './drivers-answers.js';

const NONE = { measure: '', compare: '', by: '', depth: '' };

/** As much of a catalog as is looked at. */
const catalogOf = (...roles: readonly string[]): Catalog =>
  ({ roles: roles.map((role) => ({ role, ref: { table: 't', column: role }, reason: '' })) }) as unknown as Catalog;

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

  it('refuses measures that do not add up, too many dimensions and another depth', () => {
    for (const measure of ['margin', 'aov', 'orders', 'price', 'share(revenue)']) {
      assert.throws(() => readOptions({ ...NONE, measure }), { code: 'bad-option', message: /^measure: .*adds up/ });
    }
    assert.throws(() => readOptions({ ...NONE, by: 'a,b,c,d,e,f,g,h,i' }), {
      code: 'bad-option',
      message: /^by: .*8 dimensions/,
    });
    assert.throws(() => readOptions({ ...NONE, depth: '3' }), { code: 'bad-option', message: /^depth: '3'/ });
  });
});

describe('toPlans', () => {
  it('asks by the dimensions that the data have, with pieces where money is asked', () => {
    const catalog = catalogOf('date', 'quantity', 'category', 'region', 'revenue');
    assert.deepEqual(dimensionsOf(readOptions(NONE), catalog), ['region', 'category']);
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
    assert.equal(clauseOf(view.steps[1]), 'region: West');
    assert.equal(clauseOf(view.steps[2]), 'region: (blank); category: "Chairs, large"');
    assert.equal(clauseOf(view.steps[0]), '');
    for (const line of [1, 2]) assert.deepEqual(chosenLine(clauseOf(view.steps[line]), view), [line]);
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
    assert.deepEqual(rows[0], ['2016', 'Total', '$1,000.00', '', '']);
    assert.deepEqual(rows[1], ['West', 'Stands out', '', '', '−$300.00']);
    assert.deepEqual(rows.slice(5), [
      ['West', 'Region', '$600.00', '$300.00', '−$300.00'],
      ['(blank)', 'Region', '$400.00', '$500.00', '+$100.00'],
      ['All others', 'Category', '$1,000.00', '$800.00', '−$200.00'],
    ]);
  });
});
