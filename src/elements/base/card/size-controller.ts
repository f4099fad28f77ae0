import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readsOnConnect } from './batched-reads.js';
import { observeSize } from './observe-size.js';

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
