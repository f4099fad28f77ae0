import { html, nothing, css } from 'lit';
import type { Card } from '../../../compose/composition.js';
import {
  ownMeasures,
  documentOf,
  readDefine,
  readDocument,
  type CardPages,
  type PageDocument,
} from '../../../compose/document.js';
import { askTexts } from '../../../messages/compiled/en/ask.js';
import { editorTexts } from '../../../messages/compiled/en/editor.js';
import type { Tool } from '../../../describe/tools.js';
import type { Messages } from '../../../messages/en.js';
import type { SalesError } from '../../../util/error.js';
import { dataAttributes } from '../../base/attributes/common.js';
import { wordIn } from '../../base/attributes/declarators.js';
import { toSalesError } from '../../base/element/report-error.js';
import { BrowserStore } from '../../base/data/browser-store.js';
import { attributeNamesOf } from '../../base/element/tag-names.js';
import { PAGES, type PageName } from '../attributes.js';
import type { PageLayout } from '../model/layout.js';
import { CHIPS } from '../model/slots.js';
import { PAGE_TEXTS } from '../views/page-view.js';
import { checkCards, type CardsHost, type CardsScene } from './cards-host.js';
import { cardsOf, layoutOfCards } from './card-layout.js';
import { WebMcp } from './web-mcp.js';
import type { Editor } from './editor.js';

/** Styles of the button that opens the editor. */
const editButtonStyles = css`
  .side > .edit {
    display: block;
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
  }
  /* On a phone, what is next to the name of the page takes two lines, not the name. */
  .page > header:has(.edit) {
    grid-template-columns: minmax(min-content, 1fr) auto;
  }
  header:has(.edit) h2 {
    overflow-wrap: break-word;
  }
  header:has(.edit) .side {
    flex-wrap: wrap;
    justify-content: end;
  }
  @media print {
    .side > .edit {
      display: none;
    }
  }
`;

/** Detail of the `sales-document-change` event. */
export interface SalesDocumentChangeDetail {
  /** The cards of the pages as plain data; `undefined` when the dashboard chooses them again. */
  readonly document: PageDocument | undefined;
  /** The same cards as HTML, with a `sales-source`. */
  readonly html: string;
}

/** Fires when the user has edited the page. */
export class SalesDocumentChangeEvent extends CustomEvent<SalesDocumentChangeDetail> {
  constructor(detail: SalesDocumentChangeDetail) {
    super('sales-document-change', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-document-change': SalesDocumentChangeEvent;
  }
  interface DocumentEventMap {
    'sales-document-change': SalesDocumentChangeEvent;
  }
}

/** The texts of a dashboard that can be edited. */
const EDITOR_TEXTS: Partial<Messages> = { ...PAGE_TEXTS, editor: editorTexts, ask: askTexts };

/** The pages that have cards. */
const EDITED_PAGES = /* @__PURE__ */ PAGES.filter((name) => name !== 'check');

/** Attributes of an element on a dashboard that decide its numbers and that its card may lack. */
const OF_DASHBOARD = ['where', 'group', 'scope', 'filter', 'compare', 'print', 'patterns', 'verbosity'];

const NO_PAGES: CardPages = new Map();

/** The cards of a document in place of those that the dashboard chooses. The editor loads when a user opens it. */
export class PageCards {
  /** The texts of the dashboard. */
  readonly texts = EDITOR_TEXTS;
  readonly #host: CardsHost;
  readonly #store: BrowserStore<PageDocument | undefined>;
  /** What the shown cards were read of; they stay the same until it changes. */
  #given: unknown;
  #pages = NO_PAGES;
  /** The own measures of the document. */
  #define = '';
  /** Places that elements have had before the page was edited, by card. */
  #names = new Map<number, string>();
  /** The pages that the dashboard has chosen, as far as they are known. */
  readonly #automatic = new Map<string, PageLayout>();
  #editor: Editor | undefined;
  /** What the cards depend on; `undefined` before the first page. */
  scene: CardsScene | undefined;
  /** What became of the last changes. */
  #outcome: 'saved' | 'notStored' | undefined;
  /** Why the document cannot be shown. */
  #problem: SalesError | undefined;
  /** True while the tags of the document are loading. */
  isLoading = false;

  constructor(host: CardsHost) {
    this.#host = host;
    host.adoptStyles(editButtonStyles, 'strong');
    host.addController(new WebMcp(host, () => this.tools()));
    const key = `document ${location.pathname} ${host.id || 'default'}`;
    this.#store = new BrowserStore(key, (stored) => stored as PageDocument | undefined);
  }

  /** True when the open page has the cards of a document, or of the editor. */
  get isShown(): boolean {
    return this.#cardsOn(this.#open) !== undefined;
  }

  /** The document of the browser; `undefined` when it has none. */
  get document(): PageDocument | undefined {
    return this.#pages.size > 0 || this.#define ? documentOf(this.#pages, this.#define) : undefined;
  }

  /** Reads the document that the page has set, or that the browser has stored. @throws SalesError `bad-option` for a bad one */
  read(given: PageDocument | null | undefined): void {
    const source = given === undefined ? (this.#host.editable ? this.#store : undefined) : given;
    if (source !== this.#given) {
      this.#given = source;
      this.#problem = undefined;
      this.#start(NO_PAGES, '');
      void this.#load(() => (source === this.#store ? this.#store.value : (source as PageDocument | null | undefined)));
    }
    if (this.#problem) throw this.#problem;
  }

  /** Returns a page with its cards; the automatic one without a document. */
  layout(name: PageName, automatic: PageLayout, width: number): PageLayout {
    const page = this.#pageOf(name);
    this.#automatic.set(page, automatic);
    const cards = this.#cardsOn(page);
    // The editor shows cards alone.
    const chips = this.#editor?.has(page) ? [] : automatic.filters.filter(({ name }) => name === CHIPS);
    return cards ? layoutOfCards(cards, { width, own: this.own, nameOf: this.#nameOf, chips }) : automatic;
  }

  /** Renders the button that opens the editor. */
  renderButton({ editor }: Messages): unknown {
    const page = this.#open;
    return this.#host.editable && this.#automatic.has(page) && !this.#editor?.has(page)
      ? html`<button class="edit" type="button" @click=${() => void this.#startEditing(true)}>${editor.edit}</button>
          <span class="spoken" role="status">${this.#outcome ? editor[this.#outcome] : nothing}</span>`
      : nothing;
  }

  /** Renders the page as its editor; `undefined` while the page is not edited. */
  renderEditor(layout: PageLayout): unknown {
    return this.scene && this.#editor?.has(this.#open) ? this.#editor.render(this.scene, layout) : undefined;
  }

  /** Returns the functions of the dashboard for a language model. */
  async tools(): Promise<readonly Tool[]> {
    const { pageTools } = await import('./page-tools.js');
    return pageTools(this.#host, this);
  }

  /** The cards that the open page shows; `undefined` before the first. */
  get cards(): readonly Card[] | undefined {
    return this.#cardsOn(this.#open) ?? this.#chosenOn(this.#open);
  }

  /** The own measures of the page: name → expression. */
  get own(): Readonly<Record<string, string>> {
    return ownMeasures(this.#editor?.define ?? this.#define);
  }

  /** Returns the element that shows a card; `null` while the page does not show it. */
  elementOf(card: Card): Element | null {
    const chosen = this.isShown ? undefined : this.#chosenOn(this.#open);
    return this.#elementAt(chosen?.find(({ id }) => id === card.id)?.name ?? this.#nameOf(card));
  }

  /** Opens the editor of the open page without taking the focus, unless it is open. */
  async edit(): Promise<Editor> {
    const host = this.#host;
    if (host.openPage === 'check') host.page = '';
    await host.updateComplete;
    await host.ready.catch(() => undefined);
    await this.#startEditing(false);
    await host.updateComplete;
    return this.#editor!;
  }

  /** The open page. Its name is empty for the first. */
  get #open(): string {
    return this.#pageOf(this.#host.openPage);
  }

  readonly #pageOf = (name: PageName): string => (name === this.#host.firstPage ? '' : name);

  /** Returns the cards of a page in the editor, or in the document; `undefined` where the dashboard chooses them. */
  #cardsOn(page: string): readonly Card[] | undefined {
    return this.#editor?.has(page) ? this.#editor.cardsOn(page) : this.#pages.get(page);
  }

  /** Returns the cards that the dashboard chooses, with their places; `undefined` before a page is known. */
  #chosenOn(page: string): ReturnType<typeof cardsOf> | undefined {
    const layout = this.#automatic.get(page);
    return layout && cardsOf(page, layout);
  }

  #elementAt(place: string): Element | null {
    return this.#host.renderRoot.querySelector(`[id$="-${place}"]`);
  }

  readonly #nameOf = ({ id }: Card): string => this.#names.get(id) ?? `card-${String(id)}`;

  /** Takes pages of cards. The first trend and the filter on the date of each have the places that the default period knows. */
  #start(pages: CardPages, define: string): void {
    this.#pages = pages;
    this.#define = define;
    this.#names = new Map();
    for (const cards of pages.values()) {
      const trend = cards.find(({ tag }) => tag === 'sales-trend');
      const date = cards.find(({ tag, attributes }) => tag === 'sales-filter' && attributes['field'] === 'date');
      if (trend) this.#names.set(trend.id, 'trend');
      if (date) this.#names.set(date.id, 'date');
    }
  }

  /** Shows a document once its tags are known: nothing of it is set before it is checked. */
  async #load(read: () => PageDocument | null | undefined): Promise<void> {
    const given = this.#given;
    this.isLoading = true;
    try {
      const document = read() ?? undefined;
      const pages = document ? readDocument(document) : NO_PAGES;
      const define = readDefine(document);
      for (const page of pages.keys()) if (page) wordIn(EDITED_PAGES, page, 'pages');
      await checkCards(this.#host, [...pages.values()].flat());
      if (given === this.#given) this.#start(pages, define);
    } catch (error) {
      if (given === this.#given) this.#problem = toSalesError(error);
    }
    if (given !== this.#given) return;
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  async #startEditing(isFocused: boolean): Promise<void> {
    const host = this.#host;
    const { Editor, editorStyles } = await import('./editor.js');
    const page = this.#open;
    const chosen = this.#chosenOn(page);
    if (!chosen || this.#editor?.has(page)) return;
    // The same elements go on showing the cards.
    if (!this.#pages.has(page)) for (const { id, name } of chosen) this.#names.set(id, name);
    for (const style of editorStyles) host.adoptStyles(style, 'strong');
    this.#outcome = undefined;
    this.#editor ??= new Editor(host, {
      ...{ pages: this.#pages, define: this.#define },
      page: () => this.#open,
      chosenOn: (one) => (this.#chosenOn(one) ?? []).map(({ name: _name, ...card }) => card),
      onPage: (one) => (host.page = one),
      onEnd: (...result) => void this.#end(...result),
    });
    this.#editor.open(page, isFocused);
  }

  /** Ends editing. `pages`: those with cards of their own from now on, `undefined` for those before. */
  async #end(pages: CardPages | undefined, define: string): Promise<void> {
    const host = this.#host;
    this.#editor = undefined;
    if (pages) await this.#save(pages, define);
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('.edit')?.focus();
  }

  async #save(pages: CardPages, define: string): Promise<void> {
    const host = this.#host;
    const code = await this.#htmlOf(pages, define);
    this.#pages = pages;
    this.#define = define;
    const { document } = this;
    if (this.#given === this.#store) this.#store.store(document);
    else host.document = this.#given = document ?? null;
    this.#outcome = this.#store.isStored ? 'saved' : 'notStored';
    host.dispatchEvent(new SalesDocumentChangeEvent({ document, html: code }));
  }

  /** Returns pages as HTML that shows the same numbers on another page. */
  async #htmlOf(pages: CardPages, own: string): Promise<string> {
    const host = this.#host;
    const { pageCode, sectionCode } = await import('../../../compose/page-code.js');
    const pick = (element: Element | null, names: readonly string[]): Readonly<Record<string, string>> =>
      Object.fromEntries(names.flatMap((name) => (element?.getAttribute(name) ? [[name, element.getAttribute(name)!]] : [])));
    const provider = (this.scene?.provider ?? host) as Element;
    const ofSource =
      provider === host ? Object.values(dataAttributes).map(({ attribute }) => attribute) : attributeNamesOf(provider);
    const picked = pick(provider, ofSource);
    const define = [picked['define'], own].filter(Boolean).join('; ');
    const source = { period: host.period, ...picked, ...(define && { define }) };
    const parts = [...pages].map(([page, cards]) => {
      const written = cards.map((card) => {
        const element = this.#elementAt(this.#nameOf(card));
        return { ...card, attributes: { ...card.attributes, ...pick(element, OF_DASHBOARD) } };
      });
      return { name: (page || host.firstPage) as PageName, page: { source, cards: written } };
    });
    const [first = { page: { source, cards: [] } }, ...more] = parts;
    const heading = (name: PageName): string => this.scene!.messages.dashboard.page({ name });
    return [pageCode(first.page), ...more.map(({ name, page }) => sectionCode(heading(name), page))].join('\n');
  }
}
