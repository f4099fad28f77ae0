import { html, nothing } from 'lit';
import type { Card } from '../../../compose/composition.js';
import { documentOf, type PageDocument, readDefine, readDocument } from '../../../compose/document.js';
import { ownMeasures } from '../../../compose/own-measures.js';
import { editorTexts } from '../../../messages/compiled/en/editor.js';
import type { Tool } from '../../../describe/tools.js';
import type { Messages } from '../../../messages/en.js';
import type { SalesError } from '../../../util/error.js';
import { dataAttributes } from '../../base/attributes/common.js';
import { toSalesError } from '../../base/element/report-error.js';
import { BrowserStore } from '../../base/data/browser-store.js';
import type { PageLayout } from '../model/layout.js';
import { CHIPS } from '../model/slots.js';
import { PAGE_TEXTS } from '../views/page-texts.js';
import { checkCards } from './card-schema.js';
import { cardsOf, layoutOfCards } from './card-layout.js';
import { SalesDocumentChangeEvent } from './document-change-event.js';
import { editButtonStyles } from './edit-button.styles.js';
import type { CardsHost, CardsScene } from './cards-host.js';
import { WebMcp } from './web-mcp.js';
import type { Editor, EditorOptions } from './editor.js';

/** The texts of a dashboard that can be edited. */
const EDITOR_TEXTS: Partial<Messages> = { ...PAGE_TEXTS, editor: editorTexts };

/** Attributes of an element on a dashboard that decide its numbers and that its card may lack. */
const OF_DASHBOARD = ['where', 'group', 'scope', 'filter', 'compare', 'print', 'verbosity'];

/** The cards of a document in place of those that the dashboard chooses. The editor loads when a user opens it. */
export class PageCards {
  /** The texts of the dashboard. */
  readonly texts = EDITOR_TEXTS;
  readonly #host: CardsHost;
  readonly #store: BrowserStore<PageDocument | undefined>;
  /** What the shown cards were read of; they stay the same until it changes. */
  #given: unknown;
  #cards: readonly Card[] | undefined;
  /** The own measures of the document. */
  #define = '';
  /** Places that elements have had before the page was edited, by card. */
  #names = new Map<number, string>();
  /** The page that the dashboard has chosen. */
  #automatic: PageLayout | undefined;
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

  /** True when the page has the cards of a document, or of the editor. */
  get isShown(): boolean {
    return (this.#editor?.cards ?? this.#cards) !== undefined;
  }

  /** The document of the browser; `undefined` when it has none. */
  get document(): PageDocument | undefined {
    return this.#cards && documentOf(this.#cards, this.#define);
  }

  /** Reads the document that the page has set, or that the browser has stored. @throws SalesError `bad-option` for a bad one */
  read(given: PageDocument | null | undefined): void {
    const source = given === undefined ? (this.#host.editable ? this.#store : undefined) : given;
    if (source !== this.#given) {
      this.#given = source;
      this.#problem = undefined;
      this.#start(undefined);
      void this.#load(() => (source === this.#store ? this.#store.value : (source as PageDocument | null | undefined)));
    }
    if (this.#problem) throw this.#problem;
  }

  /** Returns the page with these cards; the automatic one without a document. */
  layout(automatic: PageLayout, width: number): PageLayout {
    this.#automatic = automatic;
    const cards = this.#editor?.cards ?? this.#cards;
    // The editor shows cards alone.
    const chips = this.#editor ? [] : automatic.filters.filter(({ name }) => name === CHIPS);
    return cards ? layoutOfCards(cards, { width, own: this.own, nameOf: this.#nameOf, chips }) : automatic;
  }

  /** Renders the button that opens the editor. */
  renderButton({ editor }: Messages): unknown {
    return this.#host.editable && this.#automatic && !this.#editor
      ? html`<button class="edit" type="button" @click=${() => void this.#open(true)}>${editor.edit}</button>
          <span class="spoken" role="status">${this.#outcome ? editor[this.#outcome] : nothing}</span>`
      : nothing;
  }

  /** Renders the page as its editor; `undefined` while the page is not edited. */
  renderEditor(layout: PageLayout): unknown {
    return this.scene && this.#editor?.render(this.scene, layout);
  }

  /** Returns the functions of the dashboard for a language model. */
  async tools(): Promise<readonly Tool[]> {
    const { pageTools } = await import('./page-tools.js');
    return pageTools(this.#host, this);
  }

  /** The cards that the page shows; `undefined` before the first. */
  get cards(): readonly Card[] | undefined {
    return this.#editor?.cards ?? this.#cards ?? (this.#automatic && cardsOf(this.#automatic));
  }

  /** The own measures of the page: name → expression. */
  get own(): Readonly<Record<string, string>> {
    return ownMeasures(this.#editor?.define ?? this.#define);
  }

  /** Returns the element that shows a card; `null` while the page does not show it. */
  elementOf(card: Card): Element | null {
    const chosen = this.isShown || !this.#automatic ? [] : cardsOf(this.#automatic);
    return this.#elementAt(chosen.find(({ id }) => id === card.id)?.name ?? this.#nameOf(card));
  }

  /** Opens the editor without taking the focus, unless it is open. */
  async edit(): Promise<Editor> {
    const host = this.#host;
    host.page = '';
    await host.updateComplete;
    await host.ready.catch(() => undefined);
    await this.#open(false);
    await host.updateComplete;
    return this.#editor!;
  }

  #elementAt(place: string): Element | null {
    return this.#host.renderRoot.querySelector(`[id$="-${place}"]`);
  }

  readonly #nameOf = ({ id }: Card): string => this.#names.get(id) ?? `card-${String(id)}`;

  /** Takes cards as those of the page. The first trend and the filter on the date have the places that the default period knows. */
  #start(cards: readonly Card[] | undefined, define = ''): void {
    this.#cards = cards;
    this.#define = define;
    const trend = cards?.find(({ tag }) => tag === 'sales-trend');
    const date = cards?.find(({ tag, attributes }) => tag === 'sales-filter' && attributes['field'] === 'date');
    this.#names = new Map();
    if (trend) this.#names.set(trend.id, 'trend');
    if (date) this.#names.set(date.id, 'date');
  }

  /** Shows a document once its tags are known: nothing of it is set before it is checked. */
  async #load(read: () => PageDocument | null | undefined): Promise<void> {
    const given = this.#given;
    this.isLoading = true;
    try {
      const document = read() ?? undefined;
      const cards = document && readDocument(document);
      const define = readDefine(document);
      if (cards) await checkCards(this.#host, cards);
      if (given === this.#given) this.#start(cards, define);
    } catch (error) {
      if (given === this.#given) this.#problem = toSalesError(error);
    }
    if (given !== this.#given) return;
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  async #open(isFocused: boolean): Promise<void> {
    const host = this.#host;
    const { Editor, editorStyles } = await import('./editor.js');
    if (!this.#automatic || this.#editor) return;
    const chosen = cardsOf(this.#automatic);
    const automatic = chosen.map(({ name: _name, ...card }) => card);
    // The same elements go on showing the cards.
    if (!this.#cards) this.#names = new Map(chosen.map(({ id, name }) => [id, name]));
    for (const style of editorStyles) host.adoptStyles(style, 'strong');
    this.#outcome = undefined;
    const onEnd: EditorOptions['onEnd'] = (...page) => void this.#end(...page);
    this.#editor = new Editor(host, { cards: this.#cards ?? automatic, define: this.#define, automatic, isFocused, onEnd });
    host.requestUpdate();
  }

  /** Ends editing. `cards`: those of the page from now on; `null` for those that the dashboard chooses, `undefined` for those before. */
  async #end(cards: readonly Card[] | null | undefined, define: string): Promise<void> {
    const host = this.#host;
    this.#editor = undefined;
    if (cards !== undefined) await this.#save(cards ?? undefined, define);
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('.edit')?.focus();
  }

  async #save(cards: readonly Card[] | undefined, define: string): Promise<void> {
    const host = this.#host;
    const document = cards && documentOf(cards, define);
    const code = await this.#htmlOf(cards ?? [], define);
    this.#define = define;
    if (cards) this.#cards = cards;
    else this.#start(undefined);
    if (this.#given === this.#store) this.#store.store(document);
    else host.document = this.#given = document ?? null;
    this.#outcome = this.#store.isStored ? 'saved' : 'notStored';
    host.dispatchEvent(new SalesDocumentChangeEvent({ document, html: code }));
  }

  /** Returns cards as HTML that shows the same numbers on another page. */
  async #htmlOf(cards: readonly Card[], own: string): Promise<string> {
    const host = this.#host;
    const { pageCode } = await import('../../../compose/page-code.js');
    const pick = (element: Element | null, names: readonly string[]): Readonly<Record<string, string>> =>
      Object.fromEntries(names.flatMap((name) => (element?.getAttribute(name) ? [[name, element.getAttribute(name)!]] : [])));
    const provider = (this.scene?.provider ?? host) as Element;
    const ofSource =
      provider === host
        ? Object.values(dataAttributes).map(({ attribute }) => attribute)
        : (provider.constructor as typeof HTMLElement & { readonly observedAttributes: readonly string[] }).observedAttributes;
    const picked = pick(provider, ofSource);
    const define = [picked['define'], own].filter(Boolean).join('; ');
    const source = { period: host.period, ...picked, ...(define && { define }) };
    const written = cards.map((card) => {
      const element = this.#elementAt(this.#nameOf(card));
      return { ...card, attributes: { ...card.attributes, ...pick(element, OF_DASHBOARD) } };
    });
    return pageCode({ source, cards: written });
  }
}
