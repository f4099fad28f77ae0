import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readsOfCharts, observeSize } from '../card/size-controller.js';
import type { Box, Drawing, Plot, PlotFrame } from '../../../plot/drawing.js';
import { forgetWidths, useFont } from '../../../plot/text-width.js';
import { yieldToEventLoop } from '../../../util/promises.js';
import { nextFrame } from '../query/next-frame.js';

/** A request to draw. The picture is redrawn only when `view` is another object, or when the size of the chart has changed. */
export interface PlotRequest<View, Texts> {
  readonly view: View;
  readonly messages: () => Texts;
  readonly rtl: boolean;
  /** True while a filter is dragged. The picture is then updated in place, and redrawn when the drag ends. */
  readonly moving: boolean;
}

/** Callbacks of a `PlotController`. The host renders a `.chart` that contains a `.stage` for the picture and a `.top` for its head. */
export interface PlotTarget<View, Texts, Drawn extends Drawing<View, Texts>> {
  /** Returns the request to draw; `undefined` when nothing is drawn. */
  request(): PlotRequest<View, Texts> | undefined;
  /** Imports the drawing module on demand. A page without a chart never loads it. */
  load(): Promise<Plot<View, Texts, Drawn>>;
  /** Called after each paint, when marks may have moved. */
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

interface Painted<View, Texts, Drawn> extends Size {
  readonly request: PlotRequest<View, Texts>;
  readonly drawing: Drawn;
}

/** Width in px below which the phone layout is used. */
const SMALL_PX = 520;
/** Time without drawings after which a chart checks its font. */
const REST_MS = 250;
/** Events at the start and the end of printing. */
const PRINTING = ['beforeprint', 'afterprint'] as const;

/**
 * Draws a picture into `.stage` after each update of the host, in the size of the chart. The drawing module loads while the data loads. The
 * first drawing is slow, so it waits until the frame with the results is shown. The numbers on the page appear earlier that way.
 */
export class PlotController<View extends object, Texts, Drawn extends Drawing<View, Texts>> implements ReactiveController {
  /** True when the chart is as narrow as on a phone. The card is then lower, to keep the proportions of the picture. */
  small = false;

  readonly #host: PlotHost;
  readonly #target: PlotTarget<View, Texts, Drawn>;
  #plot: Plot<View, Texts, Drawn> | undefined;
  #loading: Promise<void> | undefined;
  #chart: HTMLElement | undefined;
  #unobserve: (() => void) | undefined;
  /** Size of the chart as last observed; `undefined` before the first frame with it. */
  #size: Size | undefined;
  /** True from a change of the size until the next frame, in which the height may change. */
  #isResizing = false;
  /** Font family of the chart as last read. */
  #font = '';
  #fontTimer: ReturnType<typeof setTimeout> | undefined;
  #painted: Painted<View, Texts, Drawn> | undefined;
  #scrolling: (() => void) | undefined;
  /** Scroll position at the last scroll event. Cached, because reading it forces a page layout. */
  #scrolled = 0;

  constructor(host: PlotHost, target: PlotTarget<View, Texts, Drawn>) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  get drawing(): Drawn | undefined {
    return this.#painted?.drawing;
  }

  /** Resolves when the newest request is painted. */
  get painted(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  /** Updates the visible part of a long list after scrolling. */
  readonly onScroll = (): void => {
    this.#scrolled = this.#chart?.scrollTop ?? 0;
    this.#scrolling ??= nextFrame(() => {
      this.#scrolling = undefined;
      const painted = this.#painted;
      if (painted) this.#moveOn(painted.request, painted);
    });
  };

  /** Repaints the canvas when page colors have changed. A canvas does not follow CSS colors. */
  readonly onRecoloured = (): void => {
    this.#paintCanvas();
  };

  /** Paints a canvas in light colors before printing, even on a dark page, and restores the page's colors afterwards. */
  readonly #onPrint = ({ type }: Event): void => {
    const style = this.#chart?.style;
    if (type === 'beforeprint') style?.setProperty('color-scheme', 'light');
    this.#paintCanvas();
    style?.removeProperty('color-scheme');
  };

  /** Redraws when a font of the page has loaded. A layout for another font may not fit. */
  readonly #onFonts = (): void => {
    forgetWidths();
    this.#redraw();
  };

  reveal(box: Box | undefined): void {
    const chart = this.#chart;
    if (!chart || !box) return;
    const { scrollTop, clientHeight } = chart;
    const end = box.y + box.height + (this.drawing?.headPx ?? 0);
    if (box.y < scrollTop) chart.scrollTop = box.y;
    else if (end > scrollTop + clientHeight) chart.scrollTop = end - clientHeight;
  }

  /** Calls `read` while the whole picture is SVG, including parts out of view or on a canvas. This state is never painted. */
  whole<Read>(read: (root: ParentNode) => Read): Read {
    const chart = this.#chart;
    const painted = this.#painted;
    const { renderRoot } = this.#host;
    if (!chart || !painted) return read(renderRoot);
    const { request, drawing } = painted;
    const frame = this.#frameOf(painted);
    const shown = [...(this.#stage?.childNodes ?? [])];
    chart.classList.add('whole');
    this.#put(this.#plot!.draw(request.view, request.messages(), { ...frame, isWhole: true }));
    try {
      return read(renderRoot);
    } finally {
      chart.classList.remove('whole');
      this.#put(drawing, shown);
      chart.scrollTop = frame.scrolled;
    }
  }

  hostConnected(): void {
    // This import only preloads. If it fails, the import in `#load` fails too and reports the error.
    if (this.#host.view !== 'table' && this.#host.loading !== 'lazy') this.#target.load().catch(() => undefined);
    for (const name of PRINTING) addEventListener(name, this.#onPrint);
    document.fonts.addEventListener('loadingdone', this.#onFonts);
  }

  hostUpdated(): void {
    // An update can end after the element was removed. Its chart would be observed again and never released.
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
    clearTimeout(this.#fontTimer);
  }

  get #stage(): Element | undefined {
    return this.#chart?.querySelector('.stage') ?? undefined;
  }

  async #load(): Promise<void> {
    try {
      const plot = await this.#target.load();
      await new Promise<void>(nextFrame);
      await yieldToEventLoop();
      this.#plot = plot;
    } finally {
      this.#loading = undefined;
    }
    this.hostUpdated();
  }

  #watch(chart: HTMLElement | undefined): void {
    if (chart === this.#chart) return;
    this.#unobserve?.();
    this.#unobserve = undefined;
    this.#painted = undefined;
    this.#size = undefined;
    this.#scrolled = 0;
    this.#font = '';
    this.#chart = chart;
    if (!chart) return;
    readsOfCharts.add(() => {
      const { clientWidth } = chart;
      this.#readFont();
      return () => this.#measure(chart === this.#chart ? clientWidth : 0);
    });
    this.#unobserve = observeSize(chart, ({ contentRect: { width, height } }) => {
      // In print, style rules scale the existing picture. Its box must not cause a redraw.
      if (this.#painted && matchMedia('print').matches) return;
      // A picture wider than its box by a part of a pixel would lose the ends of its numbers.
      this.#size = { width: Math.floor(width), height: Math.round(height) };
      this.#resized();
    });
  }

  /** Redraws at once, to avoid a stretched picture. The card height changes in the next frame, to avoid a `ResizeObserver` loop. */
  #resized(): void {
    const request = this.#target.request();
    this.#isResizing = true;
    if (request && this.#plot && this.#stage) this.#paint(this.#plot, request);
    requestAnimationFrame(() => {
      this.#isResizing = false;
      this.#measure(this.#size?.width ?? 0);
      this.#fit();
    });
  }

  /** Gives the chart the least height that the painted picture needs in its width. */
  #fit(): void {
    const painted = this.#painted;
    if (!painted || !this.#plot?.leastHeight) return;
    const { request, width } = painted;
    this.#chart?.style.setProperty('min-block-size', `${this.#plot.leastHeight(request.view, request.messages(), width)}px`);
  }

  /** Reads the font of a new chart, which its first drawing needs. */
  #readFont(): void {
    if (this.#chart) this.#font ||= getComputedStyle(this.#chart).fontFamily;
  }

  #measure(width: number): void {
    if (width === 0 || width < SMALL_PX === this.small) return;
    this.small = width < SMALL_PX;
    this.#host.requestUpdate();
  }

  #paint(plot: Plot<View, Texts, Drawn>, request: PlotRequest<View, Texts>): void {
    const chart = this.#chart!;
    const { view, messages, rtl, moving } = request;
    const old = this.#painted;
    // Reading a size forces a page layout. When an update changes the size, the observer reports it before the next paint.
    const size = (this.#size ??= { width: chart.clientWidth, height: chart.clientHeight });
    const { width } = size;
    if (width === 0) return;
    const samePlace = old?.width === width && old.request.rtl === rtl;
    if (samePlace && moving && old.request.view !== view && this.#moveOn(request, old)) return;
    const isSame = samePlace && old.request.view === view && (moving || !old.request.moving);
    this.#readFont();
    useFont(this.#font);
    const least = isSame || (old && this.#isResizing) ? undefined : plot.leastHeight?.(view, messages(), width);
    if (least !== undefined) chart.style.setProperty('min-block-size', `${least}px`);
    const height = Math.max(size.height, least ?? 0);
    if (height === 0) return;
    if (isSame && old.height === height) {
      this.#paintCanvas();
      return;
    }
    const painted = { request, width, height };
    const drawing = plot.draw(view, messages(), { ...this.#frameOf(painted), ...reusable(old, rtl) });
    this.#put(drawing);
    this.#painted = { ...painted, drawing };
    this.#paintCanvas();
    this.#target.onPaint();
    this.#checkFont();
  }

  /** Draws again when the page has set another font. Read once nothing changes any more, because reading a style computes it. */
  #checkFont(): void {
    clearTimeout(this.#fontTimer);
    this.#fontTimer = setTimeout(() => {
      const fontFamily = this.#chart?.isConnected ? getComputedStyle(this.#chart).fontFamily : this.#font;
      if (fontFamily === this.#font) return;
      this.#font = fontFamily;
      this.#redraw();
    }, REST_MS);
  }

  #redraw(): void {
    this.#painted = undefined;
    this.hostUpdated();
  }

  /** Updates the picture in place. Returns false when it must be redrawn. */
  #moveOn(request: PlotRequest<View, Texts>, old: Painted<View, Texts, Drawn>): boolean {
    const drawing = old.drawing.redraw(request.view, request.messages(), this.#frameOf(old));
    if (!drawing) return false;
    this.#painted = { ...old, request, drawing };
    this.#target.onPaint();
    return true;
  }

  #frameOf({ width, height, request }: Omit<Painted<View, Texts, Drawn>, 'drawing'>): PlotFrame & { readonly scrolled: number } {
    return { width, height, rtl: request.rtl, scrolled: this.#scrolled };
  }

  #put({ svg, head, paint }: Drawn, nodes: readonly Node[] = [...(paint ? [document.createElement('canvas')] : []), svg]): void {
    setChildren(this.#stage, nodes);
    setChildren(this.#chart?.querySelector('.top'), head ? [head] : []);
  }

  #paintCanvas(): void {
    const canvas = this.#stage?.querySelector('canvas');
    if (canvas) this.drawing?.paint?.(canvas);
  }
}

/** Returns the parts of an earlier drawing that a new one can update in place. A chart without SVG is drawn again. */
function reusable<View, Texts, Drawn extends Drawing<View, Texts>>(
  old: Painted<View, Texts, Drawn> | undefined,
  rtl: boolean,
): Pick<PlotFrame, 'previous' | 'previousHead'> {
  if (old?.request.rtl !== rtl) return {};
  const { svg, head } = old.drawing;
  return { ...(svg instanceof SVGSVGElement && { previous: svg }), previousHead: head };
}

/** Gives an element these children, unless it has them already: moving a node to its own place lays the page out again. */
function setChildren(element: Element | null | undefined, nodes: readonly Node[]): void {
  const isSame = element?.childNodes.length === nodes.length && nodes.every((node, k) => node === element.childNodes[k]);
  if (!isSame) element?.replaceChildren(...nodes);
}
