import type { Note } from './note.js';

/** Detail of the `sales-note` event. */
export interface SalesNoteDetail {
  /** What the user has done. */
  readonly action: 'add' | 'edit' | 'delete';
  /** The new note, the changed one, or the deleted one. */
  readonly note: Note;
  /** All notes after the change. */
  readonly notes: readonly Note[];
}

/** Fires when the user adds, changes or deletes a note. */
export class SalesNoteEvent extends CustomEvent<SalesNoteDetail> {
  constructor(detail: SalesNoteDetail) {
    super('sales-note', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-note': SalesNoteEvent;
  }
  interface DocumentEventMap {
    'sales-note': SalesNoteEvent;
  }
}
