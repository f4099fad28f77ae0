import type { TagAttributes } from '../describe/tags.js';

/** The widths of a card on a wide page, as parts of its row. */
export const WIDTHS = ['third', 'half', 'two-thirds', 'full'] as const;

export type CardWidth = (typeof WIDTHS)[number];

/** A tag on a page. */
export interface Card {
  /** Number of the card on this page, from 1. It is not stored. */
  readonly id: number;
  readonly tag: string;
  readonly attributes: TagAttributes;
  readonly width: CardWidth;
  /** The page of a dashboard that it is on; absent on the first. */
  readonly page?: string;
}

/** A composed page: the attributes of its source, and its cards in their order. */
export interface Composition {
  readonly source: TagAttributes;
  readonly cards: readonly Card[];
}

/** A change of a page by its author. */
export type Command =
  | { readonly type: 'add'; readonly card: Card }
  | { readonly type: 'remove'; readonly id: number }
  /** Puts a card in the place of another one. */
  | { readonly type: 'move'; readonly id: number; readonly to: number }
  | { readonly type: 'resize'; readonly id: number; readonly width: CardWidth }
  /** Replaces all cards, and the attributes of the source where there are new ones. */
  | { readonly type: 'replace'; readonly cards: readonly Card[]; readonly source?: TagAttributes }
  /** Sets an attribute of a card, or of the source without an `id`; `undefined` removes it. */
  | { readonly type: 'change'; readonly id?: number; readonly name: string; readonly value: string | undefined };

/** Sets an attribute; `undefined` removes it. */
export function withAttribute(attributes: TagAttributes, name: string, value: string | undefined): TagAttributes {
  if (value !== undefined) return { ...attributes, [name]: value };
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== name));
}

/** Returns a page after a command. A command on a card that the page does not have changes nothing. */
export function applied(page: Composition, command: Command): Composition {
  const { cards } = page;
  const mapped = (change: (card: Card) => Partial<Card>): Composition => ({
    ...page,
    cards: cards.map((card) => ('id' in command && card.id === command.id ? { ...card, ...change(card) } : card)),
  });
  switch (command.type) {
    case 'add':
      return { ...page, cards: [...cards, command.card] };
    case 'replace':
      return { source: command.source ?? page.source, cards: command.cards };
    case 'remove':
      return { ...page, cards: cards.filter(({ id }) => id !== command.id) };
    case 'move':
      return { ...page, cards: moved(cards, command.id, command.to) };
    case 'resize':
      return mapped(() => ({ width: command.width }));
    case 'change': {
      const { id, name, value } = command;
      if (id === undefined) return { ...page, source: withAttribute(page.source, name, value) };
      return mapped(({ attributes }) => ({ attributes: withAttribute(attributes, name, value) }));
    }
  }
}

function moved(cards: readonly Card[], id: number, to: number): readonly Card[] {
  const from = cards.findIndex((card) => card.id === id);
  const at = cards.findIndex((card) => card.id === to);
  if (from < 0 || at < 0) return cards;
  return cards.toSpliced(from, 1).toSpliced(at, 0, cards[from]!);
}

/** Returns the next card before or after one, among those that `isPeer` accepts; `undefined` at an end. */
export function neighborOf(
  cards: readonly Card[],
  id: number,
  by: 1 | -1,
  isPeer: (card: Card) => boolean = () => true,
): Card | undefined {
  const peers = cards.filter(isPeer);
  const at = peers.findIndex((card) => card.id === id);
  return at < 0 ? undefined : peers[at + by];
}

/** Returns an id that no card of these pages has. */
export const nextId = (...pages: readonly Composition[]): number =>
  1 + Math.max(0, ...pages.flatMap(({ cards }) => cards.map(({ id }) => id)));

/** A page with the versions that undo and redo lead to. */
export interface History {
  /** Earlier pages, the newest last. */
  readonly past: readonly Composition[];
  readonly page: Composition;
  /** Undone pages, the next one first. */
  readonly future: readonly Composition[];
}

/** Maximum number of pages to go back to. */
const MAX_PAST = 50;

/** Returns a history that begins with a page. */
export const historyOf = (page: Composition): History => ({ past: [], page, future: [] });

/** Adds cards to all versions. */
export function withCards({ past, page, future }: History, cards: readonly Card[]): History {
  const added = (version: Composition): Composition => ({ ...version, cards: [...version.cards, ...cards] });
  return { past: past.map(added), page: added(page), future: future.map(added) };
}

/** Returns a history after a command. */
export function committed({ past, page }: History, command: Command): History {
  return { past: [...past, page].slice(-MAX_PAST), page: applied(page, command), future: [] };
}

/** Goes back to the page before; at the first page, nothing changes. */
export function undone(history: History): History {
  const { past, page, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), page: before, future: [page, ...future] } : history;
}

/** Repeats what was undone last. */
export function redone(history: History): History {
  const { past, page, future } = history;
  const [next, ...rest] = future;
  return next ? { past: [...past, page], page: next, future: rest } : history;
}

/** Takes attributes with which a card shows an error out of all versions: the card has those before, or without them it is removed. */
export function withoutFailed({ past, page, future }: History, failed: TagAttributes, before?: TagAttributes): History {
  const fixed = (version: Composition): Composition => {
    if (!version.cards.some(({ attributes }) => attributes === failed)) return version;
    const cards = version.cards.flatMap((card) =>
      card.attributes !== failed ? [card] : before ? [{ ...card, attributes: before }] : [],
    );
    return { ...version, cards };
  };
  const now = fixed(page);
  const earlier = past.map(fixed);
  const isSame = (one: Composition, other: Composition | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
  // A step that changes nothing would leave “Undo” without an effect.
  const steps = [...earlier, now].filter((version, at, all) => at === 0 || !isSame(version, all[at - 1]));
  return { past: steps.slice(0, -1), page: steps.at(-1)!, future: future.map(fixed) };
}
