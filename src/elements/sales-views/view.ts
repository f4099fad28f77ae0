import { readSearch, writeSearch } from '../../crossfilter/url-state.js';
import { split } from '../../query/where/clause-list.js';
import { formatWhere, parseWhere } from '../../query/where/where.js';
import { badOption, SalesError } from '../../util/error.js';
import { BrowserStore } from '../base/data/browser-store.js';

/** A view of a page that a user has saved. */
export interface View {
  readonly name: string;
  /** What the URL of the page has after `?`: filters, period, and the open page of a dashboard. Names of parameters are those of the default group. */
  readonly state: string;
  /** True for the view that the page opens with. */
  readonly isDefault?: boolean;
}

/** What a view consists of, in the order of its parts in the URL: filters, open pages of dashboards, levers of a scenario, the insight of a story. */
const PARTS = ['sales', 'page', 'scenario', 'insight'] as const;

type Part = (typeof PARTS)[number];

/** What a page shows, by part. Only the filters are always known. */
export type Parts = Readonly<Partial<Record<Part, string>>> & { readonly sales: string };

/** Returns the URL parameter of a part: `page`, or `page.<group>` for other groups than the default. */
const parameterOf = (part: Part, group: string): string => (group === 'default' ? part : `${part}.${group}`);

export function readParts(search: string, group: string): Parts | undefined {
  const found = PARTS.flatMap((part) => {
    const text = readSearch(search, parameterOf(part, group));
    return text === undefined ? [] : [[part, text] as const];
  });
  return found.length === 0 ? undefined : { sales: '', ...Object.fromEntries(found) };
}

/** Returns the search part with these parts of a group, and all parameters of others unchanged. The filters stay, even none of them. */
export function writeParts(search: string, group: string, parts: Parts): string {
  return PARTS.reduce(
    (written, part) => writeSearch(written, parameterOf(part, group), parts[part] ?? '', part === 'sales'),
    search,
  );
}

/** Returns the state of a view: the parts as a URL has those of the default group. */
export const stateOf = (parts: Parts): string => writeParts('', 'default', parts).slice(1);

export const partsOf = (state: string): Parts => readParts(state, 'default') ?? { sales: '' };

/** True when two states have the same parts, even if written differently. */
export function isSameState(one: string, other: string): boolean {
  return normal(one) === normal(other);
}

function normal(state: string): string {
  const parts = partsOf(state);
  const clauses = split(parts.sales).map((clause) => formatWhere(parseWhere(clause)));
  return JSON.stringify(PARTS.map((part) => (part === 'sales' ? clauses.sort() : (parts[part] ?? ''))));
}

/** Reads views that a page sets. @throws SalesError `bad-option` with the first bad value */
export function readViews(given: unknown): readonly View[] {
  if (!Array.isArray(given)) throw badOption('views', written(given), 'views');
  const names = new Set<string>();
  return given.map((one: unknown) => {
    const { name, state, isDefault } = Object(one) as Partial<Record<keyof View, unknown>>;
    if (typeof name !== 'string' || typeof state !== 'string') throw badOption('views', written(one), 'views');
    if (name.trim() === '' || names.has(name)) throw badOption('views', name, 'views-name');
    if (!isReadable(state)) throw badOption('views', state, 'views-state');
    names.add(name);
    return { name, state, ...(isDefault === true && { isDefault }) };
  });
}

/** Returns where the browser keeps the views of a filter group of a page, in the order in which they were saved. */
export const viewStore = (pathname: string, group: string): BrowserStore<readonly View[]> =>
  new BrowserStore(`views ${pathname} ${group}`, (stored) => readViews(stored ?? []));

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function isReadable(state: string): boolean {
  try {
    const parts = readParts(state, 'default');
    return parts !== undefined && parseWhere(parts.sales).length >= 0;
  } catch (error) {
    if (error instanceof SalesError) return false;
    throw error;
  }
}

/** Returns the views with one saved under a name. A view of that name keeps its place, and whether it is the default. */
export function withView(views: readonly View[], name: string, state: string): readonly View[] {
  const isKnown = views.some((view) => view.name === name);
  return isKnown ? views.map((view) => (view.name === name ? { ...view, state } : view)) : [...views, { name, state }];
}

export const withoutView = (views: readonly View[], name: string): readonly View[] => views.filter((view) => view.name !== name);

/** Returns the views with one renamed. Another view of the new name is removed. */
export const withName = (views: readonly View[], before: string, name: string): readonly View[] =>
  views
    .filter((view) => view.name === before || view.name !== name)
    .map((view) => (view.name === before ? { ...view, name } : view));

/** Returns the views with one as the default; `undefined` for no default. */
export const withDefault = (views: readonly View[], name: string | undefined): readonly View[] =>
  views.map(({ isDefault: _, ...view }) => (view.name === name ? { ...view, isDefault: true } : view));

/** Detail of the `sales-views-change` event. */
export interface SalesViewsChangeDetail {
  /** The filter group of the views. */
  readonly group: string;
  /** All views after the change, in their order. */
  readonly views: readonly View[];
}

/** Fires when the user saves, renames or deletes a view, or changes which one is the default. */
export class SalesViewsChangeEvent extends CustomEvent<SalesViewsChangeDetail> {
  constructor(detail: SalesViewsChangeDetail) {
    super('sales-views-change', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-views-change': SalesViewsChangeEvent;
  }
  interface DocumentEventMap {
    'sales-views-change': SalesViewsChangeEvent;
  }
}
