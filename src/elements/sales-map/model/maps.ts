import type { Geography } from './geography.js';

/** A position in px. */
interface Spot {
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

/** Returns the outlines of all places of a map. */
export type Maps = Readonly<Record<Geography['id'], (places: ShownPlaces, size: MapSize) => Projected>>;
