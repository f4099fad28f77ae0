import { filterGroup } from '../../../crossfilter/filter-bus.js';
import { isSynced, readSearch, writeSearch } from '../../../crossfilter/url-state.js';

/** How a step enters the browser history. `none` is for steps that came from the history. */
export type Entry = 'push' | 'replace' | 'none';

/** Owner of each URL parameter. Only the first story of a group writes its step to the URL. */
const holders = new Map<string, object>();

/** Manages the key of a story in the URL. The parameter is `insight`, or `insight.<group>` for a named group. */
export class StoryAddress {
  readonly #holder: object;
  readonly #group: string;

  constructor(holder: object, group: string) {
    this.#holder = holder;
    this.#group = group || 'default';
    if (!holders.has(this.#parameter)) holders.set(this.#parameter, holder);
  }

  /** Key in the URL. `undefined` without a key, or when another story owns the parameter. */
  get key(): string | undefined {
    return this.#isOurs ? readSearch(location.search, this.#parameter) : undefined;
  }

  /**
   * True when Back and Forward move through the steps. The group must keep its state in the URL, or the opened link must have a
   * step.
   */
  get isFollowed(): boolean {
    return this.#isOurs && (isSynced(filterGroup(this.#group)) || this.key !== undefined);
  }

  /** Writes or removes the key. Pages that keep no state in the URL change only if a key is already present. */
  write(key: string | undefined, entry: Entry): void {
    if (entry === 'none' || !this.isFollowed || (this.key ?? '') === (key ?? '')) return;
    const isEntry = entry === 'push' && isSynced(filterGroup(this.#group));
    history[isEntry ? 'pushState' : 'replaceState'](history.state, '', location.pathname + this.#search(key) + location.hash);
  }

  /** Returns the full URL of a step. */
  linkTo(key: string): string {
    return location.origin + location.pathname + this.#search(key) + location.hash;
  }

  /** Releases the URL parameter. */
  leave(): void {
    if (this.#isOurs) holders.delete(this.#parameter);
  }

  get #isOurs(): boolean {
    return holders.get(this.#parameter) === this.#holder;
  }

  get #parameter(): string {
    return this.#group === 'default' ? 'insight' : `insight.${this.#group}`;
  }

  #search(key = ''): string {
    return writeSearch(location.search, this.#parameter, key);
  }
}
