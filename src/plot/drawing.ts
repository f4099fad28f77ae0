/** The room of a picture in px: `height` is that of the part that is seen, which may scroll. */
export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  /** How far it is scrolled; not at all where this is left out. */
  readonly scrolled?: number;
  /** Whether all of it is drawn as SVG, as for an export: what is out of sight, and what a canvas would show. */
  readonly isWhole?: boolean;
}

/** A place in a picture, in px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A place that a tooltip speaks of; `clear` is how far it keeps from it. */
export interface TipSpot extends Spot {
  readonly clear?: number;
}

/** A rectangle of a picture in px. */
export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Where a key takes the cursor: directions are those of the screen. */
export type MarkStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** A picture that is drawn, and how it is moved on. */
export interface Drawing<View, Words> {
  /** The drawing; most are one SVG. */
  readonly svg: SVGSVGElement | HTMLElement;
  /** What stands fixed above it while it scrolls. */
  readonly head?: SVGSVGElement | undefined;
  /** How high that is. */
  readonly headPx?: number;
  /** Paints what is too much for SVG; called when the picture stands in its place, and again when its colours change. */
  readonly paint?: ((canvas: HTMLCanvasElement) => void) | undefined;
  /** Where a tooltip that speaks of a mark stands; undefined where there is no such mark. */
  readonly tipOf: (mark: number) => TipSpot | undefined;
  /** Moves it on in place to another view, while somebody drags, or to another part of a long list; undefined where that needs a picture of its own. */
  readonly redraw: (view: View, words: Words, frame: PlotFrame) => this | undefined;
}

/** A picture of marks that pointer and keyboard reach: bars, slices, cells, points, by their numbers. */
export interface MarkDrawing<View, Words> extends Drawing<View, Words> {
  /** The mark at a place of the picture; undefined where there is none. */
  readonly markAt: (x: number, y: number) => number | undefined;
  /** Where a mark lies, to put the cursor around it. */
  readonly boxOf: (mark: number) => Box | undefined;
  /** The marks in the rectangle between two places; absent where a drag takes those between two marks in their order. */
  readonly within?: ((one: Spot, other: Spot) => readonly number[]) | undefined;
  /** The mark that a key leads to; the same one at an edge. */
  readonly stepFrom: (mark: number, step: MarkStep) => number;
}

/** What draws a kind of picture, once it is loaded. */
export interface Plot<View, Words, Drawn extends Drawing<View, Words>> {
  readonly draw: (view: View, words: Words, frame: PlotFrame) => Drawn;
  /** The height that a picture needs in a width, where that differs from one to another. */
  readonly leastHeight?: (view: View, words: Words, width: number) => number;
}

/** What draws a picture of marks. */
export type MarkPlot<View, Words> = Plot<View, Words, MarkDrawing<View, Words>>;

/** Turns a distance from the reading start into px from the left. */
export function across({ rtl, width }: Pick<PlotFrame, 'rtl' | 'width'>, distance: number): number {
  return rtl ? width - distance : distance;
}

/** The mark that a key leads to where marks stand in one order, as rows do. */
export function stepAlong(from: number, step: MarkStep, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return Math.min(count - 1, Math.max(0, from + (step === 'left' || step === 'up' ? -1 : 1)));
}
