import type { DataConnection } from './data-connection.js';
import type { LocaleAttributes } from '../words/locale.js';

/** What widgets need of a `sales-source`, by shape, so that two copies of the library on a page understand each other. */
export interface DataSource extends HTMLElement, LocaleAttributes {
  /** The data, undefined while the tag says nothing to load. */
  readonly connection: DataConnection | undefined;
  /** Columns of roles, as the attribute `roles` has them. */
  roles: string;
  /** Whether the data are for the widgets inside it alone. */
  readonly isInner?: boolean;
}

interface Registry {
  readonly sources: Set<DataSource>;
  readonly watchers: Set<() => void>;
}

const KEY: unique symbol = Symbol.for('sales-elements.sources.v1');

function registry(): Registry {
  const page = globalThis as { [KEY]?: Registry };
  const found = page[KEY] ?? { sources: new Set(), watchers: new Set() };
  page[KEY] = found;
  return found;
}

/** Makes a source known to the widgets of the page, or unknown again. */
export function announceSource(source: DataSource, present: boolean): void {
  const { sources } = registry();
  if (present) sources.add(source);
  else sources.delete(source);
  notifySources();
}

/** Tells every watching widget that a source came, went, or has news. */
export function notifySources(): void {
  for (const watcher of [...registry().watchers]) watcher();
}

/** Calls `watcher` whenever a source comes, goes, or has news. Returns the way to stop. */
export function watchSources(watcher: () => void): () => void {
  const { watchers } = registry();
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** The source with an id, the nearest around the element, or the only one of the page. */
export function findSource(element: Element, id: string): { readonly around?: DataSource; readonly only?: DataSource } {
  const all = [...registry().sources].filter((source) => source !== element);
  const named = id ? all.find((source) => source.id === id) : undefined;
  if (id) return named ? { around: named } : {};
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const around = all.find((source) => source === at);
    if (around) return { around };
  }
  const [only, more] = all.filter(({ isInner }) => !isInner);
  return only && !more ? { only } : {};
}
