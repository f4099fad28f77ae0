import type { ReactiveControllerHost, ReactiveController } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { LocaleAttributes } from './inherited-locale.js';
import { languageOf, settleLocale, type LocaleSettings } from './locale.js';
import { englishOf, formatLocale, textLanguage, messagesOf, watchMessages, type PartialMessages } from './messages.js';
import type { Terms } from '../../../messages/grammar.js';

/** Provides the texts of one element in its language. Keeps the previous texts while new ones load, and notifies the element of changes. */
export class MessagesController implements ReactiveController {
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

/** Provides the locale settings of one element, and its texts. */
export class LanguageController {
  /** The settings as last settled; `undefined` before. */
  settings: LocaleSettings | undefined;

  readonly #host: ReactiveControllerHost & Element & LocaleAttributes;
  readonly #own: () => PartialMessages | undefined;
  readonly #messages: MessagesController;
  #isKnown = false;
  /** The locale that the element, its source or the page asks for; `undefined` until it is known. */
  #asked: string | undefined;

  /** `own` returns the element's own English texts. `onChange` is called when texts have loaded or the page language has changed. */
  constructor(
    host: ReactiveControllerHost & Element & LocaleAttributes,
    own: () => PartialMessages | undefined,
    onChange: () => void,
  ) {
    this.#host = host;
    this.#own = own;
    this.#messages = new MessagesController(host, own, onChange);
  }

  /** Reads the settings from the element, its source and the page. @throws SalesError `bad-option` */
  settle(source: LocaleAttributes | undefined): LocaleSettings {
    // Errors of the attributes are shown too.
    this.#isKnown = true;
    const settings = settleLocale(this.#host, this.#host, source);
    this.#asked = settings.locale;
    return (this.settings = { ...settings, locale: formatLocale(settings.locale) });
  }

  /** BCP 47 tag for numbers, dates and texts: English when there are no texts in the language of the page. Known before the data is. */
  get language(): string {
    return formatLocale(this.pageLanguage);
  }

  /** BCP 47 tag that the element, its source or the page asks for. */
  get pageLanguage(): string {
    return this.#asked ?? languageOf(this.#host);
  }

  /** The language of the texts: `en` when there are none in that of the page. */
  get textLanguage(): string {
    return textLanguage(this.pageLanguage);
  }

  get direction(): 'ltr' | 'rtl' {
    return this.settings?.dir ?? 'ltr';
  }

  /** The texts in the user's language; English until the language is known. */
  get messages(): Messages {
    return this.#isKnown ? this.#messages.of(this.pageLanguage, this.settings?.terms) : englishOf(this.#own());
  }

  get isPending(): boolean {
    this.#messages.of(this.pageLanguage, this.settings?.terms);
    return this.#messages.pending;
  }

  /** True while the language is unknown or its first texts are loading. The card shows no text until then. */
  get isLoadingTexts(): boolean {
    return !this.#isKnown || this.#messages.isLoadingTexts(this.pageLanguage, this.settings?.terms);
  }
}
