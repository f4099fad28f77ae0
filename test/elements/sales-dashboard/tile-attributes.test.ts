import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tile } from '../../../src/elements/sales-dashboard/layout-model.js';
import { attributesFor, type DashboardAttributes } from '../../../src/elements/sales-dashboard/tile-attributes.js';

const UNSAID = { locale: '', currency: '', timeZone: '', weekStart: '', fiscalStart: '' };
const PLAIN: DashboardAttributes = { ...UNSAID, where: '', group: 'default', scope: '', print: 'chart' };
const tileOf = (tag: Tile['tag']): Tile => ({ name: 'parts', tag, attributes: {}, span: 6 });
const TILE = tileOf('sales-breakdown');

describe('attributesFor', () => {
  it('names a widget by its place, and says no more where nothing is set', () => {
    assert.deepEqual(attributesFor(TILE, PLAIN, { name: 'dashboard', source: undefined, isTimeChosen: false }), {
      id: 'dashboard-parts',
    });
  });

  it('hands on what the dashboard says, else what the source says', () => {
    const own = { ...PLAIN, where: 'region: West', group: 'two', scope: 'origin', locale: 'de', weekStart: '7' };
    const source = { ...UNSAID, locale: 'fr', currency: 'EUR', weekStart: 1, fiscalStart: '04', timeZone: 'UTC' };
    assert.deepEqual(attributesFor(TILE, own, { name: 'mine', source, isTimeChosen: false }), {
      id: 'mine-parts',
      where: 'region: West',
      group: 'two',
      scope: 'origin',
      locale: 'de',
      currency: 'EUR',
      'time-zone': 'UTC',
      'week-start': '7',
      'fiscal-start': '04',
    });
  });

  it('compares with the year before what can show one time, once a time is chosen', () => {
    const compareOf = (tag: Tile['tag'], isTimeChosen: boolean): string | undefined =>
      attributesFor(tileOf(tag), PLAIN, { name: 'dashboard', source: undefined, isTimeChosen }).compare;
    assert.deepEqual(
      [
        compareOf('sales-kpi', true),
        compareOf('sales-table', true),
        compareOf('sales-trend', true),
        compareOf('sales-kpi', false),
      ],
      ['previous-year', 'previous-year', undefined, undefined],
    );
  });
});
