import { filterGroup } from '../../../crossfilter/filter-bus.js';
import { isSynced, readSearch, writeSearch } from '../../../crossfilter/url-state.js';

/** How a step comes into the history of the browser: as an entry of its own, in place of the last, or not, because it came from there. */
export type Entry = 'push' | 'replace' | 'none';

/** Who tells of its step in the address, by parameter: of several stories in a group the first that came. */
const holders = new Map<string, object>();

/** The place of one story in the page's address: the parameter `insight`, of other groups `insight.<group>`, with the key of a finding. */
export class StoryAddress {
  readonly #holder: object;
  readonly #group: string;

  constructor(holder: object, group: string) {
    this.#holder = holder;
    this.#group = group || 'default';
    if (!holders.has(this.#parameter)) holders.set(this.#parameter, holder);
  }

  /** The key in the address; undefined where there is none, or where it is another's. */
  get key(): string | undefined {
    return this.#isOurs ? readSearch(location.search, this.#parameter) : undefined;
  }

  /** Whether going back and forth leads through the steps: the group is kept in the address, or a link with a step was opened. */
  get isFollowed(): boolean {
    return this.#isOurs && (isSynced(filterGroup(this.#group)) || this.key !== undefined);
  }

  /** Writes a key, or takes it off. A page that keeps nothing in its address is left as it is, but for a key that is there already. */
  write(key: string | undefined, entry: Entry): void {
    if (entry === 'none' || !this.isFollowed || (this.key ?? '') === (key ?? '')) return;
    const isEntry = entry === 'push' && isSynced(filterGroup(this.#group));
    history[isEntry ? 'pushState' : 'replaceState'](history.state, '', location.pathname + this.#search(key) + location.hash);
  }

  /** The whole address of a step. */
  linkTo(key: string): string {
    return location.origin + location.pathname + this.#search(key) + location.hash;
  }

  /** Leaves the address to others. */
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
