import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';
import type { Polygon, Position } from '../../../src/elements/sales-map/model/rings.js';
import { areasIn, readShapes } from '../../../src/elements/sales-map/load-shapes.js';
import { POSITIONS } from '../../../src/elements/sales-map/model/map.js';
import { elsewhere, explain, sentenceOf, textsOf } from '../../../src/elements/sales-map/model/texts.js';
import { equalAreas, MAPS } from '../../../src/elements/sales-map/plot/geography.js';
import { sceneOf } from '../../../src/elements/sales-map/plot/map.js';
import { members } from '../sales-breakdown/breakdown-answers.js';
import { catalogOf, context, errorOf, mapModel, mapOf, options, worded } from './map-answers.js';

const SIZE = { width: 700, height: 420 };

/** A rectangle of degrees that runs counterclockwise, as GeoJSON asks for, with a point at each tenth of a side: sides then follow parallels closely. */
function rectangle(west: number, south: number, width: number, height: number): Polygon[number] {
  const steps = Array.from({ length: 10 }, (_, k) => k / 10);
  const [east, north] = [west + width, south + height];
  return [
    ...steps.map((k): [number, number] => [west + k * width, south]),
    ...steps.map((k): [number, number] => [east, south + k * height]),
    ...steps.map((k): [number, number] => [east - k * width, north]),
    ...steps.map((k): [number, number] => [west, north - k * height]),
    [west, south],
  ];
}

const feature = (coordinates: unknown, properties: object, id?: string | number) => ({
  ...{ type: 'Feature', ...(id !== undefined && { id }), properties },
  geometry: { type: 'Polygon', coordinates },
});
const collection = (...features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const requested = (key?: string, object = '') => ({ shapes: 'regions.json', object, key });
const read = (text: string, key?: string, object?: string) => readShapes(text, requested(key, object));
const areasOf = (text: string, key?: string, object?: string) => areasIn(text, requested(key, object));

/** Three territories, one of two parts with a hole in the first, and the outline of a land that is none. */
const REGIONS = collection(
  feature([rectangle(10, 45, 4, 3), rectangle(11, 46, 1, 1)], { name: 'North', team: 'A' }),
  feature([rectangle(14, 45, 2, 3)], { name: 'São Paulo', team: 'B' }),
  feature([rectangle(10, 42, 3, 2)], { name: 'North', team: 'A' }),
  feature([rectangle(14, 42, 2, 2)], { name: 'South', team: 'C' }),
  feature([rectangle(17, 42, 1, 1)], {}),
);

/** The surface of a rectangle of degrees on a globe of radius 1 (Archimedes). */
const surface = (width: number, south: number, north: number): number =>
  ((width * Math.PI) / 180) * (Math.sin((north * Math.PI) / 180) - Math.sin((south * Math.PI) / 180));

/** The surface of rings in px, by the shoelace formula. Holes are negative when they run the other way. */
const shoelace = (rings: readonly (readonly { x: number; y: number }[])[]): number =>
  rings.reduce(
    (sum, ring) => sum + ring.reduce((part, { x, y }, k) => part + (ring.at(k - 1)!.x * y - x * ring.at(k - 1)!.y) / 2, 0),
    0,
  );

const projected = (text: string, key?: string) => read(text, key).project(MAPS, { codes: [], positions: {}, edgePx: 6 }, SIZE);

function draw(values: Readonly<Record<string, number | null>>, text = REGIONS) {
  const view = mapOf(values, { by: 'territory', ownMap: read(text) });
  return { view, scene: sceneOf(MAPS)(view, textsOf(view, context(), 'Map'), { ...SIZE, rtl: false }) };
}

describe('readShapes', () => {
  it('joins features with one key, and keeps features without a key apart', () => {
    const areas = areasOf(REGIONS);
    assert.deepEqual(
      [...areas].map(([code, rings]) => [code, rings.length]),
      [
        ['North', 3],
        ['São Paulo', 1],
        ['South', 1],
        ['', 1],
      ],
    );
    assert.deepEqual([...areasOf(REGIONS, 'team').keys()], ['A', 'B', 'C', '']);
  });

  it('uses the id of a feature, otherwise its name', () => {
    const both = collection(
      feature([rectangle(0, 0, 1, 1)], { name: 'one' }, 1),
      feature([rectangle(2, 0, 1, 1)], { name: 'two' }),
    );
    assert.deepEqual([...areasOf(both).keys()], ['1', 'two']);
    assert.deepEqual([...areasOf(both, 'name').keys()], ['one', 'two']);
    assert.deepEqual([...areasOf(both, 'id').keys()], ['1', '']);
  });

  it('finds values as given, then without case, spaces and accents unless two shapes are then equal', () => {
    const { codeOf } = read(REGIONS);
    const found = ['São Paulo', 'sao paulo', 'SAOPAULO', ' south', 'Sao', ''].map((text) => codeOf(text));
    assert.deepEqual(found, ['São Paulo', 'São Paulo', 'São Paulo', 'South', undefined, undefined]);
    const two = read(
      collection(feature([rectangle(0, 0, 1, 1)], { name: 'A b' }), feature([rectangle(2, 0, 1, 1)], { name: 'AB' })),
    );
    assert.deepEqual(
      ['A b', 'AB', 'ab'].map((text) => two.codeOf(text)),
      ['A b', 'AB', undefined],
    );
  });

  it('reads an object of a TopoJSON, by default the first', () => {
    const square = { type: 'Polygon', arcs: [[0, 1]], properties: { name: 'West' } };
    const topology = (more: object) =>
      JSON.stringify({
        type: 'Topology',
        objects: {
          sides: { type: 'GeometryCollection', geometries: [square, { type: 'MultiPolygon', id: 7, arcs: [[[2, ~1]]] }] },
          whole: { ...square, arcs: [[0, 1]], properties: { name: 'All' } },
        },
        ...more,
      });
    const plain = topology({
      arcs: [
        [
          [1, 2],
          [0, 2],
          [0, 0],
          [1, 0],
        ],
        [
          [1, 0],
          [1, 2],
        ],
        [
          [1, 0],
          [2, 0],
          [2, 2],
          [1, 2],
        ],
      ],
    });
    const steps = topology({
      transform: { scale: [0.5, 1], translate: [0, 0] },
      arcs: [
        [
          [2, 2],
          [-2, 0],
          [0, -2],
          [2, 0],
        ],
        [
          [2, 0],
          [0, 2],
        ],
        [
          [2, 0],
          [2, 0],
          [0, 2],
          [-2, 0],
        ],
      ],
    });
    const west = [
      [1, 2],
      [0, 2],
      [0, 0],
      [1, 0],
      [1, 2],
    ];
    for (const text of [plain, steps]) {
      const areas = areasOf(text);
      assert.deepEqual(areas.get('West'), [west]);
      assert.deepEqual(areas.get('7'), [
        [
          [1, 0],
          [2, 0],
          [2, 2],
          [1, 2],
          [1, 0],
        ],
      ]);
      assert.deepEqual([...areasOf(text, undefined, 'whole')], [['All', [west]]]);
    }
  });

  it('says what a file lacks', async () => {
    const error = (text: string, key?: string, object?: string) => errorOf(() => read(text, key, object));
    for (const text of [
      '<html>',
      '[]',
      'null',
      '{}',
      collection(),
      collection(feature([rectangle(0, 0, 1, 1)], {})),
      '{"features":[{"geometry":{"type":"Polygon","coordinates":[[1,2],[3,4]]}}]}',
    ]) {
      const { code, message } = await error(text);
      assert.equal(code, 'bad-option');
      assert.match(message, /^shapes: invalid value 'regions\.json'; expected a GeoJSON or TopoJSON file of areas/, text);
    }
    assert.match(
      (await error(REGIONS, 'nam')).message,
      /^key: invalid value 'nam'; expected one of name, team \(did you mean 'name'\?\)/,
    );
    assert.match(
      (await error('{"type":"Topology","objects":{"a":{},"b":{}},"arcs":[]}', undefined, 'c')).message,
      /^shapes: invalid value 'c'; expected one of a, b/,
    );
  });

  it('rejects coordinates that are not degrees', async () => {
    for (const [x, y] of [
      [500_000, 4_649_776],
      [10, 4_649_776],
      [500_000, 10],
    ] as const) {
      const { code, message, hint } = await errorOf(() =>
        read(
          collection(
            feature(
              [
                [
                  [x, y],
                  [x + 1, y],
                  [x, y + 1],
                  [x, y],
                ],
              ],
              { name: 'A' },
            ),
          ),
        ),
      );
      assert.equal(code, 'bad-option');
      assert.match(message, new RegExp(`expected longitudes and latitudes in degrees; the file has ${x}, ${y}`));
      assert.match(hint, /EPSG:4326/);
    }
  });
});

describe('a map of own shapes', () => {
  it('draws areas in proportion to those on the globe, whichever way their rings run', () => {
    const regions = JSON.parse(REGIONS) as { features: { geometry: { coordinates: Polygon } }[] };
    const turned = regions.features.map((one, k) => ({
      ...one,
      geometry: {
        ...one.geometry,
        coordinates: one.geometry.coordinates.map((ring, at) => ((k + at) % 2 === 0 ? ring.toReversed() : ring)),
      },
    }));
    const expected = {
      North: surface(4, 45, 48) - surface(1, 46, 47) + surface(3, 42, 44),
      'São Paulo': surface(2, 45, 48),
      South: surface(2, 42, 44),
      '': surface(1, 42, 43),
    };
    for (const text of [REGIONS, collection(...turned)]) {
      const { rings } = projected(text);
      const scale = Math.abs(shoelace(rings.get('South')!)) / expected.South;
      for (const [code, size] of Object.entries(expected)) {
        const drawn = Math.abs(shoelace(rings.get(code)!));
        assert.ok(Math.abs(drawn / scale / size - 1) < 0.01, `${code}: ${drawn / scale} of ${size}`);
      }
    }
  });

  it('fits the shapes into the space, from a district to the world and across the date line', () => {
    const places = {
      district: [rectangle(13.4, 52.5, 0.01, 0.01)],
      'date line': [rectangle(175, -20, 10, 5)],
      'both sides of the date line': [rectangle(175, -20, 5, 5), rectangle(-180, -20, 5, 5)],
      north: [rectangle(-10, 65, 40, 10)],
      world: [rectangle(-170, -50, 60, 110), rectangle(0, -30, 60, 90), rectangle(100, -50, 60, 110)],
    };
    for (const [name, all] of Object.entries(places)) {
      const points = [
        ...projected(collection(...all.map((ring) => feature([ring], { name }))))
          .rings.get(name)!
          .flat(),
      ];
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
      assert.ok(Math.min(...xs) > 5.9 && Math.max(...xs) < 694.1 && Math.min(...ys) > 5.9 && Math.max(...ys) < 414.1, name);
      assert.ok(Math.abs(wide - 688) < 0.2 || Math.abs(high - 408) < 0.2, `${name}: ${wide} × ${high}`);
    }
  });

  it('has the projections of d3-geo', () => {
    const samples: readonly Position[] = [
      [12, 48],
      [-60, -35],
      [30, 5],
      [0, 0],
      [19, 71],
    ];
    const wide: readonly Position[] = [
      [-170, -50],
      [-60, 0],
      [40, 10],
      [160, 70],
    ];
    const around = (...corners: Position[]) => equalAreas(corners);
    const cases = [
      [around([5, 40], [25, 72]), geoAzimuthalEqualArea().rotate([-15, -56])],
      [around([-10, 40], [25, 72]), geoAzimuthalEqualArea().rotate([-7.5, -56])],
      [around([170, -40], [-160, 10]), geoAzimuthalEqualArea().rotate([175, 15])],
      [equalAreas(wide), geoEqualEarth().rotate([80, 0])],
      [around(...wide, [-120, 0], [0, 0], [100, 0]), geoEqualEarth()],
    ] as const;
    for (const [toPlane, projection] of cases)
      for (const position of samples) {
        const { x, y } = toPlane(position);
        const [expectedX, expectedY] = projection.scale(1).translate([0, 0])(position)!;
        assert.ok(Math.abs(x - expectedX) < 1e-9 && Math.abs(y - expectedY) < 1e-9, `${position.join(', ')}: ${x}, ${y}`);
      }
  });

  it('draws the countries of world-atlas in their known sizes', () => {
    const text = readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8');
    const { rings } = projected(text, 'name');
    // In 1,000 km², France with French Guiana.
    const known = { France: 635, Brazil: 8516, Australia: 7692, 'South Africa': 1221, Canada: 9985, Algeria: 2382 };
    const scale = shoelace(rings.get('Brazil')!) / known.Brazil;
    for (const [name, size] of Object.entries(known))
      assert.ok(Math.abs(shoelace(rings.get(name)!) / scale / size - 1) < 0.07, `${name} ${shoelace(rings.get(name)!) / scale}`);
  });

  it('draws shapes without a value as land, and finds each place at its shape', () => {
    const { view, scene } = draw({ North: 30, 'sao paulo': 20, Atlantis: 5 });
    assert.deepEqual(view.codes, ['North', 'São Paulo', undefined]);
    assert.deepEqual(elsewhere(view), [2]);
    const { rings } = projected(REGIONS);
    const { targets } = scene;
    const middle = (code: string, part: number) => {
      const ring = rings.get(code)![part]!;
      return [
        ring.reduce((sum, { x }) => sum + x / ring.length, 0),
        ring.reduce((sum, { y }) => sum + y / ring.length, 0),
      ] as const;
    };
    // The smaller part of North, the hole in the other.
    assert.equal(targets.markAt(...middle('North', 2)), 0);
    assert.equal(targets.markAt(...middle('North', 1)), undefined);
    assert.equal(targets.markAt(...middle('São Paulo', 0)), 1);
    assert.equal(targets.markAt(...middle('South', 0)), undefined);
    const land = scene.marks().find(({ className }) => className === 'land');
    assert.equal((land as unknown as { parts: readonly unknown[] }).parts.length, 2);
  });

  it('names values without a shape with their share, and explains how shapes are found', () => {
    const { view } = draw({ North: 70, 'sao paulo': 20, Atlantis: 10 });
    assert.match(sentenceOf(view, context()), /1 value is not on the map \(10\.0% of total\): Atlantis\.$/);
    assert.match(explain(view, context())[0]!.text, /^2 of 3 values have a shape in the file of this map\./);
    const table = worded(view);
    assert.deepEqual(
      table.rows.map((row) => [row[0], row.at(-1)]),
      [
        ['North', 'North'],
        ['sao paulo', 'São Paulo'],
        ['Atlantis', '–'],
      ],
    );
  });

  it('keeps the display name of a value that is a code', () => {
    const of = new Map([['NW', { name: 'Northwest', shared: false }]]);
    const names = new Map([['territory', { of, isUsed: true }]]);
    const ownMap = read(collection(feature([rectangle(0, 0, 1, 1)], { name: 'NW' })));
    const view = mapOf({ NW: 1 }, { by: 'territory', ownMap, given: { names: names as never } });
    assert.deepEqual([view.rows[0]!.label, view.places[0]], ['Northwest', 'NW']);
  });

  it('adds up values of one shape under its name', () => {
    const { view } = draw({ 'São Paulo': 20, 'SAO PAULO': 15, North: 30 });
    assert.deepEqual(
      view.rows.map(({ label, values }) => [label, values[0]]),
      [
        ['São Paulo', 35],
        ['North', 30],
      ],
    );
  });
});

describe('the queries of a map of own shapes', () => {
  const columns = [
    { table: 'orders', name: 'lat', type: 'number', min: -10, max: 10 },
    { table: 'orders', name: 'lon', type: 'number', min: -10, max: 10 },
    { table: 'orders', name: 'territory', type: 'text' },
    { table: 'orders', name: 'city', type: 'text' },
  ];
  const given = { ...context({ catalog: { ...catalogOf(), columns } as never }), where: '', filters: [] };
  const state = { ...options({ by: 'territory', drill: 'territory, city', shapes: 'regions.json' }), depth: 0 };

  it('ask for no positions on the first level, before and after the shapes have loaded', () => {
    assert.ok(!(POSITIONS in mapModel.plans(state, given as never)));
    assert.ok(!(POSITIONS in mapModel.plans({ ...state, ownMap: read(REGIONS) }, given as never)));
    const drilled = { ...given, own: 'territory: North' };
    assert.ok(POSITIONS in mapModel.plans({ ...state, depth: 1 }, drilled as never));
  });

  it('reject shapes of other values, unless a filter leaves only values without a shape', async () => {
    const answers = members({ East: 2, West: 1 }, undefined, { by: 'territory' });
    const loaded = { ...state, ownMap: read(REGIONS) };
    const { code, message, hint } = await errorOf(() => mapModel.view(loaded, answers as never, given as never));
    assert.equal(code, 'bad-option');
    assert.match(
      message,
      /^shapes: invalid value 'regions\.json'; expected shapes with values of 'territory', such as East, West; the file has North, São Paulo, South$/,
    );
    assert.match(hint, /key/);
    mapModel.view(loaded, answers as never, { ...given, filters: ['territory: East, West'] } as never);
  });

  it('reject tiles, which further levels may have', async () => {
    const tiles = {
      ...state,
      ...options({ by: 'territory', drill: 'territory, city', shapes: 'regions.json', chart: 'tile' }),
      ownMap: read(REGIONS),
    };
    const answers = members({ North: 2 }, undefined, { by: 'territory' });
    const { message } = await errorOf(() => mapModel.view(tiles, answers as never, given as never));
    assert.match(message, /^chart: invalid value 'tile'; expected choropleth or bubble/);
    mapModel.view({ ...tiles, depth: 1 }, answers as never, { ...given, own: 'territory: North' } as never);
  });
});
