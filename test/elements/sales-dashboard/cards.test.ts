import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heightOf } from '../../../src/elements/sales-dashboard/model/arrangement.js';
import { layoutOf } from '../../../src/elements/sales-dashboard/model/layout.js';
import type { Place } from '../../../src/elements/sales-dashboard/model/slot.js';

const ALL = { widgets: [], width: 1440, isTimeChosen: true };

describe('the cards of a dashboard', () => {
  it('take another dimension where the bars would be those of a card before', () => {
    const tag = 'sales-breakdown';
    const bars = (measure: string, by: string): Place['candidates'][number] => ({
      ...{ tag, plan: { measures: [measure], by: [by] }, least: 2, attributes: () => ({ measure, by }) },
    });
    const tiles = [
      { name: 'goods', span: 6, candidates: [bars('profit', 'category')] },
      { name: 'parts', span: 6, candidates: [bars('revenue', 'category'), bars('revenue', 'region')] },
    ];
    const shown = (profits: readonly number[]): readonly (string | undefined)[] =>
      layoutOf(
        { filters: [], kpis: [], tiles },
        ({ measures }) => ({ rows: 3, values: [measures[0] === 'profit' ? profits : [10, 30, 20]] }),
        ALL,
      ).tiles.map(({ attributes: { by } }) => by);
    assert.deepEqual(shown([1, 3, 2]), ['category', 'region']);
    assert.deepEqual(shown([1, 3, 5]), ['category', 'category']);
  });

  it('have the height that they need before their scripts are here', () => {
    const heights = [{}, { height: '464' }].map((attributes) => heightOf({ tag: 'sales-trend', attributes }));
    assert.deepEqual(heights, [320, 464]);
    assert.equal(heightOf({ tag: 'sales-table', attributes: { limit: '10' } }), 572);
  });

  it('stay alone in a row from seven columns', () => {
    const place = (name: string, span: number): Place => ({
      ...{ name, span },
      candidates: [{ tag: 'sales-drivers', plan: { measures: ['revenue'] }, least: 1, attributes: () => ({ measure: name }) }],
    });
    const shown = (span: number): readonly string[] =>
      layoutOf(
        { filters: [], kpis: [], tiles: [place('trend', 8), place('insights', 4), place('drivers', span)] },
        () => ({ rows: 3, values: [] }),
        ALL,
      ).tiles.map((tile) => `${tile.name} ${tile.span}`);
    assert.deepEqual([shown(6).length, shown(7).at(-1)], [2, 'drivers 12']);
  });
});
