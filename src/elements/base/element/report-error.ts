import type { SalesError } from '../../../util/error.js';
import { SalesErrorEvent } from './events.js';

/**
 * Fires `sales-error` on an element and logs the error with `console.warn`, each message once until `forget` is called. A listener that
 * handles the error itself cancels the event, which keeps the console silent.
 */
export class ErrorReporter {
  readonly #element: HTMLElement;
  /** The message that was logged last. */
  #logged: string | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Reports an error that the card shows. */
  report(error: SalesError): void {
    const isUnhandled = this.#element.dispatchEvent(new SalesErrorEvent(error));
    if (!isUnhandled || error.message === this.#logged) return;
    this.#logged = error.message;
    warn(this.#element, [error.message, error.hint].filter(Boolean).join('\n'));
  }

  /** Called when the card shows a result. The same error is logged again after that. */
  forget(): void {
    this.#logged = undefined;
  }
}

/** Logs a message for developers, prefixed with the element's tag name, together with the element. */
export function warn(element: HTMLElement, text: string): void {
  console.warn(`${element.localName}: ${text}`, element);
}
