/** The space for a chart in px. `height` is the visible height; the chart may scroll within it. */
export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  /** The scroll position in px; 0 when missing. */
  readonly scrolled?: number;
  /**
   * True when everything is drawn as SVG, such as for an export: also the parts that are scrolled out of view or painted on a
   * canvas.
   */
  readonly isWhole?: boolean;
  /** The chart that the new one replaces, in the same reading direction. Its nodes are reused, which takes a fraction of the time. */
  readonly previous?: SVGSVGElement | undefined;
  /** The fixed heading of that chart. */
  readonly previousHead?: SVGSVGElement | undefined;
}

/** A position in a chart, in px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The position of a tooltip; `clear` is its distance from the mark, in px. */
export interface TipSpot extends Spot {
  readonly clear?: number;
}

/** A rectangle in a chart, in px. */
export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Returns the middle of a rectangle. */
export function middleOf({ x, y, width, height }: Box): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}

/** True for a position in the rectangle between two others. */
export function isBetween({ x, y }: Spot, one: Spot, other: Spot): boolean {
  const isIn = (at: number, from: number, to: number): boolean => at >= Math.min(from, to) && at <= Math.max(from, to);
  return isIn(x, one.x, other.x) && isIn(y, one.y, other.y);
}

/** The direction in which a key moves the cursor, as seen on screen. */
export type MarkStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Returns the same step in a chart that runs from right to left. */
export function mirrored(step: MarkStep): MarkStep {
  return step === 'left' ? 'right' : step === 'right' ? 'left' : step;
}

/** A drawn chart and the functions to update it. */
export interface Drawing<View, Texts> {
  /** The root element; for most charts an SVG. */
  readonly svg: SVGSVGElement | HTMLElement;
  /** The heading that stays fixed above a scrolling chart. */
  readonly head?: SVGSVGElement | undefined;
  /** The height of the fixed heading in px. */
  readonly headPx?: number;
  /** Paints what is too much for SVG. Called when the chart is in the page, and again when its colors change. */
  readonly paint?: ((canvas: HTMLCanvasElement) => void) | undefined;
  /** Returns the tooltip position for a mark; `undefined` when there is no such mark. */
  readonly tipOf: (mark: number) => TipSpot | undefined;
  /** Where a mark is, to put the cursor around it. Absent in charts that render a cursor of their own. */
  readonly boxOf?: (mark: number) => Box | undefined;
  /**
   * Updates the chart in place to another view, such as during a drag, or to another part of a long list. Returns `undefined`
   * when the chart has to be drawn again.
   */
  readonly redraw: (view: View, messages: Texts, frame: PlotFrame) => this | undefined;
}

/** A chart whose marks (bars, slices, cells, points) can be reached by pointer and keyboard, by their numbers. */
export interface MarkDrawing<View, Texts> extends Drawing<View, Texts> {
  /** Returns the mark at a position; `undefined` when there is none. */
  readonly markAt: (x: number, y: number) => number | undefined;
  /** Returns the rectangle of a mark, for the cursor around it. */
  readonly boxOf: (mark: number) => Box | undefined;
  /** Returns the outline of a mark as a path, for the cursor around it. Absent, or returns `undefined`, where the cursor is a rectangle. */
  readonly outlineOf?: ((mark: number) => string | undefined) | undefined;
  /**
   * Returns the marks in the rectangle between two positions. Absent when a drag selects the marks between two marks in their
   * order.
   */
  readonly within?: ((one: Spot, other: Spot) => readonly number[]) | undefined;
  /** Returns the marks that a drag from one mark to another selects. Absent when they are the marks between these in their order. */
  readonly between?: ((one: number, other: number) => readonly number[]) | undefined;
  /** Returns the mark that a key leads to; at an edge the same mark. */
  readonly stepFrom: (mark: number, step: MarkStep) => number;
}

/** Draws one kind of chart; loaded on demand. */
export interface Plot<View, Texts, Drawn extends Drawing<View, Texts>> {
  readonly draw: (view: View, messages: Texts, frame: PlotFrame) => Drawn;
  /** Returns the minimum height for a width, for charts whose height depends on the content. */
  readonly leastHeight?: (view: View, messages: Texts, width: number) => number;
}

/** Converts a distance from the inline start to px from the left. */
export function across({ rtl, width }: Pick<PlotFrame, 'rtl' | 'width'>, distance: number): number {
  return rtl ? width - distance : distance;
}

/** Returns the mark that a key leads to when marks form a single sequence, such as rows. */
export function stepAlong(from: number, step: MarkStep, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return Math.min(count - 1, Math.max(0, from + (step === 'left' || step === 'up' ? -1 : 1)));
}
