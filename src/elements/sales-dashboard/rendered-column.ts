import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

interface Host extends HTMLElement, ReactiveControllerHost {
  readonly ready: Promise<void>;
}

/** Slot of the column of cards that a server rendered (`sales-elements/server`). */
const SLOT = 'rendered';

/**
 * Shows the column of cards that a server rendered until the page of the dashboard is painted, or shows an error. Both lie in the same place, so what is
 * below them does not move up and down while the dashboard loads. The column remains in the document, without a slot.
 */
export class RenderedColumn implements ReactiveController {
  /** True while the column is shown. */
  isShown = false;

  readonly #host: Host;
  readonly #states: CustomStateSet;
  #isKnown = false;

  constructor(host: Host, { states }: ElementInternals) {
    this.#host = host;
    this.#states = states;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isKnown) return;
    this.#isKnown = true;
    if (!this.#host.querySelector(`:scope > [slot=${SLOT}]`)) return;
    this.#show(true);
    const hide = (): void => this.#show(false);
    this.#host.ready.then(hide, hide);
  }

  /** Renders the slot of the column while it is shown. */
  render(): unknown {
    return this.isShown ? html`<slot name=${SLOT}></slot>` : nothing;
  }

  #show(isShown: boolean): void {
    this.isShown = isShown;
    if (isShown) this.#states.add(SLOT);
    else this.#states.delete(SLOT);
    this.#host.requestUpdate();
  }
}
