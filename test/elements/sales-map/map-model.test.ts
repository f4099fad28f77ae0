import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMap, placePlan } from '../../../src/elements/sales-map/model/map.js';
import { placesOf, severalOf } from '../../../src/elements/sales-map/model/places.js';
import { elsewhere, explain, sentenceOf, textsOf } from '../../../src/elements/sales-map/model/texts.js';
import { answer, members } from '../sales-breakdown/breakdown-answers.js';
import { numbers } from '../sales-trend/trend-answers.js';
import { catalogOf, context, mapModel, mapOf, options, worded } from './map-answers.js';

const WORLD = { USA: 40, Atlantis: 30, Deutschland: 20, FR: 10 };

describe('toMap', () => {
  it('has the places first, each with its code, and keeps all other members', () => {
    const map = mapOf(WORLD);
    assert.deepEqual(map.codes, ['US', 'DE', 'FR', undefined]);
    assert.deepEqual(
      map.rows.map(({ label, values }) => [label, values[0]]),
      [
        ['United States', 40],
        ['Deutschland', 20],
        ['France', 10],
        ['Atlantis', 30],
      ],
    );
    assert.equal(map.geography?.id, 'world');
    assert.equal(map.total, 100);
  });

  it('colors places by their values, and members that are elsewhere not at all', () => {
    const map = mapOf(WORLD);
    assert.deepEqual(map.colored, [40, 20, 10, Number.NaN]);
    assert.equal(map.scale.way, 'up');
  });

  it('colors places by their change where periods are compared', () => {
    const map = mapOf(WORLD, { previous: [20, 10, 40, null] });
    assert.deepEqual([map.shows, map.scale.way], ['growth', 'both']);
    assert.deepEqual(map.colored, [1, -0.5, Number.NaN, Number.NaN]);
  });

  it('counts several names of a country as one place, which all of them select', () => {
    const map = mapOf({ USA: 40, France: 30, 'United States': 20 }, { given: { own: 'country: USA, "United States"' } });
    assert.deepEqual(map.rows[0]?.members, ['USA', 'United States']);
    assert.deepEqual(
      map.rows.map(({ label, values }) => [label, values[0]]),
      [
        ['United States', 60],
        ['France', 30],
      ],
    );
    assert.deepEqual(map.chosen, [0]);
    const half = mapOf({ USA: 40, France: 30, 'United States': 20 }, { given: { own: 'country: USA' } });
    assert.deepEqual(half.chosen, []);
  });

  it('orders places by their value when names are joined', () => {
    const map = mapOf({ France: 30, USA: 25, US: 20 });
    assert.deepEqual(map.codes, ['US', 'FR']);
  });

  it('takes the value of several names from their own query, where values do not add up', () => {
    const answers = members({ USA: 4, 'United States': 3, France: 1 }, undefined, {
      by: 'country',
      measure: 'customers',
      unit: 'count',
      overlap: 2,
    });
    const own = answer([numbers('customers', [5], 'count')]);
    const map = toMap({ ...answers, [placePlan('US')]: own }, options({ measure: 'customers' }), context());
    assert.deepEqual(map.rows[0]?.values, [5]);
  });

  it('keeps its colors during a drag', () => {
    const before = mapOf(WORLD);
    const answers = members({ USA: 4000, France: 3000 }, undefined, { by: 'country' });
    assert.equal(toMap(answers, options(), context(), before).scale, before.scale);
    assert.notEqual(toMap(answers, options(), context()).scale, before.scale);
  });

  it('is bars where the members are no places', () => {
    const map = mapOf({ Chairs: 3, Tables: 2 }, { by: 'category' });
    assert.equal(map.geography, undefined);
    assert.equal(
      sentenceOf(map, context()),
      'Chairs leads with $3 (60.0% of total). Shown as bars: these values aren’t places on a map.',
    );
  });
});

describe('placesOf', () => {
  const geography = (field: string, names: readonly string[]) => placesOf(field, names, catalogOf()).geography?.id;

  it('shows countries on the world, and states on the United States', () => {
    assert.equal(geography('country', ['Nowhere', 'Elsewhere', 'Georgia']), 'world');
    assert.equal(geography('state', ['Georgia', 'Texas', 'Ontario']), 'us-states');
    assert.equal(geography('"Ship to"', ['Georgia', 'Armenia', 'Turkey']), 'world');
    assert.equal(geography('"Ship to"', ['Georgia', 'Texas', 'Maine']), 'us-states');
  });

  it('does not show the states of another country, nor a few accidental codes', () => {
    assert.equal(
      geography('state', 'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'.split(' ')),
      undefined,
    );
    assert.equal(geography('segment', ['IT', 'HR', 'Sales', 'Marketing', 'Support']), undefined);
    assert.equal(geography('segment', []), undefined);
  });

  it('finds the members that are one place', () => {
    const names = ['USA', 'France', 'US', null];
    assert.deepEqual([...severalOf(names, placesOf('country', names, catalogOf()))], [['US', ['USA', 'US']]]);
  });
});

describe('the texts of a map', () => {
  it('count and name what is not on the map, with its share of the total', () => {
    const map = mapOf(WORLD);
    assert.deepEqual(elsewhere(map), [3]);
    assert.match(sentenceOf(map, context()), /1 value is not on the map \(30\.0% of total\): Atlantis\.$/);
    const many = mapOf({ USA: 90, A1: 4, A2: 3, A3: 2, A4: 1, A5: 0 });
    assert.match(sentenceOf(many, context()), /5 values are not on the map \(10\.0% of total\): A1, A2, A3 and 2 more\.$/);
    assert.equal(textsOf(map, context(), 'Map').elsewhere, 'Not on the map (1)');
  });

  it('say nothing of it when all are on the map', () => {
    assert.doesNotMatch(sentenceOf(mapOf({ USA: 2, FR: 1 }), context()), /map/);
  });

  it('list all rows in the table, with the place of each', () => {
    const table = worded(mapOf(WORLD));
    assert.equal(table.columns.at(-1)?.label, 'Place');
    assert.deepEqual(
      table.rows.map((row) => [row[0], row.at(-1)]),
      [
        ['United States', 'United States'],
        ['Deutschland', 'Germany'],
        ['France', 'France'],
        ['Atlantis', '–'],
      ],
    );
  });

  it('explain which values are none, and which count as one', () => {
    const lines = explain(mapOf({ USA: 4, US: 3, Atlantis: 2 }), context());
    assert.deepEqual(
      lines.slice(1).map(({ term, text }) => [term, text]),
      [
        ['Not on the map', 'Atlantis'],
        ['Counted as one place', 'United States: USA, US'],
      ],
    );
  });
});

describe('the queries of a map', () => {
  const asked = (measure: string) => {
    const answers = members({ USA: 4, US: 3, France: 1 }, undefined, {
      by: 'country',
      measure,
      ...(measure === 'customers' && { unit: 'count' as const, overlap: 1 }),
    });
    const state = { ...options({ measure, by: 'country' }), depth: 0 };
    return mapModel.follow!(state, answers as never, { ...context(), where: 'segment: B2B' } as never);
  };

  it('ask for the members of one place together, where values do not add up', () => {
    assert.deepEqual(asked('revenue'), {});
    assert.deepEqual(asked('customers'), { 'place US': { measures: ['customers'], where: 'segment: B2B; country: USA, US' } });
  });
});
