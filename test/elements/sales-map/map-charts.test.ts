import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMap, POSITIONS } from '../../../src/elements/sales-map/model/map.js';
import { US_STATES } from '../../../src/util/places/place-name.js';
import { countryOf } from '../../../src/elements/sales-map/model/place-names.js';
import { positionPlan, positionsIn } from '../../../src/elements/sales-map/model/gazetteer.js';
import { elsewhere, textsOf } from '../../../src/elements/sales-map/model/texts.js';
import { STATE_TILES, WORLD_TILES } from '../../../src/elements/sales-map/model/tiles.js';
import { MAPS } from '../../../src/elements/sales-map/plot/geography.js';
import { sceneOf, tileMap } from '../../../src/elements/sales-map/plot/map.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { answer, members } from '../sales-breakdown/breakdown-answers.js';
import { numbers, texts } from '../sales-trend/trend-answers.js';
import { catalogOf, context, mapModel, mapOf, options } from './map-answers.js';

type NumberColumn = readonly [name: string, min: number, max: number, table?: string];

const columnsOf = (...columns: readonly NumberColumn[]): Pick<Catalog, 'columns' | 'roles'> => ({
  ...catalogOf({ city: 'City', country: 'Country' }),
  columns: columns.map(([name, min, max, table = 'orders']) => ({ table, name, min, max, type: 'number' }) as never),
});

describe('tiles', () => {
  it('have each state once, and countries that have a code, once', () => {
    const codes = STATE_TILES.places.map(({ code }) => code);
    assert.deepEqual([...codes].sort(), US_STATES.map(({ code }) => code).sort());
    const countries = WORLD_TILES.places.map(({ code }) => code);
    assert.equal(new Set(countries).size, countries.length);
    assert.equal(countries.length, 199);
    for (const code of countries) assert.equal(countryOf(code), code);
  });

  it('are squares of equal size inside of the space', () => {
    const { rings } = tileMap(STATE_TILES, { width: 330, height: 200 });
    const [first] = rings.get('AK')!;
    const side = first![1]!.x - first![0]!.x;
    for (const [code, [ring]] of rings) {
      assert.ok(Math.abs(ring![2]!.y - ring![1]!.y - side) < 1e-9, code);
      assert.ok(
        ring!.every(({ x, y }) => x >= 0 && x <= 330 && y >= 0 && y <= 200),
        code,
      );
    }
  });
});

describe('a tile grid', () => {
  it('writes values below codes where all of them fit, and the codes of states without data', () => {
    const view = mapOf({ Texas: -8836, Ohio: 1740, 'New York': 24_357 }, { by: 'state', chart: 'tile' });
    const textsAt = (width: number): readonly string[] =>
      sceneOf(MAPS)(view, textsOf(view, context(), 'Map'), { width, height: 380, rtl: false })
        .marks()
        .flatMap((mark) => (mark.kind === 'text' ? mark.parts.map(({ text }) => text) : []));
    const wide = textsAt(700);
    for (const text of ['TX', '−8.8', 'OH', '1.7', 'NY', '24.4', 'AK'])
      assert.ok(wide.includes(text), `${text} in ${wide.join()}`);
    const narrow = textsAt(300);
    assert.ok(narrow.includes('TX') && !narrow.includes('−8.8'), narrow.join());
  });

  it('lists places without a tile as not on the map', () => {
    const map = mapOf({ USA: 3, Greenland: 2, Atlantis: 1 }, { chart: 'tile' });
    assert.deepEqual(map.codes, ['US', undefined, undefined]);
    assert.deepEqual(elsewhere(map), [1, 2]);
    assert.deepEqual(elsewhere(mapOf({ USA: 3, Greenland: 2 })), []);
  });
});

describe('bubbles', () => {
  it('have areas in proportion to values, at the places', () => {
    const view = mapOf({ Brazil: 400, France: 100 }, { chart: 'bubble' });
    const { scene } = draw(view);
    const [largest, smaller] = [0, 1].map((row) => scene.targets.boxOf(row)!.width);
    assert.ok(Math.abs(largest! / smaller! - 2) < 1e-9);
    const [brazil, france] = [0, 1].map((row) => scene.targets.tipOf(row)!);
    assert.ok(brazil!.x < france!.x && brazil!.y > france!.y);
  });

  it('are found by the pointer, the smaller one in front', () => {
    const view = mapOf({ Germany: 900, Luxembourg: 30, Brazil: 1, Australia: 1 }, { chart: 'bubble' });
    const { scene } = draw(view);
    const { x, y } = scene.targets.tipOf(1)!;
    assert.equal(scene.targets.markAt(x, y), 1);
    assert.equal(scene.targets.markAt(-5, -5), undefined);
  });
});

describe('positions', () => {
  const CITIES = { Paris: 3, Berlin: 2, Nowhere: 1 };
  const found = answer([
    texts('city', ['Paris', 'Berlin', 'Nowhere']),
    numbers('latitude', [48.86, 52.52, 0], 'number'),
    numbers('longitude', [2.35, 13.4, 0], 'number'),
  ]);

  it('are those of columns with degrees', () => {
    const plan = (...columns: readonly NumberColumn[]) => positionPlan('city', 'region: West', columnsOf(...columns));
    assert.deepEqual(plan(['Latitude', -33, 60], ['Longitude', -120, 150])?.measures, [
      'latitude = avg("Latitude")',
      'longitude = avg("Longitude")',
    ]);
    assert.equal(plan(['store_lat', 1, 2], ['store_lng', 3, 4])?.measures[0], 'latitude = avg("store_lat")');
    // A column of other numbers, a single one, and words that only contain the name.
    assert.equal(plan(['lat', 0, 5000], ['lon', 1, 2]), undefined);
    assert.equal(plan(['lat', 0, 50]), undefined);
    assert.equal(plan(['flat', 0, 50], ['salon', 0, 50]), undefined);
    // Positions of something else than the members.
    assert.equal(plan(['lat', 0, 50, 'depots'], ['lon', 0, 50, 'depots']), undefined);
  });

  it('leave out members without one: 0, 0 is in the sea', () => {
    assert.deepEqual(
      [...positionsIn(found)],
      [
        ['Paris', [2.35, 48.86]],
        ['Berlin', [13.4, 52.52]],
      ],
    );
  });

  it('are bubbles, and members without one are not on the map', () => {
    const map = toMap({ ...members(CITIES, undefined, { by: 'city' }), [POSITIONS]: found }, options({ by: 'city' }), context());
    assert.deepEqual([map.geography?.id, map.mapChart], ['world', 'bubble']);
    assert.deepEqual(
      map.rows.map(({ label }) => label),
      ['Paris', 'Berlin', 'Nowhere'],
    );
    assert.deepEqual(elsewhere(map), [2]);
    const { scene } = draw(map);
    const [paris, berlin] = [0, 1].map((row) => scene.targets.tipOf(row)!);
    assert.ok(paris!.x < berlin!.x && paris!.y > berlin!.y);
  });

  it('are asked for unless the members are countries or states', () => {
    const { columns, roles } = columnsOf(['lat', 1, 2], ['lon', 3, 4]);
    const plans = (by: string) =>
      mapModel.plans({ ...options({ by }), depth: 0 }, {
        ...context({ catalog: { ...catalogOf(), columns, roles } }),
        where: '',
      } as never);
    assert.ok(POSITIONS in plans('city'));
    assert.ok(!(POSITIONS in plans('country')));
  });
});

function draw(view: ReturnType<typeof mapOf>) {
  const frame = { width: 700, height: 420, rtl: false };
  return { scene: sceneOf(MAPS)(view, textsOf(view, context(), 'Map'), frame) };
}
