import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GridGeometry } from '../../plot/grid-geometry.js';
import { nextTurn } from '../../util/turn.js';
import { nextFrame } from '../base/next-frame.js';
import type { HeatView } from './view-model.js';
import type { HeatWords } from './words-model.js';

/** What is to be drawn. The picture is drawn anew only where `view` is another object, or its box has another size. */
export interface PictureRequest {
  readonly view: HeatView;
  readonly words: () => HeatWords;
  readonly rtl: boolean;
  /** Whether a filter is being dragged: the picture is then moved on, and drawn anew when that is over. */
  readonly moving: boolean;
}

/** A picture that is drawn, and how it is moved on. */
interface Drawing {
  readonly svg: SVGSVGElement;
  readonly geometry: GridGeometry;
  readonly paint: ((canvas: HTMLCanvasElement) => void) | undefined;
  readonly redraw: (view: HeatView, words: HeatWords) => Drawing | undefined;
}

/** The plot, once it is here. */
interface Plot {
  readonly drawHeatmap: (
    view: HeatView,
    words: HeatWords,
    frame: { readonly width: number; readonly height: number; readonly rtl: boolean; readonly all?: boolean },
  ) => Drawing;
  readonly leastHeight: (view: HeatView, words: HeatWords, width: number) => number;
}

/** What is drawn in. */
interface PictureHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly view: string;
  readonly loading: string;
}

const fetchPlot = (): Promise<Plot> => import('./heatmap-plot.js');

/**
 * Draws the picture of a heatmap into `.stage` after each update of the host, in the width of the chart and as high as it has room or needs. The plot
 * comes by a late import while the data do; the first picture waits for the frame that shows the answers.
 */
export class PictureController implements ReactiveController {
  /** Where things lie in the picture that is painted. */
  geometry: GridGeometry | undefined;

  readonly #host: PictureHost;
  readonly #request: () => PictureRequest | undefined;
  readonly #onPaint: () => void;
  #plot: Plot | undefined;
  #loading: Promise<void> | undefined;
  #chart: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  #painted: (Omit<PictureRequest, 'words'> & { readonly width: number; readonly height: number }) | undefined;
  #drawing: Drawing | undefined;

  /** `onPaint`: things may lie elsewhere now. */
  constructor(host: PictureHost, request: () => PictureRequest | undefined, onPaint: () => void) {
    this.#host = host;
    this.#request = request;
    this.#onPaint = onPaint;
    host.addController(this);
  }

  /** Resolves when what was asked for last is painted. */
  get painted(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  /** Does something while all cells are there as SVG, also those of a picture that is painted on a canvas. */
  async whileSvg<Result>(act: () => Promise<Result>): Promise<Result> {
    if (!this.#drawing?.paint) return act();
    this.#draw(true);
    try {
      return await act();
    } finally {
      this.#draw(false);
    }
  }

  /** The colours of the page have changed: a canvas does not follow by itself. */
  readonly onRecoloured = (): void => {
    this.#paintCanvas();
  };

  hostConnected(): void {
    // Where this fails, the import that the picture waits for fails too, and is heard.
    if (this.#host.view !== 'table' && this.#host.loading !== 'lazy') fetchPlot().catch(() => undefined);
  }

  hostUpdated(): void {
    this.#watch(this.#host.renderRoot.querySelector<HTMLElement>('.chart') ?? undefined);
    if (!this.#request() || !this.#stage) return;
    if (this.#plot) this.#refresh();
    else this.#loading ??= this.#load();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  get #stage(): Element | undefined {
    return this.#chart?.querySelector('.stage') ?? undefined;
  }

  async #load(): Promise<void> {
    try {
      const plot = await fetchPlot();
      await new Promise<void>(nextFrame);
      await nextTurn();
      this.#plot = plot;
    } finally {
      this.#loading = undefined;
    }
    this.hostUpdated();
  }

  #watch(chart: HTMLElement | undefined): void {
    if (chart === this.#chart) return;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#painted = undefined;
    this.#drawing = undefined;
    this.#chart = chart;
    if (!chart) return;
    this.#observer = new ResizeObserver(() => {
      if (this.#plot) this.#refresh();
    });
    this.#observer.observe(chart);
  }

  #refresh(): void {
    const request = this.#request();
    const chart = this.#chart;
    if (!request || !chart || !this.#stage) return;
    const { view, words, rtl, moving } = request;
    const old = this.#painted;
    const width = chart.clientWidth;
    if (width === 0) return;
    const samePlace = old?.width === width && old.rtl === rtl;
    if (samePlace && moving && old.view !== view && this.#moveOn(view, words())) {
      this.#painted = { ...old, view, moving };
      return;
    }
    const isSame = samePlace && old.view === view && (moving || !old.moving);
    if (!isSame) chart.style.setProperty('min-block-size', `${this.#plot!.leastHeight(view, words(), width)}px`);
    const height = chart.clientHeight;
    if (isSame && old.height === height) {
      this.#paintCanvas();
      return;
    }
    this.#painted = { view, rtl, moving, width, height };
    this.#draw(false);
  }

  /** Moves the picture on in place; false where it has to be drawn. */
  #moveOn(view: HeatView, words: HeatWords): boolean {
    const drawing = this.#drawing?.redraw(view, words);
    if (!drawing) return false;
    this.#drawing = drawing;
    this.geometry = drawing.geometry;
    this.#onPaint();
    return true;
  }

  #draw(all: boolean): void {
    const request = this.#request();
    const [stage, painted] = [this.#stage, this.#painted];
    if (!request || !stage || !painted) return;
    const { width, height, rtl } = painted;
    const drawing = this.#plot!.drawHeatmap(painted.view, request.words(), { width, height, rtl, all });
    const canvas = drawing.paint && document.createElement('canvas');
    stage.replaceChildren(...(canvas ? [canvas] : []), drawing.svg);
    this.#drawing = drawing;
    this.#paintCanvas();
    this.geometry = drawing.geometry;
    this.#onPaint();
  }

  #paintCanvas(): void {
    const canvas = this.#stage?.querySelector('canvas');
    if (canvas) this.#drawing?.paint?.(canvas);
  }
}
