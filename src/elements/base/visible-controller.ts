import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near to the viewport a lazy element starts to load. */
const MARGIN = '200px';

/** Whether an element is, or once was, near the viewport: what `loading="lazy"` waits for. */
export class VisibleController implements ReactiveController {
  #seen = false;
  readonly #host: ReactiveControllerHost & Element & { readonly loading: string };
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element & { readonly loading: string }) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the element may load; called before each update. */
  sync(): boolean {
    if (this.#host.loading !== 'lazy') this.#see();
    else if (!this.#seen && !this.#observer) this.#observe();
    return this.#seen;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #observe(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#see();
        this.#host.requestUpdate();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(this.#host);
  }

  #see(): void {
    this.#seen = true;
    this.hostDisconnected();
  }
}
