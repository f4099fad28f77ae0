import type { DataConnection } from './data-connection.js';
import type { LocaleAttributes } from '../messages/inherited-locale.js';

/** The part of a `sales-source` that widgets use. A structural type, because a page may have two copies of the library. */
export interface DataSource extends HTMLElement, LocaleAttributes {
  /** The data; `undefined` while the source has nothing to load. */
  readonly connection: DataConnection | undefined;
  /** The attribute `roles`: columns for roles. */
  roles: string;
  /** The period at the start. It becomes a filter once the data is known. */
  readonly period?: string;
  /** True when only widgets inside the source use its data. */
  readonly isInner?: boolean;
  /** The source itself, and what it has its data from. */
  readonly within?: readonly object[];
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

/** Adds a source to the registry of the page, or removes it, and notifies the widgets. */
export function announceSource(source: DataSource, present: boolean): void {
  const { sources } = registry();
  if (present) sources.add(source);
  else sources.delete(source);
  notifySources();
}

/** Notifies every watching widget that a source was added, was removed or has changed. */
export function notifySources(): void {
  for (const watcher of [...registry().watchers]) watcher();
}

/** Calls `watcher` whenever a source is added, is removed or changes. Returns a function that stops the calls. */
export function watchSources(watcher: () => void): () => void {
  const { watchers } = registry();
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export interface FoundSource {
  /** The source with the id, or the closest one around the widget. */
  readonly around?: DataSource;
  /** The only source of the page. */
  readonly only?: DataSource | undefined;
  /** The sources of the page, when the widget names none of several, one that the page lacks, or an id that several have. */
  readonly several?: readonly DataSource[];
}

/** The widgets of a page by their copies in other windows. */
const originals = new WeakMap<Element, Element>();

/** Gives a copy of a widget in another window the source of the widget. */
export function repeatElsewhere(copy: Element, original: Element): void {
  originals.set(copy, original);
}

/**
 * Returns the source with the given id, in the closest shadow root or in the document. Without an id: the closest source around the element, or
 * the only source of the page. A source in a shadow root is found only from inside it.
 */
export function findSource(element: Element, id: string): FoundSource {
  const start = originals.get(element) ?? element;
  const roots = rootsOf(start);
  const isSeen = (source: DataSource): boolean => source !== start && roots.includes(source.getRootNode());
  const all = [...registry().sources].filter(isSeen);
  if (id) {
    const named = roots
      .map((root) => all.filter((source) => source.id === id && source.getRootNode() === root))
      .find(({ length }) => length > 0);
    return named?.length === 1 ? { around: named[0]! } : { several: all };
  }
  for (let at: Node | null = start; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const around = all.find((source) => source === at);
    if (around) return { around };
  }
  const several = all.filter(({ isInner }) => !isInner);
  return several.length > 1 ? { several } : { only: several[0] };
}

/** Returns the document of an element and the shadow roots around it. */
function rootsOf(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
