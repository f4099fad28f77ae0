import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clauseLabel, sideNames } from '../../../src/elements/base/card/clause-label.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { en } from '../../../src/messages/en.js';

const label = (where: string): string => clauseLabel(where, en, { locale: 'en-US', calendar: {} });

describe('a clause as its reader says it', () => {
  it('names its values, and of many the first with the number of the others', () => {
    assert.equal(label('region: North, South'), 'Region: North, South');
    assert.equal(label('customer: a, b, c, d, e, f'), 'Customer: a, b, c, d, e, f');
    const many = Array.from({ length: 1500 }, (_, k) => `K${k}`).join(', ');
    assert.equal(label(`customer: ${many}`), 'Customer: K0, K1, K2, K3, K4, 1,495 more');
    assert.equal(
      label(`customer: !${many.replaceAll(', ', ', !')}; date: 2016`).replace(/not /g, '!'),
      'Customer: !K0, !K1, !K2, !K3, !K4, 1,495 more; Date: 2016',
    );
  });

  it('names the comparison of a page', () => {
    assert.equal(label('compare: previous-year'), 'Compared with: Previous year');
    assert.equal(label('compare: plan; region: West'), 'Compared with: Plan; Region: West');
    assert.equal(label('compare: none'), 'Compared with: Nothing');
    assert.equal(label('compare: 2015-01-01..2015-12-31'), 'Compared with: 2015');
    assert.equal(label('compare: "region: East"; region: West'), 'Compared with: East; Region: West');
  });

  it('names the sides of a comparison by their members, and by more where these do not say enough', () => {
    const other = (earlier: string): unknown =>
      sideNames({ sides: { current: '', earlier } }, { messages: en, locale: 'en-US', calendar: {} })?.other;
    assert.equal(other('region: East'), 'East');
    assert.equal(other('region: "North, West", South; channel: Web'), 'North, West, South, Web');
    assert.equal(other('store: 429'), 'Store 429');
    assert.equal(other('region: (blank)'), '(blank)');
    assert.equal(other('region: !East'), 'Region: not East');
    assert.equal(other('price: 5..10'), 'Price: 5–10');
    assert.deepEqual(
      sideNames({ sides: { current: 'region: West', earlier: 'region: East' } }, { messages: en, locale: 'en', calendar: {} }),
      {
        own: 'West',
        other: 'East',
      },
    );
    assert.equal(
      sideNames({ sides: { current: '', earlier: 'region: East' } }, { messages: en, locale: 'en', calendar: {} })?.own,
      undefined,
    );
    assert.equal(sideNames({}, { messages: en, locale: 'en', calendar: {} }), undefined);
  });

  it('calls members by their names, with the code where two have the same', () => {
    const of = new Map([
      ['CG-12520', { name: 'Claire Gute', shared: false }],
      ['CG-1', { name: 'Chris Gray', shared: true }],
      ['2016', { name: 'Ada', shared: false }],
    ]);
    const facts = { isUsed: true, role: 'customer', column: 'Customer Name', heading: 'customer-name', named: 3, several: 0 };
    const names = new Map([['customer', { of, ...facts }]]);
    const called = (where: string): string => clauseLabel(where, en, { locale: 'en-US', calendar: {}, names });
    assert.equal(called('customer: CG-12520'), 'Customer: Claire Gute');
    assert.equal(called('customer: !CG-1, !CG-2'), 'Customer: not Chris Gray · CG-1, not CG-2');
    assert.equal(called('customer: 2016; date: 2016'), 'Customer: Ada; Date: 2016');
    assert.equal(called('region: CG-12520'), 'Region: CG-12520');
  });

  it('writes shares as percentages and amounts with groups, and leaves codes alone', () => {
    const columns = [
      { name: 'Discount', type: 'number', role: 'discount' },
      { name: 'Sales', type: 'number', role: 'revenue', guess: '' },
      { name: 'Postal code', type: 'number', guess: '' },
    ];
    const roles = [
      { role: 'discount', ref: { column: 'Discount' } },
      { role: 'revenue', ref: { column: 'Sales' } },
    ];
    const catalogOf = (discountPercent: boolean): Catalog => ({ columns, roles, discountPercent }) as unknown as Catalog;
    const said = (where: string, locale = 'en-US', catalog = catalogOf(false)): string =>
      clauseLabel(where, en, { locale, calendar: {}, catalog });
    assert.equal(said('discount: 0.3..'), 'Discount: from 30%');
    assert.equal(said('discount: 0.125..0.8', 'de'), 'Discount: 12,5\u00a0%–80\u00a0%');
    assert.equal(said('discount: 0.3', 'tr'), 'Discount: %30');
    assert.equal(said('discount: 30..', 'en-US', catalogOf(true)), 'Discount: from 30');
    assert.equal(said('revenue: 2017..12500.5'), 'Revenue: 2,017–12,500.5');
    assert.equal(said('revenue: ..10000', 'de'), 'Revenue: up to 10.000');
    assert.equal(said('"Postal code": 10000..20000'), 'Postal code: 10000–20000');
    assert.equal(said('"Postal code": 00501'), 'Postal code: 00501');
  });
});
