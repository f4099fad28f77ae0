import { SalesAlertEvent, type SalesAlertDetail } from './alert-event.js';

/** The custom state of an element whose numbers meet the expression of `alert`. */
const STATE = 'alert';

/** Shows the status of an alert to the page: a custom state, and an event for each change. */
export class AlertSignal {
  readonly #host: EventTarget;
  readonly #states: Pick<CustomStateSet, 'add' | 'delete'>;
  #isActive = false;

  constructor(host: EventTarget, states: Pick<CustomStateSet, 'add' | 'delete'>) {
    this.#host = host;
    this.#states = states;
  }

  /** Takes the status of new numbers; `undefined` without an alert. Returns true when it changed. */
  take(status: SalesAlertDetail | undefined): boolean {
    const isActive = status?.isActive === true;
    this.#states[isActive ? 'add' : 'delete'](STATE);
    if (isActive === this.#isActive) return false;
    this.#isActive = isActive;
    if (status) this.#host.dispatchEvent(new SalesAlertEvent(status));
    return true;
  }
}
