import type { PageDocument } from '../../compose/document.js';
import type { CardsHost } from './editor/cards-host.js';
import type { PageCards } from './editor/page-cards.js';

/** Loads the cards of a document, the editor and the tools of a dashboard when the dashboard needs them. */
export class PageCardsLoader {
  readonly #host: CardsHost;
  /** `undefined` until they have loaded. */
  cards: PageCards | undefined;

  constructor(host: CardsHost) {
    this.#host = host;
  }

  /** Returns true while cards that a user may have edited are loading. `given`: the document that the page has set. */
  isWaiting(given: PageDocument | null | undefined): boolean {
    return this.cards ? this.cards.isLoading : this.#host.editable || Boolean(given);
  }

  /** Reads the document of a dashboard that has one. @throws SalesError `bad-option` for a bad one */
  read(given: PageDocument | null | undefined): void {
    if (!this.cards && (this.isWaiting(given) || this.#host.webmcp)) void this.load();
    this.cards?.read(given);
  }

  async load(): Promise<PageCards> {
    const { PageCards } = await import('./editor/page-cards.js');
    this.cards ??= new PageCards(this.#host);
    this.#host.requestUpdate();
    return this.cards;
  }
}
