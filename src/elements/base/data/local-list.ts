/** The page and the filter group that a list belongs to. */
interface ListPlace {
  readonly pathname: string;
  readonly group: string;
}

/** A list that the browser of a user stores. Without a storage, it is kept until the page is left. */
export class LocalList<Item> {
  /** False once the browser has refused to store the list. */
  isStored = true;

  readonly #key: string;
  readonly #parse: (given: unknown) => readonly Item[];
  /** The items of this visit; `undefined` before they are read. */
  #items: readonly Item[] | undefined;

  /** `kind` says what the items are. `parse` throws for any other value than a list of these. */
  constructor(kind: 'views' | 'notes', { pathname, group }: ListPlace, parse: (given: unknown) => readonly Item[]) {
    this.#key = `sales-elements.${kind} ${pathname} ${group}`;
    this.#parse = parse;
  }

  /** The items, in the order in which they were saved. */
  get items(): readonly Item[] {
    return (this.#items ??= this.#read());
  }

  set items(items: readonly Item[]) {
    this.#items = items;
    try {
      if (items.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(items));
      this.isStored = true;
    } catch {
      // The storage is full or not available, which the element says.
      this.isStored = false;
    }
  }

  #read(): readonly Item[] {
    try {
      return this.#parse(JSON.parse(localStorage.getItem(this.#key) ?? '[]'));
    } catch {
      // The storage is not available, or another script wrote to it.
      return [];
    }
  }
}
