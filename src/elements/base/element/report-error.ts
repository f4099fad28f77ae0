import { reword, SalesError, unexpected, type ErrorFacts, type Fix } from '../../../util/error.js';
import { englishOf } from '../messages/messages.js';
import { SalesErrorEvent } from './events.js';
import { attributeNamesOf } from './tag-names.js';

/**
 * Fires `sales-error` on an element and logs the error with `console.warn`, each message once until `forget` is called. A listener that
 * handles the error itself cancels the event, which keeps the console silent.
 */
export class ErrorReporter {
  readonly #element: HTMLElement;
  #logged: string | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  report(error: SalesError): void {
    const isUnhandled = this.#element.dispatchEvent(new SalesErrorEvent(error, fixOn(this.#element, error)));
    if (!isUnhandled || error.message === this.#logged) return;
    this.#logged = error.message;
    warn(this.#element, [error.message, error.hint].filter(Boolean).join('\n'));
  }

  /** Called when the card shows a result. The same error is logged again after that. */
  forget(): void {
    this.#logged = undefined;
  }
}

/** True for a tag that stands in a `div` with `data-widget`, whose attributes it has. */
export const isCopied = (element: Element): boolean => element.parentElement?.hasAttribute('data-widget') === true;

/** Returns what is known about an error that an element shows: also its attributes, in which a fix may change a word. */
export function factsOn(element: Element, { code, reason, params, inner, message, hint }: SalesError): ErrorFacts {
  const own = attributeNamesOf(element).flatMap((name) =>
    element.hasAttribute(name) ? [[name, element.getAttribute(name)!]] : [],
  );
  const markup = Array.from(element.attributes, (one) => [one.name, one.value] as const);
  return {
    ...{ code, reason, params, inner, message, hint, markup },
    attributes: Object.fromEntries(own) as Record<string, string>,
    ...(isCopied(element) && { prefix: 'data-' }),
    hasId: !!document.getElementById(element.getAttribute('src')!),
    isSecure: location.protocol === 'https:',
  };
}

/** Returns the change of an attribute of an element that removes an error; `undefined` when none is known. */
export function fixOn(element: Element, error: SalesError): Fix | undefined {
  const { fix } = englishOf(undefined).error(factsOn(element, error));
  if (!fix) return undefined;
  const { label: _, ...change } = fix;
  return change;
}

export function applyFix(element: Element, { attribute, value, also = [], removes = [] }: Fix): void {
  for (const name of removes) element.removeAttribute(name);
  for (const [name, text] of [[attribute, value] as const, ...also]) element.setAttribute(name, text);
}

/** Number of characters of an attribute's value that are logged. */
const MAX_CHARACTERS = 80;

/**
 * Logs a message for developers, prefixed with the element's tag name, and its opening tag. The console keeps what it logs, so an element
 * would stay in memory after it was removed.
 */
export function warn(element: HTMLElement, text: string): void {
  const attributes = Array.from(element.attributes, ({ name, value }) => {
    const shown = value.length > MAX_CHARACTERS ? `${value.slice(0, MAX_CHARACTERS)}…` : value;
    return value === '' ? ` ${name}` : ` ${name}="${shown}"`;
  });
  console.warn(`${element.localName}: ${text}\n<${element.localName}${attributes.join('')}>`);
}

/** Converts any thrown value to a `SalesError`, which a card can show. */
export function toSalesError(error: unknown): SalesError {
  return error instanceof SalesError ? reword(error) : unexpected(error);
}
