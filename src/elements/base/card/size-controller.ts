import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width of an element's own box, kept up to date; the host is updated when it changes by a whole pixel. */
export class SizeController implements ReactiveController {
  /** CSS pixels; 0 until the element is laid out. */
  width = 0;

  readonly #host: ReactiveControllerHost & Element;
  readonly #onResize: () => void;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, onResize: () => void = () => host.requestUpdate()) {
    this.#host = host;
    this.#onResize = onResize;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => this.#measure(entries[0]?.contentRect.width ?? 0));
    this.#observer.observe(this.#host);
  }

  /** The first picture is drawn at the width that there is: the observer tells it only after that frame. */
  hostUpdate(): void {
    this.width ||= this.#host.clientWidth;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #measure(width: number): void {
    const rounded = Math.round(width);
    if (rounded === this.width) return;
    this.width = rounded;
    this.#onResize();
  }
}
