import { type Card, type Command, type History, historyOf, withCards } from '../../../compose/composition.js';
import { ownMeasures, usesMeasure, type CardPages } from '../../../compose/document.js';

const on = (cards: readonly Card[], page: string): readonly Card[] => cards.filter((card) => (card.page ?? '') === page);
const areSame = (some: readonly Card[], others: readonly Card[]): boolean =>
  some.length === others.length && some.every((card, at) => card === others[at]);

/** The pages of a dashboard that are edited. Undo and redo are over all of them, and so are own measures. The name of the first page is empty. */
export class EditedPages {
  history: History;
  readonly #define: string;
  readonly #chosenOn: (page: string) => readonly Card[];
  /** The cards that each page began with. */
  readonly #begun: Map<string, readonly Card[]>;
  /** The cards that the dashboard chooses for pages, as they were when they were needed. */
  readonly #chosen = new Map<string, readonly Card[]>();

  /** `pages`: those with cards of their own. `chosenOn` returns the cards that the dashboard chooses for a page. */
  constructor(pages: CardPages, define: string, chosenOn: (page: string) => readonly Card[]) {
    this.#define = define;
    this.#chosenOn = chosenOn;
    this.#begun = new Map(pages);
    this.history = historyOf({ source: define ? { define } : {}, cards: [...pages.values()].flat() });
  }

  /** The cards of all pages. */
  get all(): readonly Card[] {
    return this.history.page.cards;
  }

  /** The own measures, as the attribute `define` has them. */
  get define(): string {
    return this.history.page.source['define'] ?? '';
  }

  /** True for a page that is edited. */
  has(page: string): boolean {
    return this.#begun.has(page);
  }

  /** Begins to edit a page, unless it is edited. Undo leads to its changes, not to a page without its cards. */
  begin(page: string): void {
    if (this.has(page)) return;
    const cards = this.chosenOn(page);
    this.#begun.set(page, cards);
    this.history = withCards(this.history, cards);
  }

  cardsOn(page: string): readonly Card[] {
    return on(this.all, page);
  }

  /** Returns the cards that the dashboard chooses for a page. */
  chosenOn(page: string): readonly Card[] {
    const chosen = this.#chosen.get(page) ?? this.#chosenOn(page);
    this.#chosen.set(page, chosen);
    return chosen;
  }

  /** True for a page with the cards that the dashboard chooses. */
  isAutomatic(page: string): boolean {
    return this.#chosen.has(page) && areSame(this.cardsOn(page), this.chosenOn(page));
  }

  /** True for a measure that a card shows. */
  isUsed(name: string, cards = this.all): boolean {
    return cards.some(({ attributes }) => usesMeasure(attributes, name));
  }

  /** Returns the command that makes a page automatic. Own measures go with it, unless other pages show them. */
  reset(page: string): Command {
    const others = this.all.filter((card) => (card.page ?? '') !== page);
    const isUsed = Object.keys(ownMeasures(this.define)).some((name) => this.isUsed(name, others));
    return { type: 'replace', cards: [...others, ...this.chosenOn(page)], ...(!isUsed && { source: {} }) };
  }

  /** Returns the pages whose cards have changed. */
  changedSince(before: readonly Card[]): readonly string[] {
    return [...this.#begun.keys()].filter((page) => !areSame(on(before, page), this.cardsOn(page)));
  }

  /** Returns the pages with cards of their own; `undefined` when nothing has changed. */
  result(): CardPages | undefined {
    const pages = [...this.#begun.keys()];
    const isSame = pages.every((page) => areSame(this.cardsOn(page), this.#begun.get(page)!));
    if (isSame && this.define === this.#define) return undefined;
    return new Map(pages.filter((page) => !this.isAutomatic(page)).map((page) => [page, this.cardsOn(page)]));
  }
}
