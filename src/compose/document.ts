import type { TagAttributes } from '../describe/tags.js';
import { readAttributes, type Schema } from '../elements/base/attributes/attribute.js';
import { wordIn } from '../elements/base/attributes/declarators.js';
import { badOption } from '../util/error.js';
import { WIDTHS, type Card, type CardWidth } from './composition.js';
import { kindOf } from './labels.js';
import { parseDefine } from '../catalog/attributes.js';
import { splitList } from '../query/names.js';
import { measureParts } from '../util/measure-text.js';
import { KINDS } from './proposals.js';

export interface DocumentCard {
  readonly tag: string;
  /** The attributes of the tag, as HTML has them. */
  readonly attributes: TagAttributes;
  /** The width on a wide page. Filters and key metrics share a row, and have their width in HTML alone. */
  readonly width: CardWidth;
}

/** The pages of a dashboard as plain data that JSON can hold. The dashboard chooses the cards of the others. */
export interface PageDocument {
  /** The own measures of all pages, as the attribute `define` has them. */
  readonly define?: string;
  /** The cards of the first page. */
  readonly cards?: readonly DocumentCard[];
  /** The cards of further pages, by their names: `customers`. */
  readonly pages?: Readonly<Record<string, readonly DocumentCard[]>>;
}

/** The cards of pages, by their names. The name of the first is empty. */
export type CardPages = ReadonlyMap<string, readonly Card[]>;

/** Returns pages and own measures as a document. */
export function documentOf(pages: CardPages, define = ''): PageDocument {
  const plain = (cards: readonly Card[]): readonly DocumentCard[] =>
    cards.map(({ tag, attributes, width }) => ({ tag, attributes, width }));
  const first = pages.get('');
  const more = [...pages].flatMap(([name, cards]) => (name ? [[name, plain(cards)] as const] : []));
  return {
    ...(define && { define }),
    ...(first && { cards: plain(first) }),
    ...(more.length > 0 && { pages: Object.fromEntries(more) }),
  };
}

/** Returns the tags of cards, some several times. A dashboard has no dashboard in it. */
export const cardTags = (): readonly string[] => KINDS.map(({ tag }) => tag).filter((tag) => tag !== 'sales-dashboard');

/**
 * Reads a document that a page sets, or that the browser has stored. Its attributes are to be checked before they are used.
 * @throws SalesError `bad-option` with the first bad tag or width, or a value other than a text
 */
export function readDocument(given: unknown): CardPages {
  const { cards, pages = {}, define } = Object(given) as Readonly<Partial<Record<keyof PageDocument, unknown>>>;
  const named = Object.entries(Object(pages) as Readonly<Record<string, unknown>>);
  if (cards === undefined && named.length === 0 && define === undefined) throw badOption('document', written(given), 'document');
  const read = ([name, list]: readonly [string, unknown]): [string, readonly Card[]] => {
    if (!Array.isArray(list)) throw badOption('document', written(given), 'document');
    return [name, ofPage(name, list.map(readCard))];
  };
  return new Map([...(cards === undefined ? [] : [['', cards] as const]), ...named].map(read));
}

/** Further pages number their cards from here: an editor has the cards of all pages. */
const MORE_FROM = 1000;

/** Returns cards with their numbers and the name of their page. */
export const ofPage = <Own extends DocumentCard>(page: string, cards: readonly Own[]): readonly (Own & Card)[] =>
  cards.map((card, index) => ({ ...card, id: (page ? MORE_FROM : 0) + index + 1, ...(page && { page }) }));

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

/** Attributes that name measures. */
const MEASURES = ['measure', 'x', 'y', 'variables'];

/** Returns the measures of a text such as `net = revenue - cost`, by name. @throws SalesError `bad-option` for a text that cannot be parsed */
export const ownMeasures = (define: string): Readonly<Record<string, string>> => parseDefine(define);

/** Returns measures as the attribute `define` has them. */
export const defineText = (measures: Readonly<Record<string, string>>): string =>
  Object.entries(measures)
    .map(([name, expression]) => `${name} = ${expression}`)
    .join('; ');

/** True for a name that needs no quotes in any attribute. */
export const isMeasureName = (name: string): boolean => measureParts(`${name} = 1`).name === name && !name.includes('"');

/** Returns attributes in which the own measures of a page have their expressions: the data does not know their names. */
export function withExpressions(attributes: TagAttributes, measures: Readonly<Record<string, string>>): TagAttributes {
  const written = (name: string): string => (Object.hasOwn(measures, name) ? `${name} = ${measures[name]!}` : name);
  const entries = Object.entries(attributes).map(([attribute, value]) =>
    MEASURES.includes(attribute) ? [attribute, splitList(value).map(written).join(', ')] : [attribute, value],
  );
  return Object.fromEntries(entries) as TagAttributes;
}

/** True when a card shows a measure. */
export const usesMeasure = (attributes: TagAttributes, name: string): boolean =>
  MEASURES.some((attribute) => splitList(attributes[attribute] ?? '').includes(name));
