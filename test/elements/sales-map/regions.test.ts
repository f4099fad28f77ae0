import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadShapesOf } from '../../../src/elements/sales-map/load-maps.js';
import { placesOf } from '../../../src/elements/sales-map/model/places.js';
import { areaOf } from '../../../src/elements/sales-map/plot/areas.js';
import { flatMap } from '../../../src/elements/sales-map/plot/geography.js';
import type { Shapes } from '../../../src/elements/sales-map/model/geography.js';
import { atlasOf } from '../../../src/elements/sales-map/regions/atlas.js';
import { countOn, type MemberCountries, REGION_MAPS } from '../../../src/util/places/regions.js';
import { ISO_3166_2 } from './iso-3166-2.js';
import { catalogOf } from './map-answers.js';

const mapAt = (id: string) => REGION_MAPS.find((map) => map.id === id)!;
const find = (id: string, name: string) => mapAt(id).find(name)?.code;
const shapesOf = async (id: string) => JSON.parse(await loadShapesOf(id)) as Shapes;
const SIZE = { width: 800, height: 500 };

/** Square kilometers, from the statistical offices of the countries. */
const AREAS: Readonly<Record<string, readonly (readonly [code: string, km2: number])[]>> = {
  de: [
    ['BY', 70_542],
    ['NI', 47_710],
    ['SL', 2571],
    ['BE', 891],
  ],
  br: [
    ['AM', 1_559_168],
    ['SP', 248_219],
    ['DF', 5760],
  ],
  fr: [
    ['NAQ', 84_036],
    ['IDF', 12_012],
    ['20R', 8680],
  ],
  it: [
    ['82', 25_832],
    ['25', 23_864],
    ['67', 4461],
  ],
  'gb-regions': [
    ['SCT', 77_910],
    ['UKC', 8592],
    ['UKI', 1572],
  ],
  gb: [
    ['ENG', 130_310],
    ['SCT', 77_910],
    ['WLS', 20_782],
  ],
  au: [
    ['WA', 2_527_013],
    ['VIC', 227_444],
    ['TAS', 68_401],
  ],
};

describe('the maps of states', () => {
  for (const { id, country } of REGION_MAPS.filter((map) => map.id !== 'gb-regions'))
    it(`of ${country} have all states of ISO 3166-2, by name and by code, each with a shape`, async () => {
      const own = ISO_3166_2.filter(({ code }) => code.startsWith(`${country}-`));
      assert.ok(own.length >= 4);
      // ISO romanizes Japanese in another way than all who sell there.
      const names = country === 'JP' ? [] : own.flatMap(({ name }) => (find(id, name) === undefined ? [name] : []));
      assert.deepEqual(names, []);
      const codes = own.map(({ code }) => find(id, code));
      assert.equal(new Set(codes).size, own.length);
      assert.ok(!codes.includes(undefined));
      const { places, points } = await shapesOf(id);
      assert.deepEqual([...Object.keys(places), ...Object.keys(points)].sort(), codes.sort());
      for (const { code, name } of own) if (find(id, name) !== undefined) assert.equal(find(id, name), find(id, code), name);
    });

  for (const [id, places] of Object.entries(AREAS))
    it(`of ${id} show areas in proportion`, async () => {
      const { rings } = flatMap(await shapesOf(id), SIZE);
      const sizes = places.map(([code, km2]) => ({ code, perKm2: sizeOf(rings.get(code)!) / km2 }));
      for (const { code, perKm2 } of sizes) {
        const ratio = perKm2 / sizes[0]!.perKm2;
        // Coasts and lakes are counted in different ways, and shapes are simplified.
        assert.ok(ratio > 0.9 && ratio < 1.1, `${code}: ${ratio}`);
      }
    });

  it('have shapes that the pointer finds', async () => {
    for (const { id } of REGION_MAPS) {
      const { rings, points } = flatMap(await shapesOf(id), SIZE);
      for (const [code, own] of rings) assert.ok(areaOf(own), `${id} ${code}`);
      const all = [...[...rings.values()].flat(2), ...points.values()];
      assert.ok(all.every(({ x, y }) => x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height));
    }
  });
});

describe('find', () => {
  it('finds states in several languages, without accents, by codes and with the word for their kind', () => {
    for (const name of ['Bayern', 'BAVARIA', 'Bavière', 'Baviera', 'BY', 'de-by', 'Freistaat Bayern'])
      assert.equal(find('de', name), 'BY');
    for (const name of ['São Paulo', 'sao paulo', 'SP', 'BR-SP', 'Estado de São Paulo']) assert.equal(find('br', name), 'SP');
    for (const name of ['Ontario', 'ON', 'Province of Ontario']) assert.equal(find('ca', name), 'ON');
    for (const name of ['New South Wales', 'NSW', 'AU-NSW']) assert.equal(find('au', name), 'NSW');
    for (const name of ['Ōsaka', 'Osaka', '大阪府', '大阪', 'Osaka Prefecture', 'Osaka-fu']) assert.equal(find('jp', name), '27');
    for (const name of ['Île-de-France', 'Ile de France', 'IDF']) assert.equal(find('fr', name), 'IDF');
    for (const name of ['Mazowieckie', 'województwo mazowieckie', 'Masovian Voivodeship', 'PL-14'])
      assert.equal(find('pl', name), 'MZ');
    for (const name of ['Thüringen', 'Thueringen', 'Thuringia']) assert.equal(find('de', name), 'TH');
    for (const name of ['İstanbul', 'Istanbul', 'TR-34']) assert.equal(find('tr', name), '34');
    for (const name of ['广东省', 'Guangdong', 'Guangdong Sheng']) assert.equal(find('cn', name), 'GD');
  });

  it('finds no state by a misspelled name', () => {
    assert.equal(find('de', 'Bayernn'), undefined);
    assert.equal(find('br', 'Sao Paolo'), undefined);
    assert.equal(find('de', ''), undefined);
  });
});

/** The map of states by their names, with the countries of some. */
function placed(names: readonly (string | null)[], countries: Readonly<Record<string, readonly string[]>> = {}, field = 'state') {
  const known: MemberCountries = new Map(Object.entries(countries).map(([name, own]) => [name, new Set(own)]));
  const { geography, codes } = placesOf(field, names, catalogOf(), {
    atlas: atlasOf({ REGION_MAPS, countOn }),
    countries: known,
  });
  return [geography?.id, codes.join(' ')];
}

describe('placesOf with the maps of states', () => {
  it('shows the country with most of the states, and leaves others out', () => {
    assert.deepEqual(placed(['Bayern', 'Hessen', 'Ontario', null]), ['de', 'BY HE  ']);
    assert.deepEqual(
      placed('AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'.split(' '))[0],
      'br',
    );
    assert.deepEqual(placed(['New South Wales', 'Victoria', 'QLD']), ['au', 'NSW VIC QLD']);
    assert.deepEqual(placed(['Georgia', 'Texas', 'Ontario']), ['us-states', 'GA TX ']);
  });

  it('shows the nations of the United Kingdom, or the regions of England with the other nations', () => {
    assert.deepEqual(placed(['England', 'Scotland', 'Wales']), ['gb', 'ENG SCT WLS']);
    assert.deepEqual(placed(['Scotland', 'Wales']), ['gb', 'SCT WLS']);
    assert.deepEqual(placed(['London', 'North West', 'Scotland']), ['gb-regions', 'UKI UKD SCT']);
  });

  it('shows no map where two countries have equally many states, and where only common names are known', () => {
    assert.deepEqual(placed(['Bayern', 'Ontario'])[0], undefined);
    assert.deepEqual(placed(['Limburg'])[0], undefined);
    assert.deepEqual(placed(['North East', 'North West', 'South East', 'South West'], {}, 'region')[0], undefined);
    assert.deepEqual(placed(['1', '2', '3', '4'])[0], undefined);
  });

  it('reads a name by the country of its rows', () => {
    assert.deepEqual(placed(['Limburg'], { Limburg: ['BE'] }), ['be', 'VLI']);
    assert.deepEqual(placed(['Limburg'], { Limburg: ['NL'] }), ['nl', 'LI']);
    assert.deepEqual(placed(['BA', 'SE'], { BA: ['BR'], SE: ['BR'] }), ['br', 'BA SE']);
    assert.deepEqual(placed(['1', '3'], { 1: ['JP'], 3: ['JP'] }), ['jp', '01 03']);
    assert.deepEqual(placed(['Georgia', 'Texas'], { Georgia: ['GE'], Texas: ['US'] }), ['us-states', ' TX']);
  });

  it('leaves out a name with rows in several countries', () => {
    const countries = { Limburg: ['BE', 'NL'], Utrecht: ['NL'], Zeeland: ['NL'] };
    assert.deepEqual(placed(['Limburg', 'Utrecht', 'Zeeland'], countries), ['nl', ' UT ZE']);
  });

  it('finds the regions of a column without a role of states', () => {
    assert.deepEqual(placed(['Lombardia', 'Lazio', 'Sicily'], {}, 'region'), ['it', '25 62 82']);
    assert.deepEqual(placed(['Center', 'East', 'South', 'West'], {}, 'region')[0], undefined);
  });
});

/** Returns the surface of rings in square px. Holes run the other way. */
function sizeOf(rings: readonly (readonly { x: number; y: number }[])[]): number {
  const signed = rings.map((ring) =>
    ring.reduce((sum, { x, y }, k) => {
      const last = ring.at(k - 1)!;
      return sum + (last.x * y - x * last.y) / 2;
    }, 0),
  );
  return Math.abs(signed.reduce((sum, size) => sum + size, 0));
}
