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

/** Returns the outlines of all places of a map. */
type Project = (places: ShownPlaces, size: MapSize) => Projected;

/** The maps whose shapes are part of the library. */
export interface Maps {
  readonly world: Project;
  readonly states: Project;
}
