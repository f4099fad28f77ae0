import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tile } from '../../../src/elements/sales-dashboard/model/slot.js';
import { attributesFor, type DashboardAttributes } from '../../../src/elements/sales-dashboard/tiles/tile-attributes.js';

const UNSAID = {
  href: '',
  locale: '',
  terms: '',
  currency: '',
  timeZone: '',
  weekStart: '',
  fiscalStart: '',
  holidays: '',
  workingWeek: '',
};
const PLAIN: DashboardAttributes = {
  ...UNSAID,
  where: '',
  group: 'default',
  scope: '',
  print: 'chart',
  patterns: 'none',
  verbosity: 'normal',
};
const tileOf = (tag: Tile['tag']): Tile => ({ name: 'parts', tag, attributes: {}, span: 6 });
const TILE = tileOf('sales-breakdown');

describe('attributesFor', () => {
  it('names a widget by its place, and says no more where nothing is set', () => {
    assert.deepEqual(attributesFor(TILE, PLAIN, { name: 'dashboard', source: undefined, language: '', compare: '' }), {
      id: 'dashboard-parts',
    });
  });

  it('hands on what the dashboard says, else what the source says', () => {
    const own = {
      ...PLAIN,
      where: 'region: West',
      group: 'two',
      scope: 'origin',
      locale: 'de',
      weekStart: '7',
      patterns: 'print',
      verbosity: 'full',
    };
    const source = {
      ...UNSAID,
      locale: 'fr',
      currency: 'EUR',
      weekStart: 1,
      fiscalStart: '04',
      timeZone: 'UTC',
      holidays: 'US',
      href: '/{customer}',
    };
    assert.deepEqual(attributesFor(TILE, own, { name: 'mine', source, language: 'is', compare: '' }), {
      id: 'mine-parts',
      where: 'region: West',
      group: 'two',
      scope: 'origin',
      locale: 'de',
      href: '/{customer}',
      currency: 'EUR',
      'time-zone': 'UTC',
      'week-start': '7',
      'fiscal-start': '04',
      holidays: 'US',
      patterns: 'print',
      verbosity: 'full',
    });
  });

  it('hands on the language of the page where the texts are in another one', () => {
    const scene = { name: 'dashboard', source: undefined, language: 'ur', compare: '' };
    assert.equal(attributesFor(TILE, PLAIN, scene).locale, 'ur');
    assert.equal(attributesFor(TILE, { ...PLAIN, locale: 'de' }, scene).locale, 'de');
  });

  it('compares what can show one period, once the filters select one', () => {
    const compareOf = (tag: Tile['tag'], compare: string): string | undefined =>
      attributesFor(tileOf(tag), PLAIN, { name: 'dashboard', source: undefined, language: '', compare }).compare;
    assert.deepEqual(
      [
        compareOf('sales-kpi', 'previous-year'),
        compareOf('sales-table', 'previous-period'),
        compareOf('sales-trend', 'previous-year'),
        compareOf('sales-kpi', ''),
      ],
      ['previous-year', 'previous-period', undefined, undefined],
    );
  });
});
