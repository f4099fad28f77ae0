import type { Position } from './merged-rings.js';

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
export interface ShownPlaces {
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
