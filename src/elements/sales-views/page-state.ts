import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filterGroup } from '../../crossfilter/filter-bus.js';
import type { FilterMove } from '../../crossfilter/filter-group.js';
import { changeAddress, isFromAddress, isSynced, syncUrl } from '../../crossfilter/url-state.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { nameNear } from '../base/element/tag-names.js';
import { isSameState, partsOf, readParts, stateOf, writeParts, type Parts } from './view.js';
import { requireFields } from '../../catalog/known-field.js';
import type { Catalog } from '../../query/catalog.js';
import { formatClause, parseWhere, type Clause } from '../../query/where/where.js';
import { comparesMembers, comparisonIn } from '../../query/where/clause-list.js';
import { PLAN } from '../../query/planned.js';
import { SalesError } from '../../util/error.js';

/** A dashboard, which may not be defined yet. */
type Dashboard = Element & { readonly connection?: DataConnection | undefined };

/**
 * What a page shows of one filter group, as its URL has it: the clauses of the group, the open pages of its dashboards, the levers of a scenario and the
 * insight of a story. While it is connected, the URL follows, and the page follows the URL.
 */
export class PageState implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: () => void;
  #group = '';
  #leave: (() => void)[] = [];
  /** The open pages of the dashboards in document order; `undefined` to leave them as they are. */
  #pages: readonly string[] | undefined;
  /** The dashboards that have got their page. */
  #opened = new WeakSet<Element>();
  /** The clauses that the page opens with; `undefined` once the user has changed them. */
  #opening: string | undefined;
  /** True until the URL, the user or a view has set what the page shows. */
  #isFree = false;

  /** `onChange` is called when the page shows something else. */
  constructor(host: ReactiveControllerHost & Element, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#group = '';
  }

  /** The state of a view of what the page shows now. */
  get state(): string {
    return stateOf(this.#parts);
  }

  /** The URL of what the page shows now. */
  get link(): string {
    const url = new URL(location.href);
    url.search = writeParts(location.search, this.#group, this.#parts);
    return url.href;
  }

  /** The dashboards of the group, in document order. */
  get dashboards(): readonly Dashboard[] {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const all = [...root.querySelectorAll<Dashboard>(nameNear(this.#host, 'sales-dashboard'))];
    return all.filter((one) => ((one.getAttribute('group') ?? '') || 'default') === this.#group);
  }

  /**
   * Follows a group. Opens the page with `initial` unless the URL, the user or a view has set what it shows, and returns true when it does.
   */
  follow(group: string, initial: string | undefined): boolean {
    const isNew = group !== this.#group;
    if (isNew) this.#begin(group);
    const isOpening = this.#isFree && initial !== undefined;
    if (isOpening) {
      this.show(initial, 'replaceState');
      this.#opening = partsOf(initial).sales;
    }
    if (isNew) this.#join(group);
    this.#openPages();
    return isOpening;
  }

  /** Shows a state, like its URL does. `pushState` makes it a step of the browser history. */
  show(state: string, method: 'pushState' | 'replaceState'): void {
    const parts = partsOf(state);
    this.#isFree = false;
    this.#opening = undefined;
    const search = writeParts(location.search, this.#group, parts);
    changeAddress(search === location.search ? 'replaceState' : method, location.pathname + search + location.hash);
    const written = readParts(location.search, this.#group);
    // What reads the URL reads it again. Pages that may not change their URL, such as `srcdoc` frames, have the filters alone.
    if (written && isSameState(stateOf(written), state))
      dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
    else filterGroup(this.#group).load(parts.sales);
    this.#setPages(parts);
  }

  #begin(name: string): void {
    this.hostDisconnected();
    this.#group = name;
    const group = filterGroup(name);
    const parts = readParts(location.search, name);
    // A source with `sync` may have written the default period already, which no user has asked for.
    this.#isFree = parts === undefined || (isSynced(group) && !isFromAddress(group) && parts.page === undefined);
    this.#pages = this.#isFree ? undefined : parts?.page?.split(',');
  }

  #join(name: string): void {
    const group = filterGroup(name);
    const observer = new MutationObserver(() => this.#onPage());
    observer.observe(this.#host.getRootNode(), { subtree: true, attributeFilter: ['page'] });
    addEventListener('popstate', this.#onPopState);
    this.#leave.push(
      syncUrl(group),
      group.watch((move) => this.#onMove(move)),
      () => observer.disconnect(),
      () => removeEventListener('popstate', this.#onPopState),
    );
  }

  /** Opens the pages of dashboards that were added since. */
  #openPages(): void {
    const pages = this.#pages;
    if (!pages) return;
    for (const [at, dashboard] of this.dashboards.entries()) {
      if (this.#opened.has(dashboard)) continue;
      this.#opened.add(dashboard);
      const page = pages[at] ?? '';
      if (page === pageOf(dashboard)) continue;
      if (page) dashboard.setAttribute('page', page);
      else dashboard.removeAttribute('page');
    }
  }

  get #parts(): Parts {
    const { written, where } = filterGroup(this.#group);
    const pages = this.dashboards.map(pageOf);
    return {
      ...readParts(location.search, this.#group),
      sales: written ?? where,
      page: pages.some(Boolean) ? pages.join(',') : '',
    };
  }

  #setPages({ page = '' }: Parts): void {
    this.#pages = page.split(',');
    this.#opened = new WeakSet();
    this.#openPages();
  }

  #onMove(move: FilterMove): void {
    const { where } = filterGroup(this.#group);
    if (move !== 'load') {
      this.#isFree = false;
      this.#opening = undefined;
    } else if (this.#opening !== undefined && where !== this.#opening) {
      // The default period of a dashboard arrived after the view that the page opens with.
      const opening = this.#opening;
      this.#opening = undefined;
      filterGroup(this.#group).load(opening);
    }
    this.#onChange();
  }

  /** A user has opened another page of a dashboard. */
  #onPage(): void {
    const search = writeParts(location.search, this.#group, this.#parts);
    if (search !== location.search) changeAddress('replaceState', location.pathname + search + location.hash);
    this.#onChange();
  }

  readonly #onPopState = (): void => {
    this.#opening = undefined;
    this.#setPages(readParts(location.search, this.#group) ?? { sales: '' });
    this.#onChange();
  };
}

/** Returns the open page of a dashboard; empty for its first page. */
function pageOf(dashboard: Element): string {
  const [first] = (dashboard.getAttribute('pages') ?? 'sales').split(',');
  const page = dashboard.getAttribute('page') ?? '';
  return page === first?.trim() ? '' : page;
}

/** The clauses of a view that the data can apply, and those that it cannot. */
export interface KnownPart {
  readonly where: string;
  /** Clauses on fields and values that the data does not have; empty when it has all. */
  readonly missing: string;
}

/** Divides clauses by whether the data has their fields and the values that they select. It asks a query for each field with selected values. */
export async function knownPartOf(where: string, connection: DataConnection, catalog: Catalog): Promise<KnownPart> {
  const { valuesIn, textsOf } = await import('../base/data/missing-member.js');
  const known: string[] = [];
  const missing: string[] = [];
  for (const clause of parseWhere(where)) {
    const comparison = comparisonIn([formatClause(clause)]);
    if (comparison !== undefined) {
      (isKnownComparison(comparison, catalog) ? known : missing).push(formatClause(clause));
      continue;
    }
    const asked = hasField(clause, catalog) ? valuesIn(clause) : undefined;
    const texts = asked && asked.length > 0 ? await textsOf(connection, clause) : undefined;
    const absent = texts ? asked!.filter((value) => !texts.includes(value)) : [];
    const isAbsent = (item: Clause['items'][number]): boolean =>
      asked === undefined || (item.kind === 'equals' && !item.not && absent.includes(item.value));
    const rest = clause.items.filter((item) => !isAbsent(item));
    const gone = clause.items.filter(isAbsent);
    if (rest.length > 0) known.push(formatClause({ ...clause, items: rest }));
    if (gone.length > 0) missing.push(formatClause({ ...clause, items: gone }));
  }
  return { where: missing.length === 0 ? where : known.join('; '), missing: missing.join('; ') };
}

/** True unless a comparison is with a plan or members that the data does not have. */
function isKnownComparison(comparison: string, catalog: Catalog): boolean {
  if (comparesMembers(comparison)) return parseWhere(comparison).every((clause) => hasField(clause, catalog));
  return comparison !== PLAN || catalog.roles.some(({ role }) => role === PLAN);
}

function hasField({ field }: Clause, catalog: Catalog): boolean {
  try {
    requireFields('views', [field], catalog);
    return true;
  } catch (error) {
    if (error instanceof SalesError) return false;
    throw error;
  }
}
