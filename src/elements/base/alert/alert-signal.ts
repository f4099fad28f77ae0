import { css, html, type TemplateResult } from 'lit';
import { SalesAlertEvent, type SalesAlertDetail } from './alert-event.js';

export const alertStyles = css`
  .alert {
    display: flex;
    gap: 6px;
    align-items: baseline;
    margin-block: 6px 0;
    font-size: 0.8125rem;
    color: var(--_text);
  }
  .alert svg {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: var(--_negative);
  }
`;

/** Renders the sentence of an alert with its mark; nothing while the numbers do not meet its expression. */
export function renderAlert(status: SalesAlertDetail | undefined): TemplateResult | undefined {
  if (!status?.isActive) return undefined;
  return html`<p part="alert" class="alert">
    <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M5 0 10 9H0Z" /></svg><bdi>${status.text}</bdi>
  </p>`;
}

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
