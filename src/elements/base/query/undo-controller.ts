import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FilterController } from './filter-controller.js';

/** Selector of inputs that have their own undo by Ctrl+Z. */
const TYPED =
  ':is(input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false]))';

/** Undoes changes of a filter group with Ctrl+Z (⌘Z) anywhere on the page; Ctrl+Shift+Z or Ctrl+Y redo. Text inputs keep their own undo. */
export class UndoController implements ReactiveController {
  readonly #filters: FilterController;

  constructor(host: ReactiveControllerHost, filters: FilterController) {
    this.#filters = filters;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    // With several filters on a page, only the first one handles the key.
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    if (event.composedPath().some((node) => node instanceof Element && node.matches(TYPED))) return;
    const isRedo = key === 'y' || event.shiftKey;
    if (!isRedo && !this.#filters.canUndo) return;
    event.preventDefault();
    if (isRedo) this.#filters.redo();
    else this.#filters.undo();
  };
}
