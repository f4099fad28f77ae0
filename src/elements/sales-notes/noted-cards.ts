import { nothing, svg, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type WrittenNote } from '../../query/time/day-notes.js';
import { isoDate, type FiscalCalendar, readDays } from '../../query/time/calendar-date.js';
import type { SalesElement } from '../base/element/sales-element.js';
import type { SalesSelectDetail } from '../base/element/events.js';
import { tagOf } from '../base/element/tag-names.js';
import { cardFacts, isAbout, rowOf, inThreads, type CardFacts, type Note } from './note.js';
import { formatRange } from '../../format/date.js';
import { formatMoment } from '../../format/time-names.js';
import type { Messages } from '../../messages/en.js';
import type { TableView } from '../base/element/widget.js';
import type { MenuItem } from '../base/menu/menu.js';
import type { NotedChart, NotedMark, ReaderNotes } from '../base/card/card.js';
import { noteListStyles, renderList, type NoteActions } from './views/note-list.js';

interface CardNotesInput {
  readonly facts: CardFacts;
  readonly notes: readonly Note[];
  readonly messages: Messages;
  readonly locale: string;
  readonly calendar: FiscalCalendar;
  readonly actions: NoteActions;
  readonly onAdd: () => void;
}

/** Radius of the dot at a mark with notes, in px. */
const DOT_PX = 4;

class CardNotes implements ReaderNotes {
  readonly label: string;
  readonly dates: readonly WrittenNote[];
  readonly menuItems: readonly MenuItem[];
  readonly #input: CardNotesInput;
  readonly #own: readonly Note[];
  readonly #texts = new Map<string, string[]>();

  readonly textsOf = (label: string): readonly string[] => this.#texts.get(label) ?? [];

  constructor(input: CardNotesInput) {
    const { facts, notes, messages, onAdd } = input;
    this.#input = input;
    this.#own = inThreads(notes).filter((note) => isAbout(facts, note));
    this.label = messages.pinned.text;
    this.menuItems = [{ label: messages.pinned.add, act: onAdd }];
    this.dates = this.#own.flatMap(({ date, text }) => (date === undefined ? [] : [{ date, text }]));
    for (const note of this.#own) {
      const labels = new Set([this.#nameOf(note), rowOf(facts, note)?.longLabel ?? '']);
      for (const label of labels) this.#texts.set(label, [...this.textsOf(label), note.text]);
    }
  }

  describe<Mark extends NotedMark>(mark: Mark): Mark {
    const texts = this.textsOf(mark.title).filter((text) => !mark.notes?.includes(text));
    const { messages } = this.#input;
    if (texts.length === 0) return mark;
    const spoken = texts.map((text) => messages.pinned.spoken({ text }));
    return { ...mark, notes: [...(mark.notes ?? []), ...texts], spoken: messages.sentences({ items: [mark.spoken, ...spoken] }) };
  }

  inTable(table: TableView): TableView {
    const texts = table.rows.map(([first = '']) => this.textsOf(first));
    // A chart over time has a column of its notes already.
    if (this.dates.length > 0 || !texts.some(({ length }) => length > 0)) return table;
    const { messages } = this.#input;
    return {
      ...table,
      columns: [...table.columns, { label: this.label }],
      rows: table.rows.map((cells, row) => [...cells, messages.list({ items: texts[row]! })]),
    };
  }

  renderMarks({ reach: [from, count], titleOf, spotOf }: NotedChart): unknown {
    if (this.dates.length > 0 || this.#own.length === 0) return nothing;
    const noted = Array.from({ length: count }, (_, k) => from + k).filter(
      (mark) => this.textsOf(titleOf(mark) ?? '').length > 0,
    );
    return html`<svg class="overlay noted" aria-hidden="true">
      ${noted.map((mark) => {
        const spot = spotOf(mark);
        return spot && svg`<circle r=${DOT_PX} cx=${spot.x} cy=${spot.y}></circle>`;
      })}
    </svg>`;
  }

  renderDot(label: string): TemplateResult | typeof nothing {
    const texts = this.textsOf(label);
    if (texts.length === 0) return nothing;
    const { messages } = this.#input;
    const spoken = texts.map((text) => messages.pinned.spoken({ text }));
    return html`<span class="row-note" title=${texts.join('\n')}
      ><svg class="noted" viewBox="0 0 10 10" aria-hidden="true"><circle r=${DOT_PX} cx="5" cy="5"></circle></svg
      ><span class="vh">${messages.sentences({ items: spoken })}</span></span
    >`;
  }

  render(): TemplateResult | typeof nothing {
    const { messages, actions } = this.#input;
    const timeOf = ({ time }: Note): string => formatMoment(Date.parse(time), this.#input);
    return this.#own.length === 0
      ? nothing
      : renderList(this.#own, { messages, actions, nameOf: (note) => this.#nameOf(note), timeOf });
  }

  /** Returns the name of the date or member of a note: that of the card, otherwise that of the note. */
  #nameOf(note: Note): string {
    const { facts, messages } = this.#input;
    const days = note.date === undefined ? undefined : readDays(note.date);
    return rowOf(facts, note)?.label ?? (days ? formatRange(days, this.#input) : (note.value ?? messages.blank));
  }
}

/** Tags of the cards whose points, members and rows can have notes. */
const NOTED = ['sales-trend', 'sales-breakdown', 'sales-table'];

type Host = ReactiveControllerHost & HTMLElement;

/** What the notes of every card share. */
export type SharedInput = Omit<CardNotesInput, 'facts' | 'onAdd' | 'locale' | 'calendar'>;

/** What a page does with notes of its cards. */
interface Hooks {
  readonly group: () => string;
  readonly shared: () => SharedInput;
  /** Called when a user wants to write a note: `row` is the point or member at the cursor or selected last. */
  readonly onAdd: (facts: CardFacts, row: number) => void;
}

/** The cards of a filter group with their notes: cards on the page, and those of its dashboards. */
export class NotedCards implements ReactiveController {
  readonly #host: Host;
  readonly #hooks: Hooks;
  readonly #cards = new Map<SalesElement, { facts?: CardFacts | undefined; key: string }>();
  readonly #selected = new WeakMap<EventTarget, SalesSelectDetail>();
  #root: Node | undefined;

  constructor(host: Host, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    const root = (this.#root = this.#host.getRootNode());
    root.addEventListener('sales-load', this.#onLoad);
    root.addEventListener('sales-select', this.#onSelect);
    root.addEventListener('keydown', this.#onKey);
    for (const card of cardsIn(root as Document | ShadowRoot)) void this.#read(card);
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('sales-load', this.#onLoad);
    this.#root?.removeEventListener('sales-select', this.#onSelect);
    this.#root?.removeEventListener('keydown', this.#onKey);
    for (const card of this.#cards.keys()) card.readerNotes = undefined;
    this.#cards.clear();
  }

  /** Gives all cards their newest notes. */
  refresh(): void {
    for (const card of this.#cards.keys()) void this.#read(card);
  }

  /** Opens the form of a new note of a card. */
  add(card: SalesElement, named = pointedIn(card)): void {
    const { facts } = this.#cards.get(card) ?? {};
    if (facts && facts.rows.length > 0) this.#hooks.onAdd(facts, this.#rowOf(card, facts, named));
  }

  #rowOf(card: SalesElement, { rows }: CardFacts, named: string | undefined): number {
    const [value] = this.#selected.get(card)?.values ?? [];
    const isSelected = ({ date, value: own }: CardFacts['rows'][number]): boolean =>
      value !== undefined && (date === undefined ? own === value : isoDate(readDays(date)!.from) === value);
    const found = [
      rows.findIndex(({ label, longLabel }) => label === named || longLabel === named),
      rows.findIndex(isSelected),
    ].find((row) => row >= 0);
    return found ?? (rows[0]?.date === undefined ? 0 : rows.length - 1);
  }

  async #read(card: SalesElement): Promise<void> {
    const known = this.#cards.get(card) ?? { key: '' };
    this.#cards.set(card, known);
    const [exported] = await card.exportedCards().catch(() => []);
    if (!exported || this.#cards.get(card) !== known) return;
    const { heading, result, explanation } = exported;
    const { context } = explanation;
    const facts = cardFacts(result, context, { heading, source: sourceOf(card) });
    known.facts = facts;
    const { locale, calendar } = context;
    const shared = this.#hooks.shared();
    const key = JSON.stringify([facts, shared.notes, shared.actions.onReply === undefined, locale, shared.messages.pinned.add]);
    // A card paints its notes, which is another result for who listens.
    if (key === known.key) return;
    if (known.key === '') card.adoptStyles(noteListStyles, 'weak');
    known.key = key;
    card.readerNotes = facts && new CardNotes({ ...shared, facts, locale, calendar, onAdd: () => this.add(card) });
  }

  readonly #onLoad = (event: Event): void => {
    const card = cardIn(event);
    if (card && groupOf(card) === this.#hooks.group()) void this.#read(card);
  };

  readonly #onSelect = (event: Event): void => {
    const card = cardIn(event);
    if (card) this.#selected.set(card, (event as CustomEvent<SalesSelectDetail>).detail);
  };

  /** N writes a note on the point at the cursor, or on the row of a table with the focus. */
  readonly #onKey = (event: Event): void => {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    const [target] = event.composedPath();
    const card = cardIn(event);
    if (!card || key.toLowerCase() !== 'n' || altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return;
    if (target.matches('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    this.add(card, pointedIn(card) ?? textOf(target.closest('tr')?.querySelector('th, td')));
  };
}

/** Returns the name of the mark or the row at the cursor; `undefined` without a cursor. */
const pointedIn = (card: SalesElement): string | undefined =>
  card.pointedMark ?? textOf(card.renderRoot.querySelector('tr.cursor bdi'));

const textOf = (element: Element | null | undefined): string | undefined => element?.textContent.trim();

function cardIn(event: Event): SalesElement | undefined {
  return event.composedPath().find((one): one is SalesElement => one instanceof Element && isNoted(one));
}

const isNoted = (element: Element): boolean => NOTED.includes(tagOf(element) ?? '') && 'exportedCards' in element;

const groupOf = ({ group }: SalesElement): string => group || 'default';

function cardsIn(root: Document | ShadowRoot): readonly SalesElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inner = tagOf(element) === 'sales-dashboard' && element.shadowRoot ? cardsIn(element.shadowRoot) : [];
    return isNoted(element) ? [element as SalesElement] : inner;
  });
}

/** Returns the id of the source of a card, or the URL of its data; cards of a dashboard have that of the dashboard. */
function sourceOf(card: Element): string {
  const own = card.getAttribute('source') ?? card.getAttribute('src');
  const root = card.getRootNode();
  if (own !== null) return own;
  if (root instanceof ShadowRoot && tagOf(root.host) === 'sales-dashboard') return sourceOf(root.host);
  const around = [...document.querySelectorAll('*')].find((element) => tagOf(element) === 'sales-source');
  return (around?.hasAttribute('id') ? around.id : around?.getAttribute('src')) ?? '';
}
