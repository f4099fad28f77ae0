import { nothing, svg, html, type TemplateResult } from 'lit';
import { formatRange } from '../../format/date.js';
import { formatMoment } from '../../format/time-names.js';
import type { Messages } from '../../messages/en.js';
import type { FiscalCalendar } from '../../query/time/calendar-date.js';
import { readDays } from '../../query/time/day-notes.js';
import type { WrittenNote } from '../../query/time/day-notes.js';
import type { TableView } from '../base/element/widget.js';
import type { MenuItem } from '../base/menu/menu.js';
import type { NotedChart, NotedMark, ReaderNotes } from '../base/card/card.js';
import { isAbout, rowOf, inThreads, type CardFacts, type Note } from './note.js';
import { renderList, type NoteActions } from './views/note-list.js';

/** What the notes of one card are made from. */
export interface CardNotesInput {
  readonly facts: CardFacts;
  /** All notes of the page. */
  readonly notes: readonly Note[];
  readonly messages: Messages;
  readonly locale: string;
  readonly calendar: FiscalCalendar;
  readonly actions: NoteActions;
  readonly onAdd: () => void;
}

/** Radius of the dot at a mark with notes, in px. */
const DOT_PX = 4;

/** The notes of one card, by the names of its marks. */
export class CardNotes implements ReaderNotes {
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
