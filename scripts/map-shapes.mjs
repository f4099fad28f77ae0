// Makes the shapes of maps from `world-atlas` and `us-atlas` (Natural Earth and US Census, public domain), smaller than these: on a grid of 10,000 steps,
// with the codes that `sales-map` finds places by. Countries too small for a shape are points. Run it after an update of the atlases: node scripts/map-shapes.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid } from 'd3-geo';

const require = createRequire(import.meta.url);
const atlas = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));
const MODEL = 'src/elements/sales-map/model';
const PLOT = 'src/elements/sales-map/plot';
const STEPS = 10_000;

const source = (name) => readFileSync(`${MODEL}/${name}.ts`, 'utf8');
const alpha2 = new Map(
  [...source('countries').matchAll(/\b([A-Z]{2})[A-Z]{3}(\d{3})\b/g)].map(([, code, number]) => [number, code]),
);
const postal = new Map(
  [...source('us-states').matchAll(/([A-Z]{2}) ([A-Z][A-Za-z ]+)/g)].map(([, code, name]) => [name.trim(), code]),
);

/** Parts of a country that Natural Earth shows apart, and a country without a number. */
const NAMED = { 'N. Cyprus': 'CY', Somaliland: 'SO', Kosovo: 'XK' };
/** Places that have a code, and no shape of their own at any scale. */
const POINTS = {
  ...{ BQ: [-68.3, 12.2], CC: [96.8, -12.2], CX: [105.7, -10.5], GF: [-53.1, 3.9], GI: [-5.4, 36.1], GP: [-61.6, 16.3] },
  ...{ MQ: [-61, 14.6], RE: [55.5, -21.1], SJ: [16, 78.2], TK: [-171.8, -9.2], TV: [179.2, -8.5], YT: [45.2, -12.8] },
};

/** Returns the arcs of a topology as differences on the grid, without steps of zero. */
function arcsOf({ arcs, transform: { scale, translate } }, grid) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    let [atX, atY] = [0, 0];
    const steps = [];
    arc.forEach(([dx, dy], k) => {
      [x, y] = [x + dx, y + dy];
      const [gridX, gridY] = [x * scale[0] + translate[0], y * scale[1] + translate[1]].map((value, axis) =>
        Math.round((value - grid.translate[axis]) / grid.scale[axis]),
      );
      if (k > 0 && gridX === atX && gridY === atY && k < arc.length - 1) return;
      steps.push(gridX - atX, gridY - atY);
      [atX, atY] = [gridX, gridY];
    });
    return steps;
  });
}

const polygonsOf = ({ type, arcs }) => (type === 'Polygon' ? [arcs] : arcs);

function topologyOf(topology, geometries, codeOf, { grid, points = {} }) {
  const places = {};
  for (const geometry of geometries) {
    const code = codeOf(geometry);
    if (code !== undefined) (places[code] ??= []).push(...polygonsOf(geometry));
  }
  const used = [
    ...new Set(
      Object.values(places)
        .flat(3)
        .map((arc) => (arc < 0 ? ~arc : arc)),
    ),
  ].sort((a, b) => a - b);
  const at = new Map(used.map((arc, k) => [arc, k]));
  const renumbered = (arc) => (arc < 0 ? ~at.get(~arc) : at.get(arc));
  const all = arcsOf(topology, grid);
  return {
    ...grid,
    arcs: used.map((arc) => all[arc]),
    places: Object.fromEntries(
      Object.entries(places).map(([code, polygons]) => [
        code,
        polygons.map((rings) => rings.map((ring) => ring.map(renumbered))),
      ]),
    ),
    points,
  };
}

/** Returns the middle of the largest part of each country that only the finer atlas has. */
function smallCountries(fine, coarse) {
  const known = new Set(coarse.objects.countries.geometries.map(({ id }) => id));
  const points = fine.objects.countries.geometries.flatMap((geometry) => {
    const code = alpha2.get(geometry.id);
    if (code === undefined || known.has(geometry.id)) return [];
    const shapes = polygonsOf(geometry).map((rings) => ({
      type: 'Polygon',
      coordinates: rings.map((ring) => ringOf(fine, ring)),
    }));
    const largest = shapes.reduce((best, shape) => (geoArea(shape) > geoArea(best) ? shape : best));
    return [[code, geoCentroid(largest).map((degrees) => Number(degrees.toFixed(1)))]];
  });
  return Object.fromEntries(points);
}

function ringOf({ arcs, transform: { scale, translate } }, ring) {
  return ring.flatMap((index, k) => {
    let [x, y] = [0, 0];
    const points = arcs[index < 0 ? ~index : index].map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    if (index < 0) points.reverse();
    return k > 0 ? points.slice(1) : points;
  });
}

function write(file, name, comment, shapes) {
  const json = JSON.stringify(shapes);
  writeFileSync(
    `${PLOT}/${file}.ts`,
    `/** ${comment} Made by scripts/map-shapes.mjs. */\nexport const ${name} =\n  '${json}';\n`,
  );
  console.log(
    `${file}: ${json.length} bytes, ${Object.keys(shapes.places).length} shapes, ${Object.keys(shapes.points).length} points`,
  );
}

const world = atlas('world-atlas/countries-110m.json');
const nameOrCode = ({ id, properties }) => (id === '010' ? undefined : (alpha2.get(id) ?? NAMED[properties.name]));
write(
  'world-shapes',
  'WORLD_SHAPES',
  'Countries in degrees, except Antarctica, and the small ones as points.',
  topologyOf(world, world.objects.countries.geometries, nameOrCode, {
    grid: { scale: [360 / STEPS, 180 / STEPS], translate: [-180, -90] },
    points: { ...smallCountries(atlas('world-atlas/countries-50m.json'), world), ...POINTS },
  }),
);

const states = atlas('us-atlas/states-albers-10m.json');
const [left, top, right, bottom] = states.bbox;
write(
  'us-shapes',
  'US_SHAPES',
  'States of the United States in px of the projection `geoAlbersUsa` in 975 by 610.',
  topologyOf(states, states.objects.states.geometries, ({ properties }) => postal.get(properties.name), {
    grid: { scale: [(right - left) / STEPS, (bottom - top) / STEPS], translate: [left, top] },
  }),
);
