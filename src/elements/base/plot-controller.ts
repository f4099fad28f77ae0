import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTurn } from '../../util/turn.js';
import { nextFrame } from './next-frame.js';

/** The box of a picture in px, and its reading direction. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

/** A picture that is drawn: where things lie in it, and how it shows something else in the same box. */
export interface Plotted<Request, Geometry> {
  readonly svg: SVGSVGElement;
  readonly geometry: Geometry;
  readonly redraw: (request: Request) => Plotted<Request, Geometry>;
}

/** Draws what is asked for into a box. */
export type DrawPlot<Request, Geometry> = (request: Request, box: PlotBox) => Plotted<Request, Geometry>;

/** What is drawn, in an element with a `.chart` and a `.stage` in it. */
export interface PlotTarget<Request, Geometry> {
  /** What is to be drawn: another object where the picture changes. Undefined where nothing is. */
  request(): Request | undefined;
  rtl(): boolean;
  /** Gets what draws, by a late import: a page without a chart never loads it. */
  load(): Promise<DrawPlot<Request, Geometry>>;
}

interface PlotHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly view: string;
  readonly loading: string;
}

/** A picture narrower than this is laid out for a phone. */
const SMALL_PX = 520;

/** Draws a picture into `.stage`, in the size of that box, after each update of the host; the first waits for the frame that shows the numbers. */
export class PlotController<Request extends object, Geometry> implements ReactiveController {
  /** Where things lie in the picture that is painted. */
  geometry: Geometry | undefined;
  /** Whether the picture is as narrow as on a phone. */
  small = false;

  readonly #host: PlotHost;
  readonly #target: PlotTarget<Request, Geometry>;
  #draw: DrawPlot<Request, Geometry> | undefined;
  #loading: Promise<void> | undefined;
  #chart: Element | undefined;
  #observer: ResizeObserver | undefined;
  #painted: { readonly request: Request; readonly box: PlotBox; readonly drawing: Plotted<Request, Geometry> } | undefined;

  constructor(host: PlotHost, target: PlotTarget<Request, Geometry>) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  /** Resolves when what was asked for last is painted. */
  get painted(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  hostConnected(): void {
    // Where this fails, the import that the picture waits for fails too, and is heard.
    if (this.#host.view !== 'table' && this.#host.loading !== 'lazy') this.#target.load().catch(() => undefined);
  }

  hostUpdated(): void {
    this.#watch(this.#host.renderRoot.querySelector('.chart') ?? undefined);
    if (!this.#chart || !this.#target.request()) return;
    if (this.#draw) this.#paint(this.#draw);
    else this.#loading ??= this.#load();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  async #load(): Promise<void> {
    try {
      const draw = await this.#target.load();
      await new Promise<void>(nextFrame);
      await nextTurn();
      this.#draw = draw;
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
      if (this.#draw) this.#paint(this.#draw);
      // The height of the card follows in the next frame, or the observer would observe itself.
      requestAnimationFrame(() => {
        this.#measure();
      });
    });
    this.#observer.observe(chart);
  }

  #measure(): void {
    const width = this.#chart?.clientWidth ?? 0;
    if (width === 0 || width < SMALL_PX === this.small) return;
    this.small = width < SMALL_PX;
    this.#host.requestUpdate();
  }

  #paint(draw: DrawPlot<Request, Geometry>): void {
    const request = this.#target.request();
    const stage = this.#chart?.querySelector('.stage');
    if (!request || !stage) return;
    const box: PlotBox = { width: stage.clientWidth, height: stage.clientHeight, rtl: this.#target.rtl() };
    if (box.width === 0 || box.height === 0) return;
    const old = this.#painted;
    const sameBox = old?.box.width === box.width && old.box.height === box.height && old.box.rtl === box.rtl;
    if (sameBox && old.request === request) return;
    const drawing = sameBox ? old.drawing.redraw(request) : draw(request, box);
    if (!sameBox) stage.replaceChildren(drawing.svg);
    this.#painted = { request, box, drawing };
    this.geometry = drawing.geometry;
  }
}
