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
}

/** A picture narrower than this is laid out for a phone. */
const SMALL_PX = 520;

/** How the plot is called, once it is here. */
type Draw = (
  view: TrendView,
  words: TrendWords,
  frame: { readonly width: number; readonly height: number; readonly rtl: boolean },
) => { readonly svg: SVGSVGElement; readonly geometry: TimeGeometry };

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
  #draw: Draw | undefined;
  #loading: Promise<void> | undefined;
  #chart: Element | undefined;
  #observer: ResizeObserver | undefined;
  #painted: { readonly view: TrendView; readonly width: number; readonly height: number } | undefined;

  constructor(host: PictureHost, request: () => PictureRequest | undefined) {
    this.#host = host;
    this.#request = request;
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

  #paint(draw: Draw, { view, words, rtl }: PictureRequest, stage: Element): void {
    const { clientWidth: width, clientHeight: height } = stage;
    const old = this.#painted;
    if (width === 0 || height === 0 || (old?.view === view && old.width === width && old.height === height)) return;
    const { svg, geometry } = draw(view, words(), { width, height, rtl });
    stage.replaceChildren(svg);
    this.#painted = { view, width, height };
    this.geometry = geometry;
    this.#host.requestUpdate();
  }
}
