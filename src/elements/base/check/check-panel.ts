import { nothing, type CSSResult, type ReactiveControllerHost } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { DataConnection } from '../data/data-connection.js';
import type { PartialMessages } from '../messages/messages.js';
import type { CheckModel, CheckController } from './check-controller.js';

interface CheckHost extends ReactiveControllerHost {
  adoptStyles(style: CSSResult, strength: 'weak' | 'strong'): void;
}

/** Shows the data check of an element. Loads the code and texts of the check when it is first shown. */
export class CheckPanel {
  readonly #host: CheckHost;
  #later: typeof import('./check-controller.js') | undefined;
  #controller: CheckController | undefined;

  constructor(host: CheckHost) {
    this.#host = host;
  }

  /** The English texts of the data check; `undefined` until they are loaded. */
  get messages(): PartialMessages | undefined {
    return this.#later?.CHECK_WORDS;
  }

  /** Renders the data check, and starts it if the data is new; nothing while its code or its texts are loading. */
  render(
    connection: DataConnection,
    messages: () => Messages | undefined,
    model: Omit<CheckModel, 'check' | 'messages'>,
  ): unknown {
    if (!this.#later || !this.#controller) {
      void this.#load();
      return nothing;
    }
    this.#controller.update(connection, model.convertTo);
    const known = messages();
    return known ? this.#later.renderCheck({ ...model, check: this.#controller.check, messages: known }) : nothing;
  }

  async #load(): Promise<void> {
    const later = await import('./check-controller.js');
    if (this.#later) return;
    this.#later = later;
    this.#controller = new later.CheckController(() => this.#host.requestUpdate());
    this.#host.adoptStyles(later.checkStyles, 'strong');
    this.#host.requestUpdate();
  }
}
