import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparedBy } from '../../../src/elements/base/query/selected-comparison.js';
import { kpiAttributes } from '../../../src/elements/sales-kpi/attributes.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { Role } from '../../../src/query/schema.js';
import { mapAttributes } from '../../../src/elements/sales-map/attributes.js';

const roleOf = (role: Role, column: string): Catalog['roles'][number] => ({ role, ref: { table: 'sales', column } }) as never;
const DATA = { roles: [roleOf('plan', 'Target'), roleOf('region', 'Area')], columns: [{ name: 'Channel' }] as never };
const kpi = { parse: (text: string) => kpiAttributes.compare.parse(text, 'compare'), isComparable: true, catalog: DATA };
const map = { parse: (text: string) => mapAttributes.compare.parse(text, 'compare'), isComparable: false, catalog: DATA };

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
    assert.equal(comparedBy({ compare: 'previous-year' }, 'plan', { ...kpi, catalog: undefined }).compare, 'previous-year');
    assert.equal(comparedBy({ compare: undefined }, 'previous-year', map).compare, undefined);
    assert.equal(comparedBy({ compare: 'previous-year' }, 'none', map).compare, 'previous-year');
    assert.equal(comparedBy({ compare: 'previous-year' }, 'plan', map).compare, 'previous-year');
    assert.equal(comparedBy({ compare: 'previous-year' }, 'previous-period', map).compare, 'previous-period');
    assert.equal(comparedBy({ compare: 'rest' }, 'previous-year', map).compare, 'rest');
    assert.equal(comparedBy({ compare: 'previous-year' }, 'last-year', kpi).compare, 'previous-year');
  });

  it('compares members in groups of other fields that the data has', () => {
    const own = { compare: 'previous-year' };
    for (const selected of ['region: East', 'Area: East; Channel: Web', 'weekday(date): 6, 7'])
      assert.equal(comparedBy({ ...own, by: ['category'], series: undefined }, selected, kpi).compare, selected);
    for (const [selected, more] of [
      ['region: East', { by: ['category', 'Area'] }],
      ['Area: East', { series: 'region' }],
      ['Channel: Web', { by: ['category'], drill: ['category', '"Channel"'] }],
      ['country: Peru', {}],
      ['region: East', { same: 'store' }],
      ['region: East', { measure: ['revenue', 'stock-cover'] }],
    ] as const)
      assert.equal(comparedBy({ ...own, ...more }, selected, kpi).compare, own.compare, selected);
    assert.equal(comparedBy(own, 'region: East', map).compare, own.compare);
    assert.equal(comparedBy(own, 'region: Area 51', map).compare, own.compare);
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
