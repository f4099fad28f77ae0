import { checkAttributes } from '../../../compose/document.js';
import type { Card } from '../../../compose/composition.js';
import type { Schema } from '../../base/attributes/attribute.js';
import { dataAttributes } from '../../base/attributes/common.js';
import { type DataElement, schemaOf } from '../../base/element/data-element.js';
import { loadNear, nameNear, registryOf } from '../../base/element/tag-names.js';

/** Returns the attributes of a tag without those for data, which its dashboard has; `undefined` while the tag is loading. */
export function cardSchema(host: Element, tag: string): Schema | undefined {
  const element = registryOf(host).get(nameNear(host, tag)) as typeof DataElement | undefined;
  return element && Object.fromEntries(Object.entries(schemaOf(element)).filter(([key]) => !(key in dataAttributes)));
}

/** Loads the tags of cards, and checks their attributes. @throws SalesError `bad-option` for the first bad one; the error of an import */
export async function checkCards(host: Element, cards: readonly Card[]): Promise<void> {
  await Promise.all(cards.map(({ tag }) => loadNear(host, tag)));
  for (const card of cards) checkAttributes(card, cardSchema(host, card.tag)!);
}
