import { readViews, type View } from './view.js';

/** Prefix of the entries in the page's storage. */
const PREFIX = 'sales-elements.views ';

/** The views of one filter group of a page in the browser of its user. Without a storage, they are kept until the page is left. */
export class ViewStore {
  /** False once the browser has refused to store the views. */
  isStored = true;

  readonly #key: string;
  /** The views of this visit; `undefined` before they are read. */
  #views: readonly View[] | undefined;

  constructor(pathname: string, group: string) {
    this.#key = `${PREFIX}${pathname} ${group}`;
  }

  /** The views, in the order in which they were saved. */
  get views(): readonly View[] {
    return (this.#views ??= this.#read());
  }

  set views(views: readonly View[]) {
    this.#views = views;
    try {
      if (views.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(views));
      this.isStored = true;
    } catch {
      // The storage is full or not available, which the element says.
      this.isStored = false;
    }
  }

  #read(): readonly View[] {
    try {
      return readViews(JSON.parse(localStorage.getItem(this.#key) ?? '[]'));
    } catch {
      // The storage is not available, or another script wrote to it.
      return [];
    }
  }
}
