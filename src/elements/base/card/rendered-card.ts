import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A widget that may find a card in its shadow tree. */
interface Host extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly ready: Promise<void>;
}

/**
 * Keeps a card that a server rendered (`sales-elements/server`) in place until the card of the element is painted, or shows an error. Both
 * lie in the same place, so nothing moves.
 */
export class RenderedCard implements ReactiveController {
  readonly #host: Host;
  #isKnown = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A widget renders into its declarative shadow tree once; afterwards all that is in it is its own.
    if (this.#isKnown) return;
    this.#isKnown = true;
    const nodes = [...(this.#host.shadowRoot?.childNodes ?? [])];
    if (nodes.length === 0) return;
    const remove = (): void => {
      for (const node of nodes) node.remove();
    };
    this.#host.ready.then(remove, remove);
  }
}
