import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isAbort } from '../../../util/error.js';

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
  #nodes: readonly ChildNode[] | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A widget renders into its declarative shadow tree once; afterwards all that is in it is its own.
    this.#nodes ??= [...(this.#host.shadowRoot?.childNodes ?? [])];
    if (this.#nodes.length === 0) return;
    this.#host.ready.then(this.#remove, (error: unknown) => {
      // A widget that is removed before it is painted may be inserted again.
      if (!isAbort(error)) this.#remove();
    });
  }

  readonly #remove = (): void => {
    for (const node of this.#nodes ?? []) node.remove();
    this.#nodes = [];
  };
}
