import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Box, Drawing, Plot, PlotFrame } from '../../../plot/drawing.js';
import { forgetWidths, useFont } from '../../../plot/text-width.js';
import { nextTurn } from '../../../util/turn.js';
import { nextFrame } from '../query/next-frame.js';

/** What is to be drawn. The picture is drawn anew only where `view` is another object, or its box has another size. */
export interface PlotRequest<View, Words> {
  readonly view: View;
  readonly words: () => Words;
  readonly rtl: boolean;
  /** Whether a filter is being dragged: the picture is then moved on, and drawn anew when that is over. */
  readonly moving: boolean;
}

/** What is drawn, in an element with a `.chart` and in it a `.stage` for the picture and a `.top` for its head. */
export interface PlotTarget<View, Words, Drawn extends Drawing<View, Words>> {
  /** Undefined where nothing is to be drawn. */
  request(): PlotRequest<View, Words> | undefined;
  /** Gets what draws, by a late import: a page without a chart never loads it. */
  load(): Promise<Plot<View, Words, Drawn>>;
  /** Things may lie elsewhere now. */
  onPaint(): void;
}

interface PlotHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly renderRoot: ParentNode;
  readonly view: string;
  readonly loading: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Painted<View, Words, Drawn> extends Size {
  readonly request: PlotRequest<View, Words>;
  readonly drawing: Drawn;
}

/** A picture narrower than this is laid out for a phone. */
const SMALL_PX = 520;
/** Between them a page is on its way to paper. */
const PRINTING = ['beforeprint', 'afterprint'] as const;

/**
 * Draws a picture into `.stage` after each update of the host, in the size of the chart. What draws comes by a late import, while the data do; the first
 * picture waits for the frame that shows the answers: drawing it takes longer than all else, and the numbers of the page are not to wait for it.
 */
export class PlotController<View extends object, Words, Drawn extends Drawing<View, Words>> implements ReactiveController {
  /** Whether the picture is as narrow as on a phone: the card is lower then, for a picture needs its proportions. */
  small = false;

  readonly #host: PlotHost;
  readonly #target: PlotTarget<View, Words, Drawn>;
  #plot: Plot<View, Words, Drawn> | undefined;
  #loading: Promise<void> | undefined;
  #chart: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  /** The size of the chart, unless it may be another one. */
  #size: Size | undefined;
  #painted: Painted<View, Words, Drawn> | undefined;
  #scrolling: (() => void) | undefined;
  /** How far the chart was scrolled when it said so last: to ask for it has the page laid out. */
  #scrolled = 0;

  constructor(host: PlotHost, target: PlotTarget<View, Words, Drawn>) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  /** The picture that is painted. */
  get drawing(): Drawn | undefined {
    return this.#painted?.drawing;
  }

  /** Resolves when what was asked for last is painted. */
  get painted(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  /** A long list is drawn where it is looked at. */
  readonly onScroll = (): void => {
    this.#scrolled = this.#chart?.scrollTop ?? 0;
    this.#scrolling ??= nextFrame(() => {
      this.#scrolling = undefined;
      const painted = this.#painted;
      if (painted) this.#moveOn(painted.request, painted);
    });
  };

  /** The colours of the page have changed: a canvas does not follow by itself. */
  readonly onRecoloured = (): void => {
    this.#paintCanvas();
  };

  /** Paper is light, also where the page is dark: a canvas is painted for it, and after it as it was. */
  readonly #onPrint = ({ type }: Event): void => {
    const style = this.#chart?.style;
    if (type === 'beforeprint') style?.setProperty('color-scheme', 'light');
    this.#paintCanvas();
    style?.removeProperty('color-scheme');
  };

  /** A font of the page has arrived: what was laid out in another one may not fit. */
  readonly #onFonts = (): void => {
    forgetWidths();
    this.#painted = undefined;
    this.hostUpdated();
  };

  /** Brings a part of the picture into sight. */
  reveal(box: Box | undefined): void {
    const chart = this.#chart;
    if (!chart || !box) return;
    const { scrollTop, clientHeight } = chart;
    const end = box.y + box.height + (this.drawing?.headPx ?? 0);
    if (box.y < scrollTop) chart.scrollTop = box.y;
    else if (end > scrollTop + clientHeight) chart.scrollTop = end - clientHeight;
  }

  /** Reads the picture while all of it is there as SVG, what is scrolled out of sight and what is on a canvas too; nobody sees it so. */
  whole<Read>(read: (root: ParentNode) => Read): Read {
    const chart = this.#chart;
    const painted = this.#painted;
    const { renderRoot } = this.#host;
    if (!chart || !painted) return read(renderRoot);
    const { request, drawing } = painted;
    const frame = this.#frameOf(painted);
    const shown = [...(this.#stage?.childNodes ?? [])];
    chart.classList.add('whole');
    this.#put(this.#plot!.draw(request.view, request.words(), { ...frame, isWhole: true }));
    try {
      return read(renderRoot);
    } finally {
      chart.classList.remove('whole');
      this.#put(drawing, shown);
      chart.scrollTop = frame.scrolled;
    }
  }

  hostConnected(): void {
    // Where this fails, the import that the picture waits for fails too, and is heard.
    if (this.#host.view !== 'table' && this.#host.loading !== 'lazy') this.#target.load().catch(() => undefined);
    for (const name of PRINTING) addEventListener(name, this.#onPrint);
    document.fonts.addEventListener('loadingdone', this.#onFonts);
  }

  hostUpdated(): void {
    // An update that ends after the element was removed would observe its chart again, and nobody would end that.
    if (!this.#host.isConnected) return;
    this.#watch(this.#host.renderRoot.querySelector<HTMLElement>('.chart') ?? undefined);
    const request = this.#target.request();
    if (!request || !this.#stage) return;
    if (this.#plot) this.#paint(this.#plot, request);
    else this.#loading ??= this.#load();
  }

  hostDisconnected(): void {
    for (const name of PRINTING) removeEventListener(name, this.#onPrint);
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    this.#watch(undefined);
    this.#scrolling?.();
    this.#scrolling = undefined;
  }

  get #stage(): Element | undefined {
    return this.#chart?.querySelector('.stage') ?? undefined;
  }

  async #load(): Promise<void> {
    try {
      const plot = await this.#target.load();
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
    this.#size = undefined;
    this.#scrolled = 0;
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
    const request = this.#target.request();
    if (request && this.#plot && this.#stage) this.#paint(this.#plot, request);
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

  #paint(plot: Plot<View, Words, Drawn>, request: PlotRequest<View, Words>): void {
    const chart = this.#chart!;
    const { view, words, rtl, moving } = request;
    const old = this.#painted;
    // To ask for its size has the page laid out, so at each move it is not asked for; where it changes, the observer tells.
    const known = moving ? this.#size : undefined;
    const width = known?.width ?? chart.clientWidth;
    // On paper the picture is scaled by the sheet's rules: its box follows it, not the other way round.
    if (width === 0 || (old && !known && matchMedia('print').matches)) return;
    const samePlace = old?.width === width && old.request.rtl === rtl;
    if (samePlace && moving && known && old.request.view !== view && this.#moveOn(request, old)) return;
    const isSame = samePlace && old.request.view === view && (moving || !old.request.moving);
    useFont(getComputedStyle(chart).fontFamily);
    if (plot.leastHeight && !isSame) chart.style.setProperty('min-block-size', `${plot.leastHeight(view, words(), width)}px`);
    const height = known && isSame ? known.height : chart.clientHeight;
    this.#size = { width, height };
    if (height === 0) return;
    if (isSame && old.height === height) {
      this.#paintCanvas();
      return;
    }
    const painted = { request, width, height };
    const drawing = plot.draw(view, words(), this.#frameOf(painted));
    this.#put(drawing);
    this.#painted = { ...painted, drawing };
    this.#paintCanvas();
    this.#target.onPaint();
  }

  /** Moves the picture on in place; false where it has to be drawn. */
  #moveOn(request: PlotRequest<View, Words>, old: Painted<View, Words, Drawn>): boolean {
    const drawing = old.drawing.redraw(request.view, request.words(), this.#frameOf(old));
    if (!drawing) return false;
    this.#painted = { ...old, request, drawing };
    this.#target.onPaint();
    return true;
  }

  #frameOf({ width, height, request }: Omit<Painted<View, Words, Drawn>, 'drawing'>): PlotFrame & { readonly scrolled: number } {
    return { width, height, rtl: request.rtl, scrolled: this.#scrolled };
  }

  #put({ svg, head, paint }: Drawn, nodes: readonly Node[] = [...(paint ? [document.createElement('canvas')] : []), svg]): void {
    this.#stage?.replaceChildren(...nodes);
    this.#chart?.querySelector('.top')?.replaceChildren(...(head ? [head] : []));
  }

  #paintCanvas(): void {
    const canvas = this.#stage?.querySelector('canvas');
    if (canvas) this.drawing?.paint?.(canvas);
  }
}
