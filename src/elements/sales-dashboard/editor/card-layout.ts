import type { Card, CardWidth } from '../../../compose/composition.js';
import { withExpressions, ofPage } from '../../../compose/document.js';
import { arrangementOf, COLUMNS, fitted } from '../model/arrangement.js';
import type { PageLayout } from '../model/layout.js';
import type { Tile, TileTag } from '../model/slot.js';
import { CHIPS } from '../model/slots.js';

/** The parts of a page. Cards stay in theirs: filters and key metrics have a row each. */
export type CardGroup = 'filters' | 'numbers' | 'cards';

/** Returns the part of the page that a card is in. */
export function groupOf({ tag }: Pick<Card, 'tag'>): CardGroup {
  return tag === 'sales-filter' ? 'filters' : tag === 'sales-kpi' ? 'numbers' : 'cards';
}

/** The columns of each width, of twelve. */
const SPANS: Readonly<Record<CardWidth, number>> = { third: 4, half: 6, 'two-thirds': 8, full: COLUMNS };

const widthOf = (span: number): CardWidth => (span < 6 ? 'third' : span === 6 ? 'half' : span < 9 ? 'two-thirds' : 'full');

/** Attributes that the dashboard sets for the place of a card. */
const OF_PLACE = ['appearance', 'height'];

/** Returns the cards of a page that the dashboard has chosen. The three cards of a block share a row. */
export function cardsOf(page: string, { filters, kpis, tiles }: PageLayout): readonly (Card & { readonly name: string })[] {
  const tall = tiles.findIndex(({ isTall }) => isTall);
  const card = ({ name, tag, attributes }: Tile, width: CardWidth): Omit<Card & { readonly name: string }, 'id'> => ({
    ...{ name, tag, width },
    attributes: Object.fromEntries(Object.entries(attributes).filter(([attribute]) => !OF_PLACE.includes(attribute))),
  });
  return ofPage(page, [
    ...filters.filter(({ name }) => name !== CHIPS).map((tile) => card(tile, 'half')),
    ...kpis.map((tile) => card(tile, 'third')),
    ...tiles.map((tile, at) => card(tile, tall >= 0 && at >= tall && at < tall + 3 ? 'third' : widthOf(tile.span))),
  ]);
}

/** What a page of cards depends on. */
export interface CardLayoutOptions {
  /** The width of the page in pixels. */
  readonly width: number;
  /** The own measures of the page: name → expression. */
  readonly own: Readonly<Record<string, string>>;
  /** Returns the place of a card. */
  readonly nameOf: (card: Card) => string;
  /** The line of all filters. The dashboard adds it to a page with filters. */
  readonly chips: readonly Tile[];
}

export function layoutOfCards(cards: readonly Card[], { width, own, nameOf, chips }: CardLayoutOptions): PageLayout {
  const arrangement = arrangementOf(width);
  const { perRow } = arrangement;
  const tiles = (group: CardGroup): readonly Tile[] =>
    cards
      .filter((card) => groupOf(card) === group)
      .map((card) => ({
        name: nameOf(card),
        tag: card.tag as TileTag,
        attributes: withExpressions(card.attributes, own),
        span: perRow === 2 ? Math.max(COLUMNS / 2, SPANS[card.width]) : SPANS[card.width],
      }));
  const filters = tiles('filters');
  return {
    filters: filters.length > 0 ? [...filters, ...chips] : [],
    kpis: tiles('numbers').map((tile) => ({ ...tile, attributes: { appearance: 'plain', ...tile.attributes } })),
    tiles: fitted(tiles('cards'), arrangement),
  };
}
