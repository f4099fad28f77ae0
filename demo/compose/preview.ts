import { type Card, type Composition, withAttribute } from '../../src/compose/composition.js';
import type { TagAttributes } from '../../src/describe/tags.js';

import type { OpenFiles } from './open-files.js';

/** What a preview reports. */
export interface PreviewListener {
  /** Called when a widget shows an error. */
  readonly onError: (id: number, message: string) => void;
  /** Called when a widget shows its data. */
  readonly onLoad: (id: number) => void;
  /** Called when a widget is clicked. */
  readonly onSelect: (id: number) => void;
}

/** Joins texts to sentences. An empty text is omitted. */
export const sentences = (...texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');

type Source = HTMLElement & { data?: unknown };

/** Sets the attributes of an element, and removes all others. Attributes that the element sets itself have the same names. */
function setAttributes(element: Element, attributes: TagAttributes, before: TagAttributes): void {
  for (const name of Object.keys(before)) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The live page: a source with the data, and its widgets. Each keeps its element while it is changed or moved. */
export class Preview {
  readonly #root: HTMLElement;
  #source: Source | undefined;
  #files: OpenFiles | undefined;
  #shown: Composition = { source: {}, cards: [] };

  constructor(root: HTMLElement, { onError, onLoad, onSelect }: PreviewListener) {
    this.#root = root;
    const idOf = ({ target }: Event): number | undefined => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
      return cell ? Number(cell.dataset.id) : undefined;
    };
    root.addEventListener('sales-error', (event) => {
      event.preventDefault();
      const { message, hint } = event.detail;
      const id = idOf(event);
      if (id !== undefined) onError(id, sentences(message, hint));
    });
    root.addEventListener('sales-load', (event) => {
      const id = idOf(event);
      if (id !== undefined) onLoad(id);
    });
    root.addEventListener('click', (event) => {
      const id = idOf(event);
      if (id !== undefined) onSelect(id);
    });
  }

  /** Shows a page over data. Other data replaces all elements. */
  show(composition: Composition, files: OpenFiles): void {
    if (files.data !== this.#files?.data || files.src !== this.#files?.src) this.#start(composition, files);
    else setAttributes(this.#source!, withoutSrc(composition), withoutSrc(this.#shown));
    this.#files = files;
    this.#place(composition.cards);
    this.#shown = composition;
  }

  /** Resolves when a widget shows its attributes as they are now, or an error. */
  async settled(id: number): Promise<void> {
    const widget = this.#cell(id)?.firstElementChild as Partial<{
      updateComplete: Promise<unknown>;
      ready: Promise<void>;
    }> | null;
    await widget?.updateComplete;
    await Promise.allSettled([widget?.ready]);
  }

  /** Returns the height of a widget in CSS pixels. */
  heightOf(id: number): number {
    return Math.ceil(this.#cell(id)?.getBoundingClientRect().height ?? 0) || 320;
  }

  #start(composition: Composition, files: OpenFiles): void {
    const source: Source = document.createElement('sales-source');
    setAttributes(source, withoutSrc(composition), {});
    if (files.data === undefined) source.setAttribute('src', files.src);
    else source.data = files.data;
    this.#root.replaceChildren(source);
    this.#source = source;
    this.#shown = { source: {}, cards: [] };
  }

  #cell(id: number): HTMLElement | undefined {
    return [...this.#root.children].find(
      (child): child is HTMLElement => child instanceof HTMLElement && child.dataset.id === String(id),
    );
  }

  #place(widgets: readonly Card[]): void {
    for (const child of [...this.#root.children]) {
      const isKept = child === this.#source || widgets.some(({ id }) => this.#cell(id) === child);
      if (!isKept) child.remove();
    }
    let before: Element = this.#source!;
    for (const widget of widgets) {
      const cell = this.#cell(widget.id) ?? makeCell(widget);
      const known = this.#shown.cards.find(({ id }) => id === widget.id);
      setAttributes(cell.firstElementChild!, widget.attributes, known?.attributes ?? {});
      cell.className = widget.width;
      if (before.nextElementSibling !== cell) before.after(cell);
      before = cell;
    }
  }
}

/** The attributes of a source without the address of its data, which the files provide. */
const withoutSrc = ({ source }: Composition): TagAttributes => withAttribute(source, 'src', undefined);

function makeCell({ id, tag, attributes }: Card): HTMLElement {
  const cell = document.createElement('div');
  cell.dataset.id = String(id);
  const widget = document.createElement(tag);
  setAttributes(widget, attributes, {});
  cell.append(widget);
  return cell;
}
