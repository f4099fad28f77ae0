import type { WidgetContext } from '../../base/element/widget.js';
import type { MapAttributes } from '../attributes.js';
import { countryName, countryOf, stateName, stateOf } from './place-names.js';
import type { Position, Ring } from './rings.js';
import { STATE_TILES, WORLD_TILES, type TileGrid } from './tiles.js';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** The outlines of the places in px, and the small places as points. */
export interface Projected {
  readonly rings: ReadonlyMap<string, readonly (readonly Spot[])[]>;
  readonly points: ReadonlyMap<string, Spot>;
}

/** A place on a map, in px: its outline, or a point. */
export interface Area {
  readonly rings: readonly (readonly Spot[])[];
  readonly path: string;
  /** The rectangle around its largest part, which the cursor and assistive technology find. */
  readonly box: Spot & MapSize;
  /** A position inside of the largest part, and the width of the part there. */
  readonly anchor: Spot;
  readonly roomPx: number;
  readonly isPoint: boolean;
}

export interface DrawnPlaces {
  /** That of each row; `undefined` for rows that are not on the map. */
  readonly areas: readonly (Area | undefined)[];
  readonly land: readonly Area[];
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

/** The rings of places in degrees, by their codes. The empty code has land that belongs to no place. */
export type Areas = ReadonlyMap<string, readonly Ring[]>;

/** Draws maps: those of the world and of the USA with their shapes, and others with shapes that are in a plane already. */
export interface Maps {
  readonly world: (places: ShownPlaces, size: MapSize) => Projected;
  readonly states: (size: MapSize) => Projected;
  readonly flat: (shapes: Shapes, size: MapSize) => Projected;
  /** Returns areas on a plane where their sizes are in proportion. */
  readonly inPlane: (areas: Areas) => Projected;
  /** Returns places of a plane as large as they fit into a space, in its middle. */
  readonly fitted: (places: Projected, size: MapSize, edgePx: number) => Projected;
}

/** A map: how its places are found and named, and its form. */
export interface Geography {
  /** `world`, `us-states`, `own`, or the id of a map of states. */
  readonly id: string;
  /** Code of the country with all places, of two letters. Absent from maps of several countries. */
  readonly country?: string;
  /** Returns the code of the place that a text names; `undefined` when it names none, or more than one. */
  readonly codeOf: (text: string) => string | undefined;
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
  readonly check?: (
    members: readonly (string | null)[],
    options: {
      readonly mapChart: MapAttributes['chart'];
      readonly shapedField: string | undefined;
      readonly united: string | undefined;
    },
    context: Pick<WidgetContext, 'filters'>,
  ) => void;
}

export const WORLD: Geography = {
  id: 'world',
  codeOf: countryOf,
  nameOf: countryName,
  showsCodes: false,
  aspect: 0.5,
  tiles: WORLD_TILES,
  project: ({ world }, places, size) => world(places, size),
};

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
