import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { observeSize } from '../base/card/size-controller.js';

/** Maximum share of the viewport's height that the filter bar may cover. */
const MAX_SHARE = 0.15;

/**
 * Lets the filter bar of a dashboard stay in view only while it covers a small part of the viewport. The height that it covers is the
 * custom property `--_covered`, by which focused elements keep clear of the bar.
 */
export class StickyBarController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #bar: HTMLElement | undefined;
  #unobserve: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.#measure);
  }

  hostUpdated(): void {
    const bars = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.filters')];
    const bar = bars.find((one) => !one.closest('[hidden]'));
    if (bar === this.#bar) return;
    this.#unobserve?.();
    this.#bar = bar;
    // The observer reports its first size once the page is laid out. Reading it now would lay out the page once more.
    this.#unobserve = bar && observeSize(bar, this.#measure);
    if (!bar) this.#measure();
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#measure);
    this.#unobserve?.();
    this.#bar = this.#unobserve = undefined;
  }

  readonly #measure = (): void => {
    const height = this.#bar?.offsetHeight ?? 0;
    const isSticky = height > 0 && height <= innerHeight * MAX_SHARE;
    this.#bar?.classList.toggle('sticky', isSticky);
    const page = this.#host.renderRoot.querySelector<HTMLElement>('.page');
    page?.style.setProperty('--_covered', isSticky ? `${height}px` : '0px');
  };
}
