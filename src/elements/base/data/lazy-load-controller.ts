import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that may load lazily. */
interface LazyHost extends ReactiveControllerHost, HTMLElement {
  readonly loading: string;
}

/** Distance from the viewport at which a lazy element starts to load. */
const MARGIN = '200px';

/** Decides when a widget may load: at once, or with `loading="lazy"` when it first comes near the viewport. */
export class LazyLoadController implements ReactiveController {
  readonly #host: LazyHost;
  #observer: IntersectionObserver | undefined;
  #wasNear = false;

  constructor(host: LazyHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Returns whether the widget may load now. If not, the widget is updated once it may. */
  mayLoad(): boolean {
    if (this.#host.loading !== 'lazy') this.#wasNear = true;
    if (this.#wasNear) this.#stop();
    else this.#observer ??= this.#observe();
    return this.#wasNear;
  }

  #observe(): IntersectionObserver {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#wasNear = true;
        this.#host.requestUpdate();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(this.#host);
    return observer;
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
