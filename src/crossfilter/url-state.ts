import { SalesError } from '../util/error.js';
import type { FilterGroup, FilterMove } from './filter-group.js';
import { reportOnPage } from './report.js';

/** What `syncUrl` may be told. */
export interface UrlOptions {
  /** Told of a bad clause in the address; nothing of such a text is applied, and the address keeps it until the next change. Default: fires `sales-error` on `document`. */
  readonly onError?: (error: SalesError) => void;
  /** The least time between two addresses while dragging, in milliseconds; browsers refuse more than about 100 in 30 s. Default 350. */
  readonly dragMs?: number;
}

/** A group is kept in the address once, however many ask for it: two would make two entries of each gesture. */
const syncs = new WeakMap<FilterGroup, { readonly sync: UrlSync; users: number }>();

/**
 * Keeps the clauses of a group in the page's address, readable: parameter `sales`, of other groups `sales.<group>`. While a person drags the
 * entry of the history is replaced; each step makes one of its own, so that back and forward go from step to step. Other parameters and
 * the hash stay as they are. Returns the way to end it; the address then stays.
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

/** Whether the clauses of a group are kept in the address now. */
export function isSynced(group: FilterGroup): boolean {
  return syncs.has(group);
}

/** Whether the clauses of a group came from the address, and not from the page. */
export function isFromAddress(group: FilterGroup): boolean {
  return syncs.get(group)?.sync.isFromAddress ?? false;
}

/** The parameter that holds the clauses of a group. */
export function parameterOf(group: string): string {
  return group === 'default' ? 'sales' : `sales.${group}`;
}

/** The clauses in the search part of an address; undefined where it has no such parameter. */
export function readSearch(search: string, parameter: string): string | undefined {
  return new URLSearchParams(search).get(parameter) ?? undefined;
}

/** The search part with the parameter set (left out for an empty text, unless `isKept`) and every other one untouched. */
export function writeSearch(search: string, parameter: string, where: string, isKept = false): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !new URLSearchParams(pair).has(parameter));
  const pairs = where === '' && !isKept ? others : [...others, `${encode(parameter)}=${encode(where)}`];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Signs that an address may hold as they are stay readable; a space is a plus. */
function encode(text: string): string {
  const readable = /%(3A|2C|3B|2F|40|24)/g;
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(readable, (sign) => decodeURIComponent(sign));
}

class UrlSync {
  /** True when the address had clauses, or said that there are none, when this began. */
  readonly isFromAddress: boolean;
  readonly #group: FilterGroup;
  readonly #onError: (error: SalesError) => void;
  readonly #dragMs: number;
  readonly #parameter: string;
  readonly #unwatch: () => void;
  #isReading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The text in the address when the gesture began. */
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
      // The entry that the drag wrote over gets its own clauses back, so that going back leads before the gesture.
      this.#replace(before);
      if (before === where) return;
    }
    history.pushState(history.state, '', this.#address(where));
  }

  #endDrag(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#beforeDrag = undefined;
  }

  #replace(where: string): void {
    if (this.#written !== where) history.replaceState(history.state, '', this.#address(where));
  }

  get #where(): string {
    return this.#group.written ?? this.#group.where;
  }

  get #written(): string {
    return readSearch(location.search, this.#parameter) ?? '';
  }

  #address(where: string): string {
    const isKept = this.#group.defaultClause !== undefined;
    return location.pathname + writeSearch(location.search, this.#parameter, where, isKept) + location.hash;
  }

  #onPopState = (): void => {
    this.#endDrag();
    this.#read();
  };
}
