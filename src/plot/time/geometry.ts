/** The geometry of a chart over time in its SVG, in px, as pointers and cursors need it. Mirrored charts have a negative step. */
export interface TimeGeometry {
  readonly width: number;
  readonly height: number;
  /** The range of bins in the main chart, as inclusive indexes into all bins. */
  readonly from: number;
  readonly to: number;
  /** Index of the last bin that the cursor reaches: `to`, or the last one of a forecast after it. */
  readonly last: number;
  /** Middle of the first bin shown, and the distance between bins. */
  readonly x0: number;
  readonly stepPx: number;
  readonly panels: readonly PanelGeometry[];
  /** The overview strip; `undefined` when none is drawn. */
  readonly strip?: StripGeometry;
}

/** A panel's plot area and value scale: `y = y0 + value · perUnit`. */
export interface PanelGeometry {
  readonly top: number;
  readonly bottom: number;
  readonly y0: number;
  readonly perUnit: number;
}

/** The strip's box. `x0` is the outer edge of the first of all bins, `stepPx` the width of one (negative when mirrored). */
export interface StripGeometry {
  readonly top: number;
  readonly bottom: number;
  readonly x0: number;
  readonly stepPx: number;
  readonly count: number;
}

/** The position in a chart that belongs to a point of the page. */
export interface Hit {
  readonly area: 'main' | 'strip';
  /** Index of the nearest existing bin, among all bins. */
  readonly index: number;
  /** The unrounded position in bins. 2.5 is the middle of bin 2 in the strip; in the main chart 2 is the middle of bin 2. */
  readonly exact: number;
}

/** The horizontal positions of the main chart's bins. */
export type TimeSteps = Pick<TimeGeometry, 'from' | 'to' | 'x0' | 'stepPx'>;

/** Returns the middle of a bin in the main chart. */
export function binX(geometry: TimeSteps, index: number): number {
  return geometry.x0 + (index - geometry.from) * geometry.stepPx;
}

/** Returns the y position of a value in a panel. */
export function valueY(panel: PanelGeometry, value: number): number {
  return panel.y0 + value * panel.perUnit;
}

/**
 * Returns the bin at a point (px from the SVG's corner). Points beyond an end belong to the first or last bin. `area` keeps a
 * gesture within the chart or strip where it began.
 */
export function hitOf(geometry: TimeGeometry, x: number, y: number, area?: Hit['area']): Hit {
  const { strip } = geometry;
  const inStrip = area ? area === 'strip' : strip !== undefined && y >= strip.top - 6;
  if (inStrip && strip) {
    const exact = (x - strip.x0) / strip.stepPx;
    return { area: 'strip', index: clamp(Math.floor(exact), 0, strip.count - 1), exact };
  }
  const exact = geometry.from + (x - geometry.x0) / geometry.stepPx;
  return { area: 'main', index: clamp(Math.round(exact), geometry.from, geometry.last), exact };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
