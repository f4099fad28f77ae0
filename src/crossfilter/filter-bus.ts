import { badOption, SalesError } from '../util/error.js';
import { SharedGroup } from './filter-group.js';
import type { FilterGroup } from './filter-group.js';
import { reportOnPage } from './report.js';

export { SalesFilterChangeEvent } from './filter-group.js';
export type { ExpectedMove, FilterChange, FilterGroup, FilterMove, SetOptions } from './filter-group.js';
export type { ClauseMaker } from './clauses.js';

/** What `sales-filter-set` on `document` asks for: the detail of the event, `version` 1. */
export interface FilterSetDetail {
  readonly version?: 1;
  /** Default: `default`. */
  readonly group?: string;
  /** A name for who asks. */
  readonly source: string;
  /** The clause; empty or left out clears it. */
  readonly where?: string;
}

/** What all copies of the library on a page share; the methods of it and of its groups keep their meaning in version 1. */
interface FilterBus {
  readonly version: 1;
  group(name: string): FilterGroup;
}

const BUS: unique symbol = Symbol.for('sales-elements.bus.v1');

/** The group of that name on this page, made on first use and shared with every other copy of the library. */
export function filterGroup(name = 'default'): FilterGroup {
  const page = globalThis as { [BUS]?: FilterBus };
  const bus = page[BUS] ?? makeBus();
  page[BUS] = bus;
  return bus.group(name);
}

/** The first copy of the library makes the bus, so it alone listens to foreign events. */
function makeBus(): FilterBus {
  const groups = new Map<string, FilterGroup>();
  const group = (name: string): FilterGroup => {
    if (typeof name !== 'string') throw badOption('group', String(name), 'a name');
    const known = groups.get(name) ?? new SharedGroup(name);
    groups.set(name, known);
    return known;
  };
  const page = (globalThis as { document?: Document }).document;
  page?.addEventListener('sales-filter-set', (event) => {
    try {
      obey((event as CustomEvent<unknown>).detail, group);
    } catch (error) {
      if (!(error instanceof SalesError)) throw error;
      reportOnPage(error);
    }
  });
  return { version: 1, group };
}

/** Does what a foreign event asks; one of another version is for another bus. */
function obey(detail: unknown, group: (name: string) => FilterGroup): void {
  const {
    version = 1,
    group: name = 'default',
    source,
    where = '',
  } = Object(detail) as Partial<Record<keyof FilterSetDetail, unknown>>;
  if (version !== 1) return;
  group(name as string).set(source as string, where as string);
}
