import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pinnedTexts } from '../../messages/compiled/en/pinned.js';
import type { Messages } from '../../messages/en.js';
import type { Properties } from '../base/attributes/attribute.js';
import { BrowserStore } from '../base/data/browser-store.js';
import { renderProblem, ToolElement } from '../base/element/tool-element.js';
import { notesAttributes } from './attributes.js';
import { SalesNoteEvent, readNotes, withNote, withoutNote, type CardFacts, type SalesNoteDetail, type Note } from './note.js';
import { NotedCards } from './noted-cards.js';
import { notesStyles } from './sales-notes.styles.js';
import { renderForm, type Draft, type NoteActions } from './views/note-list.js';

const NOTES_TEXTS: Partial<Messages> = { pinned: pinnedTexts };

/**
 * Lets users write notes on figures: on a point of a trend, and on a member of a breakdown or a table. Every card with that figure shows them. The tag
 * itself shows a form while a note is written, and a sentence about the last change.
 *
 * @summary Notes of users on figures
 * @fires sales-note - Fires when the user adds, changes or deletes a note. Detail: `{ action, note, notes }`.
 * @fires sales-error - Fires when `notes` cannot be read. Detail: `{ code, message, hint, fix }`.
 * @csspart form - The dialog with the form of a note.
 * @csspart note - The sentence about the last change.
 * @csspart status - The error, if any.
 */
export class SalesNotes extends ToolElement {
  static override properties = notesAttributes;
  static override styles = notesStyles;

  /** The notes, a list. When a page sets them, it also stores them, and the browser does not. */
  @property({ attribute: false }) notes: readonly Note[] | null | undefined;
  /** The note that is written; `undefined` while the form is closed. */
  @property({ state: true, attribute: false }) protected draft: Draft | undefined;

  protected override readonly ownTexts: Partial<Messages> = NOTES_TEXTS;

  readonly #cards = new NotedCards(this, {
    group: () => this.#group,
    shared: () => ({ notes: this.#list, messages: this.language.messages, actions: this.#actions }),
    onAdd: (facts, row) => this.#open({ facts, row, text: '' }),
  });
  #store: BrowserStore<readonly Note[]> | undefined;
  #list: readonly Note[] = [];

  protected override advance(): void {
    this.#list = readNotes(this.notes ?? this.#stored.value);
  }

  protected override onPainted(): void {
    this.#cards.refresh();
    super.onPainted();
  }

  protected override renderContent(messages: Messages): TemplateResult {
    return html`${this.problem ? renderProblem(messages.error(this.problem)) : nothing}
      <dialog part="form" aria-labelledby="title" @close=${() => (this.draft = undefined)}>
        ${
          this.draft
            ? renderForm({
                ...{ messages, draft: this.draft },
                onChange: (draft) => (this.draft = draft),
                onSave: () => this.#save(),
                onCancel: () => this.#dialog?.close(),
              })
            : nothing
        }
      </dialog>
      ${this.renderNote(messages.pinned.undo)}`;
  }

  get #group(): string {
    return this.group || 'default';
  }

  get #stored(): BrowserStore<readonly Note[]> {
    return (this.#store ??= new BrowserStore(`notes ${location.pathname} ${this.#group}`, (stored) => readNotes(stored ?? [])));
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #actions(): NoteActions {
    // A reply is for other users, who have the notes that the page stores.
    const onReply = (answered: Note): void => this.#open({ facts: factsOf(answered), row: 0, text: '', answered });
    return { ...this.#ownActions, onReply: this.notes ? onReply : undefined };
  }

  readonly #ownActions: Omit<NoteActions, 'onReply'> = {
    onEdit: (edited) => this.#open({ facts: factsOf(edited), row: 0, text: edited.text, edited }),
    onDelete: (note) => {
      const before = this.#list;
      const notes = withoutNote(before, note.id);
      this.#set({ action: 'delete', note, notes }, this.language.messages.pinned.deleted, () =>
        this.#set({ action: 'add', note, notes: before }, ''),
      );
    },
    isOwn: ({ author = '' }) => author === this.author,
  };

  #open(draft: Draft): void {
    this.draft = draft;
    void this.updateComplete.then(() => {
      this.#dialog?.showModal();
      this.renderRoot.querySelector('textarea')?.focus();
    });
  }

  #save(): void {
    const { facts, row, text, edited, answered } = this.draft!;
    const { author } = this;
    if (text.trim() === '') return;
    const { source, measure, field } = facts;
    const { date, value } = facts.rows[row]!;
    const written = { text: text.trim(), time: new Date().toISOString() };
    const note: Note = edited
      ? { ...edited, ...written }
      : {
          id: crypto.randomUUID(),
          ...{ source, measure, field, ...(date === undefined ? { value: value ?? null } : { date }), ...written },
          ...(author && { author }),
          ...(answered && { replyTo: answered.id }),
        };
    this.#dialog?.close();
    const notes = withNote(this.#list, note);
    this.#set({ action: edited ? 'edit' : 'add', note, notes }, this.language.messages.pinned.saved);
  }

  /** Sets the notes: the page stores those that it has set, otherwise the browser does. `text` says what happened. */
  #set(detail: SalesNoteDetail, text: string, onUndo?: () => void): void {
    if (this.notes) this.notes = detail.notes;
    else this.#stored.store(detail.notes.length > 0 ? detail.notes : undefined);
    const isLost = !this.notes && !this.#stored.isStored;
    this.say([text, isLost ? this.language.messages.pinned.notStored : ''], onUndo);
    this.dispatchEvent(new SalesNoteEvent(detail));
  }
}

/** Returns what a note is about, as the form of a change and of a reply needs it. */
function factsOf({ source = '', measure, field, date, value }: Note): CardFacts {
  const row = { label: '', ...(date === undefined ? { value: value ?? null } : { date }) };
  return { source, measure, field, heading: measure, rows: [row] };
}

export interface SalesNotes extends Properties<typeof notesAttributes> {}
