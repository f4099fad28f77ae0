import { badOption, SalesError } from '../util/error.js';
import { SharedGroup } from './shared-group.js';
import type { FilterGroup } from './filter-group.js';

/** Fires `sales-error` on `document` for errors without a widget: a bad clause in the URL or in another script’s event. */
export function reportOnPage({ code, message, hint }: SalesError): void {
  document.dispatchEvent(new CustomEvent('sales-error', { bubbles: true, composed: true, detail: { code, message, hint } }));
}

export { SalesFilterChangeEvent } from './filter-group.js';
export type { ExpectedMove, FilterChange, FilterGroup, FilterMove, SetOptions } from './filter-group.js';
export type { ClauseMaker } from './clauses.js';

/** The detail of a `sales-filter-set` event on `document`, `version` 1. */
export interface FilterSetDetail {
  readonly version?: 1;
  /** Default: `default`. */
  readonly group?: string;
  /** Source name of the script that sets the clause. */
  readonly source: string;
  /** The clause; an empty or missing text clears it. */
  readonly where?: string;
}

/**
 * The bus that all copies of the library on a page share. Its methods and those of its groups keep their meaning in version 1.
 */
interface FilterBus {
  readonly version: 1;
  group(name: string): FilterGroup;
}

const BUS: unique symbol = Symbol.for('sales-elements.bus.v1');

/**
 * Returns the filter group of that name. It is created on first use and shared with every other copy of the library on the page.
 */
export function filterGroup(name = 'default'): FilterGroup {
  const page = globalThis as { [BUS]?: FilterBus };
  const bus = page[BUS] ?? makeBus();
  page[BUS] = bus;
  return bus.group(name);
}

/** Creates the bus. Only the first copy of the library does so; therefore only it listens to events from other scripts. */
function makeBus(): FilterBus {
  const groups = new Map<string, FilterGroup>();
  const group = (name: string): FilterGroup => {
    if (typeof name !== 'string') throw badOption('group', String(name), 'name');
    const known = groups.get(name) ?? new SharedGroup(name);
    groups.set(name, known);
    return known;
  };
  const page = (globalThis as { document?: Document }).document;
  page?.addEventListener('sales-filter-set', (event) => {
    try {
      applyEvent((event as CustomEvent<unknown>).detail, group);
    } catch (error) {
      if (!(error instanceof SalesError)) throw error;
      reportOnPage(error);
    }
  });
  return { version: 1, group };
}

/** Sets the clause of a `sales-filter-set` event. Events of other versions are ignored; a bus of that version handles them. */
function applyEvent(detail: unknown, group: (name: string) => FilterGroup): void {
  const {
    version = 1,
    group: name = 'default',
    source,
    where = '',
  } = Object(detail) as Partial<Record<keyof FilterSetDetail, unknown>>;
  if (version !== 1) return;
  group(name as string).set(source as string, where as string);
}
