import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimeGeometry } from '../../plot/geometry.js';
import type { TrendView, TrendWords } from './view-model.js';

/** What is to be drawn. The picture is drawn anew only where `view` is another object, or its box has another size. */
export interface PictureRequest {
  readonly view: TrendView;
  readonly words: () => TrendWords;
  readonly rtl: boolean;
}

/** How the plot is called, once it is here. */
type Draw = (
  view: TrendView,
  words: TrendWords,
  frame: { readonly width: number; readonly height: number; readonly rtl: boolean },
) => { readonly svg: SVGSVGElement; readonly geometry: TimeGeometry };

/**
 * Draws the picture of a trend into `.stage`, in the size of that box, after each update of the host. The plot comes by a late import, so a
 * page without a chart never loads it.
 */
export class PictureController implements ReactiveController {
  /** Where things lie in the picture that is painted. */
  geometry: TimeGeometry | undefined;

  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #request: () => PictureRequest | undefined;
  #draw: Draw | undefined;
  #loading: Promise<void> | undefined;
  #stage: Element | undefined;
  #observer: ResizeObserver | undefined;
  #painted: { readonly view: TrendView; readonly width: number; readonly height: number } | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, request: () => PictureRequest | undefined) {
    this.#host = host;
    this.#request = request;
    host.addController(this);
  }

  /** Resolves when what was asked for last is painted. */
  get painted(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  hostUpdated(): void {
    const stage = this.#host.renderRoot.querySelector('.stage') ?? undefined;
    this.#watch(stage);
    const request = this.#request();
    if (!request || !stage) return;
    if (this.#draw) this.#paint(this.#draw, request, stage);
    else this.#loading ??= this.#load();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  async #load(): Promise<void> {
    const { drawTrend } = await import('./trend-plot.js');
    this.#draw = drawTrend;
    this.#loading = undefined;
    this.hostUpdated();
  }

  #watch(stage: Element | undefined): void {
    if (stage === this.#stage) return;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#painted = undefined;
    this.#stage = stage;
    if (!stage) return;
    this.#observer = new ResizeObserver(() => {
      this.hostUpdated();
    });
    this.#observer.observe(stage);
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
