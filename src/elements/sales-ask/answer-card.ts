import type { ReactiveControllerHost } from 'lit';
import { createNear, loadNear, tagOf } from '../base/element/tag-names.js';
import type { AskPlan } from './load-ask.js';

/** A widget that shows an answer. */
interface AnswerWidget extends HTMLElement {
  readonly ready: Promise<void>;
}

/** The widget that shows the answer. It stays the same element while the tag is the same, so a change of its attributes moves nothing. */
export class AnswerCard {
  readonly #host: ReactiveControllerHost & Element;
  #element: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** Returns the widget of a plan. `common`: attributes besides those of the plan. */
  of({ tag, attributes }: AskPlan, common: Readonly<Record<string, string>>): HTMLElement {
    if (!this.#element || tagOf(this.#element) !== tag) this.#element = createNear(this.#host, tag);
    const element = this.#element;
    const wanted = { ...common, ...attributes };
    for (const name of element.getAttributeNames()) if (!(name in wanted) && name !== 'view') element.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted))
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    return element;
  }

  /** Resolves when the widget is registered and painted. @throws SalesError the error of its card, or of its import */
  async painted(): Promise<void> {
    const element = this.#element;
    if (!element) return;
    await loadNear(this.#host, tagOf(element) ?? element.localName);
    await (element as AnswerWidget).ready;
  }

  /** The heading and the sentence of the card, as users see them. */
  get sentence(): readonly string[] {
    const root = this.#element?.shadowRoot;
    const texts = ['[part~="heading"]', '#summary'].map((selector) => root?.querySelector(selector)?.textContent.trim() ?? '');
    return texts.filter((text) => text !== '');
  }
}
