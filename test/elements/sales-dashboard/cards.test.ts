import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heightOf } from '../../../src/elements/sales-dashboard/model/arrangement.js';
import { layoutOf } from '../../../src/elements/sales-dashboard/model/layout.js';
import type { Place } from '../../../src/elements/sales-dashboard/model/slot.js';

const ALL = { widgets: [], width: 1440, isTimeChosen: true };

describe('the cards of a dashboard', () => {
  it('take another dimension where bars would list the members of a card before', () => {
    const tag = 'sales-breakdown';
    const bars = (measure: string, by: string): Place['candidates'][number] => ({
      ...{ tag, plan: { measures: [measure], by: [by] }, least: 2, attributes: () => ({ measure, by }) },
    });
    const tiles = [
      { name: 'goods', span: 6, candidates: [bars('profit', 'category')] },
      { name: 'parts', span: 6, candidates: [bars('revenue', 'category'), bars('revenue', 'region')] },
    ];
    const shown = layoutOf({ filters: [], kpis: [], tiles }, () => ({ rows: 3, values: [] }), ALL).tiles;
    assert.deepEqual(
      shown.map(({ attributes: { by } }) => by),
      ['category', 'region'],
    );
    // The channels of orders and of their customers are two columns for one thing.
    const twins = ['channel', 'acquisition_channel', 'region'].map((by) => ({
      name: by,
      span: 4,
      candidates: [bars('revenue', by)],
    }));
    const sums: Readonly<Record<string, readonly number[]>> = {
      channel: [5, 1, 0.3],
      acquisition_channel: [0.1 + 0.2, 5, 1],
      region: [4, 2, 0.3],
    };
    const left = layoutOf(
      { filters: [], kpis: [], tiles: twins },
      ({ by: [by] = [] }) => ({ rows: 3, values: [sums[String(by)]!] }),
      ALL,
    ).tiles;
    assert.deepEqual(
      left.map(({ name }) => name),
      ['channel', 'region'],
    );
  });

  it('have the height that they need before their scripts are here', () => {
    const heights = [{}, { height: '464' }].map((attributes) => heightOf({ tag: 'sales-trend', attributes }));
    assert.deepEqual(heights, [400, 464]);
    assert.equal(heightOf({ tag: 'sales-table', attributes: { limit: '10' } }), 572);
    const basket = { tag: 'sales-basket', attributes: {} } as const;
    assert.equal(heightOf(basket), 400);
  });

  it('and without totals where a list has all members; on a phone with two lines of numbers', () => {
    const list = (measure: string, limit: string) => ({ tag: 'sales-table', attributes: { measure, limit } }) as const;
    assert.equal(heightOf({ ...list('revenue', '5'), rows: 5 }), 326);
    assert.equal(heightOf({ ...list('revenue', '5'), rows: 6 }), 397);
    const isNarrow = true;
    assert.equal(heightOf({ ...list('revenue', '6'), isNarrow }), 486);
    assert.equal(heightOf({ ...list('revenue, profit', '6'), isNarrow }), 774);
    const insights = [false, true].map((isUnlikely) => heightOf({ tag: 'sales-insights', attributes: {}, isNarrow, isUnlikely }));
    assert.deepEqual(insights, [238, 64]);
    const causes = [5, 6].map((rows) => heightOf({ tag: 'sales-drivers', attributes: {}, isNarrow, rows }));
    assert.deepEqual(causes, [376, 424]);
  });

  it('stay in their rows when one has nothing to show: the next card takes the place, otherwise its neighbors do', () => {
    const place = (name: string, span: number, tag: Place['candidates'][number]['tag'] = 'sales-breakdown'): Place => ({
      ...{ name, span },
      candidates: [{ tag, plan: { measures: ['revenue'], by: [name] }, least: 1, attributes: () => ({ by: name }) }],
    });
    const places = [
      ...[place('trend', 8, 'sales-trend'), place('insights', 4, 'sales-insights'), place('drivers', 7, 'sales-drivers')],
      ...[place('forecast', 5, 'sales-forecast'), ...['goods', 'places', 'parts'].map((name) => place(name, 4))],
    ];
    const shown = (more: readonly Place[], gone: readonly string[], width = 1440): readonly string[] =>
      layoutOf({ filters: [], kpis: [], tiles: [...places, ...more] }, () => ({ rows: 3, values: [] }), {
        ...ALL,
        width,
        gone,
      }).tiles.map(({ name, span }) => `${name} ${span}`);
    const all = ['trend 8', 'insights 4', 'drivers 7', 'forecast 5', 'goods 4', 'places 4', 'parts 4'];
    const next = [place('bundles', 4, 'sales-basket'), place('field-1', 4)];
    assert.deepEqual(shown(next, []), all);
    assert.deepEqual(
      shown(next, ['forecast']),
      all.map((tile) => (tile === 'forecast 5' ? 'field-1 5' : tile)),
      'not bundles, which may turn out to be none',
    );
    assert.deepEqual(shown(next, ['insights']), ['trend 12', ...all.slice(2)], 'the main chart takes the room of its neighbor');
    assert.deepEqual(shown([], ['forecast', 'places']), [...all.slice(0, 2), 'drivers 12', 'goods 6', 'parts 6']);
    const names = (width: number): readonly string[] => shown(next, ['forecast'], width).map((tile) => tile.split(' ')[0]!);
    assert.deepEqual(names(976).toSorted(), names(1440).toSorted());
    assert.deepEqual(names(390).toSorted(), names(1440).toSorted());
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
