import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { scrollTo, windowOf, type RowWindow } from './model/window.js';

/** Up to so many rows are all drawn, each as high as it needs; of more only those in sight, all of one height. */
const MOST_DRAWN = 200;
/** So many are printed, as in the tables of charts. */
const MOST_PRINTED = 1000;

/** What scrolls, as it is in the card. */
export interface Scrolled {
  readonly box: () => HTMLElement | null;
  readonly count: () => number;
  /** Whether a row is here to be drawn. */
  readonly has: (index: number) => boolean;
  /** Draws at once: a printer waits for nothing. */
  readonly draw: () => void;
}

/** Which rows are in sight, kept while the box scrolls and changes its size. */
export class ScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scrolled: Scrolled;
  #observer: ResizeObserver | undefined;
  #observed: HTMLElement | null = null;
  /** Measured: the height of a row, and of what rows are seen through. */
  #row = 35;
  #view = 400;
  #top = 0;
  #drawn: RowWindow | undefined;
  #isPrinted = false;

  constructor(host: ReactiveControllerHost, scrolled: Scrolled) {
    this.#host = host;
    this.#scrolled = scrolled;
    host.addController(this);
  }

  /** Whether only the rows in sight are drawn. */
  get isFixed(): boolean {
    return this.#scrolled.count() > MOST_DRAWN;
  }

  /** The rows to draw: those in sight, on paper all that are here around them. */
  get window(): RowWindow {
    const { inSight } = this;
    return this.#isPrinted ? printed(inSight, this.#scrolled.count(), this.#scrolled.has) : inSight;
  }

  /** The rows in sight, and some before and after them. */
  get inSight(): RowWindow {
    const count = this.#scrolled.count();
    this.#drawn = this.isFixed
      ? windowOf(count, { top: this.#top, view: this.#view, row: this.#row })
      : { from: 0, to: count, before: 0, after: 0 };
    return this.#drawn;
  }

  /** How many rows are seen at once. */
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

  /** Goes back to the first row. */
  reset(): void {
    this.#top = 0;
    const box = this.#scrolled.box();
    if (box) box.scrollTop = 0;
  }

  /** Brings a row into sight. */
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
    const box = this.#scrolled.box();
    if (box === this.#observed) {
      this.#measure();
      return;
    }
    this.#observed = box;
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (!box) return;
    this.#observer = new ResizeObserver(() => this.#measure());
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

  /** Paper does not scroll. */
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

/** The rows to print: those in sight, with as many around them as are here. */
function printed({ from, to }: RowWindow, count: number, has: (index: number) => boolean): RowWindow {
  const window = { from, to, before: 0, after: 0 };
  while (window.from > 0 && window.to - window.from < MOST_PRINTED && has(window.from - 1)) window.from--;
  while (window.to < count && window.to - window.from < MOST_PRINTED && has(window.to)) window.to++;
  return window;
}

/** The heights of the head and the totals, which rows go under. */
function edgesOf(box: HTMLElement): { readonly head: number; readonly foot: number } {
  const height = (part: string): number => box.querySelector<HTMLElement>(part)?.offsetHeight ?? 0;
  return { head: height('thead'), foot: height('tfoot') };
}
