import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Maximum number of rows that are all drawn, each with its own height. Longer tables draw only visible rows of equal height. */
const MAX_DRAWN = 200;
/** Maximum number of printed rows, as in the tables of charts. */
const MAX_PRINTED = 1000;

interface ScrollContent {
  readonly box: () => HTMLElement | null;
  readonly count: () => number;
  readonly has: (index: number) => boolean;
  /** Draws synchronously. Printing does not wait. */
  readonly draw: () => void;
}

/** Tracks the visible rows while the box scrolls or resizes. */
export class ScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #scrolled: ScrollContent;
  #observer: ResizeObserver | undefined;
  #observed: HTMLElement | null = null;
  /** Measured row height, and height of the visible area. */
  #row = 35;
  #view = 400;
  #top = 0;
  #drawn: RowWindow | undefined;
  #isPrinted = false;

  constructor(host: ReactiveControllerHost & Element, scrolled: ScrollContent) {
    this.#host = host;
    this.#scrolled = scrolled;
    host.addController(this);
  }

  /** True when only the visible rows are drawn. */
  get isFixed(): boolean {
    return this.#scrolled.count() > MAX_DRAWN;
  }

  /** Rows to draw: the visible rows, or all loaded rows around them on paper. */
  get window(): RowWindow {
    const { inSight } = this;
    return this.#isPrinted ? printed(inSight, this.#scrolled.count(), this.#scrolled.has) : inSight;
  }

  /** The visible rows, and some before and after them. */
  get inSight(): RowWindow {
    const count = this.#scrolled.count();
    this.#drawn = this.isFixed
      ? windowOf(count, { top: this.#top, view: this.#view, row: this.#row })
      : { from: 0, to: count, before: 0, after: 0 };
    return this.#drawn;
  }

  /** Number of rows visible at once. */
  get page(): number {
    return Math.max(1, Math.floor(this.#view / this.#row) - 1);
  }

  readonly onScroll = (): void => {
    const box = this.#scrolled.box();
    if (!box || !this.isFixed) return;
    this.#top = box.scrollTop;
    const { from, to } = this.#drawn ?? { from: -1, to: -1 };
    const next = windowOf(this.#scrolled.count(), { top: this.#top, view: this.#view, row: this.#row });
    if (next.from !== from || next.to !== to) this.#host.requestUpdate();
  };

  reset(): void {
    this.#top = 0;
    const box = this.#scrolled.box();
    if (box) box.scrollTop = 0;
  }

  reveal(index: number): void {
    const box = this.#scrolled.box();
    if (!box) return;
    if (this.isFixed) {
      this.#top = scrollTo(index, this.#scrolled.count(), { top: this.#top, view: this.#view, row: this.#row });
      box.scrollTop = this.#top;
      this.#host.requestUpdate();
      return;
    }
    const row = box.querySelector<HTMLElement>(`tr[data-at="${index}"]`);
    if (!row) return;
    const { head, foot } = edgesOf(box);
    if (row.offsetTop < box.scrollTop + head) box.scrollTop = row.offsetTop - head;
    const end = row.offsetTop + row.offsetHeight + foot - box.clientHeight;
    if (end > box.scrollTop) box.scrollTop = end;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostUpdated(): void {
    // An update may end after the table has left the page.
    const box = this.#host.isConnected ? this.#scrolled.box() : null;
    if (box === this.#observed) {
      this.#measure();
      return;
    }
    this.#observed = box;
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (!box) return;
    // A page on paper does not scroll: there the box is as high as the rows in it.
    const paper = matchMedia('print');
    this.#observer = new ResizeObserver(() => {
      if (!paper.matches) this.#measure();
    });
    this.#observer.observe(box);
    this.#measure();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#isPrinted = false;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#observed = null;
  }

  /** Printed pages do not scroll. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinted = type === 'beforeprint';
    if (this.isFixed) this.#scrolled.draw();
  };

  #measure(): void {
    const box = this.#scrolled.box();
    if (!box || !this.isFixed || this.#isPrinted) return;
    const { head, foot } = edgesOf(box);
    const row = box.querySelector('tr[data-at]')?.getBoundingClientRect().height ?? this.#row;
    const view = box.clientHeight - head - foot;
    if (view <= 0 || row <= 0 || (Math.abs(row - this.#row) < 0.1 && Math.abs(view - this.#view) < 1)) return;
    this.#row = row;
    this.#view = view;
    this.#host.requestUpdate();
  }
}

/** Returns the rows to print: the visible rows and the loaded rows around them. */
function printed({ from, to }: RowWindow, count: number, has: (index: number) => boolean): RowWindow {
  const window = { from, to, before: 0, after: 0 };
  while (window.from > 0 && window.to - window.from < MAX_PRINTED && has(window.from - 1)) window.from--;
  while (window.to < count && window.to - window.from < MAX_PRINTED && has(window.to)) window.to++;
  return window;
}

/** Returns the heights of the header and the totals, which cover rows. */
function edgesOf(box: HTMLElement): { readonly head: number; readonly foot: number } {
  const height = (part: string): number => box.querySelector<HTMLElement>(part)?.offsetHeight ?? 0;
  return { head: height('thead'), foot: height('tfoot') };
}

/** Maximum height of an element in px. Browsers cut off elements above about 17 million px. */
const MAX_PX = 8_000_000;

/** Number of rows drawn before and after the visible rows. */
const MARGIN = 12;

/** Scroll state of a box, in px. */
interface Scroll {
  readonly top: number;
  /** Height of the area in which rows are visible. */
  readonly view: number;
  readonly row: number;
}

/** Range of drawn rows (`to` is exclusive), and the empty space before and after it. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Returns the height of all rows, limited to the maximum height of an element. */
export function heightOf(count: number, row: number): number {
  return Math.min(count * row, MAX_PX);
}

/**
 * Returns the rows to draw out of `count` rows with equal height. The scroll position is scaled when the rows exceed the maximum
 * height.
 */
export function windowOf(count: number, { top, view, row }: Scroll): RowWindow {
  const height = heightOf(count, row);
  const whole = count * row;
  const way = Math.max(1, height - view);
  const at = whole === height ? top : (Math.min(top, way) / way) * (whole - view);
  const first = Math.max(0, Math.floor(at / row));
  const from = Math.max(0, Math.min(first, count - 1) - MARGIN);
  const to = Math.min(count, first + Math.ceil(view / row) + 1 + MARGIN);
  // With a scaled position, the drawn rows are at the scroll position instead of their full offset.
  const before = whole === height ? from * row : Math.max(0, Math.min(height - (to - from) * row, top - (at - from * row)));
  return { from, to, before, after: Math.max(0, height - before - (to - from) * row) };
}

/** Returns the scroll position that shows a row. The position stays the same if the row is already visible. */
export function scrollTo(index: number, count: number, { top, view, row }: Scroll): number {
  const height = heightOf(count, row);
  const whole = count * row;
  const way = Math.max(1, height - view);
  const scale = whole === height ? 1 : way / (whole - view);
  const at = top / scale;
  if (index * row < at) return index * row * scale;
  const end = (index + 1) * row - view;
  return end > at ? end * scale : top;
}
