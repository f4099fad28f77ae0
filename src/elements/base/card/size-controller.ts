import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sharedObserver } from '../data/viewport-controller.js';

/** Reads sizes and styles of the page. Returns a function that acts on them. */
export type PageRead = () => () => void;

/**
 * Collects reads of sizes and styles. The browser computes styles and layout again for each read after a change, in a time that grows with the
 * widgets on the page, so all reads run before the first of their actions.
 */
export class BatchedReads {
  #reads: PageRead[] = [];

  /** Adds a read. It runs at the latest after the updates that are already waiting, so before the next paint. */
  add(read: PageRead): void {
    if (this.#reads.length === 0) queueMicrotask(() => this.run());
    this.#reads.push(read);
  }

  run(): void {
    const actions = this.#reads.splice(0).map((read) => read());
    for (const act of actions) act();
  }
}

/** Reads of elements that were just connected. The first of them to update runs all. */
export const readsOnConnect = /* @__PURE__ */ new BatchedReads();
/** Reads of charts that were just rendered. They run once the other elements that wait for an update have rendered too. */
export const readsOfCharts = /* @__PURE__ */ new BatchedReads();

/**
 * Calls back with the size of an element's content box, before the first paint and before each paint with another size. All sizes are known before
 * any listener draws, so nobody has to force a layout.
 */
export const observeSize = /* @__PURE__ */ sharedObserver<ResizeObserverEntry>((report) => new ResizeObserver(report));

/** Tracks the width of an element's content box. Updates the host when the width in whole pixels changes. */
export class SizeController implements ReactiveController {
  /** Width in CSS pixels; 0 until the element is laid out. */
  width = 0;

  readonly #host: ReactiveControllerHost & Element;
  readonly #onResize: () => void;
  #unobserve: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, onResize: () => void = () => host.requestUpdate()) {
    this.#host = host;
    this.#onResize = onResize;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unobserve = observeSize(this.#host, ({ contentRect }) => this.#measure(contentRect.width));
    if (this.width > 0) return;
    readsOnConnect.add(() => {
      const { clientWidth } = this.#host;
      return () => (this.width ||= clientWidth);
    });
  }

  /** Reads the width for the first render, since the observer reports it only after that frame. */
  hostUpdate(): void {
    readsOnConnect.run();
    this.width ||= this.#host.clientWidth;
  }

  hostDisconnected(): void {
    this.#unobserve?.();
    this.#unobserve = undefined;
  }

  #measure(width: number): void {
    const rounded = Math.round(width);
    if (rounded === this.width) return;
    this.width = rounded;
    this.#onResize();
  }
}
