import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { PageDocument } from '../../../compose/document.js';
import type { Messages } from '../../../messages/en.js';
import type { DataConnection } from '../../base/data/data-connection.js';
import type { LocaleSettings } from '../../base/messages/locale.js';
import type { FilterController } from '../../base/query/filter-controller.js';
import type { PageName } from '../attributes.js';
import type { Tile } from '../model/slot.js';

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
