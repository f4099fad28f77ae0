import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COUNTRIES, parentPlans, STATES } from '../../../src/elements/sales-map/model/places.js';
import type { FoundCity } from '../../../src/elements/sales-map/model/gazetteer.js';
import { toMap } from '../../../src/elements/sales-map/model/map.js';
import { explain, sentenceOf } from '../../../src/elements/sales-map/model/texts.js';
import { gazetteerOf, OTHER_NAMES } from '../../../src/elements/sales-map/regions/cities.js';
import { REGION_MAPS } from '../../../src/util/places/regions.js';
import { answer, members } from '../sales-breakdown/breakdown-answers.js';
import { numbers, texts } from '../sales-trend/trend-answers.js';
import { catalogOf, context, options } from './map-answers.js';

const CITIES = gazetteerOf(REGION_MAPS);
const catalog = catalogOf({ city: 'city', state: 'state', country: 'country' });
const of = (...names: readonly string[]) => new Set(names);

/** The map of revenue by city, with the states and countries of the rows. */
function mapOf(
  values: Readonly<Record<string, number>>,
  parents: {
    readonly states?: readonly (readonly [string, string])[];
    readonly countries?: readonly (readonly [string, string])[];
  } = {},
) {
  const pairs = (rows: readonly (readonly [string, string])[], name: string) =>
    answer([
      texts(
        'city',
        rows.map(([city]) => city),
      ),
      texts(
        name,
        rows.map(([, parent]) => parent),
      ),
      numbers(
        'revenue',
        rows.map(() => 1),
      ),
    ]);
  const answers = {
    ...members(values, undefined, { by: 'city' }),
    ...(parents.states && { [STATES]: pairs(parents.states, 'state') }),
    ...(parents.countries && { [COUNTRIES]: pairs(parents.countries, 'country') }),
  };
  return toMap(answers, { ...options({ by: 'city' }), gazetteer: CITIES }, context({ catalog }));
}

/** Degrees between a city and a position. */
const away = (found: FoundCity | undefined, east: number, north: number): number => {
  const [x, y] = found?.position ?? [Number.NaN, Number.NaN];
  return Math.hypot(x - east, y - north);
};

describe('the gazetteer', () => {
  it('has cities where they are, with names of other languages and without accents', () => {
    for (const [name, east, north] of [
      ['São Paulo', -46.63, -23.55],
      ['sao paulo', -46.63, -23.55],
      ['München', 11.58, 48.14],
      ['Munich', 11.58, 48.14],
      ['Tokyo', 139.69, 35.69],
      ['İstanbul', 28.98, 41.01],
      ['Sydney', 151.21, -33.87],
      ['Washington', -77.04, 38.91],
      ['Den Haag', 4.31, 52.08],
    ] as const)
      assert.ok(away(CITIES.find(name), east, north) < 0.25, name);
    assert.equal(CITIES.find('Nowhere'), undefined);
  });

  it('takes the most populous of several, and says so', () => {
    const london = CITIES.find('London');
    assert.deepEqual([london?.country, london?.isMostPopulous], ['GB', true]);
    assert.equal(CITIES.find('London', of('CA'))?.country, 'CA');
    assert.equal(CITIES.find('London', of('GB'))?.isMostPopulous, false);
    assert.equal(CITIES.find('London', of('FR')), undefined);
  });

  it('tells cities of a country apart by their states, by name or code', () => {
    assert.ok(away(CITIES.find('Springfield', of('US'), of('MO')), -93.3, 37.2) < 0.3);
    assert.ok(away(CITIES.find('Springfield', of('US'), of('Illinois')), -89.65, 39.8) < 0.3);
    assert.equal(CITIES.find('Springfield', of('US'), of('Texas')), undefined);
    assert.ok(away(CITIES.find('Campinas', of('BR'), of('SP')), -47.06, -22.9) < 0.3);
    assert.equal(CITIES.find('Campinas', of('BR'), of('BA')), undefined);
  });

  it('looks for a state of a country in that country', () => {
    assert.equal(CITIES.find('Hyderabad', undefined, of('Telangana'))?.country, 'IN');
    assert.equal(CITIES.find('Hyderabad', undefined, of('Bayern')), undefined);
    assert.notEqual(CITIES.find('Oslo', of('NO'), of('Oslo fylke')), undefined);
  });

  it('has each city that it has other names for', () => {
    const names = OTHER_NAMES.split(';').map((entry) => entry.split('=')[0]!.trim());
    assert.deepEqual(
      names.filter((name) => CITIES.find(name) === undefined),
      [],
    );
  });

  it('has no place for rows of several states or countries', () => {
    assert.equal(CITIES.find('Springfield', of('US'), of('MO', 'IL')), undefined);
    assert.notEqual(CITIES.find('Springfield', of('US'), of('MO', 'Missouri')), undefined);
    assert.equal(CITIES.find('London', of('GB', 'CA')), undefined);
  });
});

describe('toMap with cities by name', () => {
  it('shows bubbles, and lists what is missing with its share', () => {
    const map = mapOf(
      { Berlin: 60, Hamburg: 30, Bielefield: 10 },
      {
        countries: [
          ['Berlin', 'Germany'],
          ['Hamburg', 'DE'],
        ],
      },
    );
    assert.equal(map.mapChart, 'bubble');
    assert.deepEqual(map.codes, ['@Berlin', '@Hamburg', undefined]);
    assert.match(sentenceOf(map, context()), /1 value is not on the map \(10\.0% of total\): Bielefield\.$/);
    assert.match(explain(map, context())[0]!.text, /^2 of 3 values are cities/);
  });

  it('names cities that are the most populous of their name', () => {
    const map = mapOf({ London: 50, Springfield: 30 });
    assert.match(sentenceOf(map, context()), /Shown at the most populous city of that name: London, Springfield\.$/);
    assert.equal(
      explain(map, context()).find(({ term }) => term === 'Most populous of its name')?.text,
      'London (United Kingdom), Springfield (United States)',
    );
    const known = mapOf({ London: 50 }, { countries: [['London', 'UK']] });
    assert.doesNotMatch(sentenceOf(known, context()), /populous/);
  });

  it('is bars where cities with less than half of the values are known', () => {
    assert.equal(mapOf({ Berlin: 40, Aaa: 30, Bbb: 30 }).geography, undefined);
    assert.equal(mapOf({ Berlin: 60, Aaa: 20, Bbb: 20 }).geography?.id, 'world');
  });
});

describe('parentPlans', () => {
  it('asks for the parents that the data has', () => {
    const plans = (roles: Parameters<typeof catalogOf>[0]) =>
      Object.keys(parentPlans('revenue', { field: 'city', where: '', parents: ['country', 'state'] }, catalogOf(roles)));
    assert.deepEqual(plans({ city: 'city', state: 'state', country: 'country' }), [COUNTRIES, STATES]);
    assert.deepEqual(plans({ city: 'city' }), []);
  });
});
