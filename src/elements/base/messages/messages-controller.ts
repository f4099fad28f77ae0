import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { Terms } from '../../../messages/grammar.js';
import { languageOf } from './locale.js';
import { englishOf, messagesOf, watchMessages, type PartialMessages } from './messages.js';

/** Provides the texts of one element in its language. Keeps the previous texts while new ones load, and notifies the element of changes. */
export class MessagesController implements ReactiveController {
  /** True while texts are loading. */
  pending = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #own: () => PartialMessages | undefined;
  readonly #onChange: () => void;
  #last: Messages | undefined;
  /** The element's own texts that `#last` has. They are others once the element has loaded one of its parts. */
  #lastOwn: PartialMessages | undefined;
  /** True while `#last` has texts of a new part in English alone. */
  #isMixed = false;
  #locale = 'en';
  #terms: Terms | undefined;
  #language = '';
  #unwatch: (() => void) | undefined;
  #observer: MutationObserver | undefined;

  /** `own` returns the element's own English texts. `onChange` is called when texts have loaded or the page language has changed. */
  constructor(host: ReactiveControllerHost & Element, own: () => PartialMessages | undefined, onChange: () => void) {
    this.#host = host;
    this.#own = own;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchMessages(() => {
      const messages = messagesOf(this.#locale, this.#own(), this.#terms);
      if (messages && messages !== this.#last) this.#onChange();
    });
    this.#language = languageOf(this.#host);
    this.#observer = new MutationObserver(() => this.#look());
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#observer?.disconnect();
  }

  /** Returns the texts for a locale, with the terms of the page. While they load, returns the previous texts, or English if there were none (see `isLoadingTexts`). */
  of(locale: string, terms?: Terms): Messages {
    const own = this.#own();
    const messages = messagesOf(locale, own, terms);
    this.#locale = locale;
    this.#terms = terms;
    this.pending = messages === undefined;
    if (messages) {
      this.#last = messages;
      this.#isMixed = false;
    } else if (this.#last && own !== this.#lastOwn) {
      this.#last = { ...englishOf(own), ...this.#last };
      this.#isMixed = true;
    }
    this.#lastOwn = own;
    return this.#last ?? englishOf(own);
  }

  /** Returns whether texts that a user should see have not loaded yet: all, or those of a part that the element has just loaded. */
  isLoadingTexts(locale: string, terms?: Terms): boolean {
    this.of(locale, terms);
    return this.#last === undefined || this.#isMixed;
  }

  #look(): void {
    const language = languageOf(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    this.#onChange();
  }
}
