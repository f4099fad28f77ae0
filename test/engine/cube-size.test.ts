import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sizesOf } from '../../src/engine/cube/cube-engine.js';
import type { Dimension } from '../../src/query/plan.js';
import { catalogOf } from '../catalog/sample-catalog.js';
import { ref, UTC } from './random-plan.js';
import { day } from './sales-table.js';

const CATALOG = catalogOf(
  [
    { table: 't', name: 'region', type: 'text', distinct: 12 },
    { table: 't', name: 'date', type: 'date', distinct: 700, min: day('2023-01-01'), max: day('2024-12-31') },
    { table: 't', name: 'price', type: 'number', min: 0, max: 99.5, distinct: 5000 },
    { table: 't', name: 'empty', type: 'number', distinct: 0 },
  ],
  { tables: [{ name: 't', rowCount: 5000 }], calendar: UTC },
);
const bin = (grain: 'day' | 'month' | 'year', name = 'date'): Dimension => ({ kind: 'bin-date', ref: ref(name), grain });

describe('sizesOf', () => {
  const sizes = sizesOf(CATALOG);
  const count = (...dimensions: Dimension[]): number =>
    sizes.keys(
      dimensions.map((dimension) => ({ name: '', dimension })),
      UTC,
    );

  it('tells rows, and keys with a missing one each', () => {
    assert.deepEqual([sizes.rows('t'), sizes.rows('other')], [5000, 0]);
    assert.equal(count(), 1);
    assert.equal(count({ kind: 'column', ref: ref('region') }), 13);
    assert.equal(count({ kind: 'part', ref: ref('date'), part: 'weekday' }, { kind: 'column', ref: ref('region') }), 8 * 13);
    assert.equal(count({ kind: 'customer-type', customer: ref('region'), date: ref('date'), table: 't' }), 3);
    assert.equal(count({ kind: 'bin-number', ref: ref('price'), width: 10 }), 12);
    assert.equal(count({ kind: 'bin-number', ref: ref('price'), width: 0.001 }), 5001);
  });

  it('counts bins of one date once, by the finest, with a day to spare at either end', () => {
    assert.equal(count(bin('month')), 27);
    assert.equal(count(bin('day')), 734);
    assert.equal(count(bin('month'), bin('day'), bin('year')), 734);
  });

  it('is without end where nothing is known', () => {
    assert.equal(count({ kind: 'column', ref: ref('unknown') }), Infinity);
    assert.equal(count(bin('day', 'region')), Infinity);
  });
});
