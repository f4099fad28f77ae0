import { SalesError } from '../util/error.js';
import type { FilterGroup, FilterMove } from './filter-group.js';
import { reportOnPage } from './filter-bus.js';

/** Options of `syncUrl`. */
export interface UrlOptions {
  /**
   * Called with the error of a bad clause in the URL. No clause of such a URL is applied, and the URL stays as is until the next
   * change. Default: fires `sales-error` on `document`.
   */
  readonly onError?: (error: SalesError) => void;
  /**
   * Minimum time between two URL updates during a drag, in milliseconds. Browsers reject more than about 100 in 30 s. Default:
   * 350.
   */
  readonly dragMs?: number;
}

/** One sync per group, however many callers: two would create two history entries per gesture. */
const syncs = new WeakMap<FilterGroup, { readonly sync: UrlSync; users: number }>();

/**
 * Keeps the clauses of a group in the page’s URL, in readable form: parameter `sales`, or `sales.<group>` for other groups than
 * the default. A drag replaces the history entry. Each step adds an entry, so back and forward move by steps. Other
 * parameters and the hash are preserved. A page that may not change its URL, such as a `srcdoc` frame, keeps it. Returns a function that
 * stops; the URL then stays as is.
 */
export function syncUrl(group: FilterGroup, options: UrlOptions = {}): () => void {
  const shared = syncs.get(group) ?? { sync: new UrlSync(group, options), users: 0 };
  syncs.set(group, shared);
  shared.users += 1;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    shared.users -= 1;
    if (shared.users > 0) return;
    syncs.delete(group);
    shared.sync.stop();
  };
}

/** True while the clauses of a group are synced with the URL. */
export function isSynced(group: FilterGroup): boolean {
  return syncs.has(group);
}

/** True when the clauses of a group came from the URL instead of the page. */
export function isFromAddress(group: FilterGroup): boolean {
  return syncs.get(group)?.sync.isFromAddress ?? false;
}

/** Returns the URL parameter for the clauses of a group. */
export function parameterOf(group: string): string {
  return group === 'default' ? 'sales' : `sales.${group}`;
}

/** Returns the clauses in the search part of a URL; `undefined` when it has no such parameter. */
export function readSearch(search: string, parameter: string): string | undefined {
  return new URLSearchParams(search).get(parameter) ?? undefined;
}

/**
 * Returns the search part with the parameter set and all others unchanged. An empty text removes the parameter unless `isKept`.
 */
export function writeSearch(search: string, parameter: string, where: string, isKept = false): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !new URLSearchParams(pair).has(parameter));
  const pairs = where === '' && !isKept ? others : [...others, `${encode(parameter)}=${encode(where)}`];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Changes the URL of the page. Where the page may not, it keeps its URL. */
export function changeAddress(method: 'pushState' | 'replaceState', address: string): void {
  try {
    history[method](history.state, '', address);
  } catch (error) {
    // The URL of `srcdoc` frames and `blob:` pages, such as previews, cannot change, and Safari refuses the hundredth change in 30 seconds.
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
  }
}

/** Matches halves of surrogate pairs. `encodeURIComponent` throws for texts with one, which JSON data can contain. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Encodes a text, but keeps characters that a URL allows readable; a space becomes a plus. */
function encode(text: string): string {
  const readable = /%(3A|2C|3B|2F|40|24)/g;
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'))
    .replaceAll('%20', '+')
    .replace(readable, (sign) => decodeURIComponent(sign));
}

class UrlSync {
  /** True when the URL had the parameter at the start, even an empty one. */
  readonly isFromAddress: boolean;
  readonly #group: FilterGroup;
  readonly #onError: (error: SalesError) => void;
  readonly #dragMs: number;
  readonly #parameter: string;
  readonly #unwatch: () => void;
  #isReading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The text in the URL when the gesture began; `undefined` outside of gestures. */
  #beforeDrag: string | undefined;

  constructor(group: FilterGroup, { onError = reportOnPage, dragMs = 350 }: UrlOptions) {
    this.#group = group;
    this.#onError = onError;
    this.#dragMs = dragMs;
    this.#parameter = parameterOf(group.name);
    this.isFromAddress = readSearch(location.search, this.#parameter) !== undefined;
    if (this.isFromAddress) this.#read();
    else this.#replace(group.where);
    this.#unwatch = group.watch((move) => this.#follow(move));
    addEventListener('popstate', this.#onPopState);
  }

  stop(): void {
    this.#unwatch();
    removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#timer);
    if (this.#beforeDrag !== undefined) this.#replace(this.#where);
  }

  #read(): void {
    this.#isReading = true;
    try {
      this.#group.load(readSearch(location.search, this.#parameter) ?? '');
    } catch (error) {
      if (!(error instanceof SalesError)) throw error;
      this.#onError(error);
    } finally {
      this.#isReading = false;
    }
  }

  #follow(move: FilterMove): void {
    if (this.#isReading) return;
    if (move === 'moving') this.#drag();
    else if (move === 'step') this.#push();
    else this.#replace(this.#where);
  }

  #drag(): void {
    this.#beforeDrag ??= this.#written;
    if (this.#timer !== undefined) return;
    this.#replace(this.#where);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#beforeDrag !== undefined && this.#written !== this.#where) this.#drag();
    }, this.#dragMs);
  }

  #push(): void {
    const where = this.#where;
    const before = this.#beforeDrag;
    this.#endDrag();
    if (before === undefined && this.#written === where) return;
    if (before !== undefined) {
      // Restores the clauses in the entry that the drag replaced, so “back” returns to the state before the gesture.
      this.#replace(before);
      if (before === where) return;
    }
    changeAddress('pushState', this.#address(where));
  }

  #endDrag(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#beforeDrag = undefined;
  }

  #replace(where: string): void {
    if (this.#written !== where) changeAddress('replaceState', this.#address(where));
  }

  get #where(): string {
    return this.#group.written ?? this.#group.where;
  }

  get #written(): string {
    return readSearch(location.search, this.#parameter) ?? '';
  }

  #address(where: string): string {
    const isKept = this.#group.defaultFor?.() !== undefined;
    return location.pathname + writeSearch(location.search, this.#parameter, where, isKept) + location.hash;
  }

  #onPopState = (): void => {
    this.#endDrag();
    this.#read();
  };
}
