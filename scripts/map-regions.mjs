// Makes the shapes of states and provinces, one file for each map, and the gazetteer of cities: node scripts/map-regions.mjs
// Sources: Natural Earth (public domain), 1:10m states and provinces as `@superset-ui/legacy-plugin-chart-country-map` 0.20.3 (Apache-2.0) has them, and
// populated places as `city-timezones` 1.3.4 (MIT) has them. Both are brought into build/map-regions/, and are no dependency of the package.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { geoAzimuthalEqualArea } from 'd3-geo';

/** Returns the code of the place that has a district. @throws where a district is in none */
const unionOf = (parts) => {
  const codes = new Map(Object.entries(parts).flatMap(([code, districts]) => districts.split(' ').map((part) => [part, code])));
  return (part) => {
    if (!codes.has(part)) throw new Error(`${part} is in no place`);
    return codes.get(part);
  };
};

/** Returns the code of a place, with other codes than those of Natural Earth, and without those that are `undefined`. */
const renamed = (codes) => (code) => (Object.hasOwn(codes, code) ? codes[code] : code);

const FRANCE = {
  ARA: '01 03 07 15 26 38 42 43 63 69 73 74',
  BFC: '21 25 39 58 70 71 89 90',
  BRE: '22 29 35 56',
  '20R': '2A 2B',
  CVL: '18 28 36 37 41 45',
  GES: '08 10 51 52 54 55 57 67 68 88',
  HDF: '02 59 60 62 80',
  IDF: '75 77 78 91 92 93 94 95',
  NOR: '14 27 50 61 76',
  NAQ: '16 17 19 23 24 33 40 47 64 79 86 87',
  OCC: '09 11 12 30 31 32 34 46 48 65 66 81 82',
  PDL: '44 49 53 72 85',
  PAC: '04 05 06 13 83 84',
  ...{ GP: 'GP', MQ: 'MQ', GF: 'GF', RE: 'RE', YT: 'YT' },
};

const SPAIN = {
  AN: 'AL CA CO GR H J MA SE',
  AR: 'HU TE Z',
  ...{ AS: 'O', CB: 'S', CE: 'CE', ML: 'ML', RI: 'LO', MD: 'M', MC: 'MU', NC: 'NA', IB: 'PM' },
  CN: 'GC TF',
  CL: 'AV BU LE P SA SG SO VA ZA',
  CM: 'AB CR CU GU TO',
  CT: 'B GI L T',
  EX: 'BA CC',
  GA: 'C LU OR PO',
  PV: 'BI SS VI',
  VC: 'A CS V',
};

const ITALY = {
  21: 'AL AT BI CN NO TO VB VC',
  23: 'AO',
  25: 'BG BS CO CR LC LO MB MI MN PV SO VA',
  32: 'BZ TN',
  34: 'BL PD RO TV VE VI VR',
  36: 'GO PN TS UD',
  42: 'GE IM SP SV',
  45: 'BO FC FE MO PC PR RA RE RN',
  52: 'AR FI GR LI LU MS PI PO PT SI',
  55: 'PG TR',
  57: 'AN AP FM MC PU',
  62: 'FR LT RI RM VT',
  65: 'AQ CH PE TE',
  67: 'CB IS',
  72: 'AV BN CE NA SA',
  75: 'BA BR BT FG LE TA',
  77: 'MT PZ',
  78: 'CS CZ KR RC VV',
  82: 'AG CL CT EN ME PA RG SR TP',
  88: 'CA CI NU OG OR OT SS VS',
};

const ENGLAND = {
  UKC: 'NTY STY SND DUR HPL RCC NBL STT DAL MDB GAT NET',
  UKD: 'CHW CMA WRL HAL KWL LIV SFT SHN LAN BPL BBD CHE WGN SKP WRT SLF BOL TRF MAN OLD RCH TAM BUR',
  UKE: 'NYK ERY KHL NLN NEL YOR DNC ROT SHF CLD KIR LDS BRD WKF BNS',
  UKF: 'LIN RUT NTT NTH LEC DBY NGM LCE DER',
  UKG: 'SHR HEF STE TFW STS WOR WAR SOL COV BIR SAW DUD WLL WLV',
  UKH: 'NFK SFK ESS SOS THR HRT CAM LUT CBF BDF PTE',
  UKI: 'WND MRT WSM KEC HNS EAL HMF RIC LND TWH ENF BNE WFT RDB HAV BEX STN HIL BEN HRW CMD ISL LBH SWK CRY LEW HRY KTT NWM GRE HCK BDG BRY',
  UKJ: 'KEN MDW ESX BNH WSX HAM POR STH IOW MIK BKM OXF WBK WOK BRC WNM SLG RDG SRY',
  UKK: 'DOR BMH POL DEV TOB PLY CON SOM NSM BST SGC GLS SWD BAS WIL IOS',
};
const NATIONS = {
  WLS: 'FLN WRX POW MON NWP CRF VGL BGE NTL SWA CMN PEM CGN GWN CWY DEN AGY CAY RCT BGW TOF MTY',
  SCT: 'DGY SCB CLK STG FAL WLN EDH MLN ELN SAY NAY IVC RFW WDU AGB HLD MRY ABD ABE ANS DND PKN FIF ORK NLK EDU GLG ERW EAY SLK ZET ELS',
  NIR: 'DRY STB FER DGN ARM NYM LMV CLR MYL LRN CKF NTA BFS NDN ARD DOW MFT OMH CKT CGV BNB ANT LSB BLY BLA CSR',
};

/**
 * Each map: its id, the country's name, the file of Natural Earth, the code of each of its places, the degrees that its parts are in (west, south, east,
 * north), where parts far away are moved (across and down as shares of the map, with their size as a share of its width), whether its places consist of
 * districts, and whether they have no holes.
 */
const MAPS = [
  { id: 'at', name: 'Austria', source: 'austria', codeOf: renamed({}) },
  { id: 'au', name: 'Australia', source: 'australia', codeOf: renamed({ 'X02~': 'NSW' }), within: [112, -44, 154.5, -9] },
  { id: 'be', name: 'Belgium', source: 'belgium', codeOf: renamed({}) },
  { id: 'br', name: 'Brazil', source: 'brazil', codeOf: renamed({}), within: [-75, -34, -34, 6] },
  { id: 'ca', name: 'Canada', source: 'canada', codeOf: renamed({}) },
  { id: 'ch', name: 'Switzerland', source: 'switzerland', codeOf: renamed({}) },
  { id: 'cn', name: 'China', source: 'china', codeOf: renamed({ 71: undefined, 91: 'HK', 92: 'MO' }), within: [73, 18, 136, 54] },
  { id: 'de', name: 'Germany', source: 'germany', codeOf: renamed({}) },
  { id: 'es', name: 'Spain', source: 'spain', isUnion: true, codeOf: unionOf(SPAIN), insets: { CN: [0.1, 1, 0.26] } },
  {
    ...{ id: 'fr', name: 'France', source: 'france', isUnion: true, codeOf: unionOf(FRANCE) },
    insets: {
      GP: [-0.14, 0.1, 0.13],
      MQ: [-0.14, 0.3, 0.11],
      GF: [-0.14, 0.52, 0.15],
      RE: [-0.14, 0.74, 0.11],
      YT: [-0.14, 0.93, 0.09],
    },
  },
  {
    ...{ id: 'gb', name: 'the United Kingdom', source: 'uk', isSolid: true },
    codeOf: unionOf({ ENG: Object.values(ENGLAND).join(' '), ...NATIONS }),
  },
  {
    ...{ id: 'gb-regions', name: 'the United Kingdom, with the regions of England,', source: 'uk', isUnion: true },
    codeOf: unionOf({ ...ENGLAND, ...NATIONS }),
  },
  { id: 'in', name: 'India', source: 'india', codeOf: renamed({ CT: 'CG', OR: 'OD', UT: 'UK', TG: 'TS' }) },
  { id: 'it', name: 'Italy', source: 'italy', isUnion: true, codeOf: unionOf(ITALY) },
  {
    id: 'jp',
    name: 'Japan',
    source: 'japan',
    codeOf: renamed({}),
    within: [122, 24, 150, 46],
    insets: { 47: [0.18, 0.25, 0.32] },
  },
  {
    id: 'mx',
    name: 'Mexico',
    source: 'mexico',
    codeOf: renamed({ 'X01~': undefined, DIF: 'CMX' }),
    within: [-117.5, 14, -86, 33],
  },
  { id: 'nl', name: 'the Netherlands', source: 'netherlands', codeOf: renamed({}), within: [3, 50, 8, 54] },
  { id: 'pl', name: 'Poland', source: 'poland', codeOf: renamed({}) },
  { id: 'tr', name: 'Türkiye', source: 'turkey', codeOf: renamed({}) },
];

const FOLDER = path.resolve('build/map-regions');
const SHAPES = 'src/elements/sales-map/regions/shapes';
const PACKAGES = [
  ...['@superset-ui/legacy-plugin-chart-country-map@0.20.3', 'city-timezones@1.3.4'],
  ...['topojson-client@3.1.0', 'topojson-server@3.0.1', 'topojson-simplify@3.0.3'],
];
/** Steps of the grid across a map: a quarter of a px on a wide one. */
const STEPS = 4000;
/** A corner is dropped when its triangle is smaller than this share of the map. */
const LEAST_CORNER = 1.4e-6;
/** Parts of a place that are smaller than this share of the map are dropped, unless they are its largest. */
const LEAST_PART = 1.2e-5;
/** A place is a point when its largest part is smaller than this share of the map. */
const LEAST_PLACE = 5e-5;

mkdirSync(FOLDER, { recursive: true });
const INSTALL = ['install', '--no-save', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--prefix', FOLDER];
execFileSync('npm', [...INSTALL, ...PACKAGES], { stdio: 'inherit', shell: process.platform === 'win32' });
const require = createRequire(path.join(FOLDER, 'index.js'));
const { topology } = require('topojson-server');
const { merge } = require('topojson-client');
const { presimplify, simplify } = require('topojson-simplify');
const countries = path.join(FOLDER, 'node_modules/@superset-ui/legacy-plugin-chart-country-map/esm/countries');

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

function boundsOf(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = (all) => all.reduce((one, other) => Math.min(one, other));
  const most = (all) => all.reduce((one, other) => Math.max(one, other));
  return [least(xs), least(ys), most(xs), most(ys)];
}

/** Returns the polygons of each place in degrees, without the parts far away that the map leaves out. */
function placesOf({ source, codeOf, within }) {
  const places = new Map();
  for (const { properties, geometry } of JSON.parse(readFileSync(path.join(countries, `${source}.geojson`), 'utf8')).features) {
    const code = codeOf(properties.ISO.trim().slice(3));
    const polygons = polygonsOf(geometry).filter(([ring]) => !within || isIn(ring[0], within));
    if (code !== undefined) places.set(code, [...(places.get(code) ?? []), ...polygons]);
  }
  return places;
}

/** Distance in degrees up to which a corner is on the border of a neighbor. */
const ON_BORDER = 0.003;
/** Size in degrees of the cells in which corners are looked up. */
const CELL = 0.1;

/** Gives neighbors the same corners along their borders, which unions of them need: the source has simplified each district alone. */
function withSharedCorners(places) {
  const cells = new Map();
  const polygons = [...places.values()].flat();
  const cellOf = (x, y) => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
  for (const polygon of polygons)
    for (const at of polygon.flat()) {
      const cell = cellOf(...at);
      cells.set(cell, [...(cells.get(cell) ?? []), { at, polygon }]);
    }
  const cornersNear = ([x1, y1], [x2, y2]) => {
    const found = [];
    for (let x = Math.min(x1, x2) - CELL; x < Math.max(x1, x2) + 2 * CELL; x += CELL)
      for (let y = Math.min(y1, y2) - CELL; y < Math.max(y1, y2) + 2 * CELL; y += CELL)
        found.push(...(cells.get(cellOf(x, y)) ?? []));
    return found;
  };
  const onSide = (from, to, polygon) => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const long = dx * dx + dy * dy;
    return cornersNear(from, to)
      .filter((corner) => corner.polygon !== polygon)
      .map(({ at }) => ({ at, along: ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / long }))
      .filter(({ at, along }) => {
        const away = Math.hypot(at[0] - from[0] - along * dx, at[1] - from[1] - along * dy);
        return along > 0 && along < 1 && away < ON_BORDER && `${at}` !== `${from}` && `${at}` !== `${to}`;
      })
      .sort((one, other) => one.along - other.along)
      .map(({ at }) => at);
  };
  const complete = (ring, polygon) => ring.flatMap((at, k) => (k > 0 ? [...onSide(ring[k - 1], at, polygon), at] : [at]));
  return new Map([...places].map(([code, own]) => [code, own.map((polygon) => polygon.map((ring) => complete(ring, polygon)))]));
}

const isIn = ([x, y], [west, south, east, north]) => x >= west && x <= east && y >= south && y <= north;

/** Projects places to a plane on which areas are in proportion, and moves those far away next to the others, enlarged. */
function inPlane(places, insets = {}) {
  const own = [...places].filter(([code]) => !insets[code]);
  const degrees = boundsOf(own.flatMap(([, polygons]) => polygons.flat(2)));
  const projectionAround = ([west, south, east, north]) =>
    geoAzimuthalEqualArea()
      .rotate([-(west + east) / 2, -(south + north) / 2])
      .scale(1)
      .translate([0, 0])
      .precision(0);
  const flat = (polygons, projection) => polygons.map((rings) => rings.map((ring) => ring.map((at) => projection(at))));
  const main = new Map(own.map(([code, polygons]) => [code, flat(polygons, projectionAround(degrees))]));
  const bounds = boundsOf([...main.values()].flat(3));
  const [left, top, right, bottom] = bounds;
  for (const [code, [across, down, share]] of Object.entries(insets)) {
    const polygons = places.get(code);
    const shown = flat(polygons, projectionAround(boundsOf(polygons.flat(2))));
    const [x1, y1, x2, y2] = boundsOf(shown.flat(2));
    const scale = (share * (right - left)) / Math.max(x2 - x1, y2 - y1);
    const move = ([x, y]) => [
      left + across * (right - left) + (x - (x1 + x2) / 2) * scale,
      top + down * (bottom - top) + (y - (y1 + y2) / 2) * scale,
    ];
    main.set(code, polygons.length > 0 ? shown.map((rings) => rings.map((ring) => ring.map(move))) : []);
  }
  return main;
}

const sizeOf = (ring) =>
  Math.abs(ring.reduce((sum, [x, y], k) => sum + (k > 0 ? ring[k - 1][0] * y - x * ring[k - 1][1] : 0), 0)) / 2;

/** Returns the middle of the largest ring. */
function middleOf(rings) {
  const [largest] = [...rings].sort((one, other) => sizeOf(other) - sizeOf(one));
  const [x1, y1, x2, y2] = boundsOf(largest);
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/** Returns the shapes of a map: borders that two places share are one arc. */
function shapesOf(map) {
  const places = placesOf(map);
  const plane = inPlane(map.isUnion ? withSharedCorners(places) : places, map.insets);
  const [left, top, right, bottom] = boundsOf([...plane.values()].flat(3));
  const whole = Math.max(right - left, bottom - top);
  const grid = { scale: [whole / STEPS, whole / STEPS], translate: [left, top] };
  const toGrid = ([x, y]) => [Math.round((x - left) / grid.scale[0]), Math.round((y - top) / grid.scale[1])];
  const featureOf = ({ id, ...geometry }) => ({ type: 'Feature', id, properties: {}, geometry });
  const topologyOf = (geometries) =>
    topology({ places: { type: 'FeatureCollection', features: geometries.map(featureOf) } }, 1e6);
  const districts = topologyOf([...plane].map(([id, coordinates]) => ({ id, type: 'MultiPolygon', coordinates })));
  // A place that is a union of districts loses the borders between them.
  const unions = districts.objects.places.geometries.map((one) => ({ id: one.id, ...merge(districts, [one]) }));
  const coarse = simplify(presimplify(topologyOf(unions)), LEAST_CORNER * whole * whole);
  const { geometries } = coarse.objects.places;
  return pack(coarse, geometries, { ...map, grid, toGrid, whole });
}

function pack({ arcs }, geometries, { grid, toGrid, whole, insets = {}, isSolid }) {
  const pointsOf = (ring) => ring.flatMap((index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]).slice(0, -1));
  const least = (share) => share * whole * whole;
  const [places, points, used] = [{}, {}, new Map()];
  const numberOf = (index) => {
    const arc = index < 0 ? ~index : index;
    if (!used.has(arc)) used.set(arc, used.size);
    return index < 0 ? ~used.get(arc) : used.get(arc);
  };
  for (const { id, arcs: polygons } of geometries) {
    const sized = polygons.map((rings) => ({ rings, size: sizeOf([...pointsOf(rings[0]), pointsOf(rings[0])[0]]) }));
    const largest = Math.max(...sized.map(({ size }) => size));
    if (!insets[id] && largest < least(LEAST_PLACE)) points[id] = middleOf(sized.map(({ rings }) => pointsOf(rings[0])));
    else
      places[id] = sized
        .filter(({ size }) => insets[id] || size >= Math.min(largest, least(LEAST_PART)))
        .map(({ rings }) =>
          rings
            .filter((ring, at) => at === 0 || (!isSolid && sizeOf([...pointsOf(ring), pointsOf(ring)[0]]) >= least(LEAST_PART)))
            .map((ring) => ring.map(numberOf)),
        );
  }
  return { ...grid, arcs: [...used.keys()].map((arc) => stepsOf(arcs[arc].map(toGrid))), places, points };
}

/** Returns an arc as differences on the grid, without steps of zero. */
function stepsOf(points) {
  let [atX, atY] = [0, 0];
  return points.flatMap(([x, y], k) => {
    if (k > 0 && x === atX && y === atY && k < points.length - 1) return [];
    const step = [x - atX, y - atY];
    [atX, atY] = [x, y];
    return step;
  });
}

const round = (value) => Number(value.toPrecision(6));

for (const map of MAPS) {
  const shapes = shapesOf(map);
  const { scale, translate, points } = shapes;
  const json = JSON.stringify({
    ...shapes,
    ...{ scale: scale.map(round), translate: translate.map(round) },
    points: Object.fromEntries(Object.entries(points).map(([code, at]) => [code, at.map(round)])),
  });
  const comment = `States of ${map.name} in a plane of equal areas. Made by scripts/map-regions.mjs.`;
  mkdirSync(SHAPES, { recursive: true });
  writeFileSync(`${SHAPES}/${map.id}.ts`, `/** ${comment} */\nexport const SHAPES =\n  '${json}';\n`);
  console.log(
    `${map.id}: ${json.length} bytes, ${Object.keys(shapes.places).length} shapes, ${Object.keys(points).join(' ') || 'no'} points`,
  );
}

/** Writes the cities: of each country, a line of each state with names, hundredths of degrees north and east, and thousands of people. */
function writeCities() {
  const codes = { Kosovo: 'XK', Somaliland: 'SO' };
  // States as they are now.
  const moved = { Ahmedabad: 'Gujarat', Surat: 'Gujarat', Hyderabad: 'Telangana' };
  const byState = new Map();
  for (const { city, iso2, country, province, lat, lng, pop } of require('city-timezones').cityMapping) {
    const state = (iso2 === 'IN' && moved[city]) || province || '';
    const place = `${codes[country] ?? iso2}|${state}`;
    const parts = [city, Math.round(lat * 100), Math.round(lng * 100), Math.round(pop / 1000)];
    if (/^[A-Z]{2}\|/.test(place) && iso2 !== 'AQ' && pop >= 500)
      byState.set(place, [...(byState.get(place) ?? []), parts.join('|')]);
  }
  const lines = [...byState]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([place, cities]) => `${place}|${cities.join('|')}`);
  const text = lines.map((line, k) => (line.slice(0, 2) === lines[k - 1]?.slice(0, 2) ? line.slice(2) : line)).join('\\n');
  const comment = 'Cities of Natural Earth. Made by scripts/map-regions.mjs.';
  writeFileSync(
    'src/elements/sales-map/regions/city-list.ts',
    `/** ${comment} */\nexport const CITY_LIST =\n  '${text.replaceAll("'", '’')}';\n`,
  );
  console.log(`cities: ${text.length} bytes, ${lines.length} states`);
}

writeCities();
