import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COUNTRIES } from '../../../src/elements/sales-map/model/places.js';
import { neededMap, toMap, type MapView } from '../../../src/elements/sales-map/model/map.js';
import { elsewhere, explain, sentenceOf } from '../../../src/elements/sales-map/model/texts.js';
import { UNITED } from '../../../src/elements/sales-map/model/united-map.js';
import { MAPS } from '../../../src/elements/sales-map/plot/geography.js';
import { US_STATES } from '../../../src/util/places/place-name.js';
import { answer, members } from '../sales-breakdown/breakdown-answers.js';
import { numbers, texts } from '../sales-trend/trend-answers.js';
import { catalogOf, context, errorOf, mapModel, options } from './map-answers.js';
import type { BreakdownAnswers } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import type { Spot } from '../../../src/elements/sales-map/model/geography.js';

const SIZE = { width: 800, height: 500 };

/** Answers about territories, each with its places. */
function answersOf(territories: Readonly<Record<string, readonly string[]>>, part = 'state'): BreakdownAnswers {
  const pairs = Object.entries(territories).flatMap(([territory, places]) => places.map((place) => [territory, place] as const));
  const values = Object.fromEntries(Object.keys(territories).map((name, k) => [name, 100 - k]));
  return {
    ...members(values, undefined, { by: 'team' }),
    [UNITED]: answer([
      texts(
        'team',
        pairs.map(([territory]) => territory),
      ),
      texts(
        part,
        pairs.map(([, place]) => place),
      ),
      numbers(
        'revenue',
        pairs.map(() => 1),
      ),
    ]),
  };
}

const mapOf = (territories: Readonly<Record<string, readonly string[]>>, shapes = 'state'): MapView =>
  toMap(answersOf(territories, shapes), options({ by: 'team', shapes }), context());

function ringsOf({ geography, codes, positions }: MapView): ReadonlyMap<string, readonly (readonly Spot[])[]> {
  return geography!.project(MAPS, { codes: codes.filter((code) => code !== undefined), positions, edgePx: 6 }, SIZE).rings;
}

/** The surface of rings in px; holes run the other way. */
const surface = (rings: readonly (readonly Spot[])[]): number =>
  Math.abs(
    rings.reduce(
      (sum, ring) => sum + ring.reduce((part, { x, y }, k) => part + (ring.at(k - 1)!.x * y - x * ring.at(k - 1)!.y) / 2, 0),
      0,
    ),
  );

/** The sides of rings, each as a text that is the same in both directions. */
const sidesOf = (rings: readonly (readonly Spot[])[]): readonly string[] =>
  rings.flatMap((ring) =>
    ring.slice(1).map((to, k) => {
      const ends = [ring[k]!, to].map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`);
      return ends.sort().join(' ');
    }),
  );

describe('territories of states', () => {
  const WEST = ['California', 'OR', 'washington', 'Nevada'];

  it('have the area of their states, and no borders between them', () => {
    const { rings } = MAPS.states(SIZE);
    const united = ringsOf(mapOf({ West: WEST, South: ['Texas'] }));
    const apart = ['CA', 'OR', 'WA', 'NV'].map((code) => rings.get(code)!);
    const sum = apart.reduce((total, own) => total + surface(own), 0);
    assert.ok(Math.abs(surface(united.get('West')!) / sum - 1) < 1e-9);
    const counts = new Map<string, number>();
    for (const side of apart.flatMap(sidesOf)) counts.set(side, (counts.get(side) ?? 0) + 1);
    const outer = [...counts].filter(([, count]) => count === 1).map(([side]) => side);
    assert.ok(outer.length < counts.size, 'the states have borders in common');
    assert.deepEqual([...sidesOf(united.get('West')!)].sort(), outer.sort());
    assert.deepEqual(united.get('South'), rings.get('TX'));
  });

  it('leave the other states as land, also one that has the name of a territory as its code', () => {
    const rings = ringsOf(mapOf({ TX: WEST, South: ['Texas', 'Alaska'] }));
    assert.equal(rings.size, 2 + US_STATES.length - 6);
    assert.ok(surface(rings.get('TX')!) > 0);
  });

  it('are all on the map where one of their places is, and unknown places are named', () => {
    const view = mapOf({ West: [...WEST, 'Californa'], Nowhere: ['Atlantis'] });
    assert.deepEqual(view.codes, ['West', undefined]);
    assert.deepEqual(elsewhere(view), [1]);
    assert.match(sentenceOf(view, context()), /1 value is not on the map.*Nowhere/);
    assert.match(explain(view, context())[0]!.text, /^1 of 2 values are areas.*Unknown: Californa, Atlantis\./);
  });

  it('have one territory for each state: the error names the state and its territories', async () => {
    const answers = answersOf({ West: WEST, South: ['Texas', 'Oregon'] });
    const given = { ...context(), where: '', filters: [], own: '' } as never;
    const error = await errorOf(() =>
      mapModel.view({ ...options({ by: 'team', shapes: 'state' }), depth: 0 }, answers as never, given),
    );
    assert.equal(error.code, 'bad-option');
    assert.match(error.message, /one 'team'; OR is in West, South/);
    const tile = options({ by: 'team', shapes: 'state', chart: 'tile' });
    assert.match(
      (await errorOf(() => mapModel.view({ ...tile, depth: 0 }, answersOf({ West: WEST }) as never, given))).message,
      /choropleth/,
    );
  });

  it('are those of all rows of the widget, regardless of the filters of the page', async () => {
    const given = { ...context(), where: 'country: USA', filters: ['date: 2016'], own: '' } as never;
    const plansOf = (shapes: string, by = 'team') => mapModel.plans({ ...options({ by, shapes }), depth: 0 }, given);
    const plans = plansOf('state');
    assert.deepEqual(plans[UNITED], {
      measures: ['revenue'],
      by: ['team', 'state'],
      where: 'country: USA',
      limit: 5000,
      filters: [],
    });
    assert.deepEqual([plans[COUNTRIES]?.by, plans[COUNTRIES]?.filters], [['state', 'country'], []]);
    assert.equal(plans.main?.filters, undefined);
    assert.deepEqual(Object.keys(plansOf('country')).sort(), ['main', 'total', UNITED]);
    assert.ok(!(UNITED in plansOf('regions.json')));
    const without = {
      ...context({ catalog: { ...catalogOf({ country: 'country' }), warnings: [] } }),
      where: '',
      filters: [],
      own: '',
    } as never;
    const error = await errorOf(() => mapModel.plans({ ...options({ by: 'team', shapes: 'state' }), depth: 0 }, without));
    assert.equal(error.code, 'missing-role');
  });

  it('wait for the names of states of other countries', () => {
    const german = answersOf({ North: ['Hamburg', 'Bremen'], South: ['Bayern'] });
    assert.equal(neededMap(german, options({ by: 'team', shapes: 'state' }), catalogOf()), 'atlas');
    assert.equal(neededMap(answersOf({ West: WEST }), options({ by: 'team', shapes: 'state' }), catalogOf()), undefined);
  });
});

describe('territories of countries', () => {
  it('have the area of their countries on an equal-area map, and no border between them', () => {
    const DACH = ['Germany', 'Österreich', 'CH'];
    const view = mapOf({ Dach: DACH, Iberia: ['Spain', 'Portugal'] }, 'country');
    const rings = ringsOf(view);
    const apart = MAPS.world({ codes: ['DE', 'AT', 'CH', 'ES', 'PT'], positions: {}, edgePx: 6 }, SIZE).rings;
    for (const [name, codes] of [
      ['Dach', ['DE', 'AT', 'CH']],
      ['Iberia', ['ES', 'PT']],
    ] as const) {
      const sum = codes.reduce((total, code) => total + surface(apart.get(code)!), 0);
      assert.ok(Math.abs(surface(rings.get(name)!) / sum - 1) < 1e-6, name);
      const sides = sidesOf(rings.get(name)!);
      assert.equal(new Set(sides).size, sides.length, `${name} has a border inside`);
    }
    assert.ok(!rings.has('DE') && rings.has('land FR'));
  });

  it('are a point where all of their countries are too small for a shape', () => {
    const { geography, codes } = mapOf({ Islands: ['Singapore', 'Malta'] }, 'country');
    const { points } = geography!.project(
      MAPS,
      { codes: codes.filter((code) => code !== undefined), positions: {}, edgePx: 6 },
      SIZE,
    );
    assert.ok(points.has('Islands'));
  });
});
