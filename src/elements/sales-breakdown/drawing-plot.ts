import type { BreakdownView } from './view-model.js';
import type { BreakdownTexts } from './words-model.js';

/** The room of a picture in px: `height` is that of the part that is seen, which may scroll. */
export interface BreakdownFrame {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  /** How far it is scrolled. */
  readonly scrolled: number;
  /** Whether all of it is drawn, also what is out of sight. */
  readonly isWhole?: boolean;
}

/** A rectangle of a picture in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of a breakdown. */
export interface BreakdownDrawing {
  readonly svg: SVGSVGElement;
  /** What stands fixed above it while it scrolls. */
  readonly head: SVGSVGElement | undefined;
  readonly headPx: number;
  /** The row at a place of the picture; undefined where there is none. */
  readonly markAt: (x: number, y: number) => number | undefined;
  /** Where a row lies, to mark it. */
  readonly boxOf: (index: number) => Box | undefined;
  /** Where a row's mark ends, beside which a tooltip speaks of it. */
  readonly tipOf: (index: number) => { readonly x: number; readonly y: number } | undefined;
  /** The row beside one, in a direction of the screen. */
  readonly stepFrom: (index: number, step: 'left' | 'right' | 'up' | 'down') => number;
  /** Moves it on to another view, or to another part of a long list. */
  readonly redraw: (view: BreakdownView, texts: BreakdownTexts, frame: BreakdownFrame) => BreakdownDrawing;
}

/** Turns a distance from the reading start into px from the left. */
export function across({ rtl, width }: Pick<BreakdownFrame, 'rtl' | 'width'>, distance: number): number {
  return rtl ? width - distance : distance;
}
