import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparedBy } from '../../../src/elements/base/query/selected-comparison.js';
import { kpiAttributes } from '../../../src/elements/sales-kpi/attributes.js';
import { mapAttributes } from '../../../src/elements/sales-map/attributes.js';

const kpi = { parse: (text: string) => kpiAttributes.compare.parse(text, 'compare'), isComparable: true, hasPlan: true };
const map = { parse: (text: string) => mapAttributes.compare.parse(text, 'compare'), isComparable: false, hasPlan: true };

describe('comparedBy', () => {
  it('replaces the comparison of figures, and that of a page without any', () => {
    assert.deepEqual(comparedBy({ compare: 'previous-year', top: 5 }, 'previous-period', kpi), {
      compare: 'previous-period',
      top: 5,
    });
    assert.equal(comparedBy({ compare: undefined }, '2015', kpi).compare, '2015');
    assert.equal(comparedBy({ compare: 'previous-year' }, 'none', kpi).compare, undefined);
  });

  it('keeps a comparison that the widget is about, or that the data or the widget does not have', () => {
    assert.equal(comparedBy({ compare: 'previous-year' }, 'plan', { ...kpi, hasPlan: false }).compare, 'previous-year');
    assert.equal(comparedBy({ compare: undefined }, 'previous-year', map).compare, undefined);
    assert.equal(comparedBy({ compare: 'previous-year' }, 'none', map).compare, 'previous-year');
    assert.equal(comparedBy({ compare: 'previous-year' }, 'plan', map).compare, 'previous-year');
    assert.equal(comparedBy({ compare: 'previous-year' }, 'previous-period', map).compare, 'previous-period');
    assert.equal(comparedBy({ compare: 'rest' }, 'previous-year', map).compare, 'rest');
    assert.equal(comparedBy({ compare: 'previous-year' }, 'last-year', kpi).compare, 'previous-year');
  });

  it('keeps the comparison that other attributes refer to', () => {
    const compare = 'previous-year';
    for (const own of [
      { alert: 'revenue < 0.9 * revenue.previous' },
      { highlight: 'revenue.growth < 0%: negative' },
      { order: ['-revenue.change'] },
      { same: 'store' },
    ])
      assert.equal(comparedBy({ compare, ...own }, 'none', kpi).compare, compare, JSON.stringify(own));
    assert.equal(comparedBy({ compare, order: ['-revenue'] }, 'none', kpi).compare, undefined);
  });
});
