import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Messages } from '../../../messages/en.js';
import { languageOf } from './locale.js';
import { englishOf, messagesOf, watchWords, type PartialMessages } from './words.js';

/** The words of one element: those of its language as soon as they are here, until then those it had; tells when it has to speak otherwise. */
export class WordsController implements ReactiveController {
  /** Whether words are awaited. */
  pending = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #own: () => PartialMessages | undefined;
  readonly #onChange: () => void;
  #last: Messages | undefined;
  #locale = 'en';
  #language = '';
  #unwatch: (() => void) | undefined;
  #observer: MutationObserver | undefined;

  /** `own` are the English words that the element brings along; `onChange` is called when words have come, or the language around has changed. */
  constructor(host: ReactiveControllerHost & Element, own: () => PartialMessages | undefined, onChange: () => void) {
    this.#host = host;
    this.#own = own;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchWords(() => {
      const words = messagesOf(this.#locale, this.#own());
      if (words && words !== this.#last) this.#onChange();
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

  /** The words for a locale; while these are awaited the last there were, and English where there were none: see `isMute`. */
  of(locale: string): Messages {
    const own = this.#own();
    const words = messagesOf(locale, own);
    this.#locale = locale;
    this.pending = words === undefined;
    this.#last = words ?? this.#last;
    return this.#last ?? englishOf(own);
  }

  /** Whether there are no words yet that a reader should see. */
  isMute(locale: string): boolean {
    this.of(locale);
    return this.#last === undefined;
  }

  #look(): void {
    const language = languageOf(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    this.#onChange();
  }
}
