import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimeGeometry } from '../../plot/geometry.js';
import { nextTurn } from '../../util/turn.js';
import { nextFrame } from '../base/next-frame.js';
import type { TrendView, TrendWords } from './view-model.js';

/** What is to be drawn. The picture is drawn anew only where `view` is another object, or its box has another size. */
export interface PictureRequest {
  readonly view: TrendView;
  readonly words: () => TrendWords;
  readonly rtl: boolean;
  /** Whether a filter is being dragged: the picture is then moved on, and drawn anew when that is over. */
  readonly moving: boolean;
}

/** A picture narrower than this is laid out for a phone. */
const SMALL_PX = 520;

/** A picture that is drawn, and how it is moved on. */
interface Drawing {
  readonly svg: SVGSVGElement;
  readonly geometry: TimeGeometry;
  readonly redraw: (view: TrendView, words: TrendWords) => Drawing;
}

/** How the plot is called, once it is here. */
type Draw = (
  view: TrendView,
  words: TrendWords,
  frame: { readonly width: number; readonly height: number; readonly rtl: boolean },
) => Drawing;

/** What is drawn in: a chart that is looked at, now or when it comes near the viewport. */
interface PictureHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly view: string;
  readonly loading: string;
}

const fetchPlot = (): Promise<{ readonly drawTrend: Draw }> => import('./trend-plot.js');

/**
 * Draws the picture of a trend into `.stage`, in the size of that box, after each update of the host. The plot comes by a late import, so a
 * page without a chart never loads it; it comes while the data do. The first picture waits for the frame that shows the answers: drawing
 * it takes longer than all else, and the numbers of the page are not to wait for it.
 */
export class PictureController implements ReactiveController {
  /** Where things lie in the picture that is painted. */
  geometry: TimeGeometry | undefined;
  /** Whether the picture is as narrow as on a phone: the card is lower then, for a picture needs its proportions. */
  small = false;

  readonly #host: PictureHost;
  readonly #request: () => PictureRequest | undefined;
  readonly #onPaint: () => void;
  #draw: Draw | undefined;
  #loading: Promise<void> | undefined;
  #chart: Element | undefined;
  #observer: ResizeObserver | undefined;
  #size: { readonly width: number; readonly height: number } | undefined;
  #painted:
    | {
        readonly request: PictureRequest;
        readonly width: number;
        readonly height: number;
        readonly drawing: Drawing;
      }
    | undefined;

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

  hostConnected(): void {
    // Where this fails, the import that the picture waits for fails too, and is heard.
    if (this.#host.view !== 'table' && this.#host.loading !== 'lazy') fetchPlot().catch(() => undefined);
  }

  hostUpdated(): void {
    const chart = this.#host.renderRoot.querySelector('.chart') ?? undefined;
    this.#watch(chart);
    const request = this.#request();
    const stage = chart?.querySelector('.stage');
    if (!request || !stage) return;
    if (this.#draw) this.#paint(this.#draw, request, stage);
    else this.#loading ??= this.#load();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  async #load(): Promise<void> {
    try {
      const { drawTrend } = await fetchPlot();
      await new Promise<void>(nextFrame);
      await nextTurn();
      this.#draw = drawTrend;
    } finally {
      this.#loading = undefined;
    }
    this.hostUpdated();
  }

  #watch(chart: Element | undefined): void {
    if (chart === this.#chart) return;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#painted = undefined;
    this.#chart = chart;
    if (!chart) return;
    this.#measure();
    this.#observer = new ResizeObserver(() => {
      this.#size = undefined;
      this.#resized();
    });
    this.#observer.observe(chart);
  }

  /** Draws at once, so that no stretched picture is seen; the height of the card follows in the next frame, or the observer would observe itself. */
  #resized(): void {
    const request = this.#request();
    const stage = this.#chart?.querySelector('.stage');
    if (request && stage && this.#draw) this.#paint(this.#draw, request, stage);
    requestAnimationFrame(() => {
      this.#measure();
    });
  }

  #measure(): void {
    const width = this.#chart?.clientWidth ?? 0;
    if (width === 0 || width < SMALL_PX === this.small) return;
    this.small = width < SMALL_PX;
    this.#host.requestUpdate();
  }

  #paint(draw: Draw, request: PictureRequest, stage: Element): void {
    const { view, words, rtl, moving } = request;
    const old = this.#painted;
    // To ask for its size has the page laid out, so at each move it is not asked for; where it changes, the observer tells.
    const known = moving ? this.#size : undefined;
    const { width, height } = (this.#size = known ?? { width: stage.clientWidth, height: stage.clientHeight });
    if (width === 0 || height === 0) return;
    const sameSize = old?.width === width && old.height === height;
    if (sameSize && old.request.view === view && (moving || !old.request.moving)) return;
    const moves = moving && sameSize && old.request.rtl === rtl;
    const drawing = moves ? old.drawing.redraw(view, words()) : draw(view, words(), { width, height, rtl });
    if (!moves) stage.replaceChildren(drawing.svg);
    this.#painted = { request, width, height, drawing };
    this.geometry = drawing.geometry;
    this.#onPaint();
  }
}
