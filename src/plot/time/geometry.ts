/** Where a picture over time lies in its SVG, in px: what a pointer or a cursor needs to know of it. Mirrored pictures have a negative step. */
export interface TimeGeometry {
  readonly width: number;
  readonly height: number;
  /** The bins in the main picture, by their index in all bins; inclusive. */
  readonly from: number;
  readonly to: number;
  /** Middle of the first bin shown, and the distance from one to the next. */
  readonly x0: number;
  readonly stepPx: number;
  readonly panels: readonly PanelGeometry[];
  /** The strip of the whole time, where one is drawn. */
  readonly strip?: StripGeometry;
}

/** A panel's plot area and value scale: `y = y0 + value · perUnit`. */
export interface PanelGeometry {
  readonly top: number;
  readonly bottom: number;
  readonly y0: number;
  readonly perUnit: number;
}

/** The strip's box; `x0` is the outer edge of the first of all bins, `stepPx` the width of one (negative where mirrored). */
export interface StripGeometry {
  readonly top: number;
  readonly bottom: number;
  readonly x0: number;
  readonly stepPx: number;
  readonly count: number;
}

/** Where in a picture a point of the page lies. */
export interface Hit {
  readonly area: 'main' | 'strip';
  /** The nearest bin, by its index in all bins; always one that is there. */
  readonly index: number;
  /** The same, not rounded: 2.5 is the border of bins 2 and 3 in the strip, 2 the middle of bin 2 in the main picture. */
  readonly exact: number;
}

/** Where the bins of the main picture stand. */
export type TimeSteps = Pick<TimeGeometry, 'from' | 'to' | 'x0' | 'stepPx'>;

/** The middle of a bin in the main picture. */
export function binX(geometry: TimeSteps, index: number): number {
  return geometry.x0 + (index - geometry.from) * geometry.stepPx;
}

/** The height of a value in a panel. */
export function valueY(panel: PanelGeometry, value: number): number {
  return panel.y0 + value * panel.perUnit;
}

/** The bin at a point (px, from the SVG's corner). Points beyond an end belong to the end's bin; `area` keeps a gesture in its picture. */
export function hitOf(geometry: TimeGeometry, x: number, y: number, area?: Hit['area']): Hit {
  const { strip } = geometry;
  const inStrip = area ? area === 'strip' : strip !== undefined && y >= strip.top - 6;
  if (inStrip && strip) {
    const exact = (x - strip.x0) / strip.stepPx;
    return { area: 'strip', index: clamp(Math.floor(exact), 0, strip.count - 1), exact };
  }
  const exact = geometry.from + (x - geometry.x0) / geometry.stepPx;
  return { area: 'main', index: clamp(Math.round(exact), geometry.from, geometry.to), exact };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
