import type { ReactiveController } from 'lit';
import type { WrittenNote } from '../../../query/time/day-notes.js';

interface NotesHost extends HTMLElement {
  notes: readonly WrittenNote[];
}

/** Keeps the `notes` of a widget in sync with its children that have `data-date`, such as list items. */
export class ChildNotes implements ReactiveController {
  readonly #host: NotesHost;
  readonly #observer = new MutationObserver(() => this.#read());
  #known = '[]';

  constructor(host: NotesHost) {
    this.#host = host;
  }

  hostConnected(): void {
    const attributeFilter = ['data-date'];
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): void {
    const notes = [...this.#host.querySelectorAll<HTMLElement>('[data-date]')]
      .map(({ dataset, textContent }): WrittenNote => ({
        date: dataset['date'] ?? '',
        text: textContent.trim().replaceAll(/\s+/g, ' '),
      }))
      .filter(({ text }) => text !== '');
    const known = JSON.stringify(notes);
    if (known !== this.#known) this.#host.notes = notes;
    this.#known = known;
  }
}
