import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explanationOf } from '../../../src/elements/sales-drivers/model/explanation.js';
import { questionOf } from '../../../src/elements/sales-drivers/model/plans.js';
import { sentenceOf } from '../../../src/elements/sales-drivers/model/sentence.js';
import { detailsOf, noneText } from '../../../src/elements/sales-drivers/model/texts.js';
import { driversAttributes } from '../../../src/elements/sales-drivers/attributes.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { SalesError } from '../../../src/util/error.js';
import { measuresOf } from '../../catalog/sample-catalog.js';
import { readerOf } from '../written.js';
import { CONTEXT, fall } from './drivers-answers.js';

const planned = (lacksUnits = false) =>
  fall({ facts: { causes: [], plan: { dimensions: ['region'], lacksUnits } }, question: { dimensions: ['region', 'store'] } });

describe('the texts of drivers with a plan', () => {
  it('name the gap, the attainment and the members that explain most of it', () => {
    assert.match(sentenceOf(planned(), CONTEXT), /^Revenue: \$200 below plan \(80\.0% of plan\)\. /);
    const step = planned().steps.find(({ kind }) => kind === 'segment')!;
    assert.deepEqual(detailsOf(step, planned(), CONTEXT), [
      ['Plan', '$600.00'],
      ['Actual', '$300.00'],
      ['vs Plan', '−$300.00'],
    ]);
  });

  it('list the dimensions of the plan alone, and say that units are not planned', () => {
    const texts = explanationOf(planned(true), CONTEXT, 2).map(({ text }) => text);
    assert.equal(texts[0], 'Region, alone');
    assert.ok(texts.includes('The plan has no units, so the gap can’t be divided into volume, mix and price'), String(texts));
    const without = explanationOf(planned(), CONTEXT, 2).map(({ text }) => text);
    assert.ok(!without.some((text) => text.startsWith('The plan has no units')));
  });

  it('say that sales have no plan', () => {
    const view = fall({ facts: { change: NaN, plan: { dimensions: ['region'], lacksUnits: false } } });
    assert.equal(noneText(view, CONTEXT), 'Nothing to compare: these sales have no plan');
  });

  it('refuse a ratio, whose gaps do not add up', () => {
    const options = readerOf(driversAttributes)({ measure: 'margin', compare: 'plan', by: '', depth: '' });
    const catalog = { roles: [], columns: [], tables: [], measures: measuresOf({}) } as unknown as Catalog;
    assert.throws(
      () => questionOf(options, { catalog, where: '', filters: [] }),
      (error) => error instanceof SalesError && error.params.option === 'compare' && error.inner?.reason === 'planned-sum',
    );
  });
});
