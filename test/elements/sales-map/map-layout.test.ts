import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geoAlbersUsa } from 'd3-geo';
import { textWidth } from '../../../src/plot/text-width.js';
import { areaOf, isInside, circleArea, NAME_PX } from '../../../src/elements/sales-map/plot/areas.js';
import { sceneOf, neighborsOf, stepTo } from '../../../src/elements/sales-map/plot/map.js';
import { flatMap, MAPS, worldMap, polygonsOf } from '../../../src/elements/sales-map/plot/geography.js';
import type { Shapes } from '../../../src/elements/sales-map/model/geography.js';
import { US_SHAPES } from '../../../src/elements/sales-map/plot/us-shapes.js';
import { WORLD_SHAPES } from '../../../src/elements/sales-map/plot/world-shapes.js';
import { COUNTRIES } from '../../../src/elements/sales-map/model/place-names.js';
import { US_STATES } from '../../../src/util/places/place-name.js';
import { textsOf } from '../../../src/elements/sales-map/model/texts.js';
import { context, mapOf } from './map-answers.js';

const world = JSON.parse(WORLD_SHAPES) as Shapes;
const states = JSON.parse(US_SHAPES) as Shapes;
const SIZE = { width: 800, height: 400 };

describe('the shapes', () => {
  it('have every country, as a shape or as a point, except uninhabited islands', () => {
    const missing = COUNTRIES.map(({ alpha2 }) => alpha2).filter((code) => !world.places[code] && !world.points[code]);
    assert.deepEqual(missing, ['AQ', 'BV', 'UM']);
  });

  it('have every state', () => {
    assert.deepEqual(Object.keys(states.places).sort(), US_STATES.map(({ code }) => code).sort());
  });

  it('are closed rings', () => {
    for (const [code, polygons] of [...polygonsOf(world), ...polygonsOf(states)])
      for (const ring of polygons.flat()) assert.deepEqual(ring[0], ring.at(-1), code);
  });
});

describe('worldMap', () => {
  it('has places of equal size in equal areas', () => {
    const { rings } = worldMap(world, [], SIZE);
    const sizeOf = (code: string): number =>
      rings.get(code)!.reduce(
        (sum, ring) =>
          sum +
          Math.abs(
            ring.reduce((area, { x, y }, k) => {
              const next = ring[(k + 1) % ring.length]!;
              return area + (x * next.y - next.x * y) / 2;
            }, 0),
          ),
        0,
      );
    // Square kilometers of land by the CIA World Factbook. The coarse outlines are within 5%.
    assert.ok(Math.abs(sizeOf('BR') / sizeOf('AU') / (8_358_140 / 7_633_565) - 1) < 0.05);
    assert.ok(Math.abs(sizeOf('CD') / sizeOf('SE') / (2_344_858 / 450_295) - 1) < 0.07);
  });

  it('puts places where they are: the pointer on a capital finds its country', () => {
    const { rings } = worldMap(world, ['FR', 'DE', 'ES', 'IT'], SIZE);
    const areas = new Map([...rings].flatMap(([code, own]) => (areaOf(own) ? [[code, areaOf(own)!]] : [])));
    for (const code of ['FR', 'DE', 'ES', 'IT']) {
      const { anchor, rings: own } = areas.get(code)!;
      assert.ok(isInside(own, anchor), code);
    }
    assert.ok(areas.get('ES')!.anchor.x < areas.get('FR')!.anchor.x && areas.get('FR')!.anchor.x < areas.get('DE')!.anchor.x);
    assert.ok(areas.get('DE')!.anchor.y < areas.get('IT')!.anchor.y);
  });

  it('writes a name where its country is wide: France is narrow in its middle', () => {
    const codes = ['FR', 'DE', 'ES', 'IT', 'AT', 'SE', 'DK', 'NL'];
    const { rings } = worldMap(world, codes, { width: 446, height: 230 });
    const { anchor, roomPx, rings: own } = areaOf(rings.get('FR')!)!;
    const half = textWidth('France', NAME_PX) / 2 + 4;
    assert.ok(roomPx > 2 * half, `${roomPx} px for ${2 * half}`);
    for (const dx of [-half, half])
      for (const dy of [-NAME_PX / 2, NAME_PX / 2])
        assert.ok(isInside(own, { x: anchor.x + dx, y: anchor.y + dy }), `${dx}, ${dy}`);
  });

  it('fits the countries with data, without their parts in other regions of the world', () => {
    const { rings } = worldMap(world, ['FR', 'DE'], SIZE);
    const { box } = areaOf(rings.get('FR')!)!;
    assert.ok(box.height > 150, `France is ${box.height} px high`);
    const { rings: one } = worldMap(world, ['LU'], SIZE);
    assert.ok(areaOf(one.get('LU')!)!.box.height < 60, 'a small country is shown among its neighbors');
    assert.ok(areaOf(one.get('BE')!));
    const { points } = worldMap(world, ['SG'], SIZE);
    assert.ok(Math.abs(points.get('SG')!.x - 400) < 1 && Math.abs(points.get('SG')!.y - 200) < 1);
  });

  it('fits countries on both sides of the date line next to each other', () => {
    const { rings } = worldMap(world, ['NZ', 'FJ'], SIZE);
    const [one, other] = [areaOf(rings.get('NZ')!)!, areaOf(rings.get('FJ')!)!];
    assert.ok(Math.abs(one.anchor.x - other.anchor.x) < 400);
    for (const { x, y } of [one.anchor, other.anchor]) assert.ok(x > 0 && x < 800 && y > 0 && y < 400);
  });
});

describe('flatMap', () => {
  it('is the projection of d3-geo', () => {
    const projection = geoAlbersUsa().scale(1300).translate([487.5, 305]);
    const polygons = polygonsOf(states);
    const cities = {
      CA: [-121.49, 38.58],
      TX: [-97.74, 30.27],
      ME: [-69.78, 44.5],
      HI: [-155.5, 19.6],
      AK: [-149.9, 61.2],
    } as const;
    for (const [code, [longitude, latitude]] of Object.entries(cities)) {
      const [x, y] = projection([longitude, latitude])!;
      const rings = polygons
        .get(code)!
        .flat()
        .map((ring) => ring.map(([px, py]) => ({ x: px, y: py })));
      assert.ok(isInside(rings, { x, y }), code);
    }
  });

  it('fits the space', () => {
    const { rings } = flatMap(states, SIZE);
    const all = [...rings.values()].flat(2);
    assert.ok(all.every(({ x, y }) => x >= 0 && x <= 800 && y >= 0 && y <= 400));
  });
});

describe('areas', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
    { x: 0, y: 0 },
  ];
  const hole = [
    { x: 4, y: 4 },
    { x: 6, y: 4 },
    { x: 6, y: 6 },
    { x: 4, y: 6 },
    { x: 4, y: 4 },
  ];

  it('have holes', () => {
    assert.deepEqual([isInside([square, hole], { x: 2, y: 2 }), isInside([square, hole], { x: 5, y: 5 })], [true, false]);
  });

  it('have an anchor inside of them, also where they are hollow', () => {
    const horseshoe = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 30 },
      { x: 20, y: 30 },
      { x: 20, y: 4 },
      { x: 12, y: 4 },
      { x: 12, y: 30 },
      { x: 0, y: 30 },
      { x: 0, y: 0 },
    ];
    const area = areaOf([horseshoe])!;
    assert.ok(isInside([horseshoe], area.anchor));
    assert.equal(area.roomPx, 12);
  });

  it('are none without a ring', () => {
    assert.equal(areaOf([]), undefined);
    assert.equal(circleArea({ x: 5, y: 5 }).box.width, 9);
  });
});

describe('neighborsOf', () => {
  it('leads to the neighbor in a direction, and stays at an edge', () => {
    const neighbors = neighborsOf([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 0, y: 10 },
      { x: 10, y: 10 },
    ]);
    assert.deepEqual(neighbors[0], { left: 0, right: 1, up: 0, down: 2 });
    assert.deepEqual(neighbors[3], { left: 2, right: 3, up: 1, down: 3 });
    assert.deepEqual([stepTo(neighbors, 2, 'first'), stepTo(neighbors, 0, 'last')], [0, 3]);
  });

  it('reaches every place from the first, on all of the world', () => {
    const { rings, points } = worldMap(world, [], SIZE);
    const places = [...[...rings.values()].flatMap((own) => areaOf(own)?.anchor ?? []), ...points.values()];
    const neighbors = neighborsOf(places);
    const reached = new Set([0]);
    for (const at of reached) for (const to of Object.values(neighbors[at]!)) reached.add(to);
    assert.equal(reached.size, places.length);
  });
});

describe('sceneOf', () => {
  it('needs less height in less width, and more for members that are not on the map', () => {
    const least = (values: Record<string, number>, width: number): number => {
      const view = mapOf(values);
      return sceneOf(MAPS)(view, textsOf(view, context(), 'Map'), { width, height: 0, rtl: false }).leastHeight!;
    };
    assert.ok(least({ USA: 1, FR: 2 }, 320) < least({ USA: 1, FR: 2 }, 800));
    assert.ok(least({ USA: 1, FR: 2, Atlantis: 3 }, 320) > least({ USA: 1, FR: 2 }, 320));
  });
});
