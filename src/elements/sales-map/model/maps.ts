import type { Geography } from './place-names.js';

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

/** Returns the outlines of all places of a map. `codes` are the places that the map has to show. */
export type Maps = Readonly<Record<Geography, (codes: readonly string[], size: MapSize) => Projected>>;
