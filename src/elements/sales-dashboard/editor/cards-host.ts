import type { CSSResult, ReactiveControllerHost } from 'lit';
import { checkAttributes, type PageDocument } from '../../../compose/document.js';
import type { Messages } from '../../../messages/en.js';
import type { DataConnection } from '../../base/data/data-connection.js';
import type { LocaleSettings } from '../../base/messages/locale.js';
import type { FilterController } from '../../base/query/filter-controller.js';
import type { PageName } from '../attributes.js';
import type { Tile } from '../model/slot.js';
import type { Card } from '../../../compose/composition.js';
import type { Schema } from '../../base/attributes/attribute.js';
import { dataAttributes } from '../../base/attributes/common.js';
import { schemaOf, type DataElement } from '../../base/element/data-element.js';
import { loadNear, nameNear, registryOf } from '../../base/element/tag-names.js';

/** The dashboard as its cards and its editor need it. */
export interface CardsHost extends ReactiveControllerHost, HTMLElement {
  readonly connection: DataConnection | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly editable: boolean;
  readonly period: string;
  readonly webmcp: boolean;
  /** The page to open; empty for the first. */
  page: string;
  readonly openPage: PageName;
  readonly firstPage: PageName;
  readonly ready: Promise<void>;
  /** The document that the page has set. `null`: the page stores it, and has none yet. */
  document: PageDocument | null | undefined;
  adoptStyles(style: CSSResult, strength: 'weak' | 'strong'): void;
}

/** What the cards of a page depend on. */
export interface CardsScene {
  readonly messages: Messages;
  readonly locale: string;
  readonly settings: LocaleSettings;
  readonly filters: FilterController;
  readonly elementOf: (tile: Tile) => HTMLElement;
  /** The element whose data the page shows. */
  readonly provider: object;
}

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
