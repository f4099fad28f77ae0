import type { ReactiveControllerHost } from 'lit';
import type { Messages } from '../../../messages/en.js';
import { languageOf, settleLocale, type LocaleAttributes, type LocaleSettings } from './locale.js';
import { englishOf, formatLocale, textLanguage, type PartialMessages } from './messages.js';
import { MessagesController } from './messages-controller.js';

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

  /** The writing direction of the card. */
  get direction(): 'ltr' | 'rtl' {
    return this.settings?.dir ?? 'ltr';
  }

  /** The texts in the user's language; English until the language is known. */
  get messages(): Messages {
    return this.#isKnown ? this.#messages.of(this.pageLanguage, this.settings?.terms) : englishOf(this.#own());
  }

  /** True while texts are loading. */
  get isPending(): boolean {
    this.#messages.of(this.pageLanguage, this.settings?.terms);
    return this.#messages.pending;
  }

  /** True while the language is unknown or its first texts are loading. The card shows no text until then. */
  get isLoadingTexts(): boolean {
    return !this.#isKnown || this.#messages.isLoadingTexts(this.pageLanguage, this.settings?.terms);
  }
}
