import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTurn } from '../../util/turn.js';
import { nextFrame } from '../base/next-frame.js';
import type { BreakdownView } from './view-model.js';
import type { BreakdownTexts } from './words-model.js';

/** What is to be drawn. The picture is drawn anew only where `view` is another object, or its box has another size. */
export interface PictureRequest {
  readonly view: BreakdownView;
  readonly texts: () => BreakdownTexts;
  readonly rtl: boolean;
  /** Whether a filter is being dragged: the picture is then moved on, and drawn anew when that is over. */
  readonly moving: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  readonly scrolled: number;
  readonly isWhole?: boolean;
}

/** A place in a picture, in px. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A picture that is drawn: where its rows lie, and how it is moved on. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly head: SVGSVGElement | undefined;
  readonly headPx: number;
  readonly markAt: (x: number, y: number) => number | undefined;
  readonly boxOf: (index: number) => (Spot & { readonly width: number; readonly height: number }) | undefined;
  readonly tipOf: (index: number) => Spot | undefined;
  readonly stepFrom: (index: number, step: 'left' | 'right' | 'up' | 'down') => number;
  readonly redraw: (view: BreakdownView, texts: BreakdownTexts, frame: Frame) => Drawing;
}

type Draw = (view: BreakdownView, texts: BreakdownTexts, frame: Frame) => Drawing;

/** What is drawn in: a chart that is looked at, now or when it comes near the viewport. */
interface PictureHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly view: string;
  readonly loading: string;
}

interface Painted {
  readonly request: PictureRequest;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
}

const fetchPlot = (): Promise<{ readonly drawBreakdown: Draw }> => import('./breakdown-plot.js');

/**
 * Draws the picture of a breakdown into `.stage` and its head into `.top`, after each update of the host, as wide as the chart and as high as it
 * needs: the chart scrolls. The plot comes by a late import, while the data do; the first picture waits for the frame that shows the numbers.
 */
export class PictureController implements ReactiveController {
  readonly #host: PictureHost;
  readonly #request: () => PictureRequest | undefined;
  readonly #onPaint: () => void;
  #draw: Draw | undefined;
  #loading: Promise<void> | undefined;
  #chart: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  #painted: Painted | undefined;
  #scrolling: (() => void) | undefined;

  /** `onPaint`: things may lie elsewhere now. */
  constructor(host: PictureHost, request: () => PictureRequest | undefined, onPaint: () => void) {
    this.#host = host;
    this.#request = request;
    this.#onPaint = onPaint;
    host.addController(this);
  }

  /** The picture that is painted. */
  get drawing(): Drawing | undefined {
    return this.#painted?.drawing;
  }

  /** Resolves when what was asked for last is painted. */
  get painted(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  /** A long list is drawn where it is looked at. */
  readonly onScroll = (): void => {
    this.#scrolling ??= nextFrame(() => {
      this.#scrolling = undefined;
      const painted = this.#painted;
      if (!painted) return;
      const { request, drawing } = painted;
      this.#painted = { ...painted, drawing: drawing.redraw(request.view, request.texts(), this.#frameOf(painted)) };
    });
  };

  /** Reads the picture while all of it lies open, also what is scrolled out of sight; nobody sees it so. */
  whole<Read>(read: (root: ParentNode) => Read): Read {
    const chart = this.#chart;
    const painted = this.#painted;
    const { renderRoot } = this.#host;
    if (!chart || !painted) return read(renderRoot);
    const { request, drawing } = painted;
    const frame = this.#frameOf(painted);
    chart.classList.add('whole');
    const open = drawing.redraw(request.view, request.texts(), { ...frame, isWhole: true });
    try {
      return read(renderRoot);
    } finally {
      chart.classList.remove('whole');
      chart.scrollTop = frame.scrolled;
      this.#painted = { ...painted, drawing: open.redraw(request.view, request.texts(), frame) };
    }
  }

  /** Brings a row into sight. */
  reveal(index: number): void {
    const chart = this.#chart;
    const drawing = this.drawing;
    const box = drawing?.boxOf(index);
    if (!chart || !drawing || !box) return;
    const { scrollTop, clientHeight } = chart;
    const end = box.y + box.height + drawing.headPx;
    if (box.y < scrollTop) chart.scrollTop = box.y;
    else if (end > scrollTop + clientHeight) chart.scrollTop = end - clientHeight;
  }

  hostConnected(): void {
    // Where this fails, the import that the picture waits for fails too, and is heard.
    if (this.#host.view !== 'table' && this.#host.loading !== 'lazy') fetchPlot().catch(() => undefined);
  }

  hostUpdated(): void {
    const chart = this.#host.renderRoot.querySelector<HTMLElement>('.chart:not(.plain)') ?? undefined;
    this.#watch(chart);
    const request = this.#request();
    if (!request || !chart) return;
    if (this.#draw) this.#paint(this.#draw, request);
    else this.#loading ??= this.#load();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
    this.#scrolling?.();
    this.#scrolling = undefined;
  }

  async #load(): Promise<void> {
    try {
      const { drawBreakdown } = await fetchPlot();
      await new Promise<void>(nextFrame);
      await nextTurn();
      this.#draw = drawBreakdown;
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
    this.#chart = chart;
    if (!chart) return;
    this.#observer = new ResizeObserver(() => {
      const request = this.#request();
      if (request && this.#draw) this.#paint(this.#draw, request);
    });
    this.#observer.observe(chart);
  }

  #frameOf({ width, height, request }: Pick<Painted, 'width' | 'height' | 'request'>): Frame {
    return { width, height, rtl: request.rtl, scrolled: this.#chart?.scrollTop ?? 0 };
  }

  #paint(draw: Draw, request: PictureRequest): void {
    const chart = this.#chart;
    const old = this.#painted;
    const { view, texts, rtl, moving } = request;
    // To ask for its size has the page laid out, so at each move it is not asked for; where it changes, the observer tells.
    const known = moving ? old : undefined;
    const width = known?.width ?? chart?.clientWidth ?? 0;
    const height = known?.height ?? chart?.clientHeight ?? 0;
    if (!chart || width === 0 || height === 0) return;
    const sameSize = old?.width === width && old.height === height;
    if (sameSize && old.request.view === view && (moving || !old.request.moving)) return;
    const frame = this.#frameOf({ width, height, request });
    const moves = moving && sameSize && old.request.rtl === rtl && old.request.view.chart === view.chart;
    const drawing = moves ? old.drawing.redraw(view, texts(), frame) : draw(view, texts(), frame);
    if (!moves) {
      chart.querySelector('.stage')?.replaceChildren(drawing.svg);
      chart.querySelector('.top')?.replaceChildren(...(drawing.head ? [drawing.head] : []));
    }
    this.#painted = { request, width, height, drawing };
    this.#onPaint();
  }
}
