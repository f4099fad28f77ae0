import type { ReactiveController } from 'lit';
import type { WidgetElement } from '../element/widget-element.js';

/** Tells when a widget may load: at once, or, of a lazy one, when it comes near the viewport. */
export class NearController implements ReactiveController {
  readonly #host: WidgetElement;
  /** Set while a lazy element is waited for, true once it was near the viewport. */
  #near: boolean | AbortController = false;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (typeof this.#near === 'object') this.#near.abort();
  }

  /** Whether it may load now; where not, it is updated when it may. */
  isNear(): boolean {
    if (this.#host.loading !== 'lazy') this.#near = true;
    else if (this.#near === false || (this.#near !== true && this.#near.signal.aborted))
      void this.#await((this.#near = new AbortController()));
    return this.#near === true;
  }

  async #await(abort: AbortController): Promise<void> {
    const { whenNear } = await import('./when-near.js');
    await whenNear(this.#host, abort.signal);
    if (abort.signal.aborted) return;
    this.#near = true;
    this.#host.requestUpdate();
  }
}
