import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FilterController } from './filter-controller.js';

/** Inputs in which Ctrl+Z takes back what was typed. */
const TYPED =
  ':is(input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false]))';

/** Undoes the changes of a filter group by Ctrl+Z (⌘Z) anywhere on the page, and repeats them by Ctrl+Shift+Z or Ctrl+Y. Typing keeps its own undo. */
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
    // Of several filters on a page the first one undoes.
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    if (event.composedPath().some((node) => node instanceof Element && node.matches(TYPED))) return;
    const isRedo = key === 'y' || event.shiftKey;
    if (!isRedo && !this.#filters.canUndo) return;
    event.preventDefault();
    if (isRedo) this.#filters.redo();
    else this.#filters.undo();
  };
}
