import type { ReactiveController, TemplateResult } from 'lit';
import { composeStyles } from '../../../compose/compose.styles.js';
import {
  applied,
  type Card,
  type CardWidth,
  type Command,
  committed,
  type History,
  neighborOf,
  nextId,
  redone,
  undone,
  WIDTHS,
  withoutFailed,
} from '../../../compose/composition.js';
import { defineText, ownMeasures, readDocument, type CardPages } from '../../../compose/document.js';
import { labelOf } from '../../../compose/labels.js';
import { type Kind, nextProposal } from '../../../compose/proposals.js';
import type { TagAttributes } from '../../../describe/tags.js';
import type { Messages } from '../../../messages/en.js';
import { SalesError } from '../../../util/error.js';
import type { SalesErrorEvent } from '../../base/element/events.js';
import { loadNear } from '../../base/element/tag-names.js';
import type { PageLayout } from '../model/layout.js';
import { type Drag, dragCard } from './card-drag.js';
import { groupOf } from './card-layout.js';
import { EditedPages } from './edited-pages.js';
import { type EditorAction, renderEditor } from './editor-view.js';
import { MeasureForm } from './measure-form.js';
import { OfferedData } from './offered-data.js';
import { cardSchema, checkCards, type CardsHost, type CardsScene } from './cards-host.js';
import { editStyles } from './edit.styles.js';

export const editorStyles = [composeStyles, editStyles];

/** What the editor begins with. */
export interface EditorOptions {
  /** The pages with cards of their own. */
  readonly pages: CardPages;
  /** The own measures of all pages, as the attribute `define` has them. */
  readonly define: string;
  /** Returns the open page. */
  readonly page: () => string;
  /** Returns the cards that the dashboard chooses for a page. */
  readonly chosenOn: (page: string) => readonly Card[];
  /** Called with the page that is to be opened. */
  readonly onPage: (page: string) => void;
  /** Called with the pages that have cards of their own; `undefined` when nothing has changed. */
  readonly onEnd: (pages: CardPages | undefined, define: string) => void;
}

/** What a tool changes of a card in one step. */
export interface CardChange {
  /** Attributes to set; `null` removes one. */
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly width?: string | undefined;
  /** The id of the card that has the new place. */
  readonly place?: number | undefined;
  readonly remove?: boolean | undefined;
}

type ChangeText = 'added' | 'removed' | 'changed' | 'resized';
type Panel = 'add' | 'change' | 'measures' | undefined;

/** Matches a field that undoes its text itself. */
const TYPED = 'input:not([type=checkbox]), textarea';

/** Edits the cards of pages: adds, moves, resizes, changes and removes them. Each change can be undone. */
export class Editor implements ReactiveController {
  readonly #host: CardsHost;
  readonly #options: EditorOptions;
  /** Attributes before a change that has not been shown yet, by card; `undefined` for a new card. */
  readonly #unproven = new Map<number, TagAttributes | undefined>();
  /** Called with the error of a change by a tool, by card. */
  readonly #rejects = new Map<number, (error: SalesError) => void>();
  readonly #data: OfferedData;
  readonly #measureForm = new MeasureForm({
    query: (plan) => this.#data.query(plan),
    onDefine: (own, name, change) => this.#defineMeasures(own, name, change),
    onChange: () => this.#host.requestUpdate(),
  });
  readonly #pages: EditedPages;
  #selected: number | undefined;
  #panel: Panel;
  /** The page that the panel was opened on. */
  #panelPage = '';
  #drag: Drag | undefined;
  #spoken = '';
  #messages: Messages | undefined;

  constructor(host: CardsHost, options: EditorOptions) {
    this.#host = host;
    this.#options = options;
    this.#data = new OfferedData(host);
    this.#pages = new EditedPages(options.pages, options.define, options.chosenOn);
    host.addController(this);
    void this.#data.load((error) => this.#say(this.#messages?.error(error).text ?? ''));
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey, true);
  }

  /** True for a page that is edited. */
  has(page: string): boolean {
    return this.#pages.has(page);
  }

  /** Begins to edit a page. `isFocused`: the user has opened it, and it takes the focus. */
  open(page: string, isFocused: boolean): void {
    this.#pages.begin(page);
    this.#host.requestUpdate();
    if (isFocused) void this.#focus('.edit-bar button');
  }

  /** The cards of the open page, as edited. */
  get cards(): readonly Card[] {
    return this.cardsOn(this.#page);
  }

  /** Returns the cards of a page, as edited. */
  cardsOn(page: string): readonly Card[] {
    return this.#pages.cardsOn(page);
  }

  get #page(): string {
    return this.#options.page();
  }

  /** The own measures as edited. */
  get define(): string {
    return this.#pages.define;
  }

  /**
   * Adds a card, and returns it once it shows its numbers.
   * @throws SalesError `bad-option` for a bad tag, attribute or value, or the error that the card shows; the page stays as it was
   */
  async add(given: object): Promise<Card> {
    const card = await this.#checked(given, this.#nextId);
    await this.#try(card, 'added', [...this.#pages.all, card]);
    return card;
  }

  /** Changes a card in one step, once it shows its numbers. @throws SalesError as `add` */
  async edit(id: number, { attributes, width, place, remove = false }: CardChange): Promise<void> {
    const card = this.#cardOf(id)!;
    const merged = Object.entries({ ...card.attributes, ...attributes }).filter(([, value]) => value !== null);
    const changed = await this.#checked({ ...card, attributes: Object.fromEntries(merged), ...(width && { width }) }, id);
    const cards = this.#pages.all.flatMap((one) => (one.id !== id ? [one] : remove ? [] : [changed]));
    const page =
      place === undefined ? { cards } : applied({ ...this.#pages.history.page, cards }, { type: 'move', id, to: place });
    await this.#try(changed, remove ? 'removed' : 'changed', page.cards);
  }

  /** Renders the page with the tools of the editor. */
  render(scene: CardsScene, layout: PageLayout): TemplateResult {
    this.#messages = scene.messages;
    const { past, future } = this.#pages.history;
    return renderEditor({
      ...scene,
      ...{ layout, connection: this.#host.connection, own: ownMeasures(this.define), measureForm: this.#measureForm },
      ...{ cards: this.cards, facts: this.#data.facts, drag: this.#drag, spoken: this.#spoken },
      panel: this.#panelPage === this.#page ? this.#panel : undefined,
      selected: this.cards.find(({ id }) => id === this.#selected),
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      isAutomatic: this.#pages.isAutomatic(this.#page) && !this.define,
      isUsed: (name) => this.#pages.isUsed(name),
      labelOf: (card) => this.#labelOf(card),
      schemaOf: (tag) => cardSchema(this.#host, tag),
      membersOf: (by) => this.#data.membersOf(by),
      loadMembers: (by) => this.#data.loadMembers(by),
      onAct: (action) => this.#act(action),
      onAdd: (kind) => this.#add(kind),
      onChange: (card, name, value) => this.#change(card, name, value),
      onEdit: (card) => this.#open('change', card),
      onRemove: (card) => this.#remove(card),
      onResize: (card, width) => this.#resize(card, width),
      onCardKey: (event, card) => this.#onCardKey(event, card),
      onPointer: (event, card) => this.#onPointer(event, card),
      onError: (event) => this.#onError(event),
    });
  }

  #act(action: EditorAction): void {
    switch (action) {
      case 'add':
      case 'measures':
        this.#open(this.#panel === action && this.#panelPage === this.#page ? undefined : action);
        break;
      case 'undo':
        this.#go(undone(this.#pages.history), 'undone');
        break;
      case 'redo':
        this.#go(redone(this.#pages.history), 'redone');
        break;
      case 'reset':
        this.#commit(this.#pages.reset(this.#page));
        this.#say(this.#messages!.editor.replaced);
        break;
      case 'close':
        this.#close();
        break;
      case 'cancel':
        this.#end(undefined);
        break;
      case 'done':
        this.#end(this.#pages.result());
    }
  }

  #end(pages: CardPages | undefined): void {
    this.#host.removeController(this);
    this.hostDisconnected();
    this.#data.abort();
    this.#options.onEnd(pages, this.define);
  }

  #add(kind: Kind): void {
    const attributes = this.#data.facts && nextProposal(kind, this.#data.facts, this.cards);
    if (!attributes) return;
    const card = this.#here({ id: this.#nextId, tag: kind.tag, attributes, width: kind.width });
    this.#unproven.set(card.id, undefined);
    this.#panel = undefined;
    this.#commit({ type: 'add', card });
    this.#sayOf('added', card);
    void this.#focusCard(card.id);
    void this.#prove(card.id);
  }

  #change({ id, attributes }: Card, name: string, value: string | undefined): void {
    if (!this.#unproven.has(id)) this.#unproven.set(id, attributes);
    this.#commit({ type: 'change', id, name, value });
    this.#sayOf('changed', this.#cardOf(id));
    void this.#prove(id);
  }

  #defineMeasures(own: Readonly<Record<string, string>>, name: string, change: 'measureAdded' | 'measureRemoved'): void {
    this.#commit({ type: 'change', name: 'define', value: defineText(own) || undefined });
    this.#say(this.#messages!.editor[change]({ card: name }));
    void this.#focus(change === 'measureRemoved' ? '.edit-panel h3' : '#measure-name');
  }

  #resize(card: Card, width: CardWidth): void {
    if (width === card.width) return;
    this.#commit({ type: 'resize', id: card.id, width });
    this.#sayOf('resized', { ...card, width });
  }

  #remove(card: Card): void {
    const isPeer = this.#isPeer(card);
    const next =
      neighborOf(this.cards, card.id, 1, isPeer) ??
      neighborOf(this.cards, card.id, -1, isPeer) ??
      this.cards.find(({ id }) => id !== card.id);
    this.#commit({ type: 'remove', id: card.id });
    if (this.#selected === card.id) this.#panel = undefined;
    this.#sayOf('removed', card);
    void (next ? this.#focusCard(next.id) : this.#focus('.edit-bar button'));
  }

  #move(card: Card, to: number | undefined): void {
    if (to !== undefined) this.#commit({ type: 'move', id: card.id, to });
    const peers = this.cards.filter(this.#isPeer(card));
    const at = peers.findIndex(({ id }) => id === card.id) + 1;
    this.#say(this.#messages!.editor.position({ card: this.#labelOf(card), at, count: peers.length }));
    void this.#focusCard(card.id);
  }

  readonly #isPeer =
    (card: Card) =>
    (other: Card): boolean =>
      other.page === card.page && groupOf(other) === groupOf(card);

  /** Returns a card as one of the open page. */
  #here(card: Card): Card {
    return this.#page ? { ...card, page: this.#page } : card;
  }

  get #nextId(): number {
    const { past, page, future } = this.#pages.history;
    return nextId(page, ...past, ...future);
  }

  async #checked(given: object, id: number): Promise<Card> {
    const [read] = readDocument({ cards: [given] }).get('')!;
    const card = this.#here({ ...read!, id });
    await checkCards(this.#host, [card]);
    return card;
  }

  /** Takes cards as one step. When a card of it shows an error, the page is the one before, and the error is thrown. */
  async #try(card: Card, text: ChangeText, cards: readonly Card[]): Promise<void> {
    const { page } = this.#pages.history;
    this.#unproven.set(card.id, page.cards.find(({ id }) => id === card.id)?.attributes);
    this.#commit({ type: 'replace', cards });
    this.#sayOf(text, card);
    const failed = new Promise<never>((_, reject) => this.#rejects.set(card.id, reject));
    try {
      await Promise.race([this.#prove(card.id), failed]);
    } catch (error) {
      const { past } = this.#pages.history;
      // The width and the place of the card have changed too.
      if (past.at(-1) === page) this.#pages.history = { past: past.slice(0, -1), page, future: [] };
      this.#host.requestUpdate();
      throw error;
    } finally {
      this.#rejects.delete(card.id);
    }
  }

  #cardOf(id: number | undefined): Card | undefined {
    return this.#pages.all.find((card) => card.id === id);
  }

  #labelOf(card: Card): string {
    return labelOf(card, this.#messages!);
  }

  #commit(command: Command): void {
    this.#pages.history = committed(this.#pages.history, command);
    this.#host.requestUpdate();
  }

  #go(history: History, text: 'undone' | 'redone'): void {
    if (history === this.#pages.history) return;
    const before = this.#pages.all;
    this.#pages.history = history;
    this.#unproven.clear();
    this.#say(this.#messages!.editor[text]);
    const changed = this.#pages.changedSince(before);
    if (changed.length > 0 && !changed.includes(this.#page)) {
      this.#options.onPage(changed[0]!);
      void this.#focus('.edit-bar button');
      return;
    }
    const focused = this.#focusedCard;
    // A card that is gone takes the focus with it.
    if (focused !== undefined && !this.#cardOf(focused)) void this.#focus('.edit-bar button');
    else if (focused !== undefined) void this.#focusCard(focused);
  }

  get #focusedCard(): number | undefined {
    const { activeElement } = this.#host.shadowRoot!;
    const card = activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card'];
    return card === undefined ? undefined : Number(card);
  }

  #say(text: string): void {
    this.#spoken = text;
    this.#host.requestUpdate();
  }

  #sayOf(text: ChangeText, card: Card | undefined): void {
    const { editor } = this.#messages!;
    if (card) this.#say(editor[text]({ card: this.#labelOf(card), width: editor.widths[card.width] }));
  }

  #open(panel: Panel, card?: Card): void {
    this.#panel = panel;
    this.#panelPage = this.#page;
    this.#selected = card?.id;
    this.#host.requestUpdate();
    if (card) void loadNear(this.#host, card.tag).then(() => this.#host.requestUpdate());
    if (panel)
      void this.#focus('.edit-panel h3').then(() =>
        this.#host.renderRoot.querySelector('.selected')?.scrollIntoView({ block: 'nearest' }),
      );
  }

  #close(): void {
    const card = this.#panel === 'change' ? this.#cardOf(this.#selected) : undefined;
    this.#open(undefined);
    void (card ? this.#focusCard(card.id) : this.#focus('.edit-bar button'));
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #focusCard(id: number): Promise<void> {
    return this.#focus(`[data-card="${String(id)}"] .handle`);
  }

  /** Keeps the last change of a card, unless it has shown an error by then. */
  async #prove(id: number): Promise<void> {
    const attributes = this.#cardOf(id)?.attributes;
    await this.#host.updateComplete;
    const card = this.#host.renderRoot.querySelector(`[data-card="${String(id)}"] .edit-body > *`) as Partial<
      CardsHost & { readonly ready: Promise<void> }
    > | null;
    await card?.updateComplete;
    await Promise.allSettled([card?.ready]);
    if (this.#cardOf(id)?.attributes === attributes) this.#unproven.delete(id);
  }

  /** A change that does not run is undone: a page that is stored always runs. */
  #onError(event: SalesErrorEvent): void {
    const shown = (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset['card'];
    const card = this.#cardOf(Number(shown));
    if (!card || !this.#unproven.has(card.id)) return;
    event.preventDefault();
    const before = this.#unproven.get(card.id);
    this.#unproven.delete(card.id);
    const { editor } = this.#messages!;
    // The card words the error in the language of the page.
    const problem =
      (event.target as Element).shadowRoot?.querySelector('[role=alert] b')?.textContent.trim() ?? event.detail.message;
    this.#pages.history = withoutFailed(this.#pages.history, card.attributes, before);
    this.#say(editor.failed({ card: this.#labelOf(card), problem }));
    const { code, message, hint } = event.detail;
    this.#rejects.get(card.id)?.(new SalesError(code, message, { message, hint }));
  }

  #onCardKey(event: KeyboardEvent, card: Card): void {
    const { direction } = getComputedStyle(event.currentTarget as Element);
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to = (by: 1 | -1): number | undefined => neighborOf(this.cards, card.id, by, this.#isPeer(card))?.id;
    const resized = (by: 1 | -1): CardWidth => WIDTHS[WIDTHS.indexOf(card.width) + by] ?? card.width;
    const acts: Readonly<Record<string, () => void>> = {
      [forward]: () => this.#move(card, to(1)),
      [back]: () => this.#move(card, to(-1)),
      ArrowDown: () => this.#move(card, to(1)),
      ArrowUp: () => this.#move(card, to(-1)),
      '+': () => this.#resize(card, resized(1)),
      '-': () => this.#resize(card, resized(-1)),
      Delete: () => this.#remove(card),
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #onPointer(event: PointerEvent, card: Card): void {
    const onMove = (drag: Drag | undefined): void => {
      this.#drag = drag;
      this.#host.requestUpdate();
    };
    dragCard(event, { card, cards: this.cards, onMove, onDrop: (to) => this.#move(card, to) });
  }

  /** Undoes and repeats by keys anywhere on the page; Escape closes the panel. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const [target] = event.composedPath();
    if (key === 'escape' && this.#panel && event.composedPath().includes(this.#host)) this.#close();
    if (event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    if (!this.has(this.#page) || (target instanceof Element && target.matches(TYPED))) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  };
}
