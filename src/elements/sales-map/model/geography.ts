import type { WidgetContext } from '../../base/element/widget.js';
import type { MapAttributes } from '../attributes.js';
import { countryName, countryOf, stateName, stateOf, type PlaceFinder } from './place-names.js';
import type { Position } from './merged-rings.js';

/** Countries as tiles: each near its neighbors, roughly where it is. Dependent territories have none. */
const WORLD_ROWS = `
.. .. .. .. .. .. .. .. .. .. .. IS NO SE FI LV EE RU
.. .. .. .. .. .. CA .. .. .. GB NL DK LT PL CZ HU SK KZ
.. .. .. .. .. .. .. .. .. .. IE BE DE AT SI BY UA MD UZ MN
.. .. .. .. .. .. .. .. .. .. FR CH LU LI HR GE RS RO BG KG
.. .. .. .. .. US .. .. .. .. MC AD SM BA CY TR AM AZ TM TJ CN KP JP
.. .. .. .. .. .. .. .. .. .. PT ES IT MT ME XK MK SY IR AF BT KR
.. .. .. .. MX .. CU BS .. .. MA VA TN AL PS LB KW IQ PK NP .. HK
.. .. .. .. .. BZ HT KN AG .. .. MR DZ LY GR EG JO BH AE IN BD MO TW
.. .. .. .. GT JM .. DO DM .. CV SN ML NE IL SD SA QA OM MM LA .. PH
.. .. .. .. SV NI HN LC BB .. .. GM BF BJ TD SS ER YE .. TH VN
.. .. .. .. CR PA VC GD TT .. GW .. GN TG NG CF ET DJ LK .. KH BN PW FM .. MH
KI .. .. .. .. .. VE GY SR .. SL CI GH CM UG .. SO MV .. SG MY
.. .. .. .. .. EC CO .. .. .. .. LR ST GQ CG RW KE .. .. .. ID .. .. NR
.. .. .. .. .. .. PE .. .. .. .. .. .. GA CD BI TZ SC .. .. .. TL PG .. SB TV
WS .. .. .. .. .. .. .. BR .. .. .. .. AO .. ZM MW KM
.. .. .. .. .. .. BO .. .. .. .. .. .. .. ZW MZ .. MU .. .. .. .. .. .. VU FJ
TO .. .. .. .. .. PY .. .. .. .. .. .. NA BW MG
.. .. .. .. .. .. .. .. .. .. .. .. .. ZA SZ .. .. .. .. .. .. AU
.. .. .. .. .. .. UY .. .. .. .. .. .. .. LS
.. .. .. .. .. CL AR
.. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. NZ`;

const STATES = `
AK .. .. .. .. .. .. .. .. .. ME
.. .. .. .. .. .. .. .. .. VT NH
WA ID MT ND MN IL WI MI NY RI MA
OR NV WY SD IA IN OH PA NJ CT
CA UT CO NE MO KY WV VA MD DE
.. AZ NM KS AR TN NC SC DC
.. .. .. OK LA MS AL GA
HI .. .. TX .. .. .. .. FL`;

/** A tile by the code of its place. */
export interface Tile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

function tilesIn(grid: string): readonly Tile[] {
  const rows = grid.trim().split('\n');
  return rows.flatMap((line, row) => line.split(' ').flatMap((code, column) => (code === '..' ? [] : [{ code, column, row }])));
}

/** The tiles of a map. */
export interface TileGrid {
  readonly places: readonly Tile[];
  /** Height of the grid by its width. */
  readonly aspect: number;
  /** Maximum height in px, unless the card is higher. */
  readonly maxPx: number;
}

/** The tiles of countries. */
export const WORLD_TILES: TileGrid = { places: /* @__PURE__ */ tilesIn(WORLD_ROWS), aspect: 0.78, maxPx: 540 };

/** The tiles of states. */
export const STATE_TILES: TileGrid = { places: /* @__PURE__ */ tilesIn(STATES), aspect: 0.73, maxPx: 376 };

/** A position in px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The space for a map in px. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** The outlines of the places in px, and the small places as points. */
export interface Projected {
  readonly rings: ReadonlyMap<string, readonly (readonly Spot[])[]>;
  readonly points: ReadonlyMap<string, Spot>;
}

/** The places that a map has to show, and the positions of those that have no shape in it: degrees east and north. */
interface ShownPlaces {
  readonly codes: readonly string[];
  readonly positions: Readonly<Record<string, [east: number, north: number]>>;
  /** Space between the places and the edges in px. */
  readonly edgePx: number;
}

/** The shapes of places on a grid: borders that two places share are one arc. */
export interface Shapes {
  /** Units per step of the grid, and the units at its origin, across and down. */
  readonly scale: readonly [x: number, y: number];
  readonly translate: readonly [x: number, y: number];
  /** Each arc as differences between its points: x, y, x, y … */
  readonly arcs: readonly (readonly number[])[];
  /** The polygons of each place: rings of arcs. `~n` is arc n backwards. */
  readonly places: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>;
  /** Places too small for a shape. */
  readonly points: Readonly<Record<string, Position>>;
}

/** Draws maps: those of the world and of the USA with their shapes, and others with shapes that are in a plane already. */
export interface Maps {
  readonly world: (places: ShownPlaces, size: MapSize) => Projected;
  readonly states: (size: MapSize) => Projected;
  readonly flat: (shapes: Shapes, size: MapSize) => Projected;
}

/** How a map with shapes of the page's own is shown. */
interface ShownAs {
  readonly mapChart: MapAttributes['chart'];
  readonly shapedField: string | undefined;
  readonly united: string | undefined;
}

/** A map: how its places are found and named, and its form. */
export interface Geography {
  /** `world`, `us-states`, `own`, or the id of a map of states. */
  readonly id: string;
  /** Code of the country with all places, of two letters. Absent from maps of several countries. */
  readonly country?: string;
  readonly codeOf: PlaceFinder;
  /** Returns the name of a place in a language. */
  readonly nameOf: (code: string, locale: string) => string;
  /** True when the codes of places are written on the map in place of their names. */
  readonly showsCodes: boolean;
  /** Height of the map by its width. */
  readonly aspect: number;
  /** The names of countries or states that are on no map, where each area is the union of several. Absent from other maps. */
  readonly unplaced?: readonly string[];
  /** Each place as a tile; absent from a map without a grid. */
  readonly tiles?: TileGrid;
  /** Returns the outlines of all places. `maps` has the shapes that are part of the library. */
  readonly project: (maps: Maps, places: ShownPlaces, size: MapSize) => Projected;
  /** Checks what the map is to show. Absent from maps that another chart replaces when they have too few of the members. @throws SalesError `bad-option` */
  readonly check?: (members: readonly (string | null)[], options: ShownAs, context: Pick<WidgetContext, 'filters'>) => void;
}

/** Countries of the world. */
export const WORLD: Geography = {
  id: 'world',
  codeOf: countryOf,
  nameOf: countryName,
  showsCodes: false,
  aspect: 0.5,
  tiles: WORLD_TILES,
  project: ({ world }, places, size) => world(places, size),
};

/** States of the United States. */
export const US_STATES_MAP: Geography = {
  id: 'us-states',
  country: 'US',
  codeOf: stateOf,
  nameOf: stateName,
  showsCodes: true,
  aspect: 0.62,
  tiles: STATE_TILES,
  project: ({ states }, _places, size) => states(size),
};
