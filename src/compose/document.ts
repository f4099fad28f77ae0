import type { TagAttributes } from '../describe/tags.js';
import { readAttributes, type Schema } from '../elements/base/attributes/attribute.js';
import { wordIn } from '../elements/base/attributes/declarators.js';
import { badOption } from '../util/error.js';
import { type Card, type CardWidth, WIDTHS } from './composition.js';
import { kindOf } from './labels.js';
import { ownMeasures } from './own-measures.js';
import { KINDS } from './proposals.js';

/** A card of a document. */
export interface DocumentCard {
  readonly tag: string;
  /** The attributes of the tag, as HTML has them. */
  readonly attributes: TagAttributes;
  /** The width on a wide page. Filters and key metrics share a row, and have their width in HTML alone. */
  readonly width: CardWidth;
}

/** A page as plain data that JSON can hold. */
export interface PageDocument {
  /** The own measures of the page, as the attribute `define` has them. */
  readonly define?: string;
  readonly cards: readonly DocumentCard[];
}

/** Returns cards and own measures as a document. */
export const documentOf = (cards: readonly Card[], define = ''): PageDocument => ({
  ...(define && { define }),
  cards: cards.map(({ tag, attributes, width }) => ({ tag, attributes, width })),
});

/** Returns the tags of cards, some several times. A dashboard has no dashboard in it. */
export const cardTags = (): readonly string[] => KINDS.map(({ tag }) => tag).filter((tag) => tag !== 'sales-dashboard');

/**
 * Reads a document that a page sets, or that the browser has stored. Its attributes are to be checked before they are used.
 * @throws SalesError `bad-option` with the first bad tag or width, or a value other than a text
 */
export function readDocument(given: unknown): readonly Card[] {
  const { cards } = Object(given) as { readonly cards?: unknown };
  if (!Array.isArray(cards)) throw badOption('document', written(given), 'document');
  return cards.map((card: unknown, index) => ({ id: index + 1, ...readCard(card) }));
}

/** Returns the own measures of a document as a text; empty without any. @throws SalesError `bad-option` for another value, and for a text that cannot be parsed */
export function readDefine(given: unknown): string {
  const { define = '' } = Object(given) as { readonly define?: unknown };
  if (typeof define !== 'string') throw badOption('define', written(define), 'text');
  ownMeasures(define);
  return define;
}

function readCard(given: unknown): DocumentCard {
  const { tag, attributes = {}, width } = Object(given) as Partial<Record<keyof DocumentCard, unknown>>;
  if (typeof tag !== 'string' || typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    throw badOption('document', written(given), 'document');
  const known = wordIn([...new Set(cardTags())], tag, 'tag');
  const texts = Object.entries(attributes).map(([name, value]: [string, unknown]): [string, string] => {
    if (typeof value !== 'string') throw badOption(name, written(value), 'document');
    return [name, value];
  });
  const read = Object.fromEntries(texts);
  const usual = kindOf({ tag, attributes: read })?.width ?? 'half';
  return { tag: known, attributes: read, width: width === undefined ? usual : wordIn(WIDTHS, written(width), 'width') };
}

/**
 * Checks the attributes of a card by those of its tag.
 * @throws SalesError `bad-option` with the first unknown attribute or bad value
 */
export function checkAttributes({ tag, attributes }: Pick<Card, 'tag' | 'attributes'>, schema: Schema): void {
  const names = new Map(Object.entries(schema).map(([key, { attribute }]) => [attribute, key]));
  const entries = Object.entries(attributes).map(([name, value]): [string, string] => [
    names.get(wordIn([...names.keys()], name, tag))!,
    value,
  ]);
  const { problem } = readAttributes(schema, Object.fromEntries<string>(entries));
  if (problem) throw problem;
}

/** Returns a value as text for an error. */
const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
